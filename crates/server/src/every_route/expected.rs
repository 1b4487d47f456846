//! What everybody may, by the second implementation of the access rules, and a trial that compares it with what is answered.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::{Method, StatusCode};
use parvis_access::{Class, Operation};
use parvis_model::{
    AccessBasis, Caller, Clock, Handling, Marking, MemberId, OrganisationId, Purpose, RecordId, RecordKind, RecordState, Relation, Role, SignedDuration,
    SubjectId, Timestamp,
};
use parvis_service::{PageQuery, SystemClock};
use serde_json::Value;

use super::fixture::{Fixture, Known, Principal};
use super::oracle::{self, To};
use super::records::Record;
use super::requests::absent;

/// How a request ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expected {
    /// It is done, or shown.
    Done,
    /// It would be done, were it not asked with a version that is no more.
    Conflict,
    /// It is refused, whatever the words.
    Refused,
    /// It is answered word for word like a request that names what is not there: this is that answer.
    Like(StatusCode, String),
}

/// One request.
#[derive(Debug, Clone)]
pub(super) struct Ask<'a> {
    pub(super) operation: String,
    /// What the path names.
    pub(super) id: String,
    pub(super) query: Vec<(&'a str, String)>,
    pub(super) body: Option<Value>,
}

impl<'a> Ask<'a> {
    pub(super) fn new(operation: impl Into<String>, id: impl ToString) -> Self {
        Self { operation: operation.into(), id: id.to_string(), query: Vec::new(), body: None }
    }

    pub(super) fn query(mut self, name: &'a str, value: impl ToString) -> Self {
        self.query.push((name, value.to_string()));
        self
    }

    pub(super) fn body(mut self, body: Value) -> Self {
        self.body = Some(body);
        self
    }
}

/// A time until which a record can be given.
pub(super) fn a_month_on() -> Timestamp {
    SystemClock.now() + SignedDuration::from_hours(30 * 24)
}

/// The installation, what is true of it, and what was tried.
pub(super) struct Trial {
    pub(super) fixture: Fixture,
    pub(super) records: Vec<Record>,
    /// Those of which the version that there is was reviewed to be shared with everybody here.
    pub(super) shared: BTreeSet<RecordId>,
    /// About what who made themselves known to whom, by asking for a visit or giving a record.
    pub(super) known: BTreeSet<(SubjectId, OrganisationId, OrganisationId)>,
    /// Method and path of each operation.
    routes: BTreeMap<String, (Method, String)>,
    /// The fields of the body that an operation takes.
    bodies: BTreeMap<String, BTreeSet<String>>,
    /// What was said to whom who named a record that is not there.
    absent: BTreeMap<String, (StatusCode, String)>,
    pub(super) asked: usize,
    pub(super) refused: usize,
    pub(super) wrong: Vec<String>,
    /// By operation and field, which values were tried.
    pub(super) tried: BTreeMap<(String, String), BTreeSet<String>>,
}

impl Trial {
    pub(super) fn new(fixture: Fixture, description: &Value) -> Self {
        let (mut routes, mut bodies) = (BTreeMap::new(), BTreeMap::new());
        for (path, methods) in description["paths"].as_object().unwrap() {
            for (method, operation) in methods.as_object().unwrap() {
                let name = operation["operationId"].as_str().unwrap().to_owned();
                let body = &operation["requestBody"]["content"]["application/json"]["schema"];
                let named = body["$ref"].as_str().and_then(|reference| reference.rsplit('/').next());
                let fields = named.map_or(body, |name| &description["components"]["schemas"][name])["properties"].as_object();
                bodies.insert(name.clone(), fields.into_iter().flatten().map(|(field, _)| field.clone()).collect());
                routes.insert(name, (method.to_uppercase().parse().unwrap(), path.clone()));
            }
        }
        Self {
            fixture,
            records: Vec::new(),
            shared: BTreeSet::new(),
            known: BTreeSet::new(),
            routes,
            bodies,
            absent: BTreeMap::new(),
            asked: 0,
            refused: 0,
            wrong: Vec::new(),
            tried: BTreeMap::new(),
        }
    }

    pub(super) fn principals(&self) -> Vec<Principal> {
        self.fixture.principals.clone()
    }

