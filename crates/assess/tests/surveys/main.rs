//! What the answers to the quick look amount to.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod ranges;
mod walks;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use parvis_assess::survey::{SurveyAgreement, SurveyAnswers, SurveyResults, agreement, results};
use parvis_packs::{Packs, QuestionKind, SurveyPack};
use proptest::prelude::*;

/// Read once: a property looks at it hundreds of times.
static PACKS: LazyLock<Vec<SurveyPack>> = LazyLock::new(|| Packs::load(None).unwrap().surveys.to_vec());

fn pack() -> SurveyPack {
    PACKS.iter().find(|pack| pack.key.get_ref() == "quick_look").unwrap().clone()
}

/// `exits=2 exit_free=1,3`: several points with commas between.
fn answered(given: &str, measures: &[&str]) -> SurveyResults {
    let pack = pack();
    let written: BTreeMap<&str, Vec<String>> =
        given.split_whitespace().map(|pair| pair.split_once('=').unwrap()).map(|(key, points)| (key, points.split(',').map(str::to_owned).collect())).collect();
    let answers = SurveyAnswers::read(&pack, written.iter().map(|(key, points)| (*key, points.as_slice()))).unwrap();
    results(&pack, &answers, &measures.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>())
}

fn section<'a>(found: &'a SurveyResults, key: &str) -> &'a parvis_assess::survey::Index {
    found.sections.iter().find(|section| section.section == key).unwrap()
}

#[test]
fn an_index_is_the_weighted_mean_of_what_was_answered() {
    // Getting out: exits 28, exit_free 27, meeting_point 18, slow_people 27 (content/surveys/quick_look).
    let found = answered("exits=2 exit_free=3 meeting_point=no", &[]);
    assert_eq!(section(&found, "out").value, Some(56.2), "(28 · 50 + 27 · 100 + 18 · 0) / 73");
    assert_eq!(found.whole, Some(56.2), "sections without an answer do not count");
    assert_eq!((section(&found, "out").answered, section(&found, "out").of), (3, 4), "one is open");
    assert_eq!(section(&found, "inside").value, None);
    let found = answered("exits=2 exit_free=3 meeting_point=no who_calls=yes", &[]);
    assert_eq!(found.whole, Some(76.1), "(24 · 56.2 + 20 · 100) / 44");
}

#[test]
fn the_weakest_point_counts() {
    let found = answered("exit_free=3,1,3", &[]);
    assert_eq!(section(&found, "out").value, Some(0.0));
    assert_eq!(found.findings[0].key, "exit_blocked");
    let found = answered("exit_free=3,2,3", &[]);
    assert_eq!(found.findings.iter().map(|finding| finding.key.as_str()).collect::<Vec<_>>(), ["exit_hindered"]);
}

#[test]
fn what_does_not_apply_is_left_out_and_the_rest_counts_for_more() {
    let found = answered("exits=not_applicable exit_free=3 meeting_point=no", &[]);
    assert_eq!(section(&found, "out").value, Some(60.0), "27 of 45");
}

#[test]
fn all_answered_the_parts_and_the_whole_count_the_same_questions() {
    let all = "exits=3 exit_free=3 meeting_point=yes slow_people=not_applicable safer_room=1 close_fast=3 who_sees=3 cars_apart=3 dark=3 who_calls=yes \
               address=yes how_told=3 tried=yes worry=nothing lead=3 first_aid=3 unattended=yes threats=yes noticed=yes keys=3 step_up=yes afterwards=yes";
    let found = answered(all, &[]);
    assert_eq!((found.answered, found.asked.len()), (22, 22), "where there is no room inside, nobody is asked who knows it");
    assert!(found.sections.iter().all(|section| section.answered == section.of), "{:?}", found.sections);
    assert_eq!(found.sections.iter().map(|section| section.of).sum::<usize>(), 22);
    assert_eq!(found.whole.map(|whole| [whole, whole]), found.whole_range);
}

#[test]
fn who_answers_anew_is_not_held_to_what_is_asked_no_longer() {
    let with_room = answered("safer_room=2 room_known=no", &[]);
    assert!(with_room.findings.iter().any(|finding| finding.key == "room_unknown"));
    let without = answered("safer_room=1 room_known=no", &[]);
    assert_eq!(without, answered("safer_room=1", &[]), "the answer from before counts for nothing");
}

