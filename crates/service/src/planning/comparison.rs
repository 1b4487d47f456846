use std::collections::{BTreeMap, BTreeSet};

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, Purpose, SiteId, VisitId};
use serde::Serialize;

use crate::installation::error::ServiceError;
use crate::places::answers::SiteDetail;
use crate::register::Register;

/// Fewer owners than this are compared with nobody: what one of them has could be guessed.
const FEWEST_OWNERS: usize = 5;

/// Where a visit stands among visits to similar sites.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComparisonAnswer {
    /// Category of the sites; empty where the site of this visit must not be listed any longer: it is compared with none.
    pub category: String,
    /// How many other owners there are.
    pub owners: usize,
    /// How many owners there have to be.
    pub fewest_owners: usize,
    /// Index of this visit, 0 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<f64>,
    /// What the index of this visit would be with the rest answered as badly, and as well, as can be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_range: Option<[f64; 2]>,
    /// Lower quartile, median and upper quartile of the others; absent with too few owners.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quartiles: Option<[f64; 3]>,
}

impl Register {
    /// Compares the index of a visit with the last visits to sites of the same category that others own, with the same survey
    /// in the same version, as far as the reader may read them: the quartiles, and only of at least five other owners.
    ///
    /// # Errors
    /// As [`Register::visit`].
    #[boxed]
    pub async fn compare_visit(&self, caller: &Caller, purpose: Purpose, id: VisitId) -> Result<ComparisonAnswer, ServiceError> {
        let visit = self.visit(caller, purpose, id).await?;
        let content = visit.content.ok_or(ServiceError::Forbidden("the rules of access do not allow it"))?;
        let here = visit.head.site()?;
        let mut latest: BTreeMap<SiteId, f64> = BTreeMap::new();
        let visits = self.visits_for_a_sum(caller, purpose, &content.survey, false).await?;
        for (_, site, document) in visits.into_iter().filter(|(_, _, document)| document.survey_version == content.survey_version) {
            if let Some(index) = self.results_of(&document)?.whole {
                latest.insert(site, index);
            }
        }
        let mut snapshot = self.store.read().await?;
        let mut owners = Owners::default();
        let mut values = Vec::new();
        let here = listed(self.site_in(&mut snapshot, caller, here).await)?;
        for (site, index) in latest {
            let Some(here) = here.as_ref().filter(|here| here.id != site) else { continue };
            let Some(other) = listed(self.site_in(&mut snapshot, caller, site).await)? else { continue };
            if other.category == here.category && Owners::of(here).is_disjoint(&Owners::of(&other)) {
                owners.add(Owners::of(&other));
                values.push(index);
            }
        }
        values.sort_by(f64::total_cmp);
        let owners = owners.0.len();
        let quartiles = (owners >= FEWEST_OWNERS).then(|| [0.25, 0.5, 0.75].map(|share| quantile(&values, share)));
        Ok(ComparisonAnswer {
            category: here.map(|here| here.category).unwrap_or_default(),
            owners,
            fewest_owners: FEWEST_OWNERS,
            own: content.results.whole,
            own_range: content.results.whole_range,
            quartiles,
        })
    }
}

/// A site that is there; none for one that must not be listed any longer, of which only what was said of it is left.
fn listed(site: Result<SiteDetail, ServiceError>) -> Result<Option<SiteDetail>, ServiceError> {
    match site {
        Err(ServiceError::NotFound(_)) => Ok(None),
        site => site.map(Some),
    }
}

/// Owners, each by the names of those who run its places; who runs a place together with somebody else is one owner with them.
#[derive(Default)]
struct Owners(Vec<BTreeSet<String>>);

impl Owners {
    /// Who runs a site; one of which nobody knows it is its own.
    fn of(site: &SiteDetail) -> BTreeSet<String> {
        if site.operators.is_empty() { BTreeSet::from([site.id.to_string()]) } else { site.operators.iter().map(|operator| operator.name.clone()).collect() }
    }

    fn add(&mut self, mut owner: BTreeSet<String>) {
        let (same, others): (Vec<_>, Vec<_>) = std::mem::take(&mut self.0).into_iter().partition(|known| !known.is_disjoint(&owner));
        owner.extend(same.into_iter().flatten());
        self.0 = others;
        self.0.push(owner);
    }
}

/// A quantile of sorted values, between the two nearest (R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages,
/// The American Statistician 50, 1996, 361–365, definition 7).
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len().saturating_sub(1)) as f64;
    let below = place.floor() as usize;
    let (low, high) = (sorted.get(below).copied().unwrap_or(0.0), sorted.get(below + 1).or(sorted.last()).copied().unwrap_or(0.0));
    ((low + (high - low) * (place - place.floor())) * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Owners, quantile};

    #[test]
    fn who_runs_a_place_together_with_somebody_else_is_one_owner_with_them() {
        let owner = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<String>>();
        let mut owners = Owners::default();
        for names in [&["a"][..], &["b"], &["a"], &["c", "d"]] {
            owners.add(owner(names));
        }
        assert_eq!(owners.0.len(), 3);
        owners.add(owner(&["b", "d"]));
        assert_eq!(owners.0, [owner(&["a"]), owner(&["b", "c", "d"])]);
    }

    #[test]
    fn quantiles_are_those_of_hyndman_and_fan_7() {
        let values = [10.0, 20.0, 30.0, 40.0];
        assert_eq!([0.0, 0.25, 0.5, 0.75, 1.0].map(|share| quantile(&values, share)), [10.0, 17.5, 25.0, 32.5, 40.0]);
    }
}
