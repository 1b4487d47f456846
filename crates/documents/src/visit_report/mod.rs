use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use crate::text::{Line, Printer, REPLACEMENT, is_rtl, isolated};
use crate::world::Set;
use crate::{DocumentError, Words, fonts, world};

const TEMPLATE: &str = include_str!("../templates/visit_report.typ");

/// What a visit found, for the operator.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VisitReport {
    /// What the place is called.
    pub site: String,
    /// Where it is, in words.
    pub address: String,
    /// Who runs it; empty where that is not known.
    pub operators: String,
    /// Who visited.
    pub visited_by: String,
    /// Day of the visit: year, month, day.
    pub day: [i16; 3],
    /// Marking, such as `TLP:AMBER`.
    pub marking: String,
    /// What the survey is called.
    pub survey: String,
    /// Version of the survey.
    pub survey_version: String,
    /// Index of the whole, 0 to 100.
    pub whole: Option<f64>,
    /// What it would be with the rest answered as badly, and as well, as can be.
    pub whole_range: Option<[f64; 2]>,
    /// By section.
    pub sections: Vec<SectionLine>,
    /// What to put right, the gravest first.
    pub findings: Vec<FindingLine>,
    /// What was answered.
    pub answers: Vec<AnswerLine>,
    /// Other remarks.
    pub remarks: String,
    /// What was corrected since the visit was finished, the first first.
    pub corrections: Vec<CorrectionLine>,
}

/// A correction.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CorrectionLine {
    /// Its day: year, month, day.
    pub day: [i16; 3],
    /// Why it was made.
    pub why: String,
}

/// The index of a section.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectionLine {
    /// What it is called.
    pub title: String,
    /// Its share in the whole, in hundredths.
    pub weight: u16,
    /// 0 to 100; none while nothing was answered.
    pub value: Option<f64>,
    /// What it would be with the rest answered as badly, and as well, as can be.
    pub range: Option<[f64; 2]>,
    /// Questions answered.
    pub answered: usize,
    /// Questions asked.
    pub of: usize,
}

/// Something to put right.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FindingLine {
    /// `low`, `medium` or `high`.
    pub severity: String,
    /// What was found.
    pub says: String,
    /// What helps.
    pub measures: Vec<String>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnswerLine {
    /// What was asked.
    pub ask: String,
    /// What was answered at each point.
    pub answers: Vec<PointLine>,
}

/// An answer at one point.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PointLine {
    /// Where, in words; empty where nobody said.
    pub whereabouts: String,
    /// What was answered, in words.
    pub answer: String,
}

#[derive(Serialize)]
struct Data {
    language: String,
    families: Vec<&'static str>,
    report: Printed,
    words: BTreeMap<&'static str, String>,
}

/// The report as it can be printed.
#[derive(Serialize)]
struct Printed {
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
    survey: String,
    survey_version: String,
    replaced: String,
    whole: Option<f64>,
    whole_range: Option<[f64; 2]>,
    sections: Vec<PrintedSection>,
    findings: Vec<PrintedFinding>,
    answers: Vec<PrintedAnswer>,
    remarks: Vec<Line>,
    corrections: Vec<Line>,
}

#[derive(Serialize)]
struct PrintedSection {
    title: String,
    weight: u16,
    value: Option<f64>,
    range: Option<[f64; 2]>,
    answered: usize,
    of: usize,
}

#[derive(Serialize)]
struct PrintedFinding {
    severity: String,
    says: String,
    measures: Vec<String>,
}

#[derive(Serialize)]
struct PrintedAnswer {
    ask: Vec<Line>,
    answers: Vec<Line>,
}

/// Words that the template uses.
const KEYS: [&str; 20] = [
    "report-title",
    "site-operator",
    "report-visited-by",
    "report-day",
    "report-survey",
    "report-limits",
    "report-findings",
    "survey-no-findings",
    "survey-measures",
    "survey-handling",
    "survey-index",
    "survey-range",
    "survey-range-hint",
    "survey-section",
    "survey-weight",
    "survey-answered",
    "survey-whole",
    "report-answers",
    "visit-remarks",
    "report-page-of",
];

/// How much of a name the edge of a page and the properties of the file show, in em.
const WIDEST_NAME: f64 = 27.0;
/// How often the layout is asked which groups of characters have no glyph, before only what the first font has is printed.
const MOST_TRIES: usize = 5;

/// The report of a visit as PDF (PDF/A-2a and PDF/UA-1), A4, in the language of the words. Any text can be printed: what no font
/// has, and control characters, stand as U+FFFD, and the report says which they are.
///
/// # Errors
/// [`DocumentError::NotSet`] says why it could not be set; no text in a report is a reason.
pub fn visit_report(report: &VisitReport, words: &Words) -> Result<Vec<u8>, DocumentError> {
    if let Some(pdf) = in_its_own_letters(report, words) {
        return Ok(pdf);
    }
    match world::set(TEMPLATE, &data(report, words, Printer { plainest: true, ..Printer::default() }))? {
        Set::Pdf(pdf) => Ok(pdf),
        Set::WithoutGlyph(groups) => Err(DocumentError::NotSet(format!("{} characters without a glyph", groups.len()))),
    }
}

