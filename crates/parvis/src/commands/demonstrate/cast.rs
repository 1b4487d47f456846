//! Who acts in the story: the members of the demonstration, and what they say in it.

use parvis_model::{Caller, OrganisationId, Role};
use parvis_service::{Register, ServiceError};

/// The members of the demonstration by what they are, and the organisations that others name.
pub(super) struct Cast {
    pub(super) coordinator: Caller,
    pub(super) administrator: Caller,
    pub(super) adviser: Caller,
    /// Works beside the adviser, and reviews what the adviser proposes to share.
    pub(super) colleague: Caller,
    pub(super) manager: Caller,
    pub(super) contributor: Caller,
    pub(super) parishioner: Caller,
    pub(super) overseer: Caller,
    pub(super) neighbour: Caller,
    /// Runs the stadium.
    pub(super) company: OrganisationId,
    pub(super) authority: OrganisationId,
    pub(super) advisers: OrganisationId,
    /// The neighbour's organisation.
    pub(super) partner: OrganisationId,
}

impl Cast {
    pub(super) async fn of(register: &Register) -> Result<Self, ServiceError> {
        let members = register.demonstration_members().await?;
        let nth = |role: Role, place: usize| {
            let found = members.iter().filter(|(member, _)| member.role == role).nth(place);
            found.map(|(member, organisation)| (Caller::Member(member.id), organisation.id)).ok_or(ServiceError::NotFound("member"))
        };
        let one = |role: Role| nth(role, 0);
        let (coordinator, authority) = one(Role::Coordinator)?;
        let (adviser, advisers) = one(Role::Adviser)?;
        let (manager, company) = one(Role::OperatorManager)?;
        let (neighbour, partner) = one(Role::PartnerInstallation)?;
        Ok(Self {
            coordinator,
            administrator: one(Role::Administrator)?.0,
            adviser,
            colleague: nth(Role::Adviser, 1)?.0,
            manager,
            contributor: one(Role::OperatorContributor)?.0,
            parishioner: one(Role::CommunityMember)?.0,
            overseer: one(Role::Overseer)?.0,
            neighbour,
            company,
            authority,
            advisers,
            partner,
        })
    }
}
