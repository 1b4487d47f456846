//! The public notice of a measure that observes people: proposed by its rights record, published by a keeper of its owner in words that they
//! read before, and ended as soon as the measure may not run.

use async_recursion::async_recursion as boxed;
use parvis_access::{NotPublished, Operation, Rules};
use parvis_model::{Caller, NoticeCode, Purpose, RecordState, RightsRecordId, closed_list, plain_letters, visible_line, visible_text};
use parvis_rights::{Day, NoticeDraft, RightsRecord};
use parvis_store::{NoticeDays, NoticeText, ProtectedRow, Snapshot, WriteTransaction};
use serde::{Deserialize, Serialize};

use super::noted::RightsView;
use super::shapes::RightsDocument;
use crate::door::journal_action::Action;
use crate::door::protected::planned;
use crate::door::subject::site_title;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::public::notices::{MeasureNotice, NoticeWords, ended_on, shown};
use crate::records::kind::Opened;
use crate::register::Register;

/// So many codes are tried: with 32^8 of them, two notices have the same one hardly ever.
const TRIES: usize = 8;

/// The longest time for an answer to a complaint, in days.
const LONGEST_ANSWER: u16 = 92;

closed_list! {
    /// How the public page of a measure that observes people stands.
    pub enum NoticeState {
        /// Nothing was published yet.
        None = "none",
        /// Everybody can read it.
        Public = "public",
        /// It has ended.
        Ended = "ended",
    }
}

/// How the public page of a measure that observes people stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeStanding {
    /// How it stands.
    pub state: NoticeState,
    /// Whether the measure may run, and so needs a public page, and has none.
    pub missing: bool,
    /// By what everybody asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<NoticeCode>,
}

/// What somebody who may publish reads before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RightsNoticeAnswer {
    /// How often it was published: what a request to publish names.
    pub version: i64,
    /// Whether the reader could publish it now.
    pub may_publish: bool,
    /// What is published, or was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<MeasureNotice>,
    /// What the record proposes; left out unless the measure may run now. The address for questions is for the owner to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed: Option<NoticeWords>,
}

/// Words to be published.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewNotice {
    /// How often it was published when this was looked at; 0 for the first time.
    pub version: i64,
    /// Exactly what everybody will read.
    pub words: NoticeWords,
}

impl From<NotPublished> for ServiceError {
    fn from(why: NotPublished) -> Self {
        match why {
            NotPublished::Kind | NotPublished::Keeper => {
                Self::Forbidden("a keeper of the organisation that owns the record publishes its notice, unless the record is marked red")
            }
        }
    }
}

/// The days of a notice: it ends at the beginning of the first day on which the measure may not run.
fn days_of(draft: &NoticeDraft) -> Result<NoticeDays, ServiceError> {
    let begins = |day: Day| format!("{}T00:00:00Z", day.date()).parse().map_err(|_| Rule::NoticeRuns.broken("the last day of the measure is too far away"));
    Ok(NoticeDays { review_on: draft.review_on.date(), last_day: draft.last_day.date(), ends_at: begins(draft.ends_on())? })
}

/// A field of a notice: what is seen, on one line or on several, and not too long.
fn field(name: &str, text: &str, most: usize, lines: bool) -> Result<String, ServiceError> {
    let text = text.replace("\r\n", "\n");
    let text = text.trim();
    let seen = if lines { visible_text(text) } else { visible_line(text) };
    if plain_letters(text).trim().is_empty() || text.chars().count() > most || seen != text {
        let says = format!("\"{name}\" has 1 to {most} characters that are seen{}", if lines { "" } else { ", on one line" });
        return Err(Rule::NoticeWords.broken(says));
    }
    Ok(text.to_owned())
}

fn checked(words: &NoticeWords) -> Result<NoticeText, ServiceError> {
    if !(1..=LONGEST_ANSWER).contains(&words.complaint_days) {
        return Err(Rule::NoticeWords.broken(format!("\"complaint_days\" is a number from 1 to {LONGEST_ANSWER}")));
    }
    Ok(NoticeText {
        what: field("what", &words.what, 4000, true)?,
        why: field("why", &words.why, 4000, true)?,
        legal_basis: field("legal_basis", &words.legal_basis, 600, true)?,
        kept: field("kept", &words.kept, 1000, true)?,
        who: field("who", &words.who, 300, false)?,
        responsible_body: field("responsible_body", &words.responsible_body, 300, false)?,
        questions: field("questions", &words.questions, 300, false)?,
        complaints: field("complaints", &words.complaints, 300, false)?,
        complaint_days: words.complaint_days,
    })
}

