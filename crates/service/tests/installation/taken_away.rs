//! Nobody takes from another organisation what it has to do with a place, and nobody is shown what was not meant for them.

use std::sync::Arc;

use parvis_model::{AreaOrigin, Caller, Handling, Marking, OrganisationKind, Purpose, RecordId, RecordState, Relation, Role};
use parvis_service::{
    Change, ErrorKey, FindingChange, FindingResponse, FindingStatus, JournalQuery, NewNote, NoteChange, OperatingSystemRandom, PageQuery, Register,
};

use crate::TestInstallation;

const SHELL: Caller = Caller::CommandLine;

impl TestInstallation {
    pub(crate) async fn actions(&self) -> Vec<(String, String)> {
        let overseer = self.register.add_organisation(&SHELL, "Data protection", OrganisationKind::Overseer).await.unwrap().id;
        let overseer = Caller::Member(self.register.add_member(&SHELL, overseer, Role::Overseer, "Overseer").await.unwrap().id);
        let lines = self.register.journal_told(&overseer, &JournalQuery::default(), &PageQuery::largest()).await.unwrap().lines;
        lines.into_iter().map(|line| (line.line.action, line.line.subject)).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_names_a_responder_as_the_operator_takes_no_emergency_access_from_them() {
    let town = TestInstallation::new("", 1).await;
    let (owner, adviser, site) = (Caller::Member(town.owner), Caller::Member(town.adviser), town.sites[0]);
    let note = town.note(site).await;
    town.register.open_emergency(&adviser, site, 10, "smoke is seen").await.unwrap();
    let reads = async || town.register.note(&adviser, Purpose::Response, note).await.is_ok();
    assert!(reads().await);
    for caller in [&owner, &adviser, &Caller::Member(town.coordinator), &SHELL] {
        for named in ["Advisers", "Authority"] {
            let version = town.register.site(caller, site).await.unwrap().version;
            let change = Change { version, operator: Some(Some(named.to_owned())), ..Change::default() };
            let refused = town.register.change_site(caller, site, &change).await.unwrap_err();
            assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("run by an operator or a community"), "{refused}");
        }
    }
    assert!(reads().await);
    // One that was named before it was added as an authority operates nothing either.
    let version = town.register.site(&owner, site).await.unwrap().version;
    let change = Change { version, operator: Some(Some("Fire service".to_owned())), ..Change::default() };
    town.register.change_site(&owner, site, &change).await.unwrap();
    let fire = town.register.add_organisation(&SHELL, "Fire service", OrganisationKind::Authority).await.unwrap().id;
    let member = Caller::Member(town.register.add_member(&SHELL, fire, Role::Coordinator, "Fire").await.unwrap().id);
    let new = NewNote { about: site.into(), text: "A gate.".to_owned(), marking: Marking::Amber, handling: Handling::Ordinary, state: RecordState::Current };
    assert_eq!(town.register.create_note(&member, new).await.unwrap_err().key(), ErrorKey::Forbidden);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_that_has_ended_is_named_as_the_operator_like_one_that_is_not_there() {
    let town = TestInstallation::new("", 1).await;
    let (owner, site) = (Caller::Member(town.owner), town.sites[0]);
    for (name, kind) in [("Old service", OrganisationKind::AdviserService), ("Old company", OrganisationKind::Operator)] {
        let old = town.register.add_organisation(&SHELL, name, kind).await.unwrap().id;
        town.register.end_organisation(&SHELL, old).await.unwrap();
    }
    town.register.add_organisation(&SHELL, "Parish", OrganisationKind::Community).await.unwrap();
    let names = async |caller: &Caller, name: &str| {
        let version = town.register.site(&owner, site).await.unwrap().version;
        town.register.change_site(caller, site, &Change { version, operator: Some(Some(name.to_owned())), ..Change::default() }).await
    };
    for name in ["Nobody knows", "Old service", "Old company", "Parish"] {
        let operator = names(&owner, name).await.unwrap().operator.unwrap();
        assert_eq!((operator.id, operator.name.as_str()), (None, name));
        names(&owner, "Schools").await.unwrap();
    }
    let refused = names(&Caller::Member(town.coordinator), "Old service").await.unwrap_err();
    assert!(refused.to_string().contains("run by an operator or a community"), "who may know of it is told: {refused}");
    assert_eq!(names(&owner, "Advisers").await.unwrap_err().key(), ErrorKey::Invalid);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_area_by_which_an_organisation_has_to_do_with_places_is_removed_at_the_command_line_alone() {
    let town = TestInstallation::new("", 1).await;
    let coordinator = Caller::Member(town.coordinator);
    let square = r#"{"type":"Feature","properties":{"name":"Jane Doe, born 1970"},"geometry":{"type":"Polygon","coordinates":[[[9,47],[9.1,47],[9.1,47.1],[9,47.1],[9,47]]]}}"#;
    let area = town.register.add_areas(&coordinator, square.to_owned(), AreaOrigin::Drawn).await.unwrap()[0].id;
    let free = town.register.add_areas(&coordinator, square.to_owned(), AreaOrigin::Drawn).await.unwrap()[0].id;
    town.register.relate(&SHELL, town.organisation("Authority").await, Relation::Responds, None, Some(area)).await.unwrap();
    let refused = town.register.remove_area(&Caller::Member(town.adviser), area).await.unwrap_err();
    assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("would lose it"), "{refused}");
    town.register.remove_area(&Caller::Member(town.adviser), free).await.unwrap();
    town.register.remove_area(&SHELL, area).await.unwrap();
    let said = format!("{:?}", town.actions().await);
    assert!(said.contains(&area.to_string()) && !said.contains("Jane"), "free text stands in no entry: {said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ceiling_that_was_lowered_holds_for_what_is_there() {
    let town = TestInstallation::new("", 1).await;
    let owner = Caller::Member(town.owner);
    let new = |state| NewNote { about: town.sites[0].into(), text: "A gate.".to_owned(), marking: Marking::Amber, handling: Handling::Ordinary, state };
    let draft = town.register.create_note(&owner, new(RecordState::Draft)).await.unwrap().id;
    let current = town.register.create_note(&owner, new(RecordState::Current)).await.unwrap().id;
    std::fs::write(town.folder.path().join("parvis.toml"), "ceiling = \"green\"\n").unwrap();
    let lowered = Register::open(town.folder.path(), town.hand.clone(), Arc::new(OperatingSystemRandom)).await.unwrap();
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    let force = NoteChange { version: 1, current: true, ..NoteChange::default() };
    let text = NoteChange { version: 1, text: Some("Another gate.".to_owned()), ..NoteChange::default() };
    let advisers = town.organisation("Advisers").await;
    for refused in [
        lowered.change_note(&owner, draft, &force).await.map(drop).unwrap_err(),
        lowered.change_note(&owner, current, &text).await.map(drop).unwrap_err(),
        lowered.give(&owner, current.into(), advisers, Purpose::Planning, until).await.map(drop).unwrap_err(),
    ] {
        assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("above green"), "{refused}");
    }
    let narrower = NoteChange { version: 1, marking: Some(Marking::Green), ..NoteChange::default() };
    lowered.change_note(&owner, current, &narrower).await.unwrap();
    lowered.withdraw(&owner, current.into()).await.unwrap();
    lowered.erase(&owner, draft.into()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_who_can_sign_in_stays_until_another_one_can() {
    let town = TestInstallation::new("", 1).await;
    town.session(town.owner, "ada").await;
    let owner = Caller::Member(town.owner);
    let schools = town.organisation("Schools").await;
    let second = town.register.add_member(&owner, schools, Role::OperatorManager, "Second").await.unwrap().id;
    let refused = town.register.end_membership(&owner, town.owner).await.unwrap_err();
    assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("until somebody else does"), "{refused}");
    town.session(second, "ben").await;
    town.register.end_membership(&owner, town.owner).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finding_that_its_owner_closed_is_not_opened_again_by_who_runs_the_place() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (owner, adviser) = (Caller::Member(town.owner), Caller::Member(town.adviser));
    let RecordId::Finding(finding) = town.one_of_each().await[2] else { unreachable!() };
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    town.register.give(&adviser, finding.into(), town.organisation("Schools").await, Purpose::OwnWork, until).await.unwrap();
    let mut version = 1;
    for closed in [FindingStatus::Verified, FindingStatus::Void] {
        let change = FindingChange { version, fields: None, status: Some(closed), reason: "Looked at.".to_owned() };
        version = town.register.change_finding(&adviser, finding, change).await.unwrap().head.version;
        for status in [FindingStatus::Open, FindingStatus::Accepted, FindingStatus::Treated] {
            let response = FindingResponse { version, status, reason: "It stays.".to_owned(), fixed_by: None };
            let refused = town.register.respond_to_finding(&owner, finding, &response).await.unwrap_err();
            assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("closed"), "{refused}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_overseer_sees_no_version_from_when_a_note_was_red_or_a_draft() {
    let town = TestInstallation::new("ceiling = \"red\"\n", 1).await;
    let owner = Caller::Member(town.owner);
    let overseers = town.register.add_organisation(&SHELL, "Overseers", OrganisationKind::Overseer).await.unwrap().id;
    let overseer = Caller::Member(town.register.add_member(&SHELL, overseers, Role::Overseer, "Overseer").await.unwrap().id);
    let new = NewNote {
        about: town.sites[0].into(),
        text: "as a draft".to_owned(),
        marking: Marking::Amber,
        handling: Handling::Ordinary,
        state: RecordState::Draft,
    };
    let note = town.register.create_note(&owner, new).await.unwrap().id;
    for (version, text, marking) in [(1, "in red", Marking::Red), (2, "in amber", Marking::Amber), (3, "in green", Marking::Green)] {
        let change = NoteChange { version, text: Some(text.to_owned()), marking: Some(marking), handling: None, current: true };
        town.register.change_note(&owner, note, &change).await.unwrap();
    }
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    town.register.give(&owner, note.into(), overseers, Purpose::Oversight, until).await.unwrap();
    let texts = async |caller: &Caller, purpose| {
        let versions = town.register.note_versions(caller, purpose, note).await.unwrap();
        versions.into_iter().map(|version| version.text.unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(texts(&overseer, Purpose::Oversight).await, ["in green", "in amber"]);
    assert_eq!(texts(&owner, Purpose::OwnWork).await, ["in green", "in amber", "in red", "as a draft"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_what_was_given_to_whom_is_in_the_journal_before_it_is_answered() {
    let town = TestInstallation::new("", 1).await;
    let owner = Caller::Member(town.owner);
    let note = town.note(town.sites[0]).await;
    assert!(town.register.given(&owner, &PageQuery::largest()).await.unwrap().lines.is_empty());
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    town.register.give(&owner, note.into(), town.organisation("Advisers").await, Purpose::Planning, until).await.unwrap();
    assert_eq!(town.register.given(&owner, &PageQuery::largest()).await.unwrap().lines.len(), 1);
    let lists: Vec<String> = town.actions().await.into_iter().filter(|(action, _)| action == "list_notes").map(|(_, subject)| subject).collect();
    assert_eq!(lists.len(), 1, "one entry for the list in which there is something: {lists:?}");
    assert!(lists[0].starts_with("1 of 1 subjects"), "{lists:?}");
}
