//! A territory that is imported again: what must not be listed leaves, what was drawn anew goes on, what is doubtful is asked about.

use serde_json::Value;

use crate::opl::{extract, extract_within};
use crate::{HOTEL, Installation, SCHOOL, town};

const BEFORE: &str = include_str!("../../../osm/tests/cases/becomes-shelter-2021.opl");
const AFTER: &str = include_str!("../../../osm/tests/cases/becomes-shelter-2022.opl");

fn everything_said(installation: &Installation) -> String {
    let lists =
        [&["sites", "list", "--json"][..], &["export"], &["export", "--layer", "links"], &["export", "--layer", "register"], &["export", "--format", "csv"]];
    let mut said: String = lists.iter().map(|command| installation.stdout(command)).collect();
    said += &installation.stdout(&["sites", "list", "--text", "Lindweg", "--json"]);
    said
}

#[test]
fn a_place_that_becomes_a_shelter_leaves_everything_at_once_and_what_was_said_of_it_is_its_owners_alone() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &extract(BEFORE));
    let site = installation.json(&["sites", "list", "--text", "Linde", "--json"])["sites"][0]["id"].as_str().unwrap().to_owned();
    let (organisation, keeper, _) = installation.member("Advice", "adviser_service", "adviser");
    let (_, stranger, _) = installation.member("Rescue", "adviser_service", "adviser");
    installation.stdout(&["organisations", "relate", &organisation, "--relation", "advises", "--site", &site]);
    let text = installation.write("note.txt", b"the back door");
    let note = installation.json(&["notes", "--as", &keeper, "add", &site, "--text", &text, "--marking", "amber", "--json"])["id"].as_str().unwrap().to_owned();
    assert!(everything_said(&installation).contains("Haus Linde"));
    let taken = installation.import("vall.osm.pbf", &extract(AFTER));
    assert_eq!((taken["withheld"].as_u64(), taken["hidden"].as_u64(), taken["vanished"].as_u64()), (Some(1), Some(1), Some(0)));
    let said = everything_said(&installation);
    assert!(!said.contains("Linde") && !said.contains("Lindweg") && !said.contains(&site) && said.contains("Adler"), "{said}");
    assert_eq!(installation.run(&["sites", "show", &site]).status.code(), Some(4));
    // Its owner finds the note and reads it; nobody else finds the place.
    let of_site = |member: &str| installation.run(&["records", "--as", member, "list", "note", "--about", &site, "--for", "own_work", "--json"]);
    assert!(String::from_utf8_lossy(&of_site(&keeper).stdout).contains(&note));
    assert_eq!(of_site(&stranger).status.code(), Some(4));
    // An older file does not bring it back; a newer one in which it is none does.
    installation.stdout(&["import", &installation.write("vall.osm.pbf", &extract(BEFORE)), "--accept"]);
    assert!(!everything_said(&installation).contains("Linde"));
    installation.import("vall.osm.pbf", &extract(&BEFORE.replace(" v1 ", " v3 ")));
    assert!(everything_said(&installation).contains("Haus Linde"));
}

#[test]
fn a_place_that_is_drawn_anew_as_a_shelter_leaves_as_well() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &extract(BEFORE));
    let other = "n7 v1 Tsocial_facility=shelter,name=Haus%20%Linde x9.5006 y47.1005\nn2 v1 Ttourism=hotel,name=Adler x9.5015 y47.1005\n";
    let taken = installation.import("vall.osm.pbf", &extract(other));
    assert_eq!((taken["withheld"].as_u64(), taken["vanished"].as_u64()), (Some(1), Some(0)));
    assert!(!everything_said(&installation).contains("Linde"));
}

