//! What a side of a match does: it consents to the next step, takes that back while nothing was shown for it, or ends the match.

use async_recursion::async_recursion as boxed;
use parvis_access::{Operation, may_consent, taken_back};
use parvis_model::{Caller, MatchId};
use parvis_store::{MatchRow, WriteTransaction};

use super::told::{MatchAnswer, MatchConsent, MatchEnding};
use crate::door::journal_action::Action;
use crate::door::protected::Reader;
use crate::installation::error::ServiceError;
use crate::installation::outcome::AfterCommit;
use crate::installation::rule::Rule;
use crate::register::Register;

impl Register {
    /// Consents to the next step of a match for the caller's organisation.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; a broken rule for a match that has ended, or a step whose turn it is not.
    #[boxed]
    pub async fn consent_to_match(&self, caller: &Caller, id: MatchId, consent: MatchConsent) -> Result<MatchAnswer, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        let (reader, found) = self.own_match(change.snapshot(), caller, id).await?;
        if self.standing(change.snapshot(), &found).await?.is_none() {
            return self.said_to_have_ended(change, caller, &reader, &found).await;
        }
        // Who consents may give the statement.
        self.allowed(change.snapshot(), caller, found.own.record.into(), Operation::Give).await?;
        if !may_consent(found.own.step, found.other.step, consent.step) {
            return Err(Rule::MatchStep.broken("consent to the next step, once the other side has come as far as you have"));
        }
        change.consent_to_match(id, reader.scope.organisation, consent.step).await?;
        let entry = self.entry(caller, Action::ConsentToMatch, format!("{} {}", found.own.record, consent.step));
        self.commit_to_show(change, entry).await?;
        self.partner_match(caller, id).await.kept()
    }

    /// Takes the last consent of the caller's organisation back, while the other side has not consented to the same step: nothing was shown for it, and the
    /// other side does not learn of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; a broken rule for a match that has ended, or where there is nothing to take back any more.
    #[boxed]
    pub async fn take_back_match_consent(&self, caller: &Caller, id: MatchId) -> Result<MatchAnswer, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        let (reader, found) = self.own_match(change.snapshot(), caller, id).await?;
        if self.standing(change.snapshot(), &found).await?.is_none() {
            return self.said_to_have_ended(change, caller, &reader, &found).await;
        }
        self.allowed(change.snapshot(), caller, found.own.record.into(), Operation::TakeBack).await?;
        let Some(step) = taken_back(found.own.step, found.other.step) else {
            return Err(Rule::MatchShown.broken("both sides see what they consented to; end the match if you do not want to go on"));
        };
        change.consent_to_match(id, reader.scope.organisation, step).await?;
        let entry = self.entry(caller, Action::TakeBackConsent, format!("{} {step}", found.own.record));
        self.commit_to_show(change, entry).await?;
        self.partner_match(caller, id).await.kept()
    }

    /// Ends a match for both sides. The other one learns neither why nor by whom.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`]; [`ServiceError::Forbidden`]; a broken rule where it has ended.
    #[boxed]
    pub async fn end_partner_match(&self, caller: &Caller, id: MatchId, ending: MatchEnding) -> Result<(), ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let (reader, found) = self.own_match(change.snapshot(), caller, id).await?;
        if self.standing(change.snapshot(), &found).await?.is_none() {
            return self.said_to_have_ended(change, caller, &reader, &found).await;
        }
        change.end_match(id, reader.scope.organisation, ending.why.as_str(), reader.scope.now).await?;
        Ok(change.commit(self.entry(caller, Action::EndMatch, found.own.record.to_string())).await?)
    }

    /// Says that a match has ended, and writes that down first: what a side was told has ended does not come back.
    async fn said_to_have_ended<T>(&self, mut change: WriteTransaction, caller: &Caller, reader: &Reader, found: &MatchRow) -> Result<T, ServiceError> {
        change.match_is_over(found.id, reader.scope.now).await?;
        let entry = self.reading(caller, reader, Action::OpenMatch, &found.own.record.to_string(), &[Operation::Existence])?;
        self.commit_reading(change, entry, reader, &[]).await?;
        Err(Rule::MatchEnded.broken("this match has ended, and nothing more is shown of it"))
    }
}
