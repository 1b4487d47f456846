//! What a meeting is: what is sealed of it, what is asked and answered.

use jiff::civil::Date;
use parvis_model::{Handling, Marking, MeetingId, OrganisationId, RecordKind};
use serde::{Deserialize, Serialize};

use crate::door::protected::{AttachmentAnswer, RecipientAnswer, RecordHead};
use crate::records::kind::Kind;

/// What is sealed of a meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MeetingDocument {
    pub(crate) title: String,
    pub(crate) from: Date,
    pub(crate) until: Option<Date>,
    pub(crate) place: String,
    pub(crate) meeting_kind: Option<String>,
    pub(crate) bodies: Vec<String>,
    pub(crate) fields_of_work: Vec<String>,
    pub(crate) sessions: Vec<MeetingSession>,
    pub(crate) participants: Vec<MeetingParticipant>,
    pub(crate) conclusions: String,
}

impl Kind for MeetingDocument {
    const KIND: RecordKind = RecordKind::Meeting;
    type Id = MeetingId;
}

/// A part of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MeetingSession {
    /// When, in words, such as `2 March, 10:00`.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub at: String,
    /// What it is about.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 300))]
    pub title: String,
}

/// An organisation that took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MeetingParticipant {
    /// The organisation here; none where it does not work here. Answered only to those who may know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// What it was called then. Left empty with an organisation that works here: its name of today is kept.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub name: String,
}

/// What a meeting says, to be made or to be changed into.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MeetingFields {
    /// What it is called.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 300))]
    pub title: String,
    /// Its first day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub from: Date,
    /// Its last day, where it has several.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub until: Option<Date>,
    /// Where it was held, in words.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub place: String,
    /// What kind of meeting it is: a term of the taxonomy.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub meeting_kind: Option<String>,
    /// Which bodies held it: terms of the taxonomy.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 20))]
    pub bodies: Vec<String>,
    /// Fields of work: terms of the taxonomy.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 20))]
    pub fields_of_work: Vec<String>,
    /// The agenda.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub sessions: Vec<MeetingSession>,
    /// Which organisations took part. No names of people.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 200))]
    pub participants: Vec<MeetingParticipant>,
    /// What was concluded.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 40_000))]
    pub conclusions: String,
}

/// A meeting to be written down.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewMeeting {
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// What it says.
    pub fields: MeetingFields,
}

/// What to change of a meeting; what is absent stays.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MeetingChange {
    /// The version that was looked at.
    pub version: i64,
    /// What it says now.
    #[serde(default)]
    pub fields: Option<MeetingFields>,
}

/// A meeting, as far as the reader may see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeetingAnswer {
    /// Identity.
    pub id: MeetingId,
    /// What stands plain of it.
    #[serde(flatten)]
    pub head: RecordHead,
    /// What it says; left out in lists of all meetings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<MeetingContent>,
    /// Its papers; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attachments: Option<Vec<AttachmentAnswer>>,
    /// To whom it was given; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<RecipientAnswer>>,
}

/// What a meeting says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeetingContent {
    /// What it is called.
    pub title: String,
    /// Its first day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub from: Date,
    /// Its last day, where it has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub until: Option<Date>,
    /// Where it was held.
    pub place: String,
    /// What kind of meeting it is: a term of the taxonomy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting_kind: Option<String>,
    /// Which bodies held it: terms of the taxonomy.
    pub bodies: Vec<String>,
    /// Fields of work: terms of the taxonomy.
    pub fields_of_work: Vec<String>,
    /// The agenda.
    pub sessions: Vec<MeetingSession>,
    /// Which organisations took part, as they were called then.
    pub participants: Vec<MeetingParticipant>,
    /// What was concluded.
    pub conclusions: String,
}
