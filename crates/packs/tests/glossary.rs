//! One name a thing: the glossary is whole, and what it rules out stands nowhere.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use parvis_packs::WORKING_LANGUAGES;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Glossary {
    address: BTreeMap<String, String>,
    term: Vec<Term>,
    law_term: Vec<LawTerm>,
    ruled_out: Vec<RuledOut>,
}

#[derive(Deserialize)]
struct Term {
    key: String,
    meaning: String,
    source: Option<String>,
    #[serde(default)]
    source_of: Vec<String>,
    #[serde(flatten)]
    words: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct LawTerm {
    pack: String,
    meaning: String,
    source: Option<String>,
    #[serde(default)]
    source_of: Vec<String>,
    /// The one word in all languages, as the law has it.
    everywhere: Option<String>,
    #[serde(default)]
    not: BTreeMap<String, Vec<String>>,
    #[serde(flatten)]
    words: BTreeMap<String, String>,
}

impl LawTerm {
    fn word(&self, language: &str) -> &str {
        self.everywhere.as_ref().unwrap_or_else(|| &self.words[language])
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuledOut {
    language: String,
    words: Vec<String>,
    instead: String,
    #[serde(rename = "in")]
    within: Option<String>,
}

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

fn glossary() -> Glossary {
    toml::from_str(&std::fs::read_to_string(content().join("i18n/glossary.toml")).unwrap()).unwrap()
}

/// The messages of a language, each line without its key and without what programs put in.
fn messages(language: &str) -> Vec<String> {
    let files = std::fs::read_dir(content().join("i18n").join(language)).unwrap();
    let text: String = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    let said = |line: &str| {
        let words = line.split_once(" = ").map_or(line, |(_, words)| words);
        let pieces = words.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, after)| after));
        pieces.collect::<Vec<_>>().join("…")
    };
    text.lines().filter(|line| !line.starts_with('#')).map(said).collect()
}

/// Every text of every pack as it is today, in a language.
fn packs(language: &str) -> Vec<String> {
    let mut found = Vec::new();
    for kind in ["surveys", "duties", "measures", "library", "doctrine", "plans"] {
        for folder in std::fs::read_dir(content().join(kind)).unwrap() {
            found.extend(pack(&folder.unwrap().path(), language));
        }
    }
    found
}

/// Every text of one pack in a language.
fn pack(folder: &Path, language: &str) -> Vec<String> {
    let name = if language == "en" { "pack.toml".to_owned() } else { format!("{language}.toml") };
    let mut found = Vec::new();
    strings(&toml::from_str(&std::fs::read_to_string(folder.join(name)).unwrap()).unwrap(), &mut found);
    found
}

fn strings(value: &toml::Value, found: &mut Vec<String>) {
    match value {
        toml::Value::String(text) => found.push(text.clone()),
        toml::Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        toml::Value::Table(table) => table.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

/// Whether a word, or with a star its beginning, stands in a text by itself.
fn says(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    let (stem, any_ending) = word.strip_suffix('*').map_or((word.as_str(), false), |stem| (stem, true));
    let letter = |character: Option<char>| character.is_some_and(|character| character.is_alphanumeric() || character == '_');
    text.match_indices(stem).any(|(at, _)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + stem.len()..].chars().next());
        !letter(before) && (any_ending || !letter(after))
    })
}

#[test]
fn each_term_is_there_once_in_every_language_and_names_a_source_only_for_languages_it_has() {
    let glossary = glossary();
    let mut keys: Vec<&str> = glossary.term.iter().map(|term| term.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), glossary.term.len());
    assert!(glossary.address.keys().map(String::as_str).all(|language| WORKING_LANGUAGES.contains(&language)));
    assert_eq!(glossary.address.len(), WORKING_LANGUAGES.len());
    for term in &glossary.term {
        assert!(WORKING_LANGUAGES.iter().all(|language| term.words.contains_key(*language)), "{}", term.key);
        assert_eq!(term.words.len(), WORKING_LANGUAGES.len(), "{}", term.key);
        assert_eq!(term.source.is_some(), !term.source_of.is_empty(), "{}", term.key);
        assert!(term.source_of.iter().all(|language| term.words.contains_key(language)) && !term.meaning.is_empty(), "{}", term.key);
    }
}

