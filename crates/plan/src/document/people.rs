use parvis_model::closed_list;
use serde::{Deserialize, Serialize};

use super::Beyond;
use crate::Key;

closed_list! {
    /// Whether a function is named where visitors can read it.
    pub enum Publicity {
        /// It stands in what is hung up.
        Public = "public",
        /// It stands only in what the staff have.
        Private = "private",
    }
}

/// Somebody who is there, by what they do. No name of a person is needed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Function {
    /// Its key.
    pub key: Key,
    /// What it is called.
    pub title: String,
    /// Whether visitors may know of it.
    #[serde(default = "Function::private")]
    pub publicity: Publicity,
    /// The functions that stand in for it, the first first.
    #[serde(default)]
    pub deputies: Vec<Key>,
    /// The doctrine whose words it says, where that is not the one of the plan.
    #[serde(default)]
    pub doctrine: Option<Key>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}

impl Function {
    fn private() -> Publicity {
        Publicity::Private
    }
}

/// People who need help: not who they are, but what is agreed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HelpNeeded {
    /// Its key.
    pub key: Key,
    /// Whom it is about, such as those in wheelchairs on the balcony. Never a diagnosis.
    pub who: String,
    /// Which way, and what they need.
    #[serde(default)]
    pub way: String,
    /// Who goes with them.
    #[serde(default)]
    pub function: Option<Key>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}

/// What police, fire and ambulance services find ready.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Responders {
    /// Who meets them.
    pub function: Option<Key>,
    /// At which gate.
    pub gate: String,
    /// Which keys there are, and where.
    pub keys: String,
    /// Which drawings there are, and where.
    pub plans: String,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}

/// Somebody next door.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Neighbour {
    /// Its key.
    pub key: Key,
    /// Who it is.
    pub title: String,
    /// What is agreed.
    #[serde(default)]
    pub agreed: String,
    /// How to reach them.
    #[serde(default)]
    pub call: String,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}

/// The ground outside the gates.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Approach {
    /// Who looks after it.
    pub function: Option<Key>,
    /// What is done there, and what is agreed with whom.
    pub text: String,
    /// Its edge.
    pub area: Vec<parvis_model::Position>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}

/// Going back in.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReEntry {
    /// By whose word.
    pub function: Option<Key>,
    /// What must be true before, one a line.
    pub conditions: Vec<String>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}

/// What is done for people afterwards.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Aftercare {
    /// Its key.
    pub key: Key,
    /// What is done.
    pub text: String,
    /// Who does it.
    #[serde(default)]
    pub function: Option<Key>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}
