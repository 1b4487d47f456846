//! Measures name the findings that they treat: one that a writer knows nothing of is answered like one that is not there.

use parvis_access::Operation;
use parvis_model::{Handling, Marking, Purpose, RecordId, RecordKind, RecordState, Role, SubjectId};
use serde_json::{Value, json};

use super::expected::{Ask, Expected, Trial};
use super::fixture::Principal;
use super::records::Record;
use super::requests::absent;
use super::samples::sample;

/// A measure that treats a finding.
fn treating(finding: RecordId) -> Value {
    let mut new = sample(RecordKind::Measure, Marking::Amber, Handling::Ordinary, RecordState::Current);
    new["fields"]["findings"] = json!([finding]);
    new
}

impl Trial {
    pub(super) async fn treat_findings(&mut self) {
        let owners = [self.of(Role::Coordinator).id, self.of(Role::OperatorManager).id];
        let of = |records: &[Record], kind: RecordKind| -> Vec<Record> {
            let current = |record: &&Record| record.id.kind() == kind && record.state == RecordState::Current;
            let found = |owner| records.iter().filter(current).filter(move |record| record.owner == owner).take(2);
            owners.into_iter().flat_map(found).cloned().collect()
        };
        let (findings, measures) = (of(&self.records, RecordKind::Finding), of(&self.records, RecordKind::Measure));
        assert!(findings.len() >= 2 && measures.len() >= 2, "both have some");
        let (site, class) = (SubjectId::from(self.fixture.site), (Marking::Amber, Handling::Ordinary, RecordState::Current));
        for principal in self.principals() {
            let writes = self.creates(&principal, RecordKind::Measure, site, class);
            self.name_findings(&principal, &findings, Ask::new("create_measure", site), writes.then_some(Expected::Done)).await;
            for measure in &measures {
                let ask = Ask::new("change_measure", measure.id);
                if self.allows(&principal, measure, Purpose::OwnWork, Operation::Change) {
                    self.name_findings(&principal, &findings, ask, Some(Expected::Conflict)).await;
                } else {
                    self.name_findings(&principal, &findings, ask, None).await;
                }
            }
        }
    }

    /// Names each finding, and one that is not there; `known` is the answer for one that the principal knows, nothing where they may not
    /// name any.
    async fn name_findings(&mut self, principal: &Principal, findings: &[Record], ask: Ask<'_>, known: Option<Expected>) {
        let body = |finding: RecordId| {
            let new = treating(finding);
            if ask.operation == "create_measure" { new } else { json!({"version": 99, "fields": new["fields"]}) }
        };
        let not_there = self.say(principal, &ask.clone().body(body(absent(RecordKind::Finding)))).await;
        for finding in findings {
            let expected = match &known {
                None => Expected::Refused,
                Some(known) if self.allows(principal, finding, Purpose::OwnWork, Operation::Existence) => known.clone(),
                Some(_) => Expected::Like(not_there.0, not_there.1.clone()),
            };
            self.compare(principal, &ask.clone().body(body(finding.id)), expected).await;
        }
    }
}
