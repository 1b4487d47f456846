//! Records about an area, an organisation and the installation.

use parvis_model::{AccessBasis, AreaId, AreaOrigin, OrganisationId, Purpose, SubjectId};
use parvis_service::{AreaQuery, ErrorKey, NoteAnswer, PageQuery, ServiceError};

use super::*;

const SHELL: Caller = Caller::CommandLine;

/// A quarter in which all schools lie.
const QUARTER: &str = r#"{"type": "Feature", "properties": {"name": "Quarter"}, "geometry": {"type": "Polygon", "coordinates":
    [[[9.0, 47.0], [9.1, 47.0], [9.1, 47.1], [9.0, 47.1], [9.0, 47.0]]]}}"#;

pub(crate) fn about(subject: impl Into<SubjectId>) -> NewNote {
    let (marking, handling, state) = (Marking::Amber, Handling::Ordinary, RecordState::Current);
    NewNote { about: subject.into(), text: "The bridge is closed.".to_owned(), marking, handling, state }
}

fn key<T: std::fmt::Debug>(answer: Result<T, ServiceError>) -> ErrorKey {
    answer.unwrap_err().key()
}

impl TestInstallation {
    pub(crate) async fn quarter(&self) -> AreaId {
        self.register.add_areas(&SHELL, QUARTER.to_owned(), AreaOrigin::Geojson).await.unwrap()[0].id
    }

