//! Every path through every built-in survey: what can be asked, what follows from which answer, and what never may.

use std::collections::{BTreeMap, BTreeSet};

use parvis_assess::survey::{SurveyAnswers, SurveyResults, results};
use parvis_packs::{Question, QuestionKind, SurveyPack, When};

use crate::PACKS;

type Given = BTreeMap<String, String>;

fn found(pack: &SurveyPack, given: &Given) -> SurveyResults {
    let points: Vec<(&String, Vec<String>)> = given.iter().map(|(key, answer)| (key, vec![answer.clone()])).collect();
    results(pack, &SurveyAnswers::read(pack, points.iter().map(|(key, points)| (key.as_str(), points.as_slice()))).unwrap(), &[])
}

/// Every answer that counts as one of its own, the weakest first; none for words, photographs and places.
fn answers(question: &Question) -> Vec<String> {
    match (question.kind, question.range) {
        (QuestionKind::YesNo, _) if question.good_is_no => vec!["yes".to_owned(), "no".to_owned()],
        (QuestionKind::YesNo, _) => vec!["no".to_owned(), "yes".to_owned()],
        (QuestionKind::Scale, _) => (1..=question.steps.len()).map(|step| step.to_string()).collect(),
        (QuestionKind::Number, Some([from, to])) => [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| (from + (to - from) * share).to_string()).to_vec(),
        _ => Vec::new(),
    }
}

/// The questions that a condition looks at.
fn looks_at(when: &When) -> BTreeSet<&str> {
    match when {
        When::Yes(key) | When::No(key) | When::AtMost(key, _) | When::MoreThan(key, _) | When::Step(key, _) => BTreeSet::from([key.as_str()]),
        When::All(parts) | When::Any(parts) => parts.iter().flat_map(looks_at).collect(),
    }
}

/// What has to be answered for a question to be asked, with the questions before those; the question itself included.
fn needs<'a>(pack: &'a SurveyPack, key: &'a str) -> BTreeSet<&'a str> {
    let before = pack.question(key).and_then(|question| question.asked_if.as_ref()).map(|when| looks_at(when.get_ref())).unwrap_or_default();
    before.into_iter().flat_map(|key| needs(pack, key)).chain([key]).collect()
}

/// Every way to answer some questions.
fn ways(pack: &SurveyPack, keys: &BTreeSet<&str>) -> Vec<Given> {
    keys.iter().fold(vec![Given::new()], |ways, key| {
        let answers = answers(pack.question(key).unwrap());
        if answers.is_empty() {
            return ways;
        }
        ways.iter().flat_map(|way| answers.iter().map(|answer| way.clone().into_iter().chain([((*key).to_owned(), answer.clone())]).collect())).collect()
    })
}

#[test]
fn every_question_can_be_asked_and_every_finding_reached() {
    for pack in PACKS.iter() {
        for question in &pack.questions {
            let key = question.key.get_ref().as_str();
            assert!(ways(pack, &needs(pack, key)).iter().any(|way| found(pack, way).asked.iter().any(|asked| asked == key)), "{}: {key}", pack.title);
        }
        for finding in &pack.findings {
            let keys = looks_at(finding.when.get_ref()).into_iter().flat_map(|key| needs(pack, key)).collect();
            let reached = |way: &Given| found(pack, way).findings.iter().any(|raised| raised.key == *finding.key.get_ref());
            assert!(ways(pack, &keys).iter().any(reached), "{}: {}", pack.title, finding.key.get_ref());
        }
    }
}

#[test]
fn no_best_answer_earns_a_finding_and_all_of_them_are_the_whole() {
    for pack in PACKS.iter() {
        let best = |question: &Question| Some((question.key.get_ref().clone(), answers(question).last()?.clone()));
        for question in &pack.questions {
            let given: Given = best(question).into_iter().collect();
            assert!(found(pack, &given).findings.is_empty(), "{}: {}", pack.title, question.key.get_ref());
        }
        let all = found(pack, &pack.questions.iter().filter_map(best).collect());
        assert_eq!((all.findings.len(), all.whole), (0, Some(100.0)), "{}", pack.title);
    }
}

