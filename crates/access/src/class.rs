use parvis_model::{Handling, Marking, RecordState, Relation, Share};

/// All that a decision looks at beside role, purpose and operation. Records of one class are decided alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Class {
    /// What the reader's organisation has to do with the site.
    pub relation: Relation,
    /// How the record came to the reader.
    pub share: Share,
    /// Its marking.
    pub marking: Marking,
    /// Its handling.
    pub handling: Handling,
    /// Its state.
    pub state: RecordState,
}

const RELATIONS: usize = Relation::ALL.len();
const SHARES: usize = Share::ALL.len();
const MARKINGS: usize = Marking::ALL.len();
const HANDLINGS: usize = Handling::ALL.len();
const STATES: usize = RecordState::ALL.len();

impl Class {
    /// How many classes there are.
    pub const COUNT: usize = RELATIONS * SHARES * MARKINGS * HANDLINGS * STATES;

    /// Its place among all classes, 0 to [`Class::COUNT`] - 1.
    pub fn index(self) -> usize {
        let Self { relation, share, marking, handling, state } = self;
        (((relation as usize * SHARES + share as usize) * MARKINGS + marking as usize) * HANDLINGS + handling as usize) * STATES + state as usize
    }

    /// All classes, in the order of [`Class::index`].
    pub fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(|index| Self {
            relation: Relation::ALL[index / (SHARES * MARKINGS * HANDLINGS * STATES)],
            share: Share::ALL[index / (MARKINGS * HANDLINGS * STATES) % SHARES],
            marking: Marking::ALL[index / (HANDLINGS * STATES) % MARKINGS],
            handling: Handling::ALL[index / STATES % HANDLINGS],
            state: RecordState::ALL[index % STATES],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_has_a_place_of_its_own() {
        assert_eq!(Class::COUNT, 600);
        for (index, class) in Class::all().enumerate() {
            assert_eq!(class.index(), index);
        }
    }
}
