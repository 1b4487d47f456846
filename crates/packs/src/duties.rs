//! The format of duties: a law as dated, sourced data. `docs/duty-packs.md` explains it to those who write one.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::fault::{Fault, Faults};
use crate::translation::{Pack, Translations, in_language, languages, parse};

/// What is asked of whoever wants to know whether a law binds them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Stable key, such as `people`.
    pub key: Spanned<String>,
    /// The question.
    pub ask: String,
    /// What helps to answer it.
    #[serde(default)]
    pub help: String,
    /// What an answer looks like.
    pub kind: InputKind,
    /// The answers of a choice.
    #[serde(default)]
    pub options: Vec<Choice>,
    /// It tells how another answer is known, and decides nothing by itself.
    pub basis_of: Option<Spanned<String>>,
    /// It is asked only where this test may hold.
    pub asked_if: Option<Spanned<String>>,
}

/// What an answer looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InputKind {
    /// Yes or no.
    YesNo,
    /// One of the options.
    Choice,
    /// A whole number from 0.
    Number,
    /// A day, such as 2026-07-17.
    Date,
    /// A moment, such as 2026-07-17T09:30:00Z.
    Moment,
}

/// An answer that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Stable key.
    pub key: String,
    /// What it says.
    pub text: String,
}

/// A condition of the law.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// Stable key.
    pub key: Spanned<String>,
    /// What it means when it holds, in plain words.
    pub says: String,
    /// Where the law says so.
    pub paragraph: String,
    /// When it holds.
    pub when: Spanned<Condition>,
}

/// When a test holds. Inputs and tests are named by their keys.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Condition {
    /// The answer is yes.
    #[serde(rename = "yes")]
    Yes(String),
    /// The answer is one of these: the input, then the options.
    #[serde(rename = "one_of")]
    OneOf(String, Vec<String>),
    /// The number is at least so much.
    #[serde(rename = "at_least")]
    AtLeast(String, u64),
    /// All these tests hold.
    #[serde(rename = "all")]
    All(Vec<String>),
    /// One of these tests holds.
    #[serde(rename = "any")]
    Any(Vec<String>),
    /// None of these tests holds.
    #[serde(rename = "none")]
    None(Vec<String>),
}

/// Whether a law binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// It does.
    InScope,
    /// It does not.
    Not,
}

/// What follows where a test holds; the first that fits counts.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conclusion {
    /// Stable key.
    pub key: Spanned<String>,
    /// What it says.
    pub title: String,
    /// Whether the law binds then.
    pub scope: Scope,
    /// The test; the last conclusion has none.
    pub when: Option<Spanned<String>>,
    /// What is owed then, by key.
    #[serde(default)]
    pub duties: Vec<Spanned<String>>,
}

/// What is owed.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Stable key.
    pub key: Spanned<String>,
    /// What has to be done, in plain words.
    pub says: String,
    /// Where the law says so.
    pub paragraph: String,
    /// It is owed only where this test holds.
    pub owed_if: Option<Spanned<String>>,
    /// The answer that says whether it is done.
    pub done: Option<Spanned<String>>,
    /// Until when.
    pub due: Option<Spanned<Due>>,
    /// What of it nobody has checked against the text yet.
    #[serde(default)]
    pub to_be_checked: String,
}

/// Until when a duty is owed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// On this day.
    pub on: Option<String>,
    /// So long after the answer to this input.
    pub after: Option<String>,
    /// Months after it.
    #[serde(default)]
    pub months: u16,
    /// Hours after it.
    #[serde(default)]
    pub hours: u16,
    /// And every so many years again.
    #[serde(default)]
    pub every_years: u16,
}

/// A law, or what stands in for one.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyPack {
    /// Stable key, the name of its folder.
    pub key: Spanned<String>,
    /// What the law is called.
    pub title: String,
    /// Where it holds.
    pub jurisdiction: String,
    /// Version of the pack.
    pub version: String,
    /// Licence of the pack.
    pub licence: String,
    /// Which text was read, and of which day.
    pub source: String,
    /// When it was read (ISO 8601 date).
    pub date: String,
    /// Whether and since when it is in force.
    pub in_force: String,
    /// What the pack does not look at.
    pub limits: String,
    /// What is asked.
    #[serde(rename = "input", default)]
    pub inputs: Vec<Input>,
    /// The conditions.
    #[serde(rename = "test", default)]
    pub tests: Vec<Test>,
    /// What follows, the first that fits.
    #[serde(rename = "conclusion")]
    pub conclusions: Vec<Conclusion>,
    /// What is owed.
    #[serde(rename = "duty", default)]
    pub duties: Vec<Duty>,
    #[serde(skip)]
    translations: Translations,
}

