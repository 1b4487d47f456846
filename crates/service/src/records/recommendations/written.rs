//! What somebody writes about a recommendation, checked.

use jiff::civil::Date;
use parvis_model::{MeetingId, OrganisationId, SubjectId, Timestamp};
use parvis_store::Snapshot;

use super::shapes::{EarlierWording, RecommendationChange, RecommendationDocument, RecommendationStep};
use super::words::{RecommendationExecution, RecommendationReply};
use crate::door::protected::Reader;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::records::meetings::MeetingDocument;
use crate::records::plain_words::{line_within, says_nothing, text_that_says, text_within};
use crate::register::Register;

/// The longest wording, in characters.
const LONGEST_WORDING: usize = 4_000;
/// The longest words of an answer, a reason or evidence, in characters.
pub(super) const LONGEST: usize = 2_000;
/// The longest number, in characters.
const LONGEST_NUMBER: usize = 20;
/// Earlier wordings that are kept.
const MOST_WORDINGS: usize = 20;

/// Who says something, and when.
#[derive(Clone, Copy)]
pub(super) struct By {
    pub(super) organisation: OrganisationId,
    pub(super) at: Timestamp,
    pub(super) today: Date,
}

pub(super) fn wording(text: &str) -> Result<String, ServiceError> {
    text_that_says(text, LONGEST_WORDING)
}

pub(super) fn number(text: &str) -> Result<String, ServiceError> {
    line_within(text, LONGEST_NUMBER)
}

/// Notes a step, where it says something new.
pub(super) fn step(says: &mut RecommendationDocument, said: &RecommendationDocument, words: &str, by: By) -> Result<(), ServiceError> {
    let words = text_within(words, LONGEST)?;
    let stands = |one: &RecommendationDocument| (one.reply, one.execution, one.assistance);
    if stands(says) != stands(said) || says.evidence != said.evidence || says.wording != said.wording || !words.is_empty() {
        let (reply, execution, assistance) = stands(says);
        says.history.push(RecommendationStep { at: by.at, organisation: by.organisation, reply, execution, assistance, words });
    }
    Ok(())
}

/// Takes an answer; one that is less than yes says why.
pub(super) fn replied(says: &mut RecommendationDocument, reply: Option<RecommendationReply>, words: &str, by: By) -> Result<(), ServiceError> {
    let Some(reply) = reply.filter(|reply| *reply != says.reply) else { return Ok(()) };
    if says_nothing(words) && matches!(reply, RecommendationReply::Partly | RecommendationReply::Noted) {
        return Err(Rule::ReasonMissing.broken("say to which part it is agreed, or why it is only noted"));
    }
    says.reply = reply;
    says.replied_on = Some(by.today).filter(|_| reply != RecommendationReply::NoneYet);
    Ok(())
}

/// What the body that made it writes; `by_itself` is whether the organisation to which it is addressed answers here itself.
pub(super) fn changed(said: &RecommendationDocument, wanted: RecommendationChange, by_itself: bool, by: By) -> Result<RecommendationDocument, ServiceError> {
    let mut says = said.clone();
    if let Some(given) = &wanted.number {
        says.number = number(given)?;
    }
    if let Some(given) = &wanted.wording {
        reworded(&mut says, wording(given)?, &wanted.reason, by.today)?;
    }
    let own_words = wanted.execution == Some(RecommendationExecution::DoneByOwnWords) && said.execution != RecommendationExecution::DoneByOwnWords;
    if by_itself && (wanted.reply.is_some_and(|reply| reply != said.reply) || own_words) {
        return Err(Rule::RecommendationAddressee.broken("the organisation to which it is addressed answers here itself"));
    }
    replied(&mut says, wanted.reply, &wanted.reason, by)?;
    if let Some(execution) = wanted.execution {
        if execution == RecommendationExecution::NotToBeDone && execution != said.execution && says_nothing(&wanted.reason) {
            return Err(Rule::ReasonMissing.broken("say why it will not be done"));
        }
        says.execution = execution;
    }
    if let Some(evidence) = &wanted.evidence {
        says.evidence = text_within(evidence, LONGEST)?;
    }
    says.assistance = wanted.assistance.unwrap_or(says.assistance);
    monitored(&mut says, wanted.monitored, wanted.report_due)?;
    step(&mut says, said, &wanted.reason, by)?;
    Ok(says)
}

fn reworded(says: &mut RecommendationDocument, wording: String, reason: &str, today: Date) -> Result<(), ServiceError> {
    if wording == says.wording {
        return Ok(());
    }
    if says_nothing(reason) {
        return Err(Rule::ReasonMissing.broken("say why it is worded anew"));
    }
    if says.earlier.len() >= MOST_WORDINGS {
        return Err(Rule::ChangedEnough.broken("it was worded anew as often as is kept; withdraw it and make another"));
    }
    let before = std::mem::replace(&mut says.wording, wording);
    says.earlier.push(EarlierWording { wording: before, until: today, reason: text_within(reason, LONGEST)? });
    Ok(())
}

/// A new day of a report asks for a new report.
fn monitored(says: &mut RecommendationDocument, monitored: Option<bool>, due: Option<Date>) -> Result<(), ServiceError> {
    match (monitored, due) {
        (Some(false), None) => (says.report_due, says.reported_on) = (None, None),
        (Some(true), None) if says.report_due.is_none() => {
            return Err(Rule::RecommendationReport.broken("what is monitored has a day on which the report is due"));
        }
        (Some(false), Some(_)) => return Err(Rule::RecommendationReport.broken("what is not monitored has no report that is due")),
        (_, Some(day)) if says.report_due != Some(day) => (says.report_due, says.reported_on) = (Some(day), None),
        _ => {}
    }
    Ok(())
}

impl Register {
    /// The title of the meeting that a writer names: one of their own organisation.
    pub(super) async fn meeting_named(&self, snapshot: &mut Snapshot, reader: &Reader, meeting: Option<MeetingId>) -> Result<String, ServiceError> {
        let Some(meeting) = meeting else { return Ok(String::new()) };
        // One of another organisation, one that is hidden and one that is not there are answered alike.
        let none = || ServiceError::Invalid("your organisation has no such meeting".to_owned());
        let seen = match self.seen(snapshot, reader, meeting.into()).await {
            Ok(seen) if seen.row.owner == reader.scope.organisation => seen,
            Ok(_) | Err(ServiceError::NotFound(_)) => return Err(none()),
            Err(error) => return Err(error),
        };
        let document: Option<MeetingDocument> = self.document_unless_damaged(snapshot, &seen.row).await?;
        Ok(document.map(|document| document.title).unwrap_or_default())
    }

    /// The organisation to which something is recommended or proposed, as it is called now.
    ///
    /// # Errors
    /// [`Rule::OrganisationEnded`]: what has ended is recommended and proposed nothing new.
    pub(crate) async fn addressee_named(&self, snapshot: &mut Snapshot, subject: SubjectId) -> Result<String, ServiceError> {
        let SubjectId::Organisation(organisation) = subject else { return Err(ServiceError::NotFound("organisation")) };
        let row = snapshot.organisation(organisation).await?.ok_or(ServiceError::NotFound("organisation"))?;
        if row.ended_at.is_some() {
            return Err(Rule::OrganisationEnded.broken("this organisation has ended; nothing was kept: address the one that took its place"));
        }
        Ok(row.name)
    }
}
