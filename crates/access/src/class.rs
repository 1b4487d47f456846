use parvis_model::{AccessBasis, Handling, Marking, RecordState, Relation, SubjectKind};

/// All that a decision looks at beside role, purpose and operation. Records of one class are decided alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Class {
    /// Of which sort the subject of the record is.
    pub subject: SubjectKind,
    /// What the reader's organisation has to do with the subject; one of [`SubjectKind::relations`].
    pub relation: Relation,
    /// How the record came to the reader.
    pub basis: AccessBasis,
    /// Its marking.
    pub marking: Marking,
    /// Its handling.
    pub handling: Handling,
    /// Its state.
    pub state: RecordState,
}

/// Classes of one sort of subject and one relation.
const WITHIN: usize = AccessBasis::ALL.len() * Marking::ALL.len() * Handling::ALL.len() * RecordState::ALL.len();

/// How many relations the sorts of subjects before this one have.
const fn relations_before(subject: SubjectKind) -> usize {
    match subject {
        SubjectKind::Site => 0,
        SubjectKind::Area => relations_up_to(SubjectKind::Site),
        SubjectKind::Organisation => relations_up_to(SubjectKind::Area),
        SubjectKind::Installation => relations_up_to(SubjectKind::Organisation),
    }
}

/// The same, with its own.
const fn relations_up_to(subject: SubjectKind) -> usize {
    relations_before(subject) + subject.relations().len()
}

impl Class {
    /// How many classes there are.
    pub const COUNT: usize = relations_up_to(SubjectKind::Installation) * WITHIN;

    /// Its place among all classes, 0 to [`Class::COUNT`] - 1; none where such a subject has no such relation.
    pub fn index(self) -> Option<usize> {
        let Self { subject, relation, basis, marking, handling, state } = self;
        let of_subject = subject.relations().iter().position(|one| *one == relation)?;
        let standing = relations_before(subject) + of_subject;
        let marked = (basis as usize * Marking::ALL.len() + marking as usize) * Handling::ALL.len() + handling as usize;
        Some(standing * WITHIN + marked * RecordState::ALL.len() + state as usize)
    }

    /// All classes, in the order of [`Class::index`].
    pub fn all() -> impl Iterator<Item = Self> {
        SubjectKind::ALL.into_iter().flat_map(Self::of_subject)
    }

    /// All classes of one sort of subject, in the order of [`Class::index`].
    pub(crate) fn of_subject(subject: SubjectKind) -> impl Iterator<Item = Self> {
        subject.relations().iter().flat_map(move |&relation| {
            (0..WITHIN).map(move |index| {
                let (marked, state) = (index / RecordState::ALL.len(), RecordState::ALL[index % RecordState::ALL.len()]);
                let (shared, handling) = (marked / Handling::ALL.len(), Handling::ALL[marked % Handling::ALL.len()]);
                let (basis, marking) = (AccessBasis::ALL[shared / Marking::ALL.len()], Marking::ALL[shared % Marking::ALL.len()]);
                Self { subject, relation, basis, marking, handling, state }
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_has_a_place_of_its_own() {
        assert_eq!(Class::COUNT, (5 + 4 + 3 + 2) * AccessBasis::ALL.len() * 30);
        assert_eq!(Class::all().count(), Class::COUNT);
        for (index, class) in Class::all().enumerate() {
            assert_eq!(class.index(), Some(index));
        }
    }

    #[test]
    fn a_relation_that_no_such_subject_has_is_no_class() {
        let class = Class::all().next().unwrap();
        assert_eq!(class.subject, SubjectKind::Site);
        for relation in [Relation::Leads, Relation::Itself, Relation::Partner] {
            assert_eq!(Class { relation, ..class }.index(), None, "{relation}");
        }
    }
}
