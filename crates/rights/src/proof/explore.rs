//! All states, steps, edits and times of one record, compared with a second implementation of the rules: the model below, which knows
//! nothing of answers and digests.

use std::collections::{HashSet, VecDeque};

use super::breaks::Break;
use super::sample::Good;
use super::world::{World, approver, at, author};
use crate::*;

/// The positions of the clock, in days: the beginning; before the review; after it is due; after the last day.
const DAYS: [i64; 4] = [0, 100, 250, 500];

/// What the model knows of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Model {
    /// How many steps to a live measure were passed.
    passed: usize,
    /// How many reviews.
    reviews: usize,
    /// An answer is as its gate refuses it.
    broken: bool,
    withdrawn: bool,
    /// The latest position of the clock that was ever seen.
    seen: usize,
    /// R12 was written for the next review.
    after: bool,
    /// R12 was written before the measure was live, where R12 is what is looked at.
    early: bool,
}

/// What can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    Take(Step, bool),
    Break,
    Repair,
    AfterAction,
    Clock(usize),
}

fn acts() -> Vec<Act> {
    let takes = Step::ALL.into_iter().flat_map(|step| [Act::Take(step, false), Act::Take(step, true)]);
    takes.chain([Act::Break, Act::Repair, Act::AfterAction]).chain((0..DAYS.len()).map(Act::Clock)).collect()
}

impl Model {
    fn state(self, form: Form) -> State {
        let steps = form.steps();
        if self.withdrawn || self.passed == steps.len() && self.seen == 3 {
            return State::Expired;
        }
        if self.passed == steps.len() {
            return if self.seen == 2 && self.reviews == 0 { State::ReviewDue } else { State::Live };
        }
        match self.passed.checked_sub(1).map(|last| steps[last]) {
            None => State::Draft,
            Some(Step::Screen) => State::Screened,
            Some(Step::Assess) => State::Assessed,
            Some(Step::Consult) => State::Consulted,
            Some(_) => State::Decided,
        }
    }

    /// What an act leads to; none if it is refused.
    fn after(self, act: Act, form: Form, item: Item) -> Option<Self> {
        let ended = self.state(form) == State::Expired;
        let live = self.passed == form.steps().len();
        // Where a step is that rests on the item; the last of all for R12.
        let place = form.steps().iter().position(|step| form.rests_on(*step).contains(&item));
        let edited = |broken| match place {
            Some(place) if place < self.passed => Self { passed: place, reviews: 0, after: false, broken, ..self },
            _ => Self { broken, ..self },
        };
        match act {
            Act::Clock(place) => Some(Self { seen: self.seen.max(place), ..self }),
            _ if ended => None,
            Act::Break if item == Item::R12 => Some(Self { broken: true, after: live, early: !live, ..self }),
            Act::AfterAction | Act::Repair if item == Item::R12 => Some(Self { broken: false, after: live, early: !live, ..self }),
            Act::AfterAction => Some(Self { after: live, ..self }),
            Act::Break => Some(edited(true)),
            Act::Repair => Some(edited(false)),
            Act::Take(Step::Withdraw, _) => Some(Self { withdrawn: true, ..self }),
            Act::Take(Step::Review, by_author) => {
                let passes = live && self.after && !self.broken && !by_author;
                passes.then_some(Self { reviews: self.reviews + 1, after: false, ..self })
            }
            Act::Take(step, by_author) => {
                let in_time = match step {
                    // A statement of the threat is valid for 300 days; the first review is on the 200th.
                    Step::Assess | Step::Consult => self.seen <= 2,
                    Step::Decide | Step::Start => self.seen <= 1,
                    _ => true,
                };
                let whole = !(self.broken && place.is_some_and(|place| place <= self.passed));
                let other = step != Step::Decide || !by_author;
                (form.steps().get(self.passed) == Some(&step) && in_time && whole && other).then_some(Self { passed: self.passed + 1, ..self })
            }
        }
    }
}

