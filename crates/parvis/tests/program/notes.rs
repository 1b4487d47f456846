//! Notes: whose they are, who sees them, what a thief of the files sees.

use std::path::Path;

use parvis_model::{Handling, Marking, RecordKind, RecordState, SubjectKind};
use serde_json::{Value, json};

use crate::running::Server;
use crate::samples::{SAID, sample};
use crate::{CHURCH, Installation, SCHOOL, text, town};

/// A school run by an operator, an advisory service that advises all of Vall, a neighbour, an overseer; each with a member.
pub(crate) struct Vall {
    pub(crate) installation: Installation,
    pub(crate) school: String,
    pub(crate) operator: String,
    pub(crate) manager: String,
    pub(crate) contributor: String,
    pub(crate) service: String,
    pub(crate) adviser: String,
    pub(crate) stranger: String,
    pub(crate) note: String,
}

pub(crate) const MARKER: &str = "the fence behind the boiler house ends at the hedge K7QXJ";

impl Vall {
    pub(crate) fn new() -> Self {
        let installation = Installation::new();
        installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.02, CHURCH)]));
        let sites = installation.json(&["sites", "list", "--json"]);
        let site = |title: &str| sites["sites"].as_array().unwrap().iter().find(|site| site["title"] == title).unwrap()["id"].as_str().unwrap().to_owned();
        let school = site("Vall School");
        let line = |arguments: &[&str]| installation.stdout(arguments).trim().to_owned();
        let operator = line(&["organisations", "add", "Schools of Vall", "--kind", "operator"]);
        let service = line(&["organisations", "add", "Advisers of Vall", "--kind", "adviser_service"]);
        let neighbour = line(&["organisations", "add", "Next Door", "--kind", "operator"]);
        line(&["organisations", "relate", &operator, "--relation", "operates", "--site", &school]);
        line(&["organisations", "relate", &service, "--relation", "advises", "--site", &school]);
        line(&["organisations", "relate", &neighbour, "--relation", "neighbours", "--site", &school]);
        let member = |organisation: &str, role: &str, name: &str| line(&["members", "add", organisation, "--role", role, "--name", name]);
        let manager = member(&operator, "operator_manager", "Ada Example");
        let contributor = member(&operator, "operator_contributor", "Ben Example");
        let adviser = member(&service, "adviser", "Cleo Example");
        let stranger = member(&neighbour, "operator_manager", "Dan Example");
        let file = installation.write("note.txt", MARKER.as_bytes());
        let added = installation.json(&["notes", "--as", &manager, "add", &school, "--text", &file, "--marking", "amber", "--json"]);
        let note = added["id"].as_str().unwrap().to_owned();
        Self { installation, school, operator, manager, contributor, service, adviser, stranger, note }
    }

    pub(crate) fn run(&self, member: &str, arguments: &[&str]) -> (Option<i32>, String, String) {
        let group = if ["add", "change"].contains(&arguments[0]) { "notes" } else { "records" };
        let output = self.installation.run(&[&[group, "--as", member], arguments].concat());
        (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    }

    fn listed(&self, member: &str, purpose: &str) -> usize {
        let list = self.installation.json(&["records", "--as", member, "list", "note", "--about", &self.school, "--for", purpose, "--json"]);
        list["lines"].as_array().unwrap().len()
    }

    pub(crate) fn text(&self, member: &str, purpose: &str) -> Option<String> {
        let (code, out, _) = self.run(member, &["show", &self.note, "--for", purpose, "--json"]);
        (code == Some(0)).then(|| serde_json::from_str::<Value>(&out).unwrap()["text"].as_str().unwrap_or_default().to_owned())
    }

    pub(crate) fn give(&self, purpose: &str) -> String {
        let (code, out, talk) = self.run(&self.manager, &["give", &self.note, "--to", &self.service, "--for", purpose, "--until", &in_days(30)]);
        assert_eq!(code, Some(0), "{talk}");
        out.trim().to_owned()
    }
}

