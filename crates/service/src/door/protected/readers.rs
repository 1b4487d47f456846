use std::collections::BTreeSet;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, OrganisationId, Purpose, RecordId};
use parvis_store::Snapshot;
use serde::Serialize;

use crate::door::permit::sees_organisation;
use crate::door::told::said;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// One opening of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReaderAnswer {
    /// When, UTC.
    pub at: String,
    /// The organisation of the reader; an organisation's own members know each other, nobody else's are named. Absent for an organisation that
    /// the caller may not know of, as of a community that reads what is shared with everybody here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// What it is called; empty where it is absent.
    pub name: String,
    /// For what; absent where the entry does not say it, or nobody can open what is sealed of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
    /// What was read of it.
    pub groups: Vec<Operation>,
}

/// Openings in one answer.
const PAGE: i64 = 500;

impl Register {
    /// Up to 500 openings of a record, for those who may see its readers; the first first, behind `skip` of them. That somebody saw
    /// it in a list, or in a sum of many, is no opening.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
    #[boxed]
    pub async fn readers(&self, caller: &Caller, purpose: Purpose, id: RecordId, skip: u32) -> Result<Vec<ReaderAnswer>, ServiceError> {
        self.opening(caller, purpose, id, Operation::Readers).await?;
        let mut snapshot = self.store.read().await?;
        let names = super::organisation_names(&mut snapshot).await?;
        let readings = snapshot.openings_of_record(&id.to_string(), skip.into(), PAGE).await?;
        let hidden = self.unknown_among(&mut snapshot, caller, id, readings.iter().map(|(_, organisation)| *organisation).collect()).await?;
        let answer = |(entry, organisation): (parvis_journal::Entry, OrganisationId)| {
            let organisation = Some(organisation).filter(|organisation| !hidden.contains(organisation));
            let detail = self.detail(&entry).unwrap_or_default();
            ReaderAnswer {
                at: entry.at,
                organisation,
                name: organisation.and_then(|id| names.get(&id).cloned()).unwrap_or_default(),
                purpose: said::purpose(&detail),
                groups: said::groups(&detail),
            }
        };
        Ok(readings.into_iter().map(answer).collect())
    }

    /// Organisations of readers that the caller may not know of: none of those to which the record was given, whom its owner named.
    pub(in crate::door) async fn unknown_among(
        &self,
        snapshot: &mut Snapshot,
        caller: &Caller,
        id: RecordId,
        mut organisations: BTreeSet<OrganisationId>,
    ) -> Result<BTreeSet<OrganisationId>, ServiceError> {
        if !id.kind().row().shared_here {
            return Ok(BTreeSet::new());
        }
        for given in snapshot.given(&id.to_string()).await? {
            organisations.remove(&given.organisation);
        }
        let mut unknown = BTreeSet::new();
        for organisation in organisations {
            if !sees_organisation(snapshot, caller, organisation).await? {
                unknown.insert(organisation);
            }
        }
        Ok(unknown)
    }
}
