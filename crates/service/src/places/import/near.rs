//! What lies near what: places by cells of about 200 metres.

use std::collections::HashMap;

use parvis_model::Position;

/// Degrees of a side.
const CELL: f64 = 0.002;

/// Cells round the world.
const ROUND: i64 = 180_000;

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
        let around = (x - wide..=x + wide).flat_map(move |x| (y - 1..=y + 1).map(move |y| [x.rem_euclid(ROUND), y]));
        let near = around.filter_map(|cell| self.cells.get(&cell)).flatten();
        near.map(move |(index, other)| (*index, position.distance(*other))).filter(move |(_, far)| *far <= metres)
    }
}

fn cell(position: Position) -> [i64; 2] {
    [((position.lon / CELL).floor() as i64).rem_euclid(ROUND), (position.lat / CELL).floor() as i64]
}

/// A name as it is compared: without case, accents, punctuation and blanks.
pub(super) fn plain(name: &str) -> String {
    parvis_model::fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_on_the_other_side_of_180_degrees_is_near() {
        let at = |lon: f64| Position { lon, lat: -17.0 };
        let near = Near::of([at(179.9999), at(-179.9999), at(180.0), at(0.0)].into_iter().enumerate());
        let found = |lon: f64| {
            let mut found: Vec<usize> = near.within(at(lon), 100.0).map(|(index, _)| index).collect();
            found.sort_unstable();
            found
        };
        assert_eq!([found(179.9998), found(-179.9998), found(-180.0), found(0.0)], [vec![0, 1, 2], vec![0, 1, 2], vec![0, 1, 2], vec![3]]);
    }
}
