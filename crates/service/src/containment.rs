//! Which areas a position lies in: even-odd ray casting with the edges sorted into horizontal bands, so that a country's
//! border of a hundred thousand vertices costs a few dozen comparisons a site.

use geo::{BoundingRect, Coord, LineString, MultiPolygon};
use parvis_model::Position;

const BANDS: usize = 512;

/// An area made ready for many questions.
#[derive(Debug)]
pub(crate) struct Containment {
    south: f64,
    north: f64,
    west: f64,
    east: f64,
    bands: Vec<Vec<(Coord<f64>, Coord<f64>)>>,
}

impl Containment {
    pub(crate) fn of(area: &MultiPolygon<f64>) -> Option<Self> {
        let bounds = area.bounding_rect()?;
        let (south, north) = (bounds.min().y, bounds.max().y);
        let mut prepared = Self { south, north, west: bounds.min().x, east: bounds.max().x, bands: vec![Vec::new(); BANDS] };
        for ring in area.0.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors())) {
            for edge in LineString::lines(ring) {
                let (low, high) = (edge.start.y.min(edge.end.y), edge.start.y.max(edge.end.y));
                for band in prepared.band(low)..=prepared.band(high) {
                    prepared.bands[band].push((edge.start, edge.end));
                }
            }
        }
        Some(prepared)
    }

    fn band(&self, y: f64) -> usize {
        let height = (self.north - self.south).max(f64::MIN_POSITIVE);
        // A saturating cast of a share of 0..=1.
        (((y - self.south) / height * BANDS as f64) as usize).min(BANDS - 1)
    }

    pub(crate) fn contains(&self, position: Position) -> bool {
        let Position { lon: x, lat: y } = position;
        if !(self.west..=self.east).contains(&x) || !(self.south..=self.north).contains(&y) {
            return false;
        }
        let crossings = self.bands[self.band(y)].iter().filter(|(a, b)| (a.y > y) != (b.y > y) && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x);
        crossings.count() % 2 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Contains, Point, Polygon};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_agrees_with_the_geometry_library(
            outer in prop::collection::vec((0.0f64..10.0, 0.0f64..10.0), 3..3 + 1),
            probes in prop::collection::vec((-1.0f64..11.0, -1.0f64..11.0), 20),
        ) {
            let area = MultiPolygon(vec![Polygon::new(LineString::from(outer), vec![])]);
            let prepared = Containment::of(&area).unwrap();
            for (lon, lat) in probes {
                prop_assert_eq!(prepared.contains(Position { lon, lat }), area.contains(&Point::new(lon, lat)));
            }
        }
    }
}
