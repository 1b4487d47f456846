//! Sharing a note with everybody who works here: proposed by one member of its owner, reviewed by another.

use parvis_access::Operation;
use parvis_model::{AccessBasis, OrganisationId, OrganisationKind, Purpose};
use parvis_service::{ErrorKey, NewVisit, NoteAnswer, NoteChange, OurReadings, PageQuery, Rule, ServiceError, SharingAnswer, ToldBy};

use super::*;

const SHELL: Caller = Caller::CommandLine;

fn key<T: std::fmt::Debug>(answer: Result<T, ServiceError>) -> ErrorKey {
    answer.unwrap_err().key()
}

fn rule<T>(answer: Result<T, ServiceError>) -> Option<Rule> {
    match answer {
        Err(ServiceError::Broken(broken)) => Some(broken.rule()),
        _ => None,
    }
}

/// A note of the schools that is marked green, and a second manager who reviews.
pub(crate) struct Green {
    pub(crate) note: NoteId,
    pub(crate) owner: Caller,
    pub(crate) second: Caller,
    pub(crate) schools: OrganisationId,
}

impl TestInstallation {
    pub(crate) async fn green(&self) -> Green {
        let schools = self.organisation("Schools").await;
        let second = Caller::Member(self.register.add_member(&SHELL, schools, Role::OperatorManager, "Second").await.unwrap().id);
        let owner = Caller::Member(self.owner);
        let (text, marking) = ("A gate.".to_owned(), Marking::Green);
        let new = NewNote { about: self.sites[0].into(), text, marking, handling: Handling::Ordinary, state: RecordState::Current };
        let note = self.register.create_note(&owner, new).await.unwrap().id;
        Green { note, owner, second, schools }
    }

    /// The same, proposed and reviewed.
    pub(crate) async fn shared(&self) -> Green {
        let green = self.green().await;
        self.share(&green, 1).await;
        green
    }

    pub(crate) async fn share(&self, green: &Green, version: i64) -> SharingAnswer {
        self.register.propose_sharing(&green.owner, green.note.into(), version).await.unwrap();
        self.register.review_sharing(&green.second, green.note.into(), version, None, true).await.unwrap()
    }

    pub(crate) async fn says(&self, green: &Green, text: &str) -> i64 {
        let version = self.register.note(&green.owner, Purpose::OwnWork, green.note).await.unwrap().head.version;
        let change = NoteChange { version, text: Some(text.to_owned()), ..NoteChange::default() };
        self.register.change_note(&green.owner, green.note, &change).await.unwrap().head.version
    }

    async fn marked(&self, green: &Green, marking: Marking) {
        let version = self.register.note(&green.owner, Purpose::OwnWork, green.note).await.unwrap().head.version;
        let change = NoteChange { version, marking: Some(marking), ..NoteChange::default() };
        self.register.change_note(&green.owner, green.note, &change).await.unwrap();
    }

