//! How much of all bodies together is kept in memory, and how much of those of one sender.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use parvis_model::MemberId;

/// Shorter bodies are not counted: the bound on connections bounds them.
const SHORT: u64 = 16 * 1024;

/// Of the whole, one sender has this part at most: one over it.
const PART: u64 = 4;

/// Who sends a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Sender {
    /// Somebody who signed in, by whatever connection.
    Member(MemberId),
    /// Anybody else, by address.
    Nobody(Option<IpAddr>),
}

#[derive(Debug, Default)]
struct Held {
    total: u64,
    by_sender: HashMap<Sender, u64>,
}

/// What is kept of all bodies.
#[derive(Debug)]
pub(crate) struct Budget {
    most: u64,
    of_one: u64,
    held: Mutex<Held>,
}

impl Budget {
    /// `most` bytes in all; one sender has a quarter, and `longest` in any case, so that one body always fits.
    pub(crate) fn new(most: u64, longest: u64) -> Arc<Self> {
        let most = most.max(longest);
        Arc::new(Self { most, of_one: (most / PART).max(longest), held: Mutex::default() })
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Room for a body of so many bytes; none where it does not fit beside the others.
    pub(crate) fn take(self: &Arc<Self>, sender: Sender, bytes: u64) -> Option<Room> {
        let bytes = if bytes <= SHORT { 0 } else { bytes };
        let mut held = self.held();
        let total = held.total.checked_add(bytes).filter(|total| *total <= self.most)?;
        let own = held.by_sender.get(&sender).copied().unwrap_or(0).checked_add(bytes).filter(|own| *own <= self.of_one)?;
        held.total = total;
        if own > 0 {
            held.by_sender.insert(sender, own);
        }
        drop(held);
        Some(Room { budget: self.clone(), sender, bytes })
    }
}

/// Room for one body; given back when it is dropped.
#[derive(Debug)]
pub(crate) struct Room {
    budget: Arc<Budget>,
    sender: Sender,
    bytes: u64,
}

impl Drop for Room {
    fn drop(&mut self) {
        let mut held = self.budget.held();
        held.total -= self.bytes;
        if let Some(own) = held.by_sender.get_mut(&self.sender) {
            *own -= self.bytes;
            if *own == 0 {
                held.by_sender.remove(&self.sender);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIB: u64 = 1024 * 1024;

    fn address(last: u8) -> Sender {
        Sender::Nobody(Some(IpAddr::from([10, 0, 0, last])))
    }

    #[test]
    fn one_sender_has_a_quarter_and_all_together_the_whole() {
        let budget = Budget::new(40 * MIB, 5 * MIB);
        let one: Vec<_> = (0..5).map(|_| budget.take(address(1), 5 * MIB)).collect();
        assert_eq!(one.iter().filter(|room| room.is_some()).count(), 2, "a quarter is two of five MiB");
        let others: Vec<_> = (2..9).map(|last| budget.take(address(last), 5 * MIB)).collect();
        assert_eq!(others.iter().filter(|room| room.is_some()).count(), 6, "forty MiB hold eight");
        assert!(budget.take(address(20), 1_000).is_some(), "a short one always fits");
        drop((one, others));
        assert!(budget.held().by_sender.is_empty() && budget.held().total == 0);
        assert!(budget.take(address(1), 5 * MIB).is_some());
    }

    #[test]
    fn one_body_of_the_longest_kind_always_fits_an_empty_budget() {
        assert!(Budget::new(64 * MIB, 33 * MIB).take(address(1), 33 * MIB).is_some());
        assert!(Budget::new(64 * MIB, 100 * MIB).take(address(1), 100 * MIB).is_some());
        assert!(Budget::new(64 * MIB, 33 * MIB).take(address(1), u64::MAX).is_none());
    }
}
