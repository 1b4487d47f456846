use async_recursion::async_recursion as boxed;
use parvis_access::{Standing, Task, may};
use parvis_model::{Caller, MemberId, OrganisationId, OrganisationKind, Role};
use parvis_store::{MemberRow, OrganisationRow};
use serde::Serialize;

use crate::door::journal_action::Action;
use crate::door::permit::{acting, manageable, manageable_once, permit, permit_with, seen_as};
use crate::installation::error::ServiceError;
use crate::installation::pages;
use crate::installation::pages::{Page, PageQuery, Walk};
use crate::installation::rule::Rule;
use crate::installation::text::name;
use crate::register::Register;

/// An organisation that uses the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrganisationAnswer {
    /// Identity.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
}

impl From<OrganisationRow> for OrganisationAnswer {
    fn from(row: OrganisationRow) -> Self {
        Self { id: row.id, name: row.name, kind: row.kind }
    }
}

/// A member of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberAnswer {
    /// Identity.
    pub id: MemberId,
    /// For whom.
    pub organisation: OrganisationId,
    /// As what.
    pub role: Role,
    /// The name; empty once it was erased.
    pub name: String,
    /// Whether they still are.
    pub active: bool,
}

impl From<MemberRow> for MemberAnswer {
    fn from(row: MemberRow) -> Self {
        Self { id: row.id, organisation: row.organisation, role: row.role, name: row.name, active: row.active }
    }
}

/// Roles that members of an organisation may have, by what the organisation is.
fn roles(kind: OrganisationKind) -> &'static [Role] {
    match kind {
        OrganisationKind::Authority => &[Role::Coordinator, Role::Adviser, Role::Administrator],
        OrganisationKind::AdviserService => &[Role::Adviser],
        OrganisationKind::Operator => &[Role::OperatorManager, Role::OperatorContributor],
        OrganisationKind::Community => &[Role::CommunityMember],
        OrganisationKind::Partner => &[Role::PartnerInstallation],
        OrganisationKind::Overseer => &[Role::Overseer],
    }
}

impl Register {
    /// A page of the organisations that the caller may see, by name.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`].
    #[boxed]
    pub async fn organisations(&self, caller: &Caller, page: &PageQuery) -> Result<Page<OrganisationAnswer>, ServiceError> {
        let mut reader = self.store.read().await?;
        let acting = if *caller == Caller::CommandLine { None } else { Some(acting(&mut reader, caller).await?) };
        let size = pages::size(page.page_size);
        let seen = |row: &OrganisationRow| {
            acting.as_ref().is_none_or(|member| {
                let standing = Standing { own: member.organisation == row.id, kind: seen_as(row), settled: true };
                may(member.role, Task::SeeOrganisation, standing)
            })
        };
        let mut lines: Vec<OrganisationAnswer> = Vec::new();
        let mut after = page.after.clone().unwrap_or_default();
        // A page ends with one that the caller sees: that another one follows which they do not see is said by none.
        while lines.len() <= usize::from(size) {
            let rows = reader.organisations_after(&after, i64::from(size) + 1).await?;
            let Some(last) = rows.last() else { return Ok(Page { lines, next: None }) };
            after = last.name.clone();
            lines.extend(rows.into_iter().filter(seen).map(OrganisationAnswer::from));
        }
        lines.truncate(usize::from(size));
        let next = lines.last().map(|last| last.name.clone());
        Ok(Page { lines, next })
    }

    /// Adds an organisation; one of this name that sites name as their operator becomes it.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::Invalid`] for an invalid name.
    #[boxed]
    pub async fn add_organisation(&self, caller: &Caller, called: &str, kind: OrganisationKind) -> Result<OrganisationAnswer, ServiceError> {
        let mut change = self.writer_for(caller).await?;
        permit(change.reader(), caller, Task::ManageOrganisations).await?;
        let row = OrganisationRow { id: OrganisationId::from_random(self.random()), name: name(called)?, kind, by_name: false, ended_at: None };
        // What has members or records stays what it is: another kind would give its members other rights.
        let before = change.reader().organisation_named(&row.name).await?;
        if let Some(before) = before.as_ref().filter(|before| before.kind != kind)
            && !change.reader().members(before.id).await?.is_empty()
        {
            change.roll_back().await?;
            return Err(Rule::OrganisationKind.broken(format!("there is an organisation of this name, of the kind {}", before.kind)));
        }
        let most = self.settings.limits.organisations;
        if before.is_none() && change.count_organisations().await? >= most {
            change.roll_back().await?;
            return Err(Rule::OrganisationsFull.broken(format!("{most} organisations are kept at most; nothing was added")));
        }
        let id = change.put_organisation(&row).await?;
        change.commit(self.entry(caller, Action::AddOrganisation, id)).await?;
        Ok(OrganisationAnswer { id, name: row.name, kind })
    }

