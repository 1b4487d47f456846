//! A second rater knows nothing of what the first answered, by whatever way, until they have finished.

use parvis_model::{Caller, MemberId, Purpose, Role, VisitId};
use parvis_service::{ErrorKey, FindingChange, FinishVisit, PageQuery, VisitAnswer};

use crate::TestInstallation;
use crate::visits::quick_look;

impl TestInstallation {
    pub(crate) async fn colleague(&self, name: &str) -> MemberId {
        let advisers = self.organisation("Advisers").await;
        self.register.add_member(&Caller::CommandLine, advisers, Role::Adviser, name).await.unwrap().id
    }

    pub(crate) async fn finished(&self) -> VisitId {
        let first = self.walked(self.sites[0], "1", None, self.adviser).await;
        let finish = FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None };
        self.register.finish_visit(&Caller::Member(self.adviser), first, &finish).await.unwrap();
        first
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_read_a_finding_of_a_visit_does_not_rate_it_a_second_time_and_who_has_seen_the_list_may() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 2).await;
    let (first, site) = (town.finished().await, town.sites[0]);
    let lister = Caller::Member(town.colleague("Has seen that there are findings").await);
    let everywhere = town.register.findings(&lister, Purpose::OwnWork, None, &PageQuery::largest()).await.unwrap().lines;
    assert!(!everywhere.is_empty() && everywhere.iter().all(|finding| finding.content.is_none()));
    town.register.start_visit(&lister, site, quick_look(Some(first))).await.unwrap();
    let reader = Caller::Member(town.colleague("Has read one").await);
    town.register.finding(&reader, Purpose::OwnWork, everywhere[0].id).await.unwrap();
    let of_site = Caller::Member(town.colleague("Has read those of the site").await);
    town.register.findings(&of_site, Purpose::Assessment, Some(site), &PageQuery::largest()).await.unwrap();
    let changes = Caller::Member(town.colleague("Has changed one").await);
    let change =
        FindingChange { version: everywhere[0].head.version, fields: None, status: Some(parvis_service::FindingStatus::Treated), reason: String::new() };
    town.register.change_finding(&changes, everywhere[0].id, change).await.unwrap();
    for caller in [reader, of_site, changes] {
        let refused = town.register.start_visit(&caller, site, quick_look(Some(first))).await.unwrap_err();
        assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("have read a finding"), "{refused}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_rater_who_has_begun_sees_neither_findings_nor_answers_of_the_first_until_they_have_finished() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (first, site) = (town.finished().await, town.sites[0]);
    let second = town.colleague("Second").await;
    let rater = Caller::Member(second);
    let again = town.walked(site, "3", Some(first), second).await;
    let here = town.register.findings(&rater, Purpose::OwnWork, Some(site), &PageQuery::largest()).await.unwrap().lines;
    assert!(!here.is_empty() && here.iter().all(|finding| finding.content.is_none()), "that there are findings, and not what they say");
    assert_eq!(town.register.finding(&rater, Purpose::OwnWork, here[0].id).await.unwrap().content, None);
    let seen = town.register.findings(&Caller::Member(town.adviser), Purpose::OwnWork, Some(site), &PageQuery::largest()).await.unwrap().lines;
    assert!(seen.iter().all(|finding| finding.content.is_some()), "to others they are as before");
    let other: VisitAnswer = town.register.start_visit(&rater, site, quick_look(None)).await.unwrap();
    assert_eq!(other.content.unwrap().previous, None, "nor do the answers come as those of the last visit");
    town.register.finish_visit(&rater, again, &FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None }).await.unwrap();
    let here = town.register.findings(&rater, Purpose::OwnWork, Some(site), &PageQuery::largest()).await.unwrap().lines;
    assert!(here.iter().all(|finding| finding.content.is_some()));
}
