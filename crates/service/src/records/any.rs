//! Records of whatever kind: each use case asks the kind that the word or the id names. A new kind does not compile without its line here.

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, MeasureId, MeetingId, Purpose, RecommendationId, RecordId, RecordKind, SiteId, SubjectId};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::agreements::AgreementDocument;
use super::duty_assessments::DutyAssessmentDocument;
use super::findings::FindingDocument;
use super::measures::MeasureDocument;
use super::meetings::MeetingDocument;
use super::notes::{NoteBody, NoteChange, NoteDocument};
use super::partner_statements::PartnerStatementDocument;
use super::plans::{NewPlan, PlanChanged};
use super::recommendations::RecommendationDocument;
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery};
use crate::register::Register;

/// A record, as its kind answers it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RecordAnswer {
    /// Of which kind it is.
    pub kind: RecordKind,
    /// What its kind answers of it.
    #[serde(flatten)]
    pub says: Value,
}

/// What a record said in one of its versions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RecordVersion {
    /// 1, 2, 3 …
    pub version: i64,
    /// What it said; absent where it is damaged and cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub says: Option<Value>,
}

/// What a kind answers.
fn answer(kind: RecordKind, answer: impl Serialize) -> Result<RecordAnswer, ServiceError> {
    let says = serde_json::to_value(answer).map_err(|error| ServiceError::Invalid(error.to_string()))?;
    Ok(RecordAnswer { kind, says })
}

fn page<T: Serialize>(kind: RecordKind, found: Page<T>) -> Result<Page<RecordAnswer>, ServiceError> {
    Ok(Page { lines: found.lines.into_iter().map(|line| answer(kind, line)).collect::<Result<_, _>>()?, next: found.next })
}

/// What is asked of a kind, as the API takes it.
fn body<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, ServiceError> {
    serde_json::from_str(text).map_err(|error| ServiceError::Invalid(format!("this is not what is asked for: {error}")))
}

fn version(version: i64, says: Option<impl Serialize>) -> Result<RecordVersion, ServiceError> {
    let says = says.map(serde_json::to_value).transpose().map_err(|error| ServiceError::Invalid(error.to_string()))?;
    Ok(RecordVersion { version, says })
}

/// The site that is named: nothing else has records of a kind that is about sites alone.
fn site(about: SubjectId) -> Result<SiteId, ServiceError> {
    about.site().ok_or(ServiceError::NotFound("site"))
}

impl Register {
    /// A page of the records of a kind that a reader may know of, everywhere or about one subject, the latest first; in `language` what their
    /// packs say.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a subject that is not there, or that the kind is not about; [`ServiceError::Invalid`] for an `after` that no page gave;
    /// [`ServiceError::OverBudget`] where a list opens what is on it.
    #[boxed]
    pub async fn records(
        &self,
        caller: &Caller,
        purpose: Purpose,
        kind: RecordKind,
        about: Option<SubjectId>,
        at: &PageQuery,
        language: &str,
    ) -> Result<Page<RecordAnswer>, ServiceError> {
        match (kind, about) {
            (RecordKind::SiteNote, Some(subject)) => page(kind, self.notes_about(caller, purpose, subject, at).await?),
            (RecordKind::SiteNote, None) => page(kind, self.notes(caller, purpose, at).await?),
            (RecordKind::Visit, about) => page(kind, self.visits(caller, purpose, about.map(site).transpose()?, at).await?),
            (RecordKind::Finding, about) => page(kind, self.findings(caller, purpose, about.map(site).transpose()?, at).await?),
            (RecordKind::DutyAssessment, Some(about)) => page(kind, self.duty_assessments(caller, purpose, site(about)?, language, at).await?),
            (RecordKind::DutyAssessment, None) => page(kind, self.all_duty_assessments(caller, purpose, at).await?),
            (RecordKind::Measure, about) => page(kind, self.measures(caller, purpose, about.map(site).transpose()?, at).await?),
            (RecordKind::RightsRecord, about) => page(kind, self.rights_records(caller, purpose, about.map(site).transpose()?, at).await?),
            (RecordKind::Meeting, about) => page(kind, self.meetings(caller, purpose, about, at).await?),
            (RecordKind::Agreement, about) => page(kind, self.agreements(caller, purpose, about, at).await?),
            (RecordKind::Recommendation, about) => page(kind, self.recommendations(caller, purpose, about, at).await?),
            (RecordKind::Plan, about) => page(kind, self.plans(caller, purpose, about.map(site).transpose()?, at).await?),
            (RecordKind::PartnerStatement, about) => page(kind, self.partner_statements(caller, purpose, about, at).await?),
        }
    }

