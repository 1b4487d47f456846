use parvis_model::{Caller, JournalId, Timestamp};
use sqlx::sqlite::SqliteConnection;

use crate::StoreError;

/// Who changed what and when; written in the same transaction as the change.
#[derive(Debug, Clone)]
pub struct JournalEntry {
    /// Identity of the entry.
    pub id: JournalId,
    /// When, UTC.
    pub at: Timestamp,
    /// On whose behalf.
    pub caller: Caller,
    /// The use case, such as `import`.
    pub action: &'static str,
    /// What it was about: an id, a file name.
    pub subject: String,
}

impl JournalEntry {
    pub(crate) async fn insert(&self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO journal (id, at, caller, action, subject) VALUES ($1, $2, $3, $4, $5)")
            .bind(self.id.to_string())
            .bind(self.at.to_string())
            .bind(self.caller.as_str())
            .bind(self.action)
            .bind(&self.subject)
            .execute(connection)
            .await?;
        Ok(())
    }
}
