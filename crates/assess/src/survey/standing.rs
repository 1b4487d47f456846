use std::collections::BTreeMap;

use parvis_packs::{SurveyPack, When};

use super::answers::{SurveyAnswers, holds, weakest};
use super::results::asked;

/// What stands out among the answers, by question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Questions that count and were answered as well as can be at every point.
    pub best: Vec<String>,
    /// Questions that are asked and were not answered.
    pub open: Vec<String>,
}

/// What is as good as it can be, and what is open.
pub fn standing(pack: &SurveyPack, answers: &SurveyAnswers) -> Standing {
    let mut answers = answers.clone();
    let mut standing = Standing::default();
    for question in asked(pack, &mut answers) {
        let key = question.key.get_ref();
        if answers.of(key).is_empty() {
            standing.open.push(key.clone());
        } else if question.weight > 0 && weakest(question, &answers).is_some_and(|value| value >= 1.0) {
            standing.best.push(key.clone());
        }
    }
    standing
}

/// The points of a question at which something holds that looks at it, counted from 0: each is tried as if it were the only one. All of
/// them where none alone is enough.
pub fn points_where(pack: &SurveyPack, when: &When, written: &BTreeMap<String, Vec<String>>, question: &str) -> Vec<usize> {
    let points = written.get(question).map_or(&[][..], Vec::as_slice);
    let holds_at = |point: &String| {
        let alone = [point.clone()];
        let others = written.iter().map(|(key, points)| (key.as_str(), if key == question { &alone[..] } else { points.as_slice() }));
        holds(when, &SurveyAnswers::read_what_fits(pack, others))
    };
    let found: Vec<usize> = points.iter().enumerate().filter(|(_, point)| !point.is_empty() && holds_at(point)).map(|(index, _)| index).collect();
    if found.is_empty() { (0..points.len()).collect() } else { found }
}

#[cfg(test)]
mod tests {
    use parvis_packs::Packs;

    use super::*;

    fn written(answers: &[(&str, &[&str])]) -> BTreeMap<String, Vec<String>> {
        answers.iter().map(|(key, points)| ((*key).to_owned(), points.iter().map(|point| (*point).to_owned()).collect())).collect()
    }

    #[test]
    fn what_is_best_at_every_point_is_told_from_what_is_open_and_a_finding_from_the_points_without_it() {
        let packs = Packs::load(None).unwrap();
        let pack = packs.surveys.iter().find(|pack| pack.key.get_ref() == "place_of_worship").unwrap();
        let answers = written(&[("exit_clear", &["3", "1", "3"]), ("outside_light", &["3", "3"]), ("who_decides", &["yes"])]);
        let read = SurveyAnswers::read_what_fits(pack, answers.iter().map(|(key, points)| (key.as_str(), points.as_slice())));
        let standing = standing(pack, &read);
        assert_eq!(standing.best, ["outside_light", "who_decides"]);
        assert!(standing.open.contains(&"refuge".to_owned()) && !standing.open.contains(&"exit_clear".to_owned()));
        // Asked only after an answer that was not given.
        assert!(!standing.open.contains(&"welcomers_know".to_owned()));
        let rule = pack.findings.iter().find(|rule| rule.when.get_ref().questions() == ["exit_clear"]).unwrap();
        assert_eq!(points_where(pack, rule.when.get_ref(), &answers, "exit_clear"), [1]);
        assert_eq!(points_where(pack, rule.when.get_ref(), &answers, "outside_light"), [0, 1], "it rests on another question");
        assert_eq!(points_where(pack, rule.when.get_ref(), &answers, "refuge"), [0; 0]);
    }
}
