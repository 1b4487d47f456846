//! Rights records: from a draft to a measure that runs, by two people; what refuses, and what ends by itself.

use parvis_model::{Caller, Handling, Marking, MeasureId, MemberId, Purpose, RightsRecordId, Role, SignedDuration};
use parvis_service::{
    MeasureChange, MeasureFields, MeasureStatus, NewRightsAnswer, NewRightsRecord, Register, RightsContent, RightsRecordAnswer, RightsRecordChange,
    RightsState, RightsStepWord as Step, Rule, ServiceError,
};

use crate::TestInstallation;
use crate::measures::lock;
use crate::rights_answers::camera_answers;

/// Days on the calendar of the town, which begins on 21 September 2026.
pub(crate) fn day(from_start: i64) -> String {
    let start: parvis_model::Date = "2026-09-21".parse().unwrap();
    start.checked_add(SignedDuration::from_hours(24 * from_start)).unwrap().to_string()
}

pub(crate) fn answers() -> Vec<NewRightsAnswer> {
    serde_json::from_value(camera_answers(day)).unwrap()
}

fn camera(status: MeasureStatus) -> MeasureFields {
    MeasureFields { entry: Some("camera_doors".to_owned()), says: String::new(), ..lock(status) }
}

/// An answer R12 after which the measure stays until another review.
pub(crate) fn reviewed(until: i64) -> Vec<NewRightsAnswer> {
    let after = serde_json::json!([{"item": "r12", "value": {
        "met": "yes", "seen_by": "No door was forced.", "harms": "None.", "lesson": "A sign helps.", "outcome": "keep", "next_review_on": day(until)}}]);
    serde_json::from_value(after).unwrap()
}

pub(crate) fn rule<T>(refused: &Result<T, ServiceError>) -> Option<Rule> {
    refused.as_ref().err().and_then(|error| error.broken_rule()).map(|broken| broken.rule())
}

impl TestInstallation {
    pub(crate) async fn rights_record(&self, by: MemberId, measure: Option<MeasureId>) -> Result<RightsRecordAnswer, ServiceError> {
        let new = NewRightsRecord { marking: Marking::Amber, handling: Handling::Ordinary, title: "A camera at the doors".to_owned(), measure };
        self.register.create_rights_record(&Caller::Member(by), self.sites[0], new).await
    }

    pub(crate) async fn wrote(
        &self,
        by: MemberId,
        id: RightsRecordId,
        answers: Vec<NewRightsAnswer>,
        step: Option<Step>,
    ) -> Result<RightsContent, ServiceError> {
        let version = self.register.rights_record(&Caller::Member(by), Purpose::OwnWork, id).await?.head.version;
        let change = RightsRecordChange { version, answers, step };
        Ok(self.register.change_rights_record(&Caller::Member(by), id, change).await?.content.unwrap())
    }

    pub(crate) async fn takes(&self, by: MemberId, id: RightsRecordId, step: Step) -> Result<RightsContent, ServiceError> {
        self.wrote(by, id, Vec::new(), Some(step)).await
    }

    /// Somebody else who keeps the records of the schools.
    pub(crate) async fn second_keeper(&self) -> MemberId {
        let schools = self.organisation("Schools").await;
        self.register.add_member(&Caller::CommandLine, schools, Role::OperatorManager, "Second").await.unwrap().id
    }

    /// A camera that is planned, and a rights record for it that the owner wrote and the second keeper decided.
    pub(crate) async fn decided(&self) -> (MeasureId, RightsRecordId, MemberId) {
        let second = self.second_keeper().await;
        let measure = self.measure(self.owner, camera(MeasureStatus::Planned)).await.unwrap().id;
        let record = self.rights_record(self.owner, Some(measure)).await.unwrap().id;
        self.wrote(self.owner, record, answers(), Some(Step::Screen)).await.unwrap();
        for step in [Step::Assess, Step::Consult] {
            self.takes(self.owner, record, step).await.unwrap();
        }
        self.takes(second, record, Step::Decide).await.unwrap();
        (measure, record, second)
    }

