//! R8 to R10 and R12.

use super::Check;
use crate::answers::{Accountability, AfterAction, Participation, TimeLimit};
use crate::bounded::Day;
use crate::form::Form;
use crate::reason::{Part, ReasonKind};
use crate::step::{Step, TakenStep};
use crate::words::Outcome;

impl Check<'_> {
    /// R8.
    pub(super) fn participation(&mut self) {
        let unanswered = Participation::default();
        let participation = self.record.answers.participation.as_ref().map_or(&unanswered, |answer| &answer.value);
        let consulted = participation.consulted.as_slice();
        self.refuse_if(consulted.is_empty(), ReasonKind::Missing, Part::R8_1);
        for one in consulted {
            self.says(Part::R8_1, &one.who);
            self.says(Part::R8_1, &one.changed);
            self.was_on(Part::R8_1, one.on);
        }
        self.says(Part::R8_2, &participation.public_what);
        self.says(Part::R8_2, &participation.public_why);
        self.says(Part::R8_3, &participation.dissent);
    }

    /// R9.
    pub(super) fn accountability(&mut self) {
        let unanswered = Accountability::default();
        let accountability = self.record.answers.accountability.as_ref().map_or(&unanswered, |answer| &answer.value);
        self.says(Part::R9_1, &accountability.responsible);
        self.says(Part::R9_2, &accountability.complaint_route);
        let days = accountability.complaint_days.map(|days| days.get()).filter(|days| *days > 0);
        self.needs(Part::R9_2, days);
        if let Some(days) = days.filter(|days| *days > u32::from(self.limits.complaint_days)) {
            self.refuse_with(ReasonKind::ComplaintTooSlow, Part::R9_2, i64::from(days));
        }
        self.says(Part::R9_3, &accountability.oversight);
        self.says(Part::R9_4, &accountability.harm_register);
    }

    /// R10. In the short form every day may be left out: then the longest times hold. Days are looked at when they are decided on and
    /// when the measure starts; a review sets the next one itself.
    pub(super) fn time_limit(&mut self) {
        let unanswered = TimeLimit::default();
        let limit = self.record.answers.time_limit.as_ref().map_or(&unanswered, |answer| &answer.value);
        if self.asked.form == Form::Full {
            self.needs(Part::R10_1, limit.review_on);
            self.needs(Part::R10_2, limit.last_day);
            self.says(Part::R10_3, &limit.step_down);
        }
        let decided = self.asked.taken.iter().rev().find(|taken| taken.step == Step::Decide);
        let (review_on, last_day) = match self.asked.step {
            Step::Decide => (limit.review_on, limit.last_day),
            // What was decided on counts.
            Step::Start => (decided.and_then(|taken| taken.review_on), decided.and_then(|taken| taken.last_day)),
            _ => return,
        };
        self.review_day(review_on, last_day);
        if let Some(last_day) = last_day {
            self.refuse_if(last_day < self.today, ReasonKind::DayPast, Part::R10_2);
            let days = last_day.since(self.today);
            if days > i64::from(self.limits.life_days) {
                self.refuse_with(ReasonKind::LastsTooLong, Part::R10_2, days);
            }
        }
    }

    fn review_day(&mut self, review_on: Option<Day>, last_day: Option<Day>) {
        let Some(review_on) = review_on else { return };
        self.refuse_if(review_on <= self.today, ReasonKind::DayPast, Part::R10_1);
        self.refuse_if(last_day.is_some_and(|last| last < review_on), ReasonKind::EndsBeforeReview, Part::R10_2);
        let days = review_on.since(self.today);
        if days > i64::from(self.limits.review_days) {
            self.refuse_with(ReasonKind::ReviewTooLate, Part::R10_1, days);
        }
    }

    /// R12, for the review that comes next.
    pub(super) fn after_action(&mut self) {
        let unanswered = AfterAction::default();
        let answer = self.record.answers.after_actions.as_slice().get(self.asked.review);
        let after = answer.map_or(&unanswered, |answer| &answer.value);
        self.needs(Part::R12_1, after.met);
        self.says(Part::R12_1, &after.seen_by);
        self.says(Part::R12_2, &after.harms);
        self.says(Part::R12_3, &after.lesson);
        self.needs(Part::R12_4, after.outcome);
        self.refuse_if(after.outcome.is_some_and(|outcome| outcome != Outcome::Keep), ReasonKind::DoesNotStay, Part::R12_4);
        let since = self.asked.taken.iter().rev().find(|taken: &&TakenStep| matches!(taken.step, Step::Start | Step::Review)).map(|taken| taken.revision);
        let early = answer.zip(since).is_some_and(|(answer, since)| answer.revision < since);
        self.refuse_if(early, ReasonKind::AfterActionTooEarly, Part::R12_1);
        self.needs(Part::R10_1, after.next_review_on);
        let last_day = self.asked.taken.iter().rev().find_map(|taken| taken.last_day);
        self.review_day(after.next_review_on, last_day);
    }
}
