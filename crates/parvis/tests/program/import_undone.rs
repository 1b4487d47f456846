//! The last import is undone; what people said since stays. Where an import is unsure, a person says which places are one.

use serde_json::Value;

use crate::opl::{extract, extract_within};
use crate::running::Server;
use crate::{Installation, SCHOOL, town};

const BOUNDS: [f64; 4] = [9.0, 46.5, 11.0, 48.0];
const OLD: &str = "n1 v1 Tamenity=school,name=Old%20%School x9.5 y47.1\nn2 v1 Tamenity=school,name=Lost%20%School x9.6 y47.1\n";
const NEW: &str = "n1 v2 Tamenity=school,name=New%20%School x9.5 y47.1\nn3 v1 Tamenity=school,name=Noted%20%School x9.7 y47.1\n\
                   n4 v1 Tamenity=school,name=Plain%20%School x9.8 y47.1\nn5 v1 Tamenity=school,name=Named%20%School x9.9 y47.1\n";

fn titles(installation: &Installation, filter: &[&str]) -> Vec<String> {
    let listed = installation.json(&[&["sites", "list", "--json"], filter].concat());
    listed["sites"].as_array().unwrap().iter().map(|site| site["title"].as_str().unwrap().to_owned()).collect()
}

fn id_of(installation: &Installation, title: &str) -> String {
    installation.json(&["sites", "list", "--text", title, "--json"])["sites"][0]["id"].as_str().unwrap().to_owned()
}

#[test]
fn the_last_import_is_undone_as_a_whole_and_nothing_that_people_said_since_is_lost() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &extract(OLD));
    installation.import("vall.osm.pbf", &extract_within(NEW, BOUNDS, 1_710_000_000));
    let (noted, old) = (id_of(&installation, "Noted"), id_of(&installation, "New School"));
    let (organisation, keeper, _) = installation.member("Advice", "adviser_service", "adviser");
    installation.stdout(&["organisations", "relate", &organisation, "--relation", "advises", "--site", &noted]);
    let text = installation.write("note.txt", b"the back door");
    let note = installation.json(&["notes", "--as", &keeper, "add", &noted, "--text", &text, "--marking", "amber", "--json"]);
    installation.stdout(&["sites", "set-status", &id_of(&installation, "Named"), "confirmed"]);
    installation.stdout(&["sites", "set-status", &old, "confirmed"]);
    let would = installation.json(&["imports", "undo", "--dry-run", "--json"]);
    assert_eq!((would["undone"].as_bool(), would["removed"].as_u64(), would["kept"].as_u64()), (Some(false), Some(1), Some(2)), "{would}");
    assert_eq!(titles(&installation, &[]).len(), 5);
    let undone = installation.json(&["imports", "undo", "--json"]);
    assert_eq!((undone["undone"].as_bool(), undone["removed"].as_u64(), undone["kept"].as_u64()), (Some(true), Some(1), Some(2)), "{undone}");
    assert_eq!(undone["restored"], 1);
    assert_eq!(titles(&installation, &["--vanished", "no"]), ["Lost School", "Old School"]);
    assert_eq!(titles(&installation, &["--vanished", "only"]), ["Named School", "Noted School"]);
    let confirmed = installation.json(&["sites", "list", "--status", "confirmed", "--json"]);
    assert_eq!(confirmed["total"], 2, "{confirmed}");
    assert_eq!(installation.json(&["sites", "show", &old])["title"], "Old School");
    let shown = installation.json(&["records", "--as", &keeper, "show", note["id"].as_str().unwrap(), "--for", "own_work", "--json"]);
    assert!(shown.to_string().contains("the back door"), "{shown}");
    for check in [&["doctor"][..], &["journal", "verify"]] {
        let output = installation.run(check);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }
    assert!(installation.stdout(&["journal", "show"]).contains("undo_import"));
    // What came with it and is kept is known again by the next import of it.
    let again = installation.import("vall.osm.pbf", &extract_within(NEW, BOUNDS, 1_710_000_000));
    assert_eq!((again["added"].as_u64(), id_of(&installation, "Noted")), (Some(3), noted));
}

