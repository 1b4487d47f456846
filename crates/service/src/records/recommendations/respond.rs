use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, Purpose, RecommendationId, SubjectId, Timestamp};
use parvis_store::{ProtectedRow, Snapshot, WriteTransaction};

use super::shapes::{RecommendationAnswer, RecommendationDocument, RecommendationResponse};
use super::words::RecommendationReply;
use super::written::{By, LONGEST, replied, step};
use crate::door::journal_action::Action;
use crate::installation::error::ServiceError;
use crate::installation::room::MEBIBYTE;
use crate::installation::rule::Rule;
use crate::records::plain_words::text_within;
use crate::register::Register;

/// Responses to one recommendation that are kept.
const RESPONSES: usize = 100;

impl Register {
    /// Answers a recommendation that was given to the organisation to which it is addressed, or reports on it. What is recommended stays as it is.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`]; [`ServiceError::Invalid`] for what the body that made it
    /// decides, for an answer that needs words, and for one response too many.
    #[boxed]
    pub async fn respond_to_recommendation(
        &self,
        caller: &Caller,
        id: RecommendationId,
        response: &RecommendationResponse,
    ) -> Result<RecommendationAnswer, ServiceError> {
        let of_issuer = response.execution.is_some_and(|execution| !execution.is_for_addressee())
            || response.assistance.is_some_and(|assistance| !assistance.is_for_addressee())
            || response.reply == Some(RecommendationReply::NoneYet);
        if of_issuer {
            return Err(Rule::RecommendationIssuer.broken(
                "only the body that made the recommendation confirms it, ends it, or offers and gives assistance; you can say how far it is carried out",
            ));
        }
        let mut held = self.hold_record::<RecommendationDocument>(caller, id, Operation::Respond).await?;
        let (reader, row) = (held.reader, held.before.row.clone());
        let said: RecommendationDocument = self.document(held.snapshot(), &row).await?;
        if said.execution.is_final() {
            return Err(Rule::RecommendationClosed.broken("the body that made it has closed this recommendation; if something has changed, tell them"));
        }
        self.bounded_answer(held.change(), &row, &said).await?;
        let by = By { organisation: reader.scope.organisation, at: reader.scope.now, today: self.today() };
        let mut says = said.clone();
        replied(&mut says, response.reply, &response.words, by)?;
        says.execution = response.execution.unwrap_or(says.execution);
        if let Some(evidence) = &response.evidence {
            says.evidence = text_within(evidence, LONGEST)?;
        }
        says.assistance = response.assistance.unwrap_or(says.assistance);
        step(&mut says, &said, &response.words, by)?;
        // How far it is carried out, or what shows it, is the report that was asked for; that it is agreed to is not.
        let reports = response.execution.is_some() || response.evidence.is_some();
        if reports && says != said && says.report_due.is_some() {
            says.reported_on = Some(by.today);
        }
        let marked = held.marked();
        let changed = self.keep_changed(caller, held, (response.version, Action::RespondToRecommendation), marked, (Some(&said), &says)).await?;
        changed.shown(self.recommendation(caller, Purpose::OwnWork, id).await)
    }

    /// Whether the organisation to which a recommendation is addressed can answer it here itself: it was given to it, and that still runs.
    pub(super) async fn answers_itself(&self, snapshot: &mut Snapshot, row: &ProtectedRow, now: Timestamp) -> Result<bool, ServiceError> {
        let SubjectId::Organisation(addressee) = row.subject else { return Ok(false) };
        let given = snapshot.given(&row.id).await?;
        Ok(addressee != row.owner && given.iter().any(|share| share.organisation == addressee && share.taken_back_at.is_none() && share.until > now))
    }

    /// Refuses one more response where those of the addressee have taken their share of what a recommendation holds: the rest is its owner's.
    async fn bounded_answer(&self, change: &mut WriteTransaction, row: &ProtectedRow, said: &RecommendationDocument) -> Result<(), ServiceError> {
        let limits = &self.settings.limits;
        let others = || said.history.iter().filter(|step| step.organisation != row.owner);
        let bytes: usize = others().map(|step| step.words.len()).sum();
        let fits = others().count() < RESPONSES
            && (others().count() as u64 + 1) < limits.versions_per_record.div_ceil(2)
            && bytes as u64 + LONGEST as u64 <= limits.record_kibibytes * 1024 / 4
            && change.bytes_of_versions(&row.id).await? <= limits.versions_mebibytes * MEBIBYTE / 2;
        if fits {
            return Ok(());
        }
        Err(Rule::ChangedEnough.broken("this recommendation was answered as often, or at such length, as is kept; nothing was changed: tell its owner"))
    }
}
