//! What could follow: the ways to answer what is missing, and the single answers that would change something.

use std::collections::{BTreeMap, BTreeSet};

use parvis_packs::{Condition, DutyPack, Input, InputKind};

use super::answers::{Answer, Answers};
use super::conditions::{Tested, Truth, test_all};
use super::evaluation::{WouldChange, asked_after, gather};

/// The places of the conclusions that may count: the first whose test holds, and those above it that are unknown.
fn possible(pack: &DutyPack, tested: &Tested<'_>) -> Vec<usize> {
    let mut possible = Vec::new();
    for (place, conclusion) in pack.conclusions.iter().enumerate() {
        match conclusion.when.as_ref().map_or(Truth::Holds, |test| tested.get(test.get_ref().as_str()).copied().unwrap_or(Truth::Unknown)) {
            Truth::Fails => {}
            Truth::Unknown => possible.push(place),
            Truth::Holds => {
                possible.push(place);
                break;
            }
        }
    }
    possible
}

/// As many ways to answer what is missing are tried.
const MOST_TRIED: usize = 2_000;

/// What follows for each way to answer what is asked and missing. Two conditions that look at the same answer are not
/// unknown independently of each other; trying the answers tells what each condition by itself cannot.
pub(super) struct Tried<'a> {
    /// The inputs whose answers are tried.
    inputs: Vec<&'a Input>,
    /// Those that were too many to try besides.
    untried: Vec<&'a Input>,
    /// How many answers of each.
    sizes: Vec<usize>,
    /// What follows, the answers of the last input running fastest.
    followed: Vec<Vec<usize>>,
}

pub(super) fn tried<'a>(pack: &DutyPack, answers: &Answers, asked: &[&'a Input]) -> Tried<'a> {
    let mut ways = vec![answers.clone()];
    let (mut inputs, mut untried, mut sizes) = (Vec::new(), Vec::new(), Vec::new());
    for input in asked.iter().filter(|input| answers.get(input.key.get_ref()).is_none()) {
        let candidates = representatives(pack, answers, input);
        // In a pack with very many inputs the rest stays unknown: more may then seem possible, never less.
        if candidates.is_empty() {
            continue;
        }
        if ways.len() * candidates.len() > MOST_TRIED {
            untried.push(*input);
            continue;
        }
        ways = ways.iter().flat_map(|way| candidates.iter().map(|answer| way.with(input.key.get_ref(), answer.clone()))).collect();
        sizes.push(candidates.len());
        inputs.push(*input);
    }
    let followed = ways.iter().map(|way| possible(pack, &test_all(pack, way))).collect();
    Tried { inputs, untried, sizes, followed }
}

impl<'a> Tried<'a> {
    /// The places of all conclusions that may count.
    pub(super) fn possible(&self) -> Vec<usize> {
        let all: BTreeSet<usize> = self.followed.iter().flatten().copied().collect();
        all.into_iter().collect()
    }

    /// The inputs whose answers could settle what follows. Where none does by itself, all that are asked: each leads on to questions that
    /// are not asked yet.
    pub(super) fn missing(&self) -> Vec<&'a Input> {
        if self.possible().len() < 2 {
            return Vec::new();
        }
        let matter: Vec<&Input> = self.inputs.iter().enumerate().filter(|(axis, _)| self.matters(*axis)).map(|(_, input)| *input).collect();
        if matter.is_empty() { [&self.inputs[..], &self.untried].concat() } else { matter }
    }

    /// Whether the answer to an input makes a difference to what follows, for some answers to the others.
    fn matters(&self, axis: usize) -> bool {
        let step: usize = self.sizes[axis + 1..].iter().product();
        let size = self.sizes[axis];
        (0..self.followed.len()).any(|place| !(place / step).is_multiple_of(size) && self.followed[place] != self.followed[place - step])
    }
}

/// The conditions on which the conclusions rest and that look at an input: no other makes a difference to what follows.
fn conditions<'a>(pack: &'a DutyPack, input: &Input) -> Vec<&'a Condition> {
    let mut wanted = BTreeSet::new();
    pack.conclusions.iter().filter_map(|conclusion| conclusion.when.as_ref()).for_each(|test| gather(pack, test.get_ref(), &mut wanted));
    let resting = pack.tests.iter().filter(|test| wanted.contains(test.key.get_ref().as_str())).map(|test| test.when.get_ref());
    resting.filter(|condition| condition.inputs().contains(&input.key.get_ref().as_str())).collect()
}

