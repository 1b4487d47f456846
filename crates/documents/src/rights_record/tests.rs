use serde_json::json;

use super::*;
use crate::printing::Paper;
use crate::samples_of_rights::camera;
use crate::site_plan::tests::{HOSTILE, is_accessible_and_lasts, printing, words};
use crate::visit_report::tests::SCRIPTS;
use crate::world::{self, Looked, Set};

const LANGUAGES: [&str; 6] = ["en", "de", "fr", "it", "es", "ru"];

/// Prints a record; answers the PDF, what the template read, and how many pages there are, all within their margins.
fn print(record: &RightsRecordPrinted, paper: Paper, language: &str) -> (Vec<u8>, String, usize) {
    let data = data(record, &printing(paper), &words(language), Printer::default());
    let Looked { set, edges: [left, right, bottom], pages } = world::look_at(TEMPLATE, &data, &[]);
    let Set::Pdf(pdf) = set else { panic!("characters without a glyph") };
    let mm = 72.0 / 25.4;
    assert!(left > 29.0 * mm && right < 197.0 * mm && bottom < 290.0 * mm, "{left} {right} {bottom}");
    (pdf, serde_json::to_string(&data).unwrap(), pages)
}

/// Every text of a value in turn from a list; words of closed lists stay as they are, for nobody can write others.
fn saying(value: &mut Value, next: &mut impl FnMut() -> String) {
    match value {
        Value::Object(fields) => fields
            .iter_mut()
            .filter(|(name, value)| value.is_object() || value.is_array() || !["kind", "grade", "regime", "marking", "function"].contains(&name.as_str()))
            .filter(|(name, _)| !["kinds", "rights", "pillars", "criteria", "access_roles"].contains(&name.as_str()))
            .for_each(|(_, value)| saying(value, next)),
        Value::Array(all) => all.iter_mut().for_each(|value| saying(value, next)),
        Value::String(text) if text.len() != 10 || !text.starts_with("202") => *text = next(),
        _ => {}
    }
}

/// The record of the camera with one of these texts in each field that somebody writes.
fn record_saying(texts: &[&str]) -> RightsRecordPrinted {
    let mut turn = texts.iter().cycle();
    let mut next = || (*turn.next().unwrap()).to_owned();
    let mut record = camera("en");
    for answer in &mut record.answers {
        saying(&mut answer.value, &mut next);
        answer.remark = next();
        answer.evidence = vec![next(), next()];
        answer.who.name = next();
    }
    record.answers.push(RightsAnswerPrinted {
        item: "r12".to_owned(),
        value: json!({"met": "no", "seen_by": next(), "harms": next()}),
        ..record.answers[0].clone()
    });
    record.steps.iter_mut().for_each(|taken| taken.who.name = next());
    (record.title, record.site, record.may_read) = (next(), next(), "x".to_owned());
    record.measure = Some(MeasurePrinted::Shown { says: next(), status: "live".to_owned() });
    let told = ComplaintPrinted {
        number: next(),
        received: [2026, 11, 1],
        due: [2026, 12, 1],
        closed: Some([2026, 12, 4]),
        state: "answered".to_owned(),
        late: true,
        text: next(),
        answer: next(),
    };
    record.complaints = Some(ComplaintsPrinted { answered_late: 1, kept_days: 366, told: vec![told], ..ComplaintsPrinted::default() });
    record
}

#[test]
fn a_rights_record_is_accessible_lasts_and_is_the_same_each_time_in_each_language() {
    for language in LANGUAGES {
        for paper in [Paper::A4, Paper::Letter] {
            let (pdf, read, pages) = print(&camera(language), paper, language);
            assert!(is_accessible_and_lasts(&pdf) && pages <= 7, "{language} {pages}");
            assert!(read.contains("TLP:AMBER+STRICT"));
            if language == "ru" {
                assert!(pdf == rights_record(&camera(language), &printing(paper), &words(language)).unwrap(), "{paper:?}");
            }
        }
    }
}

