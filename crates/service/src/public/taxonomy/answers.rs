//! What a pack says of a term, as an answer.

use std::collections::{HashMap, HashSet};

use parvis_packs::{TaxonomyPack, Term, WORKING_LANGUAGES};

use super::{TaxonomyPackAnswer, TermAnswer, TermHeld, TermName, TermSource};

pub(super) fn head(pack: &TaxonomyPack) -> TaxonomyPackAnswer {
    TaxonomyPackAnswer {
        key: pack.key.get_ref().clone(),
        own: pack.own,
        title: pack.title.clone(),
        version: pack.version.clone(),
        licence: pack.licence.clone(),
        source: pack.source.clone(),
        date: pack.date.clone(),
        limits: pack.limits.clone(),
        sources: pack
            .sources
            .iter()
            .map(|read| TermSource {
                key: read.key.get_ref().clone(),
                title: read.title.clone(),
                publisher: read.publisher.clone(),
                year: read.year,
                address: Some(read.address.clone()).filter(|address| !address.is_empty()),
                seen: read.seen,
                read: read.read.clone(),
            })
            .collect(),
    }
}

/// Which terms belong to which, and which took the place of which, by the id to which the links lead.
#[derive(Debug, Default)]
pub(super) struct Links<'p> {
    narrower: HashMap<&'p str, Vec<&'p Term>>,
    replaces: HashMap<&'p str, Vec<&'p Term>>,
}

impl<'p> Links<'p> {
    pub(super) fn of(packs: &'p [TaxonomyPack]) -> Self {
        let mut links = Self::default();
        for term in packs.iter().flat_map(|pack| &pack.terms) {
            if let Some(link) = &term.broader {
                links.narrower.entry(link.get_ref()).or_default().push(term);
            }
            if let Some(link) = &term.replaced_by {
                links.replaces.entry(link.get_ref()).or_default().push(term);
            }
        }
        links
    }
}

fn those(links: &HashMap<&str, Vec<&Term>>, id: &str) -> Vec<String> {
    links.get(id).into_iter().flatten().map(|term| term.id.get_ref().clone()).collect()
}

/// The terms of a pack as they are shown: each after the broader one, and before the next that stands beside it.
pub(super) fn in_order<'p>(pack: &'p TaxonomyPack, links: &Links<'p>) -> Vec<&'p Term> {
    let here: HashSet<&str> = pack.terms.iter().map(|term| term.id.get_ref().as_str()).collect();
    let is_below = |term: &Term| term.broader.as_ref().is_some_and(|link| here.contains(link.get_ref().as_str()));
    let mut waiting: Vec<&Term> = pack.terms.iter().rev().filter(|term| !is_below(term)).collect();
    let mut ordered = Vec::new();
    while let Some(term) = waiting.pop() {
        ordered.push(term);
        let below = links.narrower.get(term.id.get_ref().as_str()).into_iter().flatten();
        waiting.extend(below.rev().copied().filter(|below| here.contains(below.id.get_ref().as_str())));
    }
    ordered
}

pub(super) fn term_answer(pack: &TaxonomyPack, links: &Links<'_>, term: &Term) -> TermAnswer {
    let id = term.id.get_ref();
    TermAnswer {
        id: id.clone(),
        pack: pack.key.get_ref().clone(),
        names: term
            .names
            .iter()
            .map(|(language, name)| {
                let official = term.official.get(language).map(|source| source.get_ref().clone());
                (language.clone(), TermName { name: name.clone(), official })
            })
            .collect(),
        missing: WORKING_LANGUAGES.into_iter().filter(|language| !term.names.contains_key(*language)).map(str::to_owned).collect(),
        also: term.also.clone(),
        broader: term.broader.as_ref().map(|link| link.get_ref().clone()),
        narrower: those(&links.narrower, id),
        iso: term.iso.as_ref().map(|iso| vec![iso.get_ref().0.clone(), iso.get_ref().1.clone()]).unwrap_or_default(),
        from: term.from.as_ref().map(|time| time.get_ref().clone()),
        until: term.until.as_ref().map(|time| time.get_ref().clone()),
        ended: term.has_ended(),
        replaced_by: term.replaced_by.as_ref().map(|link| link.get_ref().clone()),
        replaces: those(&links.replaces, id),
        exact_match: term.exact_match.iter().map(|link| link.get_ref().clone()).collect(),
        held: term
            .held
            .iter()
            .map(|held| TermHeld {
                by: held.by.get_ref().clone(),
                from: held.from.get_ref().clone(),
                until: held.until.as_ref().map(|time| time.get_ref().clone()),
                source: held.source.get_ref().clone(),
            })
            .collect(),
        sources: term.sources.iter().map(|source| source.get_ref().clone()).collect(),
    }
}
