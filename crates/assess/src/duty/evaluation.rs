use std::collections::BTreeSet;

use parvis_packs::{Condition, DutyPack, Input, InputKind, Scope};
use serde::Serialize;

use super::answers::{Answer, Answers};
use super::conditions::{Tested, Truth, test_all};
use super::owed::{Owed, owed};

/// What a law asks, as far as the answers tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Evaluation {
    /// Which pack.
    pub pack: String,
    /// Which version of it.
    pub version: String,
    /// Whether the law binds.
    pub standing: Standing,
    /// What follows; several while it is unclear which.
    pub outcomes: Vec<Outcome>,
    /// The conditions that were looked at, in the order of the law.
    pub because: Vec<Reason>,
    /// Inputs that are asked, by key: some matter only after others.
    pub asked: Vec<String>,
    /// Answers that would settle it.
    pub missing: Vec<Missing>,
    /// Single answers that would change what follows.
    pub would_change: Vec<WouldChange>,
    /// What is owed; empty while it is unclear what follows.
    pub owed: Vec<Owed>,
}

/// Whether a law binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It does.
    InScope,
    /// It does not.
    Not,
    /// An answer is missing.
    Unclear,
}

/// What may follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Outcome {
    /// Which conclusion of the pack.
    pub key: String,
    /// What it says.
    pub title: String,
}

/// A condition of the law, and whether it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reason {
    /// Which test of the pack.
    pub key: String,
    /// What it means when it holds.
    pub says: String,
    /// Where the law says so.
    pub paragraph: String,
    /// Whether it does.
    pub truth: Truth,
    /// The answers that it looks at, by the keys of their inputs.
    pub inputs: Vec<String>,
}

/// An answer that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Missing {
    /// Which input.
    pub input: String,
    /// What is asked.
    pub ask: String,
}

/// An answer that would change what follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WouldChange {
    /// Which input.
    pub input: String,
    /// The other answer; of a number the nearest one.
    pub answer: String,
    /// What would follow then; absent where it would be unclear.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
}

/// Evaluates a pack on answers.
pub fn evaluate(pack: &DutyPack, answers: &Answers) -> Evaluation {
    let tested = test_all(pack, answers);
    let asked = asked_after(pack, answers);
    let tried = tried(pack, answers, &asked);
    let possible = tried.possible();
    let decided = if let [only] = possible[..] { pack.conclusions.get(only) } else { None };
    let scopes: BTreeSet<bool> = possible.iter().map(|place| pack.conclusions[*place].scope == Scope::InScope).collect();
    let missing = tried.inputs.iter().enumerate().filter(|(axis, _)| possible.len() > 1 && tried.matters(*axis)).map(|(_, input)| input);
    Evaluation {
        pack: pack.key.get_ref().clone(),
        version: pack.version.clone(),
        standing: match (scopes.len(), scopes.first()) {
            (1, Some(true)) => Standing::InScope,
            (1, Some(false)) => Standing::Not,
            _ => Standing::Unclear,
        },
        outcomes: possible
            .iter()
            .map(|place| &pack.conclusions[*place])
            .map(|conclusion| Outcome { key: conclusion.key.get_ref().clone(), title: conclusion.title.clone() })
            .collect(),
        because: reasons(pack, &tested, decided.and_then(|conclusion| conclusion.when.as_ref()).map(|test| test.get_ref().as_str())),
        missing: missing.map(|input| Missing { input: input.key.get_ref().clone(), ask: input.ask.clone() }).collect(),
        would_change: decided.map(|_| changes(pack, answers, &asked, &possible)).unwrap_or_default(),
        owed: decided
            .into_iter()
            .flat_map(|conclusion| &conclusion.duties)
            .filter_map(|key| {
                let duty = pack.duties.iter().find(|duty| duty.key.get_ref() == key.get_ref())?;
                Some(owed(duty, answers, &tested)).filter(|owed| owed.owed != Truth::Fails)
            })
            .collect(),
        asked: asked.iter().map(|input| input.key.get_ref().clone()).collect(),
    }
}

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

fn asked_after<'a>(pack: &'a DutyPack, answers: &Answers) -> Vec<&'a Input> {
    let tested = test_all(pack, answers);
    pack.inputs.iter().filter(|input| is_asked(input, &tested)).collect()
}

/// What may matter only after others is asked when it may.
fn is_asked(input: &Input, tested: &Tested<'_>) -> bool {
    input.asked_if.as_ref().is_none_or(|test| tested.get(test.get_ref().as_str()).is_none_or(|truth| *truth == Truth::Holds))
}

/// As many ways to answer what is missing are tried.
const MOST_TRIED: usize = 2_000;

/// What follows for each way to answer what is asked and missing. Two conditions that look at the same answer are not
/// unknown independently of each other; trying the answers tells what each condition by itself cannot.
struct Tried<'a> {
    /// The inputs whose answers are tried.
    inputs: Vec<&'a Input>,
    /// How many answers of each.
    sizes: Vec<usize>,
    /// What follows, the answers of the last input running fastest.
    followed: Vec<Vec<usize>>,
}

