//! The format of the taxonomy: fields of work, States, structures and kinds of meeting, by which things are tagged.
//! `docs/taxonomy.md` explains it to those who add terms of their own.

mod check;
mod joined;

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

pub(crate) use joined::joined;

use crate::MeasureSource;
use crate::fault::{Fault, Faults};

/// How the id of a term begins that an installation has added.
pub(crate) const OWN: &str = "own-";

/// Terms that belong together.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaxonomyPack {
    /// Stable key, the name of its folder.
    pub key: Spanned<String>,
    /// What it is called, by language.
    pub title: BTreeMap<String, String>,
    /// Version of the pack.
    pub version: String,
    /// Licence of the pack.
    pub licence: String,
    /// Where its words come from.
    pub source: String,
    /// When it was last looked over (ISO 8601 date).
    pub date: String,
    /// What it does not say, by language.
    pub limits: BTreeMap<String, String>,
    /// What was read.
    #[serde(rename = "source_read", default)]
    pub sources: Vec<MeasureSource>,
    /// The terms, each below the broader one where it has one.
    #[serde(rename = "term")]
    pub terms: Vec<Term>,
    /// Whether the installation has added it.
    #[serde(skip)]
    pub own: bool,
}

/// A term: a field of work, a State, a body or a kind of meeting.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Stable id, the same for ever; no other term of any pack has it.
    pub id: Spanned<String>,
    /// What it is called, by language.
    pub names: BTreeMap<String, String>,
    /// What it is or was called as well, by language.
    #[serde(default)]
    pub also: BTreeMap<String, Vec<String>>,
    /// The languages in which the name is the body's own, each with the key of the source that has it. In the others it is a translation of our own.
    #[serde(default)]
    pub official: BTreeMap<String, Spanned<String>>,
    /// The id of the term to which it belongs.
    pub broader: Option<Spanned<String>>,
    /// The codes of a State: two letters, three letters (ISO 3166-1).
    pub iso: Option<Spanned<(String, String)>>,
    /// Since when there has been such a thing: a year, a month or a day. Not known where it is left out.
    pub from: Option<Spanned<String>>,
    /// Until when.
    pub until: Option<Spanned<String>>,
    /// Whether it has ended, where it is not known when.
    #[serde(default)]
    ended: bool,
    /// The id of the term that took its place.
    pub replaced_by: Option<Spanned<String>>,
    /// The same thing in the vocabularies of others.
    #[serde(default)]
    pub exact_match: Vec<Spanned<String>>,
    /// Who holds it in turn, where it rotates.
    #[serde(default)]
    pub held: Vec<Held>,
    /// The keys of the sources that have it.
    pub sources: Vec<Spanned<String>>,
}

/// Who holds something for a time.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// The id of the term that holds it.
    pub by: Spanned<String>,
    /// Since when.
    pub from: Spanned<String>,
    /// Until when.
    pub until: Option<Spanned<String>>,
    /// The key of the source that says so.
    pub source: Spanned<String>,
}

impl TaxonomyPack {
    /// Reads and checks a pack by itself; `own` says that an installation has added it.
    ///
    /// # Errors
    /// Everything that is wrong, each with file and line.
    pub fn parse(folder: &str, text: &str, own: bool) -> Result<Self, Vec<Fault>> {
        let file = format!("{folder}/pack.toml");
        let mut faults = Faults::of(&file, text);
        if text.len() > check::LARGEST {
            faults.whole(format!("the file has {} bytes; it may have {}", text.len(), check::LARGEST));
            return Err(faults.found);
        }
        let Some(mut pack) = faults.read::<Self>() else { return Err(faults.found) };
        pack.own = own;
        pack.check(&mut faults, folder.split('/').nth(1).unwrap_or_default());
        if faults.found.is_empty() { Ok(pack) } else { Err(faults.found) }
    }

    /// The term with this id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id.get_ref() == id)
    }

    /// The source with this key.
    pub fn source_read(&self, key: &str) -> Option<&MeasureSource> {
        self.sources.iter().find(|source| source.key.get_ref() == key)
    }
}

impl Term {
    /// Whether it has ended.
    pub fn has_ended(&self) -> bool {
        self.ended || self.until.is_some()
    }
}
