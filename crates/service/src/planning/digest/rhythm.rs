//! When a digest is due, and when a letter that was not sent is tried again: pure.

use parvis_model::{Date, SignedDuration, Timestamp, closed_list};

closed_list! {
    /// How often a member hears by e-mail what is due.
    pub enum DigestRhythm {
        /// Not at all.
        Off = "off",
        /// On each day on which something is due soon.
        Daily = "daily",
        /// On Mondays.
        Weekly = "weekly",
    }
}

/// After so long a letter that could not be sent is given up, in hours: the next one says the same, and more.
pub(super) const GIVE_UP_HOURS: i64 = 24;

/// Minutes until the next try, after each that failed; the last of them from then on.
const PAUSES: [i64; 6] = [1, 5, 15, 60, 120, 240];

impl DigestRhythm {
    /// Whether a digest is due on a day; `last` is the day of the one before, or of the choice. A day beyond tomorrow was noted while the clock was
    /// wrong: nobody waits for it.
    pub(super) fn is_due(self, last: Date, today: Date) -> bool {
        let days = |days: i64| jiff::Span::new().days(days);
        let last = if last > today.saturating_add(days(1)) { today.saturating_sub(days(1)) } else { last };
        match self {
            Self::Off => false,
            Self::Daily => last < today,
            Self::Weekly => {
                // Monday of the week of today: after a pause it is caught up with once.
                let monday = today.saturating_sub(days(i64::from(today.weekday().to_monday_zero_offset())));
                last < monday
            }
        }
    }

    /// The last day of which it speaks.
    pub(super) fn until(self, today: Date) -> Date {
        today.saturating_add(jiff::Span::new().days(if self == Self::Weekly { 28 } else { 7 }))
    }
}

/// When a letter is tried again that was tried so often; none once it is given up.
pub(super) fn next_try(made_at: Timestamp, now: Timestamp, tries: i64) -> Option<Timestamp> {
    let place = usize::try_from(tries.saturating_sub(1)).unwrap_or(0).min(PAUSES.len() - 1);
    let pause = SignedDuration::from_mins(PAUSES.get(place).copied().unwrap_or(1));
    let next = now.saturating_add(pause).ok()?;
    // With the clock set back it waits no longer than it would have.
    let ends = made_at.saturating_add(SignedDuration::from_hours(GIVE_UP_HOURS)).ok()?;
    (next < ends && now >= made_at.saturating_sub(SignedDuration::from_hours(GIVE_UP_HOURS)).ok()?).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_daily_digest_is_due_once_a_day_and_a_weekly_one_on_mondays() {
        // 2026-11-30 is a Monday.
        let daily = |last, today| DigestRhythm::Daily.is_due(day(last), day(today));
        assert!(!daily("2026-11-27", "2026-11-27") && daily("2026-11-27", "2026-11-28") && !daily("2026-11-29", "2026-11-28"));
        let weekly = |last, today| DigestRhythm::Weekly.is_due(day(last), day(today));
        assert!(!weekly("2026-11-27", "2026-11-28") && !weekly("2026-11-27", "2026-11-29"));
        assert!(weekly("2026-11-27", "2026-11-30") && !weekly("2026-11-30", "2026-11-30") && !weekly("2026-11-30", "2026-12-06"));
        assert!(weekly("2026-11-30", "2026-12-09"), "what was missed on Monday is caught up with");
        assert!(!weekly("2026-12-09", "2026-12-13") && weekly("2026-12-09", "2026-12-14"), "and the next one comes on Monday again");
        assert!(!DigestRhythm::Off.is_due(day("2020-01-01"), day("2026-11-30")));
    }

    #[test]
    fn nobody_waits_for_a_day_that_was_noted_while_the_clock_was_years_ahead() {
        assert!(DigestRhythm::Daily.is_due(day("2036-02-01"), day("2026-11-28")) && !DigestRhythm::Daily.is_due(day("2026-11-29"), day("2026-11-28")));
        let weekly = |today| DigestRhythm::Weekly.is_due(day("2036-02-01"), day(today));
        assert!(!weekly("2026-11-28") && weekly("2026-11-30") && !weekly("2026-12-01"));
        assert!(!DigestRhythm::Weekly.is_due(Date::MAX, Date::MAX) && !DigestRhythm::Daily.is_due(Date::MAX, Date::MAX));
    }

    #[test]
    fn a_letter_is_tried_less_and_less_often_and_given_up_after_a_day() {
        let made: Timestamp = "2026-11-27T05:00:00Z".parse().unwrap();
        let (mut now, mut tries, mut pauses) = (made, 0, Vec::new());
        while let Some(next) = next_try(made, now, {
            tries += 1;
            tries
        }) {
            pauses.push(next.duration_since(now).as_mins());
            now = next;
        }
        assert_eq!(pauses[..7], [1, 5, 15, 60, 120, 240, 240]);
        assert!(pauses.windows(2).all(|two| two[0] <= two[1]));
        let waited = now.duration_since(made).as_hours();
        assert!((19..24).contains(&waited), "{waited} hours, {tries} tries");
    }

    #[test]
    fn a_clock_that_jumps_neither_panics_nor_tries_for_ever() {
        let made: Timestamp = "2026-11-27T05:00:00Z".parse().unwrap();
        assert_eq!(next_try(made, "2030-01-01T00:00:00Z".parse().unwrap(), 1), None);
        assert_eq!(next_try(made, "2020-01-01T00:00:00Z".parse().unwrap(), 1), None);
        assert_eq!(next_try(made, Timestamp::MAX, i64::MAX), None);
        assert_eq!(DigestRhythm::Daily.until(Date::MAX), Date::MAX);
    }
}
