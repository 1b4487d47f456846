//! Files of several territories that hold the same objects, and files that are older than what is there.

use serde_json::Value;

use crate::Installation;
use crate::opl::extract_within;

const BOUNDS: [f64; 4] = [9.0, 46.5, 11.0, 48.0];

fn take(installation: &Installation, territory: &str, text: &str, time: i64) -> Value {
    let file = installation.write("extract.osm.pbf", &extract_within(text, BOUNDS, time));
    installation.json(&["import", &file, "--territory", territory, "--json"])
}

fn source(installation: &Installation, title: &str) -> Value {
    let listed = installation.json(&["sites", "list", "--text", title, "--json"]);
    installation.json(&["sites", "show", listed["sites"][0]["id"].as_str().unwrap()])
}

const CORNERS: &str = "n1 v1 x9.5 y47.1\nn2 v1 x9.501 y47.1\nn3 v1 x9.501 y47.101\nn4 v1 x9.5 y47.101\n";
const SCHOOL: &str = "w1 v3 Tamenity=school,name=School Nn1,n2,n3,n4,n1\n";

/// Of the corners of the school two are in the file.
const CUT: &str = "n1 v1 x9.5 y47.1\nn2 v1 x9.5 y47.1\nn9 v1 Tamenity=school,name=Other x9.7 y47.2\n";

#[test]
fn a_file_that_cuts_an_outline_does_not_take_the_whole_one_away() {
    let unversioned = |text: &str| text.replace("v3", "v0").replace("v1", "v0");
    let (whole, cut) = (format!("{CORNERS}{SCHOOL}"), format!("{CUT}{SCHOOL}"));
    for (whole, cut) in [(whole.clone(), cut.clone()), (unversioned(&whole), unversioned(&cut))] {
        for (first, second) in [(1_700_000_000, 1_600_000_000), (1_600_000_000, 1_700_000_000), (1_700_000_000, 0), (0, 0)] {
            let installation = Installation::new();
            take(&installation, "a", &whole, first);
            let before = source(&installation, "School");
            take(&installation, "b", &cut, second);
            let after = source(&installation, "School");
            assert_eq!(after["outline"], before["outline"], "{cut} {first} {second}");
            assert_eq!((&after["lon"], &after["incomplete"]), (&before["lon"], &before["incomplete"]));
            let day = |time: i64| if time == 0 { Value::Null } else { Value::from(if time == 1_700_000_000 { "2023-11-14" } else { "2020-09-13" }) };
            if whole.contains("v3") {
                assert_eq!(after["sources"][0]["data_date"], day(if second == 0 { first } else { first.max(second) }), "{after}");
            }
            // The other way round the whole one comes with the second.
            let turned = Installation::new();
            take(&turned, "b", &cut, second);
            take(&turned, "a", &whole, first);
            if first >= second || whole.contains("v3") {
                assert_eq!(source(&turned, "School")["outline"]["type"], "Polygon", "{cut} {first} {second}");
            }
        }
    }
}

#[test]
fn a_way_of_which_one_corner_is_known_is_a_point() {
    let installation = Installation::new();
    take(&installation, "b", &format!("{CUT}{SCHOOL}"), 0);
    let site = source(&installation, "School");
    assert!(site["outline"].is_null(), "{site}");
}

#[test]
fn an_older_file_of_another_territory_sets_no_day_and_no_outline_back() {
    let installation = Installation::new();
    let nodes = "n20 v2 Tamenity=school,name=Node x9.6 y47.1\n";
    take(&installation, "a", &format!("{CORNERS}{nodes}{SCHOOL}"), 1_700_000_000);
    let before = ["School", "Node"].map(|name| source(&installation, name));
    let moved = CORNERS.replace("y47.101", "y47.1009");
    let taken = take(&installation, "b", &format!("{moved}{nodes}{SCHOOL}"), 1_600_000_000);
    assert_eq!((taken["changed"].as_u64(), taken["kept_newer"].as_u64()), (Some(0), Some(1)), "{taken}");
    assert_eq!(["School", "Node"].map(|name| source(&installation, name)), before);
    // A later one does.
    take(&installation, "b", &format!("{moved}{nodes}{SCHOOL}"), 1_710_000_000);
    assert_eq!(source(&installation, "Node")["sources"][0]["data_date"], "2024-03-09");
    assert_ne!(source(&installation, "School")["outline"], before[0]["outline"]);
}

