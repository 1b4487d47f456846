//! Reports: photographs, what was agreed on findings as far as the reader may know, and what becomes of a damaged photograph.

use std::collections::BTreeMap;

use parvis_model::{Caller, Purpose, SignedDuration, VisitId};
use parvis_service::{
    Confidence, FindingChange, FindingFields, FindingResponse, FindingSeverity, FindingStatus, FinishVisit, PageQuery, Paper, Point, Sent, WalkUpdate,
};

use crate::TestInstallation;
use crate::visits::quick_look;

/// A photograph with something to see on it.
pub(crate) fn photograph(shade: u8) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_fn(800, 600, |x, y| image::Rgb([shade, (x / 4) as u8, (y / 3) as u8]));
    picture.write_to(&mut out, image::ImageFormat::Jpeg).unwrap();
    out.into_inner()
}

impl TestInstallation {
    /// A finished visit with a photograph of the whole and one of a door, and a finding.
    async fn photographed(&self) -> VisitId {
        let adviser = Caller::Member(self.adviser);
        let visit = self.register.start_visit(&adviser, self.sites[0], quick_look(None)).await.unwrap().id;
        for (name, shade) in [("overall-view.jpg", 40), ("door.jpg", 200)] {
            self.register.attach(&adviser, visit.into(), name, &photograph(shade)).await.unwrap();
        }
        let point = Point { answer: "1".to_owned(), whereabouts: "north door".to_owned(), photos: vec!["door.jpg".to_owned()], ..Point::default() };
        let sent = Sent { points: vec![Point { position: Some([9.05, 47.05]), ..point }], at: "2026-11-25T08:00:00Z".to_owned(), seen: 0, settles: false };
        let (scale, _) = self.questions();
        let update = WalkUpdate { device: "tablet".to_owned(), answers: BTreeMap::from([(scale, sent)]), remarks: None };
        self.register.record_answers(&adviser, visit, &update).await.unwrap();
        self.register.finish_visit(&adviser, visit, &FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None }).await.unwrap();
        visit
    }

    async fn printed(&self, caller: &Caller, visit: VisitId) -> Vec<u8> {
        self.register.visit_report(caller, Purpose::OwnWork, visit, ("en", Paper::A4)).await.unwrap().pdf
    }
}

/// How many photographs a report has.
fn photographs(pdf: &[u8]) -> usize {
    pdf.windows(9).filter(|window| window == b"DCTDecode").count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_shows_photographs_and_a_damaged_one_neither_fails_it_nor_hides_another() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let adviser = Caller::Member(town.adviser);
    let visit = town.photographed().await;
    let whole = town.printed(&adviser, visit).await;
    assert_eq!(photographs(&whole), 2);
    assert_eq!(town.printed(&adviser, visit).await, whole, "the same visit, the same bytes");
    let files = town.register.visit(&adviser, Purpose::OwnWork, visit).await.unwrap().attachments.unwrap();
    let door = files.iter().find(|file| file.name == "door.jpg").unwrap().id;
    town.damage(async |change: &mut parvis_store::WriteTransaction| {
        let row = change.snapshot().attachments(&visit.to_string()).await.unwrap().into_iter().find(|row| row.id == door).unwrap();
        change.put_attachment(&row, &["AAAA".to_owned()]).await.unwrap();
    })
    .await;
    let report = town.printed(&adviser, visit).await;
    assert_eq!(photographs(&report), 1);
    assert!(report.starts_with(b"%PDF-"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_responsible_stands_in_the_report_of_those_who_may_read_the_finding_and_in_no_other() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (adviser, owner) = (Caller::Member(town.adviser), Caller::Member(town.owner));
    let visit = town.photographed().await;
    // The owner is given the visit, and none of its findings.
    let schools = town.register.organisations(&adviser, &PageQuery::largest()).await.unwrap().lines.into_iter().find(|one| one.name == "Schools").unwrap().id;
    let now = town.register.visit(&adviser, Purpose::OwnWork, visit).await.unwrap().head.changed_at;
    town.register.give(&adviser, visit.into(), schools, Purpose::OwnWork, now + SignedDuration::from_hours(24 * 30)).await.unwrap();
    let before = (town.printed(&adviser, visit).await, town.printed(&owner, visit).await);
    assert_ne!(before.0, before.1, "to others it does not say who has received it");
    let found = town.register.findings(&adviser, Purpose::OwnWork, Some(town.sites[0]), &PageQuery::largest()).await.unwrap().lines;
    let finding = &found[0];
    let fields = FindingFields {
        says: finding.content.as_ref().unwrap().says.clone(),
        whereabouts: String::new(),
        evidence: String::new(),
        severity: FindingSeverity::High,
        confidence: Confidence::High,
        responsible: "Caretaker".to_owned(),
        due_on: Some("2027-01-31".to_owned()),
    };
    let change = FindingChange { version: finding.head.version, fields: Some(fields), status: None, reason: String::new() };
    town.register.change_finding(&adviser, finding.id, change).await.unwrap();
    let readers = async || town.register.readers(&adviser, Purpose::OwnWork, finding.id.into(), 0).await.unwrap().len();
    let opened = readers().await;
    let after = (town.printed(&adviser, visit).await, town.printed(&owner, visit).await);
    assert_ne!(before.0, after.0);
    assert_eq!(before.1, after.1, "what was agreed on a finding is no part of the visit");
    // Looking at the readers was one opening, the report of the adviser the other; the owner's opened no finding.
    assert_eq!(readers().await, opened + 2, "the journal says that the finding was opened for the report");
    // The day that those who run the place name is printed instead.
    town.register.give(&adviser, finding.id.into(), schools, Purpose::OwnWork, now + SignedDuration::from_hours(24 * 30)).await.unwrap();
    let version = town.register.finding(&owner, Purpose::OwnWork, finding.id).await.unwrap().head.version;
    let response = FindingResponse { version, status: FindingStatus::Open, reason: String::new(), fixed_by: Some("2027-03-31".to_owned()) };
    town.register.respond_to_finding(&owner, finding.id, &response).await.unwrap();
    assert_ne!(town.printed(&adviser, visit).await, after.0);
}
