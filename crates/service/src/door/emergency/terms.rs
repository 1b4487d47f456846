//! Who may open an emergency access at all, and who is told of it.

use parvis_access::{Class, Operation, Rules};
use parvis_model::{AccessBasis, Handling, Marking, Purpose, RecordKind, RecordState, Relation, Role, SubjectKind};
use parvis_store::{MemberRow, ToldOf};

use crate::installation::error::ServiceError;

/// Of which emergency accesses a member is told.
pub(crate) fn told_of(member: &MemberRow) -> ToldOf {
    ToldOf {
        member: member.id,
        organisation: member.organisation,
        keeps: matches!(member.role, Role::OperatorManager | Role::CommunityMember | Role::Adviser | Role::Coordinator),
        oversees: matches!(member.role, Role::Coordinator | Role::Overseer),
    }
}

/// Whether the rules open anything at all to this role and relation in an emergency.
pub(super) fn opens_anything(role: Role, relation: Relation) -> Result<bool, ServiceError> {
    let rules = Rules::shared()?;
    let opens = |kind: RecordKind, marking: Marking, handling: Handling| {
        let class = Class { subject: SubjectKind::Site, relation, basis: AccessBasis::Emergency, marking, handling, state: RecordState::Current };
        rules.view(kind, role, Purpose::Response, class).allows(Operation::Existence)
    };
    Ok(RecordKind::ALL.into_iter().any(|kind| Marking::ALL.into_iter().any(|marking| Handling::ALL.into_iter().any(|handling| opens(kind, marking, handling)))))
}
