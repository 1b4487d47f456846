use async_recursion::async_recursion as boxed;
use parvis_access::{Standing, Task, may};
use parvis_model::{Caller, MemberId, OrganisationId, OrganisationKind, Role, Timestamp};
use parvis_store::{MemberRow, OrganisationRow};
use serde::Serialize;

use crate::door::journal_action::Action;
use crate::door::permit::{acting, permit, permit_with, roles, seen_as, still_used};
use crate::installation::error::ServiceError;
use crate::installation::pages;
use crate::installation::pages::{Page, PageQuery, Walk};
use crate::installation::rule::Rule;
use crate::installation::text::name;
use crate::people::organisations::looks_like_no_other;
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
    /// Since when it has ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub ended_at: Option<Timestamp>,
    /// Into which other one it was merged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<OrganisationId>,
}

impl From<OrganisationRow> for OrganisationAnswer {
    fn from(row: OrganisationRow) -> Self {
        Self { id: row.id, name: row.name, kind: row.kind, ended_at: row.ended_at, merged_into: row.merged_into }
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
    /// The name; empty once it was erased. Of somebody whose membership has ended, only those who manage members still see it.
    pub name: String,
    /// Whether they still are.
    pub active: bool,
    /// Of a membership that has ended: until when it is taken up again as it was. Then the name is erased.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub restore_until: Option<Timestamp>,
}

impl From<MemberRow> for MemberAnswer {
    fn from(row: MemberRow) -> Self {
        Self { id: row.id, organisation: row.organisation, role: row.role, name: row.name, active: row.active, restore_until: None }
    }
}

impl Register {
    /// A page of the organisations that the caller may see, by name, without those that have ended.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`].
    #[boxed]
    pub async fn organisations(&self, caller: &Caller, page: &PageQuery) -> Result<Page<OrganisationAnswer>, ServiceError> {
        self.organisations_and(caller, false, page).await
    }

    /// The same, with those that have ended where that is asked for.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`].
    #[boxed]
    pub async fn organisations_and(&self, caller: &Caller, ended: bool, page: &PageQuery) -> Result<Page<OrganisationAnswer>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let acting = if *caller == Caller::CommandLine { None } else { Some(acting(&mut snapshot, caller).await?) };
        let size = pages::size(page.page_size);
        let seen = |row: &OrganisationRow| {
            (ended || row.ended_at.is_none())
                && acting.as_ref().is_none_or(|member| {
                    let standing = Standing { own: member.organisation == row.id, kind: seen_as(row), settled: true };
                    may(member.role, Task::SeeOrganisation, standing)
                })
        };
        let mut lines: Vec<OrganisationAnswer> = Vec::new();
        let mut after = page.after.clone().unwrap_or_default();
        // A page ends with one that the caller sees: that another one follows which they do not see is said by none.
        while lines.len() <= usize::from(size) {
            let rows = snapshot.organisations_after(&after, i64::from(size) + 1).await?;
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
        permit(change.snapshot(), caller, Task::ManageOrganisations).await?;
        let row =
            OrganisationRow { id: OrganisationId::from_random(self.random()), name: name(called)?, kind, by_name: false, ended_at: None, merged_into: None };
        // What has members or records stays what it is: another kind would give its members other rights.
        let before = change.snapshot().organisation_named(&row.name).await?;
        if let Some(before) = before.as_ref().filter(|before| before.kind != kind)
            && !change.snapshot().members(before.id).await?.is_empty()
        {
            change.roll_back().await?;
            return Err(Rule::OrganisationKind.broken(format!("there is an organisation of this name, of the kind {}", before.kind)));
        }
        if before.as_ref().is_some_and(|before| before.ended_at.is_some()) {
            change.roll_back().await?;
            return Err(Rule::OrganisationEnded.broken("an organisation of this name has ended; reopen it instead"));
        }
        if before.is_none() {
            looks_like_no_other(change.snapshot(), &row).await?;
        }
        let most = self.settings.limits.organisations;
        if before.is_none() && change.count_organisations().await? >= most {
            change.roll_back().await?;
            return Err(Rule::OrganisationsFull.broken(format!("{most} organisations are kept at most; nothing was added")));
        }
        let id = change.put_organisation(&row).await?;
        change.commit(self.entry(caller, Action::AddOrganisation, id)).await?;
        Ok(OrganisationAnswer { id, name: row.name, kind, ended_at: None, merged_into: None })
    }

    /// A page of the members of an organisation, in the order in which they were added; those whose membership has ended among them.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Invalid`] for an `after` that no page gave.
    #[boxed]
    pub async fn members(&self, caller: &Caller, organisation: OrganisationId, page: &PageQuery) -> Result<Page<MemberAnswer>, ServiceError> {
        let mut walk = Walk::new(page.place()?);
        let mut snapshot = self.store.read().await?;
        permit_with(&mut snapshot, caller, Task::SeeMembers, organisation).await?;
        let place = |row: &MemberRow| (row.created_at.to_string(), row.id.to_string());
        let (after, many) = walk.next();
        let mut rows = snapshot.members_after(organisation, after.unwrap_or_default(), many).await?;
        walk.looked_at(&rows, many, place);
        let next = walk.done(&mut rows, place).flatten();
        let mut lines: Vec<MemberAnswer> = rows.into_iter().map(MemberAnswer::from).collect();
        // Those who may restore a membership know for that long whose it was.
        if permit_with(&mut snapshot, caller, Task::ManageMembers, organisation).await.is_ok() {
            self.name_ended(&mut snapshot, &mut lines).await?;
        }
        Ok(Page { lines, next })
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
        let known = permit_with(change.snapshot(), caller, Task::ManageMembers, organisation).await?;
        still_used(change.snapshot(), organisation).await?;
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
            && change.snapshot().member(by).await?.is_none_or(|by| by.organisation != organisation)
        {
            return Err(Rule::FirstManager.broken("from outside, you can add only the first manager of an organisation, who then decides on all others"));
        }
        let id = MemberId::from_random(self.random());
        let row = MemberRow { id, organisation, role, name: name(called)?, active: true, created_at: self.now() };
        change.add_member(&row).await?;
        change.commit(self.entry(caller, Action::AddMember, format!("{id} {role} {organisation}"))).await?;
        Ok(row.into())
    }
}