/// A moment some days from now, as the command line takes it.
fn in_days(days: u64) -> String {
    let output = std::process::Command::new("date").args(["-u", "-d", &format!("{days} days"), "+%Y-%m-%dT%H:%M:%SZ"]).output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn a_note_is_its_owners_alone_and_leaves_no_trace_for_others() {
    let vall = Vall::new();
    assert_eq!(vall.text(&vall.manager, "own_work").as_deref(), Some(MARKER));
    assert_eq!(vall.text(&vall.contributor, "own_work").as_deref(), Some(MARKER));
    for member in [&vall.adviser, &vall.stranger] {
        for purpose in ["own_work", "assessment", "oversight"] {
            assert_eq!((vall.listed(member, purpose), vall.text(member, purpose)), (0, None));
        }
        let hidden = vall.run(member, &["show", &vall.note]);
        let missing = vall.run(member, &["show", "note_00000000000000000000000000"]);
        assert_eq!(hidden, missing, "what is hidden is answered like what is not there");
        assert_eq!(vall.run(member, &["erase", &vall.note]), vall.run(member, &["erase", "note_00000000000000000000000000"]));
    }
    assert_eq!(vall.listed(&vall.manager, "own_work"), 1);
}

#[test]
fn what_is_given_is_seen_for_its_purpose_until_it_is_taken_back() {
    let vall = Vall::new();
    let given = vall.give("assessment");
    assert_eq!(vall.text(&vall.adviser, "assessment").as_deref(), Some(MARKER));
    assert_eq!((vall.listed(&vall.adviser, "assessment"), vall.listed(&vall.adviser, "planning")), (1, 0));
    assert_eq!(vall.text(&vall.adviser, "planning"), None);
    assert_eq!(vall.text(&vall.stranger, "assessment"), None);
    let owner_sees = vall.installation.json(&["records", "--as", &vall.manager, "show", &vall.note, "--json"]);
    assert_eq!(owner_sees["recipients"][0]["organisation"], vall.service.as_str());
    let (_, out, _) = vall.run(&vall.adviser, &["show", &vall.note, "--for", "assessment", "--json"]);
    let reader_sees: Value = serde_json::from_str(&out).unwrap();
    assert!(reader_sees.get("recipients").is_none(), "who else was given it is the owner's matter");
    assert_eq!(vall.run(&vall.adviser, &["erase", &vall.note]).0, Some(4), "for own work it is not there");
    assert_eq!(vall.run(&vall.manager, &["take-back", &vall.note, &given]).0, Some(0));
    assert_eq!((vall.text(&vall.adviser, "assessment"), vall.listed(&vall.adviser, "assessment")), (None, 0));
}

#[test]
fn who_has_read_a_record_is_said_in_words_and_in_fields() {
    let vall = Vall::new();
    vall.give("assessment");
    vall.text(&vall.adviser, "assessment");
    let (_, said, _) = vall.run(&vall.manager, &["readers", &vall.note]);
    assert!(said.contains("Advisers of Vall  read the text, the files, for an assessment\n"), "{said}");
    assert!(!said.contains("own_work") && !said.contains("existence"), "no words of the rules: {said}");
    let fields = vall.installation.json(&["records", "--as", &vall.manager, "readers", &vall.note, "--json"]);
    let of_adviser = fields.as_array().unwrap().iter().find(|one| one["name"] == "Advisers of Vall").unwrap();
    assert_eq!(of_adviser["purpose"], "assessment");
    assert_eq!(of_adviser["groups"], serde_json::json!(["existence", "text", "attachments"]));
    assert!(of_adviser.get("what").is_none());
}

#[test]
fn withdrawing_and_leaving_take_effect_at_once() {
    let vall = Vall::new();
    vall.give("assessment");
    assert_eq!(vall.run(&vall.manager, &["withdraw", &vall.note]).0, Some(0));
    assert_eq!(vall.text(&vall.adviser, "assessment"), None);
    assert_eq!(vall.text(&vall.manager, "own_work").as_deref(), Some(MARKER));
    vall.installation.stdout(&["members", "end", &vall.manager]);
    assert_eq!((vall.text(&vall.manager, "own_work"), vall.listed(&vall.manager, "own_work")), (None, 0));
    let name = || vall.installation.json(&["members", "list", &vall.operator, "--json"])["lines"][0]["name"].clone();
    assert_eq!(name(), "Ada Example", "it waits until nobody can restore the membership any more");
    vall.installation.stdout(&["members", "end", &vall.manager, "--erase"]);
    assert_eq!(name(), "", "the name is erased");
}

#[test]
fn the_rules_refuse_what_they_do_not_allow() {
    let vall = Vall::new();
    let file = vall.installation.write("other.txt", b"something");
    let add = |member: &str, site: &str, marking: &str| vall.run(member, &["add", site, "--text", &file, "--marking", marking]);
    assert_eq!(add(&vall.manager, &vall.school, "red").0, Some(3), "above the ceiling");
    let church = vall.installation.json(&["sites", "list", "--text", "church", "--json"])["sites"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(add(&vall.manager, &church, "green").0, Some(3), "a place that one has nothing to do with");
    assert_eq!(vall.run(&vall.contributor, &["withdraw", &vall.note]).0, Some(3));
    assert_eq!(vall.run(&vall.contributor, &["change", &vall.note, "--version", "1", "--marking", "clear"]).0, Some(3));
    assert_eq!(vall.run(&vall.manager, &["give", &vall.note, "--to", &vall.service, "--for", "planning", "--until", "2020-01-01T00:00:00Z"]).0, Some(3));
    assert_eq!(vall.run(&vall.manager, &["change", &vall.note, "--version", "7", "--marking", "clear"]).0, Some(5), "changed by somebody else");
    let wrong_role = vall.installation.run(&["members", "add", &vall.operator, "--role", "overseer", "--name", "Eve Example"]);
    assert_eq!(wrong_role.status.code(), Some(3));
    assert_eq!(add("member_00000000000000000000000000", &vall.school, "green").0, Some(3), "nobody");
}

#[test]
fn every_reading_is_in_the_journal_by_id_and_not_by_name() {
    let vall = Vall::new();
    vall.give("assessment");
    vall.text(&vall.adviser, "assessment");
    let lines = vall.installation.json(&["journal", "show", "--last", "1", "--json"]);
    assert_eq!((&lines[0]["action"], lines[0]["actor"].as_str()), (&Value::from("open_note"), Some(vall.adviser.as_str())));
    assert_eq!(lines[0]["subject"], format!("{} of {}", vall.note, vall.school));
    let detail = lines[0]["detail"].as_str().unwrap();
    assert!(detail.starts_with("for assessment (existence text attachments) by rules "), "{detail}");
    let database = std::fs::read(vall.installation.path("data/register.sqlite")).unwrap();
    let log = std::fs::read(vall.installation.path("data/register.sqlite-wal")).unwrap_or_default();
    assert!(![database, log].iter().any(|file| file.windows(14).any(|bytes| bytes == b"for assessment")), "what it was for is sealed");
    let readings = vall.installation.json(&["journal", "who-read", &vall.school, "--json"]);
    let readers: Vec<&str> = readings.as_array().unwrap().iter().map(|line| line["actor"].as_str().unwrap()).collect();
    assert_eq!(readers, [vall.manager.as_str(), vall.adviser.as_str()], "the owner, when the note was made, and the adviser");
    let all = vall.installation.stdout(&["journal", "show", "--last", "500", "--json"]);
    assert!(!all.contains("Example"), "no name of a person stands in the journal");
    vall.installation.stdout(&["journal", "verify"]);
}

fn every_file(folder: &Path, visit: &mut impl FnMut(&Path, &[u8])) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { every_file(&path, visit) } else { visit(&path, &std::fs::read(&path).unwrap()) }
    }
}

