//! What a file with a map begins with.

use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Whether this is a regular file that begins like a PMTiles archive of version 3. A device or a pipe is not opened.
pub(crate) fn is_pmtiles(path: &Path) -> bool {
    let mut head = [0; 8];
    std::fs::metadata(path).is_ok_and(|metadata| metadata.is_file())
        && File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok()
        && head.starts_with(b"PMTiles\x03")
}
