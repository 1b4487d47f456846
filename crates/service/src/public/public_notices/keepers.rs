//! What those do who write public notices: draft, review, publish, correct, withdraw. Each act is in the journal, in the same transaction.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_access::Task;
use parvis_model::{Caller, PublicNoticeId, plain_letters};
use parvis_store::{NewNoticeVersion, PublicNoticeRow, Snapshot, WriteTransaction};
use serde::Deserialize;

use super::answers::{Kept, PublicNoticeDraft};
use super::content::line as one_line;
use super::earlier::earlier;
use super::readers::kept;
use super::{PublicNoticeContent, PublicNoticeState};
use crate::door::journal_action::Action;
use crate::door::permit::permit_in_own;
use crate::installation::columns::to_json;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::register::Register;

/// Notices of an organisation.
const MOST_NOTICES: u64 = 5_000;
/// Versions of a notice that everybody reads or read.
const MOST_SHOWN: usize = 50;
/// Characters of a reason.
const LONGEST_REASON: usize = 500;

/// A change of a public notice.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PublicNoticeChange {
    /// The version that is changed.
    pub version: i64,
    /// What it says from now on.
    pub content: PublicNoticeContent,
    /// Whether it keeps its picture, if it has one.
    pub keeps_picture: bool,
    /// Why it replaces what everybody reads, by language: needed where something that everybody read changes.
    #[serde(default)]
    pub reason: BTreeMap<String, String>,
}

/// A step that is taken with a version of a public notice.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PublicNoticeStep {
    /// The version that was looked at.
    pub version: i64,
    /// Why, by language; needed to withdraw a notice, and nowhere else.
    #[serde(default)]
    pub reason: BTreeMap<String, String>,
}

pub(super) fn state(row: &PublicNoticeRow) -> PublicNoticeState {
    match row {
        row if row.withdrawn.is_some() => PublicNoticeState::Withdrawn,
        row if row.shown_version == Some(row.version) => PublicNoticeState::Published,
        row if row.reviewed.is_some_and(|(version, ..)| version == row.version) => PublicNoticeState::Reviewed,
        _ => PublicNoticeState::Draft,
    }
}

/// Reasons as they are kept; empty where none says anything.
fn reasons(said: &BTreeMap<String, String>) -> Result<BTreeMap<String, String>, ServiceError> {
    if said.len() > 12 || said.keys().any(|tag| tag.len() > 20) {
        return Err(ServiceError::Invalid("give the reason in at most 12 languages; nothing was saved".to_owned()));
    }
    let taken: Result<BTreeMap<String, String>, ServiceError> = said.iter().map(|(tag, why)| Ok((tag.clone(), one_line(why, LONGEST_REASON)?))).collect();
    Ok(taken?.into_iter().filter(|(_, why)| !plain_letters(why).trim().is_empty()).collect())
}

/// What of a notice is worked on: its row, its latest version, and the one that everybody reads.
pub(super) struct Held {
    pub(super) row: PublicNoticeRow,
    pub(super) now: Kept,
    pub(super) shown: Option<Kept>,
    pub(super) reason: BTreeMap<String, String>,
}

impl Held {
    pub(super) fn corrects(&self) -> bool {
        self.shown.as_ref().is_some_and(|shown| !earlier(shown, &self.now).is_empty())
    }

    /// Refuses what is done with another version than the latest, or with a withdrawn notice.
    pub(super) fn is_at(&self, version: i64) -> Result<(), ServiceError> {
        if self.row.withdrawn.is_some() {
            return Err(Rule::PublicNoticeWithdrawn.broken("this notice was withdrawn, and stays so; write a new one"));
        }
        if self.row.version == version { Ok(()) } else { Err(ServiceError::Conflict) }
    }
}