#[test]
fn nothing_answered_amounts_to_nothing() {
    let found = answered("", &[]);
    assert_eq!((found.whole, found.answered, found.findings.len(), found.asked.len()), (None, 0, 0, 22));
}

#[test]
fn a_measure_moves_the_index_and_takes_its_finding_away() {
    let given = "exit_free=1,2 exits=1 cars_apart=1";
    let before = answered(given, &[]);
    let after = answered(given, &["clear_exit", "away_from_cars"]);
    assert!(after.whole > before.whole);
    let keys: Vec<&str> = after.findings.iter().map(|finding| finding.key.as_str()).collect();
    assert_eq!(keys, ["one_way_out"]);
    assert_eq!(answered(given, &["unheard_of"]), before);
}

#[test]
fn the_gravest_stands_first() {
    let found = answered("dark=1 who_calls=no cars_apart=1", &[]);
    assert_eq!(found.findings.iter().map(|finding| finding.key.as_str()).collect::<Vec<_>>(), ["cars_reach_people", "nobody_calls", "dark_place"]);
}

#[test]
fn an_answer_that_does_not_fit_is_named_with_what_would() {
    let pack = pack();
    let points = |answer: &str| vec![answer.to_owned()];
    for (key, answer, wanted) in
        [("exits", "4", "1 to 3"), ("exits", "0", "1 to 3"), ("exits", "yes", "1 to 3"), ("tried", "1", "yes, no"), ("worry", &"x".repeat(2_001), "2000")]
    {
        let message = SurveyAnswers::read(&pack, [(key, points(answer).as_slice())]).unwrap_err().to_string();
        assert!(message.contains(wanted), "{message}");
    }
    assert!(SurveyAnswers::read(&pack, [("exits", vec!["1".to_owned(); 51].as_slice())]).is_err());
    assert!(SurveyAnswers::read(&pack, [("beliefs", points("x").as_slice())]).is_err());
}

#[test]
fn a_number_below_nothing_is_no_answer_and_not_the_best_one() {
    let packs = Packs::load(None).unwrap();
    let pack = packs.surveys.iter().find(|pack| pack.key.get_ref() == "sports_venue").unwrap();
    let read = |pack: &SurveyPack, answer: &str| SurveyAnswers::read(pack, [("queue_minutes", vec![answer.to_owned()].as_slice())]);
    for fine in ["0", "10.5", "1e2", "not_applicable"] {
        assert!(read(pack, fine).is_ok(), "{fine}");
    }
    for wrong in ["-1", "-0.1", "10,5", "NaN", "inf", "2000000000"] {
        assert!(read(pack, wrong).unwrap_err().to_string().contains("such as 10 or 10.5"), "{wrong}");
    }
    // A survey that asks how cold it is says so with its range.
    let mut cold = pack.clone();
    cold.questions.iter_mut().find(|question| question.key.get_ref() == "queue_minutes").unwrap().range = Some([-10.0, 20.0]);
    assert!(read(&cold, "-5").is_ok() && read(&cold, "-11").is_err());
}

/// Places with commas between, raters with bars: `exits=1|exits=2, exits=3|exits=3`.
fn compared(places: &str) -> SurveyAgreement {
    let pack = pack();
    let one = |walk: &str| {
        let written: Vec<(String, Vec<String>)> = walk
            .split_whitespace()
            .map(|pair| pair.split_once('=').unwrap())
            .map(|(key, points)| (key.to_owned(), points.split('+').map(str::to_owned).collect()))
            .collect();
        SurveyAnswers::read(&pack, written.iter().map(|(key, points)| (key.as_str(), points.as_slice()))).unwrap()
    };
    let places: Vec<Vec<SurveyAnswers>> = places.split(',').map(|place| place.split('|').map(one).collect()).collect();
    agreement(&pack, &places)
}

