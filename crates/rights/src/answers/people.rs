//! R4 and R5: whom a measure touches, and whether that is in proportion.

use serde::{Deserialize, Serialize};

use crate::bounded::{Day, Line, List, Text, UpTo};
use crate::words::{Criterion, Degree};

/// A community that asked to be protected, and signed (R4.2).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CommunityRequest {
    /// Which community.
    pub community: Line,
    /// Whether the measure protects that community.
    pub protects_it: Option<bool>,
    /// Who signed for it, by function.
    pub signed_by: Line,
    /// When.
    pub signed_on: Option<Day>,
}

/// R4: equality.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Equality {
    /// R4.1: whom it touches more than others.
    pub groups: Text,
    /// R4.2: by which of these criteria people are chosen, directly or through a proxy; none is an answer.
    pub criteria: Option<List<Criterion, 4>>,
    /// R4.2: the request of the community, where there are criteria.
    pub request: Option<CommunityRequest>,
    /// R4.3: how protection is spread over communities, beside what they need.
    pub distribution: Text,
    /// R4.3: whether a gap is left that nobody can explain. It is flagged, and stops nothing.
    pub unexplained_gap: Option<bool>,
    /// R4.4: what was seen to for women and men, people with disabilities, children, and the way to worship.
    pub access: Text,
}

/// A body that agrees to what is left of an interference (R5.6).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SignOff {
    /// Which independent body.
    pub body: Line,
    /// Its reference.
    pub reference: Line,
    /// When.
    pub signed_on: Option<Day>,
}

/// R5: proportionality. EDPS 5 to 8.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Proportionality {
    /// R5.1: how many people a day.
    pub persons_a_day: Option<UpTo<100_000_000>>,
    /// R5.2: which data.
    pub data: Text,
    /// R5.2: how long.
    pub how_long: Text,
    /// R5.3: how deep it goes.
    pub intensity: Option<Degree>,
    /// R5.4: why the balance is fair.
    pub balance: Text,
    /// R5.5: what keeps the interference small.
    pub safeguards: Text,
    /// R5.6: what is left of it.
    pub residual: Option<Degree>,
    /// R5.6: where much is left, who agreed.
    pub sign_off: Option<SignOff>,
}
