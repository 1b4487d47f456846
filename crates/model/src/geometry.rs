use serde::{Deserialize, Serialize};

/// A point on the globe in WGS 84 degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// Degrees east, -180 to 180.
    pub lon: f64,
    /// Degrees north, -90 to 90.
    pub lat: f64,
}

/// A position that is not on the globe.
#[derive(Debug, thiserror::Error, PartialEq)]
#[error("longitude {lon}, latitude {lat} is not on the globe")]
pub struct PositionError {
    lon: f64,
    lat: f64,
}

/// Mean Earth radius in metres (IUGG R1).
const EARTH_RADIUS: f64 = 6_371_008.8;

impl Position {
    /// Checks the ranges.
    ///
    /// # Errors
    /// [`PositionError`] for anything off the globe, NaN included.
    pub fn new(lon: f64, lat: f64) -> Result<Self, PositionError> {
        if (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat) { Ok(Self { lon, lat }) } else { Err(PositionError { lon, lat }) }
    }

    /// Web Mercator (EPSG:3857) as shares of the world's width: 0 to 1 from the west, 0 to 1 from the north. Latitudes
    /// beyond 85.05 degrees are clamped.
    pub fn mercator(self) -> [f64; 2] {
        // The sine of the latitude at which the world is a square.
        const LIMIT: f64 = 0.996_272_076_220_75;
        let sine = self.lat.to_radians().sin().clamp(-LIMIT, LIMIT);
        [self.lon / 360.0 + 0.5, 0.5 - ((1.0 + sine) / (1.0 - sine)).ln() / (4.0 * std::f64::consts::PI)]
    }

    /// Great-circle distance in metres (haversine).
    pub fn distance(self, other: Self) -> f64 {
        let (a, b) = (self.lat.to_radians(), other.lat.to_radians());
        let half_lat = ((b - a) / 2.0).sin();
        let half_lon = ((other.lon - self.lon).to_radians() / 2.0).sin();
        let h = half_lat * half_lat + a.cos() * b.cos() * half_lon * half_lon;
        2.0 * EARTH_RADIUS * h.sqrt().min(1.0).asin()
    }
}

/// A box in degrees. One whose west lies east of its east crosses the antimeridian (RFC 7946, 5.2).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BoundingBox {
    /// Western edge, degrees.
    pub west: f64,
    /// Southern edge, degrees.
    pub south: f64,
    /// Eastern edge, degrees.
    pub east: f64,
    /// Northern edge, degrees.
    pub north: f64,
}

/// A text that is no box.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "a box is written west,south,east,north in degrees, south <= north; west lies east of east only where the box crosses 180 degrees, \
     and then it is at most 180 degrees wide"
)]
pub struct BoundingBoxError;

/// Wider than this, a box across the antimeridian is taken for one whose edges were confused.
const WIDEST_ACROSS: f64 = 180.0;

impl BoundingBox {
    /// The smallest box around one position.
    pub fn around(position: Position) -> Self {
        Self { west: position.lon, south: position.lat, east: position.lon, north: position.lat }
    }

    /// Grows the box to take in a position.
    pub fn extend(&mut self, position: Position) {
        self.west = self.west.min(position.lon);
        self.east = self.east.max(position.lon);
        self.south = self.south.min(position.lat);
        self.north = self.north.max(position.lat);
    }

    /// Whether a position lies in the box or on its edge; one whose west lies east of its east crosses the antimeridian.
    pub fn contains(&self, position: Position) -> bool {
        let lon = position.lon;
        let beside = if self.west > self.east { lon >= self.west || lon <= self.east } else { (self.west..=self.east).contains(&lon) };
        beside && (self.south..=self.north).contains(&position.lat)
    }

    /// Its parts on either side of the antimeridian; itself where it does not cross that.
    pub fn halves(self) -> impl Iterator<Item = Self> {
        let crosses = self.west > self.east;
        let west = Self { east: if crosses { 180.0 } else { self.east }, ..self };
        std::iter::once(west).chain(crosses.then_some(Self { west: -180.0, ..self }))
    }

    /// The smallest box around all of them, across the antimeridian where that is the shorter way.
    pub fn around_all(boxes: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut boxes: Vec<Self> = boxes.into_iter().collect();
        boxes.sort_by(|a, b| a.west.total_cmp(&b.west));
        let south = boxes.iter().map(|b| b.south).reduce(f64::min)?;
        let north = boxes.iter().map(|b| b.north).reduce(f64::max)?;
        // Where each ends, counted on beyond 180 degrees. What reaches farthest is met again from the other side.
        let end = |b: &Self| if b.west > b.east { b.east + 360.0 } else { b.east };
        let mut reached = boxes.iter().map(end).reduce(f64::max)? - 360.0;
        // The widest gap is what is left out.
        let (mut gap, mut west, mut east) = (0.0, -180.0, 180.0);
        for bounds in &boxes {
            if bounds.west - reached > gap {
                (gap, west, east) = (bounds.west - reached, bounds.west, reached);
            }
            reached = reached.max(end(bounds));
        }
        Some(Self { west, south, east: if east <= -180.0 { east + 360.0 } else { east }, north })
    }

