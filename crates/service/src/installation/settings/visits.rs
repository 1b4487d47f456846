//! How visits are planned and made.

use serde::{Deserialize, Serialize};

/// How visits are planned and made.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Visits {
    /// A visit on a device can be sent for so many days.
    pub bundle_days: u8,
    /// The share of visits, in hundredths, that chance chooses to be rated a second time.
    pub second_rating_percent: u8,
    /// A site is due again after so many months.
    pub due_after_months: u16,
    /// A range in the distribution report holds so many numbers at least.
    pub smallest_number: u16,
    /// What puts a site ahead in the queue of visits.
    pub weights: QueueWeights,
}

impl Default for Visits {
    fn default() -> Self {
        Self { bundle_days: 7, second_rating_percent: 10, due_after_months: 24, smallest_number: 5, weights: QueueWeights::default() }
    }
}

/// How many points each reason can bring.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct QueueWeights {
    /// The operator asks.
    pub asked: f64,
    /// An event is coming.
    pub event: f64,
    /// A duty falls due.
    pub duty: f64,
    /// Time since the last visit.
    pub time: f64,
    /// Declared attendance.
    pub attendance: f64,
    /// A second rating.
    pub second_rating: f64,
}

impl Default for QueueWeights {
    fn default() -> Self {
        Self { asked: 30.0, event: 30.0, duty: 30.0, time: 25.0, attendance: 20.0, second_rating: 15.0 }
    }
}
