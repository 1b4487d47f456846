//! What is printed at the command line: a plan that somebody keeps as a file and what a law asks, without a register; findings and saved answers from one.

use std::path::Path;

use serde_json::{Value, json};

use crate::notes::Vall;
use crate::visits::PHOTOGRAPH;
use crate::{Installation, text};

fn plan() -> Value {
    json!({
        "parvis_plan": 1,
        "handling": "Confidential.",
        "changed": "2026-11-20",
        "answers": {
            "kind": "worship", "country": "DE", "name": "St. Änne #panic(\"x\")", "address": "Weberweg 12\n1001 Azebrod", "lead": "Küster",
            "lead_deputy": "Pfarrerin", "number": "112", "exit_1": "Haupttür", "assembly_1": "Parkplatz", "room": "Sakristei", "keys": "Kasten im Büro",
            "ok_free": "yes", "ok_exits": "yes", "ok_help": "yes"
        },
        "steps": { "evacuation": [{ "do": "Alle hinausführen. {number} anrufen.", "by": "lead" }] }
    })
}

fn site_plan() -> Value {
    json!({
        "format": "parvis_site_plan", "version": 1,
        "head": { "title": "Hall", "language": "de", "doctrine": "de_flee_hide_alert", "call": "112" },
        "functions": [{ "key": "lead", "title": "Leitung", "deputies": [] }],
        "procedures": { "evacuation": {
            "callers": ["lead"], "steps": [{ "key": "out", "text": "Alle hinausführen.", "function": "lead", "otherwise": "Den anderen Ausgang nehmen." }],
            "say": [{ "words": "leave" }]
        } },
        "configurations": [{ "key": "concert", "title": "Konzert", "capacity": 300 }]
    })
}

fn holds(pdf: &[u8], words: &str) -> bool {
    pdf.windows(words.len()).any(|window| window == words.as_bytes())
}

impl Installation {
    fn print(&self, plan: &Value, arguments: &[&str]) -> Result<Vec<u8>, (Option<i32>, String)> {
        let (file, out) = (self.write("plan.json", plan.to_string().as_bytes()), text(&self.path("out.pdf")));
        let _ = std::fs::remove_file(&out);
        let output = self.run(&[&["print", "plan", &file, "--out", &out][..], arguments].concat());
        if output.status.success() {
            return Ok(std::fs::read(&out).unwrap());
        }
        assert!(!Path::new(&out).exists(), "nothing is written half");
        Err((output.status.code(), String::from_utf8(output.stderr).unwrap()))
    }
}

#[test]
fn a_volunteers_plan_is_printed_as_pages_cards_and_whole_without_a_register() {
    let installation = Installation::new();
    for (arguments, size) in [
        (&["--language", "de"][..], "595.2"),
        (&["--language", "de", "--paper", "a4", "--as", "pages"][..], "595.2"),
        (&["--language", "ru", "--paper", "letter"][..], "612"),
        (&["--language", "de", "--as", "cards"][..], "419.5"),
        (&["--as", "cards", "--paper", "a4"][..], "595.2"),
        (&["--language", "fr", "--as", "plan", "--marking", "green"][..], "595.2"),
    ] {
        let pdf = installation.print(&plan(), arguments).unwrap();
        assert!(pdf.starts_with(b"%PDF-") && holds(&pdf, "<pdfuaid:part>1</pdfuaid:part>") && holds(&pdf, "<pdfaid:part>2</pdfaid:part>"), "{arguments:?}");
        assert!(holds(&pdf, &format!("[0 0 {size}")), "{arguments:?}");
        assert_eq!(pdf, installation.print(&plan(), arguments).unwrap(), "the same file gives the same bytes");
    }
    assert!(!installation.path("data").exists(), "no register was made");
    let american = {
        let mut plan = plan();
        plan["answers"]["country"] = "US".into();
        plan
    };
    assert!(holds(&installation.print(&american, &[]).unwrap(), "[0 0 612"));
}

