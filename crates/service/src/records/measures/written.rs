//! What somebody writes of a measure, checked.

use std::collections::BTreeSet;

use parvis_model::{FindingId, Timestamp, visible_line, visible_text};
use parvis_packs::{CatalogueMeasure, RightsImpact};
use parvis_rights::{Effects, MeasureNow};

use super::shapes::{MeasureCost, MeasureDocument, MeasureFields, MeasureStep};
use super::standing::{MeasureStatus, Refusal, check, standing_by_rights, standing_on};
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::records::plain_words::says_nothing;
use crate::records::rights::{HeldByRights, effects_of};
use crate::register::Register;

/// The longest text of a measure, in characters.
const LONGEST: usize = 2_000;
/// The longest name of a function that answers for it.
const LONGEST_FUNCTION: usize = 200;
/// The most findings that one measure treats.
const MOST_FINDINGS: usize = 20;
/// The years of a price.
const YEARS: std::ops::RangeInclusive<u16> = 1950..=2100;

/// The findings that a writer named, and those that were named before and that they do not know of.
pub(super) struct Named {
    pub(super) asked: Vec<FindingId>,
    pub(super) kept: Vec<FindingId>,
}

/// One answer for a finding that is hidden, that is elsewhere and that is not there.
pub(super) fn no_such_finding() -> ServiceError {
    Rule::MeasureFinding.broken("there is no such finding at this site")
}

/// Not more findings than are kept, each once.
pub(super) fn bounded(asked: &[FindingId]) -> Result<(), ServiceError> {
    if asked.len() > MOST_FINDINGS || asked.iter().collect::<BTreeSet<_>>().len() < asked.len() {
        return Err(
            Rule::MeasureFindings.broken_with(&[("most", MOST_FINDINGS as u64)], format!("a measure treats at most {MOST_FINDINGS} findings, each named once"))
        );
    }
    Ok(())
}

/// Adds a step to the history, where it says something new.
pub(super) fn step(document: &mut MeasureDocument, before: Option<MeasureStatus>, reason: &str, at: Timestamp) -> Result<(), ServiceError> {
    let reason = reason.trim();
    if reason.chars().count() > LONGEST {
        return Err(Rule::TextTooLong.broken_with(&[("most", LONGEST as u64)], format!("a reason has at most {LONGEST} characters")));
    }
    if before != Some(document.status) || !reason.is_empty() {
        document.history.push(MeasureStep { at, status: document.status, reason: reason.to_owned() });
    }
    Ok(())
}

impl Register {
    /// The document that says what was written; `before` is what it said.
    pub(super) fn measure_written(
        &self,
        before: Option<&MeasureDocument>,
        fields: MeasureFields,
        named: Named,
        (reason, at, rights): (&str, Timestamp, HeldByRights),
    ) -> Result<MeasureDocument, ServiceError> {
        texts_fit(&fields)?;
        fields.cost.as_ref().map_or(Ok(()), cost_fits)?;
        let entry = fields.entry.as_deref().map(|key| self.measure_of_catalogue(key));
        // An entry that has left the catalogue since stays as it was written.
        let as_it_was = before.filter(|said| said.entry == fields.entry && entry.is_some_and(|entry| entry.is_none()));
        if entry.is_some_and(|entry| entry.is_none()) && as_it_was.is_none() {
            return Err(Rule::MeasureWords.broken("there is no such measure in the catalogue"));
        }
        let entry = entry.flatten();
        let function = entry.map(|entry| entry.function).or(as_it_was.map(|said| said.function)).or(fields.function);
        let domain = entry.map(|entry| entry.domain).or(as_it_was.map(|said| said.domain)).or(fields.domain);
        let (says, is_blank) = (seen(&fields.says), says_nothing(&fields.says));
        let (Some(function), Some(domain), false) = (function, domain, fields.entry.is_none() && is_blank) else {
            return Err(Rule::MeasureWords.broken("name a measure of the catalogue, or say in own words what it is, with its function and its domain"));
        };
        // Said once, it stays: nobody ends the need of a rights record by saying less of the same measure.
        let was_said = before.is_some_and(|said| said.observes_people) || rights.touches_people;
        let observes_people = fields.observes_people || entry.is_some_and(observes_people) || was_said;
        let mut document = MeasureDocument {
            entry: fields.entry,
            says,
            function,
            domain,
            observes_people,
            status: fields.status,
            answers_for: answers_for(&fields.answers_for),
            since: fields.since,
            until: fields.until,
            review_on: fields.review_on,
            cost: fields.cost,
            findings: named.asked.into_iter().chain(named.kept).collect(),
            remarks: seen(&fields.remarks),
            rights_record: before.and_then(|said| said.rights_record.clone()),
            history: before.map(|said| said.history.clone()).unwrap_or_default(),
        };
        if before.is_some_and(|said| rights.was_assessed && !said.is_the_same_as(&document)) {
            return Err(Rule::MeasureAssessed.broken("what it is was assessed for its rights record, and stays as long as that record is in force"));
        }
        let today = self.today();
        if document.status == MeasureStatus::Live && document.since.is_none() {
            document.since = Some(today);
        }
        let from = before.map(|said| {
            let stood = standing_on(said.status, said.until, today);
            // Who would have it live once more reads that its rights record is missing.
            let by_rights = document.observes_people && document.status != MeasureStatus::Live;
            if by_rights { standing_by_rights(stood, rights.may_run) } else { stood }
        });
        check(from, document.status, document.facts(rights.may_run), today).map_err(|refusal| refused(refusal, from, document.status))?;
        step(&mut document, before.map(|said| said.status), reason, at)?;
        Ok(document)
    }

