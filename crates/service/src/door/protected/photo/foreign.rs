//! What people bring that is neither a photograph that is taken nor a report: named, with what to do about it.

use super::Refusal;
use crate::installation::rule::Rule;

/// What to do with a picture in another format.
const SAVE: &str = "save it as JPEG or PNG and send that";

/// What to do with a document.
const PRINT: &str = "save or print it as PDF and send that";

/// What to do with anything that is no picture where only pictures are kept.
const AS_PICTURE: &str = "save the page as a picture (PNG or JPEG) and add that";

/// What begins like this is called so.
const BEGINNINGS: &[(&[u8], &str, &str)] = &[
    (b"GIF8", "a GIF picture", SAVE),
    (b"BM", "a BMP picture", SAVE),
    (b"II*\0", "a TIFF or raw photograph", SAVE),
    (b"MM\0*", "a TIFF or raw photograph", SAVE),
    (b"II+\0", "a TIFF photograph", SAVE),
    (b"MM\0+", "a TIFF photograph", SAVE),
    (b"\xff\x0a", "a JPEG XL picture", SAVE),
    (b"\0\0\0\x0cJXL ", "a JPEG XL picture", SAVE),
    (b"\0\0\0\x0cjP  ", "a JPEG 2000 picture", SAVE),
    (b"FUJIFILM", "a raw photograph", SAVE),
    (b"8BPS", "a Photoshop picture", SAVE),
    (b"PK\x03\x04", "an archive or an office document", PRINT),
    (b"\xd0\xcf\x11\xe0", "an office document", PRINT),
    (b"{\\rtf", "a text document", PRINT),
    (b"<svg", "an SVG drawing", PRINT),
    (b"<?xml", "an XML file, perhaps an SVG drawing", PRINT),
    (b"<!DOCTYPE", "a web page", PRINT),
    (b"<html", "a web page", PRINT),
];

/// Brands of files in the frame that HEIC, AVIF and films share (ISO/IEC 14496-12, 4.3).
const BRANDS: &[(&[u8], &str, &str)] = &[
    (b"avif", "an AVIF picture", SAVE),
    (b"avis", "an AVIF picture", SAVE),
    (b"crx ", "a raw photograph", SAVE),
    (
        b"heic heix heim heis hevc hevx hevm hevs mif1 msf1",
        "a HEIC photograph",
        "set the camera to JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible), or save it as JPEG and send that",
    ),
];

/// Why a file is not taken that is neither JPEG, PNG nor PDF.
pub(super) fn refusal(content: &[u8]) -> Refusal {
    match named(content) {
        Some((what, todo)) => Rule::FileFormat.refuses(format!("this is {what}; {todo}")),
        None if content.is_empty() => Rule::FileEmpty.refuses("this file is empty; send it once more"),
        None => {
            Rule::FileFormat.refuses("a visit takes photographs (JPEG or PNG) and reports (PDF), and this is neither; save it as one of them and send that")
        }
    }
}

/// Why a file is not taken where only pictures are kept.
pub(super) fn no_picture(content: &[u8]) -> Refusal {
    let refuses = |what: &str, todo: &str| Rule::PictureOnly.refuses(format!("only pictures are kept here, and this is {what}; {todo}"));
    match named(content) {
        _ if content.starts_with(b"%PDF-") => refuses("a PDF", AS_PICTURE),
        Some((what, todo)) => refuses(what, if todo == PRINT { AS_PICTURE } else { todo }),
        None => refuses("neither JPEG nor PNG", AS_PICTURE),
    }
}

fn named(content: &[u8]) -> Option<(&'static str, &'static str)> {
    if content.starts_with(b"RIFF") && content.get(8..12) == Some(b"WEBP") {
        return Some(("a WebP picture", SAVE));
    }
    if content.get(4..8) == Some(b"ftyp") {
        // The brand, and those that the file is compatible with; the first of the list that is among them counts.
        let length = content.get(..4).map_or(0, |length| u32::from_be_bytes([length[0], length[1], length[2], length[3]]) as usize);
        let brands = content.get(8..length.clamp(12, 256).min(content.len())).unwrap_or_default();
        let has = |known: &[u8]| brands.chunks_exact(4).any(|brand| known.chunks(5).any(|one| one.get(..4) == Some(brand)));
        return Some(BRANDS.iter().find(|(known, ..)| has(known)).map_or(("a film", "send a picture of it as JPEG"), |(_, what, todo)| (*what, *todo)));
    }
    BEGINNINGS.iter().find(|(beginning, ..)| content.starts_with(beginning)).map(|(_, what, todo)| (*what, *todo))
}