    /// The path of an operation; none where there is no such operation.
    pub(super) fn path_of(&self, operation: &str) -> Option<&str> {
        self.routes.get(operation).map(|(_, path)| path.as_str())
    }

    /// Whether the body of an operation has a field; no where there is no such operation.
    pub(super) fn takes(&self, operation: &str, field: &str) -> bool {
        self.bodies.get(operation).is_some_and(|fields| fields.contains(field))
    }

    /// Whether a principal asks in vain, whatever is asked: who reads only changes nothing.
    fn only_reads(&self, principal: &Principal, operation: &str) -> bool {
        principal.reads_only && self.routes[operation].0 != Method::GET
    }

    /// Asks, and answers with what was said.
    pub(super) async fn say(&mut self, principal: &Principal, ask: &Ask<'_>) -> (StatusCode, String) {
        let (method, path) = self.routes[&ask.operation].clone();
        // A file is named by its record and itself.
        let (id, file) = ask.id.split_once(' ').unwrap_or((&ask.id, ""));
        let mut address = path.replace("{id}", id).replace("{record}", id).replace("{attachment}", file);
        let query: Vec<String> = ask.query.iter().map(|(name, value)| format!("{name}={}", value.replace(' ', "%20"))).collect();
        if !query.is_empty() {
            address = format!("{address}?{}", query.join("&"));
        }
        for (name, value) in &ask.query {
            self.tried.entry((ask.operation.clone(), format!("query.{name}"))).or_default().insert(value.clone());
        }
        if let Some(body) = &ask.body {
            self.note_tried(&ask.operation, "body", body);
        }
        self.asked += 1;
        self.fixture.ask(principal, method, &address, ask.body.as_ref().map(Value::to_string)).await
    }

