use geo::{Area, Validation};
use proptest::prelude::*;

use super::*;

fn ring(corners: &[(i32, i32)]) -> Ring {
    corners.iter().chain(&corners[..1]).map(|(x, y)| [*x * 10, *y * 10]).collect()
}

fn square(x: i32, y: i32, side: i32) -> Ring {
    ring(&[(x, y), (x, y + side), (x + side, y + side), (x + side, y)])
}

/// Polygons, holes, and the area in the unit of the rings.
fn seen(rings: &[Ring]) -> (usize, usize, i64) {
    let drawn = polygons(rings);
    assert!(drawn.valid);
    check(&drawn.area);
    let holes = drawn.area.0.iter().map(|polygon| polygon.interiors().len()).sum();
    (drawn.area.0.len(), holes, (drawn.area.unsigned_area() * 1e12).round() as i64)
}

fn check(area: &MultiPolygon<f64>) {
    use geo::winding_order::Winding;
    // In whole numbers, as the library compares with little tolerance.
    let whole = geo::MapCoords::map_coords(area, |coord| Coord { x: (coord.x * 1e7).round(), y: (coord.y * 1e7).round() });
    assert!(whole.is_valid(), "{:?}: {:?}", whole.validation_errors(), whole);
    for polygon in &area.0 {
        assert!(polygon.exterior().is_ccw() && polygon.interiors().iter().all(Winding::is_cw));
    }
}

#[test]
fn a_clockwise_ring_is_turned_round() {
    assert_eq!(seen(&[square(0, 0, 4)]), (1, 0, 16));
    assert_eq!(seen(&[square(0, 0, 9), square(2, 2, 3)]), (1, 1, 72));
}

#[test]
fn a_ring_that_touches_itself_in_a_corner_is_parted() {
    // Two lobes that touch, and a bay that closes in one corner.
    assert_eq!(seen(&[ring(&[(0, 0), (2, 2), (4, 0), (4, 4), (2, 2), (0, 4)])]).0, 2);
    assert_eq!(seen(&[ring(&[(0, 0), (9, 0), (9, 9), (5, 9), (6, 5), (4, 5), (5, 9), (0, 9)])]), (1, 1, 81 - 4));
}

#[test]
fn rings_that_share_a_line_become_one_and_those_that_share_corners_stay_two() {
    assert_eq!(seen(&[square(0, 0, 4), square(4, 0, 4)]), (1, 0, 32));
    assert_eq!(seen(&[square(0, 0, 9), square(2, 2, 2), square(4, 2, 2)]), (1, 1, 81 - 8));
    let (left, right) = (ring(&[(0, 0), (4, 0), (2, 4), (4, 8), (0, 8)]), ring(&[(4, 0), (8, 0), (8, 8), (4, 8), (6, 4)]));
    assert_eq!(seen(&[left, right]).0, 2, "two that touch in two corners");
    // A part of a side alone, and a corner on a side.
    assert_eq!(seen(&[square(0, 0, 4), ring(&[(4, 1), (6, 1), (6, 3), (4, 3)])]), (1, 0, 20));
    assert_eq!(seen(&[square(0, 0, 4), ring(&[(4, 2), (6, 1), (6, 3)])]).0, 2);
}

#[test]
fn a_hole_that_touches_the_outer_ring_twice_parts_the_polygon() {
    assert_eq!(seen(&[square(0, 0, 8), ring(&[(4, 0), (6, 4), (4, 8), (2, 4)])]), (2, 0, 64 - 16));
    assert_eq!(seen(&[square(0, 0, 8), ring(&[(4, 0), (6, 4), (2, 4)])]), (1, 1, 64 - 8));
}

#[test]
fn a_line_there_and_back_bounds_nothing() {
    assert_eq!(seen(&[ring(&[(0, 0), (4, 0), (4, 4), (7, 7), (4, 4), (0, 4)])]), (1, 0, 16));
    assert_eq!(polygons(&[square(0, 0, 4), square(0, 0, 4)]).area.0.len(), 0);
    assert_eq!(polygons(&[ring(&[(0, 0), (4, 0)])]).area.0.len(), 0);
}

#[test]
fn lines_that_cross_are_parted_and_said() {
    let bow = polygons(&[ring(&[(0, 0), (4, 4), (4, 0), (0, 4)])]);
    assert!(bow.crosses && bow.valid);
    assert_eq!(bow.area.0.len(), 2);
    check(&bow.area);
    assert!(!polygons(&[square(0, 0, 4), square(4, 4, 2)]).crosses);
}

#[test]
fn what_is_entangled_beyond_measure_is_said_and_costs_no_time() {
    // Each line crosses nearly all others.
    let star: Vec<(i32, i32)> = (0..12_000).map(|index| if index % 2 == 0 { (index, 0) } else { (12_000 - index, 9_000) }).collect();
    let before = std::time::Instant::now();
    assert!(polygons(&[ring(&star)]).crosses);
    assert!(before.elapsed().as_secs() < 20);
}

#[test]
fn an_island_in_a_lake_on_an_island_is_a_polygon_of_its_own_whichever_touch() {
    assert_eq!(seen(&[square(3, 3, 1), square(0, 0, 10), square(2, 2, 4)]), (2, 1, 100 - 16 + 1));
    assert_eq!(seen(&[square(2, 2, 1), square(0, 0, 10), square(2, 2, 4)]), (1, 1, 100 - 16 + 1));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// Any rings on a small grid, where corners and lines meet all the time.
    #[test]
    fn whatever_was_drawn_is_valid(rings in prop::collection::vec(prop::collection::vec((0i32..7, 0i32..7), 3..9), 1..4)) {
        let drawn = polygons(&rings.iter().map(|corners| ring(&corners.iter().map(|(x, y)| (x * 1_000, y * 1_000)).collect::<Vec<_>>())).collect::<Vec<_>>());
        prop_assert!(drawn.valid);
        check(&drawn.area);
    }

    /// Squares on a grid cross in whole positions: the area is then exactly what the geometry library says.
    #[test]
    fn of_squares_what_is_covered_an_odd_number_of_times_is_inside(squares in prop::collection::vec((0i32..9, 0i32..9, 1i32..6), 1..6)) {
        let rings: Vec<Ring> = squares.iter().map(|(x, y, side)| square(*x, *y, *side)).collect();
        let drawn = polygons(&rings);
        check(&drawn.area);
        let covered = (0..16).flat_map(|x| (0..16).map(move |y| (x, y)));
        let within = |(x, y): &(i32, i32)| squares.iter().filter(|(west, south, side)| (*west..west + side).contains(x) && (*south..south + side).contains(y)).count() % 2 == 1;
        prop_assert_eq!((drawn.area.unsigned_area() * 1e12).round() as usize, covered.filter(within).count());
    }
}