#[test]
fn every_question_and_every_word_of_an_answer_is_said_in_every_language() {
    fn add(asked: &[questions::Question], keys: &mut Vec<String>) {
        for question in asked {
            if question.name != "effects" {
                keys.push(format!("rights-q-{}", question.words));
            }
            if let questions::Kind::Group(inner) | questions::Kind::Asked(inner) | questions::Kind::List(inner, _) = question.kind {
                add(inner, keys);
            }
        }
    }
    let mut all: Vec<String> = KEYS.map(str::to_owned).to_vec();
    questions::ITEMS.iter().for_each(|item| add(questions::questions(item), &mut all));
    all.extend(
        ["about", "letters", "person", "who", "former", "decided", "not-decided", "recordings", "kept", "nothing-kept", "overdue", "gap", "late", "closed"]
            .map(|key| format!("print-rights-{key}")),
    );
    all.extend(["hidden", "kept", "none", "more", "in-time", "answered-late", "waiting", "overdue"].map(|key| format!("print-rights-complaints-{key}")));
    all.extend(["alternatives", "decision", "effects", "stops", "no-measure", "measure-hidden", "missing-none"].map(|key| format!("print-rights-{key}")));
    for language in LANGUAGES {
        let words = words(language);
        for key in &all {
            assert_ne!(words.say(key, &[]), *key, "{language}");
        }
    }
    // No word of an answer of the camera is shown as its key.
    for language in LANGUAGES {
        let (_, read, _) = print(&camera(language), Paper::A4, language);
        let shown = read.split("\"plan\":").nth(1).unwrap();
        assert!(!shown.contains("\"rights-") && !shown.contains("\"print-") && !shown.contains("\"role-"), "{language}: {shown}");
    }
}

#[test]
fn it_says_who_decided_by_which_law_what_else_was_considered_how_long_recordings_are_kept_and_until_when() {
    let (_, read, _) = print(&camera("en"), Paper::A4, "en");
    for said in [
        "As of 27 November 2026",
        "This measure may run today.",
        "Decided on 20 November 2026 by Person B (coordinator)",
        "Person A (operator manager), 5 October 2026",
        "Data Protection Act of Vall (invented), section 4",
        "Leave everything as it is.\"",
        "Kept for 96 hours.",
        "Nobody is in the office from Friday to Tuesday in the holidays.",
        "25 February 2027",
        "12,000",
        "Two parents want no camera at all.",
        "Official gazette 12/2024",
        "Everybody can read the public page of this measure.",
        "Answered late\",\"1\"",
        "Nothing that this record has to say today is missing.",
    ] {
        assert!(read.contains(said), "{said}\n{read}");
    }
    assert!(!read.contains("\"open\":true"), "nothing is open in it: {read}");
    let mut named = camera("en");
    named.steps.iter_mut().for_each(|taken| taken.who.name = "Ulla Example".to_owned());
    named.answers.iter_mut().for_each(|answer| answer.who.name = "Ulla Example".to_owned());
    let (_, read, _) = print(&named, Paper::Letter, "en");
    assert!(read.contains("Ulla Example\u{2069} (operator manager)") && !read.contains("Person A") && !read.contains("same letter"), "{read}");
}

