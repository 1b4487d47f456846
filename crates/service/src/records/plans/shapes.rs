//! What the plan of a site is as a record: what is sealed of it, what is asked and answered.

use std::collections::BTreeMap;

use jiff::civil::Date;
use parvis_model::{Handling, Marking, PlanId, RecordKind};
use parvis_plan::{LeftOut, Opened, SitePlan};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::door::protected::{AttachmentAnswer, RecipientAnswer, RecordHead};
use crate::installation::error::ServiceError;
use crate::public::printed_plans::refused;
use crate::records::kind::Kind;

/// What is sealed of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanDocument {
    /// The plan as its file has it, with the version of its form: a form of before is brought up to the present one when it is opened.
    pub(crate) plan: Value,
    #[serde(default)]
    pub(crate) review_on: Option<Date>,
}

impl Kind for PlanDocument {
    const KIND: RecordKind = RecordKind::Plan;
    type Id = PlanId;
}

impl PlanDocument {
    /// What is kept of a plan.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for what no file can hold.
    pub(crate) fn of(plan: &SitePlan, review_on: Option<Date>) -> Result<Self, ServiceError> {
        Ok(Self { plan: value_of(plan)?, review_on })
    }

    /// The file that it names as the picture of its floor.
    pub(crate) fn picture(&self) -> Option<&str> {
        picture_in(&self.plan)
    }

    /// The plan, and what this program does not know of it.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] names the place.
    pub(crate) fn opened(&self) -> Result<Opened, ServiceError> {
        opened(&self.plan)
    }
}

/// The file that a plan names as the picture of its floor.
pub(super) fn picture_in(plan: &Value) -> Option<&str> {
    plan.pointer("/picture/attachment").and_then(Value::as_str)
}

/// A plan as its file has it.
///
/// # Errors
/// [`ServiceError::Invalid`] for what no file can hold.
pub(super) fn value_of(plan: &SitePlan) -> Result<Value, ServiceError> {
    let text = parvis_plan::write(plan).map_err(|error| refused(&error))?;
    serde_json::from_str(&text).map_err(|error| refused(&error))
}

/// Reads a plan.
///
/// # Errors
/// [`ServiceError::Invalid`] names each place, one a line.
pub(super) fn opened(plan: &Value) -> Result<Opened, ServiceError> {
    parvis_plan::open(&plan.to_string()).map_err(|error| refused(&error))
}

/// What a plan says, to be changed into.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanFields {
    /// The whole plan, as its file has it.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub plan: Value,
    /// When it is looked at again.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub review_on: Option<Date>,
}

/// A plan to begin: from a template, from a file, or empty.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPlan {
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// The template from which it is started, by key.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 40))]
    pub template: Option<String>,
    /// The language of its words, such as `de`; without it, English. A file says it itself.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 20))]
    pub language: Option<String>,
    /// The doctrine whose words are said, by key; without it, that of the country, or of the template. A file says it itself.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 40))]
    pub doctrine: Option<String>,
    /// A plan that somebody keeps as a file.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub plan: Option<Value>,
    /// When it is looked at again.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub review_on: Option<Date>,
}

impl NewPlan {
    /// In a language, where it names none.
    pub(crate) fn in_language(self, language: &str) -> Self {
        Self { language: self.language.or_else(|| Some(language.to_owned())), ..self }
    }
}

/// What to change of a plan.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanChange {
    /// The version from which the writing started. What somebody else saved since is put together with it, section by section.
    pub version: i64,
    /// What it says now; absent: as it did.
    #[serde(default)]
    pub fields: Option<PlanFields>,
}

/// The plan of a site, as far as the reader may see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanAnswer {
    /// Identity.
    pub id: PlanId,
    /// What stands plain of it.
    #[serde(flatten)]
    pub head: RecordHead,
    /// What it says; left out in lists of all sites.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<PlanContent>,
    /// The pictures of floors with it; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attachments: Option<Vec<AttachmentAnswer>>,
    /// To whom it was given; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<RecipientAnswer>>,
}

/// What a plan says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanContent {
    /// What it is called.
    pub title: String,
    /// The language of its words.
    pub language: String,
    /// When it is looked at again.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub review_on: Option<Date>,
    /// The whole plan, as its file has it; left out in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub plan: Option<Value>,
    /// What there is to see to; in lists and in earlier versions only the uses.
    #[serde(flatten)]
    pub look: PlanLook,
}

/// What there is to see to in a plan.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanLook {
    /// The uses of the place for which it has something of its own.
    pub configurations: Vec<PlanConfiguration>,
    /// What is to be looked at, each with its place.
    pub findings: Vec<PlanFindingAnswer>,
    /// What could not be checked: `outline_unknown`, `exits_unknown`, `water_unknown`, `main_roads_unknown`. Nothing where nothing is drawn.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub left_out: Vec<LeftOut>,
    /// What it should hold and does not yet, in its order: a section, or a field by its path.
    pub missing: Vec<String>,
    /// What a newer program wrote and this one does not know, by its path: it is kept.
    pub unknown: Vec<String>,
}

/// A use of the place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanConfiguration {
    /// Its key in the plan.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// How many people may be there, staff included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u32>,
}

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanFindingAnswer {
    /// What, from a closed list (`docs/site-plan.md`).
    pub code: String,
    /// In which use of the place, by key; absent for the plan as such.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub configuration: Option<String>,
    /// In which section.
    pub section: String,
    /// At which entry, by key: a step, a function, an assembly point, a route; for a card, its function.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<String>,
    /// The figures that belong to it.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, u64>))]
    pub figures: BTreeMap<&'static str, u64>,
    /// What it names: a key that is missing, a road.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub names: Option<String>,
}

/// What a plan said in one of its versions.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanVersion {
    /// 1, 2, 3 …
    pub version: i64,
    /// What it said; absent where it is damaged and cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<PlanContent>,
}

/// What became of a change.
#[derive(Debug, Clone, PartialEq)]
pub enum PlanChanged {
    /// It was kept: the plan as it stands now, with what somebody else saved meanwhile.
    Kept(Box<PlanAnswer>),
    /// Both changed the same section, each otherwise. Nothing was kept.
    Conflict(Box<PlanConflict>),
}

/// What two people wrote at once, beside each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanConflict {
    /// The version that is there now: the next change starts from it.
    pub version: i64,
    /// Both put together; a section in conflict stands as it was before both.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub plan: Value,
    /// When it is looked at again; as before both where both changed that.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub review_on: Option<Date>,
    /// The sections that both changed.
    pub sections: Vec<PlanConflictSection>,
}

/// A section that two people changed at once.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanConflictSection {
    /// Which one.
    pub section: String,
    /// What stood there before both: what stands at that place of the plan, or nothing.
    #[cfg_attr(feature = "openapi", schema(value_type = Value))]
    pub base: Value,
    /// What was sent.
    #[cfg_attr(feature = "openapi", schema(value_type = Value))]
    pub ours: Value,
    /// What somebody else saved.
    #[cfg_attr(feature = "openapi", schema(value_type = Value))]
    pub theirs: Value,
}
