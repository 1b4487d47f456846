//! Files: of this version, of older and newer ones, edited by hand, broken.

use parvis_plan::{FileError, LONGEST_FILE, SitePlan, VERSION, open, write};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::sample::{at, configuration, picture, plan};

/// A file as the first version of the form wrote it. It never changes: it is opened for ever.
const FIRST: &str = include_str!("../files/version_1.json");

/// The same of the second version, which has a picture of the floor.
const SECOND: &str = include_str!("../files/version_2.json");

fn whole() -> SitePlan {
    let mut plan = plan();
    plan.configurations = vec![configuration("concert")];
    plan
}

fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(&write(&whole()).unwrap()).unwrap();
    change(&mut value);
    value.to_string()
}

#[test]
fn what_is_written_is_opened_again_and_the_same_plan_gives_the_same_bytes() {
    let text = write(&whole()).unwrap();
    let opened = open(&text).unwrap();
    assert_eq!(opened.plan, whole());
    assert_eq!((opened.upgraded_from, opened.newer, opened.unknown.len()), (None, None, 0));
    assert_eq!(write(&opened.plan).unwrap(), text);
    assert_eq!(open(&format!("\u{feff}{text}")).unwrap().plan, whole(), "as some editors write it");
}

#[test]
fn the_first_file_is_opened_for_ever() {
    let opened = open(FIRST).unwrap();
    assert_eq!(opened.plan.head.title, "Plan of the hall");
    assert_eq!(opened.plan.procedures.iter().count(), 4);
    assert_eq!(opened.plan.configurations[0].title, "concert");
    assert_eq!((opened.upgraded_from, &opened.plan.picture), (Some(1), &None));
    let second = open(SECOND).unwrap();
    let placed = second.plan.picture.as_ref().map(|picture| (picture.metres, picture.degrees));
    assert_eq!((second.upgraded_from, placed), ((VERSION > 2).then_some(2), Some((96.5, 12.5))));
    assert_eq!(SitePlan { picture: None, ..second.plan }, opened.plan, "nothing else of the form has changed");
}

#[test]
fn a_picture_is_kept_to_a_hundredth_of_a_metre_and_what_cannot_be_is_refused_with_the_place() {
    let placed = |metres: Value, degrees: Value| {
        let picture = json!({ "attachment": picture(1.0).attachment, "at": at(50.0, 50.0), "metres": metres, "degrees": degrees });
        open(&changed(|value| value["picture"] = picture)).map(|opened| opened.plan.picture.map(|picture| (picture.metres, picture.degrees)))
    };
    assert_eq!(placed(json!(39.999_9), json!(0)).unwrap(), Some((40.0, 0.0)));
    assert_eq!(placed(json!(2_000), json!(360)).unwrap(), Some((2_000.0, 360.0)));
    let refused = [
        (json!(0), json!(0), "picture.metres: this is 1 to 2000 metres"),
        (json!(2_001), json!(0), "picture.metres: "),
        (json!(-5), json!(0), "picture.metres: "),
        (json!(1e300), json!(0), "picture.metres: "),
        (json!("wide"), json!(0), "picture.metres: invalid type"),
        (json!(null), json!(0), "picture.metres: invalid type"),
        (json!(40), json!(360.5), "picture.degrees: this is 0 to 360 degrees"),
        (json!(40), json!(-1), "picture.degrees: "),
    ];
    for (metres, degrees, says) in refused {
        let error = placed(metres.clone(), degrees).unwrap_err().to_string();
        assert!(error.starts_with(says), "{metres}: {error}");
    }
    let elsewhere = open(&changed(|value| value["picture"] = json!({ "attachment": "../../etc/passwd", "at": at(0.0, 0.0), "metres": 40 })));
    assert!(elsewhere.unwrap_err().to_string().starts_with("picture.attachment: "));
}

#[test]
fn of_a_newer_file_what_is_not_known_is_kept_said_and_written_back() {
    let newer = changed(|value| {
        value["version"] = 9.into();
        value["drones"] = json!({ "watch": "the sky" });
        value["head"]["colour"] = "red".into();
        value["procedures"]["fly"] = json!({ "steps": [] });
        value["procedures"]["evacuation"]["steps"][0]["drawing"] = "a.png".into();
        value["functions"].as_array_mut().unwrap().push(json!({ "kind": "team", "of": 3 }));
        value["configurations"][0]["weather"] = "rain".into();
    });
    let opened = open(&newer).unwrap();
    assert_eq!(opened.newer, Some(9));
    let mut unknown = opened.unknown.clone();
    unknown.sort();
    let kept =
        ["configurations[0].weather", "drones", "functions[2]", "head.colour", "procedures.evacuation.steps[0].drawing", "procedures.fly"].map(str::to_owned);
    assert_eq!(unknown, kept);
    assert_eq!(opened.plan.functions.len(), 2);
    let mut changed = opened.plan.clone();
    changed.head.title = "Another title".to_owned();
    let back: Value = serde_json::from_str(&write(&changed).unwrap()).unwrap();
    let mut expected: Value = serde_json::from_str(&newer).unwrap();
    expected["head"]["title"] = "Another title".into();
    assert_eq!(back, expected, "only what was changed is different");
}

#[test]
fn a_newer_file_whose_known_part_cannot_be_read_is_refused_with_the_place() {
    let newer = changed(|value| {
        value["version"] = 9.into();
        value["head"]["title"] = json!({ "en": "Hall" });
    });
    let refused = open(&newer).unwrap_err();
    assert!(matches!(&refused, FileError::Field { place, newer: true, .. } if place == "head.title"), "{refused}");
}

