//! Passkeys: the public halves, with which devices prove who asks.

use async_recursion::async_recursion as boxed;
use parvis_model::{MemberId, PasskeyId, Timestamp};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::{Snapshot, StoreError, WriteTransaction};

/// A passkey of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyRow {
    /// Identity, under which its member removes it.
    pub id: PasskeyId,
    /// Whose.
    pub member: MemberId,
    /// What its member calls it.
    pub name: String,
    /// The public key, its counter and its name with the device, as JSON.
    pub public_key: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used.
    pub used_at: Option<Timestamp>,
}

fn passkey(row: &SqliteRow) -> Result<PasskeyRow, StoreError> {
    Ok(PasskeyRow {
        id: read(row.try_get::<String, _>(0)?.parse())?,
        member: read(row.try_get::<String, _>(1)?.parse())?,
        name: row.try_get(2)?,
        public_key: row.try_get(3)?,
        created_at: read(row.try_get::<String, _>(4)?.parse())?,
        used_at: row.try_get::<Option<String>, _>(5)?.map(|at| read(at.parse())).transpose()?,
    })
}

impl Snapshot {
    /// The passkeys of a member, the oldest first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn passkeys(&mut self, member: MemberId) -> Result<Vec<PasskeyRow>, StoreError> {
        let sql = "SELECT id, member_id, name, public_key, created_at, used_at FROM passkey WHERE member_id = $1 ORDER BY created_at, id";
        sqlx::query(sql).bind(member.to_string()).fetch_all(&mut *self.0).await?.iter().map(passkey).collect()
    }
}

impl WriteTransaction {
    /// Adds a passkey, or writes what using it changed.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_passkey(&mut self, row: &PasskeyRow) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO passkey (id, member_id, name, public_key, created_at, used_at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (id) DO UPDATE SET public_key = excluded.public_key, used_at = excluded.used_at",
        )
        .bind(row.id.to_string())
        .bind(row.member.to_string())
        .bind(&row.name)
        .bind(&row.public_key)
        .bind(row.created_at.to_string())
        .bind(row.used_at.map(|at| at.to_string()))
        .execute(self.connection())
        .await?;
        Ok(())
    }

    /// Removes a passkey of a member; false if there is none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn remove_passkey(&mut self, member: MemberId, id: PasskeyId) -> Result<bool, StoreError> {
        self.remove_of_member("DELETE FROM passkey WHERE id = $2 AND member_id = $1", member, &id.to_string()).await
    }

    /// Removes all passkeys of a member.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn remove_passkeys(&mut self, member: MemberId) -> Result<(), StoreError> {
        self.remove_of_member("DELETE FROM passkey WHERE member_id = $1 AND id <> $2", member, "").await?;
        Ok(())
    }
}