#[test]
fn a_church_that_becomes_a_private_prayer_room_leaves_everything_and_comes_back_when_it_is_one_no_longer() {
    let installation = Installation::new();
    let room = |version: u32, access: &str| {
        extract(&format!("n1 v{version} Tamenity=place_of_worship,name=Haus%20%Linde{access} x9.5 y47.1\nn2 v1 Ttourism=hotel,name=Adler x9.6 y47.1\n"))
    };
    installation.import("vall.osm.pbf", &room(1, ""));
    let site = installation.json(&["sites", "list", "--text", "Linde", "--json"])["sites"][0]["id"].as_str().unwrap().to_owned();
    installation.stdout(&["sites", "set-status", &site, "confirmed"]);
    for (version, access) in [(2, ",access=private"), (4, ",access=no"), (6, ",access=Private%3b%customers")] {
        let taken = installation.import("vall.osm.pbf", &room(version, access));
        assert_eq!((taken["withheld"].as_u64(), taken["hidden"].as_u64(), taken["vanished"].as_u64()), (Some(1), Some(1), Some(0)), "{access}");
        assert!(!everything_said(&installation).contains("Linde"), "{access}");
        assert_eq!(installation.run(&["sites", "show", &site]).status.code(), Some(4));
        installation.import("vall.osm.pbf", &room(version + 1, ",access=customers"));
        let back = installation.json(&["sites", "list", "--text", "Linde", "--json"]);
        assert_eq!((back["sites"][0]["id"].as_str(), back["sites"][0]["status"].as_str()), (Some(site.as_str()), Some("confirmed")));
    }
}

#[test]
fn the_text_of_an_import_says_what_it_kept_because_newer_data_are_there_and_what_came_back() {
    let installation = Installation::new();
    let new = installation.write("new.osm.pbf", &extract("n1 v2 Tamenity=school,name=New%20%School x9.5 y47.1\nn2 v1 Tamenity=school,name=Other x9.6 y47.1\n"));
    let old = installation.write("old.osm.pbf", &extract("n1 v1 Tamenity=school,name=Old%20%School x9.5 y47.1\n"));
    installation.stdout(&["import", &new, "--territory", "a"]);
    let said = installation.stdout(&["import", &old, "--territory", "b"]);
    let line =
        |said: &str, of: &str| said.lines().find(|line| line.trim_start().starts_with(of)).map(|line| line.split_whitespace().last().unwrap().to_owned());
    assert_eq!(line(&said, "kept, newer is there").as_deref(), Some("1"), "{said}");
    assert_eq!(installation.json(&["import", &old, "--territory", "b", "--json"])["kept_newer"], 1);
    let less = installation.write("new.osm.pbf", &extract("n1 v2 Tamenity=school,name=New%20%School x9.5 y47.1\n"));
    installation.stdout(&["import", &less, "--territory", "a"]);
    let back = installation.write(
        "new.osm.pbf",
        &extract(
            "n1 v2 Tamenity=school,name=New%20%School x9.5 y47.1\nn2 v1 Tamenity=school,name=Other x9.6 y47.1\nn3 v1 Tamenity=school,name=Third x9.7 y47.1\n",
        ),
    );
    let said = installation.stdout(&["import", &back, "--territory", "a"]);
    assert_eq!((line(&said, "added").as_deref(), line(&said, "of these, known before").as_deref()), (Some("2"), Some("1")), "{said}");
}

#[test]
fn no_categories_list_a_shelter() {
    let installation = Installation::new();
    let rules = installation.write("rules.txt", b"# hotels\ntourism=hostel,hotel\nsocial_facility\n");
    let file = installation.write("vall.osm.pbf", &extract(AFTER));
    let taken = installation.json(&["import", &file, "--categories", &rules, "--json"]);
    assert_eq!((taken["sites"].as_u64(), taken["hidden"].as_u64()), (Some(1), Some(1)));
    assert!(!everything_said(&installation).contains("Linde"));
}

