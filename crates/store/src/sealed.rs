//! What is sealed, as rows to be sealed anew.

use parvis_model::{EmergencyId, OrganisationId, RecordKind, Timestamp};
use sqlx::Row;

use crate::error::read;
use crate::people::word;
use crate::{Reader, SealedVersion, StoreError, WriteTransaction};

/// A wrapped data key: whose, its number, base 64.
pub type WrappedKey = (OrganisationId, i64, String);

impl Reader {
    /// All wrapped data keys.
    ///
    /// # Errors
    /// What the database says.
    pub async fn data_keys(&mut self) -> Result<Vec<WrappedKey>, StoreError> {
        let rows = sqlx::query("SELECT organisation_id, version, wrapped FROM data_key ORDER BY organisation_id, version").fetch_all(&mut *self.0).await?;
        rows.iter().map(|row| Ok((read(row.try_get::<String, _>(0)?.parse())?, row.try_get(1)?, row.try_get(2)?))).collect()
    }

    /// A sealed version of a record of an organisation that is sealed under an older key than `key`, with the record's kind
    /// and id; none when there is none left.
    ///
    /// # Errors
    /// What the database says.
    pub async fn sealed_before(&mut self, owner: OrganisationId, key: i64) -> Result<Vec<(RecordKind, String, SealedVersion)>, StoreError> {
        let sql = "SELECT r.kind, r.id, v.version, v.key_version, v.sealed FROM protected_version v JOIN protected_record r ON r.id = v.record_id \
                   WHERE r.owner_id = $1 AND v.key_version < $2 ORDER BY r.id, v.version";
        let rows = sqlx::query(sql).bind(owner.to_string()).bind(key).fetch_all(&mut *self.0).await?;
        let sealed = |row: &sqlx::sqlite::SqliteRow| {
            let version = SealedVersion { version: row.try_get(2)?, key_version: row.try_get(3)?, sealed: row.try_get(4)? };
            Ok((word(row.try_get(0)?, RecordKind::parse)?, row.try_get(1)?, version))
        };
        rows.iter().map(sealed).collect()
    }
}

impl Reader {
    /// The records of a kind that were withdrawn before a moment.
    ///
    /// # Errors
    /// What the database says.
    pub async fn withdrawn_before(&mut self, kind: RecordKind, before: Timestamp) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT id FROM protected_record WHERE kind = $1 AND state = 'withdrawn' AND changed_at < $2 ORDER BY id";
        Ok(sqlx::query_scalar(sql).bind(kind.as_str()).bind(before.to_string()).fetch_all(&mut *self.0).await?)
    }
}

impl WriteTransaction {
    /// Writes a version as it is sealed now.
    ///
    /// # Errors
    /// What the database says.
    pub async fn reseal(&mut self, record: &str, sealed: &SealedVersion) -> Result<(), StoreError> {
        sqlx::query("UPDATE protected_version SET key_version = $3, sealed = $4 WHERE record_id = $1 AND version = $2")
            .bind(record)
            .bind(sealed.version)
            .bind(sealed.key_version)
            .bind(&sealed.sealed)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Writes reason and review of an emergency access as they are sealed now.
    ///
    /// # Errors
    /// What the database says.
    pub async fn reseal_emergency(&mut self, id: EmergencyId, reason: &str, review: Option<&str>) -> Result<(), StoreError> {
        sqlx::query("UPDATE emergency_access SET reason = $2, review = $3 WHERE id = $1")
            .bind(id.to_string())
            .bind(reason)
            .bind(review)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Writes a data key as it is wrapped now.
    ///
    /// # Errors
    /// What the database says.
    pub async fn rewrap_data_key(&mut self, (organisation, version, wrapped): &WrappedKey) -> Result<(), StoreError> {
        sqlx::query("UPDATE data_key SET wrapped = $3 WHERE organisation_id = $1 AND version = $2")
            .bind(organisation.to_string())
            .bind(version)
            .bind(wrapped)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Destroys the data keys of an organisation before a version.
    ///
    /// # Errors
    /// What the database says.
    pub async fn destroy_data_keys_before(&mut self, organisation: OrganisationId, version: i64) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM data_key WHERE organisation_id = $1 AND version < $2")
            .bind(organisation.to_string())
            .bind(version)
            .execute(self.connection())
            .await?;
        Ok(())
    }
}
