//! Damaged and hostile files end in one clear error, never in a panic or in memory eaten.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails the test")]

use std::io::Write;

use parvis_osm::{Extract, ExtractError, Member, MemberKind, PbfWriter, Problem, Selection, TagRules, base_map, scan};
use proptest::prelude::*;

fn selection() -> Selection {
    let mut places = TagRules::default();
    places.add("amenity=school", 0).unwrap();
    places.add("leisure=stadium", 1).unwrap();
    Selection { places, areas: true, streets: true, base_map: true }
}

/// A village: a school without a name on a street, a stadium as multipolygon, a boundary, two versions of one node.
fn village() -> Vec<u8> {
    let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 1_700_000_000).unwrap();
    let corners = [(9.01, 47.01), (9.05, 47.01), (9.05, 47.05), (9.01, 47.05)];
    for (id, (lon, lat)) in (1..).zip(corners) {
        writer.node(id, 1, lon, lat, &[]).unwrap();
    }
    writer.node(10, 1, 9.02, 47.02, &[("amenity", "school"), ("old", "yes")]).unwrap();
    writer.node(10, 2, 9.021, 47.021, &[("amenity", "school")]).unwrap();
    writer.node(11, 1, 9.02, 47.0215, &[]).unwrap();
    writer.node(12, 1, 9.03, 47.0215, &[]).unwrap();
    writer.way(1, 1, &[1, 2, 3], &[("boundary", "administrative"), ("admin_level", "8")]).unwrap();
    writer.way(2, 1, &[3, 4, 1], &[]).unwrap();
    writer.way(3, 1, &[11, 12], &[("highway", "residential"), ("name", "Lindt Street")]).unwrap();
    writer.way(4, 1, &[1, 2, 99, 1], &[("amenity", "school"), ("name", "Cut")]).unwrap();
    let ring = [1, 2].map(|id| Member { kind: MemberKind::Way, id, role: "outer".into() });
    writer.relation(1, 1, &ring, &[("type", "boundary"), ("boundary", "administrative"), ("admin_level", "8"), ("name", "Vall")]).unwrap();
    writer.relation(2, 1, &ring, &[("type", "multipolygon"), ("leisure", "stadium"), ("name", "Vall Arena")]).unwrap();
    writer.relation(3, 1, &ring, &[("type", "site"), ("leisure", "stadium"), ("name", "Grounds")]).unwrap();
    writer.finish().unwrap()
}

fn read(bytes: &[u8]) -> Result<Extract, ExtractError> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let extract = scan(file.path(), &selection(), &|_, _, _| {})?;
    if let Some(base) = &extract.base {
        base_map::write(base, "test", std::io::Cursor::new(Vec::new()), &|_, _, _| {})?;
    }
    Ok(extract)
}

fn problem(bytes: &[u8]) -> (u64, Problem) {
    match read(bytes) {
        Err(ExtractError::Content { offset, problem, .. }) => (offset, problem),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_node_without_a_position_is_counted_and_refuses_nothing_else() {
    let nowhere = f64::from(i32::MAX) / 1e7;
    let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 1_700_000_000).unwrap();
    for (id, lon, lat) in [(1, 9.01, 47.01), (2, nowhere, nowhere), (3, 9.02, 47.02), (4, 9.03, 47.01)] {
        writer.node(id, 1, lon, lat, &[]).unwrap();
    }
    writer.node(5, 1, nowhere, nowhere, &[("amenity", "school"), ("name", "Nowhere")]).unwrap();
    writer.node(6, 1, 9.04, 47.04, &[("amenity", "school"), ("name", "Somewhere")]).unwrap();
    writer.way(1, 1, &[1, 2, 3, 4, 1], &[("amenity", "school"), ("name", "Without a corner")]).unwrap();
    writer.way(2, 1, &[2, 2], &[("amenity", "school"), ("name", "Without any")]).unwrap();
    let extract = read(&writer.finish().unwrap()).unwrap();
    let places: Vec<_> = extract.places.iter().map(|place| (place.tag("name").unwrap(), place.incomplete)).collect();
    assert_eq!(places, [("Somewhere", None), ("Without a corner", Some(parvis_osm::IncompleteReason::CutAtBorder))]);
    assert_eq!(extract.counts.unplaced, 2);
    // One half of it is no way to say so: such a file is damaged.
    for (lon, lat) in [(nowhere, 47.0), (9.0, nowhere), (200.0, 47.0)] {
        let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 1_700_000_000).unwrap();
        writer.node(7, 1, lon, lat, &[]).unwrap();
        assert_eq!(problem(&writer.finish().unwrap()).1, Problem::OffTheGlobe(7));
    }
}

