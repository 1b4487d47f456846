//! What crosses the antimeridian is cut there (RFC 7946, 3.1.9): to either side it is drawn as far as ±180°, never right round the
//! world. A line crosses it where its ends lie more than half the world apart, as mappers draw the short way.

use super::{Point, Ring};

/// Half the way round the world, in 1e-7 degrees.
const HALF: i32 = 1_800_000_000;

/// A longitude (1e-7 degrees) counted from the antimeridian: what lies west of it is negative.
fn from_antimeridian(longitude: i32) -> i32 {
    if longitude >= 0 { longitude - HALF } else { longitude + HALF }
}

fn shifted([longitude, latitude]: Point) -> Point {
    [from_antimeridian(longitude), latitude]
}

/// Whether the ends of a line lie more than half the world apart.
fn is_far(a: Point, b: Point) -> bool {
    (i64::from(a[0]) - i64::from(b[0])).abs() > i64::from(HALF)
}

fn jumps(line: &[Point]) -> bool {
    line.windows(2).any(|ends| is_far(ends[0], ends[1]))
}

/// What rings are at the antimeridian.
#[derive(Debug, PartialEq)]
pub(super) enum Crossing {
    /// Away from it.
    None,
    /// Across it: the rings cut there, first those west of it, then those east of it.
    Halves([Vec<Ring>; 2]),
    /// Right round the world: they bound nothing that could be drawn on a map.
    RoundTheWorld,
}

pub(super) fn crossing(rings: &[Ring]) -> Crossing {
    // From edge to edge of the map: a belt round the world.
    let is_belt = || rings.iter().flatten().all(|corner| corner[0].abs() == HALF);
    if !rings.iter().any(|ring| jumps(ring)) || is_belt() {
        return Crossing::None;
    }
    let counted: Vec<Ring> = rings.iter().map(|ring| ring.iter().copied().map(shifted).collect()).collect();
    if counted.iter().any(|ring| jumps(ring)) {
        // From one edge of the map to the other, as a rectangle round a pole is drawn.
        let is_along_map = |ends: &[Point]| !is_far(ends[0], ends[1]) || ends.iter().all(|end| end[0].abs() == HALF);
        let all_along_map = rings.iter().all(|ring| ring.windows(2).all(is_along_map));
        return if all_along_map { Crossing::None } else { Crossing::RoundTheWorld };
    }
    let side = |west: bool| counted.iter().map(|ring| clipped(ring, west)).filter(|ring| !ring.is_empty()).collect();
    Crossing::Halves([side(true), side(false)])
}

/// The part of a closed ring on one side of the antimeridian, with its true longitudes; empty where nothing of it lies there.
fn clipped(ring: &[Point], west: bool) -> Ring {
    let is_inside = |corner: Point| if west { corner[0] <= 0 } else { corner[0] >= 0 };
    let mut kept = Ring::new();
    for ends in ring.windows(2) {
        let (a, b) = (ends[0], ends[1]);
        if is_inside(a) {
            kept.push(a);
        }
        if a[0] != 0 && b[0] != 0 && is_inside(a) != is_inside(b) {
            kept.push([0, latitude_of_crossing(a, b)]);
        }
    }
    if kept.len() < 3 || kept.iter().all(|corner| corner[0] == 0) {
        return Ring::new();
    }
    kept.extend(kept.first().copied());
    let back = if west { HALF } else { -HALF };
    kept.into_iter().map(|[longitude, latitude]| [longitude + back, latitude]).collect()
}

/// Where a line meets the antimeridian, the same whichever way it runs; longitudes are counted from there.
fn latitude_of_crossing(a: Point, b: Point) -> i32 {
    let (west, east) = if a[0] <= b[0] { (a, b) } else { (b, a) };
    let [width, height, along] = [(east[0], west[0]), (east[1], west[1]), (0, west[0])].map(|(to, from)| i128::from(to) - i128::from(from));
    if width == 0 {
        return west[1];
    }
    let rounded = (2 * height * along + width).div_euclid(2 * width);
    // Between two latitudes.
    west[1].saturating_add(i32::try_from(rounded).unwrap_or_default())
}

/// The pieces of a line on either side of the antimeridian; a line away from it is one piece.
pub(crate) fn pieces(line: &[Point]) -> Vec<Vec<Point>> {
    let mut pieces = Vec::new();
    let mut piece: Vec<Point> = line.first().copied().into_iter().collect();
    for ends in line.windows(2) {
        let (a, b) = (ends[0], ends[1]);
        if is_far(a, b) {
            let latitude = latitude_of_crossing(shifted(a), shifted(b));
            let edge = if a[0] > 0 { HALF } else { -HALF };
            if a[0] != edge {
                piece.push([edge, latitude]);
            }
            pieces.push(std::mem::take(&mut piece));
            if b[0] != -edge {
                piece.push([-edge, latitude]);
            }
        }
        piece.push(b);
    }
    pieces.push(piece);
    pieces.retain(|piece| piece.len() > 1);
    pieces
}