    async fn notes_about(&self, caller: &Caller, purpose: Purpose, subject: impl Into<SubjectId>) -> Vec<NoteAnswer> {
        self.register.notes_about(caller, purpose, subject.into(), &PageQuery::largest()).await.unwrap().lines
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_about_an_area_belongs_to_who_has_to_do_with_the_area_and_not_with_a_place_in_it() {
    let town = TestInstallation::new("", 2).await;
    let (register, owner, adviser, coordinator) = (&town.register, Caller::Member(town.owner), Caller::Member(town.adviser), Caller::Member(town.coordinator));
    let quarter = town.quarter().await;
    let (advisers, authority) = (town.organisation("Advisers").await, town.organisation("Authority").await);
    // They run, or respond at, each school in it; that is nothing to the quarter.
    for caller in [&owner, &adviser] {
        assert_eq!(key(register.create_note(caller, about(quarter)).await), ErrorKey::Forbidden);
    }
    register.relate(&SHELL, advisers, Relation::Advises, None, Some(quarter)).await.unwrap();
    register.relate(&SHELL, authority, Relation::Leads, None, Some(quarter)).await.unwrap();
    let note = register.create_note(&adviser, about(quarter)).await.unwrap();
    assert_eq!((note.head.subject, note.head.subject_title.as_str(), note.head.basis), (quarter.into(), "Quarter", AccessBasis::Own));
    town.at(1);
    assert_eq!(register.create_note(&coordinator, about(quarter)).await.unwrap().head.owner, authority, "who leads it writes about it");
    // Leading opens nothing, and neither does running a place in it.
    for caller in [&coordinator, &owner] {
        assert_eq!(key(register.note(caller, Purpose::OwnWork, note.id).await), ErrorKey::NotFound);
    }
    assert!(town.notes_about(&owner, Purpose::OwnWork, quarter).await.is_empty());
    let seers = register.record_audience(&adviser, note.id.into()).await.unwrap();
    assert!(seers.iter().all(|line| line.basis == AccessBasis::Own), "no emergency access is to an area: {seers:?}");
    let until = town.hand.now() + parvis_model::SignedDuration::from_hours(24);
    register.give(&adviser, note.id.into(), authority, Purpose::Planning, until).await.unwrap();
    let read = register.note(&coordinator, Purpose::Planning, note.id).await.unwrap();
    assert_eq!((read.head.subject_title.as_str(), read.text.as_deref()), ("Quarter", Some("The bridge is closed.")));
    let listed = town.notes_about(&coordinator, Purpose::Planning, quarter).await;
    assert_eq!(listed.iter().map(|note| note.head.basis).collect::<Vec<_>>(), [AccessBasis::Own, AccessBasis::Given], "the latest first");
    assert!(town.notes_about(&coordinator, Purpose::Planning, town.sites[0]).await.is_empty());
    let opened = town.entries_of("open_note").await;
    assert!(opened.iter().any(|entry| entry.subject == format!("{} of {quarter}", note.id)), "{opened:?}");
    let listed = town.entries_of("list_notes").await;
    assert!(listed.iter().any(|entry| entry.subject == quarter.to_string()), "{listed:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_area_an_organisation_and_the_installation_count_on_the_day_as_a_place_does() {
    let town = TestInstallation::new("sites_a_day = 3\n", 2).await;
    let (register, coordinator) = (&town.register, Caller::Member(town.coordinator));
    let (quarter, authority, installation) = (town.quarter().await, town.organisation("Authority").await, town.register.installation_id().await.unwrap());
    register.relate(&SHELL, authority, Relation::Leads, None, Some(quarter)).await.unwrap();
    register.relate(&SHELL, authority, Relation::Responds, Some(town.sites[0]), None).await.unwrap();
    register.name_lead(&SHELL, authority).await.unwrap();
    let subjects: [SubjectId; 4] = [quarter.into(), authority.into(), installation.into(), town.sites[0].into()];
    let mut notes = Vec::new();
    for subject in subjects {
        for _ in 0..2 {
            notes.push(register.create_note(&coordinator, about(subject)).await.unwrap().id);
        }
    }
    assert_eq!(register.budget(&coordinator).await.unwrap().opened, 0, "what one has written today opens nothing");
    town.at(24 * 60);
    for (opened, notes) in (1..).zip(notes[..6].chunks(2)) {
        for note in notes {
            register.note(&coordinator, Purpose::OwnWork, *note).await.unwrap();
        }
        assert_eq!(register.budget(&coordinator).await.unwrap().opened, opened);
    }
    assert_eq!(key(register.note(&coordinator, Purpose::OwnWork, notes[6]).await), ErrorKey::OverBudget);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_about_an_area_that_goes_moves_to_its_owner_and_stays_with_whom_it_was_given_to() {
    let town = TestInstallation::new("", 1).await;
    let (register, adviser, coordinator) = (&town.register, Caller::Member(town.adviser), Caller::Member(town.coordinator));
    let quarter = town.quarter().await;
    let (advisers, authority) = (town.organisation("Advisers").await, town.organisation("Authority").await);
    register.relate(&SHELL, advisers, Relation::Advises, None, Some(quarter)).await.unwrap();
    let note = register.create_note(&adviser, about(quarter)).await.unwrap().id;
    let until = town.hand.now() + parvis_model::SignedDuration::from_hours(24);
    register.give(&adviser, note.into(), authority, Purpose::Planning, until).await.unwrap();
    register.note(&coordinator, Purpose::Planning, note).await.unwrap();
    register.remove_area(&SHELL, quarter).await.unwrap();
    assert!(register.areas(&SHELL, &AreaQuery::default()).await.unwrap().areas.is_empty());
    for (caller, purpose) in [(&adviser, Purpose::OwnWork), (&coordinator, Purpose::Planning)] {
        let read = register.note(caller, purpose, note).await.unwrap();
        assert_eq!((read.head.subject, read.head.subject_title.as_str(), read.head.version), (advisers.into(), "Advisers", 1));
        assert_eq!(town.notes_about(caller, purpose, advisers).await.len(), 1);
    }
    let moved = town.entries_of("move_records").await;
    assert_eq!(moved.iter().map(|entry| entry.subject.as_str()).collect::<Vec<_>>(), [format!("{note} from {quarter} to {advisers}")]);
    let checks = register.doctor(&SHELL).await.unwrap();
    assert!(checks.iter().any(|check| check.what == "subjects" && check.health == parvis_service::Health::Good), "{checks:?}");
    assert_eq!(key(register.create_note(&adviser, about(quarter)).await), ErrorKey::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_writes_about_itself_and_one_that_nobody_may_know_of_is_not_there() {
    let town = TestInstallation::new("", 1).await;
    let (register, owner, adviser, coordinator) = (&town.register, Caller::Member(town.owner), Caller::Member(town.adviser), Caller::Member(town.coordinator));
    let (schools, advisers) = (town.organisation("Schools").await, town.organisation("Advisers").await);
    let parish = register.add_organisation(&SHELL, "Parish", OrganisationKind::Community).await.unwrap().id;
    let note = register.create_note(&owner, about(schools)).await.unwrap();
    assert_eq!((note.head.subject, note.head.subject_title.as_str()), (schools.into(), "Schools"));
    assert_eq!(key(register.create_note(&owner, about(advisers)).await), ErrorKey::Forbidden);
    assert_eq!(key(register.create_note(&coordinator, about(schools)).await), ErrorKey::Forbidden, "nor does who coordinates");
    for caller in [&owner, &adviser] {
        let absent = OrganisationId::from_random([9; 16]);
        for hidden in [parish, absent] {
            assert_eq!(key(register.create_note(caller, about(hidden)).await), ErrorKey::NotFound);
            assert_eq!(key(register.notes_about(caller, Purpose::OwnWork, hidden.into(), &PageQuery::largest()).await), ErrorKey::NotFound);
        }
    }
    assert!(town.notes_about(&adviser, Purpose::OwnWork, schools).await.is_empty());
    let until = town.hand.now() + parvis_model::SignedDuration::from_hours(24);
    register.give(&owner, note.id.into(), advisers, Purpose::Assessment, until).await.unwrap();
    assert_eq!(town.notes_about(&adviser, Purpose::Assessment, schools).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn overseers_find_who_read_about_an_area_an_organisation_or_the_installation_as_they_do_of_a_place() {
    let town = TestInstallation::new("", 2).await;
    let (register, coordinator) = (&town.register, Caller::Member(town.coordinator));
    let (quarter, authority, installation) = (town.quarter().await, town.organisation("Authority").await, town.register.installation_id().await.unwrap());
    register.relate(&SHELL, authority, Relation::Leads, None, Some(quarter)).await.unwrap();
    register.name_lead(&SHELL, authority).await.unwrap();
    let court = register.add_organisation(&SHELL, "Court of audit", OrganisationKind::Overseer).await.unwrap().id;
    let overseer = Caller::Member(register.add_member(&SHELL, court, parvis_model::Role::Overseer, "Eve").await.unwrap().id);
    let subjects: [SubjectId; 3] = [quarter.into(), authority.into(), installation.into()];
    for subject in subjects {
        let note = register.create_note(&coordinator, about(subject)).await.unwrap().id;
        town.notes_about(&coordinator, Purpose::OwnWork, subject).await;
        register.note(&coordinator, Purpose::OwnWork, note).await.unwrap();
    }
    for subject in subjects {
        let read = register.who_read(&overseer, subject, 0).await.unwrap();
        assert_eq!(read.iter().map(|line| line.action.as_str()).collect::<Vec<_>>(), ["open_note", "list_notes", "open_note"], "{subject}");
        assert!(read.iter().all(|line| line.subject.contains(&subject.to_string()) && line.actor == town.coordinator.to_string()), "{read:?}");
        assert_eq!(register.who_read(&overseer, subject, read[1].place).await.unwrap().len(), 1, "page by page");
        assert_eq!(key(register.who_read(&coordinator, subject, 0).await), ErrorKey::Forbidden);
    }
    for absent in [SubjectId::from(AreaId::from_random([9; 16])), OrganisationId::from_random([9; 16]).into()] {
        assert_eq!(key(register.who_read(&overseer, absent, 0).await), ErrorKey::NotFound);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_lead_the_installation_write_about_it_and_one_of_them_stays() {
    let town = TestInstallation::new("", 1).await;
    let (register, owner, coordinator) = (&town.register, Caller::Member(town.owner), Caller::Member(town.coordinator));
    let (authority, schools) = (town.organisation("Authority").await, town.organisation("Schools").await);
    let installation = register.installation_id().await.unwrap();
    assert_eq!(key(register.create_note(&coordinator, about(installation)).await), ErrorKey::Forbidden);
    assert_eq!(key(register.name_lead(&SHELL, schools).await), ErrorKey::Invalid, "no operator leads it");
    assert_eq!(key(register.name_lead(&coordinator, authority).await), ErrorKey::Forbidden, "administrators name them");
    register.name_lead(&SHELL, authority).await.unwrap();
    let leads: Vec<_> = register.leads(&owner).await.unwrap().into_iter().map(|lead| lead.organisation).collect();
    assert_eq!(leads, [authority], "everybody who is signed in sees who");
    let note = register.create_note(&coordinator, about(installation)).await.unwrap();
    assert_eq!((note.head.subject, note.head.subject_title.as_str()), (installation.into(), ""));
    assert_eq!(key(register.create_note(&owner, about(installation)).await), ErrorKey::Forbidden);
    assert!(town.notes_about(&owner, Purpose::OwnWork, installation).await.is_empty());
    let other = parvis_model::InstallationId::from_random([9; 16]);
    assert_eq!(key(register.create_note(&coordinator, about(other)).await), ErrorKey::NotFound);
    assert_eq!(key(register.end_lead(&SHELL, schools).await), ErrorKey::NotFound);
    assert_eq!(key(register.end_lead(&SHELL, authority).await), ErrorKey::Invalid, "the last one stays");
    let second = register.add_organisation(&SHELL, "Interior", OrganisationKind::Authority).await.unwrap().id;
    register.name_lead(&SHELL, second).await.unwrap();
    register.end_lead(&SHELL, authority).await.unwrap();
    assert_eq!(key(register.create_note(&coordinator, about(installation)).await), ErrorKey::Forbidden);
    assert!(register.note(&coordinator, Purpose::OwnWork, note.id).await.unwrap().text.is_some(), "what they wrote stays theirs");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_area_is_led_by_an_authority_and_no_place_is_led_at_all() {
    let town = TestInstallation::new("", 1).await;
    let (register, quarter) = (&town.register, town.quarter().await);
    let (authority, schools) = (town.organisation("Authority").await, town.organisation("Schools").await);
    for (organisation, relation, site, area) in [
        (schools, Relation::Leads, None, Some(quarter)),
        (authority, Relation::Leads, Some(town.sites[0]), None),
        (authority, Relation::Itself, None, Some(quarter)),
        (authority, Relation::Partner, Some(town.sites[0]), None),
        (authority, Relation::None, None, Some(quarter)),
    ] {
        assert_eq!(key(register.relate(&SHELL, organisation, relation, site, area).await), ErrorKey::Invalid, "{relation}");
    }
    register.relate(&SHELL, authority, Relation::Leads, None, Some(quarter)).await.unwrap();
    let emergency = register.open_emergency(&Caller::Member(town.coordinator), town.sites[0], 10, "smoke is seen from the road").await;
    assert_eq!(key(emergency), ErrorKey::Forbidden, "leading the area opens no place in it");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_shared_here_about_an_area_that_goes_is_found_by_what_it_moves_to() {
    let town = TestInstallation::new("", 1).await;
    let (register, adviser, reader) = (&town.register, Caller::Member(town.adviser), Caller::Member(town.owner));
    let (quarter, advisers) = (town.quarter().await, town.organisation("Advisers").await);
    register.relate(&SHELL, advisers, Relation::Advises, None, Some(quarter)).await.unwrap();
    let second = Caller::Member(register.add_member(&SHELL, advisers, Role::Adviser, "Second").await.unwrap().id);
    let note = register.create_note(&adviser, NewNote { marking: Marking::Green, ..about(quarter) }).await.unwrap().id;
    register.propose_sharing(&adviser, note.into(), 1).await.unwrap();
    register.review_sharing(&second, note.into(), 1, None, true).await.unwrap();
    assert_eq!(town.notes_about(&reader, Purpose::OwnWork, quarter).await.len(), 1);
    register.remove_area(&SHELL, quarter).await.unwrap();
    let listed = town.notes_about(&reader, Purpose::OwnWork, advisers).await;
    assert_eq!(listed.iter().map(|note| (note.id, note.head.basis)).collect::<Vec<_>>(), [(note, AccessBasis::SharedHere)]);
}