/// A visit, its report, a finding and an assessment of duties that say the marker wherever they can.
fn assess_with_markers(server: &Server, site: &str, manager: &str) {
    let made = |path: &str, body: &Value| {
        let answer = server.json("POST", path, manager, body);
        assert!(matches!(answer.status, 200 | 201), "{path}: {}", answer.json());
        answer.json()
    };
    let visit = made(&format!("/api/v1/sites/{site}/visits"), &json!({ "survey": "quick_look", "marking": "amber", "handling": "ordinary" }));
    let visit = visit["id"].as_str().unwrap();
    let survey = server.send("GET", "/api/v1/surveys/quick_look", manager, "").json();
    let scale = survey["asks"].as_array().unwrap().iter().find(|question| question["kind"] == "scale").unwrap()["key"].as_str().unwrap().to_owned();
    let point = json!({ "answer": "1", "whereabouts": MARKER, "photos": [format!("{MARKER}.jpg")] });
    let answers = json!({ scale: { "points": [point], "at": "2026-11-24T08:00:00Z", "seen": 0 } });
    made(&format!("/api/v1/visits/{visit}/answers"), &json!({ "device": "K7QXJ", "answers": answers, "remarks": MARKER }));
    made(&format!("/api/v1/visits/{visit}/bundle"), &json!({}));
    made(&format!("/api/v1/visits/{visit}/finish"), &json!({}));
    assert_eq!(server.send("GET", &format!("/api/v1/visits/{visit}/report"), manager, "").status, 200);
    let fields = json!({ "says": MARKER, "whereabouts": MARKER, "evidence": MARKER, "severity": "high", "confidence": "low", "responsible": MARKER });
    let finding = made(&format!("/api/v1/sites/{site}/findings"), &json!({ "marking": "amber", "handling": "ordinary", "fields": fields }));
    let change = json!({ "version": 1, "status": "accepted", "reason": MARKER });
    assert_eq!(server.json("PATCH", &format!("/api/v1/findings/{}", finding["id"].as_str().unwrap()), manager, &change).status, 200);
    let fields = json!({ "says": MARKER, "function": "delay", "domain": "physical", "status": "planned", "answers_for": MARKER, "remarks": MARKER, "findings": [finding["id"]] });
    let measure = made(&format!("/api/v1/sites/{site}/measures"), &json!({ "marking": "amber", "handling": "ordinary", "fields": fields }));
    let change = json!({ "version": 1, "reason": MARKER });
    assert_eq!(server.json("PATCH", &format!("/api/v1/measures/{}", measure["id"].as_str().unwrap()), manager, &change).status, 200);
    let of_measure = json!({ "title": MARKER, "measure": measure["id"], "marking": "amber", "handling": "ordinary" });
    let rights = made(&format!("/api/v1/sites/{site}/rights-records"), &of_measure);
    let aim =
        json!({ "item": "r2", "value": { "aim": MARKER, "threat": { "statement": MARKER }, "assessment": MARKER }, "remark": MARKER, "evidence": [MARKER] });
    let change = json!({ "version": 1, "answers": [aim] });
    assert_eq!(server.json("PATCH", &format!("/api/v1/rights-records/{}", rights["id"].as_str().unwrap()), manager, &change).status, 200);
    let plan = json!({ "format": "parvis_site_plan", "version": 1, "head": { "title": MARKER, "call": MARKER, "address": MARKER },
        "functions": [{ "key": "lead", "title": MARKER }] });
    let kept = made(&format!("/api/v1/sites/{site}/plans"), &json!({ "marking": "amber", "handling": "ordinary", "plan": plan }));
    let at = format!("/api/v1/plans/{}", kept["id"].as_str().unwrap());
    made(&format!("{at}/check"), &json!({ "plan": plan }));
    assert_eq!(server.json("POST", &format!("{at}/preview"), manager, &json!({ "plan": plan })).status, 200);
    assert_eq!(server.send("GET", &format!("{at}/print?what=plan"), manager, "").status, 200);
    let duty = json!({ "pack": "no_law", "marking": "amber", "handling": "ordinary", "answers": {} });
    made(&format!("/api/v1/sites/{site}/duty-assessments"), &duty);
}

