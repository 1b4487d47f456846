//! In which order an organisation is told of matches: pure.

use std::collections::BTreeMap;

use parvis_model::OrganisationId;

/// What waits to be told, each with whose it is: a first one of each organisation before a second of any, counted with those that were `told` before. So nobody
/// keeps others waiting by many statements, nor by releasing the same ones again.
pub(super) fn in_turns<T>(waiting: Vec<(OrganisationId, T)>, mut told: BTreeMap<OrganisationId, u64>) -> Vec<T> {
    let turn = |(whose, one): (OrganisationId, T)| {
        let turn = told.entry(whose).or_default();
        *turn += 1;
        (*turn, one)
    };
    let mut placed: Vec<(u64, T)> = waiting.into_iter().map(turn).collect();
    placed.sort_by_key(|(turn, _)| *turn);
    placed.into_iter().map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_been_told_of_least_comes_first_and_within_a_turn_who_waits_longest() {
        let [many, few, none] = [1, 2, 3].map(|byte| OrganisationId::from_random([byte; 16]));
        let waiting = vec![(many, "a"), (many, "b"), (few, "c"), (none, "d"), (none, "e"), (few, "f")];
        assert_eq!(in_turns(waiting.clone(), BTreeMap::new()), ["a", "c", "d", "b", "e", "f"]);
        assert_eq!(in_turns(waiting, BTreeMap::from([(many, 3), (few, 1)])), ["d", "c", "e", "f", "a", "b"]);
    }
}
