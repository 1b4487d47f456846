//! What became of requests for visits: the organisation that asked reads it until it takes the request off its list.

use async_recursion::async_recursion as boxed;
use parvis_access::Task;
use parvis_model::{Caller, Purpose, Timestamp, VisitRequestId, closed_list};
use parvis_store::AnsweredRequestRow;
use serde::{Deserialize, Serialize};

use crate::door::budget::reason;
use crate::door::journal_action::Action;
use crate::door::permit::permit_at_site;
use crate::door::sealed_text::WHY_DECLINED;
use crate::installation::error::ServiceError;
use crate::installation::outcome::OrDamaged;
use crate::installation::pages::{Page, PageQuery, Walk};
use crate::planning::requests::VisitRequestAnswer;
use crate::register::Register;

closed_list! {
    /// What became of a request for a visit.
    pub enum RequestOutcome {
        /// The place was visited, and those who asked may know of the visit.
        Visited = "visited",
        /// The organisation that was asked declined it.
        Declined = "declined",
    }
}

/// A request that was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnsweredVisitRequest {
    /// What was asked, and of whom.
    #[serde(flatten)]
    pub request: VisitRequestAnswer,
    /// What became of it.
    pub became: RequestOutcome,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub answered_at: Timestamp,
    /// Why it was declined; absent where it was visited, and where the words are damaged and cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// Declining a request for a visit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DeclineVisitRequest {
    /// Why, for those who asked: 5 to 1000 characters on one line.
    #[cfg_attr(feature = "openapi", schema(max_length = 1_000))]
    pub why: String,
}

impl Register {
    /// A page of the requests of the caller's organisation that were answered and that it has not taken off its list, the first answered first.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for an `after` that no page gave; [`ServiceError::Sealed`] where reasons cannot be opened now.
    #[boxed]
    pub async fn answered_visit_requests(&self, caller: &Caller, page: &PageQuery) -> Result<Page<AnsweredVisitRequest>, ServiceError> {
        let mut walk = Walk::new(page.place()?);
        let mut snapshot = self.store.read().await?;
        let Some(reader) = self.reader(&mut snapshot, caller, Purpose::OwnWork).await? else { return Ok(Page::empty()) };
        let mut found = Vec::new();
        let next = loop {
            let (after, many) = walk.next();
            let rows = snapshot.answered_requests(reader.scope.organisation, after, many).await?;
            walk.looked_at(&rows, many, place);
            found.extend(rows);
            if let Some(next) = walk.done(&mut found, place) {
                break next;
            }
        };
        let (mut requests, mut answers) = (Vec::with_capacity(found.len()), Vec::with_capacity(found.len()));
        for AnsweredRequestRow { request, became, why } in found {
            let why = match why {
                Some(sealed) => {
                    self.installation_key()?;
                    self.open_sealed(&mut snapshot, request.to, request.id, WHY_DECLINED, &sealed).await.or_damaged()?
                }
                None => None,
            };
            answers.push((RequestOutcome::parse(&became).unwrap_or(RequestOutcome::Declined), request.closed_at.unwrap_or(request.asked_at), why));
            requests.push(request);
        }
        let asked = self.requests_answered(&mut snapshot, None, requests).await?.into_iter().zip(answers);
        let lines = asked.map(|(request, (became, answered_at, why))| AnsweredVisitRequest { request, became, answered_at, why }).collect();
        Ok(Page { lines, next })
    }

    /// Declines a request that another organisation made, which reads why.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also for requests between others, and for one's own; [`ServiceError::Invalid`] without a reason.
    #[boxed]
    pub async fn decline_visit_request(&self, caller: &Caller, id: VisitRequestId, why: &str) -> Result<(), ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let reader = self.reader(change.snapshot(), caller, Purpose::OwnWork).await?.ok_or(ServiceError::SignInNeeded)?;
        let own = reader.scope.organisation;
        let request = self.open_request(change.snapshot(), &reader, id).await?;
        if request.organisation == own {
            return Err(ServiceError::NotFound("request"));
        }
        permit_at_site(change.snapshot(), caller, Task::AskForVisit, request.site).await?;
        let sealed = self.seal_text(&mut change, own, id, WHY_DECLINED, &reason(why)?).await?;
        change.answer_visit_request(id, Some(RequestOutcome::Declined.as_str()), Some(&sealed), self.now()).await?;
        Ok(change.commit(self.entry(caller, Action::DeclineVisitRequest, id)).await?)
    }
}

fn place(row: &AnsweredRequestRow) -> (String, String) {
    (row.request.closed_at.map(|at| at.to_string()).unwrap_or_default(), row.request.id.to_string())
}
