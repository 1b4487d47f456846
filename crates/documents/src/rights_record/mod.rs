//! A rights record for an ombudsperson: why a measure that touches people's rights may run, who decided it, what was answered to each question, and what is
//! missing.

mod glance;
mod questions;
mod said;
mod shapes;

use serde::Serialize;
use serde_json::Value;

use crate::printing::{Data, Printing};
use crate::text::{Line, Printer};
use crate::{DocumentError, Words, setting};
use said::{Row, Sayer};
pub use shapes::{
    ComplaintPrinted, ComplaintsPrinted, MeasurePrinted, PersonPrinted, RightsAnswerPrinted, RightsLacking, RightsNext, RightsRecordPrinted, RightsStepPrinted,
};

pub(crate) const TEMPLATE: &str = concat!(include_str!("../../templates/base.typ"), include_str!("../../templates/rights_record.typ"));

#[derive(Serialize)]
pub(crate) struct Printed {
    title: Vec<Line>,
    subtitle: String,
    may_run: bool,
    verdict: String,
    because: Vec<String>,
    stations: Vec<Station>,
    glance: Vec<Row>,
    steps: Vec<Taken>,
    missing: Vec<Line>,
    complaints: glance::Complaints,
    items: Vec<Item>,
    about: Vec<String>,
    may_read: String,
}

/// A station on the way to a live measure.
#[derive(Serialize)]
struct Station {
    says: String,
    reached: bool,
}

#[derive(Serialize)]
struct Taken {
    step: String,
    day: String,
    who: Vec<Line>,
    void: bool,
}

#[derive(Serialize)]
struct Item {
    title: String,
    rows: Vec<Row>,
    remark: Vec<Line>,
    evidence: Vec<Line>,
    signed: Vec<Line>,
}

/// Words that the template uses.
const KEYS: [&str; 14] = [
    "rights-title",
    "print-rights-glance",
    "print-rights-missing",
    "rights-steps",
    "print-step",
    "print-when",
    "print-who",
    "rights-step-void",
    "complaints-title",
    "rights-answers",
    "rights-not-said",
    "rights-answer-none",
    "rights-remark",
    "print-rights-evidence",
];

/// The record as PDF (PDF/A-2a and PDF/UA-1), A4 or Letter, in the language of the words. Any text can be printed.
///
/// # Errors
/// [`DocumentError::NotSet`] says why it could not be set; no text in a record is a reason.
pub fn rights_record(record: &RightsRecordPrinted, printing: &Printing, words: &Words) -> Result<Vec<u8>, DocumentError> {
    setting::in_any_letters(TEMPLATE, |printer| data(record, printing, words, printer))
}

pub(crate) fn data(record: &RightsRecordPrinted, printing: &Printing, words: &Words, printer: Printer) -> Data<Printed> {
    let screening = record.answers.iter().find(|answer| answer.item == "r0").map(|answer| &answer.value);
    let mut sayer = Sayer { printing, words, printer: Printer { narrow: true, ..printer }, screening };
    let dated = printing.day.map(|day| words.say("print-as-of", &[("date", &sayer.day(day))]));
    let site = sayer.printer.within(&record.site);
    let printed = Printed {
        title: sayer.printer.lines(&record.title),
        subtitle: [Some(site).filter(|site| !site.is_empty()), dated].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        may_run: record.may_run,
        verdict: words.say(if record.may_run { "rights-may-run" } else { "rights-may-not-run" }, &[]),
        because: glance::because(record, &sayer),
        stations: stations(record, words),
        glance: glance::rows(record, &mut sayer),
        steps: record.steps.iter().map(|taken| step(taken, &mut sayer)).collect(),
        missing: glance::missing(record, &sayer),
        complaints: glance::complaints(record.complaints.as_ref(), &mut sayer),
        items: items(record, &mut sayer),
        about: about(record, words),
        may_read: record.may_read.clone(),
    };
    let mut keys = KEYS.to_vec();
    keys.extend(["report-may-read", "report-page-of", "footer-not-accredited", "print-number", "complaint-the-answer"]);
    let name = if record.site.is_empty() { &record.title } else { &record.site };
    Data::new(printed, ("rights-title", name, &words.language), &keys, (printing, words), sayer.printer)
}

/// The states on the way to a live measure, and how far the record has come: a step that does not count is not reached.
fn stations(record: &RightsRecordPrinted, words: &Words) -> Vec<Station> {
    let reached = |step: &str| record.steps.iter().any(|taken| taken.counts && taken.step == step);
    let state = |step: &str| match step {
        "screen" => "screened",
        "assess" => "assessed",
        "consult" => "consulted",
        "decide" => "decided",
        _ => "live",
    };
    record
        .path
        .iter()
        .map(|step| Station { says: words.say(&format!("rights-state-{}", state(step.as_str())), &[]), reached: reached(step.as_str()) })
        .collect()
}

fn step(taken: &RightsStepPrinted, sayer: &mut Sayer<'_>) -> Taken {
    Taken { step: sayer.words.say(&format!("rights-took-{}", taken.step), &[]), day: sayer.day(taken.day), who: sayer.who(&taken.who), void: !taken.counts }
}

/// Each item that the form asks, and each that was answered beyond it.
fn items(record: &RightsRecordPrinted, sayer: &mut Sayer<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for item in questions::ITEMS {
        let title = sayer.words.say(&format!("rights-item-{item}"), &[]);
        let answered: Vec<&RightsAnswerPrinted> = record.answers.iter().filter(|answer| answer.item == item).collect();
        if answered.is_empty() && is_asked(item, record, sayer.screening) {
            items.push(Item { title: title.clone(), rows: Vec::new(), remark: Vec::new(), evidence: Vec::new(), signed: Vec::new() });
        }
        for answer in answered {
            items.push(Item {
                title: title.clone(),
                rows: sayer.rows(questions::questions(item), &answer.value),
                remark: sayer.printer.lines(&answer.remark),
                evidence: answer.evidence.iter().flat_map(|line| sayer.printer.lines(line)).collect(),
                signed: sayer.signed(&answer.who, answer.day),
            });
        }
    }
    items
}

/// Whether an item has to be answered as the record stands.
fn is_asked(item: &str, record: &RightsRecordPrinted, screening: Option<&Value>) -> bool {
    let group = |question: &questions::Question| questions::is_asked(question.name, screening);
    match item {
        "r12" => record.state == "review_due",
        "r6" => screening.is_none() && record.form == "full" || questions::questions("r6").iter().any(group),
        _ => record.form == "full" || questions::SHORT.contains(&item),
    }
}

fn about(record: &RightsRecordPrinted, words: &Words) -> Vec<String> {
    let nameless = |person: &PersonPrinted| person.name.is_empty();
    let letters = record.steps.iter().any(|taken| nameless(&taken.who)) || record.answers.iter().any(|answer| nameless(&answer.who));
    let keys = [Some("print-rights-about"), letters.then_some("print-rights-letters")];
    keys.into_iter().flatten().map(|key| words.say(key, &[])).collect()
}

#[cfg(test)]
mod tests;
