//! Writes an extract: for invented countries and for tests.

use std::collections::HashMap;
use std::io::{self, Write};

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::wire::{write_bytes, write_number, write_signed, write_varint};

/// Elements a block may hold (the format recommends 8,000).
const BLOCK: usize = 8_000;

/// What a relation member is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MemberKind {
    /// A node.
    Node = 0,
    /// A way.
    Way = 1,
    /// Another relation.
    Relation = 2,
}

/// A member of a relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Which of the three id spaces.
    pub kind: MemberKind,
    /// Id of the member.
    pub id: i64,
    /// Its role, such as `outer`.
    pub role: String,
}

/// Tags as written by a caller.
type Tags<'t> = &'t [(&'t str, &'t str)];

/// Writes nodes, ways and relations, in this order and each by rising id, as an `.osm.pbf` file.
pub struct PbfWriter<W: Write> {
    out: W,
    strings: HashMap<Vec<u8>, u64>,
    table: Vec<u8>,
    entries: Vec<Entry>,
}

enum Entry {
    Node { id: i64, version: u32, lon: i64, lat: i64, tags: Vec<u64> },
    Other { field: u64, message: Vec<u8> },
}

impl Entry {
    fn is_node(&self) -> bool {
        matches!(self, Self::Node { .. })
    }

    fn field(&self) -> u64 {
        match self {
            Self::Node { .. } => 2,
            Self::Other { field, .. } => *field,
        }
    }
}

impl<W: Write> PbfWriter<W> {
    /// Writes the header. The box is west, south, east, north in degrees; the timestamp is in seconds since 1970.
    ///
    /// # Errors
    /// What the sink says.
    pub fn new(out: W, bounding_box: [f64; 4], data_timestamp: i64) -> io::Result<Self> {
        Self::written_by("parvis", out, bounding_box, data_timestamp)
    }

    /// The same, with the name of the writing program.
    ///
    /// # Errors
    /// What the sink says.
    pub fn written_by(program: &str, mut out: W, bounding_box: [f64; 4], data_timestamp: i64) -> io::Result<Self> {
        let mut bounds = Vec::new();
        let [west, south, east, north] = bounding_box.map(|degrees| (degrees * 1e9).round() as i64);
        for (field, nano) in [(1, west), (2, east), (3, north), (4, south)] {
            write_varint(&mut bounds, field << 3);
            write_signed(&mut bounds, nano);
        }
        let mut header = Vec::new();
        write_bytes(&mut header, 1, &bounds);
        write_bytes(&mut header, 4, b"OsmSchema-V0.6");
        write_bytes(&mut header, 4, b"DenseNodes");
        write_bytes(&mut header, 5, b"Sort.Type_then_ID");
        write_bytes(&mut header, 16, program.as_bytes());
        write_number(&mut header, 32, data_timestamp.cast_unsigned());
        write_blob(&mut out, b"OSMHeader", &header)?;
        Ok(Self { out, strings: HashMap::new(), table: Vec::new(), entries: Vec::new() })
    }

    /// Adds a node; longitude and latitude in degrees.
    ///
    /// # Errors
    /// What the sink says.
    pub fn node(&mut self, id: i64, version: u32, lon: f64, lat: f64, tags: Tags<'_>) -> io::Result<()> {
        self.room_for(2)?;
        let tags = self.tag_indexes(tags);
        let unit = |degrees: f64| (degrees * 1e7).round() as i64;
        self.entries.push(Entry::Node { id, version, lon: unit(lon), lat: unit(lat), tags });
        Ok(())
    }

    /// Adds a way through nodes.
    ///
    /// # Errors
    /// What the sink says.
    pub fn way(&mut self, id: i64, version: u32, nodes: &[i64], tags: Tags<'_>) -> io::Result<()> {
        self.room_for(3)?;
        let mut message = self.head(id, version, tags);
        write_bytes(&mut message, 8, &deltas(nodes.iter().copied()));
        self.entries.push(Entry::Other { field: 3, message });
        Ok(())
    }

    /// Adds a way that carries the positions of its nodes: id, longitude and latitude in degrees (`LocationsOnWays`).
    ///
    /// # Errors
    /// What the sink says.
    pub fn located_way(&mut self, id: i64, version: u32, nodes: &[(i64, f64, f64)], tags: Tags<'_>) -> io::Result<()> {
        self.room_for(3)?;
        let mut message = self.head(id, version, tags);
        let unit = |degrees: f64| (degrees * 1e7).round() as i64;
        write_bytes(&mut message, 8, &deltas(nodes.iter().map(|(id, ..)| *id)));
        write_bytes(&mut message, 9, &deltas(nodes.iter().map(|(_, _, lat)| unit(*lat))));
        write_bytes(&mut message, 10, &deltas(nodes.iter().map(|(_, lon, _)| unit(*lon))));
        self.entries.push(Entry::Other { field: 3, message });
        Ok(())
    }

