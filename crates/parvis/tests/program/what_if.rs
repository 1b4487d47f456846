//! What a visit would say if measures were there, at the command line.

use serde_json::Value;

use crate::notes::Vall;

#[test]
fn what_a_visit_would_say_with_a_measure_is_shown_and_nothing_of_it_is_saved() {
    let vall = Vall::new();
    let as_adviser = |arguments: &[&str]| vall.installation.json(&[&["visits", "--as", vall.adviser.as_str()], arguments, &["--json"]].concat());
    let visit = as_adviser(&["start", &vall.school]);
    let visit = visit["id"].as_str().unwrap();
    as_adviser(&["answer", visit, "room_lock=1", "reunite=no"]);
    let finished = as_adviser(&["finish", visit, "--operator", &vall.operator]);

    let what_if = ["what-if", visit, "--entry", "thumb_turn", "--entry", "children_together"];
    let said = as_adviser(&what_if);
    assert_eq!(said["now"], finished["content"]["results"]);
    let (now, then) = (said["now"]["whole"].as_f64().unwrap(), said["then"]["whole"].as_f64().unwrap());
    assert!(then > now && said["then"]["whole_range"][0].as_f64() > said["now"]["whole_range"][0].as_f64(), "{now} {then}");
    let lock = &said["measures"][0];
    assert_eq!((&lock["entry"], &lock["answers"][0]["was"], &lock["answers"][0]["would_be"]), (&"thumb_turn".into(), &"1".into(), &"3".into()));
    assert_eq!(said["measures"][1]["answers"], Value::Array(Vec::new()));
    assert_eq!(said["findings"][0]["becomes"], "goes");

    let lines = vall.installation.stdout(&[&["visits", "--as", vall.adviser.as_str()], &what_if[..]].concat());
    for says in ["nothing of this is saved", "room_lock: 1 -> 3", "no change in the survey", "goes "] {
        assert!(lines.contains(says), "{says}: {lines}");
    }
    // Who runs the place was given the visit; a stranger was not.
    let as_others = |member: &str| vall.installation.run(&[&["visits", "--as", member], &what_if[..]].concat()).status.code();
    assert_eq!((as_others(&vall.manager), as_others(&vall.stranger)), (Some(0), Some(4)));
    let unknown = vall.installation.run(&["visits", "--as", &vall.adviser, "what-if", visit, "--entry", "magic"]);
    assert!(unknown.status.code() == Some(3) && String::from_utf8_lossy(&unknown.stderr).contains("the catalogue has no measure \"magic\""));
    let shown = vall.installation.json(&["records", "--as", &vall.adviser, "show", visit, "--json"]);
    assert_eq!((&shown["version"], &shown["content"]["results"]), (&finished["version"], &finished["content"]["results"]), "the visit is as it was");
}
