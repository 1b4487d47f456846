//! What lies near what: places by cells of about 200 metres.

use std::collections::HashMap;

use parvis_model::Position;

/// Degrees of a side.
const CELL: f64 = 0.002;

/// Things by where they lie.
#[derive(Debug)]
pub(super) struct Near {
    cells: HashMap<[i64; 2], Vec<(usize, Position)>>,
}

impl Near {
    pub(super) fn of(positions: impl Iterator<Item = (usize, Position)>) -> Self {
        let mut cells: HashMap<[i64; 2], Vec<(usize, Position)>> = HashMap::new();
        for (index, position) in positions {
            cells.entry(cell(position)).or_default().push((index, position));
        }
        Self { cells }
    }

    /// The things within so many metres (200 at most) of a position, each with how far it lies.
    pub(super) fn within(&self, position: Position, metres: f64) -> impl Iterator<Item = (usize, f64)> {
        let [x, y] = cell(position);
        // Degrees of longitude are short in the north.
        let wide = (1.0 / position.lat.to_radians().cos().max(0.05)).ceil() as i64;
        let around = (x - wide..=x + wide).flat_map(move |x| (y - 1..=y + 1).map(move |y| [x, y]));
        let near = around.filter_map(|cell| self.cells.get(&cell)).flatten();
        near.map(move |(index, other)| (*index, position.distance(*other))).filter(move |(_, far)| *far <= metres)
    }
}

fn cell(position: Position) -> [i64; 2] {
    [(position.lon / CELL).floor() as i64, (position.lat / CELL).floor() as i64]
}

/// A name as it is compared: without case, accents, punctuation and blanks.
pub(super) fn plain(name: &str) -> String {
    parvis_model::fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
