//! What a measure would make of an answer, said for one question at a time.

use parvis_packs::{Brought, SurveyPack};
use serde::Serialize;

use super::answers::{SurveyAnswer, SurveyAnswers, value};
use super::results::{asked, brings};

/// What would become of the answer to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerIf {
    /// Which question, by key.
    pub question: String,
    /// The answer at the weakest point; absent where there is none, and then the question stays open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// The answer that the measure brings about.
    pub would_be: String,
    /// Whether it is better than what was answered, at one point or more: only then anything changes.
    pub changes: bool,
}

/// What would become of the answer to a question if something brought another about; none where this version of the survey has no such question or
/// answer.
pub fn answer_if(pack: &SurveyPack, answers: &SurveyAnswers, question: &str, brought: &Brought) -> Option<AnswerIf> {
    let (question, would_be) = brings(pack, question, brought)?;
    let mut answers = answers.clone();
    asked(pack, &mut answers);
    let better = value(question, &would_be);
    let said = answers.of(question.key.get_ref()).iter().filter(|answer| **answer != SurveyAnswer::NotApplicable);
    let weakest = said.min_by(|one, other| value(question, one).unwrap_or(1.0).total_cmp(&value(question, other).unwrap_or(1.0)));
    // Where nothing applies, what was said stands and nothing changes.
    let was = weakest.or_else(|| answers.of(question.key.get_ref()).first());
    Some(AnswerIf {
        question: question.key.get_ref().clone(),
        was: was.map(ToString::to_string),
        would_be: would_be.to_string(),
        changes: weakest.is_some_and(|weakest| better > value(question, weakest)),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use parvis_packs::{Brought, Packs, SurveyPack};

    use super::*;
    use crate::survey::{results, results_if};

    fn survey() -> SurveyPack {
        Packs::load(None).unwrap().surveys.into_iter().find(|pack| pack.key.get_ref() == "quick_look").unwrap()
    }

    fn answers(pack: &SurveyPack, said: &[(&str, &[&str])]) -> SurveyAnswers {
        let said: BTreeMap<String, Vec<String>> =
            said.iter().map(|(key, points)| ((*key).to_owned(), points.iter().map(|point| (*point).to_owned()).collect())).collect();
        SurveyAnswers::read(pack, said.iter().map(|(key, points)| (key.as_str(), points.as_slice()))).unwrap()
    }

    #[test]
    fn an_answer_is_raised_where_that_is_better_and_stays_where_it_is_not() {
        let pack = survey();
        let said = answers(&pack, &[("how_told", &["3", "1"]), ("tried", &["yes"]), ("dark", &["not_applicable"])]);
        let of = |question: &str, brought: Brought| answer_if(&pack, &said, question, &brought);
        let told = of("how_told", Brought::Number(2.0)).unwrap();
        assert_eq!((told.was.as_deref(), told.would_be.as_str(), told.changes), (Some("1"), "2", true), "the weakest point counts");
        let tried = of("tried", Brought::Word("yes".to_owned())).unwrap();
        assert!(!tried.changes && tried.was.as_deref() == Some("yes"));
        let dark = of("dark", Brought::Number(3.0)).unwrap();
        assert!(!dark.changes && dark.was.as_deref() == Some("not_applicable"), "what does not apply stays so");
        let open = of("lead", Brought::Number(3.0)).unwrap();
        assert!(!open.changes && open.was.is_none(), "what was not answered stays open");
        assert_eq!(of("nothing_of_the_kind", Brought::Number(3.0)), None);
        assert_eq!(of("tried", Brought::Number(3.0)), None, "yes or no is no step");
        assert_eq!(of("how_told", Brought::Number(9.0)), None);
    }

    #[test]
    fn what_a_measure_of_the_survey_brings_gives_the_same_as_the_measure_itself() {
        let pack = survey();
        let said = answers(&pack, &[("how_told", &["1"]), ("who_calls", &["no"]), ("address", &["no"]), ("lead", &["1"])]);
        for measure in &pack.measures {
            let brought = measure.brings.iter().map(|(question, answer)| (question.as_str(), answer));
            assert_eq!(results_if(&pack, &said, brought), results(&pack, &said, std::slice::from_ref(measure.key.get_ref())));
        }
        assert_eq!(results_if(&pack, &said, []), results(&pack, &said, &[]));
    }

    #[test]
    fn a_better_answer_never_lowers_an_index_nor_leaves_its_range() {
        let pack = survey();
        let said = answers(&pack, &[("how_told", &["1"]), ("tried", &["no"])]);
        let (now, then) = (results(&pack, &said, &[]), results_if(&pack, &said, [("how_told", &Brought::Number(2.0))]));
        assert!(then.whole > now.whole && then.whole_range.unwrap()[1] >= now.whole_range.unwrap()[1], "{now:?} {then:?}");
        let keys = |found: &crate::survey::SurveyResults| found.findings.iter().map(|finding| finding.key.clone()).collect::<Vec<_>>();
        assert_ne!(keys(&now), keys(&then), "a middle step has a finding of its own, or none");
    }
}
