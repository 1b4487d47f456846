//! Files with protected records: what stands plain of them, and their sealed chunks.

use async_recursion::async_recursion as boxed;
use parvis_model::{AttachmentId, OrganisationId, Timestamp};
use sqlx::Row;
use sqlx::sqlite::{SqliteConnection, SqliteRow};

use crate::error::read;
use crate::{Snapshot, StoreError, WriteTransaction, kept_by};

/// A file with a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachmentRow {
    /// Identity.
    pub id: AttachmentId,
    /// With which record.
    pub record: String,
    /// The owner's data key that sealed it.
    pub key_version: i64,
    /// What it is called and what it is, sealed; base 64.
    pub about: String,
    /// Its length in bytes.
    pub size: i64,
    /// When it was added.
    pub added_at: Timestamp,
}

const COLUMNS: &str = "a.id, a.record_id, a.key_version, a.about, a.size, a.added_at";

fn attachment(row: &SqliteRow) -> Result<AttachmentRow, StoreError> {
    Ok(AttachmentRow {
        id: read(row.try_get::<String, _>(0)?.parse())?,
        record: row.try_get(1)?,
        key_version: row.try_get(2)?,
        about: row.try_get(3)?,
        size: row.try_get(4)?,
        added_at: read(row.try_get::<String, _>(5)?.parse())?,
    })
}

impl Snapshot {
    /// The files with a record, the first first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn attachments(&mut self, record: &str) -> Result<Vec<AttachmentRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM attachment a WHERE a.record_id = $1 ORDER BY a.added_at, a.id");
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(record).fetch_all(&mut *self.0).await?.iter().map(attachment).collect()
    }

    /// The next file with a record of an organisation that is sealed under an older key than `key`, in the order of ids, behind
    /// the one named `after`.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn attachment_before(&mut self, owner: OrganisationId, key: i64, after: &str) -> Result<Option<AttachmentRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM attachment a JOIN protected_record r ON r.id = a.record_id \
             WHERE r.owner_id = $1 AND a.key_version < $2 AND a.id > $3 ORDER BY a.id LIMIT 1"
        );
        let found = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(owner.to_string()).bind(key).bind(after).fetch_optional(&mut *self.0).await?;
        found.as_ref().map(attachment).transpose()
    }

    /// A file by its id.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn attachment(&mut self, id: AttachmentId) -> Result<Option<AttachmentRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM attachment a WHERE a.id = $1");
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id.to_string()).fetch_optional(&mut *self.0).await?.as_ref().map(attachment).transpose()
    }

    /// The sealed chunks of a file, in order; base 64.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn attachment_chunks(&mut self, id: AttachmentId) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT sealed FROM attachment_chunk WHERE attachment_id = $1 ORDER BY place";
        Ok(sqlx::query_scalar(sql).bind(id.to_string()).fetch_all(&mut *self.0).await?)
    }
}

/// Bytes of a file of a record, 0 if there is none.
async fn size(connection: &mut SqliteConnection, record: &str, id: AttachmentId) -> Result<i64, StoreError> {
    let sql = "SELECT size FROM attachment WHERE id = $1 AND record_id = $2";
    let size: Option<i64> = sqlx::query_scalar(sql).bind(id.to_string()).bind(record).fetch_optional(connection).await?;
    Ok(size.unwrap_or(0))
}

impl WriteTransaction {
    /// Adds a file, or writes it as it is sealed now.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_attachment(&mut self, row: &AttachmentRow, chunks: &[String]) -> Result<(), StoreError> {
        let there = size(self.connection(), &row.record, row.id).await?;
        kept_by::count(self.connection(), &row.record, 0, row.size - there).await?;
        sqlx::query(
            "INSERT INTO attachment (id, record_id, key_version, about, size, added_at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (id) DO UPDATE SET key_version = excluded.key_version, about = excluded.about",
        )
        .bind(row.id.to_string())
        .bind(&row.record)
        .bind(row.key_version)
        .bind(&row.about)
        .bind(row.size)
        .bind(row.added_at.to_string())
        .execute(self.connection())
        .await?;
        for (place, sealed) in (0_i64..).zip(chunks) {
            sqlx::query(
                "INSERT INTO attachment_chunk (attachment_id, place, sealed) VALUES ($1, $2, $3) \
                 ON CONFLICT (attachment_id, place) DO UPDATE SET sealed = excluded.sealed",
            )
            .bind(row.id.to_string())
            .bind(place)
            .bind(sealed)
            .execute(self.connection())
            .await?;
        }
        Ok(())
    }

    /// Removes a file of a record; false if there is none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn remove_attachment(&mut self, record: &str, id: AttachmentId) -> Result<bool, StoreError> {
        let there = size(self.connection(), record, id).await?;
        kept_by::count(self.connection(), record, 0, -there).await?;
        let of_record = "SELECT id FROM attachment WHERE id = $1 AND record_id = $2";
        let sql = format!("DELETE FROM attachment_chunk WHERE attachment_id IN ({of_record})");
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id.to_string()).bind(record).execute(self.connection()).await?;
        let sql = "DELETE FROM attachment WHERE id = $1 AND record_id = $2";
        let done = sqlx::query(sql).bind(id.to_string()).bind(record).execute(self.connection()).await?;
        Ok(done.rows_affected() > 0)
    }
}
