//! A stream in sealed chunks of a mebibyte: each opens only in its place, and the last one says that it is the last.

use std::io::{Error, ErrorKind, Read, Result, Write};

use parvis_seal::{Algorithm, DataKey, Identity, Nonce, Part, open, seal};

const CHUNK: usize = 1 << 20;
/// Format, algorithm, nonce and tag of a sealed chunk.
const OVERHEAD: usize = 64;

fn identity(backup: &str, index: u32, last: bool) -> Identity<'_> {
    Identity { kind: "backup", id: backup, version: 1, part: Part::Chunk { index, last } }
}

fn refused(error: parvis_seal::SealError) -> Error {
    Error::new(ErrorKind::InvalidData, error)
}

/// Seals what is written to it.
pub(super) struct ChunkWriter<'k, W> {
    out: W,
    key: &'k DataKey,
    backup: &'k str,
    nonce: &'k dyn Fn() -> Nonce,
    buffer: Vec<u8>,
    index: u32,
}

impl<'k, W: Write> ChunkWriter<'k, W> {
    pub(super) fn new(out: W, key: &'k DataKey, backup: &'k str, nonce: &'k dyn Fn() -> Nonce) -> Self {
        Self { out, key, backup, nonce, buffer: Vec::with_capacity(CHUNK), index: 0 }
    }

    fn put(&mut self, last: bool) -> Result<()> {
        let sealed = seal(self.key, Algorithm::default(), identity(self.backup, self.index, last), &(self.nonce)(), &self.buffer).map_err(refused)?;
        self.out.write_all(&u32::try_from(sealed.len()).map_err(Error::other)?.to_be_bytes())?;
        self.out.write_all(&sealed)?;
        self.buffer.clear();
        self.index = self.index.checked_add(1).ok_or_else(|| Error::other("more than 4 PiB"))?;
        Ok(())
    }

    /// Writes the last chunk, without which the stream is not whole.
    pub(super) fn finish(mut self) -> Result<W> {
        self.put(true)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

impl<W: Write> Write for ChunkWriter<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        // A full chunk waits until it is known not to be the last.
        if self.buffer.len() == CHUNK {
            self.put(false)?;
        }
        let taken = bytes.len().min(CHUNK - self.buffer.len());
        self.buffer.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

/// Opens a stream of sealed chunks.
pub(super) struct ChunkReader<'k, R> {
    input: R,
    key: &'k DataKey,
    backup: &'k str,
    plain: zeroize::Zeroizing<Vec<u8>>,
    at: usize,
    index: u32,
    ended: bool,
}

impl<'k, R: Read> ChunkReader<'k, R> {
    pub(super) fn new(input: R, key: &'k DataKey, backup: &'k str) -> Self {
        Self { input, key, backup, plain: Vec::new().into(), at: 0, index: 0, ended: false }
    }

    fn next(&mut self) -> Result<()> {
        let mut length = [0; 4];
        self.input.read_exact(&mut length)?;
        let length = u32::from_be_bytes(length) as usize;
        if length > CHUNK + OVERHEAD {
            return Err(Error::new(ErrorKind::InvalidData, "a chunk that is too long"));
        }
        let mut sealed = vec![0; length];
        self.input.read_exact(&mut sealed)?;
        let opened = |last| open(self.key, identity(self.backup, self.index, last), &sealed);
        (self.plain, self.ended) = match opened(false) {
            Ok(plain) => (plain, false),
            Err(_) => (opened(true).map_err(refused)?, true),
        };
        self.at = 0;
        self.index = self.index.checked_add(1).ok_or_else(|| Error::other("more than 4 PiB"))?;
        if self.ended && self.input.read(&mut [0])? > 0 {
            return Err(Error::new(ErrorKind::InvalidData, "more behind the end"));
        }
        Ok(())
    }
}

impl<R: Read> Read for ChunkReader<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> Result<usize> {
        while self.at == self.plain.len() && !self.ended {
            self.next()?;
        }
        let taken = into.len().min(self.plain.len() - self.at);
        into[..taken].copy_from_slice(&self.plain[self.at..self.at + taken]);
        self.at += taken;
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(plain: &[u8]) -> Vec<u8> {
        let counter = std::cell::Cell::new(0u8);
        let nonce = || {
            counter.set(counter.get() + 1);
            [counter.get(); 24]
        };
        let key = DataKey::new([3; 32]);
        let mut writer = ChunkWriter::new(Vec::new(), &key, "b", &nonce);
        writer.write_all(plain).unwrap();
        writer.finish().unwrap()
    }

    fn opened(bytes: &[u8]) -> Result<Vec<u8>> {
        let mut plain = Vec::new();
        ChunkReader::new(bytes, &DataKey::new([3; 32]), "b").read_to_end(&mut plain)?;
        Ok(plain)
    }

    #[test]
    fn a_stream_of_any_length_reads_back() {
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 5] {
            let plain: Vec<u8> = (0..length).map(|place| place as u8).collect();
            assert_eq!(opened(&sealed(&plain)).unwrap(), plain, "{length}");
        }
    }

    #[test]
    fn a_stream_that_was_cut_swapped_or_grew_is_refused() {
        let whole = sealed(&vec![7; 2 * CHUNK + 5]);
        let first = 4 + u32::from_be_bytes(whole[..4].try_into().unwrap()) as usize;
        for length in [0, 3, 4, 100, first, 2 * first, whole.len() - 1] {
            assert!(opened(&whole[..length]).is_err(), "cut at {length}");
        }
        let swapped = [&whole[first..2 * first], &whole[..first], &whole[2 * first..]].concat();
        assert!(opened(&swapped).is_err());
        assert!(opened(&[&whole[..], b"x"].concat()).is_err());
        assert!(opened(&[&[0xff; 4][..], &whole].concat()).is_err());
    }
}
