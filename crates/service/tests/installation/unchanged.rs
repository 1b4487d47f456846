//! A change that changes nothing, and how long what is given or made lasts.

use parvis_model::{Caller, Handling, Marking, Purpose, RecordState, Scope, SignedDuration};
use parvis_service::{AgreedAnswers, Change, Credential, ErrorKey, FindingChange, FinishVisit, NoteChange, PageQuery, ServiceError};

use crate::TestInstallation;

const SHELL: Caller = Caller::CommandLine;

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_changes_nothing_makes_no_version_and_no_entry() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (owner, adviser, site) = (Caller::Member(town.owner), Caller::Member(town.adviser), town.sites[0]);
    let note = town.note(site).await;
    let visit = town.walked(site, "1", None, town.adviser).await;
    town.register.finish_visit(&adviser, visit, &FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None }).await.unwrap();
    let finding = town.register.findings(&adviser, Purpose::OwnWork, Some(site), &PageQuery::largest()).await.unwrap().lines[0].id;
    let versions = async || {
        [
            town.register.note(&owner, Purpose::OwnWork, note).await.unwrap().head.version,
            town.register.finding(&adviser, Purpose::OwnWork, finding).await.unwrap().head.version,
            town.register.visit(&adviser, Purpose::OwnWork, visit).await.unwrap().head.version,
            town.register.site(&owner, site).await.unwrap().version,
        ]
    };
    let changes = async || town.register.journal(&SHELL, 500).await.unwrap().iter().filter(|line| line.action.starts_with("change_")).count();
    let (before, entries) = (versions().await, changes().await);
    let same =
        NoteChange { version: before[0], text: Some(" A gate. ".to_owned()), marking: Some(Marking::Amber), handling: Some(Handling::Ordinary), current: true };
    for change in [NoteChange { version: before[0], ..NoteChange::default() }, same] {
        assert_eq!(town.register.change_note(&owner, note, &change).await.unwrap().head.state, RecordState::Current);
    }
    let nothing = || FindingChange { version: before[1], fields: None, status: None, reason: String::new() };
    town.register.change_finding(&adviser, finding, nothing()).await.unwrap();
    let agreed = AgreedAnswers { version: before[2], answers: [].into() };
    town.register.agree_on_answers(&adviser, visit, &agreed).await.unwrap();
    town.register.change_site(&owner, site, &Change { version: before[3], ..Change::default() }).await.unwrap();
    assert_eq!((versions().await, changes().await), (before, entries));
    // Who looked at another version hears so all the same.
    let old = [
        town.register.change_note(&owner, note, &NoteChange { version: 7, ..NoteChange::default() }).await.map(drop),
        town.register.change_finding(&adviser, finding, FindingChange { version: 7, ..nothing() }).await.map(drop),
        town.register.agree_on_answers(&adviser, visit, &AgreedAnswers { version: 7, ..agreed }).await.map(drop),
        town.register.change_site(&owner, site, &Change { version: 7, ..Change::default() }).await.map(drop),
    ];
    assert!(old.iter().all(|answer| matches!(answer, Err(ServiceError::Conflict))), "{old:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reason_without_a_status_is_kept_in_the_history_and_bounded() {
    let town = TestInstallation::new("", 1).await;
    let (site, adviser) = (town.sites[0], Caller::Member(town.adviser));
    let visit = town.walked(site, "1", None, town.adviser).await;
    town.register.finish_visit(&adviser, visit, &FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None }).await.unwrap();
    let before = town.register.findings(&adviser, Purpose::OwnWork, Some(site), &PageQuery::largest()).await.unwrap().lines.remove(0);
    let says = |reason: &str| FindingChange { version: before.head.version, fields: None, status: None, reason: reason.to_owned() };
    let refused = town.register.change_finding(&adviser, before.id, says(&"x".repeat(2001))).await.unwrap_err();
    assert_eq!(refused.key(), ErrorKey::Invalid, "{refused}");
    let after = town.register.change_finding(&adviser, before.id, says("The locksmith comes in May.")).await.unwrap();
    let (before, after) = (before.content.unwrap(), after.content.unwrap());
    assert_eq!((after.status, after.history.len()), (before.status, before.history.len() + 1));
    assert_eq!(after.history.last().unwrap().reason, "The locksmith comes in May.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_and_a_giving_last_366_days_and_not_a_second_more() {
    let town = TestInstallation::new("", 1).await;
    let session = town.session(town.owner, "ada").await;
    let session = town.register.identify(Some(Credential::Session(&session)), true).await.unwrap().session.unwrap();
    let (owner, note, advisers) = (Caller::Member(town.owner), town.note(town.sites[0]).await, town.organisation("Advisers").await);
    let now: parvis_model::Timestamp = parvis_model::Clock::now(town.hand.as_ref());
    let until = |seconds: i64| now + SignedDuration::from_secs(366 * 24 * 3600 + seconds);
    for (seconds, allowed) in [(1, false), (3599, false), (0, true)] {
        let token = town.register.new_token(session, "lantern gravel oboe thirst", "Export", Scope::Read, until(seconds)).await;
        let given = town.register.give(&owner, note.into(), advisers, Purpose::Planning, until(seconds)).await;
        assert_eq!((token.is_ok(), given.is_ok()), (allowed, allowed), "{seconds}");
        for refused in [token.map(drop).err(), given.map(drop).err()].into_iter().flatten() {
            assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("366 days"), "{refused}");
        }
    }
}
