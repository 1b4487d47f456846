//! The format of the library: good practices in plain words, with their sources and with links to measures and questions.
//! `docs/library.md` explains it to those who write one.

mod check;
mod topic;

use serde::Deserialize;
use toml::Spanned;

pub use topic::Topic;

use crate::fault::Faults;
use crate::measures::{Evidence, MeasureSource};
use crate::translation::{Pack, Translations, translated};

/// Good practices that belong together.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LibraryPack {
    /// Stable key, the name of its folder.
    pub key: Spanned<String>,
    /// What it is called.
    pub title: String,
    /// Version of the pack.
    pub version: String,
    /// Licence of the pack and of every practice in it.
    pub licence: String,
    /// Where its words come from.
    pub source: String,
    /// When it was last looked over (ISO 8601 date).
    pub date: String,
    /// What it does not say.
    pub limits: String,
    /// What was read.
    #[serde(rename = "source_read", default)]
    pub sources: Vec<MeasureSource>,
    /// What is known of effects.
    #[serde(rename = "evidence", default)]
    pub evidence: Vec<Evidence>,
    /// The practices, in the order in which they are shown.
    #[serde(rename = "practice")]
    pub practices: Vec<Practice>,
    #[serde(skip)]
    translations: Translations,
}

/// A good practice.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// Stable key; no other practice of any pack has it.
    pub key: Spanned<String>,
    /// What it is called.
    pub title: String,
    /// What to do.
    pub says: String,
    /// Why it helps.
    pub why: String,
    /// How to begin this week.
    pub begin: String,
    /// What it costs in time.
    pub time: String,
    /// What to mind.
    pub mind: String,
    /// The categories of places that it is for; all where none is named.
    #[serde(default)]
    pub places: Vec<String>,
    /// Fields of work, as words of the taxonomy: `countering-terrorism`.
    pub fields: Vec<Spanned<String>>,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// What is known of its effect, by key; otherwise unknown.
    pub evidence: Option<Spanned<String>>,
    /// Measures of the catalogue that belong to it, by key.
    #[serde(default)]
    pub measures: Vec<Spanned<String>>,
    /// Questions of surveys that ask about it, as `SURVEY.QUESTION`.
    #[serde(default)]
    pub asked_by: Vec<Spanned<String>>,
    /// Where to read more, by key.
    pub sources: Vec<Spanned<String>>,
}

impl Practice {
    /// The questions that ask about it: survey and question.
    pub fn questions(&self) -> impl Iterator<Item = (&str, &str)> {
        self.asked_by.iter().filter_map(|link| link.get_ref().split_once('.'))
    }

    /// Its texts, each with the name of its field.
    pub fn texts(&self) -> [(&'static str, &str); 6] {
        [("title", &self.title), ("says", &self.says), ("why", &self.why), ("begin", &self.begin), ("time", &self.time), ("mind", &self.mind)]
    }
}

impl Pack for LibraryPack {
    fn texts(&mut self) -> Vec<(String, &mut String)> {
        let mut texts = vec![("title".to_owned(), &mut self.title), ("limits".to_owned(), &mut self.limits)];
        texts.extend(self.evidence.iter_mut().map(|one| (format!("evidence.{}", one.key.get_ref()), &mut one.says)));
        for practice in &mut self.practices {
            let address = |field: &str| format!("practice.{}.{field}", practice.key.get_ref());
            texts.push((address("title"), &mut practice.title));
            texts.push((address("says"), &mut practice.says));
            texts.push((address("why"), &mut practice.why));
            texts.push((address("begin"), &mut practice.begin));
            texts.push((address("time"), &mut practice.time));
            texts.push((address("mind"), &mut practice.mind));
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

translated!(LibraryPack);

impl LibraryPack {
    /// The practice with this key.
    pub fn practice(&self, key: &str) -> Option<&Practice> {
        self.practices.iter().find(|practice| practice.key.get_ref() == key)
    }

    /// The evidence with this key.
    pub fn evidence(&self, key: &str) -> Option<&Evidence> {
        self.evidence.iter().find(|evidence| evidence.key.get_ref() == key)
    }

    /// The source with this key.
    pub fn source_read(&self, key: &str) -> Option<&MeasureSource> {
        self.sources.iter().find(|source| source.key.get_ref() == key)
    }
}
