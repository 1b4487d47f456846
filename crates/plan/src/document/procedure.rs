use parvis_model::closed_list;
use serde::{Deserialize, Serialize};

use super::Beyond;
use crate::Key;

closed_list! {
    /// What people do when something happens.
    pub enum ProcedureKind {
        /// Out of the place.
        Evacuation = "evacuation",
        /// To a safer room inside.
        Invacuation = "invacuation",
        /// Doors shut, so that a danger stays outside.
        Lockdown = "lockdown",
        /// Alerting and telling.
        Communication = "communication",
    }
}

/// The four procedures, each as far as there is one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Procedures {
    /// Out of the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evacuation: Option<Procedure>,
    /// To a safer room inside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invacuation: Option<Procedure>,
    /// Doors shut.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lockdown: Option<Procedure>,
    /// Alerting and telling.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub communication: Option<Procedure>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}

impl Procedures {
    /// The procedure of a kind.
    pub fn get(&self, kind: ProcedureKind) -> Option<&Procedure> {
        match kind {
            ProcedureKind::Evacuation => self.evacuation.as_ref(),
            ProcedureKind::Invacuation => self.invacuation.as_ref(),
            ProcedureKind::Lockdown => self.lockdown.as_ref(),
            ProcedureKind::Communication => self.communication.as_ref(),
        }
    }

    /// Where the procedure of a kind stands.
    pub fn slot(&mut self, kind: ProcedureKind) -> &mut Option<Procedure> {
        match kind {
            ProcedureKind::Evacuation => &mut self.evacuation,
            ProcedureKind::Invacuation => &mut self.invacuation,
            ProcedureKind::Lockdown => &mut self.lockdown,
            ProcedureKind::Communication => &mut self.communication,
        }
    }

    /// Those there are, in order.
    pub fn iter(&self) -> impl Iterator<Item = (ProcedureKind, &Procedure)> {
        ProcedureKind::ALL.into_iter().filter_map(|kind| Some((kind, self.get(kind)?)))
    }
}

/// One procedure.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Procedure {
    /// What starts it, one a line.
    pub triggers: Vec<String>,
    /// The functions that may call it, the first first.
    pub callers: Vec<Key>,
    /// What is done, in order.
    pub steps: Vec<Step>,
    /// What is said.
    pub say: Vec<Said>,
    /// Until when it lasts, and who ends it.
    pub until: String,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}

/// One step: its place in the list is its order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Its key within the procedure.
    pub key: Key,
    /// What is done; a verb first.
    #[serde(default)]
    pub text: String,
    /// Who does it.
    #[serde(default)]
    pub function: Option<Key>,
    /// What to do if it does not work: the second side of the card.
    #[serde(default)]
    pub otherwise: String,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}

/// Words of a doctrine that somebody says. The words themselves stand in the pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// Which words of the doctrine.
    pub words: Key,
    /// Who says them; everybody who has a step where nobody is named.
    #[serde(default)]
    pub function: Option<Key>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}
