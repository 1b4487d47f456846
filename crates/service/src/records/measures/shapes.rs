//! What a measure at a site is: what is sealed of it, what is asked and answered.

use jiff::civil::Date;
use parvis_model::{FindingId, Handling, Marking, MeasureId, Timestamp};
use parvis_packs::{MeasureDomain, MeasureFunction};
use serde::{Deserialize, Serialize};

use super::standing::{Days, Facts, MeasureDay, MeasureStatus, days_due, standing_on};
use crate::door::protected::{RecipientAnswer, RecordHead};
use crate::records::rights::MeasureRights;

/// What is sealed of a measure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MeasureDocument {
    pub(crate) entry: Option<String>,
    pub(crate) says: String,
    pub(crate) function: MeasureFunction,
    pub(crate) domain: MeasureDomain,
    pub(crate) observes_people: bool,
    pub(crate) status: MeasureStatus,
    pub(crate) answers_for: String,
    pub(crate) since: Option<Date>,
    pub(crate) until: Option<Date>,
    pub(crate) review_on: Option<Date>,
    pub(crate) cost: Option<MeasureCost>,
    pub(crate) findings: Vec<FindingId>,
    pub(crate) remarks: String,
    /// No longer used: which rights record it has is noted with that record. Documents of before have the word.
    #[serde(default)]
    pub(crate) rights_record: Option<String>,
    pub(crate) history: Vec<MeasureStep>,
}

impl MeasureDocument {
    pub(crate) fn days(&self) -> Days {
        Days { since: self.since, until: self.until, review_on: self.review_on }
    }

    /// The days on which somebody has to see to it, as it stands today.
    pub(crate) fn due(&self, today: Date) -> Vec<(Date, MeasureDay)> {
        days_due(standing_on(self.status, self.until, today), self.days())
    }

    /// Whether it says the same of what the measure is; where it stands, its days, its price and its remarks may differ.
    pub(crate) fn is_the_same_as(&self, other: &Self) -> bool {
        (&self.entry, &self.says, self.function, self.domain) == (&other.entry, &other.says, other.function, other.domain)
    }

    /// What matters to a step; `may_run` is whether its rights record lets it run now.
    pub(crate) fn facts(&self, may_run: bool) -> Facts {
        let (answered_for, observes_people) = (!self.answers_for.is_empty(), self.observes_people);
        Facts { days: self.days(), answered_for, observes_people, may_run }
    }
}

/// What a measure costs here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MeasureCost {
    /// The least.
    pub from: u32,
    /// The most.
    pub to: u32,
    /// In which currency (ISO 4217).
    #[cfg_attr(feature = "openapi", schema(pattern = "^[A-Z]{3}$"))]
    pub currency: String,
    /// In which year.
    #[cfg_attr(feature = "openapi", schema(minimum = 1950, maximum = 2100))]
    pub year: u16,
}

/// A step in the life of a measure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MeasureStep {
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// What it became.
    pub status: MeasureStatus,
    /// Why, or what was done.
    pub reason: String,
}

/// What a measure says, to be made or to be changed into.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MeasureFields {
    /// Which measure of the catalogue it is, by key; nothing where it is said in own words.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub entry: Option<String>,
    /// What it is, in own words: needed without an entry of the catalogue; with one, how it is done here.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub says: String,
    /// `deter`, `detect`, `delay`, `deny`, `respond` or `recover`; an entry of the catalogue says it itself.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub function: Option<MeasureFunction>,
    /// `procedural`, `personnel`, `information`, `physical` or `technical`; an entry of the catalogue says it itself.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub domain: Option<MeasureDomain>,
    /// Whether it observes, identifies, searches or records people; where the catalogue says so, it does.
    #[serde(default)]
    pub observes_people: bool,
    /// Where it stands.
    pub status: MeasureStatus,
    /// Which function answers for it; no name of a person.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub answers_for: String,
    /// From which day on it is in force, or is to be.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub since: Option<Date>,
    /// Its last day: after it, it has ended.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub until: Option<Date>,
    /// When it is looked at again.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub review_on: Option<Date>,
    /// What it costs here.
    #[serde(default)]
    pub cost: Option<MeasureCost>,
    /// The findings at this site that it treats.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 20))]
    pub findings: Vec<FindingId>,
    /// What else is to be known.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub remarks: String,
}

/// A measure to be written down.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewMeasure {
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// What it says.
    pub fields: MeasureFields,
}

/// What to change of a measure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MeasureChange {
    /// The version that was looked at.
    pub version: i64,
    /// What it says now; absent: as it did.
    #[serde(default)]
    pub fields: Option<MeasureFields>,
    /// Why, or what was done; it stands in the history.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub reason: String,
}

/// A measure at a site, as far as the reader may see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SiteMeasureAnswer {
    /// Identity.
    pub id: MeasureId,
    /// What stands plain of it.
    #[serde(flatten)]
    pub head: RecordHead,
    /// What it says; left out in lists of all sites.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<MeasureContent>,
    /// To whom it was given; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<RecipientAnswer>>,
}

/// What a measure says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeasureContent {
    /// Which measure of the catalogue it is, by key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<String>,
    /// What it is, in own words; empty where the catalogue says it all.
    pub says: String,
    /// `deter`, `detect`, `delay`, `deny`, `respond` or `recover`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub function: MeasureFunction,
    /// `procedural`, `personnel`, `information`, `physical` or `technical`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub domain: MeasureDomain,
    /// Whether it observes, identifies, searches or records people.
    pub observes_people: bool,
    /// Where it stands today: one that observes people and may not run has expired, whatever was written.
    pub status: MeasureStatus,
    /// What may become of it from there.
    pub may_become: Vec<MeasureStatus>,
    /// Which function answers for it.
    pub answers_for: String,
    /// From which day on it is in force, or is to be.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub since: Option<Date>,
    /// Its last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub until: Option<Date>,
    /// When it is looked at again.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub review_on: Option<Date>,
    /// The next of these days on which somebody has to see to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub due_on: Option<Date>,
    /// How its rights record stands; left out where it does not observe, identify, search or record people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rights: Option<MeasureRights>,
    /// What it costs here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<MeasureCost>,
    /// The findings that it treats, of those that the reader may know of.
    pub findings: Vec<FindingId>,
    /// What else is to be known.
    pub remarks: String,
    /// What became of it, the first first.
    pub history: Vec<MeasureStep>,
}
