//! The organisations that lead the installation.

use async_recursion::async_recursion as boxed;
use parvis_model::{OrganisationId, Timestamp};

use crate::error::read;
use crate::{Snapshot, StoreError, WriteTransaction};

/// An organisation that leads the installation: which, what it is called, since when.
pub type LeadRow = (OrganisationId, String, Timestamp);

impl Snapshot {
    /// The organisations that lead the installation, by name.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn leads(&mut self) -> Result<Vec<LeadRow>, StoreError> {
        let sql = "SELECT o.id, o.name, l.since FROM installation_lead l JOIN organisation o ON o.id = l.organisation_id ORDER BY o.name";
        let rows: Vec<(String, String, String)> = sqlx::query_as(sql).fetch_all(&mut *self.0).await?;
        rows.into_iter().map(|(id, name, since)| Ok((read(id.parse())?, name, read(since.parse())?))).collect()
    }
}

impl WriteTransaction {
    /// Says that an organisation leads the installation.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn name_lead(&mut self, organisation: OrganisationId, since: Timestamp) -> Result<(), StoreError> {
        self.uses_the_register(organisation).await?;
        let sql = "INSERT INTO installation_lead (organisation_id, since) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        sqlx::query(sql).bind(organisation.to_string()).bind(since.to_string()).execute(self.connection()).await?;
        Ok(())
    }

    /// Says that an organisation no longer leads the installation.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_lead(&mut self, organisation: OrganisationId) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM installation_lead WHERE organisation_id = $1").bind(organisation.to_string()).execute(self.connection()).await?;
        Ok(())
    }
}
