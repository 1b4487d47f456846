//! Between a decision and what it allows, nobody comes in: a request that waited for the writer is decided once more.

use std::pin::Pin;
use std::time::Duration;

use parvis_model::{
    AreaOrigin, Caller, Clock, Handling, JournalId, Marking, NoteId, OrganisationId, OrganisationKind, Purpose, RecordState, Role, Scope, ShareId,
};
use parvis_service::{Change, Credential, ErrorKey, FinishVisit, NewNote, NewVisitRequest, PageQuery, ServiceError, SiteQuery, VisitRequestReason};
use parvis_store::{JournalEntry, Store, StoreOptions, WriteTransaction};

use crate::TestInstallation;

const SHELL: Caller = Caller::CommandLine;

/// However slow the machine is, nobody gives up.
pub(crate) const PATIENT: &str = "[limits]\ndatabase_seconds = 60\n";

impl TestInstallation {
    /// Until so many wait for the writer: what they decided before it, they have decided.
    pub(crate) async fn wait_for(&self, many: usize) {
        let waiting = async {
            while self.register.waiting_for_writer() != many {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(50), waiting).await.unwrap();
    }
}

/// The writer of another process, which everybody here waits for.
pub(crate) async fn held(town: &TestInstallation) -> WriteTransaction {
    let file = town.folder.path().join("register.sqlite");
    Store::open(&file, StoreOptions::new(town.hand.clone())).await.unwrap().write().await.unwrap()
}

pub(crate) async fn committed(change: WriteTransaction, action: &'static str, subject: String) {
    let entry = JournalEntry { id: JournalId::from_random([9; 16]), caller: SHELL, action, subject, detail: String::new(), adds: false };
    change.commit(entry).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_back_or_whose_reader_left_while_the_writer_was_waited_for_is_not_opened() {
    for leaves in [false, true] {
        let town = TestInstallation::new(PATIENT, 1).await;
        let note = town.note(town.sites[0]).await;
        let until = "2026-12-01T00:00:00Z".parse().unwrap();
        let given: ShareId =
            town.register.give(&Caller::Member(town.owner), note.into(), town.organisation("Advisers").await, Purpose::Planning, until).await.unwrap().id;
        let mut change = held(&town).await;
        let (register, adviser) = (town.register.clone(), Caller::Member(town.adviser));
        let reading = tokio::spawn(async move { register.note(&adviser, Purpose::Planning, note).await });
        town.wait_for(1).await;
        if leaves {
            change.end_membership(town.adviser).await.unwrap();
            committed(change, "end_membership", town.adviser.to_string()).await;
        } else {
            assert!(change.take_back(&note.to_string(), given, until).await.unwrap());
            committed(change, "take_back_note", format!("{note} {given}")).await;
        }
        let answer = reading.await.unwrap();
        assert!(matches!(answer, Err(ServiceError::NotFound(_))), "{answer:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_which_one_was_taken_back_or_erased_while_the_writer_was_waited_for_shows_the_others() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n[limits]\ndatabase_seconds = 60\n", 1).await;
    let (adviser, site, schools) = (Caller::Member(town.adviser), town.sites[0], town.organisation("Schools").await);
    let visit = town.walked(site, "1", None, town.adviser).await;
    town.register.finish_visit(&adviser, visit, &FinishVisit { operators: vec![schools], planners: Vec::new(), day: None }).await.unwrap();
    let second = town.walked(site, "1", None, town.adviser).await;
    town.register.finish_visit(&adviser, second, &FinishVisit { operators: vec![schools], planners: Vec::new(), day: None }).await.unwrap();
    let owner = Caller::Member(town.owner);
    let all = town.register.findings(&owner, Purpose::OwnWork, Some(site), &PageQuery::largest()).await.unwrap().lines;
    assert!(all.len() >= 2, "{}", all.len());
    let given = town.register.finding(&adviser, Purpose::OwnWork, all[0].id).await.unwrap().recipients.unwrap()[0].id;
    let mut change = held(&town).await;
    let register = town.register.clone();
    let reading = tokio::spawn(async move { register.findings(&owner, Purpose::OwnWork, Some(site), &PageQuery::largest()).await });
    town.wait_for(1).await;
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    assert!(change.take_back(&all[0].id.to_string(), given, until).await.unwrap());
    committed(change, "take_back_finding", format!("{} {given}", all[0].id)).await;
    let left = reading.await.unwrap().unwrap().lines;
    assert!(left.len() == all.len() - 1 && left.iter().all(|finding| finding.id != all[0].id && finding.content.is_some()), "{left:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_left_while_the_writer_was_waited_for_manages_nothing_any_more() {
    let town = TestInstallation::new(PATIENT, 1).await;
    let authority = town.organisation("Authority").await;
    let administrator = town.register.add_member(&SHELL, authority, Role::Administrator, "Administrator").await.unwrap().id;
    let asked = town.register.ask_for_budget(&Caller::Member(town.owner), 5, false, "a school fair").await.unwrap().id;
    let mut change = held(&town).await;
    let (register, site) = (town.register.clone(), town.sites[0]);
    let coordinator = Caller::Member(town.coordinator);
    let adding = tokio::spawn(async move { register.add_organisation(&Caller::Member(administrator), "Late", OrganisationKind::Authority).await.map(drop) });
    let (register, admin) = (town.register.clone(), Caller::Member(administrator));
    let relating = tokio::spawn(async move { register.relate(&admin, authority, parvis_model::Relation::Responds, Some(site), None).await });
    let register = town.register.clone();
    let deciding = tokio::spawn(async move { register.decide_budget(&coordinator, asked, true).await });
    town.wait_for(3).await;
    for member in [administrator, town.coordinator] {
        change.end_membership(member).await.unwrap();
    }
    committed(change, "end_membership", administrator.to_string()).await;
    for answer in [adding.await.unwrap(), relating.await.unwrap(), deciding.await.unwrap()] {
        assert!(matches!(answer, Err(ServiceError::SignInNeeded)), "{answer:?}");
    }
    assert!(town.register.organisations(&SHELL, &PageQuery::largest()).await.unwrap().lines.iter().all(|one| one.name != "Late"));
}

type Asked = Pin<Box<dyn Future<Output = Result<(), ServiceError>> + Send>>;

/// What an owner does in each of the ways that end with the writer.
fn asked(town: &TestInstallation, caller: &Caller, note: NoteId, (organisation, advisers): (OrganisationId, OrganisationId)) -> Vec<Asked> {
    macro_rules! ask {
        (|$register:ident, $caller:ident| $asked:expr) => {{
            let ($register, $caller) = (town.register.clone(), caller.clone());
            Box::pin(async move { $asked.await.map(drop) }) as Asked
        }};
    }
    let (site, until) = (town.sites[0], "2026-12-01T00:00:00Z".parse().unwrap());
    let new = NewNote { about: site.into(), text: "A gate.".to_owned(), marking: Marking::Amber, handling: Handling::Ordinary, state: RecordState::Current };
    let request = NewVisitRequest { to: advisers, reason: VisitRequestReason::Asked, due_on: None, visit: None };
    let renamed = Change { version: 1, own_name: Some(Some("The hall".to_owned())), ..Change::default() };
    vec![
        ask!(|register, owner| register.note(&owner, Purpose::OwnWork, note)),
        ask!(|register, owner| register.notes(&owner, Purpose::OwnWork, &PageQuery::default())),
        ask!(|register, owner| register.export_notes(&owner, Purpose::OwnWork)),
        ask!(|register, owner| register.create_note(&owner, new)),
        ask!(|register, owner| register.attach(&owner, note.into(), "plan.pdf", b"%PDF-1.4")),
        ask!(|register, owner| register.give(&owner, note.into(), advisers, Purpose::Planning, until)),
        ask!(|register, owner| register.withdraw(&owner, note.into())),
        ask!(|register, owner| register.change_site(&owner, site, &renamed)),
        ask!(|register, owner| register.ask_for_visit(&owner, site, &request)),
        ask!(|register, owner| register.ask_for_budget(&owner, 5, false, "a school fair")),
        ask!(|register, owner| register.add_member(&owner, organisation, Role::OperatorManager, "Grace")),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn whose_session_or_token_ended_while_the_writer_was_waited_for_reads_and_changes_nothing() {
    for way in ["token", "session", "membership", "kept"] {
        let town = TestInstallation::new(PATIENT, 1).await;
        let note = town.note(town.sites[0]).await;
        let organisations = (town.organisation("Schools").await, town.organisation("Advisers").await);
        let secret = town.session(town.owner, "ada").await;
        let signed_in = town.register.identify(Some(Credential::Session(&secret)), true).await.unwrap();
        let own = signed_in.session.unwrap();
        let session = town.register.sessions(own).await.unwrap()[0].id;
        let until = "2026-12-01T00:00:00Z".parse().unwrap();
        let token = town.register.new_token(own, "lantern gravel oboe thirst", "Program", Scope::ReadAndChange, until).await.unwrap();
        let program = town.register.identify(Some(Credential::Token(token.secret.as_deref().unwrap())), true).await.unwrap();
        let caller = if way == "token" { program.caller } else { signed_in.caller };
        let (before, mut change) = (town.entries().await, held(&town).await);
        let asking: Vec<_> = asked(&town, &caller, note, organisations).into_iter().map(tokio::spawn).collect();
        town.wait_for(asking.len()).await;
        match way {
            "token" => assert!(change.end_api_token(town.owner, token.id).await.unwrap()),
            "session" => assert!(change.end_session(town.owner, session).await.unwrap()),
            "membership" => {
                change.close_account(town.owner).await.unwrap();
                assert!(change.end_membership(town.owner).await.unwrap());
            }
            _ => {}
        }
        committed(change, "end_session", session.to_string()).await;
        let mut done = 0;
        for (number, asked) in asking.into_iter().enumerate() {
            match asked.await.unwrap() {
                Ok(()) => done += 1,
                Err(ServiceError::SignInNeeded) => assert_ne!(way, "kept", "{number}"),
                // Withdrawn meanwhile by another one of these.
                Err(error) => assert!(way == "kept", "{number}: {error}"),
            }
        }
        if way == "kept" {
            assert!(done >= 7, "what was not ended goes on: {done}");
        } else {
            assert_eq!((done, town.entries().await), (0, before + 1), "of all that was asked nothing is done, by what ended: {way}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_manage_imports_no_longer_when_the_writer_is_free_answers_no_question_and_undoes_nothing() {
    let town = TestInstallation::new(PATIENT, 2).await;
    let (coordinator, sites) = (Caller::Member(town.coordinator), (town.sites[0], town.sites[1]));
    let mut change = held(&town).await;
    let (register, caller) = (town.register.clone(), coordinator.clone());
    let answering = tokio::spawn(async move { register.answer_same_place(&caller, sites.0, sites.1, Some(true)).await.map(drop) });
    let register = town.register.clone();
    let undoing = tokio::spawn(async move { register.undo_import(&coordinator, None, false).await.map(drop) });
    town.wait_for(2).await;
    change.end_membership(town.coordinator).await.unwrap();
    committed(change, "end_membership", town.coordinator.to_string()).await;
    for answer in [answering.await.unwrap(), undoing.await.unwrap()] {
        assert!(matches!(answer, Err(ServiceError::SignInNeeded)), "{answer:?}");
    }
    assert_eq!(town.register.sites(&SHELL, &SiteQuery::default()).await.unwrap().total, 2);
}

const AROUND: &str = r#"{"type": "Feature", "properties": {"name": "Around"}, "geometry": {"type": "Polygon",
    "coordinates": [[[9.0, 47.0], [9.1, 47.0], [9.1, 47.1], [9.0, 47.1], [9.0, 47.0]]]}}"#;

#[tokio::test(flavor = "multi_thread")]
async fn an_area_holds_the_places_that_are_there_when_it_is_written_also_where_they_moved_while_it_waited() {
    let town = TestInstallation::new(PATIENT, 3).await;
    let mut change = held(&town).await;
    let register = town.register.clone();
    let adding = tokio::spawn(async move { register.add_areas(&SHELL, AROUND.to_owned(), AreaOrigin::Geojson).await });
    // Compared already: what it waits for is the writer alone.
    town.wait_for(1).await;
    change.withhold(&[town.sites[1]], town.hand.now()).await.unwrap();
    change.count_again().await.unwrap();
    committed(change, "import", "town.osm.pbf".to_owned()).await;
    let area = adding.await.unwrap().unwrap().remove(0).id;
    let inside = town.register.sites(&SHELL, &SiteQuery { area: Some(area), ..SiteQuery::default() }).await.unwrap().sites;
    let ids: Vec<_> = inside.iter().map(|site| site.id).collect();
    assert_eq!(ids, [town.sites[0], town.sites[2]]);
}

/// A site names an operator, which is then added as an authority and as an operator at once, with members of each kind.
#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_never_has_members_of_a_role_that_its_kind_has_not_however_many_add_at_once() {
    let town = TestInstallation::new("", 1).await;
    let site = town.sites[0];
    let mut refused = 0;
    for round in 0..8 {
        let name = format!("Hall company {round}");
        let version = town.register.site(&SHELL, site).await.unwrap().version;
        let named = Change { version, operator: Some(Some(name.clone())), ..Change::default() };
        town.register.change_site(&SHELL, site, &named).await.unwrap();
        let id = town.register.add_organisation(&SHELL, &name, OrganisationKind::Authority).await.unwrap().id;
        let mut tasks = Vec::new();
        for attempt in 0..6 {
            let (register, name) = (town.register.clone(), name.clone());
            tasks.push(tokio::spawn(async move {
                match attempt % 3 {
                    0 => register.add_organisation(&SHELL, &name, OrganisationKind::Operator).await.map(drop),
                    1 => register.add_member(&SHELL, id, Role::Coordinator, "Coordinator").await.map(drop),
                    _ => register.add_member(&SHELL, id, Role::OperatorManager, "Manager").await.map(drop),
                }
            }));
        }
        for task in tasks {
            match task.await.unwrap() {
                Ok(()) => {}
                Err(error) => {
                    assert_eq!(error.key(), ErrorKey::Invalid, "{error}");
                    refused += 1;
                }
            }
        }
        let kind = town.register.organisations(&SHELL, &PageQuery::largest()).await.unwrap().lines.into_iter().find(|one| one.id == id).unwrap().kind;
        let fits = |role: Role| (role == Role::Coordinator) == (kind == OrganisationKind::Authority);
        let members = town.register.members(&SHELL, id, &PageQuery::largest()).await.unwrap().lines;
        assert!(!members.is_empty() && members.iter().all(|member| fits(member.role)), "{kind}: {members:?}");
    }
    assert!(refused >= 8 * 2, "of two kinds, one is refused each time: {refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_nothing_to_do_with_a_place_gets_no_part_in_it_by_naming_themselves() {
    let town = TestInstallation::new("", 1).await;
    let (coordinator, adviser, site) = (Caller::Member(town.coordinator), Caller::Member(town.adviser), town.sites[0]);
    let version = town.register.site(&coordinator, site).await.unwrap().version;
    let own = Change { version, operator: Some(Some("Authority".to_owned())), ..Change::default() };
    let refused = town.register.change_site(&coordinator, site, &own).await.unwrap_err();
    assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("run by an operator or a community"), "{refused}");
    assert_eq!(town.register.site(&coordinator, site).await.unwrap().operator, None);
    let strict = parvis_model::Marking::AmberStrict;
    let new = NewNote {
        about: site.into(),
        text: "A gate.".to_owned(),
        marking: strict,
        handling: parvis_model::Handling::Ordinary,
        state: parvis_model::RecordState::Current,
    };
    assert_eq!(town.register.create_note(&coordinator, new.clone()).await.unwrap_err().key(), ErrorKey::Forbidden);
    let note = town.register.create_note(&adviser, new).await.unwrap().id;
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    let given = town.register.give(&adviser, note.into(), town.organisation("Authority").await, Purpose::Planning, until).await.unwrap_err();
    assert_eq!(given.key(), ErrorKey::Invalid, "amber+strict goes to nobody without a part in the place: {given}");
    let visit = town.walked(site, "1", None, town.adviser).await;
    let offered = town.register.handover(&adviser, visit).await.unwrap();
    assert!(offered.operators.iter().chain(&offered.planners).all(|one| one.name != "Authority"));
}
