//! What a finding is: its words, what is sealed of it, what is asked and answered.

use parvis_model::{FindingId, Handling, Marking, OrganisationId, Timestamp, VisitId, closed_list};
use parvis_packs::Severity;
use serde::{Deserialize, Serialize};

use super::FindingTurn;
use crate::door::protected::{RecipientAnswer, RecordHead};
use crate::records::visits::Photograph;

closed_list! {
    /// What became of a finding.
    pub enum FindingStatus {
        /// To put right.
        Open = "open",
        /// It stays as it is, for a reason.
        Accepted = "accepted",
        /// The operator says that it was fixed.
        Treated = "treated",
        /// The assessor looked again: it was fixed.
        Verified = "verified",
        /// It should not have been made, for a reason.
        Void = "void",
    }
}

closed_list! {
    /// How grave a finding is.
    pub enum FindingSeverity {
        /// Worth mending when there is time.
        Low = "low",
        /// To put right within a few months.
        Medium = "medium",
        /// To put right first.
        High = "high",
    }
}

closed_list! {
    /// How certain the assessor is.
    pub enum Confidence {
        /// Heard of, or seen from afar.
        Low = "low",
        /// Seen once.
        Medium = "medium",
        /// Tried or measured.
        High = "high",
    }
}

impl From<Severity> for FindingSeverity {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Low => Self::Low,
            Severity::Medium => Self::Medium,
            Severity::High => Self::High,
        }
    }
}

/// What is sealed of a finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FindingDocument {
    pub(crate) says: String,
    pub(crate) whereabouts: String,
    pub(crate) evidence: String,
    pub(crate) severity: FindingSeverity,
    pub(crate) confidence: Confidence,
    pub(crate) responsible: String,
    pub(crate) due_on: Option<String>,
    pub(crate) status: FindingStatus,
    pub(crate) measures: Vec<String>,
    pub(crate) rule: Option<String>,
    pub(crate) survey: Option<String>,
    pub(crate) visit: Option<VisitId>,
    /// The finding of an earlier visit that says the same.
    #[serde(default)]
    pub(crate) continues: Option<FindingId>,
    pub(crate) history: Vec<FindingStep>,
}

impl Default for FindingDocument {
    fn default() -> Self {
        Self {
            says: String::new(),
            whereabouts: String::new(),
            evidence: String::new(),
            severity: FindingSeverity::Medium,
            confidence: Confidence::Medium,
            responsible: String::new(),
            due_on: None,
            status: FindingStatus::Open,
            measures: Vec::new(),
            rule: None,
            survey: None,
            visit: None,
            continues: None,
            history: Vec::new(),
        }
    }
}

/// A step in the life of a finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FindingStep {
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// Which organisation said so.
    pub organisation: OrganisationId,
    /// What it became.
    pub status: FindingStatus,
    /// Why, or what was done.
    pub reason: String,
    /// By which day those who run the place say that they will fix it (ISO 8601 date).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub fixed_by: Option<String>,
    /// Until which day it was to be put right when they said so; absent where no day was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub due_then: Option<String>,
}

/// What a finding says, to be made or to be changed into.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FindingFields {
    /// What was found, in one sentence.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000))]
    pub says: String,
    /// Where.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub whereabouts: String,
    /// What it rests on.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub evidence: String,
    /// How grave it is.
    pub severity: FindingSeverity,
    /// How sure it is.
    pub confidence: Confidence,
    /// Which function sees to it; no name of a person.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub responsible: String,
    /// Until which day (ISO 8601 date).
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub due_on: Option<String>,
}

/// A finding to be made by hand.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewFinding {
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// What it says.
    pub fields: FindingFields,
}

/// What to change of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FindingChange {
    /// The version that was looked at.
    pub version: i64,
    /// What it says now; absent: as it did.
    pub fields: Option<FindingFields>,
    /// What became of it; absent: as it was.
    pub status: Option<FindingStatus>,
    /// Why; needed for accepted and void. Without a status it stands in the history beside the status as it was.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub reason: String,
}

/// A finding, as far as the reader may see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FindingAnswer {
    /// Identity.
    pub id: FindingId,
    /// What stands plain of it.
    #[serde(flatten)]
    pub head: RecordHead,
    /// The finding of an earlier visit from which this one goes on; also in lists, so that both are counted once. Absent where
    /// this one was withdrawn or is void: the earlier one then stands by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub continues: Option<FindingId>,
    /// What it waits for from the reader; also in lists, so that what waits is counted without being opened. Absent where it waits for nothing that the
    /// reader may do, and for a second rater until they have finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waits_for: Option<FindingTurn>,
    /// What was found; left out in lists of all sites, and for a second rater until they have finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<FindingContent>,
    /// The measures of the catalogue for which the questions behind it ask at such a place, by key: free and procedural ones first. Absent in lists, and
    /// where no rule of a survey raised it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed: Option<Vec<String>>,
    /// Photographs of it, for those who may see those of the visit; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photographs: Option<Vec<Photograph>>,
    /// To whom it was given; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<RecipientAnswer>>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FindingContent {
    /// As a sentence.
    pub says: String,
    /// Where.
    pub whereabouts: String,
    /// What it rests on.
    pub evidence: String,
    /// How grave it is.
    pub severity: FindingSeverity,
    /// How sure it is.
    pub confidence: Confidence,
    /// Which function sees to it.
    pub responsible: String,
    /// Until which day, as its owner has set it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_on: Option<String>,
    /// By which day those who run the place say that they will fix it. It is due on this day, not on `due_on`, until its owner sets another day or asks
    /// on, or they answer anew.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub fixed_by: Option<String>,
    /// What became of it.
    pub status: FindingStatus,
    /// What helps, by key of the survey.
    pub measures: Vec<String>,
    /// With which survey it was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub survey: Option<String>,
    /// On which visit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visit: Option<VisitId>,
    /// What became of it, the first first.
    pub history: Vec<FindingStep>,
}
