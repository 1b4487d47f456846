//! How many of the sites with which an organisation has to do were visited, by area and kind, and what is due. A picture of
//! coverage, not of danger: nothing of what was found is in it.

use std::collections::{BTreeMap, BTreeSet};

use parvis_model::{AreaId, Caller, Purpose, SignedDuration, SiteId, Timestamp};
use serde::Serialize;

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

impl Register {
    /// Coverage by the finished visits that the reader may know of for a purpose.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`].
    pub async fn coverage(&self, caller: &Caller, purpose: Purpose, area: Option<AreaId>) -> Result<CoverageAnswer, ServiceError> {
        let asker = self.asker(caller, purpose).await?.ok_or(ServiceError::SignInNeeded)?;
        let last = self.last_visits(&asker).await?;
        let months = self.settings.visits.due_after_months;
        let due_before = asker.seer.now - SignedDuration::from_hours(i64::from(months) * 730);
        let mut reader = self.store.read().await?;
        let sites = reader.sites_to_visit(asker.seer.organisation, area).await?;
        let names: BTreeMap<AreaId, String> = reader.areas().await?.into_iter().map(|area| (area.id, area.name)).collect();
        let placed = reader.areas_of_sites().await?;
        drop(reader);
        let line = |key: String, name: String, sites: &mut dyn Iterator<Item = SiteId>| {
            let mut line = CoverageLine { key, name, sites: 0, visited: 0, due: 0, never: 0, last_visit: None };
            for site in sites {
                line.sites += 1;
                match last.get(&site) {
                    None => line.never += 1,
                    Some(at) => {
                        line.last_visit = line.last_visit.max(Some(*at));
                        if *at < due_before { line.due += 1 } else { line.visited += 1 }
                    }
                }
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
        for (area, site) in placed.into_iter().filter(|(_, site)| known.contains(site)) {
            by_area.entry(area).or_default().push(site);
        }
        let name = |area: &AreaId| names.get(area).cloned().unwrap_or_default();
        let mut areas: Vec<CoverageLine> = by_area.into_iter().map(|(area, sites)| line(area.to_string(), name(&area), &mut sites.into_iter())).collect();
        areas.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(CoverageAnswer { whole, areas, categories, due_after_months: months })
    }
}
