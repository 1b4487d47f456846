//! Finds good practices by their words, by topic and by kind of place. The texts of a language are indexed in memory when the first question in it comes.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use parvis_model::Caller;
use parvis_packs::{LibraryPack, Packs, Topic};
use parvis_text_search::{Field, Index, LONGEST, Language, Question, Writing};

use super::{Library, LibraryEntry};
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::register::Register;

/// How often a word in the title counts, beside one in a text.
const TITLE: u16 = 3;

/// Which good practices are looked for; what is left out narrows nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LibraryQuery {
    /// Each of these words stands in them, in any of its forms; the last one may be only begun.
    pub text: Option<String>,
    /// They are for this category of places: for it alone, or for all places.
    pub place: Option<String>,
    /// They are about this topic.
    pub topic: Option<String>,
}

/// The words of the library in each language in which something of it is said. Packs are read at the start, so that an index stays true.
#[derive(Clone)]
pub(crate) struct LibraryWords(Arc<BTreeMap<String, OnceLock<Index>>>);

impl LibraryWords {
    /// Nothing is indexed yet.
    pub(crate) fn new(packs: &Packs) -> Self {
        let of_packs = packs.libraries.iter().flat_map(LibraryPack::languages);
        Self(Arc::new(of_packs.chain(["en"]).map(|language| (language.to_owned(), OnceLock::new())).collect()))
    }

    /// The index of a language, or of English, in which everything is said where no pack has it; its entries have the numbers of their places in
    /// `library`, which is the whole one in this language.
    fn index(&self, language: &str, library: &Library) -> Option<&Index> {
        Some(self.0.get(language).or_else(|| self.0.get("en"))?.get_or_init(|| indexed(library)))
    }
}

/// The index of a library as it is said in one language. A pack that lacks the language is indexed in its own.
fn indexed(library: &Library) -> Index {
    let mut writing = Writing::default();
    for entry in &library.entries {
        let pack = library.packs.iter().find(|pack| pack.key == entry.pack);
        let texts = [&entry.says, &entry.why, &entry.begin, &entry.time, &entry.mind].map(|text| Field { text, weight: 1 });
        let [says, why, begin, time, mind] = texts;
        let fields = [Field { text: &entry.title, weight: TITLE }, says, why, begin, time, mind];
        writing.add(Language::of(pack.map_or("en", |pack| &pack.language)), &fields);
    }
    writing.finish()
}

impl Register {
    /// The library in a language with the practices that fit, the best first where words are asked for. Its kinds of places and topics are those of
    /// the whole library.
    ///
    /// # Errors
    /// There is no such topic, or the text is longer than 200 characters.
    pub fn library_found(&self, caller: &Caller, query: &LibraryQuery, language: &str) -> Result<Library, ServiceError> {
        let text = query.text.as_deref().filter(|text| !text.trim().is_empty());
        let too_long = |_| Rule::TextTooLong.broken_with(&[("most", LONGEST as u64)], format!("search for at most {LONGEST} characters"));
        let question = text.map(Question::read).transpose().map_err(too_long)?;
        let mut library = self.library(caller, language);
        let topic = query.topic.as_deref().filter(|topic| !topic.is_empty()).map(|topic| topic_named(topic, &library.topics)).transpose()?;
        let place = query.place.as_deref().filter(|place| !place.is_empty());
        let fits = |entry: &LibraryEntry| {
            topic.is_none_or(|topic| entry.topics.contains(&topic))
                && place.is_none_or(|place| entry.places.is_empty() || entry.places.iter().any(|one| one == place))
        };
        let Some(question) = question else {
            library.entries.retain(fits);
            return Ok(library);
        };
        let Some(index) = self.public.library.index(language, &library) else { return Ok(library) };
        // What does not fit is left out before anything is counted. So would be what a reader may not know of.
        let may = |number: u32| library.entries.get(number as usize).is_some_and(fits);
        let found = index.find(&question, &index.allowed(may), library.entries.len());
        library.entries = found.entries.iter().filter_map(|number| library.entries.get(*number as usize).cloned()).collect();
        Ok(library)
    }
}

/// The topic of this name, of those that there are.
fn topic_named(name: &str, topics: &[Topic]) -> Result<Topic, ServiceError> {
    let named = |topic: &Topic| serde_json::to_value(topic).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default();
    topics.iter().find(|topic| named(topic) == name).copied().ok_or_else(|| {
        let all = topics.iter().map(named).collect::<Vec<_>>().join(", ");
        ServiceError::Invalid(format!("there is no topic \"{}\"; there are: {all}", name.chars().take(LONGEST).collect::<String>().escape_debug()))
    })
}

#[cfg(test)]
mod tests;