#[test]
fn an_object_that_was_drawn_anew_goes_on_as_the_place_it_was() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &extract(include_str!("../../../osm/tests/cases/redrawn-2021.opl")));
    let list = || installation.json(&["sites", "list", "--json"]);
    let site = list()["sites"][0]["id"].as_str().unwrap().to_owned();
    installation.stdout(&["sites", "set-status", &site, "confirmed"]);
    for _ in 0..2 {
        let again = installation.import("vall.osm.pbf", &extract(include_str!("../../../osm/tests/cases/redrawn-2022.opl")));
        assert_eq!((again["added"].as_u64(), again["vanished"].as_u64()), (Some(0), Some(0)));
        let listed = list();
        assert_eq!((listed["total"].as_u64(), listed["sites"][0]["id"].as_str()), (Some(1), Some(site.as_str())));
        assert_eq!(listed["sites"][0]["status"], "confirmed");
    }
    let shown: Value = serde_json::from_str(&installation.stdout(&["sites", "show", &site])).unwrap();
    assert!(shown["outline"].is_object(), "the outline is that of what is drawn now: {shown}");
}

#[test]
fn doubles_inside_one_extract_are_one_place() {
    let installation = Installation::new();
    let church = include_str!("../../../osm/tests/cases/redrawn-2022.opl");
    let node = "n5 v1 Tamenity=place_of_worship,name=St.%20%Anna x9.5005 y47.1005\n";
    let streets = "n31 v1 x9.6 y47.1\nn32 v1 x9.601 y47.1\nn33 v1 x9.602 y47.1\n";
    let ways = "w31 v1 Thighway=pedestrian,name=Long%20%Street Nn31,n32\nw32 v1 Thighway=pedestrian,name=Long%20%Street Nn32,n33\n";
    let (nodes, way) = church.split_at(church.find("w1").unwrap());
    let text = format!("{node}{nodes}{streets}{way}{ways}");
    let taken = installation.import("vall.osm.pbf", &extract(&text));
    assert_eq!((taken["sites"].as_u64(), taken["joined"].as_u64(), taken["added"].as_u64()), (Some(2), Some(2), Some(2)));
    assert_eq!(installation.json(&["sites", "list", "--json"])["total"], 2);
    let again = installation.import("vall.osm.pbf", &extract(&text));
    assert_eq!((again["added"].as_u64(), again["changed"].as_u64(), again["vanished"].as_u64()), (Some(0), Some(0), Some(0)));
    // The node goes: the place stays.
    let less = installation.import("vall.osm.pbf", &extract(&text.replace(node, "")));
    assert_eq!((less["vanished"].as_u64(), installation.json(&["sites", "list", "--json"])["total"].as_u64()), (Some(0), Some(2)));
}

fn schools(ids: std::ops::Range<i64>) -> String {
    ids.map(|id| format!("n{id} v1 Tamenity=school,name=School%20%{id} x{} y47.1\n", 9.0 + id as f64 * 0.01)).collect()
}

#[test]
fn what_would_take_much_away_or_is_older_stops_and_shows_what_it_would_do() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &extract(&schools(1..41)));
    let total = || installation.json(&["sites", "list", "--json"])["total"].as_u64();
    let less = installation.write("vall.osm.pbf", &extract(&schools(1..20)));
    let stopped = installation.run(&["import", &less, "--json"]);
    let talk = String::from_utf8_lossy(&stopped.stderr).into_owned();
    assert_eq!(stopped.status.code(), Some(9), "{talk}");
    assert!(talk.contains("nothing was taken") && talk.contains("21 of 40") && talk.contains("--accept"), "{talk}");
    let would: Value = serde_json::from_slice(&stopped.stdout).unwrap();
    assert_eq!((would["taken"].as_bool(), would["vanished"].as_u64()), (Some(false), Some(21)));
    assert_eq!(total(), Some(40));
    let older = installation.write("vall.osm.pbf", &extract_within(&schools(1..41), [9.0, 46.5, 11.0, 48.0], 1_600_000_000));
    let stopped = installation.run(&["import", &older]);
    assert_eq!(stopped.status.code(), Some(9));
    assert!(String::from_utf8_lossy(&stopped.stderr).contains("2020-09-13"));
    // A few may go without a question, and a dry run takes nothing.
    let fewer = installation.write("vall.osm.pbf", &extract(&schools(1..32)));
    assert_eq!(installation.json(&["import", &fewer, "--dry-run", "--json"])["vanished"], 9);
    assert_eq!(installation.json(&["import", &fewer, "--json"])["vanished"], 9);
    let less = installation.write("vall.osm.pbf", &extract(&schools(1..20)));
    installation.stdout(&["import", &less, "--accept"]);
    let listed = installation.json(&["sites", "list", "--json"]);
    assert_eq!(listed["total"], 40, "what has gone stays, and is marked");
    let of = |which: &str| installation.json(&["sites", "list", "--vanished", which, "--json"])["total"].as_u64();
    assert_eq!((of("only"), of("no")), (Some(21), Some(19)));
    assert_eq!(listed["sites"].as_array().unwrap().iter().filter(|site| site["vanished"] == true).count(), 21);
    assert_eq!(installation.json(&["export", "--without-vanished"])["features"].as_array().unwrap().len(), 19);
}

