//! Every outline of the nine real extracts is valid to an independent reader (GEOS, by Shapely), and runs as RFC 7946 wants it.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod common;

use std::io::Write;
use std::process::{Command, Stdio};

use parvis_osm::{Extract, IncompleteReason, Outline, Selection, TagRules, scan};
use parvis_packs::Packs;

/// Reads geometries, one a line, and says for each that is not valid which and why; then how many it read.
const READER: &str = r#"
import json, sys
from shapely.geometry import shape
from shapely.validation import explain_validity
count = 0
for line in sys.stdin:
    name, text = line.split("\t", 1)
    geometry = shape(json.loads(text))
    count += 1
    if not geometry.is_valid:
        print(name, explain_validity(geometry))
    for polygon in getattr(geometry, "geoms", [geometry]):
        if not polygon.exterior.is_ccw or any(ring.is_ccw for ring in polygon.interiors):
            print(name, "a ring runs the wrong way")
print(count)
"#;

/// A Python that has Shapely. Without one the test says that it is skipped; in continuous integration it is installed.
fn python() -> Option<&'static str> {
    let has =
        |python: &&str| Command::new(python).args(["-c", "import shapely"]).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success());
    let found = ["/usr/bin/python3", "python3"].into_iter().find(has);
    if found.is_none() {
        let _ = writeln!(std::io::stderr(), "skipped: valid outlines to an independent reader (no python3-shapely)");
    }
    found
}

fn outlines(extract: &Extract) -> String {
    let places =
        extract.places.iter().filter(|place| place.incomplete != Some(IncompleteReason::CrossesItself) && matches!(place.outline, Some(Outline::Area(_))));
    let mut text = String::new();
    for place in places {
        text += &format!("{}\t{}\n", place.element, place.outline.as_ref().unwrap().to_geojson());
    }
    for area in &extract.areas {
        text += &format!("area/{}\t{}\n", area.element, Outline::Area(area.outline.clone()).to_geojson());
    }
    text
}

#[test]
fn every_outline_of_the_real_extracts_is_valid_to_another_reader() {
    let (Some(folder), Some(python)) = (common::extracts("every outline is valid"), python()) else { return };
    let mut places = TagRules::default();
    for (class, category) in (0..).zip(&Packs::load(None).unwrap().categories.all) {
        category.tags.iter().for_each(|rule| places.add(rule, class).unwrap());
    }
    let selection = Selection { places, areas: true, ..Selection::default() };
    let mut all = String::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten().filter(|entry| entry.path().extension().is_some_and(|kind| kind == "pbf")) {
        all += &outlines(&scan(&entry.path(), &selection, &|_, _, _| {}).unwrap());
    }
    let mut reader = Command::new(python).args(["-c", READER]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let count = all.lines().count();
    let mut input = reader.stdin.take().unwrap();
    let writing = std::thread::spawn(move || input.write_all(all.as_bytes()).unwrap());
    let said = String::from_utf8(reader.wait_with_output().unwrap().stdout).unwrap();
    writing.join().unwrap();
    assert!(count > 3_000, "{count}");
    assert_eq!(said.trim(), count.to_string());
}
