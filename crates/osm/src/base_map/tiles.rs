//! From features to tiles: simplify, clip, encode, one zoom after the other.

use std::collections::HashMap;
use std::io::{Seek, Write};
use std::ops::RangeInclusive;

use flate2::write::GzEncoder;
use pmtiles::{Compression, PmTilesWriter, TileCoord, TileId, TileType};
use rayon::prelude::*;
use serde::Serialize;

use crate::ExtractError;
use crate::scan::{Progress, Stage};
use crate::vector_tile::{self, EXTENT, GeometryKind, Value};

use super::around::{Around, both};
use super::clip;
use super::coast::signed_area;
use super::features::{BaseFeatures, Feature};
use super::kinds::{KINDS, Layer};
use super::simplify::simplify;

const MAX_ZOOM: u8 = 14;

/// Tile units drawn beyond the edge of a tile, so that lines meet (8 pixels).
const BUFFER: i32 = 64;

/// Tiles are drawn in blocks of 2^6 by 2^6, so that memory is bounded by the fullest block and not by a zoom.
const BLOCK: u8 = 6;

/// What was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Written {
    /// Number of tiles.
    pub tiles: u64,
    /// Their compressed size in bytes.
    pub bytes: u64,
}

/// One feature in one tile.
struct Fragment {
    tile: u64,
    class: u8,
    shape: GeometryKind,
    attributes: u32,
    parts: Vec<Vec<[i32; 2]>>,
}

/// Writes the base map as a PMTiles v3 file.
///
/// # Errors
/// What the sink says.
pub fn write<W: Write + Seek>(base: &BaseFeatures, attribution: &str, out: W, progress: Progress<'_>) -> Result<Written, ExtractError> {
    // Whether the disk is full is the system's to say, and is told from other faults by its kind.
    let other = |error: pmtiles::PmtError| match error {
        pmtiles::PmtError::Reading(error) => ExtractError::Write(error),
        error => ExtractError::Write(std::io::Error::other(error)),
    };
    let [west, south, east, north] = base.bounding_box;
    let mut writer = PmTilesWriter::new(TileType::Mvt)
        .precompressed(Compression::Gzip)
        .min_zoom(0)
        .max_zoom(MAX_ZOOM)
        .bounds(west, south, east, north)
        .center(base.middle, f64::midpoint(south, north))
        .center_zoom(9)
        .metadata(metadata(attribution))
        .create(out)
        .map_err(other)?;
    let mut written = Written::default();
    for zoom in 0..=MAX_ZOOM {
        let shares = shares(base, zoom);
        let blocks: Vec<&[(u64, u32)]> = shares.chunk_by(|a, b| a.0 == b.0).collect();
        for batch in blocks.chunks(rayon::current_num_threads() * 2) {
            let made: Vec<std::io::Result<Vec<Packed>>> = batch.par_iter().map(|block| draw(base, block, zoom)).collect();
            for tiles in made {
                for (tile, packed) in tiles? {
                    written.bytes += packed.len() as u64;
                    written.tiles += 1;
                    writer.add_tile(TileCoord::from(TileId::new(tile).map_err(other)?), &packed).map_err(other)?;
                }
            }
        }
        progress(Stage::Tiles, u64::from(zoom) + 1, u64::from(MAX_ZOOM) + 1);
    }
    writer.finalize().map_err(other)?;
    Ok(written)
}

/// Id and compressed content of a tile.
type Packed = (u64, Vec<u8>);