    /// Shared surface divided by joint surface, in square degrees; 0 (apart) to 1 (the same). Of boxes that do not cross the
    /// antimeridian.
    pub fn overlap(&self, other: &Self) -> f64 {
        let side = |low_a: f64, high_a: f64, low_b: f64, high_b: f64| (high_a.min(high_b) - low_a.max(low_b)).max(0.0);
        let shared = side(self.west, self.east, other.west, other.east) * side(self.south, self.north, other.south, other.north);
        let surface = |b: &Self| (b.east - b.west) * (b.north - b.south);
        let joint = surface(self) + surface(other) - shared;
        if joint > 0.0 { shared / joint } else { 0.0 }
    }
}

impl std::str::FromStr for BoundingBox {
    type Err = BoundingBoxError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let numbers: Vec<f64> = text.split(',').map(|part| part.trim().parse().map_err(|_| BoundingBoxError)).collect::<Result<_, _>>()?;
        let [west, south, east, north] = numbers[..] else { return Err(BoundingBoxError) };
        let corners = (Position::new(west, south), Position::new(east, north));
        let is_confused = west > east && east + 360.0 - west > WIDEST_ACROSS;
        if corners.0.is_err() || corners.1.is_err() || is_confused || south > north {
            return Err(BoundingBoxError);
        }
        Ok(Self { west, south, east, north })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_of_latitude_is_about_111_kilometres() {
        let metres = Position { lon: 9.5, lat: 47.0 }.distance(Position { lon: 9.5, lat: 48.0 });
        assert!((metres - 111_195.0).abs() < 10.0, "{metres}");
    }

    #[test]
    fn positions_off_the_globe_are_refused() {
        for (lon, lat) in [(180.1, 0.0), (0.0, -90.5), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
            assert!(Position::new(lon, lat).is_err());
        }
    }

    #[test]
    fn a_box_needs_four_ordered_numbers_on_the_globe() {
        assert!("9.4,47.0,9.7,47.3".parse::<BoundingBox>().is_ok());
        for wrong in ["", "1,2,3", "9.7,47.0,9.4,47.3", "9,47,10,95", "a,b,c,d", "NaN,0,1,1"] {
            assert!(wrong.parse::<BoundingBox>().is_err(), "{wrong}");
        }
    }

    fn of(text: &str) -> BoundingBox {
        text.parse().unwrap()
    }

    #[test]
    fn a_box_across_180_degrees_has_its_west_east_of_its_east() {
        let fiji = of("177,-20,-178,-15");
        assert!(fiji.contains(Position { lon: 179.0, lat: -17.0 }) && fiji.contains(Position { lon: -179.0, lat: -17.0 }));
        assert!(!fiji.contains(Position { lon: 0.0, lat: -17.0 }));
        assert_eq!(fiji.halves().collect::<Vec<_>>(), [of("177,-20,180,-15"), of("-180,-20,-178,-15")]);
        assert_eq!(of("9,47,10,48").halves().collect::<Vec<_>>(), [of("9,47,10,48")]);
    }

    #[test]
    fn the_box_around_boxes_runs_the_shorter_way() {
        let around = |boxes: &[&str]| BoundingBox::around_all(boxes.iter().map(|text| of(text)));
        assert_eq!(around(&[]), None);
        assert_eq!(around(&["9,47,10,48", "11,46,12,47.5"]), Some(of("9,46,12,48")));
        assert_eq!(around(&["177,-20,-178,-15"]), Some(of("177,-20,-178,-15")));
        assert_eq!(around(&["-180,-20,-178,-15", "177,-19,180,-15"]), Some(of("177,-20,-178,-15")));
        assert_eq!(around(&["177,-20,-178,-15", "-179,-21,-177,-15"]), Some(of("177,-21,-177,-15")));
        assert_eq!(around(&["177,-20,-178,-15", "150,-20,160,-15"]), Some(of("150,-20,-178,-15")));
        assert_eq!(around(&["177,-20,-176,-15", "-179,-21,-177,-15"]), Some(of("177,-21,-176,-15")));
        assert_eq!(around(&["170,-20,180,-15"]), Some(of("170,-20,180,-15")));
        assert_eq!(around(&["-180,-90,180,90", "1,1,2,2"]), Some(of("-180,-90,180,90")));
    }

    #[test]
    fn a_box_overlaps_itself_wholly_and_a_distant_one_not_at_all() {
        let a: BoundingBox = "0,0,2,2".parse().unwrap();
        assert_eq!(a.overlap(&a), 1.0);
        assert_eq!(a.overlap(&"5,5,6,6".parse().unwrap()), 0.0);
    }
}
