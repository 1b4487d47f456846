//! What was answered about a site for a law that may bind it: kept, sealed, to be looked at again.

use std::collections::BTreeMap;

use parvis_access::Operation;
use parvis_assess::duty::{Answers, Evaluation, evaluate};
use parvis_model::{Caller, DutyAssessmentId, Handling, Marking, Purpose, RecordKind, RecordState, SiteId};
use parvis_store::Seen;
use serde::{Deserialize, Serialize};

use crate::protected::{Marked, RecordHead, Verb};
use crate::{Register, ServiceError};

const KIND: RecordKind = RecordKind::DutyAssessment;

/// Answers about a site, to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewDutyAssessment {
    /// Which law, by key.
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub pack: String,
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// Answers, by input.
    pub answers: BTreeMap<String, String>,
}

/// What is sealed of it. What follows is computed anew each time: the law may change under the same answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DutyAssessmentDocument {
    pack: String,
    pack_version: String,
    answers: BTreeMap<String, String>,
}

/// An assessment of duties, as far as the reader may see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DutyAssessmentAnswer {
    /// Identity.
    pub id: DutyAssessmentId,
    /// What stands plain of it.
    #[serde(flatten)]
    pub head: RecordHead,
    /// Which law, by key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pack: Option<String>,
    /// What the law is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Under which version of the pack it was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pack_version: Option<String>,
    /// What was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<BTreeMap<String, String>>,
    /// What follows today; absent where the answers no longer fit what the pack asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evaluation: Option<Evaluation>,
}

impl Register {
    /// Keeps what was answered about a site for a law.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; [`ServiceError::Invalid`] names the answer that does not fit.
    pub async fn keep_duty_assessment(
        &self,
        caller: &Caller,
        site: SiteId,
        new: NewDutyAssessment,
        language: &str,
    ) -> Result<DutyAssessmentAnswer, ServiceError> {
        self.site(caller, site).await?;
        let mut change = self.writing().await?;
        let id = DutyAssessmentId::from_random(self.random());
        let marked = Marked { marking: new.marking, handling: new.handling, state: RecordState::Current };
        let (asker, row) = self.new_record(caller, id.into(), site, marked).await?;
        self.evaluate_duties(caller, &new.pack, &new.answers, language)?;
        let pack_version = self.pack_of_duties(&new.pack)?.version.clone();
        let document = DutyAssessmentDocument { pack: new.pack, pack_version, answers: new.answers };
        self.count_site(&mut change, &asker, site).await?;
        self.put(&mut change, &row, 0, &document).await?;
        change.commit(self.entry(caller, Verb::Create.of(KIND), id)).await?;
        self.duty_assessment(caller, Purpose::OwnWork, id, language).await
    }

    /// The assessments of duties at a site, opened, the latest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a site that is not there, [`ServiceError::OverBudget`].
    pub async fn duty_assessments(&self, caller: &Caller, purpose: Purpose, site: SiteId, language: &str) -> Result<Vec<DutyAssessmentAnswer>, ServiceError> {
        let (Some(asker), found) = self.listed(caller, purpose, KIND, Some(site)).await? else { return Ok(Vec::new()) };
        let heads = self.heads(&asker, &found).await?;
        let mut answers = Vec::with_capacity(found.len());
        for (seen, head) in found.into_iter().zip(heads).rev() {
            if self.view(&asker, &seen)?.allows(Operation::Text) {
                self.journal_opening(caller, &asker, &seen, &[Operation::Text]).await?;
            }
            answers.push(self.duty_assessment_opened(&seen, head, language).await?);
        }
        Ok(answers)
    }

    /// One assessment of duties.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    pub async fn duty_assessment(&self, caller: &Caller, purpose: Purpose, id: DutyAssessmentId, language: &str) -> Result<DutyAssessmentAnswer, ServiceError> {
        let (asker, seen) = self.opening(caller, purpose, id.into(), Operation::Text).await?;
        let head = self.head(&asker, &seen).await?;
        self.duty_assessment_opened(&seen, head, language).await
    }

    async fn duty_assessment_opened(&self, seen: &Seen, head: RecordHead, language: &str) -> Result<DutyAssessmentAnswer, ServiceError> {
        let id = seen.row.id.parse().map_err(|_| ServiceError::NotFound("duty assessment"))?;
        if !head.sees.contains(&Operation::Text) {
            return Ok(DutyAssessmentAnswer { id, head, pack: None, title: None, pack_version: None, answers: None, evaluation: None });
        }
        let document: DutyAssessmentDocument = self.document(&mut self.store.read().await?, &seen.row).await?;
        let pack = self.pack_of_duties(&document.pack).ok().map(|pack| pack.in_language(language));
        let evaluation = pack.as_ref().and_then(|pack| {
            let written = document.answers.iter().map(|(key, answer)| (key.as_str(), answer.as_str()));
            Answers::read(pack, written).ok().map(|answers| evaluate(pack, &answers))
        });
        Ok(DutyAssessmentAnswer {
            id,
            head,
            title: pack.map(|pack| pack.title),
            pack: Some(document.pack),
            pack_version: Some(document.pack_version),
            answers: Some(document.answers),
            evaluation,
        })
    }
}