    async fn put(&self, measure: MeasureId, status: MeasureStatus) -> Result<MeasureStatus, ServiceError> {
        let owner = Caller::Member(self.owner);
        let version = self.register.measure(&owner, Purpose::OwnWork, measure).await?.head.version;
        let change = MeasureChange { version, fields: Some(camera(status)), reason: String::new() };
        Ok(self.register.change_measure(&owner, measure, change).await?.content.unwrap().status)
    }
}

/// Where a measure stands to its owner, and whether its rights record lets it run.
async fn stands(register: &Register, owner: MemberId, measure: MeasureId) -> (MeasureStatus, bool) {
    let content = register.measure(&Caller::Member(owner), Purpose::OwnWork, measure).await.unwrap().content.unwrap();
    (content.status, content.rights.unwrap().may_run)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_camera_goes_live_only_after_one_person_wrote_its_rights_record_and_another_decided() {
    let town = TestInstallation::new("", 1).await;
    let (measure, record, _) = town.decided().await;
    assert_eq!(rule(&town.put(measure, MeasureStatus::Live).await), Some(Rule::MeasureRights), "decided is not live");
    let content = town.takes(town.owner, record, Step::Start).await.unwrap();
    assert_eq!((content.state, content.may_run), (RightsState::Live, true));
    assert_eq!(town.put(measure, MeasureStatus::Live).await.unwrap(), MeasureStatus::Live);
    assert_eq!(stands(&town.register, town.owner, measure).await, (MeasureStatus::Live, true));
    let rights = town.register.measure(&Caller::Member(town.owner), Purpose::OwnWork, measure).await.unwrap().content.unwrap().rights.unwrap();
    assert_eq!((rights.record, rights.state, rights.review_on), (Some(record), Some(RightsState::Live), day(90).parse().ok()));
    // What lets it run ends by itself: its review stands on the due list.
    let due = town.due(town.owner).await;
    let review = due.iter().find(|line| line.act == parvis_service::DueAct::ReviewRights).unwrap();
    assert_eq!((review.on.to_string(), review.record), (day(90), Some(measure.into())));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_wrote_an_answer_does_not_decide_and_the_record_says_who_can() {
    let town = TestInstallation::new("", 1).await;
    let second = town.second_keeper().await;
    let measure = town.measure(town.owner, camera(MeasureStatus::Planned)).await.unwrap().id;
    let record = town.rights_record(town.owner, Some(measure)).await.unwrap().id;
    town.wrote(town.owner, record, answers(), Some(Step::Screen)).await.unwrap();
    town.takes(town.owner, record, Step::Assess).await.unwrap();
    let next = town.takes(town.owner, record, Step::Consult).await.unwrap().next.unwrap();
    assert_eq!((next.step, next.who), (Step::Decide, vec!["Second".to_owned()]));
    assert!(next.missing.iter().any(|reason| reason.kind.as_str() == "author_is_approver"), "{:?}", next.missing);
    let refused = town.takes(town.owner, record, Step::Decide).await;
    assert_eq!(rule(&refused), Some(Rule::RightsStep));
    assert!(refused.unwrap_err().to_string().contains("cannot decide on it"));
    // One word by the second person, and nobody is left.
    town.wrote(second, record, answers().split_off(11), None).await.unwrap();
    assert_eq!(rule(&town.takes(second, record, Step::Decide).await), Some(Rule::RightsStep));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_step_says_everything_that_is_missing_and_nothing_has_changed() {
    let town = TestInstallation::new("", 1).await;
    let record = town.rights_record(town.owner, None).await.unwrap();
    let mut some = answers();
    some.truncate(1);
    town.wrote(town.owner, record.id, some, Some(Step::Screen)).await.unwrap();
    let refused = town.takes(town.owner, record.id, Step::Assess).await.unwrap_err();
    let says = refused.to_string();
    for part in ["R1 Law and article: there is no legal basis", "R2 Aim and threat: an answer is missing", "R3 Alternatives:", "R7 Personal data:"] {
        assert!(says.contains(part), "{part}: {says}");
    }
    let content = town.register.rights_record(&Caller::Member(town.owner), Purpose::OwnWork, record.id).await.unwrap();
    assert_eq!((content.head.version, content.content.unwrap().state), (2, RightsState::Screened));
    let unfit: Vec<NewRightsAnswer> = serde_json::from_value(serde_json::json!([{"item": "r1", "value": {"law": "x"}}])).unwrap();
    assert_eq!(rule(&town.wrote(town.owner, record.id, unfit, None).await), Some(Rule::RightsAnswer));
    let blank = NewRightsRecord { marking: Marking::Amber, handling: Handling::Ordinary, title: " \n".to_owned(), measure: None };
    assert_eq!(rule(&town.register.create_rights_record(&Caller::Member(town.owner), town.sites[0], blank).await), Some(Rule::RightsTitle));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_that_is_past_due_stops_the_measure_without_anybody_and_a_clock_set_back_does_not_revive_it() {
    let town = TestInstallation::new("", 1).await;
    let (measure, record, second) = town.decided().await;
    town.takes(town.owner, record, Step::Start).await.unwrap();
    town.put(measure, MeasureStatus::Live).await.unwrap();
    town.at(89 * 24 * 60);
    assert_eq!(stands(&town.register, town.owner, measure).await, (MeasureStatus::Live, true));
    town.at(91 * 24 * 60);
    assert_eq!(stands(&town.register, town.owner, measure).await, (MeasureStatus::Expired, false));
    town.at(60);
    assert_eq!(stands(&town.register, town.owner, measure).await, (MeasureStatus::Expired, false), "the journal knows that it was later");
    town.at(92 * 24 * 60);
    let content = town.wrote(town.owner, record, reviewed(150), None).await.unwrap();
    assert_eq!((content.state, content.may_run), (RightsState::ReviewDue, false));
    assert_eq!(rule(&town.takes(town.owner, record, Step::Review).await), Some(Rule::RightsStep));
    assert!(town.takes(second, record, Step::Review).await.unwrap().may_run);
    assert_eq!(stands(&town.register, town.owner, measure).await, (MeasureStatus::Live, true));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_answer_and_a_withdrawal_stop_the_measure_at_once() {
    let town = TestInstallation::new("", 1).await;
    let (measure, record, second) = town.decided().await;
    town.takes(second, record, Step::Start).await.unwrap();
    town.put(measure, MeasureStatus::Live).await.unwrap();
    let content = town.wrote(town.owner, record, answers().drain(3..4).collect(), None).await.unwrap();
    assert_eq!((content.state, content.may_run), (RightsState::Screened, false));
    assert_eq!(stands(&town.register, town.owner, measure).await, (MeasureStatus::Expired, false));
    for (by, step) in [(town.owner, Step::Assess), (town.owner, Step::Consult), (second, Step::Decide), (second, Step::Start)] {
        town.takes(by, record, step).await.unwrap();
    }
    assert_eq!(stands(&town.register, town.owner, measure).await, (MeasureStatus::Live, true));
    let content = town.takes(town.owner, record, Step::Withdraw).await.unwrap();
    assert_eq!((content.state, content.next), (RightsState::Expired, None));
    assert_eq!(stands(&town.register, town.owner, measure).await, (MeasureStatus::Expired, false));
    assert!(town.wrote(second, record, Vec::new(), Some(Step::Start)).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restored_backup_has_the_record_as_it_was_and_a_withdrawal_since_holds() {
    let town = TestInstallation::new("", 1).await;
    let (measure, record, _) = town.decided().await;
    town.takes(town.owner, record, Step::Start).await.unwrap();
    town.put(measure, MeasureStatus::Live).await.unwrap();
    let backup = town.backup().await;
    let (_place, _, before) = town.restored(&backup, town.folder.path()).await;
    assert_eq!(stands(&before, town.owner, measure).await, (MeasureStatus::Live, true));
    before.close().await;
    town.takes(town.owner, record, Step::Withdraw).await.unwrap();
    let (_place, _, after) = town.restored(&backup, town.folder.path()).await;
    assert_eq!(stands(&after, town.owner, measure).await, (MeasureStatus::Expired, false));
    after.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restored_backup_brings_back_no_step_that_was_undone_since_and_keeps_those_from_which_the_record_went_on() {
    let town = TestInstallation::new("", 1).await;
    let (measure, record, second) = town.decided().await;
    let decided = town.backup().await;
    town.takes(town.owner, record, Step::Start).await.unwrap();
    town.put(measure, MeasureStatus::Live).await.unwrap();
    let live = town.backup().await;
    let state = async |backup: &[u8]| {
        let (_place, _, register) = town.restored(backup, town.folder.path()).await;
        let content = register.rights_record(&Caller::Member(town.owner), Purpose::OwnWork, record).await.unwrap().content.unwrap();
        let stands = stands(&register, town.owner, measure).await;
        register.close().await;
        (content.state, content.may_run, stands.1)
    };
    assert_eq!(state(&decided).await, (RightsState::Decided, false, false), "it went on from there");
    // An answer is changed: the measure stops.
    town.wrote(town.owner, record, answers().drain(3..4).collect(), None).await.unwrap();
    assert_eq!(state(&live).await, (RightsState::Screened, false, false));
    assert_eq!(state(&decided).await, (RightsState::Screened, false, false));
    // All steps are taken again, on other words than those in the backup.
    for (by, step) in [(town.owner, Step::Assess), (town.owner, Step::Consult), (second, Step::Decide), (second, Step::Start)] {
        town.takes(by, record, step).await.unwrap();
    }
    assert_eq!(state(&live).await, (RightsState::Draft, false, false));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_had_expired_is_not_revived_by_a_restored_backup_and_a_clock_set_back() {
    let town = TestInstallation::new("", 1).await;
    let (measure, record, _) = town.decided().await;
    town.takes(town.owner, record, Step::Start).await.unwrap();
    town.put(measure, MeasureStatus::Live).await.unwrap();
    let backup = town.backup().await;
    town.at(91 * 24 * 60);
    assert_eq!(stands(&town.register, town.owner, measure).await, (MeasureStatus::Expired, false));
    town.at(60);
    let (_place, _, after) = town.restored(&backup, town.folder.path()).await;
    assert_eq!(stands(&after, town.owner, measure).await, (MeasureStatus::Expired, false));
    after.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_measure_that_is_hidden_elsewhere_or_not_there_cannot_be_named_and_a_record_lets_no_other_measure_run() {
    let town = TestInstallation::new("", 1).await;
    let (measure, record, _) = town.decided().await;
    town.takes(town.owner, record, Step::Start).await.unwrap();
    let other = town.measure(town.owner, camera(MeasureStatus::Planned)).await.unwrap().id;
    assert_eq!(rule(&town.put(other, MeasureStatus::Live).await), Some(Rule::MeasureRights), "the record is about another one");
    assert_eq!(town.put(measure, MeasureStatus::Live).await.unwrap(), MeasureStatus::Live);
    let hidden = town.measure(town.adviser, camera(MeasureStatus::Planned)).await.unwrap().id;
    for measure in [hidden, MeasureId::from_random([7; 16])] {
        let refused = town.rights_record(town.owner, Some(measure)).await.unwrap_err();
        assert_eq!(refused.to_string(), "your organisation has no such measure at this site");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_that_was_given_the_record_reads_it_without_the_names_of_those_who_wrote_and_decided() {
    let town = TestInstallation::new("", 1).await;
    let (_, record, _) = town.decided().await;
    let owner = Caller::Member(town.owner);
    let own = town.register.rights_record(&owner, Purpose::OwnWork, record).await.unwrap().content.unwrap();
    assert!(own.answers.iter().all(|answer| !answer.by.is_empty()) && own.steps.iter().any(|step| step.by == "Second"));
    let to = town.organisation("Authority").await;
    town.register.give(&owner, record.into(), to, Purpose::Planning, "2026-12-01T00:00:00Z".parse().unwrap()).await.unwrap();
    let content = town.register.rights_record(&Caller::Member(town.coordinator), Purpose::Planning, record).await.unwrap().content.unwrap();
    assert_eq!((content.answers.len(), content.steps.len(), content.measure), (12, 4, None));
    assert!(content.answers.iter().all(|answer| answer.by.is_empty()) && content.steps.iter().all(|step| step.by.is_empty()));
    assert_eq!(content.next.unwrap().who, Vec::<String>::new());
}
