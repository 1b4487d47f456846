//! Framing: an index of blobs, read one at a time by position, inflated within bounds.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::{Decompress, FlushDecompress, Status};
use serde::Serialize;

use super::another;
use super::block::only;
use super::wire::Fields;
use crate::{ExtractError, Problem};

/// Limits of the format: a blob header is at most 64 KiB, a blob at most 32 MiB, inflated or not.
const HEADER_LIMIT: usize = 64 * 1024;
const BLOB_LIMIT: usize = 32 * 1024 * 1024;

/// One blob of map data.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BlobEntry {
    /// Where the blob message begins, in bytes from the start of the file.
    pub(crate) offset: u64,
    /// Its size on disk, at most [`BLOB_LIMIT`].
    pub(crate) size: u32,
    /// The kind of group that is read of it (as [`super::Block::kinds`] counts them); all where there is none.
    pub(crate) only: Option<u8>,
}

/// What the header block says of the extract.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Header {
    /// West, south, east, north in degrees, as the file claims; west lies east of east where the box crosses the antimeridian.
    pub bounding_box: Option<[f64; 4]>,
    /// Seconds since 1970 of the data in it (the replication timestamp), where there is one behind 1970.
    pub data_timestamp: Option<i64>,
    /// The program that wrote the file.
    pub writing_program: Option<String>,
}

/// An open extract.
#[derive(Debug)]
pub(crate) struct PbfFile {
    file: File,
    path: PathBuf,
    pub(crate) header: Header,
    pub(crate) blobs: Vec<BlobEntry>,
}

impl PbfFile {
    pub(crate) fn open(path: &Path) -> Result<Self, ExtractError> {
        let read = |source| ExtractError::Read { path: path.to_owned(), source };
        // Looked at first: opening a pipe would wait for somebody to write.
        let metadata = std::fs::metadata(path).map_err(read)?;
        if metadata.is_dir() {
            return Err(read(std::io::Error::from(std::io::ErrorKind::IsADirectory)));
        }
        if !metadata.is_file() {
            return Err(ExtractError::NoFile(path.to_owned()));
        }
        let file = File::open(path).map_err(read)?;
        let length = file.metadata().map_err(read)?.len();
        let mut pbf = Self { file, path: path.to_owned(), header: Header::default(), blobs: Vec::new() };
        let mut header_block = None;
        let mut offset = 0;
        while offset < length {
            let (kind, blob, next) = pbf.frame(offset, length).map_err(|error| pbf.first_is_not_pbf(error, offset))?;
            match kind {
                Kind::Header if header_block.is_none() && pbf.blobs.is_empty() => header_block = Some(blob),
                Kind::Header => return Err(pbf.content(offset, Problem::Damaged("a second header block"))),
                Kind::Data if header_block.is_none() => return Err(pbf.content(offset, Problem::NotPbf)),
                Kind::Data => pbf.blobs.push(blob),
                Kind::Other => {}
            }
            offset = next;
        }
        let entry = header_block.ok_or_else(|| pbf.content(0, pbf.another()))?;
        let mut buffers = Buffers::default();
        let header = parse_header(pbf.read(entry, &mut buffers)?);
        pbf.header = header.map_err(|problem| pbf.content(entry.offset, problem))?;
        Ok(pbf)
    }

    pub(crate) fn content(&self, offset: u64, problem: Problem) -> ExtractError {
        ExtractError::Content { path: self.path.clone(), offset, problem }
    }

    /// Damage in the very first frame means that this is another kind of file.
    fn first_is_not_pbf(&self, error: ExtractError, offset: u64) -> ExtractError {
        match error {
            ExtractError::Content { .. } if offset == 0 => self.content(0, self.another()),
            other => other,
        }
    }

