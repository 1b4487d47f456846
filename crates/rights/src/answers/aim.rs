//! R0 to R3: what a measure does, by which law, for what, and whether it is needed.

use serde::{Deserialize, Serialize};

use crate::bounded::{Day, Line, List, Text};
use crate::words::{AlternativeKind, DataRegime, MeasureKind, Pillar, Right, SourceGrade};

/// What a measure does to people, each a yes or a no (R0.1).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Effects {
    /// It watches them.
    pub observes: Option<bool>,
    /// It finds out who they are.
    pub identifies: Option<bool>,
    /// It stops them.
    pub stops: Option<bool>,
    /// It searches them or their things.
    pub searches: Option<bool>,
    /// It limits where they may be.
    pub restricts: Option<bool>,
    /// It keeps a record of them.
    pub records: Option<bool>,
}

impl Effects {
    /// All six, in order.
    pub fn all(self) -> [Option<bool>; 6] {
        [self.observes, self.identifies, self.stops, self.searches, self.restricts, self.records]
    }

    /// Whether it observes, identifies, searches or records people.
    pub fn touch_people(self) -> bool {
        [self.observes, self.identifies, self.searches, self.records].contains(&Some(true))
    }

    /// What either of the two does.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let either = |one: Option<bool>, other: Option<bool>| if one == Some(true) { one } else { other.or(one) };
        Self {
            observes: either(self.observes, other.observes),
            identifies: either(self.identifies, other.identifies),
            stops: either(self.stops, other.stops),
            searches: either(self.searches, other.searches),
            restricts: either(self.restricts, other.restricts),
            records: either(self.records, other.records),
        }
    }

    /// Whether all that the other does is among what this does.
    pub fn cover(self, other: Self) -> bool {
        self.all().into_iter().zip(other.all()).all(|(this, other)| other != Some(true) || this == Some(true))
    }
}

/// R0: which form is needed, and which rights are touched.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Screening {
    /// R0.1: what it does to people.
    pub effects: Effects,
    /// R0.1: whether an authority decides on it.
    pub authority_decides: Option<bool>,
    /// R0.1: whether it is directed at a demonstration, a strike or another assembly.
    pub directed_at_assembly: Option<bool>,
    /// R0.1: which sorts of measure it is made of.
    pub kinds: Option<List<MeasureKind, 8>>,
    /// R0.2: which rights it touches.
    pub rights: Option<List<Right, 12>>,
    /// R0.3: to which pillars it belongs.
    pub pillars: Option<List<Pillar, 4>>,
}

impl Screening {
    /// Whether this sort of measure is part of it.
    pub fn is(&self, kind: MeasureKind) -> bool {
        self.kinds.as_ref().is_some_and(|kinds| kinds.as_slice().contains(&kind))
    }
}

/// A law that allows a measure (R1.1).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LegalBasis {
    /// The law.
    pub instrument: Line,
    /// Its article or section.
    pub article: Line,
    /// Whether anybody can read it.
    pub public: Option<bool>,
}

/// R1: legality. Charter art. 52(1): provided for by law.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Legality {
    /// R1.1: the laws.
    pub bases: List<LegalBasis, 20>,
    /// R1.2: who has the power to decide.
    pub power: Text,
    /// R1.3: which law of data protection holds.
    pub regime: Option<DataRegime>,
}

/// What is known of a threat, from when, and until when it can be relied on (R2.1).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ThreatStatement {
    /// What is said.
    pub statement: Text,
    /// Since when.
    pub stated_on: Option<Day>,
    /// The last day on which it can be relied on.
    pub valid_until: Option<Day>,
    /// How far its source can be relied on.
    pub grade: Option<SourceGrade>,
}

/// R2: legitimate aim and evidence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Aim {
    /// R2.1: what the measure is for.
    pub aim: Text,
    /// R2.1: the threat or risk.
    pub threat: ThreatStatement,
    /// R2.2: the id of the assessment that it rests on.
    pub assessment: Line,
}

/// Something else that could have been done (R3.3).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Alternative {
    /// What sort it is.
    pub kind: Option<AlternativeKind>,
    /// What it is.
    pub description: Text,
    /// What it would do.
    pub effect: Text,
    /// Why it was rejected.
    pub rejected_because: Text,
}

/// R3: necessity. EDPS 1 to 4.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Necessity {
    /// R3.1: what the measure is, in facts.
    pub facts: Text,
    /// R3.2: its objective.
    pub objective: Text,
    /// R3.2: by what one sees that the objective is met.
    pub measured_by: Text,
    /// R3.3: what else could have been done.
    pub alternatives: List<Alternative, 20>,
    /// R3.4: what shows that it works.
    pub effectiveness: Text,
}
