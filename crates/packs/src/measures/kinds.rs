//! By what a measure is told from another: each is one of a closed list.

use serde::{Deserialize, Serialize};

/// What a measure does about an attack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeasureFunction {
    /// It makes an attempt less likely.
    Deter,
    /// It lets people notice early.
    Detect,
    /// It gives people time.
    Delay,
    /// It keeps a danger away from people.
    Deny,
    /// It helps people in the first minutes.
    Respond,
    /// It helps them afterwards.
    Recover,
}

/// In what a measure consists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeasureDomain {
    /// An agreed way of doing things.
    Procedural,
    /// Who is there, and what they know.
    Personnel,
    /// What is known, said and kept confidential.
    Information,
    /// Things that stand or are fitted.
    Physical,
    /// Devices and systems.
    Technical,
}

/// Where a measure belongs in the British Act of 2025: the four procedures of its section 5, the four kinds of measures of its section 6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UkSlot {
    /// Section 5(3)(a).
    Evacuation,
    /// Section 5(3)(b).
    Invacuation,
    /// Section 5(3)(c).
    Lockdown,
    /// Section 5(3)(d).
    Communication,
    /// Section 6(3)(a), enhanced tier.
    Monitoring,
    /// Section 6(3)(b), enhanced tier.
    Movement,
    /// Section 6(3)(c), enhanced tier.
    PhysicalSafety,
    /// Section 6(3)(d), enhanced tier.
    SecurityOfInformation,
}

/// What can be done about vehicles in a street, from nothing to keeping them all out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StreetOption {
    /// Nothing more.
    DoNothing,
    /// For a day or an hour.
    Temporary,
    /// For a season, or until something fixed is built.
    SemiPermanent,
    /// Slower vehicles.
    TrafficCalming,
    /// The pavement is kept for people.
    FootwayProtection,
    /// Only vehicles that are expected.
    ControlledInclusion,
    /// No vehicles.
    TotalExclusion,
}

/// How long a measure stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Permanence {
    /// Always.
    Permanent,
    /// For a time, such as while a threat is raised.
    Temporary,
    /// On the day of an event.
    OnTheDay,
}

/// About what a measure costs at one place, by our own scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostClass {
    /// People's time.
    Free,
    /// Below 500 euros.
    Low,
    /// Up to 10,000 euros.
    Medium,
    /// More.
    High,
}

/// How well an effect is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceGrade {
    /// A trial with a comparison.
    Trial,
    /// A systematic review, or several studies that agree.
    Review,
    /// Observation.
    Observation,
    /// The opinion of those who know the field.
    Expert,
}

/// Whom or what a side effect concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Affected {
    /// The ways out.
    EscapeRoutes,
    /// People with disabilities, children, older people.
    Accessibility,
    /// Those who live, work or pass nearby.
    Neighbours,
    /// Personal data and the private life of people.
    Privacy,
    /// Those who do the work.
    Helpers,
    /// The feeling of a place and how it is used.
    Use,
}

/// What a measure does to the rights of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RightsImpact {
    /// It watches people, by eye or camera.
    ObservesPeople,
    /// It finds out who somebody is.
    IdentifiesPeople,
    /// It looks into their bags or clothes.
    SearchesPeople,
    /// It keeps a record of them.
    RecordsPeople,
    /// It limits who may be where.
    RestrictsAccess,
}

/// How much of a source was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    /// The passage itself.
    Text,
    /// An excerpt or a table of contents.
    Excerpt,
    /// Named from memory: to be checked.
    NotRead,
    /// Nothing: the reasoning is our own.
    Own,
}
