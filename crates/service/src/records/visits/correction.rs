//! Correcting the words of a finished visit. The steps that were answered stay: its findings rest on them.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_assess::survey::SurveyAnswers;
use parvis_assess::visit_answers::Answered;
use parvis_model::{AccessBasis, Caller, MemberId, OrganisationId, Purpose, RecordState, Timestamp, VisitId};
use parvis_packs::QuestionKind;
use parvis_store::{Seen, Snapshot};
use serde::{Deserialize, Serialize};

use super::{LONGEST_WORDS, VisitAnswer, VisitDocument, remarks};
use crate::door::journal_action::Action;
use crate::door::protected::organisation_names;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::register::Register;

/// What to correct of a finished visit; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CorrectVisit {
    /// The version that was looked at.
    pub version: i64,
    /// Why; everybody who sees the visit reads it.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000))]
    pub why: String,
    /// What else there is to say.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 5000))]
    pub remarks: Option<String>,
    /// Points of answers.
    #[serde(default)]
    pub points: Vec<PointCorrection>,
}

/// The words about one point of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PointCorrection {
    /// Which question, by key.
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub question: String,
    /// Which of its points, counted from 1.
    pub point: usize,
    /// Which point it is, in words.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub whereabouts: Option<String>,
    /// What was answered, where the question asks for words.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub answer: Option<String>,
    /// What else there is to say about it.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub remark: Option<String>,
}

/// What is sealed of a correction, with the visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Correction {
    at: Timestamp,
    by: MemberId,
    organisation: OrganisationId,
    why: String,
}

/// A correction of a finished visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CorrectionAnswer {
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// What the organisation is called that made it.
    pub organisation: String,
    /// Who made it, for members of the same organisation; absent where they have left it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Why.
    pub why: String,
}

/// What a finished visit said in one of its versions.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VisitVersion {
    /// Which version of the record.
    pub version: i64,
    /// Since when it said this.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// Why it was corrected so; absent where it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// What else there was to say.
    pub remarks: String,
    /// What was answered, by question.
    pub answers: BTreeMap<String, Answered>,
}

impl Register {
    /// Corrects the words of a finished visit: its remarks, where a point is, an answer in words. The earlier version stays in its
    /// history, and those whom the visit was given to see the corrected one, with the reason.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`]; [`ServiceError::Invalid`] for a visit that is not
    /// finished or is still rated a second time, without a reason, for a point that is not there, words that are too long, an answer
    /// that is no words, or where nothing would change.
    #[boxed]
    pub async fn correct_visit(&self, caller: &Caller, id: VisitId, wanted: &CorrectVisit) -> Result<VisitAnswer, ServiceError> {
        let mut held = self.hold_record::<VisitDocument>(caller, id, Operation::Change).await?;
        let (reader, before) = (held.reader, held.before.clone());
        if before.row.state != RecordState::Current {
            return Err(Rule::VisitUnfinished.broken("this visit is not finished: change its answers instead"));
        }
        if self.is_blind_to(held.snapshot(), &reader, &before).await? {
            return Err(Rule::RateFirst.broken("you rate this visit a second time: finish your own first"));
        }
        let why = wanted.why.trim();
        if why.is_empty() || why.chars().count() > LONGEST_WORDS {
            return Err(Rule::TextLength.broken_with(&[("most", LONGEST_WORDS as u64)], format!("say why it is corrected, in 1 to {LONGEST_WORDS} characters")));
        }
        let said: VisitDocument = self.document(held.snapshot(), &before.row).await?;
        let mut document = said.clone();
        if let Some(text) = &wanted.remarks {
            document.remarks = remarks(text)?;
        }
        for point in &wanted.points {
            self.correct_point(&mut document, point)?;
        }
        if document == said {
            return Err(Rule::NothingChanged.broken("the visit says this already; nothing was changed"));
        }
        let made = Correction { at: reader.scope.now, by: reader.member(), organisation: reader.scope.organisation, why: why.to_owned() };
        document.corrections.push(made);
        let marked = held.marked();
        let changed = self.keep_changed(caller, held, (wanted.version, Action::CorrectVisit), marked, (Some(&said), &document)).await?;
        changed.shown(self.visit(caller, Purpose::OwnWork, id).await)
    }

