//! Where a measure stands, and what may become of it: pure, so that every step can be tried. A step that is refused says why.

use jiff::civil::Date;
use parvis_model::closed_list;

closed_list! {
    /// Where a measure stands.
    pub enum MeasureStatus {
        /// It is not there, and should be.
        Needed = "needed",
        /// It was decided that it comes.
        Planned = "planned",
        /// It was put in place as planned, and is in force.
        Live = "live",
        /// It was found in place.
        Present = "present",
        /// It is there and does not do what it should.
        Deficient = "deficient",
        /// It has ended: somebody said so, or its last day is over.
        Expired = "expired",
    }
}

impl MeasureStatus {
    /// What may become of a measure that stands so. What has ended is not simply in force again: it is needed or planned anew.
    pub(crate) const fn may_become(self) -> &'static [Self] {
        match self {
            Self::Needed => &[Self::Planned, Self::Present, Self::Deficient, Self::Expired],
            Self::Planned => &[Self::Needed, Self::Live, Self::Expired],
            Self::Live => &[Self::Deficient, Self::Expired],
            Self::Present => &[Self::Live, Self::Deficient, Self::Expired],
            Self::Deficient => &[Self::Planned, Self::Live, Self::Present, Self::Expired],
            Self::Expired => &[Self::Needed, Self::Planned],
        }
    }

    /// How a measure that is written down for the first time may stand.
    pub(crate) const FIRST: [Self; 4] = [Self::Needed, Self::Planned, Self::Present, Self::Deficient];

    const fn is_there(self) -> bool {
        matches!(self, Self::Live | Self::Present | Self::Deficient)
    }
}

/// The days of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Days {
    /// From which day on it is in force, or is to be.
    pub(crate) since: Option<Date>,
    /// Its last day.
    pub(crate) until: Option<Date>,
    /// When it is looked at again.
    pub(crate) review_on: Option<Date>,
}

/// What matters to a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Facts {
    pub(crate) days: Days,
    /// Whether a function answers for it.
    pub(crate) answered_for: bool,
    /// Whether it observes, identifies, searches or records people.
    pub(crate) observes_people: bool,
    /// Whether its rights record lets it run now.
    pub(crate) may_run: bool,
}

/// Why a measure cannot stand so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// This does not follow from where it stands.
    Step,
    /// What is planned or live has a function that answers for it.
    NobodyAnswers,
    /// The days contradict each other, or it is there before it begins.
    Days,
    /// Its last day is over.
    Past,
    /// It observes people, and no rights record lets it run now.
    RightsRecord,
}

/// Where a measure stands on a day: after its last day it has ended, and nobody has to say so.
pub(crate) fn standing_on(said: MeasureStatus, until: Option<Date>, today: Date) -> MeasureStatus {
    if until.is_some_and(|last| last < today) { MeasureStatus::Expired } else { said }
}

/// The next day on which somebody has to see to it: when it is to begin, when it is reviewed, or its last day.
pub(crate) fn due_on(status: MeasureStatus, days: Days) -> Option<Date> {
    days_due(status, days).into_iter().map(|(day, _)| day).min()
}

/// What falls due of a measure on one of its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MeasureDay {
    /// It is to begin.
    Begins,
    /// It is looked at again.
    Review,
    /// Its last day.
    Ends,
}

/// Every day on which somebody has to see to it, as [`due_on`] names the first.
pub(crate) fn days_due(status: MeasureStatus, days: Days) -> Vec<(Date, MeasureDay)> {
    if status == MeasureStatus::Expired {
        return Vec::new();
    }
    let begins = days.since.filter(|_| matches!(status, MeasureStatus::Needed | MeasureStatus::Planned));
    let all = [(begins, MeasureDay::Begins), (days.review_on, MeasureDay::Review), (days.until, MeasureDay::Ends)];
    all.into_iter().filter_map(|(day, what)| Some((day?, what))).collect()
}

