//! Every route, asked by every kind of principal with every method: who is let in is what the route declares
//! (`x-callers` in the description of the API), and a route that declares nothing fails. And every body and query that names an
//! organisation, a member, a record, a state or a marking: everybody tries what they may not (`naming`).

mod agreements;
mod expected;
mod fixture;
mod journal;
mod marking;
mod measures;
mod naming;
mod people;
mod printing;
mod reading;
mod recommendations;
mod records;
mod requests;
mod rights;
mod share;
mod sharing;
mod subjects;

#[path = "../../../access/tests/every_case/oracle.rs"]
mod oracle;
#[path = "../../../service/tests/support/samples.rs"]
pub(crate) mod samples;

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use parvis_model::{RecordKind, Role};
use serde_json::Value;

use fixture::{Fixture, Principal};
use requests::{address, body, kinds};

/// Words with which a route declares who is let in, beside the roles. `by_session` takes tokens away from the others.
const WORDS: [&str; 12] =
    ["everybody", "member", "of_authority", "session", "by_session", "operates", "own", "own_keeper", "related", "keeper", "responds", "recipient"];

const KEEPERS: [Role; 2] = [Role::OperatorManager, Role::CommunityMember];

/// Whether the declaration lets this principal in.
fn declared(callers: &BTreeSet<String>, principal: &Principal, changes: bool) -> bool {
    let has = |word: &str| callers.contains(word);
    if has("everybody") {
        return true;
    }
    if principal.role == Role::Nobody || principal.reads_only && changes || has("by_session") && !principal.session {
        return false;
    }
    let related = principal.member.is_some();
    has("member")
        || has("session") && principal.session
        || has(principal.role.as_str())
        // Coordinators alone work for an authority here; its advisers, where it has some, may as well.
        || has("of_authority") && principal.role == Role::Coordinator
        || has("operates") && matches!(principal.role, Role::OperatorManager | Role::OperatorContributor | Role::CommunityMember)
        || has("own") && !matches!(principal.role, Role::PartnerInstallation)
        || has("own_keeper") && KEEPERS.contains(&principal.role)
        || has("responds") && matches!(principal.role, Role::Coordinator | Role::Adviser)
        || has("keeper") && related && matches!(principal.role, Role::Coordinator | Role::Adviser | Role::OperatorManager | Role::CommunityMember)
        || has("related") && related && !matches!(principal.role, Role::Administrator | Role::Overseer | Role::PartnerInstallation)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_lets_in_those_whom_it_declares_and_nobody_else_by_any_method() {
    let fixture = Fixture::new().await.with_a_record_of_each().await;
    let description: Value = serde_json::from_str(&crate::description().unwrap()).unwrap();
    let known: BTreeSet<&str> = WORDS.into_iter().chain(Role::ALL.iter().map(|role| role.as_str())).collect();
    let mut asked = 0;
    let mut wrong = Vec::new();
    for (path, methods) in description["paths"].as_object().unwrap() {
        for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            let operation = &methods[method.as_str().to_lowercase()];
            let callers: BTreeSet<String> = match operation["x-callers"].as_array() {
                Some(words) => words.iter().map(|word| word.as_str().unwrap().to_owned()).collect(),
                None => {
                    assert!(operation.is_null(), "{method} {path} does not declare who is let in");
                    BTreeSet::new()
                }
            };
            assert!(callers.iter().all(|word| known.contains(word.as_str())), "{method} {path}: {callers:?}");
            let name = operation["operationId"].as_str().unwrap_or_default();
            // These end what the other requests are made with; other tests sign in and out.
            if ["sign_out", "sign_out_everywhere", "erase_record", "end_membership", "withdraw_record"].contains(&name) {
                continue;
            }
            let kinds = kinds(path);
            let of_kinds: Vec<Option<RecordKind>> = if kinds.is_empty() { vec![None] } else { kinds.into_iter().map(Some).collect() };
            for (principal, kind) in fixture.principals.iter().flat_map(|principal| of_kinds.iter().map(move |kind| (principal, *kind))) {
                let text = Some(body(name)).filter(|text| !text.is_empty());
                let address = address(&method, path, principal, &fixture, kind);
                let (status, _) = fixture.ask(principal, method.clone(), &address, text).await;
                asked += 1;
                let what = format!("{method} {path} {kind:?} as {}: {status}", principal.name);
                if operation.is_null() {
                    if status != StatusCode::METHOD_NOT_ALLOWED {
                        wrong.push(format!("{what}, but no such method is declared"));
                    }
                    continue;
                }
                if status.is_server_error() {
                    wrong.push(what);
                    continue;
                }
                // Somebody else's record is not found; what the sign-in says to a wrong password lets nobody in either.
                let missing = status == StatusCode::NOT_FOUND && kind.is_some_and(|kind| !fixture.records.contains_key(&(principal.role, kind)));
                let checks_a_secret =
                    ["sign_in", "sign_in_with_code", "sign_in_with_passkey", "return_from_directory"].contains(&name) && status == StatusCode::UNAUTHORIZED;
                let refused = [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN].contains(&status) && !checks_a_secret || missing;
                let hidden = path.contains("/organisations/{id}") || path.contains("/members/{id}");
                let refused = refused || hidden && status == StatusCode::NOT_FOUND;
                let changes = !matches!(method, Method::GET);
                let in_force = principal.role == Role::OperatorContributor && kind.is_some_and(|kind| fixture.at_once.contains(&kind));
                let wanted = declared(&callers, principal, changes) && !(changes && in_force && path.contains("/records/{id}"));
                if wanted == refused {
                    wrong.push(format!("{what}, declared {callers:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {asked}:\n{}", wrong.len(), wrong.join("\n"));
    println!("proof: routes: {asked} requests of {} principals, every answer as declared", fixture.principals.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_list_refuses_a_page_without_lines_and_one_that_is_too_large() {
    let fixture = Fixture::new().await.with_a_record_of_each().await;
    let description: Value = serde_json::from_str(&crate::description().unwrap()).unwrap();
    let is_list = |operation: &Value| operation["parameters"].as_array().is_some_and(|all| all.iter().any(|one| one["name"] == "page_size"));
    let lists = description["paths"].as_object().unwrap().iter().filter(|(_, methods)| is_list(&methods["get"]));
    let (mut asked, mut wrong) = (0, Vec::new());
    for (path, _) in lists {
        for principal in fixture.principals.iter().filter(|principal| [Role::Coordinator, Role::OperatorManager].contains(&principal.role)) {
            let address = address(&Method::GET, path, principal, &fixture, kinds(path).first().copied());
            let and = if address.contains('?') { '&' } else { '?' };
            for size in ["0", "501", "65536", "-1"] {
                let (status, said) = fixture.ask(principal, Method::GET, &format!("{address}{and}page_size={size}"), None).await;
                asked += 1;
                if status != StatusCode::UNPROCESSABLE_ENTITY || ["0", "501"].contains(&size) && !said.contains("1 to 500 lines") {
                    wrong.push(format!("{path}?page_size={size} as {}: {status} {said}", principal.name));
                }
            }
        }
    }
    assert!(asked > 50 && wrong.is_empty(), "{} of {asked}:\n{}", wrong.len(), wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_refuses_a_parameter_that_it_does_not_know() {
    let fixture = Fixture::new().await.with_a_record_of_each().await;
    let description: Value = serde_json::from_str(&crate::description().unwrap()).unwrap();
    let (mut asked, mut wrong) = (0, Vec::new());
    for (path, methods) in description["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let name = operation["operationId"].as_str().unwrap();
            for principal in fixture.principals.iter().filter(|principal| [Role::Nobody, Role::Coordinator, Role::OperatorManager].contains(&principal.role)) {
                let method: Method = method.to_uppercase().parse().unwrap();
                let address = address(&method, path, principal, &fixture, kinds(path).first().copied());
                let and = if address.contains('?') { '&' } else { '?' };
                for unknown in ["unheard_of=1", "page_sizes=5", "=", "unheard%20of"] {
                    let text = Some(body(name)).filter(|text| !text.is_empty());
                    let (status, said) = fixture.ask(principal, method.clone(), &format!("{address}{and}{unknown}"), text).await;
                    asked += 1;
                    if status != StatusCode::UNPROCESSABLE_ENTITY || !said.contains("no parameter") {
                        wrong.push(format!("{method} {path}?{unknown} as {}: {status} {said}", principal.name));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {asked}:\n{}", wrong.len(), wrong.join("\n"));
    println!("proof: parameters: {asked} requests with a parameter that is not known, every one refused");
}
