//! One tile after the other from a PMTiles file (github.com/protomaps/PMTiles, version 3), without a reader that needs a runtime.

use std::fs::File;
use std::io::{Error, ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;

use flate2::read::GzDecoder;

use crate::pbf::wire::varint;

const HEADER: usize = 127;
/// The most bytes of a directory or a tile, packed and unpacked.
const LARGEST: u64 = 32 << 20;
/// Directories in one another.
const DEPTH: usize = 4;

/// A file with tiles.
pub(super) struct Archive {
    file: File,
    root: (u64, u64),
    leaves: u64,
    tiles: u64,
    /// Whether directories, and tiles, are packed with gzip.
    packed: [bool; 2],
    zoom: u8,
    bounds: [f64; 4],
}

/// An entry of a directory: tiles from an id on, or where so many is 0 another directory.
struct Entry {
    id: u64,
    so_many: u64,
    length: u64,
    offset: u64,
}

fn damaged(what: &'static str) -> Error {
    Error::new(ErrorKind::InvalidData, what)
}

impl Archive {
    pub(super) fn open(path: &Path) -> std::io::Result<Self> {
        let mut file = File::open(path)?;
        let mut head = [0; HEADER];
        file.read_exact(&mut head)?;
        if head.get(..8) != Some(b"PMTiles\x03") {
            return Err(damaged("this is no PMTiles file of version 3"));
        }
        let bytes = |at: usize| head.get(at..).and_then(<[u8]>::first_chunk::<8>).copied().unwrap_or_default();
        let number = |at: usize| u64::from_le_bytes(bytes(at));
        let degree = |at: usize| f64::from(head.get(at..).and_then(<[u8]>::first_chunk::<4>).map_or(0, |bytes| i32::from_le_bytes(*bytes))) / 1e7;
        let byte = |at: usize| head.get(at).copied().unwrap_or_default();
        let packed = |at: usize| match byte(at) {
            1 => Ok(false),
            2 => Ok(true),
            _ => Err(damaged("the map is packed in a way that cannot be read here")),
        };
        // Kind 1 is vector tiles.
        if byte(99) != 1 || byte(101) > 22 {
            return Err(damaged("the map does not hold vector tiles"));
        }
        let packed = [packed(97)?, packed(98)?];
        let bounds = [degree(102), degree(106), degree(110), degree(114)];
        Ok(Self { file, root: (number(8), number(16)), leaves: number(40), tiles: number(56), packed, zoom: byte(101), bounds })
    }

    /// West, south, east and north, in degrees.
    pub(super) fn bounds(&self) -> [f64; 4] {
        self.bounds
    }

    /// The highest zoom.
    pub(super) fn zoom(&self) -> u8 {
        self.zoom
    }

    /// A tile by its id, unpacked; none where there is none.
    pub(super) fn tile(&mut self, id: u64) -> std::io::Result<Option<Vec<u8>>> {
        let [directories, tiles] = self.packed;
        let (mut offset, mut length) = self.root;
        for _ in 0..DEPTH {
            let directory = self.read(offset, length, directories)?;
            let entries = entries(&directory)?;
            let Some(entry) = entries.partition_point(|entry| entry.id <= id).checked_sub(1).and_then(|at| entries.get(at)) else { return Ok(None) };
            if entry.so_many > 0 {
                let is_here = id.checked_sub(entry.id).is_some_and(|past| past < entry.so_many);
                let at = self.tiles.checked_add(entry.offset).ok_or_else(|| damaged("a tile lies nowhere"))?;
                return if is_here { self.read(at, entry.length, tiles).map(Some) } else { Ok(None) };
            }
            offset = self.leaves.checked_add(entry.offset).ok_or_else(|| damaged("a directory lies nowhere"))?;
            length = entry.length;
        }
        Err(damaged("directories lie too deep in one another"))
    }

    fn read(&mut self, offset: u64, length: u64, is_packed: bool) -> std::io::Result<Vec<u8>> {
        if length > LARGEST {
            return Err(damaged("a part of the map is too large"));
        }
        self.file.seek(SeekFrom::Start(offset))?;
        let mut bytes = Vec::new();
        (&self.file).take(length).read_to_end(&mut bytes)?;
        if !is_packed {
            return Ok(bytes);
        }
        let mut unpacked = Vec::new();
        let read = GzDecoder::new(bytes.as_slice()).take(LARGEST + 1).read_to_end(&mut unpacked)?;
        if read as u64 > LARGEST { Err(damaged("a part of the map is too large")) } else { Ok(unpacked) }
    }
}

/// The entries of a directory, in the order of their ids.
fn entries(directory: &[u8]) -> std::io::Result<Vec<Entry>> {
    let mut rest = directory;
    let mut next = || varint(&mut rest).map_err(|_| damaged("a directory of the map ends too early"));
    let count = usize::try_from(next()?).ok().filter(|count| *count <= directory.len()).ok_or_else(|| damaged("a directory of the map is too large"))?;
    let mut entries: Vec<Entry> = Vec::with_capacity(count);
    let mut id = 0_u64;
    for _ in 0..count {
        id = id.checked_add(next()?).ok_or_else(|| damaged("the tiles of the map have no order"))?;
        entries.push(Entry { id, so_many: 0, length: 0, offset: 0 });
    }
    for entry in &mut entries {
        entry.so_many = next()?;
    }
    for entry in &mut entries {
        entry.length = next()?;
    }
    let mut behind = 0_u64;
    for entry in &mut entries {
        // 0 stands for behind the one before.
        entry.offset = next()?.checked_sub(1).unwrap_or(behind);
        behind = entry.offset.saturating_add(entry.length);
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_bytes_are_a_directory_or_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            if let Ok(entries) = entries(&bytes) {
                prop_assert!(entries.is_sorted_by_key(|entry| entry.id));
            }
        }

        #[test]
        fn any_file_is_a_map_or_is_refused(mut bytes in proptest::collection::vec(any::<u8>(), 0..400), id in any::<u64>()) {
            if let Some(head) = bytes.first_chunk_mut::<8>() {
                *head = *b"PMTiles\x03";
            }
            let file = tempfile::NamedTempFile::new().unwrap();
            std::fs::write(file.path(), &bytes).unwrap();
            if let Ok(mut archive) = Archive::open(file.path()) {
                let _tile = archive.tile(id);
            }
        }
    }
}
