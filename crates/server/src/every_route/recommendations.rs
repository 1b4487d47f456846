//! Meetings and recommendations name organisations and meetings: what a writer knows nothing of is answered like what is not there. The organisation to
//! which a recommendation is addressed answers it, once it was given to it, and nobody else does.

use parvis_access::Operation;
use parvis_model::{Handling, Marking, OrganisationId, Purpose, RecordId, RecordKind, RecordState, Role, SubjectId};
use serde_json::{Value, json};

use super::expected::{Ask, Expected, Trial};
use super::fixture::Principal;
use super::oracle;
use super::records::{Record, make};
use super::requests::absent;
use super::samples::sample;

const CLASS: (Marking, Handling, RecordState) = (Marking::Amber, Handling::Ordinary, RecordState::Current);

/// What tells of all recommendations of a meeting.
const REPORTS: [&str; 3] = ["recommendations_of_meeting", "recommendations_of_meeting_table", "recommendations_of_meeting_print"];

/// A recommendation that comes of a meeting.
fn of_meeting(meeting: RecordId) -> Value {
    let mut new = sample(RecordKind::Recommendation, CLASS.0, CLASS.1, CLASS.2);
    new["meeting"] = json!(meeting);
    new
}

/// A meeting in which an organisation took part.
fn with(organisation: OrganisationId) -> Value {
    let mut new = sample(RecordKind::Meeting, CLASS.0, CLASS.1, CLASS.2);
    new["fields"]["participants"] = json!([{"organisation": organisation}]);
    new
}

impl Trial {
    /// What a principal writes about: their own organisation.
    fn at_home(&self, principal: &Principal) -> SubjectId {
        principal.organisation.unwrap_or_else(|| self.of(Role::Coordinator).id).into()
    }

    fn own_or_known(&self, principal: &Principal, organisation: OrganisationId) -> bool {
        principal.organisation == Some(organisation) || oracle::knows(principal.role, self.fixture.known(organisation).kind)
    }

    pub(super) async fn name_meetings(&mut self) {
        let meetings: Vec<Record> = self.records.iter().filter(|record| record.id.kind() == RecordKind::Meeting).take(6).cloned().collect();
        assert!(meetings.len() >= 2, "several have some");
        for principal in self.principals() {
            let about = self.at_home(&principal);
            let writes = self.creates(&principal, RecordKind::Recommendation, about, CLASS);
            let (made, board) = (Ask::new("create_recommendation", about), Ask::new("recommendation_board", ""));
            let not_there = self.say(&principal, &made.clone().body(of_meeting(absent(RecordKind::Meeting)))).await;
            let no_board = self.say(&principal, &board.clone().query("meeting", absent(RecordKind::Meeting))).await;
            for meeting in &meetings {
                let known = self.allows(&principal, meeting, Purpose::OwnWork, Operation::Existence);
                let own = principal.organisation == Some(meeting.owner);
                let expected = match writes {
                    false => Expected::Refused,
                    true if known && own => Expected::Done,
                    true => Expected::Like(not_there.0, not_there.1.clone()),
                };
                self.compare(&principal, &made.clone().body(of_meeting(meeting.id)), expected).await;
                let expected = if known { Expected::Done } else { Expected::Like(no_board.0, no_board.1.clone()) };
                self.compare(&principal, &board.clone().query("meeting", meeting.id), expected).await;
                for (operation, purpose) in REPORTS.into_iter().flat_map(|operation| Purpose::ALL.map(|purpose| (operation, purpose))) {
                    // Setting a document takes long: one meeting is enough.
                    if operation == "recommendations_of_meeting_print" && meeting.id != meetings[0].id {
                        continue;
                    }
                    let ask = Ask::new(operation, meeting.id).query("purpose", purpose);
                    let known = self.allows(&principal, meeting, purpose, Operation::Existence);
                    let expected = if known { Expected::Done } else { self.absent(&principal, &ask, RecordKind::Meeting).await };
                    self.compare(&principal, &ask, expected).await;
                }
            }
            for purpose in Purpose::ALL {
                let asked = if principal.member.is_some() { Expected::Done } else { Expected::Refused };
                self.compare(&principal, &board.clone().query("purpose", purpose), asked).await;
            }
        }
    }

