//! What one record says of another names it only to those who may know of that one.

use parvis_model::{Caller, Marking, Purpose, Role};
use parvis_service::{ErrorKey, FinishVisit, NewVisit, NewVisitRequest, PageQuery, QueueQuery, VisitRequestReason};

use crate::TestInstallation;
use crate::visits::quick_look;

const NOBODY: FinishVisit = FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None };

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_that_is_hidden_from_a_reader_is_named_by_no_other_record_that_they_read() {
    let town = TestInstallation::new("ceiling = \"red\"\n[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (shell, site, schools) = (Caller::CommandLine, town.sites[0], town.organisation("Schools").await);
    let owner = Caller::Member(town.owner);
    let other = town.register.add_member(&shell, schools, Role::OperatorManager, "Second manager").await.unwrap().id;
    let contributor = Caller::Member(town.register.add_member(&shell, schools, Role::OperatorContributor, "Contributor").await.unwrap().id);
    let planner = Caller::Member(town.coordinator);
    // A red visit of one manager, and a second rating of it that is amber, and given.
    let new = NewVisit { marking: Marking::Red, ..quick_look(None) };
    let red = town.register.start_visit(&owner, site, new).await.unwrap().id;
    town.answer(red, "1", town.owner).await;
    town.register.finish_visit(&owner, red, &NOBODY).await.unwrap();
    let request = NewVisitRequest { to: schools, reason: VisitRequestReason::SecondRating, due_on: None, visit: Some(red) };
    // Nobody advises there but others; who may ask is decided elsewhere.
    town.register.relate(&shell, schools, parvis_model::Relation::Advises, Some(site), None).await.unwrap();
    town.register.ask_for_visit(&owner, site, &request).await.unwrap();
    // Who made it is not asked to rate it a second time.
    let second = Caller::Member(other);
    assert!(town.register.visit_requests(&owner, &PageQuery::largest()).await.unwrap().lines[0].for_others);
    assert!(town.register.visit_queue(&owner, &QueueQuery::default()).await.unwrap().lines.iter().all(|line| line.second_of.is_none()));
    for (reader, sees) in [(&second, 1), (&contributor, 0)] {
        assert_eq!(town.register.visit_requests(reader, &PageQuery::largest()).await.unwrap().lines.len(), sees);
        let queue = town.register.visit_queue(reader, &QueueQuery::default()).await.unwrap();
        assert_eq!(queue.lines.iter().filter(|line| line.second_of.is_some()).count(), sees);
    }
    let amber = town.walked(site, "3", Some(red), other).await;
    town.register.finish_visit(&Caller::Member(other), amber, &NOBODY).await.unwrap();
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    town.register.give(&owner, amber.into(), town.organisation("Authority").await, Purpose::Planning, until).await.unwrap();
    for (reader, purpose, named) in [(&owner, Purpose::OwnWork, Some(red)), (&contributor, Purpose::OwnWork, None), (&planner, Purpose::Planning, None)] {
        let content = town.register.visit(reader, purpose, amber).await.unwrap().content.unwrap();
        assert_eq!(content.second_of, named);
        assert_eq!(town.register.visit(reader, purpose, red).await.map(drop).map_err(|error| error.key()).err(), named.is_none().then_some(ErrorKey::NotFound));
        let whole = serde_json::to_string(&town.register.visit(reader, purpose, amber).await.unwrap()).unwrap();
        assert_eq!(whole.contains(&red.to_string()), named.is_some(), "{whole}");
    }
    // A finding that was given without the visit on which it was found.
    let adviser = Caller::Member(town.adviser);
    let visit = town.walked(site, "1", None, town.adviser).await;
    town.register.finish_visit(&adviser, visit, &NOBODY).await.unwrap();
    let finding = town.register.findings(&adviser, Purpose::OwnWork, Some(site), &PageQuery::largest()).await.unwrap().lines.remove(0);
    assert_eq!(finding.content.unwrap().visit, Some(visit));
    town.register.give(&adviser, finding.id.into(), schools, Purpose::OwnWork, until).await.unwrap();
    let given = town.register.finding(&owner, Purpose::OwnWork, finding.id).await.unwrap();
    assert_eq!(given.content.unwrap().visit, None);
    let listed = town.register.findings(&owner, Purpose::OwnWork, Some(site), &PageQuery::largest()).await.unwrap().lines;
    assert!(!serde_json::to_string(&listed).unwrap().contains(&visit.to_string()));
}
