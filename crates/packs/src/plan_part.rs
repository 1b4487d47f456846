use serde::{Deserialize, Serialize};

/// A part of the plan of a site, as it is written: what was answered on a visit is shown beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanPart {
    /// Title, number to call, address.
    Place,
    /// Who does what.
    People,
    /// Getting out.
    Evacuation,
    /// Moving to a safer room.
    Invacuation,
    /// Shutting the doors.
    Lockdown,
    /// Telling people.
    Communication,
    /// Routes, rooms and assembly points.
    Ways,
    /// People who need help.
    Help,
    /// Keys and plans for responders.
    Responders,
    /// Neighbours, and the area outside.
    Around,
    /// Going back in, and afterwards.
    After,
    /// The ways in which the place is used.
    Uses,
}