    /// What kind of file it is instead.
    fn another(&self) -> Problem {
        let mut start = Vec::new();
        match (&self.file).take(another::START).read_to_end(&mut start) {
            Ok(_) => another::problem(&start),
            Err(_) => Problem::NotPbf,
        }
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<(), ExtractError> {
        let read = read_exact_at(&self.file, buffer, offset);
        read.map_err(|source| match source.kind() {
            std::io::ErrorKind::UnexpectedEof => self.content(offset, Problem::Truncated),
            _ => ExtractError::Read { path: self.path.clone(), source },
        })
    }

    /// Reads the frame at `offset`: what kind of blob follows, where it lies, where the next frame begins.
    fn frame(&self, offset: u64, length: u64) -> Result<(Kind, BlobEntry, u64), ExtractError> {
        let mut size = [0; 4];
        self.read_at(offset, &mut size)?;
        let header_size = usize::try_from(u32::from_be_bytes(size)).unwrap_or(usize::MAX);
        if header_size > HEADER_LIMIT {
            return Err(self.content(offset, Problem::TooLarge("a blob header over 64 KiB")));
        }
        let mut header = vec![0; header_size];
        self.read_at(offset + 4, &mut header)?;
        let (kind, size) = parse_blob_header(&header).map_err(|problem| self.content(offset, problem))?;
        if size > BLOB_LIMIT as u64 {
            return Err(self.content(offset, Problem::TooLarge("a blob over 32 MiB")));
        }
        let start = offset + 4 + header_size as u64;
        if start + size > length {
            return Err(self.content(offset, Problem::Truncated));
        }
        Ok((kind, BlobEntry { offset: start, size: size as u32, only: None }, start + size))
    }

    /// Reads a blob as it is in the file.
    pub(super) fn read_packed(&self, entry: BlobEntry, buffers: &mut Buffers) -> Result<(), ExtractError> {
        buffers.packed.resize(entry.size as usize, 0);
        self.read_at(entry.offset, &mut buffers.packed)
    }

    /// Reads and inflates a blob; the result lives in `buffers`.
    pub(crate) fn read<'b>(&self, entry: BlobEntry, buffers: &'b mut Buffers) -> Result<&'b [u8], ExtractError> {
        self.read_packed(entry, buffers)?;
        let inflated = inflate(&buffers.packed, &mut buffers.inflated);
        let read = inflated.and_then(|()| entry.only.map(|kind| only(&buffers.inflated, kind)).transpose());
        if let Some(kept) = read.map_err(|problem| self.content(entry.offset, problem))? {
            buffers.inflated = kept;
        }
        Ok(&buffers.inflated)
    }
}

/// Room for one blob, used again for the next.
#[derive(Debug, Default)]
pub(crate) struct Buffers {
    pub(super) packed: Vec<u8>,
    pub(super) inflated: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Header,
    Data,
    /// The format tells readers to skip kinds they do not know.
    Other,
}

fn parse_blob_header(header: &[u8]) -> Result<(Kind, u64), Problem> {
    let mut fields = Fields(header);
    let (mut kind, mut size) = (None, None);
    while let Some((field, value)) = fields.next()? {
        match field {
            1 => kind = Some(value.bytes()?),
            3 => size = Some(value.number()?),
            _ => {}
        }
    }
    let kind = match kind.ok_or(Problem::Damaged("a blob without a kind"))? {
        b"OSMHeader" => Kind::Header,
        b"OSMData" => Kind::Data,
        _ => Kind::Other,
    };
    Ok((kind, size.ok_or(Problem::Damaged("a blob without a size"))?))
}

