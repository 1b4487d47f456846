//! Sharing with everybody here: who proposes, reviews and stops it, and who then sees what.

use std::collections::BTreeSet;

use parvis_access::{Class, Operation};
use parvis_model::{AccessBasis, Caller, Handling, Marking, Purpose, RecordKind, RecordState, Role};
use serde_json::{Value, json};

use super::expected::{Ask, Expected, Trial};
use super::fixture::Principal;
use super::oracle::{self, Reviewed};
use super::records::{Record, make};

impl Trial {
    /// Everybody proposes, reviews and stops sharing notes and visits of their own and of the authority; what is shared is read by everybody for every
    /// purpose.
    pub(super) async fn share_records(&mut self) {
        let (authority, operator) = (self.of(Role::Coordinator), self.of(Role::OperatorManager));
        let mut records: Vec<Record> = Vec::new();
        for (known, role) in [(&authority, Role::Coordinator), (&operator, Role::OperatorManager)] {
            // Who reviews what the others propose; they sign in nowhere.
            let second = Caller::Member(self.fixture.register.add_member(&Caller::CommandLine, known.id, role, "Second").await.unwrap().id);
            for (kind, marking, handling) in [
                (RecordKind::SiteNote, Marking::Clear, Handling::Ordinary),
                (RecordKind::SiteNote, Marking::Clear, Handling::OriginatorControlled),
                (RecordKind::SiteNote, Marking::Green, Handling::OriginatorControlled),
                (RecordKind::SiteNote, Marking::Amber, Handling::Ordinary),
                (RecordKind::Visit, Marking::Green, Handling::Ordinary),
            ] {
                let (subject, by, state) = (self.fixture.site.into(), known.members[0], RecordState::Current);
                let id = make(&self.fixture.register, by, subject, kind, (marking, handling, state)).await.unwrap();
                records.push(Record { id, subject, owner: known.id, by, marking, handling, state, given: BTreeSet::new() });
            }
            let own: Vec<Record> = records.iter().filter(|record| record.owner == known.id).cloned().collect();
            for record in &own {
                self.propose(record).await;
                self.review(record).await;
                let approved = self.fixture.register.review_sharing(&second, record.id, 1, None, true).await;
                if approved.is_ok() != self.is_shared(record, role) {
                    self.wrong.push(format!("{record:?}: {approved:?}"));
                }
                if approved.is_ok() {
                    self.shared.insert(record.id);
                }
            }
        }
        self.read_shared(&records).await;
        for record in &records {
            self.stop(record).await;
        }
        self.read_shared(&records[..1]).await;
    }

    /// What the page says of a review by another member of the owner, in this role, of a record that was proposed and is as it was.
    fn is_shared(&self, record: &Record, role: Role) -> bool {
        let Record { subject, marking, handling, state, .. } = *record;
        let relation = self.fixture.relation(self.fixture.known(record.owner), subject);
        let class = Class { subject: subject.kind(), relation, basis: AccessBasis::Own, marking, handling, state };
        oracle::shares(record.id.kind(), role, class, &Reviewed { by_proposer: false, by_author: false, changed_since: false })
    }

    /// How a request ends that a keeper of the owner may make.
    async fn decided(&mut self, principal: &Principal, record: &Record, ask: &Ask<'_>, operation: Operation) -> Expected {
        if principal.member.is_none() || !self.allows(principal, record, Purpose::OwnWork, Operation::Existence) {
            return self.absent(principal, ask, record.id.kind()).await;
        }
        if self.allows(principal, record, Purpose::OwnWork, operation) { Expected::Done } else { Expected::Refused }
    }

    async fn propose(&mut self, record: &Record) {
        for principal in self.principals() {
            let ask = Ask::new("propose_sharing_here", record.id).body(json!({"version": 1}));
            let expected = self.decided(&principal, record, &ask, Operation::ShareHere).await;
            self.compare(&principal, &ask, expected).await;
        }
    }

    /// Who proposed and wrote it is the one keeper of their organisation who signs in: nobody may.
    async fn review(&mut self, record: &Record) {
        for principal in self.principals() {
            let ask = Ask::new("review_sharing_here", record.id).body(json!({"version": 1, "proposed_at": "2026-11-26T12:00:00Z", "approved": true}));
            let expected = match self.decided(&principal, record, &ask, Operation::ReviewSharing).await {
                Expected::Done => Expected::Refused,
                other => other,
            };
            self.compare(&principal, &ask, expected).await;
        }
    }

    async fn stop(&mut self, record: &Record) {
        for principal in self.principals() {
            let ask = Ask::new("stop_sharing_here", record.id);
            let expected = match self.decided(&principal, record, &ask, Operation::TakeBack).await {
                // It is over, or was never begun.
                Expected::Done if !self.shared.contains(&record.id) => Expected::Refused,
                other => other,
            };
            if self.compare(&principal, &ask, expected).await.0 {
                self.shared.remove(&record.id);
            }
        }
    }

    async fn read_shared(&mut self, records: &[Record]) {
        for principal in self.principals() {
            for purpose in Self::tries(&principal, &Purpose::ALL, 2) {
                for record in records.iter().filter(|record| record.id.kind() == RecordKind::SiteNote) {
                    let shown = [
                        ("note", Operation::Existence),
                        ("export_note", Operation::Export),
                        ("note_versions", Operation::History),
                        ("readers", Operation::Readers),
                    ];
                    for (operation, needed) in shown {
                        self.read(&principal, record, Ask::new(operation, record.id), purpose, needed).await;
                    }
                }
                let ask = Ask::new("notes_about", self.fixture.site).query("purpose", purpose).query("page_size", 500);
                let (done, said) = self.compare(&principal, &ask, Expected::Done).await;
                let page: Value = if done { serde_json::from_str(&said).unwrap() } else { Value::Null };
                for record in records.iter().filter(|record| record.id.kind() == RecordKind::SiteNote) {
                    let listed = page["lines"].as_array().is_some_and(|lines| lines.iter().any(|line| line["id"] == record.id.to_string()));
                    if listed != self.allows(&principal, record, purpose, Operation::Existence) {
                        self.wrong.push(format!("{record:?} for {purpose} as {}: listed {listed}", principal.name));
                    }
                }
            }
        }
    }
}
