//! Who runs a site: the organisation that somebody named there, and those that are linked to it, or to its areas, as running it. And who advises
//! it, and who responds there.

use std::collections::{BTreeSet, HashMap};

use parvis_model::{AreaId, Caller, Relation, SiteId};
use parvis_store::{OrganisationAtSite, Sight, SiteRow, Snapshot};

use crate::door::permit::sight;
use crate::installation::error::ServiceError;
use crate::places::answers::OperatorAnswer;

/// Organisations of one relation that an answer about one site names, at most.
const MOST: usize = 50;

/// Organisations that a line of a list names, at most.
const MOST_ON_LINE: usize = 5;

/// The organisations that have to do with a site, as far as somebody may know.
#[derive(Debug, Default)]
pub(crate) struct WhoIsThere {
    pub(crate) operators: Vec<OperatorAnswer>,
    pub(crate) advisers: Vec<OperatorAnswer>,
    pub(crate) responders: Vec<OperatorAnswer>,
}

/// The organisations that have to do with a site, as far as the caller may know.
pub(crate) async fn who_is_there(snapshot: &mut Snapshot, caller: &Caller, site: &SiteRow) -> Result<WhoIsThere, ServiceError> {
    let relations = [Relation::Operates, Relation::Advises, Relation::Responds];
    let mut there = at_sites(snapshot, caller, std::slice::from_ref(site), &relations, MOST).await?;
    Ok(there.remove(&site.id).unwrap_or_default())
}

/// Who runs each of some sites, as far as the caller may know, for the lines of a list.
pub(crate) async fn run_by(
    snapshot: &mut Snapshot,
    caller: &Caller,
    sites: impl Iterator<Item = &SiteRow>,
) -> Result<HashMap<SiteId, Vec<OperatorAnswer>>, ServiceError> {
    let rows: Vec<SiteRow> = sites.cloned().collect();
    let there = at_sites(snapshot, caller, &rows, &[Relation::Operates], MOST_ON_LINE).await?;
    Ok(there.into_iter().map(|(site, there)| (site, there.operators)).collect())
}

/// Who was named as running a site, which is public, comes first; then those that are linked, by name.
async fn at_sites(
    snapshot: &mut Snapshot,
    caller: &Caller,
    sites: &[SiteRow],
    relations: &[Relation],
    most: usize,
) -> Result<HashMap<SiteId, WhoIsThere>, ServiceError> {
    let sight = sight(snapshot, caller).await?;
    let mut found: HashMap<SiteId, WhoIsThere> = named(snapshot, sight.as_ref(), sites).await?;
    let Some(sight) = sight else { return Ok(found) };
    let ids: Vec<SiteId> = sites.iter().map(|site| site.id).collect();
    let named: HashMap<SiteId, _> = sites.iter().filter_map(|site| Some((site.id, site.operator.as_ref()?.0))).collect();
    // One more than is said: one of them may be the one that was named.
    let linked = snapshot.organisations_at_sites(&ids, relations, &sight, i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1)).await?;
    for (site, organisations) in linked {
        let there = found.entry(site).or_default();
        for OrganisationAtSite { relation, id, name } in organisations {
            let list = match relation {
                Relation::Operates if named.get(&site) == Some(&id) => continue,
                Relation::Operates => &mut there.operators,
                Relation::Advises => &mut there.advisers,
                _ => &mut there.responders,
            };
            if list.len() < most {
                list.push(OperatorAnswer { id: Some(id), name });
            }
        }
    }
    Ok(found)
}

/// Who was named as running some sites: by name alone where the reader may not know the organisation otherwise.
async fn named(snapshot: &mut Snapshot, sight: Option<&Sight>, sites: &[SiteRow]) -> Result<HashMap<SiteId, WhoIsThere>, ServiceError> {
    let ids = sites.iter().filter_map(|site| site.operator.as_ref()).map(|(id, _)| *id).collect();
    let known = match sight {
        Some(sight) => snapshot.organisations_in_sight(&ids, sight).await?,
        None => BTreeSet::new(),
    };
    let answer = |site: &SiteRow| {
        let (id, name) = site.operator.clone()?;
        let operators = vec![OperatorAnswer { id: known.contains(&id).then_some(id), name }];
        Some((site.id, WhoIsThere { operators, ..WhoIsThere::default() }))
    };
    Ok(sites.iter().filter_map(answer).collect())
}

/// What is said in bulk of who runs sites: those named there, and the linked ones that everybody may know of.
pub(crate) struct NamesOfOperators(HashMap<AreaId, Vec<String>>);

impl NamesOfOperators {
    pub(crate) async fn read(snapshot: &mut Snapshot) -> Result<Self, ServiceError> {
        let mut of_areas: HashMap<AreaId, Vec<String>> = HashMap::new();
        for (area, name) in snapshot.operators_of_areas().await? {
            of_areas.entry(area).or_default().push(name);
        }
        Ok(Self(of_areas))
    }

    /// By site, the names of those that are linked, each once, by name.
    pub(crate) async fn of_sites(&self, snapshot: &mut Snapshot, sites: &[SiteId]) -> Result<HashMap<SiteId, BTreeSet<String>>, ServiceError> {
        let linked = snapshot.operators_of_sites(sites).await?;
        let mut found: HashMap<SiteId, BTreeSet<String>> = linked.into_iter().map(|(site, names)| (site, names.into_iter().collect())).collect();
        if !self.0.is_empty() {
            for (site, areas) in snapshot.areas_of_sites(&sites.iter().copied().collect()).await? {
                let names = areas.iter().filter_map(|area| self.0.get(area)).flatten().cloned();
                found.entry(site).or_default().extend(names);
            }
        }
        Ok(found)
    }
}