/// The keys of the options that can be answered.
fn open_options<'a>(pack: &'a DutyPack, answers: &Answers, input: &'a Input) -> Vec<&'a str> {
    let chosen = input.among.as_ref().map(|of| answers.get(of.get_ref()));
    let open = |key: &str| chosen.is_none_or(|chosen| matches!(chosen, Some(Answer::Choices(chosen)) if chosen.contains(key)));
    pack.options(input).into_iter().map(|option| option.key.as_str()).filter(|key| open(key)).collect()
}

/// Answers that can make a difference: both of yes and no, each option, the numbers on both sides of a threshold. None where
/// no condition looks at the input.
fn candidates(pack: &DutyPack, answers: &Answers, input: &Input) -> Vec<Answer> {
    let looking = conditions(pack, input);
    if looking.is_empty() {
        return Vec::new();
    }
    match input.kind {
        InputKind::YesNo => vec![Answer::YesNo(true), Answer::YesNo(false)],
        InputKind::Choice => open_options(pack, answers, input).into_iter().map(|key| Answer::Choice(key.to_owned())).collect(),
        InputKind::Choices => open_options(pack, answers, input).into_iter().map(|key| chosen([key])).collect(),
        InputKind::Number => {
            let thresholds = looking.iter().filter_map(|condition| if let Condition::AtLeast(_, least) = condition { Some(*least) } else { None });
            let numbers: BTreeSet<u64> = thresholds.flat_map(|least| [least.saturating_sub(1), least]).collect();
            numbers.into_iter().map(Answer::Number).collect()
        }
        // A day or a moment says when something is due or begins, and decides nothing.
        InputKind::Date | InputKind::Moment => Vec::new(),
    }
}

/// The same, one for all that no condition tells apart. Of several choices: each, and each pair of kinds; more cannot differ
/// from these, as no condition counts beyond two.
fn representatives(pack: &DutyPack, answers: &Answers, input: &Input) -> Vec<Answer> {
    if !matches!(input.kind, InputKind::Choice | InputKind::Choices) {
        return candidates(pack, answers, input);
    }
    let looking = conditions(pack, input);
    if looking.is_empty() {
        return Vec::new();
    }
    let named = |condition: &Condition, key: &str| matches!(condition, Condition::OneOf(_, options) | Condition::Includes(_, options) | Condition::Several(_, options) if options.iter().any(|option| option == key));
    let mut kinds: BTreeMap<Vec<bool>, Vec<&str>> = BTreeMap::new();
    for key in open_options(pack, answers, input) {
        kinds.entry(looking.iter().map(|condition| named(condition, key)).collect()).or_default().push(key);
    }
    let firsts: Vec<&str> = kinds.values().filter_map(|keys| keys.first().copied()).collect();
    if input.kind == InputKind::Choice {
        return firsts.into_iter().map(|key| Answer::Choice(key.to_owned())).collect();
    }
    let twins = kinds.values().filter_map(|keys| Some(chosen([*keys.first()?, *keys.get(1)?])));
    let pairs = firsts.iter().enumerate().flat_map(|(place, one)| firsts[place + 1..].iter().map(|other| chosen([*one, *other])));
    firsts.iter().map(|key| chosen([*key])).chain(twins).chain(pairs).collect()
}

fn chosen<const N: usize>(keys: [&str; N]) -> Answer {
    Answer::Choices(keys.into_iter().map(str::to_owned).collect())
}

/// Single answers that would change what follows.
pub(super) fn changes(pack: &DutyPack, answers: &Answers, asked: &[&Input], possible_now: &[usize]) -> Vec<WouldChange> {
    let mut changes: Vec<WouldChange> = Vec::new();
    for input in asked {
        let key = input.key.get_ref();
        let Some(now) = answers.get(key) else { continue };
        let mut others = candidates(pack, answers, input);
        if let Answer::Number(number) = now {
            // The nearest number first, so that the least change to an outcome is named.
            others.sort_by_key(|other| if let Answer::Number(other) = other { other.abs_diff(*number) } else { 0 });
        }
        for other in others.into_iter().filter(|other| other != now) {
            let other_answers = answers.with(key, other.clone()).settled(pack);
            let then_asked: Vec<&Input> = asked_after(pack, &other_answers);
            let then = tried(pack, &other_answers, &then_asked).possible();
            if then == possible_now {
                continue;
            }
            let outcome = if let [only] = then[..] { Some(pack.conclusions[only].key.get_ref().clone()) } else { None };
            let is_number = input.kind == InputKind::Number;
            if !is_number || !changes.iter().any(|change| change.input == *key && change.outcome == outcome) {
                changes.push(WouldChange { input: key.clone(), answer: other.to_string(), outcome });
            }
        }
    }
    changes
}
