use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, FindingId, OrganisationId, Purpose};
use parvis_store::{ProtectedRow, WriteTransaction};
use serde::Deserialize;

use super::{FindingAnswer, FindingDocument, FindingStatus, promise, step};
use crate::door::journal_action::Action;
use crate::installation::error::ServiceError;
use crate::installation::room::MEBIBYTE;
use crate::installation::rule::Rule;
use crate::register::Register;

/// What the operator says was done about a finding.
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
    /// By which day it will be fixed (ISO 8601 date); only with `open`. A day that is past is accepted: a clock may be wrong.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub fixed_by: Option<String>,
}

/// Responses of one organisation to one finding.
const RESPONSES: usize = 50;

impl Register {
    /// Refuses one more response where those of others have taken their share of what a finding holds: the rest is its owner's.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`].
    async fn bounded_response(
        &self,
        change: &mut WriteTransaction,
        row: &ProtectedRow,
        document: &FindingDocument,
        (by, length): (OrganisationId, usize),
    ) -> Result<(), ServiceError> {
        let limits = &self.settings.limits;
        let others = || document.history.iter().filter(|step| step.organisation != row.owner);
        let bytes = others().map(|step| step.reason.len()).sum::<usize>() + length;
        let fits = others().filter(|step| step.organisation == by).count() < RESPONSES
            && (others().count() as u64 + 1) < limits.versions_per_record.div_ceil(2)
            && bytes as u64 <= limits.record_kibibytes * 1024 / 4
            && change.bytes_of_versions(&row.id).await? <= limits.versions_mebibytes * MEBIBYTE / 2;
        if fits {
            return Ok(());
        }
        Err(Rule::AnsweredEnough
            .broken("this finding was responded to as often, or at such length, as is kept; nothing was changed: ask its owner to look again"))
    }

    /// Says what was done about a finding that was given to those who run the place. What was found stays as it is.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`]; [`ServiceError::Invalid`] for a status that
    /// its owner decides on, or that needs a reason, for a day that is none or comes with an answer that needs none, and for one response too many.
    #[boxed]
    pub async fn respond_to_finding(&self, caller: &Caller, id: FindingId, response: &FindingResponse) -> Result<FindingAnswer, ServiceError> {
        if matches!(response.status, FindingStatus::Verified | FindingStatus::Void) {
            return Err(Rule::OwnerVerifies
                .broken("only the organisation that wrote the finding can verify it; you can say that it was treated, or that the risk is accepted, and why"));
        }
        promise::check(response)?;
        let mut held = self.hold_record::<FindingDocument>(caller, id, Operation::Respond).await?;
        let (reader, row) = (held.reader, held.before.row.clone());
        let said: FindingDocument = self.document(held.snapshot(), &row).await?;
        if matches!(said.status, FindingStatus::Verified | FindingStatus::Void) {
            return Err(Rule::FindingClosed.broken("its owner has closed this finding; if it is there again, tell them"));
        }
        self.bounded_response(held.change(), &row, &said, (reader.scope.organisation, response.reason.len())).await?;
        let mut says = said.clone();
        step(&mut says, &reader, response.status, &response.reason)?;
        says.promise(response.fixed_by.as_deref());
        let marked = held.marked();
        let changed = self.keep_changed(caller, held, (response.version, Action::RespondToFinding), marked, (Some(&said), &says)).await?;
        changed.shown(self.finding(caller, Purpose::OwnWork, id).await)
    }
}
