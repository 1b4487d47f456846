use jiff::ToSpan;
use jiff::civil::Date;
use parvis_packs::{Due, Duty, DutyPack};
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
    /// From which day on (ISO 8601 date); absent where it always is, where none is set yet or an answer is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub begins: Option<String>,
    /// Whether it applies on the day for which it was asked; unknown where no day is set yet or an answer is missing.
    pub begun: Truth,
    /// Until when: a day or a moment, UTC; absent where none is named or an answer is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// Again every so many years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every_years: Option<u16>,
    /// When its paragraph was read (ISO 8601 date).
    pub read: String,
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

pub(super) fn owed(pack: &DutyPack, duty: &Duty, answers: &Answers, tested: &Tested<'_>, today: Date) -> Owed {
    let truth = duty.owed_if.as_ref().map_or(Truth::Holds, |test| tested.get(test.get_ref().as_str()).copied().unwrap_or(Truth::Unknown));
    let (begins, begun) = beginning(pack, duty, answers, today);
    let progress = duty.done.as_ref().map(|input| match answers.get(input.get_ref()) {
        Some(Answer::YesNo(true) | Answer::Date(_) | Answer::Moment(_)) => Progress::Done,
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
        begins: begins.map(|day| day.to_string()),
        begun,
        due: due.and_then(|due| until(due, answers)),
        every_years: due.map(|due| due.every_years).filter(|years| *years > 0),
        read: pack.read_on(duty.read.as_ref()),
        to_be_checked: duty.to_be_checked.clone(),
    }
}

/// From when on a duty applies, and whether it does on this day.
fn beginning(pack: &DutyPack, duty: &Duty, answers: &Answers, today: Date) -> (Option<Date>, Truth) {
    let day = match (&duty.begins, &duty.stage) {
        (Some(begins), _) => until(begins.get_ref(), answers),
        (None, Some(stage)) => pack.stage(stage.get_ref()).and_then(|stage| Some(stage.on.as_ref()?.get_ref().clone())),
        (None, None) => return (None, Truth::Holds),
    };
    let day = day.and_then(|day| day.get(..10)?.parse::<Date>().ok());
    (day, day.map_or(Truth::Unknown, |day| (today >= day).into()))
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
