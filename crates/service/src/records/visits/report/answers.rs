use std::collections::BTreeMap;

use parvis_documents::{AnswerLine, PointLine, Words};
use parvis_packs::{Question, QuestionKind, SurveyPack};

use super::super::VisitContent;
use super::{outline, section_of};

/// What was answered, by question, in the order of the survey. Points keep their places, so that findings can name them.
pub(super) fn answers(
    content: &VisitContent,
    pack: &SurveyPack,
    words: &Words,
    (middle, photographs): (Option<[f64; 2]>, &BTreeMap<String, usize>),
) -> Vec<(String, AnswerLine)> {
    let mut lines = Vec::new();
    for question in &pack.questions {
        let key = question.key.get_ref();
        let points = content.walk.answers.get(key).map_or(&[][..], |answer| &answer.points);
        let agreed = content.agreed.get(key);
        let mut said: Vec<PointLine> = points
            .iter()
            .map(|point| {
                let shown: Vec<usize> = point.photos.iter().filter_map(|name| photographs.get(name).copied()).collect();
                // What raters agreed on stands once, for all points; what is shown needs no count.
                let answer = if agreed.is_some() || question.kind == QuestionKind::Photo && !shown.is_empty() { "" } else { &point.answer };
                PointLine {
                    whereabouts: if agreed.is_some() { String::new() } else { point.whereabouts.clone() },
                    answer: with_remark(answer, |answer| in_words(question, answer, words), if agreed.is_some() { "" } else { &point.remark }),
                    position: middle.zip(point.position).map(|(middle, at)| outline::offset(middle, at)),
                    photographs: shown,
                }
            })
            .collect();
        let of_raters = agreed.into_iter().flatten();
        said.extend(of_raters.map(|answer| PointLine { answer: in_words(question, answer, words), ..PointLine::default() }));
        if said.iter().any(|point| !point.answer.is_empty() || !point.photographs.is_empty() || point.position.is_some()) {
            lines.push((key.clone(), AnswerLine { ask: question.ask.clone(), section: section_of(pack, question), answers: said }));
        }
    }
    lines
}

fn in_words(question: &Question, answer: &str, words: &Words) -> String {
    match (question.kind, answer) {
        (_, "not_applicable") => words.say("survey-not-applicable", &[]),
        (QuestionKind::YesNo, "yes" | "no") => words.say(answer, &[]),
        (QuestionKind::Scale, _) => answer.parse::<usize>().ok().and_then(|step| question.steps.get(step.wrapping_sub(1)).cloned()).unwrap_or_default(),
        // Where the photographs themselves are not at hand, how many there are.
        (QuestionKind::Photo, _) if answer.parse::<u32>().is_ok() => words.say("photo-count", &[("count", answer)]),
        _ if question.unit.is_empty() => answer.to_owned(),
        _ => format!("{answer}\u{a0}{}", question.unit),
    }
}

/// An answer in words, and what else was said about it.
fn with_remark(answer: &str, in_words: impl Fn(&str) -> String, remark: &str) -> String {
    let remark = remark.trim();
    match (answer.is_empty(), remark.is_empty()) {
        (true, _) => remark.to_owned(),
        (false, true) => in_words(answer),
        (false, false) => format!("{} ({remark})", in_words(answer)),
    }
}

#[cfg(test)]
mod tests {
    use super::with_remark;

    #[test]
    fn a_remark_stands_behind_its_answer_or_alone_and_none_leaves_no_brackets() {
        let said = |answer: &str, remark: &str| with_remark(answer, |answer| format!("step {answer}"), remark);
        assert_eq!(said("2", " The latch sticks. "), "step 2 (The latch sticks.)");
        assert_eq!(said("", "Nobody had the key."), "Nobody had the key.");
        assert_eq!(said("2", " "), "step 2");
    }
}
