//! What ends with time ends: sessions, tokens, links, what was given, emergency accesses, days; and a clock that is set back
//! brings none of it back.

use parvis_model::{Caller, Clock, Handling, Marking, Purpose, RecordState, Role, Scope, SignedDuration};
use parvis_service::{Credential, NewNote, NoteChange, ServiceError};

use crate::TestInstallation;
use crate::visits::quick_look;

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_when_it_is_idle_after_its_longest_time_and_with_a_clock_set_back() {
    let town = TestInstallation::new("", 1).await;
    let session = town.session(town.owner, "ada").await;
    for (minutes, runs) in [(0, true), (59, true), (118, true), (179, false), (118, true), (100, false)] {
        town.at(minutes);
        assert_eq!(town.runs(&session).await, runs, "{minutes}");
    }
    town.at(0);
    let session = town.session(town.adviser, "cleo").await;
    for minutes in (0..720).step_by(30) {
        town.at(minutes);
        assert!(town.runs(&session).await, "{minutes}");
    }
    town.at(720);
    assert!(!town.runs(&session).await, "twelve hours are enough");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_lets_nobody_in_after_its_end_nor_while_the_clock_stands_before_it_was_made() {
    let town = TestInstallation::new("", 1).await;
    let session = town.session(town.owner, "ada").await;
    let identity = town.register.identify(Some(Credential::Session(&session)), false).await.unwrap();
    let until = town.hand.now() + SignedDuration::from_hours(2);
    let token = town.register.new_token(identity.session.unwrap(), "lantern gravel oboe thirst", "Import", Scope::Read, until).await.unwrap().secret.unwrap();
    for (minutes, enters) in [(0, true), (119, true), (120, false), (60, true), (-4, true), (-6, false), (-30_000_000, false), (0, true)] {
        town.at(minutes);
        let found = town.register.identify(Some(Credential::Token(&token)), false).await;
        assert_eq!(found.is_ok(), enters, "{minutes}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_lasts_a_week() {
    let town = TestInstallation::new("", 1).await;
    let link = town.register.invite(&Caller::CommandLine, town.owner).await.unwrap();
    town.at(7 * 24 * 60 - 1);
    assert!(town.register.invitation(link.reveal()).await.is_ok());
    town.at(7 * 24 * 60);
    assert!(matches!(town.register.invitation(link.reveal()).await, Err(ServiceError::NotFound(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emergency_access_ends_after_its_minutes_and_three_run_at_a_time() {
    let town = TestInstallation::new("", 4).await;
    let note = town.note(town.sites[0]).await;
    let adviser = Caller::Member(town.adviser);
    let opened = async || town.register.note(&adviser, Purpose::Response, note).await.is_ok();
    assert!(!opened().await);
    town.register.open_emergency(&adviser, town.sites[0], 60, "smoke is seen").await.unwrap();
    assert!(town.register.open_emergency(&adviser, town.sites[0], 5, "smoke is seen").await.is_err(), "its terms are fixed");
    assert!(town.register.open_emergency(&adviser, town.sites[1], 61, "smoke is seen").await.is_err(), "no longer than an hour");
    for site in &town.sites[1..3] {
        town.register.open_emergency(&adviser, *site, 5, "smoke is seen").await.unwrap();
    }
    assert!(town.register.open_emergency(&adviser, town.sites[3], 5, "smoke is seen").await.is_err(), "three at a time");
    town.at(59);
    assert!(opened().await);
    assert!(town.register.note(&adviser, Purpose::Planning, note).await.is_err(), "for response alone");
    town.at(60);
    assert!(!opened().await);
    let coordinator = Caller::Member(town.coordinator);
    assert_eq!(town.register.emergencies(&coordinator, None).await.unwrap().iter().filter(|access| access.to_review).count(), 3);
    assert!(town.register.emergencies(&adviser, None).await.unwrap().iter().all(|access| !access.to_review), "nobody reviews their own");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_opens_so_many_sites_a_day_and_no_more_unless_somebody_else_grants_it() {
    let town = TestInstallation::new("sites_a_day = 2\n", 4).await;
    let owner = Caller::Member(town.owner);
    let mut notes = Vec::new();
    for site in &town.sites {
        notes.push(town.note(*site).await);
    }
    // What one has written today opens nothing; what was written before does.
    town.at(24 * 60);
    for note in &notes[..2] {
        town.register.note(&owner, Purpose::OwnWork, *note).await.unwrap();
    }
    let open = async |place: usize| town.register.note(&owner, Purpose::OwnWork, notes[place]).await;
    assert!(matches!(open(2).await, Err(ServiceError::OverBudget(2))));
    assert!(open(0).await.is_ok(), "a place that is open stays open");
    let asked = town.register.ask_for_budget(&owner, 1, false, "an inspection of all schools").await.unwrap();
    assert!(town.register.decide_budget(&owner, asked.id, true).await.is_err(), "not by oneself");
    town.register.decide_budget(&Caller::Member(town.coordinator), asked.id, true).await.unwrap();
    let again = town.register.decide_budget(&Caller::Member(town.coordinator), asked.id, false).await;
    assert!(matches!(again, Err(ServiceError::Conflict)), "it was decided, and stays so");
    assert!(open(2).await.is_ok());
    assert!(open(3).await.is_err(), "one more was granted, not two");
    town.at(2 * 24 * 60);
    assert!(open(3).await.is_ok(), "a new day");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_opened_as_many_places_as_they_may_still_writes_down_what_they_see_and_reads_nothing_by_it() {
    let town = TestInstallation::new("sites_a_day = 1\n", 3).await;
    let (owner, other) = (Caller::Member(town.owner), town.organisation("Schools").await);
    let colleague = Caller::Member(town.register.add_member(&Caller::CommandLine, other, Role::OperatorManager, "Ben").await.unwrap().id);
    let new = |site: usize, state| NewNote {
        about: town.sites[site].into(),
        text: "A gate.".to_owned(),
        marking: Marking::Amber,
        handling: Handling::Ordinary,
        state,
    };
    let theirs = town.register.create_note(&colleague, new(2, RecordState::Current)).await.unwrap().id;
    let first = town.register.create_note(&colleague, new(0, RecordState::Current)).await.unwrap().id;
    town.register.note(&owner, Purpose::OwnWork, first).await.unwrap();
    // The second and third place of the day: written down, changed, given a file, read again.
    let mine = town.register.create_note(&owner, new(2, RecordState::Draft)).await.unwrap().id;
    let change = NoteChange { version: 1, text: Some("Two gates.".to_owned()), ..NoteChange::default() };
    town.register.change_note(&owner, mine, &change).await.unwrap();
    town.register.attach(&owner, mine.into(), "plan.txt", b"plan").await.unwrap();
    town.register.note(&owner, Purpose::OwnWork, mine).await.unwrap();
    let visit = town.register.start_visit(&owner, town.sites[1], quick_look(None)).await.unwrap().id;
    town.register.take_visit_along(&owner, visit).await.unwrap();
    assert_eq!(town.register.budget(&owner).await.unwrap().opened, 1);
    // Nothing else at these places is opened by it, by reading or by changing.
    assert!(matches!(town.register.note(&owner, Purpose::OwnWork, theirs).await, Err(ServiceError::OverBudget(1))));
    let change = NoteChange { version: 1, text: Some("x".to_owned()), ..NoteChange::default() };
    assert!(matches!(town.register.change_note(&owner, theirs, &change).await, Err(ServiceError::OverBudget(1))));
    let unchanged = NoteChange { version: 1, ..NoteChange::default() };
    assert!(matches!(town.register.change_note(&owner, theirs, &unchanged).await, Err(ServiceError::OverBudget(1))));
    // Tomorrow it is one that was there before.
    town.at(24 * 60);
    town.register.note(&owner, Purpose::OwnWork, first).await.unwrap();
    assert!(matches!(town.register.note(&owner, Purpose::OwnWork, mine).await, Err(ServiceError::OverBudget(1))));
}

#[tokio::test(flavor = "multi_thread")]
async fn why_somebody_asks_for_more_is_sealed_read_by_those_who_decide_sealed_anew_and_forgotten_with_the_day() {
    let why = "because of an inspection of the north door";
    let town = TestInstallation::new("", 1).await;
    let (owner, coordinator) = (Caller::Member(town.owner), Caller::Member(town.coordinator));
    let asked = town.register.ask_for_budget(&owner, 5, false, why).await.unwrap();
    assert_eq!(asked.reason.as_deref(), Some(why));
    assert!(!asked.organisation_name.is_empty());
    let shown = town.register.budget_requests(&coordinator).await.unwrap();
    assert_eq!((shown[0].name.as_str(), &shown[0].organisation_name), ("", &asked.organisation_name), "of another organisation the person is not named");
    let kept = || {
        let names = ["register.sqlite", "register.sqlite-wal"].map(|name| town.folder.path().join(name));
        names.iter().flat_map(|name| std::fs::read(name).unwrap_or_default()).collect::<Vec<u8>>()
    };
    assert!(!kept().windows(why.len()).any(|part| part == why.as_bytes()), "it stands nowhere in plain");
    let read = async || town.register.budget_requests(&coordinator).await.unwrap();
    assert_eq!(read().await[0].reason.as_deref(), Some(why));
    let rotated = town.register.rotate_data_keys(&Caller::CommandLine).await.unwrap();
    assert!(rotated.resealed == 1 && rotated.damaged.is_empty() && rotated.kept.is_empty(), "{rotated:?}");
    assert_eq!(read().await[0].reason.as_deref(), Some(why));
    town.at(24 * 60);
    let summary = town.register.apply_retention(&Caller::CommandLine).await.unwrap();
    assert_eq!((summary.requests, read().await.len()), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn notes_about_more_than_twenty_places_leave_at_once_only_when_a_second_person_grants_it_and_only_today() {
    let town = TestInstallation::new("", 22).await;
    let (owner, coordinator) = (Caller::Member(town.owner), Caller::Member(town.coordinator));
    let export = async || town.register.export_notes(&owner, Purpose::OwnWork).await;
    for site in &town.sites[..20] {
        town.note(*site).await;
    }
    town.note(town.sites[0]).await;
    let taken = export().await.unwrap();
    assert_eq!(taken.len(), 21, "twenty places, one of them twice");
    assert!(taken.iter().all(|note| note.text.as_deref() == Some("A gate.")));
    assert_eq!(town.register.readers(&owner, Purpose::OwnWork, taken[5].id.into(), 0).await.unwrap().len(), 3, "making, taking out, asking who reads");
    town.note(town.sites[20]).await;
    assert!(matches!(export().await, Err(ServiceError::SecondPersonNeeded(21, 20))));
    for (sites, for_export, enough) in [(300, false, false), (20, true, false), (21, true, true)] {
        let asked = town.register.ask_for_budget(&owner, sites, for_export, "the yearly report").await.unwrap();
        assert!(town.register.decide_budget(&owner, asked.id, true).await.is_err(), "not by oneself");
        assert!(export().await.is_err(), "asking is not enough");
        town.register.decide_budget(&coordinator, asked.id, true).await.unwrap();
        assert_eq!(export().await.is_ok(), enough, "{sites} {for_export}");
    }
    let journal = town.register.who_read(&Caller::CommandLine, town.sites[20].into(), 0).await.unwrap();
    assert!(journal.iter().any(|line| line.action == "export_notes"));
    town.note(town.sites[21]).await;
    assert!(matches!(export().await, Err(ServiceError::SecondPersonNeeded(22, 20))), "no more than was granted");
    town.at(24 * 60);
    assert!(export().await.is_err(), "a new day");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_no_longer_is_erased_with_its_entry_and_nothing_else() {
    let town = TestInstallation::new("[retention]\nwithdrawn_note_days = 30\n", 2).await;
    let (old, kept) = (town.note(town.sites[0]).await, town.note(town.sites[1]).await);
    let owner = Caller::Member(town.owner);
    town.register.withdraw(&owner, old.into()).await.unwrap();
    let session = town.session(town.owner, "ada").await;
    town.register.invite(&Caller::CommandLine, town.adviser).await.unwrap();
    assert!(town.register.apply_retention(&owner).await.is_err());
    town.at(29 * 24 * 60);
    let summary = town.register.apply_retention(&Caller::CommandLine).await.unwrap();
    assert_eq!((summary.records, summary.credentials), (0, 2), "the session and the link have run out");
    assert!(!town.runs(&session).await);
    assert!(town.register.note(&owner, Purpose::OwnWork, old).await.is_ok());
    town.at(30 * 24 * 60 + 1);
    let summary = town.register.apply_retention(&Caller::CommandLine).await.unwrap();
    assert_eq!((summary.records, summary.credentials), (1, 0));
    assert!(town.register.note(&owner, Purpose::OwnWork, old).await.is_err());
    assert!(town.register.note(&owner, Purpose::OwnWork, kept).await.is_ok());
    let journal = town.register.journal(&Caller::CommandLine, 3).await.unwrap();
    assert!(journal.iter().any(|line| line.action == "erase_note" && line.subject == old.to_string()));
}
