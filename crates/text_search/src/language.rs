use frostem::{Algorithm, Stemmer};
use parvis_model::fold;

/// How words are brought to their stems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
    /// German.
    German,
    /// Italian.
    Italian,
    /// Russian.
    Russian,
    /// Spanish.
    Spanish,
    /// Any other: each word is its own stem.
    Other,
}

impl Language {
    /// The language of a tag such as `de` or `de-CH`.
    pub fn of(tag: &str) -> Self {
        match tag.split('-').next().unwrap_or_default() {
            "en" => Self::English,
            "fr" => Self::French,
            "de" => Self::German,
            "it" => Self::Italian,
            "ru" => Self::Russian,
            "es" => Self::Spanish,
            _ => Self::Other,
        }
    }

    /// The stem of a word as [`crate::words::words`] gives it, without accents. The stemmer sees the accents, which tell it the endings.
    pub(crate) fn stem(self, word: &str) -> String {
        let (algorithm, is_its_letter): (_, fn(char) -> bool) = match self {
            Self::English => (Algorithm::English, is_latin),
            Self::French => (Algorithm::French, is_latin),
            Self::German => (Algorithm::German, is_latin),
            Self::Italian => (Algorithm::Italian, is_latin),
            Self::Russian => (Algorithm::Russian, is_cyrillic),
            Self::Spanish => (Algorithm::Spanish, is_latin),
            Self::Other => return fold(word),
        };
        // A stemmer knows the letters of its language: anything else is left as it is.
        if !word.chars().all(is_its_letter) {
            return fold(word);
        }
        let stemmed = Stemmer::new(algorithm).stem(word);
        let stem = fold(if self == Self::German { verb_in_ieren(&stemmed) } else { &stemmed });
        if stem.is_empty() { fold(word) } else { stem }
    }
}

/// The stem of a German verb such as “evakuieren”, which the stemmer cuts to “evakui”, “evakuier” (in “Evakuierung”) or “evakuiert”: the first of these.
fn verb_in_ieren(stem: &str) -> &str {
    let cut = stem.strip_suffix("iert").or_else(|| stem.strip_suffix("ier")).map_or(0, str::len);
    // “Tier” and “Bier” are no verbs.
    if cut < 3 { stem } else { stem.get(..=cut).unwrap_or(stem) }
}

fn is_latin(letter: char) -> bool {
    letter.is_alphabetic() && letter <= '\u{24f}'
}

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{4ff}')
}