impl Pack for DutyPack {
    fn texts(&mut self) -> Vec<(String, &mut String)> {
        let mut texts = vec![
            ("title".to_owned(), &mut self.title),
            ("jurisdiction".to_owned(), &mut self.jurisdiction),
            ("in_force".to_owned(), &mut self.in_force),
            ("limits".to_owned(), &mut self.limits),
        ];
        for input in &mut self.inputs {
            let key = input.key.get_ref();
            texts.push((format!("input.{key}.ask"), &mut input.ask));
            if !input.help.is_empty() {
                texts.push((format!("input.{key}.help"), &mut input.help));
            }
            texts.extend(input.options.iter_mut().map(|option| (format!("input.{key}.{}", option.key), &mut option.text)));
        }
        texts.extend(self.tests.iter_mut().map(|test| (format!("test.{}", test.key.get_ref()), &mut test.says)));
        texts.extend(self.conclusions.iter_mut().map(|conclusion| (format!("conclusion.{}", conclusion.key.get_ref()), &mut conclusion.title)));
        for duty in &mut self.duties {
            let key = duty.key.get_ref();
            texts.push((format!("duty.{key}"), &mut duty.says));
            if !duty.to_be_checked.is_empty() {
                texts.push((format!("duty.{key}.to_be_checked"), &mut duty.to_be_checked));
            }
        }
        texts
    }

    fn check(&self, faults: &mut Faults<'_>, folder: &str) {
        if self.key.get_ref() != folder {
            faults.at(self.key.span().start, format!("the pack is called \"{}\", and its folder \"{folder}\"", self.key.get_ref()));
        }
        faults.keys("input", self.inputs.iter().map(|input| &input.key));
        faults.keys("test", self.tests.iter().map(|test| &test.key));
        faults.keys("conclusion", self.conclusions.iter().map(|conclusion| &conclusion.key));
        faults.keys("duty", self.duties.iter().map(|duty| &duty.key));
        self.inputs.iter().for_each(|input| self.check_input(faults, input));
        let mut known = HashSet::new();
        for test in &self.tests {
            self.check_condition(faults, test, &known);
            known.insert(test.key.get_ref().as_str());
        }
        self.check_conclusions(faults);
        self.duties.iter().for_each(|duty| self.check_duty(faults, duty));
    }

    fn translations(&mut self) -> &mut Translations {
        &mut self.translations
    }
}

impl DutyPack {
    /// Reads and checks a pack with its translations: language and text of each.
    ///
    /// # Errors
    /// Everything that is wrong, each with file and line.
    pub fn parse(folder: &str, text: &str, languages: &[(String, String)]) -> Result<Self, Vec<Fault>> {
        parse(folder, text, languages)
    }

    /// The languages it is there in, English first.
    pub fn languages(&self) -> Vec<&str> {
        languages(&self.translations)
    }

    /// The pack in a language; in English where it is not there in it.
    pub fn in_language(&self, language: &str) -> Self {
        in_language(self, &self.translations, language)
    }

    /// The input with this key.
    pub fn input(&self, key: &str) -> Option<&Input> {
        self.inputs.iter().find(|input| input.key.get_ref() == key)
    }

    /// The test with this key.
    pub fn test(&self, key: &str) -> Option<&Test> {
        self.tests.iter().find(|test| test.key.get_ref() == key)
    }

    fn check_input(&self, faults: &mut Faults<'_>, input: &Input) {
        let (key, at) = (input.key.get_ref(), input.key.span().start);
        if (input.kind == InputKind::Choice) != (input.options.len() >= 2) {
            faults.at(at, format!("the input \"{key}\" has options if and only if it is a choice, and then two or more"));
        }
        let mut seen = HashSet::new();
        if let Some(twice) = input.options.iter().find(|option| !seen.insert(&option.key)) {
            faults.at(at, format!("the option \"{}\" of \"{key}\" stands twice", twice.key));
        }
        if let Some(of) = input.basis_of.as_ref().filter(|of| self.input(of.get_ref()).is_none()) {
            faults.at(of.span().start, format!("there is no input \"{}\"", of.get_ref()));
        }
        if let Some(test) = input.asked_if.as_ref().filter(|test| self.test(test.get_ref()).is_none()) {
            faults.at(test.span().start, format!("there is no test \"{}\"", test.get_ref()));
        }
        let used = input.basis_of.is_some()
            || self
                .tests
                .iter()
                .any(|test| matches!(test.when.get_ref(), Condition::Yes(of) | Condition::OneOf(of, _) | Condition::AtLeast(of, _) if of == key))
            || self.duties.iter().any(|duty| {
                duty.done.as_ref().is_some_and(|done| done.get_ref() == key)
                    || duty.due.as_ref().is_some_and(|due| due.get_ref().after.as_deref() == Some(key.as_str()))
            });
        if !used {
            faults.at(at, format!("nothing looks at the input \"{key}\": do not ask what does not matter"));
        }
    }

