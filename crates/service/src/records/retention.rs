//! How long things are kept. Run once a day by the server, and by `parvis retention`.

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, RecordKind, Retention, SignedDuration};
use serde::Serialize;

use crate::door::journal_action::Action;
use crate::door::protected::Verb;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// What was not kept any longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct RetentionSummary {
    /// Records that were withdrawn long enough ago.
    pub records: u64,
    /// Sessions, tokens and links that had run out, and browsers that were not used for long.
    pub credentials: u64,
    /// Requests for more sites, of days that are over.
    pub requests: u64,
    /// Complaints about measures that were answered or passed on long enough ago.
    pub complaints: u64,
    /// Names of members who left so long ago that their membership is taken up no more.
    pub members: u64,
}

/// For so many days it is known of a letter what became of it.
const LETTER_DAYS: i64 = 30;

/// Records looked up at a time.
const PAGE: i64 = 500;

impl Register {
    /// Erases what is kept no longer: withdrawn records after the days that the settings say, each with its entry in the
    /// journal, unless a complaint about one waits; complaints that were closed long enough ago; the names of members who left 30 days ago; sessions,
    /// tokens and links that have run out; and what became of letters 30 days ago.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`] for anybody but the program itself.
    #[boxed]
    pub async fn apply_retention(&self, caller: &Caller) -> Result<RetentionSummary, ServiceError> {
        if *caller != Caller::CommandLine {
            return Err(ServiceError::Forbidden("retention is run by the program itself"));
        }
        let mut summary = RetentionSummary::default();
        let days = i64::from(self.settings.retention.withdrawn_days);
        if days > 0 {
            let before = self.now() - SignedDuration::from_hours(days * 24);
            for kind in RecordKind::ALL.into_iter().filter(|kind| kind.row().retention == Retention::AfterWithdrawal) {
                loop {
                    let old = self.store.read().await?.withdrawn_before(kind, before, PAGE).await?;
                    if old.is_empty() {
                        break;
                    }
                    for id in old {
                        while self.erase_a_part(caller, kind, &id).await? {}
                        summary.records += 1;
                    }
                }
            }
        }
        summary.members = self.erase_ended_members(caller).await?;
        let limits = &self.settings.sign_in;
        let idle = self.now() - SignedDuration::from_mins(limits.idle_minutes.into());
        let longest = self.now() - SignedDuration::from_hours(limits.longest_hours.into());
        let mut change = self.writer_for(caller).await?;
        summary.credentials = change.end_what_ran_out(self.now(), idle, longest, self.devices_since()).await?;
        summary.requests = change.forget_budget_requests(&crate::installation::days::day(self.now())).await?;
        let kept = SignedDuration::from_hours(24 * i64::from(self.settings.retention.closed_complaint_days));
        summary.complaints = change.erase_complaints_closed_before(self.now() - kept).await?;
        let ended = summary.credentials + summary.requests + summary.complaints;
        if ended == 0 {
            change.roll_back().await?;
        } else {
            change.commit(self.entry(caller, Action::EndWhatRanOut, ended)).await?;
        }
        self.store.drop_letters_before(self.now() - SignedDuration::from_hours(LETTER_DAYS * 24)).await?;
        // What was erased is not left in the log either.
        self.store.fold_log().await?;
        Ok(summary)
    }

    /// Erases a withdrawn record, or as many of its files as one change may; answers whether there is more of it.
    async fn erase_a_part(&self, caller: &Caller, kind: RecordKind, id: &str) -> Result<bool, ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let files = self.remove_first_files(caller, &mut change, id).await?;
        let is_more = files.is_some();
        let entry = match files {
            Some(entry) => entry,
            None => {
                change.erase_protected(id).await?;
                self.entry(caller, Verb::Erase.of(kind), id)
            }
        };
        change.commit(entry).await?;
        Ok(is_more)
    }
}
