//! Organisations that are renamed, that end and are reopened; and all relations as one list, looked at before they are said.

use parvis_model::{AreaOrigin, Caller, OrganisationKind, Purpose, Relation, Role};
use parvis_service::{BrokenRule, Opening, PageQuery, RelationQuery, Rule, ServiceError};

use crate::TestInstallation;

const SHELL: Caller = Caller::CommandLine;

fn rule<T>(answer: Result<T, ServiceError>) -> Option<Rule> {
    answer.err().and_then(|error| error.broken_rule().map(BrokenRule::rule))
}

impl TestInstallation {
    pub(crate) async fn administrator(&self) -> Caller {
        let authority = self.organisation("Authority").await;
        Caller::Member(self.register.add_member(&SHELL, authority, Role::Administrator, "Admin").await.unwrap().id)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_is_renamed_by_administrators_and_its_members_see_the_new_name() {
    let town = TestInstallation::new("", 1).await;
    let (register, administrator) = (&town.register, town.administrator().await);
    let schools = town.organisation("Schools").await;
    for other in [town.owner, town.adviser, town.coordinator] {
        let refused = register.rename_organisation(&Caller::Member(other), schools, "Ours").await;
        assert!(matches!(refused, Err(ServiceError::Forbidden(_))), "{refused:?}");
    }
    assert_eq!(rule(register.rename_organisation(&administrator, schools, "Advisers").await), Some(Rule::OrganisationNamed));
    assert_eq!(rule(register.rename_organisation(&administrator, schools, " ").await), Some(Rule::Name));
    assert_eq!(register.rename_organisation(&administrator, schools, "Schools of Vall").await.unwrap().name, "Schools of Vall");
    assert_eq!(register.account(&Caller::Member(town.owner)).await.unwrap().unwrap().organisation.name, "Schools of Vall");
    register.rename_organisation(&administrator, schools, "Schools of Vall").await.unwrap();
    let said: Vec<_> = town.actions().await.into_iter().filter(|(action, _)| action == "rename_organisation").collect();
    assert_eq!(said, [("rename_organisation".to_owned(), schools.to_string())], "once, and by its id alone");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_looks_like_that_of_another_organisation_is_refused() {
    let town = TestInstallation::new("", 1).await;
    let (register, administrator) = (&town.register, town.administrator().await);
    let parish = register.add_organisation(&administrator, "Saint John Parish", OrganisationKind::Community).await.unwrap().id;
    // Upper case, white space, full-width letters.
    for alike in ["SAINT JOHN PARISH", "saint  john parish", "Saint\u{a0}John Parish", "\u{ff33}aint John Parish"] {
        let added = register.add_organisation(&administrator, alike, OrganisationKind::Community).await;
        assert!(added.as_ref().err().is_some_and(|error| error.to_string().contains("Saint John Parish")), "{alike}: {added:?}");
        assert_eq!(rule(added), Some(Rule::OrganisationNamed), "{alike}");
        let renamed = register.rename_organisation(&administrator, town.organisation("Schools").await, alike).await;
        assert_eq!(rule(renamed), Some(Rule::OrganisationNamed), "{alike}");
    }
    assert_eq!(register.add_organisation(&administrator, "Saint John Parish", OrganisationKind::Community).await.unwrap().id, parish);
    register.add_organisation(&administrator, "Saint Joan Parish", OrganisationKind::Community).await.unwrap();
    let own = register.rename_organisation(&administrator, parish, "Saint John PARISH").await.unwrap();
    assert_eq!(own.name, "Saint John PARISH", "its own name may be written otherwise");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_ends_once_nobody_works_for_it_keeps_what_it_wrote_and_can_be_reopened() {
    let town = TestInstallation::new("", 1).await;
    let (register, administrator, site) = (&town.register, town.administrator().await, town.sites[0]);
    let (owner, adviser) = (Caller::Member(town.owner), Caller::Member(town.adviser));
    let (schools, advisers) = (town.organisation("Schools").await, town.organisation("Advisers").await);
    let note = town.note(site).await;
    register.give(&owner, note.into(), advisers, Purpose::Planning, "2026-12-01T00:00:00Z".parse().unwrap()).await.unwrap();
    assert!(matches!(register.end_organisation(&owner, schools).await, Err(ServiceError::Forbidden(_))));
    assert_eq!(rule(register.end_organisation(&administrator, schools).await), Some(Rule::OrganisationHasMembers));
    register.end_membership(&SHELL, town.owner).await.unwrap();
    assert!(register.end_organisation(&administrator, schools).await.unwrap().ended_at.is_some());

    // What it gave stays given; it is used no more, and no longer said to run a place.
    assert!(register.note(&adviser, Purpose::Planning, note).await.is_ok());
    assert!(register.site(&adviser, site).await.unwrap().operators.is_empty());
    let names = async |ended: bool, by: &Caller| -> Vec<String> {
        register.organisations_and(by, ended, &PageQuery::largest()).await.unwrap().lines.into_iter().map(|one| one.name).collect()
    };
    assert_eq!(names(false, &administrator).await, ["Advisers", "Authority"]);
    assert_eq!(names(true, &administrator).await, ["Advisers", "Authority", "Schools"]);
    assert_eq!(names(true, &adviser).await, ["Advisers", "Authority"], "those who do not manage organisations no longer see it");
    for refused in [
        rule(register.end_organisation(&administrator, schools).await),
        rule(register.rename_organisation(&administrator, schools, "Anew").await),
        rule(register.relate(&administrator, schools, Relation::Neighbours, Some(site), None).await),
        rule(register.end_relation(&administrator, schools, Relation::Operates, Some(site), None).await),
        rule(register.add_member(&SHELL, schools, Role::OperatorManager, "New").await),
        rule(register.restore_membership(&SHELL, town.owner, None).await),
        rule(register.add_organisation(&administrator, "Schools", OrganisationKind::Operator).await),
    ] {
        assert_eq!(refused, Some(Rule::OrganisationEnded));
    }
    register.end_membership(&SHELL, town.adviser).await.unwrap();
    register.end_organisation(&administrator, advisers).await.unwrap();
    assert!(register.who_can_visit(&Caller::Member(town.coordinator), site).await.unwrap().is_empty(), "one that has ended is asked for no visit");
    register.reopen_organisation(&administrator, advisers).await.unwrap();
    register.restore_membership(&SHELL, town.adviser, None).await.unwrap();
    assert_eq!(register.who_can_visit(&Caller::Member(town.coordinator), site).await.unwrap().len(), 1);
    let listed = register.all_relations(&administrator, &RelationQuery::default(), &PageQuery::largest()).await.unwrap().lines;
    assert!(listed.iter().all(|line| line.organisation != schools) && !listed.is_empty(), "{listed:?}");

    assert!(register.reopen_organisation(&administrator, schools).await.unwrap().ended_at.is_none());
    assert_eq!(rule(register.reopen_organisation(&administrator, schools).await), Some(Rule::OrganisationRuns));
    assert_eq!(register.site(&adviser, site).await.unwrap().operators.len(), 1, "it runs the place again");
    register.restore_membership(&SHELL, town.owner, None).await.unwrap();
    assert!(register.note(&owner, Purpose::OwnWork, note).await.is_ok(), "what was its own is its own");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_that_leads_the_installation_does_not_end_and_one_that_ended_since_a_backup_has_ended_when_it_is_restored() {
    let town = TestInstallation::new("", 1).await;
    let (register, administrator) = (&town.register, town.administrator().await);
    let leads = register.add_organisation(&SHELL, "Ministry", OrganisationKind::Authority).await.unwrap().id;
    let other = register.add_organisation(&SHELL, "Bureau", OrganisationKind::Authority).await.unwrap().id;
    register.name_lead(&administrator, leads).await.unwrap();
    assert_eq!(rule(register.end_organisation(&administrator, leads).await), Some(Rule::OrganisationLeads));
    let backup = town.backup().await;
    register.end_organisation(&administrator, other).await.unwrap();
    let (_place, _, restored) = town.restored(&backup, town.folder.path()).await;
    let lines = restored.organisations_and(&SHELL, true, &PageQuery::largest()).await.unwrap().lines;
    assert_eq!(lines.iter().filter(|one| one.ended_at.is_some()).map(|one| one.id).collect::<Vec<_>>(), [other]);
}

#[tokio::test(flavor = "multi_thread")]
async fn relations_are_found_by_organisation_place_area_and_words_page_by_page() {
    let town = TestInstallation::new("", 3).await;
    let (register, administrator) = (&town.register, town.administrator().await);
    let outline =
        r#"{"type":"Feature","properties":{"name":"Everything"},"geometry":{"type":"Polygon","coordinates":[[[8,46],[10,46],[10,48],[8,48],[8,46]]]}}"#;
    let area = register.add_areas(&SHELL, outline.to_owned(), AreaOrigin::Geojson).await.unwrap()[0].id;
    let (schools, advisers) = (town.organisation("Schools").await, town.organisation("Advisers").await);
    register.relate(&SHELL, advisers, Relation::Advises, None, Some(area)).await.unwrap();
    let found = async |query: RelationQuery| {
        let lines = register.all_relations(&administrator, &query, &PageQuery::largest()).await.unwrap().lines;
        lines.into_iter().map(|line| (line.name, line.link.relation, line.link.area.is_some())).collect::<Vec<_>>()
    };
    let all = found(RelationQuery::default()).await;
    assert_eq!(all.len(), 7);
    assert_eq!(all[0], ("Advisers".to_owned(), Relation::Advises, true), "areas first");
    assert_eq!(found(RelationQuery { organisation: Some(schools), ..RelationQuery::default() }).await.len(), 3);
    assert_eq!(found(RelationQuery { relation: Some(Relation::Responds), ..RelationQuery::default() }).await.len(), 3);
    assert_eq!(found(RelationQuery { site: Some(town.sites[0]), ..RelationQuery::default() }).await.len(), 3, "by its area as well");
    assert_eq!(found(RelationQuery { area: Some(area), ..RelationQuery::default() }).await.len(), 1);
    assert_eq!(found(RelationQuery { text: "EVERY adv".to_owned(), ..RelationQuery::default() }).await.len(), 1);
    assert_eq!(found(RelationQuery { text: "nothing of the kind".to_owned(), ..RelationQuery::default() }).await, []);
    // Page by page it is the same list.
    let (mut after, mut paged) = (None, Vec::new());
    loop {
        let page = register.all_relations(&administrator, &RelationQuery::default(), &PageQuery { after, page_size: 2 }).await.unwrap();
        assert!(page.lines.len() <= 2);
        paged.extend(page.lines.into_iter().map(|line| (line.name, line.link.relation, line.link.area.is_some())));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(paged, all);
    for other in [town.owner, town.adviser, town.coordinator] {
        let refused = register.all_relations(&Caller::Member(other), &RelationQuery::default(), &PageQuery::default()).await;
        assert!(matches!(refused, Err(ServiceError::Forbidden(_))), "{refused:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_relation_would_open_is_said_before_it_is_said_and_is_the_same_whatever_records_there_are() {
    let town = TestInstallation::new("", 3).await;
    let (register, administrator) = (&town.register, town.administrator().await);
    let outline =
        r#"{"type":"Feature","properties":{"name":"Everything"},"geometry":{"type":"Polygon","coordinates":[[[8,46],[10,46],[10,48],[8,48],[8,46]]]}}"#;
    let area = register.add_areas(&SHELL, outline.to_owned(), AreaOrigin::Geojson).await.unwrap()[0].id;
    let police = register.add_organisation(&SHELL, "Police", OrganisationKind::Authority).await.unwrap().id;
    let of_area = async || register.preview_relation(&administrator, police, Relation::Responds, None, Some(area)).await.unwrap();
    let before = of_area().await;
    assert_eq!((before.places, before.others, before.already), (3, 0, false));
    assert!(before.opens.contains(&Opening::EmergencyAccess) && before.emergency_kinds.len() > 2, "{before:?}");
    town.note(town.sites[0]).await;
    assert_eq!(of_area().await, before, "records change nothing of it");
    let of_site = register.preview_relation(&administrator, police, Relation::Responds, Some(town.sites[0]), None).await.unwrap();
    assert_eq!((of_site.places, of_site.others), (1, 1), "the advisers respond there already");
    let runs = register.preview_relation(&administrator, police, Relation::Operates, Some(town.sites[0]), None).await.unwrap();
    assert!(runs.emergency_kinds.is_empty() && !runs.opens.contains(&Opening::EmergencyAccess), "{runs:?}");
    assert_eq!(register.preview_relation(&administrator, police, Relation::Leads, None, Some(area)).await.unwrap().places, 0);
    register.relate(&administrator, police, Relation::Responds, None, Some(area)).await.unwrap();
    assert!(of_area().await.already);
    let nothing = register.preview_relation(&administrator, police, Relation::None, Some(town.sites[0]), None).await;
    assert!(matches!(nothing, Err(ServiceError::Invalid(_))), "{nothing:?}");
    let refused = register.preview_relation(&Caller::Member(town.coordinator), police, Relation::Responds, None, Some(area)).await;
    assert!(matches!(refused, Err(ServiceError::Forbidden(_))), "{refused:?}");
}
