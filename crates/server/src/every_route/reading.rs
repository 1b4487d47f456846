//! Reading: by id and in lists, for every purpose.

use std::collections::BTreeSet;

use parvis_access::Operation;
use parvis_model::{Caller, Marking, OrganisationKind, Purpose, RecordKind, RecordState, Relation, Role, SiteId, SubjectId, SubjectKind};
use serde_json::Value;

use super::expected::{Ask, Expected, Trial};
use super::fixture::Principal;
use super::records::Record;

impl Trial {
    /// Each record by each operation that shows something of it.
    pub(super) async fn read_records(&mut self) {
        let authority = self.of(Role::Coordinator).id;
        let operator = self.of(Role::OperatorManager).id;
        let note = self.records.iter().find(|record| record.owner == authority && record.id.kind() == RecordKind::SiteNote && record.given.len() > 1).unwrap();
        let (note, by) = (note.id, note.by);
        let file = self.fixture.register.attach(&Caller::Member(by), note, "plan.pdf", b"%PDF-1.4").await.unwrap().id;
        // Of one owner who gave some of it away everything, of one who keeps it and of those whom nobody asks some.
        let is_sample = |record: &Record| match record.id.kind() {
            RecordKind::SiteNote => record.state == RecordState::Current && record.marking != Marking::AmberStrict,
            RecordKind::Visit => record.state == RecordState::Draft,
            _ => false,
        };
        let wanted = |record: &&Record| {
            let known = self.fixture.known(record.owner);
            let hidden = !known.settled && known.kind == OrganisationKind::Community;
            record.owner == authority || is_sample(record) && (record.owner == operator || hidden)
        };
        let records: Vec<Record> = self.records.iter().filter(wanted).cloned().collect();
        for principal in self.principals() {
            for record in &records {
                for purpose in Self::tries(&principal, &Purpose::ALL, 1) {
                    for (operation, needed) in self.showing(record.id.kind()) {
                        self.read(&principal, record, Ask::new(operation, record.id), purpose, needed).await;
                    }
                    if record.id == note {
                        self.read(&principal, record, Ask::new("attachment", format!("{note} {file}")), purpose, Operation::Attachments).await;
                    }
                }
            }
        }
    }

    /// The operations that show something of a record of a kind, and what is needed for it.
    fn showing(&self, kind: RecordKind) -> Vec<(String, Operation)> {
        let one = kind.row().one;
        let named = [
            ("readers".to_owned(), Operation::Readers),
            (one.to_owned(), Operation::Existence),
            (format!("export_{one}"), Operation::Export),
            (format!("{one}_versions"), Operation::History),
            (format!("compare_{one}"), Operation::Text),
            (format!("what_if_{one}"), Operation::Text),
            (format!("{one}_report"), Operation::Text),
            (format!("{one}_print"), Operation::Text),
        ];
        named.into_iter().filter(|(operation, _)| self.path_of(operation).is_some()).collect()
    }

    pub(super) async fn read(&mut self, principal: &Principal, record: &Record, ask: Ask<'_>, purpose: Purpose, needed: Operation) {
        let seen = self.allows(principal, record, purpose, Operation::Existence);
        let allowed = self.allows(principal, record, purpose, needed);
        // Setting a document takes long; that those who may see it do is shown once.
        if ["visit_report", "plan_print", "duty_assessment_print", "rights_record_print"].contains(&ask.operation.as_str())
            && allowed
            && (!principal.session || purpose != Purpose::OwnWork)
        {
            return;
        }
        let ask = ask.query("purpose", purpose);
        let expected = match (seen, allowed) {
            (_, true) => Expected::Done,
            (true, false) => Expected::Refused,
            (false, false) => self.absent(principal, &ask, record.id.kind()).await,
        };
        self.compare(principal, &ask, expected).await;
    }

    /// Lists hold exactly what the reader may know of.
    pub(super) async fn read_lists(&mut self) {
        let asking = self
            .principals()
            .into_iter()
            .flat_map(|principal| Self::tries(&principal, &Purpose::ALL, 1).into_iter().map(move |purpose| (principal.clone(), purpose)));
        for (principal, purpose) in asking {
            for (operation, kind, needed, about) in self.lists() {
                let operation = operation.as_str();
                // To who is not signed in no organisation is there.
                let needs_a_member = operation == "export_notes" || about.is_some_and(|about| about.kind() == SubjectKind::Organisation);
                let expected = if needs_a_member && principal.member.is_none() { Expected::Refused } else { Expected::Done };
                // Pages so short that they end among the records of the reader, all of them.
                let (mut listed, mut after) = (BTreeSet::new(), String::new());
                let done = loop {
                    let mut ask = Ask::new(operation, about.map_or_else(String::new, |about| about.to_string())).query("purpose", purpose);
                    if operation != "export_notes" {
                        ask = ask.query("page_size", 4).query("after", after.replace('\u{1f}', "%1F"));
                    }
                    let (done, said) = self.compare(&principal, &ask, expected.clone()).await;
                    let page: Value = if done { serde_json::from_str(&said).unwrap() } else { Value::Null };
                    let lines = page.get("lines").unwrap_or(&page).as_array().into_iter().flatten();
                    listed.extend(lines.map(|one| one["id"].as_str().unwrap().to_owned()));
                    match page.get("next").and_then(Value::as_str) {
                        Some(next) => after = next.to_owned(),
                        None => break done,
                    }
                };
                if done {
                    let wanted: BTreeSet<String> = self
                        .records
                        .iter()
                        .filter(|record| record.id.kind() == kind && about.is_none_or(|about| record.subject == about))
                        .filter(|record| self.allows(&principal, record, purpose, needed))
                        .map(|record| record.id.to_string())
                        .collect();
                    self.same(&principal, operation, purpose, &listed, &wanted);
                }
            }
            self.read_coverage(&principal, purpose).await;
        }
    }

