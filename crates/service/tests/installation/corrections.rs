//! What happens to a visit and to what was found on it after it was finished.

use std::collections::BTreeMap;

use parvis_access::Operation;
use parvis_model::{Caller, FindingId, Purpose, RecordState, Role, VisitId};
use parvis_service::{
    CorrectVisit, ErrorKey, FindingAnswer, FindingChange, FindingFields, FindingStatus, FinishVisit, PageQuery, Paper, Point, PointCorrection, Sent,
    VisitAnswer, WalkUpdate,
};

use crate::TestInstallation;
use crate::visits::{image, quick_look, said};

/// The remarks and the words about the one point of the scale.
fn words(visit: &VisitAnswer, question: &str) -> (String, String) {
    let content = visit.content.as_ref().unwrap();
    (content.remarks.clone(), content.walk.answers[question].points[0].whereabouts.clone())
}

fn corrected(visit: &VisitAnswer, remarks: &str) -> CorrectVisit {
    CorrectVisit { version: visit.head.version, why: "A name was wrong.".to_owned(), remarks: Some(remarks.to_owned()), points: Vec::new() }
}

impl TestInstallation {
    /// A visit with remarks, finished and given to those who run the place.
    async fn finished_with_remarks(&self) -> VisitAnswer {
        let adviser = Caller::Member(self.adviser);
        let visit = self.walked(self.sites[0], "1", None, self.adviser).await;
        let remarks = WalkUpdate { remarks: Some("The caretaker is Ms K7QXJ.".to_owned()), ..said("tablet", &[], 0) };
        self.register.record_answers(&adviser, visit, &remarks).await.unwrap();
        self.finish_for_operators(visit).await
    }

