//! The report as it is answered.

use parvis_model::{Date, closed_list};
use serde::Serialize;

closed_list! {
    /// What is counted: places of which the records say this.
    pub enum DistributionColumn {
        /// Visited within the time after which a place is due again.
        Visited = "visited",
        /// With a finding that is open.
        FindingsOpen = "findings_open",
        /// With a finding of which it was said that it was fixed, or that the risk is accepted.
        FindingsAnswered = "findings_answered",
        /// With a finding that was found to be fixed.
        FindingsFixed = "findings_fixed",
        /// With a measure that is needed, or does not do what it should.
        MeasuresNeeded = "measures_needed",
        /// With a measure that is planned.
        MeasuresPlanned = "measures_planned",
        /// With a measure that is in place.
        MeasuresInPlace = "measures_in_place",
        /// With an emergency plan.
        Plan = "plan",
    }
}

/// How protection is distributed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DistributionAnswer {
    /// All places of the report.
    pub whole: DistributionLine,
    /// By category, in the order of keys.
    pub categories: Vec<DistributionLine>,
    /// By area, in the order of names; at most 500.
    pub areas: Vec<DistributionLine>,
    /// A number stands for so many others at least.
    pub smallest: u16,
    /// A place is due again after so many months.
    pub due_after_months: u16,
    /// Whether every record was counted: of more than 20,000 of a kind none is, and its numbers are left out.
    pub complete: bool,
    /// Of which day it speaks (UTC).
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub on: Date,
    /// From which day on the next one is made (UTC); until then it stays the same.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub next_on: Date,
}

/// The places of a category or an area.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DistributionLine {
    /// Id of the area, key of the category, or nothing for the whole.
    pub key: String,
    /// Name of the area.
    pub name: String,
    /// How many places there are. This is public.
    pub places: u64,
    /// Of how many of them the records say what.
    pub counts: Vec<DistributionCount>,
    /// Between which values the index of the middle half of the assessed places lies; left out where fewer were assessed than can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<DistributionIndex>,
}

/// One number: between these two, or neither where it is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DistributionCount {
    /// What is counted.
    pub of: DistributionColumn,
    /// At least so many places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<u64>,
    /// At most so many places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<u64>,
}

/// Two values of the index, in tens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DistributionIndex {
    /// The lower one.
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 100))]
    pub from: u8,
    /// The upper one.
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 100))]
    pub to: u8,
}
