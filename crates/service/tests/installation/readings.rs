//! What the journal keeps of readings: openings by name, sums and lists in a line, all of it found in pages.

use parvis_model::{Caller, Handling, Marking, Purpose};
use parvis_service::{FindingFields, FindingSeverity, JournalLine, NewDutyAssessment, NewFinding, PageQuery, QueueQuery};

use crate::TestInstallation;

/// The longest that an entry says what it is about: a hundred ids, and what stands around them.
const LONGEST: usize = 100 * 40 + 100;

impl TestInstallation {
    pub(crate) async fn entries(&self) -> usize {
        self.register.journal(&Caller::CommandLine, u16::MAX).await.unwrap().len()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_view_of_many_records_is_one_short_entry_and_opens_none_of_them() {
    let town = TestInstallation::new("", 40).await;
    let (owner, coordinator) = (Caller::Member(town.owner), Caller::Member(town.coordinator));
    let to = town.organisation_of(town.coordinator).await;
    let mut ids = Vec::new();
    for site in &town.sites {
        let answers = [("asks_for", "entity"), ("identified", "yes"), ("notified_on", "2026-10-10"), ("incident", "no")];
        let kept = NewDutyAssessment {
            pack: "eu_2022_2557".to_owned(),
            marking: Marking::Amber,
            handling: Handling::Ordinary,
            answers: answers.iter().map(|(key, answer)| ((*key).to_owned(), (*answer).to_owned())).collect(),
        };
        ids.push(town.register.keep_duty_assessment(&owner, *site, kept, "en").await.unwrap().id);
    }
    town.register.give(&owner, ids[0].into(), to, Purpose::OwnWork, "2026-12-01T00:00:00Z".parse().unwrap()).await.unwrap();
    let before = town.entries().await;
    for _ in 0..20 {
        town.register.visit_queue(&owner, &QueueQuery::default()).await.unwrap();
        town.register.visit_queue(&coordinator, &QueueQuery::default()).await.unwrap();
    }
    let lines = town.register.journal(&Caller::CommandLine, u16::MAX).await.unwrap();
    assert_eq!(lines.len(), before + 40, "one entry a view");
    let views: Vec<&JournalLine> = lines.iter().take(40).collect();
    assert!(views.iter().all(|view| view.action == "list_duty_assessments" && view.subject.len() < 120), "{:?}", views[0]);
    assert!(views.iter().any(|view| view.subject.starts_with("40 of 40 subjects, sha256 ")));
    let subjects: std::collections::BTreeSet<&str> = views.iter().map(|view| view.subject.as_str()).collect();
    assert_eq!(subjects.len(), 2, "the same records amount to the same, others to another");
    let openings = town.register.readers(&owner, Purpose::OwnWork, ids[0].into(), 0).await.unwrap();
    assert_eq!(openings.len(), 2, "making it, and asking who reads it: {openings:?}");
    assert_eq!(town.register.given(&owner, &PageQuery::largest()).await.unwrap().lines[0].readings, 0, "whoever it was given to opened nothing");
    town.register.duty_assessment(&coordinator, Purpose::OwnWork, ids[0], "en").await.unwrap();
    assert_eq!(town.register.given(&owner, &PageQuery::largest()).await.unwrap().lines[0].readings, 1, "and now they have");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_names_a_hundred_records_at_most_and_none_is_left_out() {
    let town = TestInstallation::new("", 1).await;
    let (adviser, site) = (Caller::Member(town.adviser), town.sites[0]);
    let mut ids = Vec::new();
    for number in 0..101 {
        let fields = FindingFields {
            says: format!("Lamp {number} is out."),
            whereabouts: String::new(),
            evidence: String::new(),
            severity: FindingSeverity::Low,
            confidence: parvis_service::Confidence::Low,
            responsible: String::new(),
            due_on: None,
        };
        let new = NewFinding { marking: Marking::Amber, handling: Handling::Ordinary, fields };
        ids.push(town.register.create_finding(&adviser, site, new).await.unwrap().id);
    }
    let before = town.entries().await;
    assert_eq!(town.register.findings(&adviser, Purpose::OwnWork, Some(site), &PageQuery::largest()).await.unwrap().lines.len(), 101);
    let lines = town.register.journal(&Caller::CommandLine, 3).await.unwrap();
    assert_eq!(town.entries().await, before + 3, "the list, and two openings");
    assert!(lines.iter().all(|line| line.subject.len() < LONGEST));
    for id in &ids {
        assert!(lines.iter().any(|line| line.action == "open_finding" && line.subject.contains(&id.to_string())), "{id}");
        assert_eq!(town.register.readers(&adviser, Purpose::OwnWork, (*id).into(), 0).await.unwrap().len(), 3);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_read_a_place_comes_page_by_page_with_every_opening_and_every_list_of_it_and_of_no_other() {
    let town = TestInstallation::new("", 2).await;
    let owner = Caller::Member(town.owner);
    let (note, other) = (town.note(town.sites[0]).await, town.note(town.sites[1]).await);
    for _ in 0..70 {
        town.register.note(&owner, Purpose::OwnWork, note).await.unwrap();
        town.register.note(&owner, Purpose::OwnWork, other).await.unwrap();
        town.register.notes_about(&owner, Purpose::OwnWork, town.sites[0].into(), &PageQuery::largest()).await.unwrap();
        town.register.notes(&owner, Purpose::OwnWork, &PageQuery::largest()).await.unwrap();
    }
    for _ in 0..70 {
        town.register.notes_about(&owner, Purpose::OwnWork, town.sites[0].into(), &PageQuery::largest()).await.unwrap();
    }
    let page = async |after| town.register.who_read(&Caller::CommandLine, town.sites[0].into(), after).await.unwrap();
    let (first, second) = (page(0).await, page(page(0).await.last().unwrap().place).await);
    assert_eq!((first.len(), second.len()), (200, 11), "71 openings, 140 lists");
    assert!(page(second.last().unwrap().place).await.is_empty());
    let all: Vec<JournalLine> = first.into_iter().chain(second).collect();
    assert!(all.windows(2).all(|pair| pair[0].place < pair[1].place));
    assert_eq!(all.iter().filter(|line| line.action == "open_note").count(), 71);
    assert!(all.iter().all(|line| line.subject.contains(&town.sites[0].to_string())));
    let readers = town.register.readers(&owner, Purpose::OwnWork, note.into(), 0).await.unwrap().len();
    assert_eq!(town.register.readers(&owner, Purpose::OwnWork, note.into(), 70).await.unwrap().len(), readers + 1 - 70);
}
