//! Asking for a visit: when the request is answered, and what that says to whom.

use parvis_model::{Caller, Marking, Purpose};
use parvis_service::{FinishVisit, NewVisit, NewVisitRequest, PageQuery, VisitRequestReason};

use crate::TestInstallation;
use crate::visits::quick_look;

const NOBODY: FinishVisit = FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None };

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_answered_by_a_visit_of_which_the_one_who_asked_may_know_and_by_no_other() {
    let town = TestInstallation::new("ceiling = \"red\"\n[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (owner, adviser, site) = (Caller::Member(town.owner), Caller::Member(town.adviser), town.sites[0]);
    let (schools, advisers) = (town.organisation("Schools").await, town.organisation("Advisers").await);
    let request = NewVisitRequest { to: advisers, reason: VisitRequestReason::Asked, due_on: None, visit: None };
    town.register.ask_for_visit(&owner, site, &request).await.unwrap();
    let open = async || town.register.visit_requests(&owner, &PageQuery::largest()).await.unwrap().lines.len();
    // Hidden from them, one because it is red, the other because it was not given: that it was made leaves no trace.
    let red = town.register.start_visit(&adviser, site, NewVisit { marking: Marking::Red, ..quick_look(None) }).await.unwrap().id;
    let amber = town.register.start_visit(&adviser, site, quick_look(None)).await.unwrap().id;
    for visit in [red, amber] {
        town.answer(visit, "1", town.adviser).await;
        town.register.finish_visit(&adviser, visit, &NOBODY).await.unwrap();
        assert_eq!(open().await, 1, "{visit}");
    }
    assert_eq!(town.register.visits(&owner, Purpose::OwnWork, None, &PageQuery::largest()).await.unwrap().lines, []);
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    town.register.give(&adviser, amber.into(), schools, Purpose::OwnWork, until).await.unwrap();
    assert_eq!(open().await, 0, "given, it answers what was asked before it was begun");
    // What is asked now, a visit that was made before does not answer.
    town.at(10);
    town.register.ask_for_visit(&owner, site, &request).await.unwrap();
    town.register.give(&adviser, amber.into(), schools, Purpose::Planning, until).await.unwrap();
    assert_eq!(open().await, 1);
    let next = town.walked(site, "2", None, town.adviser).await;
    town.register.finish_visit(&adviser, next, &FinishVisit { operators: vec![schools], ..NOBODY }).await.unwrap();
    assert_eq!(open().await, 0, "handed over when it is finished");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_organisation_asked_of_itself_is_answered_by_its_own_visit_unless_that_is_red() {
    let town = TestInstallation::new("ceiling = \"red\"\n[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (adviser, site) = (Caller::Member(town.adviser), town.sites[0]);
    let request = NewVisitRequest { to: town.organisation("Advisers").await, reason: VisitRequestReason::Asked, due_on: None, visit: None };
    town.register.ask_for_visit(&adviser, site, &request).await.unwrap();
    for (marking, open) in [(Marking::Red, 1), (Marking::Amber, 0)] {
        let visit = town.register.start_visit(&adviser, site, NewVisit { marking, ..quick_look(None) }).await.unwrap().id;
        town.answer(visit, "1", town.adviser).await;
        town.register.finish_visit(&adviser, visit, &NOBODY).await.unwrap();
        assert_eq!(town.register.visit_requests(&adviser, &PageQuery::largest()).await.unwrap().lines.len(), open, "{marking}");
    }
}