    fn check_condition(&self, faults: &mut Faults<'_>, test: &Test, before: &HashSet<&str>) {
        let (key, at) = (test.key.get_ref(), test.when.span().start);
        let wants = |faults: &mut Faults<'_>, input: &String, kind: InputKind| match self.input(input) {
            None => faults.at(at, format!("the test \"{key}\" looks at an input \"{input}\" that there is not")),
            Some(found) if found.kind != kind => faults.at(at, format!("the test \"{key}\" cannot look so at \"{input}\", which is of another kind")),
            Some(_) => {}
        };
        match test.when.get_ref() {
            Condition::Yes(input) => wants(faults, input, InputKind::YesNo),
            Condition::AtLeast(input, _) => wants(faults, input, InputKind::Number),
            Condition::OneOf(input, options) => {
                wants(faults, input, InputKind::Choice);
                let known = |option: &&String| self.input(input).is_some_and(|input| input.options.iter().any(|known| known.key == **option));
                if let Some(unknown) = options.iter().find(|option| !known(option)) {
                    faults.at(at, format!("the test \"{key}\" looks for an option \"{unknown}\" that \"{input}\" does not have"));
                }
            }
            Condition::All(tests) | Condition::Any(tests) | Condition::None(tests) => {
                // Only tests above it: so no test can depend on itself.
                if let Some(unknown) = tests.iter().find(|other| !before.contains(other.as_str())) {
                    faults.at(at, format!("the test \"{key}\" needs the test \"{unknown}\", which does not stand above it"));
                }
            }
        }
    }

    fn check_conclusions(&self, faults: &mut Faults<'_>) {
        let last = self.conclusions.len().saturating_sub(1);
        for (place, conclusion) in self.conclusions.iter().enumerate() {
            let at = conclusion.key.span().start;
            match &conclusion.when {
                Some(test) if self.test(test.get_ref()).is_none() => faults.at(test.span().start, format!("there is no test \"{}\"", test.get_ref())),
                Some(_) if place == last => faults.at(at, "the last conclusion counts where none before it does: it has no \"when\""),
                None if place != last => faults.at(at, "only the last conclusion has no \"when\""),
                _ => {}
            }
            for duty in &conclusion.duties {
                if !self.duties.iter().any(|known| known.key.get_ref() == duty.get_ref()) {
                    faults.at(duty.span().start, format!("there is no duty \"{}\"", duty.get_ref()));
                }
            }
        }
        if self.conclusions.is_empty() {
            faults.whole("there is no conclusion");
        }
    }

    fn check_duty(&self, faults: &mut Faults<'_>, duty: &Duty) {
        if let Some(test) = duty.owed_if.as_ref().filter(|test| self.test(test.get_ref()).is_none()) {
            faults.at(test.span().start, format!("there is no test \"{}\"", test.get_ref()));
        }
        if let Some(input) = duty.done.as_ref().filter(|done| self.input(done.get_ref()).is_none_or(|input| input.kind != InputKind::YesNo)) {
            faults.at(input.span().start, format!("there is no input \"{}\" that is answered by yes or no", input.get_ref()));
        }
        if !self.conclusions.iter().any(|conclusion| conclusion.duties.iter().any(|key| key.get_ref() == duty.key.get_ref())) {
            faults.at(duty.key.span().start, format!("no conclusion names the duty \"{}\"", duty.key.get_ref()));
        }
        let Some(due) = &duty.due else { return };
        let at = due.span().start;
        let due = due.get_ref();
        match (&due.on, &due.after) {
            (Some(_), None) if due.months == 0 && due.hours == 0 => {}
            (None, Some(input)) if (due.months == 0) != (due.hours == 0) => {
                let fits = |input: &Input| input.kind == InputKind::Moment || due.hours == 0 && input.kind == InputKind::Date;
                if !self.input(input).is_some_and(fits) {
                    faults.at(at, format!("there is no input \"{input}\" that is a moment or, for months, a day"));
                }
            }
            _ => faults.at(at, "a duty is due \"on\" a day, or so many months or hours \"after\" an input"),
        }
    }
}
