//! Who leads the installation: named by administrators, shown to everybody who is signed in, at least one once there was one.

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, OrganisationId, OrganisationKind, Timestamp};
use serde::Serialize;

use crate::door::journal_action::Action;
use crate::door::permit::acting;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::register::Register;

/// An organisation that leads the installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeadAnswer {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// Since when.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub since: Timestamp,
}

impl Register {
    /// The organisations that lead the installation, by name.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`].
    #[boxed]
    pub async fn leads(&self, caller: &Caller) -> Result<Vec<LeadAnswer>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        if *caller != Caller::CommandLine {
            acting(&mut snapshot, caller).await?;
        }
        let rows = snapshot.leads().await?;
        Ok(rows.into_iter().map(|(organisation, name, since)| LeadAnswer { organisation, name, since }).collect())
    }

    /// Names an authority as one that leads the installation; one that does already still does.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::NotFound`], [`ServiceError::Invalid`] for an organisation that is no authority.
    #[boxed]
    pub async fn name_lead(&self, caller: &Caller, organisation: OrganisationId) -> Result<(), ServiceError> {
        let (mut change, kind) = self.managing_relations(caller, organisation).await?;
        if kind != OrganisationKind::Authority {
            change.roll_back().await?;
            return Err(Rule::LeadIsAuthority.broken("only an authority can lead this installation; nothing was changed"));
        }
        change.name_lead(organisation, self.now()).await?;
        Ok(change.commit(self.entry(caller, Action::NameLead, organisation)).await?)
    }

    /// Says that an organisation no longer leads the installation. The last one that does stays.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::NotFound`] for one that does not lead, [`ServiceError::Invalid`] for the last one.
    #[boxed]
    pub async fn end_lead(&self, caller: &Caller, organisation: OrganisationId) -> Result<(), ServiceError> {
        let (mut change, _) = self.managing_relations(caller, organisation).await?;
        let leads = change.snapshot().leads().await?;
        let others = leads.iter().filter(|(id, ..)| *id != organisation).count();
        if others == leads.len() {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("lead"));
        }
        if others == 0 {
            change.roll_back().await?;
            return Err(Rule::LastLead.broken("this is the last authority that leads the installation; name another one first"));
        }
        change.end_lead(organisation).await?;
        Ok(change.commit(self.entry(caller, Action::EndLead, organisation)).await?)
    }
}
