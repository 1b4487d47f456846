use std::collections::BTreeSet;

use jiff::civil::Date;
use parvis_packs::{Conclusion, DutyPack, Input, Scope};
use serde::Serialize;

use super::answers::Answers;
use super::conditions::{Tested, Truth, test_all};
use super::owed::{Owed, owed};
use super::tried::{changes, tried};

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
    /// What else the law says then; empty while it is unclear what follows.
    pub notes: Vec<Told>,
    /// The day for which it was asked (ISO 8601 date): what begins later is not owed yet.
    pub day: String,
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
    /// There is no law that could: this is good practice.
    NoLaw,
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
    /// When its paragraph was read (ISO 8601 date).
    pub read: String,
    /// What of it nobody has checked against the text yet.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub to_be_checked: String,
    /// Whether it does.
    pub truth: Truth,
    /// The answers that it looks at, by the keys of their inputs.
    pub inputs: Vec<String>,
}

/// What else the law says: rights, powers, penalties, who is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Told {
    /// Which note of the pack.
    pub key: String,
    /// What the law says.
    pub says: String,
    /// Where.
    pub paragraph: String,
    /// When its paragraph was read (ISO 8601 date).
    pub read: String,
    /// What of it nobody has checked against the text yet.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub to_be_checked: String,
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

/// Evaluates a pack on answers, as of a day: what a law asks may begin later.
pub fn evaluate(pack: &DutyPack, given: &Answers, today: Date) -> Evaluation {
    let answers = &given.settled(pack);
    let tested = test_all(pack, answers);
    let asked = asked_after(pack, answers);
    let tried = tried(pack, answers, &asked);
    let possible = tried.possible();
    let decided = if let [only] = possible[..] { pack.conclusions.get(only) } else { None };
    let scopes: BTreeSet<Scope> = possible.iter().map(|place| pack.conclusions[*place].scope).collect();
    Evaluation {
        pack: pack.key.get_ref().clone(),
        version: pack.version.clone(),
        standing: match (scopes.len(), scopes.first()) {
            (1, Some(Scope::InScope)) => Standing::InScope,
            (1, Some(Scope::Not)) => Standing::Not,
            (1, Some(Scope::NoLaw)) => Standing::NoLaw,
            _ => Standing::Unclear,
        },
        outcomes: possible
            .iter()
            .map(|place| &pack.conclusions[*place])
            .map(|conclusion| Outcome { key: conclusion.key.get_ref().clone(), title: conclusion.title.clone() })
            .collect(),
        because: reasons(pack, &tested, decided.and_then(|conclusion| conclusion.when.as_ref()).map(|test| test.get_ref().as_str())),
        missing: tried.missing().into_iter().map(|input| Missing { input: input.key.get_ref().clone(), ask: input.ask.clone() }).collect(),
        would_change: decided.map(|_| changes(pack, given, &asked, &possible)).unwrap_or_default(),
        owed: decided.map(|conclusion| all_owed(pack, conclusion, answers, &tested, today)).unwrap_or_default(),
        notes: decided.map(|conclusion| told(pack, conclusion, &tested, &asked)).unwrap_or_default(),
        asked: asked.iter().map(|input| input.key.get_ref().clone()).collect(),
        day: today.to_string(),
    }
}

fn all_owed(pack: &DutyPack, conclusion: &Conclusion, answers: &Answers, tested: &Tested<'_>, today: Date) -> Vec<Owed> {
    let duties = conclusion.duties.iter().filter_map(|key| pack.duties.iter().find(|duty| duty.key.get_ref() == key.get_ref()));
    duties.map(|duty| owed(pack, duty, answers, tested, today)).filter(|owed| owed.owed != Truth::Fails).collect()
}

/// What is told: a note whose test cannot hold is not, and neither is one whose test looks at nothing that is asked: no answer could make
/// it hold.
fn told(pack: &DutyPack, conclusion: &Conclusion, tested: &Tested<'_>, asked: &[&Input]) -> Vec<Told> {
    let notes = conclusion.notes.iter().filter_map(|key| pack.notes.iter().find(|note| note.key.get_ref() == key.get_ref()));
    let is_asked = |input: &str| asked.iter().any(|asked| asked.key.get_ref() == input);
    let may_hold = |test: &str| tested.get(test) != Some(&Truth::Fails) && rests_on(pack, test).into_iter().any(is_asked);
    notes
        .filter(|note| note.told_if.as_ref().is_none_or(|test| may_hold(test.get_ref())))
        .map(|note| Told {
            key: note.key.get_ref().clone(),
            says: note.says.clone(),
            paragraph: note.paragraph.clone(),
            read: pack.read_on(note.read.as_ref()),
            to_be_checked: note.to_be_checked.clone(),
        })
        .collect()
}

/// The inputs at which a test and those above it look.
fn rests_on<'a>(pack: &'a DutyPack, test: &'a str) -> BTreeSet<&'a str> {
    let mut wanted = BTreeSet::new();
    gather(pack, test, &mut wanted);
    pack.tests.iter().filter(|test| wanted.contains(test.key.get_ref().as_str())).flat_map(|test| test.when.get_ref().inputs()).collect()
}

/// The inputs that are asked after these answers.
pub(super) fn asked_after<'a>(pack: &'a DutyPack, answers: &Answers) -> Vec<&'a Input> {
    let tested = test_all(pack, answers);
    pack.inputs.iter().filter(|input| is_asked(input, &tested)).collect()
}

/// What may matter only after others is asked when it may.
fn is_asked(input: &Input, tested: &Tested<'_>) -> bool {
    input.asked_if.as_ref().is_none_or(|test| tested.get(test.get_ref().as_str()).is_none_or(|truth| *truth == Truth::Holds))
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
            let inputs = test.when.get_ref().inputs().into_iter().map(str::to_owned).collect();
            let key = test.key.get_ref();
            let truth = tested.get(key.as_str()).copied().unwrap_or(Truth::Unknown);
            let (says, paragraph, to_be_checked) = (test.says.clone(), test.paragraph.clone(), test.to_be_checked.clone());
            Reason { key: key.clone(), says, paragraph, read: pack.read_on(test.read.as_ref()), to_be_checked, truth, inputs }
        })
        .collect()
}

/// A test and those above it on which it rests.
pub(super) fn gather<'a>(pack: &'a DutyPack, key: &'a str, wanted: &mut BTreeSet<&'a str>) {
    if !wanted.insert(key) {
        return;
    }
    if let Some(test) = pack.test(key) {
        test.when.get_ref().tests().iter().for_each(|test| gather(pack, test, wanted));
    }
}
