//! The register as a file over the network: what the list shows, or what was chosen, as the command line writes it.

use serde_json::{Value, json};

use crate::running::Server;
use crate::{CHURCH, HOTEL, Installation, SCHOOL, town};

#[test]
fn a_member_takes_out_what_the_list_shows_as_the_command_line_writes_it_and_nobody_else_does() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.02, CHURCH), (3, 1, 9.03, HOTEL)]));
    let written: Vec<(&str, String)> = [
        ("layer=openstreetmap", installation.stdout(&["export"])),
        ("layer=openstreetmap&format=csv&byte_order_mark=true", installation.stdout(&["export", "--format", "csv", "--bom"])),
        ("layer=register&format=csv", installation.stdout(&["export", "--layer", "register", "--format", "csv"])),
        ("layer=links&format=geojson", installation.stdout(&["export", "--layer", "links"])),
    ]
    .into();
    let server = Server::start(&installation);
    let adviser = server.accept(&installation.member("Advisers", "adviser_service", "adviser").2, "ada");
    let ask = |query: &str| server.send("GET", &format!("/api/v1/sites/export?{query}"), &adviser, "");
    for (query, file) in &written {
        let answer = ask(query);
        assert_eq!((answer.status, String::from_utf8_lossy(&answer.body)), (200, file.into()), "{query}");
        assert_eq!(server.get(&format!("/api/v1/sites/export?{query}")).status, 401, "not signed in");
    }
    assert!(ask("").json()["licence"].as_str().is_some_and(|licence| licence.contains("ODbL")), "the licence is said");
    let table = ask("layer=register&format=csv");
    assert!(table.head.contains("content-type: text/csv") && table.head.contains("filename=\"places-register.csv\""), "{}", table.head);
    let names =
        |query: &str| -> Vec<Value> { ask(query).json()["features"].as_array().unwrap().iter().map(|feature| feature["properties"]["name"].clone()).collect() };
    assert_eq!(names("category=education,worship"), [json!("Old Church"), json!("Vall School")]);
    assert_eq!(names("text=vall"), [json!("Vall School")]);
    assert_eq!(names("mine=only"), [Value::Null; 0]);
    let id = server.get("/api/v1/sites?text=church").json()["sites"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(names(&format!("sites={id},site_00000000000000000000000000&text=vall")), [json!("Old Church")], "what was chosen, whatever the list shows");
    for wrong in ["layer=all", "format=pdf", "sites=x", "byte_order_mark=maybe", "page_size=5", "mine=yes"] {
        assert_eq!(ask(wrong).status, 422, "{wrong}");
    }
    server.stop_with_a_clean_log();
}

#[test]
fn a_list_comes_in_the_order_that_is_asked_for_with_ones_own_places_and_their_last_visits() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.02, CHURCH), (3, 1, 9.03, HOTEL)]));
    let server = Server::start(&installation);
    let (organisation, _, secret) = installation.member("Advisers", "adviser_service", "adviser");
    let adviser = server.accept(&secret, "ada");
    let ask = |query: &str| server.send("GET", &format!("/api/v1/sites?{query}"), &adviser, "");
    let titles =
        |query: &str| -> Vec<String> { ask(query).json()["sites"].as_array().unwrap().iter().map(|site| site["title"].as_str().unwrap().to_owned()).collect() };
    assert_eq!(titles("sort=-name"), ["Vall School", "Old Church", "Hotel (unnamed)"]);
    // By what the categories are called: accommodation, school, worship.
    assert_eq!(titles("sort=category").len(), 3);
    assert_eq!(titles("sort=-category"), titles("sort=category").into_iter().rev().collect::<Vec<_>>());
    assert_eq!(titles("sort=-town").len(), 3);
    assert_eq!(ask("sort=last_visit").status, 422, "an order by visits would say which there are");
    assert_eq!(titles("mine=only"), [""; 0]);
    let id = ask("text=church").json()["sites"][0]["id"].as_str().unwrap().to_owned();
    installation.stdout(&["organisations", "relate", &organisation, "--relation", "advises", "--site", &id]);
    assert_eq!(titles("mine=only"), ["Old Church"]);
    assert_eq!(server.get("/api/v1/sites?mine=only").status, 401);
    let advised = server.send("GET", &format!("/api/v1/sites/{id}"), &adviser, "").json();
    assert_eq!(advised["advisers"][0]["name"], "Advisers");
    assert_eq!(server.get(&format!("/api/v1/sites/{id}")).json()["advisers"], json!([]));
    let visits = server.send("GET", &format!("/api/v1/coverage/sites?sites={id}"), &adviser, "").json();
    assert_eq!((&visits[0]["site"], &visits[0]["state"], &visits[0]["last_visit"]), (&json!(id), &json!("never"), &Value::Null));
    assert_eq!(server.send("GET", &format!("/api/v1/coverage/sites?sites={id}&category=worship"), &adviser, "").status, 422);
    server.stop_with_a_clean_log();
}
