//! What is due, at the command line and over HTTP: as a list and as a calendar.

use parvis_model::{Clock, SignedDuration};
use serde_json::{Value, json};

use crate::notes::Vall;
use crate::running::{PASSWORD, Server};

fn due_on(day: &str) -> Value {
    let texts = json!({ "says": "The door jams K7QXJ.", "severity": "high", "confidence": "high", "due_on": day });
    json!({ "marking": "amber", "handling": "ordinary", "fields": texts })
}

#[test]
fn the_command_line_shows_what_is_due_by_day_and_only_to_those_who_may_know_of_it() {
    let vall = Vall::new();
    let (manager, school) = (vall.manager.as_str(), vall.school.as_str());
    let due = |member: &str, more: &[&str]| vall.installation.json(&[&["due", "--as", member], more, &["--json"]].concat());
    assert_eq!(due(manager, &[])["lines"], json!([]));
    let measure = ["measures", "add", "--as", manager, school, "--entry", "rooms_locked", "--status", "planned", "--answers-for", "Caretaker"];
    vall.installation.json(&[&measure[..], &["--since", "2099-01-01", "--review-on", "2099-06-01", "--json"]].concat());
    let file = vall.installation.write("finding.json", due_on("2020-02-29").to_string().as_bytes());
    let finding = vall.installation.json(&["records", "--as", manager, "add", "finding", school, "--from", &file, "--json"]);
    let lines = due(manager, &[]);
    let said = |lines: &Value| -> Vec<(String, String)> {
        let text = |line: &Value, key: &str| line[key].as_str().unwrap().to_owned();
        lines["lines"].as_array().unwrap().iter().map(|line| (text(line, "on"), text(line, "act"))).collect()
    };
    let wanted = [("2020-02-29", "put_right"), ("2099-01-01", "begin_measure"), ("2099-06-01", "review_measure")];
    let wanted: Vec<(String, String)> = wanted.map(|(on, act)| (on.to_owned(), act.to_owned())).into();
    assert_eq!(said(&lines), wanted);
    assert_eq!((&lines["lines"][0]["record"], &lines["lines"][0]["subject_title"]), (&finding["id"], &json!("Vall School")));
    assert_eq!(said(&due(manager, &["--until", "2099-01-01"])), wanted[..2]);
    assert_eq!(said(&due(manager, &["--kind", "measure", "--page-size", "1"])), wanted[1..2]);
    let text = vall.installation.stdout(&["due", "--as", manager]);
    assert!(text.contains("2020-02-29  overdue") && text.contains("Vall School") && !text.contains("K7QXJ"), "{text}");
    assert_eq!(due(&vall.stranger, &[])["lines"], json!([]));
    let wrong = vall.installation.run(&["due", "--as", manager, "--until", "soon"]);
    assert!(wrong.status.code() == Some(2) && String::from_utf8_lossy(&wrong.stderr).contains("write a day such as"));
}

#[test]
fn a_calendar_subscribes_by_its_address_alone_which_opens_nothing_else_and_stands_in_no_log() {
    let vall = Vall::new();
    let link = vall.installation.stdout(&["members", "link", &vall.manager]);
    let mut command = vall.installation.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("PARVIS_LOG", "trace");
    let server = Server::start_command(command);
    let ada = server.accept(link.trim().split_once('#').unwrap().1, "ada");
    let made = server.json("POST", &format!("/api/v1/sites/{}/findings", vall.school), &ada, &due_on("2031-05-31"));
    assert_eq!(made.status, 201, "{}", made.head);
    let until = (parvis_service::SystemClock.now() + SignedDuration::from_hours(24)).to_string();
    let token = |scope: &str| {
        let body = json!({ "name": "Calendar", "scope": scope, "until": until, "password": PASSWORD });
        server.json("POST", "/api/v1/me/tokens", &ada, &body).json()["secret"].as_str().unwrap().to_owned()
    };
    let (calendar, reads) = (token("calendar"), token("read"));
    let address = format!("/api/v1/due.ics?token={calendar}&language=fr");
    let first = server.get(&address);
    let file = String::from_utf8(first.body.clone()).unwrap();
    assert!(first.status == 200 && first.head.contains("content-type: text/calendar; charset=utf-8"), "{}", first.head);
    assert!(file.contains("DTSTART;VALUE=DATE:20310531\r\nSUMMARY:Remédier à un constat\r\n"), "{file}");
    assert!(file.contains(&format!("URL:http://localhost:{}/findings/", server.port)) && !file.contains("K7QXJ") && !file.contains("Vall School"), "{file}");
    let tag = first.head.split("etag: ").nth(1).unwrap().lines().next().unwrap().trim().to_owned();
    let again = server.send("GET", &address, &format!("If-None-Match: {tag}\r\n"), "");
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(server.send("GET", "/api/v1/due.ics", &ada, "").status, 200, "who is signed in needs no token");

    let bearer = format!("Authorization: Bearer {calendar}\r\n");
    for path in ["/api/v1/due", "/api/v1/due.ics", "/api/v1/findings", "/api/v1/me", "/api/v1/me/tokens", "/api/v1/sites"] {
        let status = server.send("GET", path, &bearer, "").status;
        assert!([401, 403].contains(&status), "{path}: {status}");
    }
    for wrong in [reads.as_str(), "parvis_x", "%00", "%0d%0aX:1"] {
        assert_eq!(server.get(&format!("/api/v1/due.ics?token={wrong}")).status, 401, "{wrong}");
    }
    assert_eq!(server.get("/api/v1/due.ics").status, 401);
    let tokens = server.send("GET", "/api/v1/me/tokens", &ada, "").json();
    let id = tokens.as_array().unwrap().iter().find(|token| token["scope"] == "calendar").unwrap()["id"].as_str().unwrap().to_owned();
    assert_eq!(server.send("DELETE", &format!("/api/v1/me/tokens/{id}"), &ada, "").status, 204);
    assert_eq!(server.get(&address).status, 401, "revoked, it ends at once");
    let log = server.stopped();
    assert!(!log.contains(&calendar), "the secret of the address stands in the log");
}
