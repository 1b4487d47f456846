//! Records of every class, made by those whose they are.

use std::collections::{BTreeMap, BTreeSet};

use parvis_model::{Caller, Handling, Marking, MemberId, OrganisationId, Purpose, RecordId, RecordKind, RecordState, Role, SiteId, SubjectId, VisitId};
use parvis_service::{FinishVisit, NewVisit, Register, WalkUpdate};

use super::fixture::Fixture;
use super::samples::sample;

/// A record, as the model of this test has it.
#[derive(Debug, Clone)]
pub(super) struct Record {
    pub(super) id: RecordId,
    /// What it is about.
    pub(super) subject: SubjectId,
    pub(super) owner: OrganisationId,
    /// Who made it.
    pub(super) by: MemberId,
    pub(super) marking: Marking,
    pub(super) handling: Handling,
    pub(super) state: RecordState,
    /// To whom it was given, for what.
    pub(super) given: BTreeSet<(OrganisationId, Purpose)>,
}

/// An answer that raises a finding.
fn walked() -> WalkUpdate {
    let packs = parvis_service::check_packs(std::path::Path::new("nowhere")).unwrap();
    let survey = packs.surveys.iter().find(|pack| pack.key.get_ref() == "quick_look").unwrap();
    let sent = serde_json::json!({"points": [{"answer": "1"}], "at": "2026-11-25T08:00:00Z", "seen": 0});
    let answers = BTreeMap::from([(survey.questions[0].key.get_ref(), sent)]);
    serde_json::from_value(serde_json::json!({"device": "tablet", "answers": answers})).unwrap()
}

/// A visit that is begun.
async fn begun(register: &Register, by: MemberId, site: SiteId, (marking, handling): (Marking, Handling)) -> Option<VisitId> {
    let new = NewVisit { survey: Some("quick_look".to_owned()), marking, handling, second_of: None, from_photographs: false };
    Some(register.start_visit(&Caller::Member(by), site, new).await.ok()?.id)
}

/// A draft of a visit that can be finished.
pub(super) async fn walked_visit(register: &Register, by: MemberId, site: SiteId, marked: (Marking, Handling)) -> Option<VisitId> {
    let id = begun(register, by, site, marked).await?;
    register.record_answers(&Caller::Member(by), id, &walked()).await.unwrap();
    Some(id)
}

/// A record of a class, where the rules let this member make one.
pub(super) async fn make(
    register: &Register,
    by: MemberId,
    subject: SubjectId,
    kind: RecordKind,
    (marking, handling, state): (Marking, Handling, RecordState),
) -> Option<RecordId> {
    let caller = Caller::Member(by);
    let id: RecordId = match kind {
        RecordKind::Visit if state == RecordState::Draft => begun(register, by, subject.site()?, (marking, handling)).await?.into(),
        RecordKind::Visit => {
            let id = walked_visit(register, by, subject.site()?, (marking, handling)).await?;
            let finish = FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None };
            register.finish_visit(&caller, id, &finish).await.unwrap();
            id.into()
        }
        kind => {
            let begun = if state == RecordState::Withdrawn { RecordState::Current } else { state };
            let new = sample(kind, marking, handling, begun).to_string();
            register.create_record(&caller, kind, subject, &new, "en").await.ok()?.says["id"].as_str().unwrap().parse().unwrap()
        }
    };
    if state == RecordState::Withdrawn {
        register.withdraw(&caller, id).await.unwrap();
    }
    Some(id)
}

impl Fixture {
    /// With a record of each kind for each role that may have one. Contributors change drafts alone, where there are any.
    pub(super) async fn with_a_record_of_each(mut self) -> Self {
        let principals = self.principals.clone();
        for principal in principals.iter().filter(|principal| principal.session) {
            let state = if principal.role == Role::OperatorContributor { RecordState::Draft } else { RecordState::Current };
            for kind in RecordKind::ALL {
                let class = (Marking::Amber, Handling::Ordinary, state);
                let about = self.subject(kind, principal.organisation.unwrap());
                let by = principal.member.unwrap();
                if let Some(made) = make(&self.register, by, about, kind, class).await {
                    let shown = self.register.record(&Caller::Member(by), Purpose::OwnWork, made, "en").await.unwrap();
                    if shown.says["state"] != serde_json::json!(state) {
                        self.at_once.insert(kind);
                    }
                    self.records.insert((principal.role, kind), made);
                }
            }
        }
        self
    }
}
