//! What a rights record is: what is sealed of it, what is asked and answered.

use jiff::civil::Date;
use parvis_model::{Handling, Marking, MeasureId, RecordKind, RightsRecordId, Timestamp};
use parvis_rights::{Ended, Form, Item, Part, ReasonKind, RightsRecord, State, Step};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::complaints::ComplaintsCounted;
use super::notice::NoticeStanding;
use crate::door::protected::{RecipientAnswer, RecordHead};
use crate::records::kind::Kind;

/// What is sealed of a rights record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RightsDocument {
    /// The measure that it is about; it never becomes another one.
    pub(crate) measure: Option<MeasureId>,
    pub(crate) record: RightsRecord,
}

impl Kind for RightsDocument {
    const KIND: RecordKind = RecordKind::RightsRecord;
    type Id = RightsRecordId;
}

/// A rights record to be begun, as a draft.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewRightsRecord {
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// What it is about, on one line.
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub title: String,
    /// The measure of the own organisation at this site that it is about. Without one, no measure becomes live by it.
    #[serde(default)]
    pub measure: Option<MeasureId>,
}

/// The answer to one item of the checklist.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewRightsAnswer {
    /// Which item: `r0` to `r12`. R12 is about the next review.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub item: Item,
    /// The answer: an object with the fields of that item (`docs/rights-record.md`). A field that is left out is not answered yet.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub value: Value,
    /// What else there is to say.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub remark: String,
    /// Where the evidence is.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 20))]
    pub evidence: Vec<String>,
}

/// What to change of a rights record: first the answers are written, in order, then the step is taken; all of it or nothing.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RightsRecordChange {
    /// The version that was looked at.
    pub version: i64,
    /// Answers, each in place of the one before it. Steps that rest on one of them have to be taken again.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 13))]
    pub answers: Vec<NewRightsAnswer>,
    /// `screen`, `assess`, `consult`, `decide`, `start`, `review` or `withdraw`.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub step: Option<Step>,
}

/// A rights record, as far as the reader may see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RightsRecordAnswer {
    /// Identity.
    pub id: RightsRecordId,
    /// What stands plain of it.
    #[serde(flatten)]
    pub head: RecordHead,
    /// What it says; left out in lists of all sites.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<RightsContent>,
    /// How many people complained about the measure, for those who may see who read the record; left out where nobody did, and in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complaints: Option<ComplaintsCounted>,
    /// To whom it was given; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<RecipientAnswer>>,
}

/// What a rights record says, and how it stands now.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RightsContent {
    /// What it is about.
    pub title: String,
    /// The measure that it is about, where the reader may know of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<MeasureId>,
    /// `short` or `full`: the screening decides.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub form: Form,
    /// `draft`, `screened`, `assessed`, `consulted`, `decided`, `live`, `review_due` or `expired`: worked out anew each time.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: State,
    /// How it ended: `time_up` or `withdrawn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub ended: Option<Ended>,
    /// Whether its measure may run today.
    pub may_run: bool,
    /// From which day on its review is due, once it was decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub review_on: Option<Date>,
    /// Its last day, once it was decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub last_day: Option<Date>,
    /// The steps to a live measure, in order.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub path: Vec<Step>,
    /// How the public page of its measure stands; left out where the measure observes, identifies and records nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<NoticeStanding>,
    /// The step that comes next, and what is missing for it; left out once the record has ended, and in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<RightsNextStep>,
    /// The answers as they stand; left out in lists.
    pub answers: Vec<RightsAnswer>,
    /// The steps that were taken, the first first.
    pub steps: Vec<RightsStep>,
}

/// The step that comes next.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RightsNextStep {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub step: Step,
    /// Why the reader could not take it now, by the checklist; nothing where it could be taken.
    pub missing: Vec<RightsReason>,
    /// The members of the own organisation who may take it, by name; to others nothing.
    pub who: Vec<String>,
}

/// Why a step would be refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RightsReason {
    /// Why: `missing`, `no_legal_basis` and so on; the interface has the words `rights-refused-…`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: ReasonKind,
    /// To which part of the checklist it belongs: `r1_1`, or `record`; the words are `rights-part-…`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub part: Part,
    /// To which item: `r1`; nothing for the record as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub item: Option<Item>,
    /// The figure that belongs into the sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<i64>,
    /// Whether it is a hard stop: nothing else makes up for it.
    pub stop: bool,
}

/// An answer as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RightsAnswer {
    /// To which item.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub item: Item,
    /// The answer, with all fields of that item.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub value: Value,
    /// What else there is to say.
    pub remark: String,
    /// Where the evidence is.
    pub evidence: Vec<String>,
    /// Who wrote it, by name, to members of the own organisation; empty to others, and once the name is erased.
    pub by: String,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RightsStep {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub step: Step,
    /// Who took it, by name, to members of the own organisation; empty to others, and once the name is erased.
    pub by: String,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// Whether it counts now.
    pub counts: bool,
}

/// How the rights record of a measure stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeasureRights {
    /// Which record it is, where the reader may know of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<RightsRecordId>,
    /// How it stands, as in a rights record; nothing where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub state: Option<State>,
    /// Whether the measure may run today. Where not, it is not lawful to run it.
    pub may_run: bool,
    /// From which day on its review is due: from then on it may not run until it was reviewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub review_on: Option<Date>,
    /// Its last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub last_day: Option<Date>,
}