/// The report with all that fonts have; none where the layout does not come to an end of what has no glyph.
fn in_its_own_letters(report: &VisitReport, words: &Words) -> Option<Vec<u8>> {
    let (mut without_glyph, mut lacking) = (HashSet::new(), HashSet::new());
    for _ in 0..MOST_TRIES {
        let printer = Printer { without_glyph: without_glyph.clone(), lacking: lacking.clone(), ..Printer::default() };
        match world::set(TEMPLATE, &data(report, words, printer)) {
            Ok(Set::Pdf(pdf)) => return Some(pdf),
            Ok(Set::WithoutGlyph(groups)) => {
                for group in groups {
                    // A group that is named again did not stand as such in what was written: then none of its characters stays.
                    if without_glyph.contains(&group) {
                        lacking.extend(group.chars().filter(|char| !char.is_ascii() && *char != REPLACEMENT));
                    }
                    without_glyph.insert(group);
                }
            }
            Err(_) => return None,
        }
    }
    None
}

fn data(report: &VisitReport, words: &Words, mut printer: Printer) -> Data {
    let mut said: BTreeMap<&'static str, String> = KEYS.into_iter().map(|key| (key, words.say(key, &[]))).collect();
    for severity in ["severity-high", "severity-medium", "severity-low"] {
        said.insert(severity, words.say(severity, &[]));
    }
    said.insert("footer-not-accredited", words.say("footer-not-accredited", &[]));
    let name = printer.short(&report.site, WIDEST_NAME);
    let mut printed = Printed {
        title: format!("{}: {name}", words.say("report-title", &[])),
        author: printer.short(&report.visited_by, WIDEST_NAME),
        edge: isolated(&name),
        site: printer.within(&report.site),
        address: printer.lines(&report.address),
        operators: printer.within(&report.operators),
        visited_by: printer.within(&report.visited_by),
        day: report.day,
        day_said: day_in_words(report.day, words),
        marking: printer.short(&report.marking, 8.0),
        survey: printer.within(&report.survey),
        survey_version: printer.within(&report.survey_version),
        replaced: String::new(),
        whole: report.whole,
        whole_range: report.whole_range,
        sections: report.sections.iter().map(|section| printed_section(section, &mut printer)).collect(),
        findings: report.findings.iter().map(|finding| printed_finding(finding, &mut printer)).collect(),
        answers: report.answers.iter().map(|line| printed_answer(line, &mut printer)).collect(),
        remarks: printer.lines(&report.remarks),
        corrections: report.corrections.iter().map(|made| printed_correction(made, words, &mut printer)).collect(),
    };
    if !printer.replaced.is_empty() {
        printed.replaced = words.say("report-replaced", &[("characters", &printer.said_of_replaced())]);
    }
    let mut data = Data { language: words.language.clone(), families: Vec::new(), report: printed, words: said };
    // Everything that stands in the data is looked at: names, answers, the words themselves.
    data.families = fonts::families(&serde_json::to_string(&data).unwrap_or_default());
    data
}

fn day_in_words([year, month, day]: [i16; 3], words: &Words) -> String {
    words.say("date-in-words", &[("day", &day.to_string()), ("month", &month.to_string()), ("year", &year.to_string())])
}

fn printed_correction(made: &CorrectionLine, words: &Words, printer: &mut Printer) -> Line {
    let text = words.say("report-corrected", &[("day", &day_in_words(made.day, words)), ("why", &printer.within(&made.why))]);
    Line { rtl: is_rtl(&text), text }
}

fn printed_section(section: &SectionLine, printer: &mut Printer) -> PrintedSection {
    let SectionLine { weight, value, range, answered, of, .. } = *section;
    PrintedSection { title: printer.within(&section.title), weight, value, range, answered, of }
}

fn printed_finding(finding: &FindingLine, printer: &mut Printer) -> PrintedFinding {
    PrintedFinding {
        severity: finding.severity.clone(),
        says: printer.within(&finding.says),
        measures: finding.measures.iter().map(|measure| printer.within(measure)).collect(),
    }
}

/// Answers at several points stand in one line; an answer of several lines keeps them.
fn printed_answer(line: &AnswerLine, printer: &mut Printer) -> PrintedAnswer {
    let answers = match line.answers.as_slice() {
        [PointLine { whereabouts, answer }] if whereabouts.is_empty() => printer.lines(answer),
        points => {
            let said: Vec<(String, bool)> = points.iter().map(|point| printed_point(point, printer)).collect();
            let rtl = said.iter().all(|(_, rtl)| *rtl);
            vec![Line { text: said.into_iter().map(|(text, _)| text).collect::<Vec<_>>().join(" · "), rtl }]
        }
    };
    PrintedAnswer { ask: printer.lines(&line.ask), answers }
}

/// A point and whether it runs from right to left.
fn printed_point(point: &PointLine, printer: &mut Printer) -> (String, bool) {
    let (whereabouts, answer) = (printer.within(&point.whereabouts), printer.within(&point.answer));
    let rtl = is_rtl(if point.whereabouts.is_empty() { &point.answer } else { &point.whereabouts });
    (if whereabouts.is_empty() { answer } else { format!("{whereabouts}: {answer}") }, rtl)
}

#[cfg(test)]
#[path = "visit_report_tests.rs"]
mod tests;
