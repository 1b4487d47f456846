//! What the queue of visits is answered with.

use parvis_model::{AreaId, Position, SiteId, Timestamp};
use serde::Serialize;

use crate::installation::settings::QueueWeights;

/// The queue of visits.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QueueAnswer {
    /// The sites, the first to visit first; at most 200.
    pub lines: Vec<QueueLine>,
    /// How many sites there are in all.
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
    /// The visit that is to be rated a second time.
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
    /// `asked`, `event`, `duty`, `second_rating`, `never_visited`, `time` or `attendance`.
    pub reason: &'static str,
    /// What it rests on: a day, a number of days, a number of people.
    pub input: String,
    /// How many points it brings.
    pub points: f64,
}
