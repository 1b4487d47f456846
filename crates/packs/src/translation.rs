//! A pack is written in English; beside it stands a file for each further language, `de.toml`, which gives each text of the
//! pack by its address: `"input.people.ask" = "Wie viele …"`. A language is there whole or not at all.

use std::collections::BTreeMap;

use crate::fault::Faults;

/// A pack whose texts can be given in another language.
pub(crate) trait Texts {
    /// Every text that a person reads, by its address.
    fn texts(&mut self) -> Vec<(String, &mut String)>;
}

/// Texts by their address.
pub(crate) type Translation = BTreeMap<String, String>;

/// Reads the translation of a pack; what is missing or not known is a fault.
pub(crate) fn translation(faults: &mut Faults<'_>, pack: &mut impl Texts) -> Translation {
    let Some(read) = faults.read::<BTreeMap<toml::Spanned<String>, String>>() else { return Translation::new() };
    let known: Vec<String> = pack.texts().into_iter().map(|(address, _)| address).collect();
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

/// The pack in another language.
pub(crate) fn translated<P: Texts>(mut pack: P, translation: &Translation) -> P {
    for (address, text) in pack.texts() {
        if let Some(other) = translation.get(&address) {
            text.clone_from(other);
        }
    }
    pack
}