fn tried<'a>(pack: &DutyPack, answers: &Answers, asked: &[&'a Input]) -> Tried<'a> {
    let mut ways = vec![answers.clone()];
    let (mut inputs, mut sizes) = (Vec::new(), Vec::new());
    for input in asked.iter().filter(|input| answers.get(input.key.get_ref()).is_none()) {
        let candidates = candidates(pack, input);
        // In a pack with very many inputs the rest stays unknown: more may then seem possible, never less.
        if candidates.is_empty() || ways.len() * candidates.len() > MOST_TRIED {
            continue;
        }
        ways = ways.iter().flat_map(|way| candidates.iter().map(|answer| way.with(input.key.get_ref(), answer.clone()))).collect();
        sizes.push(candidates.len());
        inputs.push(*input);
    }
    let followed = ways.iter().map(|way| possible(pack, &test_all(pack, way))).collect();
    Tried { inputs, sizes, followed }
}

impl Tried<'_> {
    /// The places of all conclusions that may count.
    fn possible(&self) -> Vec<usize> {
        let all: BTreeSet<usize> = self.followed.iter().flatten().copied().collect();
        all.into_iter().collect()
    }

    /// Whether the answer to an input makes a difference to what follows, for some answers to the others.
    fn matters(&self, axis: usize) -> bool {
        let step: usize = self.sizes[axis + 1..].iter().product();
        let size = self.sizes[axis];
        (0..self.followed.len()).any(|place| !(place / step).is_multiple_of(size) && self.followed[place] != self.followed[place - step])
    }
}

/// Answers that can make a difference: both of yes and no, all options, the numbers on both sides of a threshold. None where
/// no condition looks at the input.
fn candidates(pack: &DutyPack, input: &Input) -> Vec<Answer> {
    let looks =
        |condition: &Condition| matches!(condition, Condition::Yes(of) | Condition::OneOf(of, _) | Condition::AtLeast(of, _) if of == input.key.get_ref());
    if !pack.tests.iter().any(|test| looks(test.when.get_ref())) {
        return Vec::new();
    }
    match input.kind {
        InputKind::YesNo => vec![Answer::YesNo(true), Answer::YesNo(false)],
        InputKind::Choice => input.options.iter().map(|option| Answer::Choice(option.key.clone())).collect(),
        InputKind::Number => {
            let thresholds = pack.tests.iter().filter_map(|test| match test.when.get_ref() {
                Condition::AtLeast(of, least) if of == input.key.get_ref() => Some(*least),
                _ => None,
            });
            let numbers: BTreeSet<u64> = thresholds.flat_map(|least| [least.saturating_sub(1), least]).collect();
            numbers.into_iter().map(Answer::Number).collect()
        }
        // A day or a moment says when something is due, and decides nothing.
        InputKind::Date | InputKind::Moment => Vec::new(),
    }
}

fn changes(pack: &DutyPack, answers: &Answers, asked: &[&Input], possible_now: &[usize]) -> Vec<WouldChange> {
    let mut changes: Vec<WouldChange> = Vec::new();
    for input in asked {
        let key = input.key.get_ref();
        let Some(now) = answers.get(key) else { continue };
        let mut others = candidates(pack, input);
        if let Answer::Number(number) = now {
            // The nearest number first, so that the least change to an outcome is named.
            others.sort_by_key(|other| if let Answer::Number(other) = other { other.abs_diff(*number) } else { 0 });
        }
        for other in others.into_iter().filter(|other| other != now) {
            let other_answers = answers.with(key, other.clone());
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

/// The tests on which the conclusions rest. Where one counts, its own and those above it; else all that are asked.
fn reasons(pack: &DutyPack, tested: &Tested<'_>, counts: Option<&str>) -> Vec<Reason> {
    let mut wanted: BTreeSet<&str> = BTreeSet::new();
    for conclusion in &pack.conclusions {
        let Some(test) = &conclusion.when else { break };
        gather(pack, test.get_ref(), &mut wanted);
        if counts == Some(test.get_ref().as_str()) {
            break;
        }
    }
    let shown = pack.tests.iter().filter(|test| wanted.contains(test.key.get_ref().as_str()));
    shown
        .map(|test| {
            let inputs = match test.when.get_ref() {
                Condition::Yes(input) | Condition::OneOf(input, _) | Condition::AtLeast(input, _) => vec![input.clone()],
                _ => Vec::new(),
            };
            let key = test.key.get_ref();
            let truth = tested.get(key.as_str()).copied().unwrap_or(Truth::Unknown);
            Reason { key: key.clone(), says: test.says.clone(), paragraph: test.paragraph.clone(), truth, inputs }
        })
        .collect()
}

fn gather<'a>(pack: &'a DutyPack, key: &'a str, wanted: &mut BTreeSet<&'a str>) {
    if !wanted.insert(key) {
        return;
    }
    if let Some(Condition::All(tests) | Condition::Any(tests) | Condition::None(tests)) = pack.test(key).map(|test| test.when.get_ref()) {
        tests.iter().for_each(|test| gather(pack, test, wanted));
    }
}
