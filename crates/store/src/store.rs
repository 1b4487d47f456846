use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use async_recursion::async_recursion as boxed;
use parvis_model::{Clock, OrganisationId, SubjectId, Timestamp};
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Executor, Sqlite};

use crate::{JournalEntry, StoreError, Towns, migrate};

/// How a database is opened.
#[derive(Clone)]
pub struct StoreOptions {
    /// Makes the database where there is none.
    pub create: bool,
    /// Connections that read at the same time, 1 or more.
    pub readers: u32,
    /// The longest wait for a free connection, and as long again for another process that writes.
    pub wait: Duration,
    /// Where the times of journal entries come from.
    pub clock: Arc<dyn Clock>,
    /// Whether there is room for what is new: asked whenever a change that adds something is to be made durable.
    pub room: Arc<dyn Fn() -> bool + Send + Sync>,
    /// Which areas are towns.
    pub towns: Towns,
}

impl StoreOptions {
    /// For a database that is there: 8 readers, a wait of ten seconds, and room for everything.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { create: false, readers: 8, wait: Duration::from_secs(10), clock, room: Arc::new(|| true), towns: Towns::default() }
    }
}

/// The writer keeps so much of the database in memory at most, KiB: what it changes is then written once, not each time that a
/// page is touched.
const WRITER_CACHE: u32 = 64 * 1024;

/// A reader keeps so much of the database in memory at most, KiB: the upper pages of its indexes, which every question goes through.
const READER_CACHE: u32 = 16 * 1024;

/// So many rows are read before the one who asked has taken them.
const ROWS_AHEAD: usize = 500;

/// The register's database.
///
/// A connection goes back to its pool only when it has been seen to be outside of any transaction; any other is closed, which
/// undoes what it had begun. So no request meets what a cancelled or failed one left behind.
#[derive(Clone)]
pub struct Store {
    /// One connection: within a process, writers wait for each other here. Opened when something is first written.
    writer: SqlitePool,
    readers: SqlitePool,
    clock: Arc<dyn Clock>,
    room: Arc<dyn Fn() -> bool + Send + Sync>,
    towns: Towns,
    /// Why nothing can be written: the folder that this process may only read.
    read_only: Option<PathBuf>,
}

/// Reads on a consistent snapshot. A use case takes one and passes it on: a use case that held one and waited for a second would wait
/// for others who do the same.
pub struct Snapshot(pub(crate) PoolConnection<Sqlite>);

/// The only way to change the register. It ends with a journal entry or not at all.
pub struct WriteTransaction {
    /// Reads what this transaction sees, its own changes among it.
    snapshot: Snapshot,
    /// When the writer was free for this transaction: entries stand in the order of their times.
    began: Timestamp,
    /// Whether it was committed or rolled back, and the database said so.
    ended: bool,
    room: Arc<dyn Fn() -> bool + Send + Sync>,
    /// Which areas are towns.
    pub(crate) towns: Towns,
    /// What it changes is kept as it was, for an import that can be undone.
    pub(crate) keeping: Option<crate::before::Keeping>,
}

impl Store {
    /// Opens the database and brings its schema up to date. Where that is so already, nothing is locked and nothing written;
    /// a database that this process may only read is opened as well.
    ///
    /// # Errors
    /// [`StoreError::Missing`] without a database, [`StoreError::NewerSchema`] for one of a newer program,
    /// [`StoreError::Closed`] where the file cannot be opened at all.
    #[boxed]
    pub async fn open(file: &Path, options: StoreOptions) -> Result<Self, StoreError> {
        let there = file.is_file();
        if !options.create && !there {
            return Err(StoreError::Missing(file.parent().unwrap_or(file).to_owned()));
        }
        let reading = SqliteConnectOptions::new()
            .filename(file)
            .pragma("cache_size", format!("-{READER_CACHE}"))
            .foreign_keys(true)
            .busy_timeout(options.wait)
            .read_only(true)
            .disable_statement_logging();
        let writing = SqliteConnectOptions::new()
            .filename(file)
            .pragma("cache_size", format!("-{WRITER_CACHE}"))
            .row_buffer_size(ROWS_AHEAD)
            .create_if_missing(options.create)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            // What is deleted or replaced is overwritten, so that what was erased is not left in free pages.
            .pragma("secure_delete", "ON")
            .busy_timeout(options.wait)
            // The whole text of each slow statement, up to 50,000 letters of brackets, would hide what is said to people.
            .disable_statement_logging();
        // Waiting is bounded and ends in an answer of its own: a warning for each request that waited would fill the log under load.
        let pool = |most| SqlitePoolOptions::new().max_connections(most).acquire_timeout(options.wait).acquire_slow_threshold(options.wait);
        let writer = pool(1).connect_lazy_with(writing);
        let readers = |how| pool(options.readers.max(1)).after_release(|connection, _| Box::pin(left_clean(connection))).connect_lazy_with(how);
        let mut store = Self { writer, readers: readers(reading.clone()), clock: options.clock, room: options.room, towns: options.towns, read_only: None };
        let is_empty = there && std::fs::metadata(file).is_ok_and(|file| file.len() == 0) && !has_log(file);
        if is_empty && !options.create {
            return Err(StoreError::Empty(file.to_owned()));
        }
        let version = match store.version(there).await {
            // Without a log beside it the file is complete, and where nobody may write here it stays as it is.
            Err(StoreError::Closed | StoreError::ReadOnly(_)) if !has_log(file) => {
                store.readers = readers(reading.immutable(true));
                store.read_only = file.parent().map(Path::to_owned);
                store.version(there).await?
            }
            version => version?,
        };
        if !migrate::is_current(version)? {
            if (1..migrate::OVERWRITES).contains(&version) {
                store.overwrite_free_pages().await;
            }
            migrate::run(&store).await?;
        }
        Ok(store)
    }

