use std::collections::BTreeMap;

use parvis_access::Operation;
use parvis_model::{AccessBasis, Handling, Marking, OrganisationId, RecordState, SiteId, SubjectId, Timestamp};
use parvis_store::{Seen, Snapshot};
use serde::Serialize;

use super::Reader;
use crate::door::subject::Titles;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// What stands plain of a protected record, to those who may know of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordHead {
    /// What it is about: a site, an area, an organisation or the installation.
    pub subject: SubjectId,
    /// What that is called; empty for the installation.
    pub subject_title: String,
    /// Whose it is.
    pub owner: OrganisationId,
    /// What the owner is called.
    pub owner_name: String,
    /// How it came to the reader.
    pub basis: AccessBasis,
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// Where it stands.
    pub state: RecordState,
    /// When it was made.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    /// When it was last changed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub changed_at: Timestamp,
    /// Rises with each change.
    pub version: i64,
    /// Which groups of fields the reader may see.
    pub sees: Vec<Operation>,
    /// What the reader may do with it.
    pub may: Vec<Operation>,
}

impl RecordHead {
    /// The site that the record is about.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a record about anything else.
    pub(crate) fn site(&self) -> Result<SiteId, ServiceError> {
        self.subject.site().ok_or(ServiceError::NotFound("site"))
    }
}

impl Register {
    /// What stands plain of records, with the names of what they name.
    pub(crate) async fn heads(&self, snapshot: &mut Snapshot, reader: &Reader, found: &[Seen]) -> Result<Vec<RecordHead>, ServiceError> {
        let names = organisation_names(snapshot).await?;
        let mut titles = Titles::default();
        let mut heads = Vec::with_capacity(found.len());
        for seen in found {
            let (sees, may) = self.view(reader, seen)?.operations().partition(|operation| Operation::FIELD_GROUPS.contains(operation));
            let row = &seen.row;
            heads.push(RecordHead {
                subject: row.subject,
                subject_title: titles.of(snapshot, row.subject).await?,
                owner: row.owner,
                owner_name: names.get(&row.owner).cloned().unwrap_or_default(),
                basis: seen.basis,
                marking: row.marking,
                handling: row.handling,
                state: row.state,
                created_at: row.created_at,
                changed_at: row.changed_at,
                version: row.version,
                sees,
                may,
            });
        }
        Ok(heads)
    }

    /// What stands plain of one record.
    pub(crate) async fn head(&self, snapshot: &mut Snapshot, reader: &Reader, seen: &Seen) -> Result<RecordHead, ServiceError> {
        let heads = self.heads(snapshot, reader, std::slice::from_ref(seen)).await?;
        heads.into_iter().next().ok_or(ServiceError::NotFound("record"))
    }
}

/// What organisations are called.
pub(crate) async fn organisation_names(snapshot: &mut Snapshot) -> Result<BTreeMap<OrganisationId, String>, ServiceError> {
    Ok(snapshot.organisations().await?.into_iter().map(|row| (row.id, row.name)).collect())
}
