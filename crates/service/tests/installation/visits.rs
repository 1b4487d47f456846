//! Visits: what is kept of a walk, who sees it, what two raters make of it.

use std::collections::BTreeMap;

use parvis_access::Operation;
use parvis_model::{AccessBasis, Caller, Handling, Marking, Purpose, RecordState, Role, SiteId, VisitId};
use parvis_service::{
    AgreedAnswers, ErrorKey, FindingResponse, FindingStatus, FinishVisit, Merged, NewVisit, NewVisitRequest, PageQuery, Paper, Point, QueueQuery, Sent,
    VisitRequestReason, WalkUpdate,
};

use crate::TestInstallation;

pub(crate) fn quick_look(second_of: Option<VisitId>) -> NewVisit {
    NewVisit { survey: Some("quick_look".to_owned()), marking: Marking::Amber, handling: Handling::Ordinary, second_of, from_photographs: false }
}

pub(crate) fn said(device: &str, answers: &[(&str, &str)], seen: u32) -> WalkUpdate {
    let sent = |answer: &str| {
        let point = Point { answer: answer.to_owned(), whereabouts: "north door".to_owned(), position: Some([9.05, 47.05]), ..Point::default() };
        Sent { points: vec![point], at: "2026-11-25T08:00:00Z".to_owned(), seen, settles: false }
    };
    let answers = answers.iter().map(|(question, answer)| ((*question).to_owned(), sent(answer))).collect();
    WalkUpdate { device: device.to_owned(), answers, remarks: None }
}

/// A small photograph, so many pixels wide and high.
pub(crate) fn image(side: u32) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(side, side).write_to(&mut out, image::ImageFormat::Png).unwrap();
    out.into_inner()
}

impl TestInstallation {
    /// The first scale of the quick look, and a question of yes and no.
    pub(crate) fn questions(&self) -> (String, String) {
        let survey = self.register.survey(&Caller::CommandLine, "quick_look", "en").unwrap();
        let of = |kind: &str| survey.asks.iter().find(|question| format!("{:?}", question.kind) == kind).unwrap().key.clone();
        (of("Scale"), of("YesNo"))
    }

    pub(crate) async fn walked(&self, site: SiteId, answer: &str, second_of: Option<VisitId>, member: parvis_model::MemberId) -> VisitId {
        let visit = self.register.start_visit(&Caller::Member(member), site, quick_look(second_of)).await.unwrap().id;
        self.answer(visit, answer, member).await;
        visit
    }

