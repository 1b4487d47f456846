//! An import says truly what it did, in every way in which it can end; and an area ends with the extract that held it.

use parvis_osm::{Member, MemberKind, PbfWriter};
use parvis_service::{FolderLock, FolderUse};
use serde_json::Value;

use crate::{Installation, SCHOOL, town};

fn sites(installation: &Installation) -> u64 {
    installation.json(&["sites", "list", "--json"])["total"].as_u64().unwrap()
}

#[test]
fn an_import_whose_base_map_cannot_be_put_in_its_place_says_that_its_places_were_taken() {
    for (case, blocked) in [("put", "data/base-maps/vall.pmtiles"), ("drawn", "data/base-maps")] {
        let installation = Installation::new();
        installation.stdout(&["init"]);
        if case == "put" {
            std::fs::create_dir_all(installation.path(blocked)).unwrap();
        } else {
            installation.write(blocked, b"no folder");
        }
        let file = installation.write("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.02, SCHOOL)]));
        let output = installation.run(&["import", &file, "--json"]);
        let talk = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(8), "{case}: {talk}");
        assert!(talk.contains("the places of this file are in the register") && talk.contains("there is no map of this territory"), "{case}: {talk}");
        assert!(!talk.contains("nothing of this file"), "{case}: {talk}");
        let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(printed["base_map"].is_null() && printed["base_map_missing"].is_string(), "{case}");
        assert_eq!(sites(&installation), 2, "{case}");
        let doctor = String::from_utf8(installation.run(&["doctor"]).stdout).unwrap();
        assert!(
            doctor.lines().any(|line| line.starts_with("look    imports") && line.contains("vall") && line.contains("import the file again")),
            "{case}: {doctor}"
        );
        // What the message says helps.
        let blocked = installation.path(blocked);
        if blocked.is_dir() {
            std::fs::remove_dir(blocked).unwrap()
        } else {
            std::fs::remove_file(blocked).unwrap()
        }
        installation.stdout(&["import", &file]);
        let doctor = installation.stdout(&["doctor"]);
        assert!(doctor.lines().any(|line| line.starts_with("good    imports")), "{case}: {doctor}");
    }
}

#[test]
fn a_second_import_into_one_folder_is_refused_and_takes_nothing_from_the_first() {
    let installation = Installation::new();
    installation.stdout(&["init"]);
    std::fs::create_dir_all(installation.path("data/base-maps")).unwrap();
    let drawing = installation.write("data/base-maps/import-0a.part", b"of the first");
    let first = FolderLock::take(&installation.path("data"), FolderUse::Importing).unwrap();
    let file = installation.write("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL)]));
    let output = installation.run(&["import", &file]);
    let talk = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(5), "{talk}");
    assert!(talk.contains("another import") && talk.contains("nothing of this file was taken"), "{talk}");
    assert_eq!((sites(&installation), std::fs::read(&drawing).unwrap()), (0, b"of the first".to_vec()));
    drop(first);
    installation.stdout(&["import", &file]);
    assert_eq!(sites(&installation), 1);
    assert!(!std::path::Path::new(&drawing).exists(), "what a killed import left is removed by the next");
}

#[test]
fn of_imports_at_once_each_is_whole_with_its_base_map_or_says_that_it_took_nothing() {
    let installation = Installation::new();
    installation.stdout(&["init"]);
    let files: Vec<String> =
        (1..).zip(["a", "b", "c", "d"]).map(|(id, name)| installation.write(&format!("town{name}.osm.pbf"), &town(&[(id, 1, 9.01, SCHOOL)]))).collect();
    let running: Vec<_> = files
        .iter()
        .enumerate()
        .map(|(number, file)| {
            let territory = format!("territory{number}");
            let command = installation
                .command(&["import", file, "--territory", &territory, "--json"])
                .stderr(std::process::Stdio::piped())
                .stdout(std::process::Stdio::piped())
                .spawn();
            (territory, command.unwrap())
        })
        .collect();
    let mut taken = 0;
    for (territory, import) in running {
        let output = import.wait_with_output().unwrap();
        let talk = String::from_utf8_lossy(&output.stderr).into_owned();
        let map = installation.path(&format!("data/base-maps/{territory}.pmtiles"));
        match output.status.code() {
            Some(0) => {
                taken += 1;
                assert!(map.is_file());
            }
            Some(5) => assert!(!map.exists() && talk.contains("nothing of this file was taken"), "{talk}"),
            other => panic!("{other:?}: {talk}"),
        }
    }
    assert!(taken > 0);
    assert_eq!(sites(&installation), taken);
    assert!(std::fs::read_dir(installation.path("data/base-maps")).unwrap().all(|entry| entry.unwrap().path().extension().is_some_and(|end| end == "pmtiles")));
}

