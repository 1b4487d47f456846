//! To whom a visit can be handed when it is finished. Finishing asks the same rules again.

use std::collections::BTreeSet;

use async_recursion::async_recursion as boxed;
use parvis_access::{Operation, Planned, Recipient, Rules, Share, ShareRefused, SharedAs, Terms};
use parvis_model::{Caller, OrganisationId, Purpose, RecordState, SignedDuration, Timestamp, VisitId, closed_list};
use parvis_store::{Seen, Snapshot};
use serde::Serialize;

use super::FinishVisit;
use crate::door::protected::{Reader, Refused, planned};
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::people::members::OrganisationAnswer;
use crate::register::Register;

/// What was finished is given for so long.
const GIVEN_FOR: SignedDuration = SignedDuration::from_hours(365 * 24);

/// Organisations that a visit is handed to at once, at most, in each of the two lists.
pub(super) const MOST_RECIPIENTS: usize = 200;

closed_list! {
    /// Why nobody can be handed a visit.
    pub enum HandoverRefusal {
        /// The reader's role gives nothing to others; a keeper of their organisation does.
        Role = "role",
        /// It is marked red.
        Red = "red",
    }
}

/// To whom a visit can be handed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HandoverAnswer {
    /// Those who run the place: for their own work.
    pub operators: Vec<OrganisationAnswer>,
    /// Authorities that plan for the area: for planning.
    pub planners: Vec<OrganisationAnswer>,
    /// Why both lists are empty, where the rules allow no giving at all; such a visit is finished without naming anybody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<HandoverRefusal>,
}

/// On which terms a visit is handed to those who run the place, and to those who plan.
fn terms(part: SharedAs, now: Timestamp) -> Terms {
    let purpose = if part == SharedAs::Planner { Purpose::Planning } else { Purpose::OwnWork };
    Terms { part, purpose, now, until: now + GIVEN_FOR }
}

impl Register {
    /// To whom a visit can be handed when it is finished: those who run the place and the authorities concerned with it, as far as
    /// the caller may know of them and the rules let the visit be given to them.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`] for a visit that the caller may not change.
    #[boxed]
    pub async fn handover(&self, caller: &Caller, id: VisitId) -> Result<HandoverAnswer, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let (reader, seen) = self.allowed(&mut snapshot, caller, id.into(), Operation::Change).await?;
        let visit = planned(&seen.row, seen.relation, RecordState::Current)?;
        let refused = match Rules::shared()?.may_give(reader.role, &visit) {
            Ok(()) => None,
            Err(ShareRefused::Red) => Some(HandoverRefusal::Red),
            Err(_) => Some(HandoverRefusal::Role),
        };
        let recipients = self.concerned(&mut snapshot, &reader, &seen).await?;
        let all = snapshot.organisations().await?;
        let of = |part| -> Result<Vec<OrganisationAnswer>, ServiceError> {
            let mut found = Vec::new();
            for row in &all {
                if self.decide_share(&reader, &visit, (row.id, &recipients), terms(part, reader.scope.now))?.is_ok() {
                    found.push(OrganisationAnswer::from(row.clone()));
                }
            }
            Ok(found)
        };
        Ok(HandoverAnswer { operators: of(SharedAs::Operator)?, planners: of(SharedAs::Planner)?, refused })
    }

    /// The organisations that run the site of a record, or advise or respond there.
    async fn concerned(&self, snapshot: &mut Snapshot, reader: &Reader, seen: &Seen) -> Result<Vec<Recipient>, ServiceError> {
        let mut concerned: BTreeSet<OrganisationId> = snapshot.operators_of(seen.row.site()?).await?.into_iter().collect();
        concerned.extend(snapshot.visitors_of(seen.row.site()?).await?);
        self.recipients_at(snapshot, reader, seen.row.subject, &concerned.into_iter().collect::<Vec<_>>()).await
    }

    /// The decisions on all that is given when a visit is finished: the visit to everybody who is named, its findings to those who
    /// run the place. One that is refused refuses all.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`] where the caller may give nothing, [`ServiceError::Invalid`] names the organisation that may not be
    /// given it.
    pub(super) async fn handed(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        before: &Seen,
        (visit, findings): (&Planned, &[Planned]),
        finish: &FinishVisit,
    ) -> Result<Vec<Share>, ServiceError> {
        if finish.operators.len().max(finish.planners.len()) > MOST_RECIPIENTS {
            return Err(ServiceError::Invalid(format!("a visit is handed to at most {MOST_RECIPIENTS} organisations at once")));
        }
        let named = |list: &[OrganisationId]| list.iter().copied().collect::<BTreeSet<OrganisationId>>();
        let (operators, planners) = (named(&finish.operators), named(&finish.planners));
        if operators.is_empty() && planners.is_empty() {
            return Ok(Vec::new());
        }
        let recipients = self.concerned(snapshot, reader, before).await?;
        let mut decided = Vec::new();
        for (part, named) in [(SharedAs::Operator, operators), (SharedAs::Planner, planners)] {
            for to in named {
                let records = std::iter::once(visit).chain(findings.iter().filter(|_| part == SharedAs::Operator));
                for record in records {
                    let decision = self.decide_share(reader, record, (to, &recipients), terms(part, reader.scope.now))?;
                    decided.push(decision.map_err(|refused| unfinished(part, &refused))?);
                }
            }
        }
        Ok(decided)
    }
}

/// Why a visit is not finished. An organisation that is hidden or not there is answered like one that has nothing to do with the place.
fn unfinished(part: SharedAs, refused: &Refused) -> ServiceError {
    let to = refused.to;
    match (refused.why, part) {
        (ShareRefused::Giver, _) => ServiceError::Forbidden(
            "your role gives nothing to others, so the visit was not finished: finish it without naming anybody, and ask a keeper of your organisation to give it",
        ),
        (ShareRefused::Red, _) => {
            ServiceError::Forbidden("records marked red are given to nobody, so the visit was not finished: finish it without naming anybody")
        }
        (ShareRefused::Unknown | ShareRefused::NotOperator | ShareRefused::NotPlanner, SharedAs::Planner) => {
            Rule::VisitNotShared.broken(format!("{to} is no authority that advises or responds at this place; the visit was not finished"))
        }
        (ShareRefused::Unknown | ShareRefused::NotOperator | ShareRefused::NotPlanner, _) => {
            Rule::VisitNotShared.broken(format!("{to} does not run this place; the visit was not finished"))
        }
        (why, _) => Rule::VisitNotShared.broken(format!("the visit was not finished, because it cannot be given to {to}: {why}")),
    }
}
