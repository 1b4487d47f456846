use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::{Value, json};

use crate::running::Server;
use crate::{CHURCH, HOTEL, Installation, SCHOOL, town};

fn small_town() -> Installation {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.02, CHURCH), (3, 1, 9.03, HOTEL)]));
    installation
}

#[test]
fn sites_are_found_by_box_category_status_and_the_beginnings_of_words() {
    let installation = small_town();
    let server = Server::start(&installation);
    let titles = |query: &str| -> Vec<String> {
        let answer = server.get(&format!("/api/v1/sites?{query}"));
        assert_eq!(answer.status, 200, "{query}");
        answer.json()["sites"].as_array().unwrap().iter().map(|site| site["title"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(titles(""), ["Hotel (unnamed)", "Old Church", "Vall School"]);
    assert_eq!(titles("text=chu+old"), ["Old Church"]);
    assert_eq!(titles("text=hurch"), [""; 0]);
    assert_eq!(titles("category=education,worship"), ["Old Church", "Vall School"]);
    assert_eq!(titles("within=9.0,46.9,9.015,47.1"), ["Vall School"]);
    assert_eq!(titles("status=confirmed"), [""; 0]);
    let first = server.get("/api/v1/sites?page_size=2").json();
    assert_eq!((&first["total"], &first["total_is_more"]), (&json!(3), &json!(false)));
    let after: String = first["next"].as_str().unwrap().bytes().map(|byte| format!("%{byte:02x}")).collect();
    let second = server.get(&format!("/api/v1/sites?page_size=2&after={after}")).json();
    assert_eq!((second["sites"].as_array().unwrap().len(), &second["next"]), (1, &Value::Null));
    server.stop_with_a_clean_log();
}

#[test]
fn a_site_is_changed_once_and_not_behind_anothers_back() {
    let installation = small_town();
    let server = Server::start(&installation);
    let id = server.get("/api/v1/sites?text=vall").json()["sites"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/sites/{id}");
    assert_eq!(server.json("PATCH", &path, "", &json!({ "version": 1, "status": "confirmed" })).status, 401, "not signed in");
    let adviser = server.accept(&installation.member("Advisers", "adviser_service", "adviser").2, "ada");
    let patch = |change: Value| server.json("PATCH", &path, &adviser, &change);
    let changed = patch(json!({ "version": 1, "status": "confirmed", "operator": "Town of Vall", "capacity": { "people": 350, "method": "seats" } }));
    assert_eq!(changed.status, 200);
    assert_eq!(changed.json()["operator"]["name"], "Town of Vall");
    assert_eq!(changed.json()["version"], 2);
    assert_eq!(patch(json!({ "version": 1, "own_name": "Mine" })).status, 409);
    assert_eq!(patch(json!({ "version": 2, "status": "not_a_site" })).status, 422);
    assert_eq!(patch(json!({ "version": 2, "capacity": { "people": 0, "method": "seats" } })).status, 422);
    assert_eq!(patch(json!({ "version": 2, "unknown": 1 })).status, 422);
    let named = patch(json!({ "version": 2, "own_name": "Vall Lower School", "operator": null })).json();
    assert_eq!((&named["title"], &named["operator"], &named["capacity"]["people"]), (&json!("Vall Lower School"), &Value::Null, &json!(350)));
    assert_eq!(server.get("/api/v1/sites?text=lower").json()["total"], 1);
    server.stop_with_a_clean_log();
}

#[test]
fn a_list_in_the_place_of_an_object_is_refused_however_deep_it_stands() {
    let installation = small_town();
    let server = Server::start(&installation);
    let id = server.get("/api/v1/sites?text=vall").json()["sites"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/sites/{id}");
    let adviser = server.accept(&installation.member("Advisers", "adviser_service", "adviser").2, "ada");
    // Field by field in their order: version, status, reason, own name, capacity, operator.
    for list in [json!([1, "confirmed", null, null, null, null]), json!({ "version": 1, "capacity": [350, "seats"] })] {
        let answer = server.json("PATCH", &path, &adviser, &list);
        assert_eq!((answer.status, &answer.json()["error"]), (422, &json!("invalid")), "{list}");
        assert!(answer.json()["message"].as_str().unwrap().contains("expected an object"), "{}", answer.json());
    }
    assert_eq!(server.get(&path).json()["version"], 1);
    server.stop_with_a_clean_log();
}

#[test]
fn what_does_not_exist_is_a_404_and_what_is_not_understood_a_422() {
    let installation = small_town();
    let server = Server::start(&installation);
    let no_site = "/api/v1/sites/site_00000000000000000000000000";
    for path in [
        no_site,
        "/api/v1/sites/1",
        "/api/v1/areas/x",
        "/api/v1/imports/x/differences",
        "/api/v1/words/xx",
        "/api/v1/nothing",
        "/tiles/base/..%2fregister.sqlite",
        "/tiles/nothing",
        "/tiles/sites/a/0/0",
    ] {
        let answer = server.get(path);
        assert_eq!((answer.status, &answer.json()["error"]), (404, &json!("not_found")), "{path}");
    }
    for path in [
        "/api/v1/sites?within=1,2",
        "/api/v1/sites?status=lost",
        "/api/v1/sites?after=x",
        "/api/v1/sites?religion=x",
        "/tiles/sites/25/0/0",
        "/tiles/sites/2/9/0",
    ] {
        assert_eq!(server.get(path).status, 422, "{path}");
    }
    server.stop_with_a_clean_log();
}

#[test]
fn other_names_and_other_origins_are_refused() {
    let installation = small_town();
    let server = Server::start(&installation);
    assert_eq!(server.send("GET", "/api/v1/sites", "Host: evil.example\r\n", "").status, 403);
    let foreign = "Origin: http://evil.example\r\nContent-Type: application/geo+json\r\n";
    assert_eq!(server.send("POST", "/api/v1/areas", foreign, "{}").status, 403);
    let answer = server.get("/api/v1/sites");
    for header in ["content-security-policy: default-src 'none'", "x-content-type-options: nosniff", "cache-control: no-store", "referrer-policy: no-referrer"]
    {
        assert!(answer.head.contains(header), "{header} in {}", answer.head);
    }
    server.stop_with_a_clean_log();
}

#[test]
fn a_body_that_is_too_large_is_refused_and_the_server_goes_on() {
    let installation = small_town();
    let server = Server::start(&installation);
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    write!(stream, "POST /api/v1/areas HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2147483648\r\n\r\n[").unwrap();
    let mut head = [0; 12];
    stream.read_exact(&mut head).unwrap();
    assert_eq!(&head, b"HTTP/1.1 413");
    drop(stream);
    assert_eq!(server.get("/api/v1/sites").status, 200);
    server.stop_with_a_clean_log();
}

#[test]
fn tiles_show_the_sites_that_the_list_shows() {
    let installation = small_town();
    let server = Server::start(&installation);
    let tile = server.get("/tiles/sites/0/0/0");
    assert_eq!(tile.status, 200);
    assert!(tile.head.contains("application/vnd.mapbox-vector-tile"));
    assert_eq!(server.get("/tiles/sites/0/0/0?status=confirmed").status, 204);
    assert_eq!(server.get("/tiles/sites/3/0/0").status, 204);
    let part = server.send("GET", "/tiles/base/vall.pmtiles", "Range: bytes=0-6\r\n", "");
    assert_eq!((part.status, &part.body[..]), (206, &b"PMTiles"[..]));
    let version = part.head.lines().find_map(|line| line.to_lowercase().starts_with("etag: ").then(|| line[6..].trim().to_owned())).unwrap();
    let of_version = |version: &str| server.send("GET", "/tiles/base/vall.pmtiles", &format!("Range: bytes=0-6\r\nIf-Range: {version}\r\n"), "");
    assert_eq!(of_version(&version).status, 206);
    let whole = of_version("\"another\"");
    assert!(whole.status == 200 && whole.body.len() > 7, "a part of another version is of no use: {}", whole.status);
    server.stop_with_a_clean_log();
}

#[test]
fn the_difference_report_is_read_by_kind() {
    let installation = small_town();
    installation.import("vall.osm.pbf", &town(&[(1, 2, 9.05, SCHOOL), (2, 1, 9.02, CHURCH)]));
    let server = Server::start(&installation);
    let imports = server.get("/api/v1/imports").json();
    assert_eq!(imports.as_array().unwrap().len(), 2);
    let path = format!("/api/v1/imports/{}/differences", imports[0]["id"].as_str().unwrap());
    let all = server.get(&path).json();
    let kinds: Vec<&str> = all["differences"].as_array().unwrap().iter().map(|line| line["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["moved", "vanished"]);
    let vanished = server.get(&format!("{path}?kind=vanished")).json();
    assert_eq!(vanished["differences"][0]["external_id"], "node/3");
    server.stop_with_a_clean_log();
}

#[test]
fn every_answer_says_what_it_is_and_texts_say_their_charset() {
    let installation = small_town();
    let server = Server::start(&installation);
    let page = server.get("/");
    assert!(page.head.contains("content-type: text/html; charset=utf-8"), "{}", page.head);
    let page = String::from_utf8(page.body).unwrap();
    let named = |end: &str| page.split('"').find(|part| part.starts_with("/assets/") && part.ends_with(end)).unwrap().to_owned();
    for (path, kind) in [
        (named(".js"), "text/javascript; charset=utf-8"),
        (named(".css"), "text/css; charset=utf-8"),
        ("/api/v1/installation".to_owned(), "application/json"),
        ("/api/v1/sites/none".to_owned(), "application/json"),
        ("/api/none".to_owned(), "application/json"),
    ] {
        let answer = server.get(&path);
        assert!(answer.head.contains(&format!("content-type: {kind}\r\n")), "{path}: {}", answer.head);
        assert!(answer.head.contains("x-content-type-options: nosniff"), "{path}");
    }
    assert_eq!(server.send("TRACE", "/api/v1/installation", "", "").status, 405);
    assert_eq!(server.get("/api/v1/sites?text=church&text=school").status, 422, "a parameter stands there once");
    server.stop_with_a_clean_log();
}
