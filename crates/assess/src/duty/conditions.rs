use std::collections::BTreeMap;

use parvis_packs::{Condition, DutyPack};
use serde::Serialize;

use super::answers::{Answer, Answers};

/// Whether a condition holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Truth {
    /// It does.
    Holds,
    /// It does not.
    Fails,
    /// An answer is missing.
    Unknown,
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Holds } else { Self::Fails }
    }
}

/// What became of each test of a pack.
pub(super) type Tested<'a> = BTreeMap<&'a str, Truth>;

/// All tests, from the first to the last: each looks only at tests above it.
pub(super) fn test_all<'a>(pack: &'a DutyPack, answers: &Answers) -> Tested<'a> {
    let mut tested = Tested::new();
    for test in &pack.tests {
        let truth = holds(test.when.get_ref(), answers, &tested);
        tested.insert(test.key.get_ref(), truth);
    }
    tested
}

fn holds(condition: &Condition, answers: &Answers, tested: &Tested<'_>) -> Truth {
    let of = |keys: &[String]| keys.iter().map(|key| tested.get(key.as_str()).copied().unwrap_or(Truth::Unknown)).collect::<Vec<_>>();
    match condition {
        Condition::Yes(input) => match answers.get(input) {
            Some(Answer::YesNo(yes)) => (*yes).into(),
            _ => Truth::Unknown,
        },
        Condition::OneOf(input, options) => match answers.get(input) {
            Some(Answer::Choice(chosen)) => options.contains(chosen).into(),
            _ => Truth::Unknown,
        },
        Condition::AtLeast(input, least) => match answers.get(input) {
            Some(Answer::Number(number)) => (number >= least).into(),
            _ => Truth::Unknown,
        },
        Condition::All(tests) => all(&of(tests)),
        Condition::Any(tests) => not(all(&of(tests).into_iter().map(not).collect::<Vec<_>>())),
        Condition::None(tests) => all(&of(tests).into_iter().map(not).collect::<Vec<_>>()),
    }
}

fn not(truth: Truth) -> Truth {
    match truth {
        Truth::Holds => Truth::Fails,
        Truth::Fails => Truth::Holds,
        Truth::Unknown => Truth::Unknown,
    }
}

fn all(truths: &[Truth]) -> Truth {
    if truths.contains(&Truth::Fails) {
        Truth::Fails
    } else if truths.contains(&Truth::Unknown) {
        Truth::Unknown
    } else {
        Truth::Holds
    }
}
