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
    assert!(std::fs::read_to_string(file).unwrap().contains("node/1,site_"));
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
