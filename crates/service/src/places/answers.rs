//! What the use cases answer: the shapes of the API and of `--json`.

use std::collections::BTreeMap;

use parvis_model::{
    Address, Area, AreaId, Capacity, Difference, DifferenceKind, ImportId, IncompleteReason, Names, OrganisationId, Position, SiteId, SiteStatus,
    SourceRecordId, Timestamp,
};
use serde::Serialize;

/// Totals that are not kept are counted up to here at most, and then said as "10,000+".
pub const TOTAL_LIMIT: u64 = 10_000;

/// A site in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SiteLine {
    /// Identity.
    pub id: SiteId,
    /// What it is called.
    pub title: String,
    /// Category key.
    pub category: String,
    /// Where it stands.
    pub status: SiteStatus,
    /// Where it lies.
    pub position: Position,
    /// No source has it any longer.
    pub vanished: bool,
    /// The town in which it lies: the smallest area around it of the level that the settings name, or of a wider one that is no country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub town: Option<TownAnswer>,
    /// Who runs it, as far as the reader may know: the one that was named, then those that are linked to it or to its areas, by name; at most 5.
    pub run_by: Vec<OperatorAnswer>,
    /// When what this register says of it itself last changed, or when it came.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub changed_at: Timestamp,
}

/// The town in which a site lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TownAnswer {
    /// Which area it is.
    pub id: AreaId,
    /// Its name in the language of titles, or as its origin writes it.
    pub name: String,
}

/// A page of sites, in the order that was asked for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SitePage {
    /// The sites of this page. Where few of those that were looked at are what was asked for, they are fewer than a page holds, or none:
    /// whether there are more says `next` alone.
    pub sites: Vec<SiteLine>,
    /// How many there are in all, as far as they were counted.
    pub total: u64,
    /// Whether there may be more than `total`: it is then said as "more than".
    pub total_is_more: bool,
    /// Pass as `after` to get the next page; absent on the last.
    pub next: Option<String>,
}

/// Everything the register holds of a site.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SiteDetail {
    /// Identity.
    pub id: SiteId,
    /// What it is called.
    pub title: String,
    /// Names by language, as the source gives them.
    pub names: Names,
    /// The name we gave it ourselves.
    pub own_name: Option<String>,
    /// Category key.
    pub category: String,
    /// Where it stands.
    pub status: SiteStatus,
    /// Why, where a reason was asked for.
    pub status_reason: Option<String>,
    /// Where it lies.
    pub position: Position,
    /// Its outline as a GeoJSON geometry.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub outline: Option<serde_json::Value>,
    /// Why its geometry is not whole.
    pub incomplete: Option<IncompleteReason>,
    /// Address parts.
    pub address: Address,
    /// The areas it lies in, the widest first; at most 200. The rest come by page, as areas of this site.
    pub areas: Vec<Area>,
    /// How many areas it lies in.
    pub areas_total: u64,
    /// How many people, and how that is known.
    pub capacity: Option<Capacity>,
    /// Who was named as running it.
    pub operator: Option<OperatorAnswer>,
    /// All who run it, as far as the reader may know: the one that was named, then those that are linked to it or to its areas, by name; at
    /// most 50.
    pub operators: Vec<OperatorAnswer>,
    /// Who advises it, as far as the reader may know: those that are linked to it or to its areas, by name; at most 50.
    pub advisers: Vec<OperatorAnswer>,
    /// Who comes when something happens there, as far as the reader may know; at most 50.
    pub responders: Vec<OperatorAnswer>,
    /// What sources say of it, those first that still have it; at most 50.
    pub sources: Vec<SourceAnswer>,
    /// When it was first proposed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    /// When we last changed what we say of it.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub changed_at: Timestamp,
    /// Pass as `version` with a change.
    pub version: i64,
    /// Whether the caller may change what we say of it.
    pub may_change: bool,
}

/// An organisation that runs a site, advises it or responds there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OperatorAnswer {
    /// Identity; absent where the reader may not know the organisation otherwise than by the name that somebody gave here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<OrganisationId>,
    /// Name of the organisation.
    pub name: String,
}