#[test]
fn a_table_is_safe_for_spreadsheets_and_has_its_header_when_it_is_empty() {
    let installation = Installation::new();
    installation.stdout(&["init"]);
    let header = installation.stdout(&["export", "--format", "csv"]);
    assert!(header.starts_with("osm,site,category,name,") && header.ends_with("\r\n") && header.lines().count() == 1, "{header}");
    let name = "n1 v1 Tamenity=school,name=a;%3d%1+2 x9.5 y47.1\n";
    installation.import("vall.osm.pbf", &extract(name));
    let table = installation.stdout(&["export", "--format", "csv", "--bom"]);
    assert!(table.starts_with('\u{feff}') && table.contains("\"a;'=1+2\""), "{table}");
}

#[test]
fn what_a_town_of_the_tests_brings_is_taken_without_a_question() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (3, 1, 9.05, HOTEL)]));
    assert_eq!(installation.import("vall.osm.pbf", &town(&[(2, 1, 9.2, SCHOOL), (3, 1, 9.05, HOTEL)]))["vanished"], 1);
}

const PARISH: [&str; 2] = [include_str!("../../../osm/tests/cases/parish-2021.opl"), include_str!("../../../osm/tests/cases/parish-2022.opl")];

#[test]
fn a_parish_that_was_merged_goes_with_the_extract_and_what_refers_to_it_says_so() {
    let areas = |installation: &Installation| -> Vec<(String, u64, bool)> {
        let listed = installation.json(&["areas", "list", "--json"]);
        let line = |area: &Value| (area["name"].as_str().unwrap().to_owned(), area["sites"].as_u64().unwrap(), !area["vanished_at"].is_null());
        listed["areas"].as_array().unwrap().iter().map(line).collect()
    };
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &extract(PARISH[0]));
    assert_eq!(areas(&installation), [("Old parish".to_owned(), 1, false)]);
    let taken = installation.import("vall.osm.pbf", &extract(PARISH[1]));
    assert_eq!((taken["areas_removed"].as_u64(), taken["areas_vanished"].as_u64()), (Some(1), Some(0)));
    assert_eq!(areas(&installation), [("Merged parish".to_owned(), 1, false)]);
    // With somebody who responds in it, it stays and says that it has ended; its places are theirs still.
    let related = Installation::new();
    related.import("vall.osm.pbf", &extract(PARISH[0]));
    let (organisation, _, _) = related.member("Rescue", "adviser_service", "adviser");
    let parish = related.json(&["areas", "list", "--json"])["areas"][0]["id"].as_str().unwrap().to_owned();
    related.stdout(&["organisations", "relate", &organisation, "--relation", "responds", "--area", &parish]);
    let taken = related.import("vall.osm.pbf", &extract(PARISH[1]));
    assert_eq!((taken["areas_removed"].as_u64(), taken["areas_vanished"].as_u64()), (Some(0), Some(1)));
    let mut both = areas(&related);
    both.sort();
    assert_eq!(both, [("Merged parish".to_owned(), 1, false), ("Old parish".to_owned(), 1, true)]);
    assert!(related.stdout(&["areas", "list"]).contains("no extract holds it any longer"));
}

