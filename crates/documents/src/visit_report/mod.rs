//! The report of a visit: a cover, what to do first, a plan with points, the other findings, results, answers with photographs.

mod placed;
mod plan;
mod printed;
mod shapes;

use std::collections::BTreeMap;

use serde::Serialize;

pub use shapes::{
    AgreedLine, AnswerLine, CorrectionLine, FindingLine, MeasureLine, OutlineLine, PhotographLine, PointLine, RecipientLine, SectionLine, VisitReport,
};

use crate::text::{Line, Printer, isolated};
use crate::world::Named;
use crate::{DocumentError, Words, fonts, setting};
use placed::{PlacedPhotographs, PlacedPoints};
use printed::{PrintedAnswer, PrintedFinding, PrintedPhotograph, PrintedPlan, PrintedSection, Sayer, day_in_words, file_of, is_open};

pub(crate) const TEMPLATE: &str =
    concat!(include_str!("../../templates/base.typ"), include_str!("../../templates/parts.typ"), include_str!("../../templates/visit_report.typ"));

/// So many findings stand under "What to do first": what fits on a page.
const MOST_FIRST: usize = 5;

#[derive(Serialize)]
struct Data {
    language: String,
    families: Vec<&'static str>,
    report: Printed,
    words: BTreeMap<&'static str, String>,
    #[serde(skip)]
    files: Vec<Named>,
}

impl setting::Document for Data {
    fn files(&self) -> &[Named] {
        &self.files
    }
}

/// The report as it can be printed.
#[derive(Serialize)]
struct Printed {
    paper: &'static str,
    title: String,
    author: String,
    edge: String,
    site: String,
    address: Vec<Line>,
    operators: String,
    visited_by: String,
    day: [i16; 3],
    day_said: String,
    marking: String,
    may_read: Vec<Line>,
    survey: String,
    survey_version: String,
    contents: String,
    cover: Option<PrintedPhotograph>,
    plan: Option<PrintedPlan>,
    replaced: String,
    unreadable: String,
    corrections: Vec<Line>,
    first: Vec<PrintedFinding>,
    /// The other findings, by part.
    others: Vec<Part<PrintedFinding>>,
    whole: PrintedSection,
    sections: Vec<PrintedSection>,
    few: bool,
    strengths: Vec<PrintedAnswer>,
    open: Vec<Line>,
    answers: Vec<Part<PrintedAnswer>>,
    loose: Vec<PrintedPhotograph>,
    remarks: Vec<Line>,
    rated: Vec<String>,
    recipients: Option<Vec<Line>>,
}

/// What belongs to one part of the survey.
#[derive(Serialize)]
struct Part<T> {
    title: String,
    lines: Vec<T>,
}

/// Words that the template uses.
const KEYS: [&str; 36] = [
    "report-title",
    "report-where",
    "site-operator",
    "report-visited-by",
    "report-day",
    "report-survey",
    "report-in-it",
    "report-may-read",
    "survey-handling",
    "report-first-title",
    "report-first-none",
    "report-others-title",
    "survey-no-findings",
    "report-why",
    "finding-measures",
    "report-who",
    "finding-due",
    "report-plan-title",
    "report-on-plan",
    "report-north",
    "report-results",
    "report-limits",
    "survey-range-hint",
    "report-few",
    "survey-section",
    "survey-answered",
    "survey-index",
    "survey-range",
    "survey-whole",
    "report-strengths",
    "report-not-answered",
    "report-answers",
    "visit-remarks",
    "report-loose",
    "report-how",
    "report-page-of",
];

/// How much of a name the edge of a page and the properties of the file show, in em.
const WIDEST_NAME: f64 = 27.0;

/// The report of a visit as PDF (PDF/A-2a and PDF/UA-1), on its paper, in the language of the words. Any text can be printed: what no font
/// has, and control characters, stand as U+FFFD, and the report says which they are.
///
/// # Errors
/// [`DocumentError::NotSet`] says why it could not be set; no text in a report is a reason.
pub fn visit_report(report: &VisitReport, words: &Words) -> Result<Vec<u8>, DocumentError> {
    setting::in_any_letters(TEMPLATE, |printer| data(report, words, printer))
}

fn data(report: &VisitReport, words: &Words, mut printer: Printer) -> Data {
    let mut said: BTreeMap<&'static str, String> = KEYS.into_iter().map(|key| (key, words.say(key, &[]))).collect();
    for key in ["severity-high", "severity-medium", "severity-low", "footer-not-accredited", "report-recipients", "report-recipients-none"] {
        said.insert(key, words.say(key, &[]));
    }
    let mut data = Data {
        language: words.language.clone(),
        families: Vec::new(),
        report: printed(report, words, &mut printer),
        words: said,
        files: report.photographs.iter().enumerate().map(|(index, photograph)| (file_of(index), photograph.jpeg.clone())).collect(),
    };
    if !printer.replaced.is_empty() {
        data.report.replaced = words.say("report-replaced", &[("characters", &printer.said_of_replaced())]);
    }
    // Everything that stands in the data is looked at: names, answers, the words themselves.
    data.families = fonts::families(&serde_json::to_string(&data).unwrap_or_default());
    data
}

/// The findings in the order of the report: what to do first, then the others by part, the gravest first.
fn in_order(report: &VisitReport) -> (Vec<usize>, Vec<usize>) {
    let weight = |severity: &str| ["high", "medium", "low"].iter().position(|known| *known == severity).unwrap_or(3);
    let open = report.findings.iter().enumerate().filter(|(_, finding)| is_open(finding));
    let gravest = open.clone().map(|(_, finding)| weight(&finding.severity)).min().filter(|gravest| *gravest < 2);
    let mut first: Vec<usize> = open.filter(|(_, finding)| Some(weight(&finding.severity)) == gravest).map(|(index, _)| index).collect();
    first.truncate(MOST_FIRST);
    let mut others: Vec<usize> = (0..report.findings.len()).filter(|index| !first.contains(index)).collect();
    others.sort_by_key(|index| report.findings.get(*index).map(|finding| (finding.section, !is_open(finding), weight(&finding.severity))));
    (first, others)
}

