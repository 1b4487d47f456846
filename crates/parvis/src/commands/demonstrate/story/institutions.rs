//! Organisations and people that come, merge and go.

use parvis_model::{Caller, OrganisationKind, Relation, Role, SiteId};
use parvis_service::{Register, ServiceError};

use super::{Done, SCHOOLS, Story};

/// Manages the schools.
const HEAD_OF_SCHOOLS: &str = "Tilda Marsh";

/// Worked for the authority for a year.
pub(super) const SECOND_COORDINATOR: &str = "Ivo Sand";

/// Worked at the stadium for a year.
const STEWARD: &str = "Ruben Aster";

/// Who manages the schools: somebody whose organisation runs them, from the first day on.
pub(super) async fn school_board(register: &Register, schools: &[SiteId]) -> Result<Caller, ServiceError> {
    let members = register.demonstration_members().await?;
    if let Some((member, _)) = members.iter().find(|(member, _)| member.name == HEAD_OF_SCHOOLS) {
        return Ok(Caller::Member(member.id));
    }
    let board = register.add_organisation(&Caller::CommandLine, "School board of the valley", OrganisationKind::Operator).await?.id;
    for school in schools.iter().take(SCHOOLS) {
        register.relate(&Caller::CommandLine, board, Relation::Operates, Some(*school), None).await?;
    }
    Ok(Caller::Member(register.add_member(&Caller::CommandLine, board, Role::OperatorManager, HEAD_OF_SCHOOLS).await?.id))
}

impl Story<'_> {
    /// A fairground that is no more, a workshop that became part of the theatre, and two people who begin.
    pub(super) async fn some_come_and_some_go(&self) -> Done {
        let (register, administrator) = (self.register, &self.cast.administrator);
        self.clock.at(390, 9, 0);
        let fair = register.add_organisation(administrator, "Fairground at the bridge", OrganisationKind::Operator).await?.id;
        let keeper = register.add_member(&Caller::CommandLine, fair, Role::OperatorManager, "Zora Linde").await?.id;
        register.add_member(administrator, self.cast.authority, Role::Coordinator, SECOND_COORDINATOR).await?;
        register.add_member(&self.cast.manager, self.cast.company, Role::OperatorContributor, STEWARD).await?;
        let workshop = register.add_organisation(administrator, "Theatre workshop", OrganisationKind::Operator).await?.id;
        let theatre = register.add_organisation(administrator, "Theatre company", OrganisationKind::Operator).await?.id;
        self.clock.at(360, 16, 0);
        register.end_membership(&Caller::CommandLine, keeper).await?;
        register.end_organisation(administrator, fair).await?;
        self.clock.at(340, 10, 0);
        register.merge_organisations(administrator, workshop, theatre, "One company since this season.").await.map(drop)
    }

    /// Two of them left this month, and their memberships can still be restored.
    pub(super) async fn some_have_left(&self) -> Done {
        let members = self.register.demonstration_members().await?;
        let called = |name: &str| members.iter().find(|(member, _)| member.name == name).map(|(member, _)| member.id).ok_or(ServiceError::NotFound("member"));
        self.clock.at(7, 17, 0);
        self.register.end_membership(&self.cast.administrator, called(SECOND_COORDINATOR)?).await?;
        self.register.end_membership(&self.cast.manager, called(STEWARD)?).await
    }
}
