//! Outlines that were drawn elsewhere (GeoJSON, RFC 7946) become valid, or it is said what is wrong with them. Polygons of one
//! outline that overlap, or stand there twice, are one; a ring that is walked twice bounds what it bounds once.

use geo::{Area as _, BooleanOps, LineString, MultiPolygon, Polygon, unary_union};

use super::{Drawn, Point, Ring, polygons};

/// What is wrong with an outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OutlineFault {
    /// A corner that is nowhere.
    #[error("a longitude lies between -180 and 180 degrees, or goes on to 360 beyond the antimeridian; a latitude lies between -90 and 90")]
    Position,
    /// Its lines cross.
    #[error("its lines cross each other; draw it so that they meet in its corners alone")]
    Crosses,
    /// It has no surface.
    #[error("an outline needs rings of at least three corners that enclose something")]
    Nothing,
    /// It goes round a pole, or right round the world.
    #[error("it goes right round the world; cut it at the antimeridian (RFC 7946, 3.1.9)")]
    RoundTheWorld,
    /// To compare its lines would take too long.
    #[error("it is too intricate: simplify it")]
    TooIntricate,
}

/// The valid outline of polygons: exterior rings counter-clockwise, cut at the antimeridian, in 1e-7 degrees. A line whose ends lie more
/// than half the world apart runs the shorter way; longitudes beyond ±180 degrees go on behind the antimeridian.
///
/// # Errors
/// [`OutlineFault`].
pub fn valid_area(area: &MultiPolygon<f64>) -> Result<MultiPolygon<f64>, OutlineFault> {
    let members = area.0.iter().map(rings_of).collect::<Result<Vec<_>, _>>()?;
    // Whether there are too many lines side by side to compare is known before they are.
    let together = drawn(&members.concat())?;
    let each = members.iter().map(|rings| member(rings)).collect::<Result<Vec<_>, _>>()?;
    let surface: f64 = each.iter().map(geo::Area::unsigned_area).sum();
    let apart = !together.crosses && is_nearly(together.area.unsigned_area(), surface);
    let whole = match each.as_slice() {
        [only] => only.clone(),
        _ if apart => together.area,
        several => tidied(&unary_union(several.iter().flatten()))?,
    };
    if whole.0.is_empty() { Err(OutlineFault::Nothing) } else { Ok(whole) }
}

/// One polygon: its outer ring without its holes.
fn member(rings: &[Ring]) -> Result<MultiPolygon<f64>, OutlineFault> {
    let alone = rings.iter().map(|ring| drawn(std::slice::from_ref(ring))).collect::<Result<Vec<_>, _>>()?;
    if alone.iter().any(|drawn| drawn.crosses) {
        return Err(OutlineFault::Crosses);
    }
    let mut alone = alone.into_iter().map(|drawn| drawn.area);
    let outer = alone.next().filter(|outer| !outer.0.is_empty()).ok_or(OutlineFault::Nothing)?;
    let holes: Vec<MultiPolygon<f64>> = alone.collect();
    if holes.is_empty() {
        return Ok(outer);
    }
    let together = drawn(rings)?;
    let left = outer.unsigned_area() - holes.iter().map(geo::Area::unsigned_area).sum::<f64>();
    if !together.crosses && left > 0.0 && is_nearly(together.area.unsigned_area(), left) {
        return Ok(together.area);
    }
    tidied(&outer.difference(&unary_union(holes.iter().flatten())))
}

/// Surfaces in square degrees that differ by no more than what is lost to rounding.
fn is_nearly(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.max(other)
}

/// What a comparison of polygons gave, in 1e-7 degrees.
fn tidied(area: &MultiPolygon<f64>) -> Result<MultiPolygon<f64>, OutlineFault> {
    let rings = area.0.iter().map(rings_of).collect::<Result<Vec<_>, _>>()?.concat();
    Ok(drawn(&rings)?.area)
}

fn drawn(rings: &[Ring]) -> Result<Drawn, OutlineFault> {
    let drawn = polygons(rings);
    match (drawn.valid, drawn.area.0.is_empty()) {
        (true, _) => Ok(drawn),
        (false, true) => Err(OutlineFault::RoundTheWorld),
        (false, false) => Err(OutlineFault::TooIntricate),
    }
}

/// The rings of a polygon, the outer one first; a hole that stands there twice once.
fn rings_of(polygon: &Polygon<f64>) -> Result<Vec<Ring>, OutlineFault> {
    let mut rings: Vec<Ring> = Vec::new();
    for drawn in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
        let ring = ring(drawn)?;
        if rings.len() < 2 || !rings[1..].contains(&ring) {
            rings.push(ring);
        }
    }
    Ok(rings)
}

