//! What one connection is doing and since when: by this it is closed when it takes too long, or gives way to another.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use parvis_service::Limits;
use tokio::sync::Notify;

/// A client that reads nothing of an answer for so long is gone. Generous: a system keeps up to some megabytes for a slow line
/// and says nothing until a third of that has left.
const UNREAD_ANSWER: Duration = Duration::from_secs(120);

/// A client on which we wait for so long may give way to another.
const MAY_GIVE_WAY: Duration = Duration::from_secs(2);

/// Where a connection is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// The handshake or the head of a request is on its way.
    Head,
    /// Between two requests.
    Idle,
    /// The body of a request is on its way; it has bounds of its own.
    Body,
    /// The request is worked on, or the answer is on its way.
    Answer,
    /// All is said; what the client still sends is thrown away, so that it can read the answer.
    Rest,
}

/// Which connection gives way first: the lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    /// Nothing of a whole request is lost; the longest first.
    Waiting(Instant),
    /// In the middle of a request, but it is the client on whom we wait: bytes a second, the slowest first.
    Slow(u64),
}

#[derive(Debug)]
struct State {
    phase: Phase,
    since: Instant,
    /// Bytes of the body since then.
    received: u64,
    /// Since when the client has taken nothing of what we write.
    unread: Option<Instant>,
}

/// What one connection is doing.
#[derive(Debug)]
pub(crate) struct Activity {
    state: Mutex<State>,
    leave: Notify,
}

impl Activity {
    pub(crate) fn new(now: Instant) -> Self {
        Self { state: Mutex::new(State { phase: Phase::Head, since: now, received: 0, unread: None }), leave: Notify::new() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn enter(&self, phase: Phase) {
        let mut state = self.state();
        (state.phase, state.since, state.received) = (phase, Instant::now(), 0);
    }

    /// Bytes have come in: after idling they begin the head of a request.
    pub(crate) fn arrived(&self) {
        let mut state = self.state();
        if state.phase == Phase::Idle {
            (state.phase, state.since) = (Phase::Head, Instant::now());
        }
    }

    /// Bytes of a body have come in.
    pub(crate) fn received(&self, bytes: usize) {
        self.state().received += bytes as u64;
    }

    /// The client took bytes that we wrote, or takes none at present.
    pub(crate) fn written(&self, taken: bool) {
        let mut state = self.state();
        state.unread = if taken { None } else { state.unread.or_else(|| Some(Instant::now())) };
    }

    /// Whether it has taken longer than it may.
    pub(crate) fn overdue(&self, now: Instant, limits: &Limits) -> bool {
        let state = self.state();
        let longer = |since: Instant, limit: Duration| now.saturating_duration_since(since) >= limit;
        let unread = state.unread.is_some_and(|since| longer(since, UNREAD_ANSWER));
        unread
            || match state.phase {
                Phase::Head | Phase::Rest => longer(state.since, Duration::from_secs(limits.head_seconds)),
                Phase::Idle => longer(state.since, Duration::from_secs(limits.idle_seconds)),
                Phase::Body | Phase::Answer => false,
            }
    }

    /// How readily it gives way to another; none while we work for it.
    pub(crate) fn rank(&self, now: Instant) -> Option<Rank> {
        let state = self.state();
        let waited = |since: Instant| now.saturating_duration_since(since);
        match state.phase {
            Phase::Head | Phase::Idle | Phase::Rest => Some(Rank::Waiting(state.since)),
            Phase::Body if waited(state.since) >= MAY_GIVE_WAY => Some(Rank::Slow(state.received / waited(state.since).as_secs().max(1))),
            Phase::Answer if state.unread.is_some_and(|since| waited(since) >= MAY_GIVE_WAY) => Some(Rank::Slow(0)),
            Phase::Body | Phase::Answer => None,
        }
    }

    /// Asks the connection to end.
    pub(crate) fn end(&self) {
        self.leave.notify_one();
    }

    /// Completes when the connection is asked to end.
    pub(crate) async fn ended(&self) {
        self.leave.notified().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn later(seconds: u64) -> Instant {
        Instant::now() + Duration::from_secs(seconds)
    }

    #[test]
    fn each_phase_has_its_own_bound_and_work_has_none() {
        let limits = Limits { idle_seconds: 60, head_seconds: 15, ..Limits::default() };
        for (phase, bound) in [(Phase::Head, Some(15)), (Phase::Rest, Some(15)), (Phase::Idle, Some(60)), (Phase::Body, None), (Phase::Answer, None)] {
            let activity = Activity::new(Instant::now());
            activity.enter(phase);
            assert!(!activity.overdue(later(bound.unwrap_or(100_000) - 1), &limits), "{phase:?}");
            assert_eq!(activity.overdue(later(bound.unwrap_or(100_000) + 1), &limits), bound.is_some(), "{phase:?}");
        }
    }

    #[test]
    fn a_dripped_head_counts_from_its_first_byte() {
        let limits = Limits { idle_seconds: 60, head_seconds: 15, ..Limits::default() };
        let activity = Activity::new(Instant::now());
        activity.enter(Phase::Idle);
        for _ in 0..10 {
            activity.arrived();
        }
        assert!(!activity.overdue(later(14), &limits) && activity.overdue(later(16), &limits));
    }

    #[test]
    fn an_answer_that_nobody_reads_ends_and_one_that_is_read_slowly_does_not() {
        let activity = Activity::new(Instant::now());
        activity.enter(Phase::Answer);
        activity.written(false);
        assert!(activity.overdue(later(121), &Limits::default()) && !activity.overdue(later(119), &Limits::default()));
        activity.written(true);
        assert!(!activity.overdue(later(121), &Limits::default()));
    }

    #[test]
    fn the_idlest_gives_way_first_then_the_slowest_and_work_never() {
        let (start, now) = (Instant::now(), later(10));
        let old = Activity::new(start - Duration::from_secs(5));
        let young = Activity::new(start);
        let [slow, fast, working] = [(); 3].map(|()| Activity::new(start));
        for (body, bytes) in [(&slow, 10), (&fast, 1_000_000)] {
            body.enter(Phase::Body);
            body.received(bytes);
        }
        working.enter(Phase::Answer);
        let ranks = [&old, &young, &slow, &fast].map(|activity| activity.rank(now));
        assert!(ranks.is_sorted_by(|a, b| a < b) && ranks.iter().all(Option::is_some), "{ranks:?}");
        assert_eq!(working.rank(now), None);
    }
}
