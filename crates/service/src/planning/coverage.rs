//! How many of the sites with which an organisation has to do were visited, by area and kind, and what is due. A picture of
//! coverage, not of danger: nothing of what was found is in it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, Caller, Purpose, SignedDuration, SiteId, Timestamp};
use parvis_store::{AreaFilter, PlannedSite, Scope, Snapshot};
use serde::Serialize;

use crate::door::protected::Reader;
use crate::installation::error::ServiceError;
use crate::planning::sites_in_scope::{Sought, in_title_order};
use crate::register::Register;

/// Coverage of sites by visits.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CoverageAnswer {
    /// All sites.
    pub whole: CoverageLine,
    /// The areas directly within the one that was asked about, or those within no other, by name; at most 500.
    pub areas: Vec<CoverageLine>,
    /// By category, by key.
    pub categories: Vec<CoverageLine>,
    /// A site is due again after so many months.
    pub due_after_months: u16,
}

/// How many sites were visited.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CoverageLine {
    /// Id of the area, key of the category, or nothing for the whole.
    pub key: String,
    /// Name of the area.
    pub name: String,
    /// Sites.
    pub sites: usize,
    /// Sites visited within the time after which they are due again, by the visits that the reader may know of; so are the other numbers.
    pub visited: usize,
    /// Sites visited longer ago.
    pub due: usize,
    /// Sites with no visit that the reader may know of; others may have visited them.
    pub never: usize,
    /// The last visit to any of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub last_visit: Option<Timestamp>,
}

/// Where a site stands with its visits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CoverageState {
    /// There is no visit that the reader may know of; others may have visited it.
    Never,
    /// It was visited, and is due again.
    Due,
    /// It was visited within the time after which it is due again.
    Visited,
}

/// A site behind a number of the coverage.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CoverageSite {
    /// Which site.
    pub site: SiteId,
    /// What it is called.
    pub title: String,
    /// Category key.
    pub category: String,
    /// Where it stands.
    pub state: CoverageState,
    /// The last visit that the reader may know of.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub last_visit: Option<Timestamp>,
}

/// Sites of one answer, at most.
const MOST_SITES: usize = 1_000;

/// Areas of one answer, at most.
const MOST_AREAS: i64 = 500;

/// A visited site: what is to be known of it here.
struct VisitedSite {
    site: PlannedSite,
    areas: Vec<AreaId>,
    at: Timestamp,
}

/// A line of so many sites, of which these were visited.
fn line<'a>(key: String, name: String, sites: u64, visited: impl Iterator<Item = &'a VisitedSite>, due_before: Timestamp) -> CoverageLine {
    let sites = usize::try_from(sites).unwrap_or(usize::MAX);
    let mut line = CoverageLine { key, name, sites, visited: 0, due: 0, never: 0, last_visit: None };
    for one in visited {
        line.last_visit = line.last_visit.max(Some(one.at));
        *if one.at < due_before { &mut line.due } else { &mut line.visited } += 1;
    }
    line.never = sites.saturating_sub(line.visited + line.due);
    line
}

impl Register {
    /// The sites behind the numbers of the coverage, those that were never visited first, then those that are due longest; at
    /// most 1,000.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`].
    #[boxed]
    pub async fn coverage_sites(
        &self,
        caller: &Caller,
        purpose: Purpose,
        area: Option<AreaId>,
        category: Option<&str>,
    ) -> Result<Vec<CoverageSite>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let reader = self.reader(&mut snapshot, caller, purpose).await?.ok_or(ServiceError::SignInNeeded)?;
        let (last, visits) = self.last_visits(&mut snapshot, &reader).await?;
        let due_before = self.due_before(&reader);
        let scope = snapshot.scope(reader.scope.organisation, area).await?;
        let of_kind = |site: &PlannedSite| category.is_none_or(|category| site.category == category);
        let visited = visited(&mut snapshot, &scope, &last).await?;
        let never = in_title_order(&mut snapshot, &scope, &Sought { category, words: Vec::new() }, MOST_SITES, |site| !last.contains_key(&site)).await?;
        drop(snapshot);
        self.journal_times(caller, &reader, &visits).await?;
        let mut sites: Vec<PlannedSite> = never.into_iter().chain(visited.into_iter().map(|one| one.site).filter(|site| of_kind(site))).collect();
        sites.sort_by(|one, other| (&one.sort_key, one.id).cmp(&(&other.sort_key, other.id)));
        let answer = |site: PlannedSite| {
            let last_visit = last.get(&site.id).copied();
            CoverageSite { site: site.id, title: site.title, category: site.category, state: state(last_visit, due_before), last_visit }
        };
        let mut answers: Vec<CoverageSite> = sites.into_iter().map(answer).collect();
        answers.sort_by_key(|site| (site.state, site.last_visit));
        answers.truncate(MOST_SITES);
        Ok(answers)
    }

    /// What was visited before is due again.
    pub(crate) fn due_before(&self, reader: &Reader) -> Timestamp {
        reader.scope.now - SignedDuration::from_hours(i64::from(self.settings.visits.due_after_months) * 730)
    }

    /// Coverage by the finished visits that the reader may know of for a purpose.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`].
    #[boxed]
    pub async fn coverage(&self, caller: &Caller, purpose: Purpose, area: Option<AreaId>) -> Result<CoverageAnswer, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let reader = self.reader(&mut snapshot, caller, purpose).await?.ok_or(ServiceError::SignInNeeded)?;
        let (last, visits) = self.last_visits(&mut snapshot, &reader).await?;
        let due_before = self.due_before(&reader);
        let scope = snapshot.scope(reader.scope.organisation, area).await?;
        let visited = visited(&mut snapshot, &scope, &last).await?;
        let mut by_category: BTreeMap<String, u64> = BTreeMap::new();
        for (_, category, sites) in snapshot.planned_counts(&scope.areas).await? {
            *by_category.entry(category).or_default() += sites;
        }
        for site in &scope.besides {
            *by_category.entry(site.category.clone()).or_default() += 1;
        }
        let areas = areas_within(&mut snapshot, &scope, area, &visited, due_before).await?;
        drop(snapshot);
        self.journal_times(caller, &reader, &visits).await?;
        let whole = line(String::new(), String::new(), by_category.values().sum(), visited.iter(), due_before);
        let of = |category: &str| visited.iter().filter(move |one| one.site.category == category).collect::<Vec<_>>();
        let categories =
            by_category.into_iter().map(|(category, sites)| line(category.clone(), String::new(), sites, of(&category).into_iter(), due_before)).collect();
        Ok(CoverageAnswer { whole, areas, categories, due_after_months: self.settings.visits.due_after_months })
    }
}

