//! The taxonomy at the command line and over the network, without a register and without an account.

use crate::Installation;
use crate::running::Server;

/// A pack of an installation with one term, below an official one.
const OWN: &str = r#"key = "ours"
version = "1"
licence = "CC0-1.0"
source = "The secretariat of this register"
date = "2026-11-27"
title = { en = "Our own terms" }
limits = { en = "Only what we need here." }

[[source_read]]
key = "us"
title = "Our own list"
publisher = "The secretariat"
seen = "own"
read = "2026-11-27"

[[term]]
id = "own-public-places"
names = { en = "Protection of public places", de = "Schutz öffentlicher Orte" }
broader = "countering-terrorism"
sources = ["us"]
"#;

#[test]
fn terms_are_listed_found_in_any_language_and_shown_with_their_sources_without_a_register() {
    let place = Installation::new();
    let all = place.json(&["taxonomy", "list", "--json"]);
    assert_eq!(all["terms"].as_array().unwrap().len(), 162);
    let fields = place.stdout(&["taxonomy", "list", "--pack", "fields-of-work", "--language", "de"]);
    assert!(fields.lines().count() == 25 && fields.contains("countering-terrorism") && fields.contains("Terrorismusbekämpfung"), "{fields}");
    let found = place.stdout(&["taxonomy", "list", "--text", "торговлей людьми"]);
    assert!(found.contains("combating-trafficking-in-human-beings"), "{found}");
    assert!(place.stdout(&["taxonomy", "list", "--text", "CHE switzerland"]).starts_with("switzerland"));
    let shown = place.stdout(&["taxonomy", "show", "spillover-monitor-mission-to-skopje"]);
    for says in ["(since 1992-09, ended)", "replaced by:  mission-to-skopje", "ru:", "[our translation]", "[as in report_2008_fr]", "https://issuu.com/osce/"] {
        assert!(shown.contains(says), "{says}: {shown}");
    }
    let chair = place.stdout(&["taxonomy", "show", "chairpersonship"]);
    assert!(chair.contains("held by:      switzerland (Switzerland), 2026-01-01 to 2026-12-31"), "{chair}");
    assert_eq!(place.run(&["taxonomy", "show", "nowhere"]).status.code(), Some(4));
    assert_eq!(place.run(&["taxonomy", "list", "--pack", "nowhere"]).status.code(), Some(2));
    assert!(!place.path("data/register.sqlite").exists(), "no register was made");
}

#[test]
fn it_is_written_as_skos_relative_or_with_the_address_of_the_register() {
    let place = Installation::new();
    let skos = place.json(&["taxonomy", "export", "--skos"]);
    assert!(skos["@context"]["@base"].is_null() && skos["@graph"].as_array().unwrap().len() == 166);
    let based = place.json(&["taxonomy", "export", "--skos", "--base", "https://register.example/"]);
    assert_eq!((&based["@context"]["@base"], &based["@graph"]), (&"https://register.example/".into(), &skos["@graph"]));
    let node = |id: &str| skos["@graph"].as_array().unwrap().iter().find(|node| node["@id"] == format!("/taxonomy#{id}")).unwrap().clone();
    assert_eq!(node("switzerland")["exactMatch"][0], "http://publications.europa.eu/resource/authority/country/CHE");
    assert!(node("holy-see")["exactMatch"].is_null() && node("holy-see")["prefLabel"]["ru"] == "Святой Престол");
    for base in ["register", "javascript:alert(1)", "https://a b/", "https://a/#x"] {
        assert_eq!(place.run(&["taxonomy", "export", "--skos", "--base", base]).status.code(), Some(2), "{base}");
    }
    assert_eq!(place.run(&["taxonomy", "export"]).status.code(), Some(2));
}

#[test]
fn an_installation_adds_its_own_terms_and_is_told_file_and_line_of_what_is_wrong() {
    let place = Installation::new();
    let folder = place.path("data/packs/taxonomy/ours");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("pack.toml"), OWN).unwrap();
    assert!(place.run(&["packs", "check"]).status.success());
    assert!(place.stdout(&["packs", "list"]).contains("taxonomy ours"));
    let term = place.json(&["taxonomy", "show", "own-public-places", "--json"]);
    assert_eq!((&term["broader"], &term["names"]["de"]["name"]), (&"countering-terrorism".into(), &"Schutz öffentlicher Orte".into()));
    assert_eq!(term["missing"], serde_json::json!(["fr", "it", "ru", "es"]));
    assert!(place.stdout(&["taxonomy", "show", "own-public-places"]).contains("fr:           no name yet"));
    assert_eq!(place.json(&["taxonomy", "show", "countering-terrorism", "--json"])["narrower"], serde_json::json!(["own-public-places"]));
    let skos = place.json(&["taxonomy", "export", "--skos"]);
    let own = skos["@graph"].as_array().unwrap().iter().find(|node| node["identifier"] == "own-public-places").unwrap();
    assert_eq!((&own["broadMatch"][0], &own["inScheme"]), (&"/taxonomy#countering-terrorism".into(), &"/taxonomy#pack-ours".into()));

    std::fs::write(folder.join("pack.toml"), OWN.replace("own-public-places", "countering-terrorism")).unwrap();
    let refused = place.run(&["packs", "check"]);
    let said = String::from_utf8_lossy(&refused.stdout).into_owned();
    assert!(refused.status.code() == Some(3) && said.contains("taxonomy/ours/pack.toml, line 17: \"countering-terrorism\""), "{said}");
    std::fs::remove_dir_all(&folder).unwrap();
    let official = place.path("data/packs/taxonomy/states");
    std::fs::create_dir_all(&official).unwrap();
    std::fs::write(official.join("pack.toml"), OWN.replace("\"ours\"", "\"states\"")).unwrap();
    let refused = place.run(&["taxonomy", "list"]);
    assert!(refused.status.code() == Some(3) && String::from_utf8_lossy(&refused.stderr).contains("official terms cannot be replaced"));
}

/// A header of an answer, whose names and values are in small letters.
fn header(head: &str, name: &str) -> String {
    let found = head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    found.unwrap_or_default().trim().to_owned()
}

#[test]
fn anybody_reads_it_over_the_network_and_only_once() {
    let place = Installation::new();
    place.stdout(&["init"]);
    let server = Server::start(&place);
    let whole = server.get("/api/v1/taxonomy");
    assert_eq!((whole.status, whole.json()), (200, place.json(&["taxonomy", "list", "--json"])));
    let tag = header(&whole.head, "etag").replace("w/", "W/");
    assert_eq!(server.send("GET", "/api/v1/taxonomy", &format!("If-None-Match: {tag}\r\n"), "").status, 304);
    let linked = server.get("/api/v1/taxonomy.jsonld");
    assert_eq!((linked.status, header(&linked.head, "content-type").as_str()), (200, "application/ld+json"));
    assert_eq!(linked.json(), place.json(&["taxonomy", "export", "--skos"]));
    assert_eq!(server.get("/api/v1/taxonomy?language=de").status, 422, "it has all languages");
    server.stop_with_a_clean_log();
}
