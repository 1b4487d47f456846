//! Complaints about measures that observe people: anybody sends one from the public page of a measure, without an account, and reads the answer with a
//! code that they alone have. Nothing of who sent it is kept but what they wrote: no address, no account, no device.

use std::sync::Arc;

use async_recursion::async_recursion as boxed;
use jiff::civil::Date;
use parvis_credentials::{Secret, SecretKind};
use parvis_model::{Caller, ComplaintId, ComplaintState, NoticeCode, SignedDuration, plain_letters, visible_line, visible_text};
use parvis_packs::Packs;
use parvis_rights::{Day, complaint_is_late, complaint_last_day};
use parvis_store::{ComplaintRow, NewComplaintRow, NoticeRow, Snapshot, WriteTransaction};
use serde::{Deserialize, Serialize};

use crate::door::journal_action::Action;
use crate::door::sealed_complaint::{ANSWER, DELAY, SAID};
use crate::installation::columns::to_json;
use crate::installation::days::utc;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::installation::settings::Limits;
use crate::people::accounts::{Tries, Trying};
use crate::public::library::search::LibraryWords;
use crate::register::Register;

/// Letters of a complaint or of an answer, at most.
pub(crate) const LONGEST_TEXT: usize = 4000;

/// Letters of a line, such as how somebody can be reached, at most.
pub(crate) const LONGEST_LINE: usize = 300;

/// Complaints about one measure that wait for an answer, at most.
const WAITING: u64 = 200;

/// Complaints about one measure within 24 hours, at most.
const A_DAY: u64 = 50;

/// Complaints that wait in the installation, at most.
const WAITING_IN_ALL: u64 = 5_000;

/// So many complaints come from one address before each further one waits longer.
const FROM_ONE_ADDRESS: u64 = 20;

/// The text that keeps a complaint from being taken twice has so many letters.
const ONCE: std::ops::RangeInclusive<usize> = 16..=100;

/// What is kept in memory alone: how often an address complained, or gave a code that is none; the words of the library.
#[derive(Clone)]
pub(crate) struct Public {
    complained: Arc<Tries>,
    guessed: Arc<Tries>,
    pub(crate) library: LibraryWords,
}

impl Public {
    /// Nobody has come yet.
    pub(crate) fn new(limits: &Limits, packs: &Packs) -> Self {
        let mut few = *limits;
        few.guesses_per_address = FROM_ONE_ADDRESS;
        Self { complained: Arc::new(Tries::new(&few)), guessed: Arc::new(Tries::new(limits)), library: LibraryWords::new(packs) }
    }
}

/// What is sealed of a complaint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) reach: String,
}

/// A complaint, as anybody writes it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewComplaint {
    /// What it is about.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 4000))]
    pub text: String,
    /// How its author can be reached. Nobody has to say; the answer can be read with the code in any case.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub reach: String,
    /// 16 to 100 letters and digits by chance, chosen by the sender: the same complaint sent again with it is taken once. Without it the server chooses.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub once: String,
}

/// That a complaint was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComplaintTaken {
    /// By what everybody speaks of it.
    pub number: String,
    /// With what its author reads the answer. It is shown once, and kept as a hash.
    pub code: String,
    /// By which day it is answered.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub due_on: Date,
}

/// The code of a complaint.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ComplaintCode {
    /// As it was shown, with or without hyphens, in capitals or not.
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub code: String,
}

/// What those who answer said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComplaintWords {
    /// Which function says it.
    pub function: String,
    /// What it says.
    pub text: String,
    /// To whom the complaint was passed on; left out otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// How a complaint stands, to who has its code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComplaintStanding {
    /// By what everybody speaks of it.
    pub number: String,
    /// `waiting`, `answered` or `passed_on`.
    pub state: ComplaintState,
    /// When it came in.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub received_on: Date,
    /// By which day it is answered.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub due_on: Date,
    /// Whether that day is over, and nobody has answered.
    pub late: bool,
    /// Why an answer takes longer than was promised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delay: Option<ComplaintWords>,
    /// The answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<ComplaintWords>,
    /// When it was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub closed_on: Option<Date>,
    /// The last day on which complaint and answer are kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub kept_until: Option<Date>,
}