    /// The version of the schema, 0 before there is one.
    async fn version(&self, there: bool) -> Result<i64, StoreError> {
        if !there {
            return Ok(0);
        }
        let mut snapshot = self.read().await?;
        let version = migrate::version(&mut snapshot.0).await;
        snapshot.end().await;
        version
    }

    /// A snapshot to read from.
    ///
    /// # Errors
    /// [`StoreError::Crowded`] when no reader becomes free in time, and what the database says.
    #[boxed]
    pub async fn read(&self) -> Result<Snapshot, StoreError> {
        let mut connection = match self.readers.acquire().await {
            Err(sqlx::Error::PoolTimedOut) => return Err(StoreError::Crowded),
            connection => connection?,
        };
        // Given up half-way, it is in a transaction or not: `left_clean` finds out.
        connection.execute("BEGIN").await?;
        Ok(Snapshot(connection))
    }

    /// Waits for the writer and begins a change.
    ///
    /// # Errors
    /// [`StoreError::Busy`] while another process writes, [`StoreError::ReadOnly`] in a folder that can only be read.
    #[boxed]
    pub async fn write(&self) -> Result<WriteTransaction, StoreError> {
        if let Some(folder) = &self.read_only {
            return Err(StoreError::ReadOnly(folder.display().to_string()));
        }
        let connection = match self.writer.acquire().await {
            Err(sqlx::Error::PoolTimedOut) => return Err(StoreError::Busy),
            connection => connection?,
        };
        // Made before it begins: given up half-way, it is dropped, and with it the connection.
        let mut change = WriteTransaction {
            snapshot: Snapshot(connection),
            began: self.clock.now(),
            ended: false,
            room: self.room.clone(),
            towns: self.towns.clone(),
            keeping: None,
        };
        change.connection().execute("BEGIN IMMEDIATE").await?;
        change.began = self.clock.now();
        Ok(change)
    }

    /// Whether this process can only read it.
    pub fn is_read_only(&self) -> bool {
        self.read_only.is_some()
    }

    /// Writes the database anew without what was deleted before it was overwritten. Where the disk is too full for that, it stays as it
    /// is, and the log says so.
    async fn overwrite_free_pages(&self) {
        let done = match self.writer.acquire().await {
            Ok(mut connection) => connection.execute("VACUUM").await.map(drop),
            Err(error) => Err(error),
        };
        if let Err(error) = done {
            tracing::warn!(%error, "what was erased before is still in free pages of the database; make space and run: sqlite3 register.sqlite VACUUM");
        }
    }

