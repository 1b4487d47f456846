//! Photographs and earlier reports, as they come from outside: what they are is looked at, not what they call themselves.
//! The first picture of a photograph is decoded and written anew, smaller: where it was taken, with what and when, further
//! pictures (gain maps, the second eye, thumbnails), films and whatever else a file can carry, are gone. Colours are taken
//! as they are; a profile of colours is not applied.
//!
//! Memory is looked at before anything is decoded: a PNG is read row by row, a JPEG has to fit into [`MOST_MEMORY`].

mod foreign;
mod jpeg;
mod png;
mod smaller;
#[cfg(test)]
mod test_pictures;
#[cfg(test)]
mod tests;

use image::DynamicImage;
use image::codecs::jpeg::JpegEncoder;

use crate::installation::rule::Rule;

/// The longest side that is kept, in pixels.
const LONGEST_SIDE: u32 = 2_048;

/// More pixels than this are refused before anything is decoded.
const MOST_PIXELS: u64 = 64_000_000;

/// The longest side that is read, in pixels: that of a JPEG, and a row of a PNG stays small.
const WIDEST: u32 = 65_535;

/// Bytes that decoding a JPEG may take: 64 million pixels in three colours, and half as much again.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// Of a hundred.
const QUALITY: u8 = 82;

/// How much of the contrast of a picture is left beneath a drawing, of a hundred: black becomes a light grey that lines of any weight stand out from.
const CONTRAST: u32 = 35;

/// Why a file was not taken, for people: what it is, and what to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) rule: Rule,
    /// A figure that belongs to it.
    pub(super) with: Option<(&'static str, u64)>,
    pub(super) why: String,
}

impl Rule {
    /// A file that is refused by this rule, and why in English.
    pub(super) fn refuses(self, why: impl Into<String>) -> Refusal {
        Refusal { rule: self, with: None, why: why.into() }
    }
}

/// What does not decode.
fn unreadable() -> Refusal {
    Rule::PhotographDamaged.refuses("this photograph is damaged and cannot be read; take it again, or save a copy of it as JPEG and send that")
}

/// What ends too early.
fn cut_short() -> Refusal {
    Rule::FileCutShort.refuses("this photograph breaks off before its end; send it once more")
}

/// Refuses a picture that is too large.
fn fits(width: u32, height: u32) -> Result<(), Refusal> {
    if width == 0 || height == 0 {
        return Err(unreadable());
    }
    if u64::from(width) * u64::from(height) > MOST_PIXELS || width.max(height) > WIDEST {
        let million = MOST_PIXELS / 1_000_000;
        let why =
            format!("this photograph has {width} by {height} pixels; at most {million} million are taken, and {WIDEST} a side: save it smaller and send that");
        return Err(Refusal { with: Some(("million", million)), ..Rule::PhotographTooLarge.refuses(why) });
    }
    Ok(())
}

/// What is kept of a file that is brought to a visit: a photograph anew, a PDF as it is.
///
/// # Errors
/// [`Refusal`] for anything else, and for a photograph that is too large or cannot be read.
pub(super) fn kept(content: &[u8]) -> Result<Vec<u8>, Refusal> {
    if let Some(picture) = read(content, LONGEST_SIDE) {
        return written(picture?);
    }
    if content.starts_with(b"%PDF-") {
        let tail = &content[content.len().saturating_sub(1024)..];
        if !tail.windows(5).any(|window| window == b"%%EOF") {
            return Err(Rule::FileCutShort.refuses("this PDF breaks off before its end; send it once more, or print it to PDF anew"));
        }
        return Ok(content.to_vec());
    }
    Err(foreign::refusal(content))
}

/// What is kept of a file where only pictures are: the picture anew.
///
/// # Errors
/// [`Refusal`] for anything else, and for a picture that is too large or cannot be read.
pub(super) fn kept_picture(content: &[u8]) -> Result<Vec<u8>, Refusal> {
    written(read(content, LONGEST_SIDE).unwrap_or_else(|| Err(foreign::no_picture(content)))?)
}

/// A picture, no longer than so many pixels; none for what is neither JPEG nor PNG.
fn read(content: &[u8], longest: u32) -> Option<Result<DynamicImage, Refusal>> {
    if content.starts_with(b"\xff\xd8\xff") {
        return Some(jpeg::read(content, longest));
    }
    content.starts_with(b"\x89PNG\r\n\x1a\n").then(|| png::read(content, longest))
}

/// A photograph that is kept, small enough to be printed: a JPEG no longer than so many pixels, its width and its height. None for what is no
/// photograph or is damaged.
pub(crate) fn for_print(content: &[u8], longest: u32) -> Option<(Vec<u8>, [u32; 2])> {
    let picture = read(content, longest)?.ok()?;
    let size = [picture.width(), picture.height()];
    Some((written(picture).ok()?, size))
}

/// A picture as pale as what lies beneath a drawing: a JPEG no longer than so many pixels, its width and its height.
///
/// # Errors
/// Why it cannot be read, in words.
pub(crate) fn pale_for_print(content: &[u8], longest: u32) -> Result<(Vec<u8>, [u32; 2]), String> {
    let pale = || -> Result<_, Refusal> {
        let mut picture = read(content, longest).unwrap_or_else(|| Err(foreign::no_picture(content)))?.into_rgb8();
        for part in picture.iter_mut() {
            let ink = u32::from(u8::MAX - *part) * CONTRAST / 100;
            *part = u8::MAX - u8::try_from(ink).unwrap_or(u8::MAX);
        }
        let size = [picture.width(), picture.height()];
        Ok((written(DynamicImage::ImageRgb8(picture))?, size))
    };
    pale().map_err(|Refusal { why, .. }| why)
}

/// A picture, written as a JPEG that holds nothing else.
fn written(picture: DynamicImage) -> Result<Vec<u8>, Refusal> {
    let mut out = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
    picture.into_rgb8().write_with_encoder(encoder).map_err(|_| unreadable())?;
    Ok(out)
}
