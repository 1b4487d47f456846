//! The plan of a volunteer: its file, its pages, and the same as a plan of the site.

use parvis_plan::{ProcedureKind, VolunteerFileError, open_volunteer, pages, site_plan_of};
use serde_json::{Value, json};

fn file() -> Value {
    json!({
        "parvis_plan": 1, "changed": "2026-11-27",
        "answers": { "kind": "club", "country": "GB", "name": "Hall", "lead": "Warden", "lead_deputy": "Helper", "number": "000", "exit_1": "Main door", "keys": "Office" },
        "steps": { "evacuation": [{ "do": "Call {number} for {name}, {address}.", "by": "caller" }, { "do": " ", "by": "all" }] }
    })
}

/// Says a message by its key, with what is put in.
fn say(key: &str, given: &[(&str, &str)]) -> String {
    given.iter().fold(key.to_owned(), |said, (_, text)| format!("{said} {text}")).trim_end().to_owned()
}

#[test]
fn a_page_has_the_answers_of_today_in_written_steps_and_ours_elsewhere() {
    let plan = open_volunteer(&file().to_string()).unwrap().plan;
    let pages = pages(&plan, &say);
    assert_eq!(pages.len(), 4);
    assert_eq!(pages[0].steps.iter().map(|step| step.text.as_str()).collect::<Vec<_>>(), ["Call 000 for Hall, …."]);
    assert_eq!(pages[1].steps.len(), 6);
    assert_eq!(pages[1].steps[0].by, ["Warden".to_owned(), "Helper".to_owned()]);
    assert_eq!(pages[3].steps[1].text, "plan-step-tell-voice");
    assert!(pages[2].words.missing && pages[2].again.missing && !pages[0].words.missing);
}

#[test]
fn as_the_plan_of_a_site_it_keeps_the_form_and_says_the_same() {
    let mut whole = file();
    for field in ["help_how", "families", "meet", "assembly_1", "room", "after", "address"] {
        whole["answers"][field] = "x".repeat(60).into();
    }
    for file in [file(), whole, json!({ "parvis_plan": 1 })] {
        let plan = open_volunteer(&file.to_string()).unwrap().plan;
        let site = site_plan_of(&plan, "en", &say);
        let before = site.clone();
        let titled = |faults: Vec<parvis_plan::FormFault>| faults.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(site.tidied().map_err(titled), Ok(before.clone()));
        assert_eq!(before.procedures.iter().count(), 4);
        let lockdown = before.procedures.get(ProcedureKind::Lockdown).unwrap();
        assert!(lockdown.steps.iter().all(|step| step.key.as_str() != "words"), "words that were not confirmed are left out");
    }
}

#[test]
fn a_newer_form_is_refused_an_unknown_part_named_and_every_damaged_part_too() {
    let mut newer = file();
    newer["parvis_plan"] = 2.into();
    assert_eq!(open_volunteer(&newer.to_string()), Err(VolunteerFileError::Newer(2)));
    let mut more = file();
    more["answers"]["helipad"] = true.into();
    more["garden"] = json!({});
    assert_eq!(open_volunteer(&more.to_string()).unwrap().unknown, ["answers.helipad", "garden"]);
    let mut damaged = file();
    damaged["answers"]["lead"] = "x".repeat(61).into();
    damaged["answers"]["kind"] = "castle".into();
    damaged["answers"]["country"] = "gb".into();
    damaged["steps"]["room"] = json!([{ "do": "Go.", "by": "somebody" }]);
    damaged["changed"] = "2026-02-30".into();
    let Err(VolunteerFileError::Damaged(parts)) = open_volunteer(&damaged.to_string()) else { panic!("it was opened") };
    let mut parts = parts;
    parts.sort();
    assert_eq!(parts, ["answers.country", "answers.kind", "answers.lead", "changed", "steps.room"]);
}

#[test]
fn what_is_no_plan_is_refused_with_the_place_or_the_reason() {
    for (text, says) in
        [("{", "line 1"), ("[]", "not a plan"), ("{\"parvis_plan\":1.5}", "not a plan"), ("{\"parvis_plan\":\"1\"}", "not a plan"), ("{}", "not a plan")]
    {
        assert!(open_volunteer(text).unwrap_err().to_string().contains(says), "{text}");
    }
    assert_eq!(open_volunteer(&" ".repeat(300_001)), Err(VolunteerFileError::TooLong));
    assert!(open_volunteer("\u{feff}{\"parvis_plan\":1}").is_ok());
}
