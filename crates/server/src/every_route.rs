//! Every route, asked by every kind of principal with every method: who is let in is what the route declares
//! (`x-callers` in the description of the API), and a route that declares nothing fails.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use parvis_model::{Caller, Clock, Handling, Marking, MemberId, OrganisationId, OrganisationKind, RecordState, Relation, Role, Scope, SiteId};
use parvis_osm::PbfWriter;
use parvis_service::{
    FindingFields, ImportOptions, NewAccount, NewFinding, NewNote, NewVisit, OperatingSystemRandom, Origin, Register, SiteQuery, SystemClock,
};
use serde_json::Value;
use tower::ServiceExt;

const PASSWORD: &str = "lantern gravel oboe thirst";

/// Words with which a route declares who is let in, beside the roles.
const WORDS: [&str; 10] = ["everybody", "member", "session", "operates", "own", "own_keeper", "related", "keeper", "responds", "recipient"];

const KEEPERS: [Role; 2] = [Role::OperatorManager, Role::CommunityMember];

#[derive(Clone)]
struct Principal {
    name: String,
    role: Role,
    /// Header that proves it.
    proof: Option<(header::HeaderName, String)>,
    session: bool,
    reads_only: bool,
    organisation: Option<OrganisationId>,
    member: Option<MemberId>,
}

