//! How the round world is laid out flat for one extract: x is counted from the side that lies opposite its middle, so that the
//! extract is one piece wherever it lies. What goes on beyond an edge of the world belongs to the tiles at the other one.

use crate::outline::{Point, Ring};
use crate::world::{WORLD, project, project_degrees};

/// Half the world, in world units.
const HALF: i32 = WORLD / 2;

/// Lines are followed this far beyond the frame; one that winds round and round is drawn as it stands.
const TURNS: i32 = 2 * WORLD;

/// Where x begins to be counted, in world units.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Frame {
    start: i32,
}

/// The box of an extract, laid out.
#[derive(Debug, PartialEq)]
pub(super) struct Laid {
    /// West, north, east, south in world units.
    pub(super) edge: [i32; 4],
    /// West, south, east, north in degrees, within the world; all the way round for what lies across the antimeridian.
    pub(super) degrees: [f64; 4],
    /// Degrees east of its middle.
    pub(super) middle: f64,
}

impl Frame {
    /// The frame for an extract that covers a box (degrees; west lies east of east where it crosses the antimeridian), and that box.
    pub(super) fn of(covers: Option<[f64; 4]>) -> (Self, Option<Laid>) {
        let Some([west, south, east, north]) = covers else { return (Self::default(), None) };
        let around = if west > east { east + 360.0 - west } else { east - west };
        // Wider than half the world, the other side is no gap to count from.
        let across = west > east && around <= 180.0;
        let (west, around) = if west > east && !across { (-180.0, 360.0) } else { (west, around) };
        let middle = west + around / 2.0;
        let within = |degrees: f64| (degrees + 180.0).rem_euclid(360.0) - 180.0;
        let frame = Self { start: project_degrees([within(middle + 180.0), 0.0])[0] };
        let ([left, top], [right, bottom]) = (project_degrees([west, north]), project_degrees([west + around, south]));
        let [placed, _] = frame.place([left, top]);
        let degrees = if covers.is_some_and(|[west, _, east, _]| west > east) { [-180.0, south, 180.0, north] } else { [west, south, east, north] };
        (frame, Some(Laid { edge: [placed, top, placed + right - left, bottom], degrees, middle: within(middle) }))
    }

    fn place(self, [x, y]: Point) -> Point {
        [if x < self.start { x + WORLD } else { x }, y]
    }

    /// A line of positions (1e-7 degrees) in world units. It runs the shorter way from one to the next, as mappers draw.
    pub(super) fn line(self, positions: &[Point]) -> Vec<Point> {
        let flat: Vec<Point> = positions.iter().copied().map(project).collect();
        self.followed(&flat).unwrap_or(flat)
    }

    /// A closed ring of positions (1e-7 degrees) in world units, without its last point; none where it goes right round the world
    /// and bounds nothing that could be drawn.
    pub(super) fn ring(self, positions: &[Point]) -> Option<Vec<Point>> {
        let flat: Vec<Point> = positions.iter().copied().map(project).collect();
        let mut ring = match self.followed(&flat) {
            Some(followed) if followed.first() == followed.last() && followed.iter().any(|point| point[0] != followed[0][0]) => followed,
            // From one edge of the map to the other, as a belt or the land round a pole is drawn.
            _ if flat.windows(2).all(|ends| !is_far(ends) || is_edge_to_edge(ends)) => flat,
            _ => return None,
        };
        ring.pop();
        Some(ring)
    }

    /// None for what winds round the world again and again.
    fn followed(self, flat: &[Point]) -> Option<Vec<Point>> {
        let mut followed = Vec::with_capacity(flat.len());
        let first = *flat.first()?;
        let mut turned = self.place(first)[0] - first[0];
        followed.push(self.place(first));
        for ends in flat.windows(2) {
            let &[before, [x, y]] = ends else { continue };
            // Along a pole there is no shorter way.
            let along_pole = is_edge_to_edge(ends) && before[1] == y && (y == 0 || y == WORLD);
            if is_far(ends) && !along_pole {
                turned += if before[0] > x { WORLD } else { -WORLD };
            }
            if turned.abs() > TURNS {
                return None;
            }
            followed.push([x + turned, y]);
        }
        Some(followed)
    }
}

/// Whether the ends of a line lie more than half the world apart.
fn is_far(ends: &[Point]) -> bool {
    matches!(ends, [[a, _], [b, _]] if (a - b).abs() > HALF)
}

fn is_edge_to_edge(ends: &[Point]) -> bool {
    matches!(ends, [[a, _], [b, _]] if (a - b).abs() == WORLD)
}

