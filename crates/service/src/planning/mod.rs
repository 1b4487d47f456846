//! What to visit next, what visits amount to, and what is due: requests, the queue, coverage, comparison, agreement, the due list.

pub(crate) mod agreed;
pub(crate) mod agreement;
pub(crate) mod answered;
pub(crate) mod comparison;
pub(crate) mod coverage;
pub(crate) mod due;
pub(crate) mod last_visits;
pub(crate) mod queue;
pub(crate) mod queue_lines;
pub(crate) mod rated_again;
pub(crate) mod requests;
mod route;
pub(crate) mod sites_in_scope;

use std::sync::Arc;

/// What an open register remembers of the calendars that ask for the due list, in memory alone.
#[derive(Clone, Default)]
pub(crate) struct Planning {
    pub(crate) calendars: Arc<due::Calendars>,
}
