//! The taxonomy: fields of work, States, structures and kinds of meeting, for everybody, without an account.

mod answers;
mod skos;

use std::collections::BTreeMap;

use parvis_model::Caller;
use parvis_packs::{Packs, Seen};
use serde::Serialize;

use self::answers::{Links, head, in_order, term_answer};
pub use self::skos::{SkosDocument, SkosNode};
use crate::register::Register;

/// All terms that the installation knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Taxonomy {
    /// Where the terms come from: official packs first, then those of the installation.
    pub packs: Vec<TaxonomyPackAnswer>,
    /// The terms, pack by pack, each after the broader one of its pack.
    pub terms: Vec<TermAnswer>,
}

/// Where terms come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaxonomyPackAnswer {
    /// Stable key.
    pub key: String,
    /// Whether the installation has added it.
    pub own: bool,
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
    pub sources: Vec<TermSource>,
}

/// Something that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TermSource {
    /// Key, by which terms of the pack name it.
    pub key: String,
    /// What it is called, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// In which year, if that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// Where it stands, if that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// How much of it was read: `text` (the passage), `excerpt`, `not_read` (named from memory, to be checked) or `own` (our own reasoning).
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub seen: Seen,
    /// On which day (ISO 8601 date).
    pub read: String,
}

/// A term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TermAnswer {
    /// Stable id, the same for ever.
    pub id: String,
    /// Key of the pack in which it stands.
    pub pack: String,
    /// What it is called, by language.
    pub names: BTreeMap<String, TermName>,
    /// The working languages in which it has no name yet.
    pub missing: Vec<String>,
    /// What it is or was called as well, by language.
    pub also: BTreeMap<String, Vec<String>>,
    /// The id of the term to which it belongs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broader: Option<String>,
    /// The ids of the terms that belong to it.
    pub narrower: Vec<String>,
    /// The codes of a State: two letters, three letters (ISO 3166-1). Empty for everything else.
    pub iso: Vec<String>,
    /// Since when there has been such a thing: a year, a month or a day (ISO 8601). Not known where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Until when: a year, a month or a day (ISO 8601). Not known where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Whether it has ended; it stays in the list, because older things are tagged with it.
    pub ended: bool,
    /// The id of the term that took its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
    /// The ids of the terms whose place it took.
    pub replaces: Vec<String>,
    /// The same thing in the vocabularies of others.
    pub exact_match: Vec<String>,
    /// Who holds it in turn, where it rotates.
    pub held: Vec<TermHeld>,
    /// The keys of the sources of its pack that have it.
    pub sources: Vec<String>,
}

/// What a term is called in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TermName {
    /// The name.
    pub name: String,
    /// The key of the source that has it; a translation of our own where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub official: Option<String>,
}

/// Who holds something for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TermHeld {
    /// The id of the term that holds it.
    pub by: String,
    /// Since when: a year, a month or a day (ISO 8601).
    pub from: String,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// The key of the source that says so.
    pub source: String,
}

/// The taxonomy of packs.
pub fn taxonomy_of(packs: &Packs) -> Taxonomy {
    let links = Links::of(&packs.taxonomy);
    let mut taxonomy = Taxonomy { packs: Vec::new(), terms: Vec::new() };
    for pack in &packs.taxonomy {
        taxonomy.packs.push(head(pack));
        taxonomy.terms.extend(in_order(pack, &links).into_iter().map(|term| term_answer(pack, &links, term)));
    }
    taxonomy
}

impl Register {
    /// All terms, with their names in all languages.
    pub fn taxonomy(&self, _caller: &Caller) -> Taxonomy {
        taxonomy_of(&self.packs)
    }
}

impl Taxonomy {
    /// The term with this id.
    pub fn term(&self, id: &str) -> Option<&TermAnswer> {
        self.terms.iter().find(|term| term.id == id)
    }

    /// The source with this key, of a pack.
    pub fn source(&self, pack: &str, key: &str) -> Option<&TermSource> {
        self.packs.iter().find(|one| one.key == pack)?.sources.iter().find(|source| source.key == key)
    }
}

impl TermAnswer {
    /// What it is called in a language; in English, or in whatever language there is, where that lacks it.
    pub fn name(&self, language: &str) -> &str {
        let found = self.names.get(language).or_else(|| self.names.get("en")).or_else(|| self.names.values().next());
        found.map_or(self.id.as_str(), |name| name.name.as_str())
    }
}

#[cfg(test)]
mod tests;
