use parvis_packs::{Brought, Question, Severity, SurveyPack};
use serde::Serialize;

use super::answers::{SurveyAnswer, SurveyAnswers, holds, one, weakest};
use super::range::{self, to_a_tenth};

/// What the answers to a survey amount to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SurveyResults {
    /// Which pack.
    pub pack: String,
    /// Which version of it.
    pub version: String,
    /// Questions that are asked, by key: some only after others.
    pub asked: Vec<String>,
    /// How many of them were answered.
    pub answered: usize,
    /// The index of each section, in their order.
    pub sections: Vec<Index>,
    /// The index of the whole, 0 to 100; absent while nothing that is scored was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whole: Option<f64>,
    /// What the whole would be with the rest answered as badly, and as well, as can be; absent where nothing can count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whole_range: Option<[f64; 2]>,
    /// What follows, the gravest first.
    pub findings: Vec<Raised>,
}

/// The index of a section.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Index {
    /// Which section.
    pub section: String,
    /// What it is called.
    pub title: String,
    /// Its share in the whole, in hundredths.
    pub weight: u16,
    /// 0 to 100; absent while nothing that is scored was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// What the index would be with the rest answered as badly, and as well, as can be; absent where nothing can count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<[f64; 2]>,
    /// How many of its questions that are asked were answered, those that do not apply and those that are only noted as well.
    pub answered: usize,
    /// How many of its questions are asked.
    pub of: usize,
}

/// What follows from answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Raised {
    /// Which rule of the pack.
    pub key: String,
    /// What was found.
    pub says: String,
    /// `low`, `medium` or `high`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub severity: Severity,
    /// What helps, by key.
    pub measures: Vec<String>,
}

/// What answers amount to, as if these measures, by key, had been taken.
pub fn results(pack: &SurveyPack, answers: &SurveyAnswers, measures: &[String]) -> SurveyResults {
    let brought = measures.iter().filter_map(|key| pack.measure(key)).flat_map(|measure| &measure.brings);
    results_if(pack, answers, brought.map(|(question, answer)| (question.as_str(), answer)))
}

/// What answers amount to, as if something had brought these answers about: where there is a better one, it stays; where there is none, the
/// question stays open.
pub fn results_if<'a>(pack: &SurveyPack, answers: &SurveyAnswers, brought: impl IntoIterator<Item = (&'a str, &'a Brought)>) -> SurveyResults {
    let mut answers = answers.clone();
    asked(pack, &mut answers);
    for (question, answer) in brought {
        if let Some((question, answer)) = brings(pack, question, answer) {
            answers.raise(question, &answer);
        }
    }
    let asked = asked(pack, &mut answers);
    let open = range::open(pack, &answers);
    let sections: Vec<Index> = pack
        .sections
        .iter()
        .map(|section| {
            let questions = pack.questions.iter().filter(|question| question.section == section.key);
            Index { range: range::of_questions(questions, &answers, &open), ..index(section, &asked, &answers) }
        })
        .collect();
    let mut findings: Vec<Raised> = pack.findings.iter().filter(|finding| holds(finding.when.get_ref(), &answers)).map(raised).collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    SurveyResults {
        pack: pack.key.get_ref().clone(),
        version: pack.version.clone(),
        answered: asked.iter().filter(|question| !answers.of(question.key.get_ref()).is_empty()).count(),
        asked: asked.iter().map(|question| question.key.get_ref().clone()).collect(),
        whole: mean(sections.iter().filter_map(|section| Some((section.value?, section.weight)))),
        whole_range: range::of_sections(sections.iter().filter_map(|section| Some((section.range?, section.weight)))),
        sections,
        findings,
    }
}

/// The questions that are asked, in their order. What was answered before to one that is asked no longer is left out, so that nothing
/// follows from it.
pub(super) fn asked<'a>(pack: &'a SurveyPack, answers: &mut SurveyAnswers) -> Vec<&'a Question> {
    let mut asked = Vec::with_capacity(pack.questions.len());
    for question in &pack.questions {
        if question.asked_if.as_ref().is_none_or(|when| holds(when.get_ref(), answers)) {
            asked.push(question);
        } else {
            answers.forget(question.key.get_ref());
        }
    }
    asked
}

fn index(section: &parvis_packs::Section, asked: &[&Question], answers: &SurveyAnswers) -> Index {
    let questions: Vec<&Question> = asked.iter().copied().filter(|question| question.section == section.key).collect();
    let scored = questions.iter().filter(|question| question.weight > 0);
    Index {
        section: section.key.get_ref().clone(),
        title: section.title.clone(),
        weight: section.weight,
        value: mean(scored.filter_map(|question| Some((weakest(question, answers)? * 100.0, question.weight)))),
        range: None,
        answered: questions.iter().filter(|question| !answers.of(question.key.get_ref()).is_empty()).count(),
        of: questions.len(),
    }
}

/// The weighted mean, to a tenth; none of nothing.
fn mean(values: impl Iterator<Item = (f64, u16)>) -> Option<f64> {
    let (sum, weight) = values.fold((0.0, 0.0), |(sum, all), (value, weight)| (sum + value * f64::from(weight), all + f64::from(weight)));
    (weight > 0.0).then(|| to_a_tenth(sum / weight))
}

fn raised(finding: &parvis_packs::FindingRule) -> Raised {
    Raised {
        key: finding.key.get_ref().clone(),
        says: finding.says.clone(),
        severity: finding.severity,
        measures: finding.measures.iter().map(|measure| measure.get_ref().clone()).collect(),
    }
}

/// An answer that is brought about, as the question can have it; none where it cannot, or is not asked in this version.
pub(super) fn brings<'a>(pack: &'a SurveyPack, question: &str, answer: &Brought) -> Option<(&'a Question, SurveyAnswer)> {
    let question = pack.question(question)?;
    let answer = one(question, &written(answer)).ok()?;
    (answer != SurveyAnswer::NotApplicable).then_some((question, answer))
}

/// An answer that is brought about, as answers are written.
pub(super) fn written(answer: &Brought) -> String {
    match answer {
        Brought::Word(word) => word.clone(),
        Brought::Number(number) => number.to_string(),
    }
}
