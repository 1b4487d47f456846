//! The journal of refused sign-ins: the same for names that exist and for those that do not, and never more than so many.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use parvis_model::{Caller, MemberId, Timestamp};

use crate::door::journal_action::Action;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// Entries an hour that name one refusal each; later ones are counted, and written together with the first of the next hour.
const AN_HOUR: u32 = 120;

/// Members whose refusals are counted apart, in memory and in an entry.
const NAMED: usize = 100;

#[derive(Default)]
struct Noted {
    hour: i64,
    written: u32,
    unwritten: BTreeMap<Option<MemberId>, u32>,
}

impl Noted {
    fn count(&mut self, claimed: Option<MemberId>) {
        let known = self.unwritten.contains_key(&claimed) || self.unwritten.len() < NAMED;
        *self.unwritten.entry(if known { claimed } else { None }).or_default() += 1;
    }
}

/// Refused sign-ins of this hour.
#[derive(Default)]
pub(crate) struct Refusals(Mutex<Noted>);

impl Refusals {
    /// Notes a refusal; answers with what the journal is to say, where it is to say something now. That depends on how many
    /// there were, never on whose name it was.
    pub(crate) fn note(&self, claimed: Option<MemberId>, now: Timestamp) -> Option<String> {
        let mut noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let hour = now.as_second().div_euclid(3600);
        if noted.hour != hour {
            (noted.hour, noted.written) = (hour, 0);
        }
        if noted.written >= AN_HOUR {
            noted.count(claimed);
            return None;
        }
        noted.written += 1;
        if noted.unwritten.is_empty() {
            return Some(word(claimed));
        }
        noted.count(claimed);
        let all = std::mem::take(&mut noted.unwritten);
        Some(all.into_iter().map(|(claimed, times)| format!("{} {times}x", word(claimed))).collect::<Vec<_>>().join(", "))
    }
}

/// What was typed as a name may be a password: a name that nobody has stands nowhere.
fn word(claimed: Option<MemberId>) -> String {
    claimed.map_or_else(|| "nobody".to_owned(), |member| member.to_string())
}

impl Register {
    /// Writes the entry of a refused sign-in. That it cannot be written changes nothing of the answer: nobody is let in.
    pub(crate) async fn journal_refusal(&self, claimed: Option<MemberId>) {
        let Some(subject) = self.people.guard.refusals.note(claimed, self.now()) else { return };
        let written = match self.writer_for(&Caller::Nobody).await {
            Ok(change) => change.commit(self.entry(&Caller::Nobody, Action::RefuseSignIn, subject)).await.map_err(ServiceError::from),
            Err(error) => Err(error),
        };
        if let Err(error) = written {
            tracing::error!(%error, "that a sign-in was refused could not be written to the journal");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_of_refusals_fills_no_journal_and_is_counted() {
        let refusals = Refusals::default();
        let member = MemberId::from_random([7; 16]);
        let at = |seconds: i64| Timestamp::from_second(1_800_000_000 + seconds).unwrap();
        let said: Vec<String> = (0..1_000).filter_map(|number| refusals.note((number % 4 == 0).then_some(member), at(0))).collect();
        assert_eq!(said.len(), 120);
        assert_eq!((said[0].as_str(), said[1].as_str()), (member.to_string().as_str(), "nobody"));
        let later = refusals.note(None, at(3_600)).unwrap();
        assert_eq!(later, format!("nobody 661x, {} 220x", member));
        assert_eq!(refusals.note(None, at(3_600)).unwrap(), "nobody");
    }

    #[test]
    fn what_is_counted_apart_is_bounded() {
        let refusals = Refusals::default();
        let at = |seconds: i64| Timestamp::from_second(1_800_000_000 + seconds).unwrap();
        for number in 0..=u8::MAX {
            for _ in 0..10 {
                refusals.note(Some(MemberId::from_random([number; 16])), at(0));
            }
        }
        assert!(refusals.0.lock().unwrap().unwritten.len() <= NAMED + 1);
        let all: usize = refusals
            .note(None, at(3_600))
            .unwrap()
            .split(", ")
            .map(|part| part.rsplit(' ').next().unwrap().trim_end_matches('x').parse::<usize>().unwrap())
            .sum();
        assert_eq!(all, 2_560 - 120 + 1);
    }
}
