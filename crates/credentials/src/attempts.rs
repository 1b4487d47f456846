use std::collections::HashMap;

use parvis_model::Timestamp;

/// The longest wait in seconds; a failure is forgotten after as long without another.
const LONGEST: i64 = 15 * 60;

/// As many names, addresses or devices are remembered; the one with the fewest failures, the oldest among them, makes room.
const REMEMBERED: usize = 20_000;

#[derive(Debug, Clone, Copy)]
struct Failures {
    count: u32,
    last: Timestamp,
}

/// Who tried to prove who they are, how often in vain, and how long they wait now. Keys are account names, addresses or
/// devices. An attempt counts as a failure from the moment it begins, before anything is compared, so that attempts at the
/// same moment cannot pass the limit together; one that succeeds is taken off again.
#[derive(Debug)]
pub struct Attempts {
    free: u32,
    failures: HashMap<String, Failures>,
}

impl Attempts {
    /// Remembers nobody yet. `free` failures cost nothing, then each doubles the wait.
    pub fn new(free: u32) -> Self {
        Self { free, failures: HashMap::new() }
    }

    /// Seconds until another attempt is looked at; 0 for now. A clock set back shortens nothing: at most the whole wait
    /// begins again.
    pub fn wait(&self, key: &str, now: Timestamp) -> i64 {
        let Some(failures) = self.failures.get(key) else { return 0 };
        let whole = match failures.count.checked_sub(self.free) {
            None | Some(0) => 0,
            Some(beyond) => LONGEST.min(1 << beyond.min(20)),
        };
        (whole - now.duration_since(failures.last).as_secs().max(0)).max(0)
    }

    /// Counts an attempt that begins now. Whether it may begin is for [`Attempts::wait`] to say first, under the same lock.
    pub fn begin(&mut self, key: &str, now: Timestamp) {
        let before = self.failures.get(key).filter(|failures| now.duration_since(failures.last).as_secs() < LONGEST).map_or(0, |failures| failures.count);
        if self.failures.len() >= REMEMBERED
            && !self.failures.contains_key(key)
            && let Some(least) = self.failures.iter().min_by_key(|(_, failures)| (failures.count, failures.last)).map(|(key, _)| key.clone())
        {
            self.failures.remove(&least);
        }
        self.failures.insert(key.to_owned(), Failures { count: before.saturating_add(1), last: now });
    }

    /// Takes off one attempt that succeeded, or that nothing came of. What failed before stays counted.
    pub fn give_back(&mut self, key: &str) {
        let Some(failures) = self.failures.get_mut(key) else { return };
        failures.count = failures.count.saturating_sub(1);
        if failures.count == 0 {
            self.failures.remove(key);
        }
    }

    /// Forgets all failures of a key whose owner proved who they are.
    pub fn forget(&mut self, key: &str) {
        self.failures.remove(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap()
    }

    #[test]
    fn five_failures_are_free_then_each_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        let mut attempts = Attempts::new(5);
        let mut waits = Vec::new();
        for _ in 0..20 {
            attempts.begin("tessa", at(0));
            waits.push(attempts.wait("tessa", at(0)));
        }
        assert_eq!(waits[..9], [0, 0, 0, 0, 0, 2, 4, 8, 16]);
        assert_eq!(waits[19], 900);
        assert_eq!(attempts.wait("tessa", at(899)), 1);
        assert_eq!(attempts.wait("tessa", at(900)), 0);
        assert_eq!(attempts.wait("somebody else", at(0)), 0);
    }

    #[test]
    fn who_succeeds_or_rests_begins_anew_and_a_clock_set_back_helps_nobody() {
        let mut attempts = Attempts::new(5);
        for _ in 0..10 {
            attempts.begin("tessa", at(0));
        }
        assert_eq!(attempts.wait("tessa", at(-10_000)), 32);
        attempts.begin("tessa", at(1_000));
        assert_eq!(attempts.wait("tessa", at(1_000)), 0, "the failures of long ago are forgotten");
        for _ in 0..10 {
            attempts.begin("tessa", at(2_000));
        }
        attempts.forget("tessa");
        assert_eq!(attempts.wait("tessa", at(2_000)), 0);
    }

    #[test]
    fn what_is_given_back_takes_off_one_attempt_and_no_failure_of_others() {
        let mut attempts = Attempts::new(5);
        for _ in 0..7 {
            attempts.begin("one address", at(0));
        }
        attempts.give_back("one address");
        assert_eq!(attempts.wait("one address", at(0)), 2, "six are left");
        for _ in 0..9 {
            attempts.give_back("one address");
        }
        assert!(attempts.failures.is_empty());
    }

    #[test]
    fn the_memory_of_failures_is_bounded_and_many_new_names_do_not_push_out_one_under_attack() {
        let mut attempts = Attempts::new(5);
        for _ in 0..10 {
            attempts.begin("tessa", at(0));
        }
        for number in 0..REMEMBERED + 100 {
            attempts.begin(&number.to_string(), at(1));
        }
        assert_eq!(attempts.failures.len(), REMEMBERED);
        assert_eq!(attempts.wait("tessa", at(1)), 31);
    }
}
