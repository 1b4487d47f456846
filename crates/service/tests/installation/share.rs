//! Nobody gives by finishing a visit, or by any other way, what they could not give directly.

use parvis_model::{Caller, Handling, Marking, MemberId, OrganisationId, OrganisationKind, Purpose, RecordState, Relation, Role, VisitId};
use parvis_service::{ErrorKey, FinishVisit, HandoverRefusal, NewNote, NewVisitRequest, NoteChange, PageQuery, VisitRequestReason};

use crate::TestInstallation;

impl TestInstallation {
    pub(crate) async fn organisation(&self, name: &str) -> OrganisationId {
        let all = self.register.organisations(&Caller::CommandLine, &PageQuery::largest()).await.unwrap().lines;
        all.into_iter().find(|one| one.name == name).unwrap().id
    }

    /// An organisation with one member, and what it has to do with the first site.
    async fn another(&self, name: &str, kind: OrganisationKind, role: Role, relation: Relation) -> (OrganisationId, MemberId) {
        let shell = Caller::CommandLine;
        let organisation = self.register.add_organisation(&shell, name, kind).await.unwrap().id;
        if relation != Relation::None {
            self.register.relate(&shell, organisation, relation, Some(self.sites[0]), None).await.unwrap();
        }
        (organisation, self.register.add_member(&shell, organisation, role, name).await.unwrap().id)
    }

    /// What is there to the owner of a visit: its state, its recipients and how many findings the site has.
    async fn standing(&self, caller: &Caller, visit: VisitId) -> (RecordState, usize, usize) {
        let seen = self.register.visit(caller, Purpose::OwnWork, visit).await.unwrap();
        let findings = self.register.findings(caller, Purpose::OwnWork, Some(self.sites[0]), &PageQuery::largest()).await.unwrap().lines.len();
        (seen.head.state, seen.recipients.unwrap().len(), findings)
    }
}