#[test]
fn the_plan_of_a_site_is_printed_as_plan_and_cards_of_a_use() {
    let installation = Installation::new();
    let day = ["--day", "2026-11-27"];
    for arguments in
        [&["--as", "plan"][..], &["--as", "cards"], &["--as", "cards", "--use", "concert", "--paper", "letter"], &["--as", "plan", "--language", "en"]]
    {
        let arguments = [arguments, &day].concat();
        let pdf = installation.print(&site_plan(), &arguments).unwrap();
        assert!(holds(&pdf, "<pdfaid:conformance>A</pdfaid:conformance>"), "{arguments:?}");
        assert_eq!(pdf, installation.print(&site_plan(), &arguments).unwrap());
    }
    let refused = |arguments: &[&str]| installation.print(&site_plan(), arguments).unwrap_err();
    assert!(refused(&["--as", "pages"]).1.contains("has no four pages"));
    assert_eq!(refused(&["--as", "cards", "--use", "wedding"]).0, Some(4));
}

#[test]
fn the_floor_plan_of_a_file_is_drawn_where_its_picture_is_named_and_missed_where_it_is_not() {
    let installation = Installation::new();
    let mut plan = site_plan();
    plan["version"] = 2.into();
    plan["picture"] = json!({ "attachment": format!("file_{}", "0".repeat(26)), "at": { "lon": 9.5, "lat": 47.1 }, "metres": 40, "degrees": 90 });
    let (picture, page) = (installation.write("floor.png", PHOTOGRAPH), installation.write("floor.pdf", b"%PDF-1.7\n%%EOF\n"));
    let drawn = installation.print(&plan, &["--as", "plan", "--picture", &picture]).unwrap();
    assert!(holds(&drawn, "DCTDecode") && !holds(&installation.print(&plan, &["--as", "plan"]).unwrap(), "DCTDecode"));
    let (file, out) = (installation.write("plan.json", plan.to_string().as_bytes()), text(&installation.path("out.pdf")));
    let talk =
        |arguments: &[&str]| String::from_utf8(installation.run(&[&["print", "plan", &file, "--out", &out, "--as"], arguments].concat()).stderr).unwrap();
    assert!(talk(&["plan"]).contains("name it with --picture") && talk(&["cards", "--picture", &picture]).contains("was not drawn"));
    let (code, says) = installation.print(&plan, &["--as", "plan", "--picture", &page]).unwrap_err();
    assert!(code == Some(3) && says.contains("save the page as a picture"), "{says}");
    assert_eq!(installation.print(&plan, &["--as", "plan", "--picture", "nowhere.png"]).unwrap_err().0, Some(4));
    assert_eq!(installation.run(&["print", "plan", &file, "--as", "plan", "--picture", &picture, "--out", &picture]).status.code(), Some(3));
    assert_eq!(std::fs::read(installation.path("floor.png")).unwrap(), PHOTOGRAPH, "the picture is not written over");
}

#[test]
fn what_is_newer_damaged_too_large_or_no_plan_is_refused_and_nothing_is_written() {
    let installation = Installation::new();
    let changed = |change: fn(&mut Value)| {
        let mut plan = plan();
        change(&mut plan);
        plan
    };
    let cases: [(Value, &[&str], i32, &str); 9] = [
        (
            changed(|plan| plan["parvis_plan"] = 2.into()),
            &[],
            3,
            "a newer version of Parvis wrote this plan (its form is version 2; this program knows version 1)",
        ),
        (changed(|plan| plan["parvis_plan"] = 0.into()), &[], 3, "not a plan from Parvis"),
        (changed(|plan| plan["answers"]["lead"] = 7.into()), &[], 3, "damaged: answers.lead"),
        (changed(|plan| plan["changed"] = "yesterday".into()), &[], 3, "damaged: changed"),
        (json!({ "answers": {} }), &[], 3, "not a plan from Parvis"),
        (json!([[[]]]), &[], 3, "not a plan from Parvis"),
        (json!({ "format": "parvis_site_plan", "version": 9, "head": {} }), &["--as", "plan"], 3, "a newer version of Parvis"),
        (plan(), &["--language", "xx"], 4, "language"),
        (plan(), &["--paper", "a5"], 3, "need A4 or Letter"),
    ];
    for (plan, arguments, code, says) in cases {
        let (exit, complaint) = installation.print(&plan, arguments).unwrap_err();
        assert!(exit == Some(code) && complaint.contains(says), "{says}: {exit:?} {complaint}");
    }
    let out = text(&installation.path("out.pdf"));
    for (name, bytes, says) in [
        ("cut.json", b"{\"parvis_plan\": 1, \"answers\": {".to_vec(), "line 1"),
        ("large.json", vec![b' '; 3_000_000], "larger than"),
        ("deep.json", vec![b'['; 100_000], "line 1"),
        ("binary.json", vec![0xff, 0xfe, b'{', 0], "UTF-16"),
    ] {
        let file = installation.write(name, &bytes);
        let output = installation.run(&["print", "plan", &file, "--out", &out]);
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(3) && complaint.contains(says), "{name}: {complaint}");
    }
    assert!(!Path::new(&out).exists());
    assert_eq!(installation.run(&["print", "plan", "nowhere.json", "--out", &out]).status.code(), Some(4));
    let file = installation.write("plan.json", plan().to_string().as_bytes());
    assert_eq!(installation.run(&["print", "plan", &file, "--out", &file]).status.code(), Some(3), "the plan itself is not written over");
    assert_eq!(installation.run(&["print", "plan", &file, "--out", &out, "--day", "2026-02-30"]).status.code(), Some(2));
    assert!(installation.stdout(&["print", "plan", "--help"]).contains("--as <FORM>"));
}

