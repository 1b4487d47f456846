//! The demonstration: an invented country with an organisation of each kind, as whose members one may look at it.

use std::sync::Arc;

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, MemberId, OrganisationId, OrganisationKind, Relation, Role, SignInMethod, SiteId};
use parvis_store::{MemberRow, OrganisationRow, Snapshot, WriteTransaction};

use super::sign_in::account_of;
use super::{Origin, SignedIn};
use crate::door::journal_action::Action;
use crate::door::permit::active;
use crate::installation::error::ServiceError;
use crate::installation::settings::Settings;
use crate::people::members::{MemberAnswer, OrganisationAnswer};
use crate::places::area_list::AreaQuery;
use crate::places::site_list::SiteQuery;
use crate::register::Register;

/// Somebody of the invented country: the name and the role.
type Invented = (&'static str, Role);

/// Organisations of the invented country: name, kind, and their members. Nobody in it is a real person. Two advisers, because sharing with
/// everybody here needs a second member who reviews it.
const ORGANISATIONS: [(&str, OrganisationKind, &[Invented]); 6] = [
    ("Authority for public places", OrganisationKind::Authority, &[("Ada Brandt", Role::Coordinator), ("Otis Verne", Role::Administrator)]),
    ("Protective advice service", OrganisationKind::AdviserService, &[("Jonas Reed", Role::Adviser), ("Lena Voss", Role::Adviser)]),
    ("Stadium company", OrganisationKind::Operator, &[("Mira Falk", Role::OperatorManager), ("Pavel Quist", Role::OperatorContributor)]),
    ("Parish of the hill", OrganisationKind::Community, &[("Edda Thorn", Role::CommunityMember)]),
    ("Authority of the neighbour", OrganisationKind::Partner, &[("Register next door", Role::PartnerInstallation)]),
    ("Data protection office", OrganisationKind::Overseer, &[("Noor Hale", Role::Overseer)]),
];

impl Register {
    /// Makes this register one for demonstration: everybody on this machine may look at it as a member of any of its
    /// organisations. No visit is drawn to be rated a second time there: what it shows is the same each time.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] where anything but an invented country was imported, or where somebody has an account.
    #[boxed]
    pub async fn into_demonstration(mut self) -> Result<Self, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let fits = is_invented(&mut snapshot).await? && !snapshot.has_accounts().await?;
        drop(snapshot);
        if !fits {
            return Err(ServiceError::Invalid("only a register of an invented country, without accounts, is for demonstration".to_owned()));
        }
        if self.store.read().await?.organisations().await?.iter().all(|row| ORGANISATIONS.iter().all(|(name, ..)| row.name != *name)) {
            self.invent_organisations().await?;
        }
        let mut settings = Settings::clone(&self.settings);
        settings.visits.second_rating_percent = 0;
        self.settings = Arc::new(settings);
        self.demonstration = true;
        Ok(self)
    }

    async fn invent_organisations(&self) -> Result<(), ServiceError> {
        let first_of = async |category: &str| -> Result<Option<SiteId>, ServiceError> {
            let query = SiteQuery { categories: vec![category.to_owned()], page_size: 1, ..SiteQuery::default() };
            Ok(self.sites(&Caller::CommandLine, &query).await?.sites.first().map(|site| site.id))
        };
        let (sport, worship) = (first_of("sport").await?, first_of("worship").await?);
        let widest = AreaQuery { parent: Some(None), page_size: 500, ..AreaQuery::default() };
        let areas = self.areas(&Caller::CommandLine, &widest).await?.areas;
        let mut change = self.writer_for(&Caller::CommandLine).await?;
        for (name, kind, members) in ORGANISATIONS {
            let row = OrganisationRow {
                id: OrganisationId::from_random(self.random()),
                name: name.to_owned(),
                kind,
                by_name: false,
                ended_at: None,
                merged_into: None,
            };
            let organisation = change.put_organisation(&row).await?;
            let site = match kind {
                OrganisationKind::Operator => sport,
                OrganisationKind::Community => worship,
                _ => None,
            };
            if let Some(site) = site {
                change.relate_to_site(organisation, site, Relation::Operates).await?;
            }
            let relation = match kind {
                OrganisationKind::Authority => Some(Relation::Responds),
                OrganisationKind::AdviserService => Some(Relation::Advises),
                _ => None,
            };
            for area in &areas {
                if let Some(relation) = relation {
                    change.relate_to_area(organisation, area.id, relation).await?;
                }
            }
            for member in members {
                self.invent_member(&mut change, organisation, *member).await?;
            }
        }
        Ok(change.commit(self.entry(&Caller::CommandLine, Action::InventOrganisations, "")).await?)
    }

    async fn invent_member(&self, change: &mut WriteTransaction, organisation: OrganisationId, (name, role): Invented) -> Result<(), ServiceError> {
        let id = MemberId::from_random(self.random());
        let row = MemberRow { id, organisation, role, name: name.to_owned(), active: true, created_at: self.now() };
        Ok(change.add_member(&row).await?)
    }

    /// Whether somebody who only looks may still do so: this is a demonstration, and nothing but an invented country was imported meanwhile.
    pub(crate) async fn may_be_looked_at(&self, snapshot: &mut Snapshot) -> Result<bool, ServiceError> {
        Ok(self.demonstration && is_invented(snapshot).await?)
    }

    /// Refuses what would make an account: nobody signs in to a demonstration, which would be one no longer.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`].
    pub(crate) fn makes_accounts(&self) -> Result<(), ServiceError> {
        if self.demonstration { Err(ServiceError::Forbidden("a demonstration has no accounts: choose one of its people instead")) } else { Ok(()) }
    }

    /// Whether everybody on this machine may look at it as anybody.
    pub fn is_demonstration(&self) -> bool {
        self.demonstration
    }

    /// As whom a demonstration can be looked at, by role and name; nobody anywhere else.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn demonstration_members(&self) -> Result<Vec<(MemberAnswer, OrganisationAnswer)>, ServiceError> {
        let mut found = Vec::new();
        if !self.demonstration {
            return Ok(found);
        }
        let mut snapshot = self.store.read().await?;
        for organisation in snapshot.organisations().await? {
            for member in snapshot.members(organisation.id).await?.into_iter().filter(|member| member.active) {
                found.push((MemberAnswer::from(member), OrganisationAnswer::from(organisation.clone())));
            }
        }
        found.sort_by(|(one, _), (other, _)| (one.role, &one.name).cmp(&(other.role, &other.name)));
        Ok(found)
    }

    /// Looks at a demonstration as one of its members.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], everywhere but in a demonstration.
    #[boxed]
    pub async fn look_as(&self, member: MemberId, origin: &Origin) -> Result<SignedIn, ServiceError> {
        let mut change = self.writer_for(&Caller::Nobody).await?;
        let looked_at = self.may_be_looked_at(change.snapshot()).await?;
        let row = active(change.snapshot(), member).await?.filter(|_| looked_at).ok_or(ServiceError::NotFound("member"))?;
        let secret = self.begin_session(&mut change, member, SignInMethod::Demonstration, origin).await?;
        let account = account_of(change.snapshot(), row, self.now()).await?;
        change.commit(self.entry(&Caller::Member(member), Action::LookAs, member)).await?;
        Ok(SignedIn { secret, device: None, account })
    }
}

async fn is_invented(snapshot: &mut Snapshot) -> Result<bool, ServiceError> {
    let extracts = snapshot.extracts().await?;
    Ok(!extracts.is_empty() && extracts.iter().all(|extract| extract.invented))
}
