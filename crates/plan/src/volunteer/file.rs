//! The file of a volunteer's plan, as `web/src/plan/plan-format.ts` writes it.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::fields::{FIELDS, LONGEST_STEP, MOST_STEPS, Rule, units};
use crate::JsonFault;

/// The version of the form that this program reads; each older one is brought up to it.
pub const PLAN_VERSION: u64 = 1;
/// The longest file, in the units in which a browser counts letters (UTF-16).
pub const LARGEST_PLAN_FILE: usize = 300_000;

/// The four procedures, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum VolunteerProcedure {
    /// Out of the place.
    Evacuation,
    /// To a safer room.
    Room,
    /// Doors shut.
    Lockdown,
    /// Alerting and telling.
    Communication,
}

impl VolunteerProcedure {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Evacuation, Self::Room, Self::Lockdown, Self::Communication];

    /// The word by which a file and the messages name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Evacuation => "evacuation",
            Self::Room => "room",
            Self::Lockdown => "lockdown",
            Self::Communication => "communication",
        }
    }
}

/// The functions that a step can have.
pub(super) const FUNCTIONS: [&str; 5] = ["lead", "doors", "help", "caller", "all"];

/// One step, and which function does it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VolunteerStep {
    /// What is done; `{number}`, `{address}` and `{name}` stand for these answers.
    pub text: String,
    /// Which function: lead, doors, help, caller, or all.
    pub by: &'static str,
}

/// A plan as it was kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VolunteerPlan {
    /// Year, month and day of the last change.
    pub changed: Option<[i16; 3]>,
    answers: BTreeMap<&'static str, String>,
    steps: BTreeMap<VolunteerProcedure, Vec<VolunteerStep>>,
}

impl VolunteerPlan {
    /// An answer without blanks around it; empty where there is none.
    pub fn answer(&self, field: &str) -> &str {
        self.answers.get(field).map_or("", |text| text.trim())
    }

    /// The steps that somebody wrote in place of ours.
    pub fn written(&self, procedure: VolunteerProcedure) -> Option<&[VolunteerStep]> {
        self.steps.get(&procedure).map(Vec::as_slice)
    }

    /// Whether nobody is held by force, exits stay usable, and those who need help are considered.
    pub fn is_confirmed(&self) -> bool {
        ["ok_free", "ok_exits", "ok_help"].iter().all(|field| self.answer(field) == "yes")
    }

    /// The same with every text that somebody wrote changed: answers and steps, but not what was chosen from a list.
    #[must_use]
    pub fn with_texts(mut self, mut change: impl FnMut(&str) -> String) -> Self {
        let is_text = |field: &str| FIELDS.iter().any(|(name, rule)| *name == field && matches!(rule, Rule::Text(_)));
        self.answers.iter_mut().filter(|(field, _)| is_text(field)).for_each(|(_, text)| *text = change(text));
        self.steps.values_mut().flatten().for_each(|step| step.text = change(&step.text));
        self
    }
}

/// A file that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VolunteerOpened {
    /// The plan.
    pub plan: VolunteerPlan,
    /// Which older version the file had.
    pub upgraded_from: Option<u64>,
    /// What this program does not know, by its path. It is not printed.
    pub unknown: Vec<String>,
}

/// Why a file cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VolunteerFileError {
    /// More than a plan can hold.
    #[error("this file has more than {LARGEST_PLAN_FILE} characters; a plan has fewer")]
    TooLong,
    /// Not JSON.
    #[error(transparent)]
    Json(JsonFault),
    /// Something else.
    #[error("this file is not a plan from Parvis")]
    Other,
    /// Written by a newer program.
    #[error("a newer version of Parvis wrote this plan (its form is version {0}; this program knows version {PLAN_VERSION}): open it with a newer program")]
    Newer(u64),
    /// Parts that no plan can have.
    #[error("these parts of the plan are damaged: {}; open the file in the browser, correct them there, and save it again", .0.join(", "))]
    Damaged(Vec<String>),
}