    async fn read(&self, who: &Caller, purpose: Purpose, note: NoteId) -> Option<NoteAnswer> {
        let listed = self.register.notes(who, purpose, &PageQuery::largest()).await.unwrap().lines;
        let about = self.register.notes_about(who, purpose, self.sites[0].into(), &PageQuery::largest()).await.unwrap().lines;
        let read = self.register.note(who, purpose, note).await.ok();
        for list in [listed, about] {
            let head = list.into_iter().find(|one| one.id == note).map(|one| one.head);
            assert_eq!(head, read.as_ref().map(|note| note.head.clone()), "lists and page show the same");
        }
        read
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_sees_the_version_that_a_second_member_reviewed_and_its_files_and_nothing_newer() {
    let town = TestInstallation::new("", 1).await;
    let (register, reader) = (&town.register, Caller::Member(town.coordinator));
    let green = town.green().await;
    let note = green.note;
    let map = register.attach(&green.owner, note.into(), "map.pdf", b"%PDF-1.4").await.unwrap().id;
    let waits = register.propose_sharing(&green.owner, note.into(), 1).await.unwrap();
    assert_eq!((waits.shared, waits.may_review, waits.proposed.map(|one| (one.version, one.outdated))), (None, false, Some((1, false))));
    assert_eq!(town.read(&reader, Purpose::OwnWork, note).await, None, "nobody has reviewed it");
    assert_eq!(rule(register.review_sharing(&green.owner, note.into(), 1, None, true).await), Some(Rule::SecondReviewer));
    let line = register.sharings_to_review(&green.second).await.unwrap().pop().unwrap();
    assert_eq!((line.record, line.version, line.proposed_by.as_str()), (note.into(), 1, "Schools"));
    for nobody in [&green.owner, &reader, &SHELL] {
        assert!(register.sharings_to_review(nobody).await.unwrap().is_empty());
    }
    assert!(register.note(&green.second, Purpose::OwnWork, note).await.unwrap().sharing.unwrap().may_review);
    let shared = register.review_sharing(&green.second, note.into(), 1, None, true).await.unwrap();
    assert_eq!(shared.proposed, None);
    let seen = town.read(&reader, Purpose::Planning, note).await.unwrap();
    assert_eq!((seen.text.as_deref(), seen.head.basis, seen.head.version), (Some("A gate."), AccessBasis::SharedHere, 1));
    assert_eq!((seen.recipients, seen.sharing, seen.head.may.len()), (None, None, 0));
    assert_eq!(seen.head.sees, [Operation::Existence, Operation::Text, Operation::Attachments]);
    assert_eq!(seen.attachments.unwrap().iter().map(|file| file.id).collect::<Vec<_>>(), [map]);
    // What is added and changed later, nobody has reviewed.
    let plan = register.attach(&green.owner, note.into(), "plan.pdf", b"%PDF-1.5").await.unwrap().id;
    town.at(5);
    assert_eq!(town.says(&green, "A gate and its code.").await, 2);
    let still = town.read(&reader, Purpose::Planning, note).await.unwrap();
    assert_eq!((still.text.as_deref(), still.head), (Some("A gate."), seen.head));
    assert_eq!(still.attachments.unwrap().len(), 1);
    assert!(register.attachment(&reader, Purpose::Planning, note.into(), map).await.is_ok());
    assert_eq!(key(register.attachment(&reader, Purpose::Planning, note.into(), plan).await), ErrorKey::NotFound);
    register.rotate_data_keys(&SHELL).await.unwrap();
    assert_eq!(town.read(&reader, Purpose::OwnWork, note).await.unwrap().text.as_deref(), Some("A gate."), "it opens under the new key");
    town.share(&green, 2).await;
    let new = town.read(&reader, Purpose::OwnWork, note).await.unwrap();
    assert_eq!((new.text.as_deref(), new.head.version, new.attachments.unwrap().len()), (Some("A gate and its code."), 2, 2));
    register.remove_attachment(&green.owner, note.into(), plan).await.unwrap();
    assert_eq!(town.read(&reader, Purpose::OwnWork, note).await.unwrap().attachments.unwrap().len(), 1, "a file that is gone is gone for all");
    register.stop_sharing(&green.second, note.into()).await.unwrap();
    assert_eq!(town.read(&reader, Purpose::OwnWork, note).await, None);
    assert_eq!(key(register.stop_sharing(&green.owner, note.into()).await), ErrorKey::NotFound);
    for (word, times) in [("propose_sharing_note", 2), ("share_note_here", 2), ("stop_sharing_note", 1)] {
        assert_eq!(town.entries_of(word).await.len(), times, "{word}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_role_sees_what_is_shared_here_but_administrators_and_exports_what_is_clear() {
    let town = TestInstallation::new("", 1).await;
    let green = town.shared().await;
    let register = &town.register;
    for (kind, role, purpose, sees) in [
        (OrganisationKind::Authority, Role::Administrator, Purpose::OwnWork, false),
        (OrganisationKind::Authority, Role::Coordinator, Purpose::Response, true),
        (OrganisationKind::AdviserService, Role::Adviser, Purpose::OwnWork, true),
        (OrganisationKind::Operator, Role::OperatorManager, Purpose::OwnWork, true),
        (OrganisationKind::Operator, Role::OperatorContributor, Purpose::OwnWork, true),
        (OrganisationKind::Community, Role::CommunityMember, Purpose::OwnWork, true),
        (OrganisationKind::Overseer, Role::Overseer, Purpose::OwnWork, false),
        (OrganisationKind::Overseer, Role::Overseer, Purpose::Oversight, true),
        (OrganisationKind::Partner, Role::PartnerInstallation, Purpose::OwnWork, true),
    ] {
        let organisation = register.add_organisation(&SHELL, &format!("{role} for {purpose}"), kind).await.unwrap().id;
        let reader = Caller::Member(register.add_member(&SHELL, organisation, role, "Somebody").await.unwrap().id);
        let read = town.read(&reader, purpose, green.note).await;
        assert_eq!(read.as_ref().map(|note| note.head.basis), sees.then_some(AccessBasis::SharedHere), "{role} for {purpose}");
        let green_one = register.export_note(&reader, purpose, green.note).await;
        assert_eq!(key(green_one), if sees { ErrorKey::Forbidden } else { ErrorKey::NotFound });
    }
    town.marked(&green, Marking::Clear).await;
    let adviser = Caller::Member(town.adviser);
    assert_eq!(key(register.export_note(&adviser, Purpose::OwnWork, green.note).await), ErrorKey::Forbidden, "the reviewed version was green");
    town.share(&green, 2).await;
    assert_eq!(register.export_note(&adviser, Purpose::OwnWork, green.note).await.unwrap().text.as_deref(), Some("A gate."));
    assert!(register.export_notes(&adviser, Purpose::OwnWork).await.unwrap().is_empty(), "it is taken out one at a time");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_that_is_marked_above_green_or_withdrawn_is_no_longer_shared_nor_when_it_is_marked_green_again() {
    let town = TestInstallation::new("", 1).await;
    let (register, reader) = (&town.register, Caller::Member(town.coordinator));
    let green = town.shared().await;
    town.says(&green, "A new gate.").await;
    register.propose_sharing(&green.owner, green.note.into(), 2).await.unwrap();
    town.marked(&green, Marking::Amber).await;
    assert_eq!(town.read(&reader, Purpose::OwnWork, green.note).await, None);
    assert_eq!(rule(register.propose_sharing(&green.owner, green.note.into(), 3).await), Some(Rule::NotSharedHere));
    town.marked(&green, Marking::Green).await;
    assert_eq!(town.read(&reader, Purpose::OwnWork, green.note).await, None);
    let none = register.note(&green.owner, Purpose::OwnWork, green.note).await.unwrap().sharing.unwrap();
    assert_eq!((none.shared, none.proposed), (None, None));
    assert_eq!(town.entries_of("stop_sharing_note").await.len(), 1);
    town.share(&green, 4).await;
    assert!(town.read(&reader, Purpose::OwnWork, green.note).await.is_some());
    register.withdraw(&green.owner, green.note.into()).await.unwrap();
    assert_eq!(town.read(&reader, Purpose::OwnWork, green.note).await, None);
    assert_eq!(town.entries_of("stop_sharing_note").await.len(), 2);
    register.erase(&green.owner, green.note.into()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_that_comes_too_late_or_from_somebody_who_may_not_shares_nothing() {
    let town = TestInstallation::new("", 1).await;
    let (register, reader) = (&town.register, Caller::Member(town.coordinator));
    let green = town.green().await;
    let note = green.note.into();
    let manager = async |name| Caller::Member(register.add_member(&SHELL, green.schools, Role::OperatorManager, name).await.unwrap().id);
    let (third, leaving) = (manager("Third").await, manager("Leaving").await);
    let contributor = Caller::Member(register.add_member(&SHELL, green.schools, Role::OperatorContributor, "Helps").await.unwrap().id);
    assert_eq!(key(register.propose_sharing(&contributor, note, 1).await), ErrorKey::Forbidden);
    assert_eq!(key(register.propose_sharing(&green.owner, note, 2).await), ErrorKey::Conflict);
    assert_eq!(key(register.propose_sharing(&reader, note, 1).await), ErrorKey::NotFound);
    assert_eq!(key(register.review_sharing(&green.second, note, 1, None, true).await), ErrorKey::NotFound, "nothing waits");
    // Who wrote it does not review it either, whoever proposed it.
    register.propose_sharing(&green.second, note, 1).await.unwrap();
    assert_eq!(rule(register.review_sharing(&green.owner, note, 1, None, true).await), Some(Rule::SecondReviewer));
    assert_eq!(key(register.review_sharing(&contributor, note, 1, None, true).await), ErrorKey::Forbidden);
    register.end_membership(&SHELL, leaving.member().unwrap()).await.unwrap();
    assert_eq!(key(register.review_sharing(&leaving, note, 1, None, true).await), ErrorKey::NotFound);
    // It was changed since: the reviewer reviews nothing that they have not seen.
    town.says(&green, "A code.").await;
    assert_eq!(key(register.review_sharing(&third, note, 1, None, true).await), ErrorKey::Conflict);
    assert!(register.sharings_to_review(&third).await.unwrap().is_empty());
    let refused = async |version| {
        register.propose_sharing(&green.owner, note, version).await.unwrap();
        register.review_sharing(&third, note, version, None, false).await.unwrap().proposed.unwrap().refused_at
    };
    assert!(refused(2).await.is_some());
    assert_eq!(key(register.review_sharing(&third, note, 2, None, true).await), ErrorKey::NotFound, "it was refused");
    // Two reviews at once: one of them decides.
    register.propose_sharing(&green.owner, note, 2).await.unwrap();
    let (yes, no) = tokio::join!(register.review_sharing(&green.second, note, 2, None, true), register.review_sharing(&third, note, 2, None, false));
    assert_eq!([yes.is_ok(), no.is_ok()].into_iter().filter(|ok| *ok).count(), 1, "{yes:?} {no:?}");
    assert_eq!(town.read(&reader, Purpose::OwnWork, green.note).await.is_some(), yes.is_ok());
    let _ = register.stop_sharing(&green.owner, note).await;
    assert_eq!(key(register.review_sharing(&third, note, 2, None, true).await), ErrorKey::NotFound, "it was taken back");
    let (survey, marking) = (Some("quick_look".to_owned()), Marking::Green);
    let new = NewVisit { survey, marking, handling: Handling::Ordinary, second_of: None, from_photographs: false };
    let visit = register.start_visit(&Caller::Member(town.adviser), town.sites[0], new).await.unwrap().id;
    assert_eq!(rule(register.propose_sharing(&Caller::Member(town.adviser), visit.into(), 1).await), Some(Rule::NotSharedHere));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_will_see_it_says_so_and_readers_that_the_owner_may_not_know_of_stay_unnamed() {
    let town = TestInstallation::new("", 1).await;
    let register = &town.register;
    let green = town.green().await;
    let everybody =
        async || register.record_audience(&green.owner, green.note.into()).await.unwrap().into_iter().filter(|line| line.organisation.is_none()).count();
    assert_eq!(everybody().await, 0);
    town.share(&green, 1).await;
    assert_eq!(everybody().await, 1);
    let parish = register.add_organisation(&SHELL, "Parish", OrganisationKind::Community).await.unwrap().id;
    let member = Caller::Member(register.add_member(&SHELL, parish, Role::CommunityMember, "Sexton").await.unwrap().id);
    for reader in [&member, &Caller::Member(town.adviser)] {
        register.note(reader, Purpose::OwnWork, green.note).await.unwrap();
    }
    let readers = register.readers(&green.owner, Purpose::OwnWork, green.note.into(), 0).await.unwrap();
    let others: Vec<&str> = readers.iter().map(|reader| reader.name.as_str()).filter(|name| *name != "Schools").collect();
    assert_eq!(others, ["", "Advisers"]);
    assert!(!format!("{readers:?}").contains(&parish.to_string()));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emergency_access_hides_nothing_that_is_shared_here() {
    let town = TestInstallation::new("", 1).await;
    let (register, adviser) = (&town.register, Caller::Member(town.adviser));
    let green = town.shared().await;
    town.says(&green, "A gate and its code.").await;
    register.open_emergency(&adviser, town.sites[0], 10, "smoke is seen from the road").await.unwrap();
    for (purpose, basis, text) in [(Purpose::Planning, AccessBasis::SharedHere, "A gate."), (Purpose::Response, AccessBasis::Emergency, "A gate and its code.")]
    {
        let read = town.read(&adviser, purpose, green.note).await.unwrap();
        assert_eq!((read.head.basis, read.text.as_deref()), (basis, Some(text)), "{purpose}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_given_a_newer_version_that_is_taken_back_while_the_writer_is_waited_for_does_not_read_it_as_shared() {
    let town = TestInstallation::new(crate::waited::PATIENT, 1).await;
    let green = town.shared().await;
    town.says(&green, "A gate and its code.").await;
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    let given = town.register.give(&green.owner, green.note.into(), town.organisation("Advisers").await, Purpose::Planning, until).await.unwrap().id;
    let mut change = crate::waited::held(&town).await;
    let (register, adviser, note) = (town.register.clone(), Caller::Member(town.adviser), green.note);
    let reading = tokio::spawn(async move { register.note(&adviser, Purpose::Planning, note).await });
    town.wait_for(1).await;
    assert!(change.take_back(&note.to_string(), given, until).await.unwrap());
    crate::waited::committed(change, "take_back_note", format!("{note} {given}")).await;
    assert_eq!(key(reading.await.unwrap()), ErrorKey::NotFound);
    let again = town.read(&Caller::Member(town.adviser), Purpose::Planning, note).await.unwrap();
    assert_eq!((again.text.as_deref(), again.head.basis), (Some("A gate."), AccessBasis::SharedHere));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_is_of_the_files_that_were_looked_at_and_not_of_those_that_came_with_a_renewed_proposal() {
    let town = TestInstallation::new("", 1).await;
    let green = town.green().await;
    let (note, register) = (green.note.into(), &town.register);
    let looked_at = register.propose_sharing(&green.owner, note, 1).await.unwrap().proposed.unwrap().proposed_at;
    register.attach(&green.owner, note, "unseen.pdf", b"%PDF-1.5").await.unwrap();
    town.at(1);
    let renewed = register.propose_sharing(&green.owner, note, 1).await.unwrap().proposed.unwrap().proposed_at;
    assert_ne!(looked_at, renewed);
    assert_eq!(key(register.review_sharing(&green.second, note, 1, Some(looked_at), true).await), ErrorKey::Conflict);
    assert!(register.review_sharing(&green.second, note, 1, Some(renewed), true).await.unwrap().shared.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_that_the_owner_may_not_know_of_is_not_named_among_those_who_read_what_is_shared_here() {
    let town = TestInstallation::new("", 1).await;
    let (green, register) = (town.shared().await, &town.register);
    let parish = register.add_organisation(&SHELL, "Hidden parish", OrganisationKind::Community).await.unwrap().id;
    let member = register.add_member(&SHELL, parish, Role::CommunityMember, "Member").await.unwrap().id;
    register.note(&Caller::Member(member), Purpose::OwnWork, green.note).await.unwrap();
    let of = |organisation| OurReadings { by_others: true, organisation, ..OurReadings::default() };
    let read = register.our_readings(&green.owner, &of(None), &PageQuery::largest()).await.unwrap().lines;
    assert_eq!(read.len(), 1);
    assert_eq!((read[0].by.by, read[0].by.organisation, read[0].by.organisation_name.as_deref()), (ToldBy::Unseen, None, None));
    assert!(register.our_readings(&green.owner, &of(Some(parish)), &PageQuery::largest()).await.unwrap().lines.is_empty());
}
