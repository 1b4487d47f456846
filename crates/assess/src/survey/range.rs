//! How far an index can still move: from the rest answered as badly as can be to the rest answered as well as can be.
//!
//! An open answer lies between 0 and 1 or does not apply, and then is left out. A further 0 never raises a weighted mean and a
//! further 1 never lowers it, so the two ends are reached with every open answer at 0, or at 1. A question that is asked only after
//! an answer that is still open counts as open.

use std::collections::HashSet;

use parvis_packs::{Question, QuestionKind, SurveyPack};

use super::answers::{SurveyAnswers, could_hold, weakest};

/// The ends between which an index lies, each 0 to 100.
pub(super) type Range = [f64; 2];

/// The questions that are not answered and are asked, or could be once others are answered.
pub(super) fn open<'a>(pack: &'a SurveyPack, answers: &SurveyAnswers) -> HashSet<&'a str> {
    let mut open = HashSet::new();
    for question in &pack.questions {
        let key = question.key.get_ref().as_str();
        let could = question.asked_if.as_ref().is_none_or(|when| could_hold(when.get_ref(), answers, &open));
        if could && answers.of(key).is_empty() && matches!(question.kind, QuestionKind::YesNo | QuestionKind::Scale | QuestionKind::Number) {
            open.insert(key);
        }
    }
    open
}

/// The range of the index of some questions; none where nothing that counts is answered or open.
pub(super) fn of_questions<'a>(questions: impl Iterator<Item = &'a Question>, answers: &SurveyAnswers, open: &HashSet<&str>) -> Option<Range> {
    let (mut sum, mut answered, mut missing) = (0.0, 0.0, 0.0);
    for question in questions {
        let weight = f64::from(question.weight);
        if let Some(value) = weakest(question, answers) {
            sum += value * 100.0 * weight;
            answered += weight;
        } else if open.contains(question.key.get_ref().as_str()) {
            missing += weight;
        }
    }
    let all = answered + missing;
    (all > 0.0).then(|| [to_a_tenth(sum / all), to_a_tenth((sum + 100.0 * missing) / all)])
}

/// The range of the whole, from those of its sections and their weights; none where no section has one.
pub(super) fn of_sections(sections: impl Iterator<Item = (Range, u16)>) -> Option<Range> {
    let (low, high, all) = sections.fold((0.0, 0.0, 0.0), |(low, high, all), (range, weight)| {
        let weight = f64::from(weight);
        (low + range[0] * weight, high + range[1] * weight, all + weight)
    });
    (all > 0.0).then(|| [to_a_tenth(low / all), to_a_tenth(high / all)])
}

/// To a tenth, as every index.
pub(super) fn to_a_tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
