//! Which form a record takes, and which answers each step rests on.

use parvis_model::closed_list;

use crate::answers::{Effects, Item, Screening};
use crate::step::Step;
use crate::words::MeasureKind;

closed_list! {
    /// The form of a record.
    pub enum Form {
        /// R1, R4 and R9, and R6 where it asks something of this sort of measure.
        Short = "short",
        /// R1 to R11.
        Full = "full",
    }
}

impl Form {
    /// The full form wherever an authority decides, or where people are observed, identified, stopped, searched or recorded; the
    /// short form for everything else (R0.1). What only restricts where people may be takes the short form, with the check of the escape routes.
    /// Without a screening it is the full form. `known` is what the catalogue says of the measure: it counts even where the screening denies it.
    pub(crate) fn of(screening: Option<&Screening>, known: Effects) -> Self {
        let Some(screening) = screening else { return Self::Full };
        let full = |effects: Effects| [effects.observes, effects.identifies, effects.stops, effects.searches, effects.records].contains(&Some(true));
        let by_kind = [MeasureKind::Video, MeasureKind::Biometrics, MeasureKind::Search].into_iter().any(|kind| screening.is(kind));
        if screening.authority_decides == Some(true) || full(screening.effects) || full(known) || by_kind { Self::Full } else { Self::Short }
    }

    /// The steps to a live measure, in order.
    pub const fn steps(self) -> &'static [Step] {
        match self {
            Self::Short => &[Step::Screen, Step::Decide, Step::Start],
            Self::Full => &[Step::Screen, Step::Assess, Step::Consult, Step::Decide, Step::Start],
        }
    }

    /// The answers that a step rests on. Once one of them is changed, the step has to be taken again, and so has every step after it.
    pub const fn rests_on(self, step: Step) -> &'static [Item] {
        match (self, step) {
            (_, Step::Screen) => &[Item::R0],
            (_, Step::Review) => &[Item::R12],
            (_, Step::Start | Step::Withdraw) | (Self::Short, Step::Assess | Step::Consult) => &[],
            (Self::Full, Step::Assess) => &[Item::R1, Item::R2, Item::R3, Item::R4, Item::R5, Item::R6, Item::R7],
            (Self::Full, Step::Consult) => &[Item::R8],
            (Self::Full, Step::Decide) => &[Item::R9, Item::R10, Item::R11],
            (Self::Short, Step::Decide) => &[Item::R1, Item::R4, Item::R6, Item::R9, Item::R10],
        }
    }

    /// The step that rests on an answer; none where the form does not ask for it.
    pub fn step_of(self, item: Item) -> Option<Step> {
        Step::ALL.into_iter().find(|step| self.rests_on(*step).contains(&item))
    }
}
