//! A rights record on paper: who may have it, what the journal says, and whether complaints stand in it.

use parvis_model::{Caller, MeasureId, Purpose, RightsRecordId};
use parvis_service::{ComplaintOutcome, Paper, PrintedReport, RightsPrint, ServiceError};

use crate::TestInstallation;
use crate::complaints::answer;

fn how(complaints: bool) -> RightsPrint {
    RightsPrint { language: "de".to_owned(), paper: Paper::A4, complaints }
}

impl TestInstallation {
    async fn prints(&self, caller: &Caller, purpose: Purpose, id: RightsRecordId, how: RightsPrint) -> Result<PrintedReport, ServiceError> {
        self.register.rights_record_print(caller, purpose, id, how).await
    }

    pub(crate) async fn noted(&self, action: &str) -> usize {
        let all = self.register.journal(&Caller::CommandLine, 10_000).await.unwrap();
        all.iter().filter(|line| line.action == action).count()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rights_record_is_printed_for_those_who_may_read_it_and_the_journal_says_what_was_opened() {
    let town = TestInstallation::new("", 1).await;
    let (measure, record, _): (MeasureId, _, _) = town.decided().await;
    let owner = Caller::Member(town.owner);
    let before = [town.noted("open_rights_record").await, town.noted("open_measure").await];
    let printed = town.prints(&owner, Purpose::OwnWork, record, how(false)).await.unwrap();
    assert!(printed.pdf.starts_with(b"%PDF-") && printed.plain_name.starts_with("grundrechtsprufung-"), "{}", printed.plain_name);
    assert_eq!([town.noted("open_rights_record").await, town.noted("open_measure").await], [before[0] + 1, before[1] + 1], "{measure}");

    // Whom it was not shared with cannot know of it; whom it was shared with reads it, and not the measure.
    let other = Caller::Member(town.coordinator);
    assert!(matches!(town.prints(&other, Purpose::Planning, record, how(false)).await, Err(ServiceError::NotFound(_))));
    let to = town.organisation("Authority").await;
    town.register.give(&owner, record.into(), to, Purpose::Planning, "2026-12-01T00:00:00Z".parse().unwrap()).await.unwrap();
    assert!(town.prints(&other, Purpose::Planning, record, how(false)).await.is_ok());
    assert_eq!(town.noted("open_measure").await, before[1] + 1, "the measure was not shared, and nothing of it was opened");
    assert!(matches!(town.prints(&Caller::Nobody, Purpose::OwnWork, record, how(false)).await, Err(ServiceError::NotFound(_) | ServiceError::SignInNeeded)));

    for (wrong, language, paper) in [("A5", "de", Paper::A5), ("no language", "xx", Paper::A4)] {
        let how = RightsPrint { language: language.to_owned(), paper, complaints: false };
        assert!(town.prints(&owner, Purpose::OwnWork, record, how).await.is_err(), "{wrong}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn complaints_are_printed_with_what_they_say_only_for_those_who_answer_them() {
    let town = TestInstallation::new("", 1).await;
    let (record, second, code) = town.public_camera().await;
    town.complains(code, "It films my window.").await.unwrap();
    town.complains(code, "It films the playground.").await.unwrap();
    let second = Caller::Member(second);
    let id = town.complaints_to(&second, record).await.unwrap()[0].id;
    town.replies(record, id, &answer(ComplaintOutcome::Answered, "We turned it away.")).await.unwrap();
    let read = town.noted("read_complaints").await;
    let without = town.prints(&second, Purpose::OwnWork, record, how(false)).await.unwrap().pdf;
    assert_eq!(town.noted("read_complaints").await, read, "numbers are not what they say");
    let with = town.prints(&second, Purpose::OwnWork, record, how(true)).await.unwrap().pdf;
    assert_eq!(town.noted("read_complaints").await, read + 1);
    assert!(with.len() > without.len());

    let to = town.organisation("Authority").await;
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    town.register.give(&Caller::Member(town.owner), record.into(), to, Purpose::Planning, until).await.unwrap();
    let other = Caller::Member(town.coordinator);
    assert!(town.prints(&other, Purpose::Planning, record, how(false)).await.is_ok());
    let refused = town.prints(&other, Purpose::Planning, record, how(true)).await;
    assert!(matches!(refused, Err(ServiceError::Forbidden(_) | ServiceError::NotFound(_))), "{refused:?}");
}
