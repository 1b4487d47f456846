//! What organisations have to do with sites and areas: said, listed and taken back.

use std::fmt;

use async_recursion::async_recursion as boxed;
use parvis_access::Task;
use parvis_model::{AreaId, Caller, OrganisationId, OrganisationKind, Relation, SiteId, SubjectKind};
use parvis_store::{RelationRow, Snapshot, WriteTransaction};
use serde::Serialize;

use crate::door::journal_action::Action;
use crate::door::permit::{permit, still_used};
use crate::door::subject::known_site;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// Relations that an answer names, at most.
const MOST_RELATIONS: u32 = 500;

/// What an organisation has to do with sites and areas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RelationsAnswer {
    /// Areas first, then sites, by what they are called; at most 500.
    pub relations: Vec<RelationAnswer>,
    /// How many there are in all.
    pub all: u64,
}

/// With what an organisation has to do.
pub(super) enum With {
    Site(SiteId),
    Area(AreaId),
}

impl With {
    /// Exactly one of both.
    pub(super) fn one_of(site: Option<SiteId>, area: Option<AreaId>) -> Result<Self, ServiceError> {
        match (site, area) {
            (Some(site), None) => Ok(Self::Site(site)),
            (None, Some(area)) => Ok(Self::Area(area)),
            _ => Err(ServiceError::Invalid("name one of site and area".to_owned())),
        }
    }
}

impl fmt::Display for With {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Site(site) => site.fmt(f),
            Self::Area(area) => area.fmt(f),
        }
    }
}

/// What an organisation has to do with one site, or with all sites of an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RelationAnswer {
    /// What.
    pub relation: Relation,
    /// With this site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// With all sites of this area.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaId>,
    /// What the site or the area is called.
    pub display_name: String,
}

impl From<RelationRow> for RelationAnswer {
    fn from(row: RelationRow) -> Self {
        Self { relation: row.relation, site: row.site, area: row.area, display_name: row.display_name }
    }
}

/// Refuses a relation that such an organisation cannot have to a site, or to an area and the sites in it.
pub(super) fn fits(kind: OrganisationKind, relation: Relation, with: &With) -> Result<(), ServiceError> {
    let to_sites = relation != Relation::None && SubjectKind::Site.relations().contains(&relation);
    match with {
        With::Site(_) | With::Area(_) if to_sites => Ok(()),
        With::Area(_) if relation == Relation::Leads && kind == OrganisationKind::Authority => Ok(()),
        With::Area(_) if relation == Relation::Leads => Err(ServiceError::Invalid("an area is led by an authority".to_owned())),
        With::Site(_) | With::Area(_) => Err(ServiceError::Invalid(format!("{relation} is nothing that an organisation is linked by here"))),
    }
}

impl Register {
    /// Says what an organisation has to do with one site, or with an area and all sites in it.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::NotFound`] for one that is not there, [`ServiceError::Invalid`] for no relation, for one
    /// that it cannot have, and without exactly one of site and area.
    #[boxed]
    pub async fn relate(
        &self,
        caller: &Caller,
        organisation: OrganisationId,
        relation: Relation,
        site: Option<SiteId>,
        area: Option<AreaId>,
    ) -> Result<(), ServiceError> {
        let (mut change, kind) = self.managing_relations(caller, organisation).await?;
        if relation == Relation::None {
            return Err(ServiceError::Invalid("\"none\" is no relation: to end an organisation's relation to a place, take it back".to_owned()));
        }
        let with = With::one_of(site, area)?;
        fits(kind, relation, &with)?;
        match with {
            With::Site(site) => {
                known_site(change.snapshot(), site).await?;
                change.relate_to_site(organisation, site, relation).await?;
            }
            With::Area(area) => {
                if change.area(area).await?.is_none() {
                    return Err(ServiceError::NotFound("area"));
                }
                change.relate_to_area(organisation, area, relation).await?;
            }
        }
        Ok(change.commit(self.entry(caller, Action::Relate, format!("{organisation} {relation} {with}"))).await?)
    }

    /// What an organisation has to do with sites and areas.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::NotFound`].
    #[boxed]
    pub async fn relations(&self, caller: &Caller, organisation: OrganisationId) -> Result<RelationsAnswer, ServiceError> {
        let mut snapshot = self.store.read().await?;
        permit(&mut snapshot, caller, Task::ManageOrganisations).await?;
        known(&mut snapshot, organisation).await?;
        let all = snapshot.count_relations(organisation).await?;
        let rows = snapshot.relations(organisation, MOST_RELATIONS).await?;
        Ok(RelationsAnswer { relations: rows.into_iter().map(RelationAnswer::from).collect(), all })
    }

    /// Takes back what an organisation has to do with a site, or with all sites of an area. What it was given stays given.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::NotFound`] for what was never said, [`ServiceError::Invalid`] without exactly
    /// one of site and area.
    #[boxed]
    pub async fn end_relation(
        &self,
        caller: &Caller,
        organisation: OrganisationId,
        relation: Relation,
        site: Option<SiteId>,
        area: Option<AreaId>,
    ) -> Result<(), ServiceError> {
        let (mut change, _) = self.managing_relations(caller, organisation).await?;
        let with = With::one_of(site, area)?;
        let there = match with {
            With::Site(site) => change.end_relation_to_site(organisation, site, relation).await?,
            With::Area(area) => change.end_relation_to_area(organisation, area, relation).await?,
        };
        if !there {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("relation"));
        }
        Ok(change.commit(self.entry(caller, Action::EndRelation, format!("{organisation} {relation} {with}"))).await?)
    }

    /// The writer, for an administrator who says what an organisation has to do with places, or with the installation; and what it is.
    pub(super) async fn managing_relations(&self, caller: &Caller, organisation: OrganisationId) -> Result<(WriteTransaction, OrganisationKind), ServiceError> {
        let mut change = self.writer_for(caller).await?;
        permit(change.snapshot(), caller, Task::ManageOrganisations).await?;
        let kind = known(change.snapshot(), organisation).await?;
        still_used(change.snapshot(), organisation).await?;
        Ok((change, kind))
    }
}

pub(super) async fn known(snapshot: &mut Snapshot, organisation: OrganisationId) -> Result<OrganisationKind, ServiceError> {
    snapshot.organisation(organisation).await?.map(|row| row.kind).ok_or(ServiceError::NotFound("organisation"))
}
