//! An index over few answers stands with the range in which it can still end up.

use std::collections::BTreeMap;

use parvis_assess::survey::{SurveyAnswers, SurveyResults, results};
use parvis_packs::{Question, QuestionKind, SurveyPack};
use proptest::prelude::*;

use crate::PACKS;

type Given = BTreeMap<String, Vec<String>>;

fn found(pack: &SurveyPack, given: &Given) -> SurveyResults {
    results(pack, &SurveyAnswers::read(pack, given.iter().map(|(key, points)| (key.as_str(), points.as_slice()))).unwrap(), &[])
}

/// An answer to a question by chance: one in six does not apply.
fn by_chance(question: &Question, dice: &mut impl FnMut(usize) -> usize) -> String {
    match question.kind {
        QuestionKind::YesNo | QuestionKind::Scale | QuestionKind::Number if dice(6) == 0 => "not_applicable".to_owned(),
        QuestionKind::YesNo => ["yes", "no"][dice(2)].to_owned(),
        QuestionKind::Scale => (dice(question.steps.len()) + 1).to_string(),
        QuestionKind::Number => dice(70).to_string(),
        _ => "words".to_owned(),
    }
}

/// Answers the questions that are asked and open, each with the chance `share` of 100, until none is left.
fn answer_on(pack: &SurveyPack, given: &mut Given, share: usize, dice: &mut impl FnMut(usize) -> usize) {
    let mut passed: Vec<String> = Vec::new();
    while let Some(key) = found(pack, given).asked.into_iter().find(|key| !given.contains_key(key) && !passed.contains(key)) {
        if dice(100) < share {
            given.insert(key.clone(), vec![by_chance(pack.question(&key).unwrap(), dice)]);
        } else {
            passed.push(key);
        }
    }
}

fn lies_in(value: Option<f64>, range: Option<[f64; 2]>) -> bool {
    value.is_none_or(|value| range.is_some_and(|[low, high]| (low..=high).contains(&value)))
}

fn within(inner: Option<[f64; 2]>, outer: Option<[f64; 2]>) -> bool {
    inner.is_none_or(|[low, high]| outer.is_some_and(|[least, most]| least <= low && high <= most))
}

#[test]
fn one_answer_of_a_survey_is_not_nothing_in_all() {
    let pack = PACKS.iter().find(|pack| pack.key.get_ref() == "quick_look").unwrap();
    let one = found(pack, &Given::from([("exits".to_owned(), vec!["1".to_owned()])]));
    let [low, high] = one.whole_range.unwrap();
    assert_eq!((one.whole, low), (Some(0.0), 0.0));
    assert!(high > 85.0, "everything else can still be there: {high}");
    assert_eq!(found(pack, &Given::new()).whole_range, Some([0.0, 100.0]), "before the first answer everything is open");
}

#[test]
fn a_survey_that_applies_nowhere_has_neither_index_nor_range() {
    for pack in PACKS.iter() {
        let scored = pack.questions.iter().filter(|question| matches!(question.kind, QuestionKind::YesNo | QuestionKind::Scale | QuestionKind::Number));
        let given: Given = scored.map(|question| (question.key.get_ref().clone(), vec!["not_applicable".to_owned()])).collect();
        let nothing = found(pack, &given);
        assert_eq!((nothing.whole, nothing.whole_range, nothing.findings.len()), (None, None, 0), "{}", pack.key.get_ref());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// However the rest is answered, the index ends in the range that was shown; the range only narrows, and in the end is a point.
    #[test]
    fn the_index_of_any_completion_lies_in_the_range_and_the_range_shrinks_to_a_point(seed in any::<u64>(), which in 0_usize..8, share in 0_usize..100) {
        let pack = &PACKS[which % PACKS.len()];
        let mut state = seed | 1;
        let mut dice = |limit: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state % limit as u64) as usize
        };
        let mut given = Given::new();
        answer_on(pack, &mut given, share, &mut dice);
        let few = found(pack, &given);
        let mut more = given.clone();
        answer_on(pack, &mut more, 50, &mut dice);
        let some = found(pack, &more);
        answer_on(pack, &mut more, 100, &mut dice);
        let all = found(pack, &more);
        prop_assert!(lies_in(few.whole, few.whole_range) && lies_in(all.whole, few.whole_range) && lies_in(all.whole, some.whole_range));
        prop_assert!(within(some.whole_range, few.whole_range) && within(all.whole_range, some.whole_range));
        for ((few, some), all) in few.sections.iter().zip(&some.sections).zip(&all.sections) {
            prop_assert!(lies_in(few.value, few.range) && lies_in(all.value, few.range) && lies_in(all.value, some.range), "{}", few.section);
            prop_assert!(within(some.range, few.range) && within(all.range, some.range), "{}", few.section);
            prop_assert_eq!(all.value.map(|value| [value, value]), all.range, "{}", &all.section);
        }
        prop_assert_eq!(all.whole.map(|value| [value, value]), all.whole_range);
        prop_assert_eq!(all.answered, all.sections.iter().map(|section| section.answered).sum::<usize>());
        prop_assert_eq!(all.asked.len(), all.sections.iter().map(|section| section.of).sum::<usize>());
    }
}
