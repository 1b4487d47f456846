use super::*;
use crate::printing::Paper;
use crate::samples_of_lists::duties;
use crate::site_plan::tests::{HOSTILE, is_accessible_and_lasts, printing, words};
use crate::world::{self, Looked, Set};

/// Prints a statement; answers the PDF, what the template read, and how many pages there are, all within their margins.
fn print(statement: &DutyStatement, paper: Paper, language: &str) -> (Vec<u8>, String, usize) {
    let data = data(statement, &printing(paper), &words(language), Printer::default());
    let Looked { set, edges: [left, right, bottom], pages } = world::look_at(TEMPLATE, &data, &[]);
    let Set::Pdf(pdf) = set else { panic!("characters without a glyph") };
    let mm = 72.0 / 25.4;
    assert!(left > 29.0 * mm && right < 197.0 * mm && bottom < 290.0 * mm, "{left} {right} {bottom}");
    (pdf, serde_json::to_string(&data).unwrap(), pages)
}

#[test]
fn a_statement_of_duties_is_accessible_lasts_and_is_the_same_each_time_in_each_language() {
    for language in ["en", "de", "fr", "it", "es", "ru"] {
        for paper in [Paper::A4, Paper::Letter] {
            let (pdf, _, pages) = print(&duties("de"), paper, language);
            assert!(is_accessible_and_lasts(&pdf) && pages <= 3, "{language} {pages}");
            if language == "es" {
                assert!(pdf == duty_statement(&duties("de"), &printing(paper), &words(language)).unwrap(), "{paper:?}");
            }
        }
        for key in KEYS {
            assert_ne!(words(language).say(key, &[]), key, "{language}");
        }
    }
}

#[test]
fn a_statement_says_what_is_owed_what_is_not_and_what_is_unsure_each_with_its_paragraph_and_day() {
    let (_, read, _) = print(&duties("en"), Paper::A4, "en");
    for said in [
        "As of 27 November 2026",
        "Going by your answers, this applies to you",
        "Applies from 1 April 2027",
        "31 March 2027",
        "read 20 November 2026",
        "Does anybody check tickets?",
        "Name a person who answers for it.",
        "It is a private dwelling.",
        "Only the text of the law counts",
    ] {
        assert!(read.contains(said), "{said}\n{read}");
    }
    let read: serde_json::Value = serde_json::from_str(&read).unwrap();
    let plan = &read["plan"];
    let counts = ["owed", "missing", "perhaps", "unsettled", "met", "unmet"].map(|part| plan[part].as_array().unwrap().len());
    assert_eq!(counts, [2, 1, 1, 1, 2, 1]);
}

#[test]
fn what_stands_in_a_statement_is_shown_and_never_executed_and_an_empty_one_is_printed() {
    for texts in HOSTILE.chunks(5) {
        let mut turn = texts.iter().cycle();
        let mut next = || (*turn.next().unwrap()).to_owned();
        let mut statement = duties("en");
        statement.outcomes = vec![next()];
        statement.missing = vec![next()];
        statement.answers = vec![[next(), next()]];
        statement.owed[0].says = next();
        statement.conditions[0].source.paragraph = next();
        for text in texts {
            statement.place = (*text).to_owned();
            statement.law = (*text).to_owned();
            let read = serde_json::to_string(&data(&statement, &printing(Paper::A4), &words("de"), Printer::default())).unwrap();
            let turns = |char: char| matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}' | '\u{200e}' | '\u{200f}') || char.is_control();
            assert!(!read.chars().any(turns) && !read.contains("\\u00"), "{text:?}");
        }
        assert!(is_accessible_and_lasts(&print(&statement, Paper::A4, "de").0), "{texts:?}");
    }
    let empty = DutyStatement {
        place: String::new(),
        standing: "unclear".to_owned(),
        owed: Vec::new(),
        conditions: Vec::new(),
        missing: Vec::new(),
        told: Vec::new(),
        answers: Vec::new(),
        stages: Vec::new(),
        ..duties("de")
    };
    assert!(is_accessible_and_lasts(&print(&empty, Paper::Letter, "it").0));
}
