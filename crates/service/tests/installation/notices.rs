//! The public page of a measure that observes people: published by its owner, read by everybody, ended by nobody.

use parvis_model::{Caller, Handling, Marking, NoticeCode, Purpose, RightsRecordId};
use parvis_service::{MeasureNotice, NewNotice, NoticeState, NoticeWords, PageQuery, Register, RightsContent, RightsStepWord as Step, Rule, ServiceError};

use crate::TestInstallation;
use crate::rights::{answers, day, reviewed, rule};

const EVERYBODY: Caller = Caller::Nobody;

impl TestInstallation {
    /// The record of a camera that may run, and who decided it.
    async fn running(&self) -> (RightsRecordId, parvis_model::MemberId) {
        let (_, record, second) = self.decided().await;
        self.takes(self.owner, record, Step::Start).await.unwrap();
        (record, second)
    }

    /// What the record proposes, with an address for questions.
    async fn proposed(&self, record: RightsRecordId) -> NoticeWords {
        let proposed = self.register.rights_notice(&Caller::Member(self.owner), record).await.unwrap().proposed.unwrap();
        NoticeWords { questions: "office@schools.example".to_owned(), ..proposed }
    }

    async fn publishes(&self, record: RightsRecordId, version: i64, words: NoticeWords) -> Result<MeasureNotice, ServiceError> {
        self.register.publish_notice(&Caller::Member(self.owner), record, &NewNotice { version, words }).await
    }

    async fn published(&self, record: RightsRecordId) -> NoticeCode {
        self.publishes(record, 0, self.proposed(record).await).await.unwrap().code
    }

    async fn content(&self, record: RightsRecordId) -> RightsContent {
        self.register.rights_record(&Caller::Member(self.owner), Purpose::OwnWork, record).await.unwrap().content.unwrap()
    }
}

