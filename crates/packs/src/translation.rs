//! A pack is written in English; beside it stands a file for each further language, `de.toml`, which gives each text of the
//! pack by its address: `"input.people.ask" = "Wie viele …"`. A language is there whole or not at all.

use std::collections::{BTreeMap, BTreeSet};

use crate::fault::{Fault, Faults};

/// A pack whose texts can be given in another language.
pub(crate) trait Pack: serde::de::DeserializeOwned + Clone {
    /// Every text that a person reads, by its address.
    fn texts(&mut self) -> Vec<(String, &mut String)>;

    /// Gathers what is wrong with it; `folder` is the name of its folder.
    fn check(&self, faults: &mut Faults<'_>, folder: &str);

    /// Where its translations are kept.
    fn translations(&mut self) -> &mut Translations;
}

/// The translations of a pack, by language.
pub(crate) type Translations = BTreeMap<String, Translation>;

/// Texts by their address.
pub(crate) type Translation = BTreeMap<String, String>;

/// What a pack of any kind does with its translations.
macro_rules! translated {
    ($pack:ident) => {
        impl $pack {
            /// Reads and checks a pack with its translations: language and text of each.
            ///
            /// # Errors
            /// Everything that is wrong, each with file and line.
            pub fn parse(folder: &str, text: &str, languages: &[(String, String)]) -> Result<Self, Vec<$crate::fault::Fault>> {
                $crate::translation::parse(folder, text, languages)
            }

            /// The languages it is there in, English first.
            pub fn languages(&self) -> Vec<&str> {
                $crate::translation::languages(&self.translations)
            }

            /// The pack in a language; in English where it is not there in it.
            pub fn in_language(&self, language: &str) -> Self {
                $crate::translation::in_language(self, &self.translations, language)
            }

            /// One text in another language than English, by its address; nothing where it is not there in it.
            pub fn translated(&self, language: &str, address: &str) -> Option<&str> {
                self.translations.get(language)?.get(address).map(String::as_str)
            }
        }
    };
}
pub(crate) use translated;

/// Reads and checks a pack with its translations, language and text of each.
pub(crate) fn parse<P: Pack>(folder: &str, text: &str, languages: &[(String, String)]) -> Result<P, Vec<Fault>> {
    let file = format!("{folder}/pack.toml");
    let mut faults = Faults::of(&file, text);
    let Some(mut pack) = faults.read::<P>() else { return Err(faults.found) };
    pack.check(&mut faults, folder.split('/').nth(1).unwrap_or_default());
    for (address, _) in pack.texts().into_iter().filter(|(_, text)| text.trim().is_empty()) {
        // What a file says of its source is looked at as part of its head; a step, with its question.
        if address != "source" && !is_step(&address) {
            faults.field(&address, format!("the text \"{address}\" is empty"));
        }
    }
    let mut found = faults.found;
    for (language, text) in languages {
        let file = format!("{folder}/{language}.toml");
        let mut faults = Faults::of(&file, text);
        let read = translation(&mut faults, &mut pack);
        found.extend(faults.found);
        pack.translations().insert(language.clone(), read);
    }
    if found.is_empty() { Ok(pack) } else { Err(found) }
}

/// Whether an address is that of a step, `question.exits.1`.
fn is_step(address: &str) -> bool {
    address.starts_with("question.") && address.rsplit('.').next().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Reads one translation; what is missing or not known is a fault.
fn translation(faults: &mut Faults<'_>, pack: &mut impl Pack) -> Translation {
    let Some(read) = faults.read::<BTreeMap<toml::Spanned<String>, String>>() else { return Translation::new() };
    let known: BTreeSet<String> = pack.texts().into_iter().map(|(address, _)| address).collect();
    for address in read.keys() {
        if !known.contains(address.get_ref()) {
            faults.at(address.span().start, format!("the pack has no text \"{}\"", address.get_ref()));
        }
    }
    let read: Translation = read.into_iter().map(|(address, text)| (address.into_inner(), text)).collect();
    for address in known {
        if read.get(&address).is_none_or(|text| text.trim().is_empty()) {
            faults.whole(format!("the text \"{address}\" is missing; a language is there whole or not at all"));
        }
    }
    read
}

/// The pack in a language; as it is where it is not there in it.
pub(crate) fn in_language<P: Pack>(pack: &P, translations: &Translations, language: &str) -> P {
    let mut pack = pack.clone();
    if let Some(translation) = translations.get(language) {
        for (address, text) in pack.texts() {
            if let Some(other) = translation.get(&address) {
                text.clone_from(other);
            }
        }
    }
    pack
}

/// The languages of a pack, English first.
pub(crate) fn languages(translations: &Translations) -> Vec<&str> {
    std::iter::once("en").chain(translations.keys().map(String::as_str)).collect()
}
