//! Measures at a place, at the command line: from a finding to a plan, and what the writer may not know.

use serde_json::Value;

use crate::notes::Vall;

#[test]
fn a_finding_leads_to_a_measure_that_is_planned_goes_live_and_has_its_history() {
    let vall = Vall::new();
    let measures = |arguments: &[&str]| vall.installation.json(&[&["measures"], arguments, &["--json"]].concat());
    let (manager, school) = (vall.manager.as_str(), vall.school.as_str());
    let finding = vall.installation.json(&["findings", "--as", manager, "add", school, "The door jams.", "--json"]);
    let finding = finding["id"].as_str().unwrap();
    let planned = ["add", "--as", manager, school, "--entry", "rooms_locked", "--status", "planned", "--answers-for", "Caretaker", "--finding", finding];
    let planned = measures(&planned);
    assert_eq!((&planned["content"]["status"], &planned["content"]["findings"][0]), (&"planned".into(), &finding.into()));
    let id = planned["id"].as_str().unwrap();
    let live = measures(&["change", "--as", manager, id, "--version", "1", "--status", "live", "--until", "2099-12-31", "--reason", "Fitted and tried."]);
    let content = &live["content"];
    assert_eq!((&content["status"], &content["due_on"], &content["answers_for"]), (&"live".into(), &"2099-12-31".into(), &"Caretaker".into()));
    assert_eq!(content["history"][1]["reason"], "Fitted and tried.");
    let listed = vall.installation.stdout(&["measures", "of-site", "--as", manager, school]);
    assert!(listed.contains("live") && listed.contains("2099-12-31"), "{listed}");
    let versions = vall.installation.json(&["records", "--as", manager, "history", id, "--json"]);
    assert_eq!(versions.as_array().unwrap().len(), 2);

    // To whom it was not given it is not there, in any list and by its id.
    let stranger = vall.stranger.as_str();
    assert_eq!(measures(&["of-site", "--as", stranger, school])["lines"], Value::Array(Vec::new()));
    assert_eq!(vall.installation.run(&["records", "--as", stranger, "show", id]).status.code(), Some(4));
    let naming = |finding: &str| {
        let output = vall.installation.run(&["measures", "add", "--as", stranger, school, "--entry", "rooms_locked", "--finding", finding]);
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let hidden = naming(finding);
    assert_eq!(hidden, naming("finding_00000000000000000000000000"), "a finding that is hidden is answered like one that is not there");
    assert!(hidden.0 == Some(3) && hidden.1.contains("there is no such finding"), "{hidden:?}");
}

#[test]
fn a_step_that_does_not_follow_a_camera_that_would_go_live_and_a_day_that_is_past_are_refused_and_nothing_changes() {
    let vall = Vall::new();
    let (manager, school) = (vall.manager.as_str(), vall.school.as_str());
    let camera = ["measures", "add", "--as", manager, school, "--entry", "camera_doors", "--status", "planned", "--answers-for", "Security", "--json"];
    let id = vall.installation.json(&camera)["id"].as_str().unwrap().to_owned();
    for (change, says) in [
        (["--status", "live"], "it observes people"),
        (["--status", "present"], "does not become present"),
        (["--until", "2020-01-31"], "its last day is over"),
    ] {
        let output = vall.installation.run(&[&["measures", "change", "--as", manager, &id, "--version", "1"], &change[..]].concat());
        let talk = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(3) && talk.contains(says), "{talk}");
    }
    let unchanged = vall.installation.json(&["records", "--as", manager, "show", &id, "--json"]);
    assert_eq!((&unchanged["version"], &unchanged["content"]["status"]), (&1.into(), &"planned".into()));
}
