//! A list of findings: one row each, what to do first at the top.

use serde::Serialize;

use crate::printing::{Data, Printing};
use crate::text::{Line, Printer};
use crate::visit_report::PhotographLine;
use crate::world::Named;
use crate::{DocumentError, Words, setting};

pub(crate) const TEMPLATE: &str = concat!(include_str!("../templates/base.typ"), include_str!("../templates/findings_list.typ"));

/// Findings, as one reader may read them.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingsList {
    /// What the place is called; empty where there are several, which their lines then name.
    pub site: String,
    /// What the marking means, and how the list is to be handled.
    pub may_read: String,
    /// The findings, what to do first at the top.
    pub findings: Vec<FindingToDo>,
}

/// A finding on the list.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingToDo {
    /// `low`, `medium` or `high`.
    pub severity: String,
    /// What was found.
    pub says: String,
    /// What the place is called.
    pub site: String,
    /// Where at the place.
    pub whereabouts: String,
    /// Which function sees to it; empty where nobody was named.
    pub responsible: String,
    /// Until which day: year, month, day.
    pub due: Option<[i16; 3]>,
    /// What became of it: `open`, `treated`, `accepted`, `verified` or `void`.
    pub status: String,
    /// What it looks like, where that is wanted and known.
    pub photograph: Option<PhotographLine>,
}

#[derive(Serialize)]
pub(crate) struct Printed {
    /// What the place is called; how many places there are where there are several.
    name: String,
    dated: String,
    may_read: String,
    counted: String,
    findings: Vec<Row>,
}

/// A finding as the template reads it.
#[derive(Serialize)]
struct Row {
    severity: String,
    urgency: String,
    site: Vec<Line>,
    says: Vec<Line>,
    whereabouts: Vec<Line>,
    responsible: Vec<Line>,
    due: String,
    status: String,
    photograph: Option<Picture>,
}

#[derive(Serialize)]
struct Picture {
    file: String,
    alt: String,
    /// How high it is for its width.
    ratio: f64,
}

/// Words that the template uses.
const KEYS: [&str; 11] = [
    "print-findings",
    "print-findings-none",
    "print-number",
    "print-finding",
    "finding-severity",
    "report-who",
    "finding-due",
    "note-state",
    "print-nobody-yet",
    "report-may-read",
    "report-page-of",
];

/// The list as PDF (PDF/A-2a and PDF/UA-1), A4 or Letter, in the language of the words. Any text can be printed, as in the report of a visit.
///
/// # Errors
/// [`DocumentError::NotSet`] says why it could not be set; no text in a finding is a reason.
pub fn findings_list(list: &FindingsList, printing: &Printing, words: &Words) -> Result<Vec<u8>, DocumentError> {
    setting::in_any_letters(TEMPLATE, |printer| data(list, printing, words, printer))
}

pub(crate) fn data(list: &FindingsList, printing: &Printing, words: &Words, printer: Printer) -> Data<Printed> {
    let mut printer = Printer { narrow: true, ..printer };
    let open = list.findings.iter().filter(|finding| finding.status == "open").count();
    let places = list.findings.iter().map(|finding| finding.site.as_str()).collect::<std::collections::BTreeSet<_>>().len();
    let several = words.say("print-findings-places", &[("count", &places.to_string())]);
    let mut files: Vec<Named> = Vec::new();
    let findings = (1_usize..).zip(&list.findings).map(|(number, finding)| row(list, (number, finding), (printing, words), &mut printer, &mut files)).collect();
    let printed = Printed {
        name: if list.site.is_empty() { several.clone() } else { printer.within(&list.site) },
        dated: printing.day.map(|day| words.say("print-as-of", &[("date", &printing.day_in_words(day, words))])).unwrap_or_default(),
        may_read: list.may_read.clone(),
        counted: words.say("print-findings-count", &[("count", &list.findings.len().to_string()), ("open", &open.to_string())]),
        findings,
    };
    let name = if list.site.is_empty() { &several } else { &list.site };
    let mut keys = KEYS.to_vec();
    keys.push("footer-not-accredited");
    let mut data = Data::new(printed, ("print-findings", name, &words.language), &keys, (printing, words), printer);
    data.files = files;
    data
}

fn row(
    list: &FindingsList,
    (number, finding): (usize, &FindingToDo),
    (printing, words): (&Printing, &Words),
    printer: &mut Printer,
    files: &mut Vec<Named>,
) -> Row {
    let photograph = finding.photograph.as_ref().map(|photograph| {
        let file = format!("finding-{number}.jpg");
        files.push((file.clone(), photograph.jpeg.clone()));
        let [wide, high] = photograph.size.map(|side| f64::from(side.max(1)));
        let alt = words.say("print-finding-photograph", &[("number", &number.to_string())]);
        let caption = printer.short(&photograph.caption, 60.0);
        Picture { file, alt: if caption.is_empty() { alt } else { format!("{alt} {caption}") }, ratio: high / wide }
    });
    let site = if list.site.is_empty() { printer.lines(&finding.site) } else { Vec::new() };
    Row {
        urgency: words.say(&format!("severity-{}", finding.severity), &[]),
        severity: finding.severity.clone(),
        site,
        says: printer.lines(&finding.says),
        whereabouts: printer.lines(&finding.whereabouts),
        responsible: printer.lines(&finding.responsible),
        due: finding.due.map(|day| printing.day_in_words(day, words)).unwrap_or_default(),
        status: words.say(&format!("finding-{}", finding.status), &[]),
        photograph,
    }
}

#[cfg(test)]
mod tests;
