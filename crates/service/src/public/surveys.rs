//! Surveys for everybody: answered in the browser, and nothing of it is kept.

use std::collections::BTreeMap;

use parvis_assess::survey::{SurveyAgreement, SurveyAnswers, SurveyResults, agreement, results};
use parvis_model::Caller;
use parvis_packs::{Brought, PlanPart, QuestionKind, Severity, SurveyPack, When};
use serde::Serialize;

use crate::installation::error::ServiceError;
use crate::register::Register;

/// A survey that the installation knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SurveyLine {
    /// Stable key.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// For whom it is, and for which places.
    pub for_whom: String,
    /// How many questions it has.
    pub questions: usize,
    /// About how many minutes it takes.
    pub minutes: u16,
    /// Version of the pack.
    pub version: String,
    /// When it was last looked over (ISO 8601 date).
    pub date: String,
    /// The categories of places for which it is offered first.
    pub categories: Vec<String>,
    /// The languages in which it is there.
    pub languages: Vec<String>,
}

/// A survey with its questions.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SurveyAnswer {
    /// What is known of it.
    #[serde(flatten)]
    pub line: SurveyLine,
    /// In which language this is.
    pub language: String,
    /// Where its questions come from.
    pub source: String,
    /// Licence of the pack.
    pub licence: String,
    /// Its sections.
    pub sections: Vec<SectionAnswer>,
    /// What is asked, in order.
    pub asks: Vec<QuestionAnswer>,
    /// What helps.
    pub measures: Vec<MeasureAnswer>,
    /// What follows from which answers.
    pub findings: Vec<FindingRuleAnswer>,
}

/// A section of a survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SectionAnswer {
    /// Stable key.
    pub key: String,
    /// What it is called.
    pub text: String,
    /// Its share in the whole, in hundredths.
    pub weight: u16,
}

/// What follows from which answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FindingRuleAnswer {
    /// Stable key.
    pub key: String,
    /// When: `{"no": "lit"}`, `{"at_most": ["exits", 2]}`, `{"all": […]}`, as `docs/survey-packs.md` says.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub when: When,
    /// What was found, in one sentence.
    pub says: String,
    /// `low`, `medium` or `high`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub severity: Severity,
    /// What helps, by key.
    pub measures: Vec<String>,
}

/// A question of a survey.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionAnswer {
    /// Stable key.
    pub key: String,
    /// In which section.
    pub section: String,
    /// What is asked.
    pub ask: String,
    /// Why.
    pub why: String,
    /// `yes_no`, `scale`, `number`, `text`, `photo` or `place`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: QuestionKind,
    /// The anchors of a scale, the weakest first.
    pub steps: Vec<String>,
    /// In what a number is given.
    pub unit: String,
    /// It is answered for the weakest point there is.
    pub weakest_point: bool,
    /// Its share in the index of its section, in hundredths.
    pub weight: u16,
    /// The number that is as good as none, and the one from which on more is no better.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<[f64; 2]>,
    /// No is the good answer.
    pub good_is_no: bool,
    /// It is asked only where this holds; as the rules of findings.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub asked_if: Option<When>,
    /// The parts of the plan of a site to which what was answered belongs, such as `evacuation`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false, value_type = Vec<String>))]
    pub plan: Vec<PlanPart>,
    /// The measures of the catalogue that it asks for, by key.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub catalogue: Vec<String>,
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeasureAnswer {
    /// Stable key.
    pub key: String,
    /// What to do.
    pub says: String,
    /// What it costs, in words.
    pub cost: String,
    /// The answer that each question would have then, by key.
    pub brings: BTreeMap<String, BroughtAnswer>,
}

/// An answer that a measure brings about.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum BroughtAnswer {
    /// Yes or no.
    Word(String),
    /// A step from 1, or a number.
    Number(f64),
}

impl From<&Brought> for BroughtAnswer {
    fn from(brought: &Brought) -> Self {
        match brought {
            Brought::Word(word) => Self::Word(word.clone()),
            Brought::Number(number) => Self::Number(*number),
        }
    }
}

/// Answers by question, one for each point.
pub type ShareAnswers = BTreeMap<String, Vec<String>>;

impl Register {
    /// The surveys that the installation knows, in a language; in English where a pack lacks it.
    pub fn surveys(&self, _caller: &Caller, language: &str) -> Vec<SurveyLine> {
        self.packs.surveys.iter().map(|pack| line(&pack.in_language(language))).collect()
    }

