//! What became of the recommendations of a meeting: how many there are and how they stand, in a sentence; then one row each.

use serde::Serialize;

use crate::printing::{Data, Printing};
use crate::text::{Line, Printer};
use crate::{DocumentError, Words, setting};

pub(crate) const TEMPLATE: &str = concat!(include_str!("../templates/base.typ"), include_str!("../templates/recommendations_report.typ"));

/// Recommendations, as one reader may read them.
#[derive(Debug, Clone, PartialEq)]
pub struct RecommendationsReport {
    /// What the meeting is called.
    pub name: String,
    /// What the marking means, and how the report is to be handled.
    pub may_read: String,
    /// The recommendations in their order.
    pub lines: Vec<RecommendationToPrint>,
}

/// A recommendation in the report.
#[derive(Debug, Clone, PartialEq)]
pub struct RecommendationToPrint {
    /// Its number.
    pub number: String,
    /// What is recommended.
    pub wording: String,
    /// To whom it is addressed.
    pub addressee: String,
    /// `none`, `accepted`, `partly` or `noted`.
    pub reply: String,
    /// On which day that was answered: year, month, day.
    pub replied: Option<[i16; 3]>,
    /// `not_begun`, `in_work`, `done_by_own_words`, `confirmed` or `not_to_be_done`.
    pub execution: String,
    /// What shows it.
    pub evidence: String,
    /// Until which day a report is due.
    pub due: Option<[i16; 3]>,
    /// That day has passed, and the report has not come.
    pub overdue: bool,
}

#[derive(Serialize)]
pub(crate) struct Printed {
    name: String,
    dated: String,
    may_read: String,
    counted: String,
    lines: Vec<Row>,
}

/// A recommendation as the template reads it.
#[derive(Serialize)]
struct Row {
    number: String,
    wording: Vec<Line>,
    addressee: Vec<Line>,
    reply: String,
    replied: String,
    execution: String,
    evidence: Vec<Line>,
    due: String,
    overdue: bool,
}

/// Words that the template uses.
const KEYS: [&str; 10] = [
    "board-report",
    "board-none",
    "print-number",
    "recommendation-wording",
    "recommendation-addressee",
    "recommendation-reply",
    "recommendation-execution",
    "recommendation-report-due",
    "recommendation-overdue",
    "report-may-read",
];

/// The report as PDF (PDF/A-2a and PDF/UA-1), A4 or Letter, in the language of the words. Any text can be printed, as in the report of a visit.
///
/// # Errors
/// [`DocumentError::NotSet`] says why it could not be set; no text in a recommendation is a reason.
pub fn recommendations_report(report: &RecommendationsReport, printing: &Printing, words: &Words) -> Result<Vec<u8>, DocumentError> {
    setting::in_any_letters(TEMPLATE, |printer| data(report, printing, words, printer))
}

pub(crate) fn data(report: &RecommendationsReport, printing: &Printing, words: &Words, printer: Printer) -> Data<Printed> {
    let mut printer = Printer { narrow: true, ..printer };
    let lines = report.lines.iter().map(|line| row(line, (printing, words), &mut printer)).collect();
    let printed = Printed {
        name: printer.within(&report.name),
        dated: printing.day.map(|day| words.say("print-as-of", &[("date", &printing.day_in_words(day, words))])).unwrap_or_default(),
        may_read: report.may_read.clone(),
        counted: counted(report, words),
        lines,
    };
    let mut keys = KEYS.to_vec();
    keys.push("report-page-of");
    Data::new(printed, ("board-report", &report.name, &words.language), &keys, (printing, words), printer)
}

/// How many there are, before how they stand: no figure is read by itself.
fn counted(report: &RecommendationsReport, words: &Words) -> String {
    let count = |which: &dyn Fn(&RecommendationToPrint) -> bool| report.lines.iter().filter(|line| which(line)).count().to_string();
    let replied = |reply: &str| count(&|line| line.reply == reply);
    let said = [
        ("total", report.lines.len().to_string()),
        ("accepted", replied("accepted")),
        ("partly", replied("partly")),
        ("noted", replied("noted")),
        ("none", replied("none")),
        ("confirmed", count(&|line| line.execution == "confirmed")),
        ("overdue", count(&|line| line.overdue)),
    ];
    words.say("board-said", &said.each_ref().map(|(name, figure)| (*name, figure.as_str())))
}

fn row(line: &RecommendationToPrint, (printing, words): (&Printing, &Words), printer: &mut Printer) -> Row {
    let day = |day: Option<[i16; 3]>| day.map(|day| printing.day_in_words(day, words)).unwrap_or_default();
    Row {
        number: printer.within(&line.number),
        wording: printer.lines(&line.wording),
        addressee: printer.lines(&line.addressee),
        reply: words.say(&format!("recommendation-reply-{}", line.reply), &[]),
        replied: day(line.replied),
        execution: words.say(&format!("recommendation-execution-{}", line.execution), &[]),
        evidence: printer.lines(&line.evidence),
        due: day(line.due),
        overdue: line.overdue,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printing::Paper;
    use crate::site_plan::tests::{HOSTILE, is_accessible_and_lasts, printing, words};
    use crate::world::{self, Looked, Set};

    fn report(texts: &[&str]) -> RecommendationsReport {
        let line = |(number, text): (usize, &&str)| RecommendationToPrint {
            number: format!("{}", number + 1),
            wording: (*text).to_owned(),
            addressee: (*text).to_owned(),
            reply: ["accepted", "none"][number % 2].to_owned(),
            replied: Some([2026, 10, 5]).filter(|_| number % 2 == 0),
            execution: ["confirmed", "not_begun"][number % 2].to_owned(),
            evidence: (*text).to_owned(),
            due: Some([2026, 11, 1]),
            overdue: number % 2 == 1,
        };
        RecommendationsReport {
            name: "Seminar of doors".to_owned(),
            may_read: "Your organisation.".to_owned(),
            lines: texts.iter().enumerate().map(line).collect(),
        }
    }

    fn print(report: &RecommendationsReport, language: &str) -> (Vec<u8>, String) {
        let data = data(report, &printing(Paper::A4), &words(language), Printer::default());
        let Looked { set, edges: [left, right, bottom], .. } = world::look_at(TEMPLATE, &data, &[]);
        let Set::Pdf(pdf) = set else { panic!("characters without a glyph") };
        let mm = 72.0 / 25.4;
        assert!(left > 29.0 * mm && right < 202.0 * mm && bottom < 290.0 * mm, "{left} {right} {bottom}");
        (pdf, serde_json::to_string(&data).unwrap())
    }

    #[test]
    fn a_report_is_accessible_and_begins_with_how_many_there_are_in_each_language() {
        for language in ["en", "de", "fr", "it", "es", "ru"] {
            let (pdf, _) = print(&report(&["Open every door.", "Count the doors."]), language);
            assert!(is_accessible_and_lasts(&pdf), "{language}");
            for key in KEYS {
                assert_ne!(words(language).say(key, &[]), key, "{language}");
            }
        }
        let (_, read) = print(&report(&["Open every door.", "Count the doors."]), "en");
        for said in ["Of 2 recommendations: accepted 1, accepted in part 0, noted 0, not answered yet 1", "Confirmed as carried out: 1. Report overdue: 1."] {
            assert!(read.contains(said), "{said}\n{read}");
        }
    }

    #[test]
    fn hostile_words_are_printed_and_break_nothing() {
        for text in HOSTILE {
            assert!(!recommendations_report(&report(&[text]), &printing(Paper::A4), &words("en")).unwrap().is_empty());
        }
    }
}