/// A text of several lines that says something; what is not seen of it is written out.
pub(crate) fn text_of_complaint(text: &str) -> Result<String, ServiceError> {
    let text = text.replace("\r\n", "\n");
    let text = text.trim();
    if plain_letters(text).trim().is_empty() || text.chars().count() > LONGEST_TEXT {
        return Err(Rule::TextLength.broken_with(&[("most", LONGEST_TEXT as u64)], format!("write 1 to {LONGEST_TEXT} characters; nothing was kept")));
    }
    Ok(visible_text(text).into_owned())
}

/// A line; what is not seen of it is written out.
pub(crate) fn line_of_complaint(text: &str) -> Result<String, ServiceError> {
    let text = text.trim();
    if text.chars().count() > LONGEST_LINE {
        return Err(Rule::TextTooLong.broken_with(&[("most", LONGEST_LINE as u64)], format!("at most {LONGEST_LINE} characters on one line; nothing was kept")));
    }
    Ok(visible_line(text).into_owned())
}

/// Whether the last day of a complaint is over while nobody has answered.
pub(crate) fn is_late(row: &ComplaintRow, now: parvis_model::Timestamp) -> bool {
    row.closed_at.is_none() && Day::new(row.due_on).is_ok_and(|last| complaint_is_late(last, now))
}

impl Register {
    /// Takes a complaint about a measure that observes people, from anybody, as long as its public page can be read. Sent again, it is taken once.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a page that is not there; [`ServiceError::TooManyAttempts`]; a broken rule for a text that is empty or too
    /// long, and where as many complaints wait as are taken. Nothing is kept then.
    #[boxed]
    pub async fn complain(&self, notice: NoticeCode, address: &str, new: &NewComplaint) -> Result<ComplaintTaken, ServiceError> {
        let said = Said { text: text_of_complaint(&new.text)?, reach: line_of_complaint(&new.reach)? };
        let once = self.once(&new.once)?;
        let attempt = self.public.complained.begin(Trying::stranger("", address), self.now())?;
        let mut change = self.writer_for(&Caller::Nobody).await?;
        let Some(row) = self.open_for_complaints(change.snapshot(), notice).await? else {
            attempt.came_to_nothing();
            change.roll_back().await?;
            return Err(ServiceError::NotFound("notice"));
        };
        let code = Secret::of_complaint(&once, &[&notice.to_string(), &said.text, &said.reach]);
        let hash = code.hash(SecretKind::Complaint);
        if let Some(before) = change.snapshot().complaint_by_code(hash.as_str()).await? {
            attempt.came_to_nothing();
            change.roll_back().await?;
            return Ok(ComplaintTaken { number: before.id.number(), code: code.reveal().to_owned(), due_on: before.due_on });
        }
        let kept = self.keep_complaint(&mut change, &row, &said, hash.as_str()).await?;
        change.commit(self.entry(&Caller::Nobody, Action::Complain, format!("{} of {}", kept.id, kept.record))).await?;
        Ok(ComplaintTaken { number: kept.id.number(), code: code.reveal().to_owned(), due_on: kept.due_on })
    }