/// A country with two districts, each a square, with a school in each; the second is left out, broken or there.
fn country(second: Option<bool>) -> Vec<u8> {
    let mut writer = PbfWriter::new(Vec::new(), [9.0, 46.9, 9.3, 47.1], 1_700_000_000).unwrap();
    let squares = [(10, 9.01, 9.09), (20, 9.11, 9.19)];
    for (first, west, east) in squares {
        for (id, (lon, lat)) in (first..).zip([(west, 46.95), (east, 46.95), (east, 47.05), (west, 47.05)]) {
            writer.node(id, 1, lon, lat, &[]).unwrap();
        }
    }
    writer.node(30, 1, 9.05, 47.0, SCHOOL).unwrap();
    writer.node(31, 1, 9.15, 47.0, SCHOOL).unwrap();
    for (first, ..) in squares {
        writer.way(first, 1, &[first, first + 1, first + 2], &[]).unwrap();
        writer.way(first + 1, 1, &[first + 2, first + 3, first], &[]).unwrap();
    }
    let district = |name| [("type", "boundary"), ("boundary", "administrative"), ("admin_level", "6"), ("name", name)];
    let member = |id| Member { kind: MemberKind::Way, id, role: "outer".into() };
    writer.relation(1, 1, &[member(10), member(11)], &district("West")).unwrap();
    if let Some(whole) = second {
        let members = if whole { vec![member(20), member(21)] } else { vec![member(20)] };
        writer.relation(2, 1, &members, &district("East")).unwrap();
    }
    writer.finish().unwrap()
}

fn areas(installation: &Installation) -> Vec<(String, bool)> {
    let listed = installation.json(&["areas", "list", "--json"]);
    let mut areas: Vec<_> =
        listed["areas"].as_array().unwrap().iter().map(|area| (area["name"].as_str().unwrap().to_owned(), !area["vanished_at"].is_null())).collect();
    areas.sort();
    areas
}

fn id_of(installation: &Installation, name: &str) -> String {
    let listed = installation.json(&["areas", "list", "--json"]);
    listed["areas"].as_array().unwrap().iter().find(|area| area["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}

#[test]
fn an_area_ends_with_its_extract() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &country(Some(true)));
    let both = vec![("East".to_owned(), false), ("West".to_owned(), false)];
    assert_eq!(areas(&installation), both);
    // A broken boundary is mended one day; the area waits for it.
    let broken = installation.import("vall.osm.pbf", &country(Some(false)));
    assert_eq!((areas(&installation), broken["areas_removed"].as_u64()), (both, Some(0)));
    let ended = installation.import("vall.osm.pbf", &country(None));
    assert_eq!((ended["areas_removed"].as_u64(), ended["areas_vanished"].as_u64()), (Some(1), Some(0)));
    assert_eq!(areas(&installation), [("West".to_owned(), false)]);
    assert_eq!(sites(&installation), 2, "the places stay");
}

#[test]
fn an_area_that_another_extract_holds_stays() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &country(Some(true)));
    let other = installation.write("other.osm.pbf", &country(Some(true)));
    installation.stdout(&["import", &other, "--territory", "other"]);
    installation.import("vall.osm.pbf", &country(None));
    assert_eq!(areas(&installation).len(), 2);
    let other = installation.write("other.osm.pbf", &country(None));
    installation.stdout(&["import", &other, "--territory", "other"]);
    assert_eq!(areas(&installation), [("West".to_owned(), false)]);
}

#[test]
fn an_area_with_which_an_organisation_has_to_do_is_kept_and_marked_until_somebody_removes_it() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &country(Some(true)));
    let (organisation, member, _) = installation.member("Rescue", "adviser_service", "adviser");
    for area in ["East", "West"] {
        installation.stdout(&["organisations", "relate", &organisation, "--relation", "responds", "--area", &id_of(&installation, area)]);
    }
    let covered = |installation: &Installation| -> Vec<String> {
        let coverage = installation.json(&["coverage", "--as", &member, "--json"]);
        coverage["areas"].as_array().unwrap().iter().map(|area| area["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(covered(&installation), ["East", "West"]);
    let ended = installation.import("vall.osm.pbf", &country(None));
    assert_eq!((ended["areas_removed"].as_u64(), ended["areas_vanished"].as_u64()), (Some(0), Some(1)));
    assert_eq!(areas(&installation), [("East".to_owned(), true), ("West".to_owned(), false)]);
    assert_eq!(covered(&installation), ["West"], "what is gone is not counted");
    let coverage = installation.json(&["coverage", "--as", &member, "--json"]);
    assert_eq!(coverage["whole"]["sites"], 2, "nobody loses a place from one day to the next");
    let doctor = installation.stdout(&["doctor"]);
    assert!(doctor.lines().any(|line| line.starts_with("look    areas") && line.contains("East")), "{doctor}");
    // It comes back as the same area; one that stands cannot be removed, one that is gone can.
    installation.import("vall.osm.pbf", &country(Some(true)));
    assert_eq!(areas(&installation), [("East".to_owned(), false), ("West".to_owned(), false)]);
    let refused = installation.run(&["areas", "remove", &id_of(&installation, "East")]);
    assert_eq!(refused.status.code(), Some(3));
    installation.import("vall.osm.pbf", &country(None));
    installation.stdout(&["areas", "remove", &id_of(&installation, "East")]);
    assert_eq!(areas(&installation), [("West".to_owned(), false)]);
    let coverage = installation.json(&["coverage", "--as", &member, "--json"]);
    assert_eq!(coverage["whole"]["sites"], 1);
}
