//! When sessions were last used: kept in memory, written now and then. No request waits for that, and none fails with it: while
//! an import writes or the disk is full, those who are signed in go on reading.

use std::collections::BTreeMap;
use std::sync::Mutex;

use parvis_model::{SessionId, Timestamp};
use parvis_store::SessionRow;

use crate::register::Register;

/// Written at most once in so many seconds, for all sessions together: so much is forgotten when the program is killed.
const WRITTEN_AFTER: i64 = 30;

/// Sessions that are remembered. Beyond them the one that was used longest ago is forgotten, as if it had not been used since
/// it was last written.
const SESSIONS: usize = 10_000;

/// What is known beyond the database.
#[derive(Debug, Default)]
pub(crate) struct LastUse(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    /// By session: when it was last used, and whether that is still to be written.
    used: BTreeMap<SessionId, (Timestamp, bool)>,
    /// When writing was last tried.
    tried: Option<Timestamp>,
}

impl LastUse {
    fn with<T>(&self, look: impl FnOnce(&mut Known) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    fn of(&self, session: SessionId) -> Option<Timestamp> {
        self.with(|known| known.used.get(&session).map(|(at, _)| *at))
    }

    /// Notes that a session was used; answers whether it is time to write.
    fn note(&self, session: SessionId, now: Timestamp) -> bool {
        self.with(|known| {
            known.used.insert(session, (now, true));
            if known.used.len() > SESSIONS
                && let Some(oldest) = known.used.iter().min_by_key(|(_, (at, _))| *at).map(|(id, _)| *id)
            {
                known.used.remove(&oldest);
            }
            // A clock that was set back does not keep it waiting.
            let due = known.tried.is_none_or(|tried| !(0..WRITTEN_AFTER).contains(&now.duration_since(tried).as_secs()));
            if due {
                known.tried = Some(now);
            }
            due
        })
    }

    fn unwritten(&self) -> Vec<(SessionId, Timestamp)> {
        self.with(|known| known.used.iter().filter(|(_, (_, unwritten))| *unwritten).map(|(id, (at, _))| (*id, *at)).collect())
    }

    /// What is written stays in memory: a request that has read the session before it was written still needs it.
    fn written(&self, sessions: &[(SessionId, Timestamp)]) {
        self.with(|known| {
            for (id, at) in sessions {
                known.used.entry(*id).and_modify(|(latest, unwritten)| *unwritten &= *latest != *at);
            }
        });
    }
}

impl Register {
    /// Notes that a session was used. Writing that is left to a task of its own, whenever the writer is free.
    pub(super) fn session_used(&self, session: SessionId) {
        if self.people.last_use.note(session, self.now()) {
            let register = self.clone();
            tokio::spawn(async move { register.write_last_uses().await });
        }
    }

    /// Writes what is not written yet; what cannot be written now is written another time.
    pub(crate) async fn write_last_uses(&self) {
        let unwritten = self.people.last_use.unwritten();
        if unwritten.is_empty() {
            return;
        }
        match self.store.touch_sessions(&unwritten).await {
            Ok(()) => self.people.last_use.written(&unwritten),
            Err(error) => tracing::debug!(%error, "when sessions were last used is written later"),
        }
    }

    /// A session as the database has it, with the time of its last use.
    pub(super) fn with_last_use(&self, session: SessionRow) -> SessionRow {
        let seen_at = self.people.last_use.of(session.id).map_or(session.seen_at, |used| used.max(session.seen_at));
        SessionRow { seen_at, ..session }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn session(number: u16) -> SessionId {
        let mut bytes = [0; 16];
        bytes[..2].copy_from_slice(&number.to_be_bytes());
        SessionId::from_random(bytes)
    }

    #[test]
    fn all_sessions_together_are_written_every_half_minute_and_again_when_that_failed() {
        let known = LastUse::default();
        assert!(known.note(session(1), at(0)));
        assert!(!known.note(session(2), at(29)) && !known.note(session(1), at(29)));
        assert!(known.note(session(1), at(30)));
        let first = known.unwritten();
        assert_eq!(first, [(session(1), at(30)), (session(2), at(29))]);
        // Used once more while it was being written.
        known.note(session(2), at(31));
        known.written(&first);
        assert_eq!(known.unwritten(), [(session(2), at(31))]);
        assert_eq!(known.of(session(1)), Some(at(30)), "it is known on");
        assert!(known.note(session(1), at(5)), "a clock that went back keeps nothing waiting");
    }

    #[test]
    fn no_more_sessions_are_remembered_than_the_bound() {
        let known = LastUse::default();
        for number in 0..u16::try_from(SESSIONS).unwrap() + 5 {
            known.note(session(number), at(number.into()));
        }
        assert_eq!(known.with(|known| known.used.len()), SESSIONS);
        assert_eq!((known.of(session(4)), known.of(session(5))), (None, Some(at(5))), "the oldest are forgotten");
    }
}
