//! Work beside the requests, a few pieces at a time. An installation has a workshop for heavy work (pictures, documents, outlines: each may take hundreds of
//! MiB and half a minute) and one for looking over, which is done in a moment and waits for none of that.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use parvis_model::{Caller, MemberId};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::installation::error::ServiceError;

/// Where such work is done.
#[derive(Clone)]
pub(crate) struct Workshop {
    /// For how long a turn is waited for.
    patience: Duration,
    places: Arc<Semaphore>,
    /// One place for each member who has something worked on; those who have nothing are forgotten.
    own: Arc<Mutex<HashMap<MemberId, Arc<Semaphore>>>>,
    /// One place for all who are nobody to the register.
    unknown: Arc<Semaphore>,
    /// One place for those whose change takes its time.
    writing: Arc<Semaphore>,
}

/// The turn of one request to work. It ends when it is dropped and what it began has ended: work that nobody waits
/// for any more still counts.
pub(crate) struct Turn(Arc<OwnedSemaphorePermit>);

impl Workshop {
    /// With so many places, and as long as a request may take: who has waited for two thirds of that has no time left for the work, and is told so.
    pub(crate) fn new(at_a_time: u64, request: Duration) -> Self {
        let places = Arc::new(Semaphore::new(usize::try_from(at_a_time).unwrap_or(1)));
        Self {
            patience: request.saturating_mul(2) / 3,
            places,
            own: Arc::default(),
            unknown: Arc::new(Semaphore::new(1)),
            writing: Arc::new(Semaphore::new(1)),
        }
    }

    async fn place(&self, among: Arc<Semaphore>) -> Result<OwnedSemaphorePermit, ServiceError> {
        let waited = tokio::time::timeout(self.patience, among.acquire_owned()).await.map_err(|_| ServiceError::WorkshopFull)?;
        waited.map_err(|_| ServiceError::Interrupted)
    }

    pub(crate) async fn turn(&self) -> Result<Turn, ServiceError> {
        Ok(Turn(Arc::new(self.place(self.places.clone()).await?)))
    }

    /// The same, no matter who asks; at the command line nobody waits but its own process, and all who are nobody to the register share a place: so many as
    /// they are, members wait for one of them at most.
    pub(crate) async fn turn_of_caller(&self, caller: &Caller) -> Result<Option<OwnedSemaphorePermit>, ServiceError> {
        match (caller.member(), caller) {
            (Some(member), _) => Ok(Some(self.turn_of(member).await?)),
            (None, Caller::Nobody) => Ok(Some(self.place(self.unknown.clone()).await?)),
            (None, _) => Ok(None),
        }
    }

    /// The turn of one member among their own pictures, reports and files, taken before that among everybody's: so many as they ask for,
    /// others wait for one of them at most.
    pub(crate) async fn turn_of(&self, member: MemberId) -> Result<OwnedSemaphorePermit, ServiceError> {
        let place = {
            let mut own = self.own.lock().unwrap_or_else(PoisonError::into_inner);
            own.retain(|_, place| Arc::strong_count(place) > 1);
            own.entry(member).or_insert_with(|| Arc::new(Semaphore::new(1))).clone()
        };
        self.place(place).await
    }

    /// The turn of one among those who hold the writer for some seconds, taken before it is waited for: so many as they are, everybody else
    /// waits for one of them at most.
    pub(crate) async fn turn_to_write(&self) -> Result<OwnedSemaphorePermit, ServiceError> {
        self.place(self.writing.clone()).await
    }

    /// Waits for a turn and does one piece of work.
    pub(crate) async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, ServiceError> {
        self.turn().await?.run(work).await
    }
}

