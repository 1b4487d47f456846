//! The form of a plan: texts are texts, keys stand once, lists are bounded, positions lie on the globe. What breaks it is named with
//! its place, and nothing of such a plan is kept. Whether a plan is good is another question: `check`.

mod parts;

use std::collections::HashSet;
use std::fmt;

use parvis_model::{Position, name_within};

use crate::{Beyond, Key, SitePlan};

/// The longest title, the longest line, and the longest text of several lines, in characters.
pub(crate) const TITLE: usize = 120;
pub(crate) const LINE: usize = 400;
pub(crate) const TEXT: usize = 4_000;
/// The most lines of such a text.
const LINES: usize = 100;
/// The most entries of a list of parts, and of any smaller list.
pub(crate) const PARTS: usize = 60;
pub(crate) const FEW: usize = 30;
/// The most steps of all procedures and configurations together: more than 20 pages hold.
pub(crate) const STEPS: usize = 1_000;
/// The most points of a line that somebody drew.
pub(crate) const POINTS: usize = 200;
/// Into how many parts a degree is divided: a centimetre or less each.
const DEGREE: f64 = 1e7;
/// The most that a number of people may be.
pub(crate) const PEOPLE: u32 = 1_000_000;
/// The longest walk, in minutes.
pub(crate) const MINUTES: u16 = 240;

/// How wide a picture of the floor is, in metres, and how far it is turned, in degrees.
pub(crate) const WIDTHS: [f64; 2] = [1.0, 2_000.0];
pub(crate) const TURNS: [f64; 2] = [0.0, 360.0];

/// One thing that breaks the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormFault {
    /// Where: the path of the field, such as `procedures.lockdown.steps[2].text`.
    pub place: String,
    /// What is wrong, and what to do.
    pub message: String,
}

impl fmt::Display for FormFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

impl SitePlan {
    /// The plan as it is kept: every text composed (Unicode NFC), without blanks around it, and made of what is seen; every
    /// position to a centimetre.
    ///
    /// # Errors
    /// Everything that breaks the form, each with its place.
    pub fn tidied(mut self) -> Result<Self, Vec<FormFault>> {
        let mut look = Look::default();
        parts::plan(&mut self, &mut look);
        if look.faults.is_empty() { Ok(self) } else { Err(look.faults) }
    }
}

/// What is unknown in a plan: the path of each field.
pub(crate) fn unknown(plan: &SitePlan) -> Vec<String> {
    let mut look = Look::default();
    parts::plan(&mut plan.clone(), &mut look);
    look.unknown
}

/// Gathers what a walk through a plan finds.
#[derive(Debug, Default)]
pub(crate) struct Look {
    faults: Vec<FormFault>,
    unknown: Vec<String>,
    /// Steps so far, of all procedures.
    steps: usize,
}

impl Look {
    fn fault(&mut self, place: &str, message: impl Into<String>) {
        self.faults.push(FormFault { place: place.to_owned(), message: message.into() });
    }

    /// A text on one line, which may be empty.
    fn line(&mut self, place: &str, text: &mut String, longest: usize) {
        if text.trim().is_empty() {
            text.clear();
            return;
        }
        match name_within(text, longest) {
            Ok(tidy) => *text = tidy,
            Err(error) => {
                // The rule is that of names; the words for it are our own.
                let message = match error {
                    parvis_model::NameError::Length(most) => format!("this text has 1 to {most} characters on one line"),
                    parvis_model::NameError::Unseen(letter) => {
                        format!("this text contains an invisible character (U+{:04X}); type it again without it", u32::from(letter))
                    }
                    parvis_model::NameError::Nothing => "this text shows nothing".to_owned(),
                };
                self.fault(place, message);
            }
        }
    }

    /// A text on one line that has to be there.
    fn title(&mut self, place: &str, text: &mut String) {
        self.line(place, text, TITLE);
        if text.is_empty() {
            self.fault(place, "this needs a name");
        }
    }