/// Which features are drawn in which block of tiles: the id of the block's own tile and the index of the feature, in the
/// order in which tiles are stored.
fn shares(base: &BaseFeatures, zoom: u8) -> Vec<(u64, u32)> {
    let parent = zoom.saturating_sub(BLOCK);
    let steps = zoom - parent;
    let in_blocks = |(index, feature): (usize, &Feature)| {
        let Around { columns, rows } = tiles_around(feature, zoom);
        let blocks = |range: RangeInclusive<i32>| range.start() >> steps..=range.end() >> steps;
        let (columns, rows) = (blocks(columns), blocks(rows));
        let tiles = columns.flat_map(move |x| rows.clone().map(move |y| (x, y)));
        tiles.filter_map(move |(x, y)| Some((tile_id(parent, x, y)?, u32::try_from(index).ok()?)))
    };
    let drawn = within_bounds(base, zoom);
    let mut shares: Vec<(u64, u32)> = drawn.into_par_iter().flat_map_iter(in_blocks).collect();
    shares.par_sort_unstable();
    // What goes on beyond an edge of the world may come back to a block.
    shares.dedup();
    shares
}

/// Tiles that features may touch at a zoom: so many in any case, and so many more for each feature.
const TILES: u64 = 20_000;
const TILES_PER_FEATURE: u64 = 64;

/// The features to draw at a zoom. Work stays in proportion to what was read: a small file that claims the whole globe
/// loses its largest features where they would fill more tiles than that, plain land and sea first.
fn within_bounds(base: &BaseFeatures, zoom: u8) -> Vec<(usize, &Feature)> {
    let size = |feature: &Feature| {
        let Around { columns, rows } = tiles_around(feature, zoom);
        let count = |range: RangeInclusive<i32>| u64::try_from(i64::from(*range.end()) - i64::from(*range.start()) + 1).unwrap_or(0);
        count(columns) * count(rows)
    };
    let mut visible: Vec<(usize, &Feature)> = base.features.iter().enumerate().filter(|(_, feature)| is_visible(feature, zoom)).collect();
    let allowed = TILES + TILES_PER_FEATURE * base.features.len() as u64;
    if visible.iter().map(|(_, feature)| size(feature)).sum::<u64>() > allowed {
        visible.sort_by_key(|(_, feature)| size(feature));
        let mut touched = 0;
        visible.retain(|(_, feature)| {
            touched += size(feature);
            touched <= allowed
        });
    }
    visible
}

/// The tile of a column and a row; beyond an edge of the world, columns begin again at the other one.
fn tile_id(zoom: u8, x: i32, y: i32) -> Option<u64> {
    let x = x.rem_euclid(1 << zoom);
    Some(TileId::from(TileCoord::new(zoom, u32::try_from(x).ok()?, u32::try_from(y).ok()?).ok()?).value())
}

/// The packed tiles of one block, in the order in which they are stored.
fn draw(base: &BaseFeatures, block: &[(u64, u32)], zoom: u8) -> std::io::Result<Vec<Packed>> {
    let own = TileCoord::from(TileId::new(block[0].0).map_err(std::io::Error::other)?);
    let steps = zoom - own.z();
    let range = |at: u32| (at << steps).cast_signed()..=(((at + 1) << steps) - 1).cast_signed();
    let (columns, rows) = (range(own.x()), range(own.y()));
    let features = block.par_iter().map(|(_, index)| &base.features[*index as usize]);
    let mut fragments: Vec<Fragment> = features.flat_map_iter(|feature| cut(base, feature, zoom, &columns, &rows)).collect();
    fragments.par_sort_by_key(|fragment| (fragment.tile, KINDS[usize::from(fragment.class)].layer, fragment.class, fragment.attributes));
    let tiles: Vec<&[Fragment]> = fragments.chunk_by(|a, b| a.tile == b.tile).collect();
    let encoded: Vec<(u64, Vec<u8>)> = tiles.par_iter().map(|tile| (tile[0].tile, encode(base, tile))).collect();
    // Open water and plain land look the same in many tiles: each is packed once.
    let mut known: HashMap<&[u8], usize> = HashMap::new();
    let first: Vec<usize> = encoded.iter().enumerate().map(|(index, (_, tile))| *known.entry(tile).or_insert(index)).collect();
    let packed: Vec<std::io::Result<Vec<u8>>> =
        (0..encoded.len()).into_par_iter().map(|index| if first[index] == index { pack(&encoded[index].1) } else { Ok(Vec::new()) }).collect();
    let packed: Vec<Vec<u8>> = packed.into_iter().collect::<std::io::Result<_>>()?;
    Ok(encoded.iter().zip(first).map(|((tile, _), first)| (*tile, packed[first].clone())).collect())
}

