//! A sheet to draw on: rectangles, shapes with corners, discs, lines and one word.

use crate::random::Random;

pub(super) const WIDTH: i32 = 480;
pub(super) const HEIGHT: i32 = 360;

/// Where the strip with the word begins: the word is still whole where a cover cuts off a fifteenth above and below.
pub(super) const FLOOR: i32 = 318;

pub(super) type Colour = [u8; 3];

pub(super) const DARK: Colour = [45, 48, 56];
pub(super) const WHITE: Colour = [246, 246, 242];

/// The letters of the word, five squares wide and seven high, a bit for each square.
const INVENTED: [[u8; 7]; 8] = [
    [0b01110, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110],
    [0b10001, 0b11001, 0b10101, 0b10011, 0b10001, 0b10001, 0b10001],
    [0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b01010, 0b00100],
    [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111],
    [0b10001, 0b11001, 0b10101, 0b10011, 0b10001, 0b10001, 0b10001],
    [0b11111, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100],
    [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111],
    [0b11110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b11110],
];

/// Side of a square of a letter, in pixels.
const SQUARE: i32 = 3;

pub(super) struct Sheet {
    pixels: Vec<u8>,
}

/// A colour near another one, so that no two places look the same.
pub(super) fn near(random: &mut Random, colour: Colour) -> Colour {
    colour.map(|part| {
        let by = u8::try_from(random.below(25)).unwrap_or(0);
        part.saturating_sub(12).saturating_add(by)
    })
}

/// A darker one.
pub(super) fn shade(colour: Colour) -> Colour {
    colour.map(|part| part / 4 * 3)
}

impl Sheet {
    pub(super) fn new() -> Self {
        let length = usize::try_from(WIDTH * HEIGHT * 3).unwrap_or(0);
        Self { pixels: vec![255; length] }
    }

    /// Three fifths of it, row by row: as much as a page shows.
    pub(super) fn small(&self) -> Vec<u8> {
        let side = |length: i32| (0..length / 5 * 3).map(|place| place * 5 / 3);
        let at = |row: i32, column: i32| usize::try_from((row * WIDTH + column) * 3).unwrap_or(0);
        side(HEIGHT).flat_map(|row| side(WIDTH).map(move |column| at(row, column))).flat_map(|place| &self.pixels[place..place + 3]).copied().collect()
    }

    /// Colours a row from one column up to another.
    fn span(&mut self, row: i32, from: i32, to: i32, colour: Colour) {
        let (from, to) = (from.clamp(0, WIDTH), to.clamp(0, WIDTH));
        if !(0..HEIGHT).contains(&row) || from >= to {
            return;
        }
        let place = |column: i32| usize::try_from((row * WIDTH + column) * 3).unwrap_or(0);
        for pixel in self.pixels[place(from)..place(to)].chunks_exact_mut(3) {
            pixel.copy_from_slice(&colour);
        }
    }

    /// From the left, from the top, width and height.
    pub(super) fn rectangle(&mut self, [left, top, width, height]: [i32; 4], colour: Colour) {
        for row in top.max(0)..(top + height).min(HEIGHT) {
            self.span(row, left, left + width, colour);
        }
    }

    /// What lies within corners.
    pub(super) fn shape(&mut self, corners: &[[i32; 2]], colour: Colour) {
        let rows = corners.iter().map(|corner| corner[1]);
        let (Some(top), Some(bottom)) = (rows.clone().min(), rows.max()) else { return };
        for row in top.max(0)..bottom.min(HEIGHT) {
            let mut crossed = Vec::new();
            for (index, [x, y]) in corners.iter().enumerate() {
                let [to_x, to_y] = corners[(index + 1) % corners.len()];
                if (*y <= row) != (to_y <= row) {
                    crossed.push(x + (row - y) * (to_x - x) / (to_y - y));
                }
            }
            crossed.sort_unstable();
            for pair in crossed.chunks_exact(2) {
                self.span(row, pair[0], pair[1], colour);
            }
        }
    }

    pub(super) fn disc(&mut self, [x, y]: [i32; 2], radius: i32, colour: Colour) {
        for down in -radius..=radius {
            let mut wide = 0;
            while (wide + 1) * (wide + 1) + down * down <= radius * radius {
                wide += 1;
            }
            self.span(y + down, x - wide, x + wide + 1, colour);
        }
    }

    /// A line that is steeper than it is flat gets its width sideways, any other one downwards.
    pub(super) fn line(&mut self, [x, y]: [i32; 2], [to_x, to_y]: [i32; 2], width: i32, colour: Colour) {
        let aside = if (to_x - x).abs() < (to_y - y).abs() { [width, 0] } else { [0, width] };
        self.shape(&[[x, y], [to_x, to_y], [to_x + aside[0], to_y + aside[1]], [x + aside[0], y + aside[1]]], colour);
    }

    /// Sky above, ground below a row.
    pub(super) fn outdoors(&mut self, sky: Colour, ground: Colour, horizon: i32) {
        self.rectangle([0, 0, WIDTH, horizon], sky);
        self.rectangle([0, horizon, WIDTH, FLOOR - horizon], ground);
    }

    /// The strip at the foot that says what every picture is.
    pub(super) fn say_invented(&mut self) {
        self.rectangle([0, FLOOR, WIDTH, HEIGHT - FLOOR], DARK);
        for (letter, rows) in (0..).zip(INVENTED) {
            for (down, row) in (0..).zip(rows) {
                for across in (0..5).filter(|across| (row >> (4 - across)) & 1 == 1) {
                    self.rectangle([14 + (letter * 6 + across) * SQUARE, FLOOR + 6 + down * SQUARE, SQUARE, SQUARE], WHITE);
                }
            }
        }
    }
}