#[test]
fn a_file_edited_by_hand_is_refused_with_the_place() {
    type Change = fn(&mut Value);
    let table: Vec<(Change, &str)> = vec![
        (|value| value["head"]["titel"] = "x".into(), "head.titel: there is no such field"),
        (|value| value["procedures"]["lockdown"]["steps"][1]["text"] = 5.into(), "procedures.lockdown.steps[1].text: invalid type"),
        (|value| value["procedures"]["lockdown"]["steps"][1]["key"] = "Open it".into(), "procedures.lockdown.steps[1].key: a key has"),
        (|value| value["procedures"]["escape"] = json!({}), "procedures.escape: there is no such field"),
        (|value| value["functions"][1]["key"] = "lead".into(), "functions[1]: \"lead\" stands twice"),
        (|value| value["functions"][0]["title"] = " ".into(), "functions[0].title: this needs a name"),
        (|value| value["functions"][0]["title"] = "a\u{202e}b".into(), "functions[0].title: this text contains an invisible character (U+202E)"),
        (|value| value["functions"][0]["publicity"] = "secret".into(), "functions[0].publicity: unknown variant"),
        (|value| value["assembly_points"][0]["at"]["lat"] = 91.into(), "assembly_points[0].at: longitude"),
        (|value| value["assembly_points"][0]["at"]["lat"] = "north".into(), "assembly_points[0].at.lat: invalid type"),
        (|value| value["assembly_points"][0]["minutes"] = 0.into(), "assembly_points[0].minutes: a walk takes"),
        (|value| value["routes"][0]["path"][2]["lon"] = 181.into(), "routes[0].path[2]: longitude"),
        (|value| value["configurations"][0]["capacity"] = (-1).into(), "configurations[0].capacity: invalid value"),
        (|value| value["head"]["language"] = "Deutsch".into(), "head.language: this is no code"),
        (|value| value["head"]["call"] = "9".repeat(121).into(), "head.call: this text has 1 to 120"),
        (|value| value["rooms"] = vec![json!({ "key": "a", "title": "A" }); 61].into(), "rooms: there are 61 entries"),
        (|value| value["version"] = "new".into(), "version: the version"),
        (|value| value["version"] = 0.into(), "version: the version"),
        (|value| value["format"] = "parvis_visit".into(), "not the plan of a site"),
    ];
    for (change, says) in table {
        let refused = open(&changed(change)).unwrap_err().to_string();
        assert!(refused.contains(says), "{says}: {refused}");
    }
    let text = write(&whole()).unwrap();
    let torn = open(text.get(..text.len() / 2).unwrap()).unwrap_err();
    assert!(matches!(torn, FileError::Json(ref fault) if fault.line > 10), "{torn}");
    let twice = text.replacen("\"title\":", "\"title\": \"x\", \"title\":", 1);
    assert!(open(&twice).unwrap_err().to_string().contains("duplicate field"), "nothing is chosen in silence");
}

#[test]
fn every_fault_is_named_not_only_the_first() {
    let faulty = changed(|value| {
        value["functions"][0]["title"] = "".into();
        value["routes"][0]["title"] = "a\u{7}".into();
    });
    assert_eq!(open(&faulty).unwrap_err().to_string().lines().count(), 2);
}

#[test]
fn markup_is_text_in_every_field() {
    let markup = "#import \"x\": * $ sum $ <label> @cite `raw` \\";
    let marked = changed(|value| {
        value["head"]["title"] = markup.into();
        value["functions"][0]["title"] = markup.into();
        value["procedures"]["lockdown"]["steps"][0]["text"] = markup.into();
        value["procedures"]["lockdown"]["triggers"] = json!([markup]);
        value["configurations"][0]["text"] = format!("{markup}\n{markup}").into();
    });
    let plan = open(&marked).unwrap().plan;
    assert_eq!(plan.procedures.lockdown.as_ref().unwrap().steps[0].text, markup);
    assert_eq!(plan.configurations[0].text, format!("{markup}\n{markup}"));
}

#[test]
fn what_is_no_plan_is_refused_and_nothing_breaks() {
    for text in ["", "null", "[]", "5", "{}", "{\"format\":\"parvis_site_plan\"}", "\0", "{\"format\":", &"[".repeat(100_000), &"{\"a\":".repeat(100_000)] {
        assert!(open(text).is_err());
    }
    assert_eq!(open(&" ".repeat(LONGEST_FILE + 1)), Err(FileError::TooLong));
}

proptest! {
    #[test]
    fn no_text_breaks_the_reader(text in ".{0,200}") {
        let _ = open(&text);
    }

    /// A file in which a piece was replaced is opened or refused, and what is opened can be written and opened again.
    #[test]
    fn a_damaged_file_is_opened_or_refused(from in 0_usize..3_000, length in 0_usize..40, piece in "[\\PC]{0,12}", newer in any::<bool>()) {
        let text = write(&whole()).unwrap().replace("\"version\": 2", if newer { "\"version\": 7" } else { "\"version\": 2" });
        let mut letters: Vec<char> = text.chars().collect();
        let from = from.min(letters.len());
        let to = (from + length).min(letters.len());
        letters.splice(from..to, piece.chars());
        if let Ok(opened) = open(&letters.into_iter().collect::<String>()) {
            let again = open(&write(&opened.plan).unwrap()).unwrap();
            prop_assert_eq!(again.plan, opened.plan);
        }
    }
}
