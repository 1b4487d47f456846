use parvis_model::{AreaId, Caller, MemberId, OrganisationId, OrganisationKind, Relation, Role, SiteId};
use parvis_store::{MemberRow, OrganisationRow};
use serde::Serialize;

use crate::sites::name;
use crate::{Register, ServiceError};

/// An organisation that uses the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrganisationAnswer {
    /// Identity.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
}

/// A member of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
    /// Organisations and members are managed at the command line until people can sign in.
    fn may_manage(caller: &Caller) -> Result<(), ServiceError> {
        if *caller == Caller::CommandLine { Ok(()) } else { Err(ServiceError::Forbidden("organisations are managed at the command line")) }
    }

    /// All organisations by name.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`] for callers who do not manage them.
    pub async fn organisations(&self, caller: &Caller) -> Result<Vec<OrganisationAnswer>, ServiceError> {
        Self::may_manage(caller)?;
        let rows = self.store.read().await?.organisations().await?;
        Ok(rows.into_iter().map(|row| OrganisationAnswer { id: row.id, name: row.name, kind: row.kind }).collect())
    }

    /// Adds an organisation; one of this name that sites name as their operator becomes it.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for a name that is none.
    pub async fn add_organisation(&self, caller: &Caller, called: &str, kind: OrganisationKind) -> Result<OrganisationAnswer, ServiceError> {
        Self::may_manage(caller)?;
        let row = OrganisationRow { id: OrganisationId::from_random(self.random()), name: name(called)?, kind };
        let mut change = self.store.write().await?;
        change.put_organisation(&row).await?;
        change.commit(self.entry(caller, "add_organisation", row.id)).await?;
        let all = self.organisations(caller).await?;
        all.into_iter().find(|organisation| organisation.name == row.name).ok_or(ServiceError::NotFound("organisation"))
    }

    /// Says what an organisation has to do with a site.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for one that is not there.
    pub async fn relate_to_site(&self, caller: &Caller, organisation: OrganisationId, site: SiteId, relation: Relation) -> Result<(), ServiceError> {
        self.known(caller, organisation).await?;
        self.site(caller, site).await?;
        let mut change = self.store.write().await?;
        change.relate_to_site(organisation, site, relation).await?;
        Ok(change.commit(self.entry(caller, "relate_to_site", format!("{organisation} {relation} {site}"))).await?)
    }

    /// Says what an organisation has to do with all sites of an area.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for one that is not there.
    pub async fn relate_to_area(&self, caller: &Caller, organisation: OrganisationId, area: AreaId, relation: Relation) -> Result<(), ServiceError> {
        self.known(caller, organisation).await?;
        if !self.areas(caller).await?.iter().any(|known| known.id == area) {
            return Err(ServiceError::NotFound("area"));
        }
        let mut change = self.store.write().await?;
        change.relate_to_area(organisation, area, relation).await?;
        Ok(change.commit(self.entry(caller, "relate_to_area", format!("{organisation} {relation} {area}"))).await?)
    }

    async fn known(&self, caller: &Caller, id: OrganisationId) -> Result<OrganisationAnswer, ServiceError> {
        self.organisations(caller).await?.into_iter().find(|organisation| organisation.id == id).ok_or(ServiceError::NotFound("organisation"))
    }

    /// The members of an organisation.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn members(&self, caller: &Caller, organisation: OrganisationId) -> Result<Vec<MemberAnswer>, ServiceError> {
        self.known(caller, organisation).await?;
        let rows = self.store.read().await?.members(organisation).await?;
        Ok(rows.into_iter().map(MemberAnswer::from).collect())
    }

    /// Adds a member in a role that the kind of the organisation has.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for a role of another kind of organisation.
    pub async fn add_member(&self, caller: &Caller, organisation: OrganisationId, role: Role, called: &str) -> Result<MemberAnswer, ServiceError> {
        let known = self.known(caller, organisation).await?;
        if !roles(known.kind).contains(&role) {
            let words: Vec<&str> = roles(known.kind).iter().map(|role| role.as_str()).collect();
            return Err(ServiceError::Invalid(format!("members of an organisation of the kind {} are: {}", known.kind, words.join(", "))));
        }
        let id = MemberId::from_random(self.random());
        let row = MemberRow { id, organisation, role, name: name(called)?, active: true, created_at: self.now() };
        let mut change = self.store.write().await?;
        change.add_member(&row).await?;
        change.commit(self.entry(caller, "add_member", format!("{id} {role} {organisation}"))).await?;
        Ok(row.into())
    }

    /// Ends a membership at once, and erases the name.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn end_membership(&self, caller: &Caller, member: MemberId) -> Result<(), ServiceError> {
        Self::may_manage(caller)?;
        let mut change = self.store.write().await?;
        if !change.end_membership(member).await? {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("member"));
        }
        Ok(change.commit(self.entry(caller, "end_membership", member)).await?)
    }
}
