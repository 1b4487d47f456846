//! What people are told to do for themselves in an attack, by country: the words of the packs (`content/doctrine`) as the pages of the browser
//! have them, `web/src/plan/doctrines.json`, which is written from the packs. `web/src/plan/doctrine.ts` reads it in the same way.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// Who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// An authority of the country.
    Official,
    /// It is in use in the country.
    InUse,
    /// The words are ours.
    Ours,
}

/// The words of a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slogan {
    /// The words.
    pub words: &'static str,
    /// Their language.
    pub language: &'static str,
    /// Who says so.
    pub standing: Standing,
}

#[derive(Debug, Deserialize)]
struct Pack {
    audience: String,
    numbers: BTreeMap<String, Vec<String>>,
    standing: Standing,
    #[serde(default)]
    language: String,
    in_its_language: Option<String>,
    without_last_resort: Option<String>,
    slogan: BTreeMap<String, String>,
}

/// A test fails where the file cannot be read.
static PACKS: LazyLock<Vec<Pack>> = LazyLock::new(|| serde_json::from_str(include_str!("../../../../web/src/plan/doctrines.json")).unwrap_or_default());

/// The words of a country for those who read a language: official words as they are known in the country, words in use only for those who would
/// read them, ours in every language. None where nobody checked it. Last resorts are never among them.
pub fn slogan(country: &str, language: &str) -> Option<Slogan> {
    let pack = PACKS.iter().find(|pack| pack.numbers.contains_key(country))?;
    let own = pack.language.as_str();
    if pack.standing == Standing::InUse && own != language {
        return None;
    }
    let ours = pack.slogan.get_key_value(language).filter(|_| pack.standing == Standing::Ours && own != language);
    let in_own = || pack.without_last_resort.as_ref().or(pack.in_its_language.as_ref()).or_else(|| pack.slogan.get(own)).map(|words| (own, words.as_str()));
    let (language, words) = ours.map(|(language, words)| (language.as_str(), words.as_str())).or_else(in_own)?;
    Some(Slogan { words, language, standing: pack.standing })
}

/// What is said where there are children, in a language: the adults lead.
pub fn for_children(language: &str) -> Option<&'static str> {
    PACKS.iter().find(|pack| pack.audience == "minors")?.slogan.get(language).map(String::as_str)
}

/// Whether paper is Letter in a country, by the Unicode CLDR.
pub fn has_letter_paper(code: &str) -> bool {
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"].contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_has_the_words_of_its_pack_without_a_last_resort() {
        let words = |country, language| slogan(country, language).map(|slogan| (slogan.words, slogan.language, slogan.standing));
        assert_eq!(words("GB", "de"), Some(("Run. Hide. Tell.", "en", Standing::Official)));
        assert_eq!(words("AT", "en"), Some(("Flüchten. Verstecken. Notruf.", "de", Standing::Official)), "its pack goes on with a last resort");
        assert_eq!((words("DE", "de").map(|one| one.2), words("DE", "en")), (Some(Standing::InUse), None));
        assert_eq!(words("IT", "de").map(|one| (one.1, one.2)), Some(("de", Standing::Ours)));
        assert_eq!(words("LU", "fr"), None);
        assert!(["en", "de", "fr", "it", "es", "ru"].iter().all(|language| for_children(language).is_some_and(|words| !words.is_empty())));
    }

    #[test]
    fn paper_is_that_of_the_browser() {
        let paper = include_str!("../../../../web/src/plan/paper.ts").split_once("const LETTER = '").unwrap().1.split_once('\'').unwrap().0;
        assert!(paper.split(' ').all(has_letter_paper) && paper.split(' ').count() == 14 && !has_letter_paper("DE"));
    }
}
