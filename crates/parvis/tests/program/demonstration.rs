use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::Installation;
use crate::running::Server;

/// Every day or moment in an answer: what begins like a date.
fn dates(value: &Value, found: &mut Vec<String>) {
    let is_date = |text: &str| {
        text.len() >= 10 && text[..10].chars().enumerate().all(|(at, letter)| if at == 4 || at == 7 { letter == '-' } else { letter.is_ascii_digit() })
    };
    match value {
        Value::String(text) if text.is_ascii() && is_date(text) => found.push(text[..10].to_owned()),
        Value::Array(values) => values.iter().for_each(|value| dates(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| dates(value, found)),
        _ => {}
    }
}

/// The lists behind the main pages of each role, by their addresses: none of them is empty.
const FILLED: [(&str, &[&str]); 8] = [
    (
        "coordinator",
        &[
            "/visits?purpose=planning",
            "/notes?purpose=planning",
            "/imports",
            "/same-places",
            "/budget-requests",
            "/emergency-accesses",
            "/visit-requests",
            "/visit-queue",
            "/given",
            "/readings",
            "/due",
            "/organisations",
        ],
    ),
    (
        "adviser",
        &[
            "/visits?purpose=assessment",
            "/findings",
            "/notes?purpose=assessment",
            "/given",
            "/readings",
            "/sharing-to-review",
            "/visit-requests",
            "/visit-queue",
            "/emergency-accesses",
            "/due",
        ],
    ),
    (
        "operator_manager",
        &[
            "/visits?purpose=own_work",
            "/findings",
            "/notes?purpose=own_work",
            "/measures?purpose=own_work",
            "/rights-records?purpose=own_work",
            "/given",
            "/readings",
            "/visit-requests",
            "/emergency-accesses",
            "/due",
        ],
    ),
    ("operator_contributor", &["/visits?purpose=own_work", "/findings", "/notes?purpose=own_work", "/measures?purpose=own_work", "/visit-requests", "/due"]),
    (
        "community_member",
        &[
            "/visits?purpose=own_work",
            "/findings",
            "/notes?purpose=own_work",
            "/measures?purpose=own_work",
            "/given",
            "/readings",
            "/emergency-accesses",
            "/visit-requests",
            "/due",
        ],
    ),
    ("overseer", &["/emergency-accesses", "/journal", "/notes?purpose=oversight", "/measures?purpose=oversight", "/rights-records?purpose=oversight", "/due"]),
    ("partner_installation", &["/visits?purpose=planning", "/notes?purpose=planning", "/organisations", "/imports"]),
    ("administrator", &["/organisations", "/organisations?ended=true", "/imports", "/relations"]),
];

/// What is wanted, shared, agreed or to be reviewed lies ahead; all that has happened lies behind.
const AHEAD: [&str; 8] = ["/given", "/visit-requests", "/emergency-accesses", "/due", "/visit-queue", "/findings", "/measures", "/rights-records"];

#[test]
fn the_demonstration_has_a_past_that_ends_today_and_something_to_look_at_for_each_role() {
    let installation = Installation::new();
    installation.stdout(&["demonstrate"]);
    assert_eq!(installation.run(&["demonstrate"]).status.code(), Some(2), "only in a new folder");
    let doctor = installation.stdout(&["doctor"]);
    assert!(!doctor.contains("set back"), "{doctor}");
    let today = installation
        .json(&["journal", "show", "--last", "2000", "--json"])
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["at"].as_str().unwrap().to_owned())
        .max();
    let today = today.unwrap()[..10].to_owned();
    let server = Server::start_with(&installation, &["--demonstration"]);
    let members = server.get("/api/v1/demonstration").json();
    let names: BTreeSet<&str> = members.as_array().unwrap().iter().map(|one| one["member"]["name"].as_str().unwrap()).collect();
    assert!(names.len() == members.as_array().unwrap().len() && !names.contains(""), "everybody has a name of their own: {names:?}");
    for (role, lists) in FILLED {
        let member = members.as_array().unwrap().iter().find(|one| one["member"]["role"] == *role).unwrap();
        let session = server.json("POST", "/api/v1/demonstration", "", &json!({ "member": member["member"]["id"] })).cookie();
        for list in lists {
            let answer = server.send("GET", &format!("/api/v1{list}"), &session, "").json();
            let lines = if answer["lines"].is_array() { &answer["lines"] } else { &answer };
            assert!(lines.as_array().is_some_and(|lines| !lines.is_empty()), "{role} {list}: {answer}");
            let mut found = Vec::new();
            dates(lines, &mut found);
            let past = !AHEAD.iter().any(|ahead| list.starts_with(ahead));
            assert!(found.iter().all(|date| !past || *date <= today), "{role} {list}: {found:?} after {today}");
        }
    }
    server.stop_with_a_clean_log();
}

