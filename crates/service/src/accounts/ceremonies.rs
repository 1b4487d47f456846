use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use parvis_model::Timestamp;

/// What was begun is remembered for so many seconds.
const SECONDS: i64 = 300;

/// And at most so many at a time; the oldest is forgotten for a new one.
const REMEMBERED: usize = 10_000;

/// What was begun in one request and is finished in another, once: in memory alone, for five minutes.
pub(crate) struct Ceremonies<T>(Mutex<HashMap<String, (Timestamp, T)>>);

impl<T> Default for Ceremonies<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Ceremonies<T> {
    /// Remembers what was begun under a secret of whoever began it.
    pub(crate) fn begin(&self, secret: String, state: T, now: Timestamp) {
        let mut begun = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        begun.retain(|_, (at, _)| runs(*at, now));
        if begun.len() >= REMEMBERED
            && let Some(oldest) = begun.iter().min_by_key(|(_, (at, _))| *at).map(|(secret, _)| secret.clone())
        {
            begun.remove(&oldest);
        }
        begun.insert(secret, (now, state));
    }

    /// What was begun under the secret; it is forgotten, whatever comes of it.
    pub(crate) fn take(&self, secret: &str, now: Timestamp) -> Option<T> {
        let (at, state) = self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(secret)?;
        runs(at, now).then_some(state)
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
            ceremonies.begin(secret.to_owned(), secret.to_uppercase(), at(begun));
        }
        assert_eq!(ceremonies.take("a", at(299)).as_deref(), Some("A"));
        assert_eq!(ceremonies.take("a", at(299)), None, "once");
        assert_eq!(ceremonies.take("b", at(300)), None, "too late");
        assert_eq!(ceremonies.take("c", at(99)), None, "a clock that was set back");
        assert_eq!(ceremonies.take("never", at(0)), None);
    }

    #[test]
    fn the_memory_is_bounded() {
        let ceremonies = Ceremonies::default();
        for number in 0..REMEMBERED + 3 {
            ceremonies.begin(number.to_string(), number, at(i64::try_from(number).unwrap() / 1_000));
        }
        assert_eq!(ceremonies.0.lock().unwrap().len(), REMEMBERED);
        assert_eq!(ceremonies.take(&(REMEMBERED + 2).to_string(), at(10)), Some(REMEMBERED + 2));
    }
}
