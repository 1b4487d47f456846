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

/// An island on both sides of 180 degrees, as it is drawn: each way crosses where it crosses.
fn island_across() -> Vec<u8> {
    let mut writer = PbfWriter::new(Vec::new(), [179.0, -17.6, -179.0, -16.5], 0).unwrap();
    let corners = [(179.7, -17.2), (-179.7, -17.2), (-179.7, -16.8), (179.7, -16.8)];
    for (id, (lon, lat)) in (1..).zip(corners) {
        writer.node(id, 1, lon, lat, &[]).unwrap();
    }
    writer.node(9, 1, -179.99, -17.0, &[("place", "town"), ("name", "Holt")]).unwrap();
    for (id, lon, lat) in [(11, 179.9, -17.1), (12, -179.9, -17.1), (13, -179.9, -16.9), (14, 179.9, -16.9)] {
        writer.node(id, 1, lon, lat, &[]).unwrap();
    }
    for (id, lon, lat) in [(21, -179.97, -17.02), (22, -179.91, -17.02), (23, -179.91, -16.98), (24, -179.97, -16.98)] {
        writer.node(id, 1, lon, lat, &[]).unwrap();
    }
    writer.way(1, 1, &[1, 2, 3], &[("natural", "coastline")]).unwrap();
    writer.way(2, 1, &[3, 4, 1], &[("natural", "coastline")]).unwrap();
    writer.way(3, 1, &[1, 3], &[("highway", "primary"), ("name", "Long Road")]).unwrap();
    writer.way(4, 1, &[11, 12, 13, 14, 11], &[]).unwrap();
    writer.way(5, 1, &[21, 22, 23, 24, 21], &[]).unwrap();
    let member = |id, role: &str| Member { kind: MemberKind::Way, id, role: role.into() };
    writer.relation(1, 1, &[member(4, "outer"), member(5, "inner")], &[("type", "multipolygon"), ("natural", "wood")]).unwrap();
    let border = [member(1, "outer"), member(2, "outer")];
    writer.relation(2, 1, &border, &[("type", "boundary"), ("boundary", "administrative"), ("admin_level", "2"), ("name", "Isle")]).unwrap();
    writer.finish().unwrap()
}

#[tokio::test]
async fn an_island_on_both_sides_of_180_degrees_is_one_on_the_map() {
    let mut extract = tempfile::NamedTempFile::new().unwrap();
    extract.write_all(&island_across()).unwrap();
    let found = scan(extract.path(), &Selection { areas: true, base_map: true, ..Selection::default() }, &|_, _, _| {}).unwrap();
    assert_eq!(found.covers, Some([179.0, -17.6, -179.0, -16.5]));
    let mut out = tempfile::NamedTempFile::new().unwrap();
    base_map::write(found.base.as_ref().unwrap(), "", out.as_file_mut(), &|_, _, _| {}).unwrap();
    let reader = AsyncPmTilesReader::new_with_path(out.path()).await.unwrap();
    // The layers of a tile with how many features each has.
    let layers = async |z: u8, x: u32, y: u32| {
        let Some(tile) = reader.get_tile_decompressed(TileCoord::new(z, x, y).unwrap()).await.unwrap() else { return Vec::new() };
        let tile = mvt_reader::Reader::new(tile.to_vec()).unwrap();
        tile.get_layer_names().unwrap().into_iter().enumerate().map(|(index, name)| (name, tile.get_features(index).unwrap().len())).collect::<Vec<_>>()
    };
    // 17 degrees south lies in row 140 of 256.
    for (x, names) in
        [(255, ["land", "sea", "green", "roads", "boundaries"].as_slice()), (0, ["land", "sea", "green", "roads", "boundaries", "places"].as_slice())]
    {
        let there = layers(8, x, 140).await;
        assert_eq!(there.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), names, "column {x}: {there:?}");
        assert!(there.iter().all(|(_, features)| *features == 1), "column {x}: {there:?}");
    }
    // On the other side of the world there is nothing, and nothing runs there.
    for x in [1, 64, 127, 128, 192, 254] {
        assert!(layers(8, x, 140).await.is_empty(), "column {x}");
    }
    // Where it crosses there is land and wood on either side, and no sea.
    for x in [0, 16_383] {
        let there = layers(14, x, 8977).await;
        assert_eq!(there.iter().map(|(name, _)| name.as_str()).take(2).collect::<Vec<_>>(), ["land", "green"], "column {x}: {there:?}");
    }
    // In the clearing there is no wood.
    let clearing = ((-179.94_f64 + 180.0) / 360.0 * 16_384.0) as u32;
    assert!(layers(14, clearing, 8977).await.iter().all(|(name, _)| name != "green"));
}

