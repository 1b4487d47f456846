//! A camera that runs and its public page, for tests that read what everybody may read.

use parvis_model::{Caller, Clock, Handling, Marking, NoticeCode, SignedDuration, SiteId};
use parvis_service::{NewNotice, NewRightsRecord, NoticeWords, Register, RightsRecordChange, RightsStepWord as Step, SystemClock};

use rights_answers::camera_answers;

#[path = "../../service/tests/support/rights.rs"]
mod rights_answers;

/// Publishes the page of a camera at a site that one member asked about and another decided on.
pub(crate) async fn published(register: &Register, manager: &Caller, second: &Caller, site: SiteId) -> NoticeCode {
    let day = |from_today: i64| (SystemClock.now() + SignedDuration::from_hours(24 * from_today)).to_string().chars().take(10).collect::<String>();
    let new = NewRightsRecord { marking: Marking::Amber, handling: Handling::Ordinary, title: "A camera".to_owned(), measure: None };
    let record = register.create_rights_record(manager, site, new).await.unwrap().id;
    let (mut version, mut answers) = (1, serde_json::from_value(camera_answers(day)).unwrap());
    for (who, step) in [(manager, Step::Screen), (manager, Step::Assess), (manager, Step::Consult), (second, Step::Decide), (manager, Step::Start)] {
        let change = RightsRecordChange { version, answers: std::mem::take(&mut answers), step: Some(step) };
        version = register.change_rights_record(who, record, change).await.unwrap().head.version;
    }
    let proposed = register.rights_notice(manager, record).await.unwrap().proposed.unwrap();
    let words = NoticeWords { questions: "At the office".to_owned(), ..proposed };
    register.publish_notice(manager, record, &NewNotice { version: 0, words }).await.unwrap().code
}
