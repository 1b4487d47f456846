use parvis_osm::PbfWriter;
use serde_json::{Value, json};

use crate::{CHURCH, HOTEL, Installation, SCHOOL, text, town};

#[test]
fn the_next_extract_is_imported_as_a_difference_and_own_words_stay() {
    let installation = Installation::new();
    let first = installation.import("vall-2025.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.02, CHURCH), (3, 1, 9.03, HOTEL)]));
    assert_eq!((&first["added"], &first["sites"]), (&json!(3), &json!(3)));
    let list = installation.json(&["sites", "list", "--text", "vall scho", "--json"]);
    let school = list["sites"][0]["id"].as_str().unwrap().to_owned();
    installation.stdout(&["sites", "set-status", &school, "confirmed"]);
    let renamed = &[("amenity", "school"), ("name", "New School")];
    let second = installation.import("vall-2026.osm.pbf", &town(&[(1, 2, 9.01, renamed), (2, 1, 9.025, CHURCH), (4, 1, 9.04, SCHOOL)]));
    let counts = ["added", "changed", "moved", "vanished", "sites"].map(|key| second[key].clone());
    assert_eq!(counts, [json!(1), json!(1), json!(1), json!(1), json!(3)]);
    let site = installation.json(&["sites", "show", &school]);
    assert_eq!((&site["title"], &site["status"], &site["version"]), (&json!("New School"), &json!("confirmed"), &json!(2)));
    let again = installation.import("vall-2026.osm.pbf", &town(&[(1, 2, 9.01, renamed), (2, 1, 9.025, CHURCH), (4, 1, 9.04, SCHOOL)]));
    assert_eq!(["added", "changed", "moved", "vanished"].map(|key| again[key].clone()), [json!(0), json!(0), json!(0), json!(0)]);
}

#[test]
fn the_same_places_in_later_data_are_dated_anew_and_differ_in_nothing() {
    let installation = Installation::new();
    let of = |seconds: i64, nodes: &[(i64, u32, f64)]| {
        let mut writer = PbfWriter::new(Vec::new(), [9.0, 46.9, 9.2, 47.1], seconds).unwrap();
        nodes.iter().for_each(|(id, version, lon)| writer.node(*id, *version, *lon, 47.0, SCHOOL).unwrap());
        writer.finish().unwrap()
    };
    installation.import("vall.osm.pbf", &of(1_700_000_000, &[(1, 1, 9.01), (2, 1, 9.02), (3, 1, 9.03)]));
    // The second is drawn a little off in a new version, which is no difference to tell.
    let again = installation.import("vall.osm.pbf", &of(1_750_000_000, &[(1, 1, 9.01), (2, 2, 9.020_001), (3, 1, 9.03)]));
    assert_eq!(["added", "changed", "moved", "vanished"].map(|key| again[key].clone()), [json!(0), json!(0), json!(0), json!(0)]);
    let exported: Value = serde_json::from_str(&installation.stdout(&["export"])).unwrap();
    let said: Vec<Value> = exported["features"].as_array().unwrap().iter().map(|feature| feature["properties"].clone()).collect();
    let mut said: Vec<[Value; 4]> = said.iter().map(|of| ["osm", "version", "lon", "data_date"].map(|key| of[key].clone())).collect();
    said.sort_by_key(|of| of[0].to_string());
    let line = |osm: &str, version: u32, lon: f64| [json!(osm), json!(version), json!(lon), json!("2025-06-15")];
    assert_eq!(said, [line("node/1", 1, 9.01), line("node/2", 2, 9.020_001), line("node/3", 1, 9.03)]);
}

#[test]
fn a_territory_that_outgrows_the_register_is_found_like_what_was_there() {
    let installation = Installation::new();
    installation.import("dale.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.02, CHURCH)]));
    let names: Vec<String> = (0..5_200).map(|number| format!("Hall {number}")).collect();
    let tags: Vec<[(&str, &str); 2]> = names.iter().map(|name| [("amenity", "school"), ("name", name.as_str())]).collect();
    let nodes: Vec<_> = (10i64..).zip(&tags).map(|(id, tags)| (id, 1, 9.0 + (id % 1_000) as f64 / 5_000.0, &tags[..])).collect();
    let file = installation.write("hill.osm.pbf", &town(&nodes));
    assert_eq!(installation.json(&["import", &file, "--territory", "hill", "--no-base-map", "--json"])["added"], 5_200);
    for (text, found) in [("vall", 1), ("hall 5199", 1), ("hall 519", 11), ("old church", 1)] {
        assert_eq!(installation.json(&["sites", "list", "--text", text, "--json"])["total"], found, "{text}");
    }
    // One of them goes, one is renamed, one comes: nothing is found by what it was called.
    let tower: [[(&str, &str); 2]; 2] = ["Tower 10", "Tower 11"].map(|name| [("amenity", "school"), ("name", name)]);
    let mut later = nodes[1..].to_vec();
    later[9] = (20, 2, later[9].2, &tower[0][..]);
    later.push((9_999, 1, 9.199, &tower[1][..]));
    let file = installation.write("hill.osm.pbf", &town(&later));
    let again = installation.json(&["import", &file, "--territory", "hill", "--no-base-map", "--json"]);
    assert_eq!(["added", "changed", "moved", "vanished"].map(|key| again[key].clone()), [json!(1), json!(1), json!(0), json!(1)]);
    for (text, found) in [("hall 10", 110), ("tower", 2)] {
        assert_eq!(installation.json(&["sites", "list", "--text", text, "--json"])["total"], found, "{text}");
    }
}

#[test]
fn an_import_prints_one_object_with_everything_that_scripts_need() {
    let installation = Installation::new();
    let printed = installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL)]));
    for key in ["sites", "by_category", "osm_objects", "incomplete", "added", "changed", "moved", "vanished", "cpu_seconds", "peak_rss_bytes"] {
        assert!(!printed[key].is_null(), "{key}");
    }
    assert_eq!(printed["osm_objects"], json!({ "node": 1, "way": 0, "relation": 0 }));
    assert_eq!(printed["by_category"]["education"], 1);
    assert!(printed["peak_rss_bytes"].as_u64().unwrap() > 1_000_000);
}