fn metadata(attribution: &str) -> String {
    let layers = Layer::ALL.map(|layer| {
        serde_json::json!({
            "id": layer.name(),
            "minzoom": KINDS.iter().filter(|kind| kind.layer == layer).map(|kind| kind.min_zoom).min(),
            "maxzoom": MAX_ZOOM,
            "fields": { "kind": "String", "name": "String" },
        })
    });
    serde_json::json!({ "name": "Parvis base map", "attribution": attribution, "type": "baselayer", "vector_layers": layers }).to_string()
}

fn pack(tile: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::new(6));
    encoder.write_all(tile)?;
    encoder.finish()
}

/// The tile of sorted fragments; what shares layer, kind and attributes becomes one feature.
fn encode(base: &BaseFeatures, fragments: &[Fragment]) -> Vec<u8> {
    let mut tile = Vec::new();
    let layer = |fragment: &Fragment| KINDS[usize::from(fragment.class)].layer;
    for layer_fragments in fragments.chunk_by(|a, b| layer(a) == layer(b)) {
        let mut encoded = vector_tile::Layer::new(layer(&layer_fragments[0]).name());
        for alike in layer_fragments.chunk_by(|a, b| (a.class, a.attributes) == (b.class, b.attributes)) {
            let Fragment { class, shape, attributes, .. } = alike[0];
            let mut values = vec![("kind", Value::Text(KINDS[usize::from(class)].name))];
            values.extend(base.attributes[attributes as usize].iter().map(|(key, value)| (key.as_str(), Value::Text(value))));
            let parts: Vec<Vec<[i32; 2]>> = alike.iter().flat_map(|fragment| fragment.parts.iter().cloned()).collect();
            encoded.feature(None, shape, &parts, &values);
        }
        encoded.append_to(&mut tile);
    }
    tile
}

/// Bounds in the units of a zoom: west, north, east, south.
fn bounds_at(feature: &Feature, zoom: u8) -> [i32; 4] {
    feature.bounds.map(|unit| unit >> (MAX_ZOOM - zoom))
}

/// Drawn at this zoom, and not too small to see: under two pixels in both directions.
fn is_visible(feature: &Feature, zoom: u8) -> bool {
    let [west, north, east, south] = bounds_at(feature, zoom);
    let too_small = feature.shape != GeometryKind::Point && zoom < MAX_ZOOM && east - west < 16 && south - north < 16;
    zoom >= KINDS[usize::from(feature.class)].min_zoom && !too_small
}

/// Columns and rows of the tiles that a feature touches.
fn tiles_around(feature: &Feature, zoom: u8) -> Around {
    let [west, north, east, south] = bounds_at(feature, zoom);
    let last = (1 << zoom) - 1;
    let rows = ((north - BUFFER).max(0) >> 12).min(last)..=((south + BUFFER) >> 12).min(last);
    Around { columns: (west - BUFFER) >> 12..=(east + BUFFER) >> 12, rows }
}