    /// One survey with its questions.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub fn survey(&self, _caller: &Caller, key: &str, language: &str) -> Result<SurveyAnswer, ServiceError> {
        Ok(self.with_measures(answer(self.pack_of_survey(key)?, language)))
    }

    /// One survey with its questions as it was in a version; as it is now where that version is not kept.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub fn survey_of_version(&self, _caller: &Caller, key: &str, version: &str, language: &str) -> Result<SurveyAnswer, ServiceError> {
        Ok(self.with_measures(answer(self.pack_of_survey(key)?.of_version(version), language)))
    }

    /// What answers amount to, as if these measures had been taken. Nothing of them is kept, not even that it was asked.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`]; [`ServiceError::Invalid`] names the answer that does not fit.
    pub fn survey_results(
        &self,
        _caller: &Caller,
        key: &str,
        answers: &ShareAnswers,
        measures: &[String],
        language: &str,
    ) -> Result<SurveyResults, ServiceError> {
        let pack = self.pack_of_survey(key)?.in_language(language);
        let written = answers.iter().map(|(key, points)| (key.as_str(), points.as_slice()));
        let answers = SurveyAnswers::read(&pack, written).map_err(|error| ServiceError::Invalid(error.to_string()))?;
        if let Some(unknown) = measures.iter().find(|measure| pack.measure(measure).is_none()) {
            return Err(ServiceError::Invalid(format!("there is no measure \"{}\"", unknown.chars().take(60).collect::<String>())));
        }
        Ok(results(&pack, &answers, measures))
    }

    /// How far raters agree: the answers of each rater at each place. Nothing of it is kept.
    ///
    /// # Errors
    /// As [`Register::survey_results`].
    pub fn survey_agreement(&self, _caller: &Caller, key: &str, places: &[Vec<ShareAnswers>], language: &str) -> Result<SurveyAgreement, ServiceError> {
        let pack = self.pack_of_survey(key)?.in_language(language);
        let read = |answers: &ShareAnswers| {
            let written = answers.iter().map(|(key, points)| (key.as_str(), points.as_slice()));
            SurveyAnswers::read(&pack, written).map_err(|error| ServiceError::Invalid(error.to_string()))
        };
        let places: Vec<Vec<SurveyAnswers>> = places.iter().map(|raters| raters.iter().map(read).collect()).collect::<Result<_, _>>()?;
        Ok(agreement(&pack, &places))
    }

    /// The key of the survey that is offered first for a category.
    pub(crate) fn survey_for(&self, category: &str) -> &str {
        let fitting = self.packs.surveys.iter().find(|pack| pack.categories.iter().any(|key| key == category));
        fitting.map_or("quick_look", |pack| pack.key.get_ref())
    }

    pub(crate) fn pack_of_survey(&self, key: &str) -> Result<&SurveyPack, ServiceError> {
        self.packs.surveys.iter().find(|pack| pack.key.get_ref() == key).ok_or(ServiceError::NotFound("survey"))
    }
}

fn answer(pack: &SurveyPack, language: &str) -> SurveyAnswer {
    let language = if pack.languages().contains(&language) { language } else { "en" };
    let pack = pack.in_language(language);
    let asks = pack.questions.iter().map(|question| QuestionAnswer {
        key: question.key.get_ref().clone(),
        section: question.section.get_ref().clone(),
        ask: question.ask.clone(),
        why: question.why.clone(),
        kind: question.kind,
        steps: question.steps.clone(),
        unit: question.unit.clone(),
        weakest_point: question.weakest_point,
        weight: question.weight,
        range: question.range,
        good_is_no: question.good_is_no,
        asked_if: question.asked_if.as_ref().map(|when| when.get_ref().clone()),
        plan: question.plan.clone(),
        catalogue: Vec::new(),
    });
    let measures = pack.measures.iter().map(|measure| MeasureAnswer {
        key: measure.key.get_ref().clone(),
        says: measure.says.clone(),
        cost: measure.cost.clone(),
        brings: measure.brings.iter().map(|(question, brought)| (question.clone(), brought.into())).collect(),
    });
    let findings = pack.findings.iter().map(|finding| FindingRuleAnswer {
        key: finding.key.get_ref().clone(),
        when: finding.when.get_ref().clone(),
        says: finding.says.clone(),
        severity: finding.severity,
        measures: finding.measures.iter().map(|measure| measure.get_ref().clone()).collect(),
    });
    SurveyAnswer {
        line: line(&pack),
        language: language.to_owned(),
        source: pack.source.clone(),
        licence: pack.licence.clone(),
        sections: pack
            .sections
            .iter()
            .map(|section| SectionAnswer { key: section.key.get_ref().clone(), text: section.title.clone(), weight: section.weight })
            .collect(),
        asks: asks.collect(),
        measures: measures.collect(),
        findings: findings.collect(),
    }
}

fn line(pack: &SurveyPack) -> SurveyLine {
    SurveyLine {
        key: pack.key.get_ref().clone(),
        title: pack.title.clone(),
        for_whom: pack.for_whom.clone(),
        questions: pack.questions.len(),
        minutes: pack.minutes,
        version: pack.version.clone(),
        date: pack.date.clone(),
        categories: pack.categories.clone(),
        languages: pack.languages().into_iter().map(str::to_owned).collect(),
    }
}
