//! What is shown from many records, and the reasons of emergency accesses: in the journal first.

use parvis_model::{Caller, Purpose};
use parvis_service::{FinishVisit, JournalLine, QueueQuery, ServiceError};

use crate::TestInstallation;

const SHELL: Caller = Caller::CommandLine;

impl TestInstallation {
    /// The entries of the journal with this word, the latest first.
    pub(crate) async fn entries_of(&self, action: &str) -> Vec<JournalLine> {
        let lines = self.register.journal(&SHELL, 500).await.unwrap();
        lines.into_iter().filter(|line| line.action == action).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_times_of_visits_in_coverage_and_queue_are_in_the_journal_before_they_are_shown() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 2).await;
    let adviser = Caller::Member(town.adviser);
    let lists = async || town.entries_of("list_visits").await.len();
    town.register.coverage(&adviser, Purpose::Planning, None).await.unwrap();
    assert_eq!(lists().await, 0, "where there is no visit, none was looked at");
    let visit = town.walked(town.sites[0], "1", None, town.adviser).await;
    town.register.finish_visit(&adviser, visit, &FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None }).await.unwrap();
    for (shown, so_far) in (0..3).zip(1..) {
        match shown {
            0 => drop(town.register.coverage(&adviser, Purpose::Planning, None).await.unwrap()),
            1 => drop(town.register.coverage_sites(&adviser, Purpose::Planning, None, None).await.unwrap()),
            _ => drop(town.register.visit_queue(&adviser, &QueueQuery::default()).await.unwrap()),
        }
        assert_eq!(lists().await, so_far);
    }
    let entries = town.entries_of("list_visits").await;
    assert!(entries.iter().all(|entry| entry.subject.starts_with("1 of 1 subjects") && entry.detail.contains("(existence)")), "{entries:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn reasons_and_reviews_of_emergency_accesses_are_in_the_journal_before_they_are_shown() {
    let town = TestInstallation::new("", 2).await;
    let (adviser, owner, coordinator) = (Caller::Member(town.adviser), Caller::Member(town.owner), Caller::Member(town.coordinator));
    assert!(town.register.emergencies(&coordinator, None).await.unwrap().is_empty());
    assert!(town.entries_of("list_emergencies").await.is_empty(), "nothing was shown");
    town.note(town.sites[0]).await;
    for site in &town.sites {
        town.register.open_emergency(&adviser, *site, 10, "smoke is seen").await.unwrap();
    }
    for (reader, sees) in [(&coordinator, 2), (&owner, 2), (&adviser, 2)] {
        let shown = town.register.emergencies(reader, None).await.unwrap();
        assert!(shown.len() == sees && shown.iter().all(|access| access.reason.as_deref() == Some("smoke is seen")), "{shown:?}");
    }
    let entries = town.entries_of("list_emergencies").await;
    assert_eq!(entries.len(), 3);
    assert!(entries.iter().all(|entry| entry.subject.starts_with("2 to 2 sites, sha256 ") && entry.subject.len() < 100), "{entries:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn how_many_emergency_accesses_wait_for_somebody_is_said_without_opening_their_reasons() {
    let town = TestInstallation::new("", 2).await;
    let (adviser, owner, coordinator) = (Caller::Member(town.adviser), Caller::Member(town.owner), Caller::Member(town.coordinator));
    let waiting = async |who: &Caller| town.register.account(who).await.unwrap().unwrap().waiting_emergencies;
    let mut accesses = Vec::new();
    for site in &town.sites {
        accesses.push(town.register.open_emergency(&adviser, *site, 10, "smoke is seen").await.unwrap().id);
    }
    assert_eq!([waiting(&owner).await, waiting(&coordinator).await, waiting(&adviser).await], [2, 0, 0], "who runs the place takes note");
    town.register.note_emergency(&owner, accesses[0]).await.unwrap();
    town.register.close_emergency(&adviser, accesses[1]).await.unwrap();
    assert_eq!([waiting(&owner).await, waiting(&coordinator).await, waiting(&adviser).await], [1, 1, 0], "what is over is reviewed");
    town.at(10);
    assert_eq!(waiting(&coordinator).await, 2);
    town.register.review_emergency(&coordinator, accesses[0], "it was needed").await.unwrap();
    let again = town.register.review_emergency(&coordinator, accesses[0], "it was not").await;
    assert!(matches!(again, Err(ServiceError::Conflict)), "it was reviewed, and stays so");
    assert_eq!(waiting(&coordinator).await, 1);
    let listed = town.register.emergencies(&owner, None).await.unwrap();
    assert_eq!(waiting(&owner).await, listed.iter().filter(|access| access.to_note || access.to_review).count() as u64);
    assert_eq!(town.entries_of("list_emergencies").await.len(), 1, "the list alone opens them");
    town.register.review_emergency(&coordinator, accesses[1], "it was needed").await.unwrap();
    assert_eq!([waiting(&owner).await, waiting(&coordinator).await], [0, 0], "what was reviewed waits for nobody");
    let listed = town.register.emergencies(&owner, None).await.unwrap();
    assert!(listed.len() == 2 && listed.iter().all(|access| !access.to_note && !access.to_review), "{listed:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_key_a_register_says_nothing_of_where_the_key_lies() {
    let town = TestInstallation::new("", 1).await;
    let owner = Caller::Member(town.owner);
    let note = town.note(town.sites[0]).await;
    std::fs::remove_file(town.folder.path().join("installation.key")).unwrap();
    let random = std::sync::Arc::new(parvis_service::OperatingSystemRandom);
    let sealed = parvis_service::Register::open(town.folder.path(), town.hand.clone(), random).await.unwrap();
    let refused = [
        sealed.note(&owner, Purpose::OwnWork, note).await.map(drop).unwrap_err(),
        sealed.readers(&owner, Purpose::OwnWork, note.into(), 0).await.map(drop).unwrap_err(),
        sealed.ask_for_budget(&owner, 5, false, "a school fair").await.map(drop).unwrap_err(),
    ];
    for refused in refused {
        assert_eq!(refused.key(), parvis_service::ErrorKey::Sealed);
        let said = refused.to_string();
        assert!(!said.contains("installation.key") && !said.contains(town.folder.path().to_str().unwrap()), "{said}");
    }
}