/// The longitude in degrees in the middle of others (1e-7 degrees), across the antimeridian where that is the shorter way.
pub(crate) fn middle_longitude(longitudes: &[i32]) -> Option<f64> {
    let ends = |count: fn(i32) -> i32| {
        let counted = || longitudes.iter().map(|longitude| count(*longitude));
        Some((counted().min()?, counted().max()?))
    };
    let width = |(low, high): (i32, i32)| i64::from(high) - i64::from(low);
    let middle = |(low, high): (i32, i32)| f64::midpoint(f64::from(low) / 1e7, f64::from(high) / 1e7);
    let (plain, across) = (ends(std::convert::identity)?, ends(from_antimeridian)?);
    if width(across) >= width(plain) {
        return Some(middle(plain));
    }
    let middle = middle(across);
    Some(if middle > 0.0 { middle - 180.0 } else { middle + 180.0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn degrees(corners: &[(f64, f64)]) -> Vec<Point> {
        corners.iter().map(|corner| [corner.0, corner.1].map(|degrees| (degrees * 1e7).round() as i32)).collect()
    }

    #[test]
    fn a_ring_across_the_antimeridian_becomes_one_on_either_side() {
        let ring = degrees(&[(179.0, 0.0), (-178.0, 0.0), (-178.0, 3.0), (179.0, 3.0), (179.0, 0.0)]);
        let west = degrees(&[(179.0, 0.0), (180.0, 0.0), (180.0, 3.0), (179.0, 3.0), (179.0, 0.0)]);
        let east = degrees(&[(-180.0, 0.0), (-178.0, 0.0), (-178.0, 3.0), (-180.0, 3.0), (-180.0, 0.0)]);
        assert_eq!(crossing(&[ring]), Crossing::Halves([vec![west.clone()], vec![east.clone()]]));
        assert_eq!(crossing(&[west, east]), Crossing::None, "what mappers cut already");
    }

    #[test]
    fn a_ring_round_a_pole_is_said_to_go_round_the_world() {
        let pole = degrees(&[(0.0, -80.0), (100.0, -80.0), (-160.0, -80.0), (-90.0, -80.0), (0.0, -80.0)]);
        assert_eq!(crossing(&[pole]), Crossing::RoundTheWorld);
    }

    #[test]
    fn a_line_across_the_antimeridian_is_two_lines() {
        let there = pieces(&degrees(&[(179.0, 10.0), (-179.0, 12.0), (-178.0, 12.0)]));
        assert_eq!(there, [degrees(&[(179.0, 10.0), (180.0, 11.0)]), degrees(&[(-180.0, 11.0), (-179.0, 12.0), (-178.0, 12.0)])]);
        let plain = degrees(&[(9.0, 47.0), (9.1, 47.1)]);
        assert_eq!(pieces(&plain), [plain]);
    }

    #[test]
    fn the_middle_lies_between_by_the_shorter_way() {
        let middle = |west: f64, east: f64| middle_longitude(&[(west * 1e7) as i32, (east * 1e7) as i32]);
        assert_eq!(middle(179.0, -178.0), Some(-179.5));
        assert_eq!(middle(178.0, -179.0), Some(179.5));
        assert_eq!(middle(179.0, -179.0), Some(180.0));
        assert_eq!(middle(-10.0, 20.0), Some(5.0));
        assert_eq!(middle_longitude(&[]), None);
    }

    proptest! {
        /// Rings of any form within 80 degrees of the antimeridian: no piece of them spans more.
        #[test]
        fn nothing_is_drawn_round_the_world(corners in prop::collection::vec((-80i32..80, -80i32..80), 3..9)) {
            let ring: Ring = corners.iter().chain(&corners[..1]).map(|(x, y)| {
                let x = if *x > 0 { x - 180 } else { x + 180 };
                [x * 10_000_000, y * 10_000_000]
            }).collect();
            let drawn = crate::outline::polygons(std::slice::from_ref(&ring));
            for polygon in &drawn.area.0 {
                let west = polygon.exterior().0.iter().all(|corner| (100.0..=180.0).contains(&corner.x));
                let east = polygon.exterior().0.iter().all(|corner| (-180.0..=-100.0).contains(&corner.x));
                prop_assert!(west || east, "{:?}", polygon);
            }
            for piece in pieces(&ring) {
                prop_assert!(!jumps(&piece), "{:?}", piece);
            }
        }
    }
}
