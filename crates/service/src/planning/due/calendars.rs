//! What is remembered of calendars, which ask again and again: how often they asked, and what the journal says of them today. In memory alone.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use parvis_model::{Date, MemberId, Timestamp};

use crate::installation::error::ServiceError;

/// How often the calendars of one member may ask in an hour.
const AN_HOUR: u32 = 60;

/// Members of whom something is remembered, at most: beyond, all is forgotten, and the journal says once more what it says already.
const MOST: usize = 10_000;

const HOUR: i64 = 3_600;

/// What is remembered of the calendars of a member.
#[derive(Default)]
struct OfMember {
    /// Since when they are counted, and how often they asked since.
    asked: Option<(Timestamp, u32)>,
    /// What was noted last, and on which day.
    noted: Option<(Date, String)>,
}

/// The calendars of all members.
#[derive(Default)]
pub(crate) struct Calendars(Mutex<HashMap<MemberId, OfMember>>);

impl Calendars {
    fn members(&self) -> MutexGuard<'_, HashMap<MemberId, OfMember>> {
        let mut members = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if members.len() >= MOST {
            members.clear();
        }
        members
    }

    /// Counts that a calendar asks.
    ///
    /// # Errors
    /// [`ServiceError::AskedTooOften`] with the seconds after which it may ask again.
    pub(crate) fn ask(&self, member: MemberId, now: Timestamp) -> Result<(), ServiceError> {
        let mut members = self.members();
        let asked = &mut members.entry(member).or_default().asked;
        match asked {
            Some((since, count)) if (0..HOUR).contains(&now.duration_since(*since).as_secs()) => {
                if *count >= AN_HOUR {
                    return Err(ServiceError::AskedTooOften(HOUR - now.duration_since(*since).as_secs()));
                }
                *count += 1;
            }
            _ => *asked = Some((now, 1)),
        }
        Ok(())
    }

    /// Whether the same was noted today.
    pub(crate) fn is_noted(&self, member: MemberId, today: Date, what: &str) -> bool {
        self.members().get(&member).and_then(|of| of.noted.as_ref()).is_some_and(|(day, noted)| *day == today && noted == what)
    }

    /// Remembers that it was noted.
    pub(crate) fn note(&self, member: MemberId, today: Date, what: String) {
        self.members().entry(member).or_default().noted = Some((today, what));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_calendar_that_asks_all_the_time_waits_until_the_hour_is_over_and_the_others_do_not() {
        let (calendars, one, other) = (Calendars::default(), MemberId::from_random([1; 16]), MemberId::from_random([2; 16]));
        for _ in 0..AN_HOUR {
            calendars.ask(one, at("2026-11-27T10:00:00Z")).unwrap();
        }
        assert!(matches!(calendars.ask(one, at("2026-11-27T10:20:00Z")), Err(ServiceError::AskedTooOften(2_400))));
        calendars.ask(other, at("2026-11-27T10:20:00Z")).unwrap();
        calendars.ask(one, at("2026-11-27T11:00:00Z")).unwrap();
        calendars.ask(one, at("2026-11-20T11:00:00Z")).expect("a clock that was set back shuts nobody out");
    }

    #[test]
    fn what_was_noted_is_noted_again_on_another_day_and_when_it_is_something_else() {
        let (calendars, member, today) = (Calendars::default(), MemberId::from_random([1; 16]), Date::constant(2026, 11, 27));
        assert!(!calendars.is_noted(member, today, "3 findings"));
        calendars.note(member, today, "3 findings".to_owned());
        assert!(calendars.is_noted(member, today, "3 findings"));
        assert!(!calendars.is_noted(member, today, "4 findings"));
        assert!(!calendars.is_noted(member, Date::constant(2026, 11, 28), "3 findings"));
        assert!(!calendars.is_noted(MemberId::from_random([2; 16]), today, "3 findings"));
    }
}
