use super::*;
use crate::printing::Paper;
use crate::samples_of_lists::findings;
use crate::site_plan::tests::{HOSTILE, is_accessible_and_lasts, printing, words};
use crate::visit_report::tests::{SCRIPTS, photograph};
use crate::world::{self, Looked, Set};

/// Prints a list; answers the PDF, what the template read, and how many pages there are, all within their margins.
fn print(list: &FindingsList, paper: Paper, language: &str) -> (Vec<u8>, String, usize) {
    let data = data(list, &printing(paper), &words(language), Printer::default());
    let Looked { set, edges: [left, right, bottom], pages } = world::look_at(TEMPLATE, &data, &data.files);
    let Set::Pdf(pdf) = set else { panic!("characters without a glyph") };
    let mm = 72.0 / 25.4;
    assert!(left > 29.0 * mm && right < 202.0 * mm && bottom < 290.0 * mm, "{left} {right} {bottom}");
    (pdf, serde_json::to_string(&data).unwrap(), pages)
}

/// One of these texts in each of the five findings.
fn saying(texts: &[&str]) -> FindingsList {
    let mut list = findings("en", true);
    for (finding, text) in list.findings.iter_mut().zip(texts.iter().cycle()) {
        finding.says = (*text).to_owned();
        finding.site = (*text).to_owned();
        finding.whereabouts = (*text).to_owned();
        finding.responsible = (*text).to_owned();
        finding.photograph = Some(photograph(text, 8));
    }
    list
}

#[test]
fn a_list_of_findings_is_accessible_lasts_and_is_the_same_each_time_in_each_language() {
    for language in ["en", "de", "fr", "it", "es", "ru"] {
        for (paper, several) in [(Paper::A4, false), (Paper::Letter, true)] {
            let list = findings(language, several);
            let (pdf, read, pages) = print(&list, paper, language);
            assert!(is_accessible_and_lasts(&pdf) && pages == 1, "{language}");
            assert!(read.contains("TLP:AMBER+STRICT"));
            if language == "fr" {
                assert!(pdf == findings_list(&list, &printing(paper), &words(language)).unwrap(), "{paper:?}");
            }
        }
        for key in KEYS.into_iter().chain(["print-findings-places", "print-findings-count", "print-finding-photograph", "print-as-of"]) {
            assert_ne!(words(language).say(key, &[]), key, "{language}");
        }
    }
}

#[test]
fn each_row_says_what_where_how_urgent_who_until_when_and_what_became_of_it() {
    let (_, read, _) = print(&findings("en", false), Paper::A4, "en");
    for said in
        ["As of 27 November 2026", "Findings: 5. Open: 3.", "side door, north", "Caretaker", "30 November 2026", "Do first", "risk accepted", "Azebrod Hall"]
    {
        assert!(read.contains(said), "{said}\n{read}");
    }
    assert!(!read.contains("\"site\":[{"), "one place stands above the list alone");
    let (_, read, _) = print(&findings("en", true), Paper::A4, "en");
    assert!(read.contains("2 places") && read.contains("\"site\":[{\"text\":\"Old Church\""), "{read}");
    let none = FindingsList { findings: Vec::new(), ..findings("de", false) };
    assert!(is_accessible_and_lasts(&print(&none, Paper::A4, "de").0));
}

#[test]
fn photographs_stand_in_their_rows_whatever_their_shape() {
    let mut list = findings("en", false);
    for (finding, size) in list.findings.iter_mut().zip([[8, 8], [900, 2], [2, 900], [40, 30], [30, 40]]) {
        finding.photograph = Some(crate::visit_report::tests::photograph_of("side door", size));
    }
    let (pdf, read, _) = print(&list, Paper::Letter, "en");
    assert!(is_accessible_and_lasts(&pdf) && read.contains("Photograph of finding 1. side door"), "{read}");
}

#[test]
fn what_anybody_writes_into_a_finding_is_shown_and_never_executed() {
    for texts in HOSTILE.chunks(5) {
        let (_, read, _) = print(&saying(texts), Paper::A4, "de");
        let turns = |char: char| matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}' | '\u{200e}' | '\u{200f}') || char.is_control();
        assert!(!read.chars().any(turns) && !read.contains("\\u00"), "{texts:?}");
    }
    let long = "W".repeat(2_000);
    print(&saying(&[&long, "x"]), Paper::A4, "en");
    let mut list = saying(&["x"]);
    list.findings =
        SCRIPTS.iter().map(|(_, text)| FindingToDo { says: (*text).to_owned(), responsible: (*text).to_owned(), ..list.findings[0].clone() }).collect();
    print(&list, Paper::Letter, "ru");
}