#[test]
fn a_whole_village_is_read() {
    let extract = read(&village()).unwrap();
    let names: Vec<(String, Option<&str>)> = extract.places.iter().map(|place| (place.element.to_string(), place.tag("name"))).collect();
    assert_eq!(
        names,
        [("node/10".into(), None), ("way/4".into(), Some("Cut")), ("relation/2".into(), Some("Vall Arena")), ("relation/3".into(), Some("Grounds")),]
    );
    let school = &extract.places[0];
    assert_eq!((school.version, school.position), (2, [9.021, 47.021]), "the higher version wins");
    assert_eq!(school.nearest_street.as_deref(), Some("Lindt Street"));
    assert_eq!(extract.places[1].incomplete, Some(parvis_osm::IncompleteReason::CutAtBorder));
    assert_eq!(extract.places[3].incomplete, Some(parvis_osm::IncompleteReason::NotAnArea));
    assert_eq!(extract.areas.len(), 1);
    assert_eq!(extract.areas[0].level, 8);
    assert_eq!(extract.header.data_timestamp, Some(1_700_000_000));
}

#[test]
fn a_file_that_is_not_sorted_as_it_says_is_read_all_the_same() {
    let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 0).unwrap();
    writer.way(4, 1, &[3, 2, 1, 3], &[("amenity", "school")]).unwrap();
    writer.node(3, 1, 9.03, 47.0, &[]).unwrap();
    writer.node(2, 1, 9.03, 47.03, &[("amenity", "school")]).unwrap();
    writer.way(5, 1, &[1, 2], &[("amenity", "school")]).unwrap();
    writer.node(1, 1, 9.0, 47.03, &[]).unwrap();
    let extract = read(&writer.finish().unwrap()).unwrap();
    let found: Vec<(String, bool)> = extract.places.iter().map(|place| (place.element.to_string(), place.incomplete.is_none())).collect();
    assert_eq!(found, [("node/2".into(), true), ("way/4".into(), true), ("way/5".into(), true)]);
}

#[test]
fn a_file_of_another_kind_is_said_to_be_no_extract() {
    for bytes in [&b""[..], b"PK\x03\x04 a zip archive", b"<?xml version=\"1.0\"?><osm></osm>", b"\x1f\x8b\x08\x00 a compressed one"] {
        assert!(matches!(problem(bytes), (0, Problem::Another(..))), "{bytes:?}");
    }
    assert_eq!(problem(&[0; 64]), (0, Problem::NotPbf));
}

#[test]
fn a_truncated_file_is_refused_wherever_it_ends() {
    let whole = village();
    for length in (1..whole.len()).step_by(7) {
        match read(&whole[..length]) {
            Err(ExtractError::Content { problem: Problem::Truncated | Problem::NotPbf, .. }) | Ok(_) => {}
            other => panic!("at {length}: {other:?}"),
        }
    }
}

/// A frame around a blob message.
fn frame(kind: &str, blob: &[u8]) -> Vec<u8> {
    let mut header = vec![0x0a, kind.len() as u8];
    header.extend_from_slice(kind.as_bytes());
    header.push(0x18);
    varint(&mut header, blob.len() as u64);
    let mut out = (header.len() as u32).to_be_bytes().to_vec();
    out.extend(header);
    out.extend_from_slice(blob);
    out
}

fn varint(out: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// A blob message that declares `declared` bytes and holds `content`, compressed.
fn zlib_blob(declared: u64, content: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content).unwrap();
    let packed = encoder.finish().unwrap();
    let mut blob = vec![0x10];
    varint(&mut blob, declared);
    blob.push(0x1a);
    varint(&mut blob, packed.len() as u64);
    blob.extend(packed);
    blob
}

fn header_length() -> usize {
    let whole = village();
    let header = u32::from_be_bytes(whole[..4].try_into().unwrap()) as usize;
    // The header of the first frame ends with the one-byte size of its blob.
    4 + header + usize::from(whole[4 + header - 1])
}

#[test]
fn a_blob_that_inflates_beyond_the_limit_or_its_word_is_refused_with_its_offset() {
    let start = &village()[..header_length()];
    let forty_mebibytes = vec![0u8; 40 << 20];
    let bomb = [start, &frame("OSMData", &zlib_blob(40 << 20, &forty_mebibytes))].concat();
    assert!(matches!(problem(&bomb), (offset, Problem::TooLarge(_)) if offset > start.len() as u64));
    let liar = [start, &frame("OSMData", &zlib_blob(1000, &forty_mebibytes))].concat();
    assert!(matches!(problem(&liar), (_, Problem::TooLarge(_))));
    let short = [start, &frame("OSMData", &zlib_blob(1000, b"little"))].concat();
    assert!(matches!(problem(&short), (_, Problem::Damaged(_))));
}

