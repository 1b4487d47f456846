//! Measures at a site: where they stand, who may name which findings, and what ends by itself.

use parvis_model::{Caller, FindingId, Handling, Marking, MeasureId, MemberId, Purpose, Relation};
use parvis_service::{
    Confidence, ErrorKey, FindingFields, FindingSeverity, MeasureChange, MeasureDomain, MeasureFields, MeasureFunction, MeasureStatus, NewFinding, NewMeasure,
    PageQuery, Rule, ServiceError, SiteMeasureAnswer,
};

use crate::TestInstallation;

/// A lock that is said in own words.
pub(crate) fn lock(status: MeasureStatus) -> MeasureFields {
    MeasureFields {
        entry: None,
        says: "A lock that opens from inside without a key.".to_owned(),
        function: Some(MeasureFunction::Delay),
        domain: Some(MeasureDomain::Physical),
        observes_people: false,
        status,
        answers_for: "Caretaker".to_owned(),
        since: None,
        until: None,
        review_on: None,
        cost: None,
        findings: Vec::new(),
        remarks: String::new(),
    }
}

impl TestInstallation {
    pub(crate) async fn measure(&self, by: MemberId, fields: MeasureFields) -> Result<SiteMeasureAnswer, ServiceError> {
        let new = NewMeasure { marking: Marking::Amber, handling: Handling::Ordinary, fields };
        self.register.create_measure(&Caller::Member(by), self.sites[0], new).await
    }

    async fn becomes(&self, by: MemberId, id: MeasureId, fields: MeasureFields) -> Result<SiteMeasureAnswer, ServiceError> {
        let version = self.register.measure(&Caller::Member(by), Purpose::OwnWork, id).await?.head.version;
        let change = MeasureChange { version, fields: Some(fields), reason: "As agreed.".to_owned() };
        self.register.change_measure(&Caller::Member(by), id, change).await
    }

    pub(crate) async fn finding_at(&self, by: MemberId, place: usize) -> FindingId {
        let fields = FindingFields {
            says: "The door jams.".to_owned(),
            whereabouts: String::new(),
            evidence: String::new(),
            severity: FindingSeverity::High,
            confidence: Confidence::High,
            responsible: String::new(),
            due_on: None,
        };
        let new = NewFinding { marking: Marking::Amber, handling: Handling::Ordinary, fields };
        self.register.create_finding(&Caller::Member(by), self.sites[place], new).await.unwrap().id
    }
}

