//! How far raters agree beyond chance: weighted kappa for two, Krippendorff's alpha for any number with gaps. Both are 1 for
//! perfect agreement and 0 for what chance alone would give; both can be negative.

mod alpha;
mod kappa;

pub use alpha::{Alpha, Metric, alpha};
pub use kappa::{Kappa, NoKappa, Weights, kappa};

use serde::Serialize;

/// An interval that covers the true value in 95 of 100 samples, as far as its method holds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}