    /// One record, with all that the reader may see of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of; [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn record(&self, caller: &Caller, purpose: Purpose, id: RecordId, language: &str) -> Result<RecordAnswer, ServiceError> {
        let kind = id.kind();
        match id {
            RecordId::Note(id) => answer(kind, self.note(caller, purpose, id).await?),
            RecordId::Visit(id) => answer(kind, self.visit(caller, purpose, id).await?),
            RecordId::Finding(id) => answer(kind, self.finding(caller, purpose, id).await?),
            RecordId::Duty(id) => answer(kind, self.duty_assessment(caller, purpose, id, language).await?),
            RecordId::Measure(id) => answer(kind, self.measure(caller, purpose, id).await?),
            RecordId::Rights(id) => answer(kind, self.rights_record(caller, purpose, id).await?),
            RecordId::Meeting(id) => answer(kind, self.meeting(caller, purpose, id).await?),
            RecordId::Agreement(id) => answer(kind, self.agreement(caller, purpose, id).await?),
            RecordId::Recommendation(id) => answer(kind, self.recommendation(caller, purpose, id).await?),
            RecordId::Plan(id) => answer(kind, self.plan(caller, purpose, id).await?),
            RecordId::Statement(id) => answer(kind, self.partner_statement(caller, purpose, id).await?),
        }
    }

    /// Makes a record about a subject of what the API takes for its kind.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for any other text; as the use case of the kind.
    #[boxed]
    pub async fn create_record(&self, caller: &Caller, kind: RecordKind, about: SubjectId, new: &str, language: &str) -> Result<RecordAnswer, ServiceError> {
        match kind {
            RecordKind::SiteNote => answer(kind, self.create_note(caller, body::<NoteBody>(new)?.about(about)).await?),
            RecordKind::Visit => answer(kind, self.start_visit(caller, site(about)?, body(new)?).await?),
            RecordKind::Finding => answer(kind, self.create_finding(caller, site(about)?, body(new)?).await?),
            RecordKind::DutyAssessment => answer(kind, self.keep_duty_assessment(caller, site(about)?, body(new)?, language).await?),
            RecordKind::Measure => answer(kind, self.create_measure(caller, site(about)?, body(new)?).await?),
            RecordKind::RightsRecord => answer(kind, self.create_rights_record(caller, site(about)?, body(new)?).await?),
            RecordKind::Meeting => answer(kind, self.create_meeting(caller, about, body(new)?).await?),
            RecordKind::Agreement => answer(kind, self.create_agreement(caller, about, body(new)?).await?),
            RecordKind::Recommendation => answer(kind, self.create_recommendation(caller, about, body(new)?).await?),
            RecordKind::Plan => answer(kind, self.create_plan(caller, site(about)?, body::<NewPlan>(new)?.in_language(language)).await?),
            RecordKind::PartnerStatement => answer(kind, self.create_partner_statement(caller, about, body(new)?).await?),
        }
    }

    /// Changes a record as the API does for its kind.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for any other text, and for a kind that is never changed; as the use case of the kind.
    #[boxed]
    pub async fn change_record(&self, caller: &Caller, id: RecordId, change: &str) -> Result<RecordAnswer, ServiceError> {
        let kind = id.kind();
        match id {
            RecordId::Note(id) => answer(kind, self.change_note(caller, id, &body::<NoteChange>(change)?).await?),
            RecordId::Visit(id) => answer(kind, self.correct_visit(caller, id, &body(change)?).await?),
            RecordId::Finding(id) => answer(kind, self.change_finding(caller, id, body(change)?).await?),
            RecordId::Measure(id) => answer(kind, self.change_measure(caller, id, body(change)?).await?),
            RecordId::Rights(id) => answer(kind, self.change_rights_record(caller, id, body(change)?).await?),
            RecordId::Meeting(id) => answer(kind, self.change_meeting(caller, id, body(change)?).await?),
            RecordId::Agreement(id) => answer(kind, self.change_agreement(caller, id, body(change)?).await?),
            RecordId::Recommendation(id) => answer(kind, self.change_recommendation(caller, id, body(change)?).await?),
            RecordId::Plan(id) => match self.change_plan(caller, id, body(change)?).await? {
                PlanChanged::Kept(plan) => answer(kind, plan),
                // `parvis plans change` shows both texts.
                PlanChanged::Conflict(_) => Err(ServiceError::Conflict),
            },
            RecordId::Statement(id) => answer(kind, self.change_partner_statement(caller, id, body(change)?).await?),
            RecordId::Duty(_) => Err(ServiceError::Invalid("a duty assessment is not changed: save the answers as a new one".to_owned())),
        }
    }

    /// What a record said in its versions, the latest first, for those who may see its history; to others than its owner, those that they
    /// might have seen as they were marked then.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`]; [`ServiceError::Forbidden`]; [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn record_versions(&self, caller: &Caller, purpose: Purpose, id: RecordId) -> Result<Vec<RecordVersion>, ServiceError> {
        match id {
            RecordId::Note(id) => {
                let said = self.versions_of::<NoteDocument>(caller, purpose, id).await?.versions;
                said.into_iter().map(|(row, document)| version(row.version, document)).collect()
            }
            RecordId::Visit(id) => {
                let said = self.visit_versions(caller, purpose, id).await?;
                said.into_iter().map(|said| version(said.version, Some(said))).collect()
            }
            RecordId::Finding(id) => {
                let said = self.versions_of::<FindingDocument>(caller, purpose, id).await?;
                let mut snapshot = self.store.read().await?;
                let mut versions = Vec::with_capacity(said.versions.len());
                for (row, document) in said.versions {
                    let content = match document {
                        Some(document) => Some(self.finding_content(&mut snapshot, &said.reader, document).await?),
                        None => None,
                    };
                    versions.push(version(row.version, content)?);
                }
                Ok(versions)
            }
            RecordId::Duty(id) => {
                let said = self.versions_of::<DutyAssessmentDocument>(caller, purpose, id).await?.versions;
                said.into_iter().map(|(row, document)| version(row.version, document)).collect()
            }
            RecordId::Measure(id) => self.versions_of_measure(caller, purpose, id).await,
            RecordId::Rights(id) => self.versions_of_rights_record(caller, purpose, id).await,
            RecordId::Statement(id) => {
                let said = self.versions_of::<PartnerStatementDocument>(caller, purpose, id).await?.versions;
                said.into_iter().map(|(row, document)| version(row.version, document)).collect()
            }
            RecordId::Agreement(id) => {
                let said = self.versions_of::<AgreementDocument>(caller, purpose, id).await?.versions;
                said.into_iter().map(|(row, document)| version(row.version, document)).collect()
            }
            RecordId::Meeting(id) => self.versions_of_meeting(caller, purpose, id).await,
            RecordId::Recommendation(id) => self.versions_of_recommendation(caller, purpose, id).await,
            RecordId::Plan(id) => {
                let said = self.plan_versions(caller, purpose, id).await?;
                said.into_iter().map(|said| version(said.version, said.content)).collect()
            }
        }
    }

    /// The versions of a measure, each as it was written, without the findings that the reader may not know of.
    async fn versions_of_measure(&self, caller: &Caller, purpose: Purpose, id: MeasureId) -> Result<Vec<RecordVersion>, ServiceError> {
        let said = self.versions_of::<MeasureDocument>(caller, purpose, id).await?;
        let mut snapshot = self.store.read().await?;
        let mut versions = Vec::with_capacity(said.versions.len());
        for (row, document) in said.versions {
            let content = match document {
                Some(document) => Some(self.measure_content(&mut snapshot, &said.reader, document, None).await?),
                None => None,
            };
            versions.push(version(row.version, content)?);
        }
        Ok(versions)
    }

    /// The versions of a meeting, without the organisations that the reader may not know of.
    async fn versions_of_meeting(&self, caller: &Caller, purpose: Purpose, id: MeetingId) -> Result<Vec<RecordVersion>, ServiceError> {
        let said = self.versions_of::<MeetingDocument>(caller, purpose, id).await?;
        let mut snapshot = self.store.read().await?;
        let mut versions = Vec::with_capacity(said.versions.len());
        for (row, document) in said.versions {
            let content = match document {
                Some(document) => Some(self.meeting_content(&mut snapshot, caller, document).await?),
                None => None,
            };
            versions.push(version(row.version, content)?);
        }
        Ok(versions)
    }

    /// The versions of a recommendation, without the meeting that the reader may not know of.
    async fn versions_of_recommendation(&self, caller: &Caller, purpose: Purpose, id: RecommendationId) -> Result<Vec<RecordVersion>, ServiceError> {
        let said = self.versions_of::<RecommendationDocument>(caller, purpose, id).await?;
        let mut snapshot = self.store.read().await?;
        let mut versions = Vec::with_capacity(said.versions.len());
        for (row, document) in said.versions {
            let content = match document {
                Some(document) => Some(self.recommendation_content(&mut snapshot, &said.reader, document).await?),
                None => None,
            };
            versions.push(version(row.version, content)?);
        }
        Ok(versions)
    }
}