#[test]
fn only_the_last_import_is_undone_and_once() {
    let installation = Installation::new();
    installation.stdout(&["init"]);
    let refused = |arguments: &[&str]| {
        let output = installation.run(arguments);
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    assert!(matches!(refused(&["imports", "undo"]), (Some(3), talk) if talk.contains("nothing was imported yet")));
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL)]));
    let other = installation.write("other.osm.pbf", &extract("n9 v1 Tamenity=school,name=Far%20%School x10.5 y47.5\n"));
    installation.stdout(&["import", &other, "--territory", "other"]);
    installation.stdout(&["imports", "undo"]);
    assert_eq!(titles(&installation, &[]), ["Vall School"]);
    assert!(matches!(refused(&["imports", "undo"]), (Some(3), talk) if talk.contains("undone already")));
    let states: Vec<Value> = installation.json(&["imports", "list", "--json"]).as_array().unwrap().iter().map(|import| import["state"].clone()).collect();
    assert_eq!(states, ["undone", "taken"]);
    // A file that is taken again is the last import.
    installation.stdout(&["import", &other, "--territory", "other"]);
    assert_eq!(titles(&installation, &[]).len(), 2);
    installation.stdout(&["imports", "undo"]);
    assert_eq!(titles(&installation, &[]), ["Vall School"]);
}

#[test]
fn an_import_that_changes_nothing_leaves_the_one_before_to_be_undone() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &extract(OLD));
    let before = titles(&installation, &[]);
    let village = format!("{NEW}n9 v1 Tplace=village,name=Dorf x9.6 y47.2\n");
    let new = extract_within(&village, BOUNDS, 1_710_000_000);
    assert_eq!(installation.import("vall.osm.pbf", &new)["unchanged"], false);
    let map = || std::fs::read(installation.path("data/base-maps/vall.pmtiles")).unwrap();
    for _ in 0..2 {
        assert_eq!(installation.import("vall.osm.pbf", &new)["unchanged"], true);
    }
    let with_new = map();
    let listed = installation.json(&["imports", "list", "--json"]);
    assert_eq!(listed.as_array().unwrap().iter().map(|import| import["state"].as_str().unwrap()).collect::<Vec<_>>(), ["taken"; 4]);
    let undone = installation.json(&["imports", "undo", "--json"]);
    assert_eq!((undone["undone"].as_bool(), undone["import"].clone()), (Some(true), listed[2]["id"].clone()), "{undone}");
    assert_eq!(titles(&installation, &[]), before);
    assert_ne!(map(), with_new, "the map of before is back as well");
    let again = installation.run(&["imports", "undo"]);
    assert!(String::from_utf8_lossy(&again.stderr).contains("undone already"));
    assert!(installation.run(&["doctor"]).status.success());
    // What differs by the date of its data alone is a change.
    installation.import("vall.osm.pbf", &new);
    assert_eq!(installation.import("vall.osm.pbf", &extract_within(&village, BOUNDS, 1_720_000_000))["unchanged"], false);
}

