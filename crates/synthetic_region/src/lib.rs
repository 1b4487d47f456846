//! An invented border region of two States: towns, roads, buildings, a river, a lake, a sea and about 2,000 places at
//! scale 1. The same seed, scale and year make the same bytes. It lies in the open Atlantic, where nothing real is.

mod canvas;
mod kinds;
mod land;
mod names;
mod pictures;
mod random;
mod town;

use std::io::{self, Write};

pub use pictures::{Scene, picture};

use crate::canvas::Canvas;
use crate::land::Land;
use crate::random::Random;

/// An invented border region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SyntheticRegion {
    /// Which of all the invented regions.
    pub seed: u64,
    /// 1 is about 2,000 places, 500 about a million.
    pub scale: u32,
    /// Years after the first survey, 0 to 20: each adds, renames, moves and removes a little, and in every second year some are drawn anew.
    pub year: u32,
    /// When it was surveyed, in seconds since 1970: the date of the data. None: a day in 2024, and a year later for each of `year`.
    pub surveyed: Option<i64>,
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Places of all categories, those mapped twice counted once.
    pub places: u64,
    /// Of these, with a name.
    pub named: u64,
    /// Of these, mapped a second time.
    pub twice: u64,
}

/// 1 January 2024, 00:00 UTC: the first survey, where no other day is wanted.
const FIRST_SURVEY: i64 = 1_704_067_200;
const YEAR: i64 = 31_557_600;

impl SyntheticRegion {
    /// Writes the region as an `.osm.pbf` extract.
    ///
    /// # Errors
    /// What the sink says.
    pub fn write<W: Write>(&self, out: W) -> io::Result<Written> {
        let mut random = Random::new(self.seed);
        let mut canvas = Canvas::default();
        let land = Land::lay_out(&mut canvas, &mut random, self.scale);
        let mut written = Written { places: 0, named: 0, twice: 0 };
        let total = 2_000 * u64::from(self.scale);
        let weights: u64 = land.towns.iter().map(|town| town.weight).sum();
        for town in &land.towns {
            town::build(&mut canvas, &mut Random::new(random.next()), town, total * town.weight / weights, self.year, &mut written);
        }
        canvas.draw_the_rest();
        let surveyed = self.surveyed.unwrap_or(FIRST_SURVEY + YEAR * i64::from(self.year));
        canvas.write(out, land.bounding_box, surveyed)?;
        Ok(written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(region: SyntheticRegion) -> (Vec<u8>, Written) {
        let mut out = Vec::new();
        let written = region.write(&mut out).unwrap();
        (out, written)
    }

    #[test]
    fn the_same_seed_makes_the_same_bytes_and_another_seed_others() {
        let first = SyntheticRegion { seed: 1, scale: 1, year: 0, surveyed: None };
        assert_eq!(bytes(first).0, bytes(first).0);
        assert_ne!(bytes(first).0, bytes(SyntheticRegion { seed: 2, ..first }).0);
    }

    #[test]
    fn in_every_second_year_some_are_drawn_anew_and_counted() {
        let of = |year| bytes(SyntheticRegion { seed: 1, scale: 1, year, surveyed: None }).1;
        let towns: u64 = [0, 1, 2].into_iter().map(|year| of(year).places).sum();
        assert!((1_900 * 3..2_200 * 3).contains(&towns), "{towns}");
        let mut random = Random::new(1);
        let mut canvas = Canvas::default();
        let land = Land::lay_out(&mut canvas, &mut random, 1);
        let mut counted = Written { places: 0, named: 0, twice: 0 };
        for town in &land.towns {
            town::build(&mut canvas, &mut Random::new(random.next()), town, 40, 2, &mut counted);
        }
        assert!(canvas.waiting().0 > canvas.waiting().1 && canvas.waiting().1 > 0, "some now, others later: {:?}", canvas.waiting());
        canvas.draw_the_rest();
        assert_eq!(canvas.waiting(), (0, 0));
    }

    #[test]
    fn the_shares_are_those_of_real_extracts() {
        let (_, written) = bytes(SyntheticRegion { seed: 1, scale: 1, year: 0, surveyed: None });
        assert!((1_900..2_100).contains(&written.places), "{written:?}");
        let share = |part: u64| part as f64 / written.places as f64;
        assert!((0.55..0.65).contains(&share(written.named)), "about 60 % have a name: {written:?}");
        assert!((0.06..0.10).contains(&share(written.twice)), "about 8 % are mapped twice: {written:?}");
    }
}
