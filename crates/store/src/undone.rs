//! What a restore does again: whatever was erased, ended or held back after the backup was made.

use async_recursion::async_recursion as boxed;
use parvis_model::{EmergencyId, Handling, Marking, MemberId, PasskeyId, SiteId, Timestamp};
use sqlx::Row;

use crate::error::read;
use crate::people::parse_closed;
use crate::protected::moment;
use crate::{Snapshot, StoreError, WriteTransaction};

impl Snapshot {
    /// How a record is marked and handled; none where it is not there.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn marks(&mut self, record: &str) -> Result<Option<(Marking, Handling)>, StoreError> {
        let row = sqlx::query("SELECT marking, handling FROM protected_record WHERE id = $1").bind(record).fetch_optional(&mut *self.0).await?;
        row.map(|row| Ok((parse_closed(row.try_get(0)?, Marking::parse)?, parse_closed(row.try_get(1)?, Handling::parse)?))).transpose()
    }
}

impl WriteTransaction {
    /// Marks and handles a record otherwise than it was; what it says stays as it is sealed.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn mark(&mut self, record: &str, marking: Marking, handling: Handling) -> Result<(), StoreError> {
        let sql = "UPDATE protected_record SET marking = $2, handling = $3 WHERE id = $1";
        sqlx::query(sql).bind(record).bind(marking.as_str()).bind(handling.as_str()).execute(self.connection()).await?;
        Ok(())
    }

    /// Puts a record out of force as of a moment, without a new version; false where it is not there or not in force.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn withdraw_as_of(&mut self, record: &str, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE protected_record SET state = 'withdrawn', changed_at = $2 WHERE id = $1 AND state <> 'withdrawn'";
        Ok(sqlx::query(sql).bind(record).bind(at.to_string()).execute(self.connection()).await?.rows_affected() > 0)
    }

    /// Removes the password of a member; false if there was none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn drop_password(&mut self, member: MemberId) -> Result<bool, StoreError> {
        self.remove_of_member("UPDATE account SET password = '' WHERE member_id = $1 AND password <> $2", member, "").await
    }

    /// Removes every way in that a member had; false if they had no account.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn drop_ways_in(&mut self, member: MemberId) -> Result<bool, StoreError> {
        self.end_ways_in(member).await?;
        self.remove_of_member("UPDATE account SET password = '' WHERE member_id = $1 AND user_name <> $2", member, "").await
    }

    /// Removes the recovery codes of a member; false if there were none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn drop_recovery_codes(&mut self, member: MemberId) -> Result<bool, StoreError> {
        self.remove_of_member("DELETE FROM recovery_code WHERE member_id = $1 AND code <> $2", member, "").await
    }

    /// Removes a passkey, whosever it is; answers with its member, none where it is not there.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn forget_passkey(&mut self, id: PasskeyId) -> Result<Option<MemberId>, StoreError> {
        let member: Option<String> =
            sqlx::query_scalar("SELECT member_id FROM passkey WHERE id = $1").bind(id.to_string()).fetch_optional(self.connection()).await?;
        sqlx::query("DELETE FROM passkey WHERE id = $1").bind(id.to_string()).execute(self.connection()).await?;
        member.map(|member| read(member.parse())).transpose()
    }

    /// Closes an emergency access, whosever it is; false where it is not there or closed.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_emergency(&mut self, id: EmergencyId, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE emergency_access SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL";
        Ok(sqlx::query(sql).bind(id.to_string()).bind(moment(at)).execute(self.connection()).await?.rows_affected() > 0)
    }

    /// Says of a site that nobody is known to operate it.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn clear_operator(&mut self, site: SiteId) -> Result<(), StoreError> {
        sqlx::query("UPDATE site SET operator_id = NULL WHERE id = $1").bind(site.to_string()).execute(self.connection()).await?;
        Ok(())
    }
}
