//! What the queue of visits is asked, and what it is answered with.

use parvis_model::{AreaId, Position, SiteId, Timestamp};
use serde::Serialize;

use super::sites_in_scope::Sought;
use crate::installation::settings::QueueWeights;
use crate::installation::text::asked;

/// Which sites of the queue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QueueQuery {
    /// In this area; absent: everywhere.
    pub area: Option<AreaId>,
    /// Of this category.
    pub category: Option<String>,
    /// Every word of it begins a word of the names or the address; the first eight words count. What holds neither a letter nor a digit finds nothing.
    pub text: String,
}

impl QueueQuery {
    pub(crate) fn sought(&self) -> Sought<'_> {
        Sought { category: self.category.as_deref(), words: asked(&self.text) }
    }
}

/// The queue of visits.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QueueAnswer {
    /// The sites, the first to visit first; at most 200.
    pub lines: Vec<QueueLine>,
    /// How many sites are sought in all; of those that a text finds, at most 1,000 are looked at.
    pub sites: usize,
    /// How many points each reason can bring.
    pub weights: QueueWeights,
}

/// A site in the queue.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QueueLine {
    /// Which site.
    pub site: SiteId,
    /// What it is called.
    pub title: String,
    /// Category key.
    pub category: String,
    /// The sum of the points.
    pub points: f64,
    /// Why it stands here, the weightiest first.
    pub reasons: Vec<QueueReason>,
    /// When it was last visited, as far as the reader may know.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub last_visit: Option<Timestamp>,
    /// The visit that is to be rated a second time; not said to those who made it or have read of it, and cannot rate it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_of: Option<String>,
    /// Where it lies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// The smallest administrative area in which it lies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<QueueArea>,
}

/// An area in the queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QueueArea {
    /// Identity.
    pub id: AreaId,
    /// What it is called, as its origin writes it.
    pub name: String,
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QueueReason {
    /// `asked`, `event`, `duty`, `second_rating`, `never_visited` (there is no visit that the reader may know of), `time` or `attendance`.
    pub reason: &'static str,
    /// What it rests on: a day, a number of days, a number of people.
    pub input: String,
    /// How many points it brings.
    pub points: f64,
}
