use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use parvis_model::Timestamp;

/// What was begun is remembered for so many seconds.
const SECONDS: i64 = 300;

/// And at most so many at a time; the oldest is forgotten for a new one.
const REMEMBERED: usize = 10_000;

/// Of one address at most so many, so that nobody pushes out what others have begun.
const OF_ONE: usize = 200;

struct Begun<T> {
    at: Timestamp,
    by: String,
    state: T,
}

/// What was begun in one request and is finished in another, once: in memory alone, for five minutes.
pub(crate) struct Ceremonies<T>(Mutex<HashMap<String, Begun<T>>>);

impl<T> Default for Ceremonies<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Ceremonies<T> {
    /// Remembers what was begun, from an address, under a secret of the person who began it.
    pub(crate) fn begin(&self, secret: String, state: T, address: &str, now: Timestamp) {
        let mut begun = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        begun.retain(|_, one| runs(one.at, now));
        let by = super::tries::network(address);
        let full = begun.len() >= REMEMBERED;
        let own = begun.values().filter(|one| one.by == by).count() >= OF_ONE;
        if full || own {
            let candidates = begun.iter().filter(|(_, one)| !own || one.by == by);
            if let Some(oldest) = candidates.min_by_key(|(_, one)| one.at).map(|(secret, _)| secret.clone()) {
                begun.remove(&oldest);
            }
        }
        begun.insert(secret, Begun { at: now, by, state });
    }

    /// What was begun under the secret; it is forgotten, whatever comes of it.
    pub(crate) fn take(&self, secret: &str, now: Timestamp) -> Option<T> {
        let one = self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(secret)?;
        runs(one.at, now).then_some(one.state)
    }
}

fn runs(since: Timestamp, now: Timestamp) -> bool {
    (0..SECONDS).contains(&now.duration_since(since).as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap()
    }

    #[test]
    fn what_was_begun_is_finished_once_within_five_minutes_and_never_earlier() {
        let ceremonies = Ceremonies::default();
        for (secret, begun) in [("a", 0), ("b", 0), ("c", 100)] {
            ceremonies.begin(secret.to_owned(), secret.to_uppercase(), "192.0.2.7", at(begun));
        }
        assert_eq!(ceremonies.take("a", at(299)).as_deref(), Some("A"));
        assert_eq!(ceremonies.take("a", at(299)), None, "once");
        assert_eq!(ceremonies.take("b", at(300)), None, "too late");
        assert_eq!(ceremonies.take("c", at(99)), None, "a clock that was set back");
        assert_eq!(ceremonies.take("never", at(0)), None);
    }

    #[test]
    fn the_memory_is_bounded_and_one_address_pushes_out_nothing_of_others() {
        let ceremonies = Ceremonies::default();
        ceremonies.begin("of somebody else".to_owned(), 7, "192.0.2.8", at(0));
        for number in 0..OF_ONE * 3 {
            ceremonies.begin(number.to_string(), number, "192.0.2.7", at(1));
        }
        assert_eq!(ceremonies.0.lock().unwrap().len(), OF_ONE + 1);
        assert_eq!(ceremonies.take("of somebody else", at(2)), Some(7));
        for number in 0..REMEMBERED + 3 {
            ceremonies.begin(number.to_string(), number, &format!("192.0.{}.{}", number / 200, number % 200), at(i64::try_from(number).unwrap() / 1_000));
        }
        assert_eq!(ceremonies.0.lock().unwrap().len(), REMEMBERED);
        assert_eq!(ceremonies.take(&(REMEMBERED + 2).to_string(), at(10)), Some(REMEMBERED + 2));
    }
}