#[test]
fn a_part_that_a_newer_browser_added_is_named_and_not_printed() {
    let installation = Installation::new();
    let mut plan = plan();
    plan["answers"]["helipad"] = "roof".into();
    let (file, out) = (installation.write("plan.json", plan.to_string().as_bytes()), text(&installation.path("out.pdf")));
    let output = installation.run(&["print", "plan", &file, "--out", &out]);
    assert!(output.status.success() && String::from_utf8(output.stderr).unwrap().contains("answers.helipad"));
}

#[test]
fn a_program_that_prints_learns_what_was_written_and_what_was_left_out() {
    let installation = Installation::new();
    let mut plan = plan();
    plan["answers"]["helipad"] = "roof".into();
    let (file, out) = (installation.write("plan.json", plan.to_string().as_bytes()), text(&installation.path("out.pdf")));
    let said: Value = serde_json::from_str(&installation.stdout(&["print", "plan", &file, "--out", &out, "--json"])).unwrap();
    assert_eq!((&said["file"], &said["bytes"]), (&out.clone().into(), &std::fs::metadata(&out).unwrap().len().into()));
    assert!(said["notes"][0].as_str().unwrap().contains("answers.helipad"), "{said}");
}

#[test]
fn the_plan_of_a_site_is_written_as_a_file_for_word_processors() {
    let installation = Installation::new();
    for arguments in [&["--docx", "--day", "2026-11-27"][..], &["--docx", "--language", "en", "--paper", "letter", "--day", "2026-11-27"]] {
        let file = installation.print(&site_plan(), arguments).unwrap();
        // Word processors know such a file by its first entries, which are stored as they are.
        assert!(
            file.starts_with(b"PK") && holds(&file, "[Content_Types].xml") && holds(&file, "TLP:AMBER") && holds(&file, "Alle hinausführen."),
            "{arguments:?}"
        );
        assert_eq!(file, installation.print(&site_plan(), arguments).unwrap(), "the same file gives the same bytes");
    }
    assert!(installation.print(&plan(), &["--docx", "--language", "de"]).unwrap().starts_with(b"PK"), "that of a volunteer as well");
    assert_eq!(installation.print(&site_plan(), &["--docx", "--as", "cards"]).unwrap_err().0, Some(2));
}