/// What a source says, with licence and date.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SourceAnswer {
    /// Identity of the record.
    pub record: SourceRecordId,
    /// Which source: `osm`.
    pub source: String,
    /// The object there, such as `way/123`.
    pub external_id: String,
    /// Whether the source still has it.
    pub present: bool,
    /// Licence of the source.
    pub licence: String,
    /// What must be said beside it.
    pub attribution: String,
    /// Date of the data.
    pub data_date: Option<String>,
    /// All attributes as the source writes them.
    pub tags: BTreeMap<String, String>,
}

/// A category with its words in one language.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CategoryAnswer {
    /// Key.
    pub key: String,
    /// The word for one.
    pub one: String,
    /// The word for several.
    pub several: String,
    /// Name of the map symbol.
    pub symbol: String,
    /// Paragraphs of Schedule 1 of the UK Terrorism (Protection of Premises) Act 2025.
    pub uk_schedule_1: Vec<u8>,
    /// The same for places with one of its tags (`key=value`), where it differs; empty if none names them.
    pub uk_by_tag: std::collections::BTreeMap<String, Vec<u8>>,
    /// Tags (`key=value`) of which it is doubtful.
    pub uk_doubtful: Vec<String>,
    /// How many sites it has.
    pub sites: u64,
}

/// An import.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportAnswer {
    /// Identity.
    pub id: ImportId,
    /// Name of the territory.
    pub territory: String,
    /// Name of the file.
    pub file: String,
    /// When it was taken.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub finished_at: Timestamp,
    /// Date of the data in the file.
    pub data_date: Option<String>,
    /// The summary that the import printed.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub summary: serde_json::Value,
    /// `taken`, `preview` (nothing of it was taken, the numbers say what it would do) or `undone`.
    pub state: String,
}

/// A page of the difference report of an import.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DifferencePage {
    /// The import.
    pub import: ImportAnswer,
    /// The differences of this page: added, changed, moved, vanished, each by title.
    pub differences: Vec<DifferenceLine>,
    /// Pass as `after` to get the next page; absent on the last.
    pub next: Option<i64>,
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DifferenceLine {
    /// What kind.
    pub kind: DifferenceKind,
    /// The object in its source.
    pub external_id: String,
    /// The site.
    pub site: SiteId,
    /// What it was called at the time.
    pub title: String,
    /// Category key.
    pub category: String,
    /// What differs.
    pub detail: Difference,
    /// What is known of a place that vanished, beside what a source said; absent for other differences, and once the place is not listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<KnownOfSite>,
}

/// What is known of a place beside what a source says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KnownOfSite {
    /// Where it stands now.
    pub status: SiteStatus,
    /// No source has it any longer.
    pub vanished: bool,
    /// Who runs it, as the list of places says it to this reader.
    pub run_by: Vec<OperatorAnswer>,
}

/// A page of areas, the widest level first, then by name; without their outlines.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AreaPage {
    /// The areas of this page.
    pub areas: Vec<Area>,
    /// How many there are in all.
    pub total: u64,
    /// Pass as `after` to get the next page; absent on the last.
    pub next: Option<String>,
}

/// One area with its outline.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AreaDetail {
    /// The area.
    pub area: Area,
    /// Its outline as a GeoJSON geometry.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub outline: serde_json::Value,
}

pub(crate) fn area(row: parvis_store::AreaLine) -> Result<Area, crate::installation::error::ServiceError> {
    Ok(Area {
        id: row.id,
        names: crate::installation::columns::json(&row.names)?,
        name: row.name,
        level: row.level,
        parent: row.parent_id,
        origin: row.origin,
        external_id: row.external_id,
        sites: row.sites,
        vanished_at: row.vanished_at,
    })
}

/// A missing area is said in the words of the caller.
pub(crate) fn no_area(_: AreaId) -> crate::installation::error::ServiceError {
    crate::installation::error::ServiceError::NotFound("area")
}
