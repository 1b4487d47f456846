//! Answering complaints about a measure. What anybody wrote on its public page is read and answered by those alone who answer for the measure: the
//! keepers of the organisation that owns its rights record (docs/access-rules.md, rule 15). The database shows complaints only to who has an
//! [`Answering`], and these rules alone make one.

use parvis_model::{AccessBasis, Purpose, RecordId, RecordKind, Role};

use crate::{Class, Operation, Rules};

/// Why complaints are neither shown nor answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NotAnswering {
    /// Nobody complains about records of this kind.
    #[error("there are no complaints about records of this kind")]
    Kind,
    /// Only keepers of the owner read complaints.
    #[error("a keeper of the organisation that owns the record reads and answers complaints")]
    Keeper,
}

/// That complaints about the measure of a record are read and answered. Only [`Rules::answering`] makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answering {
    record: RecordId,
}

impl Answering {
    /// About the measure of which record.
    pub fn record(&self) -> RecordId {
        self.record
    }
}

impl Rules {
    /// Decides whether somebody in this role reads and answers complaints about the measure of a record, in whatever state and under whatever marking it is: an
    /// answer is owed also by those who have withdrawn it.
    ///
    /// # Errors
    /// [`NotAnswering`] says why not.
    pub fn answering(&self, role: Role, id: RecordId, class: Class) -> Result<Answering, NotAnswering> {
        if id.kind() != RecordKind::RightsRecord {
            return Err(NotAnswering::Kind);
        }
        let view = self.view(id.kind(), role, Purpose::OwnWork, class);
        if class.basis == AccessBasis::Own && view.allows(Operation::Readers) && view.allows(Operation::Erase) {
            return Ok(Answering { record: id });
        }
        Err(NotAnswering::Keeper)
    }
}

#[cfg(test)]
mod tests {
    use parvis_model::{Handling, Marking, RecordState, Relation, SubjectKind};

    use super::*;

    #[test]
    fn complaints_are_read_by_keepers_of_the_owner_in_every_state_and_under_every_marking_and_by_nobody_else() {
        let rules = Rules::shared().unwrap();
        let keepers = [Role::Coordinator, Role::Adviser, Role::OperatorManager, Role::CommunityMember];
        let (record, note) = (RecordId::from_random(RecordKind::RightsRecord, [1; 16]), RecordId::from_random(RecordKind::SiteNote, [1; 16]));
        let mut seen = 0;
        for (basis, marking) in AccessBasis::ALL.into_iter().flat_map(|basis| Marking::ALL.map(|marking| (basis, marking))) {
            for (state, role) in RecordState::ALL.into_iter().flat_map(|state| Role::ALL.map(|role| (state, role))) {
                for relation in [Relation::Operates, Relation::None] {
                    let class = Class { subject: SubjectKind::Site, relation, basis, marking, handling: Handling::Ordinary, state };
                    let answers = basis == AccessBasis::Own && keepers.contains(&role);
                    assert_eq!(rules.answering(role, record, class).is_ok(), answers, "{role} {class:?}");
                    assert_eq!(rules.answering(role, note, class), Err(NotAnswering::Kind));
                    seen += usize::from(answers);
                }
            }
        }
        assert_eq!(seen, keepers.len() * Marking::ALL.len() * RecordState::ALL.len() * 2);
    }
}
