//! A match between a need and a possibility of two organisations: what each of them is shown, one step at a time, and only as far as both consent.
//! Pure: the steps of both sides are all that it looks at (docs/access-rules.md, rule 18).

use parvis_model::closed_list;

closed_list! {
    /// How far a side of a match consents; each step holds those before it.
    pub enum MatchStep {
        /// To nothing: it is told that there is a match, of which kind of support, and for which of its own statements.
        That = "that",
        /// What its statement says, without whose it is.
        What = "what",
        /// Who it is, and which function to ask.
        Who = "who",
        /// It agrees to the match.
        Agreed = "agreed",
    }
}

impl MatchStep {
    /// The step after it.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::That => Some(Self::What),
            Self::What => Some(Self::Who),
            Self::Who => Some(Self::Agreed),
            Self::Agreed => None,
        }
    }
}

/// What both sides are shown: as far as the one who consents to less.
pub fn match_shows(one: MatchStep, other: MatchStep) -> MatchStep {
    one.min(other)
}

/// Whether a side may consent to a step: to the next one alone, once both have come as far as it has.
pub fn may_consent(own: MatchStep, other: MatchStep, to: MatchStep) -> bool {
    own.next() == Some(to) && own <= other
}

/// To which step a side goes back that takes its last consent back: only while the other one has not consented to the same, so that nothing was shown for it.
pub fn taken_back(own: MatchStep, other: MatchStep) -> Option<MatchStep> {
    (own > other).then_some(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_shown_more_than_both_consent_to() {
        for (one, other) in MatchStep::ALL.into_iter().flat_map(|one| MatchStep::ALL.map(|other| (one, other))) {
            let shown = match_shows(one, other);
            assert!(shown <= one && shown <= other && shown == match_shows(other, one));
        }
    }

    #[test]
    fn a_side_goes_one_step_at_a_time_and_never_more_than_one_ahead() {
        for (own, other, to) in
            MatchStep::ALL.into_iter().flat_map(|own| MatchStep::ALL.into_iter().flat_map(move |other| MatchStep::ALL.map(|to| (own, other, to))))
        {
            let ahead = to as i32 - other as i32;
            assert_eq!(may_consent(own, other, to), to as i32 - own as i32 == 1 && ahead <= 1, "{own} {other} {to}");
        }
    }

    #[test]
    fn whether_a_side_may_consent_does_not_say_whether_the_other_has() {
        for own in MatchStep::ALL {
            // As far as a side can see: the other has come as far as it has itself, or one step further.
            let answers = MatchStep::ALL.into_iter().filter(|other| *other >= own).map(|other| own.next().is_some_and(|to| may_consent(own, other, to)));
            assert_eq!(answers.collect::<std::collections::BTreeSet<_>>().len(), 1, "{own}");
        }
    }

    #[test]
    fn from_the_first_step_both_reach_an_agreement_in_any_order_and_what_was_shown_is_never_taken_back() {
        // Each turn: which side, and whether it takes back rather than consents.
        for turns in 0..4096u32 {
            let (mut sides, mut shown) = ([MatchStep::That; 2], MatchStep::That);
            let wild = (0..6).map(|turn| (turns >> (2 * turn)) & 3).map(|bits| ((bits & 1) as usize, bits & 2 != 0));
            for (turn, takes_back) in wild.chain((0..8).map(|turn| (turn % 2, false))) {
                let (own, other) = (sides[turn], sides[1 - turn]);
                if takes_back {
                    sides[turn] = taken_back(own, other).unwrap_or(own);
                } else if let Some(to) = own.next().filter(|to| may_consent(own, other, *to)) {
                    sides[turn] = to;
                }
                let now = match_shows(sides[0], sides[1]);
                assert!(now >= shown, "{turns:b}");
                shown = now;
            }
            assert_eq!(sides, [MatchStep::Agreed; 2], "{turns:b}");
        }
    }
}