#[test]
fn what_an_import_finds_as_it_was_is_as_old_as_its_data_and_what_it_no_longer_holds_as_old_as_before() {
    let installation = Installation::new();
    let schools =
        |ids: &[i64]| -> String { ids.iter().map(|id| format!("n{id} v1 Tamenity=school,name=S{id} x{} y47.1\n", 9.0 + *id as f64 * 0.01)).collect() };
    let day = |id: i64| {
        let site = source(&installation, &format!("S{id}"));
        (site["sources"][0]["data_date"].as_str().unwrap().to_owned(), site["sources"][0]["present"] == true)
    };
    let is = |day: &str, present: bool| (day.to_owned(), present);
    take(&installation, "a", &schools(&[1, 2, 3, 4, 5]), 1_600_000_000);
    take(&installation, "b", &schools(&[3, 6, 7]), 1_650_000_000);
    assert_eq!([day(1), day(3), day(6)], [is("2020-09-13", true), is("2022-04-15", true), is("2022-04-15", true)]);
    take(&installation, "a", &schools(&[1, 4, 5, 8]), 1_700_000_000);
    assert_eq!([day(1), day(8), day(2)], [is("2023-11-14", true), is("2023-11-14", true), is("2020-09-13", false)]);
    assert_eq!(day(3), is("2022-04-15", true), "another territory holds it still");
    take(&installation, "b", &schools(&[6, 7]), 1_710_000_000);
    assert_eq!([day(3), day(6), day(1)], [is("2022-04-15", false), is("2024-03-09", true), is("2023-11-14", true)]);
    installation.json(&["imports", "undo", "--json"]);
    assert_eq!([day(3), day(6)], [is("2022-04-15", true), is("2022-04-15", true)]);
    // A file of the other territory that is older sets no day back, a file of its own does.
    take(&installation, "c", &schools(&[9, 1]), 1_610_000_000);
    assert_eq!(day(1), is("2023-11-14", true));
    let older = installation.write("older.osm.pbf", &extract_within(&schools(&[1, 4, 5, 8]), BOUNDS, 1_620_000_000));
    installation.json(&["import", &older, "--territory", "a", "--accept", "--json"]);
    assert_eq!([day(1), day(4)], [is("2023-11-14", true), is("2021-05-03", true)]);
    // One without a day leaves them as they are.
    let undated = installation.write("undated.osm.pbf", &extract_within(&schools(&[1, 4, 5, 8]), BOUNDS, 0));
    installation.json(&["import", &undated, "--territory", "a", "--accept", "--json"]);
    assert_eq!([day(1), day(4)], [is("2023-11-14", true), is("2021-05-03", true)]);
}

#[test]
fn an_older_file_without_a_day_is_known_by_its_objects_and_asked_about() {
    let schools = |version: u32| -> String {
        (1..21).map(|id| format!("n{id} v{version} Tamenity=school,name=School%20%{id}%20%{version} x{} y47.1\n", 9.0 + f64::from(id) * 0.01)).collect()
    };
    let installation = Installation::new();
    take(&installation, "a", &schools(2), 0);
    let file = installation.write("older.osm.pbf", &extract_within(&schools(1), BOUNDS, 0));
    let asked = installation.run(&["import", &file, "--territory", "a", "--json"]);
    let talk = String::from_utf8_lossy(&asked.stderr).into_owned();
    assert_eq!(asked.status.code(), Some(9), "{talk}");
    assert!(talk.contains("20 of its objects are of earlier versions"), "{talk}");
    // As the file of another territory it takes nothing back, and is no reason to ask.
    let beside = take(&installation, "b", &schools(1), 0);
    assert_eq!((beside["kept_newer"].as_u64(), beside["taken"].as_bool()), (Some(20), Some(true)), "{beside}");
    assert_eq!(take(&installation, "a", &schools(2), 0)["taken"], true);
}

#[test]
fn a_file_that_would_empty_a_small_territory_is_asked_about() {
    let schools = |ids: std::ops::Range<i64>| -> String {
        ids.map(|id| format!("n{id} v1 Tamenity=school,name=School%20%{id} x{} y47.1\n", 9.0 + id as f64 * 0.01)).collect()
    };
    for (before, after, asks) in
        [(1..10, 20..20, true), (1..10, 20..21, true), (1..10, 1..5, true), (1..10, 1..6, false), (1..2, 9..10, true), (1..3, 1..2, false)]
    {
        let installation = Installation::new();
        take(&installation, "a", &schools(before.clone()), 1_700_000_000);
        let file = installation.write("less.osm.pbf", &extract_within(&schools(after.clone()), BOUNDS, 1_700_000_000));
        let code = installation.run(&["import", &file, "--territory", "a"]).status.code();
        assert_eq!(code, Some(if asks { 9 } else { 0 }), "{before:?} {after:?}");
    }
}

#[test]
fn a_territory_has_a_name_and_a_dry_run_says_what_it_made() {
    let installation = Installation::new();
    let file = installation.write("vall.osm.pbf", &extract_within("n1 v1 Tamenity=school,name=A x9.5 y47.1\n", BOUNDS, 0));
    let tried = installation.run(&["import", &file, "--dry-run"]);
    assert!(tried.status.success());
    assert!(String::from_utf8_lossy(&tried.stderr).contains("an empty one with its settings and its key was made there"));
    let again = installation.run(&["import", &file, "--dry-run"]);
    assert!(!String::from_utf8_lossy(&again.stderr).contains("was made there"));
    for name in ["", " ", "😀", "--", "\u{200b}"] {
        let refused = installation.run(&["import", &file, &format!("--territory={name}")]);
        let talk = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(refused.status.code(), Some(3), "{name:?}: {talk}");
        assert!(talk.contains("names no territory"), "{talk}");
    }
    assert_eq!(take(&installation, "Крым", "n1 v1 Tamenity=school,name=A x9.5 y47.1\n", 0)["territory"], "крым");
}