#[test]
fn each_law_speaks_in_its_own_terms_in_every_language() {
    let laws = glossary().law_term;
    assert!(laws.len() > 10);
    let mut wrong = Vec::new();
    for term in &laws {
        assert_eq!(term.source.is_some(), !term.source_of.is_empty(), "{}", term.meaning);
        assert_eq!(term.words.len(), if term.everywhere.is_some() { 0 } else { WORKING_LANGUAGES.len() }, "{}", term.meaning);
        assert!(term.source_of.iter().chain(term.not.keys()).all(|language| WORKING_LANGUAGES.contains(&language.as_str())), "{}", term.meaning);
        for language in WORKING_LANGUAGES {
            let texts = pack(&content().join("duties").join(&term.pack), language);
            let word = term.word(language);
            if !texts.iter().any(|text| phrase(text, word)) {
                wrong.push(format!("{} {language}: “{word}” stands nowhere", term.pack));
            }
            for other in term.not.get(language).into_iter().flatten() {
                wrong.extend(texts.iter().filter(|text| says(text, other)).map(|text| format!("{} {language} “{other}”: {text}", term.pack)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether words follow each other in a text, each by itself or, with a star, as a beginning.
fn phrase(text: &str, words: &str) -> bool {
    let text: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let words: Vec<&str> = words.split(' ').collect();
    text.windows(words.len()).any(|here| here.iter().zip(&words).all(|(one, word)| says(one, word)))
}

#[test]
fn what_the_glossary_rules_out_stands_in_no_message_and_in_no_pack() {
    let mut found = Vec::new();
    for ruled_out in glossary().ruled_out {
        let mut texts = messages(&ruled_out.language);
        match ruled_out.within.as_deref() {
            Some("messages") => {}
            None => texts.extend(packs(&ruled_out.language)),
            other => panic!("{other:?}"),
        }
        assert!(texts.len() > 700 && !ruled_out.instead.is_empty());
        for word in &ruled_out.words {
            found.extend(texts.iter().filter(|text| says(text, word)).map(|text| format!("{} “{word}”: {text}", ruled_out.language)));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Every line of the documents, the help of the command line and the description of the API, but of those that show words not to use.
fn documents() -> Vec<String> {
    let root = content().join("..");
    let mut files: Vec<PathBuf> =
        ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "web/openapi.json"].map(|name| root.join(name)).into();
    for folder in ["docs", "docs/guide", "docs/how-to", "benches", "crates/parvis/src/arguments"] {
        files.extend(std::fs::read_dir(root.join(folder)).unwrap().map(|file| file.unwrap().path()));
    }
    let shows_them = |path: &PathBuf| path.ends_with("docs/style.md") || path.ends_with("docs/reviews.md");
    let is_read = |path: &PathBuf| ["md", "rs", "json"].iter().any(|ending| path.extension().is_some_and(|found| found == *ending));
    files.retain(|path| is_read(path) && !shows_them(path));
    files.iter().flat_map(|path| std::fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn what_the_glossary_rules_out_in_english_stands_in_no_document_no_help_and_no_description_of_the_api() {
    let texts = documents();
    assert!(texts.len() > 20_000);
    for ruled_out in glossary().ruled_out.into_iter().filter(|ruled_out| ruled_out.language == "en" && ruled_out.within.is_none()) {
        for word in &ruled_out.words {
            let found: Vec<_> = texts.iter().filter(|text| says(text, word)).collect();
            assert!(found.is_empty(), "“{word}”: {found:#?}");
        }
    }
}

#[test]
fn a_word_is_found_by_itself_alone_and_a_stem_with_any_ending() {
    assert!(says("Die Funde sind da.", "funde") && !says("Die Befunde sind da.", "funde") && !says("fundiert", "fund"));
    assert!(says("Versiegelt.", "versiegel*") && !says("unversiegelt", "versiegel*"));
    assert!(says("куда: Найденное", "найденное"));
    assert!(phrase("der Risikobewertung, des Staates", "risikobewertung* des") && !phrase("Risiko, Bewertung", "risikobewertung"));
}

#[test]
fn french_punctuation_stays_with_its_word() {
    for text in [messages("fr"), packs("fr")].concat() {
        let torn = [" :", " ;", " ?", " !", " »", "« "].iter().any(|sign| text.contains(sign));
        assert!(!torn, "{text}");
    }
}
