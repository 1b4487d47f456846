//! Pictures as phones, cameras and programs write them, made here byte by byte.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// A picture of one colour.
pub(super) fn flat(width: u32, height: u32, colour: [u8; 3], format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(RgbImage::from_pixel(width, height, Rgb(colour))).write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// A segment of a JPEG, put behind its marker SOI.
pub(super) fn with_segment(jpeg: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let mut out = jpeg[..2].to_vec();
    out.extend_from_slice(&segment(marker, content));
    out.extend_from_slice(&jpeg[2..]);
    out
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![0xff, marker];
    out.extend_from_slice(&u16::try_from(content.len() + 2).unwrap().to_be_bytes());
    out.extend_from_slice(content);
    out
}

/// What a camera writes of the orientation of a picture, with a place for all to find (Exif 2.3).
pub(super) fn exif(orientation: u8) -> Vec<u8> {
    let mut out = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    out.extend_from_slice(&[orientation, 0, 0, 0, 0, 0, 0]);
    out.extend_from_slice(b"GPS 47.05 9.05");
    out
}

/// Writes bits, with a zero behind each byte 0xff.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    waiting: u32,
    count: u32,
}

impl Bits {
    fn put(&mut self, value: u32, bits: u32) {
        for bit in (0..bits).rev() {
            self.waiting = self.waiting << 1 | (value >> bit & 1);
            self.count += 1;
            if self.count == 8 {
                let byte = u8::try_from(self.waiting).unwrap();
                self.bytes.push(byte);
                if byte == 0xff {
                    self.bytes.push(0);
                }
                (self.waiting, self.count) = (0, 0);
            }
        }
    }

    fn finish(mut self) -> Vec<u8> {
        while self.count != 0 {
            self.put(1, 1);
        }
        self.bytes
    }
}

/// How a JPEG is put together that the encoder of the library does not write.
#[derive(Clone, Copy)]
pub(super) struct Way {
    /// Progressive (SOF2) rather than baseline (SOF0).
    pub(super) progressive: bool,
    /// One scan for each component rather than one for all.
    pub(super) apart: bool,
    /// Bits of a sample.
    pub(super) precision: u8,
}

/// Baseline, in one scan.
pub(super) const BASELINE: Way = Way { progressive: false, apart: false, precision: 8 };

/// A JPEG of one flat colour with so many components of the same size; sides are multiples of eight.
pub(super) fn jpeg(width: u16, height: u16, samples: &[u8], way: Way) -> Vec<u8> {
    let mut out = vec![0xff, 0xd8];
    if samples.len() == 4 {
        // Adobe's mark: four inks as they are.
        out.extend(segment(0xee, b"Adobe\0\x64\0\0\0\0\0"));
    }
    out.extend(segment(0xdb, &[[0].as_slice(), &[1; 64]].concat()));
    let (process, count) = (if way.progressive { 0xc2 } else { 0xc0 }, u8::try_from(samples.len()).unwrap());
    let mut frame = vec![way.precision];
    frame.extend(height.to_be_bytes().iter().chain(&width.to_be_bytes()).chain(&[count]));
    frame.extend((1..=count).flat_map(|component| [component, 0x11, 0]));
    out.extend(segment(process, &frame));
    // Lengths of differences: twelve codes of four bits. The only other code ends a block.
    let mut lengths = [0_u8; 16];
    lengths[3] = 12;
    out.extend(segment(0xc4, &[[0].as_slice(), &lengths, &(0..12).collect::<Vec<u8>>()].concat()));
    let mut one = [0_u8; 16];
    one[0] = 1;
    out.extend(segment(0xc4, &[[0x10].as_slice(), &one, &[0]].concat()));
    let blocks = usize::from(width / 8) * usize::from(height / 8);
    let scans: Vec<Vec<usize>> = if way.apart { (0..samples.len()).map(|index| vec![index]).collect() } else { vec![(0..samples.len()).collect()] };
    for scan in scans {
        let mut head = vec![u8::try_from(scan.len()).unwrap()];
        head.extend(scan.iter().flat_map(|index| [u8::try_from(*index).unwrap() + 1, 0]));
        head.extend([0, if way.progressive { 0 } else { 63 }, 0]);
        out.extend(segment(0xda, &head));
        let mut bits = Bits::default();
        for block in 0..blocks {
            for index in &scan {
                // The mean of a block, eight times; only the first differs from the one before.
                let value = if block == 0 { (i32::from(samples[*index]) - 128) * 8 } else { 0 };
                let length = 32 - value.unsigned_abs().leading_zeros();
                bits.put(length, 4);
                // A negative number is written as one less, without its sign.
                let written = (value - i32::from(value < 0)).rem_euclid(1 << length);
                bits.put(u32::try_from(written).unwrap(), length);
                if !way.progressive {
                    bits.put(0, 1);
                }
            }
        }
        out.extend(bits.finish());
    }
    out.extend([0xff, 0xd9]);
    out
}

/// A PNG, chunk by chunk: bits a sample, colour type, interlacing, chunks before the picture, its rows with their filters.
pub(super) fn png(size: [u32; 2], bits: u8, colours: u8, interlaced: bool, before: &[(&[u8; 4], &[u8])], rows: &[u8]) -> Vec<u8> {
    let mut header = [size[0].to_be_bytes(), size[1].to_be_bytes()].concat();
    header.extend([bits, colours, 0, 0, u8::from(interlaced)]);
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, rows).unwrap();
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    out.extend(chunk(b"IHDR", &header));
    out.extend(before.iter().flat_map(|(kind, content)| chunk(kind, content)));
    out.extend(chunk(b"IDAT", &packed.finish().unwrap()));
    out.extend(chunk(b"IEND", b""));
    out
}

pub(super) fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut out = u32::try_from(content.len()).unwrap().to_be_bytes().to_vec();
    out.extend_from_slice(kind);
    out.extend_from_slice(content);
    out.extend(crc32(&out[4..]).to_be_bytes());
    out
}

/// The sum of a PNG chunk (ISO/IEC 15948, annex D).
fn crc32(data: &[u8]) -> u32 {
    !data.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 }))
}
