//! What somebody writes of an agreement, checked.

use jiff::ToSpan;
use jiff::civil::Date;
use parvis_model::{Marking, RecordKind};

use super::shapes::{AgreementDocument, AgreementTerms};
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::records::plain_words::{line_within, says_nothing, text_that_says, text_within};

/// The longest title, in characters.
const LONGEST_TITLE: usize = 120;
/// The longest purpose, in characters.
const LONGEST_PURPOSE: usize = 4_000;
/// Every other text, in characters.
pub(super) const LONGEST: usize = 2_000;
/// The longest text that says whom to ask, in characters.
const LONGEST_CONTACT: usize = 400;
/// The longest name of a party, in characters.
const LONGEST_NAME: usize = 200;
/// Parties outside the register.
const MOST_PARTIES: usize = 20;
/// Years that an agreement runs.
const LONGEST_YEARS: i64 = 5;

/// What an agreement says once this was written; `before` is what it said.
pub(super) fn written(before: Option<&AgreementDocument>, terms: AgreementTerms, with: Option<String>, today: Date) -> Result<AgreementDocument, ServiceError> {
    let (from, until) = days(before, (terms.from, terms.until), today)?;
    let review_on = review(before, terms.review_on, (from, until))?;
    if terms.other_parties.len() > MOST_PARTIES {
        return Err(Rule::AgreementParties.broken_with(&[("most", MOST_PARTIES as u64)], format!("at most {MOST_PARTIES} other parties are named")));
    }
    let named = terms.other_parties.iter().filter(|name| !says_nothing(name));
    let other_parties: Vec<String> = named.map(|name| line_within(name, LONGEST_NAME)).collect::<Result<_, _>>()?;
    if with.is_none() && other_parties.is_empty() {
        return Err(Rule::AgreementParties.broken_with(&[("most", MOST_PARTIES as u64)], "say with whom it is: an agreement has two parties at least"));
    }
    let exchanged_once = RecordKind::ALL.into_iter().all(|kind| terms.exchanged.iter().filter(|one| one.kind == kind).count() <= 1);
    if !exchanged_once || terms.exchanged.iter().any(|one| one.up_to == Marking::Red) {
        return Err(Rule::AgreementExchange.broken("each kind of record stands in it once, marked amber+strict at most"));
    }
    // A text of which nothing is seen is none: a basis of blanks is no basis.
    let within = |said: &str, most: usize| if says_nothing(said) { Ok(String::new()) } else { text_within(said, most) };
    let text = |said: &str| within(said, LONGEST);
    text_that_says(&terms.title, LONGEST_TITLE)?;
    let terms = AgreementTerms {
        title: line_within(&terms.title, LONGEST_TITLE)?,
        purpose: text_that_says(&terms.purpose, LONGEST_PURPOSE)?,
        legal_basis: text(&terms.legal_basis)?,
        other_parties,
        exchanged: terms.exchanged,
        least_view: text(&terms.least_view)?,
        onward_use: text(&terms.onward_use)?,
        assessment: text(&terms.assessment)?,
        personal_data: terms.personal_data,
        transfer_basis: text(&terms.transfer_basis)?,
        recall: text(&terms.recall)?,
        contact: within(&terms.contact, LONGEST_CONTACT)?,
        from: Some(from),
        until: Some(until),
        review_on,
    };
    Ok(AgreementDocument { terms, with, confirmed: before.and_then(|said| said.confirmed.clone()), ended: None })
}

/// What an agreement says after a change: once it is confirmed, all but the review and whom to ask stays.
pub(super) fn changed(said: &AgreementDocument, terms: AgreementTerms, today: Date) -> Result<AgreementDocument, ServiceError> {
    if said.is_over(today) {
        return Err(Rule::AgreementEnded.broken("it has ended and stays as it is; propose a new one"));
    }
    let says = written(Some(said), terms, said.with.clone(), today)?;
    let stays = AgreementTerms { review_on: said.terms.review_on, contact: said.terms.contact.clone(), ..says.terms.clone() };
    if said.confirmed.is_some() && stays != said.terms {
        return Err(Rule::AgreementConfirmed.broken("both parties have agreed to it: only its review and whom to ask can change; end it and propose a new one"));
    }
    Ok(says)
}

