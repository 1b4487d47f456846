//! Which areas a position lies in: even-odd ray casting with the edges sorted into horizontal bands, so that a country's
//! border of a hundred thousand vertices costs a few dozen comparisons a site. What is kept is proportional to the vertices,
//! however many areas there are and however they wind.

use geo::{BoundingRect, Coord, LineString, MultiPolygon};
use parvis_model::Position;

/// An area made ready for many questions.
#[derive(Debug)]
pub(crate) struct Containment {
    south: f64,
    north: f64,
    west: f64,
    east: f64,
    /// The corners of all rings, one ring after the other.
    corners: Vec<Coord<f64>>,
    /// Where the edges of each band begin in `edges`, and at last where they end.
    bands: Vec<u32>,
    /// An edge is called by the place of the corner at which it begins.
    edges: Vec<u32>,
}

fn rings(area: &MultiPolygon<f64>) -> impl Iterator<Item = &LineString<f64>> {
    area.0.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()))
}

/// How many edges a line from west to east through an area meets, on average over its height.
pub(crate) fn crossings(area: &MultiPolygon<f64>) -> f64 {
    let Some(bounds) = area.bounding_rect() else { return 0.0 };
    let climbed: f64 = rings(area).flat_map(LineString::lines).map(|edge| (edge.end.y - edge.start.y).abs()).sum();
    climbed / bounds.height().max(f64::MIN_POSITIVE)
}

impl Containment {
    /// None for an area without a corner, or with more of them than can be counted in 32 bits.
    pub(crate) fn of(area: &MultiPolygon<f64>) -> Option<Self> {
        let bounds = area.bounding_rect()?;
        let count: usize = rings(area).map(|ring| ring.0.len()).sum();
        u32::try_from(count).ok()?;
        let mut corners = Vec::with_capacity(count);
        let mut edges = Vec::with_capacity(count);
        for ring in rings(area) {
            // The last corner of a ring is its first one again: no edge begins there.
            edges.extend(corners.len() as u32..(corners.len() + ring.0.len().saturating_sub(1)) as u32);
            corners.extend_from_slice(&ring.0);
        }
        // So many that on average an edge stands in four bands at most.
        let bands = (2.0 * edges.len() as f64 / crossings(area).max(1.0)) as usize;
        let mut prepared = Self {
            south: bounds.min().y,
            north: bounds.max().y,
            west: bounds.min().x,
            east: bounds.max().x,
            corners,
            bands: vec![0; bands.clamp(1, edges.len().max(1)) + 1],
            edges: Vec::new(),
        };
        prepared.sort(&edges);
        Some(prepared)
    }

    /// Sorts edges into bands: first how many there are in each, then which.
    fn sort(&mut self, edges: &[u32]) {
        for edge in edges {
            for band in self.bands_of(*edge) {
                self.bands[band + 1] += 1;
            }
        }
        for band in 1..self.bands.len() {
            self.bands[band] += self.bands[band - 1];
        }
        let mut next = self.bands.clone();
        let mut sorted = vec![0; self.bands.last().map_or(0, |end| *end as usize)];
        for edge in edges {
            for band in self.bands_of(*edge) {
                sorted[next[band] as usize] = *edge;
                next[band] += 1;
            }
        }
        self.edges = sorted;
    }

    fn ends(&self, edge: u32) -> (Coord<f64>, Coord<f64>) {
        (self.corners[edge as usize], self.corners[edge as usize + 1])
    }

    fn bands_of(&self, edge: u32) -> std::ops::RangeInclusive<usize> {
        let (a, b) = self.ends(edge);
        self.band(a.y.min(b.y))..=self.band(a.y.max(b.y))
    }

    fn band(&self, y: f64) -> usize {
        let height = (self.north - self.south).max(f64::MIN_POSITIVE);
        let bands = self.bands.len() - 1;
        // A saturating cast of a share of 0..=1.
        (((y - self.south) / height * bands as f64) as usize).min(bands - 1)
    }

    /// South, west, north, east of it.
    pub(crate) fn bounds(&self) -> [f64; 4] {
        [self.south, self.west, self.north, self.east]
    }

