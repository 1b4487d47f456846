//! What members and organisations can add, again and again, has a bound; beyond it nothing is lost and what takes nothing goes on.

use std::collections::BTreeSet;
use std::sync::Arc;

use parvis_model::{AreaOrigin, Caller, Handling, Marking, NoteId, OrganisationId, OrganisationKind, Purpose, RecordState, Relation, Role, Scope};
use parvis_service::{
    Change, Credential, ErrorKey, Health, NewNote, NewVisitRequest, NoteChange, OperatingSystemRandom, Origin, PageQuery, Register, ServiceError,
    VisitRequestReason,
};
use parvis_store::{Store, StoreOptions};

use crate::TestInstallation;

pub(crate) const SHELL: Caller = Caller::CommandLine;

pub(crate) fn key<T: std::fmt::Debug>(result: Result<T, ServiceError>) -> ErrorKey {
    result.unwrap_err().key()
}

impl TestInstallation {
    /// The same data folder with other settings.
    async fn with(&self, settings: &str) -> Register {
        std::fs::write(self.folder.path().join("parvis.toml"), settings).unwrap();
        Register::open(self.folder.path(), self.hand.clone(), Arc::new(OperatingSystemRandom)).await.unwrap()
    }

    async fn wrongly_counted(&self) -> Vec<OrganisationId> {
        let store = Store::open(&self.folder.path().join("register.sqlite"), StoreOptions::new(self.hand.clone())).await.unwrap();
        let wrong = store.read().await.unwrap().wrongly_counted().await.unwrap();
        store.close().await;
        wrong
    }

