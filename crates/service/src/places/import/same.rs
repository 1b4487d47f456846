//! Places that may be one: an object was drawn anew, and the import could not be sure. A person says, and can take it back.

use async_recursion::async_recursion as boxed;
use parvis_access::Task;
use parvis_model::{AreaId, Caller, Position, SiteId, Timestamp};
use parvis_store::{JournalEntry, ListingRow, PairRow, Snapshot, WriteTransaction};
use serde::Serialize;

use crate::door::journal_action::Action;
use crate::door::permit::permit;
use crate::installation::error::ServiceError;
use crate::places::listing::Described;
use crate::places::sites::MOST_SOURCES;
use crate::register::Register;

/// Questions shown at a time.
const OPEN: i64 = 200;

/// Answers shown, the latest.
const DECIDED: i64 = 50;

/// One of two places that may be one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SideAnswer {
    /// The site.
    pub site: SiteId,
    /// What it is called; of one that is one with the other now, what its source called it.
    pub title: String,
    /// Key of its category; empty for one that is part of the other now.
    pub category: String,
    /// Its objects in their source; at most 50.
    pub objects: Vec<String>,
}

/// Two places that may be one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SamePlace {
    /// The one that no source has any longer.
    pub gone: SideAnswer,
    /// The one that came.
    pub come: SideAnswer,
    /// How far they lie apart, in metres; absent where they are one now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metres: Option<f64>,
    /// Whether they are one place; absent where nobody has said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_one: Option<bool>,
    /// When that was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub decided_at: Option<Timestamp>,
}

impl Register {
    /// Places that may be one: those of which nobody has said, 200 at most, then the last 50 answers.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`].
    #[boxed]
    pub async fn same_places(&self, caller: &Caller) -> Result<Vec<SamePlace>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        permit(&mut snapshot, caller, Task::ManageImports).await?;
        let mut pairs = snapshot.open_pairs(OPEN).await?;
        pairs.extend(snapshot.decided_pairs(DECIDED).await?);
        let mut found = Vec::with_capacity(pairs.len());
        for pair in pairs {
            found.extend(answer(&mut snapshot, pair).await?);
        }
        Ok(found)
    }

    /// Says whether two places are one; none takes back what was said. Where they are, everything that was said of either belongs to
    /// the one that was there first.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::NotFound`]; [`ServiceError::Conflict`] where one of them has changed so that the
    /// question does not stand any longer.
    #[boxed]
    pub async fn answer_same_place(&self, caller: &Caller, gone: SiteId, come: SiteId, is_one: Option<bool>) -> Result<SamePlace, ServiceError> {
        let mut change = self.writer_for(caller).await?;
        permit(change.snapshot(), caller, Task::ManageImports).await?;
        let pair = change.snapshot().pair(gone, come).await?.ok_or(ServiceError::NotFound("pair of places"))?;
        let there = change.snapshot().site(gone).await?.is_some();
        if !there {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("pair of places"));
        }
        if pair.is_one == Some(true) && is_one != Some(true) {
            let areas = change.part_sites(gone, come).await?;
            self.list_at(&mut change, gone, &areas.gone).await?;
            self.list_at(&mut change, come, &areas.come).await?;
        }
        if is_one == Some(true) && pair.is_one != Some(true) {
            let vanished = change.snapshot().vanished_among(&[gone, come]).await?;
            if change.snapshot().site(come).await?.is_none() || !vanished.contains(&gone) || vanished.contains(&come) {
                change.roll_back().await?;
                return Err(ServiceError::Conflict);
            }
            let areas = change.join_sites(gone, come).await?;
            self.list_at(&mut change, gone, &areas.come).await?;
        }
        change.answer_pair(gone, come, is_one, self.now(), &caller.actor()).await?;
        let said = match is_one {
            Some(true) => "one",
            Some(false) => "two",
            None => "open",
        };
        // Read before it is durable: what was said is answered, and where it cannot be, nothing was said.
        let pair = change.snapshot().pair(gone, come).await?.ok_or(ServiceError::NotFound("pair of places"))?;
        let answered = answer(change.snapshot(), pair).await?.ok_or(ServiceError::Conflict)?;
        let entry = self.entry(caller, Action::AnswerSamePlace, format!("{gone} {come} {said}"));
        change.commit(JournalEntry { adds: entry.adds && is_one.is_some(), ..entry }).await?;
        Ok(answered)
    }

    /// Writes the line of a site by its records, with the areas around it.
    pub(super) async fn list_at(&self, change: &mut WriteTransaction, site: SiteId, areas: &[AreaId]) -> Result<(), ServiceError> {
        change.mark_by_records(site, self.now()).await?;
        let Some(row) = change.site(site).await? else { return Ok(()) };
        let records = change.snapshot().records_of_site(site, 1).await?;
        let Some(record) = records.first() else { return Ok(()) };
        let described = Described::of(record)?;
        let around = change.area_lines(areas).await?;
        let standing = around.iter().filter(|area| area.vanished_at.is_none());
        let smallest = standing.max_by_key(|area| (area.place.0, area.name.clone(), area.id.to_string())).map(|area| area.name.as_str());
        let title = described.title(row.own_name.as_deref(), smallest, &self.packs.categories, &self.settings.language);
        let line = described.line(site, title, row.status);
        Ok(change.replace_line(site, Some(line), areas).await?)
    }
}

/// A pair as it is shown; none where the place is not listed any longer.
async fn answer(snapshot: &mut Snapshot, pair: PairRow) -> Result<Option<SamePlace>, ServiceError> {
    let Some((_, gone)) = snapshot.site(pair.gone).await? else { return Ok(None) };
    let come = snapshot.site(pair.come).await?.map(|(_, line)| line);
    let position = |line: &ListingRow| Position { lon: line.lon, lat: line.lat };
    let metres = come.as_ref().map(|come| (position(&gone).distance(position(come)) * 10.0).round() / 10.0);
    let come = match come {
        Some(line) => side(snapshot, line).await?,
        None => SideAnswer { site: pair.come, title: pair.come_title, category: String::new(), objects: Vec::new() },
    };
    let mut gone = side(snapshot, gone).await?;
    if pair.is_one == Some(true) {
        // One place is called one thing: what it was called before says which two these were.
        let before = snapshot.records_of_site(gone.site, MOST_SOURCES).await?.into_iter().find_map(|record| record.name.filter(|_| !record.present));
        gone.title = before.unwrap_or(gone.title);
    }
    Ok(Some(SamePlace { gone, come, metres, is_one: pair.is_one, decided_at: pair.decided_at }))
}

async fn side(snapshot: &mut Snapshot, line: ListingRow) -> Result<SideAnswer, ServiceError> {
    let objects = snapshot.records_of_site(line.site_id, MOST_SOURCES).await?.iter().map(|record| super::called(record).to_owned()).collect();
    Ok(SideAnswer { site: line.site_id, title: line.title, category: line.category, objects })
}