/// Inflates a blob message into `out`. What comes out is counted, whatever the blob declares.
fn inflate(blob: &[u8], out: &mut Vec<u8>) -> Result<(), Problem> {
    let mut fields = Fields(blob);
    let (mut raw_size, mut zlib) = (None, None);
    out.clear();
    while let Some((field, value)) = fields.next()? {
        match field {
            1 => out.extend_from_slice(value.bytes()?),
            2 => raw_size = Some(value.number()?),
            3 => zlib = Some(value.bytes()?),
            4 => return Err(Problem::Compression("LZMA")),
            5 => return Err(Problem::Compression("bzip2")),
            6 => return Err(Problem::Compression("LZ4")),
            7 => return Err(Problem::Compression("Zstandard")),
            _ => {}
        }
    }
    let Some(zlib) = zlib else {
        return if out.is_empty() && raw_size.is_none() { Err(Problem::Damaged("an empty blob")) } else { Ok(()) };
    };
    let declared = raw_size.ok_or(Problem::Damaged("a compressed blob that does not say its size"))?;
    let declared = usize::try_from(declared).ok().filter(|size| *size <= BLOB_LIMIT);
    let declared = declared.ok_or(Problem::TooLarge("a blob that inflates to more than 32 MiB"))?;
    out.clear();
    // Deflate packs at most 1032 to 1: a small blob that declares more lies, and gets no memory for it.
    out.reserve_exact(declared.min(zlib.len().saturating_mul(1032)));
    let status = Decompress::new(true).decompress_vec(zlib, out, FlushDecompress::Finish);
    match status {
        Ok(Status::StreamEnd) if out.len() == declared => Ok(()),
        Ok(Status::StreamEnd) => Err(Problem::Damaged("a blob inflates to less than it declares")),
        Ok(_) if out.len() == out.capacity() => Err(Problem::TooLarge("a blob inflates to more than it declares")),
        _ => Err(Problem::Damaged("a blob does not inflate")),
    }
}

fn parse_header(block: &[u8]) -> Result<Header, Problem> {
    let mut header = Header::default();
    let mut fields = Fields(block);
    while let Some((field, value)) = fields.next()? {
        match field {
            1 => header.bounding_box = parse_bounding_box(value.bytes()?)?,
            4 => match value.bytes()? {
                b"OsmSchema-V0.6" | b"DenseNodes" => {}
                b"HistoricalInformation" => return Err(Problem::History),
                other => return Err(Problem::Feature(String::from_utf8_lossy(&other[..other.len().min(80)]).into_owned())),
            },
            16 => header.writing_program = Some(String::from_utf8_lossy(value.bytes()?).chars().take(80).collect()),
            32 => header.data_timestamp = Some(value.number()?.cast_signed()).filter(|seconds| *seconds > 0),
            _ => {}
        }
    }
    Ok(header)
}

/// The box that a file claims; none where it is no box on the globe.
fn parse_bounding_box(message: &[u8]) -> Result<Option<[f64; 4]>, Problem> {
    let (mut west, mut east, mut north, mut south) = (0, 0, 0, 0);
    let mut fields = Fields(message);
    while let Some((field, value)) = fields.next()? {
        match field {
            1 => west = value.signed()?,
            2 => east = value.signed()?,
            3 => north = value.signed()?,
            4 => south = value.signed()?,
            _ => {}
        }
    }
    let degrees = [west, south, east, north].map(|nano| nano as f64 * 1e-9);
    let on_globe = degrees[0].abs() <= 180.0 && degrees[2].abs() <= 180.0 && degrees[1].abs() <= 90.0 && degrees[3].abs() <= 90.0;
    Ok(Some(degrees).filter(|_| on_globe && south <= north))
}

#[cfg(unix)]
fn read_exact_at(file: &File, buffer: &mut [u8], offset: u64) -> std::io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, buffer, offset)
}

#[cfg(windows)]
fn read_exact_at(file: &File, mut buffer: &mut [u8], mut offset: u64) -> std::io::Result<()> {
    while !buffer.is_empty() {
        match std::os::windows::fs::FileExt::seek_read(file, buffer, offset)? {
            0 => return Err(std::io::ErrorKind::UnexpectedEof.into()),
            read => {
                buffer = &mut buffer[read..];
                offset += read as u64;
            }
        }
    }
    Ok(())
}
