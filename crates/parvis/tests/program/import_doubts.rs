//! Files that are not what they seem: names in every script, boxes, encodings.

use crate::opl::extract_within;
use crate::{HOTEL, Installation, SCHOOL, town};

fn territories(installation: &Installation) -> Vec<String> {
    let mut maps: Vec<String> = std::fs::read_dir(installation.path("data/base-maps"))
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    maps.sort();
    maps
}

#[test]
fn territories_whose_names_are_written_in_other_scripts_stay_apart_and_are_found_again() {
    let installation = Installation::new();
    let east = parvis_osm::PbfWriter::new(Vec::new(), [19.9, 44.9, 20.1, 45.1], 1_700_000_000).and_then(|mut writer| {
        writer.node(5, 1, 20.0, 45.0, SCHOOL)?;
        writer.finish()
    });
    installation.import("крым-latest.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.02, HOTEL)]));
    let second = installation.import("сербия.osm.pbf", &east.unwrap());
    assert_eq!((second["territory"].as_str(), second["vanished"].as_u64()), (Some("сербия"), Some(0)));
    assert_eq!(territories(&installation), ["крым", "сербия"]);
    let again = installation.import("Крым-2026-01-31.osm (1).pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.02, HOTEL)]));
    assert_eq!((again["territory"].as_str(), again["added"].as_u64()), (Some("крым"), Some(0)));
}

#[test]
fn a_file_of_the_same_name_that_covers_something_else_is_asked_about() {
    let installation = Installation::new();
    installation.import("georgia-latest.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.02, HOTEL)]));
    let mut writer = parvis_osm::PbfWriter::new(Vec::new(), [-84.1, 33.0, -84.0, 33.1], 1_700_000_000).unwrap();
    writer.node(7, 1, -84.05, 33.05, SCHOOL).unwrap();
    let file = installation.write("georgia-latest.osm.pbf", &writer.finish().unwrap());
    let refused = installation.run(&["import", &file]);
    let talk = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(9), "{talk}");
    assert!(talk.contains("--territory") && talk.contains("--accept") && talk.contains("nothing was taken"), "{talk}");
    let other = installation.json(&["import", &file, "--territory", "georgia-us", "--json"]);
    assert_eq!((other["added"].as_u64(), other["vanished"].as_u64()), (Some(1), Some(0)));
    assert_eq!(installation.json(&["sites", "list", "--json"])["total"], 3);
}

#[test]
fn files_of_areas_and_rules_are_read_with_a_byte_order_mark_and_refused_in_other_encodings() {
    let installation = Installation::new();
    installation.stdout(&["init"]);
    let areas = r#"{"type":"Feature","properties":{"name":"Old town"},"geometry":{"type":"Polygon","coordinates":[[[9.49,47.09],[9.53,47.09],[9.53,47.12],[9.49,47.12],[9.49,47.09]]]}}"#;
    let with_mark = include_bytes!("../../../osm/tests/cases/areas-with-bom.geojson");
    let file = installation.write("areas.geojson", with_mark);
    assert_eq!(installation.json(&["areas", "add", &file, "--json"])[0]["name"], "Old town");
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(areas.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let latin: Vec<u8> = areas.replace("town", "vall\u{e9}").chars().map(|letter| letter as u8).collect();
    for bytes in [wide, latin] {
        let file = installation.write("areas.geojson", &bytes);
        let refused = installation.run(&["areas", "add", &file]);
        assert_eq!(refused.status.code(), Some(3));
        assert!(String::from_utf8_lossy(&refused.stderr).contains("encoding"));
    }
    let rules = installation.write("rules.txt", b"\xef\xbb\xbf# worship\r\nnwr/amenity=place_of_worship\r\n# wrong\r\nnwr/name=*Church,Chapel\r\n");
    let file = installation.write("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL)]));
    let refused = installation.run(&["import", &file, "--categories", &rules]);
    assert_eq!(refused.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("line 4"));
}

#[test]
fn a_file_from_the_future_has_no_date_and_makes_no_other_file_an_old_one() {
    let installation = Installation::new();
    let text = "n1 v1 Tamenity=school,name=One x9.01 y47.0\nn2 v1 Tamenity=school,name=Two x9.05 y47.0\n";
    let bounds = [9.0, 46.9, 9.2, 47.1];
    let ahead = installation.import("vall.osm.pbf", &extract_within(text, bounds, 41_030_000_000));
    assert!(ahead["data_date"].is_null(), "{ahead}");
    assert!(ahead["claimed_date"].as_str().is_some_and(|date| date.starts_with("3270-")), "{ahead}");
    let today = installation.import("vall.osm.pbf", &extract_within(text, bounds, 1_700_000_000));
    assert_eq!((today["data_date"].as_str(), today["taken"].as_bool()), (Some("2023-11-14"), Some(true)));
    let file = installation.write("vall.osm.pbf", &extract_within(text, bounds, 41_030_000_000));
    assert!(installation.stdout(&["import", &file]).contains("has not come yet"));
}

#[test]
fn a_file_of_another_name_that_would_empty_a_small_territory_is_asked_about() {
    let installation = Installation::new();
    let bounds = [9.0, 46.9, 9.2, 47.1];
    let ours = "n1 v1 Tamenity=school,name=One x9.01 y46.95\nn2 v1 Tamenity=school,name=Two x9.19 y47.05\n";
    let others = "n8 v1 Tamenity=school,name=Eight x9.01 y47.05\nn9 v1 Tamenity=school,name=Nine x9.19 y46.95\n";
    installation.import("vall.osm.pbf", &extract_within(ours, bounds, 1_700_000_000));
    let file = installation.write("neighbour.osm.pbf", &extract_within(others, bounds, 1_700_000_000));
    let asked = installation.run(&["import", &file]);
    let talk = String::from_utf8_lossy(&asked.stderr).into_owned();
    assert_eq!(asked.status.code(), Some(9), "{talk}");
    assert!(talk.contains("2 of 2 places") && talk.contains("--territory"), "{talk}");
    assert_eq!(installation.json(&["sites", "list", "--json"])["total"], 2);
    let beside = installation.json(&["import", &file, "--territory", "neighbour", "--json"]);
    assert_eq!((beside["added"].as_u64(), beside["vanished"].as_u64()), (Some(2), Some(0)));
    // The same name: few places may go.
    let again = installation.import("vall-2027.osm.pbf", &extract_within(&ours.replace("n2", "n7").replace("y47.05", "y47.04"), bounds, 1_700_000_000));
    assert_eq!(again["taken"].as_bool(), Some(true));
}