    fn correct_point(&self, document: &mut VisitDocument, wanted: &PointCorrection) -> Result<(), ServiceError> {
        let question = &wanted.question;
        if let Some(answer) = &wanted.answer {
            let pack = self.pack_of_visit(document)?;
            if pack.question(question).is_none_or(|asked| asked.kind != QuestionKind::Text) {
                return Err(ServiceError::Invalid(format!("\"{question}\" is not answered in words: findings rest on its answer, which stays")));
            }
            let points = [answer.clone()];
            SurveyAnswers::read(pack, [(question.as_str(), points.as_slice())]).map_err(|error| ServiceError::Invalid(error.to_string()))?;
        }
        let points = document.walk.answers.get_mut(question).map(|answered| &mut answered.points);
        let Some(point) = points.and_then(|points| points.get_mut(wanted.point.checked_sub(1)?)) else {
            return Err(ServiceError::Invalid(format!("\"{question}\" has no point {}", wanted.point)));
        };
        for (words, stands) in [(&wanted.whereabouts, &mut point.whereabouts), (&wanted.remark, &mut point.remark)] {
            let Some(words) = words else { continue };
            if words.chars().count() > LONGEST_WORDS {
                return Err(Rule::TextTooLong
                    .broken_with(&[("most", LONGEST_WORDS as u64)], format!("the words about a point have at most {LONGEST_WORDS} characters")));
            }
            words.trim().clone_into(stands);
        }
        if let Some(answer) = &wanted.answer {
            point.answer.clone_from(answer);
        }
        Ok(())
    }

    /// The corrections of a visit, as a reader is told of them: colleagues know each other, to everybody else an organisation speaks.
    pub(super) async fn corrections_of(&self, snapshot: &mut Snapshot, seen: &Seen, document: &VisitDocument) -> Result<Vec<CorrectionAnswer>, ServiceError> {
        if document.corrections.is_empty() {
            return Ok(Vec::new());
        }
        let names = organisation_names(snapshot).await?;
        let mut answers = Vec::with_capacity(document.corrections.len());
        for Correction { at, by, organisation, why } in document.corrections.clone() {
            let member = if seen.basis == AccessBasis::Own { snapshot.member(by).await? } else { None };
            let by = member.map(|member| member.name).filter(|name| !name.is_empty());
            answers.push(CorrectionAnswer { at, organisation: names.get(&organisation).cloned().unwrap_or_default(), by, why });
        }
        Ok(answers)
    }

    /// What a finished visit said before it was corrected and since, the latest first, for those who may see its history.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`]; [`ServiceError::Forbidden`], also while the reader rates it a second time.
    #[boxed]
    pub async fn visit_versions(&self, caller: &Caller, purpose: Purpose, id: VisitId) -> Result<Vec<VisitVersion>, ServiceError> {
        let mut versions: Vec<VisitVersion> = Vec::new();
        for (row, document) in self.versions_of::<VisitDocument>(caller, purpose, id).await?.versions {
            let Some(document) = document else { continue };
            // What was said on the way to the end of the walk is not its history.
            let Some(finished) = document.finished_at else { break };
            let last = document.corrections.last();
            let (at, why) = (last.map_or(finished, |correction| correction.at), last.map(|correction| correction.why.clone()));
            let said = VisitVersion { version: row.version, at, why, remarks: document.remarks, answers: document.walk.answers };
            // One that says the same, such as one that was withdrawn, goes on saying it.
            match versions.last_mut().filter(|later| later.remarks == said.remarks && later.answers == said.answers) {
                Some(later) => *later = said,
                None => versions.push(said),
            }
        }
        Ok(versions)
    }
}