fn broken(refused: &Result<SiteMeasureAnswer, ServiceError>) -> Option<Rule> {
    match refused {
        Err(ServiceError::Broken(broken)) => Some(broken.rule()),
        _ => None,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_measure_goes_from_a_need_to_its_end_and_its_history_says_how() {
    let town = TestInstallation::new("", 1).await;
    let id = town.measure(town.owner, MeasureFields { answers_for: String::new(), ..lock(MeasureStatus::Needed) }).await.unwrap().id;
    assert_eq!(broken(&town.becomes(town.owner, id, lock(MeasureStatus::Live)).await), Some(Rule::MeasureStep));
    let nobody = MeasureFields { answers_for: " ".to_owned(), ..lock(MeasureStatus::Planned) };
    assert_eq!(broken(&town.becomes(town.owner, id, nobody).await), Some(Rule::MeasureAnswers));
    for status in [MeasureStatus::Planned, MeasureStatus::Live, MeasureStatus::Deficient, MeasureStatus::Expired] {
        let content = town.becomes(town.owner, id, lock(status)).await.unwrap().content.unwrap();
        assert_eq!(content.status, status);
    }
    let content = town.register.measure(&Caller::Member(town.owner), Purpose::OwnWork, id).await.unwrap().content.unwrap();
    assert_eq!(content.history.iter().map(|step| step.status.as_str()).collect::<Vec<_>>(), ["needed", "planned", "live", "deficient", "expired"]);
    assert_eq!(content.history[1].reason, "As agreed.");
    assert_eq!(content.may_become, [MeasureStatus::Needed, MeasureStatus::Planned]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_measure_expires_after_its_last_day_without_anybody_and_comes_back_only_by_a_plan() {
    let town = TestInstallation::new("", 1).await;
    // The clock of the town begins on 21 September 2026.
    let until = "2026-09-30".parse().ok();
    let fields = MeasureFields { until, review_on: "2026-09-25".parse().ok(), ..lock(MeasureStatus::Planned) };
    let id = town.measure(town.owner, fields.clone()).await.unwrap().id;
    let live = MeasureFields { status: MeasureStatus::Live, ..fields };
    let content = town.becomes(town.owner, id, live.clone()).await.unwrap().content.unwrap();
    assert_eq!((content.since, content.due_on), ("2026-09-21".parse().ok(), "2026-09-25".parse().ok()), "from the day on which it went live");
    town.at(10 * 24 * 60);
    let owner = Caller::Member(town.owner);
    let now = town.register.measures(&owner, Purpose::OwnWork, Some(town.sites[0]), &PageQuery::largest()).await.unwrap().lines.remove(0);
    let content = now.content.unwrap();
    assert_eq!((content.status, content.due_on, now.head.version), (MeasureStatus::Expired, None, 2), "nobody wrote that");
    assert_eq!(broken(&town.becomes(town.owner, id, live.clone()).await), Some(Rule::MeasureStep));
    let longer = MeasureFields { until: "2027-09-30".parse().ok(), ..live };
    assert_eq!(broken(&town.becomes(town.owner, id, longer.clone()).await), Some(Rule::MeasureStep), "not by a later day alone");
    town.becomes(town.owner, id, MeasureFields { status: MeasureStatus::Planned, ..longer.clone() }).await.unwrap();
    assert_eq!(town.becomes(town.owner, id, longer).await.unwrap().content.unwrap().status, MeasureStatus::Live);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finding_that_is_elsewhere_or_hidden_is_answered_like_one_that_is_not_there() {
    let town = TestInstallation::new("", 2).await;
    let (own, elsewhere) = (town.finding_at(town.owner, 0).await, town.finding_at(town.owner, 1).await);
    let hidden = town.finding_at(town.adviser, 0).await;
    let absent = FindingId::from_random([7; 16]);
    let naming = |findings: &[FindingId]| MeasureFields { findings: findings.to_vec(), ..lock(MeasureStatus::Needed) };
    for finding in [elsewhere, hidden, absent] {
        for findings in [vec![finding], vec![own, finding]] {
            let refused = town.measure(town.owner, naming(&findings)).await.unwrap_err();
            assert_eq!((refused.key(), refused.to_string().as_str()), (ErrorKey::Invalid, "there is no such finding at this site"), "{finding}");
        }
    }
    let measure = town.measure(town.owner, naming(&[own])).await.unwrap();
    assert_eq!(measure.content.unwrap().findings, [own]);
    let refused = town.becomes(town.owner, measure.id, naming(&[own, hidden])).await;
    assert_eq!(broken(&refused), Some(Rule::MeasureFinding));
    assert_eq!(broken(&town.measure(town.owner, naming(&[own, own])).await), Some(Rule::MeasureFindings));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finding_that_is_no_longer_shared_leaves_the_measure_and_is_there_again_when_it_is() {
    let town = TestInstallation::new("", 1).await;
    let (adviser, owner) = (Caller::Member(town.adviser), Caller::Member(town.owner));
    let finding = town.finding_at(town.adviser, 0).await;
    let schools = town.organisation("Schools").await;
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    let given = town.register.give(&adviser, finding.into(), schools, Purpose::OwnWork, until).await.unwrap().id;
    let id = town.measure(town.owner, MeasureFields { findings: vec![finding], ..lock(MeasureStatus::Needed) }).await.unwrap().id;
    let shows = async || town.register.measure(&owner, Purpose::OwnWork, id).await.unwrap().content.unwrap().findings;
    assert_eq!(shows().await, [finding]);
    town.register.take_back(&adviser, finding.into(), given).await.unwrap();
    assert_eq!(shows().await, []);
    // Who changes what they see loses nothing of what they do not see.
    town.becomes(town.owner, id, lock(MeasureStatus::Planned)).await.unwrap();
    assert_eq!(shows().await, []);
    town.register.give(&adviser, finding.into(), schools, Purpose::OwnWork, until).await.unwrap();
    assert_eq!(shows().await, [finding]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_observes_people_does_not_go_live_whether_the_catalogue_says_so_or_its_writer() {
    let town = TestInstallation::new("", 1).await;
    let camera = MeasureFields { entry: Some("camera_doors".to_owned()), says: String::new(), ..lock(MeasureStatus::Planned) };
    let told = MeasureFields { observes_people: true, ..lock(MeasureStatus::Planned) };
    for fields in [camera, told] {
        let planned = town.measure(town.owner, fields.clone()).await.unwrap();
        assert!(planned.content.unwrap().observes_people);
        let live = MeasureFields { status: MeasureStatus::Live, ..fields };
        assert_eq!(broken(&town.becomes(town.owner, planned.id, live).await), Some(Rule::MeasureRights));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_catalogue_says_what_its_measures_are_for_and_own_words_say_it_themselves() {
    let town = TestInstallation::new("", 1).await;
    let of_catalogue =
        MeasureFields { entry: Some("lead_and_deputy".to_owned()), says: String::new(), function: None, domain: None, ..lock(MeasureStatus::Present) };
    let content = town.measure(town.owner, of_catalogue.clone()).await.unwrap().content.unwrap();
    assert_eq!((content.entry.as_deref(), content.domain), (Some("lead_and_deputy"), MeasureDomain::Personnel));
    let unfit = [
        MeasureFields { entry: Some("no_such".to_owned()), ..of_catalogue.clone() },
        MeasureFields { entry: None, ..of_catalogue },
        MeasureFields { function: None, ..lock(MeasureStatus::Needed) },
        MeasureFields { says: "\n ".to_owned(), ..lock(MeasureStatus::Needed) },
    ];
    for fields in unfit {
        assert_eq!(broken(&town.measure(town.owner, fields).await), Some(Rule::MeasureWords));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_without_a_part_in_a_place_writes_no_measures_there() {
    let town = TestInstallation::new("", 1).await;
    let schools = town.organisation("Schools").await;
    town.register.end_relation(&Caller::CommandLine, schools, Relation::Operates, Some(town.sites[0]), None).await.unwrap();
    assert_eq!(town.measure(town.owner, lock(MeasureStatus::Needed)).await.unwrap_err().key(), ErrorKey::Forbidden);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_rater_does_not_learn_from_a_measure_what_the_first_found() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let first = town.finished().await;
    let adviser = Caller::Member(town.adviser);
    let found = town.register.findings(&adviser, Purpose::OwnWork, Some(town.sites[0]), &PageQuery::largest()).await.unwrap().lines[0].id;
    let treats = town.measure(town.adviser, MeasureFields { findings: vec![found], ..lock(MeasureStatus::Needed) }).await.unwrap().id;
    let other = town.measure(town.adviser, lock(MeasureStatus::Needed)).await.unwrap().id;
    let second = town.colleague("Second").await;
    let rater = Caller::Member(second);
    let again = town.walked(town.sites[0], "3", Some(first), second).await;
    let sees = async |id| town.register.measure(&rater, Purpose::OwnWork, id).await.unwrap().content.is_some();
    assert!(!sees(treats).await && sees(other).await);
    let listed = town.register.measures(&rater, Purpose::OwnWork, Some(town.sites[0]), &PageQuery::largest()).await.unwrap().lines;
    assert!(listed.iter().all(|line| line.content.is_some() == (line.id == other)));
    let finish = parvis_service::FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None };
    town.register.finish_visit(&rater, again, &finish).await.unwrap();
    assert!(sees(treats).await, "once both have finished");
}
