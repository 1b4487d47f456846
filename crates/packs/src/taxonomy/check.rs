//! What a pack of the taxonomy may not be, by itself.

use std::collections::{BTreeMap, HashSet};

use toml::Spanned;

use super::{Held, OWN, TaxonomyPack, Term};
use crate::fault::{Faults, is_day, shortened, text};
use crate::references;

/// The largest file, in bytes.
pub(super) const LARGEST: usize = 1_000_000;
/// The most terms a pack may hold.
const MOST_TERMS: usize = 1000;
/// The most sources of a pack, and holders of a term.
const MOST_OF_LIST: usize = 200;
/// The most languages, further names in one of them, links and sources of a term.
const MOST_OF_TERM: usize = 20;
/// The longest id, name and text, in characters.
const LONGEST_ID: usize = 120;
const LONGEST_NAME: usize = 200;
const LONGEST_TEXT: usize = 900;

impl TaxonomyPack {
    pub(super) fn check(&self, faults: &mut Faults<'_>, folder: &str) {
        if self.terms.len() > MOST_TERMS || self.sources.len() > MOST_OF_LIST {
            faults.whole(format!(
                "there are {} terms and {} sources; a pack may hold {MOST_TERMS} terms and {MOST_OF_LIST} sources",
                self.terms.len(),
                self.sources.len()
            ));
            return;
        }
        let at = self.key.span().start;
        faults.named(&self.key, folder);
        id(faults, &self.key, "key");
        faults.head([("version", &self.version), ("licence", &self.licence), ("source", &self.source)]);
        faults.day("date", &self.date);
        text(faults, at, "source", &self.source, LONGEST_TEXT);
        text(faults, at, "licence", &self.licence, LONGEST_NAME);
        text(faults, at, "version", &self.version, LONGEST_NAME);
        by_language(faults, at, "title", &self.title, LONGEST_NAME);
        by_language(faults, at, "limits", &self.limits, LONGEST_TEXT);
        faults.keys("source", self.sources.iter().map(|one| &one.key));
        self.sources.iter().for_each(|source| references::source(faults, source, LONGEST_TEXT));
        let mut seen = HashSet::new();
        for term in &self.terms {
            if !seen.insert(term.id.get_ref()) {
                faults.at(term.id.span().start, format!("the term \"{}\" stands twice", shortened(term.id.get_ref())));
            }
            self.check_term(faults, term);
        }
        self.check_used(faults);
    }

    fn check_term(&self, faults: &mut Faults<'_>, term: &Term) {
        let (at, name) = (term.id.span().start, shortened(term.id.get_ref()));
        id(faults, &term.id, "id");
        match (self.own, term.id.get_ref().starts_with(OWN)) {
            (true, false) => faults.at(at, format!("\"{name}\": the id of a term of your own begins with \"{OWN}\", so that no official term ever has it")),
            (false, true) => faults.at(at, format!("\"{name}\": ids that begin with \"{OWN}\" are those of installations")),
            _ => {}
        }
        by_language(faults, at, "names", &term.names, LONGEST_NAME);
        self.check_also(faults, term);
        for (language, source) in &term.official {
            if !term.names.contains_key(language) {
                faults.at(source.span().start, format!("\"{name}\" has no name in \"{}\"", shortened(language)));
            }
            self.names_source(faults, source);
        }
        if let Some(iso) = &term.iso {
            let (two, three) = iso.get_ref();
            let is_code = |code: &str, length: usize| code.len() == length && code.bytes().all(|byte| byte.is_ascii_uppercase());
            if !is_code(two, 2) || !is_code(three, 3) {
                faults.at(iso.span().start, format!("\"{name}\": codes are written as [\"CH\", \"CHE\"]"));
            }
        }
        period(faults, term.from.as_ref(), term.until.as_ref());
        if term.replaced_by.is_some() && !term.has_ended() {
            faults.at(at, format!("\"{name}\" has a successor but has not ended: write \"until\", or \"ended = true\" where it is not known when"));
        }
        for link in &term.exact_match {
            if !is_link(link.get_ref()) {
                faults.at(link.span().start, format!("\"{}\" is no address; it begins with https:// or http:// and has no spaces", shortened(link.get_ref())));
            }
        }
        self.check_lists(faults, term);
    }

    fn check_lists(&self, faults: &mut Faults<'_>, term: &Term) {
        let (at, name) = (term.id.span().start, shortened(term.id.get_ref()));
        if term.sources.is_empty() {
            faults.at(at, format!("\"{name}\" names no source"));
        }
        for (count, most, what) in
            [(term.sources.len(), MOST_OF_TERM, "sources"), (term.exact_match.len(), MOST_OF_TERM, "exact_match"), (term.held.len(), MOST_OF_LIST, "held")]
        {
            if count > most {
                faults.at(at, format!("\"{name}\": \"{what}\" has {count} entries; it may have {most}"));
            }
        }
        term.sources.iter().for_each(|source| self.names_source(faults, source));
        for Held { from, until, source, .. } in &term.held {
            self.names_source(faults, source);
            period(faults, Some(from), until.as_ref());
        }
    }

