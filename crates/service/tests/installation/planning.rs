//! What is to be visited next, and how places compare.

use std::collections::BTreeSet;

use parvis_model::{Caller, Handling, Marking, Purpose, Relation, SiteId};
use parvis_service::{Change, CoverageState, FinishVisit, NewDutyAssessment, NewVisitRequest, PageQuery, QueueAnswer, QueueQuery, VisitRequestReason};

use crate::TestInstallation;

#[tokio::test(flavor = "multi_thread")]
async fn coverage_and_queue_change_with_a_visit_and_count_only_what_the_reader_may_know() {
    let town = TestInstallation::new("", 3).await;
    let (adviser, owner) = (Caller::Member(town.adviser), Caller::Member(town.owner));
    let organisation =
        town.register.organisations(&owner, &PageQuery::largest()).await.unwrap().lines.into_iter().find(|one| one.name == "Advisers").unwrap().id;
    let request = NewVisitRequest { to: organisation, reason: VisitRequestReason::Event, due_on: Some("2026-10-01".to_owned()), visit: None };
    town.register.ask_for_visit(&owner, town.sites[2], &request).await.unwrap();
    let queue = town.register.visit_queue(&adviser, &QueueQuery::default()).await.unwrap();
    assert_eq!((queue.lines[0].site, queue.lines[0].reasons.len()), (town.sites[2], 2));
    assert!(queue.lines.iter().all(|line| line.position.is_some()), "each says where it lies");
    let visit = town.walked(town.sites[2], "3", None, town.adviser).await;
    assert_eq!(town.register.coverage(&adviser, Purpose::Planning, None).await.unwrap().whole.visited, 0, "a draft is no visit yet");
    town.register.finish_visit(&adviser, visit, &FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None }).await.unwrap();
    let coverage = town.register.coverage(&adviser, Purpose::Planning, None).await.unwrap();
    assert_eq!((coverage.whole.sites, coverage.whole.visited, coverage.whole.never), (3, 1, 2));
    let behind = town.register.coverage_sites(&adviser, Purpose::Planning, None, Some(&queue.lines[0].category)).await.unwrap();
    assert_eq!(behind.iter().map(|site| site.state).collect::<Vec<_>>(), [CoverageState::Never, CoverageState::Never, CoverageState::Visited]);
    assert_eq!(town.register.coverage_sites(&adviser, Purpose::Planning, None, Some("hotel")).await.unwrap(), []);
    assert_eq!(town.register.coverage(&owner, Purpose::OwnWork, None).await.unwrap().whole.visited, 0, "it was not given");
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    town.register.give(&adviser, visit.into(), town.organisation("Schools").await, Purpose::OwnWork, until).await.unwrap();
    assert_eq!(town.register.visit_queue(&adviser, &QueueQuery::default()).await.unwrap().lines[2].site, town.sites[2], "the visit answers the request");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_duty_that_falls_due_brings_a_place_up_in_the_queue_of_those_who_may_read_the_assessment() {
    let town = TestInstallation::new("", 3).await;
    let (adviser, owner) = (Caller::Member(town.adviser), Caller::Member(town.owner));
    // Directive (EU) 2022/2557: the risk assessment within nine months, measures from ten months after the State notified.
    let answers = [("asks_for", "entity"), ("identified", "yes"), ("sector", "energy"), ("notified_on", "2026-01-10"), ("incident", "no")];
    let answers = answers.map(|(input, answer)| (input.to_owned(), answer.to_owned())).into();
    let kept = NewDutyAssessment { pack: "eu_2022_2557".to_owned(), marking: Marking::Amber, handling: Handling::Ordinary, answers };
    let kept = town.register.keep_duty_assessment(&owner, town.sites[2], kept, "en").await.unwrap();
    assert!(kept.evaluation.unwrap().owed.iter().any(|duty| duty.begins.as_deref() == Some("2026-11-10")));
    let reason = |queue: &QueueAnswer| queue.lines[0].reasons.iter().find(|reason| reason.reason == "duty").map(|reason| reason.input.clone());
    let queue = town.register.visit_queue(&owner, &QueueQuery::default()).await.unwrap();
    assert_eq!((queue.lines[0].site, reason(&queue)), (town.sites[2], Some("2026-10-10".to_owned())), "nine months for its risk assessment come first");
    assert_eq!(reason(&town.register.visit_queue(&adviser, &QueueQuery::default()).await.unwrap()), None, "to whom it was not given it says nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn similar_places_are_compared_only_from_five_other_owners_on() {
    let town = TestInstallation::new("sites_a_day = 400\n", 8).await;
    let adviser = Caller::Member(town.adviser);
    let finish = FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None };
    let schools = town.register.organisations(&adviser, &PageQuery::largest()).await.unwrap().lines.into_iter().find(|one| one.name == "Schools").unwrap().id;
    for site in &town.sites {
        town.register.end_relation(&Caller::CommandLine, schools, Relation::Operates, Some(*site), None).await.unwrap();
    }
    let mut visits = Vec::new();
    for (index, site) in town.sites.iter().enumerate() {
        if index == 5 {
            // A sixth place: with five others a comparison begins.
            let few = town.register.compare_visit(&adviser, Purpose::OwnWork, visits[0]).await.unwrap();
            assert_eq!((few.owners, few.quartiles), (4, None));
        }
        let visit = town.walked(*site, if index % 2 == 0 { "1" } else { "3" }, None, town.adviser).await;
        town.register.finish_visit(&adviser, visit, &finish).await.unwrap();
        visits.push(visit);
    }
    // Places that one organisation runs are those of one owner, whether it was named there or is linked to them.
    for site in &town.sites[1..] {
        town.register.relate(&Caller::CommandLine, schools, Relation::Operates, Some(*site), None).await.unwrap();
    }
    let one = town.register.compare_visit(&adviser, Purpose::OwnWork, visits[0]).await.unwrap();
    assert_eq!((one.owners, one.quartiles), (1, None));
    for site in &town.sites[1..] {
        town.register.end_relation(&Caller::CommandLine, schools, Relation::Operates, Some(*site), None).await.unwrap();
    }
    let enough = town.register.compare_visit(&adviser, Purpose::OwnWork, visits[0]).await.unwrap();
    assert!(enough.owners == 7 && enough.quartiles.is_some(), "{enough:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_queue_is_searched_beyond_the_two_hundred_places_that_it_names() {
    let town = TestInstallation::new("", 230).await;
    let adviser = Caller::Member(town.adviser);
    let all = town.register.visit_queue(&adviser, &QueueQuery::default()).await.unwrap();
    assert_eq!((all.lines.len(), all.sites), (200, 230));
    let named: BTreeSet<SiteId> = all.lines.iter().map(|line| line.site).collect();
    let last = *town.sites.iter().find(|site| !named.contains(site)).unwrap();
    // By its title it stays behind the others, of which nothing is known either.
    let renamed = Change { version: 1, own_name: Some(Some("Zoological Museum".to_owned())), ..Change::default() };
    town.register.change_site(&Caller::Member(town.coordinator), last, &renamed).await.unwrap();
    assert!(!town.register.visit_queue(&adviser, &QueueQuery::default()).await.unwrap().lines.iter().any(|line| line.site == last));
    let found = town.register.visit_queue(&adviser, &QueueQuery { text: "museum zoo".to_owned(), ..QueueQuery::default() }).await.unwrap();
    assert_eq!((found.lines.iter().map(|line| line.site).collect::<Vec<_>>(), found.sites), (vec![last], 1));
    let of_kind = |category: &str| QueueQuery { category: Some(category.to_owned()), ..QueueQuery::default() };
    assert_eq!(town.register.visit_queue(&adviser, &of_kind(&all.lines[0].category)).await.unwrap().sites, 230);
    assert_eq!(town.register.visit_queue(&adviser, &of_kind("hotel")).await.unwrap().sites, 0);
    let nothing = QueueQuery { text: "stadium".to_owned(), ..QueueQuery::default() };
    assert_eq!(town.register.visit_queue(&adviser, &nothing).await.unwrap().lines, []);
}
