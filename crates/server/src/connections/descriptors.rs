//! How many files and connections the system lets this process have open.

use parvis_service::Limits;

/// Descriptors for the database, the log and the program itself.
const OWN: u64 = 256;

/// Raises the limit of open files as far as the connections of the settings need it and the system allows it; answers with
/// the bounds that can be kept.
pub(crate) fn make_room(limits: Limits) -> Limits {
    // An answer may have a file open beside its connection.
    let Some(open) = raise(limits.connections * 2 + OWN) else { return limits };
    let most = open.saturating_sub(OWN).max(open / 2);
    if most < limits.connections {
        tracing::warn!(connections = most, "the system lets this process open {open} files; so many connections are taken");
    }
    Limits { connections: limits.connections.min(most), ..limits }
}

/// How many files may be open from now on, if the system says so.
#[cfg(unix)]
fn raise(wanted: u64) -> Option<u64> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let now = getrlimit(Resource::Nofile);
    let current = now.current?;
    let wanted = now.maximum.map_or(wanted, |maximum| wanted.min(maximum));
    if wanted <= current {
        return Some(current);
    }
    match setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), maximum: now.maximum }) {
        Ok(()) => Some(wanted),
        Err(_) => Some(current),
    }
}

#[cfg(not(unix))]
fn raise(_wanted: u64) -> Option<u64> {
    None
}
