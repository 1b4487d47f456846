//! How far a position lies from what was drawn, in metres. Flat, as the ground is within some kilometres.

use geo::{Contains, Coord, LineString, Point};

use crate::{Outline, Place};

/// Metres in a degree of latitude, on a sphere as large as the earth.
const DEGREE: f64 = 111_195.0;

impl Outline {
    /// How far a position (longitude and latitude in degrees) lies from the nearest line, in metres; 0 inside an area.
    pub fn metres(&self, position: [f64; 2]) -> f64 {
        match self {
            Self::Lines(lines) => lines.0.iter().map(|line| from_line(position, line)).fold(f64::INFINITY, f64::min),
            Self::Area(area) if area.contains(&Point::new(position[0], position[1])) => 0.0,
            Self::Area(area) => {
                let rings = area.0.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
                rings.map(|ring| from_line(position, ring)).fold(f64::INFINITY, f64::min)
            }
        }
    }
}

impl Place {
    /// How far a position (longitude and latitude in degrees) lies from it, in metres; 0 inside its outline.
    pub fn metres(&self, position: [f64; 2]) -> f64 {
        self.outline.as_ref().map_or_else(|| from_point(position, self.position), |outline| outline.metres(position))
    }
}

/// Metres to the east and to the north from one position to another, by the shorter way round.
fn flat(from: [f64; 2], [lon, lat]: [f64; 2]) -> [f64; 2] {
    let east = (lon - from[0] + 540.0).rem_euclid(360.0) - 180.0;
    [east * from[1].to_radians().cos() * DEGREE, (lat - from[1]) * DEGREE]
}

fn from_point(position: [f64; 2], other: [f64; 2]) -> f64 {
    let [east, north] = flat(position, other);
    east.hypot(north)
}

fn from_line(position: [f64; 2], line: &LineString<f64>) -> f64 {
    let at = |coord: Coord<f64>| flat(position, [coord.x, coord.y]);
    line.lines().map(|segment| from_segment(at(segment.start), at(segment.end))).fold(f64::INFINITY, f64::min)
}

/// How far the middle of the coordinates lies from a segment.
fn from_segment([ax, ay]: [f64; 2], [bx, by]: [f64; 2]) -> f64 {
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 { (-(ax * dx + ay * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (ax + share * dx).hypot(ay + share * dy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{MultiLineString, MultiPolygon, Polygon};

    #[test]
    fn a_position_is_as_far_as_the_nearest_edge_and_nowhere_inside() {
        let ring = LineString::from(vec![(9.5, 47.1), (9.501, 47.1), (9.501, 47.101), (9.5, 47.101), (9.5, 47.1)]);
        let area = Outline::Area(MultiPolygon(vec![Polygon::new(ring.clone(), vec![])]));
        assert!(area.metres([9.5005, 47.1005]).abs() < 1e-9);
        assert!((area.metres([9.5005, 47.1011]) - 11.1).abs() < 0.1);
        let lines = Outline::Lines(MultiLineString(vec![ring]));
        assert!((lines.metres([9.5005, 47.1001]) - 11.1).abs() < 0.1, "inside, and away from the line");
    }

    #[test]
    fn the_antimeridian_is_no_distance() {
        assert!(from_point([179.9999, -17.0], [-179.9999, -17.0]) < 25.0);
    }
}
