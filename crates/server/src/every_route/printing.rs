//! What is printed from a body: a list of findings names each of them, and one that the reader may not know of is answered like one
//! that is not there.

use parvis_access::Operation;
use parvis_model::{Purpose, RecordKind, RecordState, Role};
use serde_json::json;

use super::expected::{Ask, Expected, Trial};
use super::records::Record;
use super::requests::absent;

impl Trial {
    pub(super) async fn print_findings(&mut self) {
        let owners = [self.of(Role::Coordinator).id, self.of(Role::OperatorManager).id, self.of(Role::Adviser).id];
        let of = |owner| self.records.iter().filter(move |record| record.owner == owner);
        let findings: Vec<Record> = owners
            .into_iter()
            .filter_map(|owner| of(owner).find(|record| record.id.kind() == RecordKind::Finding && record.state == RecordState::Current))
            .cloned()
            .collect();
        assert!(findings.len() >= 2, "several have some");
        for principal in self.principals() {
            for purpose in Self::tries(&principal, &Purpose::ALL, 1) {
                let ask = |finding: parvis_model::RecordId| Ask::new("print_findings", "").body(json!({"findings": [finding], "purpose": purpose}));
                let not_there = self.say(&principal, &ask(absent(RecordKind::Finding))).await;
                for finding in &findings {
                    let seen = self.allows(&principal, finding, purpose, Operation::Existence);
                    let allowed = self.allows(&principal, finding, purpose, Operation::Text);
                    // Setting a document takes long; that those who may see it do is shown once.
                    if allowed && (!principal.session || purpose != Purpose::OwnWork) {
                        continue;
                    }
                    let expected = match (seen, allowed) {
                        (_, true) => Expected::Done,
                        (true, false) => Expected::Refused,
                        (false, false) => Expected::Like(not_there.0, not_there.1.clone()),
                    };
                    self.compare(&principal, &ask(finding.id), expected).await;
                }
            }
        }
    }
}
