//! Signing in and out, invitations, tokens, limits: over HTTP, as browsers and programs do it.

use parvis_model::{Clock, SignedDuration};
use serde_json::{Value, json};

use crate::running::{PASSWORD, Server};
use crate::{CHURCH, Installation, SCHOOL, text, town};

fn vall() -> Installation {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.02, CHURCH)]));
    installation
}

fn sign_in(server: &Server, user_name: &str, password: &str) -> crate::running::Answer {
    server.json("POST", "/api/v1/sign-in", "", &json!({ "user_name": user_name, "password": password }))
}

#[test]
fn the_first_account_is_set_up_once_by_the_link_that_the_server_says() {
    let installation = vall();
    let mut server = Server::start(&installation);
    let link = server.secret_of_first_link();
    let look = |secret: &str| server.json("POST", "/api/v1/invitation", "", &json!({ "secret": secret }));
    assert_eq!(look(&link).json()["first"], true);
    assert_eq!(look("something else").status, 404);
    let weak = json!({ "secret": link, "user_name": "ada", "password": "password123", "name": "Ada", "organisation": "Authority" });
    let refused = server.json("POST", "/api/v1/invitation/accept", "", &weak);
    assert_eq!((refused.status, &refused.json()["error"]), (422, &json!("weak_password")), "and the link stays");
    let administrator = server.accept(&link, "Ada");
    assert_eq!(server.send("GET", "/api/v1/me", &administrator, "").json()["role"], "administrator");
    assert_eq!(look(&link).status, 404, "used once");
    let again = json!({ "secret": link, "user_name": "eve", "password": PASSWORD, "name": "Eve", "organisation": "Other" });
    assert_eq!(server.json("POST", "/api/v1/invitation/accept", "", &again).status, 404);

    let added = server.json("POST", "/api/v1/organisations", &administrator, &json!({ "name": "Parish", "kind": "community" })).json();
    let members = format!("/api/v1/organisations/{}/members", added["id"].as_str().unwrap());
    let invited = server.json("POST", &members, &administrator, &json!({ "name": "Tessa", "role": "community_member" })).json();
    let path = format!("/api/v1/members/{}/link", invited["id"].as_str().unwrap());
    let lost = server.send("POST", &path, &administrator, "").json()["secret"].as_str().unwrap().to_owned();
    let link = server.send("POST", &path, &administrator, "").json()["secret"].as_str().unwrap().to_owned();
    assert_eq!(look(&lost).status, 404, "an earlier link is worth nothing any more");
    let tessa = server.accept(&link, "tessa");
    assert_eq!(server.send("GET", &members, &administrator, "").status, 403, "who belongs to a community is known to it alone");
    assert_eq!(server.send("POST", &path, &administrator, "").status, 404, "and its keeper decides on its members");
    assert_eq!(server.send("GET", &members, &tessa, "").json()["lines"][0]["name"], "Tessa");
    assert_eq!(server.json("POST", &members, &administrator, &json!({ "name": "Mole", "role": "community_member" })).status, 403);
    server.stop_with_a_clean_log();
}