    pub(super) async fn name_participants(&mut self) {
        let organisations: Vec<OrganisationId> = self.fixture.organisations.iter().map(|known| known.id).collect();
        let nobody = OrganisationId::from_random([0; 16]);
        for principal in self.principals() {
            let about = self.at_home(&principal);
            let writes = self.creates(&principal, RecordKind::Meeting, about, CLASS);
            let is_meeting = |record: &&Record| record.id.kind() == RecordKind::Meeting && principal.organisation == Some(record.owner);
            let meeting = self.records.iter().find(is_meeting).cloned();
            let changes = meeting.as_ref().is_some_and(|meeting| self.allows(&principal, meeting, Purpose::OwnWork, Operation::Change));
            let meeting = meeting.map_or_else(|| absent(RecordKind::Meeting), |meeting| meeting.id);
            let asks = [
                (Ask::new("create_meeting", about), writes.then_some(Expected::Done)),
                (Ask::new("change_meeting", meeting), changes.then_some(Expected::Conflict)),
            ];
            for (ask, fine) in asks {
                let body = |organisation| {
                    if ask.operation == "create_meeting" { with(organisation) } else { json!({"version": 99, "fields": with(organisation)["fields"]}) }
                };
                let not_there = self.say(&principal, &ask.clone().body(body(nobody))).await;
                for organisation in &organisations {
                    let expected = match &fine {
                        None => Expected::Refused,
                        Some(fine) if self.own_or_known(&principal, *organisation) => fine.clone(),
                        Some(_) => Expected::Like(not_there.0, not_there.1.clone()),
                    };
                    self.compare(&principal, &ask.clone().body(body(*organisation)), expected).await;
                }
            }
        }
    }

    pub(super) async fn answer_recommendations(&mut self) {
        let authority = self.of(Role::Coordinator);
        let by = authority.members[0];
        let mut addressed = Vec::new();
        for role in [Role::Adviser, Role::OperatorManager, Role::CommunityMember, Role::PartnerInstallation] {
            let to = self.of(role).id;
            let id = make(&self.fixture.register, by, to.into(), RecordKind::Recommendation, CLASS).await.unwrap();
            let (marking, handling, state) = CLASS;
            self.records.push(Record { id, subject: to.into(), owner: authority.id, by, marking, handling, state, given: std::collections::BTreeSet::new() });
            // The partner's is kept from it.
            if role != Role::PartnerInstallation {
                self.given(id, to, Purpose::OwnWork).await;
            }
            addressed.push(id);
        }
        let records: Vec<Record> = self.records.iter().filter(|record| addressed.contains(&record.id)).cloned().collect();
        let mut answered = 0;
        for (principal, record) in self.principals().into_iter().flat_map(|principal| records.iter().map(move |record| (principal.clone(), record))) {
            for (said, of_issuer) in
                [(json!({"execution": "in_work"}), false), (json!({"execution": "confirmed"}), true), (json!({"reply": "accepted"}), false)]
            {
                let mut body = said;
                body["version"] = json!(99);
                let ask = Ask::new("respond_to_recommendation", record.id).body(body);
                let expected = if of_issuer {
                    Expected::Refused
                } else if !self.allows(&principal, record, Purpose::OwnWork, Operation::Existence) {
                    self.absent(&principal, &ask, RecordKind::Recommendation).await
                } else if self.allows(&principal, record, Purpose::OwnWork, Operation::Respond) {
                    answered += 1;
                    Expected::Conflict
                } else {
                    Expected::Refused
                };
                self.compare(&principal, &ask, expected).await;
            }
        }
        assert!(answered >= 6, "an adviser, a manager and a community member answer what was given to them: {answered}");
    }
}
