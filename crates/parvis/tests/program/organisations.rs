//! Organisations and their links at the command line: listed, searched, taken back; renamed, ended, reopened. And over HTTP, what an
//! administrator is told before a link is saved.

use serde_json::{Value, json};

use crate::running::{PASSWORD, Server};
use crate::{CHURCH, Installation, SCHOOL, town};

fn vall() -> (Installation, String) {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.02, CHURCH)]));
    let site = installation.json(&["sites", "list", "--json"])["sites"][0]["id"].as_str().unwrap().to_owned();
    (installation, site)
}

#[test]
fn links_are_listed_searched_and_taken_back_at_the_command_line() {
    let (installation, site) = vall();
    let (schools, ..) = installation.member("Schools", "operator", "operator_manager");
    let (advisers, ..) = installation.member("Advisers", "adviser_service", "adviser");
    installation.stdout(&["organisations", "relate", &schools, "--relation", "operates", "--site", &site]);
    installation.stdout(&["organisations", "relate", &advisers, "--relation", "advises", "--site", &site]);
    let found = |more: &[&str]| installation.json(&[&["organisations", "relations", "--json"], more].concat())["lines"].as_array().unwrap().len();
    assert_eq!((found(&[]), found(&["--of", &schools]), found(&["--relation", "advises"]), found(&["--text", "advis"])), (2, 1, 1, 1));
    assert_eq!((found(&["--site", &site]), found(&["--text", "nothing of the kind"])), (2, 0));
    installation.stdout(&["organisations", "unrelate", &advisers, "--relation", "advises", "--site", &site]);
    assert_eq!(found(&[]), 1);
    let again = installation.run(&["organisations", "unrelate", &advisers, "--relation", "advises", "--site", &site]);
    assert_eq!(again.status.code(), Some(4), "what is not there is not taken back");
}

#[test]
fn a_membership_is_ended_restored_and_erased_and_an_organisation_renamed_ended_and_reopened_at_the_command_line() {
    let (installation, _) = vall();
    let (advisers, member, _) = installation.member("Advisers", "adviser_service", "adviser");
    let listed = || installation.json(&["members", "list", &advisers, "--json"])["lines"][0].clone();
    installation.stdout(&["members", "end", &member]);
    assert_eq!((&listed()["active"], &listed()["name"]), (&json!(false), &json!("adviser")));
    assert!(listed()["restore_until"].is_string() && installation.stdout(&["members", "list", &advisers]).contains("can be restored until"));
    installation.stdout(&["members", "restore", &member]);
    assert_eq!((&listed()["active"], &listed()["restore_until"]), (&json!(true), &Value::Null));
    assert_eq!(installation.run(&["organisations", "end", &advisers]).status.code(), Some(3), "somebody works for it");
    installation.stdout(&["members", "end", &member]);
    installation.stdout(&["members", "end", &member, "--erase"]);
    assert_eq!((&listed()["active"], &listed()["name"]), (&json!(false), &json!("")));
    installation.stdout(&["organisations", "rename", &advisers, "Advice service"]);
    installation.stdout(&["organisations", "end", &advisers]);
    let names = |more: &[&str]| installation.stdout(&[&["organisations", "list"], more].concat());
    assert!(!names(&[]).contains("Advice service") && names(&["--ended"]).contains("Advice service (ended "), "{}", names(&["--ended"]));
    installation.stdout(&["organisations", "reopen", &advisers]);
    assert!(names(&[]).contains("Advice service"));
    installation.stdout(&["journal", "verify"]);
}