    /// Further names: none is the name itself, none stands twice.
    fn check_also(&self, faults: &mut Faults<'_>, term: &Term) {
        let at = term.id.span().start;
        for (language, names) in &term.also {
            let mut seen: HashSet<&str> = term.names.get(language).map(String::as_str).into_iter().collect();
            if names.len() > MOST_OF_TERM {
                faults.at(at, format!("\"also\" has {} names in a language; it may have {MOST_OF_TERM}", names.len()));
            }
            for name in names {
                label(faults, at, "also", name, LONGEST_NAME);
                if !seen.insert(name) {
                    faults.at(at, format!("the name \"{}\" stands twice", shortened(name)));
                }
            }
        }
        languages(faults, at, "also", term.also.keys());
    }

    fn names_source(&self, faults: &mut Faults<'_>, key: &Spanned<String>) {
        if self.source_read(key.get_ref()).is_none() {
            faults.at(key.span().start, format!("there is no source \"{}\"", shortened(key.get_ref())));
        }
    }

    /// A source that nothing names says nothing.
    fn check_used(&self, faults: &mut Faults<'_>) {
        let of_term = |term: &'_ Term| -> Vec<String> {
            let held = term.held.iter().map(|held| &held.source);
            term.sources.iter().chain(term.official.values()).chain(held).map(|key| key.get_ref().clone()).collect()
        };
        let used: HashSet<String> = self.terms.iter().flat_map(of_term).collect();
        for source in self.sources.iter().filter(|source| !used.contains(source.key.get_ref())) {
            faults.at(source.key.span().start, format!("no term names the source \"{}\"", shortened(source.key.get_ref())));
        }
    }
}

fn id(faults: &mut Faults<'_>, word: &Spanned<String>, what: &str) {
    let text = word.get_ref();
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if text.len() > LONGEST_ID || !text.split('-').all(is_part) {
        faults
            .at(word.span().start, format!("the {what} \"{}\" may hold only a-z and 0-9, with - between words, and {LONGEST_ID} characters", shortened(text)));
    }
}

/// Texts by language: at least one, each a line that people read.
fn by_language(faults: &mut Faults<'_>, at: usize, what: &str, texts: &BTreeMap<String, String>, longest: usize) {
    if texts.is_empty() {
        faults.at(at, format!("\"{what}\" is empty; give it in one language at least"));
    }
    languages(faults, at, what, texts.keys());
    texts.values().for_each(|text| label(faults, at, what, text, longest));
}

fn languages<'l>(faults: &mut Faults<'_>, at: usize, what: &str, languages: impl ExactSizeIterator<Item = &'l String>) {
    if languages.len() > MOST_OF_TERM {
        faults.at(at, format!("\"{what}\" has {} languages; it may have {MOST_OF_TERM}", languages.len()));
    }
    for language in languages {
        if !(2..=3).contains(&language.len()) || !language.bytes().all(|byte| byte.is_ascii_lowercase()) {
            faults.at(at, format!("\"{}\" is no language; write it as de", shortened(language)));
        }
    }
}

/// A line that people read, which also runs in the direction that it seems to have.
fn label(faults: &mut Faults<'_>, at: usize, what: &str, says: &str, longest: usize) {
    text(faults, at, what, says, longest);
    if says.chars().any(|letter| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')) {
        faults.at(at, format!("\"{what}\" holds a sign that turns the direction of the text; leave it out"));
    }
}

/// A year, a month or a day, the first not after the last.
fn period(faults: &mut Faults<'_>, from: Option<&Spanned<String>>, until: Option<&Spanned<String>>) {
    for time in from.into_iter().chain(until) {
        if !is_time(time.get_ref()) {
            faults.at(time.span().start, format!("\"{}\" is no time; write it as 2026, 2026-07 or 2026-07-17", shortened(time.get_ref())));
        }
    }
    if let (Some(from), Some(until)) = (from, until) {
        let as_far = from.get_ref().len().min(until.get_ref().len());
        if from.get_ref().get(..as_far) > until.get_ref().get(..as_far) {
            faults.at(until.span().start, format!("\"{}\" is before \"{}\"", shortened(until.get_ref()), shortened(from.get_ref())));
        }
    }
}

fn is_time(text: &str) -> bool {
    match text.len() {
        4 => is_day(&format!("{text}-01-01")),
        7 => is_day(&format!("{text}-01")),
        _ => is_day(text),
    }
}

fn is_link(link: &str) -> bool {
    let begins = link.starts_with("https://") || link.starts_with("http://");
    begins && link.len() <= 300 && link.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_a_year_a_month_or_a_day_that_there_is() {
        for time in ["2022", "1992-09", "2014-03-21"] {
            assert!(is_time(time), "{time}");
        }
        for time in ["", "22", "2022-13", "2022-02-30", "2022-1", "soon", "2022-01-01T00", "²²²²", "20é"] {
            assert!(!is_time(time), "{time}");
        }
    }
}
