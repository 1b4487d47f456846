//! Rights records at the command line: from a draft to a camera that may run, by two people.

use parvis_model::Clock;
use serde_json::Value;

use crate::notes::Vall;
use crate::rights_answers::camera_answers;

/// A day so many days from today.
fn day(from_today: i64) -> String {
    let then = parvis_service::SystemClock.now() + parvis_model::SignedDuration::from_hours(24 * from_today);
    then.to_string().split('T').next().unwrap().to_owned()
}

struct Rights {
    vall: Vall,
    second: String,
}

impl Rights {
    fn new() -> Self {
        let vall = Vall::new();
        let second = vall.installation.stdout(&["members", "add", &vall.operator, "--role", "operator_manager", "--name", "Eve Example"]).trim().to_owned();
        Self { vall, second }
    }

    fn json(&self, arguments: &[&str]) -> Value {
        self.vall.installation.json(&[&["rights"], arguments, &["--json"]].concat())
    }

    fn refused(&self, arguments: &[&str]) -> String {
        let output = self.vall.installation.run(arguments);
        assert_eq!(output.status.code(), Some(3), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stderr).unwrap()
    }
}

/// A camera at the school that runs and whose page is public: its rights record, and the code on the sign.
pub(crate) fn published_camera(vall: &Vall) -> (String, String) {
    let second = vall.installation.stdout(&["members", "add", &vall.operator, "--role", "operator_manager", "--name", "Eve Example"]).trim().to_owned();
    let json = |arguments: &[&str]| vall.installation.json(&[&["rights"], arguments, &["--json"]].concat());
    let manager = vall.manager.as_str();
    let id = json(&["add", "--as", manager, &vall.school, "--title", "A camera at the doors"])["id"].as_str().unwrap().to_owned();
    let file = vall.installation.write("answers.json", camera_answers(day).to_string().as_bytes());
    json(&["answer", "--as", manager, &id, "--version", "1", "--from", &file]);
    let steps = [(manager, "2", "screen"), (manager, "3", "assess"), (manager, "4", "consult"), (second.as_str(), "5", "decide"), (manager, "6", "start")];
    for (who, version, step) in steps {
        json(&["step", "--as", who, &id, step, "--version", version]);
    }
    let mut words = json(&["notice", "--as", manager, &id])["proposed"].clone();
    words["questions"] = "office@vall.example".into();
    let file = vall.installation.write("words.json", words.to_string().as_bytes());
    let code = json(&["publish", "--as", manager, &id, "--from", &file])["code"].as_str().unwrap().to_owned();
    (id, code)
}

#[test]
fn a_camera_may_run_once_one_person_answered_and_another_decided_and_not_before() {
    let rights = Rights::new();
    let (manager, second, school) = (rights.vall.manager.as_str(), rights.second.as_str(), rights.vall.school.as_str());
    let camera = ["measures", "add", "--as", manager, school, "--entry", "camera_doors", "--status", "planned", "--answers-for", "Security", "--json"];
    let measure = rights.vall.installation.json(&camera)["id"].as_str().unwrap().to_owned();
    let record = rights.json(&["add", "--as", manager, school, "--title", "A camera at the doors", "--measure", &measure]);
    let id = record["id"].as_str().unwrap();
    assert_eq!((&record["content"]["state"], &record["content"]["measure"]), (&"draft".into(), &measure.as_str().into()));

    let says = rights.refused(&["rights", "step", "--as", manager, id, "screen", "--version", "1"]);
    assert!(says.contains("R0 What it does to people: an answer is missing."), "{says}");
    let file = rights.vall.installation.write("answers.json", camera_answers(day).to_string().as_bytes());
    assert_eq!(rights.json(&["answer", "--as", manager, id, "--version", "1", "--from", &file])["version"], 2);
    for (version, step) in [("2", "screen"), ("3", "assess"), ("4", "consult")] {
        rights.json(&["step", "--as", manager, id, step, "--version", version]);
    }
    let says = rights.refused(&["rights", "step", "--as", manager, id, "decide", "--version", "5"]);
    assert!(says.contains("a person who wrote part of the record cannot decide on it"), "{says}");
    let shown = rights.vall.installation.stdout(&["rights", "show", "--as", manager, id]);
    assert!(shown.contains("next step: decide") && shown.contains("who can take it: Eve Example") && shown.contains("may not run"), "{shown}");
    rights.json(&["step", "--as", second, id, "decide", "--version", "5"]);
    let go_live = ["measures", "change", "--as", manager, &measure, "--version", "1", "--status", "live"];
    assert!(rights.refused(&go_live).contains("rights record"));
    assert_eq!(rights.json(&["step", "--as", manager, id, "start", "--version", "6"])["content"]["may_run"], true);
    let live = rights.vall.installation.json(&[&go_live[..], &["--json"]].concat());
    assert_eq!((&live["content"]["status"], &live["content"]["rights"]["may_run"]), (&"live".into(), &true.into()));
    let listed = rights.vall.installation.stdout(&["rights", "of-site", "--as", manager, school]);
    assert!(listed.contains("live") && listed.contains(&day(90)) && listed.contains("A camera at the doors"), "{listed}");
    let versions = rights.vall.installation.json(&["records", "--as", manager, "history", id, "--json"]);
    assert_eq!(versions.as_array().unwrap().len(), 7);

    // To whom it was not given it is not there.
    assert_eq!(rights.json(&["of-site", "--as", &rights.vall.stranger, school])["lines"], Value::Array(Vec::new()));
    assert_eq!(rights.vall.installation.run(&["rights", "show", "--as", &rights.vall.stranger, id]).status.code(), Some(4));
}

