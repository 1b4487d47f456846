//! Coordinates of nodes by rising id, packed, and how they are found again.

use crate::pbf::wire::{varint, write_signed, write_varint, zigzag};

/// Nodes between two entries of the index: on average half as many are read for one.
const STRIDE: usize = 8;

/// Nodes by rising id.
#[derive(Debug, Default)]
pub(super) struct Chunk {
    /// The highest id.
    pub(super) last: i64,
    /// The id of every [`STRIDE`]th node, and where it lies.
    firsts: Vec<i64>,
    starts: Vec<u32>,
    /// Per stride: longitude and latitude of the first node, then differences of id, longitude and latitude.
    data: Vec<u8>,
    pub(super) count: usize,
    last_position: [i32; 2],
    /// Ids did not rise, or one came twice: the whole must be sorted.
    pub(super) unsorted: bool,
}

impl Chunk {
    /// Adds a node behind those that are there.
    pub(super) fn push(&mut self, id: i64, position: [i32; 2]) {
        self.unsorted |= self.count > 0 && id <= self.last;
        let [lon, lat] = position.map(i64::from);
        if self.count.is_multiple_of(STRIDE) {
            // A blob holds at most 32 MiB, its packed nodes less than 4 GiB.
            self.firsts.push(id);
            self.starts.push(self.data.len() as u32);
            write_signed(&mut self.data, lon);
            write_signed(&mut self.data, lat);
        } else {
            let [last_lon, last_lat] = self.last_position.map(i64::from);
            write_varint(&mut self.data, id.wrapping_sub(self.last).cast_unsigned());
            write_signed(&mut self.data, lon - last_lon);
            write_signed(&mut self.data, lat - last_lat);
        }
        self.last = id;
        self.last_position = position;
        self.count += 1;
    }

    /// Without room for more.
    pub(super) fn finish(mut self) -> Self {
        self.data.shrink_to_fit();
        self.firsts.shrink_to_fit();
        self.starts.shrink_to_fit();
        self
    }

    /// The lowest id.
    pub(super) fn first(&self) -> Option<i64> {
        self.firsts.first().copied()
    }

    /// The stride that would hold a node, to be read from its first one on.
    fn stride(&self, wanted: i64) -> Option<Reading<'_>> {
        let stride = self.firsts.partition_point(|first| *first <= wanted).checked_sub(1)?;
        let (first, start) = (*self.firsts.get(stride)?, *self.starts.get(stride)? as usize);
        let beyond = self.firsts.get(stride + 1).copied().unwrap_or(self.last.saturating_add(1));
        let end = self.starts.get(stride + 1).map_or(self.data.len(), |end| *end as usize);
        let mut rest = self.data.get(start..end)?;
        let position = [zigzag(varint(&mut rest).ok()?), zigzag(varint(&mut rest).ok()?)];
        Some(Reading { id: first, beyond, position, rest })
    }
}

/// Where the reading of a stride stands.
#[derive(Debug, Clone, Copy)]
struct Reading<'n> {
    /// The node that was read last.
    id: i64,
    position: [i64; 2],
    /// All nodes of the stride come before this one.
    beyond: i64,
    rest: &'n [u8],
}

/// Finds nodes that mostly lie near the one that was asked for before, as the nodes of a way do: what was read is not read again.
#[derive(Debug)]
pub(super) struct Nearby<'n> {
    pub(super) chunks: &'n [Chunk],
    /// The one that was looked into last.
    chunk: Option<&'n Chunk>,
    reading: Option<Reading<'n>>,
}

impl<'n> Nearby<'n> {
    pub(super) fn new(chunks: &'n [Chunk]) -> Self {
        Self { chunks, chunk: None, reading: None }
    }

    /// Longitude and latitude of a node in 1e-7 degrees.
    #[inline]
    pub(super) fn get(&mut self, wanted: i64) -> Option<[i32; 2]> {
        if self.reading.is_none_or(|reading| wanted < reading.id || wanted >= reading.beyond) {
            if self.chunk.is_none_or(|chunk| wanted > chunk.last || chunk.first().is_none_or(|first| wanted < first)) {
                self.chunk = self.chunks.get(self.chunks.partition_point(|chunk| chunk.last < wanted));
            }
            self.reading = self.chunk?.stride(wanted);
        }
        let reading = self.reading.as_mut()?;
        while reading.id < wanted && !reading.rest.is_empty() {
            reading.id = reading.id.wrapping_add(varint(&mut reading.rest).ok()?.cast_signed());
            let [lon, lat] = &mut reading.position;
            *lon += zigzag(varint(&mut reading.rest).ok()?);
            *lat += zigzag(varint(&mut reading.rest).ok()?);
        }
        (reading.id == wanted).then(|| reading.position.map(|unit| unit as i32))
    }
}
