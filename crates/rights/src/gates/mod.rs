//! The gates: what a step needs. Each looks at all answers that the step and those before it rest on, at the time of the step, and all
//! reasons are collected. Nothing else puts a record into a state.

mod aim;
mod care;
mod data;
mod people;
mod screening;
mod specifics;

use parvis_model::{MemberId, Timestamp};

use crate::answers::Item;
use crate::bounded::{Day, Words};
use crate::form::Form;
use crate::here::{Here, MeasureNow};
use crate::limits::Limits;
use crate::reason::{Part, Reason, ReasonKind};
use crate::record::RightsRecord;
use crate::step::{Step, TakenStep, day_of};

/// A step that somebody would take, or took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub(crate) form: Form,
    pub(crate) step: Step,
    pub(crate) by: MemberId,
    pub(crate) at: Timestamp,
    /// The latest revision that it can rest on.
    pub(crate) revision: u32,
    /// The steps before it.
    pub(crate) taken: &'a [TakenStep],
    /// How many reviews there were.
    pub(crate) review: usize,
}

/// Why a step is refused.
pub(crate) fn refusals(record: &RightsRecord, asked: &Asked<'_>, here: &Here<'_>) -> Vec<Reason> {
    let mut check = Check { record, asked, today: day_of(asked.at), limits: here.limits, measure: here.measure, reasons: Vec::new() };
    if !may_follow(asked.form, asked.taken.last().map(|taken| taken.step)).contains(&asked.step) {
        check.refuse(ReasonKind::NotNextStep, Part::Record);
    }
    for item in needed(asked.form, asked.step) {
        check.item(item);
    }
    if matches!(asked.step, Step::Decide | Step::Review) {
        check.another_decides();
    }
    let mut reasons = check.reasons;
    reasons.retain(|reason| here.holds(reason.kind));
    reasons.sort_unstable();
    reasons.dedup();
    reasons
}

/// Which steps can follow a step. A record can be withdrawn at any time.
pub(crate) fn may_follow(form: Form, last: Option<Step>) -> Vec<Step> {
    let next = match last {
        Some(Step::Withdraw) => return Vec::new(),
        Some(Step::Start | Step::Review) => Some(Step::Review),
        None => form.steps().first().copied(),
        Some(last) => form.steps().iter().skip_while(|step| **step != last).nth(1).copied(),
    };
    next.into_iter().chain([Step::Withdraw]).collect()
}

/// The items that a step looks at: those that it and the steps before it rest on.
fn needed(form: Form, step: Step) -> Vec<Item> {
    if step == Step::Withdraw {
        return Vec::new();
    }
    let before = form.steps().iter().copied().take_while(|before| *before != step);
    before.chain([step]).flat_map(|step| form.rests_on(step)).copied().collect()
}

/// A step that is being looked at.
pub(crate) struct Check<'a> {
    record: &'a RightsRecord,
    asked: &'a Asked<'a>,
    today: Day,
    limits: Limits,
    measure: MeasureNow,
    reasons: Vec<Reason>,
}

impl Check<'_> {
    fn item(&mut self, item: Item) {
        match item {
            Item::R0 => self.screening(),
            Item::R1 => self.legality(),
            Item::R2 => self.aim(),
            Item::R3 => self.necessity(),
            Item::R4 => self.equality(),
            Item::R5 => self.proportionality(),
            Item::R6 => self.specifics(),
            Item::R7 => self.data_protection(),
            Item::R8 => self.participation(),
            Item::R9 => self.accountability(),
            Item::R10 => self.time_limit(),
            Item::R11 => self.sharing(),
            Item::R12 => self.after_action(),
        }
    }

    /// Who decides or reviews wrote no answer that counts, ever, and took no step that vouches for them.
    fn another_decides(&mut self) {
        let Asked { form, step, by, taken, review, revision, .. } = *self.asked;
        let wrote = |item: &Item| self.record.answers.author(*item, review) == Some(by);
        let vouched = |taken: &TakenStep| matches!(taken.step, Step::Screen | Step::Assess | Step::Consult) && taken.by == by;
        // Who wrote something since that this step does not rest on has not decided on their own answer.
        let ever_wrote = self.record.authors().iter().any(|author| author.member == by && author.since <= revision);
        if ever_wrote || needed(form, step).iter().any(wrote) || taken.iter().any(vouched) {
            self.refuse(ReasonKind::AuthorIsApprover, Part::Record);
        }
    }

    fn refuse(&mut self, kind: ReasonKind, part: Part) {
        self.reasons.push(Reason { kind, part, figure: None });
    }

    fn refuse_with(&mut self, kind: ReasonKind, part: Part, figure: i64) {
        self.reasons.push(Reason { kind, part, figure: Some(figure) });
    }

    fn refuse_if(&mut self, refused: bool, kind: ReasonKind, part: Part) {
        if refused {
            self.refuse(kind, part);
        }
    }

    /// An answer has to be there.
    fn needs<T>(&mut self, part: Part, answer: Option<T>) {
        self.refuse_if(answer.is_none(), ReasonKind::Missing, part);
    }

    /// Something has to be said.
    fn says<const LONGEST: usize, const LINES: bool>(&mut self, part: Part, words: &Words<LONGEST, LINES>) {
        self.refuse_if(words.is_blank(), ReasonKind::Missing, part);
    }

    /// A yes or no has to be there, and not this one.
    fn never(&mut self, part: Part, answer: Option<bool>, wrong: bool, kind: ReasonKind) {
        self.needs(part, answer);
        self.refuse_if(answer == Some(wrong), kind, part);
    }

    /// Whether a day is still to come everywhere: further east the next day may have begun.
    fn is_to_come(&self, day: Day) -> bool {
        day > self.today.plus(1)
    }

    /// A day has to be there, and not to come.
    fn was_on(&mut self, part: Part, day: Option<Day>) {
        self.needs(part, day);
        self.refuse_if(day.is_some_and(|day| self.is_to_come(day)), ReasonKind::DayInFuture, part);
    }
}
