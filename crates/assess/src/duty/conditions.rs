use std::collections::BTreeMap;

use jiff::ToSpan;
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
    let answers = &answers.settled(pack);
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
        Condition::Includes(input, options) => chosen_of(answers, input, options).map_or(Truth::Unknown, |found| (found >= 1).into()),
        Condition::Several(input, options) => chosen_of(answers, input, options).map_or(Truth::Unknown, |found| (found >= 2).into()),
        Condition::MonthsAfter(later, earlier, months) => months_after(answers, later, earlier, *months).map_or(Truth::Unknown, Truth::from),
        Condition::AtLeast(input, least) => match answers.get(input) {
            Some(Answer::Number(number)) => (number >= least).into(),
            _ => Truth::Unknown,
        },
        Condition::All(tests) => all(&of(tests)),
        Condition::Any(tests) => not(all(&of(tests).into_iter().map(not).collect::<Vec<_>>())),
        Condition::None(tests) => all(&of(tests).into_iter().map(not).collect::<Vec<_>>()),
    }
}

/// How many of these options were chosen.
fn chosen_of(answers: &Answers, input: &str, options: &[String]) -> Option<usize> {
    match answers.get(input)? {
        Answer::Choices(chosen) => Some(options.iter().filter(|option| chosen.contains(*option)).count()),
        _ => None,
    }
}

/// By days, UTC: from the day on which the months are over, the condition holds the whole day.
fn months_after(answers: &Answers, later: &str, earlier: &str, months: u16) -> Option<bool> {
    let (later, earlier) = (answers.get(later)?.day()?, answers.get(earlier)?.day()?);
    Some(later >= earlier.checked_add(i32::from(months).months()).ok()?)
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
