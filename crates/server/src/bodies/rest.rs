//! A body that outlives the handler that did not ask for all of it.

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use axum::body::{Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};

use super::measured::{BodyError, Measured};

/// A body with two readers, one after the other.
#[derive(Clone)]
pub(crate) struct Shared(Arc<Mutex<Measured>>);

impl Shared {
    pub(crate) fn new(body: Measured) -> Self {
        Self(Arc::new(Mutex::new(body)))
    }

    fn body(&self) -> MutexGuard<'_, Measured> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads what is left and throws it away.
    pub(crate) async fn throw_away(mut self) {
        while let Some(Ok(_)) = std::future::poll_fn(|context| Pin::new(&mut self).poll_frame(context)).await {}
    }
}

impl HttpBody for Shared {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        Pin::new(&mut *self.body()).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body().is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body().size_hint()
    }
}
