//! The record and the model agree in every state, and every gate is missed when it is taken away.

use super::breaks::{BREAKS, Break};
use super::explore::explore;
use super::sample::Good;
use super::world::{World, approver};
use crate::*;

/// Gates that are about room alone, or about what the answers cannot bring about: they have tests of their own.
const NOT_EXPLORED: [ReasonKind; 1] = [ReasonKind::NoRoom];

#[test]
fn no_step_edit_or_time_makes_a_measure_live_without_its_gates() {
    let (mut states, mut acts, mut live) = (0, 0, 0);
    let all = std::env::var_os("PARVIS_PROVE_RIGHTS").is_some();
    // Otherwise one case of each item and form.
    let seen = |place: usize, case: &Break| BREAKS[..place].iter().any(|before| (before.item(), before.form) == (case.item(), case.form));
    let chosen: Vec<_> = BREAKS.iter().enumerate().filter(|(place, case)| all || !seen(*place, case)).collect();
    for (place, case) in &chosen {
        let explored = explore(case, None).unwrap_or_else(|problem| panic!("{} at {} ({place}): {problem}", case.kind, case.part));
        assert!(explored.live > 0, "{} at {}: no state was live", case.kind, case.part);
        (states, acts, live) = (states + explored.states, acts + explored.acts, live + explored.live);
    }
    println!("proof: rights: {} refused answers, {states} states ({live} live), {acts} acts, 0 that differ from the model", chosen.len());
}

#[test]
fn each_gate_that_is_taken_away_is_missed() {
    for kind in ReasonKind::ALL.into_iter().filter(|kind| !NOT_EXPLORED.contains(kind)) {
        // What is not a matter of one answer is seen with any.
        let case = BREAKS.iter().find(|case| case.kind == kind).or(BREAKS.last()).unwrap();
        assert!(explore(case, Some(kind)).is_err(), "{kind} is taken away, and nothing notices");
    }
}

/// With the gate, refused for this reason alone; without it, live.
#[test]
fn each_broken_answer_is_refused_by_one_gate_alone() {
    for case in BREAKS.iter().filter(|case| case.item() != Item::R12) {
        for without in [None, Some(case.kind)] {
            let mut world = World::answered(&case.good());
            world.without = without;
            world.answer(case.broken()).unwrap();
            let mut refused: Vec<Reason> = Vec::new();
            for step in world.record.form().steps() {
                refused.extend(world.take_as_usual(*step).err().unwrap_or_default());
            }
            refused.retain(|reason| reason.kind != ReasonKind::NotNextStep);
            refused.sort_unstable();
            refused.dedup();
            let all: Vec<_> = refused.iter().map(|reason| (reason.kind, reason.part)).collect();
            let expected = if without.is_none() { vec![(case.kind, case.part)] } else { Vec::new() };
            assert_eq!(all, expected, "{} at {}", case.kind, case.part);
            assert_eq!(world.standing().is_live(), without.is_some(), "{} at {}", case.kind, case.part);
        }
    }
}

#[test]
fn every_part_of_the_checklist_and_every_gate_has_a_broken_answer() {
    let about_answers = |kind: &ReasonKind| {
        use ReasonKind::*;
        !matches!(kind, AuthorIsApprover | NotNextStep | RecordEnded | OtherVersion | NotInJournal | ChangedSince | NoRoom | AfterActionTooEarly)
    };
    for kind in ReasonKind::ALL.into_iter().filter(about_answers) {
        assert!(BREAKS.iter().any(|case| case.kind == kind), "{kind}");
    }
    for part in Part::ALL.into_iter().filter(|part| *part != Part::Record) {
        assert!(BREAKS.iter().any(|case| case.part == part), "{part}");
    }
}

#[test]
fn all_reasons_are_given_at_once() {
    let mut world = World::new(Effects::default());
    let reasons = world.take(Step::Start, approver()).unwrap_err();
    for part in Part::ALL.into_iter().filter(|part| !matches!(part.item(), None | Some(Item::R12 | Item::R6))) {
        let conditional =
            matches!(part, Part::R7_2 | Part::R7_3 | Part::R7_4 | Part::R7_5 | Part::R7_6 | Part::R11_2 | Part::R11_3 | Part::R11_4 | Part::R11_5);
        assert!(conditional || reasons.iter().any(|reason| reason.part == part), "{part}");
    }
    assert!(reasons.iter().any(|reason| reason.kind == ReasonKind::NotNextStep && reason.part == Part::Record));
    assert!(reasons.is_sorted());
}