    pub(crate) async fn answer(&self, visit: VisitId, answer: &str, member: parvis_model::MemberId) {
        let (scale, _) = self.questions();
        self.register.record_answers(&Caller::Member(member), visit, &said("tablet", &[(&scale, answer)], 0)).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_is_given_with_its_findings_to_those_who_run_the_place_and_they_answer_for_them() {
    let town = TestInstallation::new("", 2).await;
    let (adviser, owner, coordinator) = (Caller::Member(town.adviser), Caller::Member(town.owner), Caller::Member(town.coordinator));
    let visit = town.walked(town.sites[0], "1", None, town.adviser).await;
    assert_eq!(town.register.visits(&owner, Purpose::OwnWork, None, &PageQuery::largest()).await.unwrap().lines, [], "a draft is nobody else's");
    let handover = town.register.handover(&adviser, visit).await.unwrap();
    let operators = handover.operators.iter().map(|one| one.id).collect();
    let finished = town.register.finish_visit(&adviser, visit, &FinishVisit { operators, planners: Vec::new(), day: None }).await.unwrap();
    assert_eq!(finished.head.state, RecordState::Current);
    let found = town.register.findings(&owner, Purpose::OwnWork, Some(town.sites[0]), &PageQuery::largest()).await.unwrap().lines;
    assert_eq!(found.len(), finished.content.unwrap().results.findings.len());
    assert!(!found.is_empty() && town.register.findings(&coordinator, Purpose::Planning, None, &PageQuery::largest()).await.unwrap().lines.is_empty());
    let (id, version) = (found[0].id, found[0].head.version);
    let respond = |status, reason: &str| FindingResponse { version, status, reason: reason.to_owned(), fixed_by: None };
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
    let town = TestInstallation::new("[visits]\nbundle_days = 2\n", 1).await;
    let adviser = Caller::Member(town.adviser);
    let visit = town.walked(town.sites[0], "2", None, town.adviser).await;
    let (scale, yes_no) = town.questions();
    town.register.take_visit_along(&adviser, visit).await.unwrap();
    town.at(2 * 24 * 60 - 1);
    town.register.record_answers(&adviser, visit, &said("tablet", &[(&yes_no, "yes")], 0)).await.unwrap();
    town.at(2 * 24 * 60 + 1);
    let late = town.register.record_answers(&adviser, visit, &said("tablet", &[(&scale, "3")], 1)).await.unwrap_err();
    assert_eq!(late.key(), ErrorKey::Expired);
    town.register.take_visit_along(&adviser, visit).await.unwrap();
    let wrong = town.register.record_answers(&adviser, visit, &said("tablet", &[(&scale, "3"), (&yes_no, "perhaps")], 1)).await.unwrap_err();
    assert!(wrong.key() == ErrorKey::Invalid && wrong.to_string().contains(&yes_no), "{wrong}");
    let kept = town.register.visit(&adviser, Purpose::OwnWork, visit).await.unwrap().content.unwrap().walk.answers;
    assert_eq!(kept[&scale].points[0].answer, "2", "of what is refused nothing is kept");
    town.register.finish_visit(&adviser, visit, &FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None }).await.unwrap();
    let after = town.register.record_answers(&adviser, visit, &said("tablet", &[(&scale, "3")], 1)).await.unwrap_err();
    assert_eq!(after.key(), ErrorKey::Invalid);
    town.register.withdraw(&adviser, visit.into()).await.unwrap();
    assert_eq!(town.register.take_visit_along(&adviser, visit).await.unwrap_err().key(), ErrorKey::Forbidden);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_devices_that_differ_have_to_be_settled_before_a_visit_is_finished() {
    let town = TestInstallation::new("", 1).await;
    let adviser = Caller::Member(town.adviser);
    let visit = town.walked(town.sites[0], "2", None, town.adviser).await;
    let (scale, _) = town.questions();
    let other = town.register.record_answers(&adviser, visit, &said("phone", &[(&scale, "3")], 0)).await.unwrap();
    assert_eq!(other.became[&scale], Merged::Conflict);
    let finish = FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None };
    assert_eq!(town.register.finish_visit(&adviser, visit, &finish).await.unwrap_err().key(), ErrorKey::Invalid);
    let mut settled = said("tablet", &[(&scale, "3")], 1);
    settled.answers.get_mut(&scale).unwrap().settles = true;
    town.register.record_answers(&adviser, visit, &settled).await.unwrap();
    town.register.finish_visit(&adviser, visit, &finish).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_rater_does_not_see_the_first_until_both_have_finished_and_what_they_agree_on_counts() {
    // Chance chooses every visit.
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 100\n", 1).await;
    let (adviser, site) = (Caller::Member(town.adviser), town.sites[0]);
    let organisation =
        town.register.organisations(&adviser, &PageQuery::largest()).await.unwrap().lines.into_iter().find(|one| one.name == "Advisers").unwrap().id;
    let second = town.register.add_member(&Caller::CommandLine, organisation, Role::Adviser, "Second").await.unwrap().id;
    let rater = Caller::Member(second);
    let first = town.walked(site, "1", None, town.adviser).await;
    let finish = FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None };
    town.register.finish_visit(&adviser, first, &finish).await.unwrap();
    let queue = town.register.visit_queue(&rater, &QueueQuery::default()).await.unwrap();
    assert_eq!(queue.lines[0].second_of.as_deref(), Some(first.to_string().as_str()), "the queue asks for the second rating");
    assert!(town.register.start_visit(&adviser, site, quick_look(Some(first))).await.is_err(), "nobody rates their own visit twice");
    let reader = town.register.add_member(&Caller::CommandLine, organisation, Role::Adviser, "Reader").await.unwrap().id;
    town.register.visit(&Caller::Member(reader), Purpose::OwnWork, first).await.unwrap();
    for (who, offered) in [(town.adviser, false), (reader, false), (second, true)] {
        let who = Caller::Member(who);
        let line = town.register.visit_queue(&who, &QueueQuery::default()).await.unwrap().lines.remove(0);
        assert_eq!((line.second_of.is_some(), line.reasons.iter().any(|reason| reason.reason == "second_rating")), (offered, offered));
        let asked = town.register.visit_requests(&who, &PageQuery::largest()).await.unwrap().lines;
        assert_eq!(asked.iter().map(|one| one.for_others).collect::<Vec<_>>(), [!offered], "the request stands for all of them");
    }
    let read = town.register.start_visit(&Caller::Member(reader), site, quick_look(Some(first))).await.unwrap_err();
    assert!(read.to_string().contains("have read"), "nor does anybody who has seen the answers: {read}");
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
    assert_eq!(town.register.visit_queue(&rater, &QueueQuery::default()).await.unwrap().lines[0].second_of, None, "and the request is closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_may_ask_for_a_second_rating_which_goes_by_the_photographs_and_not_by_the_answers() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (adviser, owner, site) = (Caller::Member(town.adviser), Caller::Member(town.owner), town.sites[0]);
    let organisation =
        town.register.organisations(&adviser, &PageQuery::largest()).await.unwrap().lines.into_iter().find(|one| one.name == "Advisers").unwrap().id;
    let second = town.register.add_member(&Caller::CommandLine, organisation, Role::Adviser, "Second").await.unwrap().id;
    let rater = Caller::Member(second);
    let first = town.walked(site, "1", None, town.adviser).await;
    let ask = NewVisitRequest { to: organisation, reason: VisitRequestReason::SecondRating, due_on: None, visit: Some(first) };
    assert_eq!(town.register.ask_for_visit(&adviser, site, &ask).await.unwrap_err().key(), ErrorKey::Invalid, "a draft is rated by nobody yet");
    let photograph = image(8);
    let sent = |name: &str| {
        let point = Point { answer: "1".to_owned(), whereabouts: "north door".to_owned(), photos: vec![name.to_owned()], ..Point::default() };
        Sent { points: vec![point], at: "2026-11-25T08:00:00Z".to_owned(), seen: 1, settles: false }
    };
    let from_photographs = NewVisit { from_photographs: true, ..quick_look(Some(first)) };
    let none = town.register.start_visit(&rater, site, from_photographs.clone()).await.unwrap_err();
    assert_eq!(none.key(), ErrorKey::Invalid, "there are no photographs yet");
    town.register.attach(&adviser, first.into(), "door.png", &photograph).await.unwrap();
    let (scale, _) = town.questions();
    let update = WalkUpdate { device: "tablet".to_owned(), answers: BTreeMap::from([(scale.clone(), sent("door.png"))]), remarks: None };
    town.register.record_answers(&adviser, first, &update).await.unwrap();
    town.register.finish_visit(&adviser, first, &FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None }).await.unwrap();
    assert_eq!(town.register.ask_for_visit(&owner, site, &ask).await.unwrap_err().key(), ErrorKey::NotFound, "to others the visit is not there");
    town.register.ask_for_visit(&adviser, site, &ask).await.unwrap();
    assert_eq!(town.register.ask_for_visit(&adviser, site, &ask).await.unwrap_err().key(), ErrorKey::Invalid, "once is enough");
    let again = town.register.start_visit(&rater, site, from_photographs).await.unwrap().id;
    let bundle = town.register.take_visit_along(&rater, again).await.unwrap();
    assert_eq!(bundle.photographs.len(), 1);
    let readers = town.register.readers(&adviser, Purpose::OwnWork, first.into(), 0).await.unwrap();
    assert!(readers.iter().any(|reader| reader.groups == [Operation::Attachments]), "that they were shown is in the journal: {readers:?}");
    assert_eq!((&bundle.photographs[0].questions, bundle.photographs[0].whereabouts.as_str()), (&vec![scale], "north door"));
    assert!(bundle.visit.content.unwrap().walk.answers.is_empty(), "what the first rater answered does not come along");
    let shown = town.register.attachment(&rater, Purpose::OwnWork, first.into(), bundle.photographs[0].attachment).await.unwrap();
    assert!(!shown.1.is_empty());
    assert_eq!(bundle.surveys.len(), 6, "the report can be printed in each language");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sees_a_visit_as_it_stands_follows_what_was_given_and_taken_back() {
    let town = TestInstallation::new("", 1).await;
    let (adviser, owner) = (Caller::Member(town.adviser), Caller::Member(town.owner));
    let visit = town.walked(town.sites[0], "1", None, town.adviser).await;
    let operators: Vec<_> = town.register.handover(&adviser, visit).await.unwrap().operators.iter().map(|one| one.id).collect();
    let seers = async || -> Vec<(String, AccessBasis)> {
        let lines = town.register.record_audience(&adviser, visit.into()).await.unwrap();
        lines.into_iter().filter(|line| line.basis != AccessBasis::Emergency).map(|line| (line.organisation.unwrap().name, line.basis)).collect()
    };
    assert_eq!(seers().await, [("Advisers".to_owned(), AccessBasis::Own)]);
    town.register.finish_visit(&adviser, visit, &FinishVisit { operators, planners: Vec::new(), day: None }).await.unwrap();
    assert_eq!(seers().await, [("Advisers".to_owned(), AccessBasis::Own), ("Schools".to_owned(), AccessBasis::Given)]);
    assert!(town.register.record_audience(&owner, visit.into()).await.is_err(), "to whom it was given is its owner's to know");
    let given = town.register.visit(&adviser, Purpose::OwnWork, visit).await.unwrap().recipients.unwrap()[0].id;
    town.register.take_back(&adviser, visit.into(), given).await.unwrap();
    assert_eq!(seers().await, [("Advisers".to_owned(), AccessBasis::Own)]);
    assert_eq!(town.register.visit(&owner, Purpose::OwnWork, visit).await.unwrap_err().key(), ErrorKey::NotFound, "and so it is");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_made_of_any_text_and_named_after_place_and_the_day_there() {
    let town = TestInstallation::new("", 1).await;
    let adviser = Caller::Member(town.adviser);
    let visit = town.walked(town.sites[0], "1", None, town.adviser).await;
    let remarks = WalkUpdate { remarks: Some("東京 😀 \u{7}\u{13000} بوابة".to_owned()), ..said("tablet", &[], 0) };
    town.register.record_answers(&adviser, visit, &remarks).await.unwrap();
    let draft = town.register.visit(&adviser, Purpose::OwnWork, visit).await.unwrap();
    let today: jiff::civil::Date = draft.head.changed_at.to_string()[..10].parse().unwrap();
    let day = |days: i64| today.checked_add(jiff::Span::new().days(days)).unwrap();
    let finish = |day| FinishVisit { operators: Vec::new(), planners: Vec::new(), day: Some(day) };
    let refused = town.register.finish_visit(&adviser, visit, &finish(day(3))).await.unwrap_err();
    assert_eq!(refused.key(), ErrorKey::Invalid, "a clock that is wrong dates nothing");
    let finished = town.register.finish_visit(&adviser, visit, &finish(day(1))).await.unwrap();
    assert_eq!(finished.content.unwrap().day, Some(day(1).to_string()), "it is tomorrow already where the place is");
    let place = finished.head.subject_title.to_lowercase().replace(['(', ')'], "").replace(' ', "-");
    for (language, kind) in [("en", "visit-report"), ("ru", "отчёт-о-визите")] {
        let report = town.register.visit_report(&adviser, Purpose::OwnWork, visit, (language, Paper::A4)).await.unwrap();
        assert!(report.pdf.starts_with(b"%PDF-"));
        assert_eq!((report.file_name, report.plain_name), (format!("{kind}-{place}-{}.pdf", day(1)), format!("visit-report-{place}-{}.pdf", day(1))));
    }
}
