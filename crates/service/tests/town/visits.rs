//! Visits: what is kept of a walk, who sees it, what two raters make of it.

use std::collections::BTreeMap;

use parvis_model::{Caller, Handling, Marking, Purpose, RecordState, Role, SiteId, VisitId};
use parvis_service::{
    AgreedAnswers, ErrorKey, FindingResponse, FindingStatus, FinishVisit, Merged, NewVisit, NewVisitRequest, Point, Sent, VisitRequestReason, WalkUpdate,
};

use crate::Town;

fn quick_look(second_of: Option<VisitId>) -> NewVisit {
    NewVisit { survey: "quick_look".to_owned(), marking: Marking::Amber, handling: Handling::Ordinary, second_of }
}

fn said(device: &str, answers: &[(&str, &str)], seen: u32) -> WalkUpdate {
    let sent = |answer: &str| {
        let point = Point { answer: answer.to_owned(), whereabouts: "north door".to_owned(), position: Some([9.05, 47.05]), photos: Vec::new() };
        Sent { points: vec![point], at: "2026-11-25T08:00:00Z".to_owned(), seen, settles: false }
    };
    let answers = answers.iter().map(|(question, answer)| ((*question).to_owned(), sent(answer))).collect();
    WalkUpdate { device: device.to_owned(), answers, remarks: None }
}

impl Town {
    /// The first scale of the quick look, and a question of yes and no.
    fn questions(&self) -> (String, String) {
        let survey = self.register.survey(&Caller::CommandLine, "quick_look", "en").unwrap();
        let of = |kind: &str| survey.asks.iter().find(|question| format!("{:?}", question.kind) == kind).unwrap().key.clone();
        (of("Scale"), of("YesNo"))
    }

