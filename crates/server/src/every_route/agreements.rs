//! Agreements: what they exchange decides nothing before both parties agree, the other party alone confirms one, and nothing is given under one that is not in force.

use parvis_access::Operation;
use parvis_model::{Handling, Marking, Purpose, RecordKind, RecordState, Role, SubjectId};
use serde_json::{Value, json};

use super::expected::{Ask, Expected, Trial};
use super::records::{Record, make};
use super::requests::absent;
use super::samples::sample;

const CLASS: (Marking, Handling, RecordState) = (Marking::Amber, Handling::Ordinary, RecordState::Current);

/// An agreement that exchanges records of a kind up to a marking.
fn exchanging(kind: RecordKind, up_to: Marking) -> Value {
    let mut new = sample(RecordKind::Agreement, CLASS.0, CLASS.1, CLASS.2);
    new["fields"]["exchanged"] = json!([{"kind": kind, "up_to": up_to}]);
    new
}

impl Trial {
    pub(super) async fn exchange_records(&mut self) {
        let words = RecordKind::ALL.into_iter().map(|kind| (kind, Marking::Amber)).chain(Marking::ALL.map(|marking| (RecordKind::SiteNote, marking)));
        for principal in self.principals() {
            let about = principal.organisation.unwrap_or_else(|| self.of(Role::Coordinator).id).into();
            let writes = self.creates(&principal, RecordKind::Agreement, about, CLASS);
            for (kind, up_to) in words.clone() {
                let new = exchanging(kind, up_to);
                let fine = writes && up_to != Marking::Red;
                self.compare(&principal, &Ask::new("create_agreement", about).body(new.clone()), if fine { Expected::Done } else { Expected::Refused }).await;
                let change = Ask::new("change_agreement", absent(RecordKind::Agreement)).body(json!({"version": 99, "fields": new["fields"]}));
                let expected = self.absent(&principal, &change, RecordKind::Agreement).await;
                self.compare(&principal, &change, expected).await;
            }
        }
    }

    pub(super) async fn confirm_agreements(&mut self) {
        let authority = self.of(Role::Coordinator);
        let by = authority.members[0];
        let mut proposed = Vec::new();
        for role in [Role::Adviser, Role::OperatorManager, Role::CommunityMember] {
            let to = self.of(role).id;
            let id = make(&self.fixture.register, by, to.into(), RecordKind::Agreement, CLASS).await.unwrap();
            let (marking, handling, state) = CLASS;
            let subject = SubjectId::from(to);
            self.records.push(Record { id, subject, owner: authority.id, by, marking, handling, state, given: std::collections::BTreeSet::new() });
            // The community's is kept from it.
            if role != Role::CommunityMember {
                self.given(id, to, Purpose::OwnWork).await;
            }
            proposed.push(id);
        }
        let records: Vec<Record> = self.records.iter().filter(|record| proposed.contains(&record.id)).cloned().collect();
        let mut confirmed = 0;
        for (principal, record) in self.principals().into_iter().flat_map(|principal| records.iter().map(move |record| (principal.clone(), record))) {
            let allows = |operation| self.allows(&principal, record, Purpose::OwnWork, operation);
            let (knows, responds, changes, gives) =
                (allows(Operation::Existence), allows(Operation::Respond), allows(Operation::Change), allows(Operation::Give));
            confirmed += usize::from(responds);
            let asks = [
                (Ask::new("confirm_agreement", record.id).body(json!({"version": 99})), responds),
                (Ask::new("end_agreement", record.id).body(json!({"version": 99, "reason": "x"})), responds || changes),
            ];
            for (ask, may) in asks {
                let expected = match (knows, may) {
                    (false, _) => self.absent(&principal, &ask, RecordKind::Agreement).await,
                    (true, true) => Expected::Conflict,
                    (true, false) => Expected::Refused,
                };
                self.compare(&principal, &ask, expected).await;
            }
            for purpose in Purpose::ALL {
                // It is not in force: nobody gives anything under it, not even itself.
                let ask = Ask::new("give_under_agreement", record.id).body(json!({"purpose": purpose}));
                let expected = if knows || gives { Expected::Refused } else { self.absent(&principal, &ask, RecordKind::Agreement).await };
                self.compare(&principal, &ask, expected).await;
            }
        }
        assert!(confirmed >= 2, "an adviser and a manager answer what was given to them: {confirmed}");
    }
}