    /// Folds the write-ahead log into the database and empties it, where nobody reads or writes; else a later time does.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn fold_log(&self) -> Result<(), StoreError> {
        if self.read_only.is_none() {
            self.writer.acquire().await?.execute("PRAGMA wal_checkpoint(TRUNCATE)").await?;
        }
        Ok(())
    }

    /// What SQLite says of the file: `ok`, or what is broken.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn integrity(&self) -> Result<String, StoreError> {
        Ok(sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut *self.read().await?.0).await?)
    }

    /// Closes all connections and folds the write-ahead log into the database.
    #[boxed]
    pub async fn close(self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

impl Snapshot {
    /// Gives the reader back and waits for that. Who reads again at once takes the same one: dropped, it comes back a moment later, and
    /// another is opened meanwhile.
    pub async fn end(mut self) {
        self.0.return_to_pool().await;
    }
}

/// Ends the transaction of a reader that is given back. Only when the database says that it has ended, the connection is used
/// again: also where the reader was dropped in the middle of a statement or before it had begun.
async fn left_clean(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    Ok(connection.execute("ROLLBACK").await.is_ok())
}

/// Whether a write-ahead log with anything in it lies beside the database.
fn has_log(file: &Path) -> bool {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(PathBuf::from(log)).is_ok_and(|log| log.len() > 0)
}

impl Drop for WriteTransaction {
    fn drop(&mut self) {
        if !self.ended {
            // Refused, cancelled or failed in the middle: closing the connection undoes everything, whatever state it is in.
            self.snapshot.0.close_on_drop();
        }
    }
}

impl WriteTransaction {
    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.snapshot.0
    }

    /// Reads within the change: what was there before and what the change itself has written. A use case that writes reads here, and
    /// needs no second connection.
    pub fn snapshot(&mut self) -> &mut Snapshot {
        &mut self.snapshot
    }

    /// The entries of this change are of a moment or later, whatever the clock says: for what goes on from another journal.
    pub fn no_earlier_than(&mut self, at: Timestamp) {
        self.began = self.began.max(at);
    }

    /// Adds an entry to the journal besides the one that the change ends with, for a change that does several things; answers with
    /// its place.
    ///
    /// # Errors
    /// [`StoreError::ReserveReached`], and what the database says.
    #[boxed]
    pub async fn add_entry(&mut self, entry: JournalEntry) -> Result<i64, StoreError> {
        self.has_room_for(&entry)?;
        entry.insert(self.began, self.connection()).await
    }

    /// Refuses an entry of something new while the disk is so full that the rest is left for what takes away. Every change ends with its
    /// entry, so nothing new passes by this.
    fn has_room_for(&self, entry: &JournalEntry) -> Result<(), StoreError> {
        if entry.adds && !(self.room)() { Err(StoreError::ReserveReached) } else { Ok(()) }
    }

    /// Makes the change durable together with its journal entry.
    ///
    /// # Errors
    /// [`StoreError::ReserveReached`], [`StoreError::DiskFull`] and others; then nothing of the change was kept.
    #[boxed]
    pub async fn commit(mut self, entry: JournalEntry) -> Result<(), StoreError> {
        if let Err(refused) = self.has_room_for(&entry) {
            self.roll_back().await?;
            return Err(refused);
        }
        entry.insert(self.began, self.connection()).await?;
        self.end().await
    }

    /// Makes the entry of a reading durable; `records` are those that were opened, with their subjects.
    ///
    /// # Errors
    /// As [`WriteTransaction::commit`]: then nothing may be answered.
    #[boxed]
    pub async fn commit_reading(mut self, entry: JournalEntry, by: OrganisationId, records: &[(String, SubjectId)]) -> Result<(), StoreError> {
        self.add_reading(entry, by, records).await?;
        self.end().await
    }

    /// For what is no change of the register: only [`Store`] itself may end so.
    pub(crate) async fn commit_without_entry(self) -> Result<(), StoreError> {
        self.end().await
    }

    /// Makes rows durable that bring their own journal: those of a backup, in an empty database.
    ///
    /// # Errors
    /// [`StoreError::Inconsistent`] when there is no journal among them, and as [`WriteTransaction::commit`].
    #[boxed]
    pub async fn commit_restored(mut self) -> Result<(), StoreError> {
        let last: Option<String> = sqlx::query_scalar("SELECT link FROM journal_entry ORDER BY place DESC LIMIT 1").fetch_optional(self.connection()).await?;
        if last.is_none() {
            return Err(StoreError::Inconsistent("a backup without a journal".to_owned()));
        }
        crate::kept::after_restoring(self.connection()).await?;
        crate::kept_by::count_again(self.connection()).await?;
        crate::told_of::make_again(self.connection()).await?;
        self.end().await
    }

    async fn end(mut self) -> Result<(), StoreError> {
        self.connection().execute("COMMIT").await?;
        self.ended = true;
        Ok(())
    }

    /// Gives up the change.
    ///
    /// # Errors
    /// None: where the database does not roll back, the connection is closed, which does.
    pub async fn roll_back(mut self) -> Result<(), StoreError> {
        self.ended = self.connection().execute("ROLLBACK").await.is_ok();
        Ok(())
    }
}

#[cfg(test)]
#[path = "store_tests.rs"]
mod tests;

#[cfg(test)]
pub(crate) mod testing {
    use super::*;
    use std::sync::atomic::{AtomicI64, Ordering};

    /// A clock that goes on by a second whenever somebody looks at it.
    #[derive(Default)]
    pub(crate) struct Ticking(AtomicI64);

    impl Clock for Ticking {
        fn now(&self) -> Timestamp {
            Timestamp::from_second(self.0.fetch_add(1, Ordering::SeqCst)).unwrap()
        }
    }

    /// One reader, so that a second one taken by the same test is noticed. Waiting ends with an answer, and the machine may be busy with
    /// other tests: only a test of a refusal waits for a short time.
    pub(crate) fn options(create: bool) -> StoreOptions {
        StoreOptions { create, readers: 1, wait: Duration::from_secs(60), ..StoreOptions::new(Arc::new(Ticking::default())) }
    }

    pub(crate) async fn opened(file: &Path, create: bool) -> Result<Store, StoreError> {
        Store::open(file, options(create)).await
    }
}
