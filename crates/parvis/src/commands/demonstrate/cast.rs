//! Who acts in the story: the members of the demonstration, and what they say in it.

use parvis_model::{Caller, OrganisationId, Role};
use parvis_service::{Register, ServiceError};

/// The members of the demonstration by what they are, and the organisations that others name.
pub(super) struct Cast {
    pub(super) coordinator: Caller,
    pub(super) adviser: Caller,
    pub(super) manager: Caller,
    pub(super) contributor: Caller,
    pub(super) parishioner: Caller,
    pub(super) overseer: Caller,
    pub(super) authority: OrganisationId,
    pub(super) advisers: OrganisationId,
}

impl Cast {
    pub(super) async fn of(register: &Register) -> Result<Self, ServiceError> {
        let members = register.demonstration_members().await?;
        let one = |role: Role| {
            let found = members.iter().find(|(member, _)| member.role == role);
            found.map(|(member, organisation)| (Caller::Member(member.id), organisation.id)).ok_or(ServiceError::NotFound("member"))
        };
        let (coordinator, authority) = one(Role::Coordinator)?;
        let (adviser, advisers) = one(Role::Adviser)?;
        Ok(Self {
            coordinator,
            adviser,
            manager: one(Role::OperatorManager)?.0,
            contributor: one(Role::OperatorContributor)?.0,
            parishioner: one(Role::CommunityMember)?.0,
            overseer: one(Role::Overseer)?.0,
            authority,
            advisers,
        })
    }
}