impl Turn {
    pub(crate) async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, ServiceError> {
        let turn = self.0.clone();
        let worked = tokio::task::spawn_blocking(move || {
            let worked = work();
            drop(turn);
            worked
        });
        worked.await.map_err(|_| ServiceError::Interrupted)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    const REQUEST: Duration = Duration::from_secs(60);

    #[tokio::test]
    async fn who_waits_in_vain_is_told_so_while_there_is_time_to_say_it() {
        let request = Duration::from_millis(60);
        let workshop = Workshop::new(1, request);
        let member = MemberId::from_random([1; 16]);
        let _taken = (workshop.turn().await.unwrap(), workshop.turn_of(member).await.unwrap(), workshop.turn_to_write().await.unwrap());
        let _unknown = workshop.turn_of_caller(&Caller::Nobody).await.unwrap();
        assert_eq!(workshop.patience, request * 2 / 3);
        assert!(matches!(workshop.turn().await, Err(ServiceError::WorkshopFull)));
        assert!(matches!(workshop.run(|| ()).await, Err(ServiceError::WorkshopFull)));
        assert!(matches!(workshop.turn_of(member).await, Err(ServiceError::WorkshopFull)));
        assert!(matches!(workshop.turn_of_caller(&Caller::Nobody).await, Err(ServiceError::WorkshopFull)));
        assert!(matches!(workshop.turn_to_write().await, Err(ServiceError::WorkshopFull)));
    }

    #[tokio::test]
    async fn who_sends_many_pictures_has_one_worked_on_and_others_have_the_next_place() {
        let workshop = Workshop::new(2, REQUEST);
        let (one, other) = (MemberId::from_random([1; 16]), MemberId::from_random([2; 16]));
        let first = workshop.turn_of(one).await.unwrap();
        let soon = Duration::from_millis(50);
        assert!(tokio::time::timeout(soon, workshop.turn_of(one)).await.is_err(), "the second of the same member waits");
        drop(tokio::time::timeout(soon, workshop.turn_of(other)).await.unwrap().unwrap());
        drop(first);
        drop(tokio::time::timeout(soon, workshop.turn_of(one)).await.unwrap().unwrap());
        drop(workshop.turn_of(other).await.unwrap());
        // Reports and files of areas are among them.
        let picture = workshop.turn_of(one).await.unwrap();
        assert!(tokio::time::timeout(soon, workshop.turn_of_caller(&Caller::Member(one))).await.is_err());
        assert!(
            workshop.turn_of_caller(&Caller::Member(other)).await.unwrap().is_some() && workshop.turn_of_caller(&Caller::CommandLine).await.unwrap().is_none()
        );
        drop(picture);
        // All who are nobody have one place together.
        let unknown = workshop.turn_of_caller(&Caller::Nobody).await.unwrap();
        assert!(unknown.is_some() && tokio::time::timeout(soon, workshop.turn_of_caller(&Caller::Nobody)).await.is_err());
        drop(workshop.turn_of_caller(&Caller::Member(one)).await.unwrap());
        drop(unknown);
        drop(workshop.turn_of(other).await.unwrap());
        assert!(workshop.own.lock().unwrap().len() <= 1, "nobody is remembered for longer");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn no_more_is_done_at_a_time_than_may_be_even_when_nobody_waits_for_it() {
        let workshop = Workshop::new(2, REQUEST);
        let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let mut given_up = Vec::new();
        for _ in 0..12 {
            let (workshop, now, most) = (workshop.clone(), now.clone(), most.clone());
            let work = move || {
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                std::thread::sleep(Duration::from_millis(20));
                now.fetch_sub(1, Ordering::SeqCst);
            };
            // Every request is given up after five milliseconds, in the middle of its work.
            given_up.push(tokio::spawn(async move { tokio::time::timeout(Duration::from_millis(5), workshop.run(work)).await }));
        }
        for request in given_up {
            let _ = request.await;
        }
        let (still, done) = (workshop.clone(), most.clone());
        still.run(move || assert!(done.load(Ordering::SeqCst) <= 2)).await.unwrap();
        assert!((1..=2).contains(&most.load(Ordering::SeqCst)));
    }
}
