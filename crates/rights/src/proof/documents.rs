//! Documents from outside, and what each answer and each day does.

use parvis_model::MemberId;
use serde_json::{Value, json};

use super::sample::Good;
use super::world::{World, approver, at, author};
use crate::*;

fn live() -> Value {
    serde_json::from_slice(&World::live(&Good::full()).record.write().unwrap()).unwrap()
}

fn problem(document: &Value) -> String {
    RightsRecord::read(&serde_json::to_vec(document).unwrap()).unwrap_err().to_string()
}

#[test]
fn what_is_out_of_range_is_refused_and_its_field_named() {
    let cases = [
        ("/answers/legality/value/bases/0/article", json!("a".repeat(301)), "answers.legality.value.bases[0].article", "at most 300 characters"),
        ("/title", json!("two\nlines"), "title", "on one line"),
        ("/answers/necessity/value/facts", json!("a".repeat(4001)), "answers.necessity.value.facts", "at most 4000 characters"),
        ("/answers/specifics/value/video/retention_hours", json!(87_601), "answers.specifics.value.video.retention_hours", "from 0 to 87600"),
        ("/answers/specifics/value/video/retention_hours", json!(-1), "answers.specifics.value.video.retention_hours", "invalid value"),
        ("/answers/aim/value/threat/stated_on", json!("9999-01-01"), "answers.aim.value.threat.stated_on", "from 1900 to 2200"),
        ("/answers/screening/value/kinds", json!(vec!["video"; 9]), "answers.screening.value.kinds", "at most 8"),
        ("/answers/screening/value/effects/observes", json!("yes"), "answers.screening.value.effects.observes", "expected a boolean"),
        ("/answers/biometrics", json!({}), "answers.biometrics", "unknown field"),
        ("/state", json!("live"), "state", "unknown field"),
        ("/answers/time_limit/value/extended_until", json!("2030-01-01"), "answers.time_limit.value.extended_until", "unknown field"),
        ("/steps/3/step", json!("approve"), "steps[3].step", "unknown variant"),
        ("/steps/3/content", json!("A0"), "steps[3].content", "64 hexadecimal digits"),
        ("/steps", json!(vec![live()["steps"][0].clone(); MOST_STEPS + 1]), "steps", "at most 46"),
        ("/subject", json!("visit_01"), "subject", "not an id"),
        ("/concerns", json!("football"), "concerns", "unknown variant"),
    ];
    for (path, value, field, says) in cases {
        let mut document = live();
        let (parent, key) = path.rsplit_once('/').unwrap();
        let parent = document.pointer_mut(parent).unwrap();
        if parent.is_array() {
            parent[key.parse::<usize>().unwrap()] = value;
        } else {
            parent[key] = value;
        }
        let problem = problem(&document);
        assert!(problem.starts_with(&format!("\"{field}\"")) && problem.contains(says), "{path}: {problem}");
    }
    for field in ["format", "subject", "concerns", "title", "revision", "authors", "answers", "steps"] {
        let mut document = live();
        document.as_object_mut().unwrap().remove(field);
        assert!(problem(&document).contains(&format!("missing field `{field}`")), "{field}");
    }
}

