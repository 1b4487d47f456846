//! Which blobs of a sorted file hold nodes, which ways and which relations.

use crate::ExtractError;
use crate::pbf::{BlobEntry, Block, Buffers, PbfFile};

/// What each blob holds that was looked at.
struct Seen<'f> {
    file: &'f PbfFile,
    buffers: Buffers,
    /// What the first entry of each is.
    firsts: Vec<Option<u8>>,
}

impl Seen<'_> {
    /// What the first entry of a blob is.
    fn first(&mut self, index: usize) -> Result<u8, ExtractError> {
        if let Some(known) = self.firsts[index] {
            return Ok(known);
        }
        let first = self.file.first_kind(self.file.blobs[index], &mut self.buffers)?.unwrap_or(2);
        self.firsts[index] = Some(first);
        Ok(first)
    }

    /// All kinds that a blob holds, in their order.
    fn kinds(&mut self, index: usize) -> Result<Vec<u8>, ExtractError> {
        let entry = self.file.blobs[index];
        let kinds = Block::parse(self.file.read(entry, &mut self.buffers)?).and_then(|block| block.kinds());
        kinds.map_err(|problem| self.file.content(entry.offset, problem))
    }

    /// The first blob that begins with a higher kind.
    fn boundary(&mut self, kind: u8) -> Result<usize, ExtractError> {
        let (mut low, mut high) = (0, self.file.blobs.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.first(middle)? <= kind { low = middle + 1 } else { high = middle }
        }
        Ok(low)
    }
}

/// The blobs of nodes, ways and relations: found by halving, a few blobs read. A blob in which one kind ends and the next begins,
/// as some writers make them, is among those of each, and only that kind is read of it there. Whether the file says that it
/// is sorted does not matter, many that are do not say so; none when it plainly is not.
pub(super) fn blobs(file: &PbfFile) -> Result<Option<[Vec<BlobEntry>; 3]>, ExtractError> {
    let mut seen = Seen { file, buffers: Buffers::default(), firsts: vec![None; file.blobs.len()] };
    let [ways, relations] = [seen.boundary(0)?, seen.boundary(1)?];
    if ways > relations {
        return Ok(None);
    }
    let mut of = [file.blobs[..ways].to_vec(), file.blobs[ways..relations].to_vec(), file.blobs[relations..].to_vec()];
    // The later one first, so that what goes in front of the ways stays there.
    let mut seams: Vec<usize> = [relations, ways].iter().filter_map(|boundary| boundary.checked_sub(1)).collect();
    seams.dedup();
    for seam in seams {
        let (home, kinds) = (usize::from(seam >= ways), seen.kinds(seam)?);
        let is_in_order = kinds.windows(2).all(|pair| pair[0] < pair[1]);
        // Relations behind the nodes of a blob, and ways in another one after it.
        let skips = home == 0 && kinds.contains(&2) && ways < relations;
        if !is_in_order || skips {
            return Ok(None);
        }
        if kinds.len() < 2 {
            continue;
        }
        for kind in kinds {
            let mut part = file.blobs[seam];
            part.only = Some(kind);
            let list = &mut of[usize::from(kind)];
            match list.last_mut().filter(|_| usize::from(kind) == home) {
                Some(last) => *last = part,
                None => list.insert(0, part),
            }
        }
    }
    Ok(Some(of))
}

#[cfg(test)]
#[path = "by_kind_tests.rs"]
mod tests;
