//! What the running program does when there is too much of something: low limits, so that it shows at once.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::running::Server;
use crate::{Installation, SCHOOL, town};

/// A server with these limits, over a town with one school.
fn limited(limits: &str) -> (Installation, Server) {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL)]));
    installation.write("data/parvis.toml", format!("[limits]\n{limits}").as_bytes());
    let server = Server::start(&installation);
    (installation, server)
}

/// A connection of a client's own.
struct Client(TcpStream);

impl Client {
    fn of(server: &Server) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        Self(stream)
    }

    fn say(&mut self, text: &str) -> bool {
        self.0.write_all(text.as_bytes()).is_ok()
    }

    fn get(&mut self, path: &str) -> Option<String> {
        self.say(&format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        self.answer()
    }

    /// The head of the next answer; its body is read and thrown away. None where the connection has ended.
    fn answer(&mut self) -> Option<String> {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            if self.0.read(&mut byte).ok()? == 0 {
                return None;
            }
            head.push(byte[0]);
        }
        let head = String::from_utf8_lossy(&head).to_lowercase();
        let length = head.split("content-length: ").nth(1).and_then(|rest| rest.split("\r\n").next()?.parse().ok()).unwrap_or(0);
        self.0.read_exact(&mut vec![0; length]).ok()?;
        Some(head)
    }

    /// Whether the server ends the connection within so many seconds, saying nothing more.
    fn ends_within(&mut self, seconds: u64) -> bool {
        self.0.set_read_timeout(Some(Duration::from_secs(seconds))).unwrap();
        match self.0.read(&mut [0]) {
            Ok(count) => count == 0,
            Err(error) => error.kind() == std::io::ErrorKind::ConnectionReset,
        }
    }
}

const SMALL: &str = "/api/v1/installation";

#[test]
fn idle_connections_give_way_to_somebody_who_asks() {
    let (_installation, server) = limited("connections = 8\nconnections_per_address = 8\n");
    let mut idle: Vec<Client> = Vec::new();
    for _ in 0..30 {
        let mut client = Client::of(&server);
        assert!(client.get(SMALL).is_some_and(|head| head.starts_with("http/1.1 200")));
        idle.push(client);
        let asked = Instant::now();
        assert_eq!(server.get(SMALL).status, 200);
        assert!(asked.elapsed() < Duration::from_secs(1));
    }
    let mut silent: Vec<Client> = (0..30).map(|_| Client::of(&server)).collect();
    assert_eq!(server.get(SMALL).status, 200, "those who say nothing at all give way as well");
    assert!(idle[0].ends_within(1) && silent[0].ends_within(1));
    server.stop_with_a_clean_log();
}

