//! What a blob holds first, seen without inflating the whole of it.

use flate2::{Decompress, FlushDecompress, Status};

use super::block::kind_of_field;
use super::wire::{Fields, varint};
use super::{BlobEntry, Block, Buffers, PbfFile};
use crate::ExtractError;

/// So much is inflated at a time, and so much at most before the whole is read.
const STEP: usize = 16 * 1024;
const MOST: usize = 1024 * 1024;

impl PbfFile {
    /// What the first entry of a blob is, as [`Block::kinds`] counts it; nothing where it is empty.
    pub(crate) fn first_kind(&self, entry: BlobEntry, buffers: &mut Buffers) -> Result<Option<u8>, ExtractError> {
        self.read_packed(entry, buffers)?;
        if let Some(kind) = peek(&buffers.packed, &mut buffers.inflated) {
            return Ok(Some(kind));
        }
        // Packed otherwise, empty, or damaged: then this says how.
        let kinds = Block::parse(self.read(entry, buffers)?).and_then(|block| block.kinds());
        Ok(kinds.map_err(|problem| self.content(entry.offset, problem))?.first().copied())
    }
}

/// Inflates a blob message as far as is needed; nothing where that does not tell.
fn peek(blob: &[u8], out: &mut Vec<u8>) -> Option<u8> {
    let mut fields = Fields(blob);
    let zlib = loop {
        if let (3, value) = fields.next().ok()?? {
            break value.bytes().ok()?;
        }
    };
    let mut inflater = Decompress::new(true);
    out.clear();
    while out.len() < MOST {
        let (read, there) = (usize::try_from(inflater.total_in()).ok()?, out.len());
        out.resize(there + STEP, 0);
        let status = inflater.decompress(zlib.get(read..)?, out.get_mut(there..)?, FlushDecompress::None).ok()?;
        let inflated = usize::try_from(inflater.total_out()).ok()?;
        out.truncate(inflated);
        let kind = first_of(out);
        if kind.is_some() || status == Status::StreamEnd || inflated == there {
            return kind;
        }
    }
    None
}

/// What the first entry of a block is of which only the beginning may be there; nothing while that does not tell.
fn first_of(mut block: &[u8]) -> Option<u8> {
    loop {
        let key = varint(&mut block).ok()?;
        let length = match key & 7 {
            0 => varint(&mut block).ok().map(|_| 0)?,
            1 => 8,
            2 => usize::try_from(varint(&mut block).ok()?).ok()?,
            5 => 4,
            _ => return None,
        };
        if key >> 3 == 2 && key & 7 == 2 && length > 0 {
            let mut group = block.get(..length.min(block.len()))?;
            return varint(&mut group).ok().map(|key| kind_of_field(key >> 3));
        }
        block = block.get(length..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::super::wire::write_bytes;
    use super::*;

    #[test]
    fn the_first_entry_of_a_block_is_told_as_soon_as_it_is_there() {
        let mut block = Vec::new();
        write_bytes(&mut block, 1, &[7; 300]);
        write_bytes(&mut block, 2, b"");
        let before = block.len();
        write_bytes(&mut block, 2, &[0x1a, 0, 0x22, 0]);
        for length in 0..block.len() {
            assert_eq!(first_of(&block[..length]), (length > before + 2).then_some(1), "{length}");
        }
    }
}
