//! Every fault of a pack is named with its file and line, for somebody who does not program.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use parvis_packs::{DutyPack, Fault, SurveyPack};

const LOOK: &str = include_str!("../../../content/surveys/quick_look/pack.toml");
const ACT: &str = include_str!("../../../content/duties/uk_2025_10/pack.toml");

/// The faults of the quick look with one thing changed; the line on which that stands.
fn changed(text: &str, from: &str, to: &str) -> (String, usize) {
    assert!(text.contains(from), "{from}");
    let line = text.split(from).next().unwrap().lines().count();
    (text.replacen(from, to, 1), line.max(1))
}

fn survey(from: &str, to: &str) -> (Vec<Fault>, usize) {
    let (text, line) = changed(LOOK, from, to);
    (SurveyPack::parse("surveys/quick_look", &text, &[]).unwrap_err(), line)
}

fn duty(from: &str, to: &str) -> (Vec<Fault>, usize) {
    let (text, line) = changed(ACT, from, to);
    (DutyPack::parse("duties/uk_2025_10", &text, &[]).unwrap_err(), line)
}

#[test]
fn a_survey_that_contradicts_itself_is_refused_with_what_and_where() {
    for (from, to, message) in [
        ("weight = 24\n\n[[section]]", "weight = 25\n\n[[section]]", "sum to 101, not to 100"),
        ("weight = 28\nsteps", "weight = 29\nsteps", "questions of \"out\" sum to 101"),
        ("section = \"inside\"\nplan", "section = \"cellar\"\nplan", "no section \"cellar\""),
        ("\"One way in and out.\",", "\"\",", "needs its sentence"),
        ("key = \"exits\"", "key = \"Exits!\"", "may hold only"),
        ("key = \"exits\"", "key = \"exit_free\"", "stands twice"),
        ("{ at_most = [\"exits\", 1] }", "{ at_most = [\"entries\", 1] }", "no question \"entries\""),
        ("{ no = \"tried\" }", "{ at_most = [\"tried\", 1] }", "has no such answer"),
        ("measures = [\"try_it\"]", "measures = [\"try_that\"]", "no measure \"try_that\""),
        ("brings = { exits = 3 }", "brings = { exits = 4 }", "does not have"),
        ("kind = \"text\"", "kind = \"text\"\nweight = 10", "sum to 110"),
        ("why = \"If only half", "way = \"If only half", "unknown field"),
    ] {
        let (faults, line) = survey(from, to);
        let found = faults.iter().find(|fault| fault.message.contains(message));
        let found = found.unwrap_or_else(|| panic!("{from}: {faults:?}"));
        assert!(found.file == "surveys/quick_look/pack.toml" && found.line > 0, "{found}");
        // Weights are faults of the section; everything else stands close to what was changed.
        assert!(message.contains("sum") || message.contains("twice") || found.line.abs_diff(line) <= 12, "{found}: near line {line}");
    }
}

#[test]
fn questions_that_depend_on_each_other_in_a_circle_are_refused() {
    let (text, _) = changed(LOOK, "[[question]]\nkey = \"exits\"", "[[question]]\nasked_if = { yes = \"tried\" }\nkey = \"exits\"");
    let (text, _) = changed(&text, "[[question]]\nkey = \"tried\"", "[[question]]\nasked_if = { at_most = [\"exits\", 1] }\nkey = \"tried\"");
    let faults = SurveyPack::parse("surveys/quick_look", &text, &[]).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].message.contains("which does not stand above it"));
}

#[test]
fn conditions_of_a_law_that_depend_on_each_other_in_a_circle_are_refused() {
    let (faults, _) = duty("when = { all = [\"about_premises\", \"is_building\"", "when = { all = [\"enhanced_premises\", \"is_building\"");
    assert!(faults[0].message.contains("does not stand above it"), "{faults:?}");
}

