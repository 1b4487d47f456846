//! The taxonomy as SKOS in JSON-LD, so that others can link to it. A pack is a concept scheme. Addresses are relative to that of the document; the page of the
//! taxonomy answers them.

use std::collections::{BTreeMap, HashMap};

use parvis_packs::WORKING_LANGUAGES;
use serde::Serialize;
use serde_json::{Value, json};

use super::{Taxonomy, TaxonomyPackAnswer, TermAnswer, TermSource};

/// Where the page of the taxonomy is.
const PAGE: &str = "/taxonomy#";

/// A taxonomy as SKOS in JSON-LD.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SkosDocument {
    /// What the words of the document mean.
    #[serde(rename = "@context")]
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub context: BTreeMap<String, Value>,
    /// Concept schemes and concepts.
    #[serde(rename = "@graph")]
    pub graph: Vec<SkosNode>,
}

/// A concept scheme or a concept. In each language it has one preferred label at most.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SkosNode {
    /// Address.
    #[serde(rename = "@id")]
    pub id: String,
    /// `skos:ConceptScheme` or `skos:Concept`.
    #[serde(rename = "@type")]
    pub kind: String,
    /// What it is called, by language.
    pub pref_label: BTreeMap<String, String>,
    /// What it is or was called as well, by language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub alt_label: BTreeMap<String, Vec<String>>,
    /// Codes (ISO 3166-1).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub notation: Vec<String>,
    /// The id of the term or the key of the pack.
    pub identifier: String,
    /// The scheme of a concept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_scheme: Option<String>,
    /// The scheme in which nothing is broader.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top_concept_of: Option<String>,
    /// The broadest concepts of a scheme.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub has_top_concept: Vec<String>,
    /// The broader concept of the same scheme.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub broader: Vec<String>,
    /// The narrower concepts of the same scheme.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub narrower: Vec<String>,
    /// The broader concept of another scheme.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub broad_match: Vec<String>,
    /// The narrower concepts of other schemes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub narrow_match: Vec<String>,
    /// The same concept in the vocabularies of others.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub exact_match: Vec<String>,
    /// The concept that took its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_replaced_by: Option<String>,
    /// The concepts whose place it took.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub replaces: Vec<String>,
    /// From when until when: an interval (ISO 8601), in which `..` is open or not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid: Option<String>,
    /// Whether it has ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<bool>,
    /// In which languages the name is the body's own, and in which a translation of ours; what a scheme does not say. By language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub note: BTreeMap<String, Vec<String>>,
    /// What was read, and when.
    pub source: Vec<String>,
    /// When a scheme was last looked over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<String>,
    /// The licence of a scheme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
}

impl Taxonomy {
    /// As SKOS in JSON-LD. `base` is the address of the register, to which addresses are relative; without it, that from which the document is read.
    pub fn skos(&self, base: Option<&str>) -> SkosDocument {
        let packs = self.terms.iter().map(|term| (term.id.as_str(), term.pack.as_str())).collect();
        let schemes = self.packs.iter().map(|pack| self.scheme(&packs, pack));
        let concepts = self.terms.iter().map(|term| self.concept(&packs, term));
        SkosDocument { context: context(base), graph: schemes.chain(concepts).collect() }
    }

    fn scheme(&self, packs: &PackOf<'_>, pack: &TaxonomyPackAnswer) -> SkosNode {
        let tops = self.terms.iter().filter(|term| term.pack == pack.key && broader_here(packs, term).is_none());
        SkosNode {
            id: scheme(&pack.key),
            kind: "skos:ConceptScheme".to_owned(),
            pref_label: pack.title.clone(),
            identifier: pack.key.clone(),
            has_top_concept: tops.map(|term| concept(&term.id)).collect(),
            note: pack.limits.iter().map(|(language, limits)| (language.clone(), vec![limits.clone()])).collect(),
            source: vec![pack.source.clone()],
            modified: Some(pack.date.clone()),
            license: Some(pack.licence.clone()),
            ..SkosNode::default()
        }
    }

