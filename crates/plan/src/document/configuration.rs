use serde::{Deserialize, Serialize};

use super::{Beyond, Procedures};
use crate::Key;

/// One way in which the place is used, such as a match, a concert or a day on which only a part is open. What it does not say is as the
/// plan has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Configuration {
    /// Its key.
    pub key: Key,
    /// What it is called.
    pub title: String,
    /// How many people may be there, staff included.
    #[serde(default)]
    pub capacity: Option<u32>,
    /// Functions that nobody has in this use: their deputies take their steps.
    #[serde(default)]
    pub absent: Vec<Key>,
    /// The rooms that can be used; all where nothing is said.
    #[serde(default)]
    pub rooms: Option<Vec<Key>>,
    /// The routes that can be used; all where nothing is said.
    #[serde(default)]
    pub routes: Option<Vec<Key>>,
    /// The assembly points that can be used; all where nothing is said.
    #[serde(default)]
    pub assembly_points: Option<Vec<Key>>,
    /// Procedures that take the place of those of the plan.
    #[serde(default)]
    pub procedures: Procedures,
    /// What else is different.
    #[serde(default)]
    pub text: String,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}
