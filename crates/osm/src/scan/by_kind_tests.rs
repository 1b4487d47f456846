use std::io::Write as _;

use proptest::prelude::*;

use super::*;
use crate::pbf::wire::{Fields, write_bytes, write_number};
use crate::{Member, MemberKind, PbfWriter, Selection, TagRules, scan};

const BOX: [f64; 4] = [9.0, 47.0, 9.2, 47.2];

fn empty() -> PbfWriter<Vec<u8>> {
    PbfWriter::new(Vec::new(), BOX, 1_700_000_000).unwrap()
}

fn on_disk(bytes: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file
}

/// The string table and the group of a file with one block.
fn parts(bytes: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let disk = on_disk(bytes);
    let file = PbfFile::open(disk.path()).unwrap();
    let (mut buffers, mut found) = (Buffers::default(), [Vec::new(), Vec::new()]);
    let mut fields = Fields(file.read(file.blobs[0], &mut buffers).unwrap());
    while let Some((field, value)) = fields.next().unwrap() {
        found[usize::try_from(field).unwrap() - 1] = value.bytes().unwrap().to_vec();
    }
    found.into()
}

/// Two groups of nodes (0, 1), two of ways (2, 3), two of relations (4, 5), and a table that serves all of them.
fn groups() -> (Vec<u8>, Vec<Vec<u8>>) {
    let school = [("amenity", "school")];
    let area = [("amenity", "school"), ("type", "multipolygon")];
    let mut writers = [(); 6].map(|()| empty());
    for (id, lon, lat) in [(1, 9.0, 47.0), (2, 9.1, 47.0), (3, 9.1, 47.1), (4, 9.05, 47.07)] {
        writers[usize::from(id > 2)].node(id, 1, lon, lat, &school).unwrap();
    }
    writers[2].way(1, 1, &[1, 2, 3, 1], &school).unwrap();
    writers[3].way(2, 1, &[1, 3, 4, 1], &school).unwrap();
    for (id, writer) in (1..).zip(&mut writers[4..]) {
        writer.relation(id, 1, &[Member { kind: MemberKind::Way, id, role: "outer".into() }], &area).unwrap();
    }
    let (mut tables, groups): (Vec<_>, Vec<_>) = writers.map(|writer| parts(&writer.finish().unwrap())).into_iter().unzip();
    let longest = tables.pop().unwrap();
    assert!(tables.iter().all(|table| longest.starts_with(table)), "one table serves all");
    (longest, groups)
}

/// A file whose blobs hold these groups.
fn file_of(blobs: &[Vec<usize>]) -> tempfile::NamedTempFile {
    let (table, groups) = groups();
    let mut bytes = empty().finish().unwrap();
    for blob in blobs {
        let (mut block, mut message, mut header) = (Vec::new(), Vec::new(), Vec::new());
        write_bytes(&mut block, 1, &table);
        blob.iter().for_each(|group| write_bytes(&mut block, 2, &groups[*group]));
        write_bytes(&mut message, 1, &block);
        write_bytes(&mut header, 1, b"OSMData");
        write_number(&mut header, 3, message.len() as u64);
        bytes.extend(u32::try_from(header.len()).unwrap().to_be_bytes());
        bytes.extend(header);
        bytes.extend(message);
    }
    on_disk(&bytes)
}

/// Which blobs are read, and the kind that is read of each where that is not all.
type Read = Vec<(usize, Option<u8>)>;

/// What is read for nodes, ways and relations.
fn read_of(blobs_of: &[Vec<usize>]) -> Option<[Read; 3]> {
    let disk = file_of(blobs_of);
    let file = PbfFile::open(disk.path()).unwrap();
    let place = |entry: &BlobEntry| file.blobs.iter().position(|blob| blob.offset == entry.offset).unwrap();
    let found = blobs(&file).unwrap()?;
    Some(found.map(|list| list.iter().map(|entry| (place(entry), entry.only)).collect()))
}

/// What is found in a file whose blobs hold these groups.
fn extract(blobs: &[Vec<usize>], base_map: bool) -> String {
    let mut places = TagRules::default();
    places.add("amenity=school", 0).unwrap();
    let selection = Selection { places, base_map, ..Selection::default() };
    let found = scan(file_of(blobs).path(), &selection, &|_, _, _| {}).unwrap();
    assert_eq!(found.places.len(), 8);
    assert!(found.places.iter().all(|place| place.incomplete.is_none()));
    format!("{:?} {:?}", found.places, found.covers)
}

#[test]
fn a_blob_in_which_one_kind_ends_and_the_next_begins_is_read_for_each() {
    let (all, nodes, ways, relations) = (None, Some(0), Some(1), Some(2));
    let apart = read_of(&[vec![0, 1], vec![2, 3], vec![4, 5]]);
    assert_eq!(apart, Some([vec![(0, all)], vec![(1, all)], vec![(2, all)]]));
    let straddling = read_of(&[vec![0], vec![1, 2], vec![3, 4, 5]]);
    assert_eq!(straddling, Some([vec![(0, all), (1, nodes)], vec![(1, ways), (2, ways)], vec![(2, relations)]]));
    let all_in_one = read_of(&[(0..6).collect()]);
    assert_eq!(all_in_one, Some([vec![(0, nodes)], vec![(0, ways)], vec![(0, relations)]]));
    let ways_within = read_of(&[vec![0, 1, 2, 3, 4], vec![5]]);
    assert_eq!(ways_within, Some([vec![(0, nodes)], vec![(0, ways)], vec![(0, relations), (1, all)]]));
}

#[test]
fn no_order_is_seen_where_a_blob_goes_back_to_a_kind_or_passes_one_over() {
    for mixed in [vec![vec![0, 1], vec![2, 1]], vec![vec![0], vec![1, 4], vec![2, 3], vec![5]], vec![vec![0, 2, 1, 3], vec![4, 5]]] {
        assert_eq!(read_of(&mixed), None, "{mixed:?}");
    }
}

#[test]
fn wherever_a_sorted_file_is_parted_into_blobs_it_holds_the_same() {
    let apart: Vec<Vec<usize>> = (0..6).map(|group| vec![group]).collect();
    for base_map in [false, true] {
        let expected = extract(&apart, base_map);
        for cuts in 0u32..32 {
            let mut blobs = vec![vec![0]];
            for group in 1..6 {
                if cuts & (1 << (group - 1)) != 0 {
                    blobs.push(Vec::new());
                }
                blobs.last_mut().unwrap().push(group);
            }
            assert!(read_of(&blobs).is_some(), "{blobs:?}");
            assert_eq!(extract(&blobs, base_map), expected, "{blobs:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_file_in_any_order_holds_the_same(order in Just((0..6).collect::<Vec<usize>>()).prop_shuffle(), cuts in 0u32..32, base_map: bool) {
        let apart: Vec<Vec<usize>> = (0..6).map(|group| vec![group]).collect();
        let mut blobs = vec![vec![order[0]]];
        for (place, group) in order.iter().enumerate().skip(1) {
            if cuts & (1 << (place - 1)) != 0 {
                blobs.push(Vec::new());
            }
            blobs.last_mut().unwrap().push(*group);
        }
        prop_assert_eq!(extract(&blobs, base_map), extract(&apart, base_map));
    }
}
