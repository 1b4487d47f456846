//! Every GET of the demonstration, as everybody: what is answered is what the description of the API says.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use parvis_model::{
    Caller, Clock, Handling, Marking, MemberId, NoticeCode, OrganisationId, OrganisationKind, Purpose, RecordKind, RecordState, Role, SiteId, SubjectId,
    SubjectKind,
};
use parvis_service::{
    FinishVisit, ImportOptions, NewDutyAssessment, NewNote, NewRelease, NewVisit, NewVisitRequest, OperatingSystemRandom, Origin, Point, Register, Sent,
    SiteQuery, SystemClock, VisitRequestReason, WalkUpdate,
};
use serde_json::Value;
use tower::ServiceExt;

use crate::every_route::samples::sample;
use crate::published::{published, published_news};

/// Ids that are asked about for each operation, at most.
const OF_EACH: usize = 3;

/// A demonstration in which something of every kind is there.
async fn demonstration(folder: &std::path::Path) -> (Register, BTreeMap<Role, (MemberId, OrganisationId)>) {
    let (clock, random) = (Arc::new(SystemClock), Arc::new(OperatingSystemRandom));
    let register = Register::init(folder, clock, random).await.unwrap();
    let extract = folder.join("invented-country.osm.pbf");
    let file = std::fs::File::create(&extract).unwrap();
    parvis_synthetic_region::SyntheticRegion { seed: 1, scale: 1, year: 0, surveyed: None }.write(std::io::BufWriter::new(file)).unwrap();
    let how = ImportOptions { without_base_map: true, ..ImportOptions::default() };
    register.import(&Caller::CommandLine, &extract, &how, &|_, _, _| {}).await.unwrap();
    let register = register.into_demonstration().await.unwrap();
    let members = register.demonstration_members().await.unwrap().into_iter().map(|(member, organisation)| (member.role, (member.id, organisation.id)));
    (register, members.collect())
}

