//! Complaints about the measure of a rights record, to those who answer for it (docs/access-rules.md, rule 15).

use async_recursion::async_recursion as boxed;
use jiff::civil::Date;
use parvis_access::{Answering, Class, NotAnswering, Operation, Rules};
use parvis_model::{Caller, ComplaintId, ComplaintState, Purpose, RightsRecordId, closed_list, plain_letters};
use parvis_rights::{Day, NotExtended, complaint_extended};
use parvis_store::{ComplaintReply, ComplaintRow, Seen, Snapshot};
use serde::{Deserialize, Serialize};

use super::KIND;
use crate::door::journal_action::Action;
use crate::door::protected::{Reader, none_of};
use crate::door::sealed_complaint::{ANSWER, DELAY, SAID};
use crate::installation::columns::to_json;
use crate::installation::days::utc;
use crate::installation::error::ServiceError;
use crate::installation::outcome::OrDamaged;
use crate::installation::pages::{Page, PageQuery, next};
use crate::installation::rule::Rule;
use crate::public::complaints::{ComplaintWords, LONGEST_LINE, Said, is_late, line_of_complaint, text_of_complaint};
use crate::register::Register;

closed_list! {
    /// What is done with a complaint.
    pub enum ComplaintOutcome {
        /// It was looked into, and this is the answer.
        Answered = "answered",
        /// It is for somebody else.
        PassedOn = "passed_on",
        /// An answer takes longer.
        Extended = "extended",
    }
}

/// What is said to the author of a complaint.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReplyToComplaint {
    /// What is done with it. `answered` and `passed_on` close it; `extended` is possible once, before the last day is over.
    pub outcome: ComplaintOutcome,
    /// Which function says it.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 300))]
    pub function: String,
    /// The answer, or why it takes longer.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 4000))]
    pub text: String,
    /// Whom it was passed on to; only where it was.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub to: String,
    /// The new last day; only where an answer takes longer.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub until: Option<Date>,
}

/// How many complaints there are about a measure, without what they say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComplaintsCounted {
    /// That are not answered.
    pub waiting: u64,
    /// Of these, whose last day is over.
    pub late: u64,
    /// That were answered or passed on and are still kept.
    pub closed: u64,
    /// The last day of the one that has to be answered first.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub next_due_on: Option<Date>,
}

/// A complaint, to those who answer it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComplaintLine {
    /// Identity.
    pub id: ComplaintId,
    /// By what everybody speaks of it.
    pub number: String,
    /// `waiting`, `answered` or `passed_on`.
    pub state: ComplaintState,
    /// When it came in.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub received_on: Date,
    /// By which day it has to be answered.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub due_on: Date,
    /// Whether that day is over, and nobody has answered.
    pub late: bool,
    /// The last day to which the time for an answer can be extended; left out where it cannot.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub extends_until: Option<Date>,
    /// What it says; left out where it is damaged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// How its author can be reached; left out where nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reach: Option<String>,
    /// Why an answer takes longer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delay: Option<ComplaintWords>,
    /// What was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<ComplaintWords>,
    /// When it was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub closed_on: Option<Date>,
}

impl From<NotAnswering> for ServiceError {
    fn from(_: NotAnswering) -> Self {
        Self::Forbidden("a keeper of the organisation that owns the rights record reads and answers complaints")
    }
}

impl From<NotExtended> for ServiceError {
    fn from(why: NotExtended) -> Self {
        Rule::ComplaintDays.broken(format!("{why}; nothing was changed"))
    }
}

/// The words of a reply, as they are sealed; whom it is passed on to stands in it where it is.
fn words(reply: &ReplyToComplaint) -> Result<ComplaintWords, ServiceError> {
    let (function, to) = (line_of_complaint(&reply.function)?, line_of_complaint(&reply.to)?);
    let says = |line: &str| !plain_letters(line).trim().is_empty();
    let passes = reply.outcome == ComplaintOutcome::PassedOn;
    if !says(&function) || says(&to) != passes || reply.until.is_some() != (reply.outcome == ComplaintOutcome::Extended) {
        let says = "say which function answers; \"to\" says whom it is passed on to, and \"until\" how long an answer takes: each only there";
        return Err(Rule::ComplaintReply.broken_with(&[("most", LONGEST_LINE as u64)], says));
    }
    Ok(ComplaintWords { function, text: text_of_complaint(&reply.text)?, to: Some(to).filter(|_| passes) })
}

impl Register {
    /// A page of the complaints about the measure of a rights record, opened for those who answer: those that wait first, the most urgent first. That they
    /// were read is in the journal before.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::OverBudget`]; [`ServiceError::Invalid`] for an `after` that no page gave.
    #[boxed]
    pub async fn complaints(&self, caller: &Caller, record: RightsRecordId, page: &PageQuery) -> Result<Page<ComplaintLine>, ServiceError> {
        let (after, size) = page.place()?;
        let mut change = self.writer_for(caller).await?;
        let (reader, seen, answering) = self.answering(change.snapshot(), caller, record).await?;
        let mut rows = change.snapshot().complaints_of(&answering, after, size.saturating_add(1)).await?;
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let is_more = rows.len() > size;
        rows.truncate(size);
        let Some(last) = rows.last() else {
            change.roll_back().await?;
            return Ok(Page::empty());
        };
        let next = is_more.then(|| next(last.place()));
        let mut lines = Vec::with_capacity(rows.len());
        for row in &rows {
            lines.push(self.complaint_shown(change.snapshot(), row).await?);
        }
        self.count_record(&mut change, &reader, &seen.row).await?;
        let entry = self.reading(caller, &reader, Action::ReadComplaints, &format!("{} of {record}", rows.len()), &[Operation::Text])?;
        self.commit_reading(change, entry, &reader, &[]).await?;
        Ok(Page { lines, next })
    }