/// Whether a measure may stand so; `from` is where it stands today, nothing for one that is new.
pub(crate) fn check(from: Option<MeasureStatus>, to: MeasureStatus, facts: Facts, today: Date) -> Result<(), Refusal> {
    let follows = from.map_or(MeasureStatus::FIRST.contains(&to), |from| from == to || from.may_become().contains(&to));
    if !follows {
        return Err(Refusal::Step);
    }
    let Days { since, until, review_on } = facts.days;
    let after = |later: Option<Date>, earlier: Option<Date>| later.zip(earlier).is_some_and(|(later, earlier)| later < earlier);
    if after(until, since) || after(until, review_on) || to.is_there() && since.is_some_and(|first| first > today) {
        return Err(Refusal::Days);
    }
    if to != MeasureStatus::Expired && until.is_some_and(|last| last < today) {
        return Err(Refusal::Past);
    }
    if matches!(to, MeasureStatus::Planned | MeasureStatus::Live) && !facts.answered_for {
        return Err(Refusal::NobodyAnswers);
    }
    may_be_live(to, facts)
}

/// Where a measure stands that observes people: in force only as long as its rights record lets it run. Nobody has to say that it ends.
pub(crate) fn standing_by_rights(said: MeasureStatus, may_run: bool) -> MeasureStatus {
    if said == MeasureStatus::Live && !may_run { MeasureStatus::Expired } else { said }
}

