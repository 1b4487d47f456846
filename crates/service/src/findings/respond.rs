use parvis_access::Operation;
use parvis_model::{Caller, FindingId, Purpose};
use parvis_store::ProtectedRow;
use serde::Deserialize;

use super::{FindingAnswer, FindingDocument, FindingStatus, step};
use crate::journal_action::Action;
use crate::{Register, ServiceError};

/// What whoever runs the place says was done about a finding.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FindingResponse {
    /// The version that was looked at.
    pub version: i64,
    /// Open, accepted or treated.
    pub status: FindingStatus,
    /// Why, or what was done.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub reason: String,
}

impl Register {
    /// Says what was done about a finding that was given to those who run the place. What was found stays as it is.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`]; [`ServiceError::Invalid`] for a status that
    /// whoever found it decides on, or that needs a reason.
    pub async fn respond_to_finding(&self, caller: &Caller, id: FindingId, response: &FindingResponse) -> Result<FindingAnswer, ServiceError> {
        if matches!(response.status, FindingStatus::Verified | FindingStatus::Void) {
            return Err(ServiceError::Invalid("whoever found it looks again and verifies it; you say that it was treated, or accepted and why".to_owned()));
        }
        let mut change = self.writing().await?;
        let (asker, before) = self.allowed(change.reader(), caller, id.into(), Operation::Respond).await?;
        let mut document: FindingDocument = self.document(change.reader(), &before.row).await?;
        step(&mut document, &asker, response.status, &response.reason)?;
        let row = ProtectedRow { changed_at: asker.seer.now, version: before.row.version + 1, ..before.row };
        self.count_site(&mut change, &asker, row.site).await?;
        if !self.put(&mut change, &row, response.version, &document).await? {
            change.roll_back().await?;
            return Err(ServiceError::Conflict);
        }
        change.commit(self.entry(caller, Action::RespondToFinding, id)).await?;
        self.finding(caller, Purpose::OwnWork, id).await
    }
}