/// The first and the last day: at most five years apart; a last day that is new is not over yet.
fn days(before: Option<&AgreementDocument>, (from, until): (Option<Date>, Option<Date>), today: Date) -> Result<(Date, Date), ServiceError> {
    let refused = || {
        let says = format!("it begins within two years, ends on or after its first day, and runs for {LONGEST_YEARS} years at most");
        Rule::AgreementDays.broken_with(&[("years", LONGEST_YEARS.unsigned_abs())], says)
    };
    let after = |years: i64, day: Date| day.checked_add(years.years()).map_err(|_| refused());
    let from = from.or(before.map(AgreementDocument::from)).unwrap_or(today);
    let until = match until.or(before.map(AgreementDocument::until)) {
        Some(until) => until,
        None => after(1, from)?,
    };
    if until < from || until > after(LONGEST_YEARS, from)? || from > after(2, today)? {
        return Err(refused());
    }
    if until < today && before.is_none_or(|said| said.until() != until) {
        return Err(Rule::DayPast.broken("its last day is over"));
    }
    Ok((from, until))
}

/// The day of the review, within the days of the agreement.
fn review(before: Option<&AgreementDocument>, review_on: Option<Date>, (from, until): (Date, Date)) -> Result<Option<Date>, ServiceError> {
    let Some(day) = review_on else { return Ok(None) };
    if (from..=until).contains(&day) || before.is_some_and(|said| said.terms.review_on == Some(day)) {
        return Ok(Some(day));
    }
    let says = "the review is on one of the days on which the agreement runs";
    Err(Rule::AgreementDays.broken_with(&[("years", LONGEST_YEARS.unsigned_abs())], says))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::agreements::AgreementStanding;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn terms(from: &str, until: &str) -> AgreementTerms {
        let body = format!(r#"{{"title": "Doors", "purpose": "To protect them.", "from": "{from}", "until": "{until}"}}"#);
        serde_json::from_str(&body).unwrap()
    }

    #[test]
    fn an_agreement_runs_for_a_year_unless_it_says_otherwise_and_for_five_at_most() {
        let today = day("2026-11-28");
        assert_eq!(days(None, (None, None), today).unwrap(), (today, day("2027-11-28")));
        assert!(days(None, (None, Some(day("2031-11-28"))), today).is_ok());
        for (from, until) in [("2026-11-28", "2031-11-29"), ("2027-01-02", "2027-01-01"), ("2026-01-01", "2026-11-27"), ("2028-11-29", "2029-01-01")] {
            assert!(days(None, (Some(day(from)), Some(day(until))), today).is_err(), "{from} {until}");
        }
        assert!(days(None, (Some(Date::MAX), None), today).is_err());
    }

    #[test]
    fn it_stands_by_its_days_and_by_what_both_have_said() {
        use AgreementStanding::{AboutToEnd, Coming, Ended, InForce, Proposed, Suspended};
        let today = day("2026-11-28");
        let mut says = written(None, terms("2026-12-01", "2027-12-01"), Some("Schools".to_owned()), today).unwrap();
        let at = |says: &AgreementDocument, on: &str, in_force| says.standing(day(on), in_force);
        assert_eq!([at(&says, "2026-11-28", false), at(&says, "2027-01-01", false), at(&says, "2027-12-02", false)], [Proposed, Proposed, Ended]);
        let at_once = "2026-11-28T12:00:00Z".parse().unwrap();
        says.confirmed = Some(crate::records::agreements::AgreementConfirmed { at: at_once, organisation: parvis_model::OrganisationId::from_random([1; 16]) });
        let stands = ["2026-11-30", "2026-12-01", "2027-10-01", "2027-10-02", "2027-12-01", "2027-12-02"].map(|on| at(&says, on, true));
        assert_eq!(stands, [Coming, InForce, InForce, AboutToEnd, AboutToEnd, Ended]);
        assert_eq!(at(&says, "2027-01-01", false), Suspended, "it is not shared with the other party any more");
    }

    #[test]
    fn what_is_exchanged_is_said_once_for_each_kind_and_never_red() {
        let today = day("2026-11-28");
        let exchange = |kind, up_to| super::super::AgreementExchange { kind, up_to };
        let with = |exchanged| written(None, AgreementTerms { exchanged, ..terms("2026-12-01", "2027-12-01") }, Some("Schools".to_owned()), today);
        assert!(with(vec![exchange(RecordKind::SiteNote, Marking::Amber), exchange(RecordKind::Visit, Marking::AmberStrict)]).is_ok());
        assert!(with(vec![exchange(RecordKind::SiteNote, Marking::Amber), exchange(RecordKind::SiteNote, Marking::Green)]).is_err());
        assert!(with(vec![exchange(RecordKind::SiteNote, Marking::Red)]).is_err());
    }
}
