//! The format of a doctrine: what people are told to do in an attack, in the words of one country. A pack holds one doctrine: on a card,
//! words of two would contradict each other.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::fault::{Faults, shortened, text};
use crate::plans::PROCEDURES;
use crate::translation::{Pack, Translations, translated};

/// The most words that a doctrine may have, and the most countries.
const MOST_WORDS: usize = 60;
const MOST_COUNTRIES: usize = 250;
/// The longest title and the longest text, in characters.
const LONGEST_TITLE: usize = 120;
const LONGEST_TEXT: usize = 900;
/// The longest sentence that somebody has to say aloud.
const LONGEST_SAID: usize = 200;

/// For whom words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Adults who decide for themselves.
    General,
    /// Children and young people in the care of adults: staying in comes first.
    Minors,
}

/// Who stands behind the few words of a doctrine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// An authority of the country says so.
    Official,
    /// Said in the country, by no authority for all of it.
    InUse,
    /// Our wording of its rules.
    #[default]
    Ours,
}

/// A doctrine and its words.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoctrinePack {
    /// Stable key, the name of its folder.
    pub key: Spanned<String>,
    /// What it is called.
    pub title: String,
    /// Version of the pack.
    pub version: String,
    /// Licence of the pack.
    pub licence: String,
    /// Where its words come from.
    pub source: String,
    /// When it was last looked over (ISO 8601 date).
    pub date: String,
    /// What it does not say, and what in it is our own.
    pub limits: String,
    /// For whom it is.
    pub audience: Audience,
    /// The numbers to call, by country (ISO 3166-1). The doctrine is that of these countries; of none in particular where it names none.
    #[serde(default)]
    pub numbers: BTreeMap<String, Vec<String>>,
    /// The doctrine. A list, so that a pack with two is refused by name.
    #[serde(rename = "doctrine", default)]
    doctrines: Vec<Doctrine>,
    /// Its words.
    #[serde(default)]
    pub words: Vec<DoctrineWords>,
    #[serde(skip)]
    translations: Translations,
}

/// What a doctrine is known by.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Doctrine {
    /// Its few words, such as “Run. Hide. Tell.”
    pub slogan: Spanned<String>,
    /// Who stands behind them.
    #[serde(default)]
    pub standing: Standing,
    /// The language of the country in which they are known (ISO 639).
    #[serde(default)]
    pub language: Option<String>,
    /// Who says so, by its own name.
    #[serde(default)]
    pub said_by: Option<String>,
    /// The words as they are known, where no translation of the pack has them in their language.
    #[serde(default)]
    pub in_its_language: Option<String>,
    /// What a page has of them in their language where they name a last resort.
    #[serde(default)]
    pub without_last_resort: Option<String>,
}

/// One thing to say.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoctrineWords {
    /// Stable key; the same in every doctrine where it means the same.
    pub key: Spanned<String>,
    /// What is said.
    pub says: String,
    /// The procedures in which it is said.
    pub procedures: Vec<String>,
    /// Whether it is the last resort: in a plan only where somebody chooses it.
    #[serde(default)]
    pub last_resort: bool,
}

impl DoctrinePack {
    /// The few words that the doctrine is known by.
    pub fn slogan(&self) -> &str {
        self.doctrines.first().map_or("", |doctrine| doctrine.slogan.get_ref())
    }

    /// The doctrine; nothing of a pack that was not checked.
    pub fn doctrine(&self) -> Option<&Doctrine> {
        self.doctrines.first()
    }

    /// The words with this key.
    pub fn words(&self, key: &str) -> Option<&DoctrineWords> {
        self.words.iter().find(|words| words.key.get_ref() == key)
    }

    /// Whether it is that of a country.
    pub fn is_of(&self, country: &str) -> bool {
        self.numbers.contains_key(country)
    }