    fn note_tried(&mut self, operation: &str, field: &str, value: &Value) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, value)| self.note_tried(operation, &format!("{field}.{name}"), value)),
            Value::Array(values) => values.iter().for_each(|value| self.note_tried(operation, &format!("{field}[]"), value)),
            Value::Null => {}
            other => {
                let said = other.as_str().map_or_else(|| other.to_string(), str::to_owned);
                self.tried.entry((operation.to_owned(), field.to_owned())).or_default().insert(said);
            }
        }
    }

    /// Asks, and compares; whether it was done.
    pub(super) async fn compare(&mut self, principal: &Principal, ask: &Ask<'_>, expected: Expected) -> (bool, String) {
        let expected = if self.only_reads(principal, &ask.operation) { Expected::Refused } else { expected };
        let (status, said) = self.say(principal, ask).await;
        let refusals = [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY];
        let fits = match &expected {
            Expected::Done => status.is_success(),
            Expected::Conflict => status == StatusCode::CONFLICT,
            Expected::Refused => refusals.contains(&status),
            Expected::Like(code, words) => (status, &said) == (*code, words),
        };
        self.refused += usize::from(matches!(expected, Expected::Refused | Expected::Like(..)));
        if !fits {
            let start: String = said.chars().take(200).collect();
            self.wrong.push(format!("{ask:?} as {}: {status} {start}, the page says {expected:?}", principal.name));
        }
        (status.is_success(), said)
    }

    pub(super) fn own(&self, principal: &Principal) -> Option<Known> {
        principal.organisation.map(|id| self.fixture.known(id).clone())
    }

    fn class(&self, principal: &Principal, record: &Record, purpose: Purpose) -> Class {
        let own = principal.organisation.unwrap();
        let basis = if record.owner == own {
            AccessBasis::Own
        } else if record.given.contains(&(own, purpose)) {
            AccessBasis::Given
        } else if self.shared.contains(&record.id) {
            AccessBasis::SharedHere
        } else {
            AccessBasis::Withheld
        };
        let relation = self.fixture.relation(self.fixture.known(own), record.subject);
        Class { subject: record.subject.kind(), relation, basis, marking: record.marking, handling: record.handling, state: record.state }
    }

    /// What the page says of somebody, a record and a purpose.
    pub(super) fn allows(&self, principal: &Principal, record: &Record, purpose: Purpose, operation: Operation) -> bool {
        principal.member.is_some() && oracle::allows(record.id.kind(), principal.role, purpose, self.class(principal, record, purpose), operation)
    }

    /// What the page says of making a record.
    pub(super) fn creates(&self, principal: &Principal, kind: RecordKind, about: SubjectId, marked: (Marking, Handling, RecordState)) -> bool {
        let (marking, handling, state) = marked;
        let relation = self.own(principal).map_or(Relation::None, |own| self.fixture.relation(&own, about));
        let class = Class { subject: about.kind(), relation, basis: AccessBasis::Own, marking, handling, state };
        principal.member.is_some() && oracle::allows(kind, principal.role, Purpose::OwnWork, class, Operation::Create)
    }

    /// What the page says of giving a record, as it will be in a state, to an organisation that may not be there.
    pub(super) fn gives(&self, principal: &Principal, record: &Record, state: RecordState, to: OrganisationId, part: &str, purpose: Purpose) -> bool {
        let (Some(own), Some(known)) = (self.own(principal), self.fixture.organisations.iter().find(|known| known.id == to)) else { return false };
        let made_known = self.known.contains(&(record.subject, to, own.id));
        let relation = self.fixture.relation(known, record.subject);
        let recipient = To { kind: known.kind, relation, roles: &known.roles, is_owner: to == record.owner, made_known };
        let class = Class { state, ..self.class(principal, record, Purpose::OwnWork) };
        oracle::gives(record.id.kind(), principal.role, class, &recipient, part, purpose)
    }

    /// The answer to somebody who names a record that is not there.
    pub(super) async fn absent(&mut self, principal: &Principal, ask: &Ask<'_>, kind: RecordKind) -> Expected {
        let file = ask.id.split_once(' ').map(|(_, file)| format!(" {file}")).unwrap_or_default();
        let ask = Ask { id: format!("{}{file}", absent(kind)), ..ask.clone() };
        let key = format!("{ask:?} {}", principal.name);
        if !self.absent.contains_key(&key) {
            let said = self.say(principal, &ask).await;
            self.absent.insert(key.clone(), said);
        }
        let (status, said) = self.absent[&key].clone();
        Expected::Like(status, said)
    }

    /// What a principal tries of many: a session all, a token, which asks as its member, the first ones.
    pub(super) fn tries<T: Copy>(principal: &Principal, all: &[T], by_token: usize) -> Vec<T> {
        if principal.session { all.to_vec() } else { all.iter().copied().take(by_token).collect() }
    }

    /// Takes up the findings that came with a visit that somebody finished.
    pub(super) async fn take_up_findings(&mut self, by: MemberId, owner: OrganisationId, given: &BTreeSet<(OrganisationId, Purpose)>) {
        let found = self.fixture.register.findings(&Caller::Member(by), Purpose::OwnWork, None, &PageQuery::largest()).await.unwrap().lines;
        for finding in found.into_iter().filter(|finding| finding.head.owner == owner) {
            let id = finding.id.into();
            if self.records.iter().all(|record| record.id != id) {
                let head = finding.head;
                self.records.push(Record {
                    id,
                    subject: head.subject,
                    owner,
                    by,
                    marking: head.marking,
                    handling: head.handling,
                    state: head.state,
                    given: given.clone(),
                });
            }
        }
    }

    pub(super) fn record(&mut self, id: RecordId) -> &mut Record {
        self.records.iter_mut().find(|record| record.id == id).unwrap()
    }

    /// Gives as somebody who keeps the record, and remembers it.
    pub(super) async fn given(&mut self, record: RecordId, to: OrganisationId, purpose: Purpose) {
        let (owner, by) = {
            let record = self.record(record);
            (record.owner, record.by)
        };
        self.fixture.register.give(&Caller::Member(by), record, to, purpose, a_month_on()).await.unwrap();
        self.was_given(record, to, purpose, owner);
    }

    pub(super) fn was_given(&mut self, record: RecordId, to: OrganisationId, purpose: Purpose, owner: OrganisationId) {
        let record = self.record(record);
        record.given.insert((to, purpose));
        let subject = record.subject;
        self.known.insert((subject, owner, to));
    }

    /// The one organisation with these members.
    pub(super) fn of(&self, role: Role) -> Known {
        self.fixture.organisations.iter().find(|known| known.settled && known.roles.contains(&role)).unwrap().clone()
    }
}
