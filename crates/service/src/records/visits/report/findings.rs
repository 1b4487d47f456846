use std::collections::BTreeMap;

use parvis_documents::{AgreedLine, FindingLine, MeasureLine};
use parvis_packs::{SurveyPack, When};

use super::super::VisitContent;
use super::section_of;
use crate::installation::days::numbers;
use crate::records::findings::{FindingDocument, FindingSeverity};

/// What to put right: what the rules of the survey raise, and what became of it where the reader may know. `answers` says where each
/// question stands in the report, and `points` at which of its points a rule holds.
pub(super) fn findings(
    content: &VisitContent,
    pack: &SurveyPack,
    agreed: &BTreeMap<String, FindingDocument>,
    answers: &BTreeMap<&str, usize>,
    points: impl Fn(&When, &str) -> Vec<usize>,
) -> Vec<FindingLine> {
    let line = |raised: &parvis_assess::survey::Raised| {
        let rule = pack.findings.iter().find(|finding| finding.key.get_ref() == &raised.key);
        let when = rule.map(|rule| rule.when.get_ref());
        let mut questions = when.map(When::questions).unwrap_or_default();
        questions.dedup();
        let first = questions.first().and_then(|key| pack.question(key));
        let document = agreed.get(&raised.key);
        // What its owner wrote anew is said as it was written; what nobody touched, in the language of the reader.
        let rewritten = document.filter(|document| document.says != raised.says).map(|document| document.says.clone());
        let says = rewritten.or_else(|| rule.map(|rule| rule.says.clone())).unwrap_or_else(|| raised.says.clone());
        let measures = raised.measures.iter().filter_map(|key| pack.measure(key));
        let rests_on = when.into_iter().flat_map(|when| {
            let of = |key: &str| answers.get(key).map(|answer| points(when, key).into_iter().map(|point| (*answer, point)).collect::<Vec<_>>());
            questions.iter().filter_map(|key| of(key)).flatten().collect::<Vec<_>>()
        });
        FindingLine {
            severity: document.map_or_else(|| FindingSeverity::from(raised.severity), |document| document.severity).to_string(),
            says,
            why: first.map(|question| question.why.clone()).unwrap_or_default(),
            whereabouts: document.map(|document| document.whereabouts.clone()).unwrap_or_default(),
            measures: measures.map(|measure| MeasureLine { says: measure.says.clone(), cost: measure.cost.clone() }).collect(),
            agreed: document.map(|document| AgreedLine {
                responsible: document.responsible.clone(),
                due: document.due().map(numbers),
                status: document.status.to_string(),
            }),
            section: first.map_or(0, |question| section_of(pack, question)),
            rests_on: rests_on.collect(),
        }
    };
    content.results.findings.iter().map(line).collect()
}