/// Cuts one feature into the tiles of one block.
fn cut(base: &BaseFeatures, feature: &Feature, zoom: u8, columns: &RangeInclusive<i32>, rows: &RangeInclusive<i32>) -> Vec<Fragment> {
    let shift = MAX_ZOOM - zoom;
    let tolerance = match (zoom, feature.shape) {
        (MAX_ZOOM, GeometryKind::Polygon) => 0,
        (MAX_ZOOM, _) => 2,
        _ => 5 << shift,
    };
    let scaled: Vec<Vec<[i32; 2]>> = base.parts(feature).into_iter().filter_map(|part| scale(&part, feature.shape, shift, tolerance, zoom)).collect();
    let around = tiles_around(feature, zoom);
    let mut fragments = Vec::new();
    for x in around.columns_in(columns, zoom) {
        let column: Vec<_> = scaled.iter().flat_map(|part| slice(part, feature.shape, 0, x)).collect();
        if column.is_empty() {
            continue;
        }
        for y in both(&around.rows, rows) {
            let parts: Vec<_> = column.iter().flat_map(|part| slice(part, feature.shape, 1, y)).map(|part| to_tile(part, x, y)).collect();
            // The outer ring comes first: without it the holes mean nothing.
            let parts = if feature.shape == GeometryKind::Polygon { orient(parts) } else { parts };
            if let (false, Some(tile)) = (parts.is_empty(), tile_id(zoom, x, y)) {
                fragments.push(Fragment { tile, class: feature.class, shape: feature.shape, attributes: feature.attributes, parts });
            }
        }
    }
    fragments
}

/// Simplifies a part and brings it to the units of a zoom; none if nothing is left to see.
fn scale(part: &[[i32; 2]], shape: GeometryKind, shift: u8, tolerance: i32, zoom: u8) -> Option<Vec<[i32; 2]>> {
    let simple = if shape == GeometryKind::Polygon {
        let mut ring = part.to_vec();
        ring.push(*part.first()?);
        let mut simple = simplify(&ring, tolerance);
        simple.pop();
        simple
    } else {
        simplify(part, tolerance)
    };
    let mut scaled: Vec<[i32; 2]> = simple.into_iter().map(|point| point.map(|unit| unit >> shift)).collect();
    scaled.dedup();
    match shape {
        GeometryKind::Point => Some(scaled),
        GeometryKind::Line => (scaled.len() > 1).then_some(scaled),
        // Under four square pixels (twice the area is compared) nothing is seen.
        GeometryKind::Polygon => (scaled.len() > 2 && (zoom == MAX_ZOOM || signed_area(&scaled).abs() > 512)).then_some(scaled),
    }
}

/// The parts of a part in one column (axis 0) or row (axis 1) of tiles.
fn slice(part: &[[i32; 2]], shape: GeometryKind, axis: usize, tile: i32) -> Vec<Vec<[i32; 2]>> {
    let low = tile * EXTENT;
    match shape {
        GeometryKind::Point => {
            if part[0][axis] >> 12 == tile {
                vec![part.to_vec()]
            } else {
                Vec::new()
            }
        }
        GeometryKind::Line => clip::line(part, axis, low - BUFFER, low + EXTENT + BUFFER),
        GeometryKind::Polygon => {
            let ring = clip::ring(part, axis, low - BUFFER, low + EXTENT + BUFFER);
            if ring.len() > 2 { vec![ring] } else { Vec::new() }
        }
    }
}

fn to_tile(mut part: Vec<[i32; 2]>, x: i32, y: i32) -> Vec<[i32; 2]> {
    part.iter_mut().for_each(|point| *point = [point[0] - x * EXTENT, point[1] - y * EXTENT]);
    part
}

/// Outer rings clockwise on the screen, holes the other way (specification 4.3.4.4). The first ring of a feature is
/// its outer one.
fn orient(mut rings: Vec<Vec<[i32; 2]>>) -> Vec<Vec<[i32; 2]>> {
    rings.iter_mut().for_each(|ring| ring.dedup());
    rings.retain(|ring| ring.len() > 2 && signed_area(ring) != 0);
    // A tile that lies wholly in a hole: the clipped hole is as large as the clipped outer ring.
    let area = |ring: &Vec<[i32; 2]>| signed_area(ring).abs();
    if rings.len() > 1 && rings[1..].iter().map(area).sum::<i64>() >= area(&rings[0]) {
        return Vec::new();
    }
    for (index, ring) in rings.iter_mut().enumerate() {
        if (signed_area(ring) > 0) != (index == 0) {
            ring.reverse();
        }
    }
    rings
}
