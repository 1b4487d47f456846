//! What a recommendation is: what is sealed of it, what is asked and answered.

use jiff::civil::Date;
use parvis_model::{Handling, Marking, MeetingId, OrganisationId, RecommendationId, RecordKind, Timestamp};
use serde::{Deserialize, Serialize};

use super::words::{RecommendationAssistance, RecommendationExecution, RecommendationReply};
use crate::door::protected::{RecipientAnswer, RecordHead};
use crate::records::kind::Kind;

/// What is sealed of a recommendation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecommendationDocument {
    pub(crate) meeting: Option<MeetingId>,
    /// As it was called then.
    pub(crate) meeting_title: String,
    /// As it was called then: it outlives the organisation.
    pub(crate) addressee: String,
    pub(crate) number: String,
    pub(crate) wording: String,
    pub(crate) earlier: Vec<EarlierWording>,
    pub(crate) reply: RecommendationReply,
    pub(crate) replied_on: Option<Date>,
    pub(crate) execution: RecommendationExecution,
    pub(crate) evidence: String,
    pub(crate) assistance: RecommendationAssistance,
    /// It is monitored, and the next report is due by this day.
    pub(crate) report_due: Option<Date>,
    /// That report came.
    pub(crate) reported_on: Option<Date>,
    pub(crate) history: Vec<RecommendationStep>,
}

impl Kind for RecommendationDocument {
    const KIND: RecordKind = RecordKind::Recommendation;
    type Id = RecommendationId;
}

impl RecommendationDocument {
    /// The day of a report that is still expected.
    pub(crate) fn report_expected(&self) -> Option<Date> {
        self.report_due.filter(|_| self.reported_on.is_none() && !self.execution.is_final())
    }

    /// Whether the day of a report has passed and the report has not come.
    pub(crate) fn is_overdue(&self, today: Date) -> bool {
        self.report_expected().is_some_and(|due| due < today)
    }
}

/// Words that a recommendation had before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EarlierWording {
    /// How it was worded.
    pub wording: String,
    /// Until which day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub until: Date,
    /// Why it was worded anew.
    pub reason: String,
}

/// Something that somebody said or did about a recommendation, and how it stood from then on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecommendationStep {
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// Which organisation.
    pub organisation: OrganisationId,
    /// What was answered.
    pub reply: RecommendationReply,
    /// How far it was carried out.
    pub execution: RecommendationExecution,
    /// How far assistance had come.
    pub assistance: RecommendationAssistance,
    /// In its words.
    pub words: String,
}

/// A recommendation to be made to an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewRecommendation {
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// The meeting of the own organisation of which it comes; none where it comes of no meeting.
    #[serde(default)]
    pub meeting: Option<MeetingId>,
    /// Its number among those of the meeting, such as `7` or `3.2`.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 20))]
    pub number: String,
    /// What is recommended.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 4000))]
    pub wording: String,
    /// It is monitored, and a report is due by this day.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub report_due: Option<Date>,
    /// It is given to the organisation to which it is addressed in the same act, until then, at most 366 days from now. Absent: it is given to nobody,
    /// as to an organisation for which nobody works here.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub given_until: Option<Timestamp>,
}

/// What the body that made a recommendation changes of it. What is absent stays.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecommendationChange {
    /// The version that was looked at.
    pub version: i64,
    /// Its number.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 20))]
    pub number: Option<String>,
    /// What is recommended now; what it said before stays, with the day and the reason.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 4000))]
    pub wording: Option<String>,
    /// The answer, where the organisation to which it is addressed does not give it here itself.
    #[serde(default)]
    pub reply: Option<RecommendationReply>,
    /// How far it is carried out.
    #[serde(default)]
    pub execution: Option<RecommendationExecution>,
    /// What shows it.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub evidence: Option<String>,
    /// How far assistance has come.
    #[serde(default)]
    pub assistance: Option<RecommendationAssistance>,
    /// No: it is no longer monitored. Yes: it is, and `report_due` says until when the report is due.
    #[serde(default)]
    pub monitored: Option<bool>,
    /// By which day the next report is due.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub report_due: Option<Date>,
    /// Why, or what was done; it stands in the history. New words of a recommendation need it.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub reason: String,
}

/// What the organisation to which a recommendation is addressed says to it. What is absent stays.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecommendationResponse {
    /// The version that was looked at.
    pub version: i64,
    /// The answer.
    #[serde(default)]
    pub reply: Option<RecommendationReply>,
    /// How far it is carried out; that it was confirmed, or will not be done, the body that made it says.
    #[serde(default)]
    pub execution: Option<RecommendationExecution>,
    /// What shows it.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub evidence: Option<String>,
    /// Whether assistance is asked for, or was received.
    #[serde(default)]
    pub assistance: Option<RecommendationAssistance>,
    /// In own words.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub words: String,
}

/// A recommendation, as far as the reader may see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecommendationAnswer {
    /// Identity.
    pub id: RecommendationId,
    /// What stands plain of it.
    #[serde(flatten)]
    pub head: RecordHead,
    /// What it says; left out in lists of all organisations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<RecommendationContent>,
    /// To whom it was given; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<RecipientAnswer>>,
}

/// What a recommendation says, and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecommendationContent {
    /// The meeting of which it comes, where the reader may know of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// What that meeting was called; empty where it comes of none.
    pub meeting_title: String,
    /// To whom it is addressed, by the name of then: it stays when the organisation is renamed, merged or ends.
    pub addressee: String,
    /// Its number among those of the meeting.
    pub number: String,
    /// What is recommended.
    pub wording: String,
    /// How it was worded before, the first first.
    pub earlier: Vec<EarlierWording>,
    /// What was answered.
    pub reply: RecommendationReply,
    /// On which day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub replied_on: Option<Date>,
    /// How far it is carried out.
    pub execution: RecommendationExecution,
    /// What shows it.
    pub evidence: String,
    /// How far assistance has come.
    pub assistance: RecommendationAssistance,
    /// It is monitored, and this is the day of the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub report_due: Option<Date>,
    /// On which day that report came.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub reported_on: Option<Date>,
    /// The day of the report has passed, and it has not come. Computed today, never kept.
    pub overdue: bool,
    /// What was said and done, the first first.
    pub history: Vec<RecommendationStep>,
}