/// What a record proposes, in words that could be published but for the address for questions.
fn proposed(draft: NoticeDraft, responsible_body: String) -> NoticeWords {
    let cut = |text: &str, most: usize| text.chars().take(most).collect();
    NoticeWords {
        what: draft.what.as_str().to_owned(),
        why: draft.why.as_str().to_owned(),
        legal_basis: cut(&draft.legal_basis, 600),
        kept: cut(&draft.kept, 1000),
        who: draft.who_answers.as_str().to_owned(),
        responsible_body,
        questions: String::new(),
        complaints: draft.complaint_route.as_str().to_owned(),
        complaint_days: draft.complaint_days.min(LONGEST_ANSWER),
    }
}

impl Register {
    /// What the record of a measure proposes to publish, and what is published.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn rights_notice(&self, caller: &Caller, id: RightsRecordId) -> Result<RightsNoticeAnswer, ServiceError> {
        let Opened { reader, seen, document, .. } = self.open_record::<RightsDocument>(caller, Purpose::OwnWork, id).await?;
        let document = document.ok_or(ServiceError::Forbidden("the rules of access do not allow it"))?;
        let mut snapshot = self.store.read().await?;
        let draft = self.notice_draft(&mut snapshot, &seen.row, &document.record).await?;
        let organisation = snapshot.organisation(seen.row.owner).await?.map(|row| row.name).unwrap_or_default();
        let now = self.notice_time(&mut snapshot).await?;
        let row = snapshot.notice_of_record(&seen.row.id).await?;
        let title = site_title(&mut snapshot, seen.row.site()?).await?;
        let own = reader.scope.organisation == seen.row.owner;
        let may = own && Rules::shared()?.publishing(reader.role, &planned(&seen.row, seen.relation, seen.row.state)?, now).is_ok();
        Ok(RightsNoticeAnswer {
            version: row.as_ref().map_or(0, |row| row.version),
            may_publish: may && draft.is_some(),
            published: row.map(|row| shown(row, title, now)),
            proposed: draft.map(|draft| proposed(draft, organisation)),
        })
    }

    /// Publishes the notice of a measure that observes people, in exactly these words; what was published before is replaced.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; [`ServiceError::Conflict`] where it was published since; a broken rule for a
    /// measure that may not run or observes nobody, for a place that is not listed, and for words that do not fit.
    #[boxed]
    pub async fn publish_notice(&self, caller: &Caller, id: RightsRecordId, new: &NewNotice) -> Result<MeasureNotice, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        let (reader, seen) = self.allowed(change.snapshot(), caller, id.into(), Operation::Give).await?;
        let publishing = Rules::shared()?.publishing(reader.role, &planned(&seen.row, seen.relation, seen.row.state)?, reader.scope.now)?;
        let before = change.snapshot().notice_of_record(&seen.row.id).await?;
        if new.version != before.as_ref().map_or(0, |before| before.version) {
            return Err(ServiceError::Conflict);
        }
        let text = checked(&new.words)?;
        let site = seen.row.site()?;
        let Some((_, line)) = change.snapshot().site(site).await? else {
            return Err(Rule::NoticePlace.broken("nothing is published about a place that is not listed"));
        };
        let document: RightsDocument = self.document(change.snapshot(), &seen.row).await?;
        let draft = self.notice_draft(change.snapshot(), &seen.row, &document.record).await?;
        let draft =
            draft.ok_or_else(|| Rule::NoticeRuns.broken("a notice is published of a measure that observes people, while its rights record lets it run"))?;
        // What was decided bounds what is promised; the other words are for the keeper to make plainer.
        if new.words.complaint_days > draft.complaint_days {
            return Err(Rule::NoticeWords.broken(format!("\"complaint_days\" is at most {}, as it was decided", draft.complaint_days)));
        }
        let days = days_of(&draft)?;
        let mut published = None;
        for _ in 0..TRIES {
            let code = before.as_ref().map_or_else(|| NoticeCode::from_random(self.random()), |before| before.code);
            published = change.publish_notice(&publishing, (code, site), &text, days).await?;
            if published.is_some() {
                break;
            }
        }
        let row = published.ok_or(ServiceError::Conflict)?;
        let now = self.notice_time(change.snapshot()).await?;
        let action = if before.is_some() { Action::CorrectNotice } else { Action::PublishNotice };
        self.commit_to_show(change, self.entry(caller, action, id)).await?;
        Ok(shown(row, line.title, now))
    }

    /// Ends the notice of a record at once. The record stays as it is.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], also where none is public; [`ServiceError::Forbidden`].
    #[boxed]
    pub async fn end_notice(&self, caller: &Caller, id: RightsRecordId) -> Result<(), ServiceError> {
        let mut change = self.writer_for(caller).await?;
        self.allowed(change.snapshot(), caller, id.into(), Operation::TakeBack).await?;
        if !change.end_notice(&id.to_string(), self.now()).await? {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("notice"));
        }
        Ok(change.commit(self.entry(caller, Action::EndNotice, id)).await?)
    }

    /// How the public page of a measure stands; nothing where it observes nobody.
    pub(super) async fn notice_standing(
        &self,
        snapshot: &mut Snapshot,
        row: &ProtectedRow,
        record: &RightsRecord,
        may_run: bool,
    ) -> Result<Option<NoticeStanding>, ServiceError> {
        if !record.observes_people() {
            return Ok(None);
        }
        let now = self.notice_time(snapshot).await?;
        let found = snapshot.notice_of_record(&row.id).await?;
        let state = match &found {
            None => NoticeState::None,
            Some(notice) if ended_on(notice, now).is_some() => NoticeState::Ended,
            Some(_) => NoticeState::Public,
        };
        Ok(Some(NoticeStanding { state, missing: may_run && state != NoticeState::Public, code: found.map(|notice| notice.code) }))
    }

    /// A record was written: its notice ends where its measure may not run any longer, and goes on with new days where it may.
    pub(super) async fn notice_follows(
        &self,
        change: &mut WriteTransaction,
        caller: &Caller,
        id: RightsRecordId,
        record: &RightsRecord,
        noted: &parvis_store::RightsNoted,
    ) -> Result<(), ServiceError> {
        let latest = change.snapshot().latest_time().await?;
        let measure = self.measure_of_record(change.snapshot(), &id.to_string()).await?;
        let view = RightsView::new(noted, latest, measure);
        let here = self.rights_here(&view);
        match record.notice_draft(&here) {
            Some(draft) => Ok(change.move_notice(&id.to_string(), days_of(&draft)?).await?),
            // One whose review is due has ended by itself, and goes on once it was reviewed.
            None if record.standing(&here).is_live() && record.observes_people() => Ok(()),
            None => self.end_notice_of(change, caller, id.into()).await,
        }
    }

    async fn notice_draft(&self, snapshot: &mut Snapshot, row: &ProtectedRow, record: &RightsRecord) -> Result<Option<NoticeDraft>, ServiceError> {
        if row.state == RecordState::Withdrawn {
            return Ok(None);
        }
        let view = self.rights_view(snapshot, &row.id).await?;
        Ok(record.notice_draft(&self.rights_here(&view)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_of_a_notice_is_seen_and_not_too_long() {
        assert_eq!(field("what", " A camera.\r\nIt looks at the doors. ", 60, true).unwrap(), "A camera.\nIt looks at the doors.");
        assert_eq!(field("who", "رئیس ساختمان‌ها", 60, false).unwrap(), "رئیس ساختمان‌ها", "a joiner between letters belongs to them");
        for (text, lines) in [("", true), (" \n ", true), ("\u{200b}", true), ("two\nlines", false), ("turned \u{202e}round", true), ("bell\u{7}", true)] {
            assert!(field("x", text, 60, lines).is_err(), "{text:?}");
        }
        assert!(field("x", &"a".repeat(61), 60, true).is_err());
    }
}