    /// Answers a complaint, passes it on, or says that an answer takes longer: its author reads it with the code.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::OverBudget`]; [`ServiceError::Conflict`] where it was closed since; a
    /// broken rule for words and days that do not fit.
    #[boxed]
    pub async fn reply_to_complaint(
        &self,
        caller: &Caller,
        record: RightsRecordId,
        id: ComplaintId,
        reply: &ReplyToComplaint,
    ) -> Result<ComplaintLine, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        let (reader, seen, answering) = self.answering(change.snapshot(), caller, record).await?;
        let row = change.snapshot().complaint(&answering, id).await?.ok_or(ServiceError::NotFound("complaint"))?;
        let words = words(reply)?;
        if row.closed_at.is_some() {
            return Err(ServiceError::Conflict);
        }
        let what = if reply.outcome == ComplaintOutcome::Extended { DELAY } else { ANSWER };
        let until = reply.until.map(|until| later(&row, until, self.now())).transpose()?;
        let sealed = self.seal_text(&mut change, row.owner, id, what, &to_json(&words)?).await?;
        let reply = match (reply.outcome, until) {
            (ComplaintOutcome::Extended, Some(until)) => ComplaintReply::Extended(until.date(), sealed),
            (ComplaintOutcome::PassedOn, _) => ComplaintReply::Closed(ComplaintState::PassedOn, sealed, self.now()),
            (ComplaintOutcome::Answered | ComplaintOutcome::Extended, _) => ComplaintReply::Closed(ComplaintState::Answered, sealed, self.now()),
        };
        if !change.reply_to_complaint(&answering, id, &reply).await? {
            change.roll_back().await?;
            return Err(ServiceError::Conflict);
        }
        let row = change.snapshot().complaint(&answering, id).await?.ok_or(ServiceError::NotFound("complaint"))?;
        let shown = self.complaint_shown(change.snapshot(), &row).await?;
        self.count_record(&mut change, &reader, &seen.row).await?;
        self.commit_to_show(change, self.entry(caller, Action::ReplyToComplaint, format!("{id} of {record}"))).await?;
        Ok(shown)
    }

    /// How many complaints there are, for those who may see who read the record: nothing of what they say.
    pub(super) async fn complaints_counted(&self, snapshot: &mut Snapshot, reader: &Reader, seen: &Seen) -> Result<Option<ComplaintsCounted>, ServiceError> {
        if !self.view(reader, seen)?.allows(Operation::Readers) {
            return Ok(None);
        }
        let counts = snapshot.complaint_counts(&seen.row.id, utc(self.now())).await?;
        let counted = ComplaintsCounted { waiting: counts.waiting, late: counts.late, closed: counts.closed, next_due_on: counts.next_due_on };
        Ok(Some(counted).filter(|counted| counted.waiting + counted.closed > 0))
    }

    /// That the caller answers for the measure of a record.
    async fn answering(&self, snapshot: &mut Snapshot, caller: &Caller, record: RightsRecordId) -> Result<(Reader, Seen, Answering), ServiceError> {
        let reader = self.reader(snapshot, caller, Purpose::OwnWork).await?.ok_or(none_of(KIND))?;
        let seen = self.seen(snapshot, &reader, record.into()).await?;
        let answering = self.answering_seen(&reader, &seen, record)?;
        Ok((reader, seen, answering))
    }

    /// The same for a record that the reader may know of.
    pub(crate) fn answering_seen(&self, reader: &Reader, seen: &Seen, record: RightsRecordId) -> Result<Answering, ServiceError> {
        let Seen { row, relation, basis } = seen;
        let class = Class { subject: row.subject.kind(), relation: *relation, basis: *basis, marking: row.marking, handling: row.handling, state: row.state };
        Ok(Rules::shared()?.answering(reader.role, record.into(), class)?)
    }

    async fn complaint_shown(&self, snapshot: &mut Snapshot, row: &ComplaintRow) -> Result<ComplaintLine, ServiceError> {
        self.installation_key()?;
        let said = self.open_sealed(snapshot, row.owner, row.id, SAID, &row.said).await.or_damaged()?;
        let said = said.and_then(|said| serde_json::from_str::<Said>(&said).ok());
        let [delay, answer] = self.complaint_words(snapshot, row).await.or_damaged()?.unwrap_or_default();
        let (text, reach) = said.map_or((None, None), |said| (Some(said.text), Some(said.reach).filter(|reach| !reach.is_empty())));
        let now = self.now();
        Ok(ComplaintLine {
            id: row.id,
            number: row.id.number(),
            state: row.state,
            received_on: utc(row.received_at),
            due_on: row.due_on,
            late: is_late(row, now),
            extends_until: furthest(row, now).map(Day::date),
            text,
            reach,
            delay,
            answer,
            closed_on: row.closed_at.map(utc),
        })
    }
}

/// The new last day of a complaint, where its time can be extended to it.
fn later(row: &ComplaintRow, until: Date, now: parvis_model::Timestamp) -> Result<Day, ServiceError> {
    let (Ok(last), Ok(until)) = (Day::new(row.due_on), Day::new(until)) else { return Err(NotExtended::Day.into()) };
    Ok(complaint_extended(row.received_at, row.days, last, until, now)?)
}

/// The last day to which the time for an answer can be extended now; none where it cannot.
fn furthest(row: &ComplaintRow, now: parvis_model::Timestamp) -> Option<Day> {
    let days = jiff::SignedDuration::from_hours(24 * i64::from(row.days));
    let until = row.due_on.checked_add(days).ok()?;
    later(row, until, now).ok().filter(|_| row.closed_at.is_none())
}
