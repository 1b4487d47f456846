//! What an extract covers: its header claims a box, and its nodes lie somewhere.

/// The box around positions (1e-7 degrees), seen from Greenwich and from the antimeridian.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    south: i32,
    north: i32,
    /// Westernmost and easternmost longitude.
    west: i32,
    east: i32,
    /// The westernmost one of the eastern half, and the easternmost one of the western half.
    first_east: i32,
    last_west: i32,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { south: i32::MAX, north: i32::MIN, west: i32::MAX, east: i32::MIN, first_east: i32::MAX, last_west: i32::MIN }
    }
}

impl Bounds {
    #[inline]
    pub(crate) fn add(&mut self, [lon, lat]: [i32; 2]) {
        self.south = self.south.min(lat);
        self.north = self.north.max(lat);
        self.west = self.west.min(lon);
        self.east = self.east.max(lon);
        if lon >= 0 {
            self.first_east = self.first_east.min(lon);
        } else {
            self.last_west = self.last_west.max(lon);
        }
    }

    /// The box around both.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            south: self.south.min(other.south),
            north: self.north.max(other.north),
            west: self.west.min(other.west),
            east: self.east.max(other.east),
            first_east: self.first_east.min(other.first_east),
            last_west: self.last_west.max(other.last_west),
        }
    }

    /// West, south, east, north in degrees of the box around all; across the antimeridian where that is the smaller one.
    fn around(self) -> Option<[f64; 4]> {
        if self.west > self.east || self.south > self.north {
            return None;
        }
        let degrees = |unit: i32| f64::from(unit) / 1e7;
        let both_halves = self.first_east < i32::MAX && self.last_west > i32::MIN;
        let plain = i64::from(self.east) - i64::from(self.west);
        let across = 3_600_000_000 - (i64::from(self.first_east) - i64::from(self.last_west));
        let (west, east) = if both_halves && across < plain { (self.first_east, self.last_west) } else { (self.west, self.east) };
        Some([west, self.south, east, self.north].map(degrees))
    }

    /// The box that is claimed, where what is there makes that likely; else the box of what is there.
    pub(crate) fn covered(self, claimed: Option<[f64; 4]>) -> Option<[f64; 4]> {
        let Some(there) = self.around() else { return claimed };
        let width = |b: [f64; 4]| if b[0] > b[2] { b[2] + 360.0 - b[0] } else { b[2] - b[0] };
        let surface = |b: [f64; 4]| width(b) * (b[3] - b[1]);
        let likely = |claimed: &[f64; 4]| {
            // A box without surface is a slip of the program that wrote it, unless one place is all there is.
            let has_surface = surface(*claimed) > 0.0 || surface(there) == 0.0;
            has_surface
                && width(*claimed) <= MOST * width(there) + MARGIN
                && claimed[3] - claimed[1] <= MOST * (there[3] - there[1]) + MARGIN
                && meets(*claimed, there)
        };
        claimed.filter(likely).or(Some(there))
    }
}

/// So many times as wide or high as what is there, and so many degrees more, may a box be: there is open sea around islands.
const MOST: f64 = 8.0;
const MARGIN: f64 = 1.0;

/// Whether two boxes have something in common.
fn meets(a: [f64; 4], b: [f64; 4]) -> bool {
    let halves = |[west, _, east, _]: [f64; 4]| if west > east { vec![(west, 180.0), (-180.0, east)] } else { vec![(west, east)] };
    let beside = halves(a).iter().any(|a| halves(b).iter().any(|b| a.0 <= b.1 && b.0 <= a.1));
    beside && a[1] <= b[3] && b[1] <= a[3]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(positions: &[(f64, f64)]) -> Bounds {
        let mut bounds = Bounds::default();
        positions.iter().for_each(|(lon, lat)| bounds.add([(lon * 1e7).round() as i32, (lat * 1e7).round() as i32]));
        bounds
    }

    #[test]
    fn a_box_that_what_is_there_makes_unlikely_is_not_believed() {
        let town = of(&[(9.5, 47.0), (9.6, 47.1)]);
        let there = Some([9.5, 47.0, 9.6, 47.1]);
        for claimed in [Some([0.0, 0.0, 180.0, 90.0]), Some([-180.0, 46.9, 180.0, 47.2]), Some([9.0, 0.0, 10.0, 90.0]), Some([-70.0, 1.0, -69.9, 1.1]), None] {
            assert_eq!(town.covered(claimed), there, "{claimed:?}");
        }
        assert_eq!(town.covered(Some([9.55, 47.05, 9.55, 47.05])), there, "a single point");
        let likely = Some([9.2, 46.8, 9.8, 47.2]);
        assert_eq!(town.covered(likely), likely, "there is sea around an island");
        assert_eq!(Bounds::default().covered(Some([1.0, 2.0, 3.0, 4.0])), Some([1.0, 2.0, 3.0, 4.0]));
        assert_eq!(Bounds::default().covered(None), None);
    }

    #[test]
    fn a_box_across_the_antimeridian_stays_one() {
        let fiji = of(&[(177.0, -18.0), (-178.5, -16.0), (179.9, -17.0)]);
        let there = Some([177.0, -18.0, -178.5, -16.0]);
        assert_eq!(fiji.covered(None), there);
        assert_eq!(fiji.covered(Some([176.0, -20.0, -178.0, -15.0])), Some([176.0, -20.0, -178.0, -15.0]));
        assert_eq!(fiji.covered(Some([-180.0, -20.0, 180.0, -15.0])), there, "a box all the way round");
        let east = of(&[(177.0, -18.0), (179.0, -16.0)]);
        assert_eq!(east.covered(Some([176.0, -20.0, -178.0, -15.0])), Some([176.0, -20.0, -178.0, -15.0]));
    }
}