#[test]
fn a_law_that_contradicts_itself_is_refused_with_what_and_where() {
    for (from, to, message) in [
        ("when = { yes = \"building\" }", "when = { yes = \"bilding\" }", "an input \"bilding\" that does not exist"),
        ("when = { yes = \"building\" }", "when = { at_least = [\"building\", 2] }", "of another kind"),
        ("[\"use\", [\"shops\",", "[\"use\", [\"shop\",", "option \"shop\""),
        ("{ includes = [\"use\", [\"other\"]] }", "{ one_of = [\"use\", [\"other\"]] }", "of another kind"),
        ("{ one_of = [\"principal\",", "{ several = [\"principal\",", "of another kind"),
        ("among = \"use\"", "among = \"subject\"", "of the kind \"choices\""),
        ("except = [\"other\"]", "except = [\"others\"]", "no option \"others\""),
        ("among = \"use\"\n", "", "has options if and only if"),
        ("on = \"2025-04-03\"", "on = \"3 April 2025\"", "is no day"),
        ("date = \"2026-11-25\"", "date = \"2026-11-31\"", "is no day"),
        ("stage = \"duties\"", "stage = \"dutys\"", "no stage \"dutys\""),
        ("\"who_controls\", \"who_hospital\"", "\"who_controls\", \"who_hospitals\"", "no note \"who_hospitals\""),
        ("told_if = \"hospital_use\"", "told_if = \"clinic_use\"", "no test \"clinic_use\""),
        ("key = \"food_drink\"", "key = \"food,drink\"", "may hold only"),
        ("when = \"enhanced_and_responsible\"", "when = \"enhanced_place\"", "no test \"enhanced_place\""),
        ("duties = [\"ask_again\", \"anyway\"]", "duties = [\"ask_again\", \"anyhow\"]", "no duty \"anyhow\""),
        ("basis_of = \"people\"\n", "", "nothing looks at the input \"people_method\""),
        ("kind = \"number\"", "kind = \"amount\"", "unknown variant"),
    ] {
        let (faults, _) = duty(from, to);
        assert!(faults.iter().any(|fault| fault.message.contains(message) && fault.line > 0), "{from}: {faults:?}");
    }
}

#[test]
fn a_clock_that_runs_from_nothing_is_refused_with_what_and_where() {
    const DIRECTIVE: &str = include_str!("../../../content/duties/eu_2022_2557/pack.toml");
    for (from, to, message) in [
        ("months_after = [\"aware_at\",", "months_after = [\"incident\",", "no input \"incident\" that is a day or a moment"),
        ("due = { after = \"notified_at\", months = 1 }", "due = { after = \"notified_at\" }", "so many months or hours"),
        ("begins = { after = \"notified_on\", months = 10 }", "begins = { after = \"notified_on\", hours = 10 }", "for months, a day"),
        ("begins = { after = \"notified_on\", months = 10 }", "begins = { after = \"notified_on\", months = 10, every_years = 4 }", "only once"),
        ("due = { on = \"2026-07-17\"", "due = { on = \"17.7.2026\"", "is no day"),
    ] {
        let (text, line) = changed(DIRECTIVE, from, to);
        let faults = DutyPack::parse("duties/eu_2022_2557", &text, &[]).unwrap_err();
        assert!(faults.iter().any(|fault| fault.message.contains(message) && fault.line.abs_diff(line) <= 2), "{from}: line {line}: {faults:?}");
    }
}

#[test]
fn a_language_is_there_whole_or_not_at_all() {
    let half = "\"title\" = \"Rundgang\"\n\"question.exits.aks\" = \"?\"\n";
    let faults = SurveyPack::parse("surveys/quick_look", LOOK, &[("de".to_owned(), half.to_owned())]).unwrap_err();
    assert!(faults.iter().all(|fault| fault.file == "surveys/quick_look/de.toml"));
    assert_eq!(faults[0].to_string(), "surveys/quick_look/de.toml, line 2: the pack has no text \"question.exits.aks\"");
    assert!(faults.iter().any(|fault| fault.message.contains("\"question.exits.ask\" is missing")));
}

#[test]
fn what_is_no_pack_at_all_is_said_and_nothing_breaks() {
    for text in ["", "\0\0\0", "key = 1", "[[[[", "key = \"quick_look\"\n", &"[[question]]\n".repeat(10_000), &"a.".repeat(10_000)] {
        assert!(!SurveyPack::parse("surveys/quick_look", text, &[]).unwrap_err().is_empty());
        assert!(!DutyPack::parse("duties/x", text, &[]).unwrap_err().is_empty());
    }
}
