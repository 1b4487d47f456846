//! Sharing a record with everybody who works in this installation. [`Sharing`] is what the database writes down, and these rules alone make one:
//! nobody reviews what they proposed or wrote themselves (docs/access-rules.md, rule 13).

use parvis_model::{Marking, MemberId, Purpose, RecordId, RecordKind, RecordState, Role, Timestamp};

use crate::{Operation, Planned, Rules};

/// Whether a record that is marked so and stands so can be shared with everybody here; where it no longer can, it no longer is.
pub fn can_be_shared_here(kind: RecordKind, marking: Marking, state: RecordState) -> bool {
    kind.row().shared_here && state == RecordState::Current && matches!(marking, Marking::Clear | Marking::Green)
}

/// A review of what was proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Review<'a> {
    /// Who reviews.
    pub by: MemberId,
    /// Who proposed it.
    pub proposed_by: MemberId,
    /// Who wrote that version.
    pub written_by: &'a [MemberId],
    /// Which version was proposed, and is reviewed.
    pub version: i64,
    /// Which one is the latest.
    pub latest: i64,
    /// Now.
    pub now: Timestamp,
}

/// Why a record is not shared with everybody here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NotShared {
    /// No record of this kind is.
    #[error("records of this kind are not shared with everybody here")]
    Kind,
    /// Only keepers of the owner propose and review.
    #[error("a keeper of the organisation that owns it shares a record with everybody here")]
    Keeper,
    /// It is a draft or was withdrawn.
    #[error("only a current record is shared with everybody here")]
    State,
    /// It is marked above green.
    #[error("only records marked clear or green are shared with everybody here")]
    Marking,
    /// Who reviews proposed it.
    #[error("another member of your organisation has to review what you proposed")]
    Proposer,
    /// Who reviews wrote it.
    #[error("another member of your organisation has to review what you wrote")]
    Author,
    /// There is a newer version than the one that was proposed.
    #[error("it was changed since it was proposed; propose the new version")]
    Changed,
}

/// A version that is shared with everybody here, as the rules allowed it. Only [`Rules::sharing`] makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sharing {
    record: RecordId,
    version: i64,
    reviewed_by: MemberId,
    reviewed_at: Timestamp,
}

impl Sharing {
    /// Which record.
    pub fn record(&self) -> RecordId {
        self.record
    }

    /// Which version.
    pub fn version(&self) -> i64 {
        self.version
    }

    /// Who reviewed it.
    pub fn reviewed_by(&self) -> MemberId {
        self.reviewed_by
    }

    /// When.
    pub fn reviewed_at(&self) -> Timestamp {
        self.reviewed_at
    }
}

impl Rules {
    /// Whether somebody in this role may propose to share a record of their organisation with everybody here.
    ///
    /// # Errors
    /// [`NotShared`] says why not.
    pub fn may_propose_sharing(&self, role: Role, planned: &Planned) -> Result<(), NotShared> {
        self.may_share(role, planned, Operation::ShareHere)
    }

    /// Decides on what somebody reviews.
    ///
    /// # Errors
    /// [`NotShared`] says why it is not shared.
    pub fn sharing(&self, role: Role, planned: &Planned, review: &Review<'_>) -> Result<Sharing, NotShared> {
        self.may_share(role, planned, Operation::ReviewSharing)?;
        if review.by == review.proposed_by {
            return Err(NotShared::Proposer);
        }
        if review.written_by.contains(&review.by) {
            return Err(NotShared::Author);
        }
        if review.version != review.latest {
            return Err(NotShared::Changed);
        }
        Ok(Sharing { record: planned.id, version: review.version, reviewed_by: review.by, reviewed_at: review.now })
    }

    fn may_share(&self, role: Role, planned: &Planned, operation: Operation) -> Result<(), NotShared> {
        let kind = planned.id.kind();
        let view = self.view(kind, role, Purpose::OwnWork, planned.class);
        if view.allows(operation) {
            return Ok(());
        }
        Err(if !kind.row().shared_here {
            NotShared::Kind
        } else if !view.allows(Operation::TakeBack) {
            NotShared::Keeper
        } else if planned.class.state != RecordState::Current {
            NotShared::State
        } else {
            NotShared::Marking
        })
    }
}
