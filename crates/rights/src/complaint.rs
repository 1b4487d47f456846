//! Complaints about a measure (R9.2): by which day they are answered, and how far that day can be moved.

use parvis_model::Timestamp;

use crate::bounded::Day;
use crate::record::RightsRecord;
use crate::step::day_of;

/// The last day on which a complaint has to be answered: so many days after the day on which it came in, in UTC. It holds whatever has
/// become of the record since.
pub fn complaint_last_day(received: Timestamp, days: u16) -> Day {
    day_of(received).plus(days)
}

/// Whether a complaint that is not answered yet is late: its last day is over.
pub fn complaint_is_late(last_day: Day, now: Timestamp) -> bool {
    day_of(now) > last_day
}

/// Why the time for an answer is not extended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NotExtended {
    /// It was extended before.
    #[error("the time for an answer is extended once")]
    Before,
    /// The last day is over.
    #[error("the time for an answer is extended before it is over")]
    Late,
    /// The new last day is no later one, or lies too far behind.
    #[error("the new last day is later than the old one, by as many days as were promised at most")]
    Day,
}

/// The new last day of a complaint whose answer takes longer than the days that were promised: once, before the last day is over, and by as many
/// days again at most.
///
/// # Errors
/// [`NotExtended`] says why not.
pub fn complaint_extended(received: Timestamp, days: u16, last_day: Day, wanted: Day, now: Timestamp) -> Result<Day, NotExtended> {
    let promised = complaint_last_day(received, days);
    if last_day != promised {
        return Err(NotExtended::Before);
    }
    if complaint_is_late(last_day, now) {
        return Err(NotExtended::Late);
    }
    if wanted <= last_day || wanted > promised.plus(days) { Err(NotExtended::Day) } else { Ok(wanted) }
}

impl RightsRecord {
    /// Within how many days a complaint is answered, as R9.2 says; none if nothing is said. What was promised when a complaint
    /// came in is kept with the complaint.
    pub fn complaint_days(&self) -> Option<u16> {
        let days = self.answers.accountability.as_ref()?.value.complaint_days?.get();
        u16::try_from(days).ok().filter(|days| *days > 0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    const DAY: i64 = 86_400;

    proptest! {
        #[test]
        fn an_answer_is_late_from_the_first_moment_after_the_days_that_were_promised(received in 1_700_000_000_i64..1_900_000_000, days in 1_u16..=92) {
            let last = complaint_last_day(at(received), days);
            let over = (received / DAY + i64::from(days) + 1) * DAY;
            prop_assert!(!complaint_is_late(last, at(received)));
            prop_assert!(!complaint_is_late(last, at(over - 1)));
            prop_assert!(complaint_is_late(last, at(over)));
        }

        #[test]
        fn whatever_is_asked_for_the_last_day_moves_once_forward_and_by_as_many_days_at_most(
            received in 1_700_000_000_i64..1_900_000_000, days in 1_u16..=92, wanted in -100_i64..300, passed in 0_i64..200,
        ) {
            let (promised, now) = (complaint_last_day(at(received), days), at(received + passed * DAY));
            let day = day_of(at(received + wanted * DAY));
            match complaint_extended(at(received), days, promised, day, now) {
                Ok(last) => {
                    prop_assert!(last == day && last > promised && last <= promised.plus(days) && !complaint_is_late(promised, now));
                    prop_assert_eq!(complaint_extended(at(received), days, last, last.plus(1), now), Err(NotExtended::Before));
                }
                Err(NotExtended::Late) => prop_assert!(complaint_is_late(promised, now)),
                Err(NotExtended::Day) => prop_assert!(day <= promised || day > promised.plus(days)),
                Err(NotExtended::Before) => prop_assert!(false, "nothing was extended before"),
            }
        }
    }
}
