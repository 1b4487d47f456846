use parvis_access::{Standing, Task, may};
use parvis_model::{Caller, MemberId, OrganisationKind, Relation, SiteId};
use parvis_store::{MemberRow, OrganisationRow, Reader};

use crate::{Register, ServiceError};

impl Register {
    /// The member who asks.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`] for anybody else.
    pub(crate) async fn acting(&self, caller: &Caller) -> Result<MemberRow, ServiceError> {
        acting(&mut self.store.read().await?, caller).await
    }

    /// Whether the caller may do a task that is done to no organisation and no site.
    pub(crate) async fn permit(&self, caller: &Caller, task: Task) -> Result<(), ServiceError> {
        if *caller == Caller::CommandLine {
            return Ok(());
        }
        let member = self.acting(caller).await?;
        // Neither own nor settled: the answer does not depend on them.
        let standing = Standing { own: false, kind: OrganisationKind::Authority, settled: true };
        if may(member.role, task, standing) { Ok(()) } else { Err(refused(task)) }
    }

    /// Whether the caller may do a task with an organisation. One that they may not even see is not found.
    pub(crate) async fn permit_with(&self, caller: &Caller, task: Task, organisation: &OrganisationRow) -> Result<(), ServiceError> {
        if *caller == Caller::CommandLine {
            return Ok(());
        }
        let mut reader = self.store.read().await?;
        let member = acting(&mut reader, caller).await?;
        let settled = reader.is_settled(organisation.id).await?;
        let standing = Standing { own: member.organisation == organisation.id, kind: organisation.kind, settled };
        if !may(member.role, Task::SeeOrganisation, standing) {
            return Err(ServiceError::NotFound("organisation"));
        }
        if may(member.role, task, standing) { Ok(()) } else { Err(refused(task)) }
    }
}

/// The member who asks.
///
/// # Errors
/// [`ServiceError::SignInNeeded`] for anybody else.
pub(crate) async fn acting(reader: &mut Reader, caller: &Caller) -> Result<MemberRow, ServiceError> {
    match caller {
        Caller::Member(member) => active(reader, *member).await?.ok_or(ServiceError::SignInNeeded),
        Caller::Nobody | Caller::CommandLine => Err(ServiceError::SignInNeeded),
    }
}

/// The member, while they are one. Asked anew for each request: a membership that ended has ended.
pub(crate) async fn active(reader: &mut Reader, member: MemberId) -> Result<Option<MemberRow>, ServiceError> {
    Ok(reader.member(member).await?.filter(|row| row.active))
}

/// Whether the caller may say what is known of a site, or who runs it.
pub(crate) async fn permit_site(reader: &mut Reader, caller: &Caller, task: Task, site: SiteId) -> Result<(), ServiceError> {
    if *caller == Caller::CommandLine {
        return Ok(());
    }
    permit_at_site(reader, caller, task, site).await.map(drop)
}

/// The member behind the caller, if they may do a task at a site.
pub(crate) async fn permit_at_site(reader: &mut Reader, caller: &Caller, task: Task, site: SiteId) -> Result<MemberRow, ServiceError> {
    let member = acting(reader, caller).await?;
    let own = reader.relation(member.organisation, site).await? == Relation::Operates;
    let standing = Standing { own, kind: OrganisationKind::Operator, settled: true };
    if may(member.role, task, standing) { Ok(member) } else { Err(refused(task)) }
}

fn refused(task: Task) -> ServiceError {
    ServiceError::Forbidden(match task {
        Task::SeeOrganisation | Task::ManageOrganisations => "organisations are managed by administrators",
        Task::SeeMembers => "an organisation's members are seen by itself",
        Task::ManageMembers => "an organisation's members are managed by those who look after it",
        Task::ChangeSite => "a place is changed by advisers, coordinators and those who run it",
        Task::NameOperator => "who runs a place is said by advisers, coordinators and those who manage what it has here",
        Task::ManageAreas => "areas are managed by advisers and coordinators",
        Task::ReadJournal => "the journal is read by overseers",
        Task::DecideRequests => "coordinators decide this",
        Task::AskForVisit => "a visit is asked for by advisers, coordinators and those who run the place",
    })
}
