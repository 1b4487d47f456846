//! Random steps, edits, restores and jumps of the clock, backwards too.

use std::collections::BTreeMap;

use parvis_model::MemberId;
use proptest::prelude::*;

use super::breaks::BREAKS;
use super::sample::Good;
use super::world::{World, at};
use crate::*;

#[derive(Debug, Clone)]
enum Act {
    Take(Step, u8),
    /// The next step to a live measure, as it should be.
    Next,
    /// Of an item, as it should be.
    Good(usize, u8),
    /// As a gate refuses it.
    Broken(usize, u8),
    Clock(i64),
    /// The document and the journal go into a backup.
    Backup,
    /// And come back, with the later of the two times.
    Restore,
    /// It is written and read again.
    Reopen,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        2 => (proptest::sample::select(&Step::ALL[..6]), 1_u8..4).prop_map(|(step, by)| Act::Take(step, by)),
        1 => (Just(Step::Withdraw), 1_u8..4).prop_map(|(step, by)| Act::Take(step, by)),
        8 => Just(Act::Next),
        4 => (0_usize..13, 1_u8..4).prop_map(|(item, by)| Act::Good(item, by)),
        2 => (0..BREAKS.len(), 1_u8..4).prop_map(|(case, by)| Act::Broken(case, by)),
        2 => (-800_i64..1500).prop_map(Act::Clock),
        2 => (0_i64..150).prop_map(Act::Clock),
        1 => Just(Act::Backup),
        1 => Just(Act::Restore),
        1 => Just(Act::Reopen),
    ];
    proptest::collection::vec(act, 1..60)
}

fn member(by: u8) -> MemberId {
    MemberId::from_random([by; 16])
}

/// What is known from outside: which items are as they should be, and who wrote the others.
type Whole = BTreeMap<Item, bool>;

fn run(world: &mut World, whole: &mut Whole, good: &Good, act: &Act) {
    match act {
        Act::Take(step, by) => drop(world.take(*step, member(*by))),
        Act::Next => {
            let steps = world.record.form().steps();
            let next = steps.get(world.standing().steps).copied().unwrap_or(Step::Review);
            drop(world.take_as_usual(next));
        }
        Act::Good(item, by) => {
            if world.answer_by(good.of(Item::ALL[*item]), member(*by)).is_ok() {
                whole.insert(Item::ALL[*item], true);
            }
        }
        Act::Broken(case, by) => {
            let case = &BREAKS[*case];
            if case.form == Form::Full && world.answer_by(case.broken(), member(*by)).is_ok() {
                whole.insert(case.item(), false);
            }
        }
        Act::Clock(days) => world.set_clock(at(*days)),
        Act::Reopen => world.record = RightsRecord::read(&world.record.write().unwrap()).unwrap(),
        Act::Backup | Act::Restore => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_a_live_measure_passed_its_gates_and_what_expired_stays_so(acts in acts(), answered: bool) {
        let good = Good::full();
        let mut world = if answered { World::answered(&good) } else { World::new(good.screening.effects) };
        let mut whole: Whole = Item::ALL.into_iter().map(|item| (item, answered && item != Item::R12)).collect();
        let (mut backup, mut expired) = (None, false);
        for act in &acts {
            match (act, &backup) {
                (Act::Backup, _) => backup = Some((world.clone(), whole.clone(), expired)),
                (Act::Restore, Some((before, were_whole, was_expired))) => {
                    let (clock, latest) = (world.clock, world.journal.latest.max(before.journal.latest));
                    (world, whole, expired) = (before.clone(), were_whole.clone(), *was_expired);
                    (world.clock, world.journal.latest) = (clock, latest);
                }
                _ => run(&mut world, &mut whole, &good, act),
            }
            let standing = world.standing();
            prop_assert!(!expired || standing.state == State::Expired, "{act:?} brought it back to {}", standing.state);
            expired = standing.state == State::Expired;
            if standing.is_live() {
                let rested: Vec<Item> = Form::Full.steps().iter().flat_map(|step| Form::Full.rests_on(*step)).copied().collect();
                prop_assert!(rested.iter().all(|item| whole[item]), "live with a broken answer: {whole:?}");
                let steps = world.record.steps();
                let taken: Vec<Step> = steps.iter().map(|taken| taken.step).take(5).collect();
                prop_assert_eq!(taken.as_slice(), Form::Full.steps());
                prop_assert!(!world.record.authors().iter().any(|author| author.member == steps[3].by), "the author decided");
                prop_assert!(steps.windows(2).all(|two| two[0].at <= two[1].at));
                prop_assert!(world.here().now() < at(401), "live after its last day");
                let mut elsewhere = world.clone();
                elsewhere.journal.last_step = None;
                prop_assert_eq!(elsewhere.state(), State::Draft);
            }
        }
    }

    #[test]
    fn a_clock_set_back_brings_nothing_to_life(jumps in proptest::collection::vec(-2000_i64..2000, 1..20)) {
        let mut world = World::live(&Good::full());
        let mut latest = 0;
        for jump in jumps {
            world.set_clock(at(jump));
            latest = latest.max(jump);
            let expected = match latest { ..200 => State::Live, 200..=400 => State::ReviewDue, _ => State::Expired };
            prop_assert_eq!(world.state(), expected);
        }
    }

    #[test]
    fn no_document_makes_the_reader_fail(document in proptest::collection::vec(any::<u8>(), 0..200), cut in 0_usize..6000, byte: u8) {
        drop(RightsRecord::read(&document));
        let mut written = World::live(&Good::full()).record.write().unwrap();
        let place = cut % written.len();
        written[place] = byte;
        if let Ok(read) = RightsRecord::read(&written) {
            drop(read.standing(&World::live(&Good::full()).here()));
        }
        drop(RightsRecord::read(&written[..place]));
    }
}