fn printed(report: &VisitReport, words: &Words, printer: &mut Printer) -> Printed {
    let (first, others) = in_order(report);
    let order: Vec<usize> = first.iter().chain(&others).copied().collect();
    let (photographs, points) = (PlacedPhotographs::of(report, &order), PlacedPoints::of(report, &order));
    let sayer = Sayer { report, words, photographs: &photographs, points: &points };
    let name = printer.short(&report.site, WIDEST_NAME);
    let mut findings: Vec<(usize, PrintedFinding)> = Vec::with_capacity(order.len());
    for (index, lead) in order.iter().zip(&photographs.leads) {
        findings.extend(sayer.finding(*index, *lead, printer).map(|finding| (report.findings.get(*index).map_or(0, |line| line.section), finding)));
    }
    let after = findings.split_off(first.len().min(findings.len()));
    let answers: Vec<(usize, PrintedAnswer)> =
        report.answers.iter().enumerate().map(|(index, line)| (line.section, sayer.answer(index, line, printer))).collect();
    let strengths = report.strengths.iter().filter_map(|index| report.answers.get(*index));
    let title = |section: usize, printer: &mut Printer| report.sections.get(section).map_or_else(String::new, |line| printer.within(&line.title));
    let contents = [("findings", report.findings.len()), ("first", first.len()), ("photos", report.photographs.len()), ("points", points.points.len())]
        .map(|(name, count)| (name, count.to_string()));
    let contents: Vec<(&str, &str)> = contents.iter().map(|(name, count)| (*name, count.as_str())).collect();
    Printed {
        paper: report.paper.name(),
        title: format!("{}: {name}", words.say("report-title", &[])),
        author: printer.short(&report.visited_by, WIDEST_NAME),
        edge: isolated(&name),
        site: printer.within(&report.site),
        address: printer.lines(&report.address),
        operators: printer.within(&report.operators),
        visited_by: visited_by(report, words, printer),
        day: report.day,
        day_said: day_in_words(report.day, words),
        marking: printer.short(&report.marking, 10.0),
        may_read: printer.lines(&report.may_read),
        survey: printer.within(&report.survey),
        survey_version: printer.within(&report.survey_version),
        contents: words.say("report-contents", &contents),
        cover: report.cover.and_then(|cover| sayer.photograph(cover, printer)),
        plan: plan::plan(&report.outline, &points.points).map(|drawn| sayer.plan(drawn, printer)),
        replaced: String::new(),
        unreadable: unreadable(report, words, printer),
        corrections: report.corrections.iter().map(|made| sayer.correction(made, printer)).collect(),
        first: findings.into_iter().map(|(_, finding)| finding).collect(),
        others: by_part(after, |section| title(section, printer)),
        whole: sayer.row(report.whole, report.whole_range, false),
        sections: report.sections.iter().map(|section| sayer.section(section, printer)).collect(),
        few: report.sections.iter().any(|section| section.answered * 2 < section.of),
        strengths: strengths.map(|line| sayer.answer(usize::MAX, line, printer)).collect(),
        open: report.open.iter().flat_map(|ask| printer.lines(ask)).collect(),
        answers: by_part(answers, |section| title(section, printer)),
        loose: photographs.loose.iter().filter_map(|index| sayer.photograph(*index, printer)).collect(),
        remarks: printer.lines(&report.remarks),
        rated: rated(report, words, printer),
        recipients: report.recipients.as_ref().map(|lines| lines.iter().map(|line| sayer.recipient(line, printer)).collect()),
    }
}

/// The organisation that visited, and as what its member did.
fn visited_by(report: &VisitReport, words: &Words, printer: &mut Printer) -> String {
    let organisation = printer.within(&report.visited_by);
    if report.function.is_empty() {
        return organisation;
    }
    words.say("report-function", &[("organisation", &organisation), ("function", &printer.within(&report.function))])
}

fn unreadable(report: &VisitReport, words: &Words, printer: &mut Printer) -> String {
    let files: Vec<String> = report.unreadable.iter().map(|file| printer.within(file)).collect();
    if files.is_empty() { String::new() } else { words.say("report-unreadable", &[("files", &files.join(", "))]) }
}

/// How it was rated: what holds for every visit, then what holds for this one.
fn rated(report: &VisitReport, words: &Words, printer: &mut Printer) -> Vec<String> {
    let weights: Vec<String> = report.sections.iter().map(|section| format!("{}\u{a0}{}", printer.within(&section.title), section.weight)).collect();
    let mut rated = vec![words.say("report-how-weakest", &[])];
    if !weights.is_empty() {
        rated.push(words.say("report-how-weights", &[("weights", &weights.join(", "))]));
    }
    rated.extend(report.rated.iter().map(|sentence| printer.within(sentence)));
    rated
}

/// Lines in the order of their parts.
fn by_part<T>(lines: Vec<(usize, T)>, mut title: impl FnMut(usize) -> String) -> Vec<Part<T>> {
    let mut parts: BTreeMap<usize, Vec<T>> = BTreeMap::new();
    for (section, line) in lines {
        parts.entry(section).or_default().push(line);
    }
    parts.into_iter().map(|(section, lines)| Part { title: title(section), lines }).collect()
}

#[cfg(test)]
mod order_tests;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
pub(crate) mod tests;
