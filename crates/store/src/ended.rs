//! Memberships and organisations that have ended, and that can be taken up again.

use std::collections::HashMap;

use async_recursion::async_recursion as boxed;
use parvis_model::{MemberId, OrganisationId, Timestamp};
use sqlx::Row;

use crate::error::read;
use crate::{Snapshot, StoreError, WriteTransaction, many};

/// The name of somebody whose membership has ended, and since when it has.
pub type EndedMember = (String, Timestamp);

impl Snapshot {
    /// The names that wait, of those of these members whose membership has ended.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn ended_members(&mut self, members: &[MemberId]) -> Result<HashMap<MemberId, EndedMember>, StoreError> {
        let ids: Vec<String> = members.iter().map(ToString::to_string).collect();
        let sql = "SELECT member_id, name, ended_at FROM membership_ended WHERE member_id IN ";
        let mut found = HashMap::new();
        for row in many::fetch(&mut self.0, sql, &ids, "").await? {
            let ended_at = read(row.try_get::<String, _>(2)?.parse())?;
            found.insert(read(row.try_get::<String, _>(0)?.parse())?, (row.try_get(1)?, ended_at));
        }
        Ok(found)
    }

    /// Up to `count` members whose membership ended before a time and whose name still waits, the longest ended first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn members_ended_before(&mut self, before: Timestamp, count: i64) -> Result<Vec<MemberId>, StoreError> {
        let sql = "SELECT member_id FROM membership_ended WHERE ended_at < $1 ORDER BY ended_at, member_id LIMIT $2";
        let ids: Vec<String> = sqlx::query_scalar(sql).bind(before.to_string()).bind(count).fetch_all(&mut *self.0).await?;
        ids.into_iter().map(|id| read(id.parse())).collect()
    }
}

impl WriteTransaction {
    /// Ends a membership; the name waits, so that it can be taken up again.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_membership_for_now(&mut self, id: MemberId, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "INSERT INTO membership_ended (member_id, name, ended_at) SELECT m.id, m.name, $2 FROM member m WHERE m.id = $1 AND m.active = 1 \
                   ON CONFLICT (member_id) DO UPDATE SET name = excluded.name, ended_at = excluded.ended_at";
        sqlx::query(sql).bind(id.to_string()).bind(at.to_string()).execute(self.connection()).await?;
        self.end_membership(id).await
    }

    /// The name of a member whose membership has ended waits no longer.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn forget_ended_member(&mut self, id: MemberId) -> Result<bool, StoreError> {
        let done = sqlx::query("DELETE FROM membership_ended WHERE member_id = $1").bind(id.to_string()).execute(self.connection()).await?;
        Ok(done.rows_affected() > 0)
    }

    /// Ends the sessions, tokens and links of a member, forgets their browsers and erases the address to which they had something sent. What they sign
    /// in with stays.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn lock_account(&mut self, member: MemberId) -> Result<(), StoreError> {
        self.end_other_sessions(member, None).await?;
        self.forget_known_devices(member, &[]).await?;
        self.end_api_tokens(member).await?;
        self.end_invitations(member).await?;
        self.erase_mail(member).await?;
        Ok(())
    }

    /// Gives an organisation another name; false where another one has it.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn rename_organisation(&mut self, id: OrganisationId, name: &str) -> Result<bool, StoreError> {
        let sql = "UPDATE organisation SET name = $2 WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM organisation o WHERE o.name = $2 AND o.id <> $1)";
        Ok(sqlx::query(sql).bind(id.to_string()).bind(name).execute(self.connection()).await?.rows_affected() > 0)
    }

    /// Ends an organisation, closes the requests for visits that it made or was asked, and takes back what it released for matching: that does not come
    /// back with it.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_organisation(&mut self, id: OrganisationId, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE visit_request SET closed_at = $2 WHERE closed_at IS NULL AND (organisation_id = $1 OR to_id = $1)";
        sqlx::query(sql).bind(id.to_string()).bind(at.to_string()).execute(self.connection()).await?;
        sqlx::query("DELETE FROM statement_release WHERE owner_id = $1").bind(id.to_string()).execute(self.connection()).await?;
        let sql = "UPDATE organisation SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
        Ok(sqlx::query(sql).bind(id.to_string()).bind(at.to_string()).execute(self.connection()).await?.rows_affected() > 0)
    }

    /// Takes back that an organisation has ended; one that was merged comes back without what it had.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn reopen_organisation(&mut self, id: OrganisationId) -> Result<bool, StoreError> {
        let sql = "UPDATE organisation SET ended_at = NULL, merged_into = NULL WHERE id = $1 AND ended_at IS NOT NULL";
        Ok(sqlx::query(sql).bind(id.to_string()).execute(self.connection()).await?.rows_affected() > 0)
    }
}
