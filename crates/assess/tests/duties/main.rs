//! Each duty pack on cases that were written from the text of the law, not from the pack. A line of a case file says what was
//! answered and what follows:
//!
//! - `KEY=ANSWER … => CONCLUSION` the law decides;
//! - `=> unclear A|B missing INPUT …` it may be any of these, and these answers would settle it (`either` where both bind, or
//!   both do not);
//! - `owes DUTY … DUTY?` exactly these duties follow, those with a question mark perhaps;
//! - `due DUTY DAY …`, `begins DUTY DAY …` (`-` for none), `done DUTY …`, `open DUTY …` what is said of single duties;
//! - `begun DUTY …` exactly these apply on the day of asking, `tells NOTE …` exactly this is told.
//!
//! Before the answers may stand `@DAY`, the day of asking, and `stage:KEY=DAY`, the day that was set for a stage of the law.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use jiff::civil::Date;
use parvis_assess::duty::{Answers, Evaluation, Progress, Standing, Truth, WrongAnswer, evaluate};
use parvis_packs::{DutyPack, Packs};
use proptest::prelude::*;

fn pack(key: &str) -> DutyPack {
    Packs::load(None).unwrap().duties.into_iter().find(|pack| pack.key.get_ref() == key).unwrap()
}

fn written(line: &str) -> impl Iterator<Item = (&str, &str)> {
    line.split_whitespace().map(|pair| pair.split_once('=').unwrap())
}

/// The day of asking where a case names none.
const TODAY: Date = jiff::civil::date(2026, 11, 25);

/// What is expected, and what came out in the same words.
fn compare(pack: &DutyPack, line: &str) -> (String, String) {
    let (given, expected) = line.split_once("=> ").unwrap();
    let (settings, given): (Vec<&str>, Vec<&str>) = given.split_whitespace().partition(|word| word.starts_with('@') || word.starts_with("stage:"));
    let (mut pack, mut today) = (pack.clone(), TODAY);
    for setting in settings {
        match setting.strip_prefix('@') {
            Some(day) => today = day.parse().unwrap(),
            None => {
                let (key, day) = setting.trim_start_matches("stage:").split_once('=').unwrap();
                let stage = pack.stages.iter_mut().find(|stage| stage.key.get_ref() == key).unwrap();
                stage.on = Some(toml::Spanned::new(0..0, day.to_owned()));
            }
        }
    }
    let found = evaluate(&pack, &Answers::read(&pack, written(&given.join(" "))).unwrap(), today);
    let outcomes: Vec<&str> = found.outcomes.iter().map(|outcome| outcome.key.as_str()).collect();
    let mut said = match found.standing {
        Standing::Unclear => format!("unclear {}", outcomes.join("|")),
        _ if outcomes.len() > 1 => format!("either {}", outcomes.join("|")),
        _ => outcomes.concat(),
    };
    let words: Vec<&str> = expected.split(' ').collect();
    if words.contains(&"missing") || !found.missing.is_empty() {
        said += &format!(" missing {}", found.missing.iter().map(|missing| missing.input.as_str()).collect::<Vec<_>>().join(" "));
    }
    let named = |word: &str| words.iter().position(|known| *known == word).map(|place| &words[place + 1..]);
    let duties = |wanted: &dyn Fn(&parvis_assess::duty::Owed) -> bool| -> String {
        found.owed.iter().filter(|owed| wanted(owed)).map(|owed| format!(" {}{}", owed.key, if owed.owed == Truth::Unknown { "?" } else { "" })).collect()
    };
    if named("owes").is_some() {
        said += &format!(" owes{}", duties(&|_| true));
    }
    if named("begun").is_some() {
        said += &format!(" begun{}", duties(&|owed| owed.begun == Truth::Holds));
    }
    if named("tells").is_some() {
        said += &format!(" tells{}", found.notes.iter().map(|note| format!(" {}", note.key)).collect::<String>());
    }
    let day = |word: &str, owed: &parvis_assess::duty::Owed| if word == "due" { owed.due.clone() } else { owed.begins.clone() };
    for word in ["due", "begins"] {
        let Some(wanted) = named(word) else { continue };
        said += &format!(" {word}");
        for pair in wanted.chunks(2).take_while(|pair| pair.len() == 2 && !["due", "begins"].contains(&pair[0])) {
            let found = found.owed.iter().find(|owed| owed.key == pair[0]).and_then(|owed| day(word, owed));
            said += &format!(" {} {}", pair[0], found.as_deref().unwrap_or("-"));
        }
    }
    for (word, progress) in [("done", Progress::Done), ("open", Progress::Open)] {
        if named(word).is_some() {
            said += &format!(" {word}{}", duties(&|owed| owed.progress == Some(progress)));
        }
    }
    (expected.to_owned(), said)
}