/// A notice of the organisation of who asks; any other is answered like one that is not there.
pub(super) async fn held(snapshot: &mut Snapshot, caller: &Caller, id: PublicNoticeId) -> Result<Held, ServiceError> {
    let member = permit_in_own(snapshot, caller, Task::KeepPublicNotices).await?;
    let missing = ServiceError::NotFound("notice");
    let found = snapshot.public_notice(id).await?.filter(|row| row.organisation == member.organisation);
    let Some(row) = found else { return Err(missing) };
    let version = snapshot.public_notice_version(id, row.version).await?.ok_or(missing)?;
    let shown = match row.shown_version {
        Some(shown) => snapshot.public_notice_version(id, shown).await?.map(|version| kept(&version.content)).transpose()?,
        None => None,
    };
    let reason = version.reason.as_deref().and_then(|why| serde_json::from_str(why).ok()).unwrap_or_default();
    Ok(Held { row, now: kept(&version.content)?, shown, reason })
}

impl Register {
    /// Begins a notice, as a draft.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`], [`ServiceError::Forbidden`]; broken rules for what is not taken, and where there are as many as are kept.
    #[boxed]
    pub async fn draft_public_notice(&self, caller: &Caller, content: &PublicNoticeContent) -> Result<PublicNoticeDraft, ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let member = permit_in_own(change.snapshot(), caller, Task::KeepPublicNotices).await?;
        let content = content.taken(&self.packs, self.today())?;
        if change.snapshot().public_notices_kept(member.organisation).await? >= MOST_NOTICES {
            let says = format!("your organisation keeps {MOST_NOTICES} notices, as many as it may; nothing was saved: discard drafts that you no longer need");
            return Err(Rule::PublicNoticesFull.broken_with(&[("most", MOST_NOTICES)], says));
        }
        let notice = PublicNoticeId::from_random(self.random());
        let content = to_json(&Kept { content, picture: None })?;
        change.begin_public_notice(member.organisation, &NewNoticeVersion { notice, content, reason: None, by: member.id, at: self.now() }).await?;
        self.done_with_notice(change, caller, Action::WritePublicNotice, notice).await
    }

    /// Changes a notice: the new version waits for a review, and everybody goes on reading the one that was published.
    ///
    /// # Errors
    /// As [`Register::draft_public_notice`]; [`ServiceError::NotFound`], [`ServiceError::Conflict`]; a broken rule where something that everybody read
    /// changes without a reason.
    #[boxed]
    pub async fn change_public_notice(&self, caller: &Caller, id: PublicNoticeId, sent: &PublicNoticeChange) -> Result<PublicNoticeDraft, ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let mut held = held(change.snapshot(), caller, id).await?;
        held.is_at(sent.version)?;
        let now = Kept { content: sent.content.taken(&self.packs, self.today())?, picture: held.now.picture.filter(|_| sent.keeps_picture) };
        let reason = reasons(&sent.reason)?;
        if now == held.now && reason == held.reason {
            return Err(Rule::NothingChanged.broken("nothing was changed, so there is nothing to save"));
        }
        held.now = now;
        held.reason = reason;
        self.write_notice(&mut change, caller, &held).await?;
        self.done_with_notice(change, caller, Action::WritePublicNotice, id).await
    }

    /// Writes what is held as the next version.
    pub(super) async fn write_notice(&self, change: &mut WriteTransaction, caller: &Caller, held: &Held) -> Result<(), ServiceError> {
        if held.corrects() && held.reason.is_empty() {
            return Err(
                Rule::ReasonMissing.broken("everybody has read what you change: say why, so that it can stand beside the correction; nothing was saved")
            );
        }
        if change.snapshot().shown_versions(held.row.id).await?.len() >= MOST_SHOWN {
            return Err(
                Rule::ChangedEnough.broken(format!("this notice was published {MOST_SHOWN} times, as often as it may be; nothing was saved: write a new one"))
            );
        }
        let by = permit_in_own(change.snapshot(), caller, Task::KeepPublicNotices).await?.id;
        let reason = if held.reason.is_empty() { None } else { Some(to_json(&held.reason)?) };
        let new = NewNoticeVersion { notice: held.row.id, content: to_json(&held.now)?, reason, by, at: self.now() };
        change.write_public_notice(&new).await?;
        Ok(())
    }

    /// Notes that somebody who did not write on it has reviewed the latest version.
    ///
    /// # Errors
    /// As [`Register::change_public_notice`]; a broken rule for who wrote on it, and where something is missing.
    #[boxed]
    pub async fn review_public_notice(&self, caller: &Caller, id: PublicNoticeId, step: &PublicNoticeStep) -> Result<PublicNoticeDraft, ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let held = held(change.snapshot(), caller, id).await?;
        held.is_at(step.version)?;
        let member = permit_in_own(change.snapshot(), caller, Task::KeepPublicNotices).await?.id;
        if state(&held.row) != PublicNoticeState::Draft {
            return Err(Rule::NothingChanged.broken("this version was reviewed already; nothing was changed"));
        }
        if change.snapshot().notice_writers(id).await?.contains(&member) {
            return Err(Rule::SecondReviewer.broken("somebody else of your organisation reviews it, who wrote nothing of it; nothing was changed"));
        }
        if !held.now.content.is_whole(held.now.picture.is_some()) {
            let says =
                "something is missing: in one of the languages the title, the place, the summary, the text or what the picture shows; nothing was changed";
            return Err(Rule::PublicNoticeUnfinished.broken(says));
        }
        change.review_public_notice(id, member, self.now()).await?;
        self.done_with_notice(change, caller, Action::ReviewPublicNotice, id).await
    }

    /// Shows the reviewed version to everybody; where another one was shown, what it corrects stays beside it.
    ///
    /// # Errors
    /// As [`Register::change_public_notice`]; a broken rule for a version that was not reviewed.
    #[boxed]
    pub async fn publish_public_notice(&self, caller: &Caller, id: PublicNoticeId, step: &PublicNoticeStep) -> Result<PublicNoticeDraft, ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let held = held(change.snapshot(), caller, id).await?;
        held.is_at(step.version)?;
        if state(&held.row) != PublicNoticeState::Reviewed {
            let says = "somebody who wrote nothing of it has to review this version first; it was not published";
            return Err(Rule::PublicNoticeReview.broken(says));
        }
        change.show_public_notice(id, held.now.content.date, &held.now.content.facets(), self.now()).await?;
        let action = if held.shown.is_some() { Action::CorrectPublicNotice } else { Action::PublishPublicNotice };
        self.done_with_notice(change, caller, action, id).await
    }

    /// Withdraws a notice: everybody reads that, and why.
    ///
    /// # Errors
    /// As [`Register::change_public_notice`]; a broken rule without a reason, or for one that nobody outside has read.
    #[boxed]
    pub async fn withdraw_public_notice(&self, caller: &Caller, id: PublicNoticeId, step: &PublicNoticeStep) -> Result<PublicNoticeDraft, ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let held = held(change.snapshot(), caller, id).await?;
        held.is_at(step.version)?;
        if held.shown.is_none() {
            return Err(Rule::PublicNoticeReview.broken("nobody outside has read this notice; discard it instead"));
        }
        let reason = reasons(&step.reason)?;
        if reason.is_empty() {
            return Err(Rule::ReasonMissing.broken("say why, so that everybody can read it in place of the notice; nothing was changed"));
        }
        change.withdraw_public_notice(id, &to_json(&reason)?, self.now()).await?;
        self.done_with_notice(change, caller, Action::WithdrawPublicNotice, id).await
    }

    /// Discards a notice that nobody outside has read.
    ///
    /// # Errors
    /// As [`Register::change_public_notice`]; a broken rule for one that was published: it is withdrawn.
    #[boxed]
    pub async fn discard_public_notice(&self, caller: &Caller, id: PublicNoticeId) -> Result<(), ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let held = held(change.snapshot(), caller, id).await?;
        if held.shown.is_some() {
            return Err(Rule::PublicNoticeReview.broken("everybody has read this notice; withdraw it instead"));
        }
        change.discard_public_notice(id).await?;
        Ok(change.commit(self.entry(caller, Action::DiscardPublicNotice, id)).await?)
    }

    /// Keeps a change with its entry, and answers with what there is now.
    pub(super) async fn done_with_notice(
        &self,
        mut change: WriteTransaction,
        caller: &Caller,
        action: Action,
        id: PublicNoticeId,
    ) -> Result<PublicNoticeDraft, ServiceError> {
        let told = self.told_draft(change.snapshot(), caller, id).await?;
        change.commit(self.entry(caller, action, id)).await?;
        Ok(told)
    }
}