#[test]
fn every_worst_answer_that_costs_points_says_what_is_wrong_and_what_helps() {
    for pack in PACKS.iter() {
        for question in pack.questions.iter().filter(|question| question.weight > 0) {
            let key = question.key.get_ref().as_str();
            let worst = answers(question).first().unwrap().clone();
            let asked = |way: &Given| found(pack, way).asked.iter().any(|asked| asked == key);
            let ways: Vec<Given> = ways(pack, &needs(pack, key)).into_iter().filter(|way| way[key] == worst && asked(way)).collect();
            assert!(!ways.is_empty(), "{}: {key}", pack.title);
            for way in ways {
                let raised = found(pack, &way).findings;
                let of_it = |raised: &&parvis_assess::survey::Raised| {
                    let rule = pack.findings.iter().find(|finding| *finding.key.get_ref() == raised.key).unwrap();
                    looks_at(rule.when.get_ref()).contains(key)
                };
                let raised = raised.iter().find(of_it).unwrap_or_else(|| panic!("{}: nothing follows from the worst answer to {key}", pack.title));
                let helps = raised.measures.iter().filter_map(|measure| pack.measure(measure)).any(|measure| measure.brings.contains_key(key));
                assert!(helps, "{}: no measure of {} mends {key}", pack.title, raised.key);
            }
        }
    }
}

#[test]
fn a_better_answer_never_makes_a_finding_graver() {
    for pack in PACKS.iter() {
        for question in &pack.questions {
            let key = question.key.get_ref().as_str();
            let gravest = |answer: &String, way: &Given| {
                let way: Given = way.clone().into_iter().chain([(key.to_owned(), answer.clone())]).collect();
                found(pack, &way)
                    .findings
                    .iter()
                    .filter(|raised| pack.findings.iter().any(|rule| *rule.key.get_ref() == raised.key && looks_at(rule.when.get_ref()).contains(key)))
                    .map(|raised| raised.severity)
                    .max()
            };
            for way in ways(pack, &needs(pack, key)) {
                for (worse, better) in answers(question).iter().zip(answers(question).iter().skip(1)) {
                    assert!(gravest(better, &way) <= gravest(worse, &way), "{}: {key}, {worse} and {better}", pack.title);
                }
            }
        }
    }
}

#[test]
fn what_does_not_apply_or_is_not_asked_costs_nothing_and_leads_to_nothing() {
    for pack in PACKS.iter() {
        let worst: Given = pack.questions.iter().filter_map(|question| Some((question.key.get_ref().clone(), answers(question).first()?.clone()))).collect();
        for question in &pack.questions {
            let key = question.key.get_ref().as_str();
            if answers(question).is_empty() {
                continue;
            }
            // Does not apply: as if the question, and what is asked after it, had not been put.
            let mut without = worst.clone();
            without.insert(key.to_owned(), "not_applicable".to_owned());
            let (applies, not) = (found(pack, &without), found(pack, &Given::from([(key.to_owned(), "not_applicable".to_owned())])));
            assert!((not.whole, not.findings.len()) == (None, 0), "{}: {key}", pack.title);
            let rule_of = |raised: &parvis_assess::survey::Raised| pack.findings.iter().find(|rule| *rule.key.get_ref() == raised.key).unwrap();
            assert!(applies.findings.iter().all(|raised| !looks_at(rule_of(raised).when.get_ref()).contains(key)), "{}: {key}", pack.title);
            // Not asked: an answer that was given before it fell away changes nothing.
            for way in ways(pack, &needs(pack, key)) {
                let with = found(pack, &way);
                if !with.asked.iter().any(|asked| asked == key) {
                    let mut without = way.clone();
                    without.remove(key);
                    assert_eq!(with, found(pack, &without), "{}: {key}", pack.title);
                }
            }
        }
    }
}

#[test]
fn a_survey_is_short_enough_for_those_for_whom_it_is() {
    for pack in PACKS.iter() {
        let (most, minutes) = if pack.key.get_ref() == "quick_look" { (25, 45) } else { (32, 120) };
        assert!(pack.questions.len() <= most && pack.minutes <= minutes, "{}: {} questions, {} minutes", pack.title, pack.questions.len(), pack.minutes);
        // One to five minutes a question, walking included.
        assert!((pack.questions.len()..=5 * pack.questions.len()).contains(&usize::from(pack.minutes)), "{}", pack.title);
    }
}
