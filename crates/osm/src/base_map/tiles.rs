//! From features to tiles: simplify, clip, encode, one zoom after the other.

use std::io::{Seek, Write};
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::write::GzEncoder;
use pmtiles::{Compression, PmTilesWriter, TileCoord, TileId, TileType};
use rayon::prelude::*;
use serde::Serialize;

use crate::ExtractError;
use crate::scan::{Progress, Stage};
use crate::vector_tile::{self, EXTENT, GeometryKind, Value};

use super::clip;
use super::coast::signed_area;
use super::features::{BaseFeatures, Feature};
use super::kinds::{KINDS, Layer};
use super::simplify::simplify;

const MAX_ZOOM: u8 = 14;

/// Tile units drawn beyond the edge of a tile, so that lines meet (8 pixels).
const BUFFER: i32 = 64;

/// Tiles compressed before they are written.
const BATCH: usize = 256;

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
    let other = |error: pmtiles::PmtError| ExtractError::Write(std::io::Error::other(error));
    let [west, south, east, north] = base.bounding_box;
    let mut writer = PmTilesWriter::new(TileType::Mvt)
        .precompressed(Compression::Gzip)
        .min_zoom(0)
        .max_zoom(MAX_ZOOM)
        .bounds(west, south, east, north)
        .center(f64::midpoint(west, east), f64::midpoint(south, north))
        .center_zoom(9)
        .metadata(metadata(attribution))
        .create(out)
        .map_err(other)?;
    let bytes = AtomicU64::new(0);
    let mut written = Written::default();
    for zoom in 0..=MAX_ZOOM {
        let mut fragments: Vec<Fragment> = base.features.par_iter().flat_map_iter(|feature| cut(base, feature, zoom)).collect();
        fragments.par_sort_by_key(|fragment| (fragment.tile, KINDS[usize::from(fragment.class)].layer, fragment.class, fragment.attributes));
        let tiles: Vec<&[Fragment]> = fragments.chunk_by(|a, b| a.tile == b.tile).collect();
        for batch in tiles.chunks(BATCH) {
            let packed: Vec<std::io::Result<Vec<u8>>> = batch.par_iter().map(|tile| pack(&encode(base, tile))).collect();
            for (tile, packed) in batch.iter().zip(packed) {
                let packed = packed?;
                bytes.fetch_add(packed.len() as u64, Ordering::Relaxed);
                let coord = TileId::new(tile[0].tile).map_err(other)?;
                writer.add_tile(TileCoord::from(coord), &packed).map_err(other)?;
                written.tiles += 1;
            }
        }
        progress(Stage::Tiles, u64::from(zoom) + 1, u64::from(MAX_ZOOM) + 1);
    }
    writer.finalize().map_err(other)?;
    written.bytes = bytes.into_inner();
    Ok(written)
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

/// Cuts one feature into the tiles of one zoom.
fn cut(base: &BaseFeatures, feature: &Feature, zoom: u8) -> Vec<Fragment> {
    let kind = &KINDS[usize::from(feature.class)];
    let shift = MAX_ZOOM - zoom;
    let [west, north, east, south] = feature.bounds.map(|unit| unit >> shift);
    // Too small to see: under two pixels, in both directions.
    let too_small = feature.shape != GeometryKind::Point && zoom < MAX_ZOOM && east - west < 16 && south - north < 16;
    if zoom < kind.min_zoom || too_small {
        return Vec::new();
    }
    let tolerance = match (zoom, feature.shape) {
        (MAX_ZOOM, GeometryKind::Polygon) => 0,
        (MAX_ZOOM, _) => 2,
        _ => 5 << shift,
    };
    let scaled: Vec<Vec<[i32; 2]>> = base.parts(feature).into_iter().filter_map(|part| scale(&part, feature.shape, shift, tolerance, zoom)).collect();
    // The outer ring comes first: without it the holes mean nothing.
    let tiles_x = (west - BUFFER).max(0) >> 12..=(east + BUFFER) >> 12;
    let tiles_y = (north - BUFFER).max(0) >> 12..=(south + BUFFER) >> 12;
    let last = (1 << zoom) - 1;
    let mut fragments = Vec::new();
    for x in tiles_x.clone().filter(|x| *x <= last) {
        let column: Vec<_> = scaled.iter().flat_map(|part| slice(part, feature.shape, 0, x)).collect();
        if column.is_empty() {
            continue;
        }
        for y in tiles_y.clone().filter(|y| *y <= last) {
            let parts: Vec<_> = column.iter().flat_map(|part| slice(part, feature.shape, 1, y)).map(|part| to_tile(part, x, y)).collect();
            let parts = if feature.shape == GeometryKind::Polygon { orient(parts) } else { parts };
            if let (false, Ok(coord)) = (parts.is_empty(), TileCoord::new(zoom, x.unsigned_abs(), y.unsigned_abs())) {
                let tile = TileId::from(coord).value();
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
