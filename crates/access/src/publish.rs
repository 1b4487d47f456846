//! Publishing what the public reads of a measure. [`Publishing`] is what the database writes down, and these rules alone make one: who publishes
//! tells everybody, so it is somebody who may give the record to others (docs/access-rules.md, rule 14).

use parvis_model::{RecordId, RecordKind, Role, Timestamp};

use crate::{Planned, Rules};

/// Why nothing is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NotPublished {
    /// Nothing is published of records of this kind.
    #[error("nothing is published of records of this kind")]
    Kind,
    /// Only keepers of the owner publish, and nothing of a record that is marked red.
    #[error("a keeper of the organisation that owns the record publishes its notice, and the record is not marked red")]
    Keeper,
}

/// A notice that is published, as the rules allowed it. Only [`Rules::publishing`] makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Publishing {
    record: RecordId,
    at: Timestamp,
}

impl Publishing {
    /// Of which record.
    pub fn record(&self) -> RecordId {
        self.record
    }

    /// When.
    pub fn at(&self) -> Timestamp {
        self.at
    }
}

impl Rules {
    /// Decides whether somebody in this role publishes a notice of a record of their organisation.
    ///
    /// # Errors
    /// [`NotPublished`] says why not.
    pub fn publishing(&self, role: Role, planned: &Planned, now: Timestamp) -> Result<Publishing, NotPublished> {
        if planned.id.kind() != RecordKind::RightsRecord {
            return Err(NotPublished::Kind);
        }
        self.may_give(role, planned).map_err(|_| NotPublished::Keeper)?;
        Ok(Publishing { record: planned.id, at: now })
    }
}

#[cfg(test)]
mod tests {
    use parvis_model::{AccessBasis, Handling, Marking, OrganisationId, RecordState, Relation, SubjectKind};

    use super::*;
    use crate::Class;

    #[test]
    fn only_keepers_of_the_owner_publish_and_only_what_is_current_and_not_red() {
        let now = Timestamp::from_second(1_790_000_000).unwrap();
        let of = |kind, basis, marking, state| {
            let class = Class { subject: SubjectKind::Site, relation: Relation::Operates, basis, marking, handling: Handling::Ordinary, state };
            Planned { id: RecordId::from_random(kind, [1; 16]), owner: OrganisationId::from_random([2; 16]), class }
        };
        let rules = Rules::shared().unwrap();
        let own = of(RecordKind::RightsRecord, AccessBasis::Own, Marking::Amber, RecordState::Current);
        let keepers: Vec<Role> = Role::ALL.into_iter().filter(|role| rules.publishing(*role, &own, now).is_ok()).collect();
        assert_eq!(keepers, [Role::Coordinator, Role::Adviser, Role::OperatorManager, Role::CommunityMember]);
        for other in [
            of(RecordKind::RightsRecord, AccessBasis::Given, Marking::Amber, RecordState::Current),
            of(RecordKind::RightsRecord, AccessBasis::Own, Marking::Red, RecordState::Current),
            of(RecordKind::RightsRecord, AccessBasis::Own, Marking::Amber, RecordState::Withdrawn),
        ] {
            assert!(Role::ALL.into_iter().all(|role| rules.publishing(role, &other, now) == Err(NotPublished::Keeper)), "{other:?}");
        }
        let note = of(RecordKind::SiteNote, AccessBasis::Own, Marking::Clear, RecordState::Current);
        assert_eq!(rules.publishing(Role::OperatorManager, &note, now), Err(NotPublished::Kind));
    }
}
