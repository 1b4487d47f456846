//! Everything that is sealed, one row at a time, to see whether it still opens.

use async_recursion::async_recursion as boxed;
use futures_util::TryStreamExt;
use parvis_model::{AttachmentId, OrganisationId};
use sqlx::Row;

use crate::error::read;
use crate::{Snapshot, StoreError};

/// A sealed document of a protected record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedRow {
    /// Whose it is.
    pub owner: OrganisationId,
    /// The kind of the record.
    pub kind: String,
    /// Its id.
    pub record: String,
    /// Which version.
    pub version: i64,
    /// Which of the owner's data keys sealed it.
    pub key_version: i64,
    /// The sealed document, base 64.
    pub sealed: String,
}

/// Reason and review of an emergency access, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedAccess {
    /// Its id.
    pub id: String,
    /// Under whose data keys.
    pub organisation: OrganisationId,
    /// The reason; the number of the key and a blank before the sealed text.
    pub reason: String,
    /// The review, likewise.
    pub review: Option<String>,
}

impl Snapshot {
    /// Shows every sealed version of every record.
    ///
    /// # Errors
    /// What the database or `visit` says.
    pub async fn each_sealed_version<E: From<StoreError>>(&mut self, mut visit: impl FnMut(SealedRow) -> Result<(), E>) -> Result<(), E> {
        let sql = "SELECT r.owner_id, r.kind, r.id, v.version, v.key_version, v.sealed FROM protected_version v \
                   JOIN protected_record r ON r.id = v.record_id ORDER BY r.id, v.version";
        let mut rows = sqlx::query(sql).fetch(&mut *self.0);
        while let Some(row) = rows.try_next().await.map_err(StoreError::from)? {
            let sealed = || -> Result<SealedRow, StoreError> {
                Ok(SealedRow {
                    owner: read(row.try_get::<String, _>(0)?.parse())?,
                    kind: row.try_get(1)?,
                    record: row.try_get(2)?,
                    version: row.try_get(3)?,
                    key_version: row.try_get(4)?,
                    sealed: row.try_get(5)?,
                })
            };
            visit(sealed()?)?;
        }
        Ok(())
    }

    /// Shows reason and review of every emergency access.
    ///
    /// # Errors
    /// What the database or `visit` says.
    pub async fn each_sealed_access<E: From<StoreError>>(&mut self, mut visit: impl FnMut(SealedAccess) -> Result<(), E>) -> Result<(), E> {
        let mut rows = sqlx::query("SELECT id, organisation_id, reason, review FROM emergency_access ORDER BY id").fetch(&mut *self.0);
        while let Some(row) = rows.try_next().await.map_err(StoreError::from)? {
            let access = || -> Result<SealedAccess, StoreError> {
                Ok(SealedAccess {
                    id: row.try_get(0)?,
                    organisation: read(row.try_get::<String, _>(1)?.parse())?,
                    reason: row.try_get(2)?,
                    review: row.try_get(3)?,
                })
            };
            visit(access()?)?;
        }
        Ok(())
    }

    /// All files with records: whose, and which.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn every_attachment(&mut self) -> Result<Vec<(OrganisationId, AttachmentId)>, StoreError> {
        let sql = "SELECT r.owner_id, a.id FROM attachment a JOIN protected_record r ON r.id = a.record_id ORDER BY a.id";
        let rows: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(&mut *self.0).await?;
        rows.iter().map(|(owner, id)| Ok((read(owner.parse())?, read(id.parse())?))).collect()
    }
}
