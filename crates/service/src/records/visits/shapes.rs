//! What a visit is: what is sealed of it, what is asked and answered.

use std::collections::BTreeMap;

use parvis_assess::survey::SurveyResults;
use parvis_assess::visit_answers::VisitAnswers;
use parvis_model::{Handling, Marking, MemberId, Timestamp, VisitId};
use serde::{Deserialize, Serialize};

use super::correction::{Correction, CorrectionAnswer};
use crate::door::protected::{AttachmentAnswer, RecipientAnswer, RecordHead};

/// A visit to be made.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewVisit {
    /// With which survey, by key; absent: that for the category of the site, or the quick look. A second rating has that of the first.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub survey: Option<String>,
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// The visit that is rated a second time, without having been seen by the second rater.
    #[serde(default)]
    pub second_of: Option<VisitId>,
    /// The second rater goes by the photographs of the first visit, and not to the place.
    #[serde(default)]
    pub from_photographs: bool,
}

/// What is sealed of a visit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VisitDocument {
    pub(crate) survey: String,
    pub(crate) survey_version: String,
    pub(crate) rater: MemberId,
    pub(crate) walk: VisitAnswers,
    pub(crate) remarks: String,
    pub(crate) taken_along_until: Option<Timestamp>,
    pub(crate) finished_at: Option<Timestamp>,
    #[serde(default)]
    pub(crate) day: Option<String>,
    pub(crate) second_of: Option<VisitId>,
    #[serde(default)]
    pub(crate) from_photographs: bool,
    pub(crate) agreed: BTreeMap<String, Vec<String>>,
    /// Where the middle of the place was when it was walked, degrees east and north: an import may move it.
    #[serde(default)]
    pub(crate) middle: Option<[f64; 2]>,
    #[serde(default)]
    pub(crate) corrections: Vec<Correction>,
}

impl VisitDocument {
    /// What counts: what was answered, and over it what the raters agreed on.
    pub(crate) fn counting(&self) -> BTreeMap<String, Vec<String>> {
        let mut written = self.walk.written();
        written.extend(self.agreed.clone());
        written
    }
}

/// A visit, as far as the reader may see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VisitAnswer {
    /// Identity.
    pub id: VisitId,
    /// What stands plain of it.
    #[serde(flatten)]
    pub head: RecordHead,
    /// What was seen; in lists left out, and for a second rater until both have finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<VisitContent>,
    /// Photographs and earlier reports.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attachments: Option<Vec<AttachmentAnswer>>,
    /// To whom it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<RecipientAnswer>>,
}

/// What was seen on a visit.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VisitContent {
    /// With which survey, by key.
    pub survey: String,
    /// Which version of it.
    pub survey_version: String,
    /// Whether the reader made it.
    pub yours: bool,
    /// What was answered.
    pub walk: VisitAnswers,
    /// What it amounts to, what the raters agreed on included.
    pub results: SurveyResults,
    /// Other remarks.
    pub remarks: String,
    /// Until when the copy on the device can be sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub taken_along_until: Option<Timestamp>,
    /// When it was finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub finished_at: Option<Timestamp>,
    /// The day on which it was finished where the place is (ISO 8601 date).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub day: Option<String>,
    /// The visit that this one rates a second time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_of: Option<VisitId>,
    /// Whether it was rated from the photographs of that visit.
    pub from_photographs: bool,
    /// What the raters agreed on, by question.
    pub agreed: BTreeMap<String, Vec<String>>,
    /// Where the middle of the place was when it was walked, degrees east and north; absent for visits that did not note it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub middle: Option<[f64; 2]>,
    /// What was corrected since it was finished, the first first.
    pub corrections: Vec<CorrectionAnswer>,
    /// The last visit to the site with the same survey, to start from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<PreviousVisit>,
}

/// What was answered the last time.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PreviousVisit {
    /// Which visit.
    pub id: VisitId,
    /// When it was made.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// What was answered, by question.
    pub answers: BTreeMap<String, Vec<String>>,
}
