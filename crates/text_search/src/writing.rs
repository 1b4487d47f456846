use std::collections::{BTreeMap, HashMap};

use parvis_model::{fold, found_by};

use crate::index::{Index, Occurrence, Term};
use crate::language::Language;
use crate::words::words;

/// A part of an entry.
#[derive(Debug, Clone, Copy)]
pub struct Field<'a> {
    /// What it says.
    pub text: &'a str,
    /// How often a word in it counts: once in a text, several times in a title.
    pub weight: u16,
}

/// Puts an index together.
#[derive(Debug, Default)]
pub struct Writing {
    /// The number of each word of a language in `terms`.
    known: HashMap<Language, HashMap<String, u32>>,
    /// The number of each stem of a language.
    stems: BTreeMap<Language, HashMap<String, u32>>,
    next_stem: u32,
    terms: Vec<Term>,
    occurrences: Vec<Occurrence>,
    lengths: Vec<u32>,
}

impl Writing {
    /// Adds an entry and answers its number: the first has 0, each further one the next.
    pub fn add(&mut self, language: Language, fields: &[Field<'_>]) -> u32 {
        let entry = u32::try_from(self.lengths.len()).unwrap_or(u32::MAX);
        let mut here: Vec<(u32, u16)> = Vec::new();
        let mut length = 0_u32;
        for field in fields {
            for word in words(field.text) {
                length = length.saturating_add(1);
                here.push((self.term(language, &word.text), field.weight));
            }
        }
        here.sort_unstable();
        for same in here.chunk_by(|(one, _), (next, _)| one == next) {
            let frequency = same.iter().fold(0_u16, |sum, (_, weight)| sum.saturating_add(*weight));
            self.occurrences.extend(same.first().map(|(term, _)| Occurrence { term: *term, entry, frequency }));
        }
        self.lengths.push(length);
        entry
    }

    /// The number of a word; each is brought to its stem once.
    fn term(&mut self, language: Language, word: &str) -> u32 {
        let known = self.known.entry(language).or_default();
        if let Some(term) = known.get(word) {
            return *term;
        }
        let stem = *self.stems.entry(language).or_default().entry(language.stem(word)).or_insert(self.next_stem);
        self.next_stem = self.next_stem.max(stem + 1);
        let term = u32::try_from(self.terms.len()).unwrap_or(u32::MAX);
        let mut forms = found_by(word);
        if forms.is_empty() {
            forms.push(fold(word));
        }
        self.terms.push(Term { forms, stem });
        known.insert(word.to_owned(), term);
        term
    }

    /// The index of all entries that were added.
    pub fn finish(self) -> Index {
        Index::new(self.terms, self.stems, self.next_stem as usize, &self.occurrences, self.lengths)
    }
}