fn act(world: &mut World, act: Act, good: &Good, broken: &Answer) -> bool {
    match act {
        Act::Take(step, by_author) => {
            let by = if by_author || !matches!(step, Step::Decide | Step::Review) { author() } else { approver() };
            world.take(step, by).is_ok()
        }
        Act::Break => world.answer(broken.clone()).is_ok(),
        Act::Repair => world.answer(good.of(broken.item())).is_ok(),
        Act::AfterAction => world.answer(good.of(Item::R12)).is_ok(),
        Act::Clock(place) => {
            world.set_clock(at(DAYS[place]));
            true
        }
    }
}

/// How much was looked at.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Explored {
    pub(super) states: usize,
    pub(super) acts: usize,
    pub(super) live: usize,
}

/// From a draft on, every act in every state that can be reached, with two reviews at most.
///
/// # Errors
/// The first case in which the record and the model differ, or in which a document alone is live.
pub(super) fn explore(case: &Break, without: Option<ReasonKind>) -> Result<Explored, String> {
    let (good, broken) = (case.good(), case.broken());
    let mut world = World::answered(&good);
    world.without = without;
    let start = Model { passed: 0, reviews: 0, broken: false, withdrawn: false, seen: 0, after: false, early: false };
    let (mut found, mut todo, mut explored) = (HashSet::from([start]), VecDeque::from([(start, world, None)]), Explored::default());
    while let Some((model, world, former)) = todo.pop_front() {
        explored.states += 1;
        explored.live += usize::from(world.standing().is_live());
        look(&world).map_err(|problem| format!("{model:?}: {problem}"))?;
        let former = if world.standing().is_live() { Some(world.record.clone()) } else { former };
        for one in acts() {
            explored.acts += 1;
            let expected = model.after(one, case.form, case.item());
            let mut next = world.clone();
            let taken = act(&mut next, one, &good, &broken);
            if taken != expected.is_some() {
                return Err(format!("{model:?}: {one:?} was {}", if taken { "taken" } else { "refused" }));
            }
            if let Some(former) = &former {
                older(&next, former).map_err(|problem| format!("{model:?}: after {one:?} {problem}"))?;
            }
            let becomes = expected.unwrap_or(model);
            if next.state() != becomes.state(case.form) {
                return Err(format!("{model:?}: after {one:?} it is {}, not {}", next.state(), becomes.state(case.form)));
            }
            if becomes.reviews <= 1 && found.insert(becomes) {
                todo.push_back((becomes, next, former.clone()));
            }
        }
    }
    Ok(explored)
}

/// No document alone is live: not read back elsewhere, not one that was changed by hand.
fn look(world: &World) -> Result<(), String> {
    let read = RightsRecord::read(&world.record.write().unwrap()).unwrap();
    if read != world.record {
        return Err("it is read otherwise than it was written".to_owned());
    }
    let elsewhere = JournalView { last_step: None, ..world.journal.clone() };
    if read.standing(&world.with(&elsewhere)).state != State::Draft {
        return Err("it is more than a draft where no step was taken".to_owned());
    }
    if !world.standing().is_live() {
        return Ok(());
    }
    for field in ["screening", "legality", "equality", "specifics", "accountability", "time_limit"] {
        let changed = changed_by_hand(&world.record, |written| written["answers"][field]["remark"] = "changed by hand".into());
        if changed.standing(&world.here()).is_live() {
            return Err(format!("it is live with another answer to {field}"));
        }
    }
    Ok(())
}

/// An older version that was live is not so any more, not even under the present revision.
fn older(world: &World, former: &RightsRecord) -> Result<(), String> {
    if former.revision() == world.record.revision() {
        return Ok(());
    }
    if former.standing(&world.here()).is_live() {
        return Err("an older version is live".to_owned());
    }
    let renumbered = changed_by_hand(former, |written| written["revision"] = world.record.revision().into());
    let is_live = !world.standing().is_live() && renumbered.standing(&world.here()).is_live();
    if is_live { Err("an older version is live under the present revision".to_owned()) } else { Ok(()) }
}

fn changed_by_hand(record: &RightsRecord, change: impl FnOnce(&mut serde_json::Value)) -> RightsRecord {
    let mut written = serde_json::from_slice(&record.write().unwrap()).unwrap();
    change(&mut written);
    RightsRecord::read(&serde_json::to_vec(&written).unwrap()).unwrap()
}
