//! The writer, and for whom it is taken.

use std::sync::atomic::{AtomicUsize, Ordering};

use parvis_model::Caller;
use parvis_store::{Snapshot, WriteTransaction};

use crate::installation::error::ServiceError;
use crate::register::Register;

/// How many use cases wait for the writer.
#[derive(Debug, Default)]
pub(crate) struct Queue(AtomicUsize);

/// A place in the queue, until it is dropped: also by somebody who leaves while they wait.
struct Place<'a>(&'a AtomicUsize);

impl Queue {
    fn place(&self) -> Place<'_> {
        self.0.fetch_add(1, Ordering::SeqCst);
        Place(&self.0)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Whether what the caller came with still lets them in: while they waited for the writer, the session may have been ended, or the token
/// revoked, by the one from whom it was stolen. What runs out by its time alone in these seconds counts as it did when they came.
///
/// # Errors
/// [`ServiceError::SignInNeeded`].
pub(crate) async fn still_in(snapshot: &mut Snapshot, caller: &Caller) -> Result<(), ServiceError> {
    let Caller::SignedIn(member, way) = caller else { return Ok(()) };
    if snapshot.is_way_in(*member, *way).await? { Ok(()) } else { Err(ServiceError::SignInNeeded) }
}

impl Register {
    /// The writer, taken before the decision: nobody else changes anything between a decision and what it allowed. What is decided and
    /// changed is read through it; a use case that writes takes no second connection. There is no other way to it, so that nobody changes
    /// anything whose session or token has ended meanwhile; what a member may do is for the use case to ask, once it has the writer.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`] for such a caller, and what the database says.
    pub(crate) async fn writer_for(&self, caller: &Caller) -> Result<WriteTransaction, ServiceError> {
        let place = self.queue.place();
        let mut change = self.store.write().await?;
        drop(place);
        if let Err(error) = still_in(change.snapshot(), caller).await {
            change.roll_back().await?;
            return Err(error);
        }
        Ok(change)
    }

    /// How many use cases of this process wait for the writer now.
    pub fn waiting_for_writer(&self) -> usize {
        self.queue.0.load(Ordering::SeqCst)
    }
}