/// The sites of a scope that were visited.
async fn visited(snapshot: &mut Snapshot, scope: &Scope, last: &BTreeMap<SiteId, Timestamp>) -> Result<Vec<VisitedSite>, ServiceError> {
    let ids: BTreeSet<SiteId> = last.keys().copied().collect();
    let mut areas = snapshot.areas_of_sites(&ids).await?;
    let mut found = Vec::new();
    for site in snapshot.planned_sites(&ids).await? {
        let areas = areas.remove(&site.id).unwrap_or_default();
        if let Some(at) = last.get(&site.id).copied().filter(|_| scope.holds(site.id, &areas)) {
            found.push(VisitedSite { site, areas, at });
        }
    }
    Ok(found)
}

/// The lines of the areas directly within `area`, or within no other, in which there is something to visit.
async fn areas_within(
    snapshot: &mut Snapshot,
    scope: &Scope,
    area: Option<AreaId>,
    visited: &[VisitedSite],
    due_before: Timestamp,
) -> Result<Vec<CoverageLine>, ServiceError> {
    let filter = AreaFilter { parent: Some(area), ..AreaFilter::default() };
    let within = snapshot.area_lines(&filter, None, MOST_AREAS).await?;
    let ids: BTreeSet<AreaId> = within.iter().map(|line| line.id).collect();
    let mut sites: BTreeMap<AreaId, u64> = BTreeMap::new();
    // Either the scope is the area itself, and all of what lies within it counts, or each of its areas lies within one of these.
    let covered = area.is_some_and(|area| scope.areas == [area]);
    let counted: Vec<AreaId> = if covered { ids.iter().copied().collect() } else { scope.areas.clone() };
    let above = if covered { HashMap::new() } else { snapshot.areas_above(&scope.areas).await? };
    for (one, _, count) in snapshot.planned_counts(&counted).await? {
        let line = std::iter::once(&one).chain(above.get(&one).into_iter().flatten()).find(|area| ids.contains(area));
        if let Some(line) = line {
            *sites.entry(*line).or_default() += count;
        }
    }
    let besides: BTreeSet<SiteId> = scope.besides.iter().map(|site| site.id).collect();
    for of_site in snapshot.areas_of_sites(&besides).await?.into_values() {
        for area in of_site.into_iter().filter(|area| ids.contains(area)) {
            *sites.entry(area).or_default() += 1;
        }
    }
    let mut lines = Vec::new();
    for of in within.into_iter().filter(|line| line.vanished_at.is_none()) {
        if of.level.is_none() && !scope.areas.is_empty() {
            // A drawn area lies within none that counts it.
            let drawn = snapshot.scope_within(&scope.areas, of.id).await?;
            *sites.entry(of.id).or_default() += drawn;
        }
        if let Some(count) = sites.get(&of.id).copied().filter(|count| *count > 0) {
            let here = visited.iter().filter(|one| one.areas.contains(&of.id));
            lines.push(line(of.id.to_string(), of.name, count, here, due_before));
        }
    }
    lines.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(lines)
}

pub(crate) fn state(last_visit: Option<Timestamp>, due_before: Timestamp) -> CoverageState {
    match last_visit {
        None => CoverageState::Never,
        Some(at) if at < due_before => CoverageState::Due,
        Some(_) => CoverageState::Visited,
    }
}