    /// What the catalogue says that its entry does to people; nothing where it is said in own words, or the entry has left the catalogue.
    pub(super) fn effects_of_entry(&self, entry: Option<&str>) -> Effects {
        entry.and_then(|key| self.measure_of_catalogue(key)).map(effects_of).unwrap_or_default()
    }

    /// The same of a measure that was written, and whether it was said of it that it observes people.
    pub(crate) fn measure_now(&self, document: &MeasureDocument) -> MeasureNow {
        MeasureNow { effects: self.effects_of_entry(document.entry.as_deref()), touches_people: document.observes_people }
    }

    pub(crate) fn measure_of_catalogue(&self, key: &str) -> Option<&CatalogueMeasure> {
        self.packs.measures.iter().find_map(|pack| pack.measure(key))
    }
}

/// Whether it observes, identifies, searches or records people: what only restricts access does not.
pub(crate) fn observes_people(entry: &CatalogueMeasure) -> bool {
    entry.rights.iter().any(|impact| *impact != RightsImpact::RestrictsAccess)
}

/// A text as it was written, with what would not be seen written out.
fn seen(text: &str) -> String {
    visible_text(text.trim()).into_owned()
}

/// The function that answers for it, on one line; nobody where nothing of it is seen.
fn answers_for(function: &str) -> String {
    if says_nothing(function) { String::new() } else { visible_line(function.trim()).into_owned() }
}

fn texts_fit(fields: &MeasureFields) -> Result<(), ServiceError> {
    let longer = |text: &str, most: usize| text.chars().count() > most;
    if longer(&fields.says, LONGEST) || longer(&fields.remarks, LONGEST) || fields.entry.as_deref().is_some_and(|key| longer(key, 100)) {
        return Err(Rule::TextTooLong.broken_with(&[("most", LONGEST as u64)], format!("each text of a measure has at most {LONGEST} characters")));
    }
    if longer(&fields.answers_for, LONGEST_FUNCTION) {
        let says = format!("a function has at most {LONGEST_FUNCTION} characters");
        return Err(Rule::TextTooLong.broken_with(&[("most", LONGEST_FUNCTION as u64)], says));
    }
    Ok(())
}

fn cost_fits(cost: &MeasureCost) -> Result<(), ServiceError> {
    let is_currency = cost.currency.len() == 3 && cost.currency.bytes().all(|byte| byte.is_ascii_uppercase());
    if cost.from > cost.to || !is_currency || !YEARS.contains(&cost.year) {
        return Err(Rule::MeasureCost.broken("a cost runs from the least to the most, in a currency such as EUR, with its year"));
    }
    Ok(())
}

fn refused(refusal: Refusal, from: Option<MeasureStatus>, to: MeasureStatus) -> ServiceError {
    match refusal {
        Refusal::Step => {
            let from = from.map_or_else(|| "new".to_owned(), |from| from.to_string());
            Rule::MeasureStep.broken(format!("a measure that is {from} does not become {to}"))
        }
        Refusal::NobodyAnswers => Rule::MeasureAnswers.broken("what is planned or live has a function that answers for it"),
        Refusal::Days => Rule::MeasureDays.broken("it begins before it ends, is reviewed before it ends, and is not in place before it begins"),
        Refusal::Past => Rule::DayPast.broken("its last day is over"),
        Refusal::RightsRecord => Rule::MeasureRights
            .broken("it observes people: it may run only with a rights record of its own that is live today; begin one, or take its next step"),
    }
}