    fn check_all(&self, faults: &mut Faults<'_>, folder: &str) {
        let at = self.key.span().start;
        faults.named(&self.key, folder);
        faults.head([("version", &self.version), ("licence", &self.licence), ("source", &self.source)]);
        faults.day("date", &self.date);
        text(faults, at, "title", &self.title, LONGEST_TITLE);
        text(faults, at, "limits", &self.limits, LONGEST_TEXT);
        text(faults, at, "source", &self.source, LONGEST_TEXT);
        self.check_one(faults);
        self.check_numbers(faults);
        faults.keys("words", self.words.iter().map(|words| &words.key));
        if self.words.is_empty() || self.words.len() > MOST_WORDS {
            faults.whole(format!("there are {} words to say; a doctrine has 1 to {MOST_WORDS}", self.words.len()));
        }
        for words in &self.words {
            let at = words.key.span().start;
            text(faults, at, "says", &words.says, LONGEST_SAID);
            if words.procedures.is_empty() {
                faults.at(at, format!("\"{}\" belongs to no procedure", words.key.get_ref()));
            }
            for procedure in words.procedures.iter().filter(|procedure| !PROCEDURES.contains(&procedure.as_str())) {
                faults.at(at, format!("there is no procedure \"{}\"; there are {}", shortened(procedure), PROCEDURES.join(", ")));
            }
        }
    }

    /// One doctrine, neither none nor two.
    fn check_one(&self, faults: &mut Faults<'_>) {
        match self.doctrines.as_slice() {
            [] => faults.whole("the pack has no [[doctrine]]"),
            [one] => {
                let at = one.slogan.span().start;
                text(faults, at, "slogan", one.slogan.get_ref(), LONGEST_TITLE);
                let said = [("said_by", &one.said_by), ("in_its_language", &one.in_its_language), ("without_last_resort", &one.without_last_resort)];
                for (name, said) in said {
                    said.iter().for_each(|said| text(faults, at, name, said, LONGEST_TITLE));
                }
                if one.language.as_ref().is_some_and(|language| language.len() != 2 || !language.bytes().all(|byte| byte.is_ascii_lowercase())) {
                    faults.at(at, "the language of a doctrine has two letters, such as \"en\"".to_owned());
                }
                if one.language.is_none() && (one.in_its_language.is_some() || one.without_last_resort.is_some()) {
                    faults.at(at, "words in the language of a doctrine need that language, such as language = \"sv\"".to_owned());
                }
            }
            [first, second, ..] => {
                let (one, other) = (shortened(first.slogan.get_ref()), shortened(second.slogan.get_ref()));
                let message = format!("the pack has two doctrines, \"{one}\" and \"{other}\"; words of two contradict each other: make a pack of each");
                faults.at(second.slogan.span().start, message);
            }
        }
    }

    fn check_numbers(&self, faults: &mut Faults<'_>) {
        if self.numbers.len() > MOST_COUNTRIES {
            faults.whole(format!("there are {} countries; a pack may name {MOST_COUNTRIES}", self.numbers.len()));
        }
        for (country, numbers) in &self.numbers {
            if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
                faults.field("[numbers]", format!("\"{}\" is no country; write it as GB", shortened(country)));
            }
            let is_number = |number: &String| (2..=15).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
            if numbers.is_empty() || numbers.len() > 5 || !numbers.iter().all(is_number) {
                faults.field("[numbers]", format!("\"{}\" has one to five numbers, of digits alone", shortened(country)));
            }
        }
    }
}

impl Pack for DoctrinePack {
    fn texts(&mut self) -> Vec<(String, &mut String)> {
        let mut texts = vec![("title".to_owned(), &mut self.title), ("limits".to_owned(), &mut self.limits)];
        texts.extend(self.doctrines.iter_mut().map(|doctrine| ("slogan".to_owned(), doctrine.slogan.get_mut())));
        texts.extend(self.words.iter_mut().map(|words| (format!("words.{}", words.key.get_ref()), &mut words.says)));
        texts
    }

    fn check(&self, faults: &mut Faults<'_>, folder: &str) {
        self.check_all(faults, folder);
    }

    fn translations(&mut self) -> &mut Translations {
        &mut self.translations
    }
}

translated!(DoctrinePack);
