//! Hashing passwords: a few at a time, because each takes memory and time, and with a short queue, so that nobody waits long.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Semaphore;

use super::tries::Trying;
use crate::installation::error::ServiceError;
use crate::installation::settings::Limits;

/// Passwords hashed at a time: each takes 46 MiB.
const AT_A_TIME: usize = 2;

/// Seconds after which who found no place may come again: unless the settings make it long, the whole queue is served in less.
const AGAIN: i64 = 2;

#[derive(Default)]
struct Taken {
    known: usize,
    strangers: usize,
    by_key: HashMap<String, usize>,
}

/// The queue of those whose passwords are hashed.
pub(crate) struct Hashing {
    /// Strangers who wait or are served; those who are known have as many places of their own. One address or browser takes half.
    places: usize,
    turns: Arc<Semaphore>,
    taken: Arc<Mutex<Taken>>,
}

/// A place in the queue, given back when it is dropped.
pub(crate) struct Place {
    taken: Arc<Mutex<Taken>>,
    known: bool,
    key: String,
}

impl Hashing {
    /// Nobody waits yet.
    pub(crate) fn new(limits: &Limits) -> Self {
        let places = usize::try_from(limits.sign_ins_waiting).unwrap_or(usize::MAX);
        Self { places, turns: Arc::new(Semaphore::new(AT_A_TIME)), taken: Arc::default() }
    }

    /// Takes a place in the queue.
    ///
    /// # Errors
    /// [`ServiceError::DoorBusy`] where there is none.
    pub(crate) fn queue(&self, who: &Trying) -> Result<Place, ServiceError> {
        let (known, key) = match who {
            Trying::Known(key) => (true, key),
            Trying::Stranger { address, .. } => (false, address),
        };
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let all = if known { taken.known } else { taken.strangers };
        let own = taken.by_key.get(key).copied().unwrap_or_default();
        if all >= self.places || !key.is_empty() && own >= self.places / 2 {
            return Err(ServiceError::DoorBusy(AGAIN));
        }
        *taken.by_key.entry(key.clone()).or_default() += 1;
        *(if known { &mut taken.known } else { &mut taken.strangers }) += 1;
        Ok(Place { taken: self.taken.clone(), known, key: key.clone() })
    }

    /// Runs what hashes a password beside the requests. The turn and the place are kept until it is done, also when somebody who
    /// asked has gone away.
    ///
    /// # Errors
    /// [`ServiceError::Interrupted`] when the program is ending.
    pub(crate) async fn run<T: Send + 'static>(&self, place: Place, work: impl FnOnce() -> T + Send + 'static) -> Result<T, ServiceError> {
        let turn = self.turns.clone().acquire_owned().await.map_err(|_| ServiceError::Interrupted)?;
        let work = move || {
            let _kept = (turn, place);
            work()
        };
        tokio::task::spawn_blocking(work).await.map_err(|_| ServiceError::Interrupted)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let all = if self.known { &mut taken.known } else { &mut taken.strangers };
        *all = all.saturating_sub(1);
        if let Some(own) = taken.by_key.get_mut(&self.key) {
            *own = own.saturating_sub(1);
            if *own == 0 {
                taken.by_key.remove(&self.key);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_does_not_fill_the_queue_and_strangers_leave_room_for_those_who_are_known() {
        let hashing = Hashing::new(&Limits::default());
        let mut places = Vec::new();
        for number in 0..100 {
            places.extend(hashing.queue(&Trying::stranger(&number.to_string(), "192.0.2.7")).ok());
        }
        assert_eq!(places.len(), 16);
        for number in 0..100 {
            places.extend(hashing.queue(&Trying::stranger("tessa", &format!("192.0.2.{number}"))).ok());
        }
        assert_eq!(places.len(), 32);
        let known = Trying::Known("tessa's browser".to_owned());
        assert!(hashing.queue(&known).is_ok());
        places.clear();
        assert!(hashing.taken.lock().unwrap().by_key.is_empty(), "places are given back, and nothing is remembered of them");
        assert!(hashing.queue(&Trying::stranger("tessa", "192.0.2.7")).is_ok());
    }

    #[tokio::test]
    async fn who_goes_away_keeps_the_turn_until_the_work_is_done() {
        let hashing = Hashing::new(&Limits::default());
        let (release, wait) = std::sync::mpsc::channel::<()>();
        let place = hashing.queue(&Trying::Known("a".to_owned())).unwrap();
        let running = tokio::time::timeout(std::time::Duration::from_millis(20), hashing.run(place, move || wait.recv()));
        assert!(running.await.is_err());
        assert_eq!((hashing.turns.available_permits(), hashing.taken.lock().unwrap().known), (1, 1));
        release.send(()).unwrap();
        let place = hashing.queue(&Trying::Known("b".to_owned())).unwrap();
        hashing.run(place, || ()).await.unwrap();
    }
}