    /// The operations that list records: which kind, what is needed to be on it, and about what it is, where it is about one subject.
    fn lists(&self) -> Vec<(String, RecordKind, Operation, Option<SubjectId>)> {
        let names = RecordKind::ALL.into_iter().flat_map(|kind| {
            [kind.row().many.to_owned(), format!("{}_of_site", kind.row().many), format!("{}_about", kind.row().many)].map(|name| (name, kind))
        });
        let (site, authority) = (SubjectId::from(self.fixture.site), SubjectId::from(self.of(Role::Coordinator).id));
        let declared = names.flat_map(|(name, kind)| {
            let about: Vec<Option<SubjectId>> = match self.path_of(&name) {
                None => Vec::new(),
                Some(path) if path.contains("/sites/") => vec![Some(site)],
                Some(path) if path.contains("/subjects/") => self.fixture.other_subjects().into_iter().chain([site, authority]).map(Some).collect(),
                Some(_) => vec![None],
            };
            about.into_iter().map(move |about| (name.clone(), kind, Operation::Existence, about))
        });
        declared.chain([("export_notes".to_owned(), RecordKind::SiteNote, Operation::Export, None)]).collect()
    }

    fn same<T: PartialEq + std::fmt::Debug>(&mut self, principal: &Principal, operation: &str, purpose: Purpose, said: &T, wanted: &T) {
        if said != wanted {
            self.wrong.push(format!("{operation} for {purpose} as {}: {said:?}, the page says {wanted:?}", principal.name));
        }
    }

    /// In which areas a site lies is the same for everybody, and a site that is not there lies in none.
    pub(super) async fn read_areas_of_a_site(&mut self) {
        let there = self.fixture.site.to_string();
        for site in [there.clone(), SiteId::from_random([9; 16]).to_string(), SiteId::from_random([8; 16]).to_string()] {
            let mut said_first = None;
            for principal in self.principals() {
                let (_, said) = self.compare(&principal, &Ask::new("areas", "").query("site", &site), Expected::Done).await;
                let page: Value = serde_json::from_str(&said).unwrap_or_default();
                let none = page["areas"].as_array().is_some_and(Vec::is_empty);
                let same = *said_first.get_or_insert_with(|| said.clone()) == said;
                if !same || site != there && !none {
                    self.wrong.push(format!("areas of {site} as {}: {said}", principal.name));
                }
            }
        }
    }

    /// Coverage counts the one site as visited where the reader may know of a finished visit.
    async fn read_coverage(&mut self, principal: &Principal, purpose: Purpose) {
        let expected = if principal.member.is_some() { Expected::Done } else { Expected::Refused };
        let (done, counted) = self.compare(principal, &Ask::new("coverage", "").query("purpose", purpose), expected.clone()).await;
        let (_, behind) = self.compare(principal, &Ask::new("coverage_sites", "").query("purpose", purpose), expected.clone()).await;
        let site = self.fixture.site;
        let (_, named) = self.compare(principal, &Ask::new("coverage_sites", "").query("purpose", purpose).query("sites", site), expected).await;
        if !done {
            return;
        }
        let known_visit = self.records.iter().any(|record| {
            record.id.kind() == RecordKind::Visit && record.state == RecordState::Current && self.allows(principal, record, purpose, Operation::Existence)
        });
        let concerned = matches!(self.own(principal).unwrap().relation, Relation::Operates | Relation::Advises | Relation::Responds);
        let (counted, behind): (Value, Value) = (serde_json::from_str(&counted).unwrap(), serde_json::from_str(&behind).unwrap());
        let wanted = u64::from(known_visit && concerned);
        self.same(principal, "coverage", purpose, &counted["whole"]["visited"].as_u64().unwrap(), &wanted);
        let visited = behind.as_array().unwrap().iter().filter(|site| site["state"] == "visited").count() as u64;
        self.same(principal, "coverage_sites", purpose, &visited, &wanted);
        // Of a site that is named, no matter who looks after it.
        let named: Value = serde_json::from_str(&named).unwrap();
        let state = if known_visit { "visited" } else { "never" };
        self.same(principal, "coverage_sites", purpose, &named[0]["state"].as_str().unwrap(), &state);
    }
}