/// Every case of a file; how many there are.
fn cases(key: &str, text: &str) -> usize {
    let pack = pack(key);
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let wrong: Vec<String> = lines
        .iter()
        .filter_map(|line| {
            let (expected, said) = compare(&pack, line);
            (expected != said).then(|| format!("{line}\n    said: {said}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} cases of {key}:\n{}", wrong.len(), lines.len(), wrong.join("\n"));
    lines.len()
}

#[test]
fn the_uk_act_decides_every_case_as_its_text_does() {
    assert!(cases("uk_2025_10", include_str!("uk_2025_10.txt")) >= 150);
}

#[test]
fn the_eu_directive_decides_every_case_and_its_clocks_run_as_its_text_says() {
    assert!(cases("eu_2022_2557", include_str!("eu_2022_2557.txt")) >= 90);
}

#[test]
fn what_the_resolutions_ask_of_a_state_is_done_open_or_unknown() {
    cases("un_2341_2396", include_str!("un_2341_2396.txt"));
}

#[test]
fn where_no_law_binds_preparing_is_still_worth_it() {
    cases("no_law", include_str!("no_law.txt"));
}

#[test]
fn every_pack_has_cases() {
    let keys: Vec<String> = Packs::load(None).unwrap().duties.iter().map(|pack| pack.key.get_ref().clone()).collect();
    assert_eq!(keys, ["eu_2022_2557", "no_law", "uk_2025_10", "un_2341_2396"]);
}

fn evaluated(key: &str, given: &str) -> Evaluation {
    let pack = pack(key);
    evaluate(&pack, &Answers::read(&pack, written(given)).unwrap(), TODAY)
}

#[test]
fn what_would_change_it_names_the_nearest_number_and_the_other_answers() {
    let hall = evaluated("uk_2025_10", "subject=premises building=yes use=hall people=150 excluded=no control=responsible");
    let changes: Vec<String> =
        hall.would_change.iter().map(|change| format!("{}={} {}", change.input, change.answer, change.outcome.as_deref().unwrap_or("?"))).collect();
    assert!(changes.contains(&"people=200 standard".to_owned()), "{changes:?}");
    assert!(changes.contains(&"people=800 enhanced".to_owned()), "{changes:?}");
    assert_eq!(changes.iter().filter(|change| change.starts_with("people=")).count(), 2, "{changes:?}");
    let church = evaluated("uk_2025_10", "subject=premises building=yes use=worship people=5000 excluded=no control=responsible");
    let changes: Vec<&str> = church.would_change.iter().filter(|change| change.input == "people").map(|change| change.answer.as_str()).collect();
    assert_eq!(changes, ["199"], "more people change nothing for a place of worship");
}

#[test]
fn an_answer_that_does_not_fit_is_named_with_what_would() {
    let pack = pack("uk_2025_10");
    for (key, answer, wanted) in [
        ("people", "-1", "whole number"),
        ("people", "99999999999999999999", "whole number"),
        ("building", "maybe", "yes or no"),
        ("use", "cinema", "shops"),
        ("use", "shops,cinema", "commas between"),
        ("principal", "other", "worship"),
    ] {
        let message = Answers::read(&pack, [(key, answer)]).unwrap_err().to_string();
        assert!(message.contains(wanted), "{message}");
    }
    assert_eq!(Answers::read(&pack, [("religion", "x")]), Err(WrongAnswer::Unknown("religion".to_owned())));
    assert!(Answers::read(&pack, [("x".repeat(10_000).as_str(), "x")]).unwrap_err().to_string().len() < 200);
}

#[test]
fn what_is_said_to_have_been_before_what_it_comes_after_is_named() {
    let pack = pack("eu_2022_2557");
    let checked = |given: &str| Answers::read(&pack, written(given)).unwrap().check_times(&pack).map_err(|wrong| wrong.to_string());
    for fine in [
        "aware_at=2026-11-25T10:00:00Z notified_at=2026-11-25T10:00:00Z",
        "aware_at=2026-11-25T10:00:00+01:00 notified_at=2026-11-25T09:00:00Z",
        "notified_at=2026-11-25T10:00:00Z",
        "notified_on=1900-01-01",
        "notified_on=9999-12-31",
        "",
    ] {
        assert_eq!(checked(fine), Ok(()), "{fine}");
    }
    let earlier = checked("aware_at=2026-11-25T10:00:00Z notified_at=2026-11-25T09:59:59Z").unwrap_err();
    assert!(earlier.contains("\"notified_at\" is earlier than the one to \"aware_at\""), "{earlier}");
    for long_ago in ["notified_on=0001-01-01", "notified_on=1899-12-31", "identified_on=0202-07-01", "aware_at=1026-11-25T10:00:00Z"] {
        assert!(checked(long_ago).unwrap_err().contains("1900 or later"), "{long_ago}");
    }
}

/// A possible answer to each input of the UK pack, or none.
fn some_answers() -> impl Strategy<Value = Vec<(String, String)>> {
    let pack = pack("uk_2025_10");
    let inputs: Vec<BoxedStrategy<Option<(String, String)>>> = pack
        .inputs
        .iter()
        .map(|input| {
            let key = input.key.get_ref().clone();
            let answers: Vec<String> = match input.kind {
                parvis_packs::InputKind::YesNo => vec!["yes".into(), "no".into()],
                parvis_packs::InputKind::Choice => pack.options(input).iter().map(|option| option.key.clone()).collect(),
                parvis_packs::InputKind::Choices => {
                    let keys: Vec<&str> = pack.options(input).iter().map(|option| option.key.as_str()).collect();
                    let pairs = keys.iter().flat_map(|one| keys.iter().map(move |other| format!("{one},{other}")));
                    pairs.chain(["worship,hall,other".to_owned()]).collect()
                }
                _ => ["0", "99", "100", "199", "200", "500", "799", "800", "60000"].map(str::to_owned).to_vec(),
            };
            proptest::option::of(proptest::sample::select(answers)).prop_map(move |answer| Some((key.clone(), answer?))).boxed()
        })
        .collect();
    inputs.prop_map(|answers| answers.into_iter().flatten().collect())
}

/// Found by chance: whether it is a place or an event settles nothing by itself, and leads on to what does.
#[test]
fn what_is_asked_next_is_named_where_no_answer_settles_anything_by_itself() {
    let pack = pack("uk_2025_10");
    let given = [("people", "800"), ("within_enhanced", "no"), ("control", "none")];
    let said = evaluate(&pack, &Answers::read(&pack, given).unwrap(), TODAY);
    assert!(said.outcomes.len() > 1);
    assert_eq!(said.missing.iter().map(|missing| missing.input.as_str()).collect::<Vec<_>>(), ["subject"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// That a lower figure could bring something within the Act, or into a higher tier, is told only where more people would.
    #[test]
    fn a_figure_that_may_fall_is_told_only_where_more_people_would_change_what_follows(given in some_answers()) {
        let pack = pack("uk_2025_10");
        let said = |given: &[(String, String)]| evaluate(&pack, &Answers::read(&pack, given.iter().map(|(key, answer)| (key.as_str(), answer.as_str()))).unwrap(), TODAY);
        let mut more: Vec<(String, String)> = given.iter().filter(|(key, _)| key != "people").cloned().collect();
        more.push(("people".to_owned(), "60000".to_owned()));
        let (now, then) = (said(&given), said(&more));
        if now.notes.iter().any(|note| note.key == "figure_falls") {
            prop_assert!(then.outcomes.iter().any(|outcome| outcome.key != "not"), "{:?}", then.outcomes);
        }
        if now.notes.iter().any(|note| note.key == "figure_500") {
            prop_assert!(then.outcomes.iter().any(|outcome| outcome.key == "enhanced"), "{:?}", then.outcomes);
        }
    }

    /// Whatever is still unknown, what follows when it is answered was among what could follow before; and what was decided
    /// stays decided.
    #[test]
    fn one_more_answer_never_brings_an_outcome_that_was_not_possible_before(given in some_answers(), drop in 0_usize..16) {
        let pack = pack("uk_2025_10");
        let all = evaluate(&pack, &Answers::read(&pack, given.iter().map(|(key, answer)| (key.as_str(), answer.as_str()))).unwrap(), TODAY);
        let fewer: Vec<(String, String)> = given.iter().enumerate().filter(|(place, _)| *place != drop).map(|(_, pair)| pair.clone()).collect();
        let before = evaluate(&pack, &Answers::read(&pack, fewer.iter().map(|(key, answer)| (key.as_str(), answer.as_str()))).unwrap(), TODAY);
        prop_assert!(all.outcomes.iter().all(|outcome| before.outcomes.contains(outcome)));
        prop_assert_eq!(before.outcomes.len() > 1 && before.missing.is_empty(), false, "what is unclear says what would settle it");
        for change in &all.would_change {
            let mut changed: Vec<(&str, &str)> = given.iter().filter(|(key, _)| *key != change.input).map(|(key, answer)| (key.as_str(), answer.as_str())).collect();
            changed.push((&change.input, &change.answer));
            let then = evaluate(&pack, &Answers::read(&pack, changed).unwrap(), TODAY);
            prop_assert_ne!(&then.outcomes, &all.outcomes);
            prop_assert!(change.outcome.as_ref().is_none_or(|outcome| then.outcomes.len() == 1 && then.outcomes[0].key == *outcome));
        }
    }
}
