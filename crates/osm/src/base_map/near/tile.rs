//! Lines and areas of a vector tile (github.com/mapbox/vector-tile-spec, version 2.1), with their kind and name.

use crate::Problem;
use crate::pbf::wire::{Fields, Value, varint, zigzag};

/// What is drawn in a tile.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Feature {
    pub(super) layer: String,
    pub(super) kind: String,
    pub(super) name: String,
    pub(super) is_area: bool,
    /// Lines, or rings without their last point; in shares of the tile, from its north-western corner.
    pub(super) parts: Vec<Vec<[f64; 2]>>,
}

/// A layer, as its message has it.
#[derive(Default)]
struct Layer<'a> {
    name: &'a [u8],
    features: Vec<&'a [u8]>,
    keys: Vec<&'a [u8]>,
    values: Vec<&'a [u8]>,
    extent: u32,
}

/// The lines and areas of some layers of a tile.
pub(super) fn features(tile: &[u8], layers: &[&str]) -> Result<Vec<Feature>, Problem> {
    let mut found = Vec::new();
    let mut fields = Fields(tile);
    while let Some((field, value)) = fields.next()? {
        if field != 3 {
            continue;
        }
        let layer = layer(value.bytes()?)?;
        let Some(name) = layers.iter().find(|name| name.as_bytes() == layer.name) else { continue };
        for feature in &layer.features {
            found.extend(read(feature, name, &layer)?);
        }
    }
    Ok(found)
}

fn layer(message: &[u8]) -> Result<Layer<'_>, Problem> {
    let mut layer = Layer { extent: 4096, ..Layer::default() };
    let mut fields = Fields(message);
    while let Some((field, value)) = fields.next()? {
        match (field, value) {
            (1, Value::Bytes(name)) => layer.name = name,
            (2, Value::Bytes(feature)) => layer.features.push(feature),
            (3, Value::Bytes(key)) => layer.keys.push(key),
            (4, Value::Bytes(value)) => layer.values.push(value),
            (5, Value::Number(extent)) => layer.extent = u32::try_from(extent).unwrap_or_default(),
            _ => {}
        }
    }
    if layer.extent == 0 { Err(Problem::Damaged("a tile has no size")) } else { Ok(layer) }
}

/// A feature; none for points.
fn read(message: &[u8], name: &str, layer: &Layer<'_>) -> Result<Option<Feature>, Problem> {
    let (mut tags, mut geometry, mut shape): (&[u8], &[u8], u64) = (&[], &[], 0);
    let mut fields = Fields(message);
    while let Some((field, value)) = fields.next()? {
        match (field, value) {
            (2, Value::Bytes(bytes)) => tags = bytes,
            (3, Value::Number(number)) => shape = number,
            (4, Value::Bytes(bytes)) => geometry = bytes,
            _ => {}
        }
    }
    if !matches!(shape, 2 | 3) {
        return Ok(None);
    }
    let mut feature = Feature { layer: name.to_owned(), kind: String::new(), name: String::new(), is_area: shape == 3, parts: parts(geometry, layer.extent)? };
    while !tags.is_empty() {
        let at = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        let (key, value) = (at(varint(&mut tags)?), at(varint(&mut tags)?));
        let text = layer.values.get(value).map_or(Ok(None), |value| text(value))?;
        match layer.keys.get(key) {
            Some(&b"kind") => feature.kind = text.unwrap_or_default(),
            Some(&b"name") => feature.name = text.unwrap_or_default(),
            _ => {}
        }
    }
    Ok(Some(feature))
}

/// A value that is text.
fn text(value: &[u8]) -> Result<Option<String>, Problem> {
    let mut fields = Fields(value);
    while let Some((field, value)) = fields.next()? {
        if let (1, Value::Bytes(text)) = (field, value) {
            return Ok(Some(String::from_utf8_lossy(text).into_owned()));
        }
    }
    Ok(None)
}

/// The parts of a geometry: each begins where the pen moves to.
fn parts(mut geometry: &[u8], extent: u32) -> Result<Vec<Vec<[f64; 2]>>, Problem> {
    let mut parts: Vec<Vec<[f64; 2]>> = Vec::new();
    let mut pen = [0_i64; 2];
    while !geometry.is_empty() {
        let command = varint(&mut geometry)?;
        if command & 7 == 7 {
            continue;
        }
        for _ in 0..command >> 3 {
            for axis in &mut pen {
                *axis = axis.saturating_add(zigzag(varint(&mut geometry)?));
            }
            let share = |units: i64| f64::from(i32::try_from(units).unwrap_or(i32::MAX)) / f64::from(extent);
            let point = pen.map(share);
            match (command & 7, parts.last_mut()) {
                (1, _) => parts.push(vec![point]),
                (2, Some(part)) => part.push(point),
                _ => return Err(Problem::Damaged("a tile draws before it moves")),
            }
        }
    }
    parts.retain(|part| part.len() > 1);
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vector_tile::{self, GeometryKind};
    use proptest::prelude::*;

    #[test]
    fn what_was_drawn_is_read_again() {
        let mut tile = Vec::new();
        let mut roads = vector_tile::Layer::new("roads");
        let named = [("kind", vector_tile::Value::Text("primary")), ("name", vector_tile::Value::Text("Long Road"))];
        roads.feature(None, GeometryKind::Line, &[vec![[0, 0], [2048, 1024], [4096, -64]]], &named);
        roads.append_to(&mut tile);
        let mut water = vector_tile::Layer::new("water");
        let rings = [vec![[0, 0], [1024, 0], [1024, 1024], [0, 1024]], vec![[256, 256], [256, 512], [512, 512]]];
        water.feature(None, GeometryKind::Polygon, &rings, &[("kind", vector_tile::Value::Text("lake"))]);
        water.append_to(&mut tile);
        let mut places = vector_tile::Layer::new("places");
        places.feature(None, GeometryKind::Point, &[vec![[1, 1]]], &[]);
        places.append_to(&mut tile);

        let found = features(&tile, &["water", "roads", "places"]).unwrap();
        let told: Vec<_> = found.iter().map(|one| (one.layer.as_str(), one.kind.as_str(), one.name.as_str(), one.is_area, one.parts.len())).collect();
        assert_eq!(told, [("roads", "primary", "Long Road", false, 1), ("water", "lake", "", true, 2)]);
        assert_eq!(found[0].parts[0], [[0.0, 0.0], [0.5, 0.25], [1.0, -0.015_625]]);
        assert_eq!(found[1].parts[1].len(), 3);
        assert_eq!(features(&tile, &["sea"]).unwrap(), []);
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_tile_or_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _found = features(&bytes, &["water", "roads"]);
        }

        #[test]
        fn any_geometry_is_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(parts) = parts(&bytes, 4096) {
                prop_assert!(parts.iter().map(Vec::len).sum::<usize>() <= bytes.len());
            }
        }
    }
}
