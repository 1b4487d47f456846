//! The ground on which a plan is drawn: flat, in metres, as it is within some kilometres of a site.

mod site;

use geo::{Coord, LineString, MultiPolygon};
use parvis_model::Position;

pub(crate) use site::Site;

/// What is known of the site and the ground around it, in degrees east and north.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Surroundings {
    /// The outline of the site, with its courtyards as holes.
    pub outline: Option<MultiPolygon<f64>>,
    /// Water nearby; nothing known where it is none, no water where it is empty.
    pub water: Option<MultiPolygon<f64>>,
    /// Main roads nearby.
    pub main_roads: Option<Vec<MainRoad>>,
    /// The ways in and out of the site.
    pub exits: Vec<Position>,
}

/// A road that people should not have to cross.
#[derive(Debug, Clone, PartialEq)]
pub struct MainRoad {
    /// What it is called; empty where it has no name.
    pub name: String,
    /// Its line.
    pub line: LineString<f64>,
}

/// A flat piece of ground about an origin. Lengths within 3 km of it differ from those on the ellipsoid (WGS 84) by at most 0.2 %, up to
/// 70 degrees north or south.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ground {
    lon: f64,
    lat: f64,
    metres: [f64; 2],
}

impl Ground {
    pub(crate) fn about(origin: Position) -> Self {
        // Metres in a degree of the ellipsoid WGS 84, as a series in the latitude.
        let lat = origin.lat.to_radians();
        let north = 111_132.954 - 559.822 * (2.0 * lat).cos() + 1.175 * (4.0 * lat).cos();
        let east = 111_412.84 * lat.cos() - 93.5 * (3.0 * lat).cos() + 0.118 * (5.0 * lat).cos();
        Self { lon: origin.lon, lat: origin.lat, metres: [east, north] }
    }

    /// Where a position lies, in metres to the east and to the north of the origin, by the shorter way round.
    pub(crate) fn flat(&self, lon: f64, lat: f64) -> Coord<f64> {
        let [east, north] = self.metres;
        Coord { x: ((lon - self.lon + 540.0).rem_euclid(360.0) - 180.0) * east, y: (lat - self.lat) * north }
    }

    pub(crate) fn position(&self, position: Position) -> Coord<f64> {
        self.flat(position.lon, position.lat)
    }
}

/// Metres between two points.
pub(crate) fn metres(one: Coord<f64>, other: Coord<f64>) -> f64 {
    (one.x - other.x).hypot(one.y - other.y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Distance, Geodesic, Point};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lengths_near_the_site_are_those_on_the_ellipsoid(
            lon in -180.0..180.0_f64, lat in -70.0..70.0_f64, ends in prop::array::uniform4(-1.0..1.0_f64),
        ) {
            let origin = Position { lon, lat };
            let ground = Ground::about(origin);
            // Two points within 3 km of the origin.
            let at = |east: f64, north: f64| (lon + east * 2_100.0 / ground.metres[0], lat + north * 2_100.0 / ground.metres[1]);
            let (one, other) = (at(ends[0], ends[1]), at(ends[2], ends[3]));
            let flat = metres(ground.flat(one.0, one.1), ground.flat(other.0, other.1));
            let true_length = Geodesic.distance(Point::from(one), Point::from(other));
            prop_assert!((flat - true_length).abs() <= 0.002 * true_length + 0.001, "{flat} {true_length}");
        }
    }

    #[test]
    fn the_antimeridian_is_no_distance() {
        let ground = Ground::about(Position { lon: 179.9999, lat: -17.0 });
        assert!(metres(ground.flat(179.9999, -17.0), ground.flat(-179.9999, -17.0)) < 25.0);
    }
}