#[test]
fn the_negative_ids_of_two_hand_made_files_are_different_objects() {
    let installation = Installation::new();
    let ring = |x: f64| format!("n-11 v1 x{x} y47.1\nn-12 v1 x{} y47.1\nn-13 v1 x{} y47.2\nn-14 v1 x{x} y47.2\n", x + 0.1, x + 0.1);
    let file = |name: &str, x: f64| {
        let place = format!("n-1 v1 Tamenity=school,name={name} x{} y47.15\n", x + 0.05);
        let area = format!("w-5 v1 Nn-11,n-12,n-13,n-14,n-11\nr-2 v1 Ttype=boundary,boundary=administrative,admin_level=8,name={name}%20%parish Mw-5@outer\n");
        format!("{place}{}{area}", ring(x))
    };
    let (west, east) = (file("West", 9.5), file("East", 10.5));
    installation.import("west.osm.pbf", &extract(&west));
    let first = installation.json(&["sites", "list", "--json"])["sites"][0]["id"].as_str().unwrap().to_owned();
    let other = installation.write("east.osm.pbf", &extract(&east));
    let taken = installation.json(&["import", &other, "--territory", "east", "--json"]);
    assert_eq!((taken["added"].as_u64(), taken["changed"].as_u64(), taken["moved"].as_u64()), (Some(1), Some(0), Some(0)), "{taken}");
    let shown = installation.json(&["sites", "show", &first]);
    assert_eq!((shown["title"].as_str(), shown["sources"][0]["external_id"].as_str()), (Some("West"), Some("node/-1@west")));
    let areas = installation.json(&["areas", "list", "--json"]);
    let mut names: Vec<&str> = areas["areas"].as_array().unwrap().iter().map(|area| area["name"].as_str().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(names, ["East parish", "West parish"]);
    // Each file again: nothing differs.
    for (territory, name) in [("west", "west.osm.pbf"), ("east", "east.osm.pbf")] {
        let again = installation.json(&["import", &crate::text(&installation.path(name)), "--territory", territory, "--json"]);
        let counts = ["added", "changed", "moved", "vanished", "areas_removed"].map(|count| again[count].as_u64());
        assert_eq!(counts, [Some(0); 5], "{again}");
    }
}

#[test]
fn an_outline_that_is_merely_turned_round_is_no_change() {
    let installation = Installation::new();
    let church = include_str!("../../../osm/tests/cases/redrawn-2022.opl");
    installation.import("vall.osm.pbf", &extract(church));
    let turned = church.replace("Nn11,n12,n13,n14,n11", "Nn13,n12,n11,n14,n13").replace("w1 v1", "w1 v2");
    assert_ne!(turned, church);
    let again = installation.import("vall.osm.pbf", &extract(&turned));
    assert_eq!((again["changed"].as_u64(), again["moved"].as_u64(), again["added"].as_u64()), (Some(0), Some(0), Some(0)), "{again}");
}

#[test]
fn what_vanished_is_marked_on_the_map_and_counted() {
    let installation = Installation::new();
    let stays = schools(1..2) + &schools(5..6);
    installation.import("vall.osm.pbf", &extract(&(stays.clone() + &schools(9..10))));
    installation.import("vall.osm.pbf", &extract(&stays));
    let server = crate::running::Server::start(&installation);
    assert_eq!(server.get("/api/v1/installation").json()["vanished"], 1);
    // The tile of zoom 14 around each school.
    let is_marked = |longitude: f64| {
        let side = 16_384.0;
        let latitude = 47.1_f64.to_radians();
        let (x, y) = ((longitude + 180.0) / 360.0 * side, (1.0 - latitude.tan().asinh() / std::f64::consts::PI) / 2.0 * side);
        let tile = server.get(&format!("/tiles/sites/14/{}/{}", x as u32, y as u32)).body;
        let holds = |word: &str| tile.windows(word.len()).any(|bytes| bytes == word.as_bytes());
        assert!(holds("School"), "{longitude}");
        holds("vanished")
    };
    assert_eq!([9.01, 9.05, 9.09].map(is_marked), [false, false, true]);
    server.stop_with_a_clean_log();
}