    /// How many edges [`Self::contains`] compares for a position within the bounds.
    pub(crate) fn cost(&self, position: Position) -> usize {
        self.edges_near(position.lat).len()
    }

    fn edges_near(&self, y: f64) -> &[u32] {
        let band = self.band(y);
        &self.edges[self.bands[band] as usize..self.bands[band + 1] as usize]
    }

    pub(crate) fn contains(&self, position: Position) -> bool {
        let Position { lon: x, lat: y } = position;
        if !(self.west..=self.east).contains(&x) || !(self.south..=self.north).contains(&y) {
            return false;
        }
        let crosses = |edge: &&u32| {
            let (a, b) = self.ends(**edge);
            (a.y > y) != (b.y > y) && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x
        };
        self.edges_near(y).iter().filter(crosses).count() % 2 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Contains, Point, Polygon};
    use proptest::prelude::*;

    /// A ring around a centre: as far from it in each direction as the list says, times `share`.
    fn ring(centre: (f64, f64), far: &[f64], share: f64) -> LineString<f64> {
        let step = std::f64::consts::TAU / far.len() as f64;
        let corner = |(index, far): (usize, &f64)| {
            let (sine, cosine) = (step * index as f64).sin_cos();
            (centre.0 + far * share * cosine, centre.1 + far * share * sine)
        };
        far.iter().enumerate().map(corner).collect()
    }

    proptest! {
        /// Rings of up to two hundred corners, with a hole, an island in the hole, and a second polygon beside them.
        #[test]
        fn it_agrees_with_the_geometry_library_on_polygons_with_holes_and_islands(
            far in prop::collection::vec(0.5f64..5.0, 3..200),
            beside in prop::collection::vec(0.5f64..5.0, 3..20),
            hole in 0.3f64..0.9,
            probes in prop::collection::vec((-6.0f64..18.0, -6.0f64..6.0), 50),
        ) {
            let with_hole = Polygon::new(ring((0.0, 0.0), &far, 1.0), vec![ring((0.0, 0.0), &far, hole)]);
            let island = Polygon::new(ring((0.0, 0.0), &far, hole / 2.0), vec![]);
            let area = MultiPolygon(vec![with_hole, island, Polygon::new(ring((12.0, 0.0), &beside, 1.0), vec![])]);
            let prepared = Containment::of(&area).unwrap();
            for (lon, lat) in probes {
                prop_assert_eq!(prepared.contains(Position { lon, lat }), area.contains(&Point::new(lon, lat)), "{} {}", lon, lat);
            }
        }
    }

    /// Bytes that an area takes when it is ready.
    fn bytes(prepared: &Containment) -> usize {
        size_of_val(prepared) + size_of_val(&prepared.corners[..]) + size_of_val(&prepared.bands[..]) + size_of_val(&prepared.edges[..])
    }

    #[test]
    fn a_small_area_takes_little_and_a_winding_one_no_more_than_its_corners() {
        let triangle = MultiPolygon(vec![Polygon::new(LineString::from(vec![(0.0, 0.0), (1.0, 0.0), (0.0, 1.0)]), vec![])]);
        assert!(bytes(&Containment::of(&triangle).unwrap()) < 400);
        let mut zigzag: Vec<(f64, f64)> = (0..100_000).map(|index| (f64::from(index), f64::from(index % 2))).collect();
        zigzag.push((50_000.0, 2.0));
        let area = MultiPolygon(vec![Polygon::new(LineString::from(zigzag), vec![])]);
        assert!(crossings(&area) > 40_000.0);
        assert!(bytes(&Containment::of(&area).unwrap()) < 100_000 * 40);
        let round: Vec<f64> = vec![1.0; 100_000];
        let circle = MultiPolygon(vec![Polygon::new(ring((0.0, 0.0), &round, 1.0), vec![])]);
        let prepared = Containment::of(&circle).unwrap();
        assert!(bytes(&prepared) < 100_000 * 40);
        // And it stays quick.
        assert!(prepared.cost(Position { lon: 0.0, lat: 0.1 }) < 20);
    }
}
