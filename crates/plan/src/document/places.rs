use parvis_model::{AttachmentId, Position};
use serde::{Deserialize, Serialize};

use super::Beyond;
use crate::Key;

/// A room in which people can wait.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Room {
    /// Its key.
    pub key: Key,
    /// What it is called.
    pub title: String,
    /// Where it lies.
    #[serde(default)]
    pub at: Option<Position>,
    /// How many people it holds.
    #[serde(default)]
    pub people: Option<u32>,
    /// How it is shut, its second way out, what stands in it.
    #[serde(default)]
    pub text: String,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}

/// A way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Route {
    /// Its key.
    pub key: Key,
    /// What it is called.
    pub title: String,
    /// Its line, in the direction in which people go.
    #[serde(default)]
    pub path: Vec<Position>,
    /// The assembly point to which it leads.
    #[serde(default)]
    pub to: Option<Key>,
    /// Whether it has no steps.
    #[serde(default)]
    pub step_free: bool,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}

/// Where people gather.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AssemblyPoint {
    /// Its key.
    pub key: Key,
    /// What it is called.
    pub title: String,
    /// Where it lies.
    #[serde(default)]
    pub at: Option<Position>,
    /// In how many minutes people are to be there, from the exit.
    #[serde(default)]
    pub minutes: Option<u16>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}

/// A picture of the floor, beneath what is drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FloorPicture {
    /// The file, among those that are kept with the plan.
    pub attachment: AttachmentId,
    /// Where the middle of the picture lies.
    pub at: Position,
    /// How many metres wide it is: 1 to 2,000.
    pub metres: f64,
    /// How far its upper edge is turned clockwise from north, in degrees: 0 to 360.
    #[serde(default)]
    pub degrees: f64,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}
