//! Each number: what lies on it passes, what lies beyond is refused.

use super::sample::{Good, day, text, threat};
use super::world::World;
use crate::*;

/// Why the record is not live after all steps were tried.
fn refused(change: impl FnOnce(&mut Good)) -> Vec<(ReasonKind, Option<i64>)> {
    let mut good = Good::full();
    change(&mut good);
    let mut world = World::answered(&good);
    let tried = Form::Full.steps().iter().filter_map(|step| world.take_as_usual(*step).err()).next().unwrap_or_default();
    assert_eq!(tried.is_empty(), world.standing().is_live());
    tried.iter().map(|reason| (reason.kind, reason.figure)).collect()
}

fn kept(good: &mut Good, by_r6: u32, by_r7: u32) {
    let video = good.specifics.video.as_mut().unwrap();
    (video.retention_hours, video.retention_reasons) = (Some(UpTo::new(by_r6).unwrap()), Text::default());
    good.data.retention.as_mut().unwrap().hours = Some(UpTo::new(by_r7).unwrap());
}

#[test]
fn seventy_two_hours_need_no_reasons_and_one_more_does_by_whichever_answer() {
    assert_eq!(refused(|good| kept(good, 72, 72)), []);
    assert_eq!(refused(|good| kept(good, 73, 72)), [(ReasonKind::RetentionNeedsReasons, Some(73))]);
    assert_eq!(refused(|good| kept(good, 24, 1000)), [(ReasonKind::RetentionNeedsReasons, Some(1000))]);
}

#[test]
fn a_wheelchair_passes_at_exactly_its_width() {
    let width = |width| refused(|good| good.specifics.barrier.as_mut().unwrap().clear_width_mm = Some(UpTo::new(width).unwrap()));
    assert_eq!(width(900), []);
    assert_eq!(width(899), [(ReasonKind::TooNarrow, Some(899))]);
}

#[test]
fn a_complaint_has_a_deadline_of_a_day_to_ninety_two() {
    let days = |days| refused(|good| good.accountability.complaint_days = Some(UpTo::new(days).unwrap()));
    assert_eq!((days(1), days(92)), (vec![], vec![]));
    assert_eq!(days(0), [(ReasonKind::Missing, None)]);
    assert_eq!(days(93), [(ReasonKind::ComplaintTooSlow, Some(93))]);
}

#[test]
fn a_review_comes_between_tomorrow_and_a_year_from_now() {
    let on = |review| refused(|good| (good.time_limit.review_on, good.aim.threat) = (Some(day(review)), threat(0, 366)));
    assert_eq!((on(1), on(366)), (vec![], vec![]));
    assert_eq!(on(0), [(ReasonKind::DayPast, None)]);
    assert_eq!(on(367), [(ReasonKind::ReviewTooLate, Some(367))]);
}

#[test]
fn a_measure_ends_within_three_years_and_not_before_its_review() {
    let last = |last| refused(|good| good.time_limit.last_day = Some(day(last)));
    assert_eq!((last(200), last(1096)), (vec![], vec![]));
    assert_eq!(last(1097), [(ReasonKind::LastsTooLong, Some(1097))]);
    assert_eq!(last(199), [(ReasonKind::EndsBeforeReview, None)]);
}

#[test]
fn a_statement_of_the_threat_is_good_on_its_last_day_and_for_a_year_at_most() {
    let stated = |from, until| refused(|good| good.aim.threat = threat(from, until));
    assert_eq!((stated(-20, 0), stated(-366, 300)), (vec![], vec![]));
    assert_eq!(stated(-20, -1), [(ReasonKind::StaleThreat, Some(20))]);
    assert_eq!(stated(-367, 300), [(ReasonKind::StaleThreat, Some(367))]);
    // Further east the next day may have begun; the day after it has not.
    assert_eq!(stated(1, 300), []);
    assert_eq!(stated(2, 300), [(ReasonKind::DayInFuture, None)]);
    assert_eq!(stated(-5, -6), [(ReasonKind::Contradicts, None), (ReasonKind::StaleThreat, Some(5))]);
}

#[test]
fn safety_alone_is_no_purpose_of_a_camera() {
    let purpose = |words| {
        refused(|good| {
            let view = good.specifics.video.as_ref().unwrap().cameras.as_slice()[0].view.clone();
            good.specifics.video.as_mut().unwrap().cameras = List::new(vec![Camera { purpose: text(words), view }]).unwrap();
        })
    };
    for words in ["Safety", " SECURITY. ", "Sécurité", "Zu Ihrer Sicherheit!", "ｓａｆｅｔｙ", "безопасность", "se\u{200b}curity"] {
        assert_eq!(purpose(words), [(ReasonKind::VaguePurpose, None)], "{words}");
    }
    assert_eq!(purpose("Safety of the crossing at the north gate"), []);
}