fn ring(drawn: &LineString<f64>) -> Result<Ring, OutlineFault> {
    let mut corners: Ring = drawn.0.iter().map(|corner| point(corner.x, corner.y)).collect::<Result<_, _>>()?;
    corners.dedup();
    if corners.len() > 1 && corners.first() == corners.last() {
        corners.pop();
    }
    // Walked several times.
    let once = (3..corners.len()).find(|length| corners.len().is_multiple_of(*length) && corners.chunks(*length).all(|walk| *walk == corners[..*length]));
    corners.truncate(once.unwrap_or(corners.len()));
    if corners.len() < 3 {
        return Err(OutlineFault::Nothing);
    }
    corners.extend(corners.first().copied());
    Ok(corners)
}

fn point(longitude: f64, latitude: f64) -> Result<Point, OutlineFault> {
    if !(-360.0..=360.0).contains(&longitude) || !(-90.0..=90.0).contains(&latitude) {
        return Err(OutlineFault::Position);
    }
    let longitude = match longitude {
        beyond if beyond > 180.0 => beyond - 360.0,
        beyond if beyond < -180.0 => beyond + 360.0,
        longitude => longitude,
    };
    Ok([longitude, latitude].map(|degrees| (degrees * 1e7).round() as i32))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Corners<'a> = &'a [(f64, f64)];

    fn polygon(rings: &[Corners<'_>]) -> Polygon<f64> {
        let mut rings = rings.iter().map(|ring| LineString::from(ring.to_vec()));
        Polygon::new(rings.next().unwrap(), rings.collect())
    }

    fn valid(polygons: &[&[Corners<'_>]]) -> Result<MultiPolygon<f64>, OutlineFault> {
        valid_area(&MultiPolygon(polygons.iter().map(|rings| polygon(rings)).collect()))
    }

    fn square(west: f64, south: f64, side: f64) -> Vec<(f64, f64)> {
        vec![(west, south), (west + side, south), (west + side, south + side), (west, south + side), (west, south)]
    }

    /// In thousandths of a square degree.
    fn surface(polygons: &[&[Corners<'_>]]) -> i64 {
        let area = valid(polygons).unwrap();
        assert!(area.0.iter().all(geo::Validation::is_valid), "{area:?}");
        (area.unsigned_area() * 1e3).round() as i64
    }

    #[test]
    fn polygons_of_one_outline_that_overlap_or_stand_there_twice_are_one() {
        let (here, beside, touching) = (square(9.0, 47.0, 1.0), square(9.5, 47.0, 1.0), square(10.0, 47.0, 1.0));
        assert_eq!(surface(&[&[&here]]), 1000);
        assert_eq!(surface(&[&[&here], &[&here]]), 1000);
        assert_eq!(surface(&[&[&here], &[&here], &[&here]]), 1000);
        assert_eq!(surface(&[&[&here], &[&beside]]), 1500);
        assert_eq!(surface(&[&[&here], &[&touching]]), 2000);
        assert_eq!(valid(&[&[&here], &[&touching]]).unwrap().0.len(), 1, "a line that both share is no border");
        assert_eq!(surface(&[&[&here], &[&square(9.25, 47.25, 0.5)]]), 1000, "one within the other");
    }

    #[test]
    fn a_ring_or_a_hole_that_is_drawn_twice_counts_once() {
        let here = square(9.0, 47.0, 1.0);
        let twice: Vec<(f64, f64)> = here.iter().chain(&here[1..]).copied().collect();
        let hole = square(9.25, 47.25, 0.5);
        let back: Vec<(f64, f64)> = hole.iter().rev().copied().collect();
        assert_eq!(surface(&[&[&twice]]), 1000);
        assert_eq!(surface(&[&[&here, &hole]]), 750);
        assert_eq!(surface(&[&[&here, &hole, &hole]]), 750);
        assert_eq!(surface(&[&[&here, &hole, &back]]), 750);
        assert_eq!(surface(&[&[&here, &square(9.5, 47.25, 1.0)]]), 625, "a hole that reaches out");
        assert_eq!(surface(&[&[&here, &square(20.0, 47.0, 1.0)]]), 1000, "a hole that lies elsewhere");
        assert_eq!(valid(&[&[&here, &here]]), Err(OutlineFault::Nothing));
    }

    #[test]
    fn an_outline_that_crosses_itself_or_encloses_nothing_is_told_so() {
        let bow: Corners<'_> = &[(9.0, 47.0), (10.0, 48.0), (10.0, 47.0), (9.0, 48.0), (9.0, 47.0)];
        let uneven: Corners<'_> = &[(9.0, 47.0), (10.0, 48.0), (10.0, 47.0), (9.0, 49.0), (9.0, 47.0)];
        assert_eq!(valid(&[&[bow]]), Err(OutlineFault::Crosses));
        assert_eq!(valid(&[&[uneven]]), Err(OutlineFault::Crosses));
        assert_eq!(valid(&[&[&square(9.0, 47.0, 3.0), bow]]), Err(OutlineFault::Crosses), "a hole");
        let flat: Corners<'_> = &[(9.0, 47.0), (10.0, 47.0), (9.0, 47.0), (9.0, 47.0)];
        assert_eq!(valid(&[&[flat]]), Err(OutlineFault::Nothing));
        assert_eq!(valid(&[]), Err(OutlineFault::Nothing));
        assert_eq!(valid(&[&[&square(400.0, 47.0, 1.0)]]), Err(OutlineFault::Position));
        assert_eq!(valid(&[&[&[(9.0, f64::NAN), (9.0, 47.0), (9.1, 47.0), (9.0, f64::NAN)]]]), Err(OutlineFault::Position));
        // Touching in a corner and a spike are no crossing.
        let lobes: Corners<'_> = &[(9.0, 47.0), (9.5, 47.5), (10.0, 47.0), (10.0, 48.0), (9.5, 47.5), (9.0, 48.0), (9.0, 47.0)];
        assert_eq!(surface(&[&[lobes]]), 500);
        let spike: Corners<'_> = &[(9.0, 47.0), (10.0, 47.0), (11.0, 47.0), (10.0, 47.0), (10.0, 48.0), (9.0, 48.0), (9.0, 47.0)];
        assert_eq!(surface(&[&[spike]]), 1000);
    }

    #[test]
    fn what_lies_across_the_antimeridian_is_cut_there_however_it_is_written() {
        let cut: [&[Corners<'_>]; 2] = [
            &[&[(179.0, -17.0), (180.0, -17.0), (180.0, -16.0), (179.0, -16.0), (179.0, -17.0)]],
            &[&[(-180.0, -17.0), (-179.0, -17.0), (-179.0, -16.0), (-180.0, -16.0), (-180.0, -17.0)]],
        ];
        let jumps: Corners<'_> = &[(179.0, -17.0), (-179.0, -17.0), (-179.0, -16.0), (179.0, -16.0), (179.0, -17.0)];
        let beyond: Corners<'_> = &[(179.0, -17.0), (181.0, -17.0), (181.0, -16.0), (179.0, -16.0), (179.0, -17.0)];
        let before: Corners<'_> = &[(-181.0, -17.0), (-179.0, -17.0), (-179.0, -16.0), (-181.0, -16.0), (-181.0, -17.0)];
        let wanted = valid(&cut).unwrap();
        assert_eq!((wanted.0.len(), surface(&cut)), (2, 2_000));
        for ring in [jumps, beyond, before] {
            let found = valid(&[&[ring]]).unwrap();
            assert_eq!(found.0.len(), 2);
            assert!((found.unsigned_area() - 2.0).abs() < 1e-6);
            let inside = |lon: f64| geo::Contains::contains(&found, &geo::Point::new(lon, -16.5));
            assert!(inside(179.5) && inside(-179.5) && !inside(0.0), "{found:?}");
        }
        let hole: Corners<'_> = &[(179.5, -16.8), (180.5, -16.8), (180.5, -16.2), (179.5, -16.2), (179.5, -16.8)];
        assert!((valid(&[&[beyond, hole]]).unwrap().unsigned_area() - 1.4).abs() < 1e-6);
        let world: Corners<'_> = &[(-180.0, -90.0), (180.0, -90.0), (180.0, 90.0), (-180.0, 90.0), (-180.0, -90.0)];
        assert!((valid(&[&[world]]).unwrap().unsigned_area() - 64_800.0).abs() < 1.0);
        let pole: Corners<'_> = &[(0.0, -80.0), (100.0, -80.0), (-160.0, -80.0), (-90.0, -80.0), (0.0, -80.0)];
        assert_eq!(valid(&[&[pole]]), Err(OutlineFault::RoundTheWorld));
    }

    proptest! {
        #[test]
        fn any_squares_are_as_large_as_what_they_cover(squares in prop::collection::vec((0i32..12, 0i32..12, 1i32..6), 1..7)) {
            let drawn: Vec<Polygon<f64>> = squares.iter().map(|(x, y, side)| {
                polygon(&[&square(f64::from(*x) / 10.0, f64::from(*y) / 10.0, f64::from(*side) / 10.0)])
            }).collect();
            let found = valid_area(&MultiPolygon(drawn)).unwrap();
            let holds = |cell: i32| squares.iter().any(|(x, y, side)| (*x..x + side).contains(&(cell % 20)) && (*y..y + side).contains(&(cell / 20)));
            let covered = (0..400).filter(|cell| holds(*cell)).count();
            prop_assert!((found.unsigned_area() * 100.0 - covered as f64).abs() < 1e-3, "{:?} {covered}", found);
            prop_assert!(geo::Validation::is_valid(&found));
        }
    }
}
