//! Findings: what is to be mended at a site, who sees to it until when, and what became of it.

mod read;
mod respond;

use parvis_access::Operation;
use parvis_model::{Caller, FindingId, Handling, Marking, OrganisationId, Purpose, RecordKind, RecordState, SiteId, Timestamp, VisitId, closed_list};
use parvis_packs::Severity;
use parvis_store::ProtectedRow;
use serde::{Deserialize, Serialize};

pub use respond::FindingResponse;

use crate::protected::{Asker, Marked, RecipientAnswer, RecordHead, Verb};
use crate::sites::known_site;
use crate::visits::is_a_day;
use crate::{Register, ServiceError};

const KIND: RecordKind = RecordKind::Finding;

/// The longest text of a finding, in characters.
const LONGEST: usize = 2_000;

closed_list! {
    /// What became of a finding.
    pub enum FindingStatus {
        /// To be mended.
        Open = "open",
        /// It stays as it is, for a reason.
        Accepted = "accepted",
        /// Whoever runs the place says that it was mended.
        Treated = "treated",
        /// Whoever found it looked again: it was mended.
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
        /// To be mended within months.
        Medium = "medium",
        /// To be mended first.
        High = "high",
    }
}

closed_list! {
    /// How sure whoever found it is.
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
}

/// What a finding says, to be made or to be changed into.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FindingFields {
    /// What was found, as a sentence.
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
    /// Why; needed for accepted and void.
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
    /// What was found; left out in lists of all sites, and for a second rater until they have finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<FindingContent>,
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
    /// Until which day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_on: Option<String>,
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

impl Register {
    /// Makes a finding by hand.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Invalid`].
    pub async fn create_finding(&self, caller: &Caller, site: SiteId, new: NewFinding) -> Result<FindingAnswer, ServiceError> {
        let mut change = self.writing().await?;
        known_site(change.reader(), site).await?;
        let id = FindingId::from_random(self.random());
        let marked = Marked { marking: new.marking, handling: new.handling, state: RecordState::Current };
        let (asker, row) = self.new_record(change.reader(), caller, id.into(), site, marked).await?;
        let mut document = FindingDocument::default();
        apply(&mut document, new.fields)?;
        self.count_site(&mut change, &asker, site).await?;
        self.put(&mut change, &row, 0, &document).await?;
        change.commit(self.entry(caller, Verb::Create.of(KIND), id)).await?;
        self.finding(caller, Purpose::OwnWork, id).await
    }

    /// Changes a finding of the own organisation.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`], [`ServiceError::Invalid`] for a status
    /// that needs a reason.
    pub async fn change_finding(&self, caller: &Caller, id: FindingId, wanted: FindingChange) -> Result<FindingAnswer, ServiceError> {
        let mut change = self.writing().await?;
        let (asker, before) = self.allowed(change.reader(), caller, id.into(), Operation::Change).await?;
        let mut document: FindingDocument = self.document(change.reader(), &before.row).await?;
        if let Some(fields) = wanted.fields {
            apply(&mut document, fields)?;
        }
        if let Some(status) = wanted.status {
            step(&mut document, &asker, status, &wanted.reason)?;
        }
        let row = ProtectedRow { changed_at: asker.seer.now, version: before.row.version + 1, ..before.row };
        self.count_site(&mut change, &asker, row.site).await?;
        if !self.put(&mut change, &row, wanted.version, &document).await? {
            change.roll_back().await?;
            return Err(ServiceError::Conflict);
        }
        change.commit(self.entry(caller, Verb::Change.of(KIND), id)).await?;
        self.finding(caller, Purpose::OwnWork, id).await
    }
}

fn apply(document: &mut FindingDocument, fields: FindingFields) -> Result<(), ServiceError> {
    let texts = [&fields.says, &fields.whereabouts, &fields.evidence, &fields.responsible];
    if fields.says.trim().is_empty() || texts.iter().any(|text| text.chars().count() > LONGEST) {
        return Err(ServiceError::Invalid(format!("a finding says what was found; each of its texts has at most {LONGEST} characters")));
    }
    if fields.due_on.as_deref().is_some_and(|day| !is_a_day(day)) {
        return Err(ServiceError::Invalid("a day is written such as 2027-05-31".to_owned()));
    }
    document.says = fields.says.trim().to_owned();
    document.whereabouts = fields.whereabouts.trim().to_owned();
    document.evidence = fields.evidence.trim().to_owned();
    document.severity = fields.severity;
    document.confidence = fields.confidence;
    document.responsible = fields.responsible.trim().to_owned();
    document.due_on = fields.due_on;
    Ok(())
}

/// Goes on to a status; what is accepted or void says why.
fn step(document: &mut FindingDocument, asker: &Asker, status: FindingStatus, reason: &str) -> Result<(), ServiceError> {
    let reason = reason.trim();
    if reason.chars().count() > LONGEST {
        return Err(ServiceError::Invalid(format!("a reason has at most {LONGEST} characters")));
    }
    if reason.is_empty() && matches!(status, FindingStatus::Accepted | FindingStatus::Void) {
        return Err(ServiceError::Invalid("say why it is accepted, or void".to_owned()));
    }
    document.status = status;
    document.history.push(FindingStep { at: asker.seer.now, organisation: asker.seer.organisation, status, reason: reason.to_owned() });
    Ok(())
}