fn to(operators: &[OrganisationId], planners: &[OrganisationId]) -> FinishVisit {
    FinishVisit { operators: operators.to_vec(), planners: planners.to_vec(), day: None }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contributor_finishes_a_visit_only_without_naming_anybody_and_a_keeper_gives_it() {
    let town = TestInstallation::new("", 1).await;
    let schools = town.organisation("Schools").await;
    let contributor = town.register.add_member(&Caller::CommandLine, schools, Role::OperatorContributor, "Contributor").await.unwrap().id;
    let (caller, keeper) = (Caller::Member(contributor), Caller::Member(town.owner));
    let (other, _) = town.another("Second operator", OrganisationKind::Operator, Role::OperatorManager, Relation::Operates).await;
    let (authority, _) = town.another("Fire service", OrganisationKind::Authority, Role::Coordinator, Relation::Responds).await;
    let visit = town.walked(town.sites[0], "1", None, contributor).await;
    let offered = town.register.handover(&caller, visit).await.unwrap();
    assert_eq!((offered.operators.len(), offered.planners.len(), offered.refused), (0, 0, Some(HandoverRefusal::Role)), "nothing is offered that is refused");
    for finish in [to(&[other], &[]), to(&[], &[authority]), to(&[other, schools], &[authority]), to(&[OrganisationId::from_random([9; 16])], &[])] {
        let refused = town.register.finish_visit(&caller, visit, &finish).await.unwrap_err();
        assert_eq!(refused.key(), ErrorKey::Forbidden, "{finish:?}");
        assert!(refused.to_string().contains("without naming anybody"), "{refused}");
        assert_eq!(town.standing(&keeper, visit).await, (RecordState::Draft, 0, 0), "nothing of it is done");
    }
    town.register.finish_visit(&caller, visit, &to(&[], &[])).await.unwrap();
    let (state, given, findings) = town.standing(&keeper, visit).await;
    assert!(state == RecordState::Current && given == 0 && findings > 0);
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    let direct = town.register.give(&caller, visit.into(), other, Purpose::OwnWork, until).await.unwrap_err();
    assert_eq!(direct.key(), ErrorKey::Forbidden);
    town.register.give(&keeper, visit.into(), other, Purpose::OwnWork, until).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_a_visit_is_handed_to_runs_the_place_or_is_an_authority_concerned_with_it_or_nothing_is_finished() {
    let town = TestInstallation::new("", 2).await;
    let adviser = Caller::Member(town.adviser);
    let (schools, own, distant) = (town.organisation("Schools").await, town.organisation("Advisers").await, town.organisation("Authority").await);
    let (neighbour, _) = town.another("Neighbour", OrganisationKind::Operator, Role::OperatorManager, Relation::Neighbours).await;
    let (fire, _) = town.another("Fire service", OrganisationKind::Authority, Role::Coordinator, Relation::Responds).await;
    let (police, _) = town.another("Police advice", OrganisationKind::AdviserService, Role::Adviser, Relation::Advises).await;
    let (watch, _) = town.another("Data protection", OrganisationKind::Overseer, Role::Overseer, Relation::Operates).await;
    let empty = town.register.add_organisation(&Caller::CommandLine, "Named by the place", OrganisationKind::Operator).await.unwrap().id;
    town.register.relate(&Caller::CommandLine, empty, Relation::Operates, Some(town.sites[0]), None).await.unwrap();
    let visit = town.walked(town.sites[0], "1", None, town.adviser).await;
    let offered = town.register.handover(&adviser, visit).await.unwrap();
    let ids = |list: &[parvis_service::OrganisationAnswer]| list.iter().map(|one| one.id).collect::<Vec<_>>();
    assert_eq!((ids(&offered.operators), ids(&offered.planners), offered.refused), (vec![schools], vec![fire], None));
    let absent = OrganisationId::from_random([9; 16]);
    for wrong in [neighbour, fire, own, distant, watch, empty, absent] {
        let refused = town.register.finish_visit(&adviser, visit, &to(&[schools, wrong], &[fire])).await.unwrap_err();
        assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains(&wrong.to_string()), "{refused}");
        assert_eq!(town.standing(&adviser, visit).await, (RecordState::Draft, 0, 0), "one that is refused refuses all");
    }
    for wrong in [schools, police, own, distant, absent] {
        let refused = town.register.finish_visit(&adviser, visit, &to(&[schools], &[fire, wrong])).await.unwrap_err();
        assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains(&wrong.to_string()), "{refused}");
        assert_eq!(town.standing(&adviser, visit).await, (RecordState::Draft, 0, 0));
    }
    town.register.finish_visit(&adviser, visit, &to(&[schools, schools], &[fire])).await.unwrap();
    assert_eq!(town.standing(&adviser, visit).await.1, 2, "named twice is given once");
    let findings = town.register.findings(&adviser, Purpose::OwnWork, Some(town.sites[0]), &PageQuery::largest()).await.unwrap().lines;
    for finding in findings {
        let recipients = town.register.finding(&adviser, Purpose::OwnWork, finding.id).await.unwrap().recipients.unwrap();
        assert_eq!(recipients.iter().map(|one| one.organisation).collect::<Vec<_>>(), [schools], "a planner has no findings");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_marked_red_is_handed_to_nobody_when_it_is_finished() {
    let town = TestInstallation::new("ceiling = \"red\"\n", 1).await;
    let adviser = Caller::Member(town.adviser);
    let schools = town.organisation("Schools").await;
    let new = parvis_service::NewVisit { marking: Marking::Red, ..crate::visits::quick_look(None) };
    let visit = town.register.start_visit(&adviser, town.sites[0], new).await.unwrap().id;
    town.answer(visit, "1", town.adviser).await;
    let offered = town.register.handover(&adviser, visit).await.unwrap();
    assert_eq!((offered.operators.len(), offered.refused), (0, Some(HandoverRefusal::Red)));
    let refused = town.register.finish_visit(&adviser, visit, &to(&[schools], &[])).await.unwrap_err();
    assert!(refused.key() == ErrorKey::Forbidden && refused.to_string().contains("red"), "{refused}");
    assert_eq!(town.standing(&adviser, visit).await, (RecordState::Draft, 0, 0));
    town.register.finish_visit(&adviser, visit, &to(&[], &[])).await.unwrap();
    assert_eq!(town.standing(&adviser, visit).await.1, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_is_given_only_to_an_organisation_that_one_may_know_of_and_where_somebody_could_see_it() {
    let town = TestInstallation::new("", 1).await;
    let (owner, adviser) = (Caller::Member(town.owner), Caller::Member(town.adviser));
    let (parish, member) = town.another("Parish", OrganisationKind::Community, Role::CommunityMember, Relation::Operates).await;
    let (watch, _) = town.another("Data protection", OrganisationKind::Overseer, Role::Overseer, Relation::None).await;
    let empty = town.register.add_organisation(&Caller::CommandLine, "Nobody yet", OrganisationKind::Operator).await.unwrap().id;
    let distant = town.organisation("Authority").await;
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    let strict = NewNote {
        about: town.sites[0].into(),
        text: "A gate.".to_owned(),
        marking: Marking::AmberStrict,
        handling: Handling::Ordinary,
        state: RecordState::Current,
    };
    let strict = town.register.create_note(&owner, strict).await.unwrap().id;
    let note = town.note(town.sites[0]).await;
    let give =
        async |note: parvis_model::NoteId, to, purpose| town.register.give(&owner, note.into(), to, purpose, until).await.map_err(|error| error.to_string());
    let absent = give(note, OrganisationId::from_random([9; 16]), Purpose::OwnWork).await.unwrap_err();
    assert_eq!(give(note, parish, Purpose::OwnWork).await.unwrap_err(), absent, "a community that one may not know of is not there");
    for (record, to, purpose) in [(note, empty, Purpose::OwnWork), (note, watch, Purpose::Planning), (strict, distant, Purpose::Planning)] {
        let refused = give(record, to, purpose).await.unwrap_err();
        assert!(refused.contains(&to.to_string()) && refused.contains("could see"), "{refused}");
    }
    give(note, watch, Purpose::Oversight).await.unwrap();
    give(note, distant, Purpose::Planning).await.unwrap();
    let given = town.register.note(&owner, Purpose::OwnWork, note).await.unwrap().recipients.unwrap();
    assert_eq!(given.len(), 2, "what was refused left nothing");
    // Who asked for a visit made themselves known, to those whom they asked and at that place.
    let request = NewVisitRequest { to: town.organisation("Advisers").await, reason: VisitRequestReason::Asked, due_on: None, visit: None };
    town.register.ask_for_visit(&Caller::Member(member), town.sites[0], &request).await.unwrap();
    assert_eq!(give(note, parish, Purpose::OwnWork).await.unwrap_err(), absent, "but not to others");
    let visit = town.walked(town.sites[0], "1", None, town.adviser).await;
    let offered = town.register.handover(&adviser, visit).await.unwrap();
    assert!(offered.operators.iter().any(|one| one.id == parish));
    town.register.finish_visit(&adviser, visit, &to(&[parish], &[])).await.unwrap();
    town.register.visit(&Caller::Member(member), Purpose::OwnWork, visit).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_is_asked_only_of_somebody_whom_one_may_know_of() {
    let town = TestInstallation::new("", 1).await;
    let (parish, _) = town.another("Parish", OrganisationKind::Community, Role::CommunityMember, Relation::Advises).await;
    let ask = async |to| {
        let request = NewVisitRequest { to, reason: VisitRequestReason::Asked, due_on: None, visit: None };
        town.register.ask_for_visit(&Caller::Member(town.owner), town.sites[0], &request).await.map(drop).map_err(|error| error.to_string())
    };
    assert_eq!(ask(parish).await, ask(OrganisationId::from_random([9; 16])).await);
    assert!(ask(parish).await.is_err() && ask(town.organisation("Advisers").await).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contributor_makes_of_a_draft_nothing_that_they_could_not_make_anew() {
    let town = TestInstallation::new("ceiling = \"red\"\n", 1).await;
    let schools = town.organisation("Schools").await;
    let contributor = town.register.add_member(&Caller::CommandLine, schools, Role::OperatorContributor, "Contributor").await.unwrap().id;
    let caller = Caller::Member(contributor);
    let note =
        NewNote { about: town.sites[0].into(), text: "A gate.".to_owned(), marking: Marking::Amber, handling: Handling::Ordinary, state: RecordState::Draft };
    let note = town.register.create_note(&caller, note).await.unwrap().id;
    let red = NoteChange { version: 1, marking: Some(Marking::Red), ..NoteChange::default() };
    assert_eq!(town.register.change_note(&caller, note, &red).await.unwrap_err().key(), ErrorKey::Forbidden);
    let current = NoteChange { version: 1, current: true, ..NoteChange::default() };
    town.register.change_note(&caller, note, &current).await.unwrap();
    let again = NoteChange { version: 2, handling: Some(Handling::OriginatorControlled), ..NoteChange::default() };
    assert_eq!(town.register.change_note(&caller, note, &again).await.unwrap_err().key(), ErrorKey::Forbidden, "what is in force is for keepers to change");
}
