//! The same objects as `osmium tags-filter` and `osmium export` (osmium-tool 1.15), per category, for nine real
//! extracts; counts from the README of the test data. What is found beyond them is named here with its reason.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod common;

use std::collections::BTreeMap;

use parvis_osm::{IncompleteReason, Selection, TagRules, scan};
use parvis_packs::{Categories, Packs};

const COLUMNS: [&str; 11] =
    ["worship", "sport", "culture", "education", "accommodation", "transport", "public_space", "health", "responder", "government", "critical_infra"];

/// Counts of the reference, in the order of [`COLUMNS`].
const REFERENCE: [(&str, [usize; 11]); 9] = [
    ("andorra-2025", [65, 38, 42, 32, 169, 156, 380, 15, 12, 24, 14]),
    ("andorra-2026", [65, 44, 42, 32, 174, 158, 389, 16, 13, 25, 14]),
    ("copenhagen-amager", [5, 3, 7, 24, 10, 5, 32, 0, 1, 1, 0]),
    ("copenhagen-kbh", [72, 15, 101, 124, 88, 24, 149, 4, 15, 21, 0]),
    ("liechtenstein-2024", [31, 35, 36, 46, 28, 15, 36, 3, 15, 27, 11]),
    ("liechtenstein-2026", [34, 36, 39, 47, 30, 16, 40, 3, 18, 31, 12]),
    ("malta-2016", [390, 27, 88, 142, 148, 46, 238, 28, 54, 26, 81]),
    ("monaco-2021", [15, 8, 27, 12, 17, 3, 87, 6, 11, 13, 2]),
    ("monaco-nice-border-2016", [34, 7, 15, 20, 37, 12, 97, 5, 17, 8, 0]),
];

/// Objects that the reference drops: nodes of theirs lie outside the extract. Kept here and flagged.
const CUT_AT_BORDER: [(&str, &[&str]); 2] = [
    ("copenhagen-amager", &["way/25478829", "way/25684059", "way/25684381", "way/26659863", "way/27001532", "way/60164391"]),
    (
        "copenhagen-kbh",
        &[
            "way/4250592",
            "way/25544203",
            "way/25646657",
            "way/25657413",
            "way/26164680",
            "way/26235213",
            "way/26581850",
            "way/26581868",
            "way/26756360",
            "way/88535944",
            "way/118310643",
        ],
    ),
];

fn rules(categories: &Categories) -> TagRules {
    let mut rules = TagRules::default();
    for (class, category) in categories.all.iter().enumerate() {
        for rule in &category.tags {
            rules.add_osmium(rule, u16::try_from(class).unwrap()).unwrap();
        }
    }
    rules
}

#[test]
fn every_extract_gives_the_objects_of_the_reference_and_only_named_others() {
    let Some(folder) = common::extracts("same objects as the reference") else { return };
    let expressions = std::fs::read_to_string(folder.join("peer-filter.txt")).unwrap();
    let categories = Packs::load(None).unwrap().categories.from_osmium_expressions("peer-filter.txt", &expressions, |_| Ok(())).unwrap();
    for (extract, reference) in REFERENCE {
        let selection = Selection { places: rules(&categories), ..Selection::default() };
        let found = scan(&folder.join(format!("{extract}.osm.pbf")), &selection, &|_, _, _| {}).unwrap();
        let named = CUT_AT_BORDER.iter().find(|(name, _)| *name == extract).map_or(&[][..], |(_, objects)| objects);
        let beyond: Vec<String> = found.places.iter().filter(|p| p.incomplete.is_some()).map(|p| p.element.to_string()).collect();
        assert_eq!(beyond, named, "{extract}: objects that the reference drops");
        assert!(found.places.iter().all(|p| matches!(p.incomplete, None | Some(IncompleteReason::CutAtBorder))), "{extract}");
        let mut counts: BTreeMap<&str, usize> = COLUMNS.map(|column| (column, 0)).into();
        for place in found.places.iter().filter(|place| place.incomplete.is_none()) {
            *counts.get_mut(categories.all[usize::from(place.class)].key.as_str()).unwrap() += 1;
        }
        assert_eq!(COLUMNS.map(|column| counts[column]), reference, "{extract}: {COLUMNS:?}");
    }
}

#[test]
fn another_reader_sees_the_same_tagged_objects_with_the_same_tags() {
    let Some(folder) = common::extracts("another reader sees the same") else { return };
    let path = folder.join("malta-2016.osm.pbf");
    let mut places = TagRules::default();
    places.add("amenity", 0).unwrap();
    let found = scan(&path, &Selection { places, ..Selection::default() }, &|_, _, _| {}).unwrap();
    let ours: BTreeMap<String, Vec<(String, String)>> = found.places.into_iter().map(|place| (place.element.to_string(), place.tags)).collect();
    let mut theirs = BTreeMap::new();
    let mut take = |name: String, tags: Vec<(&str, &str)>| {
        if tags.iter().any(|(key, _)| *key == "amenity") {
            let mut tags: Vec<_> = tags.into_iter().map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
            tags.sort();
            theirs.insert(name, tags);
        }
    };
    osmpbf::ElementReader::from_path(&path)
        .unwrap()
        .for_each(|element| match element {
            osmpbf::Element::Node(node) => take(format!("node/{}", node.id()), node.tags().collect()),
            osmpbf::Element::DenseNode(node) => take(format!("node/{}", node.id()), node.tags().collect()),
            osmpbf::Element::Way(way) => take(format!("way/{}", way.id()), way.tags().collect()),
            osmpbf::Element::Relation(relation) => take(format!("relation/{}", relation.id()), relation.tags().collect()),
        })
        .unwrap();
    assert!(theirs.len() > 1000);
    assert_eq!(ours, theirs);
}