/// Notes, files, visits, findings, laws, requests, an emergency, a budget.
async fn fill(register: &Register, members: &BTreeMap<Role, (MemberId, OrganisationId)>) -> (SiteId, NoticeCode) {
    let of = |role: Role| (Caller::Member(members[&role].0), members[&role].1);
    let ((manager, operator), (adviser, service)) = (of(Role::OperatorManager), of(Role::Adviser));
    let sport = SiteQuery { categories: vec!["sport".to_owned()], page_size: 1, ..SiteQuery::default() };
    let site = register.sites(&Caller::CommandLine, &sport).await.unwrap().sites[0].id;
    let (marking, handling, state) = (Marking::Amber, Handling::Ordinary, RecordState::Current);
    let note = register.create_note(&manager, NewNote { about: site.into(), text: "A gate.".to_owned(), marking, handling, state }).await.unwrap().id;
    register.attach(&manager, note.into(), "plan.txt", b"A plan.").await.unwrap();
    let until = SystemClock.now() + parvis_model::SignedDuration::from_hours(24);
    register.give(&manager, note.into(), service, Purpose::Assessment, until).await.unwrap();
    // One note that everybody here sees, and one that waits for a review.
    let second = Caller::Member(register.add_member(&Caller::CommandLine, operator, Role::OperatorManager, "Second").await.unwrap().id);
    for reviewed in [true, false] {
        let note = NewNote { about: site.into(), text: "A bench.".to_owned(), marking: Marking::Clear, handling, state };
        let note = register.create_note(&manager, note).await.unwrap().id;
        register.propose_sharing(&manager, note.into(), 1).await.unwrap();
        if reviewed {
            register.review_sharing(&second, note.into(), 1, None, true).await.unwrap();
        }
    }
    let survey = register.survey(&adviser, "quick_look", "en").unwrap();
    let quick_look = || NewVisit { survey: Some("quick_look".to_owned()), marking, handling, second_of: None, from_photographs: false };
    for finishes in [true, false] {
        let visit = register.start_visit(&adviser, site, quick_look()).await.unwrap().id;
        let sent = |kind: &str| {
            let answer = if kind == "Scale" { "1" } else { "no" };
            let point = Point {
                answer: answer.to_owned(),
                whereabouts: "door".to_owned(),
                position: Some([-30.0, 40.0]),
                photos: Vec::new(),
                remark: "locked at night".to_owned(),
            };
            Sent { points: vec![point], at: SystemClock.now().to_string(), seen: 0, settles: false }
        };
        let asked = survey.asks.iter().map(|question| (question.key.clone(), format!("{:?}", question.kind)));
        let answers = asked.filter(|(_, kind)| kind == "Scale" || kind == "YesNo").map(|(key, kind)| (key, sent(&kind))).collect();
        register.record_answers(&adviser, visit, &WalkUpdate { device: "tablet".to_owned(), answers, remarks: Some("None.".to_owned()) }).await.unwrap();
        register.attach(&adviser, visit.into(), "report.pdf", b"%PDF-1.7\n%%EOF\n").await.unwrap();
        if finishes {
            register.finish_visit(&adviser, visit, &FinishVisit { operators: vec![operator], planners: Vec::new(), day: None }).await.unwrap();
        }
    }
    let answers = [("asks_for", "entity"), ("identified", "yes"), ("notified_on", "2026-01-10"), ("incident", "no")];
    let answers = answers.map(|(input, answer)| (input.to_owned(), answer.to_owned())).into();
    let duty = NewDutyAssessment { pack: "eu_2022_2557".to_owned(), marking, handling, answers };
    register.keep_duty_assessment(&manager, site, duty, "en").await.unwrap();
    // And one of every other kind, whatever kinds there are, about the place or about the organisation itself.
    for kind in RecordKind::ALL.into_iter().filter(|kind| !matches!(kind, RecordKind::SiteNote | RecordKind::Visit)) {
        let about: SubjectId = if kind.row().is_about(SubjectKind::Site) { site.into() } else { operator.into() };
        register.create_record(&manager, kind, about, &sample(kind, marking, handling, state).to_string(), "en").await.unwrap();
    }
    // A need and a possibility that fit: both sides are told of the match.
    for (by, about, sort) in [(&manager, operator, "need"), (&adviser, service, "possibility")] {
        let mut statement = sample(RecordKind::PartnerStatement, marking, handling, state);
        statement["fields"]["sort"] = sort.into();
        let made = register.create_record(by, RecordKind::PartnerStatement, about.into(), &statement.to_string(), "en").await.unwrap().says;
        register.release_statement(by, made["id"].as_str().unwrap().parse().unwrap(), NewRelease { version: 1 }).await.unwrap();
    }
    let asked = NewVisitRequest { to: service, reason: VisitRequestReason::Asked, due_on: Some("2027-05-31".to_owned()), visit: None };
    register.ask_for_visit(&manager, site, &asked).await.unwrap();
    let event = NewVisitRequest { reason: VisitRequestReason::Event, ..asked };
    let event = register.ask_for_visit(&manager, site, &event).await.unwrap().id;
    register.decline_visit_request(&adviser, event, "All our advisers are elsewhere that week.").await.unwrap();
    register.ask_for_budget(&adviser, 5, false, "a week of visits").await.unwrap();
    register.open_emergency(&of(Role::Coordinator).0, site, 30, "a fire in the hall").await.unwrap();
    let (coordinator, authority) = of(Role::Coordinator);
    let press = Caller::Member(register.add_member(&Caller::CommandLine, authority, Role::Adviser, "Press").await.unwrap().id);
    published_news(register, &press, &coordinator).await;
    (site, published(register, &manager, &second, site).await)
}