/// A record of every kind beside notes and visits, whatever kinds there are, that says the marker where it says anything.
fn write_one_of_each(vall: &Vall) {
    for kind in RecordKind::ALL.into_iter().filter(|kind| !matches!(kind, RecordKind::SiteNote | RecordKind::Visit)) {
        let about = if kind.row().is_about(SubjectKind::Site) { &vall.school } else { &vall.operator };
        let new = sample(kind, Marking::Amber, Handling::Ordinary, RecordState::Current).to_string().replace(SAID, MARKER);
        let file = vall.installation.write(&format!("{kind}.json"), new.as_bytes());
        let added = vall.installation.json(&["records", "--as", &vall.manager, "add", kind.row().one, about, "--from", &file, "--json"]);
        vall.installation.stdout(&["records", "--as", &vall.manager, "show", added["id"].as_str().unwrap()]);
    }
}

#[test]
fn no_file_that_the_program_wrote_holds_what_a_note_says() {
    let vall = Vall::new();
    vall.give("assessment");
    let file = vall.installation.write("second.txt", format!("{MARKER} and more").as_bytes());
    assert_eq!(vall.run(&vall.manager, &["change", &vall.note, "--version", "1", "--text", &file]).0, Some(0));
    vall.text(&vall.adviser, "assessment");
    // About an area, an organisation and the installation; then the area goes, and what was about it moves.
    let [about_area, about_organisation, _] = vall.write_about_other_subjects();
    write_one_of_each(&vall);
    vall.installation.stdout(&["areas", "remove", &about_area.about]);
    let (key, backup) = (text(&vall.installation.path("key")), text(&vall.installation.path("data/vall.backup")));
    vall.installation.stdout(&["key-file", &key]);
    vall.installation.stdout(&["backup", "--out", &backup, "--key-file", &key]);
    vall.installation.stdout(&["export", "--layer", "register", "--out", &text(&vall.installation.path("data/register.geojson"))]);
    // Over HTTP as well: a note, its giving, an emergency access with its reason; then the server is killed where it stands.
    let plan = vall.installation.write(&format!("{MARKER}.txt"), &MARKER.repeat(40_000).into_bytes());
    assert_eq!(vall.run(&vall.manager, &["attach", &vall.note, &plan]).0, Some(0));
    let server = Server::start(&vall.installation);
    let accept = |member: &str, name: &str| {
        let link = vall.installation.stdout(&["members", "link", member]);
        server.accept(link.trim().split_once('#').unwrap().1, name)
    };
    let (manager, adviser) = (accept(&vall.manager, "ada"), accept(&vall.adviser, "cleo"));
    let notes = format!("/api/v1/subjects/{}/notes", vall.school);
    let body = json!({ "text": format!("{MARKER} once more"), "marking": "amber", "handling": "ordinary", "state": "current" });
    for notes in [&notes, &format!("/api/v1/subjects/{}/notes", about_organisation.about)] {
        assert_eq!(server.json("POST", notes, &manager, &body).status, 201);
    }
    assert_eq!(server.send("GET", &format!("/api/v1/notes/{}", about_area.note), &adviser, "").json()["text"], MARKER);
    let reason = json!({ "reason": "smoke at the boiler house, K7QXJ", "minutes": 5 });
    let opened = server.json("POST", &format!("/api/v1/sites/{}/emergency-access", vall.school), &adviser, &reason);
    assert_eq!(opened.json()["reason"], "smoke at the boiler house, K7QXJ");
    assert_eq!(server.send("GET", &format!("{notes}?purpose=response"), &adviser, "").json()["lines"].as_array().unwrap().len(), 2);
    assess_with_markers(&server, &vall.school, &manager);
    server.kill();
    let mut files = 0;
    every_file(&vall.installation.path("data"), &mut |path, bytes| {
        files += 1;
        for word in [MARKER, "boiler house", "K7QXJ"] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word} in {}", path.display());
        }
    });
    assert!(files >= 6, "{files} files");
    println!("proof: canary: {files} files written by the program, 0 with what a note says");
}

