//! Asking a sorted list of ids about ids that mostly rise.

/// A place in a sorted list of ids that moves along with what is asked.
pub(super) struct Wanted<'w> {
    ids: &'w [i64],
    cursor: usize,
    last: i64,
}

impl<'w> Wanted<'w> {
    /// `ids` sorted.
    pub(super) fn new(ids: &'w [i64]) -> Self {
        // Before the first question: beyond every id, so that the first look is by halving.
        Self { ids, cursor: 0, last: i64::MAX }
    }

    /// Ids rise in nearly all files: walk along; at the first and where they fall, look by halving.
    #[inline]
    pub(super) fn holds(&mut self, id: i64) -> bool {
        if id < self.last {
            self.cursor = self.ids.partition_point(|other| *other < id);
        }
        self.last = id;
        while self.ids.get(self.cursor).is_some_and(|other| *other < id) {
            self.cursor += 1;
        }
        self.ids.get(self.cursor) == Some(&id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_is_held_if_it_is_in_the_list_in_whatever_order_one_asks(
            mut ids in prop::collection::vec(-40i64..40, 0..40),
            questions in prop::collection::vec(-50i64..50, 0..60),
        ) {
            ids.sort_unstable();
            ids.dedup();
            let mut wanted = Wanted::new(&ids);
            for id in questions {
                prop_assert_eq!(wanted.holds(id), ids.contains(&id));
            }
        }
    }
}
