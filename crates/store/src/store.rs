use std::path::Path;
use std::time::Duration;

use parvis_model::{OrganisationId, SiteId};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Sqlite, Transaction};

use crate::{JournalEntry, StoreError, migrate};

/// The register's database.
#[derive(Debug, Clone)]
pub struct Store {
    writer: SqlitePool,
    readers: SqlitePool,
}

/// A connection that only reads, on a consistent snapshot.
pub struct Reader(pub(crate) Transaction<'static, Sqlite>);

/// The only way to change the register. It ends with a journal entry or not at all.
pub struct WriteTransaction(Transaction<'static, Sqlite>);

impl Store {
    /// Opens the database, creating it when `create` is set, and brings its schema up to date.
    ///
    /// # Errors
    /// [`StoreError::Missing`] without a database, [`StoreError::NewerSchema`] for one of a newer program.
    pub async fn open(file: &Path, create: bool) -> Result<Self, StoreError> {
        if !create && !file.is_file() {
            return Err(StoreError::Missing(file.parent().unwrap_or(file).to_owned()));
        }
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(create)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10));
        let writer = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
        migrate::run(&writer).await?;
        let readers = SqlitePoolOptions::new().max_connections(4).connect_with(options.read_only(true)).await?;
        Ok(Self { writer, readers })
    }

    /// A snapshot to read from.
    ///
    /// # Errors
    /// What the database says.
    pub async fn read(&self) -> Result<Reader, StoreError> {
        Ok(Reader(self.readers.begin().await?))
    }

    /// Waits for the writer and begins a change.
    ///
    /// # Errors
    /// [`StoreError::Busy`] while another process writes.
    pub async fn write(&self) -> Result<WriteTransaction, StoreError> {
        Ok(WriteTransaction(self.writer.begin_with("BEGIN IMMEDIATE").await?))
    }

    /// What SQLite says of the file: `ok`, or what is broken.
    ///
    /// # Errors
    /// What the database says.
    pub async fn integrity(&self) -> Result<String, StoreError> {
        Ok(sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&self.readers).await?)
    }

    /// Closes all connections and folds the write-ahead log into the database.
    pub async fn close(self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

impl WriteTransaction {
    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.0
    }

    /// Makes the change durable together with its journal entry.
    ///
    /// # Errors
    /// [`StoreError::DiskFull`] and others; then nothing of the change was kept.
    pub async fn commit(mut self, entry: JournalEntry) -> Result<(), StoreError> {
        entry.insert(self.connection()).await?;
        self.0.commit().await?;
        Ok(())
    }

    /// Makes the entry of a reading durable; `records` are those that were opened, with their sites.
    ///
    /// # Errors
    /// As [`WriteTransaction::commit`]: then nothing may be answered.
    pub async fn commit_reading(mut self, entry: JournalEntry, by: OrganisationId, records: &[(String, SiteId)]) -> Result<(), StoreError> {
        let place = entry.insert(self.connection()).await?;
        for (record, site) in records {
            sqlx::query("INSERT INTO reading (record_id, place, site_id, organisation_id) VALUES ($1, $2, $3, $4)")
                .bind(record)
                .bind(place)
                .bind(site.to_string())
                .bind(by.to_string())
                .execute(self.connection())
                .await?;
        }
        self.0.commit().await?;
        Ok(())
    }

    /// For what is no change of the register: only [`Store`] itself may end so.
    pub(crate) async fn commit_without_entry(self) -> Result<(), StoreError> {
        Ok(self.0.commit().await?)
    }

    /// Makes rows durable that bring their own journal: those of a backup, in an empty database.
    ///
    /// # Errors
    /// [`StoreError::Inconsistent`] when there is no journal among them, and as [`WriteTransaction::commit`].
    pub async fn commit_restored(mut self) -> Result<(), StoreError> {
        let last: Option<String> = sqlx::query_scalar("SELECT link FROM journal_entry ORDER BY place DESC LIMIT 1").fetch_optional(self.connection()).await?;
        if last.is_none() {
            return Err(StoreError::Inconsistent("a backup without a journal".to_owned()));
        }
        self.0.commit().await?;
        Ok(())
    }

    /// Gives up the change.
    ///
    /// # Errors
    /// What the database says.
    pub async fn roll_back(self) -> Result<(), StoreError> {
        Ok(self.0.rollback().await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_model::{Caller, JournalId, Timestamp};

    fn entry() -> JournalEntry {
        JournalEntry {
            id: JournalId::from_random([1; 16]),
            at: Timestamp::UNIX_EPOCH,
            caller: Caller::CommandLine,
            action: "test",
            subject: String::new(),
            detail: String::new(),
        }
    }

    #[tokio::test]
    async fn a_change_that_no_longer_fits_on_the_disk_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("register.sqlite"), true).await.unwrap();
        let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(&store.writer).await.unwrap();
        sqlx::query(sqlx::AssertSqlSafe(format!("PRAGMA max_page_count = {}", pages + 4))).fetch_one(&store.writer).await.unwrap();
        let mut change = store.write().await.unwrap();
        let mut result = Ok(OrganisationId::from_random([0; 16]));
        for number in 0..=u8::MAX {
            result = change.organisation(&format!("{number} {}", "x".repeat(4_000)), OrganisationId::from_random([number; 16])).await;
            if result.is_err() {
                break;
            }
        }
        assert!(matches!(result, Err(StoreError::DiskFull)), "{result:?}");
        drop(change);
        let mut reader = store.read().await.unwrap();
        let kept: i64 = sqlx::query_scalar("SELECT count(*) FROM organisation").fetch_one(&mut *reader.0).await.unwrap();
        assert_eq!(kept, 0);
    }

    #[tokio::test]
    async fn a_committed_change_has_its_journal_entry_and_a_dropped_one_neither() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("register.sqlite"), true).await.unwrap();
        let mut change = store.write().await.unwrap();
        change.organisation("Kept", OrganisationId::from_random([1; 16])).await.unwrap();
        change.commit(entry()).await.unwrap();
        let mut change = store.write().await.unwrap();
        change.organisation("Dropped", OrganisationId::from_random([2; 16])).await.unwrap();
        drop(change);
        let mut reader = store.read().await.unwrap();
        let names: Vec<String> = sqlx::query_scalar("SELECT name FROM organisation").fetch_all(&mut *reader.0).await.unwrap();
        let entries: i64 = sqlx::query_scalar("SELECT count(*) FROM journal_entry").fetch_one(&mut *reader.0).await.unwrap();
        assert_eq!((names, entries), (vec!["Kept".to_owned()], 1));
    }
}