#[test]
fn what_a_law_asks_is_printed_without_a_register() {
    let installation = Installation::new();
    let out = text(&installation.path("duties.pdf"));
    let run = |arguments: &[&str]| installation.run(&[&["print", "duties", "--out", &out], arguments].concat());
    for (arguments, size) in [
        (&["uk_2025_10", "subject=premises", "people=300", "--place", "St #panic()"][..], "595.2"),
        (&["no_law", "--language", "de", "--paper", "letter", "--marking", "green"], "612"),
    ] {
        let output = run(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let pdf = std::fs::read(&out).unwrap();
        assert!(
            holds(&pdf, "<pdfuaid:part>1</pdfuaid:part>") && holds(&pdf, "<pdfaid:part>2</pdfaid:part>") && holds(&pdf, &format!("[0 0 {size}")),
            "{arguments:?}"
        );
        assert!(run(arguments).status.success() && std::fs::read(&out).unwrap() == pdf, "the same answers on one day give the same bytes");
    }
    assert!(!installation.path("data").exists(), "no register was made");
    std::fs::remove_file(&out).unwrap();
    for (arguments, code) in [
        (&["nowhere_2020"][..], 4),
        (&["uk_2025_10", "people=many"], 3),
        (&["uk_2025_10", "people=1", "people=2"], 2),
        (&["no_law", "--paper", "a5"], 3),
        (&["no_law", "--language", "xx"], 4),
        (&[], 2),
        (&["--kept", "duty_00000000000000000000000000"], 2),
    ] {
        assert_eq!(run(arguments).status.code(), Some(code), "{arguments:?}");
        assert!(!Path::new(&out).exists());
    }
}

#[test]
fn findings_and_saved_answers_are_printed_for_those_who_may_read_them_and_stand_in_the_journal() {
    let vall = Vall::new();
    let (installation, manager, school) = (&vall.installation, vall.manager.as_str(), vall.school.as_str());
    let out = text(&installation.path("list.pdf"));
    for (says, severity) in [("The gate does not close.", "high"), ("The plan is old.", "low")] {
        installation.stdout(&["findings", "--as", manager, "add", school, says, "--severity", severity]);
    }
    let print = |arguments: &[&str]| installation.run(&[&["print", "findings", "--out", &out, "--as"], arguments].concat());
    let journal = || installation.stdout(&["journal", "show", "--last", "100", "--json"]).matches("finding").count();
    let before = journal();
    let output = print(&[manager, "--site", school, "--language", "de"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let all = std::fs::read(&out).unwrap();
    assert!(holds(&all, "<pdfuaid:part>1</pdfuaid:part>") && journal() > before, "it was opened");
    assert!(print(&[manager, "--severity", "high", "--photographs"]).status.success() && std::fs::read(&out).unwrap() != all);
    // Nothing matches: an empty list says so.
    assert!(print(&[manager, "--status", "verified", "--before", "2020-01-01"]).status.success());
    std::fs::remove_file(&out).unwrap();
    assert_eq!(print(&[manager, "--paper", "a5"]).status.code(), Some(3));
    let stranger = installation.stdout(&["organisations", "add", "Strangers", "--kind", "operator"]);
    let stranger = installation.stdout(&["members", "add", stranger.trim(), "--role", "operator_manager", "--name", "Sam"]).trim().to_owned();
    assert_eq!(print(&[stranger.as_str()]).status.code(), Some(4), "who knows of none has none to print");
    let kept = installation.json(&["duties", "keep", "--as", manager, school, "no_law", "--json"]);
    let kept = kept["id"].as_str().unwrap();
    let duties = |member: &str| installation.run(&["print", "duties", "--kept", kept, "--as", member, "--out", &out]).status.code();
    assert_eq!(duties(&stranger), Some(4));
    assert!(!Path::new(&out).exists());
    assert_eq!(duties(manager), Some(0));
    assert!(holds(&std::fs::read(&out).unwrap(), "<pdfaid:conformance>A</pdfaid:conformance>"));
}

#[test]
fn confirmations_in_a_file_are_named_to_the_person_who_prints() {
    let installation = Installation::new();
    let out = text(&installation.path("out.pdf"));
    let said = |plan: Value| {
        let file = installation.write("plan.json", plan.to_string().as_bytes());
        let output = installation.run(&["print", "plan", &file, "--out", &out]);
        assert!(output.status.success());
        String::from_utf8(output.stderr).unwrap()
    };
    let confirmed = |answer: &str| {
        let mut plan = plan();
        for field in ["ok_free", "ok_exits", "ok_help"] {
            plan["answers"][field] = answer.into();
        }
        plan
    };
    assert!(said(confirmed("yes")).contains("nobody is kept inside by force"));
    assert!(!said(confirmed("before")).contains("by force"), "nothing that rests on them is printed");
}