/// Takes every id that an answer holds, by its prefix.
fn gather(value: &Value, ids: &mut BTreeMap<String, BTreeSet<String>>) {
    match value {
        Value::String(text) => {
            if let Some((prefix, rest)) = text.split_once('_')
                && rest.len() == 26
            {
                ids.entry(prefix.to_owned()).or_default().insert(text.clone());
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| gather(part, ids)),
        Value::Object(parts) => parts.values().for_each(|part| gather(part, ids)),
        _ => {}
    }
}

/// The addresses that a path stands for, with the ids that were found.
fn addresses(path: &str, ids: &BTreeMap<String, BTreeSet<String>>, site: SiteId) -> Vec<String> {
    if !path.contains('{') {
        return vec![path.to_owned()];
    }
    let prefix = match path.split('/').nth(3).unwrap_or_default() {
        "sites" => return vec![path.replace("{id}", &site.to_string())],
        "subjects" => {
            let others = ["area", "org", "installation"].iter().filter_map(|prefix| ids.get(*prefix)?.first().cloned());
            return std::iter::once(site.to_string()).chain(others).map(|subject| path.replace("{id}", &subject)).collect();
        }
        "library" => return vec![path.replace("{entry}", "greeting_post")],
        "areas" => "area",
        "imports" => "import",
        "measure-notices" => "notice",
        "notices" | "notice-drafts" => "news",
        "partner-matches" => "match",
        "organisations" => "org",
        "records" => "",
        part => match RecordKind::ALL.into_iter().map(RecordKind::row).find(|row| row.many.replace('_', "-") == part) {
            Some(row) => row.prefix,
            None => return vec![path.replace("{pack}", if path.contains("/surveys/") { "quick_look" } else { "eu_2022_2557" }).replace("{language}", "en")],
        },
    };
    let found = |prefix: &str| ids.get(prefix).into_iter().flatten().take(OF_EACH).cloned().collect::<Vec<_>>();
    let names = if prefix.is_empty() { RecordKind::ALL.map(|kind| found(kind.row().prefix)).concat() } else { found(prefix) };
    names.iter().map(|name| path.replace("{id}", name)).collect()
}

/// What a value breaks of a schema; `place` says where in the answer.
fn breaks(schema: &Value, value: &Value, schemas: &Value, place: &str, wrong: &mut Vec<String>) {
    let Some(rules) = schema.as_object() else { return };
    for (rule, wanted) in rules {
        let mut say = |what: String| wrong.push(format!("{place}: {what}"));
        match rule.as_str() {
            "$ref" => {
                let name = wanted.as_str().unwrap().rsplit('/').next().unwrap();
                breaks(&schemas[name], value, schemas, place, wrong);
            }
            "type" => {
                let is = |kind: &Value| match kind.as_str().unwrap() {
                    "null" => value.is_null(),
                    "boolean" => value.is_boolean(),
                    "string" => value.is_string(),
                    "integer" => value.is_i64() || value.is_u64(),
                    "number" => value.is_number(),
                    "array" => value.is_array(),
                    "object" => value.is_object(),
                    other => panic!("unknown type {other}"),
                };
                if !wanted.as_array().map_or_else(|| is(wanted), |kinds| kinds.iter().any(is)) {
                    say(format!("{value} is not {wanted}"));
                }
            }
            "enum" if !wanted.as_array().unwrap().contains(value) => say(format!("{value} is none of {wanted}")),
            "required" => {
                let missing = wanted.as_array().unwrap().iter().map(|key| key.as_str().unwrap()).filter(|key| value.is_object() && value.get(key).is_none());
                missing.for_each(|key| say(format!("{key} is missing")));
            }
            "properties" => {
                for (key, schema) in wanted.as_object().unwrap() {
                    if let Some(part) = value.get(key) {
                        breaks(schema, part, schemas, &format!("{place}/{key}"), wrong);
                    }
                }
                // What is answered and described nowhere is a fault of the description.
                if let (Some(parts), None) = (value.as_object(), rules.get("additionalProperties")) {
                    parts
                        .keys()
                        .filter(|key| !wanted.as_object().unwrap().contains_key(*key))
                        .for_each(|key| wrong.push(format!("{place}/{key}: undescribed")));
                }
            }
            "additionalProperties" => {
                let described = rules.get("properties").and_then(Value::as_object);
                for (key, part) in value.as_object().into_iter().flatten().filter(|(key, _)| described.is_none_or(|known| !known.contains_key(*key))) {
                    if *wanted == Value::Bool(false) {
                        wrong.push(format!("{place}/{key}: undescribed"));
                    }
                    breaks(wanted, part, schemas, &format!("{place}/{key}"), wrong);
                }
            }
            "items" => {
                for (index, part) in value.as_array().into_iter().flatten().enumerate() {
                    breaks(wanted, part, schemas, &format!("{place}/{index}"), wrong);
                }
            }
            "allOf" => merged(wanted, value, schemas, place, wrong),
            "oneOf" | "anyOf" => {
                let tried = wanted.as_array().unwrap().iter().map(|schema| {
                    let mut found = Vec::new();
                    breaks(schema, value, schemas, place, &mut found);
                    found
                });
                let tried: Vec<Vec<String>> = tried.collect();
                if !tried.iter().any(Vec::is_empty) {
                    wrong.extend(tried.into_iter().min_by_key(Vec::len).unwrap());
                }
            }
            "minimum" if value.as_f64().is_some_and(|number| number < wanted.as_f64().unwrap()) => say(format!("{value} is below {wanted}")),
            "maximum" if value.as_f64().is_some_and(|number| number > wanted.as_f64().unwrap()) => say(format!("{value} is above {wanted}")),
            "maxLength" if value.as_str().is_some_and(|text| text.chars().count() as u64 > wanted.as_u64().unwrap()) => say(format!("{value} is too long")),
            "minLength" if value.as_str().is_some_and(|text| (text.chars().count() as u64) < wanted.as_u64().unwrap()) => say(format!("{value} is too short")),
            "format" if wanted == "date-time" && value.as_str().is_some_and(|text| text.parse::<parvis_model::Timestamp>().is_err()) => {
                say(format!("{value} is no time"));
            }
            "enum" | "minimum" | "maximum" | "maxLength" | "minLength" | "format" | "description" | "title" | "default" | "propertyNames" | "minItems"
            | "maxItems" | "pattern" | "examples" | "example" => {}
            other => panic!("the rule {other} of a schema is not known here"),
        }
    }
}

/// Parts of a whole: each describes some of it, and what none describes is a fault.
fn merged(parts: &Value, value: &Value, schemas: &Value, place: &str, wrong: &mut Vec<String>) {
    let parts = parts.as_array().unwrap();
    let mut found: Vec<Vec<String>> = Vec::new();
    for part in parts {
        let mut one = Vec::new();
        breaks(part, value, schemas, place, &mut one);
        found.push(one);
    }
    for (index, one) in found.iter().enumerate() {
        for what in one {
            let elsewhere = what.ends_with(": undescribed") && found.iter().enumerate().any(|(other, known)| other != index && !known.contains(what));
            if !elsewhere && !wrong.contains(what) {
                wrong.push(what.clone());
            }
        }
    }
}

async fn get(router: &Router, address: &str, cookie: Option<&str>) -> (StatusCode, Option<Value>) {
    let mut request = Request::get(address).header(header::HOST, "localhost");
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    let answer = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let status = answer.status();
    let json = answer.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    let body = axum::body::to_bytes(answer.into_body(), 64 * 1024 * 1024).await.unwrap();
    (status, json.then(|| serde_json::from_slice(&body).unwrap()))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_of_the_demonstration_is_what_its_description_says() {
    let folder = tempfile::tempdir().unwrap();
    let (register, members) = demonstration(folder.path()).await;
    let (site, notice) = fill(&register, &members).await;
    let another = register.add_organisation(&Caller::CommandLine, "Another service", OrganisationKind::AdviserService).await.unwrap().id;
    let merge = format!("/api/v1/organisations/{another}/merge/preview?into={}", members[&Role::Adviser].1);
    let router = crate::serve::router(register.clone(), false, false);
    let description: Value = serde_json::from_str(&crate::description().unwrap()).unwrap();
    let schemas = &description["components"]["schemas"];
    let mut cookies = vec![None];
    for (member, _) in members.values() {
        let signed_in = register.look_as(*member, &Origin::default()).await.unwrap();
        cookies.push(Some(format!("parvis_session={}", signed_in.secret.reveal())));
    }
    let (mut answered, mut wrong) = (BTreeSet::new(), BTreeSet::new());
    for cookie in &cookies {
        let mut ids = BTreeMap::from([("notice".to_owned(), BTreeSet::from([notice.to_string()]))]);
        // Lists come first: what they name is asked about then.
        let mut paths: Vec<&String> = description["paths"].as_object().unwrap().keys().collect();
        paths.sort_by_key(|path| path.matches('{').count());
        for path in paths {
            let operation = &description["paths"][path]["get"];
            if operation.is_null() || path.contains("{attachment}") || path.starts_with("/tiles") || path.ends_with("openapi.json") {
                continue;
            }
            let purposes: &[&str] = if operation["parameters"].to_string().contains("\"purpose\"") { &["own_work", "assessment", "oversight"] } else { &[""] };
            for address in addresses(path, &ids, site) {
                for purpose in purposes {
                    let mut address = if purpose.is_empty() { address.clone() } else { format!("{address}?purpose={purpose}") };
                    if path.ends_with("/subjects/{id}/audience") {
                        address = format!("{address}&kind=visit&marking=amber&handling=ordinary&state=draft");
                    }
                    if path.ends_with("/journal/people") {
                        address = format!("{address}?name=member");
                    }
                    if path.ends_with("/relations/preview") {
                        address = format!("{address}?relation=neighbours&site={site}");
                    }
                    if path.ends_with("/merge/preview") {
                        address.clone_from(&merge);
                    }
                    let (status, body) = get(&router, &address, cookie.as_deref()).await;
                    let Some(body) = body else { continue };
                    gather(&body, &mut ids);
                    let responses = &operation["responses"];
                    let response = responses.get(status.as_str()).unwrap_or(&responses["default"]);
                    let schema = &response["content"]["application/json"]["schema"];
                    let mut found = Vec::new();
                    breaks(schema, &body, schemas, "", &mut found);
                    if !schema.is_object() {
                        found.push(format!("no schema for {status}"));
                    }
                    wrong.extend(found.into_iter().take(5).map(|what| format!("GET {path} {status} {what}")));
                    if status.is_success() {
                        answered.insert(path.clone());
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} answers differ from their description:\n{}", wrong.len(), wrong.iter().cloned().collect::<Vec<_>>().join("\n"));
    let json = description["paths"].as_object().unwrap().iter().filter(|(_, methods)| {
        let content = &methods["get"]["responses"]["200"]["content"];
        content["application/json"].is_object()
    });
    let silent: Vec<&String> = json.map(|(path, _)| path).filter(|path| !answered.contains(*path) && !path.ends_with("openapi.json")).collect();
    assert!(silent.is_empty(), "nobody got an answer of {silent:?}");
}

#[test]
fn an_answer_that_differs_from_its_description_is_found() {
    let schemas = serde_json::json!({ "Small": { "type": "object", "required": ["a"], "properties": { "a": { "type": "integer", "minimum": 0 } } } });
    let found = |value: &Value| {
        let mut wrong = Vec::new();
        breaks(&serde_json::json!({ "type": "array", "items": { "$ref": "#/components/schemas/Small" } }), value, &schemas, "", &mut wrong);
        wrong
    };
    assert!(found(&serde_json::json!([{ "a": 1 }])).is_empty());
    for wrong in [
        serde_json::json!({}),
        serde_json::json!([{}]),
        serde_json::json!([{ "a": "1" }]),
        serde_json::json!([{ "a": -1 }]),
        serde_json::json!([{ "a": 1, "b": 2 }]),
    ] {
        assert_eq!(found(&wrong).len(), 1, "{wrong}");
    }
}
