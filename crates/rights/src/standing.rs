//! How a record stands: worked out from its answers, the steps that the journal knows, and the time.

use parvis_model::{MemberId, Timestamp, closed_list};
use serde::Serialize;

use crate::bounded::Day;
use crate::form::Form;
use crate::gates::{self, Asked};
use crate::here::Here;
use crate::reason::{Reason, ReasonKind};
use crate::record::RightsRecord;
use crate::step::{Digest, Step, TakenStep, day_of};

closed_list! {
    /// The states of a record.
    pub enum State {
        /// It is being written.
        Draft = "draft",
        /// It is known which form is needed.
        Screened = "screened",
        /// It was assessed.
        Assessed = "assessed",
        /// Those concerned were heard.
        Consulted = "consulted",
        /// It was decided.
        Decided = "decided",
        /// The measure is in operation.
        Live = "live",
        /// The measure is in operation, and its review is due.
        ReviewDue = "review_due",
        /// The measure has ended. Nothing follows.
        Expired = "expired",
    }
}

closed_list! {
    /// How a record ended.
    pub enum Ended {
        /// Its last day is over.
        TimeUp = "time_up",
        /// Somebody withdrew it.
        Withdrawn = "withdrawn",
    }
}

/// How a record stands at a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Its state.
    pub state: State,
    /// How it ended, if it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<Ended>,
    /// From which day on its review is due, once it was decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review_on: Option<Day>,
    /// Its last day, once it was decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Day>,
    /// How many of the written steps count.
    pub steps: usize,
    /// Why the next of the written steps does not count; empty where all do.
    pub why_not: Vec<Reason>,
}

impl Standing {
    /// Whether the measure may be in operation.
    pub fn is_live(&self) -> bool {
        matches!(self.state, State::Live | State::ReviewDue)
    }

    /// Whether the measure may run: it is in operation, and no review of it is due.
    pub fn may_run(&self) -> bool {
        self.state == State::Live
    }
}

/// The steps that count.
#[derive(Debug, Default)]
pub(crate) struct Counted {
    pub(crate) steps: usize,
    pub(crate) last: Option<Step>,
    pub(crate) digest: Option<Digest>,
    pub(crate) reviews: usize,
    pub(crate) now: Timestamp,
    /// How the record ended, if it has.
    pub(crate) ended: Option<Ended>,
    why_not: Vec<Reason>,
}

impl RightsRecord {
    /// How the record stands.
    pub fn standing(&self, here: &Here<'_>) -> Standing {
        let counted = self.counted(here);
        let days = self.steps().iter().take(counted.steps);
        let last_day = days.clone().rev().find_map(|taken| taken.last_day);
        let review_on = days.rev().find_map(|taken| taken.review_on);
        let threat = self.threat_until(counted.reviews, here);
        let review_on = review_on.map(|day| threat.map_or(day, |threat| day.min(threat)));
        let (today, ended) = (day_of(counted.now), counted.ended);
        let state = match counted.last {
            _ if ended.is_some() => State::Expired,
            None | Some(Step::Withdraw) => State::Draft,
            Some(Step::Screen) => State::Screened,
            Some(Step::Assess) => State::Assessed,
            Some(Step::Consult) => State::Consulted,
            Some(Step::Decide) => State::Decided,
            Some(Step::Start | Step::Review) if review_on.is_none_or(|day| day <= today) => State::ReviewDue,
            Some(Step::Start | Step::Review) => State::Live,
        };
        Standing { state, ended, review_on, last_day, steps: counted.steps, why_not: counted.why_not }
    }

    /// The step that comes next, beside withdrawing it; none once it has ended, or where this is not the version that was last written here.
    pub fn next_step(&self, here: &Here<'_>) -> Option<Step> {
        let counted = self.counted(here);
        let goes_on = counted.ended.is_none() && !self.is_other_version(here);
        let next = gates::may_follow(self.form(), counted.last).into_iter().find(|step| *step != Step::Withdraw);
        next.filter(|_| goes_on)
    }

    /// All reasons for which a step would be refused now; none if it would be taken.
    pub fn refusals(&self, step: Step, by: MemberId, here: &Here<'_>) -> Vec<Reason> {
        if self.is_other_version(here) {
            return vec![Reason::record(ReasonKind::OtherVersion)];
        }
        let counted = self.counted(here);
        self.refusals_after(&counted, step, by, here)
    }

    pub(crate) fn refusals_after(&self, counted: &Counted, step: Step, by: MemberId, here: &Here<'_>) -> Vec<Reason> {
        if counted.ended.is_some() && here.holds(ReasonKind::RecordEnded) {
            return vec![Reason::record(ReasonKind::RecordEnded)];
        }
        let taken = self.steps().get(..counted.steps).unwrap_or_default();
        let asked = Asked { form: self.form(), step, by, at: counted.now, revision: self.revision, taken, review: counted.reviews };
        gates::refusals(self, &asked, here)
    }

