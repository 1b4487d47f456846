//! The body of an answer that is made part by part: the next part is made while the one before is sent, and no further. When the client leaves,
//! nothing more is made.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Bytes, HttpBody};
use hyper::body::Frame;
use tokio::sync::mpsc;

/// One part of a body, or why there is no further one.
type Part = std::io::Result<Vec<u8>>;

/// A body whose parts come one after the other.
pub(crate) struct Parts {
    first: Option<Vec<u8>>,
    rest: mpsc::Receiver<Part>,
}

impl Parts {
    /// A body that begins with `first`; `make` sends the rest. What it sends waits until the client has taken what came before.
    pub(crate) fn new<F>(first: Vec<u8>, make: impl FnOnce(mpsc::Sender<Part>) -> F) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let (send, rest) = mpsc::channel(1);
        tokio::spawn(make(send));
        Self { first: Some(first).filter(|first| !first.is_empty()), rest }
    }
}

impl HttpBody for Parts {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<std::io::Result<Frame<Bytes>>>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(Ok(Frame::data(first.into()))));
        }
        self.rest.poll_recv(context).map(|part| part.map(|part| part.map(|bytes| Frame::data(bytes.into()))))
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    async fn next(parts: &mut Parts) -> Option<std::io::Result<Vec<u8>>> {
        let frame = poll_fn(|context| Pin::new(&mut *parts).poll_frame(context)).await?;
        Some(frame.map(|frame| frame.into_data().unwrap().to_vec()))
    }

    #[tokio::test]
    async fn parts_come_in_their_order_and_one_that_fails_is_the_last() {
        let mut parts = Parts::new(b"a".to_vec(), async move |send| {
            send.send(Ok(b"b".to_vec())).await.unwrap();
            send.send(Err(std::io::Error::other("no more"))).await.unwrap();
        });
        assert_eq!(next(&mut parts).await.unwrap().unwrap(), b"a");
        assert_eq!(next(&mut parts).await.unwrap().unwrap(), b"b");
        assert!(next(&mut parts).await.unwrap().is_err());
        assert!(next(&mut parts).await.is_none());
    }

    #[tokio::test]
    async fn no_more_is_made_than_a_client_takes_and_nothing_once_it_has_left() {
        let made = Arc::new(AtomicUsize::new(0));
        let count = made.clone();
        let (told, ended) = tokio::sync::oneshot::channel();
        let mut parts = Parts::new(b"first".to_vec(), async move |send| {
            while send.send(Ok(vec![0; 100])).await.is_ok() {
                count.fetch_add(1, Ordering::Relaxed);
            }
            told.send(()).unwrap();
        });
        next(&mut parts).await.unwrap().unwrap();
        next(&mut parts).await.unwrap().unwrap();
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
        assert!(made.load(Ordering::Relaxed) <= 3, "{made:?}");
        drop(parts);
        ended.await.unwrap();
    }
}