#[test]
fn who_left_is_signed_out_at_once_and_signs_in_again_after_that_was_undone() {
    let (installation, site) = vall();
    let server = Server::start(&installation);
    let administrator = server.accept(&installation.member("Authority", "authority", "administrator").2, "ada");
    let (advisers, member, link) = installation.member("Advisers", "adviser_service", "adviser");
    let cleo = server.accept(&link, "cleo");
    let me = || server.send("GET", "/api/v1/me", &cleo, "").json();
    let enters = || server.json("POST", "/api/v1/sign-in", "", &json!({ "user_name": "cleo", "password": PASSWORD })).status;
    assert_eq!(me()["user_name"], "cleo");
    let path = format!("/api/v1/members/{member}");
    assert_eq!(server.send("DELETE", &path, &administrator, "").status, 204);
    assert_eq!((me(), enters()), (Value::Null, 401));
    assert_eq!(server.send("DELETE", &path, &administrator, "").status, 404, "once");
    let back = server.json("POST", &format!("{path}/restore"), &administrator, &json!({}));
    assert_eq!((back.status, &back.json()["name"]), (200, &json!("adviser")));
    assert_eq!((me(), enters()), (Value::Null, 200), "her session stays ended");
    assert_eq!(server.json("POST", &format!("{path}/restore"), &administrator, &json!({})).json()["rule"], "membership_runs");

    let address = format!("/api/v1/organisations/{advisers}/relations/preview?relation=responds&site={site}");
    let preview = server.send("GET", &address, &administrator, "").json();
    assert_eq!((&preview["places"], &preview["already"]), (&json!(1), &json!(false)));
    assert!(preview["opens"].as_array().unwrap().contains(&json!("emergency_access")), "{preview}");
    assert!(preview["emergency_kinds"].as_array().unwrap().contains(&json!("site_note")), "{preview}");
    let renamed = server.json("PATCH", &format!("/api/v1/organisations/{advisers}"), &administrator, &json!({ "name": "Authority" }));
    assert_eq!((renamed.status, &renamed.json()["rule"]), (422, &json!("organisation_named")));
    let refused = server.send("POST", &format!("/api/v1/organisations/{advisers}/end"), &administrator, "");
    assert_eq!((refused.status, &refused.json()["rule"]), (422, &json!("organisation_has_members")));
    let again = server.json("POST", "/api/v1/sign-in", "", &json!({ "user_name": "cleo", "password": PASSWORD })).cookie();
    for path in [address.as_str(), "/api/v1/relations"] {
        assert_eq!(server.send("GET", path, &again, "").status, 403, "{path}");
    }
    server.stop_with_a_clean_log();
}

#[test]
fn an_organisation_is_merged_into_another_at_the_command_line_and_over_http_where_it_does_not_look_after_itself() {
    let (installation, site) = vall();
    let server = Server::start(&installation);
    let administrator = server.accept(&installation.member("Authority", "authority", "administrator").2, "ada");
    let (advisers, _, link) = installation.member("Advisers", "adviser_service", "adviser");
    let (police, ..) = installation.member("Police", "adviser_service", "adviser");
    let (schools, _, manager) = installation.member("Schools", "operator", "operator_manager");
    let (district, ..) = installation.member("District", "operator", "operator_manager");
    let (cleo, bea) = (server.accept(&link, "cleo"), server.accept(&manager, "bea"));
    installation.stdout(&["organisations", "relate", &advisers, "--relation", "advises", "--site", &site]);
    let preview = server.send("GET", &format!("/api/v1/organisations/{advisers}/merge/preview?into={police}"), &administrator, "").json();
    assert_eq!((&preview["members"], &preview["places"], &preview["into"]["name"]), (&json!(1), &json!(1), &json!("Police")), "{preview}");
    let merge = |from: &str, body: &Value, by: &str| server.json("POST", &format!("/api/v1/organisations/{from}/merge"), by, body);
    let body = json!({ "into": police, "reason": "one service since the reform" });
    assert_eq!(merge(&advisers, &body, &cleo).status, 403);
    assert_eq!(merge(&advisers, &json!({ "into": police }), &administrator).status, 422, "not without a reason");
    let merged = merge(&advisers, &body, &administrator);
    assert_eq!((merged.status, &merged.json()["merged_into"]), (200, &json!(police)));
    assert_eq!(server.send("GET", "/api/v1/me", &cleo, "").json()["organisation"]["name"], "Police", "she is signed in as before");
    assert_eq!(merge(&advisers, &body, &administrator).json()["rule"], "organisation_ended");

    let body = json!({ "into": district, "reason": "one office since the reform" });
    assert_eq!(merge(&schools, &body, &administrator).json()["rule"], "merge_settled");
    let said = installation.stdout(&["organisations", "merge", &schools, "--into", &district, "--dry-run"]);
    assert!(said.contains("Schools would become part of District; this cannot be undone."), "{said}");
    assert_eq!(server.send("GET", "/api/v1/me", &bea, "").json()["organisation"]["name"], "Schools", "nothing was done");
    let without = installation.run(&["organisations", "merge", &schools, "--into", &district]);
    assert_eq!(without.status.code(), Some(2), "not without a reason");
    installation.stdout(&["organisations", "merge", &schools, "--into", &district, "--reason", "one office since the reform"]);
    assert_eq!(server.send("GET", "/api/v1/me", &bea, "").json()["organisation"]["name"], "District");
    installation.stdout(&["journal", "verify"]);
    server.stop_with_a_clean_log();
}