#[test]
fn a_head_that_drips_ends_its_connection_on_any_request() {
    let (_installation, server) = limited("head_seconds = 1\n");
    let mut client = Client::of(&server);
    client.get(SMALL).unwrap();
    client.say("GET / HTTP/1.1\r\nHost: localhost\r\nX-Drip: ");
    let begun = Instant::now();
    while client.say("a") && begun.elapsed() < Duration::from_secs(4) {
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    assert!(Client::of(&server).ends_within(3), "and one that says nothing");
    server.stop_with_a_clean_log();
}

#[test]
fn a_request_whose_session_ended_while_its_body_came_does_nothing() {
    let (installation, server) = limited("");
    let (organisation, _, link) = installation.member("Schools", "operator", "operator_manager");
    let site = server.get("/api/v1/sites").json()["sites"][0]["id"].as_str().unwrap().to_owned();
    installation.stdout(&["organisations", "relate", &organisation, "--relation", "operates", "--site", &site]);
    let thief = server.accept(&link, "ada");
    let signed_in = server.json("POST", "/api/v1/sign-in", "", &json!({ "user_name": "ada", "password": crate::running::PASSWORD }));
    let owner = signed_in.cookie();
    let note = json!({ "text": "A gate.", "marking": "amber", "handling": "ordinary", "state": "current" }).to_string();
    let path = format!("/api/v1/subjects/{site}/notes");
    let head = format!("POST {path} HTTP/1.1\r\nHost: localhost\r\n{thief}Content-Type: application/json\r\nContent-Length: {}\r\n\r\n", note.len());
    let mut slow = Client::of(&server);
    slow.say(&head);
    slow.say(&note[..note.len() - 1]);
    let mut other = Client::of(&server);
    other.say(&head);
    other.say(&note);
    assert!(other.answer().unwrap().starts_with("http/1.1 201"), "in time, the same is done");
    let changed = json!({ "old": crate::running::PASSWORD, "new": "harvest pebble violin candle" });
    assert_eq!(server.json("PUT", "/api/v1/me/password", &owner, &changed).status, 204);
    slow.say(&note[note.len() - 1..]);
    assert!(slow.answer().unwrap().starts_with("http/1.1 401"));
    let notes = server.send("GET", &path, &owner, "").json();
    assert_eq!(notes["lines"].as_array().map(Vec::len), Some(1), "{notes}");
    server.stop_with_a_clean_log();
}

#[test]
fn a_head_that_is_too_long_is_refused_however_it_comes() {
    let (_installation, server) = limited("");
    let head = |length: usize| format!("GET {SMALL} HTTP/1.1\r\nHost: localhost\r\nX-Long: {}\r\n\r\n", "a".repeat(length));
    for (length, status) in [(60_000, "200"), (70_000, "431"), (100_000, "431"), (130_000, "431")] {
        for piece in [4_000, 1 << 20] {
            let mut client = Client::of(&server);
            for part in head(length).as_bytes().chunks(piece) {
                client.say(std::str::from_utf8(part).unwrap());
            }
            let answer = client.answer().unwrap();
            assert!(answer.starts_with(&format!("http/1.1 {status}")), "{length} in pieces of {piece}: {answer}");
            assert_eq!(answer.contains("connection: close"), status == "431", "{length} in pieces of {piece}");
        }
    }
    server.stop_with_a_clean_log();
}

#[test]
fn a_connection_without_a_request_ends_after_a_while() {
    let (_installation, server) = limited("idle_seconds = 1\nhead_seconds = 60\n");
    let mut client = Client::of(&server);
    client.get(SMALL).unwrap();
    assert!(client.ends_within(3));
    server.stop_with_a_clean_log();
}

/// A survey that anybody may try: its answer is worked out from the whole body.
fn survey(length: usize) -> String {
    format!("POST /api/v1/surveys/quick_look HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n")
}

#[test]
fn a_body_on_a_slow_line_arrives_and_one_that_stops_does_not() {
    let (_installation, server) = limited("body_silence_seconds = 1\nwork_seconds = 1\n");
    let body = format!("{{\"answers\":{{}}{}}}", " ".repeat(1_600));
    let mut slow = Client::of(&server);
    slow.say(&survey(body.len()));
    // For longer than the server may work on a request.
    for part in body.as_bytes().chunks(body.len().div_ceil(16)) {
        std::thread::sleep(Duration::from_millis(100));
        slow.say(std::str::from_utf8(part).unwrap());
    }
    let answer = slow.answer().unwrap();
    assert!(answer.starts_with("http/1.1 200") && !answer.contains("connection: close"), "{answer}");

    let mut silent = Client::of(&server);
    silent.say(&survey(body.len()));
    silent.say(&body[..100]);
    let answer = silent.answer().unwrap();
    assert!(answer.starts_with("http/1.1 408") && answer.contains("connection: close"), "{answer}");
    assert!(silent.ends_within(2));
    server.stop_with_a_clean_log();
}

fn upload(path: &str, proof: &str, length: usize) -> String {
    format!("POST {path} HTTP/1.1\r\nHost: localhost\r\n{proof}Content-Length: {length}\r\n\r\n")
}

const RECORD: &str = "/api/v1/records/visit_00000000000000000000000000/attachments?name=a.jpg";

#[test]
fn who_may_not_send_a_large_body_hears_so_before_it_is_read_and_loses_nothing_that_follows() {
    let (_installation, server) = limited("");
    for path in [RECORD, "/api/v1/areas", "/api/v1/sign-in/password"] {
        let mut client = Client::of(&server);
        client.say(&upload(path, "", 10 << 20));
        let answer = client.answer().unwrap();
        assert!(answer.starts_with("http/1.1 4") && answer.contains("connection: close"), "{path}: {answer}");
    }
    // A client that first sends all of it still reads the answer.
    let mut client = Client::of(&server);
    client.say(&upload("/api/v1/areas", "", 4 << 20));
    client.say(&" ".repeat(4 << 20));
    assert!(client.answer().is_some_and(|head| head.starts_with("http/1.1 401")));
    // A short body that nobody asked for is read away: what follows is answered on the same connection.
    let mut client = Client::of(&server);
    for _ in 0..20 {
        client.say(&format!("{}{}", upload("/api/v1/areas", "", 3_000), " ".repeat(3_000)));
        assert!(client.answer().is_some_and(|head| head.starts_with("http/1.1 401") && !head.contains("connection: close")));
        assert!(client.get(SMALL).is_some_and(|head| head.starts_with("http/1.1 200")));
    }
    server.stop_with_a_clean_log();
}

#[test]
fn what_is_kept_of_all_bodies_has_a_bound_and_others_hear_to_wait() {
    let (installation, server) = limited("buffered_mebibytes = 64\n");
    let adviser = server.accept(&installation.member("Advisers", "adviser_service", "adviser").2, "ada");
    let head = upload("/api/v1/areas", &format!("{adviser}Expect: 100-continue\r\n"), 20 << 20);
    let ask = || {
        let mut client = Client::of(&server);
        client.say(&head);
        let answer = client.answer().unwrap();
        (client, answer)
    };
    let (first, answer) = ask();
    assert!(answer.starts_with("http/1.1 100"), "{answer}");
    let (_, answer) = ask();
    assert!(answer.starts_with("http/1.1 503") && answer.contains("retry-after:") && answer.contains("connection: close"), "{answer}");
    drop(first);
    let freed = (0..50).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        ask().1.starts_with("http/1.1 100")
    });
    assert!(freed, "the room of one that went away is free again");
    server.stop_with_a_clean_log();
}

