//! What people can add beside records has a bound as well: sessions, members, areas, requests, and the operators that places name.

use parvis_model::{AreaOrigin, Caller, Handling, Marking, OrganisationId, OrganisationKind, Purpose, RecordState, Relation, Role};
use parvis_service::{Change, Credential, ErrorKey, Identity, NewVisitRequest, Origin, PageQuery, VisitRequestReason};
use parvis_store::{Store, StoreOptions};

use crate::TestInstallation;
use crate::bounds::{SHELL, key};

#[tokio::test(flavor = "multi_thread")]
async fn of_many_sessions_of_one_member_those_used_longest_ago_end() {
    let town = TestInstallation::new("", 1).await;
    town.session(town.owner, "ada").await;
    let mut sessions = Vec::new();
    for number in 0..4 {
        // Seconds apart, as an hour without a request ends them as well.
        town.hand.0.store(number, std::sync::atomic::Ordering::Relaxed);
        sessions.push(town.register.sign_in("ada", "lantern gravel oboe thirst", &Origin::default()).await.unwrap().secret);
    }
    // The bound is asked of the database, where signing in hundreds of times would take minutes.
    let store = Store::open(&town.folder.path().join("register.sqlite"), StoreOptions::new(town.hand.clone())).await.unwrap();
    for number in 0..47_u8 {
        let mut change = store.write().await.unwrap();
        let row = parvis_store::SessionRow {
            id: parvis_model::SessionId::from_random([number; 16]),
            member: town.owner,
            device: String::new(),
            created_at: parvis_model::Timestamp::from_second(1_790_000_010 + i64::from(number)).unwrap(),
            seen_at: parvis_model::Timestamp::from_second(1_790_000_010 + i64::from(number)).unwrap(),
            method: parvis_model::SignInMethod::Password,
        };
        change.add_session(&format!("token {number}"), &row).await.unwrap();
        let entry = parvis_store::JournalEntry {
            id: parvis_model::JournalId::from_random([number; 16]),
            caller: Caller::CommandLine,
            action: "sign_in",
            subject: String::new(),
            detail: String::new(),
            adds: false,
        };
        change.commit(entry).await.unwrap();
    }
    store.close().await;
    let runs =
        async |secret: &parvis_service::Secret| town.register.identify(Some(Credential::Session(secret.reveal())), false).await.unwrap() != Identity::NOBODY;
    let mut running = Vec::new();
    for secret in &sessions {
        running.push(runs(secret).await);
    }
    assert_eq!(running, [false, true, true, true], "fifty run, the first of them one second later");
}

