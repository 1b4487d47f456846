//! Organisations of which one becomes part of another: what each side reads from then on, and that nobody else reads anything more.

use std::collections::{BTreeMap, BTreeSet};

use parvis_model::{AccessBasis, Caller, NoteId, OrganisationId, OrganisationKind, Purpose, Relation, Role};
use parvis_service::{Change, ErrorKey, Health, NewVisitRequest, NoteChange, Opening, PageQuery, Rule, ServiceError, VisitRequestReason};

use crate::TestInstallation;

const SHELL: Caller = Caller::CommandLine;
const WHY: &str = "one office since the reform";

fn rule<T: std::fmt::Debug>(answer: Result<T, ServiceError>) -> Rule {
    answer.unwrap_err().broken_rule().unwrap().rule()
}

/// The schools, a second operator that they become part of, and what passed between them and the advisers.
struct Two {
    town: TestInstallation,
    schools: OrganisationId,
    district: OrganisationId,
    advisers: OrganisationId,
    /// Manager of the schools, manager of the district, adviser.
    owner: Caller,
    bea: Caller,
    adviser: Caller,
    /// Of the schools, given to the advisers; of the schools, given to the district; of the advisers, given to the schools; of the district, given to
    /// the schools.
    to_advisers: NoteId,
    to_district: NoteId,
    of_advisers: NoteId,
    of_district: NoteId,
}

impl Two {
    async fn new() -> Self {
        let town = TestInstallation::new("", 2).await;
        let (schools, advisers) = (town.organisation("Schools").await, town.organisation("Advisers").await);
        let district = town.register.add_organisation(&SHELL, "Schools of the district", OrganisationKind::Operator).await.unwrap().id;
        town.register.relate(&SHELL, district, Relation::Operates, Some(town.sites[1]), None).await.unwrap();
        let bea = town.register.add_member(&SHELL, district, Role::OperatorManager, "Bea").await.unwrap().id;
        let (owner, bea, adviser) = (Caller::Member(town.owner), Caller::Member(bea), Caller::Member(town.adviser));
        town.session(town.owner, "ada").await;
        let until = "2026-12-01T00:00:00Z".parse().unwrap();
        let (site, mut notes) = (town.sites[1], Vec::new());
        for (by, to) in [(&owner, advisers), (&owner, district), (&adviser, schools), (&bea, schools)] {
            let note = town.register.create_note(by, crate::subjects::about(site)).await.unwrap().id;
            town.register.give(by, note.into(), to, Purpose::Planning, until).await.unwrap();
            notes.push(note);
        }
        let [to_advisers, to_district, of_advisers, of_district]: [NoteId; 4] = notes.try_into().unwrap();
        Self { town, schools, district, advisers, owner, bea, adviser, to_advisers, to_district, of_advisers, of_district }
    }

    async fn reads(&self, who: &Caller, note: NoteId) -> Option<AccessBasis> {
        let mut found = None;
        for purpose in [Purpose::OwnWork, Purpose::Planning] {
            found = found.or(self.town.register.note(who, purpose, note).await.ok().map(|note| note.head.basis));
        }
        found
    }

