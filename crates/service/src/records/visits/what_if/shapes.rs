//! What is asked, and answered, when somebody wonders what measures would change.

use jiff::civil::Date;
use parvis_assess::survey::{AnswerIf, SurveyResults};
use parvis_model::{FindingId, MeasureId, VisitId, closed_list};
use serde::Serialize;

use crate::records::findings::{FindingSeverity, FindingStatus};

/// The measures that are thought of as being there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WhatIf {
    /// Measures at the site of the visit.
    pub measures: Vec<MeasureId>,
    /// Measures of the catalogue, by key.
    pub entries: Vec<String>,
    /// In which language findings are said.
    pub language: String,
}

closed_list! {
    /// What would become of a finding.
    pub enum FindingBecomes {
        /// The survey would raise it as before.
        Stays = "stays",
        /// The survey would no longer raise it.
        Goes = "goes",
        /// The survey would raise it, and does not now: a lesser one in place of a graver one.
        Comes = "comes",
    }
}

closed_list! {
    /// What falls due on a day.
    pub enum DueIfWhat {
        /// A finding is to be put right.
        PutRight = "put_right",
        /// A measure is to begin.
        Begins = "begins",
        /// A measure is looked at again.
        Review = "review",
        /// The last day of a measure.
        Ends = "ends",
    }
}

/// What a visit would say if measures were there. Nothing of it is kept.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WhatIfAnswer {
    /// Of which visit.
    pub visit: VisitId,
    /// With which survey it was made, by key.
    pub survey: String,
    /// In which version.
    pub survey_version: String,
    /// What its answers amount to.
    pub now: SurveyResults,
    /// What they would amount to.
    pub then: SurveyResults,
    /// What each measure would change of the answers, in the order in which they were named.
    pub measures: Vec<MeasureIf>,
    /// What would become of the findings, those that go first.
    pub findings: Vec<FindingIf>,
    /// The days that the findings and the measures have, now or then, the earliest first.
    pub due: Vec<DueIf>,
}

/// What one measure would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeasureIf {
    /// Which measure at the site; absent where it was chosen from the catalogue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<MeasureId>,
    /// Which measure of the catalogue it is, by key; absent where it is described in own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<String>,
    /// What would become of the answers that it brings about; empty where the catalogue names none in this survey: then it changes nothing here.
    pub answers: Vec<AnswerIf>,
    /// Whether it observes, identifies, searches or records people, and has no rights record yet that lets it run.
    pub needs_rights_record: bool,
}

/// What would become of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FindingIf {
    /// Which rule of the survey raises it.
    pub rule: String,
    /// What it says.
    pub says: String,
    /// How grave it is.
    pub severity: FindingSeverity,
    /// What would become of it.
    pub becomes: FindingBecomes,
    /// The finding that the visit raised, where the reader may read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<FindingId>,
    /// What became of that one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<FindingStatus>,
    /// Until which day it is to be put right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_on: Option<String>,
}

/// A day on which somebody has to see to something, now or if the measures were there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DueIf {
    /// Which day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub on: Date,
    /// What is to be done.
    pub what: DueIfWhat,
    /// About which finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<FindingId>,
    /// About which measure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<MeasureId>,
    /// Whether it is due as things stand.
    pub now: bool,
    /// Whether it would be due then.
    pub then: bool,
}