    fn new_note(&self, text: &str) -> NewNote {
        NewNote { about: self.sites[0].into(), text: text.to_owned(), marking: Marking::Amber, handling: Handling::Ordinary, state: RecordState::Current }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_is_given_so_often_and_no_more_and_the_same_giving_once() {
    let town = TestInstallation::new("[limits]\ngivings_per_record = 5\n", 1).await;
    let (owner, advisers, authority) = (Caller::Member(town.owner), town.organisation("Advisers").await, town.organisation("Authority").await);
    let note = town.note(town.sites[0]).await;
    let until = |day: u8| format!("2026-12-{day:02}T00:00:00.123456789Z").parse().unwrap();
    let give = async |to, day| town.register.give(&owner, note.into(), to, Purpose::Planning, until(day)).await;
    let standing = async || {
        let recipients = town.register.note(&owner, Purpose::OwnWork, note).await.unwrap().recipients.unwrap();
        recipients.into_iter().filter(|one| one.taken_back_at.is_none()).map(|one| one.id).collect::<BTreeSet<_>>()
    };
    let first = give(advisers, 1).await.unwrap();
    for _ in 0..20 {
        assert_eq!(give(advisers, 1).await.unwrap().id, first.id, "a request that is sent again gives nothing anew");
    }
    let (one, two, three) = tokio::join!(give(authority, 1), give(authority, 1), give(authority, 1));
    let both = one.unwrap().id;
    assert_eq!((both, both), (two.unwrap().id, three.unwrap().id), "at the same moment");
    let longer = give(advisers, 2).await.unwrap();
    assert_eq!(standing().await, BTreeSet::from([both, longer.id]), "until another time, in the place of what stood");
    town.register.take_back(&owner, note.into(), longer.id).await.unwrap();
    let seer = Caller::Member(town.adviser);
    assert_eq!(key(town.register.note(&seer, Purpose::Planning, note).await), ErrorKey::NotFound, "taken back once is taken back");
    for day in 3..=4 {
        let given = give(advisers, day).await.unwrap().id;
        town.register.take_back(&owner, note.into(), given).await.unwrap();
    }
    let refused = give(advisers, 5).await.unwrap_err();
    assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("5 times"), "{refused}");
    assert_eq!(standing().await, BTreeSet::from([both]));
    town.register.take_back(&owner, note.into(), both).await.unwrap();
    town.register.withdraw(&owner, note.into()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn of_requests_about_one_place_so_many_are_open_and_the_same_one_is_kept_once() {
    let town = TestInstallation::new("[limits]\nvisit_requests_per_site = 3\n", 2).await;
    let (owner, advisers) = (Caller::Member(town.owner), town.organisation("Advisers").await);
    let ask = async |site: usize, day: Option<u8>| {
        let due_on = day.map(|day| format!("2026-12-{day:02}"));
        let reason = if day.is_some() { VisitRequestReason::Event } else { VisitRequestReason::Asked };
        town.register.ask_for_visit(&owner, town.sites[site], &NewVisitRequest { to: advisers, reason, due_on, visit: None }).await
    };
    let first = ask(0, None).await.unwrap();
    for _ in 0..10 {
        assert_eq!(ask(0, None).await.unwrap().id, first.id);
    }
    for day in 1..=2 {
        ask(0, Some(day)).await.unwrap();
    }
    let refused = ask(0, Some(3)).await.unwrap_err();
    assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("drop one first"), "{refused}");
    ask(1, None).await.unwrap();
    assert_eq!(town.register.visit_requests(&Caller::Member(town.adviser), &PageQuery::largest()).await.unwrap().lines.len(), 4);
    town.register.drop_visit_request(&owner, first.id).await.unwrap();
    // Asked and dropped again and again: the latest of those that were closed stay.
    for _ in 0..120 {
        let again = ask(0, Some(3)).await.unwrap();
        town.register.drop_visit_request(&owner, again.id).await.unwrap();
    }
    let store = Store::open(&town.folder.path().join("register.sqlite"), StoreOptions::new(town.hand.clone())).await.unwrap();
    let table = parvis_store::TABLES.iter().find(|table| table.name == "visit_request").unwrap();
    let mut rows = 0;
    store
        .read()
        .await
        .unwrap()
        .each_row::<parvis_store::StoreError>(table, |_| {
            rows += 1;
            Ok(())
        })
        .await
        .unwrap();
    assert!((100..=105).contains(&rows), "{rows}");
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_keeps_so_much_and_no_more_and_still_reads_gives_withdraws_and_erases() {
    let town = TestInstallation::new("[limits]\norganisation_mebibytes = 1\norganisation_records = 5\n", 1).await;
    let owner = Caller::Member(town.owner);
    let plan = |length: usize, fill: u8| vec![fill; length];
    let notes: Vec<NoteId> = vec![town.note(town.sites[0]).await, town.note(town.sites[0]).await];
    let file = town.register.attach(&owner, notes[0].into(), "plan.bin", &plan(700_000, 1)).await.unwrap();
    let refused = town.register.attach(&owner, notes[1].into(), "more.bin", &plan(500_000, 2)).await.unwrap_err();
    assert!(refused.key() == ErrorKey::QuotaFull && refused.to_string().contains("everything before it was"), "{refused}");
    town.register.attach(&owner, notes[1].into(), "last.bin", &plan(345_000, 3)).await.unwrap();
    assert_eq!(key(town.register.create_note(&owner, town.new_note(&"A gate. ".repeat(2_000))).await), ErrorKey::QuotaFull);
    let change = NoteChange { version: 1, text: Some("A gate. ".repeat(2_000)), ..NoteChange::default() };
    assert_eq!(key(town.register.change_note(&owner, notes[0], &change).await), ErrorKey::QuotaFull);
    let checks = town.register.doctor(&SHELL).await.unwrap();
    let kept = checks.iter().find(|check| check.what == "kept").unwrap();
    assert!(kept.health == Health::Attention && kept.finding.contains("Schools keeps 0 of 1 MiB"), "{kept:?}");

    // What takes nothing goes on.
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    town.register.give(&owner, notes[1].into(), town.organisation("Advisers").await, Purpose::Planning, until).await.unwrap();
    town.register.note(&owner, Purpose::OwnWork, notes[0]).await.unwrap();
    town.register.withdraw(&owner, notes[1].into()).await.unwrap();
    town.register.remove_attachment(&owner, notes[0].into(), file.id).await.unwrap();
    town.register.erase(&owner, notes[1].into()).await.unwrap();
    // Where there is room again, it is taken.
    town.register.attach(&owner, notes[0].into(), "plan.bin", &plan(900_000, 4)).await.unwrap();
    town.register.rotate_data_keys(&SHELL).await.unwrap();
    assert_eq!(town.wrongly_counted().await, []);

    for _ in 1..5 {
        town.note(town.sites[0]).await;
    }
    assert_eq!(key(town.register.create_note(&owner, town.new_note("One too many.")).await), ErrorKey::QuotaFull);
    let change = NoteChange { version: 1, text: Some("Another gate.".to_owned()), ..NoteChange::default() };
    town.register.change_note(&owner, notes[0], &change).await.unwrap();
    // Another organisation is not concerned.
    town.register.create_note(&Caller::Member(town.adviser), town.new_note("A door.")).await.unwrap();
    assert_eq!(town.wrongly_counted().await, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn all_versions_of_a_record_together_have_a_bound_and_it_can_still_be_withdrawn() {
    let town = TestInstallation::new("[limits]\nversions_mebibytes = 1\n", 1).await;
    let owner = Caller::Member(town.owner);
    let note = town.note(town.sites[0]).await;
    let mut version = 1;
    let refused = loop {
        let text = Some(format!("{version} {}", "A gate. ".repeat(2_400)));
        match town.register.change_note(&owner, note, &NoteChange { version, text, ..NoteChange::default() }).await {
            Ok(changed) => version = changed.head.version,
            Err(error) => break error,
        }
    };
    assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("1 MiB") && (30..60).contains(&version), "{version}: {refused}");
    assert_eq!(town.register.note(&owner, Purpose::OwnWork, note).await.unwrap().head.version, version);
    town.register.withdraw(&owner, note.into()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_responds_to_a_finding_uses_up_nothing_that_its_owner_needs() {
    let town = TestInstallation::new("[limits]\nversions_per_record = 10\n[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (owner, adviser) = (Caller::Member(town.owner), Caller::Member(town.adviser));
    let finding = match town.one_of_each().await[2] {
        parvis_model::RecordId::Finding(id) => id,
        _ => unreachable!(),
    };
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    town.register.give(&adviser, finding.into(), town.organisation("Schools").await, Purpose::OwnWork, until).await.unwrap();
    let mut version = 1;
    let respond = async |version: i64, status| {
        let response = parvis_service::FindingResponse { version, status, reason: "Seen to.".to_owned(), fixed_by: None };
        town.register.respond_to_finding(&owner, finding, &response).await
    };
    use parvis_service::FindingStatus::{Accepted, Treated, Verified};
    let refused = loop {
        match respond(version, if version % 2 == 0 { Treated } else { Accepted }).await {
            Ok(changed) => version = changed.head.version,
            Err(error) => break error,
        }
    };
    assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("ask its owner"), "{refused}");
    assert_eq!(version, 5, "fewer than half of what is kept");
    for _ in 0..4 {
        let change = parvis_service::FindingChange { version, fields: None, status: Some(Verified), reason: String::new() };
        version = town.register.change_finding(&adviser, finding, change).await.unwrap().head.version;
    }
}

async fn add_contributor(town: &TestInstallation, organisation: OrganisationId) -> parvis_model::MemberId {
    town.register.add_member(&SHELL, organisation, Role::OperatorContributor, "Ben").await.unwrap().id
}

#[tokio::test(flavor = "multi_thread")]
async fn with_little_space_left_nothing_new_is_taken_and_reading_signing_in_emergencies_and_erasing_go_on() {
    let town = TestInstallation::new("", 1).await;
    let (owner, adviser) = (Caller::Member(town.owner), Caller::Member(town.adviser));
    let note = town.note(town.sites[0]).await;
    let (schools, advisers) = (town.organisation("Schools").await, town.organisation("Advisers").await);
    let secret = town.session(town.owner, "ada").await;
    let session = town.register.identify(Some(Credential::Session(&secret)), true).await.unwrap().session.unwrap();
    let (site, password, in_time) = (town.sites[0], "lantern gravel oboe thirst", "2026-10-01T00:00:00Z".parse().unwrap());
    let token = town.register.new_token(session, password, "before", Scope::Read, in_time).await.unwrap();
    let (ended, leaving) = (add_contributor(&town, schools).await, add_contributor(&town, schools).await);
    town.register.end_membership(&SHELL, ended).await.unwrap();
    let named = |version: i64, own_name: Option<&str>| Change { version, own_name: Some(own_name.map(str::to_owned)), ..Change::default() };
    let version = town.register.site(&SHELL, site).await.unwrap().version;
    let version = town.register.change_site(&SHELL, site, &named(version, Some("North school"))).await.unwrap().version;
    // More is to be left free than any disk has.
    let full = town.with("[limits]\nreserve_mebibytes = 16777216\n").await;
    let run_by = Change { version, operator: Some(Some("Somebody new".to_owned())), ..Change::default() };
    let change = NoteChange { version: 1, text: Some("Another gate.".to_owned()), ..NoteChange::default() };
    let request = NewVisitRequest { to: advisers, reason: VisitRequestReason::Asked, due_on: None, visit: None };
    let square = r#"{"type":"Feature","properties":{"name":"Square"},"geometry":{"type":"Polygon","coordinates":[[[9,47],[9.1,47],[9.1,47.1],[9,47]]]}}"#;
    for refused in [
        key(full.create_note(&owner, town.new_note("A gate.")).await),
        key(full.change_note(&owner, note, &change).await),
        key(full.permit_attachment(&owner, note.into()).await),
        key(full.attach(&owner, note.into(), "plan.txt", b"plan").await),
        key(full.ask_for_visit(&owner, town.sites[0], &request).await),
        key(full.add_member(&SHELL, schools, Role::OperatorManager, "Ada").await),
        key(full.add_organisation(&SHELL, "Another", OrganisationKind::Operator).await),
        key(full.change_site(&SHELL, site, &named(version, Some("South school"))).await),
        key(full.change_site(&SHELL, site, &run_by).await),
        key(full.relate(&SHELL, advisers, Relation::Neighbours, Some(site), None).await),
        key(full.new_token(session, password, "after", Scope::Read, in_time).await),
        key(full.invite(&SHELL, town.adviser).await),
        key(full.restore_membership(&SHELL, ended, Some("Ben")).await),
        key(full.ask_for_budget(&owner, 5, false, "an inspection of all schools").await),
        key(full.permit_areas(&adviser).await),
        key(full.add_areas(&adviser, square.to_owned(), AreaOrigin::Drawn).await),
        key(full.import(&SHELL, &town.folder.path().join("town.osm.pbf"), &parvis_service::ImportOptions::default(), &|_, _, _| {}).await),
    ] {
        assert_eq!(refused, ErrorKey::DiskFull);
    }
    let said = full.create_note(&owner, town.new_note("A gate.")).await.unwrap_err().to_string();
    assert!(said.contains("nearly full") && said.contains("everything before it was"), "{said}");
    let checks = full.doctor(&SHELL).await.unwrap();
    let space = checks.iter().find(|check| check.what == "space").unwrap();
    assert!(space.health == Health::Broken && space.finding.contains("reserve_mebibytes"), "{space:?}");

    full.change_site(&SHELL, site, &named(version, None)).await.unwrap();
    full.relations(&SHELL, advisers).await.unwrap();
    full.end_token(session, token.id).await.unwrap();
    full.end_membership(&SHELL, leaving).await.unwrap();
    full.change_password(session, password, Some("marble canyon thistle seven".to_owned().into()), &Origin::default()).await.unwrap();
    full.sign_in("ada", "marble canyon thistle seven", &Origin::default()).await.unwrap();
    full.note(&owner, Purpose::OwnWork, note).await.unwrap();
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    let given = full.give(&owner, note.into(), advisers, Purpose::Planning, until).await.unwrap();
    full.take_back(&owner, note.into(), given.id).await.unwrap();
    full.new_recovery_codes(session, "marble canyon thistle seven").await.unwrap();
    let emergency = full.open_emergency(&adviser, town.sites[0], 5, "smoke is seen").await.unwrap();
    full.close_emergency(&adviser, emergency.id).await.unwrap();
    full.end_relation(&SHELL, advisers, Relation::Responds, Some(site), None).await.unwrap();
    full.withdraw(&owner, note.into()).await.unwrap();
    full.erase(&owner, note.into()).await.unwrap();
    full.verify_journal(&SHELL, &[], None).await.unwrap();
}