    async fn merge(&self) {
        self.town.register.merge_organisations(&SHELL, self.schools, self.district, WHY).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_organisation_had_is_the_others_and_what_others_gave_to_it_has_ended() {
    let two = Two::new().await;
    let (own, given) = (Some(AccessBasis::Own), Some(AccessBasis::Given));
    assert_eq!((two.reads(&two.owner, two.of_advisers).await, two.reads(&two.bea, two.to_district).await), (given, given));
    two.merge().await;
    for who in [&two.owner, &two.bea] {
        for note in [two.to_advisers, two.to_district, two.of_district] {
            assert_eq!(two.reads(who, note).await, own, "{note}");
        }
        assert_eq!(two.reads(who, two.of_advisers).await, None, "its owner gave it to the schools, and to nobody else");
    }
    assert_eq!(two.reads(&two.adviser, two.to_advisers).await, given, "what was given stays given");
    let register = &two.town.register;
    let seen = register.note(&two.adviser, Purpose::Planning, two.to_advisers).await.unwrap().head;
    assert_eq!((seen.owner, seen.owner_name.as_str()), (two.district, "Schools of the district"));
    // Those who gave see that it ended; what the two gave each other is given no longer.
    let of_advisers = register.given(&two.adviser, &PageQuery::largest()).await.unwrap().lines;
    assert!(of_advisers.iter().all(|share| share.recipient.taken_back_at.is_some()) && of_advisers.len() == 1, "{of_advisers:?}");
    let ours = register.given(&two.bea, &PageQuery::largest()).await.unwrap().lines;
    let holds: Vec<_> = ours.iter().filter(|share| share.recipient.taken_back_at.is_none()).map(|share| share.recipient.organisation).collect();
    assert_eq!((ours.len(), holds), (3, vec![two.advisers]));
    // Each of them goes on with what the other wrote; it is sealed anew, and nothing is damaged.
    for (who, note) in [(&two.bea, two.to_advisers), (&two.owner, two.of_district)] {
        let version = register.note(who, Purpose::OwnWork, note).await.unwrap().head.version;
        let change = NoteChange { version, text: Some("Two gates.".to_owned()), ..NoteChange::default() };
        assert_eq!(register.change_note(who, note, &change).await.unwrap().text.as_deref(), Some("Two gates."));
    }
    let file = register.attach(&two.bea, two.to_advisers.into(), "plan.txt", b"where the gate is").await.unwrap().id;
    let summary = register.rotate_data_keys(&SHELL).await.unwrap();
    assert!(summary.damaged.is_empty() && summary.kept.is_empty(), "{summary:?}");
    let (_, content) = register.attachment(&two.owner, Purpose::OwnWork, two.to_advisers.into(), file).await.unwrap();
    assert_eq!(content.as_slice(), b"where the gate is");
    let versions = register.note_versions(&two.owner, Purpose::OwnWork, two.to_advisers).await.unwrap();
    assert!(!versions.is_empty() && versions.iter().all(|version| version.text.is_some()), "earlier versions open: {versions:?}");
    let checks = register.doctor(&SHELL).await.unwrap();
    assert!(checks.iter().all(|check| check.health != Health::Broken), "{checks:?}");
    register.verify_journal(&SHELL, &[], None).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn members_links_places_and_requests_come_along_and_the_journal_says_so() {
    let two = Two::new().await;
    let (register, site) = (&two.town.register, two.town.sites[0]);
    let named = async |name: &str| {
        let version = register.site(&two.owner, site).await.unwrap().version;
        register.change_site(&two.owner, site, &Change { version, operator: Some(Some(name.to_owned())), ..Change::default() }).await.unwrap()
    };
    named("Schools").await;
    let request = NewVisitRequest { to: two.advisers, reason: VisitRequestReason::Asked, due_on: None, visit: None };
    register.ask_for_visit(&two.owner, site, &request).await.unwrap();
    let preview = register.preview_merge(&SHELL, two.schools, two.district).await.unwrap();
    assert_eq!((preview.members, preview.places, preview.areas, preview.runs, preview.leads), (1, 2, 0, 1, false));
    assert!(preview.opens.contains(&Opening::AnswerFindings) && !preview.opens.contains(&Opening::EmergencyAccess), "{preview:?}");
    two.merge().await;
    assert_eq!(register.account(&two.owner).await.unwrap().unwrap().organisation.id, two.district);
    let there = register.site(&two.bea, site).await.unwrap();
    assert_eq!((there.operator.unwrap().id, there.operators.len()), (Some(two.district), 1));
    assert_eq!(register.visit_requests(&two.bea, &PageQuery::largest()).await.unwrap().lines.len(), 1, "it waits for its answer as before");
    assert_eq!(register.relations(&SHELL, two.schools).await.unwrap().all, 0);
    assert_eq!(register.relations(&SHELL, two.district).await.unwrap().all, 2, "what both had is there once");
    let all = register.organisations_and(&SHELL, true, &PageQuery::largest()).await.unwrap().lines;
    let merged = all.iter().find(|one| one.id == two.schools).unwrap();
    assert!(merged.ended_at.is_some() && merged.merged_into == Some(two.district), "{merged:?}");

    let said = two.town.actions().await;
    let of = |action: &str| said.iter().filter(|(word, _)| word == action).map(|(_, subject)| subject.clone()).collect::<Vec<_>>();
    assert_eq!(of("merge_organisation"), [format!("{} {}", two.schools, two.district)]);
    let ended: BTreeSet<String> = of("take_back_note").iter().map(|subject| subject.split(' ').next().unwrap().to_owned()).collect();
    assert_eq!(ended, BTreeSet::from([two.to_district, two.of_advisers, two.of_district].map(|note| note.to_string())));

    // Reopened, it has its name alone, and can be the one that the other becomes part of.
    let again = register.reopen_organisation(&SHELL, two.schools).await.unwrap();
    assert_eq!((again.ended_at, again.merged_into), (None, None));
    assert_eq!((register.relations(&SHELL, two.schools).await.unwrap().all, two.reads(&two.owner, two.to_advisers).await), (0, Some(AccessBasis::Own)));
    register.merge_organisations(&SHELL, two.district, two.schools, WHY).await.unwrap();
    assert_eq!(rule(register.merge_organisations(&SHELL, two.schools, two.district, WHY).await), Rule::OrganisationEnded);
    assert_eq!(two.reads(&two.owner, two.to_advisers).await, Some(AccessBasis::Own));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_in_the_way_is_said_and_changes_nothing() {
    let two = Two::new().await;
    let (register, admin) = (&two.town.register, two.town.administrator().await);
    let merge = async |by: &Caller, from, into, why: &str| register.merge_organisations(by, from, into, why).await;
    let empty = register.add_organisation(&SHELL, "Kindergartens", OrganisationKind::Operator).await.unwrap().id;
    let gone = register.add_organisation(&SHELL, "Old schools", OrganisationKind::Operator).await.unwrap().id;
    register.end_organisation(&SHELL, gone).await.unwrap();
    for by in [&admin, &SHELL] {
        assert_eq!(rule(merge(by, empty, empty, WHY).await), Rule::MergeSame);
        assert_eq!(rule(merge(by, empty, two.advisers, WHY).await), Rule::MergeKind);
        assert_eq!(rule(merge(by, gone, empty, WHY).await), Rule::OrganisationEnded);
        assert_eq!(rule(merge(by, empty, gone, WHY).await), Rule::OrganisationEnded);
        assert_eq!(rule(merge(by, empty, two.district, "no").await), Rule::LineLength);
        assert_eq!(merge(by, empty, OrganisationId::from_random([0; 16]), WHY).await.unwrap_err().key(), ErrorKey::NotFound);
    }
    // What looks after itself: nobody from outside gives what is its own to others, or brings somebody in.
    assert_eq!(rule(merge(&admin, two.schools, empty, WHY).await), Rule::MergeSettled);
    assert_eq!(rule(register.preview_merge(&admin, two.schools, empty).await), Rule::MergeSettled);
    register.add_member(&admin, empty, Role::OperatorManager, "Of the administrator").await.unwrap();
    assert_eq!(rule(merge(&admin, empty, two.schools, WHY).await), Rule::MergeSettled, "who was added from outside does not come in that way");
    for other in [&two.owner, &two.bea, &two.adviser, &Caller::Member(two.town.coordinator), &Caller::Nobody] {
        let key = merge(other, two.schools, two.district, WHY).await.unwrap_err().key();
        assert!(matches!(key, ErrorKey::Forbidden | ErrorKey::SignInNeeded), "{key:?}");
        assert!(register.preview_merge(other, two.schools, two.district).await.is_err());
    }
    assert!(two.town.actions().await.iter().all(|(action, _)| action != "merge_organisation" && action != "take_back_note"));

    let full = TestInstallation::new("[limits]\nmembers_per_organisation = 2\n", 1).await;
    let (advisers, other) = (full.organisation("Advisers").await, full.register.add_organisation(&SHELL, "Police", OrganisationKind::AdviserService).await);
    let other = other.unwrap().id;
    for name in ["One", "Two"] {
        full.register.add_member(&SHELL, other, Role::Adviser, name).await.unwrap();
    }
    assert_eq!(rule(full.register.merge_organisations(&SHELL, advisers, other, WHY).await), Rule::MembersFull);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_before_is_the_same_whatever_records_there_are_and_an_administrator_reads_nothing_by_it() {
    let town = TestInstallation::new("", 1).await;
    let (register, admin) = (&town.register, town.administrator().await);
    let (advisers, adviser) = (town.organisation("Advisers").await, Caller::Member(town.adviser));
    let police = register.add_organisation(&SHELL, "Police", OrganisationKind::AdviserService).await.unwrap().id;
    let before = register.preview_merge(&admin, advisers, police).await.unwrap();
    assert!(before.opens.contains(&Opening::EmergencyAccess), "{before:?}");
    let note = register.create_note(&adviser, crate::subjects::about(town.sites[0])).await.unwrap().id;
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    register.give(&adviser, note.into(), town.organisation("Authority").await, Purpose::Planning, until).await.unwrap();
    register.give(&Caller::Member(town.owner), town.note(town.sites[0]).await.into(), advisers, Purpose::Planning, until).await.unwrap();
    assert_eq!(register.preview_merge(&admin, advisers, police).await.unwrap(), before);

    // A third organisation sees the same records as before.
    let coordinator = Caller::Member(town.coordinator);
    let seen = async |who: &Caller| {
        let mut seen = BTreeMap::new();
        for purpose in Purpose::ALL {
            let lines = register.notes(who, purpose, &PageQuery::largest()).await.unwrap().lines;
            seen.insert(purpose.as_str(), lines.into_iter().map(|note| note.id).collect::<BTreeSet<_>>());
        }
        seen
    };
    let others = (seen(&coordinator).await, seen(&admin).await);
    register.merge_organisations(&admin, advisers, police, WHY).await.unwrap();
    assert_eq!((seen(&coordinator).await, seen(&admin).await), others);
    assert!(others.1.values().all(BTreeSet::is_empty) && others.0.values().any(|seen| !seen.is_empty()));
    assert!(register.note(&admin, Purpose::OwnWork, note).await.is_err());
    assert!(register.note(&adviser, Purpose::OwnWork, note).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emergency_access_and_what_was_asked_for_the_day_go_on_and_open() {
    let town = TestInstallation::new("", 1).await;
    let (register, adviser, coordinator) = (&town.register, Caller::Member(town.adviser), Caller::Member(town.coordinator));
    let note = town.note(town.sites[0]).await;
    register.open_emergency(&adviser, town.sites[0], 30, "smoke is seen").await.unwrap();
    register.ask_for_budget(&adviser, 5, false, "many schools today").await.unwrap();
    let owner = Caller::Member(town.owner);
    let request = NewVisitRequest { to: town.organisation("Advisers").await, reason: VisitRequestReason::Asked, due_on: None, visit: None };
    let request = register.ask_for_visit(&owner, town.sites[0], &request).await.unwrap().id;
    register.decline_visit_request(&adviser, request, "We are elsewhere until May.").await.unwrap();
    let police = register.add_organisation(&SHELL, "Police", OrganisationKind::AdviserService).await.unwrap().id;
    let member = register.add_member(&SHELL, police, Role::Adviser, "Pol").await.unwrap().id;
    // The other one has data keys of its own, and more of them.
    register.relate(&SHELL, police, Relation::Advises, Some(town.sites[0]), None).await.unwrap();
    let of_police = register.create_note(&Caller::Member(member), crate::subjects::about(town.sites[0])).await.unwrap().id;
    register.rotate_data_keys(&SHELL).await.unwrap();
    register.rotate_data_keys(&SHELL).await.unwrap();
    register.merge_organisations(&SHELL, town.organisation("Advisers").await, police, WHY).await.unwrap();
    for again in [false, true] {
        assert_eq!(register.note(&adviser, Purpose::Response, note).await.unwrap().head.basis, AccessBasis::Emergency);
        let access = &register.emergencies(&coordinator, None).await.unwrap()[0];
        assert_eq!((access.reason.as_deref(), access.organisation, access.runs), (Some("smoke is seen"), police, true));
        let asked = register.budget_requests(&coordinator).await.unwrap();
        assert_eq!(asked[0].reason.as_deref(), Some("many schools today"));
        let declined = &register.answered_visit_requests(&owner, &PageQuery::largest()).await.unwrap().lines[0];
        assert_eq!((declined.request.to, declined.why.as_deref()), (police, Some("We are elsewhere until May.")));
        assert!(register.note(&adviser, Purpose::OwnWork, of_police).await.is_ok());
        if !again {
            let summary = register.rotate_data_keys(&SHELL).await.unwrap();
            assert!(summary.damaged.is_empty() && summary.kept.is_empty(), "{summary:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_who_merges_their_own_authority_stays_one_and_the_installation_stays_led() {
    let town = TestInstallation::new("", 1).await;
    let (register, admin) = (&town.register, town.administrator().await);
    let authority = town.organisation("Authority").await;
    register.name_lead(&admin, authority).await.unwrap();
    let ministry = register.add_organisation(&admin, "Ministry", OrganisationKind::Authority).await.unwrap().id;
    let preview = register.preview_merge(&admin, authority, ministry).await.unwrap();
    assert!(preview.leads && preview.members == 2, "{preview:?}");
    register.merge_organisations(&admin, authority, ministry, WHY).await.unwrap();
    assert_eq!(register.leads(&admin).await.unwrap().iter().map(|lead| lead.organisation).collect::<Vec<_>>(), [ministry]);
    assert_eq!(register.members(&admin, ministry, &PageQuery::largest()).await.unwrap().lines.len(), 2);
    register.add_organisation(&admin, "Bureau", OrganisationKind::Authority).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_shared_with_everybody_here_is_so_no_longer_and_who_was_named_there_is_followed() {
    let town = TestInstallation::new("", 1).await;
    let green = town.shared().await;
    let reads = async || town.register.note(&Caller::Member(town.adviser), Purpose::OwnWork, green.note).await.is_ok();
    assert!(reads().await);
    let other = town.register.add_organisation(&SHELL, "District", OrganisationKind::Operator).await.unwrap().id;
    town.register.merge_organisations(&SHELL, green.schools, other, WHY).await.unwrap();
    assert!(!reads().await, "its owner has ended");
    town.share(&green, 1).await;
    assert!(reads().await, "the new owner shares it again");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_ended_by_a_merge_since_a_backup_has_ended_when_it_is_restored_and_a_person_is_told_to_merge_again() {
    let two = Two::new().await;
    let backup = two.town.backup().await;
    two.merge().await;
    let (_place, summary, restored) = two.town.restored(&backup, two.town.folder.path()).await;
    let said = format!("{summary:?}");
    assert!(said.contains("organisations were merged since the backup"), "{said}");
    for (who, note) in [(&two.owner, two.of_advisers), (&two.owner, two.of_district), (&two.bea, two.to_district)] {
        assert!(restored.note(who, Purpose::Planning, note).await.is_err(), "{note}");
    }
    assert!(restored.note(&two.adviser, Purpose::Planning, two.to_advisers).await.is_ok());
    let after = two.town.backup().await;
    let (_other, _, whole) = two.town.restored(&after, two.town.folder.path()).await;
    assert!(whole.note(&two.bea, Purpose::OwnWork, two.to_advisers).await.is_ok(), "a backup of after holds the merge");
}
