//! Mapbox Vector Tile 2.1 (github.com/mapbox/vector-tile-spec), written straight from whole-number tile coordinates:
//! the base map and the tiles of sites both use it.

use std::collections::HashMap;

use crate::pbf::wire::{write_bytes, write_number, write_signed, write_varint};

/// Units across a tile.
pub const EXTENT: i32 = 4096;

/// What kind of geometry a feature has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GeometryKind {
    /// Points.
    Point = 1,
    /// Lines.
    Line = 2,
    /// Rings: outer ones clockwise on the screen, holes the other way.
    Polygon = 3,
}

/// An attribute value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Value<'a> {
    /// Text.
    Text(&'a str),
    /// A whole number.
    Number(u64),
}

/// One layer of a tile.
#[derive(Debug)]
pub struct Layer {
    message: Vec<u8>,
    keys: HashMap<String, u64>,
    /// Encoded values and their indexes.
    values: HashMap<Vec<u8>, u64>,
    features: usize,
}

impl Layer {
    /// An empty layer.
    pub fn new(name: &str) -> Self {
        let mut message = Vec::new();
        write_number(&mut message, 15, 2);
        write_bytes(&mut message, 1, name.as_bytes());
        Self { message, keys: HashMap::new(), values: HashMap::new(), features: 0 }
    }

    /// Adds a feature made of parts; coordinates are tile units, y downwards. Rings come without their last point.
    pub fn feature(&mut self, id: Option<u64>, kind: GeometryKind, parts: &[Vec<[i32; 2]>], attributes: &[(&str, Value<'_>)]) {
        let mut feature = Vec::new();
        if let Some(id) = id {
            write_number(&mut feature, 1, id);
        }
        let mut tags = Vec::new();
        for (key, value) in attributes {
            let next = self.keys.len() as u64;
            write_varint(&mut tags, *self.keys.entry((*key).to_owned()).or_insert(next));
            let next = self.values.len() as u64;
            write_varint(&mut tags, *self.values.entry(encode(*value)).or_insert(next));
        }
        if !tags.is_empty() {
            write_bytes(&mut feature, 2, &tags);
        }
        write_number(&mut feature, 3, kind as u64);
        write_bytes(&mut feature, 4, &commands(kind, parts));
        write_bytes(&mut self.message, 2, &feature);
        self.features += 1;
    }

    /// Appends the layer to a tile, unless it is empty.
    pub fn append_to(self, tile: &mut Vec<u8>) {
        if self.features == 0 {
            return;
        }
        let mut message = self.message;
        let mut keys: Vec<(String, u64)> = self.keys.into_iter().collect();
        keys.sort_by_key(|(_, index)| *index);
        keys.iter().for_each(|(key, _)| write_bytes(&mut message, 3, key.as_bytes()));
        let mut values: Vec<(Vec<u8>, u64)> = self.values.into_iter().collect();
        values.sort_by_key(|(_, index)| *index);
        values.iter().for_each(|(value, _)| write_bytes(&mut message, 4, value));
        write_number(&mut message, 5, u64::from(EXTENT.unsigned_abs()));
        write_bytes(tile, 3, &message);
    }
}

fn encode(value: Value<'_>) -> Vec<u8> {
    let mut out = Vec::new();
    match value {
        Value::Text(text) => write_bytes(&mut out, 1, text.as_bytes()),
        Value::Number(number) => write_number(&mut out, 5, number),
    }
    out
}

const MOVE_TO: u64 = 1;
const LINE_TO: u64 = 2;
const CLOSE_PATH: u64 = 7;

fn commands(kind: GeometryKind, parts: &[Vec<[i32; 2]>]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut cursor = [0i32; 2];
    let mut step = |out: &mut Vec<u8>, to: [i32; 2]| {
        write_signed(out, i64::from(to[0] - cursor[0]));
        write_signed(out, i64::from(to[1] - cursor[1]));
        cursor = to;
    };
    if kind == GeometryKind::Point {
        let points: Vec<[i32; 2]> = parts.iter().flatten().copied().collect();
        write_varint(&mut out, MOVE_TO | (points.len() as u64) << 3);
        points.into_iter().for_each(|point| step(&mut out, point));
        return out;
    }
    for part in parts {
        let Some((first, rest)) = part.split_first() else { continue };
        write_varint(&mut out, MOVE_TO | 1 << 3);
        step(&mut out, *first);
        write_varint(&mut out, LINE_TO | (rest.len() as u64) << 3);
        rest.iter().for_each(|point| step(&mut out, *point));
        if kind == GeometryKind::Polygon {
            write_varint(&mut out, CLOSE_PATH | 1 << 3);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use mvt_reader::Reader;

    #[test]
    fn another_reader_reads_the_features_that_were_written() {
        let mut layer = Layer::new("sites");
        let square = vec![vec![[0, 0], [10, 0], [10, 10], [0, 10]]];
        layer.feature(Some(7), GeometryKind::Polygon, &square, &[("kind", Value::Text("worship")), ("count", Value::Number(300))]);
        layer.feature(None, GeometryKind::Point, &[vec![[5, -6]]], &[("kind", Value::Text("worship"))]);
        let mut tile = Vec::new();
        layer.append_to(&mut tile);
        Layer::new("empty").append_to(&mut tile);
        let reader = Reader::new(tile).unwrap();
        assert_eq!(reader.get_layer_names().unwrap(), ["sites"]);
        let features = reader.get_features(0).unwrap();
        assert_eq!(features.len(), 2);
        assert_eq!(features[0].id, Some(7));
        let properties = features[0].properties.as_ref().unwrap();
        assert_eq!(properties["kind"], mvt_reader::feature::Value::String("worship".into()));
        assert_eq!(properties["count"], mvt_reader::feature::Value::UInt(300));
    }
}