/// Every value of a good record that can be left out: it is missed, unless it is named here.
#[test]
fn every_answer_that_is_left_out_is_missed() {
    // That there is none of these is an answer.
    let none_is_an_answer = ["/criteria[]", "/video/functions[]", "/biometrics/authorised_elsewhere"];
    let none_in_the_short_form = ["/kinds[]", "/rights[]", "/pillars[]"];
    for good in [Good::full(), Good::short()] {
        let (whole, mut tried) = (World::answered(&good), 0);
        let form = whole.record.form();
        for answer in good.all().into_iter().filter(|answer| form.step_of(answer.item()).is_some()) {
            for (path, without) in left_out(&value_of(&answer), "") {
                let is_free = none_is_an_answer.contains(&path.as_str()) || form == Form::Short && none_in_the_short_form.contains(&path.as_str());
                // The short form has days of its own.
                if is_free || form == Form::Short && answer.item() == Item::R10 {
                    continue;
                }
                let Some(less) = read_value(answer.item(), without) else { continue };
                let mut world = whole.clone();
                world.answer(less).unwrap();
                let steps = world.record.form().steps();
                assert!(steps.iter().any(|step| world.take_as_usual(*step).is_err()), "{}: {path} was not missed", answer.item());
                tried += 1;
            }
        }
        assert!(tried > 25, "{tried}");
    }
}

/// The same value with each of its parts left out in turn, and where that part was.
fn left_out(value: &serde_json::Value, path: &str) -> Vec<(String, serde_json::Value)> {
    use serde_json::Value;
    let mut all = Vec::new();
    let parts: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(key, part)| (key.clone(), part)).collect(),
        Value::Array(parts) => parts.iter().enumerate().map(|(place, part)| (place.to_string(), part)).collect(),
        _ => return all,
    };
    for (key, part) in parts {
        let at = format!("{path}/{key}");
        let empty = match part {
            Value::Null => continue,
            Value::String(_) => vec![(at.clone(), Value::from("")), (at.clone(), Value::Null)],
            Value::Array(_) => vec![(format!("{at}[]"), Value::Array(Vec::new())), (at.clone(), Value::Null)],
            _ => vec![(at.clone(), Value::Null)],
        };
        for (inner, changed) in empty.into_iter().chain(left_out(part, &at)) {
            let mut whole = value.clone();
            if let Some(place) = whole.pointer_mut(&format!("/{key}")) {
                *place = changed;
            }
            all.push((inner, whole));
        }
    }
    all
}

fn value_of(answer: &Answer) -> serde_json::Value {
    let mut answers = serde_json::to_value(World::answered_with(answer.clone()).record.answers()).unwrap();
    let field = answers.as_object_mut().unwrap().values_mut().find(|value| value.get("value").is_some()).unwrap();
    field["value"].take()
}

fn read_value(item: Item, value: serde_json::Value) -> Option<Answer> {
    fn read<T: serde::de::DeserializeOwned>(value: serde_json::Value, make: fn(T) -> Answer) -> Option<Answer> {
        serde_json::from_value(value).ok().map(make)
    }
    match item {
        Item::R0 => read(value, Answer::Screening),
        Item::R1 => read(value, Answer::Legality),
        Item::R2 => read(value, Answer::Aim),
        Item::R3 => read(value, Answer::Necessity),
        Item::R4 => read(value, Answer::Equality),
        Item::R5 => read(value, Answer::Proportionality),
        Item::R6 => read(value, Answer::Specifics),
        Item::R7 => read(value, Answer::DataProtection),
        Item::R8 => read(value, Answer::Participation),
        Item::R9 => read(value, Answer::Accountability),
        Item::R10 => read(value, Answer::TimeLimit),
        Item::R11 => read(value, Answer::Sharing),
        Item::R12 => read(value, Answer::AfterAction),
    }
}
