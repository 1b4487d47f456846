//! A camera that runs and its public page, and a public notice, for tests that read what everybody may read.

use std::collections::BTreeMap;

use parvis_model::{Caller, Clock, Handling, Marking, NoticeCode, PublicNoticeId, SignedDuration, SiteId};
use parvis_service::{
    NewNotice, NewRightsRecord, NoticeWords, PublicNoticeChange, PublicNoticeContent, PublicNoticeKind, PublicNoticeStep, PublicNoticeText, Register,
    RightsRecordChange, RightsStepWord as Step, SystemClock,
};

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

/// Publishes a notice in two languages that one member wrote and another reviewed, and corrects it: hostile where a text can be.
pub(crate) async fn published_news(register: &Register, writer: &Caller, reviewer: &Caller) -> PublicNoticeId {
    let text = |title: &str, body: &str| PublicNoticeText {
        title: title.to_owned(),
        place: "Vaduz".to_owned(),
        summary: "\"In\" <short> & clear".to_owned(),
        body: body.to_owned(),
        picture_text: String::new(),
    };
    let texts = [("en", text("</script><b>Open doors</b>", "At nine. See [this](https://parvis.example/?a=1&b=2).")), ("de", text("Offene Türen", "Um neun."))];
    let mut content = PublicNoticeContent {
        kind: PublicNoticeKind::PressRelease,
        date: "2026-11-02".parse().unwrap(),
        sources: Vec::new(),
        fields: vec!["countering-terrorism".to_owned()],
        states: Vec::new(),
        meetings: Vec::new(),
        texts: texts.map(|(tag, text)| (tag.to_owned(), text)).into(),
    };
    let draft = register.draft_public_notice(writer, &content).await.unwrap();
    content.texts.get_mut("en").unwrap().body = "At ten.".to_owned();
    let reason: BTreeMap<String, String> = [("en".to_owned(), "The hall opens <later>.".to_owned())].into();
    for version in 1..=2 {
        if version == 2 {
            let change = PublicNoticeChange { version: 1, content: content.clone(), keeps_picture: true, reason: reason.clone() };
            register.change_public_notice(writer, draft.id, &change).await.unwrap();
        }
        let step = PublicNoticeStep { version, ..PublicNoticeStep::default() };
        register.review_public_notice(reviewer, draft.id, &step).await.unwrap();
        register.publish_public_notice(writer, draft.id, &step).await.unwrap();
    }
    draft.id
}