#[test]
fn two_hosts_in_one_request_are_refused() {
    let (_installation, server) = limited("");
    assert_eq!(server.send("GET", SMALL, "Host: localhost\r\nHost: evil.example\r\n", "").status, 400);
    server.stop_with_a_clean_log();
}

#[test]
fn a_visit_keeps_a_bounded_number_of_other_answers_and_loses_none() {
    let (installation, server) = limited("conflicts_per_question = 3\nversions_per_record = 10\n");
    let (organisation, _, link) = installation.member("Advisers", "adviser_service", "adviser");
    let site = server.get("/api/v1/sites").json()["sites"][0]["id"].as_str().unwrap().to_owned();
    installation.stdout(&["organisations", "relate", &organisation, "--relation", "advises", "--site", &site]);
    let adviser = server.accept(&link, "ada");
    let new = json!({ "survey": "quick_look", "marking": "amber", "handling": "ordinary" });
    let visit = server.json("POST", &format!("/api/v1/sites/{site}/visits"), &adviser, &new).json();
    let path = format!("/api/v1/visits/{}", visit["id"].as_str().unwrap());
    let answer = |device: usize, step: &str| {
        let sent = json!({ "points": [{ "answer": "1", "whereabouts": step }], "at": "2026-11-25T08:00:00Z", "seen": 0 });
        server.json("POST", &format!("{path}/answers"), &adviser, &json!({ "device": device.to_string(), "answers": { "exit_free": sent } }))
    };
    let said = |answer: &crate::running::Answer| answer.json()["conflicts"]["exit_free"].as_array().map_or(0, Vec::len);
    for device in 0..4 {
        let taken = answer(device, &(device + 1).to_string());
        assert_eq!((taken.status, said(&taken)), (200, device));
    }
    let version = answer(3, "4").json()["version"].clone();
    for _ in 0..5 {
        assert_eq!(answer(3, "4").json()["version"], version, "what is sent again is no new version");
    }
    let refused = answer(4, "5");
    assert_eq!(refused.status, 422);
    assert!(refused.json()["message"].as_str().unwrap().contains("your device keeps it"));
    // A device that walks on is not stopped: a draft keeps its last versions only.
    for step in (0..30).map(|turn| if turn % 2 == 0 { "2" } else { "1" }) {
        assert_eq!(answer(0, step).status, 200);
    }
    let walk: Value = server.send("GET", &path, &adviser, "").json()["content"]["walk"].clone();
    assert_eq!(walk["conflicts"]["exit_free"].as_array().unwrap().len(), 3);
    server.stop_with_a_clean_log();
}

#[test]
fn a_record_is_changed_as_often_as_is_kept_and_no_more() {
    let (installation, server) = limited("versions_per_record = 10\nrecord_kibibytes = 64\n");
    let (organisation, _, link) = installation.member("School", "operator", "operator_manager");
    let site = server.get("/api/v1/sites").json()["sites"][0]["id"].as_str().unwrap().to_owned();
    installation.stdout(&["organisations", "relate", &organisation, "--relation", "operates", "--site", &site]);
    let manager = server.accept(&link, "mia");
    let new = json!({ "text": "Version 1.", "marking": "amber", "handling": "ordinary", "state": "current" });
    let note = server.json("POST", &format!("/api/v1/subjects/{site}/notes"), &manager, &new).json();
    let path = format!("/api/v1/notes/{}", note["id"].as_str().unwrap());
    let change = |version: u32| server.json("PATCH", &path, &manager, &json!({ "version": version, "text": format!("Version {}.", version + 1) }));
    for version in 1..10 {
        assert_eq!(change(version).status, 200, "{version}");
    }
    let refused = change(10);
    assert_eq!(refused.status, 422, "{}", String::from_utf8_lossy(&refused.body));
    assert_eq!(server.send("GET", &path, &manager, "").json()["text"], "Version 10.");
    server.stop_with_a_clean_log();
}

