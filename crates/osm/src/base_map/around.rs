//! The tiles around a feature.

use std::ops::RangeInclusive;

/// Columns and rows of the tiles that a feature touches; columns may lie beyond the world.
pub(super) struct Around {
    pub(super) columns: RangeInclusive<i32>,
    pub(super) rows: RangeInclusive<i32>,
}

impl Around {
    /// The columns in those of a block, however often the world is gone round.
    pub(super) fn columns_in(&self, block: &RangeInclusive<i32>, zoom: u8) -> impl Iterator<Item = i32> {
        let turns = (self.columns.start() >> zoom)..=(self.columns.end() >> zoom);
        turns.flat_map(move |turn| both(&self.columns, &(block.start() + (turn << zoom)..=block.end() + (turn << zoom))))
    }
}

pub(super) fn both(a: &RangeInclusive<i32>, b: &RangeInclusive<i32>) -> RangeInclusive<i32> {
    *a.start().max(b.start())..=*a.end().min(b.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_an_edge_of_the_world_columns_are_found_in_the_block_at_the_other_one() {
        let around = Around { columns: 254..=257, rows: 0..=0 };
        let of = |block: RangeInclusive<i32>| around.columns_in(&block, 8).collect::<Vec<_>>();
        assert_eq!(of(192..=255), [254, 255]);
        assert_eq!(of(0..=63), [256, 257]);
        assert!(of(64..=127).is_empty());
        let before = Around { columns: -2..=1, rows: 0..=0 };
        assert_eq!(before.columns_in(&(0..=0), 0).collect::<Vec<_>>(), [-2, -1, 0, 1], "the whole world again and again");
    }
}