#[test]
fn the_owner_publishes_the_page_of_a_camera_that_runs_and_everybody_reads_it_until_it_is_withdrawn() {
    let rights = Rights::new();
    let (manager, second, school) = (rights.vall.manager.as_str(), rights.second.as_str(), rights.vall.school.as_str());
    let id = rights.json(&["add", "--as", manager, school, "--title", "A camera at the doors"])["id"].as_str().unwrap().to_owned();
    let file = rights.vall.installation.write("answers.json", camera_answers(day).to_string().as_bytes());
    rights.json(&["answer", "--as", manager, &id, "--version", "1", "--from", &file]);
    for (who, version, step) in [(manager, "2", "screen"), (manager, "3", "assess"), (manager, "4", "consult"), (second, "5", "decide")] {
        rights.json(&["step", "--as", who, &id, step, "--version", version]);
    }
    let says = rights.vall.installation.stdout(&["rights", "notice", "--as", manager, &id]);
    assert!(says.contains("nothing is published") && says.contains("nothing can be published"), "{says}");
    rights.json(&["step", "--as", manager, &id, "start", "--version", "6"]);
    let shown = rights.vall.installation.stdout(&["rights", "show", "--as", manager, &id]);
    assert!(shown.contains("has no public page"), "{shown}");

    let mut words = rights.json(&["notice", "--as", manager, &id])["proposed"].clone();
    let file = rights.vall.installation.write("words.json", words.to_string().as_bytes());
    assert!(rights.refused(&["rights", "publish", "--as", manager, &id, "--from", &file]).contains("\"questions\" has 1 to 300 characters"));
    words["questions"] = "office@vall.example".into();
    let file = rights.vall.installation.write("words.json", words.to_string().as_bytes());
    let published = rights.json(&["publish", "--as", manager, &id, "--from", &file]);
    assert_eq!(published["words"], words);
    let code = published["code"].as_str().unwrap();
    let public = rights.json(&["public"]);
    assert_eq!((public["lines"].as_array().unwrap().len(), &public["lines"][0]["code"]), (1, &code.into()));
    // As somebody types it from the sign.
    assert_eq!(rights.json(&["public", "--code", &code.to_uppercase()]), published);
    assert_eq!(rights.vall.installation.run(&["rights", "publish", "--as", &rights.vall.stranger, &id, "--from", &file]).status.code(), Some(4));

    rights.json(&["step", "--as", manager, &id, "withdraw", "--version", "7"]);
    let ended = rights.vall.installation.stdout(&["rights", "public", "--code", code]);
    assert!(ended.contains(&format!("ended on {}", day(0))), "{ended}");
    let journal = rights.vall.installation.stdout(&["journal", "show"]);
    assert!(journal.contains("publish_notice") && journal.contains("end_notice"), "{journal}");
}

#[test]
fn a_rights_record_is_printed_for_an_ombudsperson_by_those_who_may_read_it_and_the_journal_says_so() {
    let vall = Vall::new();
    let (id, _) = published_camera(&vall);
    let installation = &vall.installation;
    let out = installation.path("rights.pdf").to_str().unwrap().to_owned();
    for (language, paper) in [("ru", "a4"), ("en", "letter")] {
        installation.stdout(&["print", "rights", "--as", &vall.manager, &id, "--out", &out, "--language", language, "--paper", paper]);
        let pdf = std::fs::read(&out).unwrap();
        let holds = |mark: &str| pdf.windows(mark.len()).any(|window| window == mark.as_bytes());
        assert!(pdf.starts_with(b"%PDF-") && holds("<pdfuaid:part>1</pdfuaid:part>") && holds("<pdfaid:part>2</pdfaid:part>"), "{language}");
        std::fs::remove_file(&out).unwrap();
    }
    installation.stdout(&["print", "rights", "--as", &vall.manager, &id, "--out", &out, "--complaints"]);
    std::fs::remove_file(&out).unwrap();
    let refused = |member: &str, more: &[&str], code: i32| {
        let output = installation.run(&[&["print", "rights", "--as", member, &id, "--out", &out], more].concat());
        assert_eq!(output.status.code(), Some(code), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(!std::path::Path::new(&out).exists(), "nothing is written");
    };
    refused(&vall.stranger, &[], 4);
    refused(&vall.manager, &["--language", "xx"], 4);
    refused(&vall.manager, &["--paper", "a5"], 3);
}

#[test]
fn an_imported_record_brings_no_steps_and_a_step_of_another_version_is_refused() {
    let rights = Rights::new();
    let (manager, school) = (rights.vall.manager.as_str(), rights.vall.school.as_str());
    let with_steps = br#"{"marking": "amber", "handling": "ordinary", "title": "A camera", "steps": [{"step": "decide"}]}"#;
    let file = rights.vall.installation.write("record.json", with_steps);
    let says = rights.refused(&["records", "--as", manager, "add", "rights_record", school, "--from", &file]);
    assert!(says.contains("unknown field `steps`"), "{says}");
    let plain = rights.vall.installation.write("plain.json", br#"{"marking": "amber", "handling": "ordinary", "title": "A camera"}"#);
    let made = rights.vall.installation.json(&["records", "--as", manager, "add", "rights_record", school, "--from", &plain, "--json"]);
    let id = made["id"].as_str().unwrap();
    let output = rights.vall.installation.run(&["rights", "step", "--as", manager, id, "screen", "--version", "7"]);
    assert_eq!(output.status.code(), Some(5), "somebody else may have changed it");
    let nonsense = rights.vall.installation.write("nonsense.json", b"[{\"item\": \"r77\", \"value\": 1}]");
    assert!(rights.refused(&["rights", "answer", "--as", manager, id, "--version", "1", "--from", &nonsense]).contains("no list of answers"));
}