    fn concept(&self, packs: &PackOf<'_>, term: &TermAnswer) -> SkosNode {
        let here = broader_here(packs, term);
        let elsewhere = term.broader.as_ref().filter(|_| here.is_none());
        let (below_here, below_elsewhere): (Vec<&String>, Vec<&String>) = term.narrower.iter().partition(|id| is_in(packs, id, &term.pack));
        let sources = term.sources.iter().filter_map(|key| self.source(&term.pack, key));
        SkosNode {
            id: concept(&term.id),
            kind: "skos:Concept".to_owned(),
            pref_label: term.names.iter().map(|(language, name)| (language.clone(), name.name.clone())).collect(),
            alt_label: term.also.clone(),
            notation: term.iso.clone(),
            identifier: term.id.clone(),
            in_scheme: Some(scheme(&term.pack)),
            top_concept_of: here.is_none().then(|| scheme(&term.pack)),
            broader: here.into_iter().map(|id| concept(id)).collect(),
            narrower: below_here.into_iter().map(|id| concept(id)).collect(),
            broad_match: elsewhere.into_iter().map(|id| concept(id)).collect(),
            narrow_match: below_elsewhere.into_iter().map(|id| concept(id)).collect(),
            exact_match: term.exact_match.clone(),
            is_replaced_by: term.replaced_by.as_deref().map(concept),
            replaces: term.replaces.iter().map(|id| concept(id)).collect(),
            valid: valid(term),
            deprecated: term.ended.then_some(true),
            note: BTreeMap::from([("en".to_owned(), vec![origin(term)])]),
            source: sources.map(cited).collect(),
            ..SkosNode::default()
        }
    }
}

/// The key of the pack in which a term stands, by its id.
type PackOf<'t> = HashMap<&'t str, &'t str>;

fn is_in(packs: &PackOf<'_>, id: &str, pack: &str) -> bool {
    packs.get(id).is_some_and(|of| *of == pack)
}

/// The broader term, where it stands in the same pack.
fn broader_here<'t>(packs: &PackOf<'_>, term: &'t TermAnswer) -> Option<&'t String> {
    term.broader.as_ref().filter(|id| is_in(packs, id, &term.pack))
}

fn concept(id: &str) -> String {
    format!("{PAGE}{id}")
}

fn scheme(key: &str) -> String {
    format!("{PAGE}pack-{key}")
}

fn valid(term: &TermAnswer) -> Option<String> {
    if term.from.is_none() && term.until.is_none() {
        return None;
    }
    Some(format!("{}/{}", term.from.as_deref().unwrap_or(".."), term.until.as_deref().unwrap_or("..")))
}

/// Which names are whose.
fn origin(term: &TermAnswer) -> String {
    let those = |official: bool| {
        let working = WORKING_LANGUAGES.into_iter().filter(|language| term.names.get(*language).is_some_and(|name| name.official.is_some() == official));
        let named = working.collect::<Vec<_>>().join(", ");
        if named.is_empty() { "none".to_owned() } else { named }
    };
    format!("Names as the sources have them: {}. Our own translations: {}.", those(true), those(false))
}

fn cited(source: &TermSource) -> String {
    let year = source.year.map(|year| format!(", {year}")).unwrap_or_default();
    let address = source.address.as_ref().map(|address| format!(", {address}")).unwrap_or_default();
    let seen = if source.seen == parvis_packs::Seen::NotRead { "not read" } else { "read" };
    format!("{}, {}{year}{address} ({seen}, {})", source.title, source.publisher, source.read)
}

fn context(base: Option<&str>) -> BTreeMap<String, Value> {
    let skos = "http://www.w3.org/2004/02/skos/core#";
    let terms = "http://purl.org/dc/terms/";
    let link = |iri: String| json!({ "@id": iri, "@type": "@id" });
    let labels = |word: &str| json!({ "@id": format!("{skos}{word}"), "@container": "@language" });
    let mut context = BTreeMap::from([
        ("skos".to_owned(), json!(skos)),
        ("deprecated".to_owned(), json!("http://www.w3.org/2002/07/owl#deprecated")),
        ("modified".to_owned(), json!({ "@id": format!("{terms}modified"), "@type": "http://www.w3.org/2001/XMLSchema#date" })),
    ]);
    for word in ["prefLabel", "altLabel", "note"] {
        context.insert(word.to_owned(), labels(word));
    }
    context.insert("notation".to_owned(), json!(format!("{skos}notation")));
    for word in ["inScheme", "topConceptOf", "hasTopConcept", "broader", "narrower", "broadMatch", "narrowMatch", "exactMatch"] {
        context.insert(word.to_owned(), link(format!("{skos}{word}")));
    }
    for word in ["isReplacedBy", "replaces"] {
        context.insert(word.to_owned(), link(format!("{terms}{word}")));
    }
    for word in ["identifier", "source", "valid", "license"] {
        context.insert(word.to_owned(), json!(format!("{terms}{word}")));
    }
    context.extend(base.map(|base| ("@base".to_owned(), json!(base))));
    context
}
