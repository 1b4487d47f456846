//! A rights record names the measure that it is about: only one of the own organisation at the same site; any other is answered like one
//! that is not there.

use parvis_access::Operation;
use parvis_model::{Handling, Marking, Purpose, RecordId, RecordKind, RecordState, SubjectId};
use serde_json::{Value, json};

use super::expected::{Ask, Expected, Trial};
use super::records::Record;
use super::requests::absent;
use super::samples::sample;

/// A rights record about a measure.
fn about(measure: RecordId) -> Value {
    let mut new = sample(RecordKind::RightsRecord, Marking::Amber, Handling::Ordinary, RecordState::Current);
    new["measure"] = json!(measure);
    new
}

impl Trial {
    pub(super) async fn name_measures(&mut self) {
        let measures: Vec<Record> = self.records.iter().filter(|record| record.id.kind() == RecordKind::Measure).take(6).cloned().collect();
        assert!(measures.len() >= 2, "several have some");
        let (site, class) = (SubjectId::from(self.fixture.site), (Marking::Amber, Handling::Ordinary, RecordState::Current));
        for principal in self.principals() {
            let writes = self.creates(&principal, RecordKind::RightsRecord, site, class);
            let ask = Ask::new("create_rights_record", site);
            let not_there = self.say(&principal, &ask.clone().body(about(absent(RecordKind::Measure)))).await;
            // One is enough of its own: a measure has few rights records.
            let mut made = false;
            for measure in &measures {
                let own = self.own(&principal).is_some_and(|known| known.id == measure.owner) && measure.state == RecordState::Current;
                let known = self.allows(&principal, measure, Purpose::OwnWork, Operation::Existence) && own && measure.subject == site;
                let expected = match (writes, known) {
                    (false, _) => Expected::Refused,
                    (true, true) if made => continue,
                    (true, true) => Expected::Done,
                    (true, false) => Expected::Like(not_there.0, not_there.1.clone()),
                };
                made |= expected == Expected::Done;
                self.compare(&principal, &ask.clone().body(about(measure.id)), expected).await;
            }
        }
    }
}