    /// How a complaint stands, for who has its code.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a code that is wrong, or whose complaint was erased; [`ServiceError::TooManyAttempts`].
    #[boxed]
    pub async fn complaint_standing(&self, address: &str, code: &ComplaintCode) -> Result<ComplaintStanding, ServiceError> {
        let attempt = self.public.guessed.begin(Trying::stranger("", address), self.now())?;
        let mut snapshot = self.store.read().await?;
        let hash = Secret::of_text(&code.code).hash(SecretKind::Complaint);
        let row = snapshot.complaint_by_code(hash.as_str()).await?.ok_or(ServiceError::NotFound("complaint"))?;
        attempt.came_to_nothing();
        let [delay, answer] = self.complaint_words(&mut snapshot, &row).await?;
        let kept = SignedDuration::from_hours(24 * i64::from(self.settings.retention.closed_complaint_days));
        Ok(ComplaintStanding {
            number: row.id.number(),
            state: row.state,
            received_on: utc(row.received_at),
            due_on: row.due_on,
            late: is_late(&row, self.now()),
            delay,
            answer,
            closed_on: row.closed_at.map(utc),
            kept_until: row.closed_at.and_then(|at| at.checked_add(kept).ok()).map(utc),
        })
    }

    /// What those who answer said of a complaint: why it takes longer, and the answer.
    pub(crate) async fn complaint_words(&self, snapshot: &mut Snapshot, row: &ComplaintRow) -> Result<[Option<ComplaintWords>; 2], ServiceError> {
        let mut said = [None, None];
        for (said, (what, sealed)) in said.iter_mut().zip([(DELAY, &row.delay), (ANSWER, &row.answer)]) {
            let Some(sealed) = sealed else { continue };
            let text = self.open_sealed(snapshot, row.owner, row.id, what, sealed).await?;
            *said = Some(serde_json::from_str(&text).map_err(|_| ServiceError::Sealed("what it says is damaged".to_owned()))?);
        }
        Ok(said)
    }

    /// By chance, for a form that is about to be shown: the same form sent twice is taken once.
    pub fn once_for_complaint(&self) -> String {
        Secret::new(SecretKind::Ceremony, self.random.as_ref()).reveal().to_owned()
    }

    /// What keeps a complaint from being taken twice: as the sender chose it, or by chance.
    fn once(&self, sent: &str) -> Result<String, ServiceError> {
        if sent.is_empty() {
            return Ok(self.once_for_complaint());
        }
        if !ONCE.contains(&sent.len()) || !sent.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
            return Err(ServiceError::Invalid("\"once\" has 16 to 100 letters and digits by chance, or is left out; nothing was kept".to_owned()));
        }
        Ok(sent.to_owned())
    }

    /// The notice about whose measure a complaint is taken: as long as everybody can read it, also for some days after it has ended.
    async fn open_for_complaints(&self, snapshot: &mut Snapshot, notice: NoticeCode) -> Result<Option<NoticeRow>, ServiceError> {
        let now = self.notice_time(snapshot).await?;
        Ok(snapshot.notice(notice, self.notices_gone(now)).await?.map(|(row, _)| row))
    }

    /// Seals a complaint for the organisation that answers, where fewer wait than are taken.
    async fn keep_complaint(&self, change: &mut WriteTransaction, notice: &NoticeRow, said: &Said, code: &str) -> Result<NewComplaintRow, ServiceError> {
        let now = self.now();
        let Some((record, owner)) = change.snapshot().record_of_notice(notice.code).await? else { return Err(ServiceError::NotFound("notice")) };
        let [here, lately, all] = change.snapshot().complaints_waiting(&record, now - SignedDuration::from_hours(24)).await?;
        if here >= WAITING || lately >= A_DAY || all >= WAITING_IN_ALL {
            let says = "as many complaints wait for an answer as are taken here; this one was not kept: write to the address for complaints on the public page";
            return Err(Rule::ComplaintsFull.broken(says));
        }
        let id = ComplaintId::from_random(self.random());
        let new = NewComplaintRow {
            id,
            record,
            code: code.to_owned(),
            received_at: now,
            days: notice.text.complaint_days,
            due_on: complaint_last_day(now, notice.text.complaint_days).date(),
            said: self.seal_text(change, owner, id, SAID, &to_json(said)?).await?,
        };
        change.add_complaint(&new).await?;
        Ok(new)
    }
}

#[cfg(test)]
mod tests;
