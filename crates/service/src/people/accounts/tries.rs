//! How often somebody may try to prove who they are: one place for every way in.

use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use parvis_credentials::Attempts;
use parvis_model::Timestamp;

use crate::installation::error::ServiceError;
use crate::installation::settings::Limits;

/// Who tries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trying {
    /// Somebody in a browser in which the account was entered before, or in a running session. What strangers do does not count here.
    Known(String),
    /// Anybody else, by the name they typed and the address they come from; either may be empty where there is none.
    Stranger {
        /// The name, folded.
        name: String,
        /// The address.
        address: String,
    },
}

impl Trying {
    /// A stranger.
    pub(crate) fn stranger(name: &str, address: &str) -> Self {
        Self::Stranger { name: name.to_owned(), address: network(address) }
    }
}

/// What counts of an address: of IPv6 the network, because its owner has 2^64 addresses in it.
pub(crate) fn network(address: &str) -> String {
    match address.parse() {
        Ok(IpAddr::V6(six)) => match six.to_ipv4_mapped() {
            Some(four) => four.to_string(),
            None => six.segments()[..4].iter().map(|part| format!("{part:x}:")).collect(),
        },
        Ok(IpAddr::V4(_)) | Err(_) => address.to_owned(),
    }
}

struct Counted {
    known: Attempts,
    names: Attempts,
    addresses: Attempts,
}

impl Counted {
    fn of<'a>(&mut self, who: &'a Trying) -> Vec<(&mut Attempts, &'a str)> {
        let (name, address) = match who {
            Trying::Known(key) => return vec![(&mut self.known, key.as_str())],
            Trying::Stranger { name, address } => (name, address),
        };
        [(&mut self.names, name.as_str()), (&mut self.addresses, address.as_str())].into_iter().filter(|(_, key)| !key.is_empty()).collect()
    }
}

/// All attempts, in memory alone.
pub(crate) struct Tries(Mutex<Counted>);

impl Tries {
    /// Nobody has tried yet.
    pub(crate) fn new(limits: &Limits) -> Self {
        let free = |guesses: u64| Attempts::new(u32::try_from(guesses).unwrap_or(u32::MAX));
        let (name, address) = (limits.guesses_per_name, limits.guesses_per_address);
        Self(Mutex::new(Counted { known: free(name), names: free(name), addresses: free(address) }))
    }

    /// Begins an attempt, before anything is compared: it counts as a failure until it has succeeded. One lock is held for
    /// looking and counting, so that however many come at once, no more pass than one after the other.
    ///
    /// # Errors
    /// [`ServiceError::TooManyAttempts`] with the seconds after which another attempt is looked at.
    pub(crate) fn begin(&self, who: Trying, now: Timestamp) -> Result<Attempt<'_>, ServiceError> {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut counters = counted.of(&who);
        match counters.iter().map(|(attempts, key)| attempts.wait(key, now)).max() {
            None | Some(..=0) => counters.iter_mut().for_each(|(attempts, key)| attempts.begin(key, now)),
            Some(seconds) => return Err(ServiceError::TooManyAttempts(seconds)),
        }
        drop(counters);
        drop(counted);
        Ok(Attempt { tries: self, who })
    }
}

/// An attempt that was counted. Dropped, it stays a failure, also if its maker went away.
#[must_use]
pub(crate) struct Attempt<'a> {
    tries: &'a Tries,
    who: Trying,
}

impl Attempt<'_> {
    /// It could not be looked at, by no fault of theirs: it does not count.
    pub(crate) fn came_to_nothing(self) {
        let mut counted = self.tries.0.lock().unwrap_or_else(PoisonError::into_inner);
        counted.of(&self.who).into_iter().for_each(|(attempts, key)| attempts.give_back(key));
    }

    /// They proved who they are: what their name or browser failed before is forgotten; of an address, which others share,
    /// this attempt alone.
    pub(crate) fn succeeded(self) {
        let mut counted = self.tries.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &self.who {
            Trying::Known(key) => counted.known.forget(key),
            Trying::Stranger { name, address } => {
                counted.names.forget(name);
                counted.addresses.give_back(address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap()
    }

    fn passed(tries: &Tries, who: &Trying, times: usize, now: Timestamp) -> usize {
        (0..times).filter(|_| tries.begin(who.clone(), now).is_ok()).count()
    }

    #[test]
    fn however_many_try_at_once_no_more_pass_than_one_after_the_other() {
        let tries = Tries::new(&Limits::default());
        let who = Trying::stranger("tessa", "192.0.2.7");
        let passed: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..50).map(|_| scope.spawn(|| passed(&tries, &who, 10, at(0)))).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).sum()
        });
        assert_eq!(passed, 6, "five are free, and the sixth begins the wait");
        assert!(matches!(tries.begin(who, at(1)), Err(ServiceError::TooManyAttempts(1))), "what is said to be waited is true");
    }

    #[test]
    fn one_address_with_many_names_waits_and_so_does_a_network_of_addresses() {
        for address in [(|_: usize| "192.0.2.7".to_owned()) as fn(usize) -> String, |number| format!("2001:db8:1:2::{number:x}")] {
            let tries = Tries::new(&Limits::default());
            let passed = (0..300).filter(|number| tries.begin(Trying::stranger(&number.to_string(), &address(*number)), at(0)).is_ok()).count();
            assert_eq!(passed, 51);
        }
        assert_eq!(Trying::stranger("", "::ffff:192.0.2.7"), Trying::stranger("", "192.0.2.7"));
        assert_ne!(Trying::stranger("", "2001:db8:1:2::1"), Trying::stranger("", "2001:db8:1:3::1"));
    }

    #[test]
    fn strangers_shut_nobody_out_of_a_browser_that_is_known() {
        let tries = Tries::new(&Limits::default());
        assert_eq!(passed(&tries, &Trying::stranger("tessa", "192.0.2.7"), 40, at(0)), 6);
        let known = Trying::Known("hash of a secret".to_owned());
        tries.begin(known.clone(), at(0)).unwrap().succeeded();
        assert_eq!(passed(&tries, &known, 40, at(0)), 6, "somebody who holds the browser guesses no more often than others");
        assert!(tries.begin(Trying::stranger("tessa", "192.0.2.8"), at(0)).is_err(), "and strangers still wait");
    }

    #[test]
    fn people_who_share_an_address_and_succeed_do_not_wait_for_each_other() {
        let tries = Tries::new(&Limits::default());
        for number in 0..500 {
            tries.begin(Trying::stranger(&number.to_string(), "192.0.2.7"), at(0)).unwrap().succeeded();
        }
        assert_eq!(passed(&tries, &Trying::stranger("", "192.0.2.7"), 100, at(0)), 51);
    }
}