/// The notes that somebody finds in a list, by what they say.
fn notes(server: &Server, session: &str, purpose: &str) -> Vec<(String, String)> {
    let lines = server.send("GET", &format!("/api/v1/notes?purpose={purpose}"), session, "").json();
    let word = |note: &Value, key: &str| note[key].as_str().unwrap_or_default().to_owned();
    lines["lines"].as_array().unwrap().iter().map(|note| (word(note, "id"), word(note, "basis"))).collect()
}

#[test]
fn in_the_demonstration_a_note_is_shared_with_everybody_and_another_waits_for_the_adviser_who_did_not_propose_it() {
    let installation = Installation::new();
    installation.stdout(&["demonstrate"]);
    let server = Server::start_with(&installation, &["--demonstration"]);
    let members = server.get("/api/v1/demonstration").json();
    let sessions = |role: &str| -> Vec<String> {
        let of_role = members.as_array().unwrap().iter().filter(|one| one["member"]["role"] == role);
        of_role.map(|one| server.json("POST", "/api/v1/demonstration", "", &json!({ "member": one["member"]["id"] })).cookie()).collect()
    };
    for (role, purpose) in [("coordinator", "planning"), ("operator_manager", "own_work"), ("partner_installation", "planning"), ("overseer", "oversight")] {
        let found = notes(&server, &sessions(role)[0], purpose);
        assert_eq!(found.iter().filter(|(_, basis)| basis == "shared_here").count(), 1, "{role}: {found:?}");
    }
    let advisers = sessions("adviser");
    let waiting = |session: &str| server.send("GET", "/api/v1/sharing-to-review", session, "").json();
    assert_eq!(waiting(&advisers[0]).as_array().unwrap().len(), 1);
    assert_eq!(
        waiting(&advisers[0])[0]["proposed_by"],
        members.as_array().unwrap().iter().filter(|one| one["member"]["role"] == "adviser").nth(1).unwrap()["member"]["name"]
    );
    assert_eq!(waiting(&advisers[1]), json!([]), "who proposed it does not review it");
    server.stop_with_a_clean_log();
}

#[test]
fn who_looks_at_a_demonstration_gives_nobody_an_account_and_what_they_looked_with_ends_with_it() {
    let installation = Installation::new();
    installation.stdout(&["demonstrate"]);
    let server = Server::start_with(&installation, &["--demonstration"]);
    let members = server.get("/api/v1/demonstration").json();
    let of_role = |role: &str| members.as_array().unwrap().iter().find(|one| one["member"]["role"] == role).unwrap()["member"]["id"].clone();
    let administrator = server.json("POST", "/api/v1/demonstration", "", &json!({ "member": of_role("administrator") })).cookie();
    let link = server.send("POST", &format!("/api/v1/members/{}/link", of_role("coordinator").as_str().unwrap()), &administrator, "");
    assert_eq!(link.status, 403);
    assert_eq!(server.send("GET", "/api/v1/me", &administrator, "").json()["role"], "administrator");
    server.stop_with_a_clean_log();
    let server = Server::start(&installation);
    assert_ne!(server.send("GET", "/api/v1/me", &administrator, "").json()["role"], "administrator");
    server.stop_with_a_clean_log();
    let server = Server::start_with(&installation, &["--demonstration"]);
    server.stop_with_a_clean_log();
}
