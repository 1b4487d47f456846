//! What the public reads, and complaints.

use serde_json::json;

use super::sample::{Good, line, text};
use super::world::{World, at};
use crate::*;

#[test]
fn the_record_proposes_what_why_by_which_law_until_when_and_who_answers_and_nothing_else() {
    let mut good = Good::full();
    good.participation.public_what = text("PUBLIC-WHAT");
    good.participation.public_why = text("PUBLIC-WHY");
    good.accountability.responsible = line("PUBLIC-WHO");
    good.accountability.complaint_route = line("PUBLIC-ROUTE");
    let mut world = World::live(&good);
    let notice = serde_json::to_value(world.record.notice_draft(&world.here()).unwrap()).unwrap();
    let mut said = notice.as_object().unwrap().clone();
    for words in ["legal_basis", "kept"] {
        assert!(said.remove(words).unwrap().as_str().is_some_and(|words| !words.is_empty()), "{words}");
    }
    let expected = json!({
        "what": "PUBLIC-WHAT", "why": "PUBLIC-WHY", "last_day": "2028-02-14", "review_on": said["review_on"],
        "who_answers": "PUBLIC-WHO", "complaint_route": "PUBLIC-ROUTE", "complaint_days": 30,
    });
    assert_eq!(serde_json::Value::from(said), expected);
    assert_eq!(serde_json::to_value(world.record.notice_draft(&world.here()).unwrap().ends_on()).unwrap(), notice["review_on"]);
    world.set_clock(at(250));
    assert_eq!(world.record.notice_draft(&world.here()), None, "its review is due");
    world.set_clock(at(401));
    assert_eq!(world.record.notice_draft(&world.here()), None, "it has expired");
    let draft = World::answered(&good);
    assert_eq!(draft.record.notice_draft(&draft.here()), None, "it is not live");
    let door = World::live(&Good::short());
    assert_eq!(door.record.notice_draft(&door.here()), None, "a locked door observes nobody");
}

#[test]
fn a_complaint_is_answered_within_the_days_that_were_promised() {
    let world = World::live(&Good::full());
    let (days, received) = (world.record.complaint_days().unwrap(), "2027-01-31T23:59:59Z".parse().unwrap());
    let last = complaint_last_day(received, days);
    assert_eq!(last.date().to_string(), "2027-03-02");
    assert!(!complaint_is_late(last, "2027-03-02T23:59:59Z".parse().unwrap()));
    assert!(complaint_is_late(last, "2027-03-03T00:00:00Z".parse().unwrap()));
}
