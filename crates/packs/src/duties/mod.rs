//! The format of duties: a law as dated, sourced data. `docs/duty-packs.md` explains it to those who write one.

mod check;
mod input;
mod law;

use serde::Deserialize;
use toml::Spanned;

pub use input::{Choice, Input, InputKind};
pub use law::{Conclusion, Condition, Due, Duty, Note, Scope, Stage, Test};

use crate::fault::Faults;
use crate::translation::{Pack, Translations, translated};

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
    pub date: Spanned<String>,
    /// Whether and since when it is in force.
    pub in_force: String,
    /// What the pack does not look at.
    pub limits: String,
    /// What of it comes into force when.
    #[serde(rename = "stage", default)]
    pub stages: Vec<Stage>,
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
    /// What else it says.
    #[serde(rename = "note", default)]
    pub notes: Vec<Note>,
    #[serde(skip)]
    translations: Translations,
}

impl Pack for DutyPack {
    fn texts(&mut self) -> Vec<(String, &mut String)> {
        let mut texts = vec![
            ("title".to_owned(), &mut self.title),
            ("jurisdiction".to_owned(), &mut self.jurisdiction),
            ("source".to_owned(), &mut self.source),
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
        texts.extend(self.conclusions.iter_mut().map(|conclusion| (format!("conclusion.{}", conclusion.key.get_ref()), &mut conclusion.title)));
        let stages = self.stages.iter_mut().map(|one| ("stage", &one.key, &mut one.says, &mut one.paragraph, &mut one.to_be_checked));
        let tests = self.tests.iter_mut().map(|one| ("test", &one.key, &mut one.says, &mut one.paragraph, &mut one.to_be_checked));
        let duties = self.duties.iter_mut().map(|one| ("duty", &one.key, &mut one.says, &mut one.paragraph, &mut one.to_be_checked));
        let notes = self.notes.iter_mut().map(|one| ("note", &one.key, &mut one.says, &mut one.paragraph, &mut one.to_be_checked));
        for (kind, key, says, paragraph, to_be_checked) in stages.chain(tests).chain(duties).chain(notes) {
            texts.push((format!("{kind}.{}", key.get_ref()), says));
            // A paragraph that several statements name is translated once.
            texts.push((format!("paragraph.{paragraph}"), paragraph));
            if !to_be_checked.is_empty() {
                texts.push((format!("{kind}.{}.to_be_checked", key.get_ref()), to_be_checked));
            }
        }
        texts
    }

    fn check(&self, faults: &mut Faults<'_>, folder: &str) {
        self.check_all(faults, folder);
    }

    fn translations(&mut self) -> &mut Translations {
        &mut self.translations
    }
}

translated!(DutyPack);

impl DutyPack {
    /// The input with this key.
    pub fn input(&self, key: &str) -> Option<&Input> {
        self.inputs.iter().find(|input| input.key.get_ref() == key)
    }

    /// What can be answered to an input; of one that is answered among the choices of another, those.
    pub fn options<'a>(&'a self, input: &'a Input) -> Vec<&'a Choice> {
        match input.among.as_ref().and_then(|of| self.input(of.get_ref())) {
            Some(of) => of.options.iter().filter(|option| !input.except.contains(&option.key)).collect(),
            None => input.options.iter().collect(),
        }
    }

    /// The stage with this key.
    pub fn stage(&self, key: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.key.get_ref() == key)
    }

    /// When a statement was read: on its own day, or with the rest (ISO 8601 date).
    pub fn read_on(&self, own: Option<&Spanned<String>>) -> String {
        own.unwrap_or(&self.date).get_ref().clone()
    }

    /// The test with this key.
    pub fn test(&self, key: &str) -> Option<&Test> {
        self.tests.iter().find(|test| test.key.get_ref() == key)
    }
}