#[test]
fn a_newer_document_and_one_of_no_format_are_said_to_be_so() {
    let newer = json!({ "format": 2, "whatever": [1, 2, 3] });
    assert_eq!(RightsRecord::read(newer.to_string().as_bytes()), Err(NotRead::Newer(2)));
    assert_eq!(RightsRecord::read(br#"{ "format": 0 }"#), Err(NotRead::NoFormat(0)));
    assert_eq!(RightsRecord::read(&vec![b' '; LARGEST_DOCUMENT + 1]), Err(NotRead::TooLarge(LARGEST_DOCUMENT + 1)));
    let mut twice = World::live(&Good::full()).record.write().unwrap();
    twice.extend_from_slice(b"{}");
    assert!(matches!(RightsRecord::read(&twice), Err(NotRead::Field { .. })), "something stands behind it");
    let deep = [vec![b'['; 100_000], vec![b']'; 100_000]].concat();
    assert!(RightsRecord::read(&deep).is_err());
}

#[test]
fn a_demonstration_is_no_subject_and_that_is_said() {
    for word in ["demonstration", "protest", "assembly", "strike", "march", "picket"] {
        let mut document = live();
        document["concerns"] = word.into();
        assert!(problem(&document).contains("demonstrations, strikes and other assemblies are no subject"), "{word}");
        assert_eq!(Concerns::parse(word), None);
    }
}

#[test]
fn an_imported_record_is_a_draft_with_its_answers_and_goes_through_every_gate_again() {
    let from = World::live(&Good::full());
    let mut here = World::new(Effects::default());
    here.record = RightsRecord::read(&from.record.write().unwrap()).unwrap();
    here.journal.revision = here.record.revision();
    assert_eq!(here.standing().why_not, [Reason { kind: ReasonKind::NotInJournal, part: Part::Record, figure: None }]);
    assert_eq!(here.state(), State::Draft);
    let refused = |world: &mut World, step| world.take(step, approver()).unwrap_err().iter().any(|reason| reason.kind == ReasonKind::NotNextStep);
    assert!(refused(&mut here, Step::Start) && refused(&mut here, Step::Review));
    for step in Form::Full.steps() {
        assert!(!here.standing().is_live());
        here.take_as_usual(*step).unwrap();
    }
    assert_eq!((here.state(), here.record.steps().len()), (State::Live, 5), "the steps of the other installation are gone");
}

#[test]
fn a_copy_has_the_answers_and_the_authors_and_no_step() {
    let mut world = World::live(&Good::full());
    world.answer(Good::full().of(Item::R12)).unwrap();
    let copy = world.record.copy_as_draft();
    assert!(copy.steps().is_empty() && copy.answers().after_actions.as_slice().is_empty());
    assert_eq!((copy.authors(), &copy.answers().legality), (world.record.authors(), &world.record.answers().legality));
    assert_eq!((copy.revision(), world.state()), (1, State::Live), "the present record stays in force");
}

#[test]
fn whoever_wrote_an_answer_once_cannot_decide_even_after_another_wrote_it_anew() {
    let good = Good::full();
    let mut world = World::answered(&good);
    let third = MemberId::from_random([3; 16]);
    world.answer_by(good.of(Item::R8), third).unwrap();
    world.answer(good.of(Item::R8)).unwrap();
    for step in [Step::Screen, Step::Assess, Step::Consult] {
        world.take_as_usual(step).unwrap();
    }
    let reasons = [Reason { kind: ReasonKind::AuthorIsApprover, part: Part::Record, figure: None }];
    for by in [third, author()] {
        assert_eq!(world.take(Step::Decide, by), Err(reasons.to_vec()));
    }
    world.take(Step::Decide, approver()).unwrap();
}

#[test]
fn a_changed_answer_takes_the_record_back_to_the_step_that_rests_on_it() {
    let back = [(Item::R0, State::Draft), (Item::R3, State::Screened), (Item::R8, State::Assessed), (Item::R10, State::Consulted), (Item::R12, State::Live)];
    for (item, state) in back {
        let mut world = World::live(&Good::full());
        let undone = world.answer(Good::full().of(item)).unwrap();
        assert_eq!(world.state(), state, "{item}");
        assert_eq!(world.record.steps().len() + undone.len(), 5, "{item}");
    }
    let mut short = World::live(&Good::short());
    // Even the one who decided may add what the short form does not ask for.
    let undone = short.answer_by(Good::full().of(Item::R8), approver()).unwrap();
    assert_eq!((short.state(), undone), (State::Live, Vec::new()));
    short.answer(Good::full().of(Item::R0)).unwrap();
    assert_eq!((short.state(), short.record.form()), (State::Draft, Form::Full));
}

#[test]
fn what_has_ended_takes_no_answer_and_no_step() {
    let mut expired = World::live(&Good::full());
    expired.set_clock(at(401));
    let mut withdrawn = World::live(&Good::full());
    withdrawn.take(Step::Withdraw, author()).unwrap();
    for (mut world, ended) in [(expired, Ended::TimeUp), (withdrawn, Ended::Withdrawn)] {
        assert_eq!((world.state(), world.standing().ended), (State::Expired, Some(ended)));
        assert_eq!(world.answer(Good::full().of(Item::R1)), Err(NotChanged::Ended));
        for step in Step::ALL {
            assert_eq!(world.take(step, approver()).unwrap_err()[0].kind, ReasonKind::RecordEnded);
        }
    }
}

#[test]
fn the_last_day_is_live_and_the_next_is_not() {
    let mut world = World::live(&Good::full());
    world.set_clock("2028-02-14T23:59:59Z".parse().unwrap());
    assert_eq!((world.state(), world.standing().last_day.unwrap().date().to_string()), (State::ReviewDue, "2028-02-14".to_owned()));
    world.set_clock("2028-02-15T00:00:00Z".parse().unwrap());
    assert_eq!(world.state(), State::Expired);
}

#[test]
fn a_review_is_due_when_the_threat_statement_is_no_longer_valid() {
    let mut good = Good::full();
    good.aim.threat = super::sample::threat(-10, 150);
    let mut world = World::live(&good);
    world.set_clock(at(150));
    assert_eq!(world.state(), State::Live);
    world.set_clock(at(151));
    assert_eq!(world.state(), State::ReviewDue);
    let stale = AfterAction { threat: None, ..good.after.clone() };
    world.answer(Answer::AfterAction(stale)).unwrap();
    let reasons = world.take(Step::Review, approver()).unwrap_err();
    assert_eq!(reasons, [Reason { kind: ReasonKind::StaleThreat, part: Part::R2_1, figure: Some(161) }]);
    world.answer(Answer::AfterAction(good.after)).unwrap();
    world.take(Step::Review, approver()).unwrap();
    assert_eq!(world.state(), State::Live);
}

#[test]
fn the_short_form_without_days_is_reviewed_after_a_year_and_ends_after_three() {
    let mut good = Good::short();
    good.time_limit = TimeLimit::default();
    let mut world = World::live(&good);
    for (days, state) in [(365, State::Live), (366, State::ReviewDue), (1096, State::ReviewDue), (1097, State::Expired)] {
        world.set_clock(at(days));
        assert_eq!(world.state(), state, "day {days}");
    }
}

#[test]
fn settings_make_times_shorter_and_never_longer() {
    let mut world = World::answered(&Good::full());
    world.limits = Limits { review_days: u16::MAX, life_days: u16::MAX, threat_days: u16::MAX, complaint_days: u16::MAX, wheelchair_mm: 1200 };
    assert_eq!(world.limits.held(), Limits { wheelchair_mm: 1200, ..Limits::default() });
    world.limits.review_days = 100;
    for step in [Step::Screen, Step::Assess, Step::Consult] {
        world.take_as_usual(step).unwrap();
    }
    let reasons = world.take(Step::Decide, approver()).unwrap_err();
    assert_eq!(reasons, [Reason { kind: ReasonKind::ReviewTooLate, part: Part::R10_1, figure: Some(200) }]);
}

#[test]
fn a_record_has_room_for_two_hundred_authors() {
    let mut world = World::answered(&Good::full());
    for number in 2..200_u8 {
        let by = MemberId::from_random([number, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]);
        world.answer_by(Answer::Participation(Participation::default()), by).unwrap();
    }
    world.answer_by(Answer::Participation(Participation::default()), approver()).unwrap();
    let one_more = world.answer_by(Answer::Participation(Participation::default()), MemberId::from_random([4; 16]));
    assert!(matches!(one_more, Err(NotChanged::NoRoom(_))), "{one_more:?}");
    assert_eq!(world.record.authors().len(), MOST_AUTHORS);
}

#[test]
fn a_record_has_room_for_forty_reviews_and_can_always_be_withdrawn() {
    let good = Good::full();
    let mut world = World::live(&good);
    for _ in 0..MOST_REVIEWS {
        world.answer(good.of(Item::R12)).unwrap();
        world.take(Step::Review, approver()).unwrap();
    }
    assert!(matches!(world.answer(good.of(Item::R12)), Err(NotChanged::NoRoom(_))));
    assert!(world.take(Step::Review, approver()).is_err());
    world.take(Step::Withdraw, author()).unwrap();
    assert_eq!((world.state(), world.record.steps().len()), (State::Expired, MOST_STEPS));
}

#[test]
fn the_form_is_full_where_an_authority_decides_or_people_are_observed_identified_stopped_searched_or_recorded() {
    let set: [fn(&mut Screening); 9] = [
        |screening| screening.authority_decides = Some(true),
        |screening| screening.effects.observes = Some(true),
        |screening| screening.effects.identifies = Some(true),
        |screening| screening.effects.stops = Some(true),
        |screening| screening.effects.searches = Some(true),
        |screening| screening.effects.records = Some(true),
        |screening| screening.kinds = Some(List::new(vec![MeasureKind::Video]).unwrap()),
        |screening| screening.kinds = Some(List::new(vec![MeasureKind::Biometrics]).unwrap()),
        |screening| screening.kinds = Some(List::new(vec![MeasureKind::Search]).unwrap()),
    ];
    let form = |screening: Screening, known| {
        let mut world = World::new(known);
        world.answer(Answer::Screening(screening)).unwrap();
        world.record.form()
    };
    assert_eq!(form(Good::short().screening, Effects::default()), Form::Short);
    for change in set {
        let mut screening = Good::short().screening;
        change(&mut screening);
        assert_eq!(form(screening, Effects::default()), Form::Full);
    }
    let known = Effects { records: Some(true), ..Effects::default() };
    assert_eq!(form(Good::short().screening, known), Form::Full, "the catalogue says that it records people");
    assert_eq!(World::new(Effects::default()).record.form(), Form::Full, "nothing was screened yet");
}
