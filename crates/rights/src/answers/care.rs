//! R8 to R10 and R12: who was heard, who answers, until when, and what came of it.

use serde::{Deserialize, Serialize};

use super::ThreatStatement;
use crate::bounded::{Day, Line, List, Text, UpTo};
use crate::words::{Met, Outcome};

/// Somebody who was consulted (R8.1).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Consulted {
    /// Who: a community, an operator, an organisation.
    pub who: Line,
    /// When.
    pub on: Option<Day>,
    /// What changed because of it.
    pub changed: Text,
}

/// R8: participation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Participation {
    /// R8.1: who was consulted.
    pub consulted: List<Consulted, 50>,
    /// R8.2: what the measure is, for everybody to read.
    pub public_what: Text,
    /// R8.2: why it is there, for everybody to read.
    pub public_why: Text,
    /// R8.3: who disagreed, and why.
    pub dissent: Text,
}

/// R9: accountability and remedy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Accountability {
    /// R9.1: the function that answers for it.
    pub responsible: Line,
    /// R9.2: where to complain.
    pub complaint_route: Line,
    /// R9.2: within how many days a complaint is answered.
    pub complaint_days: Option<UpTo<366>>,
    /// R9.3: the body that oversees it and may read this.
    pub oversight: Line,
    /// R9.4: where incidents and harms are registered.
    pub harm_register: Line,
}

/// R10: time limit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TimeLimit {
    /// R10.1: the day on which it is reviewed.
    pub review_on: Option<Day>,
    /// R10.2: its last day.
    pub last_day: Option<Day>,
    /// R10.3: what is stepped down when the threat falls.
    pub step_down: Text,
}

/// R12: after the action, for one review.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AfterAction {
    /// R12.1: whether the objective was met.
    pub met: Option<Met>,
    /// R12.1: how one sees that.
    pub seen_by: Text,
    /// R12.2: harms and complaints.
    pub harms: Text,
    /// R12.3: what others can learn from it.
    pub lesson: Text,
    /// R12.4: what follows.
    pub outcome: Option<Outcome>,
    /// R10.1: the day of the next review.
    pub next_review_on: Option<Day>,
    /// R2.1: a newer statement of the threat, where the one before is no longer valid.
    pub threat: Option<ThreatStatement>,
}
