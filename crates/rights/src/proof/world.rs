//! An installation with one record: its journal, its clock, its people.

use jiff::ToSpan;
use parvis_model::{Clock, MemberId, SiteId, Timestamp};

use super::sample::{Good, line};
use crate::*;

pub(super) fn author() -> MemberId {
    MemberId::from_random([1; 16])
}

pub(super) fn approver() -> MemberId {
    MemberId::from_random([2; 16])
}

/// Noon, so many days after the first day of the tests.
pub(super) fn at(days: i64) -> Timestamp {
    "2027-01-10T12:00:00Z".parse::<Timestamp>().unwrap().checked_add((24 * days).hours()).unwrap()
}

struct Stopped(Timestamp);

impl Clock for Stopped {
    fn now(&self) -> Timestamp {
        self.0
    }
}

#[derive(Debug, Clone)]
pub(super) struct World {
    pub(super) record: RightsRecord,
    pub(super) journal: JournalView,
    pub(super) clock: Timestamp,
    pub(super) limits: Limits,
    pub(super) without: Option<ReasonKind>,
}

impl World {
    /// A draft without answers.
    pub(super) fn new(known: Effects) -> Self {
        let record = RightsRecord::new(SiteId::from_random([7; 16]).into(), Concerns::Measure, line("Gate"), known);
        let journal = JournalView { revision: record.revision(), ..JournalView::default() };
        Self { record, journal, clock: at(0), limits: Limits::default(), without: None }
    }

    /// A draft with all answers R0 to R11.
    pub(super) fn answered(good: &Good) -> Self {
        let effects = good.screening.effects;
        // The catalogue says much of what the screening says.
        let mut world = Self::new(Effects { searches: None, ..effects });
        for answer in good.all() {
            world.answer(answer).unwrap();
        }
        world
    }

    /// A draft with one answer.
    pub(super) fn answered_with(answer: Answer) -> Self {
        let mut world = Self::new(Effects::default());
        world.answer(answer).unwrap();
        world
    }

    /// A live measure.
    pub(super) fn live(good: &Good) -> Self {
        let mut world = Self::answered(good);
        for step in world.record.form().steps() {
            world.take_as_usual(*step).unwrap();
        }
        world
    }

    pub(super) fn here(&self) -> Here<'_> {
        self.with(&self.journal)
    }

    /// The same moment with another journal.
    pub(super) fn with<'a>(&self, journal: &'a JournalView) -> Here<'a> {
        let mut here = Here::new(journal, &Stopped(self.clock), self.limits);
        here.without = self.without;
        here
    }

    pub(super) fn standing(&self) -> Standing {
        self.record.standing(&self.here())
    }

    pub(super) fn state(&self) -> State {
        self.standing().state
    }

    pub(super) fn set_clock(&mut self, clock: Timestamp) {
        self.clock = clock;
        self.saw();
    }

    /// What the caller does after each use.
    fn saw(&mut self) {
        self.journal.latest = Some(self.here().now());
    }

    pub(super) fn answer(&mut self, answer: Answer) -> Result<Vec<TakenStep>, NotChanged> {
        self.answer_by(answer, author())
    }

    pub(super) fn answer_by(&mut self, answer: Answer, by: MemberId) -> Result<Vec<TakenStep>, NotChanged> {
        let mut record = self.record.clone();
        let changed = record.answer(answer, Text::default(), List::default(), by, &self.here())?;
        self.record = record;
        (self.journal.revision, self.journal.last_step) = (self.record.revision(), changed.last_step);
        self.saw();
        Ok(changed.undone)
    }

    pub(super) fn take(&mut self, step: Step, by: MemberId) -> Result<(), Vec<Reason>> {
        let mut record = self.record.clone();
        let digest = record.take(step, by, &self.here())?;
        self.record = record;
        (self.journal.revision, self.journal.last_step) = (self.record.revision(), Some(digest));
        self.saw();
        Ok(())
    }

    /// By whom it usually is taken.
    pub(super) fn take_as_usual(&mut self, step: Step) -> Result<(), Vec<Reason>> {
        self.take(step, if matches!(step, Step::Decide | Step::Review) { approver() } else { author() })
    }
}
