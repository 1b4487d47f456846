//! The four pages of a volunteer's plan, as the browser prints them.

use parvis_plan::{Sheet, SheetBlock, VolunteerPlan, VolunteerProcedure, for_children, pages, slogan};
use serde::Serialize;

use crate::printing::{Data, Printing, as_lines};
use crate::text::{Line, Printer};
use crate::{DocumentError, Words, setting};

pub(crate) const TEMPLATE: &str = concat!(include_str!("../templates/base.typ"), include_str!("../templates/pages.typ"));

/// Words that the template uses.
const KEYS: [&str; 10] = [
    "print-colon",
    "plan-when",
    "plan-deputy-label",
    "plan-anybody",
    "plan-not-confirmed",
    "plan-after",
    "plan-after-says",
    "plan-attack",
    "plan-at",
    "plan-only-helpers",
];

#[derive(Serialize)]
pub(crate) struct Printed {
    name: Vec<Line>,
    number: String,
    address: Vec<Line>,
    /// The words for an attack, sentence by sentence, and their language.
    attack: Vec<String>,
    attack_language: String,
    dated: String,
    sheets: Vec<Page>,
}

/// One page as the template reads it.
#[derive(Serialize)]
struct Page {
    title: String,
    means: String,
    when: String,
    called_label: String,
    called: [String; 2],
    steps: Vec<PageStep>,
    words_title: String,
    /// Nothing where the words are held back.
    words: Option<Vec<Line>>,
    blocks: Vec<PageBlock>,
    /// Nothing on the page for the telephone.
    after: Option<[String; 2]>,
    again: Option<Vec<Line>>,
    page_of: String,
}

#[derive(Serialize)]
struct PageStep {
    says: Vec<Line>,
    by: [String; 2],
}

#[derive(Serialize)]
struct PageBlock {
    label: String,
    lines: Vec<PageLine>,
    note: String,
}

#[derive(Serialize)]
struct PageLine {
    nth: String,
    says: Vec<Line>,
}

/// The four pages as PDF (PDF/A-2a and PDF/UA-1), A4 or Letter, in the language of the words. Letters shrink a little where there is much, as in the
/// browser; what does not fit goes on on a second sheet.
///
/// # Errors
/// [`DocumentError::NotSet`] says why they could not be set; no text in a plan is a reason.
pub fn volunteer_pages(plan: &VolunteerPlan, printing: &Printing, words: &Words) -> Result<Vec<u8>, DocumentError> {
    setting::in_any_letters(TEMPLATE, |printer| data(plan, printing, words, printer))
}

pub(crate) fn data(plan: &VolunteerPlan, printing: &Printing, words: &Words, printer: Printer) -> Data<Printed> {
    let mut printer = Printer { narrow: true, ..printer };
    // Every answer is printable, and keeps its direction to itself, before it stands in a sentence.
    let plan = plan.clone().with_texts(|text| printable(text, &mut printer));
    let say = |key: &str, given: &[(&str, &str)]| words.say_as_written(key, given);
    let sheets = pages(&plan, &say);
    let all = sheets.len().to_string();
    let known = slogan(plan.answer("country"), &words.language);
    let is_school = plan.answer("kind") == "school";
    let (attack, language) = match known {
        _ if is_school => (for_children(&words.language).map_or_else(|| words.say("plan-neutral", &[]), str::to_owned), words.language.clone()),
        Some(slogan) => (slogan.words.to_owned(), slogan.language.to_owned()),
        None => (words.say("plan-neutral", &[]), words.language.clone()),
    };
    let printed = Printed {
        name: as_lines(plan.answer("name")),
        number: plan.answer("number").to_owned(),
        address: as_lines(plan.answer("address")),
        attack: attack.split_inclusive(". ").map(|sentence| sentence.trim().to_owned()).collect(),
        attack_language: language,
        dated: printing.day.map(|day| dated(day, printing, words)).unwrap_or_default(),
        sheets: (1..).zip(sheets).map(|(number, sheet)| page(sheet, &number.to_string(), &all, words)).collect(),
    };
    let name = plan.answer("name").replace(['\u{2068}', '\u{2069}', '\u{ad}', '\u{200b}'], "");
    Data::new(printed, ("plan-title", &name, &words.language), &KEYS, (printing, words), printer)
}

/// A text of several lines, each isolated.
fn printable(text: &str, printer: &mut Printer) -> String {
    printer.lines(text).into_iter().map(|line| printer.within(&line.text)).collect::<Vec<_>>().join("\n")
}

fn dated(day: [i16; 3], printing: &Printing, words: &Words) -> String {
    let [year, month, date] = day;
    // A day that the next year does not have is the one after it.
    let later = if [month, date] == [2, 29] { [year + 1, 3, 1] } else { [year + 1, month, date] };
    words.say_as_written("plan-dated", &[("date", &printing.day_in_words(day, words)), ("review", &printing.day_in_words(later, words))])
}

fn page(sheet: Sheet, number: &str, all: &str, words: &Words) -> Page {
    let name = sheet.procedure.as_str();
    let is_call = sheet.procedure == VolunteerProcedure::Communication;
    let say = |key: &str| words.say(key, &[]);
    Page {
        title: say(&format!("plan-{name}")),
        means: say(&format!("plan-means-{name}")),
        when: say(&format!("plan-when-{name}")),
        called_label: say(if is_call { "plan-called-communication" } else { "plan-called" }),
        called: sheet.called,
        steps: sheet.steps.into_iter().map(|step| PageStep { says: as_lines(&step.text), by: step.by }).collect(),
        words_title: say(if is_call { "plan-words-call" } else { "plan-words" }),
        words: (!sheet.words.missing).then(|| as_lines(&sheet.words.text)),
        blocks: sheet.blocks.into_iter().map(|found| block(found, words)).collect(),
        after: (!is_call).then_some(sheet.after),
        again: (!sheet.again.missing).then(|| as_lines(&sheet.again.text)),
        page_of: words.say("plan-page-of", &[("page", number), ("all", all)]),
    }
}

fn block(found: SheetBlock, words: &Words) -> PageBlock {
    let line = |nth: Option<&str>, text: &str| PageLine { nth: nth.unwrap_or_default().to_owned(), says: as_lines(text) };
    PageBlock {
        label: words.say(found.label, &[]),
        lines: found.lines.iter().map(|one| line(one.nth, &one.text)).collect(),
        note: found.note.map(|key| words.say(key, &[])).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests;
