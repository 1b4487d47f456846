//! The body of a request as it comes: it may be slow, as a line is, but it has to keep coming.

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use parvis_service::Limits;
use tokio::time::{Instant, Sleep};

use crate::connections::{Activity, Phase};

/// Why a body was not read to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum BodyError {
    /// Nothing came for so many seconds.
    #[error("nothing came for {0} seconds")]
    Silent(u64),
    /// It came more slowly than so many bytes a second.
    #[error("it came more slowly than {0} bytes a second")]
    Slow(u64),
    /// It is longer than so many bytes.
    #[error("it is longer than {0} bytes")]
    TooLong(u64),
    /// The connection ended.
    #[error("the connection ended before the end of what was sent")]
    Cut,
}

impl BodyError {
    /// The cause of an error met while reading a body.
    pub(crate) fn behind(error: &(dyn std::error::Error + 'static)) -> Option<Self> {
        let mut next = Some(error);
        while let Some(error) = next {
            if let Some(found) = error.downcast_ref() {
                return Some(*found);
            }
            next = error.source();
        }
        None
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nobody has asked for it yet.
    Untouched,
    /// It is being read.
    Coming,
    /// It was read to its end.
    Whole,
}

/// How far a body was read, for those who wait for the answer.
#[derive(Debug)]
pub(crate) struct Progress(Mutex<(Stage, Instant)>);

impl Progress {
    fn stage(&self) -> MutexGuard<'_, (Stage, Instant)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn enter(&self, stage: Stage) {
        *self.stage() = (stage, Instant::now());
    }

    /// Whether nothing of it is left to read.
    pub(crate) fn is_whole(&self) -> bool {
        self.stage().0 == Stage::Whole
    }

    /// How long we have worked without waiting for it; nothing while it comes.
    pub(crate) fn worked(&self) -> Duration {
        let stage = self.stage();
        if stage.0 == Stage::Coming { Duration::ZERO } else { stage.1.elapsed() }
    }
}

/// How a body has to come.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pace {
    /// For how long it may be silent.
    pub(crate) silence: Duration,
    /// Bytes a second, counted over that time.
    pub(crate) least: u64,
}

impl Pace {
    pub(crate) fn of(limits: &Limits) -> Self {
        Self { silence: Duration::from_secs(limits.body_silence_seconds), least: limits.body_bytes_a_second }
    }
}

/// A body with bounds on silence, rate and length.
pub(crate) struct Measured {
    body: Body,
    activity: Option<Arc<Activity>>,
    progress: Arc<Progress>,
    pace: Pace,
    longest: u64,
    received: u64,
    last: Instant,
    /// Since when bytes are counted, and how many came since.
    window: (Instant, u64),
    timer: Option<Pin<Box<Sleep>>>,
}

impl Measured {
    pub(crate) fn new(body: Body, activity: Option<Arc<Activity>>, pace: Pace, longest: u64) -> (Self, Arc<Progress>) {
        let now = Instant::now();
        let stage = if body.is_end_stream() { Stage::Whole } else { Stage::Untouched };
        let progress = Arc::new(Progress(Mutex::new((stage, now))));
        let measured = Self { body, activity, progress: progress.clone(), pace, longest, received: 0, last: now, window: (now, 0), timer: None };
        (measured, progress)
    }

    fn begin(&mut self) {
        let now = Instant::now();
        (self.last, self.window) = (now, (now, 0));
        self.progress.enter(Stage::Coming);
        self.enter(Phase::Body);
    }

    fn enter(&self, phase: Phase) {
        if let Some(activity) = &self.activity {
            activity.enter(phase);
        }
    }

    fn arrived(&mut self, bytes: usize) -> Result<(), BodyError> {
        self.last = Instant::now();
        self.received += bytes as u64;
        self.window.1 += bytes as u64;
        if let Some(activity) = &self.activity {
            activity.received(bytes);
        }
        if self.received > self.longest {
            return Err(BodyError::TooLong(self.longest));
        }
        if self.body.is_end_stream() {
            self.end();
            return Ok(());
        }
        self.in_time()
    }

