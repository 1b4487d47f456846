//! Asking for a visit: when the request is answered, and what that says to whom.

use parvis_model::{Caller, Marking, Purpose};
use parvis_service::{ErrorKey, FinishVisit, NewVisit, NewVisitRequest, PageQuery, RequestOutcome, VisitRequestReason};

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
    let told = async || town.register.answered_visit_requests(&owner, &PageQuery::largest()).await.unwrap().lines;
    let [visited] = &told().await[..] else { panic!("those who asked are told, once") };
    assert_eq!((visited.became, visited.why.as_deref(), visited.request.to), (RequestOutcome::Visited, None, advisers));
    assert!(town.register.answered_visit_requests(&adviser, &PageQuery::largest()).await.unwrap().lines.is_empty(), "they did not ask");
    town.register.drop_visit_request(&owner, visited.request.id).await.unwrap();
    assert_eq!(told().await, [], "it was read");
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
        let told = town.register.answered_visit_requests(&adviser, &PageQuery::largest()).await.unwrap().lines;
        assert_eq!(told, [], "nobody is told what they did themselves");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_is_declined_stays_with_those_who_asked_until_they_have_read_who_declined_and_why() {
    let town = TestInstallation::new("", 1).await;
    let (owner, adviser, coordinator) = (Caller::Member(town.owner), Caller::Member(town.adviser), Caller::Member(town.coordinator));
    let (register, site, largest) = (&town.register, town.sites[0], PageQuery::largest());
    let request = NewVisitRequest { to: town.organisation("Advisers").await, reason: VisitRequestReason::Asked, due_on: None, visit: None };
    let asked = register.ask_for_visit(&owner, site, &request).await.unwrap().id;
    let answered = async |caller: &Caller| register.answered_visit_requests(caller, &largest).await.unwrap().lines;
    for (caller, why, key) in [
        (&adviser, "", ErrorKey::Invalid),
        (&adviser, "no\nand no", ErrorKey::Invalid),
        (&adviser, &"x".repeat(1_001), ErrorKey::Invalid),
        (&owner, "we asked for it ourselves", ErrorKey::NotFound),
        (&coordinator, "we have nothing to do with it", ErrorKey::NotFound),
        (&Caller::Nobody, "nobody has to say why", ErrorKey::SignInNeeded),
    ] {
        assert_eq!(register.decline_visit_request(caller, asked, why).await.unwrap_err().key(), key, "{why}");
    }
    assert_eq!(register.drop_visit_request(&adviser, asked).await.unwrap_err().key(), ErrorKey::Forbidden, "without saying why");
    assert_eq!((register.visit_requests(&owner, &largest).await.unwrap().lines.len(), answered(&owner).await.len()), (1, 0));

    town.at(5);
    let why = "All our advisers are elsewhere until May.";
    register.decline_visit_request(&adviser, asked, why).await.unwrap();
    for caller in [&owner, &adviser] {
        assert_eq!(register.visit_requests(caller, &largest).await.unwrap().lines, [], "it is open no longer");
    }
    let [declined] = &answered(&owner).await[..] else { panic!("it has not vanished") };
    assert_eq!((declined.became, declined.why.as_deref(), declined.request.id), (RequestOutcome::Declined, Some(why), asked));
    assert_eq!((declined.request.to_name.as_str(), declined.answered_at > declined.request.asked_at), ("Advisers", true));
    assert!(answered(&adviser).await.is_empty() && answered(&coordinator).await.is_empty() && answered(&Caller::Nobody).await.is_empty());
    assert_eq!(register.decline_visit_request(&adviser, asked, why).await.unwrap_err().key(), ErrorKey::NotFound, "once");

    // It stays readable when keys are replaced, and can be asked anew.
    let summary = register.rotate_data_keys(&Caller::CommandLine).await.unwrap();
    assert!(summary.damaged.is_empty() && summary.kept.is_empty(), "{summary:?}");
    assert_eq!(answered(&owner).await[0].why.as_deref(), Some(why));
    let again = register.ask_for_visit(&owner, site, &request).await.unwrap().id;
    assert!(again != asked && answered(&owner).await.len() == 1);
    for caller in [&adviser, &coordinator] {
        assert_eq!(register.drop_visit_request(caller, asked).await.unwrap_err().key(), ErrorKey::NotFound, "it is on the list of those who asked");
    }
    register.drop_visit_request(&owner, asked).await.unwrap();
    assert_eq!(answered(&owner).await, []);
    assert_eq!(register.visit_requests(&owner, &largest).await.unwrap().lines[0].id, again, "what was asked anew is open");
    let actions: Vec<String> = register.journal(&Caller::CommandLine, 50).await.unwrap().into_iter().map(|line| line.action).collect();
    assert!(actions.contains(&"decline_visit_request".to_owned()) && actions.contains(&"drop_visit_request".to_owned()), "{actions:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_answered_requests_together_are_all_of_them_in_the_order_in_which_they_were_answered() {
    let town = TestInstallation::new("", 1).await;
    let (owner, adviser, advisers) = (Caller::Member(town.owner), Caller::Member(town.adviser), town.organisation("Advisers").await);
    let mut answered = Vec::new();
    for number in 0..7 {
        town.at(number / 2 + 1);
        let request = NewVisitRequest { to: advisers, reason: VisitRequestReason::Event, due_on: Some(format!("2027-01-{:02}", number + 1)), visit: None };
        let id = town.register.ask_for_visit(&owner, town.sites[0], &request).await.unwrap().id;
        town.register.decline_visit_request(&adviser, id, &format!("Not on day {number}.")).await.unwrap();
        answered.push((number / 2, id));
    }
    answered.sort_unstable();
    for page_size in [1, 2, 500] {
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let page = town.register.answered_visit_requests(&owner, &PageQuery { after, page_size }).await.unwrap();
            found.extend(page.lines.into_iter().map(|line| line.request.id));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(found, answered.iter().map(|(_, id)| *id).collect::<Vec<_>>(), "{page_size} a page");
    }
    let nowhere = PageQuery { after: Some("nowhere".to_owned()), page_size: 2 };
    assert_eq!(town.register.answered_visit_requests(&owner, &nowhere).await.unwrap_err().key(), ErrorKey::Invalid);
}
