//! Who is a member, and what a member may do in the register: asked anew for each request.

use parvis_access::{Standing, Task, may};
use parvis_model::{Caller, MemberId, OrganisationId, OrganisationKind, Relation, Role, SiteId};
use parvis_store::{MemberRow, OrganisationRow, Sight, Snapshot};

use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::register::Register;

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
        permit(&mut self.store.read().await?, caller, task).await
    }
}

/// The same by the reader of who asks: a use case that writes asks with the writer held, because a membership may have ended while it was
/// waited for.
///
/// # Errors
/// [`ServiceError::SignInNeeded`], [`ServiceError::Forbidden`].
pub(crate) async fn permit(snapshot: &mut Snapshot, caller: &Caller, task: Task) -> Result<(), ServiceError> {
    if *caller == Caller::CommandLine {
        return Ok(());
    }
    let member = acting(snapshot, caller).await?;
    // Neither own nor settled: the answer does not depend on them.
    let standing = Standing { own: false, kind: OrganisationKind::Authority, settled: true };
    if may(member.role, task, standing) { Ok(()) } else { Err(refused(task)) }
}

/// The organisation, where the caller may do a task with it. One that they may not even see is answered like one that is not there,
/// after the same work.
///
/// # Errors
/// [`ServiceError::SignInNeeded`], [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
pub(crate) async fn permit_with(snapshot: &mut Snapshot, caller: &Caller, task: Task, organisation: OrganisationId) -> Result<OrganisationRow, ServiceError> {
    let missing = ServiceError::NotFound("organisation");
    if *caller == Caller::CommandLine {
        return snapshot.organisation(organisation).await?.ok_or(missing);
    }
    let member = acting(snapshot, caller).await?;
    let found = snapshot.organisation(organisation).await?;
    let settled = snapshot.is_settled(organisation).await?;
    let Some(row) = found else { return Err(missing) };
    let standing = Standing { own: member.organisation == organisation, kind: seen_as(&row), settled };
    if !may(member.role, Task::SeeOrganisation, standing) {
        return Err(missing);
    }
    if may(member.role, task, standing) { Ok(row) } else { Err(refused(task)) }
}

/// As what an organisation is seen, or hidden: one that is there by its name alone, or that has ended, like a community. Somebody who names one learns
/// so little of a community that is hidden as of one that is not there.
pub(crate) fn seen_as(row: &OrganisationRow) -> OrganisationKind {
    if row.by_name || row.ended_at.is_some() { OrganisationKind::Community } else { row.kind }
}

