//! Selects objects of an extract and writes them as GeoJSON, one feature a line: what `osmium tags-filter` and
//! `osmium export` do together. The benchmark `cargo xtask bench import` compares the two.
//!
//! Usage: extract FILE.osm.pbf RULES.txt OUT.geojsonseq [--base-map OUT.pmtiles]

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use parvis_osm::{Selection, TagRules, scan};
use parvis_packs::Packs;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [extract, rules, out, options @ ..] = &arguments[..] else { return Err("usage: extract FILE RULES OUT [--base-map OUT]".into()) };
    let categories = Packs::load(None)?.categories.from_osmium_expressions(rules, &std::fs::read_to_string(rules)?, |_| Ok(()))?;
    let mut places = TagRules::default();
    for (class, category) in categories.all.iter().enumerate() {
        for rule in &category.tags {
            places.add_osmium(rule, u16::try_from(class)?)?;
        }
    }
    let base_map = options.first().is_some_and(|option| option == "--base-map");
    let selection = Selection { places, base_map, ..Selection::default() };
    let found = scan(Path::new(extract), &selection, &|_, _, _| {})?;
    let mut out = BufWriter::new(File::create(out)?);
    for place in &found.places {
        let geometry = place
            .outline
            .as_ref()
            .map_or_else(|| format!(r#"{{"type":"Point","coordinates":[{},{}]}}"#, place.position[0], place.position[1]), parvis_osm::Outline::to_geojson);
        let mut properties = serde_json::Map::new();
        properties.insert("osm".into(), place.element.to_string().into());
        properties.insert("category".into(), categories.all[usize::from(place.class)].key.clone().into());
        properties.insert("incomplete".into(), place.incomplete.map(|reason| format!("{reason:?}")).into());
        properties.extend(place.tags.iter().map(|(key, value)| (key.clone(), value.clone().into())));
        writeln!(out, r#"{{"type":"Feature","geometry":{geometry},"properties":{}}}"#, serde_json::to_string(&properties)?)?;
    }
    out.flush()?;
    if let (Some(base), Some(path)) = (&found.base, options.get(1)) {
        let written = parvis_osm::base_map::write(base, "© OpenStreetMap contributors, ODbL 1.0", File::create(path)?, &|_, _, _| {})?;
        eprintln!("{} tiles, {} bytes", written.tiles, written.bytes);
    }
    eprintln!("{} objects", found.places.len());
    Ok(())
}
