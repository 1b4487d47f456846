//! Files that are no extract in PBF format, known by how they begin.

use crate::Problem;

/// So many bytes at the start of a file say what it is.
pub(super) const START: u64 = 512;

const CONVERT: &str = "convert it with: osmium cat FILE --output extract.osm.pbf";
const DOWNLOAD: &str = "download the extract again";

/// What a file is that begins so.
pub(super) fn problem(start: &[u8]) -> Problem {
    let begins = |with: &[u8]| start.starts_with(with);
    let text = String::from_utf8_lossy(start).trim_start_matches('\u{feff}').trim_start().to_lowercase();
    match () {
        () if start.is_empty() => Problem::Another("an empty file", DOWNLOAD),
        () if begins(b"\x1f\x8b") => Problem::Another("a file compressed with gzip", CONVERT),
        () if begins(b"BZh") => Problem::Another("a file compressed with bzip2", CONVERT),
        () if begins(b"\xff\xe0\x04o5m") => Problem::Another("a file in o5m format", CONVERT),
        () if begins(b"PK\x03\x04") => Problem::Another("a ZIP archive", "unpack it"),
        () if text.starts_with("<!doctype html") || text.starts_with("<html") => Problem::Another("a web page", DOWNLOAD),
        () if text.starts_with('<') && text.contains("<osmchange") => {
            Problem::Another("a file of changes (osmChange)", "apply it to an extract, then import that")
        }
        () if text.starts_with('<') && text.contains("<osm") => Problem::Another("OpenStreetMap XML", CONVERT),
        () => Problem::NotPbf,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_another_kind_is_called_what_it_is() {
        let known: [(&[u8], &str); 8] = [
            (b"", "an empty file"),
            (b"\x1f\x8b\x08", "gzip"),
            (b"BZh91AY", "bzip2"),
            (b"\xff\xe0\x04o5m2", "o5m"),
            (b"PK\x03\x04", "ZIP"),
            (b"\n<!DOCTYPE html><html>", "a web page"),
            (b"<?xml version='1.0'?>\n<osmChange version=\"0.6\">", "changes"),
            (b"\xef\xbb\xbf<?xml version='1.0'?>\n<osm version=\"0.6\">", "XML"),
        ];
        for (start, called) in known {
            assert!(problem(start).to_string().contains(called), "{start:?}");
        }
        for unknown in [&b"\0\0\0\0"[..], b"<svg>", b"hello"] {
            assert_eq!(problem(unknown), Problem::NotPbf);
        }
    }
}
