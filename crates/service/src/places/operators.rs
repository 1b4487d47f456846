//! Who runs a site: the organisation that somebody named there, and those that are linked to it, or to its areas, as running it.

use std::collections::{BTreeSet, HashMap};

use parvis_model::{AreaId, Caller, OrganisationId, SiteId};
use parvis_store::{Reader, SiteRow};

use crate::door::permit::sees_organisation;
use crate::installation::error::ServiceError;
use crate::places::answers::OperatorAnswer;

/// Organisations that an answer about one site names beside the one that was named there, at most.
const MOST: usize = 49;

/// Who runs a site, as far as the caller may know: the one that was named, which is public, then those that are linked, by name.
pub(crate) async fn operators(reader: &mut Reader, caller: &Caller, site: &SiteRow) -> Result<Vec<OperatorAnswer>, ServiceError> {
    let mut found = Vec::new();
    if let Some((id, name)) = &site.operator {
        found.push(OperatorAnswer { id: sees_organisation(reader, caller, *id).await?.then_some(*id), name: name.clone() });
    }
    if *caller == Caller::Nobody {
        return Ok(found);
    }
    let named: Option<OrganisationId> = site.operator.as_ref().map(|(id, _)| *id);
    let mut linked = Vec::new();
    for id in reader.operators_of(site.id).await?.into_iter().filter(|id| Some(*id) != named) {
        if sees_organisation(reader, caller, id).await?
            && let Some(row) = reader.organisation(id).await?
        {
            linked.push(OperatorAnswer { id: Some(id), name: row.name });
            if linked.len() == MOST {
                break;
            }
        }
    }
    linked.sort_by(|one, other| one.name.cmp(&other.name));
    found.extend(linked);
    Ok(found)
}

/// What is said in bulk of who runs sites: those named there, and the linked ones that everybody may know of.
pub(crate) struct NamesOfOperators(HashMap<AreaId, Vec<String>>);

impl NamesOfOperators {
    pub(crate) async fn read(reader: &mut Reader) -> Result<Self, ServiceError> {
        let mut of_areas: HashMap<AreaId, Vec<String>> = HashMap::new();
        for (area, name) in reader.operators_of_areas().await? {
            of_areas.entry(area).or_default().push(name);
        }
        Ok(Self(of_areas))
    }

    /// By site, the names of those that are linked, each once, by name.
    pub(crate) async fn of_sites(&self, reader: &mut Reader, sites: &[SiteId]) -> Result<HashMap<SiteId, BTreeSet<String>>, ServiceError> {
        let linked = reader.operators_of_sites(sites).await?;
        let mut found: HashMap<SiteId, BTreeSet<String>> = linked.into_iter().map(|(site, names)| (site, names.into_iter().collect())).collect();
        if !self.0.is_empty() {
            for (site, areas) in reader.areas_of_sites(&sites.iter().copied().collect()).await? {
                let names = areas.iter().filter_map(|area| self.0.get(area)).flatten().cloned();
                found.entry(site).or_default().extend(names);
            }
        }
        Ok(found)
    }
}
