//! What a visit would say if measures were there: computed as the visit is, for those who may read it, and kept nowhere.

use parvis_model::{Caller, MeasureId, MemberId, Purpose, VisitId};
use parvis_service::{DueIfWhat, ErrorKey, FindingBecomes, FinishVisit, MeasureFields, MeasureStatus, PageQuery, ServiceError, WhatIf, WhatIfAnswer};

use crate::TestInstallation;
use crate::measures::lock;

/// A measure of the catalogue that the owner plans.
fn planned(entry: &str) -> MeasureFields {
    let day = |day: &str| day.parse().ok();
    let fields = lock(MeasureStatus::Planned);
    MeasureFields { entry: Some(entry.to_owned()), says: String::new(), since: day("2026-10-01"), review_on: day("2027-10-01"), ..fields }
}

fn entries(keys: &[&str]) -> WhatIf {
    WhatIf { entries: keys.iter().map(|key| (*key).to_owned()).collect(), language: "en".to_owned(), ..WhatIf::default() }
}

impl TestInstallation {
    /// A visit of the adviser, given to those who run the place.
    async fn finished_visit(&self) -> VisitId {
        let adviser = Caller::Member(self.adviser);
        let visit = self.walked(self.sites[0], "1", None, self.adviser).await;
        let operators = self.register.handover(&adviser, visit).await.unwrap().operators.iter().map(|one| one.id).collect();
        self.register.finish_visit(&adviser, visit, &FinishVisit { operators, planners: Vec::new(), day: None }).await.unwrap();
        visit
    }

    async fn what_if(&self, by: MemberId, visit: VisitId, asked: &WhatIf) -> Result<WhatIfAnswer, ServiceError> {
        self.register.what_if(&Caller::Member(by), Purpose::OwnWork, visit, asked).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_planned_measure_changes_the_index_the_findings_and_what_is_due_and_nothing_is_kept() {
    let town = TestInstallation::new("", 1).await;
    let visit = town.finished_visit().await;
    // The first scale of the quick look asks how many ways out there are; a second one brings the best answer.
    let measure = town.measure(town.owner, planned("second_exit_built")).await.unwrap().id;
    let owner = Caller::Member(town.owner);
    let before = town.register.visit(&owner, Purpose::OwnWork, visit).await.unwrap();
    let said = town.what_if(town.owner, visit, &WhatIf { measures: vec![measure, measure], ..entries(&["step_up", "triggers"]) }).await.unwrap();
    assert_eq!(said.now, before.content.clone().unwrap().results, "now is what the visit says");
    assert!(said.then.whole > said.now.whole, "{:?} {:?}", said.now.whole, said.then.whole);
    assert!(said.then.whole_range.unwrap()[0] >= said.now.whole_range.unwrap()[0]);
    let goes = &said.findings[0];
    assert!(goes.becomes == FindingBecomes::Goes && goes.finding.is_some(), "{goes:?}");

    let [built, steps, triggers] = &said.measures[..] else { panic!("each once: {:?}", said.measures) };
    assert_eq!((built.measure, built.entry.as_deref()), (Some(measure), Some("second_exit_built")));
    let answer = &built.answers[0];
    assert_eq!((answer.question.as_str(), answer.was.as_deref(), answer.would_be.as_str(), answer.changes), ("exits", Some("1"), "3", true));
    assert!(steps.answers[0].was.is_none() && !steps.answers[0].changes, "what was not answered stays open");
    assert!(triggers.answers.is_empty(), "the catalogue does not say which answer this brings");
    let due: Vec<_> = said.due.iter().map(|due| (due.on.to_string(), due.what, due.now, due.then)).collect();
    assert_eq!(due, [("2026-10-01".to_owned(), DueIfWhat::Begins, true, false), ("2027-10-01".to_owned(), DueIfWhat::Review, true, true)]);

    let after = town.register.visit(&owner, Purpose::OwnWork, visit).await.unwrap();
    assert_eq!((after.head.version, after.content), (before.head.version, before.content));
    let found = town.register.findings(&owner, Purpose::OwnWork, Some(town.sites[0]), &PageQuery::largest()).await.unwrap().lines;
    assert!(found.iter().all(|finding| finding.head.version == 1), "no finding was touched");
    let nothing = town.what_if(town.owner, visit, &entries(&[])).await.unwrap();
    assert_eq!(nothing.then, nothing.now, "without a measure nothing changes");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_measure_or_a_visit_that_one_may_not_know_of_is_answered_like_one_that_is_not_there() {
    let town = TestInstallation::new("", 2).await;
    let visit = town.finished_visit().await;
    let hidden = town.measure(town.owner, planned("second_exit_built")).await.unwrap().id;
    let absent = MeasureId::from_random([7; 16]);
    for measure in [hidden, absent] {
        let refused = town.what_if(town.adviser, visit, &WhatIf { measures: vec![measure], ..entries(&[]) }).await.unwrap_err();
        assert!(matches!(refused, ServiceError::NotFound(_)), "{measure}: {refused:?}");
    }
    let others = VisitId::from_random([7; 16]);
    for (by, visit) in [(town.coordinator, visit), (town.owner, others)] {
        let refused = town.what_if(by, visit, &entries(&["step_up"])).await.unwrap_err();
        assert!(matches!(refused, ServiceError::NotFound(_)), "{refused:?}");
    }
    // One at another place is none of this visit.
    let elsewhere = town.register.start_visit(&Caller::Member(town.owner), town.sites[1], crate::visits::quick_look(None)).await.unwrap().id;
    let refused = town.what_if(town.owner, elsewhere, &WhatIf { measures: vec![hidden], ..entries(&[]) }).await.unwrap_err();
    assert!(matches!(refused, ServiceError::NotFound(_)), "{refused:?}");
    for keys in [&["no_such_measure"][..], &["step_up"; 41]] {
        assert_eq!(town.what_if(town.owner, visit, &entries(keys)).await.unwrap_err().key(), ErrorKey::Invalid);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finding_proposes_measures_for_its_questions_free_and_procedural_ones_first() {
    let town = TestInstallation::new("", 1).await;
    town.finished_visit().await;
    let owner = Caller::Member(town.owner);
    let found = town.register.findings(&owner, Purpose::OwnWork, Some(town.sites[0]), &PageQuery::largest()).await.unwrap().lines;
    let proposed = town.register.finding(&owner, Purpose::OwnWork, found[0].id).await.unwrap().proposed.unwrap();
    let all = town.register.measure_catalogue(&owner, "en").measures;
    let entries: Vec<_> = proposed.iter().map(|key| all.iter().find(|entry| entry.key == *key).unwrap()).collect();
    assert!(entries.iter().all(|entry| entry.asked_by.iter().any(|link| link.survey == "quick_look" && link.question == "exits")));
    assert!(entries.len() > 1 && entries.is_sorted_by_key(|entry| (entry.cost, entry.domain != parvis_service::MeasureDomain::Procedural)));
    assert!(found[0].proposed.is_none(), "lists leave it out");
    let by_hand = town.finding_at(town.owner, 0).await;
    assert!(town.register.finding(&owner, Purpose::OwnWork, by_hand).await.unwrap().proposed.is_none(), "no survey asks for what was written by hand");
}
