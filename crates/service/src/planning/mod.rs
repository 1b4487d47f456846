//! What to visit next, what visits amount to, and what is due: requests, the queue, coverage, distribution, comparison, agreement, the due list, letters about it.

pub(crate) mod agreed;
pub(crate) mod agreement;
pub(crate) mod answered;
pub(crate) mod comparison;
pub(crate) mod coverage;
pub(crate) mod digest;
pub(crate) mod distribution;
pub(crate) mod due;
pub(crate) mod last_visits;
pub(crate) mod queue;
pub(crate) mod queue_lines;
pub(crate) mod rated_again;
pub(crate) mod requests;
mod route;
pub(crate) mod sites_in_scope;

use std::path::Path;
use std::sync::Arc;

use crate::installation::settings::Settings;

/// What an open register has for planning.
#[derive(Clone)]
pub(crate) struct Planning {
    /// What is remembered of the calendars that ask for the due list, in memory alone.
    pub(crate) calendars: Arc<due::Calendars>,
    /// The distribution reports of the month.
    pub(crate) distributions: Arc<distribution::Kept>,
    /// Through which server letters go.
    pub(crate) post: Option<Arc<digest::Post>>,
}

impl Planning {
    /// Nobody has asked yet.
    pub(crate) fn open(folder: &Path, settings: &Settings) -> Self {
        Self { calendars: Arc::default(), distributions: Arc::default(), post: digest::Post::of_settings(folder, settings).map(Arc::new) }
    }
}