    /// Counts the steps from the first on, up to one that does not hold: all are looked at anew each time.
    pub(crate) fn counted(&self, here: &Here<'_>) -> Counted {
        let (form, known) = (self.form(), self.known(here));
        let now = known.iter().map(|(taken, _)| taken.at).fold(here.now(), Timestamp::max);
        let mut counted = Counted { now, ended: ended(&known, day_of(now)), ..Counted::default() };
        if self.is_other_version(here) {
            counted.why_not.push(Reason::record(ReasonKind::OtherVersion));
            return counted;
        }
        for (place, (taken, digest)) in known.iter().enumerate() {
            let before = self.steps().get(..place).unwrap_or_default();
            let (step, by, at, revision) = (taken.step, taken.by, taken.at, taken.revision);
            let asked = Asked { form, step, by, at, revision, taken: before, review: counted.reviews };
            counted.why_not = self.does_not_hold(taken, &asked, here);
            if !counted.why_not.is_empty() {
                return counted;
            }
            counted.steps += 1;
            counted.reviews += usize::from(taken.step == Step::Review);
            (counted.last, counted.digest) = (Some(taken.step), Some(*digest));
        }
        if known.len() < self.steps().len() {
            counted.why_not.push(Reason::record(ReasonKind::NotInJournal));
        }
        counted
    }

    fn does_not_hold(&self, taken: &TakenStep, asked: &Asked<'_>, here: &Here<'_>) -> Vec<Reason> {
        if taken.content != self.content(asked.form, taken.step, asked.review) && here.holds(ReasonKind::ChangedSince) {
            return vec![Reason::record(ReasonKind::ChangedSince)];
        }
        gates::refusals(self, asked, here)
    }

    /// The written steps that the journal knows, each with its digest: those up to the last one in force.
    fn known(&self, here: &Here<'_>) -> Vec<(&TakenStep, Digest)> {
        let mut all = self.digests();
        if here.holds(ReasonKind::NotInJournal) {
            let last = all.iter().position(|(_, digest)| Some(*digest) == here.journal.last_step);
            all.truncate(last.map_or(0, |last| last.saturating_add(1)));
        }
        all
    }

    /// All written steps, each with its digest.
    pub(crate) fn digests(&self) -> Vec<(&TakenStep, Digest)> {
        let (about, mut all) = (self.about(), Vec::<(&TakenStep, Digest)>::new());
        for taken in self.steps() {
            let digest = taken.digest(&about, all.last().map(|(_, digest)| *digest));
            all.push((taken, digest));
        }
        all
    }

    /// Whether a step is among those written here: then what was written since goes on from it, and nothing up to it was undone.
    pub fn goes_on_from(&self, step: Digest) -> bool {
        self.digests().iter().any(|(_, digest)| *digest == step)
    }

    /// The days that a decision or a review sets. Where the short form names none, the longest that are allowed.
    pub(crate) fn days(&self, step: Step, counted: &Counted, here: &Here<'_>) -> (Option<Day>, Option<Day>) {
        let (today, limits) = (day_of(counted.now), here.limits);
        let time_limit = self.answers.time_limit.as_ref().map(|answer| &answer.value);
        match step {
            Step::Decide => {
                let last_day = time_limit.and_then(|limit| limit.last_day).unwrap_or(today.plus(limits.life_days));
                let review_on = time_limit.and_then(|limit| limit.review_on).unwrap_or(today.plus(limits.review_days).min(last_day));
                (Some(review_on), Some(last_day))
            }
            Step::Review => (self.answers.after_actions.as_slice().get(counted.reviews).and_then(|answer| answer.value.next_review_on), None),
            _ => (None, None),
        }
    }

    /// From which day on a newer statement of the threat is needed; none in the short form.
    fn threat_until(&self, reviews: usize, here: &Here<'_>) -> Option<Day> {
        if self.form() == Form::Short {
            return None;
        }
        let threat = self.threat(reviews)?;
        let valid = threat.valid_until?.min(threat.stated_on?.plus(here.limits.threat_days));
        Some(valid.plus(1))
    }
}

/// Whether a record has ended, by the steps that the journal knows. Whatever became of the answers: what has ended stays so.
fn ended(known: &[(&TakenStep, Digest)], today: Day) -> Option<Ended> {
    let steps = || known.iter().map(|(taken, _)| *taken);
    if steps().any(|taken| taken.step == Step::Withdraw) {
        return Some(Ended::Withdrawn);
    }
    let started = steps().any(|taken| taken.step == Step::Start);
    let last_day = steps().filter_map(|taken| taken.last_day).next_back();
    // A measure without a last day cannot start; if one were found, it would be over.
    (started && last_day.is_none_or(|last| last < today)).then_some(Ended::TimeUp)
}
