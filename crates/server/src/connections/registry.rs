//! All connections: how many there may be, and which one gives way when there are too many.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use parvis_service::Limits;
use tokio::sync::Notify;

use super::activity::Activity;

/// All connections of the server.
pub(crate) struct Connections {
    limits: Limits,
    open: Mutex<Open>,
    changed: Notify,
}

#[derive(Default)]
struct Open {
    next: u64,
    all: HashMap<u64, (IpAddr, Arc<Activity>)>,
    /// Those that were asked to end and have not done so yet; they count no more.
    leaving: HashMap<u64, Arc<Activity>>,
    by_network: HashMap<IpAddr, u64>,
}

impl Open {
    fn remove(&mut self, id: u64) -> Option<Arc<Activity>> {
        let (network, activity) = self.all.remove(&id)?;
        if let Some(count) = self.by_network.get_mut(&network) {
            *count -= 1;
            if *count == 0 {
                self.by_network.remove(&network);
            }
        }
        Some(activity)
    }

    fn end(&mut self, id: u64) {
        if let Some(activity) = self.remove(id) {
            activity.end();
            self.leaving.insert(id, activity);
        }
    }

    /// Asks the one to end that gives way first among those of a network, or among all.
    fn make_room(&mut self, network: Option<IpAddr>, now: Instant) -> bool {
        let of_it = self.all.iter().filter(|(_, (of, _))| network.is_none_or(|network| network == *of));
        let ranked = of_it.filter_map(|(id, (_, activity))| Some((activity.rank(now)?, *id)));
        let Some((_, first)) = ranked.min() else { return false };
        self.end(first);
        true
    }
}

/// Addresses that one client has as it likes count as one.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64))),
        address => address,
    }
}

impl Connections {
    pub(crate) fn new(limits: Limits) -> Arc<Self> {
        Arc::new(Self { limits, open: Mutex::default(), changed: Notify::new() })
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place for a new connection. Where there are too many, another gives way; none when every one is being worked for.
    pub(crate) fn admit(self: &Arc<Self>, address: IpAddr) -> Option<Place> {
        let (now, network) = (Instant::now(), network(address));
        let mut open = self.open();
        let here = open.by_network.get(&network).copied().unwrap_or(0);
        let crowded = here >= self.limits.connections_per_address;
        let full = open.all.len() as u64 >= self.limits.connections;
        if (crowded || full) && !open.make_room(crowded.then_some(network), now) {
            return None;
        }
        let id = open.next;
        open.next += 1;
        let activity = Arc::new(Activity::new(now));
        open.all.insert(id, (network, activity.clone()));
        *open.by_network.entry(network).or_default() += 1;
        drop(open);
        Some(Place { connections: self.clone(), id, activity })
    }

    /// Asks one connection to end, because something else than our own bound is exhausted.
    pub(crate) fn make_room(&self) {
        self.open().make_room(None, Instant::now());
    }

    /// Asks those to end that have taken longer than they may.
    pub(crate) fn sweep(&self) {
        let now = Instant::now();
        let mut open = self.open();
        let overdue = open.all.iter().filter(|(_, (_, activity))| activity.overdue(now, &self.limits));
        for id in overdue.map(|(id, _)| *id).collect::<Vec<_>>() {
            open.end(id);
        }
    }

    pub(crate) fn end_all(&self) {
        let mut open = self.open();
        for id in open.all.keys().copied().collect::<Vec<_>>() {
            open.end(id);
        }
    }

    /// Completes when no connection is left.
    pub(crate) async fn none_left(&self) {
        loop {
            let changed = self.changed.notified();
            {
                let open = self.open();
                if open.all.is_empty() && open.leaving.is_empty() {
                    return;
                }
            }
            changed.await;
        }
    }
}

/// The place of one connection among all; given back when it is dropped.
pub(crate) struct Place {
    connections: Arc<Connections>,
    id: u64,
    pub(crate) activity: Arc<Activity>,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.connections.open();
        if open.remove(self.id).is_none() {
            open.leaving.remove(&self.id);
        }
        drop(open);
        self.connections.changed.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::super::activity::Phase;
    use super::*;

    fn four(per_address: u64) -> Arc<Connections> {
        Connections::new(Limits { connections: 4, connections_per_address: per_address, ..Limits::default() })
    }

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    /// Whether it was asked to end.
    fn ended(place: &Place) -> bool {
        place.connections.open().leaving.contains_key(&place.id)
    }

    #[test]
    fn the_idlest_of_all_gives_way_to_a_new_one_and_work_does_not() {
        let connections = four(4);
        let mut places: Vec<_> = (1..=4).map(|last| connections.admit(address(&format!("10.0.0.{last}"))).unwrap()).collect();
        places[0].activity.enter(Phase::Answer);
        places.push(connections.admit(address("10.0.0.5")).unwrap());
        assert_eq!(places.iter().map(ended).collect::<Vec<_>>(), [false, true, false, false, false]);
        for place in &places {
            place.activity.enter(Phase::Answer);
        }
        assert!(connections.admit(address("10.0.0.6")).is_none());
        drop(places);
        assert!(connections.open().all.is_empty() && connections.open().leaving.is_empty() && connections.open().by_network.is_empty());
    }

    #[test]
    fn one_address_takes_only_from_itself() {
        let connections = four(2);
        let other = connections.admit(address("10.0.0.1")).unwrap();
        let own: Vec<_> = (0..5).map(|_| connections.admit(address("10.0.0.2")).unwrap()).collect();
        assert!(!ended(&other));
        assert_eq!(own.iter().map(ended).collect::<Vec<_>>(), [true, true, true, false, false]);
    }

    #[test]
    fn the_addresses_of_one_network_count_as_one() {
        assert_eq!(network(address("2001:db8:1:2:3::4")), network(address("2001:db8:1:2:ffff::1")));
        assert_ne!(network(address("2001:db8:1:2::1")), network(address("2001:db8:1:3::1")));
        assert_eq!(network(address("::ffff:10.0.0.1")), address("10.0.0.1"));
    }
}
