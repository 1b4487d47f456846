//! What is due: everything with a day that the reader, or the reader's organisation, has to see to, in the order of days.
//!
//! A day that is sealed (of a finding, a duty, a measure, a plan) is read in memory, of records alone whose text the reader may see and that are not
//! held back from them. Nothing else of them leaves, so that none counts as opened: the list spends nothing of the daily budget. The journal has
//! one entry for each kind of record that was read, as long for one record as for thousands (as for the queue of visits); a calendar that asks
//! again on the same day about the same records adds none.

mod calendar;
mod calendars;
mod ics;
mod line;
mod plain;
mod sealed;

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, Date, Purpose};
use serde::Serialize;

pub use calendar::Calendar;
pub(crate) use calendars::Calendars;
pub use line::{DueAct, DueKind, DueLine, DueQuery, DueWhose};

use crate::door::subject::Titles;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// Records of a kind, and plain things of each sort, that are looked at, at most.
const MOST: usize = 5_000;

/// The same for the database.
const MANY: i64 = 5_000;

/// A page of what is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DueAnswer {
    /// What stands on it, the first to be done first; what is overdue comes before everything else.
    pub lines: Vec<DueLine>,
    /// Pass as `after` to get the next page; absent on the last.
    pub next: Option<String>,
    /// The day that it is for the server (UTC).
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub today: Date,
    /// Whether everything was looked at: of more than 5,000 records of a kind only the latest are.
    pub complete: bool,
}

/// What was gathered so far.
#[derive(Default)]
struct Gathered {
    lines: Vec<DueLine>,
    is_cut: bool,
}

impl Gathered {
    /// Keeps as many as are looked at, and notes whether some were left out.
    fn bounded<T>(&mut self, mut found: Vec<T>) -> Vec<T> {
        self.is_cut |= found.len() >= MOST;
        found.truncate(MOST);
        found
    }
}

impl Register {
    /// A page of what is due for the reader and the reader's organisation, in the order of days.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`]; [`ServiceError::Invalid`] for an `after` that no page gave; [`ServiceError::Sealed`] where records are to
    /// be read without the key.
    #[boxed]
    pub async fn due(&self, caller: &Caller, query: &DueQuery) -> Result<DueAnswer, ServiceError> {
        query.page.place()?;
        let gathered = self.gather_due(caller, query, false).await?;
        let (mut lines, next) = line::page(gathered.lines, query)?;
        let mut snapshot = self.store.read().await?;
        let mut titles = Titles::default();
        for line in &mut lines {
            if let Some(subject) = line.subject {
                // What has no public name is called by its id in lists, which is no name.
                line.subject_title = Some(titles.of(&mut snapshot, subject).await?).filter(|title| !title.is_empty() && *title != subject.to_string());
            }
        }
        Ok(DueAnswer { lines, next, today: self.today(), complete: !gathered.is_cut })
    }

    /// All lines that a query keeps, for a letter: as for a calendar, what was noted today is not noted again.
    pub(crate) async fn due_for_letter(&self, caller: &Caller, query: &DueQuery) -> Result<Vec<DueLine>, ServiceError> {
        let mut lines = self.gather_due(caller, query, true).await?.lines;
        lines.retain(|line| query.keeps(line));
        Ok(lines)
    }

    /// Everything that is due, of the kinds that are asked for, in no order; with `for_calendar`, what was noted today is not noted again.
    async fn gather_due(&self, caller: &Caller, query: &DueQuery, for_calendar: bool) -> Result<Gathered, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let reader = self.reader(&mut snapshot, caller, Purpose::OwnWork).await?.ok_or(ServiceError::SignInNeeded)?;
        let mut gathered = Gathered::default();
        self.plain_due(&mut snapshot, caller, &reader, query, &mut gathered).await?;
        let looked = self.records_due(&mut snapshot, &reader, query, &mut gathered).await?;
        drop(snapshot);
        self.journal_due(caller, &reader, &looked, for_calendar).await?;
        let mut snapshot = self.store.read().await?;
        self.open_due(&mut snapshot, &reader, &looked, &mut gathered).await?;
        Ok(gathered)
    }
}