#[test]
fn a_neighbouring_extract_takes_nothing_away() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 5, 9.01, SCHOOL), (2, 1, 9.02, CHURCH)]));
    // An older extract of a neighbour holds an older version of one object.
    let older = &[("amenity", "school"), ("name", "Older name")];
    let file = installation.write("dale.osm.pbf", &town(&[(1, 3, 9.01, older), (9, 1, 9.09, HOTEL)]));
    let second = installation.json(&["import", &file, "--territory", "dale", "--json"]);
    let counts = ["added", "changed", "vanished", "kept_newer"].map(|key| second[key].clone());
    assert_eq!(counts, [json!(1), json!(0), json!(0), json!(1)]);
    assert_eq!(installation.json(&["sites", "list", "--json"])["total"], 3);
}

#[test]
fn what_must_not_be_listed_is_not_imported() {
    let installation = Installation::new();
    let refuge = &[("amenity", "school"), ("social_facility", "shelter")];
    let private = &[("amenity", "place_of_worship"), ("access", "private")];
    let printed = installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, refuge), (2, 1, 9.02, private), (3, 1, 9.03, SCHOOL)]));
    assert_eq!(printed["sites"], 1);
}

#[test]
fn exports_keep_layers_apart_and_belief_out() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.02, CHURCH)]));
    let source: Value = installation.json(&["export"]);
    assert!(source["attribution"].as_str().unwrap().contains("OpenStreetMap contributors"));
    assert_eq!(source["licence"], "ODbL-1.0");
    let features = source["features"].as_array().unwrap();
    assert_eq!(features.len(), 2);
    let church = features.iter().find(|feature| feature["properties"]["osm"] == "node/2").unwrap();
    assert_eq!(church["geometry"], json!({ "type": "Point", "coordinates": [9.02, 47.0] }));
    assert!(!source.to_string().contains("religion") && !source.to_string().contains("denomination"));
    let own = installation.json(&["export", "--layer", "register"]);
    assert!(!own.to_string().contains("Old Church"), "the own layer repeats nothing of the source");
    let links = installation.stdout(&["export", "--layer", "links", "--format", "csv"]);
    assert_eq!(links.lines().count(), 3);
    assert!(links.starts_with("site,source,osm\r\n"));
    let file = text(&installation.path("sites.csv"));
    installation.stdout(&["export", "--format", "csv", "--out", &file]);
    assert!(std::fs::read_to_string(file).unwrap().contains("\"node/1\",\"site_"));
}

