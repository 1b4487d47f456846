//! What a partner statement is: what is sealed of it, what is asked and answered.

use jiff::civil::Date;
use parvis_model::{AreaId, Handling, Marking, PartnerStatementId, Timestamp, closed_list};
use serde::{Deserialize, Serialize};

use crate::door::protected::{RecipientAnswer, RecordHead};

closed_list! {
    /// What an organisation says of itself.
    pub enum StatementSort {
        /// It needs something.
        Need = "need",
        /// It can offer something.
        Possibility = "possibility",
        /// It lacks something, and says so whether or not somebody can help.
        Deficiency = "deficiency",
    }
}

closed_list! {
    /// The kind of support: the same list for who needs it and for who can offer it (list of November 2026).
    pub enum SupportKind {
        /// Things on loan or for good: barriers, radios, torches.
        Equipment = "equipment",
        /// People who help: stewards, volunteers, specialists.
        People = "people",
        /// Rooms and open ground.
        Rooms = "rooms",
        /// Training and exercises.
        Training = "training",
        /// Advice on a place, a plan or an event.
        Advice = "advice",
        /// Information: contacts, situation, experience.
        Information = "information",
        /// Money.
        Money = "money",
        /// Transport of people or things.
        Transport = "transport",
        /// Translation and interpretation.
        Translation = "translation",
        /// First aid and medical care.
        FirstAid = "first_aid",
        /// Technical measures, put in or maintained.
        TechnicalMeasures = "technical_measures",
        /// Help of other kinds after something happened: cleaning up, repairs, care of those concerned.
        Aftercare = "aftercare",
    }
}

closed_list! {
    /// How a statement stands on a day: worked out, never kept.
    pub enum StatementStanding {
        /// It holds from a later day.
        Coming = "coming",
        /// It holds.
        Open = "open",
        /// Its last day is over; it rests until it is renewed.
        Resting = "resting",
        /// It was met.
        Met = "met",
        /// Its organisation no longer keeps it up.
        Dropped = "dropped",
    }
}

closed_list! {
    /// What became of a statement.
    pub enum StatementOutcome {
        /// It was met.
        Met = "met",
        /// Its organisation no longer keeps it up.
        Dropped = "dropped",
    }
}

/// What is sealed of a statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartnerStatementDocument {
    pub(crate) sort: StatementSort,
    pub(crate) support: SupportKind,
    pub(crate) title: String,
    pub(crate) says: String,
    pub(crate) area: Option<AreaId>,
    pub(crate) from: Date,
    pub(crate) until: Date,
    pub(crate) quantity: String,
    pub(crate) contact: String,
    pub(crate) ended: Option<StatementEnd>,
}

impl PartnerStatementDocument {
    /// How it stands on a day.
    pub(crate) fn standing(&self, today: Date) -> StatementStanding {
        match &self.ended {
            Some(StatementEnd { outcome: StatementOutcome::Met, .. }) => StatementStanding::Met,
            Some(StatementEnd { outcome: StatementOutcome::Dropped, .. }) => StatementStanding::Dropped,
            None if self.until < today => StatementStanding::Resting,
            None if self.from > today => StatementStanding::Coming,
            None => StatementStanding::Open,
        }
    }

    /// The day on which somebody has to renew it, or say what became of it.
    pub(crate) fn due(&self) -> Option<Date> {
        self.ended.is_none().then_some(self.until)
    }
}

/// What became of a statement, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementEnd {
    /// What.
    pub outcome: StatementOutcome,
    /// Why, or by what.
    pub reason: String,
    /// When that was said.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
}

/// What a statement says, to be made or to be changed into.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartnerStatementFields {
    /// Need, possibility or deficiency.
    pub sort: StatementSort,
    /// The kind of support.
    pub support: SupportKind,
    /// What it is called, on one line.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 120))]
    pub title: String,
    /// What is needed, offered or lacking, in plain words.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 4000))]
    pub says: String,
    /// The area for which it holds; absent: the whole installation.
    #[serde(default)]
    pub area: Option<AreaId>,
    /// The first day on which it holds; absent: today, or as it was.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub from: Option<Date>,
    /// The last day, at most two years after the first; absent: one year after it, or as it was.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub until: Option<Date>,
    /// How much, in words.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub quantity: String,
    /// Which function to ask, and how; no name of a person.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub contact: String,
}

/// A statement to be written down.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPartnerStatement {
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// What it says.
    pub fields: PartnerStatementFields,
    /// Whether the writer has looked at the words that seem to name a person or a weakness of a place, and they stay.
    #[serde(default)]
    pub confirmed: bool,
}

/// What to change of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartnerStatementChange {
    /// The version that was looked at.
    pub version: i64,
    /// What it says now; absent: as it did. A later last day renews it.
    #[serde(default)]
    pub fields: Option<PartnerStatementFields>,
    /// What became of it; it ends thereby.
    #[serde(default)]
    pub ends: Option<StatementEnding>,
    /// Whether the writer has looked at the words that seem to name a person or a weakness of a place, and they stay.
    #[serde(default)]
    pub confirmed: bool,
}

/// What became of a statement, to be written down.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementEnding {
    /// What.
    pub outcome: StatementOutcome,
    /// Why, or by what.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000))]
    pub reason: String,
}

/// A statement, as far as the reader may see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnerStatementAnswer {
    /// Identity.
    pub id: PartnerStatementId,
    /// What stands plain of it.
    #[serde(flatten)]
    pub head: RecordHead,
    /// What it says; left out in lists of all organisations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<PartnerStatementContent>,
    /// To whom it was given; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<RecipientAnswer>>,
    /// Since when it is released for matching, to those who may see to whom it was given; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub released_at: Option<Timestamp>,
}

/// What a statement says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnerStatementContent {
    /// Need, possibility or deficiency.
    pub sort: StatementSort,
    /// The kind of support.
    pub support: SupportKind,
    /// What it is called.
    pub title: String,
    /// What is needed, offered or lacking.
    pub says: String,
    /// The area for which it holds; absent: the whole installation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaId>,
    /// What that is called; absent where it is no longer here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area_name: Option<String>,
    /// The first day on which it holds.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub from: Date,
    /// The last day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub until: Date,
    /// How much, in words.
    pub quantity: String,
    /// Which function to ask, and how.
    pub contact: String,
    /// How it stands today.
    pub standing: StatementStanding,
    /// What became of it, and why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<StatementEnd>,
}