#[tokio::test(flavor = "multi_thread")]
async fn members_areas_and_requests_for_more_have_their_bounds() {
    let town = TestInstallation::new("[limits]\nmembers_per_organisation = 3\nareas = 2\n", 1).await;
    let schools = town.organisation("Schools").await;
    let owner = Caller::Member(town.owner);
    let add = async || town.register.add_member(&owner, schools, Role::OperatorContributor, "Ben").await;
    let mut others = vec![add().await.unwrap().id, add().await.unwrap().id];
    assert_eq!(key(add().await), ErrorKey::Invalid);
    for _ in 0..27 {
        town.register.end_membership(&owner, others.pop().unwrap()).await.unwrap();
        others.push(add().await.unwrap().id);
    }
    town.register.end_membership(&owner, others.pop().unwrap()).await.unwrap();
    let refused = add().await.unwrap_err().to_string();
    assert!(refused.contains("has had 30"), "{refused}");

    let adviser = Caller::Member(town.adviser);
    let square = |name: &str| {
        format!(r#"{{"type":"Feature","properties":{{"name":"{name}"}},"geometry":{{"type":"Polygon","coordinates":[[[9,47],[9.1,47],[9.1,47.1],[9,47]]]}}}}"#)
    };
    for name in ["One", "Two"] {
        town.register.add_areas(&adviser, square(name), AreaOrigin::Drawn).await.unwrap();
    }
    let refused = town.register.add_areas(&adviser, square("Three"), AreaOrigin::Drawn).await.unwrap_err();
    assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("remove some first"), "{refused}");

    let coordinator = Caller::Member(town.coordinator);
    for _ in 0..20 {
        let asked = town.register.ask_for_budget(&owner, 10, false, "a school fair").await.unwrap();
        town.register.decide_budget(&coordinator, asked.id, false).await.unwrap();
    }
    let refused = town.register.ask_for_budget(&owner, 10, false, "a school fair").await.unwrap_err();
    assert!(refused.to_string().contains("ask again tomorrow"), "{refused}");
    town.at(24 * 60);
    town.register.ask_for_budget(&owner, 10, false, "a school fair").await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_names_a_hidden_community_as_an_operator_learns_no_more_than_of_one_that_is_not_there() {
    let town = TestInstallation::new("", 2).await;
    let adviser = Caller::Member(town.adviser);
    let parish = town.register.add_organisation(&SHELL, "Parish", OrganisationKind::Community).await.unwrap().id;
    town.register.relate(&SHELL, parish, Relation::Operates, Some(town.sites[1]), None).await.unwrap();
    town.register.add_member(&SHELL, parish, Role::CommunityMember, "Ada").await.unwrap();
    let known = async |caller: &Caller| {
        let all = town.register.organisations(caller, &PageQuery::largest()).await.unwrap().lines;
        all.into_iter().map(|one| one.name).filter(|name| name == "Parish" || name == "Nobody").collect::<Vec<_>>()
    };
    let mut answers = Vec::new();
    for name in ["Parish", "Nobody"] {
        let mut answer = Vec::new();
        // Named, named otherwise, and named again.
        for named in [name, "Schools", name] {
            let version = town.register.site(&adviser, town.sites[0]).await.unwrap().version;
            let change = Change { version, operator: Some(Some(named.to_owned())), ..Change::default() };
            let site = town.register.change_site(&adviser, town.sites[0], &change).await.unwrap();
            let operator = site.operator.unwrap();
            assert_eq!(operator.name, named);
            answer.push((named == name, operator.id.is_some()));
        }
        assert_eq!(known(&adviser).await, [""; 0], "{name}");
        let handover = town.walked(town.sites[0], "1", None, town.adviser).await;
        answer.push((true, town.register.handover(&adviser, handover).await.unwrap().operators.iter().any(|one| one.name == name)));
        answers.push(answer);
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0][..3], [(true, false), (false, true), (true, false)], "its id is for those who may know of it");
    assert_eq!(known(&Caller::Member(town.coordinator)).await, ["Nobody", "Parish"]);
    // By its id, every operation that names an organisation answers the same of both.
    let absent = OrganisationId::from_random([9; 16]);
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    let note = town.note(town.sites[0]).await;
    let owner = Caller::Member(town.owner);
    let nobody = town.organisation("Nobody").await;
    for hidden in [parish, nobody] {
        let said = async |id: OrganisationId| {
            let request = NewVisitRequest { to: id, reason: VisitRequestReason::Asked, due_on: None, visit: None };
            let planned = (Marking::Amber, Handling::Ordinary, RecordState::Current);
            [
                town.register.give(&owner, note.into(), id, Purpose::OwnWork, until).await.unwrap_err().to_string(),
                town.register.members(&adviser, id, &PageQuery::largest()).await.unwrap_err().to_string(),
                town.register.add_member(&adviser, id, Role::CommunityMember, "Ben").await.unwrap_err().to_string(),
                town.register.ask_for_visit(&owner, town.sites[0], &request).await.unwrap_err().to_string(),
                town.register
                    .planned_audience(&owner, parvis_model::RecordKind::SiteNote, town.sites[0].into(), planned, Some((id, Purpose::OwnWork)))
                    .await
                    .unwrap_err()
                    .to_string(),
                town.register.relate(&adviser, id, Relation::Operates, Some(town.sites[0]), None).await.unwrap_err().to_string(),
            ]
        };
        assert_eq!(said(hidden).await, said(absent).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn naming_one_operator_after_the_other_leaves_nothing_behind() {
    let town = TestInstallation::new("", 2).await;
    let adviser = Caller::Member(town.adviser);
    let name = async |site: usize, operator: Option<&str>| {
        let version = town.register.site(&adviser, town.sites[site]).await.unwrap().version;
        let change = Change { version, operator: Some(operator.map(str::to_owned)), ..Change::default() };
        town.register.change_site(&adviser, town.sites[site], &change).await.unwrap();
    };
    let all = async || town.register.organisations(&SHELL, &PageQuery::largest()).await.unwrap().lines.into_iter().map(|one| one.name).collect::<Vec<_>>();
    for number in 0..30 {
        name(0, Some(&format!("Company {number}"))).await;
    }
    name(1, Some("Company 29")).await;
    assert_eq!(all().await, ["Advisers", "Authority", "Company 29", "Schools"]);
    name(0, None).await;
    assert_eq!(all().await, ["Advisers", "Authority", "Company 29", "Schools"], "another place names it");
    // One that was added, or has members, stays.
    town.register.add_organisation(&SHELL, "Company 29", OrganisationKind::Operator).await.unwrap();
    name(1, Some("Schools")).await;
    name(1, None).await;
    assert_eq!(all().await, ["Advisers", "Authority", "Company 29", "Schools"]);
}
