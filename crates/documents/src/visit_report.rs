use serde::Serialize;

use crate::{DocumentError, Words, world};

const TEMPLATE: &str = include_str!("../templates/visit_report.typ");

/// What a visit found, for whoever runs the place.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VisitReport {
    /// What the place is called.
    pub site: String,
    /// Where it is, in words.
    pub address: String,
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
    /// What is to be mended, the gravest first.
    pub findings: Vec<FindingLine>,
    /// What was answered.
    pub answers: Vec<AnswerLine>,
    /// What else there is to say.
    pub remarks: String,
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

/// Something to be mended.
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
    /// What was answered, in words, at each point.
    pub answers: Vec<String>,
}

#[derive(Serialize)]
struct Data<'a> {
    language: &'a str,
    report: &'a VisitReport,
    day: String,
    words: std::collections::BTreeMap<&'static str, String>,
}

/// Words that the template uses.
const KEYS: [&str; 19] = [
    "report-title",
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

/// The report of a visit as PDF (PDF/A-2a and PDF/UA-1), A4, in the language of the words.
///
/// # Errors
/// [`DocumentError::NotSet`] says why it could not be set.
pub fn visit_report(report: &VisitReport, words: &Words) -> Result<Vec<u8>, DocumentError> {
    let mut said: std::collections::BTreeMap<&'static str, String> = KEYS.into_iter().map(|key| (key, words.say(key, &[]))).collect();
    for severity in ["severity-high", "severity-medium", "severity-low"] {
        said.insert(severity, words.say(severity, &[]));
    }
    said.insert("footer-not-accredited", words.say("footer-not-accredited", &[]));
    let [year, month, day] = report.day;
    world::set(TEMPLATE, &Data { language: &words.language, report, day: format!("{year:04}-{month:02}-{day:02}"), words: said })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> VisitReport {
        VisitReport {
            site: "Old Church #strong[x] $a$ \\".to_owned(),
            address: "1 Main Street".to_owned(),
            visited_by: "Advisers of Vall".to_owned(),
            day: [2026, 11, 25],
            marking: "TLP:AMBER".to_owned(),
            survey: "Quick look".to_owned(),
            survey_version: "2026.11".to_owned(),
            whole: Some(62.5),
            whole_range: Some([50.0, 75.0]),
            sections: vec![SectionLine { title: "Ways out".to_owned(), weight: 60, value: Some(50.0), range: Some([37.5, 62.5]), answered: 3, of: 4 }],
            findings: vec![FindingLine { severity: "high".to_owned(), says: "A way out is locked.".to_owned(), measures: vec!["Fit a push bar.".to_owned()] }],
            answers: (0..60).map(|index| AnswerLine { ask: format!("Question {index}?"), answers: vec!["Да, открыта.".to_owned()] }).collect(),
            remarks: "#panic(\"no\") is only text.".to_owned(),
        }
    }

    fn words(language: &str) -> Words {
        let text = |language: &str| std::fs::read_to_string(format!("{}/../../content/i18n/{language}/web.ftl", env!("CARGO_MANIFEST_DIR"))).unwrap();
        Words::new(language, &text(language), &text("en")).unwrap()
    }

    fn holds(pdf: &[u8], text: &str) -> bool {
        pdf.windows(text.len()).any(|window| window == text.as_bytes())
    }

    #[test]
    fn a_report_is_accessible_lasts_and_is_the_same_each_time_in_each_language() {
        for language in ["en", "de", "fr", "it", "es", "ru"] {
            let pdf = visit_report(&report(), &words(language)).unwrap();
            assert!(pdf.starts_with(b"%PDF-"), "{language}");
            for mark in ["<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "/MarkInfo"] {
                assert!(holds(&pdf, mark), "{language}: {mark}");
            }
            assert_eq!(pdf, visit_report(&report(), &words(language)).unwrap(), "{language}");
        }
    }

    #[test]
    fn every_word_of_the_template_is_there_in_every_language() {
        for language in ["en", "de", "fr", "it", "es", "ru"] {
            let words = words(language);
            for key in KEYS {
                assert_ne!(words.say(key, &[]), key, "{language}");
            }
        }
    }
}
