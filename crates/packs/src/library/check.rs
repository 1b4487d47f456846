//! What a library may not be.

use std::collections::HashSet;

use super::{LibraryPack, Practice};
use crate::fault::{Faults, shortened, text};
use crate::references::{self, named, once};

/// The most practices a pack may hold.
const MOST_PRACTICES: usize = 1000;
/// The most entries of any list.
const MOST_OF_LIST: usize = 200;
/// The longest title and the longest text, in characters.
const LONGEST_TITLE: usize = 120;
const LONGEST_TEXT: usize = 900;

impl LibraryPack {
    pub(super) fn check_all(&self, faults: &mut Faults<'_>, folder: &str) {
        faults.named(&self.key, folder);
        faults.head([("version", &self.version), ("licence", &self.licence), ("source", &self.source)]);
        faults.day("date", &self.date);
        let head = self.key.span().start;
        text(faults, head, "title", &self.title, LONGEST_TITLE);
        text(faults, head, "limits", &self.limits, LONGEST_TEXT);
        text(faults, head, "source", &self.source, LONGEST_TEXT);
        faults.keys("source", self.sources.iter().map(|one| &one.key));
        faults.keys("evidence", self.evidence.iter().map(|one| &one.key));
        faults.keys("practice", self.practices.iter().map(|one| &one.key));
        if self.practices.len() > MOST_PRACTICES {
            faults.whole(format!("there are {} practices; a pack may hold {MOST_PRACTICES}", self.practices.len()));
        }
        for (count, what) in [(self.sources.len(), "sources"), (self.evidence.len(), "evidence")] {
            if count > MOST_OF_LIST {
                faults.whole(format!("{what}: {count} entries; a pack may hold {MOST_OF_LIST}"));
            }
        }
        for source in &self.sources {
            references::source(faults, source, LONGEST_TEXT);
        }
        for evidence in &self.evidence {
            let at = evidence.key.span().start;
            text(faults, at, "says", &evidence.says, LONGEST_TEXT);
            if evidence.sources.is_empty() {
                faults.at(at, format!("\"{}\" names no source: what is known of an effect, somebody has found", evidence.key.get_ref()));
            }
            named(faults, "source", &evidence.sources, |key| self.source_read(key).is_some());
        }
        for practice in &self.practices {
            self.check_practice(faults, practice);
        }
        self.check_used(faults);
    }

    fn check_practice(&self, faults: &mut Faults<'_>, practice: &Practice) {
        let at = practice.key.span().start;
        for (field, says) in practice.texts() {
            text(faults, at, field, says, if field == "title" { LONGEST_TITLE } else { LONGEST_TEXT });
        }
        named(faults, "source", &practice.sources, |key| self.source_read(key).is_some());
        named(faults, "evidence", practice.evidence.as_slice(), |key| self.evidence(key).is_some());
        // Whether a measure is there, only the whole of the packs can tell.
        named(faults, "measure", &practice.measures, |_| true);
        for (is_empty, what) in [(practice.sources.is_empty(), "source"), (practice.topics.is_empty(), "topic"), (practice.fields.is_empty(), "field of work")]
        {
            if is_empty {
                faults.at(at, format!("\"{}\" names no {what}", practice.key.get_ref()));
            }
        }
        let lists = [
            (practice.places.len(), "places"),
            (practice.fields.len(), "fields"),
            (practice.topics.len(), "topics"),
            (practice.measures.len(), "measures"),
            (practice.asked_by.len(), "asked_by"),
        ];
        for (count, what) in lists {
            if count > MOST_OF_LIST {
                faults.at(at, format!("\"{what}\" has {count} entries; it may have {MOST_OF_LIST}"));
            }
        }
        once(faults, at, "places", &practice.places);
        once(faults, at, "topics", &practice.topics);
        named(faults, "field of work", &practice.fields, |_| true);
        for field in practice.fields.iter().filter(|field| !is_field(field.get_ref())) {
            faults.at(field.span().start, format!("\"{}\" is no field of work; write it as countering-terrorism", shortened(field.get_ref())));
        }
        references::questions(faults, &practice.asked_by);
    }

    /// What nothing names would be translated for nobody.
    fn check_used(&self, faults: &mut Faults<'_>) {
        let mut used: HashSet<(&str, &str)> = HashSet::new();
        for practice in &self.practices {
            used.extend(practice.sources.iter().map(|key| ("source", key.get_ref().as_str())));
            used.extend(practice.evidence.iter().map(|key| ("evidence", key.get_ref().as_str())));
        }
        used.extend(self.evidence.iter().flat_map(|evidence| &evidence.sources).map(|key| ("source", key.get_ref().as_str())));
        let sources = self.sources.iter().map(|one| ("source", &one.key));
        for (what, key) in sources.chain(self.evidence.iter().map(|one| ("evidence", &one.key))) {
            if !used.contains(&(what, key.get_ref().as_str())) {
                faults.at(key.span().start, format!("no practice names the {what} \"{}\"", key.get_ref()));
            }
        }
    }
}

/// Whether a word is written as the taxonomy writes its own: small letters and digits, with hyphens between them.
fn is_field(word: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    word.len() <= 80 && word.split('-').all(is_part)
}
