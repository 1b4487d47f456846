//! What to visit next, and what visits amount to: requests, the queue, coverage, comparison, agreement.

pub(crate) mod agreed;
pub(crate) mod agreement;
pub(crate) mod comparison;
pub(crate) mod coverage;
pub(crate) mod last_visits;
pub(crate) mod queue;
pub(crate) mod queue_lines;
pub(crate) mod rated_again;
pub(crate) mod requests;
mod route;
pub(crate) mod sites_in_scope;
