//! Browsers in which members signed in before. Their secrets arrive here as hashes.

use async_recursion::async_recursion as boxed;
use parvis_model::{MemberId, Timestamp};

use crate::protected::moment;
use crate::{Snapshot, StoreError, WriteTransaction};

/// A member has at most this many; the one used longest ago makes room.
pub const KNOWN_DEVICES: i64 = 20;

/// A browser that several people use sends a secret for each of them: so many are looked at.
pub const DEVICES_SENT: usize = 8;

impl Snapshot {
    /// Which of these secrets a browser got in which somebody signed in since `since`: with the account of a user name, or,
    /// without one, with any.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn known_device(&mut self, tokens: &[String], user_name: Option<&str>, since: Timestamp) -> Result<Option<String>, StoreError> {
        let sql = "SELECT k.token FROM known_device k JOIN account a ON a.member_id = k.member_id \
                   WHERE k.token = $1 AND k.used_at > $2 AND ($3 = '' OR a.user_name = $3)";
        for token in tokens.iter().take(DEVICES_SENT) {
            let query = sqlx::query_scalar(sql).bind(token).bind(moment(since)).bind(user_name.unwrap_or_default());
            if let Some(found) = query.fetch_optional(&mut *self.0).await? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }
}

impl WriteTransaction {
    /// Notes that a member signed in once more in a browser that they used before; false when it is none of theirs.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn use_known_device(&mut self, token: &str, member: MemberId, at: Timestamp) -> Result<bool, StoreError> {
        let done = sqlx::query("UPDATE known_device SET used_at = $3 WHERE token = $1 AND member_id = $2")
            .bind(token)
            .bind(member.to_string())
            .bind(moment(at))
            .execute(self.connection())
            .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Remembers a browser of a member. Beyond [`KNOWN_DEVICES`] the one used longest ago is forgotten.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn add_known_device(&mut self, token: &str, member: MemberId, at: Timestamp) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO known_device (token, member_id, created_at, used_at) VALUES ($1, $2, $3, $3)")
            .bind(token)
            .bind(member.to_string())
            .bind(moment(at))
            .execute(self.connection())
            .await?;
        let sql = "DELETE FROM known_device WHERE member_id = $1 AND token NOT IN \
                   (SELECT token FROM known_device WHERE member_id = $1 ORDER BY used_at DESC, created_at DESC, token LIMIT $2)";
        sqlx::query(sql).bind(member.to_string()).bind(KNOWN_DEVICES).execute(self.connection()).await?;
        Ok(())
    }

    /// Forgets the browsers of a member but that with one of these secrets, of which [`DEVICES_SENT`] are looked at.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn forget_known_devices(&mut self, member: MemberId, kept: &[String]) -> Result<(), StoreError> {
        let sql = "DELETE FROM known_device WHERE member_id = $1 AND token NOT IN ($2, $3, $4, $5, $6, $7, $8, $9)";
        let mut query = sqlx::query(sql).bind(member.to_string());
        for index in 0..DEVICES_SENT {
            query = query.bind(kept.get(index).map_or("", String::as_str).to_owned());
        }
        query.execute(self.connection()).await?;
        Ok(())
    }
}