/// Whether the caller may know that an organisation is there.
pub(crate) async fn sees_organisation(snapshot: &mut Snapshot, caller: &Caller, organisation: OrganisationId) -> Result<bool, ServiceError> {
    match permit_with(snapshot, caller, Task::SeeOrganisation, organisation).await {
        Ok(_) => Ok(true),
        Err(ServiceError::SignInNeeded | ServiceError::NotFound(_) | ServiceError::Forbidden(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Which organisations the caller may know of, for questions about many of them at once; none for who is not signed in. Says of each what
/// [`sees_organisation`] says.
pub(crate) async fn sight(snapshot: &mut Snapshot, caller: &Caller) -> Result<Option<Sight>, ServiceError> {
    if *caller == Caller::CommandLine {
        return Ok(Some(Sight { own: None, kinds: OrganisationKind::ALL.to_vec() }));
    }
    match acting(snapshot, caller).await {
        Ok(member) => {
            let sees = |own, kind| may(member.role, Task::SeeOrganisation, Standing { own, kind, settled: true });
            let own = OrganisationKind::ALL.into_iter().all(|kind| sees(true, kind)).then_some(member.organisation);
            Ok(Some(Sight { own, kinds: OrganisationKind::ALL.into_iter().filter(|kind| sees(false, *kind)).collect() }))
        }
        Err(ServiceError::SignInNeeded) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Refuses what would use an organisation that has ended.
pub(crate) async fn still_used(snapshot: &mut Snapshot, organisation: OrganisationId) -> Result<(), ServiceError> {
    match snapshot.organisation(organisation).await? {
        Some(row) if row.ended_at.is_some() => Err(Rule::OrganisationEnded.broken("this organisation has ended; reopen it first")),
        _ => Ok(()),
    }
}

/// Roles that members of an organisation may have, by what the organisation is.
pub(crate) fn roles(kind: OrganisationKind) -> &'static [Role] {
    match kind {
        OrganisationKind::Authority => &[Role::Coordinator, Role::Adviser, Role::Administrator],
        OrganisationKind::AdviserService => &[Role::Adviser],
        OrganisationKind::Operator => &[Role::OperatorManager, Role::OperatorContributor],
        OrganisationKind::Community => &[Role::CommunityMember],
        OrganisationKind::Partner => &[Role::PartnerInstallation],
        OrganisationKind::Overseer => &[Role::Overseer],
    }
}

/// A member whom the caller manages; one of an organisation that they may not see is not found.
pub(crate) async fn manageable(snapshot: &mut Snapshot, caller: &Caller, member: MemberId) -> Result<MemberRow, ServiceError> {
    let row = manageable_once(snapshot, caller, member).await?;
    if row.active { Ok(row) } else { Err(ServiceError::NotFound("member")) }
}

/// The same also for one whose membership has ended.
pub(crate) async fn manageable_once(snapshot: &mut Snapshot, caller: &Caller, member: MemberId) -> Result<MemberRow, ServiceError> {
    let missing = ServiceError::NotFound("member");
    if *caller != Caller::CommandLine {
        acting(snapshot, caller).await?;
    }
    let Some(row) = snapshot.member(member).await? else { return Err(missing) };
    permit_with(snapshot, caller, Task::SeeMembers, row.organisation).await.map_err(|error| match error {
        ServiceError::Forbidden(_) | ServiceError::NotFound(_) => missing,
        other => other,
    })?;
    permit_with(snapshot, caller, Task::ManageMembers, row.organisation).await?;
    Ok(row)
}

/// The member who asks.
///
/// # Errors
/// [`ServiceError::SignInNeeded`] for anybody else.
pub(crate) async fn acting(snapshot: &mut Snapshot, caller: &Caller) -> Result<MemberRow, ServiceError> {
    let member = caller.member().ok_or(ServiceError::SignInNeeded)?;
    active(snapshot, member).await?.ok_or(ServiceError::SignInNeeded)
}

/// The member, while they are one. Asked anew for each request: a membership that ended has ended.
pub(crate) async fn active(snapshot: &mut Snapshot, member: MemberId) -> Result<Option<MemberRow>, ServiceError> {
    Ok(snapshot.member(member).await?.filter(|row| row.active))
}

/// Whether the caller may say what is known of a site, or who runs it.
pub(crate) async fn permit_site(snapshot: &mut Snapshot, caller: &Caller, task: Task, site: SiteId) -> Result<(), ServiceError> {
    if *caller == Caller::CommandLine {
        return Ok(());
    }
    permit_at_site(snapshot, caller, task, site).await.map(drop)
}

/// The member behind the caller, if they may do a task at a site.
pub(crate) async fn permit_at_site(snapshot: &mut Snapshot, caller: &Caller, task: Task, site: SiteId) -> Result<MemberRow, ServiceError> {
    let member = acting(snapshot, caller).await?;
    let own = snapshot.relation_to_site(member.organisation, site).await? == Relation::Operates;
    let standing = Standing { own, kind: OrganisationKind::Operator, settled: true };
    if may(member.role, task, standing) { Ok(member) } else { Err(refused(task)) }
}

/// The same for what the organisation of the caller has already: whoever may do the task where it is their own.
pub(crate) async fn permit_own(snapshot: &mut Snapshot, caller: &Caller, task: Task) -> Result<MemberRow, ServiceError> {
    let member = acting(snapshot, caller).await?;
    let standing = Standing { own: true, kind: OrganisationKind::Operator, settled: true };
    if may(member.role, task, standing) { Ok(member) } else { Err(refused(task)) }
}

/// The member behind the caller, if they may do a task with what their organisation has, as what that is.
pub(crate) async fn permit_in_own(snapshot: &mut Snapshot, caller: &Caller, task: Task) -> Result<MemberRow, ServiceError> {
    let member = acting(snapshot, caller).await?;
    let kind = snapshot.organisation(member.organisation).await?.map(|row| row.kind);
    let allowed = kind.is_some_and(|kind| may(member.role, task, Standing { own: true, kind, settled: true }));
    if allowed { Ok(member) } else { Err(refused(task)) }
}

fn refused(task: Task) -> ServiceError {
    ServiceError::Forbidden(match task {
        Task::SeeOrganisation | Task::ManageOrganisations => "organisations are managed by administrators",
        Task::SeeMembers => "an organisation's members are seen by itself",
        Task::ManageMembers => "an organisation's members are managed by those who look after it",
        Task::ChangeSite => "a place is changed by advisers, coordinators and those who run it",
        Task::NameOperator => "who runs a place is said by advisers, coordinators and those who manage what it has here",
        Task::ManageAreas => "areas are managed by advisers and coordinators",
        Task::ManageImports => "what imports brought is managed by coordinators",
        Task::ReadJournal => "the journal is read by overseers",
        Task::DecideRequests => "coordinators decide this",
        Task::SeeDistribution => "the distribution of protection is seen by coordinators and overseers",
        Task::KeepPublicNotices => "public notices are written and reviewed by coordinators and advisers of an authority",
        Task::AskForVisit => "a visit is asked for by advisers, coordinators and those who run the place",
    })
}