    /// A page of the members of an organisation, in the order in which they were added; those whose membership has ended among them.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Invalid`] for an `after` that no page gave.
    #[boxed]
    pub async fn members(&self, caller: &Caller, organisation: OrganisationId, page: &PageQuery) -> Result<Page<MemberAnswer>, ServiceError> {
        let mut walk = Walk::new(page.place()?);
        let mut reader = self.store.read().await?;
        permit_with(&mut reader, caller, Task::SeeMembers, organisation).await?;
        let place = |row: &MemberRow| (row.created_at.to_string(), row.id.to_string());
        let (after, many) = walk.next();
        let mut rows = reader.members_after(organisation, after.unwrap_or_default(), many).await?;
        walk.looked_at(&rows, many, place);
        let next = walk.done(&mut rows, place).flatten();
        Ok(Page { lines: rows.into_iter().map(MemberAnswer::from).collect(), next })
    }

    /// Adds a member in a role that the kind of the organisation has.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::Invalid`] for a role of another kind of organisation.
    #[boxed]
    pub async fn add_member(&self, caller: &Caller, organisation: OrganisationId, role: Role, called: &str) -> Result<MemberAnswer, ServiceError> {
        // Asked before the writer is waited for, and once more with it.
        permit_with(&mut self.store.read().await?, caller, Task::ManageMembers, organisation).await?;
        let mut change = self.writer_for(caller).await?;
        let known = permit_with(change.reader(), caller, Task::ManageMembers, organisation).await?;
        if !roles(known.kind).contains(&role) {
            let words: Vec<&str> = roles(known.kind).iter().map(|role| role.as_str()).collect();
            return Err(Rule::MemberRole.broken(format!("members of an organisation of the kind {} are: {}", known.kind, words.join(", "))));
        }
        let most = self.settings.limits.members_per_organisation;
        let (active, all) = change.count_members(organisation).await?;
        if active >= most || all >= most.saturating_mul(10) {
            return Err(Rule::MembersFull
                .broken(format!("this organisation has {active} members, and has had {all}; {most} at a time, and ten times as many in all, are the limit")));
        }
        if let Some(by) = caller.member()
            && matches!(known.kind, OrganisationKind::Operator | OrganisationKind::Community)
            && !matches!(role, Role::OperatorManager | Role::CommunityMember)
            && change.reader().member(by).await?.is_none_or(|by| by.organisation != organisation)
        {
            return Err(Rule::FirstManager.broken("from outside, you can add only the first manager of an organisation, who then decides on all others"));
        }
        let id = MemberId::from_random(self.random());
        let row = MemberRow { id, organisation, role, name: name(called)?, active: true, created_at: self.now() };
        change.add_member(&row).await?;
        change.commit(self.entry(caller, Action::AddMember, format!("{id} {role} {organisation}"))).await?;
        Ok(row.into())
    }

    /// Ends a membership at once with everything that could be signed in with, and erases the name.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; [`ServiceError::Invalid`] for the last one who looks after
    /// an organisation, or the last administrator: somebody else has to be there first.
    #[boxed]
    pub async fn end_membership(&self, caller: &Caller, member: MemberId) -> Result<(), ServiceError> {
        manageable(&mut self.store.read().await?, caller, member).await?;
        let mut change = self.writer_for(caller).await?;
        let row = manageable(change.reader(), caller, member).await?;
        if *caller != Caller::CommandLine {
            let others = change.reader().members(row.organisation).await?;
            let looks_after = |role: Role| matches!(role, Role::OperatorManager | Role::CommunityMember | Role::Administrator);
            let mut another = false;
            for other in others.iter().filter(|other| other.active && other.id != member && other.role == row.role) {
                // Who is only entered and cannot sign in looks after nothing yet.
                another |= change.reader().account(other.id).await?.is_some();
            }
            let enters = change.reader().account(member).await?.is_some();
            if looks_after(row.role) && enters && !another {
                return Err(Rule::LastManager.broken("the last person who manages an organisation has to stay until somebody else does"));
            }
        }
        change.close_account(member).await?;
        change.end_membership(member).await?;
        Ok(change.commit(self.entry(caller, Action::EndMembership, member)).await?)
    }

    /// Takes back that a membership was ended: the same member, under the name that is given anew. What they signed in with is
    /// gone, so that they need a new link.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`] as for ending it; [`ServiceError::Invalid`] for a membership that
    /// has not ended, or an invalid name.
    #[boxed]
    pub async fn restore_membership(&self, caller: &Caller, member: MemberId, called: &str) -> Result<MemberAnswer, ServiceError> {
        manageable_once(&mut self.store.read().await?, caller, member).await?;
        let mut change = self.writer_for(caller).await?;
        let ended = manageable_once(change.reader(), caller, member).await?;
        if ended.active {
            return Err(Rule::MembershipRuns.broken("this membership has not ended"));
        }
        let most = self.settings.limits.members_per_organisation;
        if change.count_members(ended.organisation).await?.0 >= most {
            return Err(Rule::MembersFull.broken(format!("this organisation has {most} members, and that is the limit; end another membership first")));
        }
        let row = MemberRow { name: name(called)?, active: true, ..ended };
        change.restore_membership(member, &row.name).await?;
        change.commit(self.entry(caller, Action::RestoreMembership, member)).await?;
        Ok(row.into())
    }
}
