//! The base map as another PMTiles and vector tile reader sees it.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::io::Write;

use parvis_osm::{Member, MemberKind, PbfWriter, Selection, base_map, scan};
use pmtiles::{AsyncPmTilesReader, TileCoord};

/// An island State: its coast is its border as well.
fn island() -> Vec<u8> {
    let mut writer = PbfWriter::new(Vec::new(), [-0.5, -0.5, 0.5, 0.5], 0).unwrap();
    let corners = [(-0.2, -0.2), (0.2, -0.2), (0.2, 0.2), (-0.2, 0.2)];
    for (id, (lon, lat)) in (1..).zip(corners) {
        writer.node(id, 1, lon, lat, &[]).unwrap();
    }
    writer.node(9, 1, 0.01, 0.01, &[("place", "town"), ("name", "Holt"), ("name:fr", "Le Holt")]).unwrap();
    writer.way(1, 1, &[1, 2, 3, 4, 1], &[("natural", "coastline")]).unwrap();
    writer.way(2, 1, &[1, 3], &[("highway", "primary"), ("name", "Long Road")]).unwrap();
    let members = [Member { kind: MemberKind::Way, id: 1, role: "outer".into() }];
    writer.relation(1, 1, &members, &[("type", "boundary"), ("boundary", "administrative"), ("admin_level", "2"), ("name", "Isle")]).unwrap();
    writer.finish().unwrap()
}

#[tokio::test]
async fn another_reader_finds_land_sea_roads_borders_and_places() {
    let mut extract = tempfile::NamedTempFile::new().unwrap();
    extract.write_all(&island()).unwrap();
    let selection = Selection { areas: true, base_map: true, ..Selection::default() };
    let found = scan(extract.path(), &selection, &|_, _, _| {}).unwrap();
    let mut out = tempfile::NamedTempFile::new().unwrap();
    let written = base_map::write(found.base.as_ref().unwrap(), "© nobody", out.as_file_mut(), &|_, _, _| {}).unwrap();
    assert!(written.tiles > 100);
    let reader = AsyncPmTilesReader::new_with_path(out.path()).await.unwrap();
    let header = reader.get_header();
    assert_eq!((header.min_zoom, header.max_zoom), (0, 14));
    assert!(reader.get_metadata().await.unwrap().contains("© nobody"));
    let tile = reader.get_tile_decompressed(TileCoord::new(8, 128, 127).unwrap()).await.unwrap().unwrap();
    let tile = mvt_reader::Reader::new(tile.to_vec()).unwrap();
    let names = tile.get_layer_names().unwrap();
    assert_eq!(names, ["land", "sea", "roads", "boundaries", "places"]);
    // The sea is the box less the island: a ring with a hole.
    let sea = tile.get_features(1).unwrap();
    assert_eq!(sea.len(), 1);
    let rings = format!("{:?}", sea[0].get_geometry());
    assert!(rings.starts_with("MULTIPOLYGON") && rings.matches("),(").count() == 1, "{rings}");
    let place = tile.get_features(4).unwrap();
    let properties = place[0].properties.clone().unwrap();
    assert_eq!(properties["name:fr"], mvt_reader::feature::Value::String("Le Holt".into()));
    // At the highest zoom, in the middle of the island, there is no sea.
    let inland = reader.get_tile_decompressed(TileCoord::new(14, 8192, 8191).unwrap()).await.unwrap().unwrap();
    assert_eq!(mvt_reader::Reader::new(inland.to_vec()).unwrap().get_layer_names().unwrap()[..2], ["land".to_owned(), "roads".to_owned()]);
    // And on the open water nothing but sea on the ground of the map.
    let open = reader.get_tile_decompressed(TileCoord::new(14, 8192 + 18, 8191).unwrap()).await.unwrap().unwrap();
    assert_eq!(mvt_reader::Reader::new(open.to_vec()).unwrap().get_layer_names().unwrap(), ["land", "sea"]);
}

#[test]
fn a_small_file_that_claims_the_globe_does_not_become_millions_of_tiles() {
    let mut writer = PbfWriter::new(Vec::new(), [-180.0, -85.0, 180.0, 85.0], 0).unwrap();
    for (id, (lon, lat)) in (1..).zip([(-179.0, -84.0), (179.0, -84.0), (179.0, 84.0), (-179.0, 84.0)]) {
        writer.node(id, 1, lon, lat, &[]).unwrap();
    }
    writer.way(1, 1, &[1, 2, 3, 4, 1], &[("natural", "wood")]).unwrap();
    writer.way(2, 1, &[1, 3], &[("highway", "primary")]).unwrap();
    let mut extract = tempfile::NamedTempFile::new().unwrap();
    extract.write_all(&writer.finish().unwrap()).unwrap();
    let found = scan(extract.path(), &Selection { base_map: true, ..Selection::default() }, &|_, _, _| {}).unwrap();
    let written = base_map::write(found.base.as_ref().unwrap(), "", std::io::Cursor::new(Vec::new()), &|_, _, _| {}).unwrap();
    assert!((5_000..50_000).contains(&written.tiles), "{} tiles", written.tiles);
}
