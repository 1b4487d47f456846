//! PNG (ISO/IEC 15948), read row by row, so that neither 16 bits a colour nor interlacing takes more memory.

use std::io::Cursor;

use image::DynamicImage;
use image::metadata::Orientation;
use png::{ColorType, Decoder, Limits, Transformations};

use super::smaller::Smaller;
use super::{Refusal, cut_short, fits, unreadable};

/// Bytes that the decoder may keep of a row and of what stands beside the picture.
const BESIDE: usize = 16 * 1024 * 1024;

/// First column, first row and steps of the seven passes of an interlaced picture (8.2).
const PASSES: [(usize, u32, usize, usize); 7] = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

/// The picture, smaller, turned as its camera says; of an animation the picture that stands for it.
pub(super) fn read(content: &[u8], longest: u32) -> Result<DynamicImage, Refusal> {
    let end = end(content).ok_or_else(cut_short)?;
    let mut decoder = Decoder::new_with_limits(Cursor::new(content.get(..end).unwrap_or(content)), Limits { bytes: BESIDE });
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let header = decoder.read_header_info().map_err(|_| unreadable())?;
    let (width, height, interlaced) = (header.width, header.height, header.interlaced);
    fits(width, height)?;
    let mut reader = decoder.read_info().map_err(|_| unreadable())?;
    let turned = reader.info().exif_metadata.as_deref().and_then(Orientation::from_exif_chunk);
    let (colours, _) = reader.output_color_type();
    let mut smaller = Smaller::new(width, height, longest);
    let passes = if interlaced { &PASSES[..] } else { &[(0, 0, 1, 1)] };
    for (first, top, across, down) in passes {
        if *first >= width as usize {
            continue;
        }
        for row in (*top..height).step_by(*down) {
            let line = reader.next_interlaced_row().map_err(|_| unreadable())?.ok_or_else(unreadable)?;
            let samples = line.data();
            if samples.len() != (width as usize - first).div_ceil(*across) * colours.samples() {
                return Err(unreadable());
            }
            smaller.take(row, *first, *across, samples.chunks_exact(colours.samples()).map(|pixel| opaque(colours, pixel)));
        }
    }
    let mut picture = smaller.picture();
    picture.apply_orientation(turned.unwrap_or(Orientation::NoTransforms));
    Ok(picture)
}

/// A pixel on white paper.
fn opaque(colours: ColorType, pixel: &[u8]) -> [u8; 3] {
    let on_white = |part: u8, opacity: u8| {
        let (part, opacity) = (u32::from(part), u32::from(opacity));
        u8::try_from((part * opacity + 255 * (255 - opacity) + 127) / 255).unwrap_or(u8::MAX)
    };
    match (colours, pixel) {
        (ColorType::Grayscale, [grey]) => [*grey; 3],
        (ColorType::GrayscaleAlpha, [grey, opacity]) => [on_white(*grey, *opacity); 3],
        (ColorType::Rgb, [red, green, blue]) => [*red, *green, *blue],
        (ColorType::Rgba, [red, green, blue, opacity]) => [*red, *green, *blue].map(|part| on_white(part, *opacity)),
        _ => [0; 3],
    }
}

/// Where a PNG ends: behind its chunk IEND (5.3).
fn end(content: &[u8]) -> Option<usize> {
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
