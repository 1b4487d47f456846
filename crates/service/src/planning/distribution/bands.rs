//! Numbers of places as they are shown: as one of some bands whose limits depend on nothing but how many places there are.

/// A number of places, from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Band {
    pub(super) from: u64,
    pub(super) to: u64,
}

impl Band {
    /// The band in which a number of so many places lies: they divide all numbers from none to all of them from below, each of at least `width` numbers, `most`
    /// of them at most. None where that makes only one of them, which would say nothing.
    pub(super) fn of(count: u64, places: u64, width: u64, most: u64) -> Option<Self> {
        let width = width.max(1);
        let bands = (places.saturating_add(1) / width).min(most);
        if bands < 2 {
            return None;
        }
        let band = (count / width).min(bands - 1);
        let from = band * width;
        Some(Self { from, to: if band + 1 == bands { places } else { from + width - 1 } })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(count: u64, places: u64) -> Option<(u64, u64)> {
        Band::of(count, places, 5, u64::MAX).map(|band| (band.from, band.to))
    }

    #[test]
    fn the_last_band_takes_what_is_left_over_and_few_places_have_none() {
        assert_eq!([said(0, 40), said(4, 40), said(5, 40)], [Some((0, 4)), Some((0, 4)), Some((5, 9))]);
        assert_eq!([said(12, 13), said(13, 13), said(9, 9)], [Some((5, 13)), Some((5, 13)), Some((5, 9))]);
        assert_eq!([said(3, 8), said(0, 0)], [None, None]);
        assert_eq!(Band::of(23, 40, 5, 2), Some(Band { from: 5, to: 40 }));
    }

    proptest! {
        #[test]
        fn a_band_holds_its_number_and_as_many_others_as_it_has_to_and_each_of_them_has_the_same_band(
            places in 0..300_u64, share in 0..=100_u64, width in 1..20_u64, most in 2..40_u64,
        ) {
            let count = places * share / 100;
            if let Some(band) = Band::of(count, places, width, most) {
                prop_assert!(band.from <= count && count <= band.to && band.to <= places);
                prop_assert!(band.to - band.from + 1 >= width);
                prop_assert!((band.from..=band.to).all(|other| Band::of(other, places, width, most) == Some(band)));
            } else {
                prop_assert!(places + 1 < 2 * width);
            }
        }
    }
}
