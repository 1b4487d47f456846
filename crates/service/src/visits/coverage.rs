//! How many of the sites with which an organisation has to do were visited, by area and kind, and what is due. A picture of
//! coverage, not of danger: nothing of what was found is in it.

use std::collections::{BTreeMap, BTreeSet};

use parvis_model::{AreaId, Caller, Purpose, SignedDuration, SiteId, Timestamp};
use parvis_store::PlannedSite;
use serde::Serialize;

use crate::protected::Asker;
use crate::{Register, ServiceError};

/// Coverage of sites by visits.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CoverageAnswer {
    /// All sites.
    pub whole: CoverageLine,
    /// By area, by name.
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
    /// Sites visited within the time after which they are due again.
    pub visited: usize,
    /// Sites visited longer ago.
    pub due: usize,
    /// Sites never visited.
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
    /// It was never visited.
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
    /// The last visit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub last_visit: Option<Timestamp>,
}

/// Sites of one answer, at most.
const MOST_SITES: usize = 1_000;

impl Register {
    /// The sites behind the numbers of the coverage, those that were never visited first, then those that are due longest; at
    /// most 1,000.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`].
    pub async fn coverage_sites(
        &self,
        caller: &Caller,
        purpose: Purpose,
        area: Option<AreaId>,
        category: Option<&str>,
    ) -> Result<Vec<CoverageSite>, ServiceError> {
        let mut reader = self.store.read().await?;
        let asker = self.asker(&mut reader, caller, purpose).await?.ok_or(ServiceError::SignInNeeded)?;
        let last = self.last_visits(&mut reader, &asker).await?;
        let due_before = self.due_before(&asker);
        let mut sites = reader.sites_to_visit(asker.seer.organisation, area).await?;
        drop(reader);
        sites.retain(|site| category.is_none_or(|category| site.category == category));
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
    fn due_before(&self, asker: &Asker) -> Timestamp {
        asker.seer.now - SignedDuration::from_hours(i64::from(self.settings.visits.due_after_months) * 730)
    }

    /// Coverage by the finished visits that the reader may know of for a purpose.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`].
    pub async fn coverage(&self, caller: &Caller, purpose: Purpose, area: Option<AreaId>) -> Result<CoverageAnswer, ServiceError> {
        let mut reader = self.store.read().await?;
        let asker = self.asker(&mut reader, caller, purpose).await?.ok_or(ServiceError::SignInNeeded)?;
        let last = self.last_visits(&mut reader, &asker).await?;
        let due_before = self.due_before(&asker);
        let sites = reader.sites_to_visit(asker.seer.organisation, area).await?;
        let names: BTreeMap<AreaId, String> = reader.areas().await?.into_iter().map(|area| (area.id, area.name)).collect();
        let vanished = reader.vanished_areas().await?;
        let placed = reader.areas_of_sites().await?;
        drop(reader);
        let line = |key: String, name: String, sites: &mut dyn Iterator<Item = SiteId>| {
            let mut line = CoverageLine { key, name, sites: 0, visited: 0, due: 0, never: 0, last_visit: None };
            for site in sites {
                line.sites += 1;
                let at = last.get(&site).copied();
                line.last_visit = line.last_visit.max(at);
                *match state(at, due_before) {
                    CoverageState::Never => &mut line.never,
                    CoverageState::Due => &mut line.due,
                    CoverageState::Visited => &mut line.visited,
                } += 1;
            }
            line
        };
        let whole = line(String::new(), String::new(), &mut sites.iter().map(|site| site.id));
        let mut by_category: BTreeMap<&str, Vec<SiteId>> = BTreeMap::new();
        for site in &sites {
            by_category.entry(&site.category).or_default().push(site.id);
        }
        let categories = by_category.into_iter().map(|(category, sites)| line(category.to_owned(), String::new(), &mut sites.into_iter())).collect();
        let known: BTreeSet<SiteId> = sites.iter().map(|site| site.id).collect();
        let mut by_area: BTreeMap<AreaId, Vec<SiteId>> = BTreeMap::new();
        for (area, site) in placed.into_iter().filter(|(area, site)| known.contains(site) && !vanished.contains_key(area)) {
            by_area.entry(area).or_default().push(site);
        }
        let name = |area: &AreaId| names.get(area).cloned().unwrap_or_default();
        let mut areas: Vec<CoverageLine> = by_area.into_iter().map(|(area, sites)| line(area.to_string(), name(&area), &mut sites.into_iter())).collect();
        areas.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(CoverageAnswer { whole, areas, categories, due_after_months: self.settings.visits.due_after_months })
    }
}

fn state(last_visit: Option<Timestamp>, due_before: Timestamp) -> CoverageState {
    match last_visit {
        None => CoverageState::Never,
        Some(at) if at < due_before => CoverageState::Due,
        Some(_) => CoverageState::Visited,
    }
}
