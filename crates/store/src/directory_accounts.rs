//! Which account of a directory is a member's.

use async_recursion::async_recursion as boxed;
use parvis_model::{MemberId, Timestamp};
use sqlx::Row;

use crate::error::read;
use crate::{Snapshot, StoreError, WriteTransaction};

/// An account of a directory, as OpenID Connect names it: unique and never given to somebody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryAccountRow {
    /// Whose.
    pub member: MemberId,
    /// The directory (`iss`).
    pub issuer: String,
    /// The account there (`sub`).
    pub subject: String,
    /// Since when.
    pub connected_at: Timestamp,
}

impl Snapshot {
    /// Whose an account of a directory is.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn member_of_directory(&mut self, issuer: &str, subject: &str) -> Result<Option<MemberId>, StoreError> {
        let sql = "SELECT member_id FROM directory_account WHERE issuer = $1 AND subject = $2";
        let id: Option<String> = sqlx::query_scalar(sql).bind(issuer).bind(subject).fetch_optional(&mut *self.0).await?;
        id.map(|id| read(id.parse())).transpose()
    }

    /// The account of a directory that a member signs in with.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn directory_account(&mut self, member: MemberId) -> Result<Option<DirectoryAccountRow>, StoreError> {
        let sql = "SELECT issuer, subject, connected_at FROM directory_account WHERE member_id = $1";
        let Some(row) = sqlx::query(sql).bind(member.to_string()).fetch_optional(&mut *self.0).await? else { return Ok(None) };
        let connected_at = read(row.try_get::<String, _>(2)?.parse())?;
        Ok(Some(DirectoryAccountRow { member, issuer: row.try_get(0)?, subject: row.try_get(1)?, connected_at }))
    }
}

impl WriteTransaction {
    /// Connects a member with an account of a directory, in place of an earlier one. False when it is somebody else's.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_directory_account(&mut self, row: &DirectoryAccountRow) -> Result<bool, StoreError> {
        // Somebody whose membership has ended, and who works for another organisation now, connects it there.
        let sql = "DELETE FROM directory_account WHERE issuer = $1 AND subject = $2 AND member_id IN (SELECT m.id FROM member m WHERE m.active = 0)";
        sqlx::query(sql).bind(&row.issuer).bind(&row.subject).execute(self.connection()).await?;
        let taken: i64 = sqlx::query_scalar("SELECT count(*) FROM directory_account WHERE issuer = $1 AND subject = $2 AND member_id <> $3")
            .bind(&row.issuer)
            .bind(&row.subject)
            .bind(row.member.to_string())
            .fetch_one(self.connection())
            .await?;
        if taken > 0 {
            return Ok(false);
        }
        sqlx::query(
            "INSERT INTO directory_account (member_id, issuer, subject, connected_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (member_id) DO UPDATE SET issuer = excluded.issuer, subject = excluded.subject, connected_at = excluded.connected_at",
        )
        .bind(row.member.to_string())
        .bind(&row.issuer)
        .bind(&row.subject)
        .bind(row.connected_at.to_string())
        .execute(self.connection())
        .await?;
        Ok(true)
    }

    /// Takes the account of a directory from a member; false when there was none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn remove_directory_account(&mut self, member: MemberId) -> Result<bool, StoreError> {
        self.remove_of_member("DELETE FROM directory_account WHERE member_id = $1 AND subject <> $2", member, "").await
    }
}