    fn end(&mut self) {
        if !self.progress.is_whole() {
            self.progress.enter(Stage::Whole);
            self.enter(Phase::Answer);
        }
    }

    /// Whether it keeps coming.
    fn in_time(&mut self) -> Result<(), BodyError> {
        let (now, Pace { silence, least }) = (Instant::now(), self.pace);
        if now.duration_since(self.last) >= silence {
            return Err(BodyError::Silent(silence.as_secs()));
        }
        if now.duration_since(self.window.0) >= silence {
            if self.window.1 < least * silence.as_secs() {
                return Err(BodyError::Slow(least));
            }
            self.window = (now, 0);
        }
        Ok(())
    }

    /// Waits for the next moment at which silence or slowness would show.
    fn wait(&mut self, context: &mut Context<'_>) -> Poll<BodyError> {
        loop {
            let until = self.last.min(self.window.0) + self.pace.silence;
            let timer = self.timer.get_or_insert_with(|| Box::pin(tokio::time::sleep_until(until)));
            if timer.deadline() != until {
                timer.as_mut().reset(until);
            }
            if timer.as_mut().poll(context).is_pending() {
                return Poll::Pending;
            }
            if let Err(error) = self.in_time() {
                return Poll::Ready(error);
            }
        }
    }
}

impl HttpBody for Measured {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        let this = self.get_mut();
        if this.progress.stage().0 == Stage::Untouched {
            this.begin();
        }
        match Pin::new(&mut this.body).poll_frame(context) {
            Poll::Ready(Some(Ok(frame))) => {
                let bytes = frame.data_ref().map_or(0, Bytes::len);
                Poll::Ready(Some(this.arrived(bytes).map(|()| frame)))
            }
            Poll::Ready(Some(Err(_))) => Poll::Ready(Some(Err(BodyError::Cut))),
            Poll::Ready(None) => {
                this.end();
                Poll::Ready(None)
            }
            Poll::Pending => this.wait(context).map(|error| Some(Err(error))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A body that brings `bytes` at a time, every so many milliseconds, `times` times.
    struct Drip {
        bytes: usize,
        every: u64,
        times: usize,
        next: Pin<Box<Sleep>>,
    }

    impl HttpBody for Drip {
        type Data = Bytes;
        type Error = std::convert::Infallible;

        fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
            if self.times == 0 {
                return Poll::Ready(None);
            }
            std::task::ready!(self.next.as_mut().poll(context));
            let next = Instant::now() + Duration::from_millis(self.every);
            self.next.as_mut().reset(next);
            self.times -= 1;
            Poll::Ready(Some(Ok(Frame::data(Bytes::from(vec![0; self.bytes])))))
        }
    }

    /// What becomes of such a body where it may be silent for a second: its length, or why not.
    async fn read(bytes: usize, every: u64, times: usize) -> Result<u64, BodyError> {
        let drip = Drip { bytes, every, times, next: Box::pin(tokio::time::sleep(Duration::from_millis(every))) };
        let pace = Pace { silence: Duration::from_secs(1), least: 500 };
        let (mut measured, progress) = Measured::new(Body::new(drip), None, pace, 1_000_000);
        let mut length = 0;
        while let Some(frame) = std::future::poll_fn(|context| Pin::new(&mut measured).poll_frame(context)).await {
            length += frame?.data_ref().map_or(0, Bytes::len) as u64;
        }
        assert!(progress.is_whole());
        Ok(length)
    }

    #[tokio::test]
    async fn a_slow_line_has_as_long_as_it_needs_and_a_dripping_one_does_not() {
        let (slow, dripping, silent, long) = tokio::join!(read(100, 20, 75), read(1, 20, 1_000), read(100_000, 3_000, 2), read(600_000, 1, 2));
        assert_eq!(slow, Ok(7_500), "for longer than it may be silent");
        assert_eq!(dripping, Err(BodyError::Slow(500)));
        assert_eq!(silent, Err(BodyError::Silent(1)));
        assert_eq!(long, Err(BodyError::TooLong(1_000_000)));
    }
}
