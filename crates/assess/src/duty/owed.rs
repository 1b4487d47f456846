use jiff::ToSpan;
use parvis_packs::{Due, Duty};
use serde::Serialize;

use super::answers::{Answer, Answers};
use super::conditions::{Tested, Truth};

/// A duty, as far as it can be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Owed {
    /// Which duty of the pack.
    pub key: String,
    /// What has to be done.
    pub says: String,
    /// Where the law says so.
    pub paragraph: String,
    /// Whether it is owed now; unknown while an answer is missing.
    pub owed: Truth,
    /// Whether it is done; absent where the pack does not ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress>,
    /// Until when: a day or a moment, UTC; absent where none is named or an answer is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// Again every so many years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every_years: Option<u16>,
    /// What of it nobody has checked against the text yet.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub to_be_checked: String,
}

/// Whether a duty is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// It is.
    Done,
    /// It is not.
    Open,
    /// Nobody said.
    Unknown,
}

pub(super) fn owed(duty: &Duty, answers: &Answers, tested: &Tested<'_>) -> Owed {
    let truth = duty.owed_if.as_ref().map_or(Truth::Holds, |test| tested.get(test.get_ref().as_str()).copied().unwrap_or(Truth::Unknown));
    let progress = duty.done.as_ref().map(|input| match answers.get(input.get_ref()) {
        Some(Answer::YesNo(true)) => Progress::Done,
        Some(Answer::YesNo(false)) => Progress::Open,
        _ => Progress::Unknown,
    });
    let due = duty.due.as_ref().map(|due| due.get_ref());
    Owed {
        key: duty.key.get_ref().clone(),
        says: duty.says.clone(),
        paragraph: duty.paragraph.clone(),
        owed: truth,
        progress,
        due: due.and_then(|due| until(due, answers)),
        every_years: due.map(|due| due.every_years).filter(|years| *years > 0),
        to_be_checked: duty.to_be_checked.clone(),
    }
}

/// Calendar months and hours are added; the end of a shorter month stays its end (31 January and one month: 28 February).
fn until(due: &Due, answers: &Answers) -> Option<String> {
    if let Some(day) = &due.on {
        return Some(day.clone());
    }
    match answers.get(due.after.as_deref()?)? {
        Answer::Date(day) => Some(day.checked_add(i32::from(due.months).months()).ok()?.to_string()),
        Answer::Moment(moment) if due.hours > 0 => Some(moment.checked_add(i64::from(due.hours).hours()).ok()?.to_string()),
        Answer::Moment(moment) => {
            let utc = jiff::tz::Offset::UTC;
            let moment = utc.to_datetime(*moment).checked_add(i32::from(due.months).months()).ok()?;
            Some(utc.to_timestamp(moment).ok()?.to_string())
        }
        _ => None,
    }
}