    async fn walked(&self, site: SiteId, answer: &str, second_of: Option<VisitId>, member: parvis_model::MemberId) -> VisitId {
        let caller = Caller::Member(member);
        let visit = self.register.start_visit(&caller, site, quick_look(second_of)).await.unwrap().id;
        let (scale, _) = self.questions();
        self.register.record_answers(&caller, visit, &said("tablet", &[(&scale, answer)], 0)).await.unwrap();
        visit
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_is_given_with_its_findings_to_those_who_run_the_place_and_they_answer_for_them() {
    let town = Town::new("", 2).await;
    let (adviser, owner, coordinator) = (Caller::Member(town.adviser), Caller::Member(town.owner), Caller::Member(town.coordinator));
    let visit = town.walked(town.sites[0], "1", None, town.adviser).await;
    assert_eq!(town.register.visits(&owner, Purpose::OwnWork, None).await.unwrap(), [], "a draft is nobody else's");
    let handover = town.register.handover(&adviser, town.sites[0]).await.unwrap();
    let operators = handover.operators.iter().map(|one| one.id).collect();
    let finished = town.register.finish_visit(&adviser, visit, &FinishVisit { operators, planners: Vec::new() }).await.unwrap();
    assert_eq!(finished.head.state, RecordState::Current);
    let found = town.register.findings(&owner, Purpose::OwnWork, Some(town.sites[0])).await.unwrap();
    assert_eq!(found.len(), finished.content.unwrap().results.findings.len());
    assert!(!found.is_empty() && town.register.findings(&coordinator, Purpose::Planning, None).await.unwrap().is_empty());
    let (id, version) = (found[0].id, found[0].head.version);
    let respond = |status, reason: &str| FindingResponse { version, status, reason: reason.to_owned() };
    let verified = town.register.respond_to_finding(&owner, id, &respond(FindingStatus::Verified, "")).await;
    assert_eq!(verified.unwrap_err().key(), ErrorKey::Invalid, "whoever found it verifies");
    let unexplained = town.register.respond_to_finding(&owner, id, &respond(FindingStatus::Accepted, " ")).await;
    assert_eq!(unexplained.unwrap_err().key(), ErrorKey::Invalid);
    let treated = town.register.respond_to_finding(&owner, id, &respond(FindingStatus::Treated, "A push bar was fitted.")).await.unwrap();
    assert_eq!(treated.content.unwrap().history[0].reason, "A push bar was fitted.");
    let seen = town.register.finding(&adviser, Purpose::OwnWork, id).await.unwrap().content.unwrap();
    assert_eq!(seen.status, FindingStatus::Treated, "whoever found it sees what was done");
    let stale = town.register.respond_to_finding(&owner, id, &respond(FindingStatus::Open, "")).await;
    assert_eq!(stale.unwrap_err().key(), ErrorKey::Conflict);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_home_late_from_a_finished_or_withdrawn_visit_is_refused_and_nothing_is_half_kept() {
    let town = Town::new("[visits]\nbundle_days = 2\n", 1).await;
    let adviser = Caller::Member(town.adviser);
    let visit = town.walked(town.sites[0], "2", None, town.adviser).await;
    let (scale, yes_no) = town.questions();
    town.register.take_visit_along(&adviser, visit, "en").await.unwrap();
    town.at(2 * 24 * 60 - 1);
    town.register.record_answers(&adviser, visit, &said("tablet", &[(&yes_no, "yes")], 0)).await.unwrap();
    town.at(2 * 24 * 60 + 1);
    let late = town.register.record_answers(&adviser, visit, &said("tablet", &[(&scale, "3")], 1)).await.unwrap_err();
    assert_eq!(late.key(), ErrorKey::Expired);
    town.register.take_visit_along(&adviser, visit, "en").await.unwrap();
    let wrong = town.register.record_answers(&adviser, visit, &said("tablet", &[(&scale, "3"), (&yes_no, "perhaps")], 1)).await.unwrap_err();
    assert!(wrong.key() == ErrorKey::Invalid && wrong.to_string().contains(&yes_no), "{wrong}");
    let kept = town.register.visit(&adviser, Purpose::OwnWork, visit).await.unwrap().content.unwrap().walk.answers;
    assert_eq!(kept[&scale].points[0].answer, "2", "of what is refused nothing is kept");
    town.register.finish_visit(&adviser, visit, &FinishVisit { operators: Vec::new(), planners: Vec::new() }).await.unwrap();
    let after = town.register.record_answers(&adviser, visit, &said("tablet", &[(&scale, "3")], 1)).await.unwrap_err();
    assert_eq!(after.key(), ErrorKey::Invalid);
    town.register.withdraw(&adviser, visit.into()).await.unwrap();
    assert_eq!(town.register.take_visit_along(&adviser, visit, "en").await.unwrap_err().key(), ErrorKey::Forbidden);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_devices_that_differ_have_to_be_settled_before_a_visit_is_finished() {
    let town = Town::new("", 1).await;
    let adviser = Caller::Member(town.adviser);
    let visit = town.walked(town.sites[0], "2", None, town.adviser).await;
    let (scale, _) = town.questions();
    let other = town.register.record_answers(&adviser, visit, &said("phone", &[(&scale, "3")], 0)).await.unwrap();
    assert_eq!(other.became[&scale], Merged::Conflict);
    let finish = FinishVisit { operators: Vec::new(), planners: Vec::new() };
    assert_eq!(town.register.finish_visit(&adviser, visit, &finish).await.unwrap_err().key(), ErrorKey::Invalid);
    let mut settled = said("tablet", &[(&scale, "3")], 1);
    settled.answers.get_mut(&scale).unwrap().settles = true;
    town.register.record_answers(&adviser, visit, &settled).await.unwrap();
    town.register.finish_visit(&adviser, visit, &finish).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_rater_does_not_see_the_first_until_both_have_finished_and_what_they_agree_on_counts() {
    // Chance chooses every visit.
    let town = Town::new("[visits]\nsecond_rating_percent = 100\n", 1).await;
    let (adviser, site) = (Caller::Member(town.adviser), town.sites[0]);
    let organisation = town.register.organisations(&adviser).await.unwrap().into_iter().find(|one| one.name == "Advisers").unwrap().id;
    let second = town.register.add_member(&Caller::CommandLine, organisation, Role::Adviser, "Second").await.unwrap().id;
    let rater = Caller::Member(second);
    let first = town.walked(site, "1", None, town.adviser).await;
    let finish = FinishVisit { operators: Vec::new(), planners: Vec::new() };
    town.register.finish_visit(&adviser, first, &finish).await.unwrap();
    let queue = town.register.visit_queue(&rater, None).await.unwrap();
    assert_eq!(queue.lines[0].second_of.as_deref(), Some(first.to_string().as_str()), "the queue asks for the second rating");
    assert!(town.register.start_visit(&adviser, site, quick_look(Some(first))).await.is_err(), "nobody rates their own visit twice");
    let again = town.walked(site, "3", Some(first), second).await;
    assert_eq!(town.register.visit(&rater, Purpose::OwnWork, first).await.unwrap().content, None);
    assert_eq!(town.register.visit(&adviser, Purpose::OwnWork, again).await.unwrap().content, None);
    let (scale, _) = town.questions();
    let agreed = AgreedAnswers { version: 2, answers: BTreeMap::from([(scale.clone(), vec!["2".to_owned()])]) };
    assert!(town.register.agree_on_answers(&rater, first, &agreed).await.is_err(), "not before both have finished");
    town.register.finish_visit(&rater, again, &finish).await.unwrap();
    let seen = town.register.visit(&rater, Purpose::OwnWork, first).await.unwrap();
    let before = seen.content.unwrap().results.whole.unwrap();
    let agreed = AgreedAnswers { version: seen.head.version, ..agreed };
    let after = town.register.agree_on_answers(&rater, first, &agreed).await.unwrap().content.unwrap();
    assert_eq!(after.walk.answers[&scale].points[0].answer, "1", "what was answered stays");
    assert!(after.results.whole.unwrap() > before);
    let agreement = town.register.rater_agreement(&adviser, "quick_look", "en").await.unwrap();
    assert_eq!((agreement.places, agreement.questions[0].differ), (1, 1));
    assert_eq!(town.register.visit_queue(&rater, None).await.unwrap().lines[0].second_of, None, "and the request is closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn coverage_and_queue_change_with_a_visit_and_count_only_what_the_reader_may_know() {
    let town = Town::new("", 3).await;
    let (adviser, owner) = (Caller::Member(town.adviser), Caller::Member(town.owner));
    let organisation = town.register.organisations(&owner).await.unwrap().into_iter().find(|one| one.name == "Advisers").unwrap().id;
    let request = NewVisitRequest { to: organisation, reason: VisitRequestReason::Event, due_on: Some("2026-10-01".to_owned()) };
    town.register.ask_for_visit(&owner, town.sites[2], &request).await.unwrap();
    let queue = town.register.visit_queue(&adviser, None).await.unwrap();
    assert_eq!((queue.lines[0].site, queue.lines[0].reasons.len()), (town.sites[2], 2));
    let visit = town.walked(town.sites[2], "3", None, town.adviser).await;
    assert_eq!(town.register.coverage(&adviser, Purpose::Planning, None).await.unwrap().whole.visited, 0, "a draft is no visit yet");
    town.register.finish_visit(&adviser, visit, &FinishVisit { operators: Vec::new(), planners: Vec::new() }).await.unwrap();
    let coverage = town.register.coverage(&adviser, Purpose::Planning, None).await.unwrap();
    assert_eq!((coverage.whole.sites, coverage.whole.visited, coverage.whole.never), (3, 1, 2));
    assert_eq!(town.register.coverage(&owner, Purpose::OwnWork, None).await.unwrap().whole.visited, 0, "it was not given");
    assert_eq!(town.register.visit_queue(&adviser, None).await.unwrap().lines[2].site, town.sites[2]);
    assert_eq!(town.register.visit_requests(&owner).await.unwrap(), [], "the visit answers the request");
}

#[tokio::test(flavor = "multi_thread")]
async fn similar_places_are_compared_only_from_five_other_owners_on() {
    let town = Town::new("sites_a_day = 400\n", 8).await;
    let adviser = Caller::Member(town.adviser);
    let finish = FinishVisit { operators: Vec::new(), planners: Vec::new() };
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
    let enough = town.register.compare_visit(&adviser, Purpose::OwnWork, visits[0]).await.unwrap();
    assert!(enough.owners == 7 && enough.quartiles.is_some(), "{enough:?}");
}
