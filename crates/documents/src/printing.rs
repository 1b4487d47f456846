//! What all documents of a plan need besides what they say: paper, day, marking, and texts as they are printed.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::text::{Line, Printer, is_rtl, isolated};
use crate::world::Named;
use crate::{Words, fonts, setting};

/// How much of a name the edge of a page and the properties of the file show, in em.
const WIDEST_NAME: f64 = 27.0;
/// A first word longer than this is no verb.
const LONGEST_VERB: usize = 20;

/// The paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// ISO A4.
    A4,
    /// ISO A5, half of it.
    A5,
    /// Letter, as in North America.
    Letter,
}

impl Paper {
    /// As the layout calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A5 => "a5",
            Self::Letter => "us-letter",
        }
    }
}

/// How a document of a plan is printed.
#[derive(Debug, Clone)]
pub struct Printing {
    /// Such as `amber`, in the words of the TLP 2.0.
    pub marking: String,
    /// Year, month and day of the plan; none where nobody knows.
    pub day: Option<[i16; 3]>,
    /// The country of its readers (ISO 3166), for dates; empty where it is not known.
    pub country: String,
    /// The paper.
    pub paper: Paper,
}

impl Printing {
    pub(crate) fn marking_said(&self) -> String {
        format!("TLP:{}", self.marking.to_uppercase().replace('_', "+"))
    }

    /// A day as it is written in the language and the country.
    pub(crate) fn day_in_words(&self, [year, month, day]: [i16; 3], words: &Words) -> String {
        let said = words.say("date-in-words", &[("day", &day.to_string()), ("month", &month.to_string()), ("year", &year.to_string())]);
        // Inside a sentence, the Russian word for the year is written out: its point would end the sentence.
        let said = said.strip_suffix(" г.").map_or(said.clone(), |said| format!("{said} года"));
        match (words.language.as_str(), self.country.as_str()) {
            ("de", "AT") => said.replace("Januar", "Jänner"),
            ("en", "US" | "PH" | "PR") => {
                let mut parts = said.split(' ');
                match (parts.next(), parts.next(), parts.next()) {
                    (Some(day), Some(month), Some(year)) => format!("{month} {day}, {year}"),
                    _ => said,
                }
            }
            _ => said,
        }
    }
}

/// A number of people as it is written in a language: thousands apart.
pub(crate) fn grouped(number: u32, language: &str) -> String {
    let digits = number.to_string();
    let between = match language {
        "en" => ",",
        "de" | "it" => ".",
        _ => "\u{a0}",
    };
    // A number of four digits stays whole.
    if digits.len() < 5 {
        return digits;
    }
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(between)
}

/// What a template reads.
#[derive(Serialize)]
pub(crate) struct Data<T: Serialize> {
    pub(crate) language: String,
    /// The language of what people wrote.
    pub(crate) own: String,
    families: Vec<&'static str>,
    paper: &'static str,
    /// How much larger than on A5 letters are.
    scale: f64,
    pub(crate) marking: String,
    day: Option<[i16; 3]>,
    /// The title of the file.
    pub(crate) title: String,
    /// What stands at the edge of each page.
    pub(crate) edge: String,
    replaced: String,
    pub(crate) words: BTreeMap<&'static str, String>,
    pub(crate) plan: T,
    /// The pictures under the names by which the template knows them.
    #[serde(skip)]
    pub(crate) files: Vec<Named>,
}

impl<T: Serialize> setting::Document for Data<T> {
    fn files(&self) -> &[Named] {
        &self.files
    }
}

/// How a kind of document says its day: a plan is of a day, what was looked up is as of a day.
fn dated(kind: &str) -> &'static str {
    if matches!(kind, "print-findings" | "print-duties" | "rights-title" | "board-report") { "print-as-of" } else { "print-plan-of-day" }
}

impl<T: Serialize> Data<T> {
    /// The data of a document: `kind` is the message that says what it is, `name` the place, `own` the language of what people wrote.
    pub(crate) fn new(
        plan: T,
        (kind, name, own): (&str, &str, &str),
        keys: &[&'static str],
        (printing, words): (&Printing, &Words),
        mut printer: Printer,
    ) -> Self {
        let name = printer.short(name, WIDEST_NAME);
        let dated = printing.day.map(|day| words.say(dated(kind), &[("date", &printing.day_in_words(day, words))]));
        let kind = words.say(kind, &[]);
        let edge: Vec<String> = [(!name.is_empty()).then(|| isolated(&name)), dated].into_iter().flatten().collect();
        let replaced = if printer.replaced.is_empty() { String::new() } else { words.say("print-replaced", &[("characters", &printer.said_of_replaced())]) };
        let mut data = Self {
            language: words.language.clone(),
            own: if own.len() == 2 { own.to_owned() } else { words.language.clone() },
            families: Vec::new(),
            paper: printing.paper.name(),
            scale: if printing.paper == Paper::A5 { 1.0 } else { std::f64::consts::SQRT_2 },
            marking: printing.marking_said(),
            day: printing.day,
            title: if name.is_empty() { kind } else { format!("{kind}: {name}") },
            edge: edge.join(" · "),
            replaced,
            words: keys.iter().map(|key| (*key, words.say(key, &[]))).collect(),
            plan,
            files: Vec::new(),
        };
        // Everything that stands in the data is looked at: names, answers, the words themselves.
        data.families = fonts::families(&serde_json::to_string(&data).unwrap_or_default());
        data
    }
}

/// Words with which a condition begins, not what is to be done.
const CONDITIONS: [&str; 9] = ["If", "When", "Si", "Se", "Quand", "Quando", "Cuando", "Если", "Когда"];

/// A line that says what to do: its verb stands out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Act {
    pub(crate) verb: String,
    pub(crate) rest: String,
    pub(crate) rtl: bool,
}

/// Whether what is done is said verb first in a language; in German and many others it comes last.
pub(crate) fn has_verb_first(language: &str) -> bool {
    matches!(language, "en" | "fr" | "it" | "es" | "ru")
}

/// A text on one line with its verb, where that comes first.
pub(crate) fn act(text: &str, verb_first: bool, printer: &mut Printer) -> Act {
    let lines = printer.lines(text);
    let rtl = lines.first().is_some_and(|line| line.rtl);
    let text = lines.into_iter().map(|line| line.text).collect::<Vec<_>>().join(" ");
    let is_verb = |word: &str| word.chars().count() <= LONGEST_VERB && word.chars().all(char::is_alphabetic) && !CONDITIONS.contains(&word);
    match text.split_once(' ') {
        Some((verb, rest)) if verb_first && is_verb(verb) => Act { verb: verb.to_owned(), rest: format!(" {rest}"), rtl },
        _ => Act { verb: String::new(), rest: text, rtl },
    }
}

/// A sentence of ours, in the direction of its first letter outside of what was put in.
pub(crate) fn ours(text: String) -> Line {
    Line { rtl: false, text }
}

/// Lines of a text whose parts are printable already.
pub(crate) fn as_lines(text: &str) -> Vec<Line> {
    let plain = |line: &str| line.replace(['\u{2068}', '\u{2069}'], "");
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(|line| Line { rtl: is_rtl(&plain(line)), text: line.to_owned() }).collect()
}