#[test]
fn raters_who_agree_and_one_question_that_divides_them_are_told_apart() {
    let found = compared(
        "exits=1 tried=yes dark=1|exits=1 tried=no dark=2, exits=2 tried=no dark=3|exits=2 tried=yes dark=2, exits=3 tried=yes dark=1|exits=3 tried=no dark=3, \
         exits=3 tried=no|exits=3 tried=no",
    );
    let question = |key: &str| found.questions.iter().find(|question| question.question == key).unwrap();
    assert_eq!((found.places, question("exits").places, question("exits").differ), (4, 4, 0));
    assert!((question("exits").alpha.unwrap().value - 1.0).abs() < 1e-9 && (question("exits").kappa.unwrap().value - 1.0).abs() < 1e-9);
    assert_eq!((question("tried").differ, question("dark").places), (3, 3));
    assert_eq!(found.dividing, ["dark", "tried"]);
    assert!(found.questions.iter().all(|question| question.question != "worry"), "words are not compared");
}

#[test]
fn what_does_not_apply_is_not_compared_and_the_weakest_point_is() {
    let found = compared("exits=not_applicable exit_free=3+1|exits=2 exit_free=1, exit_free=2|exit_free=2+3");
    assert!(found.questions.iter().all(|question| question.question != "exits"));
    assert_eq!((found.questions[0].question.as_str(), found.questions[0].differ), ("exit_free", 0));
}

#[test]
fn one_rater_agrees_with_nobody() {
    let found = compared("exits=1, exits=2");
    assert_eq!((found.places, found.questions.len(), found.dividing.len()), (0, 0, 0));
}

#[test]
fn three_raters_have_an_alpha_and_no_kappa() {
    let found = compared("exits=1|exits=1|exits=2, exits=3|exits=3|exits=3");
    assert!(found.questions[0].kappa.is_none() && found.questions[0].alpha.is_some());
}

/// A question, and what was answered at its points.
type Answered = (String, Vec<String>);

/// Some answers, each as it could be written.
fn some_answers() -> impl Strategy<Value = Vec<Answered>> {
    let inputs: Vec<BoxedStrategy<Option<Answered>>> = pack()
        .questions
        .iter()
        .map(|question| {
            let key = question.key.get_ref().clone();
            let answers: Vec<String> = match question.kind {
                QuestionKind::YesNo => ["yes", "no", "not_applicable"].map(str::to_owned).to_vec(),
                QuestionKind::Scale => (1..=question.steps.len()).map(|step| step.to_string()).chain(["not_applicable".to_owned()]).collect(),
                _ => vec!["words".to_owned()],
            };
            proptest::option::of(proptest::collection::vec(proptest::sample::select(answers), 1..4))
                .prop_map(move |points| Some((key.clone(), points?)))
                .boxed()
        })
        .collect();
    inputs.prop_map(|answers| answers.into_iter().flatten().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// No measure lowers an index or adds a finding; every index stays between 0 and 100; one more point never raises one.
    #[test]
    fn measures_never_make_it_worse_and_another_point_never_better(given in some_answers(), which in 0_usize..20, again in 0_usize..23) {
        let pack = pack();
        let read = |given: &[Answered]| SurveyAnswers::read(&pack, given.iter().map(|(key, points)| (key.as_str(), points.as_slice()))).unwrap();
        let before = results(&pack, &read(&given), &[]);
        let after = results(&pack, &read(&given), &[pack.measures[which].key.get_ref().clone()]);
        for (was, is) in before.sections.iter().zip(&after.sections) {
            prop_assert!(is.value >= was.value && is.value.is_none_or(|value| (0.0..=100.0).contains(&value)));
        }
        prop_assert!(after.whole >= before.whole);
        let mut more = given.clone();
        if let Some((key, _)) = given.get(again) {
            let weakest = match pack.question(key).unwrap().kind {
                QuestionKind::Scale => "1",
                QuestionKind::Text => "words",
                _ => "not_applicable",
            };
            more[again].1.push(weakest.to_owned());
            let found = results(&pack, &read(&more), &[]);
            let section = &pack.question(key).unwrap().section;
            let of = |results: &SurveyResults| results.sections.iter().find(|index| index.section == *section.get_ref()).unwrap().value;
            // A first answer that applies begins an index; afterwards another point only lowers it.
            let counted = given.iter().any(|(other, points)| other == key && points.iter().any(|point| point != "not_applicable"));
            prop_assert!(!counted || of(&found) <= of(&before));
        }
    }
}
