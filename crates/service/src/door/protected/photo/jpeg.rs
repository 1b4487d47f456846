//! JPEG (ITU-T T.81): what stands before and in the first picture of a file, without decoding it. What follows it (a gain map,
//! the other pictures of a multi-picture file, the film of a motion photograph, padding) is not read.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::{DynamicImage, ImageDecoder, RgbImage};

use super::smaller::Smaller;
use super::{MOST_MEMORY, Refusal, cut_short, fits, unreadable};
use crate::installation::rule::Rule;

/// More scans than this only cost time: cameras write one, progressive pictures a dozen.
const MOST_SCANS: usize = 100;

/// What the markers of a picture say of it.
struct Outline {
    /// Behind its marker EOI.
    end: usize,
    width: u32,
    height: u32,
    /// Bits of a sample.
    precision: u8,
    /// The process, as the marker SOF says it.
    process: u8,
    /// Samples of all components for a pixel, in sixteenths of those that the largest has.
    sixteenths: u64,
    components: u8,
    scans: usize,
    /// Whether the first scan holds all components.
    at_once: bool,
}

impl Outline {
    /// Bytes that decoding takes at most: the picture, and the coefficients where they are kept until the last scan.
    fn memory(&self) -> u64 {
        let pixels = u64::from(self.width) * u64::from(self.height);
        let picture = pixels * if self.components == 1 { 1 } else { 3 };
        let kept = self.process == 0xc2 || !self.at_once;
        picture + if kept { pixels * self.sixteenths * 2 / 16 } else { 0 }
    }
}

/// The picture, smaller, turned as its camera says.
pub(super) fn read(content: &[u8], longest: u32) -> Result<DynamicImage, Refusal> {
    let outline = outline(content).ok_or_else(cut_short)?;
    let kind = match outline.process {
        0xc0..=0xc2 if outline.precision == 8 => None,
        0xc0..=0xc2 => Some("of more than 8 bits a colour"),
        0xc3 | 0xc7 | 0xcb | 0xcf => Some("without loss"),
        0xc9 | 0xca | 0xcd | 0xce => Some("with arithmetic coding"),
        _ => Some("of an unusual kind"),
    };
    if let Some(kind) = kind {
        return Err(Rule::FileFormat.refuses(format!("this is a JPEG {kind}, which few programs read; save it as an ordinary JPEG and send that")));
    }
    if outline.scans > MOST_SCANS {
        return Err(Rule::FileFormat.refuses(format!("this JPEG comes in more than {MOST_SCANS} layers; save it as an ordinary JPEG and send that")));
    }
    fits(outline.width, outline.height)?;
    if outline.memory() > MOST_MEMORY {
        return Err(Rule::FileFormat.refuses(format!(
            "this JPEG is progressive, and too large for that with {} million pixels; save it as an ordinary (baseline) JPEG, or smaller, and send that",
            u64::from(outline.width) * u64::from(outline.height) / 1_000_000
        )));
    }
    let first = content.get(..outline.end).unwrap_or(content);
    let mut decoder = JpegDecoder::new(Cursor::new(first)).map_err(|_| unreadable())?;
    let (width, height) = decoder.dimensions();
    if (width, height) != (outline.width, outline.height) {
        return Err(unreadable());
    }
    let turned = decoder.orientation().map_err(|_| unreadable())?;
    let channels = usize::from(decoder.color_type().channel_count());
    let length = usize::try_from(decoder.total_bytes()).map_err(|_| unreadable())?;
    let mut bytes = vec![0; length];
    decoder.read_image(&mut bytes).map_err(|_| unreadable())?;
    let mut picture = if channels == 3 && width.max(height) <= longest {
        // Nothing becomes smaller: each pixel would be the mean of itself.
        DynamicImage::ImageRgb8(RgbImage::from_raw(width, height, bytes).ok_or_else(unreadable)?)
    } else {
        made_smaller((width, height), longest, channels, &bytes)
    };
    picture.apply_orientation(turned);
    Ok(picture)
}

/// A picture of so many samples a pixel, no longer than so many pixels.
fn made_smaller((width, height): (u32, u32), longest: u32, channels: usize, bytes: &[u8]) -> DynamicImage {
    let mut smaller = Smaller::new(width, height, longest);
    // The photographs of a report become much smaller, and are many.
    let stride = Smaller::stride(width, height, longest);
    let pixel = |samples: &[u8]| match samples {
        [grey] => [*grey; 3],
        [red, green, blue, ..] => [*red, *green, *blue],
        _ => [0; 3],
    };
    for (row, line) in (0..).zip(bytes.chunks_exact(width as usize * channels)).step_by(stride) {
        smaller.take(row, 0, stride, line.chunks_exact(channels).step_by(stride).map(pixel));
    }
    smaller.picture()
}

/// Walks along the markers up to the end of the first picture; none where it breaks off.
fn outline(content: &[u8]) -> Option<Outline> {
    let mut found = Outline { end: 0, width: 0, height: 0, precision: 8, process: 0, sixteenths: 16, components: 0, scans: 0, at_once: true };
    let mut at = 2;
    loop {
        // Between segments decoders skip what is no marker; fill bytes may stand before one.
        while *content.get(at)? != 0xff || matches!(content.get(at + 1)?, 0x00 | 0xff) {
            at += 1;
        }
        let marker = *content.get(at + 1)?;
        at += 2;
        match marker {
            0xd9 => {
                found.end = at;
                return Some(found);
            }
            0x01 | 0xd0..=0xd8 => {}
            _ => {
                let length = usize::from(u16::from_be_bytes([*content.get(at)?, *content.get(at + 1)?])).max(2);
                let segment = content.get(at + 2..at + length)?;
                at += length;
                match marker {
                    0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => frame(&mut found, marker, segment)?,
                    0xda => {
                        found.scans += 1;
                        found.at_once &= found.scans > 1 || segment.first() == Some(&found.components);
                        // Coded data: up to a marker that is neither a stuffed zero nor a restart.
                        while *content.get(at)? != 0xff || matches!(content.get(at + 1)?, 0x00 | 0xd0..=0xd7 | 0xff) {
                            at += 1;
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}

/// The frame header (B.2.2).
fn frame(found: &mut Outline, marker: u8, segment: &[u8]) -> Option<()> {
    let [precision, height_high, height_low, width_high, width_low, components, sampling @ ..] = segment else { return None };
    let side = |high: u8, low: u8| u32::from(u16::from_be_bytes([high, low]));
    (found.width, found.height) = (side(*width_high, *width_low), side(*height_high, *height_low));
    (found.precision, found.process, found.components) = (*precision, marker, *components);
    let factors: Vec<u64> = sampling.chunks_exact(3).take(usize::from(*components)).map(|part| u64::from(part[1] >> 4) * u64::from(part[1] & 15)).collect();
    let most = factors.iter().copied().max().unwrap_or(1).max(1);
    found.sixteenths = (factors.iter().sum::<u64>() * 16).div_ceil(most).max(16);
    Some(())
}