/// A lake with an island of its own, a main road and a lane, on dry land.
fn lakeside() -> Vec<u8> {
    let mut writer = PbfWriter::new(Vec::new(), [8.9, 46.9, 9.2, 47.1], 0).unwrap();
    let square = |west: f64, south: f64, side: f64| [(west, south), (west + side, south), (west + side, south + side), (west, south + side)];
    for (id, (lon, lat)) in (1..).zip(square(9.01, 47.0, 0.02).into_iter().chain(square(9.018, 47.008, 0.004))) {
        writer.node(id, 1, lon, lat, &[]).unwrap();
    }
    for (id, lon, lat) in [(21, 9.0, 46.99), (22, 9.0, 47.01), (23, 8.999, 46.99), (24, 8.999, 47.01)] {
        writer.node(id, 1, lon, lat, &[]).unwrap();
    }
    writer.way(1, 1, &[1, 2, 3, 4, 1], &[]).unwrap();
    writer.way(2, 1, &[5, 6, 7, 8, 5], &[]).unwrap();
    writer.way(3, 1, &[21, 22], &[("highway", "primary"), ("name", "Long Road")]).unwrap();
    writer.way(4, 1, &[23, 24], &[("highway", "residential"), ("name", "Lane")]).unwrap();
    let member = |id, role: &str| Member { kind: MemberKind::Way, id, role: role.into() };
    writer.relation(1, 1, &[member(1, "outer"), member(2, "inner")], &[("type", "multipolygon"), ("natural", "water")]).unwrap();
    writer.finish().unwrap()
}

#[test]
fn water_and_main_roads_around_a_place_are_read_back_where_they_lie() {
    use geo::{Contains, Distance, Euclidean, Point};
    let mut extract = tempfile::NamedTempFile::new().unwrap();
    extract.write_all(&lakeside()).unwrap();
    let found = scan(extract.path(), &Selection { base_map: true, ..Selection::default() }, &|_, _, _| {}).unwrap();
    let mut out = tempfile::NamedTempFile::new().unwrap();
    base_map::write(found.base.as_ref().unwrap(), "", out.as_file_mut(), &|_, _, _| {}).unwrap();
    let shown = base_map::nearby(out.path(), [9.005, 47.0], 2_000.0).unwrap().unwrap();
    let in_water = |lon: f64, lat: f64| shown.water.contains(&Point::new(lon, lat));
    // A metre is about 0.00001 degrees; the map is exact to less than that.
    for (lon, lat, wet) in [(9.0101, 47.0001, true), (9.0099, 47.0001, false), (9.0299, 47.0199, true), (9.02, 47.01, false), (9.0185, 47.0079, true)] {
        assert_eq!(in_water(lon, lat), wet, "{lon} {lat}");
    }
    assert!(shown.main_roads.iter().all(|(name, _)| name == "Long Road") && !shown.main_roads.is_empty(), "a lane is no main road");
    for (_, line) in &shown.main_roads {
        assert!(line.points().all(|point| (point.x() - 9.0).abs() < 0.000_02), "{line:?}");
    }
    let nearest = shown.main_roads.iter().map(|(_, line)| Euclidean.distance(&Point::new(9.0, 47.0), line)).fold(f64::MAX, f64::min);
    assert!(nearest < 0.000_02, "{nearest}");

    let dry = base_map::nearby(out.path(), [9.12, 46.97], 1_000.0).unwrap().unwrap();
    assert_eq!((dry.water.0.len(), dry.main_roads.len()), (0, 0), "nothing there is something known");
    assert_eq!(base_map::nearby(out.path(), [9.195, 47.0], 2_000.0).unwrap(), None, "the map ends before that");
    assert_eq!(base_map::nearby(out.path(), [f64::NAN, 47.0], 2_000.0).unwrap(), None);
    assert!(base_map::nearby(extract.path(), [9.0, 47.0], 2_000.0).is_err(), "an extract is no map");
}