struct Fixture {
    _folder: tempfile::TempDir,
    register: Register,
    site: SiteId,
    principals: Vec<Principal>,
    /// Records of each role, by the kind of their routes.
    records: BTreeMap<(Role, &'static str), String>,
}

/// An organisation of each kind that operates, advises or responds at one site, with a member in each role.
async fn fixture() -> Fixture {
    let folder = tempfile::tempdir().unwrap();
    // One reader: a use case that takes a second one while it holds the first is refused.
    std::fs::write(folder.path().join("parvis.toml"), "[limits]\ndatabase_readers = 1\n").unwrap();
    let register = Register::init(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap();
    let extract = folder.path().join("one-school.osm.pbf");
    let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 0).unwrap();
    writer.node(1, 1, 9.05, 47.05, &[("amenity", "school"), ("name", "School")]).unwrap();
    std::fs::write(&extract, writer.finish().unwrap()).unwrap();
    register.import(&Caller::CommandLine, &extract, &ImportOptions::default(), &|_, _, _| {}).await.unwrap();
    let page = register.sites(&Caller::CommandLine, &SiteQuery { page_size: 1, ..SiteQuery::default() }).await.unwrap();
    let site = page.sites[0].id;
    let nobody = Principal { name: "nobody".to_owned(), role: Role::Nobody, proof: None, session: false, reads_only: false, organisation: None, member: None };
    let mut principals = vec![nobody];
    let mut records = BTreeMap::new();
    let kinds = [
        (OrganisationKind::Authority, Relation::Responds, &[Role::Coordinator, Role::Administrator][..]),
        (OrganisationKind::AdviserService, Relation::Advises, &[Role::Adviser]),
        (OrganisationKind::Operator, Relation::Operates, &[Role::OperatorManager, Role::OperatorContributor]),
        (OrganisationKind::Community, Relation::Operates, &[Role::CommunityMember]),
        (OrganisationKind::Partner, Relation::Neighbours, &[Role::PartnerInstallation]),
        (OrganisationKind::Overseer, Relation::Neighbours, &[Role::Overseer]),
    ];
    for (kind, relation, roles) in kinds {
        let organisation = register.add_organisation(&Caller::CommandLine, kind.as_str(), kind).await.unwrap().id;
        register.relate(&Caller::CommandLine, organisation, relation, Some(site), None).await.unwrap();
        for role in roles {
            let member = register.add_member(&Caller::CommandLine, organisation, *role, role.as_str()).await.unwrap().id;
            let link = register.invite(&Caller::CommandLine, member).await.unwrap();
            let account = NewAccount { user_name: role.as_str().replace('_', "."), proof: PASSWORD.into(), ..NewAccount::default() };
            let signed_in = register.accept_invitation(link.reveal(), account, &Origin::default()).await.unwrap();
            let cookie = format!("other=1; parvis_session={}", signed_in.secret.reveal());
            let session = register.identify(Some(parvis_service::Credential::Session(signed_in.secret.reveal())), false).await.unwrap().session.unwrap();
            let principal = Principal {
                name: role.as_str().to_owned(),
                role: *role,
                proof: Some((header::COOKIE, cookie)),
                session: true,
                reads_only: false,
                organisation: Some(organisation),
                member: Some(member),
            };
            principals.push(principal.clone());
            for scope in Scope::ALL {
                let until = SystemClock.now() + parvis_model::SignedDuration::from_hours(1);
                let token = register.new_token(session, PASSWORD, scope.as_str(), scope, until).await.unwrap();
                let proof = format!("Bearer {}", token.secret.unwrap());
                principals.push(Principal {
                    name: format!("{role} by token ({scope})"),
                    proof: Some((header::AUTHORIZATION, proof)),
                    session: false,
                    reads_only: scope == Scope::Read,
                    ..principal.clone()
                });
            }
            // Contributors change drafts alone; a draft is given to nobody.
            let state = if *role == Role::OperatorContributor { RecordState::Draft } else { RecordState::Current };
            let note = NewNote { site, text: "A gate.".to_owned(), marking: Marking::Amber, handling: Handling::Ordinary, state };
            if let Ok(made) = register.create_note(&Caller::Member(member), note).await {
                records.insert((*role, "notes"), made.id.to_string());
            }
            let (marking, handling) = (Marking::Amber, Handling::Ordinary);
            let visit = NewVisit { survey: Some("quick_look".to_owned()), marking, handling, second_of: None, from_photographs: false };
            if let Ok(made) = register.start_visit(&Caller::Member(member), site, visit).await {
                records.insert((*role, "visits"), made.id.to_string());
            }
            let fields: FindingFields = serde_json::from_str(r#"{"says": "A gate.", "severity": "low", "confidence": "low"}"#).unwrap();
            if let Ok(made) = register.create_finding(&Caller::Member(member), site, NewFinding { marking, handling, fields }).await {
                records.insert((*role, "findings"), made.id.to_string());
            }
        }
    }
    Fixture { _folder: folder, register, site, principals, records }
}

/// Whether the declaration lets this principal in.
fn declared(callers: &BTreeSet<String>, principal: &Principal, changes: bool) -> bool {
    let has = |word: &str| callers.contains(word);
    if has("everybody") {
        return true;
    }
    if principal.role == Role::Nobody || principal.reads_only && changes {
        return false;
    }
    let related = principal.member.is_some();
    has("member")
        || has("session") && principal.session
        || has(principal.role.as_str())
        || has("operates") && matches!(principal.role, Role::OperatorManager | Role::OperatorContributor | Role::CommunityMember)
        || has("own") && !matches!(principal.role, Role::PartnerInstallation)
        || has("own_keeper") && KEEPERS.contains(&principal.role)
        || has("responds") && matches!(principal.role, Role::Coordinator | Role::Adviser)
        || has("keeper") && related && matches!(principal.role, Role::Coordinator | Role::Adviser | Role::OperatorManager | Role::CommunityMember)
        || has("related") && related && !matches!(principal.role, Role::Administrator | Role::Overseer | Role::PartnerInstallation)
}

/// A body that is understood and changes nothing that later requests need.
fn body(operation: &str) -> &'static str {
    match operation {
        "change_site" => r#"{"version": 99}"#,
        "sign_in" => r#"{"user_name": "x", "password": "x"}"#,
        "sign_in_with_passkey" => r#"{"ceremony": "x", "credential": {}}"#,
        "add_passkey" => r#"{"ceremony": "x", "name": "x", "credential": {}}"#,
        "challenge_new_passkey" | "connect_directory" => r#"{"password": "lantern gravel oboe thirst"}"#,
        "return_from_directory" => r#"{"code": "x", "state": "x"}"#,
        "accept_with_directory" => r#"{"secret": "x"}"#,
        "sign_in_with_code" => r#"{"user_name": "x", "code": "x"}"#,
        "change_password" => r#"{"old": "lantern gravel oboe thirst", "new": "short"}"#,
        "new_recovery_codes" => r#"{"password": "lantern gravel oboe thirst"}"#,
        "new_token" => r#"{"name": "x", "scope": "read", "until": "2000-01-01T00:00:00Z", "password": "x"}"#,
        "invitation" => r#"{"secret": "x"}"#,
        "accept_invitation" => r#"{"secret": "x", "password": "x"}"#,
        "look_as" => r#"{"member": "member_00000000000000000000000000"}"#,
        "add_organisation" => r#"{"name": "", "kind": "operator"}"#,
        "relate" => r#"{"relation": "neighbours"}"#,
        "add_member" => r#"{"name": "x", "role": "nobody"}"#,
        "create_note" => r#"{"text": "", "marking": "amber", "handling": "ordinary", "state": "draft"}"#,
        "change_note" => r#"{"version": 99, "text": "x"}"#,
        "give" => r#"{"organisation": "org_00000000000000000000000000", "purpose": "planning", "until": "2000-01-01T00:00:00Z"}"#,
        "open_emergency" => r#"{"reason": "x", "minutes": 0}"#,
        "review_emergency" => r#"{"found": "all was well"}"#,
        "start_visit" => r#"{"survey": "quick_look", "marking": "amber", "handling": "ordinary"}"#,
        "record_answers" => r#"{"device": "x", "answers": {}}"#,
        "finish_visit" => "{}",
        "agree_on_answers" => r#"{"version": 99, "answers": {}}"#,
        "ask_for_visit" => r#"{"to": "org_00000000000000000000000000", "reason": "asked"}"#,
        "create_finding" => r#"{"marking": "amber", "handling": "ordinary", "fields": {"says": "", "severity": "low", "confidence": "low"}}"#,
        "change_finding" => r#"{"version": 99}"#,
        "respond_to_finding" => r#"{"version": 99, "status": "treated"}"#,
        "keep_duty_assessment" => r#"{"pack": "no_law", "marking": "amber", "handling": "ordinary", "answers": {"x": "y"}}"#,
        "survey_results" | "evaluate_duties" => r#"{"answers": {}}"#,
        "ask_for_budget" => r#"{"sites": 0, "reason": "x"}"#,
        "decide_budget" => r#"{"granted": false}"#,
        _ => "",
    }
}

fn address(path: &str, principal: &Principal, fixture: &Fixture) -> String {
    let nothing = |prefix: &str| format!("{prefix}_{}", "0".repeat(26));
    let id = match path.split('/').nth(3).unwrap_or_default() {
        "sites" => fixture.site.to_string(),
        // An administrator is asked about somebody else's organisation, everybody else about their own.
        "organisations" => principal.organisation.map_or_else(|| nothing("org"), |id| id.to_string()),
        "members" => principal.member.map_or_else(|| nothing("member"), |id| id.to_string()),
        part @ ("notes" | "records" | "visits" | "findings") => {
            let (kind, prefix) = match part {
                "visits" => ("visits", "visit"),
                "findings" => ("findings", "finding"),
                _ => ("notes", "note"),
            };
            fixture.records.get(&(principal.role, kind)).cloned().unwrap_or_else(|| nothing(prefix))
        }
        other => nothing(match other {
            "areas" => "area",
            "imports" => "import",
            "emergency-accesses" => "emergency",
            "budget-requests" => "budget",
            "visit-requests" => "request",
            _ => {
                if path.contains("tokens") {
                    "token"
                } else if path.contains("passkeys") {
                    "passkey"
                } else {
                    "session"
                }
            }
        }),
    };
    let path = path
        .replace("{id}", &id)
        .replace("{given}", &nothing("given"))
        .replace("{attachment}", &nothing("file"))
        .replace("{pack}", if path.contains("/surveys/") { "quick_look" } else { "no_law" })
        .replace("{language}", "en")
        .replace("{name}", "none");
    let path = path.replace("{zoom}", "0").replace("{x}", "0").replace("{y}", "0");
    if path.ends_with("/attachments") {
        return path + "?name=x";
    }
    if path.ends_with("/audience") && path.contains("/sites/") { path + "?kind=visit&marking=amber&handling=ordinary&state=draft" } else { path }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_lets_in_those_whom_it_declares_and_nobody_else_by_any_method() {
    let fixture = fixture().await;
    let description: Value = serde_json::from_str(&crate::description().unwrap()).unwrap();
    let router = crate::serve::router(fixture.register.clone(), false, false);
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
            for principal in &fixture.principals {
                let mut request = Request::builder().method(method.clone()).uri(address(path, principal, &fixture)).header(header::HOST, "localhost");
                if let Some((header, value)) = &principal.proof {
                    request = request.header(header, value);
                }
                let text = body(name);
                if !text.is_empty() {
                    request = request.header(header::CONTENT_TYPE, "application/json");
                }
                let answer = router.clone().oneshot(request.body(Body::from(text)).unwrap()).await.unwrap();
                asked += 1;
                let status = answer.status();
                let what = format!("{method} {path} as {}: {status}", principal.name);
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
                // Somebody else's note is not found; what the sign-in says to a wrong password lets nobody in either.
                let of_records = ["notes", "records", "visits", "findings"].iter().any(|kind| path.contains(&format!("/{kind}/{{id}}")));
                let own_note_missing = of_records && status == StatusCode::NOT_FOUND && !fixture.records.contains_key(&(principal.role, "notes"));
                let checks_a_secret =
                    ["sign_in", "sign_in_with_code", "sign_in_with_passkey", "return_from_directory"].contains(&name) && status == StatusCode::UNAUTHORIZED;
                let refused = [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN].contains(&status) && !checks_a_secret || own_note_missing;
                let hidden = path.contains("/organisations/{id}") || path.contains("/members/{id}");
                let refused = refused || hidden && status == StatusCode::NOT_FOUND;
                let wanted = declared(&callers, principal, !matches!(method, Method::GET));
                if wanted == refused {
                    wrong.push(format!("{what}, declared {callers:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {asked}:\n{}", wrong.len(), wrong.join("\n"));
    println!("proof: routes: {asked} requests of {} principals, every answer as declared", fixture.principals.len());
}
