//! What the packs of the taxonomy may not be together: a term stands once, leads to terms that there are, and never back to itself.

use std::collections::HashMap;

use toml::Spanned;

use super::{TaxonomyPack, Term};
use crate::fault::{Fault, Faults, shortened};

/// The most packs that an installation may add.
const MOST_OWN: usize = 20;
/// So many steps lead at most from a term to the broadest one.
const DEEPEST: usize = 12;

/// Everything that is wrong with packs together; each comes with its text.
pub(crate) fn joined(packs: &[(TaxonomyPack, String)]) -> Vec<Fault> {
    let mut found = Vec::new();
    let own = packs.iter().filter(|(pack, _)| pack.own).count();
    if own > MOST_OWN {
        let message = format!("there are {own} packs of your own; there may be {MOST_OWN}");
        return vec![Fault { file: "taxonomy".to_owned(), line: 0, message }];
    }
    let mut terms: HashMap<&str, &Term> = HashMap::new();
    for (pack, text) in packs {
        let file = format!("taxonomy/{}/pack.toml", pack.key.get_ref());
        let mut faults = Faults::of(&file, text);
        for term in &pack.terms {
            if terms.insert(term.id.get_ref(), term).is_some() {
                faults.at(term.id.span().start, format!("another pack has the term \"{}\" as well", shortened(term.id.get_ref())));
            }
        }
        found.extend(faults.found);
    }
    let official = names_of_official(packs);
    let mut codes: HashMap<&str, &str> = HashMap::new();
    for (pack, text) in packs {
        let file = format!("taxonomy/{}/pack.toml", pack.key.get_ref());
        let mut faults = Faults::of(&file, text);
        for term in &pack.terms {
            check_links(&mut faults, &terms, term);
            if pack.own {
                check_own(&mut faults, &official, term);
            }
            for (code, at) in term.iso.iter().flat_map(|iso| [(&iso.get_ref().0, iso.span().start), (&iso.get_ref().1, iso.span().start)]) {
                if codes.insert(code, term.id.get_ref()).is_some() {
                    faults.at(at, format!("another term has the code \"{}\"", shortened(code)));
                }
            }
        }
        found.extend(faults.found);
    }
    found
}

/// What official terms are called, by language and name in small letters.
fn names_of_official(packs: &[(TaxonomyPack, String)]) -> HashMap<(&str, String), &str> {
    let terms = packs.iter().filter(|(pack, _)| !pack.own).flat_map(|(pack, _)| &pack.terms);
    terms.flat_map(|term| term.names.iter().map(|(language, name)| ((language.as_str(), name.to_lowercase()), term.id.get_ref().as_str()))).collect()
}

/// A term of one's own with the name of an official one would be taken for it.
fn check_own(faults: &mut Faults<'_>, official: &HashMap<(&str, String), &str>, term: &Term) {
    for (language, name) in &term.names {
        if let Some(same) = official.get(&(language.as_str(), name.to_lowercase())) {
            faults.at(term.id.span().start, format!("\"{}\" is the name of the official term \"{same}\"; use that one", shortened(name)));
        }
    }
}

fn check_links<'t>(faults: &mut Faults<'_>, terms: &HashMap<&str, &'t Term>, term: &'t Term) {
    let held = term.held.iter().map(|held| &held.by);
    for link in term.broader.iter().chain(&term.replaced_by).chain(held) {
        if !terms.contains_key(link.get_ref().as_str()) {
            faults.at(link.span().start, format!("there is no term \"{}\"", shortened(link.get_ref())));
        }
    }
    follow(faults, terms, term, |term| term.broader.as_ref(), "broader");
    follow(faults, terms, term, |term| term.replaced_by.as_ref(), "replaced_by");
}

/// Follows one kind of link to its end, which there must be, and soon.
fn follow<'t>(faults: &mut Faults<'_>, terms: &HashMap<&str, &'t Term>, term: &'t Term, next: impl Fn(&'t Term) -> Option<&'t Spanned<String>>, what: &str) {
    let Some(first) = next(term) else { return };
    let mut here = term;
    for _ in 0..DEEPEST {
        let Some(further) = next(here).and_then(|link| terms.get(link.get_ref().as_str())) else { return };
        if further.id.get_ref() == term.id.get_ref() {
            faults.at(first.span().start, format!("\"{what}\" leads from \"{}\" back to itself", shortened(term.id.get_ref())));
            return;
        }
        here = further;
    }
    if next(here).is_some() {
        let message = format!("\"{what}\" leads from \"{}\" further than {DEEPEST} steps, or round in a circle", shortened(term.id.get_ref()));
        faults.at(first.span().start, message);
    }
}