#[test]
fn without_its_key_the_register_works_and_nothing_protected_opens() {
    let vall = Vall::new();
    let key = vall.installation.path("data/installation.key");
    let kept = std::fs::read(&key).unwrap();
    std::fs::remove_file(&key).unwrap();
    assert_eq!(vall.installation.json(&["sites", "list", "--json"])["total"], 2);
    vall.installation.stdout(&["init"]);
    assert!(!key.exists(), "no new key is made where something was sealed under another");
    let (code, _, talk) = vall.run(&vall.manager, &["show", &vall.note]);
    assert_eq!(code, Some(3));
    assert!(talk.contains("protected content cannot be opened: the key of this installation is not there"), "{talk}");
    let health = |what: &str| {
        let checks: Value = serde_json::from_slice(&vall.installation.run(&["doctor", "--json"]).stdout).unwrap();
        checks.as_array().unwrap().iter().find(|check| check["what"] == what).unwrap()["health"].as_str().unwrap().to_owned()
    };
    assert_eq!(health("key"), "attention");
    std::fs::write(&key, kept).unwrap();
    assert_eq!(vall.text(&vall.manager, "own_work").as_deref(), Some(MARKER));
    #[cfg(unix)]
    {
        let mode = |mode| std::fs::set_permissions(&key, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
        mode(0o644);
        assert_eq!(health("permissions"), "attention", "others can read it");
        mode(0o600);
        assert_eq!(health("permissions"), "good");
    }
    std::fs::write(&key, "0".repeat(64)).unwrap();
    assert_eq!(vall.run(&vall.manager, &["show", &vall.note]).0, Some(3), "another key opens nothing");
}

#[test]
fn an_erased_note_is_gone_and_a_restored_backup_brings_it_back_unless_it_is_told_what_was_erased() {
    let vall = Vall::new();
    let (key, backup) = (text(&vall.installation.path("key")), text(&vall.installation.path("vall.backup")));
    vall.installation.stdout(&["key-file", &key]);
    vall.installation.stdout(&["backup", "--out", &backup, "--key-file", &key]);
    assert_eq!(vall.run(&vall.manager, &["erase", &vall.note]).0, Some(0));
    assert_eq!((vall.text(&vall.manager, "own_work"), vall.listed(&vall.manager, "own_work")), (None, 0));
    let restored = Installation::new();
    restored.stdout(&["restore", &backup, "--key-file", &key]);
    let shown = restored.json(&["records", "--as", &vall.manager, "show", &vall.note, "--json"]);
    assert_eq!(shown["text"], MARKER);

    let old = text(&vall.installation.path("data"));
    vall.installation.stdout(&["members", "end", &vall.contributor, "--erase"]);
    let again = Installation::new();
    let summary = again.json(&["restore", &backup, "--key-file", &key, "--erased-in", &old, "--json"]);
    assert_eq!(summary["erasures"], 2, "the note and the membership");
    let gone = again.run(&["records", "--as", &vall.manager, "show", &vall.note]);
    assert_eq!(gone.status.code(), Some(4));
    let members = again.json(&["members", "list", &vall.operator, "--json"]);
    assert_eq!(members["lines"].as_array().unwrap().iter().filter(|member| member["active"] == false && member["name"] == "").count(), 1);
    again.stdout(&["journal", "verify"]);

    let foreign = Vall::new();
    let refused = Installation::new().run(&["restore", &backup, "--key-file", &key, "--erased-in", &text(&foreign.installation.path("data"))]);
    assert_eq!(refused.status.code(), Some(3));
}

#[test]
fn nothing_that_a_note_says_leaves_when_its_reading_cannot_be_written() {
    if !crate::machine::fails_calls("failing journal") {
        return;
    }
    let vall = Vall::new();
    let every = std::env::var_os("PARVIS_PROVE_KILLS").is_some();
    let data = text(&vall.installation.path("data"));
    let show = |injection: &str| {
        let mut command = std::process::Command::new("strace");
        command.args(["-f", "-qq", "-o", "/dev/null", "-e", "trace=pwrite64,fsync,fdatasync", "-e", injection, env!("CARGO_BIN_EXE_parvis")]);
        command.args(["--data", &data, "records", "--as", &vall.manager, "show", &vall.note]).output().unwrap()
    };
    let readings = || vall.installation.json(&["journal", "who-read", &vall.school, "--json"]).as_array().unwrap().len();
    let (mut failed, mut answered) = (0, 0);
    for (call, error) in [("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fsync", "EIO"), ("fdatasync", "EIO")] {
        for nth in (1..24).step_by(if every { 1 } else { 3 }) {
            let before = readings();
            // From this call on, for good: the journal cannot be written any more.
            let output = show(&format!("inject={call}:error={error}:when={nth}+"));
            let said = [output.stdout, output.stderr].concat();
            let leaked = said.windows(MARKER.len()).any(|window| window == MARKER.as_bytes());
            let written = readings() > before;
            assert!(!leaked || written, "{call} {nth} {error}: answered without its entry");
            failed += u64::from(!leaked);
            answered += u64::from(leaked);
        }
    }
    assert!(failed > 0 && answered > 0, "{failed} failed, {answered} answered");
    println!("proof: failing journal: {failed} readings that could not be written and {answered} that were, 0 answered without an entry");
}

#[test]
fn a_file_comes_back_as_it_was_to_those_who_may_see_it_and_goes_with_its_note() {
    let vall = Vall::new();
    // More than one chunk, and the end of the last one within a chunk.
    let content: Vec<u8> = (0..2_500_000_u32).flat_map(|number| [number as u8]).collect();
    let plan = vall.installation.write("plan of the gate.bin", &content);
    let (code, id, _) = vall.run(&vall.manager, &["attach", &vall.note, &plan]);
    assert_eq!(code, Some(0));
    let fetch = |member: &str, purpose: &str, out: &str| {
        let out = vall.installation.path(out);
        let code = vall.run(member, &["fetch", &vall.note, id.trim(), "--for", purpose, "--out", &text(&out)]).0;
        (code, std::fs::read(out).ok())
    };
    assert_eq!(fetch(&vall.manager, "own_work", "one"), (Some(0), Some(content.clone())));
    assert_eq!(fetch(&vall.adviser, "assessment", "two"), (Some(4), None), "not given");
    vall.give("assessment");
    assert_eq!(fetch(&vall.adviser, "assessment", "three"), (Some(0), Some(content.clone())));
    assert_eq!(vall.run(&vall.adviser, &["attach", &vall.note, &plan]).0, Some(4), "for own work it is not theirs to see");
    vall.installation.stdout(&["keys", "rotate-data"]);
    assert_eq!(fetch(&vall.manager, "own_work", "four"), (Some(0), Some(content)));
    let shown = vall.installation.json(&["records", "--as", &vall.manager, "show", &vall.note, "--json"]);
    assert_eq!((&shown["attachments"][0]["name"], &shown["attachments"][0]["size"]), (&json!("plan of the gate.bin"), &json!(2_500_000)));
    let large = vall.installation.write("large", &vec![0; 10 * 1024 * 1024 + 1]);
    assert_eq!(vall.run(&vall.manager, &["attach", &vall.note, &large]).0, Some(3));
    let (key, backup) = (text(&vall.installation.path("key")), text(&vall.installation.path("vall.backup")));
    vall.installation.stdout(&["key-file", &key]);
    vall.installation.stdout(&["backup", "--out", &backup, "--key-file", &key]);
    let restored = Installation::new();
    restored.stdout(&["restore", &backup, "--key-file", &key]);
    let out = text(&restored.path("plan"));
    restored.stdout(&["records", "--as", &vall.manager, "fetch", &vall.note, id.trim(), "--out", &out]);
    assert_eq!(std::fs::read(out).ok(), fetch(&vall.manager, "own_work", "six").1, "a backup has the files as well");
    let readings = vall.installation.json(&["journal", "who-read", &vall.school, "--json"]);
    assert!(readings.as_array().unwrap().iter().any(|line| line["detail"].as_str().unwrap().contains("(attachments)")));
    assert_eq!(vall.run(&vall.manager, &["erase", &vall.note]).0, Some(0));
    assert_eq!(fetch(&vall.manager, "own_work", "five"), (Some(4), None));
}
