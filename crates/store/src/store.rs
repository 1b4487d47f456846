use std::path::Path;
use std::time::Duration;

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

    /// Gives up the change.
    ///
    /// # Errors
    /// What the database says.
    pub async fn roll_back(self) -> Result<(), StoreError> {
        Ok(self.0.rollback().await?)
    }
}
