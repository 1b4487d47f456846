use std::path::PathBuf;

use parvis_model::{ImportId, SiteId};
use parvis_osm::{Extract, OsmKind};
use parvis_packs::Categories;
use serde::Serialize;

use super::plan::{Plan, Planned, Verdict};
use super::{ByCategory, ImportDoubt};

/// So many pairs are named of sites that may be one.
const PERHAPS: usize = 200;

/// What an import did.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ImportSummary {
    /// Identity of this import.
    pub import: ImportId,
    /// Name of the file.
    pub file: String,
    /// Name of the territory.
    pub territory: String,
    /// Date of the data in the file.
    pub data_date: Option<String>,
    /// The date that the file claims instead, which has not come yet and is not believed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claimed_date: Option<String>,
    /// Sites that the objects of the extract are; several may be one.
    pub sites: u64,
    /// Of these, by category.
    pub by_category: ByCategory,
    /// Of these, by kind of OpenStreetMap object.
    pub osm_objects: ObjectCounts,
    /// Of these, with a geometry that is not whole.
    pub incomplete: u64,
    /// Objects that fit a category and have no node in the extract.
    pub unplaced: u64,
    /// Administrative areas taken.
    pub areas: u64,
    /// Administrative areas left out because the border cuts them.
    pub areas_cut: u64,
    /// Objects of which some text was cut or left out because it is longer than is kept.
    pub texts_cut: u64,
    /// Sites that the source did not have before.
    pub added: u64,
    /// Of these, sites that were known: the source had them once, and has them again.
    pub back: u64,
    /// Sites with other attributes than before.
    pub changed: u64,
    /// Sites whose point lies elsewhere.
    pub moved: u64,
    /// Sites that the source no longer has.
    pub vanished: u64,
    /// Of the changed ones, those that were drawn anew as another object.
    pub redrawn: u64,
    /// Pairs of a site that vanished and a new one that may be the same place; the first 200.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub perhaps: Vec<(SiteId, SiteId)>,
    /// Objects that belong to the site of another one: a point in its outline, a piece of a street.
    pub joined: u64,
    /// Objects that must not be listed; nothing of them is kept.
    pub hidden: u64,
    /// Sites that were listed before and must not be: they left lists, maps, exports and earlier reports.
    pub withheld: u64,
    /// Sites left as they were because another extract brought a newer version.
    pub kept_newer: u64,
    /// Areas removed because no extract holds them any longer.
    pub areas_removed: u64,
    /// Areas that no extract holds any longer, kept and marked because an organisation has to do with them.
    pub areas_vanished: u64,
    /// Whether it was taken; else the numbers say what it would do.
    pub taken: bool,
    /// It was taken and changed nothing: the import before it is still the one that can be undone.
    pub unchanged: bool,
    /// What is doubtful about it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<ImportDoubt>,
    /// The base map, if one was made and put in its place.
    pub base_map: Option<BaseMapSummary>,
    /// Why there is no new base map, though one was wanted; the places are kept all the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_map_missing: Option<String>,
    /// Bytes of the file with the base map, so that another one in its place is noticed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_map_length: Option<u64>,
}

/// Sites by kind of object.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct ObjectCounts {
    /// Points.
    pub node: u64,
    /// Lines and outlines.
    pub way: u64,
    /// Groups of objects.
    pub relation: u64,
}

/// The base map that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BaseMapSummary {
    /// Where it lies.
    pub file: PathBuf,
    /// Number of tiles.
    pub tiles: u64,
    /// Size of all tiles in bytes.
    pub bytes: u64,
}

pub(super) fn of(file: &str, territory: &str, data_date: Option<String>, extract: &Extract, categories: &Categories, plan: &Plan) -> ImportSummary {
    let mut by_category: ByCategory = categories.all.iter().map(|category| (category.key.clone(), 0)).collect();
    let mut osm_objects = ObjectCounts::default();
    let listed = |planned: &&Planned| !matches!(planned.verdict, Verdict::Withheld);
    for (place, planned) in extract.places.iter().zip(&plan.places).filter(|(_, planned)| listed(planned)) {
        if planned.leads {
            *by_category.entry(categories.all[usize::from(place.class)].key.clone()).or_default() += 1;
        }
        match place.element.kind {
            OsmKind::Node => osm_objects.node += 1,
            OsmKind::Way => osm_objects.way += 1,
            OsmKind::Relation => osm_objects.relation += 1,
        }
    }
    ImportSummary {
        import: ImportId::from_random([0; 16]),
        file: file.to_owned(),
        territory: territory.to_owned(),
        data_date,
        claimed_date: None,
        sites: plan.places.iter().filter(|place| place.leads).count() as u64,
        by_category,
        osm_objects,
        incomplete: extract.places.iter().filter(|place| place.incomplete.is_some()).count() as u64,
        unplaced: extract.counts.unplaced,
        areas: extract.areas.len() as u64,
        areas_cut: extract.counts.areas_cut,
        texts_cut: extract.counts.texts_cut,
        added: plan.places.iter().filter(|place| place.leads && matches!(place.verdict, Verdict::New | Verdict::Back)).count() as u64,
        back: plan.places.iter().filter(|place| place.leads && matches!(place.verdict, Verdict::Back)).count() as u64,
        changed: plan.count(|verdict| matches!(verdict, Verdict::Differs(found) | Verdict::Redrawn(found) if !found.attributes.is_empty())),
        moved: plan.count(|verdict| matches!(verdict, Verdict::Differs(found) | Verdict::Redrawn(found) if found.metres.is_some())),
        vanished: plan.vanished.len() as u64,
        redrawn: plan.count(|verdict| matches!(verdict, Verdict::Redrawn(_))),
        perhaps: plan.questions().into_iter().take(PERHAPS).collect(),
        joined: plan.places.iter().filter(listed).filter(|place| !place.leads).count() as u64,
        hidden: extract.hidden.len() as u64,
        withheld: 0,
        kept_newer: plan.count(|verdict| matches!(verdict, Verdict::Newer(_))),
        areas_removed: 0,
        areas_vanished: 0,
        taken: true,
        unchanged: false,
        doubts: Vec::new(),
        base_map: None,
        base_map_missing: None,
        base_map_length: None,
    }
}
