//! Organisations that are renamed, that end, and that are taken up again.

use async_recursion::async_recursion as boxed;
use parvis_access::Task;
use parvis_model::{Caller, OrganisationId, RecordId, as_seen};
use parvis_store::{OrganisationRow, Snapshot, WriteTransaction};

use crate::door::journal_action::Action;
use crate::door::permit::{permit, still_used};
use crate::door::protected::Verb;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::installation::text::name;
use crate::people::members::OrganisationAnswer;
use crate::register::Register;

/// Refuses a name that looks like that of another organisation: who manages organisations sees all of them.
///
/// # Errors
/// [`ServiceError::Invalid`] names the other one.
pub(super) async fn looks_like_no_other(snapshot: &mut Snapshot, named: &OrganisationRow) -> Result<(), ServiceError> {
    let seen = as_seen(&named.name);
    let alike = snapshot.organisations().await?.into_iter().find(|other| other.id != named.id && as_seen(&other.name) == seen);
    match alike {
        Some(other) => {
            Err(Rule::OrganisationNamed.broken(format!("another organisation is called \"{}\", which looks the same; nothing was changed", other.name)))
        }
        None => Ok(()),
    }
}

impl Register {
    /// The writer and an organisation, for those who manage organisations.
    async fn managing(&self, caller: &Caller, organisation: OrganisationId) -> Result<(WriteTransaction, OrganisationRow), ServiceError> {
        let mut change = self.writer_for(caller).await?;
        permit(change.snapshot(), caller, Task::ManageOrganisations).await?;
        let row = change.snapshot().organisation(organisation).await?.ok_or(ServiceError::NotFound("organisation"))?;
        Ok((change, row))
    }

    /// Gives an organisation another name.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::NotFound`]; [`ServiceError::Invalid`] for a name that another one has, and for an
    /// organisation that has ended.
    #[boxed]
    pub async fn rename_organisation(&self, caller: &Caller, organisation: OrganisationId, called: &str) -> Result<OrganisationAnswer, ServiceError> {
        let (mut change, row) = self.managing(caller, organisation).await?;
        still_used(change.snapshot(), organisation).await?;
        let called = name(called)?;
        if row.name == called {
            change.roll_back().await?;
            return Ok(row.into());
        }
        looks_like_no_other(change.snapshot(), &OrganisationRow { name: called.clone(), ..row.clone() }).await?;
        if !change.rename_organisation(organisation, &called).await? {
            change.roll_back().await?;
            return Err(Rule::OrganisationNamed.broken("another organisation has this name; nothing was changed"));
        }
        change.commit(self.entry(caller, Action::RenameOrganisation, organisation)).await?;
        Ok(OrganisationRow { name: called, ..row }.into())
    }

    /// Ends an organisation for which nobody works any more. What it wrote stays sealed and its own, what it gave stays given until that
    /// ends, and nothing of it is shared with everybody here any more; nothing new is given to it, nobody is added to it, and it can be reopened.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::NotFound`]; [`ServiceError::Invalid`] while somebody works for it, while it leads the
    /// installation, and for one that has ended.
    #[boxed]
    pub async fn end_organisation(&self, caller: &Caller, organisation: OrganisationId) -> Result<OrganisationAnswer, ServiceError> {
        let (mut change, row) = self.managing(caller, organisation).await?;
        still_used(change.snapshot(), organisation).await?;
        if change.count_members(organisation).await?.0 > 0 {
            change.roll_back().await?;
            return Err(Rule::OrganisationHasMembers.broken("somebody still works for this organisation; end their memberships first"));
        }
        if change.snapshot().leads().await?.iter().any(|(lead, ..)| *lead == organisation) {
            change.roll_back().await?;
            return Err(Rule::OrganisationLeads.broken("this organisation leads the installation; end that first"));
        }
        let now = self.now();
        // Nobody is left who could stop it.
        for record in change.sharings_of(organisation).await? {
            let id: RecordId = record.parse().map_err(|_| ServiceError::NotFound("record"))?;
            change.stop_sharing(&record).await?;
            change.add_entry(self.entry(caller, Verb::StopSharing.of(id.kind()), id)).await?;
        }
        change.end_organisation(organisation, now).await?;
        change.commit(self.entry(caller, Action::EndOrganisation, organisation)).await?;
        Ok(OrganisationRow { ended_at: Some(now), ..row }.into())
    }

    /// Takes back that an organisation has ended: what it has to do with places holds again. One that was merged comes back with its name alone;
    /// what it had is the other one's.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::NotFound`]; [`ServiceError::Invalid`] for one that has not ended.
    #[boxed]
    pub async fn reopen_organisation(&self, caller: &Caller, organisation: OrganisationId) -> Result<OrganisationAnswer, ServiceError> {
        let (mut change, row) = self.managing(caller, organisation).await?;
        if !change.reopen_organisation(organisation).await? {
            change.roll_back().await?;
            return Err(Rule::OrganisationRuns.broken("this organisation has not ended"));
        }
        change.commit(self.entry(caller, Action::ReopenOrganisation, organisation)).await?;
        Ok(OrganisationRow { ended_at: None, merged_into: None, ..row }.into())
    }
}
