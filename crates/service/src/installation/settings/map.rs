//! How the map draws territories.

use serde::{Deserialize, Serialize};

/// How the map draws territories.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Map {
    /// `local`, or the language in which places are named.
    pub names: String,
    /// Which boundaries are drawn.
    pub boundaries: Vec<BoundaryLevel>,
    /// What is said beside the map.
    pub disclaimer: String,
}

/// A level of boundaries on the base map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BoundaryLevel {
    /// Between countries (`admin_level` 2).
    Country,
    /// 3 and 4.
    State,
    /// 5 to 7.
    District,
    /// 8.
    Municipality,
}

impl Default for Map {
    fn default() -> Self {
        Self {
            names: "local".to_owned(),
            boundaries: vec![BoundaryLevel::Country, BoundaryLevel::State, BoundaryLevel::District, BoundaryLevel::Municipality],
            disclaimer: "Boundaries and names on this map come from its source and imply no opinion on the status of any territory.".to_owned(),
        }
    }
}
