use std::collections::HashMap;

use parvis_packs::WORKING_LANGUAGES;

use super::*;

fn taxonomy() -> Taxonomy {
    taxonomy_of(&Packs::load(None).unwrap())
}

#[test]
fn a_term_says_its_names_where_each_comes_from_and_what_took_its_place() {
    let all = taxonomy();
    let gone = all.term("spillover-monitor-mission-to-skopje").unwrap();
    assert!(gone.ended && gone.until.is_none() && gone.from.as_deref() == Some("1992-09"));
    assert_eq!(gone.replaced_by.as_deref(), Some("mission-to-skopje"));
    assert_eq!(all.term("mission-to-skopje").unwrap().replaces, ["spillover-monitor-mission-to-skopje"]);
    let name = |language: &str| gone.names.get(language).unwrap();
    assert!(name("de").official.as_deref() == Some("report_2008_de") && name("ru").official.is_none());
    assert!(all.source(&gone.pack, "report_2008_de").is_some());
    assert!(all.term("mission-to-nowhere").is_none());
}

#[test]
fn every_term_is_shown_once_and_after_the_broader_one_of_its_pack() {
    let packs = Packs::load(None).unwrap();
    let all = taxonomy_of(&packs);
    assert_eq!(all.terms.len(), packs.taxonomy.iter().map(|pack| pack.terms.len()).sum::<usize>());
    let place: HashMap<&str, usize> = all.terms.iter().enumerate().map(|(place, term)| (term.id.as_str(), place)).collect();
    assert_eq!(place.len(), all.terms.len());
    for term in &all.terms {
        assert!(term.broader.as_deref().is_none_or(|above| place[above] < place[term.id.as_str()]), "{}", term.id);
        assert!(term.narrower.iter().all(|below| all.term(below).unwrap().broader.as_ref() == Some(&term.id)), "{}", term.id);
    }
}

#[test]
fn a_name_that_a_language_lacks_is_said_in_english_or_in_what_there_is_and_the_language_is_named_as_missing() {
    let mut term = taxonomy().term("youth").unwrap().clone();
    assert_eq!((term.name("de"), term.name("mt"), term.missing.len()), ("Jugend", "Youth", 0));
    term.names.retain(|language, _| language == "ru");
    assert_eq!(term.name("de"), "Молодежь");
    term.names.clear();
    assert_eq!(term.name("de"), "youth");
}

/// The graph by address, as somebody who links to it reads it.
fn graph(document: &SkosDocument) -> HashMap<&str, &SkosNode> {
    document.graph.iter().map(|node| (node.id.as_str(), node)).collect()
}

#[test]
fn the_graph_is_whole_by_the_rules_of_skos() {
    let document = taxonomy().skos(None);
    let graph = graph(&document);
    assert_eq!(graph.len(), document.graph.len(), "each address stands once");
    let has = |list: &[String], one: &str| list.iter().any(|link| link == one);
    for node in &document.graph {
        assert!(!node.pref_label.is_empty() && !node.source.is_empty(), "{}", node.id);
        for (language, names) in &node.alt_label {
            assert!(names.iter().all(|name| node.pref_label.get(language) != Some(name)), "{}: a label is preferred or it is not", node.id);
        }
        if node.kind == "skos:ConceptScheme" {
            assert!(node.has_top_concept.iter().all(|top| graph[top.as_str()].top_concept_of.as_ref() == Some(&node.id)), "{}", node.id);
            assert!(node.modified.is_some() && node.license.is_some() && node.in_scheme.is_none(), "{}", node.id);
            continue;
        }
        let scheme = graph[node.in_scheme.as_deref().unwrap()];
        assert_eq!((scheme.kind.as_str(), node.kind.as_str()), ("skos:ConceptScheme", "skos:Concept"));
        assert_eq!(node.top_concept_of.is_some(), has(&scheme.has_top_concept, &node.id), "{}", node.id);
        assert_eq!(node.top_concept_of.is_some(), node.broader.is_empty(), "{}", node.id);
        for (one, other) in [(&node.broader, "narrower"), (&node.narrower, "broader")] {
            for link in one {
                let back = if other == "narrower" { &graph[link.as_str()].narrower } else { &graph[link.as_str()].broader };
                assert!(has(back, &node.id), "{} and {link}", node.id);
                assert_eq!(graph[link.as_str()].in_scheme, node.in_scheme, "{} and {link}", node.id);
            }
        }
        assert!(node.is_replaced_by.iter().all(|next| has(&graph[next.as_str()].replaces, &node.id)), "{}", node.id);
        assert!(!node.id.contains(' ') && node.valid.as_ref().is_none_or(|valid| valid.contains('/')), "{}", node.id);
    }
}

#[test]
fn the_document_says_what_its_words_mean_and_where_it_belongs() {
    let document = taxonomy().skos(Some("https://register.example/"));
    assert_eq!(document.context["@base"], "https://register.example/");
    assert!(!taxonomy().skos(None).context.contains_key("@base"));
    let written = serde_json::to_value(&document).unwrap();
    for node in written["@graph"].as_array().unwrap() {
        for word in node.as_object().unwrap().keys().filter(|word| !word.starts_with('@')) {
            assert!(document.context.contains_key(word), "{word} means nothing");
        }
    }
    let node = graph(&document)["/taxonomy#special-monitoring-mission-to-ukraine"].clone();
    assert_eq!((node.valid.as_deref(), node.deprecated), (Some("2014-03-21/2022"), Some(true)));
    assert_eq!(node.note["en"], ["Names as the sources have them: en. Our own translations: fr, de, it, ru, es."]);
    assert!(WORKING_LANGUAGES.iter().all(|language| node.pref_label.contains_key(*language)));
    assert!(node.source.iter().all(|source| source.contains("2026-11-27")), "{:?}", node.source);
}