    async fn finish_for_operators(&self, visit: VisitId) -> VisitAnswer {
        let adviser = Caller::Member(self.adviser);
        let operators = self.register.handover(&adviser, visit).await.unwrap().operators.iter().map(|one| one.id).collect();
        self.register.finish_visit(&adviser, visit, &FinishVisit { operators, planners: Vec::new(), day: None }).await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finished_visit_is_corrected_with_a_reason_and_who_was_given_it_sees_the_correction_and_not_what_it_said_before() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (adviser, owner) = (Caller::Member(town.adviser), Caller::Member(town.owner));
    let (scale, _) = town.questions();
    let before = town.finished_with_remarks().await;
    town.at(60);
    let point = PointCorrection { question: scale.clone(), point: 1, whereabouts: Some("south door".to_owned()), answer: None, remark: None };
    let wanted = CorrectVisit { points: vec![point], ..corrected(&before, "The caretaker showed us round.") };
    let after = town.register.correct_visit(&adviser, before.id, &wanted).await.unwrap();
    assert_eq!(words(&after, &scale), ("The caretaker showed us round.".to_owned(), "south door".to_owned()));
    let content = |visit: &VisitAnswer| visit.content.clone().unwrap();
    assert_eq!(content(&after).results, content(&before).results, "what was found stays");
    assert_eq!((content(&after).day, content(&after).finished_at), (content(&before).day, content(&before).finished_at));
    let [made] = &content(&after).corrections[..] else { panic!("one correction") };
    assert_eq!((made.by.as_deref(), made.organisation.as_str(), made.why.as_str()), (Some("Advisers"), "Advisers", "A name was wrong."));
    assert_eq!(made.at, after.head.changed_at);

    // Whoever was given it sees the correction, and that it was one; not who made it, and nothing of what it said before.
    let given = town.register.visit(&owner, Purpose::OwnWork, before.id).await.unwrap();
    assert_eq!(words(&given, &scale).0, "The caretaker showed us round.");
    assert_eq!((content(&given).corrections[0].by.clone(), content(&given).corrections[0].why.as_str()), (None, "A name was wrong."));
    assert!(!serde_json::to_string(&given).unwrap().contains("K7QXJ"));
    assert_eq!(town.register.visit_versions(&owner, Purpose::OwnWork, before.id).await.unwrap_err().key(), ErrorKey::Forbidden);
    let report = town.register.visit_report(&owner, Purpose::OwnWork, before.id, ("en", Paper::A4)).await.unwrap();
    assert!(report.pdf.starts_with(b"%PDF-"));

    // Its owner finds both in the history, once each, and none of the steps of the walk.
    let said = async || -> Vec<String> {
        let versions = town.register.visit_versions(&adviser, Purpose::OwnWork, before.id).await.unwrap();
        versions.into_iter().map(|version| version.remarks).collect()
    };
    assert_eq!(said().await, ["The caretaker showed us round.", "The caretaker is Ms K7QXJ."]);
    town.register.withdraw(&adviser, before.id.into()).await.unwrap();
    assert_eq!(said().await, ["The caretaker showed us round.", "The caretaker is Ms K7QXJ."], "withdrawing changes no word");
    let entries = town.register.journal(&Caller::CommandLine, 100).await.unwrap();
    assert!(entries.iter().any(|entry| entry.action == "correct_visit" && entry.subject == before.id.to_string()), "{entries:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_words_are_corrected_only_of_a_finished_visit_and_only_by_keepers_who_saw_what_stands() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (adviser, owner) = (Caller::Member(town.adviser), Caller::Member(town.owner));
    let (scale, _) = town.questions();
    let draft = town.walked(town.sites[0], "1", None, town.adviser).await;
    let draft = town.register.visit(&adviser, Purpose::OwnWork, draft).await.unwrap();
    let refused =
        async |caller: &Caller, visit: &VisitAnswer, wanted: CorrectVisit| town.register.correct_visit(caller, visit.id, &wanted).await.unwrap_err().key();
    assert_eq!(refused(&adviser, &draft, corrected(&draft, "x")).await, ErrorKey::Invalid, "a draft is answered, not corrected");
    let visit = town.finished_with_remarks().await;
    let standing = corrected(&visit, "x");
    assert_eq!(refused(&owner, &visit, standing.clone()).await, ErrorKey::Forbidden, "it is not theirs");
    assert_eq!(refused(&Caller::Member(town.coordinator), &visit, standing.clone()).await, ErrorKey::NotFound);
    assert_eq!(refused(&adviser, &visit, CorrectVisit { why: " ".to_owned(), ..standing.clone() }).await, ErrorKey::Invalid, "it has a reason");
    assert_eq!(refused(&adviser, &visit, corrected(&visit, "The caretaker is Ms K7QXJ. ")).await, ErrorKey::Invalid, "nothing would change");
    assert_eq!(refused(&adviser, &visit, corrected(&visit, &"x".repeat(5001))).await, ErrorKey::Invalid);
    assert_eq!(refused(&adviser, &visit, CorrectVisit { version: visit.head.version - 1, ..standing.clone() }).await, ErrorKey::Conflict);
    let point = |point, whereabouts: Option<&str>, answer: Option<&str>| {
        let words = |text: Option<&str>| text.map(str::to_owned);
        let one = PointCorrection { question: scale.clone(), point, whereabouts: words(whereabouts), answer: words(answer), remark: None };
        CorrectVisit { points: vec![one], ..standing.clone() }
    };
    assert_eq!(refused(&adviser, &visit, point(1, None, Some("3"))).await, ErrorKey::Invalid, "findings rest on its step");
    for there_is_none in [0, 2, usize::MAX] {
        assert_eq!(refused(&adviser, &visit, point(there_is_none, Some("south door"), None)).await, ErrorKey::Invalid);
    }
    assert_eq!(refused(&adviser, &visit, point(1, Some(&"x".repeat(2001)), None)).await, ErrorKey::Invalid);
    let after = town.register.visit(&adviser, Purpose::OwnWork, visit.id).await.unwrap();
    assert_eq!((after.head.version, after.content), (visit.head.version, visit.content.clone()), "of what is refused nothing is kept");
    town.register.withdraw(&adviser, visit.id.into()).await.unwrap();
    assert_eq!(refused(&adviser, &visit, standing).await, ErrorKey::Forbidden, "what is withdrawn stays as it is");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_remark_about_an_answer_is_kept_with_it_bounded_and_corrected_as_its_other_words_are() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let adviser = Caller::Member(town.adviser);
    let (scale, _) = town.questions();
    let visit = town.register.start_visit(&adviser, town.sites[0], quick_look(None)).await.unwrap().id;
    let remarked = |remark: String, seen: u32| {
        let mut update = said("tablet", &[(&scale, "1")], seen);
        update.answers.values_mut().flat_map(|sent| &mut sent.points).for_each(|point| point.remark.clone_from(&remark));
        update
    };
    assert_eq!(town.register.record_answers(&adviser, visit, &remarked("x".repeat(2001), 0)).await.unwrap_err().key(), ErrorKey::Invalid);
    town.register.record_answers(&adviser, visit, &remarked("Ms K7QXJ has the key.".to_owned(), 0)).await.unwrap();
    let stands = async || {
        let content = town.register.visit(&adviser, Purpose::OwnWork, visit).await.unwrap().content.unwrap();
        (content.walk.answers[&scale].points[0].remark.clone(), content.walk.answers[&scale].points[0].whereabouts.clone())
    };
    assert_eq!(stands().await, ("Ms K7QXJ has the key.".to_owned(), "north door".to_owned()));
    let finished = town.finish_for_operators(visit).await;
    let point = |remark: &str| PointCorrection { question: scale.clone(), point: 1, whereabouts: None, answer: None, remark: Some(remark.to_owned()) };
    let wanted = |remark: &str| CorrectVisit { remarks: None, points: vec![point(remark)], ..corrected(&finished, "") };
    assert_eq!(town.register.correct_visit(&adviser, visit, &wanted(&"x".repeat(2001))).await.unwrap_err().key(), ErrorKey::Invalid);
    town.register.correct_visit(&adviser, visit, &wanted(" The caretaker has the key. ")).await.unwrap();
    assert_eq!(stands().await, ("The caretaker has the key.".to_owned(), "north door".to_owned()));
    let versions = town.register.visit_versions(&adviser, Purpose::OwnWork, visit).await.unwrap();
    assert_eq!(versions.len(), 2, "what it said before stays in its history");
    assert_eq!(versions[1].answers[&scale].points[0].remark, "Ms K7QXJ has the key.");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_rates_a_visit_a_second_time_learns_nothing_of_it_from_its_history() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let adviser = Caller::Member(town.adviser);
    let organisation =
        town.register.organisations(&adviser, &PageQuery::largest()).await.unwrap().lines.into_iter().find(|one| one.name == "Advisers").unwrap().id;
    let second = Caller::Member(town.register.add_member(&Caller::CommandLine, organisation, Role::Adviser, "Second").await.unwrap().id);
    let first = town.finished_with_remarks().await;
    town.register.start_visit(&second, town.sites[0], quick_look(Some(first.id))).await.unwrap();
    assert_eq!(town.register.visit_versions(&second, Purpose::OwnWork, first.id).await.unwrap_err().key(), ErrorKey::Forbidden);
    assert_eq!(town.register.correct_visit(&second, first.id, &corrected(&first, "x")).await.unwrap_err().key(), ErrorKey::Invalid);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finding_shows_the_photographs_of_the_answer_it_rests_on_to_those_who_may_see_those_of_the_visit() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (adviser, owner) = (Caller::Member(town.adviser), Caller::Member(town.owner));
    let (scale, yes_no) = town.questions();
    let visit = town.register.start_visit(&adviser, town.sites[0], quick_look(None)).await.unwrap().id;
    let sent = |answer: &str, name: &str| {
        let point = Point { answer: answer.to_owned(), whereabouts: "north door".to_owned(), photos: vec![name.to_owned()], ..Point::default() };
        Sent { points: vec![point], at: "2026-11-25T08:00:00Z".to_owned(), seen: 0, settles: false }
    };
    let mut files = BTreeMap::new();
    for (name, size) in [("door.png", 8), ("other.png", 9)] {
        files.insert(name, town.register.attach(&adviser, visit.into(), name, &image(size)).await.unwrap().id);
    }
    let answers = BTreeMap::from([(scale.clone(), sent("1", "door.png")), (yes_no, sent("yes", "other.png"))]);
    town.register.record_answers(&adviser, visit, &WalkUpdate { device: "tablet".to_owned(), answers, remarks: None }).await.unwrap();
    town.finish_for_operators(visit).await;
    let pack = town.register.survey(&adviser, "quick_look", "en").unwrap();
    let raised = town.register.findings(&owner, Purpose::OwnWork, Some(town.sites[0]), &PageQuery::largest()).await.unwrap().lines;
    let of_scale = raised.iter().find(|finding| pack.findings.iter().any(|rule| finding.content.as_ref().unwrap().says == rule.says)).unwrap().id;
    for reader in [&adviser, &owner] {
        let seen = town.register.finding(reader, Purpose::OwnWork, of_scale).await.unwrap();
        let [photograph] = &seen.photographs.unwrap()[..] else { panic!("one photograph") };
        assert_eq!((photograph.visit, photograph.attachment, photograph.whereabouts.as_str()), (visit, files["door.png"], "north door"));
        assert!(!town.register.attachment(reader, Purpose::OwnWork, visit.into(), photograph.attachment).await.unwrap().1.is_empty());
    }
    let readers = town.register.readers(&adviser, Purpose::OwnWork, visit.into(), 0).await.unwrap();
    let files_for_own_work = (Some(Purpose::OwnWork), vec![Operation::Attachments]);
    assert!(readers.iter().any(|reader| reader.name == "Schools" && (reader.purpose, reader.groups.clone()) == files_for_own_work), "{readers:?}");
    // With the visit taken back, the finding stands alone.
    let given = town.register.visit(&adviser, Purpose::OwnWork, visit).await.unwrap().recipients.unwrap()[0].id;
    town.register.take_back(&adviser, visit.into(), given).await.unwrap();
    let alone = town.register.finding(&owner, Purpose::OwnWork, of_scale).await.unwrap();
    assert!(alone.content.is_some() && alone.photographs.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_second_visit_finds_again_goes_on_from_the_finding_of_the_first() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (adviser, owner, site) = (Caller::Member(town.adviser), Caller::Member(town.owner), town.sites[0]);
    town.finished_with_remarks().await;
    let first = town.register.findings(&adviser, Purpose::OwnWork, Some(site), &PageQuery::largest()).await.unwrap().lines.remove(0);
    let content = first.content.clone().unwrap();
    let fields = FindingFields {
        says: content.says.clone(),
        whereabouts: String::new(),
        evidence: String::new(),
        severity: content.severity,
        confidence: content.confidence,
        responsible: "caretaker".to_owned(),
        due_on: Some("2027-05-31".to_owned()),
    };
    let change = FindingChange { version: first.head.version, fields: Some(fields), status: None, reason: String::new() };
    town.register.change_finding(&adviser, first.id, change).await.unwrap();
    let again = async || {
        let visit = town.finished_with_remarks().await.id;
        let found = town.register.findings(&owner, Purpose::OwnWork, Some(site), &PageQuery::largest()).await.unwrap().lines;
        let said = |content: &parvis_service::FindingContent| content.visit == Some(visit) && content.says == first.content.as_ref().unwrap().says;
        found.into_iter().find(|finding| finding.content.as_ref().is_some_and(said)).unwrap()
    };
    let second = again().await;
    assert_eq!(second.continues, Some(first.id));
    let content = second.content.unwrap();
    assert_eq!(content.status, FindingStatus::Open);
    assert_eq!((content.responsible.as_str(), content.due_on.as_deref()), ("caretaker", Some("2027-05-31")), "what was agreed stays agreed");
    // One that should not have been made is gone on from by none.
    for id in [first.id, second.id] {
        let head = town.register.finding(&adviser, Purpose::OwnWork, id).await.unwrap().head;
        let void = FindingChange { version: head.version, fields: None, status: Some(FindingStatus::Void), reason: "A mistake.".to_owned() };
        town.register.change_finding(&adviser, id, void).await.unwrap();
    }
    assert_eq!(again().await.continues, None);
}

/// Findings from which no other one of a list goes on: what is counted.
fn counted(lines: &[FindingAnswer]) -> Vec<FindingId> {
    lines.iter().map(|line| line.id).filter(|id| !lines.iter().any(|later| later.continues == Some(*id))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_two_visits_found_is_counted_once_in_every_list_of_findings() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (adviser, owner, site) = (Caller::Member(town.adviser), Caller::Member(town.owner), town.sites[0]);
    let lines = async |reader: &Caller, site| town.register.findings(reader, Purpose::OwnWork, site, &PageQuery::largest()).await.unwrap().lines;
    town.finished_with_remarks().await;
    let first = counted(&lines(&adviser, None).await);
    town.at(60);
    let second_visit = town.finished_with_remarks().await;
    for (reader, of) in [(&adviser, None), (&adviser, Some(site)), (&owner, None), (&owner, Some(site))] {
        let found = lines(reader, of).await;
        assert_eq!((found.len(), counted(&found).len()), (2 * first.len(), first.len()), "{of:?}");
        assert!(counted(&found).iter().all(|id| !first.contains(id)), "the later one is counted: {of:?}");
    }
    // Of what somebody rates a second time they learn nothing before they have finished.
    let organisation = second_visit.head.owner;
    let second = Caller::Member(town.register.add_member(&Caller::CommandLine, organisation, Role::Adviser, "Second").await.unwrap().id);
    town.register.start_visit(&second, site, quick_look(Some(second_visit.id))).await.unwrap();
    assert!(lines(&second, None).await.iter().all(|line| line.continues.is_none()));
    // With the later one withdrawn, the earlier one stands by itself again.
    let found = lines(&adviser, None).await;
    let later = found.iter().find(|line| line.continues.is_some()).unwrap();
    town.register.withdraw(&adviser, later.id.into()).await.unwrap();
    let current: Vec<FindingAnswer> = lines(&adviser, None).await.into_iter().filter(|line| line.head.state == RecordState::Current).collect();
    assert!(counted(&current).contains(&later.continues.unwrap()) && counted(&current).len() == first.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_notes_where_the_middle_of_the_place_was_when_it_was_walked() {
    let town = TestInstallation::new("", 1).await;
    let adviser = Caller::Member(town.adviser);
    let visit = town.walked(town.sites[0], "1", None, town.adviser).await;
    let bundle = town.register.take_visit_along(&adviser, visit).await.unwrap();
    let finished = town.finish_for_operators(visit).await;
    assert_eq!(finished.content.unwrap().middle, Some([bundle.position.lon, bundle.position.lat]));
    assert!(town.finished_with_remarks().await.content.unwrap().middle.is_some(), "also one that was not taken along");
}
