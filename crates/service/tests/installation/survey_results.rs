//! Cases for the browser, which computes results itself: `web/tests/unit/survey-results.json` holds every survey with answers
//! by chance and what they amount to here. `PARVIS_WRITE_CASES=1 cargo test -p parvis-service --test installation` writes it anew.

use std::collections::BTreeMap;

use parvis_model::Caller;
use parvis_service::QuestionAnswer;
use serde_json::{Value, json};

use crate::TestInstallation;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../web/tests/unit/survey-results.json");

/// Numbers from a seed (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

fn answer(question: &QuestionAnswer, dice: &mut Dice) -> String {
    if dice.below(8) == 0 && !["Text", "Photo", "Place"].contains(&format!("{:?}", question.kind).as_str()) {
        return "not_applicable".to_owned();
    }
    match format!("{:?}", question.kind).as_str() {
        "YesNo" => ["yes", "no"][dice.below(2)].to_owned(),
        "Scale" => (dice.below(question.steps.len()) + 1).to_string(),
        "Number" => (dice.below(400) as f64 / 10.0).to_string(),
        _ => "words".to_owned(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cases_from_which_the_browser_is_tested_are_current() {
    let town = TestInstallation::new("", 1).await;
    let shell = Caller::CommandLine;
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut surveys = Vec::new();
    for line in town.register.surveys(&shell, "en") {
        let survey = town.register.survey(&shell, &line.key, "en").unwrap();
        let mut cases = Vec::new();
        for _ in 0..12 {
            let mut answers: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for question in survey.asks.iter().filter(|_| dice.below(5) > 0).collect::<Vec<_>>() {
                let points = 1 + usize::from(dice.below(4) == 0) * dice.below(3);
                answers.insert(question.key.clone(), (0..points).map(|_| answer(question, &mut dice)).collect());
            }
            let measures: Vec<String> = survey.measures.iter().filter(|_| dice.below(4) == 0).map(|measure| measure.key.clone()).collect();
            let results = town.register.survey_results(&shell, &line.key, &answers, &measures, "en").unwrap();
            cases.push(json!({ "answers": answers, "measures": measures, "results": results }));
        }
        surveys.push(json!({ "survey": survey, "cases": cases }));
    }
    let made = serde_json::to_string(&Value::from(surveys)).unwrap() + "\n";
    if std::env::var_os("PARVIS_WRITE_CASES").is_some() {
        std::fs::write(FILE, &made).unwrap();
    }
    assert!(std::fs::read_to_string(FILE).unwrap_or_default() == made, "web/tests/unit/survey-results.json is not current: PARVIS_WRITE_CASES=1");
}