#[test]
fn a_wrong_name_and_a_wrong_password_have_the_same_answer_and_too_many_of_them_wait() {
    let installation = vall();
    let server = Server::start(&installation);
    server.accept(&installation.member("Advisers", "adviser_service", "adviser").2, "ada");
    let entered = sign_in(&server, "ada", PASSWORD);
    let cookie = entered.head.split("set-cookie: ").find(|line| line.starts_with("parvis_device_")).unwrap().split("\r\n").next().unwrap().to_owned();
    for part in ["; httponly", "; samesite=strict", "; max-age=15552000"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let device = entered.device();
    let (unknown, wrong) = (sign_in(&server, "nobody", PASSWORD), sign_in(&server, "ada", "wrong"));
    assert_eq!((unknown.status, wrong.status), (401, 401));
    assert_eq!(unknown.body, wrong.body);
    assert_eq!(sign_in(&server, " ADA ", PASSWORD).status, 200, "capitals and blanks do not matter in a name");
    for _ in 0..6 {
        assert_eq!(sign_in(&server, "ada", "wrong").status, 401);
    }
    let known = |device: &str| server.json("POST", "/api/v1/sign-in", device, &json!({ "user_name": "ada", "password": PASSWORD })).status;
    assert_eq!((known(&device), known("Cookie: parvis_device_guessed=guessed\r\n")), (200, 429), "where Ada signed in before, strangers do not count");
    let waiting = sign_in(&server, "ada", PASSWORD);
    assert_eq!((waiting.status, &waiting.json()["error"]), (429, &json!("too_many")), "even with the right password");
    let seconds: i64 = waiting.head.split_once("retry-after: ").unwrap().1.split("\r\n").next().unwrap().parse().unwrap();
    let message = waiting.json()["message"].as_str().unwrap().to_owned();
    assert!((1..=2).contains(&seconds) && message.contains(&format!("again in {seconds} seconds")), "{message}");
    std::thread::sleep(std::time::Duration::from_secs(seconds.unsigned_abs()));
    assert_eq!(sign_in(&server, "ada", PASSWORD).status, 200, "and it is true");
    let journal = installation.stdout(&["journal", "show", "--last", "50"]);
    assert!(journal.contains("refuse_sign_in") && journal.contains("nobody") && !journal.contains("wrong"), "{journal}");
    server.stop_with_a_clean_log();
}

#[test]
fn sessions_end_when_they_are_ended_and_nobody_ends_those_of_others() {
    let installation = vall();
    let server = Server::start(&installation);
    let ada = server.accept(&installation.member("Advisers", "adviser_service", "adviser").2, "ada");
    let ben = server.accept(&installation.member("Others", "adviser_service", "adviser").2, "ben");
    let second = sign_in(&server, "ada", PASSWORD).cookie();
    let me = |proof: &str| server.send("GET", "/api/v1/me", proof, "").json();
    let sessions = server.send("GET", "/api/v1/me/sessions", &ada, "").json();
    assert_eq!(sessions.as_array().unwrap().len(), 2);
    let other = sessions.as_array().unwrap().iter().find(|session| session["this"] == false).unwrap()["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/me/sessions/{other}");
    assert_eq!(server.send("DELETE", &path, &ben, "").status, 404, "not his");
    assert_eq!(server.send("DELETE", &path, &ada, "").status, 204);
    assert_eq!((me(&second), &me(&ada)["user_name"]), (Value::Null, &json!("ada")));
    let third = sign_in(&server, "ada", PASSWORD).cookie();
    assert_eq!(server.send("POST", "/api/v1/sign-out", &third, "").status, 204);
    assert_eq!(server.send("POST", "/api/v1/sign-out", &third, "").status, 401, "a token that is replayed is worth nothing");
    let fourth = sign_in(&server, "ada", PASSWORD).cookie();
    let until = (parvis_service::SystemClock.now() + SignedDuration::from_hours(1)).to_string();
    let token = server.json("POST", "/api/v1/me/tokens", &fourth, &json!({ "name": "Sheet", "scope": "read", "until": until, "password": PASSWORD }));
    let bearer = format!("Authorization: Bearer {}\r\n", token.json()["secret"].as_str().unwrap());
    assert_eq!(server.send("POST", "/api/v1/sign-out/everywhere?keep_tokens=true", &fourth, "").status, 204);
    assert_eq!((me(&ada), me(&fourth), &me(&bearer)["user_name"]), (Value::Null, Value::Null, &json!("ada")), "a token stays where that is asked for");
    let fifth = sign_in(&server, "ada", PASSWORD).cookie();
    assert_eq!(server.send("POST", "/api/v1/sign-out/everywhere", &fifth, "").status, 204);
    assert_eq!((me(&fifth), server.send("GET", "/api/v1/me", &bearer, "").status), (Value::Null, 401), "and ends with everything else");
    server.stop_with_a_clean_log();
}

#[test]
fn a_page_made_for_one_member_is_answered_to_them_alone() {
    let installation = vall();
    let server = Server::start(&installation);
    let (school, _, link) = installation.member("School", "operator", "operator_manager");
    let ada = server.accept(&link, "ada");
    let ben = server.accept(&installation.member("Others", "operator", "operator_manager").2, "ben");
    let site = server.get("/api/v1/sites").json()["sites"][0]["id"].as_str().unwrap().to_owned();
    installation.stdout(&["organisations", "relate", &school, "--relation", "operates", "--site", &site]);
    let page_of = |proof: &str| format!("Parvis-Member: {}\r\n", server.send("GET", "/api/v1/me", proof, "").json()["member"].as_str().unwrap());
    let (for_ada, for_ben) = (page_of(&ada), page_of(&ben));
    let notes = format!("/api/v1/subjects/{site}/notes");
    let note = json!({ "text": "Typed by Ada.", "marking": "amber", "handling": "ordinary", "state": "current" });
    let ask = |proof: &str| {
        let read = ["/api/v1/notes", "/api/v1/findings", "/api/v1/sites", &notes].map(|path| server.send("GET", path, proof, "").status);
        assert!(read.iter().all(|status| *status == read[0]), "{read:?}");
        (read[0], server.json("POST", &notes, proof, &note).status)
    };
    assert_eq!(ask(&format!("{ada}{for_ada}")), (200, 201));
    assert_eq!(ask(&format!("{ben}{for_ada}")), (401, 401), "somebody else signed in since");
    assert_eq!(ask(&for_ada), (401, 401), "her session has ended");
    assert_eq!(ask(&format!("{ada}Parvis-Member: \r\n")), (401, 401), "for nobody");
    assert_eq!(server.send("GET", &notes, &format!("{ada}{for_ada}"), "").json()["lines"].as_array().unwrap().len(), 1, "one was kept");
    let none = server.send("GET", &notes, &format!("{ben}{for_ben}"), "").json();
    assert_eq!(none["lines"].as_array().unwrap().len(), 0, "none in his name");
    server.stop_with_a_clean_log();
}

#[test]
fn a_token_does_what_its_scope_says_and_ends_with_a_new_password() {
    let installation = vall();
    let server = Server::start(&installation);
    let ada = server.accept(&installation.member("Advisers", "adviser_service", "adviser").2, "ada");
    let until = (parvis_service::SystemClock.now() + SignedDuration::from_hours(1)).to_string();
    let token = |scope: &str, password: &str| {
        server.json("POST", "/api/v1/me/tokens", &ada, &json!({ "name": "Sheet", "scope": scope, "until": until, "password": password }))
    };
    assert_eq!((token("read", "wrong").status, &token("read", "wrong").json()["error"]), (403, &json!("wrong_password")));
    let bearer = |scope: &str| format!("Authorization: Bearer {}\r\n", token(scope, PASSWORD).json()["secret"].as_str().unwrap());
    let (reads, changes) = (bearer("read"), bearer("read_and_change"));
    let id = server.get("/api/v1/sites?text=vall").json()["sites"][0]["id"].as_str().unwrap().to_owned();
    let change =
        |proof: &str, version: i64| server.json("PATCH", &format!("/api/v1/sites/{id}"), proof, &json!({ "version": version, "status": "confirmed" })).status;
    assert_eq!((change(&reads, 1), change(&changes, 1)), (403, 200));
    assert_eq!(server.send("GET", "/api/v1/me", &reads, "").json()["user_name"], "ada");
    assert_eq!(server.send("GET", "/api/v1/me/sessions", &changes, "").status, 401, "what concerns the account needs a session");
    assert_eq!(server.send("GET", "/api/v1/sites", "Authorization: Bearer parvis_x\r\n", "").status, 401, "a token that nobody has");
    let listed = server.send("GET", "/api/v1/me/tokens", &ada, "").json();
    assert_eq!((listed.as_array().unwrap().len(), listed[0].get("secret")), (2, None));

    let password = "oboe thirst gravel lantern";
    assert_eq!(server.json("PUT", "/api/v1/me/password", &ada, &json!({ "old": PASSWORD, "new": password })).status, 204);
    assert_eq!(change(&changes, 2), 401);
    assert_eq!((sign_in(&server, "ada", PASSWORD).status, sign_in(&server, "ada", password).status), (401, 200));
    server.stop_with_a_clean_log();
}

#[test]
fn a_recovery_code_is_used_once_and_a_membership_that_ended_has_ended() {
    let installation = vall();
    let server = Server::start(&installation);
    let (_, member, invited) = installation.member("Advisers", "adviser_service", "adviser");
    let ada = server.accept(&invited, "ada");
    let codes = server.json("POST", "/api/v1/me/recovery-codes", &ada, &json!({ "password": PASSWORD })).json();
    assert_eq!(codes.as_array().unwrap().len(), 10);
    let typed = codes[3].as_str().unwrap().to_uppercase();
    let with_code = || server.json("POST", "/api/v1/sign-in/recovery-code", "", &json!({ "user_name": "ada", "code": typed }));
    assert_eq!((with_code().status, with_code().status), (200, 401));
    assert_eq!(server.send("GET", "/api/v1/me", &ada, "").json()["recovery_codes"], 9);
    installation.stdout(&["members", "end", &member]);
    assert_eq!(server.send("GET", "/api/v1/me", &ada, "").json(), Value::Null);
    assert_eq!(sign_in(&server, "ada", PASSWORD).status, 401);
    server.stop_with_a_clean_log();
}

#[test]
fn no_secret_and_no_password_is_kept_where_it_could_be_read() {
    let installation = vall();
    let server = Server::start(&installation);
    let (_, member, invited) = installation.member("Advisers", "adviser_service", "adviser");
    let ada = server.accept(&invited, "ada");
    let codes = server.json("POST", "/api/v1/me/recovery-codes", &ada, &json!({ "password": PASSWORD })).json();
    let renewed = installation.stdout(&["members", "link", &member]);
    server.stop_with_a_clean_log();
    let secrets = [
        PASSWORD.to_owned(),
        invited,
        renewed.trim().split_once('#').unwrap().1.to_owned(),
        codes[0].as_str().unwrap().to_owned(),
        ada.trim().split_once("parvis_session=").unwrap().1.to_owned(),
    ];
    for entry in std::fs::read_dir(installation.path("data")).unwrap() {
        let path = entry.unwrap().path();
        let Ok(bytes) = std::fs::read(&path) else { continue };
        for secret in &secrets {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{}", path.display());
        }
    }
}

#[test]
fn only_an_invented_country_without_accounts_is_for_demonstration() {
    let installation = vall();
    let output = installation.run(&["serve", "--listen", "127.0.0.1:0", "--demonstration"]);
    assert_eq!(output.status.code(), Some(3));
    let server = Server::start(&installation);
    assert_eq!(server.get("/api/v1/demonstration").json(), json!([]));
    let (_, member, _) = installation.member("Advisers", "adviser_service", "adviser");
    assert_eq!(server.json("POST", "/api/v1/demonstration", "", &json!({ "member": member })).status, 404);
    server.stop_with_a_clean_log();

    let invented = Installation::new();
    let extract = text(&invented.path("invented-country.osm.pbf"));
    invented.stdout(&["invent", "--out", &extract]);
    invented.stdout(&["import", &extract]);
    let server = Server::start_with(&invented, &["--demonstration"]);
    let members = server.get("/api/v1/demonstration").json();
    let roles: Vec<&str> = members.as_array().unwrap().iter().map(|one| one["member"]["role"].as_str().unwrap()).collect();
    let all = [
        "coordinator",
        "adviser",
        "adviser",
        "operator_manager",
        "operator_contributor",
        "community_member",
        "overseer",
        "partner_installation",
        "administrator",
    ];
    assert_eq!(roles, all);
    let adviser = server.json("POST", "/api/v1/demonstration", "", &json!({ "member": members[1]["member"]["id"] }));
    assert_eq!(server.send("GET", "/api/v1/me", &adviser.cookie(), "").json()["role"], "adviser");
    server.stop_with_a_clean_log();
}