    /// Adds a relation.
    ///
    /// # Errors
    /// What the sink says.
    pub fn relation(&mut self, id: i64, version: u32, members: &[Member], tags: Tags<'_>) -> io::Result<()> {
        self.room_for(4)?;
        let mut message = self.head(id, version, tags);
        let (mut roles, mut kinds) = (Vec::new(), Vec::new());
        for member in members {
            let role = self.string(&member.role);
            write_varint(&mut roles, role);
            write_varint(&mut kinds, member.kind as u64);
        }
        write_bytes(&mut message, 8, &roles);
        write_bytes(&mut message, 9, &deltas(members.iter().map(|member| member.id)));
        write_bytes(&mut message, 10, &kinds);
        self.entries.push(Entry::Other { field: 4, message });
        Ok(())
    }

    /// Writes what is left and gives back the sink.
    ///
    /// # Errors
    /// What the sink says.
    pub fn finish(mut self) -> io::Result<W> {
        self.flush_block()?;
        self.out.flush()?;
        Ok(self.out)
    }

    /// A block holds one kind of element and at most [`BLOCK`] of them.
    fn room_for(&mut self, field: u64) -> io::Result<()> {
        if self.entries.len() >= BLOCK || self.entries.first().is_some_and(|entry| entry.field() != field) {
            self.flush_block()?;
        }
        Ok(())
    }

    fn string(&mut self, text: &str) -> u64 {
        if let Some(index) = self.strings.get(text.as_bytes()) {
            return *index;
        }
        if self.table.is_empty() {
            // Index 0 is the delimiter of dense nodes and stays empty.
            write_bytes(&mut self.table, 1, b"");
        }
        let index = self.strings.len() as u64 + 1;
        self.strings.insert(text.as_bytes().to_vec(), index);
        write_bytes(&mut self.table, 1, text.as_bytes());
        index
    }

    fn tag_indexes(&mut self, tags: Tags<'_>) -> Vec<u64> {
        tags.iter().flat_map(|(key, value)| [self.string(key), self.string(value)]).collect()
    }

    fn head(&mut self, id: i64, version: u32, tags: Tags<'_>) -> Vec<u8> {
        let mut message = Vec::new();
        write_number(&mut message, 1, id.cast_unsigned());
        let (mut keys, mut values) = (Vec::new(), Vec::new());
        for pair in self.tag_indexes(tags).chunks_exact(2) {
            write_varint(&mut keys, pair[0]);
            write_varint(&mut values, pair[1]);
        }
        if !keys.is_empty() {
            write_bytes(&mut message, 2, &keys);
            write_bytes(&mut message, 3, &values);
        }
        let mut info = Vec::new();
        write_number(&mut info, 1, u64::from(version));
        write_bytes(&mut message, 4, &info);
        message
    }

    fn flush_block(&mut self) -> io::Result<()> {
        if self.entries.is_empty() {
            return Ok(());
        }
        let entries = std::mem::take(&mut self.entries);
        let mut group = Vec::new();
        if entries[0].is_node() {
            write_bytes(&mut group, 2, &dense(&entries));
        } else {
            for entry in &entries {
                if let Entry::Other { field, message } = entry {
                    write_bytes(&mut group, *field, message);
                }
            }
        }
        let mut block = Vec::new();
        let mut table = std::mem::take(&mut self.table);
        if table.is_empty() {
            write_bytes(&mut table, 1, b"");
        }
        write_bytes(&mut block, 1, &table);
        write_bytes(&mut block, 2, &group);
        self.strings.clear();
        write_blob(&mut self.out, b"OSMData", &block)
    }
}

fn deltas(numbers: impl Iterator<Item = i64>) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut last = 0;
    for number in numbers {
        write_signed(&mut packed, number.wrapping_sub(last));
        last = number;
    }
    packed
}

fn dense(entries: &[Entry]) -> Vec<u8> {
    let column = |pick: fn(&Entry) -> Option<i64>| deltas(entries.iter().filter_map(pick));
    let (mut tags, mut versions, mut tagged) = (Vec::new(), Vec::new(), false);
    for entry in entries {
        if let Entry::Node { tags: indexes, version, .. } = entry {
            indexes.iter().for_each(|index| write_varint(&mut tags, *index));
            write_varint(&mut tags, 0);
            write_varint(&mut versions, u64::from(*version));
            tagged |= !indexes.is_empty();
        }
    }
    let mut info = Vec::new();
    write_bytes(&mut info, 1, &versions);
    let mut message = Vec::new();
    write_bytes(&mut message, 1, &column(|e| if let Entry::Node { id, .. } = e { Some(*id) } else { None }));
    write_bytes(&mut message, 5, &info);
    write_bytes(&mut message, 8, &column(|e| if let Entry::Node { lat, .. } = e { Some(*lat) } else { None }));
    write_bytes(&mut message, 9, &column(|e| if let Entry::Node { lon, .. } = e { Some(*lon) } else { None }));
    if tagged {
        write_bytes(&mut message, 10, &tags);
    }
    message
}

fn write_blob(out: &mut impl Write, kind: &[u8], data: &[u8]) -> io::Result<()> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(data)?;
    let mut blob = Vec::new();
    write_number(&mut blob, 2, data.len() as u64);
    write_bytes(&mut blob, 3, &encoder.finish()?);
    let mut header = Vec::new();
    write_bytes(&mut header, 1, kind);
    write_number(&mut header, 3, blob.len() as u64);
    let size = u32::try_from(header.len()).map_err(io::Error::other)?;
    out.write_all(&size.to_be_bytes())?;
    out.write_all(&header)?;
    out.write_all(&blob)
}
