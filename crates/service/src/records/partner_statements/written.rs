//! What somebody writes of a statement, checked.

use jiff::ToSpan;
use jiff::civil::Date;
use parvis_model::{Timestamp, visible_line, visible_text};
use parvis_store::Snapshot;

use super::shapes::{PartnerStatementDocument, PartnerStatementFields, StatementEnd, StatementEnding};
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::records::plain_words::says_nothing;
use crate::register::Register;

/// The longest title, in characters.
const LONGEST_TITLE: usize = 120;
/// The longest text that says what is needed, offered or lacking.
const LONGEST: usize = 4_000;
/// The longest quantity, and the longest function to ask.
const LONGEST_LINE: usize = 200;
/// The longest reason for an end.
const LONGEST_REASON: usize = 2_000;

impl Register {
    /// The document that says what was written; `before` is what it said.
    pub(super) async fn statement_written(
        &self,
        snapshot: &mut Snapshot,
        before: Option<&PartnerStatementDocument>,
        fields: PartnerStatementFields,
    ) -> Result<PartnerStatementDocument, ServiceError> {
        let title = written(&fields.title, (1, LONGEST_TITLE), "a title")?;
        let says = written(&fields.says, (1, LONGEST), "what is needed, offered or lacking")?;
        let quantity = written(&fields.quantity, (0, LONGEST_LINE), "a quantity")?;
        let contact = written(&fields.contact, (0, LONGEST_LINE), "a function to ask")?;
        let (from, until) = days(before, (fields.from, fields.until), self.today())?;
        if let Some(area) = fields.area
            && before.and_then(|said| said.area) != Some(area)
            && snapshot.area_called(area).await?.is_none()
        {
            return Err(Rule::StatementArea.broken("there is no such area"));
        }
        Ok(PartnerStatementDocument {
            sort: fields.sort,
            support: fields.support,
            title: visible_line(title).into_owned(),
            says: visible_text(says).into_owned(),
            area: fields.area,
            from,
            until,
            quantity: visible_line(quantity).into_owned(),
            contact: visible_line(contact).into_owned(),
            ended: None,
        })
    }
}

/// The end of a statement, with its reason.
pub(super) fn ended(ending: StatementEnding, at: Timestamp) -> Result<StatementEnd, ServiceError> {
    let reason = visible_text(written(&ending.reason, (1, LONGEST_REASON), "a reason")?).into_owned();
    Ok(StatementEnd { outcome: ending.outcome, reason, at })
}

/// A text without what stands around it; nothing where nothing of it is seen.
fn written<'a>(text: &'a str, (least, most): (usize, usize), what: &str) -> Result<&'a str, ServiceError> {
    let text = text.trim();
    let is_blank = says_nothing(text);
    if text.chars().count() > most || is_blank && least > 0 {
        return Err(Rule::TextLength.broken_with(&[("most", most as u64)], format!("{what} has {least} to {most} characters")));
    }
    Ok(if is_blank { "" } else { text })
}

/// The first and the last day: at most two years apart; a last day that is new is not over yet.
fn days(before: Option<&PartnerStatementDocument>, (from, until): (Option<Date>, Option<Date>), today: Date) -> Result<(Date, Date), ServiceError> {
    let refused = || Rule::StatementDays.broken("it begins within two years, ends on or after its first day, and holds for two years at most");
    let from = from.or(before.map(|said| said.from)).unwrap_or(today);
    let after = |years: i64, day: Date| day.checked_add(years.years()).map_err(|_| refused());
    let until = match until.or(before.map(|said| said.until)) {
        Some(until) => until,
        None => after(1, from)?,
    };
    if until < from || until > after(2, from)? || from > after(2, today)? {
        return Err(refused());
    }
    if until < today && before.is_none_or(|said| said.until != until) {
        return Err(Rule::DayPast.broken("its last day is over"));
    }
    Ok((from, until))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_statement_holds_for_a_year_unless_it_says_otherwise_and_for_two_at_most() {
        let today = day("2026-11-28");
        assert_eq!(days(None, (None, None), today).unwrap(), (today, day("2027-11-28")));
        assert!(days(None, (None, Some(day("2028-11-28"))), today).is_ok());
        assert!(days(None, (None, Some(day("2028-11-29"))), today).is_err());
        assert!(days(None, (Some(day("2027-01-02")), Some(day("2027-01-01"))), today).is_err());
        assert!(days(None, (Some(day("2026-01-01")), Some(day("2026-11-27"))), today).is_err(), "its last day is over");
        assert!(days(None, (Some(day("2028-11-29")), None), today).is_err());
        assert!(days(None, (Some(Date::MAX), None), today).is_err());
    }

    #[test]
    fn a_text_of_which_nothing_is_seen_is_none() {
        assert!(written("\u{200b} \u{202e}", (1, 10), "a title").is_err());
        assert_eq!(written(" \u{200b} ", (0, 10), "a quantity").unwrap(), "");
        assert!(written(&"x".repeat(11), (0, 10), "a quantity").is_err());
    }
}
