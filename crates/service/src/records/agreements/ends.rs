use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{AgreementId, Caller, Purpose};

use super::shapes::{AgreementAnswer, AgreementDocument, AgreementEnd, AgreementEnding};
use super::written::LONGEST;
use crate::door::journal_action::Action;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::records::plain_words::text_that_says;
use crate::register::Register;

impl Register {
    /// Ends an agreement, or declines one that was proposed: either party may. What was given under it is taken back in the same act.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`]; a broken rule without a reason, and for one that has ended.
    #[boxed]
    pub async fn end_agreement(&self, caller: &Caller, id: AgreementId, ending: AgreementEnding) -> Result<AgreementAnswer, ServiceError> {
        let mut held = self.hold_record::<AgreementDocument>(caller, id, Operation::Existence).await?;
        let view = self.view(&held.reader, &held.before)?;
        if !view.allows(Operation::Change) && !view.allows(Operation::Respond) {
            return Err(ServiceError::Forbidden("its two parties end it"));
        }
        let (reader, row) = (held.reader, held.before.row.clone());
        let said: AgreementDocument = self.document(held.snapshot(), &row).await?;
        if said.is_over(self.today()) {
            return Err(Rule::AgreementEnded.broken("it has ended already"));
        }
        let reason = text_that_says(&ending.reason, LONGEST)?;
        let says = AgreementDocument { ended: Some(AgreementEnd { at: reader.scope.now, organisation: reader.scope.organisation, reason }), ..said.clone() };
        held.change().end_agreement(id).await?;
        self.end_given_under(held.change(), caller, id.into()).await?;
        let marked = held.marked();
        let changed = self.keep_changed(caller, held, (ending.version, Action::EndAgreement), marked, (Some(&said), &says)).await?;
        changed.shown(self.agreement(caller, Purpose::OwnWork, id).await)
    }
}