#[test]
fn what_is_missing_is_said_plainly_and_a_draft_without_answers_is_printed() {
    let mut record = camera("en");
    (record.may_run, record.state, record.review_on) = (false, "review_due".to_owned(), Some([2026, 11, 1]));
    record.lacks_page = true;
    record.public_page = Some("none".to_owned());
    record.complaints = Some(ComplaintsPrinted { overdue: 2, kept_days: 366, ..ComplaintsPrinted::default() });
    let lacking = |part: &str, kind: &str, stop| RightsLacking { part: part.to_owned(), kind: kind.to_owned(), figure: Some(1), stop };
    record.next =
        Some(RightsNext { step: "review".to_owned(), lacking: vec![lacking("r12_1", "missing", false), lacking("r3_3", "too_few_alternatives", true)] });
    let (pdf, read, _) = print(&record, Paper::A4, "en");
    assert!(is_accessible_and_lasts(&pdf));
    for said in [
        "It is not lawful to run this measure today.",
        "Its review was due on 1 November 2026.",
        "2 complaints are overdue.",
        "R12 Review: Not answered yet",
        "R3 Alternatives: Stop: ",
        "has no public page",
    ] {
        assert!(read.contains(said), "{said}\n{read}");
    }
    assert!(!read.contains("R12 Whether"), "an item without an answer is said once");
    record.complaints = None;
    record.measure = Some(MeasurePrinted::Hidden);
    let (_, read, _) = print(&record, Paper::A4, "en");
    assert!(read.contains("is not shown whether there are complaints") && read.contains("not allowed to see the measure"), "{read}");
    let draft =
        RightsRecordPrinted { answers: Vec::new(), steps: Vec::new(), measure: None, next: None, review_on: None, state: "draft".to_owned(), ..camera("de") };
    for form in ["full", "short"] {
        let draft = RightsRecordPrinted { form: form.to_owned(), may_run: false, public_page: None, lacks_page: false, ..draft.clone() };
        assert!(is_accessible_and_lasts(&print(&draft, Paper::Letter, "de").0));
    }
}

#[test]
fn a_step_that_no_longer_counts_is_marked_and_an_unanswered_question_stands_as_such() {
    let mut record = camera("en");
    record.state = "consulted".to_owned();
    record.steps.iter_mut().skip(3).for_each(|taken| taken.counts = false);
    record.answers.iter_mut().filter(|answer| answer.item == "r5").for_each(|answer| answer.value["balance"] = "".into());
    let read = serde_json::to_value(data(&record, &printing(Paper::A4), &words("en"), Printer::default())).unwrap();
    let plan = &read["plan"];
    let void = plan["steps"].as_array().unwrap().iter().filter(|step| step["void"] == true).count();
    let reached = plan["stations"].as_array().unwrap().iter().filter(|station| station["reached"] == true).count();
    assert_eq!((void, reached), (2, 3));
    let said = plan.to_string();
    assert!(said.contains("Nobody has decided on it yet.") && said.matches("\"open\":true").count() == 1, "{said}");
}

#[test]
fn what_anybody_writes_into_a_record_is_shown_and_never_executed() {
    for texts in HOSTILE.chunks(5) {
        let (pdf, read, _) = print(&record_saying(texts), Paper::A4, "de");
        let turns = |char: char| matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}' | '\u{200e}' | '\u{200f}') || char.is_control();
        assert!(is_accessible_and_lasts(&pdf), "{texts:?}");
        let place = read.char_indices().find(|(_, char)| turns(*char)).map(|(place, _)| place).or_else(|| read.find("\\u00"));
        assert_eq!(place.map(|place| read[..place].chars().rev().take(80).collect::<Vec<_>>().into_iter().rev().collect::<String>()), None, "{texts:?}");
    }
    let long = "W".repeat(4_000);
    print(&record_saying(&[&long, "x"]), Paper::Letter, "en");
    let scripts: Vec<&str> = SCRIPTS.iter().map(|(_, text)| *text).collect();
    print(&record_saying(&scripts), Paper::A4, "ru");
}

#[test]
fn an_answer_that_no_version_of_the_program_wrote_is_printed_as_far_as_it_can_be_read() {
    let mut record = camera("en");
    for answer in &mut record.answers {
        answer.value =
            json!({"effects": 3, "bases": "x", "alternatives": [1, null, []], "criteria": {"a": 1}, "persons_a_day": -1, "video": [], "review_on": "soon"});
    }
    record.state = "of tomorrow".to_owned();
    assert!(is_accessible_and_lasts(&print(&record, Paper::A4, "en").0));
}