/// The same ring (1e-7 degrees), closed.
pub(super) fn closed(mut ring: Ring) -> Ring {
    if ring.first() != ring.last() {
        ring.extend(ring.first().copied());
    }
    ring
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(longitude: f64, latitude: f64) -> Point {
        [longitude, latitude].map(|degrees| (degrees * 1e7).round() as i32)
    }

    fn unit(longitude: f64) -> i32 {
        ((longitude + 180.0) / 360.0 * f64::from(WORLD)).round() as i32
    }

    #[test]
    fn an_extract_on_both_sides_of_180_degrees_is_one_box() {
        let (frame, laid) = Frame::of(Some([177.0, -20.0, -178.0, -15.0]));
        let laid = laid.unwrap();
        assert_eq!([laid.edge[0], laid.edge[2]], [unit(177.0), unit(182.0)]);
        assert_eq!((laid.degrees, laid.middle), ([-180.0, -20.0, 180.0, -15.0], 179.5));
        let across = frame.line(&[at(179.0, -17.0), at(-179.0, -17.0)]);
        assert_eq!([across[0][0], across[1][0]], [unit(179.0), unit(181.0)]);
        let back = frame.line(&[at(-179.0, -17.0), at(179.0, -17.0)]);
        assert_eq!([back[0][0], back[1][0]], [unit(181.0), unit(179.0)]);
    }

    #[test]
    fn an_extract_elsewhere_is_laid_out_as_it_always_was() {
        for covers in [None, Some([9.4, 47.0, 9.7, 47.3]), Some([-180.0, -85.0, 180.0, 85.0])] {
            let (frame, laid) = Frame::of(covers);
            assert_eq!(frame.line(&[at(9.5, 47.1), at(9.6, 47.2)])[0][0], unit(9.5));
            if let Some(([west, south, east, north], laid)) = covers.zip(laid) {
                assert_eq!(laid.degrees, [west, south, east, north]);
                assert_eq!([laid.edge[0], laid.edge[2]], [unit(west), unit(east)]);
            }
        }
    }

    #[test]
    fn what_was_cut_at_180_degrees_joins_again() {
        let (frame, _) = Frame::of(Some([177.0, -20.0, -178.0, -15.0]));
        let west = frame.ring(&[at(179.0, -17.0), at(180.0, -17.0), at(180.0, -16.0), at(179.0, -17.0)]).unwrap();
        let east = frame.ring(&[at(-180.0, -17.0), at(-179.0, -17.0), at(-180.0, -16.0), at(-180.0, -17.0)]).unwrap();
        assert_eq!((west[1][0], east[0][0]), (WORLD, WORLD));
    }

    #[test]
    fn what_goes_round_the_world_is_a_belt_or_nothing() {
        let frame = Frame::default();
        let belt = [at(-180.0, -10.0), at(180.0, -10.0), at(180.0, 10.0), at(-180.0, 10.0), at(-180.0, -10.0)];
        assert_eq!(frame.ring(&belt).unwrap().len(), 4);
        let cap = [at(-180.0, -70.0), at(0.0, -71.0), at(180.0, -70.0), at(180.0, -90.0), at(-180.0, -90.0), at(-180.0, -70.0)];
        assert_eq!(frame.ring(&cap).unwrap().iter().map(|point| point[0]).collect::<Vec<_>>(), [0, HALF, WORLD, WORLD, 0]);
        let pole = [at(0.0, -80.0), at(100.0, -80.0), at(-160.0, -80.0), at(-90.0, -80.0), at(0.0, -80.0)];
        assert_eq!(frame.ring(&pole), None);
    }

    proptest! {
        /// Lines of any form: no piece runs the longer way, and none leaves what tiles can be counted in.
        #[test]
        fn nothing_runs_the_longer_way(corners in prop::collection::vec((-1_800_000_000i32..=1_800_000_000, -900_000_000i32..=900_000_000), 0..200), west in -180.0..180.0f64, wide in 0.0..360.0f64) {
            let east = if west + wide > 180.0 { west + wide - 360.0 } else { west + wide };
            let (frame, laid) = Frame::of(Some([west, -10.0, east, 10.0]));
            let laid = laid.unwrap();
            prop_assert!(laid.edge[0] <= laid.edge[2] && laid.edge[2] - laid.edge[0] <= WORLD, "{:?}", laid);
            prop_assert!((-180.0..=180.0).contains(&laid.middle), "{:?}", laid);
            let positions: Vec<Point> = corners.into_iter().map(|(x, y)| [x, y]).collect();
            let line = frame.line(&positions);
            prop_assert_eq!(line.len(), positions.len());
            for (drawn, position) in line.iter().zip(&positions) {
                prop_assert_eq!((drawn[0] - project(*position)[0]).rem_euclid(WORLD), 0);
                prop_assert!(drawn[0].abs() <= 4 * WORLD);
            }
        }
    }
}
