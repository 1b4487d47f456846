//! Photographs and earlier reports, as they come from outside: what they are is looked at, not what they call themselves.
//! A photograph is decoded and written anew, smaller: where it was taken, with what and when, and whatever else a file can
//! carry, is gone.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use crate::ServiceError;

/// The longest side that is kept, in pixels.
const LONGEST_SIDE: u32 = 2_048;

/// More pixels than this are refused before anything is decoded.
const MOST_PIXELS: u64 = 64_000_000;

/// Of a hundred.
const QUALITY: u8 = 82;

/// What is kept of a file that is brought to a visit: a photograph anew, a PDF as it is.
///
/// # Errors
/// [`ServiceError::Invalid`] for anything else, a photograph that is too large or cannot be read, and a file that is several
/// at once.
pub(super) fn kept(content: &[u8]) -> Result<Vec<u8>, ServiceError> {
    let refused = |why: &str| Err(ServiceError::Invalid(format!("{why}; nothing of it was kept")));
    let (format, end) = if content.starts_with(b"\xff\xd8\xff") {
        (ImageFormat::Jpeg, jpeg_end(content))
    } else if content.starts_with(b"\x89PNG\r\n\x1a\n") {
        (ImageFormat::Png, png_end(content))
    } else if content.starts_with(b"%PDF-") {
        let tail = &content[content.len().saturating_sub(1024)..];
        if !tail.windows(5).any(|window| window == b"%%EOF") {
            return refused("this PDF has no end");
        }
        return Ok(content.to_vec());
    } else {
        return refused("a visit takes photographs (JPEG or PNG) and reports (PDF)");
    };
    match end {
        None => return refused("this photograph has no end"),
        Some(end) if end != content.len() => return refused("something else is hidden behind this photograph"),
        Some(_) => {}
    }
    match decoded(content, format) {
        Ok(Some(picture)) => written(&picture),
        Ok(None) => refused(&format!("this photograph has more than {} million pixels", MOST_PIXELS / 1_000_000)),
        Err(_) => refused("this photograph cannot be read"),
    }
}

/// The picture, turned as its camera says; none with too many pixels.
fn decoded(content: &[u8], format: ImageFormat) -> Result<Option<DynamicImage>, image::ImageError> {
    let mut reader = ImageReader::with_format(Cursor::new(content), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_PIXELS * 4);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Ok(None);
    }
    let turned = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(turned);
    Ok(Some(picture))
}

fn written(picture: &DynamicImage) -> Result<Vec<u8>, ServiceError> {
    let large = picture.width().max(picture.height()) > LONGEST_SIDE;
    let smaller = if large { picture.thumbnail(LONGEST_SIDE, LONGEST_SIDE) } else { picture.clone() };
    let mut out = Vec::new();
    let written = JpegEncoder::new_with_quality(&mut out, QUALITY).encode_image(&smaller.to_rgb8());
    written.map_err(|error| ServiceError::Invalid(format!("this photograph cannot be kept: {error}")))?;
    Ok(out)
}

/// Where a JPEG ends: behind its marker EOI (ITU-T T.81, B.1.1).
fn jpeg_end(content: &[u8]) -> Option<usize> {
    let mut at = 2;
    loop {
        // Fill bytes may stand before a marker.
        while content.get(at) == Some(&0xff) && content.get(at + 1) == Some(&0xff) {
            at += 1;
        }
        let (&0xff, &marker) = (content.get(at)?, content.get(at + 1)?) else { return None };
        at += 2;
        match marker {
            0xd9 => return Some(at),
            0x01 | 0xd0..=0xd7 => {}
            _ => {
                let length = usize::from(u16::from_be_bytes([*content.get(at)?, *content.get(at + 1)?]));
                at += length.max(2);
                if marker == 0xda {
                    // Coded data: up to a marker that is neither a stuffed zero nor a restart.
                    while *content.get(at)? != 0xff || matches!(content.get(at + 1)?, 0x00 | 0xd0..=0xd7 | 0xff) {
                        at += 1;
                    }
                }
            }
        }
    }
}

/// Where a PNG ends: behind its chunk IEND (ISO/IEC 15948, 5.3).
fn png_end(content: &[u8]) -> Option<usize> {
    let mut at = 8;
    loop {
        let head = content.get(at..at + 8)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let last = &head[4..8] == b"IEND";
        at = at.checked_add(12)?.checked_add(length)?;
        if last {
            return (at <= content.len()).then_some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut out, format).unwrap();
        out.into_inner()
    }

    fn refusal(content: &[u8]) -> String {
        kept(content).unwrap_err().to_string()
    }

    #[test]
    fn a_photograph_is_made_smaller_and_loses_where_it_was_taken() {
        let mut with_place = picture(4_000, 3_000, ImageFormat::Jpeg);
        let exif = b"Exif\0\0MM\0*GPS 47.05 9.05";
        let mut segment = vec![0xff, 0xe1, 0, (exif.len() + 2) as u8];
        segment.extend_from_slice(exif);
        with_place.splice(2..2, segment);
        let clean = kept(&with_place).unwrap();
        let read = image::load_from_memory(&clean).unwrap();
        assert_eq!((read.width(), read.height()), (2_048, 1_536));
        assert!(!clean.windows(3).any(|window| window == b"GPS"));
        assert!(kept(&picture(100, 80, ImageFormat::Png)).unwrap().starts_with(b"\xff\xd8\xff"), "a PNG becomes a JPEG");
    }

    #[test]
    fn a_photograph_of_200_megapixels_is_refused_before_it_is_decoded() {
        // A PNG that says it has 20,000 by 10,000 pixels; its data is that of a small one.
        let mut huge = picture(10, 10, ImageFormat::Png);
        huge[16..20].copy_from_slice(&20_000_u32.to_be_bytes());
        huge[20..24].copy_from_slice(&10_000_u32.to_be_bytes());
        let sum = crc32(&huge[12..29]);
        huge[29..33].copy_from_slice(&sum.to_be_bytes());
        assert!(refusal(&huge).contains("64 million pixels"), "{}", refusal(&huge));
    }

    #[test]
    fn a_file_that_is_two_at_once_is_refused() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png] {
            let mut both = picture(20, 20, format);
            both.extend_from_slice(b"PK\x03\x04 an archive");
            assert!(refusal(&both).contains("hidden behind"));
        }
    }

    #[test]
    fn anything_else_is_refused_and_a_report_is_kept_as_it_is() {
        assert!(refusal(b"<svg onload=alert(1)>").contains("JPEG or PNG"));
        assert!(refusal(b"GIF89a").contains("JPEG or PNG"));
        assert!(refusal(b"%PDF-1.7 without").contains("no end"));
        let report = b"%PDF-1.7\n1 0 obj\n%%EOF\n";
        assert_eq!(kept(report).unwrap(), report);
    }

    #[test]
    fn a_photograph_cut_short_anywhere_is_refused() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png] {
            let whole = picture(30, 30, format);
            for end in 0..whole.len() {
                assert!(kept(&whole[..end]).is_err(), "{format:?} {end}");
            }
        }
    }

    /// The sum of a PNG chunk (ISO/IEC 15948, annex D).
    fn crc32(data: &[u8]) -> u32 {
        !data.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 }))
    }
}
