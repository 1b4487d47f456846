use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{AgreementId, Caller, Purpose, RecordId, Timestamp};
use serde::Deserialize;

use super::shapes::AgreementDocument;
use crate::door::protected::RecipientAnswer;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::register::Register;

/// Things that are given under one agreement at a time: all of them are taken back in one act when it ends.
const MOST: u64 = 1_000;

/// For what, and until when, a record is given to the other party of an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewGivenUnder {
    /// For what.
    pub purpose: Purpose,
    /// Until when, at most 366 days away; never longer than the agreement is in force. Absent: as long as it may be.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub until: Option<Timestamp>,
}

impl Register {
    /// Gives a record of the own organisation to the other party of an agreement: of a kind and up to the marking that the agreement names, and no longer than it is in force.
    ///
    /// # Errors
    /// As [`Register::give`]; a broken rule where the agreement is not in force, does not name such a record, or ends earlier.
    #[boxed]
    pub async fn give_under_agreement(
        &self,
        caller: &Caller,
        agreement: AgreementId,
        record: RecordId,
        new: NewGivenUnder,
    ) -> Result<RecipientAnswer, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        let (reader, seen) = self.allowed(change.snapshot(), caller, agreement.into(), Operation::Text).await?;
        let (_, given) = self.allowed(change.snapshot(), caller, record, Operation::Give).await?;
        let in_force = change.snapshot().agreement_in_force(agreement, reader.scope.now).await?;
        let own = reader.scope.organisation;
        let Some((row, last)) = in_force.filter(|(row, _)| own == row.owner || own == row.party) else {
            return Err(Rule::AgreementNotInForce.broken("this agreement is not in force between your organisation and another one; nothing was given"));
        };
        let says: AgreementDocument = self.document(change.snapshot(), &seen.row).await?;
        let allows = |kind, marking| says.terms.exchanged.iter().any(|one| one.kind == kind && marking <= one.up_to);
        if !allows(given.row.kind, given.row.marking) {
            return Err(Rule::AgreementExchange.broken("the agreement does not name records of this kind and marking; nothing was given"));
        }
        let longest = reader.scope.now.checked_add(jiff::SignedDuration::from_hours(parvis_access::LONGEST_SHARE)).map_err(|_| ServiceError::Conflict)?;
        let until = new.until.unwrap_or_else(|| last.min(longest));
        if until > last {
            return Err(Rule::AgreementNotInForce.broken(format!("the agreement is in force until {last}: nothing is given under it for longer")));
        }
        if change.snapshot().count_given_under(agreement, reader.scope.now).await? >= MOST {
            return Err(Rule::SharedEnough.broken(format!("{MOST} records are given under this agreement, as many as may be at a time")));
        }
        let to = if own == row.owner { row.party } else { row.owner };
        self.give_in(change, caller, record, (to, Some(agreement)), (new.purpose, until)).await
    }
}