#[test]
fn areas_come_with_the_extract_or_from_a_file() {
    let installation = Installation::new();
    let country = text(&installation.path("invented-country.osm.pbf"));
    installation.stdout(&["invent", "--out", &country]);
    let printed = installation.json(&["import", &country, "--json"]);
    assert!(printed["sites"].as_u64().unwrap() > 1_000);
    let exported = installation.json(&["export"]);
    assert_eq!(
        (exported["attribution"].as_str(), exported["licence"].as_str()),
        (Some("Invented by Parvis"), Some("CC0-1.0")),
        "nobody is named who did not make it"
    );
    let areas = installation.json(&["areas", "list", "--page-size", "500", "--json"]);
    assert!(areas["next"].is_null());
    let areas = areas["areas"].as_array().unwrap();
    let states: Vec<&Value> = areas.iter().filter(|area| area["level"] == 2).collect();
    assert_eq!(states.len(), 2);
    let in_states: u64 = states.iter().map(|area| area["sites"].as_u64().unwrap()).sum();
    assert_eq!(in_states, printed["sites"].as_u64().unwrap(), "every site lies in one of the two States");
    assert!(areas.iter().filter(|area| area["level"] == 8).all(|area| !area["parent"].is_null()));
    let square =
        r#"{"type":"Feature","properties":{"name":"Old town"},"geometry":{"type":"Polygon","coordinates":[[[-31,44],[-29,44],[-29,46],[-31,46],[-31,44]]]}}"#;
    let file = installation.write("area.geojson", square.as_bytes());
    let added = installation.json(&["areas", "add", &file, "--json"]);
    assert_eq!(added[0]["sites"], printed["sites"]);
    let id = added[0]["id"].as_str().unwrap();
    assert_eq!(installation.json(&["sites", "list", "--area", id, "--json"])["total"], printed["sites"]);
    // The same file once more makes a second area, and the talk names the first.
    let again = installation.run(&["areas", "add", &file]);
    let talk = String::from_utf8_lossy(&again.stderr);
    assert!(again.status.success() && talk.contains("there was an area of this name before") && talk.contains(id), "{talk}");
    assert!(!talk.contains("longitude"), "{talk}");
    let turned = square.replace("Old town", "Turned").replace("[-31,44],[-29,44],[-29,46],[-31,46],[-31,44]", "[44,-31],[44,-29],[46,-29],[46,-31],[44,-31]");
    let output = installation.run(&["areas", "add", &installation.write("turned.geojson", turned.as_bytes())]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("the longitude stands before the latitude"));
    installation.stdout(&["areas", "remove", id]);
}

#[test]
fn next_years_invented_country_differs_a_little() {
    let installation = Installation::new();
    let file = text(&installation.path("invented-country.osm.pbf"));
    installation.stdout(&["invent", "--out", &file]);
    let first = installation.json(&["import", &file, "--json"]);
    installation.stdout(&["invent", "--out", &file, "--year", "1"]);
    let next = installation.json(&["import", &file, "--json"]);
    for key in ["added", "changed", "moved", "vanished"] {
        let share = next[key].as_f64().unwrap() / first["sites"].as_f64().unwrap();
        assert!(share > 0.0 && share < 0.05, "{key}: {share}");
    }
}

#[test]
fn the_rules_of_osmium_are_understood() {
    let installation = Installation::new();
    let rules = installation.write("rules.txt", b"# worship\nnwr/amenity=place_of_worship\n# own group\nn/tourism=hotel\n");
    let file = installation.write("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.02, CHURCH), (3, 1, 9.03, HOTEL)]));
    let printed = installation.json(&["import", &file, "--categories", &rules, "--json"]);
    assert_eq!(printed["by_category"], json!({ "own": 1, "worship": 1 }));
}