#[test]
fn an_undo_that_is_killed_leaves_all_or_nothing() {
    let schools = |ids: std::ops::Range<i64>, name: &str| -> String {
        ids.map(|id| format!("n{id} v1 Tamenity=school,name={name}%20%{id} x{} y47.1\n", 9.0 + id as f64 * 0.0005)).collect()
    };
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &extract(&schools(1..1500, "Old")));
    let file = installation.write("vall.osm.pbf", &extract_within(&schools(700..2500, "New"), BOUNDS, 1_710_000_000));
    installation.stdout(&["import", &file, "--accept"]);
    let total = || installation.json(&["sites", "list", "--json"])["total"].as_u64().unwrap();
    let with_it = total();
    let mut wholes = 0;
    for moment in [20, 60, 90, 120, 160, 200, 300, 500] {
        let mut undo = installation.command(&["imports", "undo"]).stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(moment));
        undo.kill().unwrap();
        undo.wait().unwrap();
        let state = installation.json(&["imports", "list", "--json"])[0]["state"].as_str().unwrap().to_owned();
        let there = (total(), titles(&installation, &["--text", "New", "--page-size", "1"]).len());
        if state == "undone" {
            assert_eq!(there, (1_499, 0), "after {moment} ms");
            wholes += 1;
            installation.stdout(&["import", &file, "--accept"]);
        } else {
            assert_eq!(there, (with_it, 1), "after {moment} ms");
        }
    }
    installation.stdout(&["imports", "undo"]);
    assert_eq!(total(), 1_499, "{wholes} were undone before they were killed");
    assert!(installation.run(&["doctor"]).status.success());
}

const UNSURE_BEFORE: &str = "n1 v1 Tamenity=place_of_worship,name=St.%20%Anna x9.5 y47.1\n";
const UNSURE_AFTER: &str = "n7 v1 Tamenity=place_of_worship,name=Holy%20%Cross x9.5002 y47.1\n";

#[test]
fn where_it_is_unsure_a_person_says_whether_two_places_are_one_and_takes_it_back() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &extract(UNSURE_BEFORE));
    let gone = id_of(&installation, "Anna");
    let (organisation, keeper, _) = installation.member("Advice", "adviser_service", "adviser");
    installation.stdout(&["organisations", "relate", &organisation, "--relation", "advises", "--site", &gone]);
    let note = |site: &str, says: &[u8]| {
        let text = installation.write("note.txt", says);
        installation.json(&["notes", "--as", &keeper, "add", site, "--text", &text, "--marking", "amber", "--json"])["id"].as_str().unwrap().to_owned()
    };
    let first = note(&gone, b"the back door");
    installation.import("vall.osm.pbf", &extract(UNSURE_AFTER));
    let come = id_of(&installation, "Holy");
    installation.stdout(&["organisations", "relate", &organisation, "--relation", "advises", "--site", &come]);
    let second = note(&come, b"the new gate");
    installation.stdout(&["sites", "set-status", &come, "confirmed"]);
    let pairs = installation.json(&["imports", "pairs", "--json"]);
    assert_eq!(pairs.as_array().unwrap().len(), 1, "{pairs}");
    assert_eq!((pairs[0]["gone"]["site"].as_str(), pairs[0]["come"]["site"].as_str()), (Some(gone.as_str()), Some(come.as_str())));
    let notes_at = |site: &str| -> Vec<String> {
        let listed = installation.run(&["records", "--as", &keeper, "list", "note", "--about", site, "--for", "own_work", "--json"]);
        let listed: Value = serde_json::from_slice(&listed.stdout).unwrap_or(Value::Null);
        let mut ids: Vec<String> = listed["lines"].as_array().into_iter().flatten().map(|note| note["id"].as_str().unwrap_or_default().to_owned()).collect();
        ids.sort();
        ids
    };
    let both = || {
        let mut both = vec![first.clone(), second.clone()];
        both.sort();
        both
    };
    // Yes: one place, with everything that was said of either.
    installation.stdout(&["imports", "answer", &gone, &come, "yes"]);
    assert_eq!(titles(&installation, &[]), ["Holy Cross"]);
    assert_eq!(titles(&installation, &["--vanished", "no"]), ["Holy Cross"]);
    // What was answered still says which two places these were.
    assert!(installation.stdout(&["imports", "pairs"]).contains("one place: St. Anna / Holy Cross"));
    let shown = installation.json(&["sites", "show", &gone]);
    assert_eq!((shown["title"].as_str(), shown["status"].as_str()), (Some("Holy Cross"), Some("confirmed")));
    assert_eq!(notes_at(&gone), both());
    // The next import knows it as that place.
    let same = installation.import("vall.osm.pbf", &extract(UNSURE_AFTER));
    assert_eq!((same["added"].as_u64(), same["vanished"].as_u64()), (Some(0), Some(0)));
    assert!(installation.run(&["doctor"]).status.success());
    // Taken back: as it was.
    installation.stdout(&["imports", "answer", &gone, &come, "undecided"]);
    assert_eq!(titles(&installation, &["--vanished", "no"]), ["Holy Cross"]);
    assert_eq!(titles(&installation, &["--vanished", "only"]), ["St. Anna"]);
    assert_eq!((notes_at(&gone), notes_at(&come)), (vec![first.clone()], vec![second.clone()]));
    assert_eq!(installation.json(&["sites", "show", &come])["status"], "confirmed");
    assert_eq!(installation.json(&["sites", "show", &gone])["status"], "candidate");
    assert!(installation.run(&["doctor"]).status.success());
    // No: it is not asked about again.
    installation.stdout(&["imports", "answer", &gone, &come, "no"]);
    assert_eq!(installation.json(&["imports", "pairs", "--json"])[0]["is_one"], false);
    assert_eq!(titles(&installation, &[]).len(), 2);
    let nobody = installation.run(&["imports", "answer", &come, &gone, "yes"]);
    assert_eq!(nobody.status.code(), Some(4));
}

