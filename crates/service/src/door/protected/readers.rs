use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, OrganisationId, Purpose, RecordId};
use serde::Serialize;

use crate::installation::error::ServiceError;
use crate::register::Register;

/// One opening of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReaderAnswer {
    /// When, UTC.
    pub at: String,
    /// The organisation of the reader; an organisation's own members know each other, nobody else's are named.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// For what, and which groups of fields, in the words of the rules.
    pub what: String,
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
        let mut reader = self.store.read().await?;
        let names = super::organisation_names(&mut reader).await?;
        let readings = reader.openings_of_record(&id.to_string(), skip.into(), PAGE).await?;
        let answer = |(entry, organisation): (parvis_journal::Entry, OrganisationId)| {
            let detail = self.detail(&entry).unwrap_or_default();
            let what = detail.strip_prefix("for ").unwrap_or_default().split(" by rules ").next().unwrap_or_default().to_owned();
            ReaderAnswer { at: entry.at, organisation, name: names.get(&organisation).cloned().unwrap_or_default(), what }
        };
        Ok(readings.into_iter().map(answer).collect())
    }
}
