//! R7 and R11: personal data, and with whom something is shared.

use parvis_model::{Marking, Role};
use serde::{Deserialize, Serialize};

use crate::bounded::{Day, Line, List, Text, UpTo};
use crate::words::DataAssessmentKind;

/// An assessment of what happens with data (R7.2).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DataAssessment {
    /// Which sort.
    pub kind: Option<DataAssessmentKind>,
    /// Its reference.
    pub reference: Line,
    /// When it was made.
    pub made_on: Option<Day>,
}

/// How long data are kept, and what deletes them (R7.4).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DataRetention {
    /// Hours.
    pub hours: Option<UpTo<876_000>>,
    /// What deletes them without anybody acting: the id of the job.
    pub deletion_job: Line,
}

/// R7: data protection.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DataProtection {
    /// R7.1: whether there are personal data at all.
    pub personal_data: Option<bool>,
    /// R7.2: the assessment.
    pub assessment: Option<DataAssessment>,
    /// R7.3: what the data protection officer advised.
    pub officer_advice: Text,
    /// R7.4: how long.
    pub retention: Option<DataRetention>,
    /// R7.5: which roles see them.
    pub access_roles: List<Role, 16>,
    /// R7.6: whether what is done with them is logged (Directive (EU) 2016/680, art. 25).
    pub logged: Option<bool>,
}

/// Somebody with whom something is shared (R11).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Recipient {
    /// R11.1: who.
    pub who: Line,
    /// R11.1: for what.
    pub purpose: Text,
    /// R11.1: under which marking.
    pub marking: Option<Marking>,
    /// R11.1: the least that they need to see.
    pub least_view: Text,
    /// R11.2: whether their respect of human rights and their security were assessed.
    pub assessed: Option<bool>,
    /// R11.2: where that is written down.
    pub assessment: Line,
    /// R11.3: what they may do with it, and what not.
    pub onward_use: Text,
    /// Whether personal data go to them.
    pub personal_data: Option<bool>,
    /// By which law, if so.
    pub transfer_basis: Line,
}

/// R11: sharing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Sharing {
    /// R11.1: whether anything is shared.
    pub shared: Option<bool>,
    /// R11.1 to R11.3: with whom.
    pub recipients: List<Recipient, 50>,
    /// R11.4: the consent of those from whom it comes.
    pub originator_consent: Text,
    /// R11.5: how it is called back.
    pub recall: Text,
}
