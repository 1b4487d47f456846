//! Making and changing records: markings, handlings and states, and what became of findings.

use parvis_access::Operation;
use parvis_model::{Handling, Marking, Purpose, RecordKind, RecordState, Role, SubjectId};
use parvis_service::FindingStatus;
use serde_json::json;

use super::expected::{Ask, Expected, Trial};
use super::fixture::Principal;
use super::records::Record;
use super::samples::sample;

/// Every marking with every handling.
fn marked() -> impl Iterator<Item = (Marking, Handling)> {
    Marking::ALL.into_iter().flat_map(|marking| Handling::ALL.map(|handling| (marking, handling)))
}

fn done_if(allowed: bool) -> Expected {
    if allowed { Expected::Done } else { Expected::Refused }
}

impl Trial {
    /// Everybody makes records of every kind, marking and state, where their organisation has to do with the subject and where it has not; and
    /// changes those whose marking can be changed into every other class.
    pub(super) async fn mark_records(&mut self) {
        for principal in self.principals() {
            let site = SubjectId::from(self.fixture.site);
            let own_one = principal.organisation.map(SubjectId::from);
            let authority_itself = SubjectId::from(self.of(Role::Coordinator).id);
            for about in self.fixture.other_subjects().into_iter().chain([site, self.fixture.far.into(), authority_itself]).chain(own_one) {
                let marked: Vec<(Marking, Handling)> = marked().filter(|(_, handling)| about == site || *handling == Handling::Ordinary).collect();
                for (marking, handling) in Self::tries(&principal, &marked, 1) {
                    self.make_records(&principal, about, marking, handling).await;
                }
            }
            let own = principal.organisation;
            let marked_anew = |record: &&Record| self.takes(record.id.kind().row().journal.change, "marking");
            let changed: Vec<Record> = self.records.iter().filter(marked_anew).cloned().collect();
            let authority = self.of(Role::Coordinator).id;
            let classes: Vec<(Marking, Handling, bool)> =
                marked().flat_map(|(marking, handling)| [true, false].map(|current| (marking, handling, current))).collect();
            for record in changed.iter().filter(|record| Some(record.owner) == own || record.owner == authority) {
                // Nobody changes what was given to them, whatever into.
                let classes = if Some(record.owner) == own { Self::tries(&principal, &classes, 2) } else { classes[..2].to_vec() };
                for class in classes {
                    self.mark_anew(&principal, record, class).await;
                }
            }
        }
    }

    async fn make_records(&mut self, principal: &Principal, about: SubjectId, marking: Marking, handling: Handling) {
        // What a kind cannot be about is tried once.
        let kinds = RecordKind::ALL.into_iter().filter(|kind| kind.row().is_about(about.kind()) || marking == Marking::Amber);
        for kind in kinds {
            let (operation, states) = match kind {
                RecordKind::Visit => ("start_visit", &[RecordState::Draft][..]),
                RecordKind::DutyAssessment => ("keep_duty_assessment", &[RecordState::Current][..]),
                kind if self.takes(kind.row().journal.create, "state") => (kind.row().journal.create, &RecordState::ALL[..]),
                kind => (kind.row().journal.create, &[RecordState::Current][..]),
            };
            for state in states {
                let allowed = self.creates(principal, kind, about, (marking, handling, *state));
                let ask = Ask::new(operation, about).body(sample(kind, marking, handling, *state));
                self.compare(principal, &ask, done_if(allowed)).await;
                if kind == RecordKind::DutyAssessment && handling == Handling::Ordinary && marking == Marking::Clear {
                    // The purpose says for what what was kept is shown; it lets nobody keep more.
                    for purpose in Purpose::ALL {
                        self.compare(principal, &ask.clone().query("purpose", purpose), done_if(allowed)).await;
                    }
                }
            }
        }
    }

    /// With a version that is no more: who may is told so, and nothing is changed.
    async fn mark_anew(&mut self, principal: &Principal, record: &Record, (marking, handling, current): (Marking, Handling, bool)) {
        let kind = record.id.kind();
        let operation = kind.row().journal.change;
        let current = current && self.takes(operation, "current");
        let mut body = sample(kind, marking, handling, record.state);
        body["current"] = json!(current);
        body.as_object_mut().unwrap().retain(|field, _| self.takes(operation, field));
        body["version"] = json!(99);
        let ask = Ask::new(operation, record.id).body(body);
        let after = Record { marking, handling, state: if current { RecordState::Current } else { record.state }, ..record.clone() };
        let own = |record: &Record, operation| self.allows(principal, record, Purpose::OwnWork, operation);
        let becomes = own(&after, Operation::Change) || current && record.state == RecordState::Draft && own(&after, Operation::Create);
        let expected = if !own(record, Operation::Existence) {
            self.absent(principal, &ask, kind).await
        } else if own(record, Operation::Change) && becomes {
            Expected::Conflict
        } else {
            Expected::Refused
        };
        self.compare(principal, &ask, expected).await;
    }

    /// What became of a finding: by its owner anything, by those who run the place what was done, by nobody else anything.
    pub(super) async fn answer_findings(&mut self) {
        let owners = [self.of(Role::Coordinator).id, self.of(Role::OperatorManager).id];
        let is_sample = |record: &&Record| record.id.kind() == RecordKind::Finding && owners.contains(&record.owner);
        let findings: Vec<Record> = self.records.iter().filter(is_sample).cloned().collect();
        for (principal, record) in self.principals().into_iter().flat_map(|principal| findings.iter().map(move |record| (principal.clone(), record))) {
            for status in Self::tries(&principal, &FindingStatus::ALL, 2) {
                let body = json!({"version": 99, "status": status, "reason": "It was looked at."});
                for (operation, needed) in [("change_finding", Operation::Change), ("respond_to_finding", Operation::Respond)] {
                    let ask = Ask::new(operation, record.id).body(body.clone());
                    let decided_by_the_owner = matches!(status, FindingStatus::Verified | FindingStatus::Void);
                    let expected = if needed == Operation::Respond && decided_by_the_owner {
                        Expected::Refused
                    } else if !self.allows(&principal, record, Purpose::OwnWork, Operation::Existence) {
                        self.absent(&principal, &ask, RecordKind::Finding).await
                    } else if self.allows(&principal, record, Purpose::OwnWork, needed) {
                        Expected::Conflict
                    } else {
                        Expected::Refused
                    };
                    self.compare(&principal, &ask, expected).await;
                }
            }
        }
    }
}
