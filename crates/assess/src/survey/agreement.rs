//! How far raters agree who walked the same places with the same survey.

use parvis_packs::{Question, QuestionKind, SurveyPack};
use serde::Serialize;

use super::answers::{SurveyAnswer, SurveyAnswers, weakest};
use crate::agreement::{Alpha, Kappa, Metric, Weights, alpha, kappa};

/// Below this alpha no conclusion is drawn from a question (K. Krippendorff, Content Analysis, 2nd ed. 2004, p. 241).
const TENTATIVE: f64 = 0.667;

/// The samples of the intervals are the same each time.
const SEED: u64 = 1;

/// How far raters agree, by question and by section.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SurveyAgreement {
    /// Which pack.
    pub pack: String,
    /// Which version of it.
    pub version: String,
    /// Places that two or more walked.
    pub places: usize,
    /// Each question that has a value and was answered by two or more somewhere, in their order.
    pub questions: Vec<QuestionAgreement>,
    /// Each section: every question at every place, by the values of the answers from 0 to 1 (interval metric).
    pub sections: Vec<SectionAgreement>,
    /// Questions for the authors of the pack to look at: alpha below 0.667, or differences where no alpha can be told.
    pub dividing: Vec<String>,
}

/// How far raters agree on a question.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionAgreement {
    /// Which question.
    pub question: String,
    /// What is asked.
    pub ask: String,
    /// Places where two or more answered it with something that applies.
    pub places: usize,
    /// Places where they differ.
    pub differ: usize,
    /// Krippendorff's alpha: nominal for yes and no, ordinal for scales, interval for numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alpha: Option<Alpha>,
    /// Cohen's kappa, with quadratic weights for scales; where exactly two answered at every such place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kappa: Option<Kappa>,
}

/// How far raters agree on a section.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SectionAgreement {
    /// Which section.
    pub section: String,
    /// What it is called.
    pub title: String,
    /// Krippendorff's alpha; absent where it cannot be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alpha: Option<Alpha>,
}

/// How far raters agree; `places` has the answers of each rater at each place, in any order.
pub fn agreement(pack: &SurveyPack, places: &[Vec<SurveyAnswers>]) -> SurveyAgreement {
    let scored: Vec<&Question> = pack.questions.iter().filter(|question| has_value(question)).collect();
    let questions: Vec<QuestionAgreement> = scored.iter().map(|question| of_question(question, places)).filter(|found| found.places > 0).collect();
    let sections = pack.sections.iter().map(|section| {
        let of_section = scored.iter().filter(|question| question.section == section.key);
        let units: Vec<Vec<f64>> =
            of_section.flat_map(|question| places.iter().map(|raters| raters.iter().filter_map(|answers| weakest(question, answers)).collect())).collect();
        SectionAgreement { section: section.key.get_ref().clone(), title: section.title.clone(), alpha: alpha(&units, Metric::Interval, SEED) }
    });
    let divides = |found: &&QuestionAgreement| found.alpha.map_or(found.differ > 0, |alpha| alpha.value < TENTATIVE);
    SurveyAgreement {
        pack: pack.key.get_ref().clone(),
        version: pack.version.clone(),
        places: places.iter().filter(|raters| raters.len() >= 2).count(),
        sections: sections.collect(),
        dividing: questions.iter().filter(divides).map(|found| found.question.clone()).collect(),
        questions,
    }
}

fn has_value(question: &Question) -> bool {
    matches!(question.kind, QuestionKind::YesNo | QuestionKind::Scale | QuestionKind::Number)
}

fn of_question(question: &Question, places: &[Vec<SurveyAnswers>]) -> QuestionAgreement {
    let rated: Vec<Vec<f64>> = places
        .iter()
        .map(|raters| raters.iter().filter_map(|answers| category(question, answers)).collect::<Vec<f64>>())
        .filter(|row| row.len() >= 2)
        .collect();
    let (metric, weights, categories) = match question.kind {
        QuestionKind::Scale => (Metric::Ordinal, Weights::Quadratic, question.steps.len()),
        QuestionKind::YesNo => (Metric::Nominal, Weights::Unweighted, 2),
        _ => (Metric::Interval, Weights::Unweighted, 0),
    };
    let two = categories > 0 && rated.iter().all(|row| row.len() == 2);
    // Steps and yes and no are small whole numbers.
    let pairs = || rated.iter().map(|row| (row[0] as usize, row[1] as usize)).collect::<Vec<_>>();
    QuestionAgreement {
        question: question.key.get_ref().clone(),
        ask: question.ask.clone(),
        places: rated.len(),
        differ: rated.iter().filter(|row| row.iter().any(|value| *value != row[0])).count(),
        alpha: alpha(&rated, metric, SEED),
        kappa: two.then(|| kappa(&pairs(), categories, &weights).ok()).flatten(),
    }
}

/// The answer as a category from 0, at its weakest point; none for what does not apply or was not answered.
fn category(question: &Question, answers: &SurveyAnswers) -> Option<f64> {
    let given = answers.of(question.key.get_ref()).iter().filter_map(|answer| match answer {
        SurveyAnswer::YesNo(yes) => Some(f64::from(u8::from(*yes != question.good_is_no))),
        SurveyAnswer::Step(step) => Some((*step - 1) as f64),
        SurveyAnswer::Number(number) => Some(*number),
        SurveyAnswer::Text(_) | SurveyAnswer::NotApplicable => None,
    });
    // Where less is better, the weakest point has the highest number.
    let falling = question.range.is_some_and(|[from, to]| from > to);
    given.reduce(if falling { f64::max } else { f64::min })
}