#[test]
fn an_import_is_undone_though_somebody_said_that_two_of_its_places_are_one() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &extract(UNSURE_BEFORE));
    let gone = id_of(&installation, "Anna");
    installation.import("vall.osm.pbf", &extract(UNSURE_AFTER));
    let come = id_of(&installation, "Holy");
    installation.stdout(&["sites", "set-status", &come, "confirmed"]);
    installation.stdout(&["imports", "answer", &gone, &come, "yes"]);
    installation.stdout(&["imports", "undo"]);
    assert_eq!(titles(&installation, &["--vanished", "no"]), ["St. Anna"]);
    assert_eq!(titles(&installation, &[]).len(), 1);
    assert_eq!(installation.json(&["sites", "show", &gone])["status"], "confirmed", "what was said stays");
    assert_eq!(installation.json(&["imports", "pairs", "--json"]).as_array().unwrap().len(), 0);
    assert!(installation.run(&["doctor"]).status.success());
}

#[test]
fn coordinators_alone_undo_an_import_and_say_which_places_are_one() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &extract(UNSURE_BEFORE));
    installation.import("vall.osm.pbf", &extract(UNSURE_AFTER));
    let coordinator = installation.member("Ministry", "authority", "coordinator").2;
    let adviser = installation.member("Advisers", "adviser_service", "adviser").2;
    let server = Server::start(&installation);
    let import = server.get("/api/v1/imports").json()[0]["id"].as_str().unwrap().to_owned();
    let undo = format!("/api/v1/imports/{import}/undo");
    let adviser = server.accept(&adviser, "ada") + "Content-Type: application/json\r\n";
    let coordinator = server.accept(&coordinator, "cora") + "Content-Type: application/json\r\n";
    assert_eq!(server.send("POST", &undo, &adviser, "{}").status, 403);
    let would = server.send("POST", &undo, &coordinator, r#"{"dry_run":true}"#);
    assert_eq!((would.status, would.json()["removed"].as_u64()), (200, Some(1)));
    let undone = server.send("POST", &undo, &coordinator, "{}");
    assert_eq!((undone.status, undone.json()["undone"].as_bool()), (200, Some(true)));
    // Who asks for the same once more, as one who did not hear it, hears what came of it.
    let again = server.send("POST", &undo, &coordinator, "{}");
    assert_eq!((again.status, again.json()["undone"].as_bool()), (200, Some(true)));
    assert_eq!(server.send("POST", &undo, &coordinator, r#"{"dry_run":true}"#).status, 422);
    server.stop_with_a_clean_log();
}
