//! Any bytes as an extract: places, areas, streets and the base map, or one error.
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use parvis_osm::{base_map, scan, Selection, TagRules};

fuzz_target!(|bytes: &[u8]| {
    let mut places = TagRules::default();
    for (class, rule) in ["amenity", "leisure=stadium", "n/shop!=x", "name:*"].into_iter().enumerate() {
        let _ = places.add(rule, class as u16);
    }
    let Ok(mut file) = tempfile::NamedTempFile::new() else { return };
    if file.write_all(bytes).is_err() {
        return;
    }
    let selection = Selection { places, areas: true, streets: true, base_map: true };
    if let Ok(extract) = scan(file.path(), &selection, &|_, _, _| {}) {
        if let Some(base) = &extract.base {
            let _ = base_map::write(base, "fuzz", Cursor::new(Vec::new()), &|_, _, _| {});
        }
    }
});