/// Everything that somebody without an account reads of notices, as bytes.
async fn public_side(register: &Register, town: &TestInstallation, code: NoticeCode) -> String {
    let mut said = String::new();
    let page = PageQuery { after: None, page_size: 1 };
    said += &serde_json::to_string(&register.measure_notices(&EVERYBODY, None, &page).await.unwrap()).unwrap();
    said += &serde_json::to_string(&register.measure_notices(&EVERYBODY, None, &PageQuery::largest()).await.unwrap()).unwrap();
    for site in &town.sites {
        said += &serde_json::to_string(&register.measure_notices_of_site(&EVERYBODY, *site, &page).await.unwrap()).unwrap();
    }
    for code in [code, NoticeCode::from_random([9; 16])] {
        said += &register.measure_notice(&EVERYBODY, code).await.map_or_else(|error| error.to_string(), |notice| serde_json::to_string(&notice).unwrap());
    }
    said
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_says_to_everybody_exactly_what_its_owner_read_and_published() {
    let town = TestInstallation::new("", 2).await;
    let (record, _) = town.running().await;
    let standing = town.content(record).await.notice.unwrap();
    assert_eq!((standing.state, standing.missing, standing.code), (NoticeState::None, true, None), "the record says that it has no public page");
    let read = town.register.rights_notice(&Caller::Member(town.owner), record).await.unwrap();
    assert_eq!((read.version, read.may_publish, read.published), (0, true, None));
    let proposed = read.proposed.unwrap();
    let says = [&proposed.what, &proposed.why, &proposed.legal_basis, &proposed.kept, &proposed.who, &proposed.responsible_body, &proposed.complaints];
    let expected = [
        "A camera above the doors.",
        "The doors were forced at night.",
        "Data Protection Act, section 4",
        "Pictures. Three days.",
        "Head of the building",
        "Schools",
        "At the office",
    ];
    assert_eq!((says.map(String::as_str), proposed.complaint_days, proposed.questions.as_str()), (expected, 30, ""));
    assert_eq!(rule(&town.publishes(record, 0, proposed.clone()).await), Some(Rule::NoticeWords), "an address for questions is for the owner to say");

    let words = NoticeWords { what: "A camera looks at the doors.".to_owned(), ..town.proposed(record).await };
    let made = town.publishes(record, 0, words.clone()).await.unwrap();
    assert_eq!((&made.words, made.last_day.to_string(), made.review_on.to_string(), made.ended_on), (&words, day(360), day(90), None));
    let found = town.register.measure_notice(&EVERYBODY, made.code).await.unwrap();
    assert_eq!((&found, found.site), (&made, town.sites[0]));
    let lines = |page: parvis_service::Page<parvis_service::MeasureNoticeLine>| page.lines.into_iter().map(|line| line.code).collect::<Vec<_>>();
    assert_eq!(lines(town.register.measure_notices(&EVERYBODY, None, &PageQuery::largest()).await.unwrap()), [made.code]);
    assert_eq!(lines(town.register.measure_notices_of_site(&EVERYBODY, town.sites[0], &PageQuery::largest()).await.unwrap()), [made.code]);
    assert_eq!(lines(town.register.measure_notices_of_site(&EVERYBODY, town.sites[1], &PageQuery::largest()).await.unwrap()), []);
    let standing = town.content(record).await.notice.unwrap();
    assert_eq!((standing.state, standing.missing, standing.code), (NoticeState::Public, false, Some(made.code)));

    // Corrected in place: the sign beside the camera stays right.
    let better = NoticeWords { why: "The doors were forced twice.".to_owned(), ..words };
    assert!(matches!(town.publishes(record, 0, better.clone()).await, Err(ServiceError::Conflict)), "somebody published since");
    let again = town.publishes(record, 1, better.clone()).await.unwrap();
    assert_eq!((again.code, &again.words), (made.code, &better));
    assert_eq!(town.register.measure_notice(&EVERYBODY, made.code).await.unwrap().words, better);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_keeper_of_the_owner_publishes_and_only_of_a_measure_that_runs() {
    let town = TestInstallation::new("", 1).await;
    let (_, record, _) = town.decided().await;
    let words = NoticeWords {
        what: "A camera".to_owned(),
        why: "Doors".to_owned(),
        legal_basis: "Law".to_owned(),
        kept: "Three days".to_owned(),
        who: "Head".to_owned(),
        responsible_body: "Schools".to_owned(),
        questions: "office".to_owned(),
        complaints: "office".to_owned(),
        complaint_days: 30,
    };
    assert_eq!(rule(&town.publishes(record, 0, words.clone()).await), Some(Rule::NoticeRuns), "decided is not running");
    town.takes(town.owner, record, Step::Start).await.unwrap();
    let schools = town.organisation("Schools").await;
    let helper = town.register.add_member(&Caller::CommandLine, schools, parvis_model::Role::OperatorContributor, "Helper").await.unwrap().id;
    let new = NewNotice { version: 0, words: words.clone() };
    let refused = town.register.publish_notice(&Caller::Member(helper), record, &new).await;
    assert!(matches!(refused, Err(ServiceError::Forbidden(_))), "{refused:?}");
    for stranger in [Caller::Member(town.adviser), Caller::Member(town.coordinator), EVERYBODY, Caller::CommandLine] {
        assert!(matches!(town.register.publish_notice(&stranger, record, &new).await, Err(ServiceError::NotFound(_))), "{stranger:?}");
        assert!(town.register.end_notice(&stranger, record).await.is_err());
    }
    for unfit in [
        NoticeWords { what: "\u{200b}".to_owned(), ..words.clone() },
        NoticeWords { who: "a\nb".to_owned(), ..words.clone() },
        NoticeWords { why: "x".repeat(4001), ..words.clone() },
        NoticeWords { complaint_days: 0, ..words.clone() },
        NoticeWords { complaint_days: 93, ..words.clone() },
        NoticeWords { kept: "turned \u{202e}round".to_owned(), ..words.clone() },
    ] {
        assert_eq!(rule(&town.publishes(record, 0, unfit.clone()).await), Some(Rule::NoticeWords), "{unfit:?}");
    }
    assert_eq!(town.register.measure_notices(&EVERYBODY, None, &PageQuery::largest()).await.unwrap().lines, []);
    town.publishes(record, 0, words).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_ends_by_itself_says_so_for_some_days_and_is_gone_and_a_review_brings_it_back() {
    let town = TestInstallation::new("[retention]\nended_notice_days = 10\n", 1).await;
    let (record, second) = town.running().await;
    let code = town.published(record).await;
    town.at(89 * 24 * 60);
    assert_eq!(town.register.measure_notice(&EVERYBODY, code).await.unwrap().ended_on, None);
    town.at(91 * 24 * 60);
    let ended = town.register.measure_notice(&EVERYBODY, code).await.unwrap();
    assert_eq!(ended.ended_on.unwrap().to_string(), day(90), "its review is due, and nobody has done anything");
    let line = town.register.measure_notices(&EVERYBODY, None, &PageQuery::largest()).await.unwrap().lines.remove(0);
    assert_eq!(line.ended_on, ended.ended_on);
    assert_eq!(town.content(record).await.notice.unwrap().state, NoticeState::Ended);
    // The journal knows that it was later.
    town.at(60);
    assert!(town.register.measure_notice(&EVERYBODY, code).await.unwrap().ended_on.is_some(), "a clock that is set back revives nothing");
    town.at(101 * 24 * 60);
    assert!(matches!(town.register.measure_notice(&EVERYBODY, code).await, Err(ServiceError::NotFound("notice"))));
    assert_eq!(town.register.measure_notices(&EVERYBODY, None, &PageQuery::largest()).await.unwrap().lines, []);
    town.wrote(town.owner, record, reviewed(150), None).await.unwrap();
    assert!(town.takes(second, record, Step::Review).await.unwrap().may_run);
    let notice = town.register.measure_notice(&EVERYBODY, code).await.unwrap();
    assert_eq!((notice.ended_on, notice.review_on.to_string()), (None, day(150)), "the same page with the new day");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawal_a_changed_answer_and_the_owner_end_a_notice_at_once_and_erasing_removes_it() {
    let town = TestInstallation::new("", 1).await;
    let (record, second) = town.running().await;
    let code = town.published(record).await;
    let owner = Caller::Member(town.owner);
    let is_ended = async || town.register.measure_notice(&EVERYBODY, code).await.unwrap().ended_on.is_some();
    town.register.end_notice(&owner, record).await.unwrap();
    assert!(is_ended().await && town.content(record).await.notice.unwrap().missing);
    assert!(matches!(town.register.end_notice(&owner, record).await, Err(ServiceError::NotFound("notice"))));
    town.at(1);
    town.publishes(record, 1, town.proposed(record).await).await.unwrap();
    assert!(!is_ended().await);

    town.at(2);
    town.wrote(town.owner, record, answers().drain(3..4).collect(), None).await.unwrap();
    assert!(is_ended().await, "it is not decided any longer");
    for (by, step) in [(town.owner, Step::Assess), (town.owner, Step::Consult), (second, Step::Decide), (second, Step::Start)] {
        town.takes(by, record, step).await.unwrap();
    }
    assert!(is_ended().await && town.content(record).await.notice.unwrap().missing, "what was decided anew is published anew");
    town.publishes(record, 2, town.proposed(record).await).await.unwrap();

    town.at(3);
    town.takes(town.owner, record, Step::Withdraw).await.unwrap();
    assert!(is_ended().await && !town.content(record).await.notice.unwrap().missing);
    town.register.erase(&owner, record.into()).await.unwrap();
    assert!(town.register.measure_notice(&EVERYBODY, code).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restored_backup_does_not_publish_again_what_was_ended_or_corrected_since() {
    let town = TestInstallation::new("", 1).await;
    let (record, _) = town.running().await;
    let code = town.published(record).await;
    let backup = town.backup().await;
    let (_place, _, before) = town.restored(&backup, town.folder.path()).await;
    assert_eq!(before.measure_notice(&EVERYBODY, code).await.unwrap().ended_on, None);
    before.close().await;
    town.publishes(record, 1, NoticeWords { why: "For less.".to_owned(), ..town.proposed(record).await }).await.unwrap();
    let (_place, _, corrected) = town.restored(&backup, town.folder.path()).await;
    assert!(corrected.measure_notice(&EVERYBODY, code).await.unwrap().ended_on.is_some(), "the words of before are not public again");
    corrected.close().await;
    town.takes(town.owner, record, Step::Withdraw).await.unwrap();
    let (_place, _, after) = town.restored(&backup, town.folder.path()).await;
    assert!(after.measure_notice(&EVERYBODY, code).await.unwrap().ended_on.is_some());
    after.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_worlds_that_differ_in_everything_but_what_was_published_read_the_same_to_everybody() {
    let town = TestInstallation::new("", 3).await;
    let (record, _) = town.running().await;
    let code = town.published(record).await;
    let backup = town.backup().await;
    // Here nothing more happens; there, all that is protected does.
    let (_place, _, plain) = town.restored(&backup, town.folder.path()).await;
    for site in town.sites.clone() {
        town.note(site).await;
    }
    let other = town.rights_record(town.owner, None).await.unwrap().id;
    town.wrote(town.owner, other, answers(), Some(Step::Screen)).await.unwrap();
    for step in [Step::Assess, Step::Consult] {
        town.takes(town.owner, other, step).await.unwrap();
    }
    let third = town.register.add_member(&Caller::CommandLine, town.organisation("Schools").await, parvis_model::Role::OperatorManager, "Third").await.unwrap();
    for step in [Step::Decide, Step::Start] {
        town.takes(third.id, other, step).await.unwrap();
    }
    town.wrote(town.owner, record, reviewed(80), None).await.unwrap();
    let to = town.organisation("Authority").await;
    town.register.give(&Caller::Member(town.owner), record.into(), to, Purpose::Planning, "2026-12-01T00:00:00Z".parse().unwrap()).await.unwrap();
    let new = parvis_service::NewRightsRecord { marking: Marking::Red, handling: Handling::Ordinary, title: "PLAIN-SECRET".to_owned(), measure: None };
    let _ = town.register.create_rights_record(&Caller::Member(town.owner), town.sites[1], new).await;
    let said = public_side(&town.register, &town, code).await;
    assert_eq!(said, public_side(&plain, &town, code).await);
    assert!(said.contains("A camera above the doors.") && !said.contains("SECRET") && !said.contains(&record.to_string()));
    plain.close().await;
}
