//! Rings as mappers draw them become polygons that are valid by the rules of OGC Simple Features (06-103r4, 6.1.11), with their
//! exterior rings counter-clockwise (RFC 7946, 3.1.6).
//!
//! A point is inside when a line from it to the outside meets the rings an odd number of times, whichever way they run and
//! whatever their roles. Lines that two rings share are no border, so that touching rings become one; a ring that touches itself,
//! and holes that touch in several points, are parted there. All of it is exact, in whole 1e-7 degrees; only where lines cross
//! between their corners is a corner added at the nearest position, and the outline is said to cross itself.

mod antimeridian;
mod faces;
mod loaded;
mod segments;

use std::collections::HashSet;

use geo::{Coord, LineString, MultiPolygon, Polygon};

use crate::rings;

use antimeridian::Crossing;
pub(crate) use antimeridian::{middle_longitude, pieces};
pub use loaded::{OutlineFault, valid_area};

/// Longitude and latitude in 1e-7 degrees.
pub(crate) type Point = [i32; 2];

/// Closed rings; the last point is the first one again.
pub(crate) type Ring = Vec<Point>;

/// What became of rings.
#[derive(Debug, PartialEq)]
pub(crate) struct Drawn {
    pub(crate) area: MultiPolygon<f64>,
    /// Lines cross, so that nobody can be sure what was meant.
    pub(crate) crosses: bool,
    /// The polygons are valid; false where rings are so entangled that this would cost too much.
    pub(crate) valid: bool,
}

impl Drawn {
    /// Of what has no rings.
    pub(crate) fn nothing() -> Self {
        Self { area: MultiPolygon(Vec::new()), crosses: false, valid: true }
    }
}

/// Polygons with holes of closed rings in any order; what crosses the antimeridian is cut there.
pub(crate) fn polygons(rings: &[Ring]) -> Drawn {
    match antimeridian::crossing(rings) {
        Crossing::None => in_one(rings),
        Crossing::Halves(halves) => {
            let [mut west, east] = halves.map(|rings| in_one(&rings));
            west.area.0.extend(east.area.0);
            Drawn { area: west.area, crosses: west.crosses || east.crosses, valid: west.valid && east.valid }
        }
        Crossing::RoundTheWorld => Drawn { crosses: true, valid: false, ..Drawn::nothing() },
    }
}

/// The same as [`polygons`] for rings that lie away from the antimeridian.
fn in_one(rings: &[Ring]) -> Drawn {
    let Some(parted) = segments::parted(rings) else {
        return Drawn { area: oriented(rings::nest(rings.iter().map(|ring| line(ring)).collect())), crosses: true, valid: false };
    };
    let plain = !parted.changed && no_corner_twice(rings);
    let area = if plain { oriented(rings::nest(rings.iter().map(|ring| line(&without_repeats(ring))).collect())) } else { faces::polygons(&parted.segments) };
    Drawn { area, crosses: parted.crosses, valid: true }
}

fn no_corner_twice(rings: &[Ring]) -> bool {
    let mut corners = HashSet::new();
    rings.iter().all(|ring| without_repeats(ring).split_last().is_none_or(|(_, open)| open.iter().all(|corner| corners.insert(*corner))))
}

/// Without corners that stand twice in a row.
fn without_repeats(ring: &Ring) -> Ring {
    let mut ring = ring.clone();
    ring.dedup();
    ring
}

fn line(ring: &[Point]) -> LineString<f64> {
    LineString(ring.iter().map(|[lon, lat]| Coord { x: f64::from(*lon) / 1e7, y: f64::from(*lat) / 1e7 }).collect())
}

/// Exterior rings counter-clockwise, holes clockwise.
pub(crate) fn oriented(area: MultiPolygon<f64>) -> MultiPolygon<f64> {
    use geo::orient::{Direction, Orient};
    MultiPolygon(area.0.into_iter().map(|polygon: Polygon<f64>| polygon.orient(Direction::Default)).collect())
}

#[cfg(test)]
mod tests;