#[test]
fn a_file_of_too_many_areas_is_refused_whole() {
    let (installation, server) = limited("areas_per_file = 2\narea_vertices_per_file = 1000\n");
    let square = |index: usize| {
        let west = 9.005 + index as f64 / 100.0;
        let east = west + 0.01;
        json!({ "type": "Feature", "properties": { "name": format!("Area {index}") },
                "geometry": { "type": "Polygon", "coordinates": [[[west, 46.9], [east, 46.9], [east, 47.1], [west, 47.1], [west, 46.9]]] } })
    };
    let add = |count: usize| {
        let file = json!({ "type": "FeatureCollection", "features": (0..count).map(square).collect::<Vec<_>>() });
        installation.run(&["areas", "add", &installation.write("areas.geojson", file.to_string().as_bytes())])
    };
    let refused = add(3);
    assert_eq!(refused.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("may hold 2 areas at most, and this one has 3"));
    assert!(add(2).status.success());
    assert_eq!(server.get("/api/v1/areas").json()["areas"].as_array().unwrap().iter().map(|area| area["sites"].as_u64().unwrap()).sum::<u64>(), 1);
    server.stop_with_a_clean_log();
}

/// What the system lets processes have open is set by the shell that starts them.
#[cfg(target_os = "linux")]
#[test]
fn under_a_low_limit_of_open_files_fewer_connections_are_taken_and_everybody_is_answered() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL)]));
    let server = Server::start_under(&installation, "ulimit -S -n 64; ulimit -H -n 320");
    let idle: Vec<Client> = (0..400)
        .map(|_| {
            let mut client = Client::of(&server);
            assert!(client.get(SMALL).is_some());
            client
        })
        .collect();
    assert_eq!(server.get(SMALL).status, 200);
    drop(idle);
}

/// A photograph of 24 million pixels, which takes 69 MiB when it is decoded.
#[cfg(target_os = "linux")]
fn photograph() -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(6_000, 4_000, image::Rgb([90, 120, 60])).write_to(&mut out, image::ImageFormat::Jpeg).unwrap();
    out.into_inner()
}

/// Longer than most: ten large photographs are decoded and written anew.
#[cfg(target_os = "linux")]
#[test]
fn ten_large_photographs_at_once_are_all_taken_in_the_memory_of_two() {
    let (installation, server) = limited("heavy_at_a_time = 2\nwork_seconds = 600\n");
    let (organisation, _, link) = installation.member("Advisers", "adviser_service", "adviser");
    let site = server.get("/api/v1/sites").json()["sites"][0]["id"].as_str().unwrap().to_owned();
    installation.stdout(&["organisations", "relate", &organisation, "--relation", "advises", "--site", &site]);
    let adviser = server.accept(&link, "ada");
    let new = json!({ "survey": "quick_look", "marking": "amber", "handling": "ordinary" });
    let visit = server.json("POST", &format!("/api/v1/sites/{site}/visits"), &adviser, &new).json()["id"].as_str().unwrap().to_owned();
    let photo = photograph();
    let before = server.peak_mebibytes();
    let statuses: Vec<String> = std::thread::scope(|scope| {
        let sent: Vec<_> = (0..10)
            .map(|number| {
                let (server, adviser, visit, photo) = (&server, &adviser, &visit, &photo);
                scope.spawn(move || {
                    let mut client = Client::of(server);
                    client.0.set_read_timeout(Some(Duration::from_secs(120))).unwrap();
                    client.say(&upload(&format!("/api/v1/records/{visit}/attachments?name={number}.jpg"), adviser, photo.len()));
                    client.0.write_all(photo).unwrap();
                    client.answer().unwrap().lines().next().unwrap().to_owned()
                })
            })
            .collect();
        sent.into_iter().map(|sent| sent.join().unwrap()).collect()
    });
    assert!(statuses.iter().all(|status| status.starts_with("http/1.1 201")), "{statuses:?}");
    let grown = server.peak_mebibytes() - before;
    // One takes 69 MiB decoded, and what is written anew beside it; ten would take 700 MiB and more.
    assert!(grown > 60, "{grown} MiB: nothing was decoded");
    assert!(grown < 420, "{grown} MiB for two at a time");
    println!("proof: pictures: ten of 24 million pixels at once, two at a time, {grown} MiB");
    server.stop_with_a_clean_log();
}