    /// A text of several lines, which may be empty.
    fn text(&mut self, place: &str, text: &mut String) {
        if text.len() > TEXT.saturating_mul(64) || text.chars().count() > TEXT {
            self.fault(place, format!("this text has at most {TEXT} characters"));
            return;
        }
        let mut lines: Vec<String> = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line).to_owned()).collect();
        if lines.len() > LINES {
            self.fault(place, format!("this text has at most {LINES} lines"));
            return;
        }
        for line in &mut lines {
            self.line(place, line, TEXT);
        }
        lines.join("\n").trim().clone_into(text);
    }

    /// Lines of which each says something; empty ones go.
    fn lines(&mut self, place: &str, lines: &mut Vec<String>) {
        self.most(place, lines.len(), FEW);
        for (number, line) in lines.iter_mut().enumerate() {
            self.line(&format!("{place}[{number}]"), line, LINE);
        }
        lines.retain(|line| !line.is_empty());
    }

    fn most(&mut self, place: &str, count: usize, most: usize) {
        if count > most {
            self.fault(place, format!("there are {count} entries; a plan may have {most} here"));
        }
    }

    /// A list of parts: bounded, each key once.
    fn parts<'k>(&mut self, place: &str, most: usize, keys: impl ExactSizeIterator<Item = &'k Key>) {
        self.most(place, keys.len(), most);
        self.once(place, keys);
    }

    /// Keys of which none stands twice.
    fn once<'k>(&mut self, place: &str, keys: impl Iterator<Item = &'k Key>) {
        let mut seen = HashSet::new();
        for (number, key) in keys.enumerate() {
            if !seen.insert(key) {
                self.fault(&format!("{place}[{number}]"), format!("\"{key}\" stands twice"));
            }
        }
    }

    fn named(&mut self, place: &str, keys: &[Key]) {
        self.parts(place, PARTS, keys.iter());
    }

    /// On the globe, and kept to a centimetre: a file that is only opened and written again says the same.
    fn position(&mut self, place: &str, position: &mut Position) {
        if let Err(error) = Position::new(position.lon, position.lat) {
            self.fault(place, error.to_string());
            return;
        }
        for degrees in [&mut position.lon, &mut position.lat] {
            *degrees = (*degrees * DEGREE).round() / DEGREE;
        }
    }

    /// A figure between two others, kept to a hundredth.
    fn figure(&mut self, place: &str, figure: &mut f64, [least, most]: [f64; 2], of: &str) {
        if (least..=most).contains(figure) {
            *figure = (*figure * 100.0).round() / 100.0;
        } else {
            self.fault(place, format!("this is {least} to {most} {of}"));
        }
    }

    fn path(&mut self, place: &str, path: &mut [Position]) {
        self.most(place, path.len(), POINTS);
        for (number, position) in path.iter_mut().enumerate() {
            self.position(&format!("{place}[{number}]"), position);
        }
    }

    fn beyond(&mut self, place: &str, beyond: &Beyond) {
        let at = |field: &str| if place.is_empty() { field.to_owned() } else { format!("{place}.{field}") };
        self.unknown.extend(beyond.keys().map(|field| at(&parvis_model::visible_line(field))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looked(text: &str) -> (String, Vec<FormFault>) {
        let mut look = Look::default();
        let mut kept = text.to_owned();
        look.text("text", &mut kept);
        (kept, look.faults)
    }

    #[test]
    fn markup_is_text_and_what_is_not_seen_is_refused() {
        for text in ["#set page(width: 1pt)", "*bold* $x$ <a> `raw`", "#import \"x\"", "{{x}} \\u{202e}", "first\n\nsecond"] {
            assert_eq!(looked(text), (text.to_owned(), vec![]));
        }
        assert_eq!(looked(" one\r\ntwo \n").0, "one\ntwo");
        for text in ["a\u{7}b", "a\u{1b}[31m", "a\u{202e}b", "a\0", "a\rb", "tab\there"] {
            let (_, faults) = looked(text);
            assert_eq!(faults.first().map(|fault| fault.place.as_str()), Some("text"), "{text:?}");
        }
        assert_eq!(looked("a\u{202e}b").1[0].to_string(), "text: this text contains an invisible character (U+202E); type it again without it");
    }

    #[test]
    fn a_text_has_its_length() {
        assert!(looked(&"ä".repeat(TEXT)).1.is_empty());
        assert!(!looked(&"ä".repeat(TEXT + 1)).1.is_empty());
        assert!(!looked(&"a\n".repeat(LINES + 1)).1.is_empty());
        assert!(!looked(&"x".repeat(10_000_000)).1.is_empty());
    }

    #[test]
    fn a_plan_has_no_more_steps_than_can_be_printed() {
        let steps = |count: usize| {
            (0..count).map(|number| serde_json::json!({ "key": format!("s{number}"), "text": "Go.", "function": null, "otherwise": "" })).collect::<Vec<_>>()
        };
        let configuration = |number: usize, most: usize| serde_json::json!({ "key": format!("c{number}"), "title": "A use", "procedures": { "lockdown": { "steps": steps(most) } } });
        let plan = |last: usize| {
            let configurations: Vec<_> = (0..16).map(|number| configuration(number, 60)).chain([configuration(16, last)]).collect();
            let mut plan = SitePlan { configurations: serde_json::from_value(configurations.into()).unwrap(), ..SitePlan::default() };
            "en".clone_into(&mut plan.head.language);
            plan.tidied()
        };
        assert!(plan(40).is_ok());
        let faults = plan(41).unwrap_err();
        assert_eq!(
            faults.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["procedures: all procedures and configurations together have 1001 steps; a plan may have 1000"]
        );
    }
}