/// Opens the text of a file. One of an older version is brought up to this one; of a newer one nothing is read, since what it means may have changed.
///
/// # Errors
/// [`VolunteerFileError`] names the place.
pub fn open_volunteer(text: &str) -> Result<VolunteerOpened, VolunteerFileError> {
    if units(text) > LARGEST_PLAN_FILE {
        return Err(VolunteerFileError::TooLong);
    }
    let file: Value = serde_json::from_str(text.strip_prefix('\u{feff}').unwrap_or(text)).map_err(|error| VolunteerFileError::Json(error.into()))?;
    let file = file.as_object().ok_or(VolunteerFileError::Other)?;
    let version = file.get("parvis_plan").and_then(Value::as_u64).filter(|version| *version > 0).ok_or(VolunteerFileError::Other)?;
    if version > PLAN_VERSION {
        return Err(VolunteerFileError::Newer(version));
    }
    let (mut plan, mut sorted) = (VolunteerPlan::default(), Sorted::default());
    for (part, value) in file {
        match part.as_str() {
            "parvis_plan" | "handling" => {}
            "changed" => plan.changed = changed(value, &mut sorted),
            "answers" => answers(value, &mut plan, &mut sorted),
            "steps" => steps(value, &mut plan, &mut sorted),
            other => sorted.unknown.push(shown(other)),
        }
    }
    if sorted.damaged.is_empty() {
        Ok(VolunteerOpened { plan, upgraded_from: (version < PLAN_VERSION).then_some(version), unknown: sorted.unknown })
    } else {
        Err(VolunteerFileError::Damaged(sorted.damaged))
    }
}

#[derive(Default)]
struct Sorted {
    unknown: Vec<String>,
    damaged: Vec<String>,
}

fn shown(name: &str) -> String {
    let short: String = name.chars().take(60).collect();
    parvis_model::visible_line(&short).into_owned()
}

fn object<'v>(part: &str, value: &'v Value, sorted: &mut Sorted) -> Option<&'v Map<String, Value>> {
    let found = value.as_object();
    if found.is_none() {
        sorted.damaged.push(part.to_owned());
    }
    found
}

/// The day, which need not be there.
fn changed(value: &Value, sorted: &mut Sorted) -> Option<[i16; 3]> {
    let text = value.as_str();
    if text == Some("") {
        return None;
    }
    let day = text.and_then(day);
    if day.is_none() {
        sorted.damaged.push("changed".to_owned());
    }
    day
}

/// A day as ISO 8601 writes it.
fn day(text: &str) -> Option<[i16; 3]> {
    let numbers: Vec<&str> = text.split('-').collect();
    let [year, month, day] = numbers[..] else { return None };
    let number = |digits: &str, long: usize| {
        let is_number = digits.len() == long && digits.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { digits.parse::<i16>().ok() } else { None }
    };
    let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 => 28 + i16::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (year > 0 && (1..=last).contains(&day)).then_some([year, month, day])
}

fn answers(value: &Value, plan: &mut VolunteerPlan, sorted: &mut Sorted) {
    for (field, value) in object("answers", value, sorted).into_iter().flatten() {
        let Some((name, rule)) = FIELDS.iter().find(|(name, _)| name == field) else {
            sorted.unknown.push(format!("answers.{}", shown(field)));
            continue;
        };
        match value.as_str().filter(|text| rule.fits(text)) {
            Some(text) => drop(plan.answers.insert(name, text.to_owned())),
            None => sorted.damaged.push(format!("answers.{name}")),
        }
    }
}

fn steps(value: &Value, plan: &mut VolunteerPlan, sorted: &mut Sorted) {
    for (key, value) in object("steps", value, sorted).into_iter().flatten() {
        let Some(procedure) = VolunteerProcedure::ALL.into_iter().find(|procedure| procedure.as_str() == key) else {
            sorted.unknown.push(format!("steps.{}", shown(key)));
            continue;
        };
        let list = value.as_array().filter(|list| list.len() <= MOST_STEPS);
        match list.and_then(|list| list.iter().map(step).collect::<Option<Vec<_>>>()) {
            Some(steps) => drop(plan.steps.insert(procedure, steps)),
            None => sorted.damaged.push(format!("steps.{}", procedure.as_str())),
        }
    }
}

fn step(value: &Value) -> Option<VolunteerStep> {
    let text = value.get("do")?.as_str().filter(|text| units(text) <= LONGEST_STEP)?;
    let by = value.get("by")?.as_str()?;
    Some(VolunteerStep { text: text.to_owned(), by: FUNCTIONS.into_iter().find(|function| *function == by)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_one_of_the_calendar() {
        assert_eq!(day("2028-02-29"), Some([2028, 2, 29]));
        for text in ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026-01-32", "tomorrow", "2026-01-01-01", "+026-01-01"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