/// The gate: what observes people is not live unless its rights record lets it run now.
pub(crate) fn may_be_live(to: MeasureStatus, facts: Facts) -> Result<(), Refusal> {
    if to == MeasureStatus::Live && facts.observes_people && !facts.may_run { Err(Refusal::RightsRecord) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use MeasureStatus::{Deficient, Expired, Live, Needed, Planned, Present};

    const TODAY: Date = date(2026, 11, 27);
    const WELL: Facts = Facts { days: Days { since: None, until: None, review_on: None }, answered_for: true, observes_people: false, may_run: false };

    fn days(since: Option<Date>, until: Option<Date>, review_on: Option<Date>) -> Facts {
        Facts { days: Days { since, until, review_on }, ..WELL }
    }

    #[test]
    fn what_may_follow_is_written_down_for_every_pair() {
        let steps = [
            (Needed, Planned),
            (Needed, Present),
            (Needed, Deficient),
            (Needed, Expired),
            (Planned, Needed),
            (Planned, Live),
            (Planned, Expired),
            (Live, Deficient),
            (Live, Expired),
            (Present, Live),
            (Present, Deficient),
            (Present, Expired),
            (Deficient, Planned),
            (Deficient, Live),
            (Deficient, Present),
            (Deficient, Expired),
            (Expired, Needed),
            (Expired, Planned),
        ];
        for (from, to) in MeasureStatus::ALL.into_iter().flat_map(|from| MeasureStatus::ALL.map(|to| (from, to))) {
            let expected = if from == to || steps.contains(&(from, to)) { Ok(()) } else { Err(Refusal::Step) };
            assert_eq!(check(Some(from), to, WELL, TODAY), expected, "{from} to {to}");
        }
        for to in MeasureStatus::ALL {
            assert_eq!(check(None, to, WELL, TODAY).is_ok(), !matches!(to, Live | Expired), "new and {to}");
        }
    }

    #[test]
    fn no_measure_that_observes_people_is_live_unless_its_rights_record_lets_it_run_by_whatever_way() {
        let watches = Facts { observes_people: true, ..WELL };
        for from in MeasureStatus::ALL.map(Some).into_iter().chain([None]) {
            assert!(check(from, Live, watches, TODAY).is_err(), "{from:?}");
            for to in MeasureStatus::ALL.into_iter().filter(|to| *to != Live) {
                assert_eq!(check(from, to, watches, TODAY), check(from, to, WELL, TODAY), "{from:?} to {to}");
            }
        }
        let decided = Facts { may_run: true, ..watches };
        assert_eq!(check(Some(Planned), Live, watches, TODAY), Err(Refusal::RightsRecord));
        assert_eq!(check(Some(Planned), Live, decided, TODAY), Ok(()));
        assert_eq!(check(Some(Needed), Live, decided, TODAY), Err(Refusal::Step), "a record opens no other way");
    }

    #[test]
    fn what_observes_people_is_in_force_only_as_long_as_its_rights_record_lets_it_run() {
        for said in MeasureStatus::ALL {
            assert_eq!(standing_by_rights(said, true), said);
            assert_eq!(standing_by_rights(said, false), if said == Live { Expired } else { said });
        }
    }

    #[test]
    fn a_measure_ends_after_its_last_day_and_nobody_has_to_say_so() {
        for said in MeasureStatus::ALL {
            assert_eq!(standing_on(said, Some(TODAY), TODAY), said, "on its last day");
            assert_eq!(standing_on(said, Some(date(2026, 11, 26)), TODAY), Expired);
            assert_eq!(standing_on(said, None, date(9999, 12, 31)), said);
        }
    }

    #[test]
    fn what_has_ended_is_in_force_again_only_by_a_plan() {
        let longer = days(None, Some(date(2027, 11, 27)), None);
        assert_eq!(check(Some(Expired), Live, longer, TODAY), Err(Refusal::Step));
        assert_eq!(check(Some(Expired), Planned, longer, TODAY), Ok(()));
        assert_eq!(check(Some(Planned), Live, longer, TODAY), Ok(()));
    }

    #[test]
    fn days_that_contradict_each_other_are_refused() {
        let (before, after) = (Some(date(2026, 11, 26)), Some(date(2026, 11, 28)));
        assert_eq!(check(None, Needed, days(after, before, None), TODAY), Err(Refusal::Days));
        assert_eq!(check(None, Needed, days(None, Some(TODAY), after), TODAY), Err(Refusal::Days));
        assert_eq!(check(None, Present, days(after, None, None), TODAY), Err(Refusal::Days), "there before it begins");
        assert_eq!(check(None, Planned, days(after, after, after), TODAY), Ok(()));
        assert_eq!(check(None, Present, days(Some(TODAY), Some(TODAY), Some(TODAY)), TODAY), Ok(()));
        assert_eq!(check(None, Present, days(before, before, None), TODAY), Err(Refusal::Past));
        assert_eq!(check(Some(Present), Expired, days(before, before, None), TODAY), Ok(()));
    }

    #[test]
    fn what_is_planned_or_live_has_somebody_who_answers_for_it() {
        let nobody = Facts { answered_for: false, ..WELL };
        for (from, to) in [(Needed, Planned), (Planned, Planned), (Planned, Live), (Present, Live)] {
            assert_eq!(check(Some(from), to, nobody, TODAY), Err(Refusal::NobodyAnswers), "{from} to {to}");
        }
        assert_eq!(check(None, Needed, nobody, TODAY), Ok(()));
    }

    #[test]
    fn due_is_the_first_of_its_days_and_nothing_once_it_has_ended() {
        let all = Days { since: Some(date(2027, 1, 1)), until: Some(date(2028, 1, 1)), review_on: Some(date(2027, 6, 1)) };
        assert_eq!(due_on(Planned, all), all.since);
        assert_eq!(due_on(Live, all), all.review_on);
        assert_eq!(due_on(Present, Days { review_on: None, ..all }), all.until);
        assert_eq!(due_on(Expired, all), None);
        assert_eq!(due_on(Needed, Days::default()), None);
        let each = [(all.since, MeasureDay::Begins), (all.review_on, MeasureDay::Review), (all.until, MeasureDay::Ends)];
        assert_eq!(days_due(Planned, all), each.map(|(day, what)| (day.unwrap(), what)));
        assert_eq!(days_due(Live, all), [(all.review_on.unwrap(), MeasureDay::Review), (all.until.unwrap(), MeasureDay::Ends)]);
        assert!(days_due(Expired, all).is_empty());
    }
}