#[test]
fn other_compressions_and_unknown_features_say_what_to_do() {
    let start = &village()[..header_length()];
    let zstd = [start, &frame("OSMData", &[0x10, 4, 0x3a, 1, 0])].concat();
    assert!(matches!(problem(&zstd), (_, Problem::Compression("Zstandard"))));
    let history = frame("OSMHeader", &[&[0x0a, 25][..], &[0x22, 23], b"HistoricalInformation!!"].concat());
    assert!(matches!(problem(&history), (_, Problem::Feature(_))));
    let history = frame("OSMHeader", &[&[0x0a, 23][..], &[0x22, 21], b"HistoricalInformation"].concat());
    assert_eq!(problem(&history).1, Problem::History);
}

#[test]
fn a_coordinate_off_the_globe_is_refused_with_its_node() {
    let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 0).unwrap();
    writer.node(77, 1, 9.0, 95.0, &[("amenity", "school")]).unwrap();
    assert_eq!(problem(&writer.finish().unwrap()).1, Problem::OffTheGlobe(77));
}

#[test]
fn the_kept_corpus_of_the_fuzzer_ends_in_an_extract_or_in_an_error() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/pbf");
    let results: Vec<bool> = std::fs::read_dir(corpus).unwrap().flatten().map(|entry| read(&std::fs::read(entry.path()).unwrap()).is_ok()).collect();
    assert!(results.contains(&true) && results.contains(&false));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn flipped_bits_never_panic(flips in prop::collection::vec((0usize..4096, 0u8..8), 1..4)) {
        let mut bytes = village();
        let length = bytes.len();
        for (at, bit) in flips {
            bytes[at % length] ^= 1 << bit;
        }
        let _ = read(&bytes);
    }

    /// The same behind the compression: the block itself is damaged.
    #[test]
    fn damaged_blocks_never_panic(at in 0usize..4096, byte: u8, cut in 0usize..4096) {
        let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 1_700_000_000).unwrap();
        for id in 0..9 {
            writer.node(id, 1, 9.0 + 0.01 * id as f64, 47.0, &[("amenity", "school")]).unwrap();
        }
        let whole = writer.finish().unwrap();
        let start = header_length();
        let header = u32::from_be_bytes(whole[start..start + 4].try_into().unwrap()) as usize;
        let blob = &whole[start + 4 + header..];
        // Skip the two field heads of the blob to find the compressed bytes.
        let zlib = blob.windows(2).position(|pair| pair == [0x78, 0x9c] || pair == [0x78, 0x5e] || pair == [0x78, 0x01]);
        prop_assume!(zlib.is_some());
        let mut block = Vec::new();
        std::io::Read::read_to_end(&mut flate2::read::ZlibDecoder::new(&blob[zlib.unwrap()..]), &mut block).unwrap();
        let length = block.len();
        block[at % length] = byte;
        block.truncate(length - cut % length);
        let damaged = [&whole[..start], &frame("OSMData", &zlib_blob(block.len() as u64, &block))].concat();
        let _ = read(&damaged);
    }
}

#[test]
fn texts_of_any_length_and_number_end_where_openstreetmap_ends_them_and_are_counted() {
    let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 1_700_000_000).unwrap();
    let long = "Long ".repeat(100_000);
    let tags: Vec<(String, String)> = (0..20_000).map(|number| (format!("name:x{number}"), "x".repeat(100))).collect();
    let mut many: Vec<(&str, &str)> = tags.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    many.push(("amenity", "school"));
    writer.node(1, 1, 9.02, 47.02, &[("amenity", "school"), ("name", long.as_str()), ("addr:street", long.as_str()), (long.as_str(), "yes")]).unwrap();
    writer.node(2, 1, 9.03, 47.02, &many).unwrap();
    writer.node(3, 1, 9.04, 47.02, &[("amenity", "school"), ("name", "Short")]).unwrap();
    writer.node(4, 1, 9.04, 47.03, &[]).unwrap();
    writer.node(5, 1, 9.05, 47.03, &[]).unwrap();
    writer.node(6, 1, 9.045, 47.0301, &[("amenity", "school")]).unwrap();
    writer.way(1, 1, &[4, 5], &[("highway", "residential"), ("name", long.as_str())]).unwrap();
    let extract = read(&writer.finish().unwrap()).unwrap();
    assert_eq!((extract.places.len(), extract.counts.texts_cut), (4, 2));
    for place in &extract.places {
        assert!(place.tags.iter().all(|(key, value)| key.chars().count() <= 255 && value.chars().count() <= 255));
        assert!(place.tags.iter().map(|(key, value)| key.len() + value.len()).sum::<usize>() <= 64 * 1024);
        assert_eq!(place.tag("amenity"), Some("school"), "what it is stays");
    }
    assert_eq!(extract.places[3].nearest_street.as_deref(), Some(&long[..255]), "so does the name of a street beside");
}
