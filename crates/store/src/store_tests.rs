use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use parvis_model::{Caller, JournalId};
use sqlx::{AssertSqlSafe, Connection};

use super::testing::{opened, options};
use super::*;

fn entry(number: u8) -> JournalEntry {
    JournalEntry {
        id: JournalId::from_random([number; 16]),
        caller: Caller::CommandLine,
        action: "test",
        subject: String::new(),
        detail: String::new(),
        adds: false,
    }
}

async fn fresh() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = opened(&folder.path().join("register.sqlite"), true).await.unwrap();
    (folder, store)
}

/// A register whose waiting ends soon, for a test of what is said then.
async fn impatient() -> (tempfile::TempDir, Store) {
    let (folder, store) = fresh().await;
    store.close().await;
    let soon = StoreOptions { wait: Duration::from_secs(2), ..options(false) };
    let store = Store::open(&folder.path().join("register.sqlite"), soon).await.unwrap();
    (folder, store)
}

/// Writes an organisation and its entry.
async fn write(store: &Store, number: u8) -> Result<(), StoreError> {
    let mut change = store.write().await?;
    change.organisation(&format!("Organisation {number}"), OrganisationId::from_random([number; 16])).await?;
    change.commit(entry(number)).await
}

/// How many organisations and entries there are.
async fn counted(store: &Store) -> (i64, i64) {
    let mut snapshot = store.read().await.unwrap();
    let sql = "SELECT (SELECT count(*) FROM organisation), (SELECT count(*) FROM journal_entry)";
    sqlx::query_as(sql).fetch_one(&mut *snapshot.0).await.unwrap()
}

/// A connection of another process.
async fn another(folder: &tempfile::TempDir) -> SqliteConnection {
    SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(folder.path().join("register.sqlite"))).await.unwrap()
}

#[tokio::test]
async fn a_change_that_no_longer_fits_on_the_disk_leaves_nothing_behind_and_the_next_is_taken() {
    let (_folder, store) = fresh().await;
    let mut change = store.write().await.unwrap();
    let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(change.connection()).await.unwrap();
    sqlx::query(AssertSqlSafe(format!("PRAGMA max_page_count = {}", pages + 4))).fetch_one(change.connection()).await.unwrap();
    let mut result = Ok(OrganisationId::from_random([0; 16]));
    for number in 0..=u8::MAX {
        result = change.organisation(&format!("{number} {}", "x".repeat(4_000)), OrganisationId::from_random([number; 16])).await;
        if result.is_err() {
            break;
        }
    }
    assert!(matches!(result, Err(StoreError::DiskFull)), "{result:?}");
    drop(change);
    assert_eq!(counted(&store).await, (0, 0));
    write(&store, 1).await.unwrap();
    assert_eq!(counted(&store).await, (1, 1));
}

#[tokio::test]
async fn a_commit_or_a_rollback_that_fails_disables_nothing() {
    let (_folder, store) = fresh().await;
    // A commit that fails leaves the transaction open: here because a member has no organisation.
    let mut change = store.write().await.unwrap();
    change.connection().execute("PRAGMA defer_foreign_keys = ON").await.unwrap();
    let sql = "INSERT INTO member (id, organisation_id, role, name, active, created_at) VALUES ('m', 'none', 'adviser', '', 1, '')";
    let inserted = change.connection().execute(sql).await;
    assert!(inserted.is_ok(), "{inserted:?}");
    assert!(change.commit(entry(1)).await.is_err());
    write(&store, 2).await.unwrap();
    // A rollback that fails, because SQLite has rolled back by itself as it does on a full disk.
    let mut change = store.write().await.unwrap();
    change.connection().execute("ROLLBACK").await.unwrap();
    change.roll_back().await.unwrap();
    write(&store, 3).await.unwrap();
    // What began a transaction of its own within is not met by the next either.
    let mut change = store.write().await.unwrap();
    change.connection().execute("SAVEPOINT inner").await.unwrap();
    drop(change);
    write(&store, 4).await.unwrap();
    assert_eq!(counted(&store).await, (3, 3));
}

#[tokio::test]
async fn a_committed_change_has_its_journal_entry_and_a_dropped_one_neither() {
    let (_folder, store) = fresh().await;
    write(&store, 1).await.unwrap();
    let mut change = store.write().await.unwrap();
    change.organisation("Dropped", OrganisationId::from_random([2; 16])).await.unwrap();
    drop(change);
    assert_eq!(counted(&store).await, (1, 1));
}

/// Polls a future so many times and then gives it up.
struct AtMost<F> {
    inner: Pin<Box<F>>,
    left: usize,
}

impl<F: Future> Future for AtMost<F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        self.left -= 1;
        self.inner.as_mut().poll(context).map(Some)
    }
}

/// A request that goes away is dropped at whatever it waits for: taking a connection, BEGIN, a statement, COMMIT.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_given_up_at_any_moment_leaves_all_or_nothing_and_clean_connections() {
    let (_folder, store) = fresh().await;
    let (mut given_up, mut finished) = (0, 0);
    let mut number = 0;
    for round in 0..120 {
        number += 1;
        let kept = match round % 2 {
            0 => AtMost { inner: Box::pin(write(&store, number)), left: round / 2 % 12 }.await,
            _ => tokio::time::timeout(Duration::from_micros(round as u64 % 40 * 40), write(&store, number)).await.ok(),
        };
        finished += i64::from(kept.is_some_and(|result| result.is_ok()));
        given_up += i64::from(kept_none(&store, number).await);
        // A reader given up in the same way.
        let _ = AtMost { inner: Box::pin(counted(&store)), left: round % 12 }.await;
        // One reader and one writer: what is not given back clean would be met here.
        number += 1;
        write(&store, number).await.unwrap();
    }
    let (organisations, entries) = counted(&store).await;
    assert_eq!(organisations, entries, "a change without its entry, or an entry without its change");
    assert_eq!(organisations + given_up, i64::from(number));
    assert!(given_up > 10 && finished > 10, "{given_up} given up, {finished} finished: nothing was proved");
}

async fn kept_none(store: &Store, number: u8) -> bool {
    // Behind whatever of it still runs.
    store.write().await.unwrap().roll_back().await.unwrap();
    let mut snapshot = store.read().await.unwrap();
    let found: i64 = sqlx::query_scalar("SELECT count(*) FROM organisation WHERE name = $1")
        .bind(format!("Organisation {number}"))
        .fetch_one(&mut *snapshot.0)
        .await
        .unwrap();
    found == 0
}

#[tokio::test]
async fn a_reader_that_is_given_back_keeps_no_old_snapshot() {
    let (_folder, store) = fresh().await;
    for number in 1..=20 {
        assert_eq!(counted(&store).await.0, i64::from(number) - 1);
        write(&store, number).await.unwrap();
    }
}

#[tokio::test]
async fn a_change_reads_what_it_has_written_without_a_second_connection() {
    let (_folder, store) = fresh().await;
    let mut change = store.write().await.unwrap();
    let id = OrganisationId::from_random([1; 16]);
    change.organisation("Within", id).await.unwrap();
    assert_eq!(change.snapshot().organisations().await.unwrap().len(), 1);
    assert_eq!(store.read().await.unwrap().organisations().await.unwrap().len(), 0, "others see it when it is committed");
}

#[tokio::test]
async fn opening_to_read_takes_no_lock_and_waits_for_no_writer() {
    let (folder, store) = fresh().await;
    write(&store, 1).await.unwrap();
    store.close().await;
    let mut other = another(&folder).await;
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    let store = opened(&folder.path().join("register.sqlite"), false).await.unwrap();
    assert_eq!(counted(&store).await, (1, 1));
    assert_eq!(store.integrity().await.unwrap(), "ok");
    assert_eq!(counted(&store).await, (1, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everybody_who_waits_for_another_process_is_told_that_it_is_busy_and_writes_afterwards() {
    let (folder, store) = impatient().await;
    write(&store, 0).await.unwrap();
    let mut other = another(&folder).await;
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    let waiting: Vec<_> = (1..=12)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move { write(&store, number).await })
        })
        .collect();
    for waiting in waiting {
        let result = waiting.await.unwrap();
        assert!(matches!(result, Err(StoreError::Busy)), "{result:?}");
    }
    assert_eq!(counted(&store).await, (1, 1), "reads go on meanwhile");
    other.execute("ROLLBACK").await.unwrap();
    write(&store, 13).await.unwrap();
}

#[tokio::test]
async fn a_second_reader_taken_while_the_last_one_is_held_is_refused_in_time() {
    let (_folder, store) = impatient().await;
    let held = store.read().await.unwrap();
    assert!(matches!(store.read().await, Err(StoreError::Crowded)));
    drop(held);
    store.read().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn entries_stand_in_the_order_of_their_times_however_many_write_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let store = opened(&folder.path().join("register.sqlite"), true).await.unwrap();
    let writing: Vec<_> = (0..60)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move { write(&store, number).await })
        })
        .collect();
    for writing in writing {
        writing.await.unwrap().unwrap();
    }
    let mut snapshot = store.read().await.unwrap();
    let times: Vec<Timestamp> = snapshot.journal_after(0).await.unwrap().iter().map(|(entry, _)| entry.at.parse().unwrap()).collect();
    assert_eq!(times.len(), 60);
    assert!(times.is_sorted(), "{times:?}");
}

#[tokio::test]
async fn a_register_that_can_only_be_read_is_read_and_a_change_is_refused_with_the_reason() {
    let (folder, store) = fresh().await;
    write(&store, 1).await.unwrap();
    store.close().await;
    let file = folder.path().join("register.sqlite");
    let reading = SqliteConnectOptions::new().filename(&file).read_only(true).immutable(true);
    let mut store = opened(&file, false).await.unwrap();
    store.readers = SqlitePoolOptions::new().max_connections(1).connect_lazy_with(reading);
    store.read_only = Some(folder.path().to_owned());
    assert_eq!(counted(&store).await, (1, 1));
    let refused = write(&store, 2).await.unwrap_err();
    assert!(matches!(refused, StoreError::ReadOnly(_)) && refused.to_string().contains("can only be read"), "{refused}");
}

#[tokio::test]
async fn without_room_no_change_that_adds_something_is_kept_and_what_adds_nothing_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let space = Arc::new(std::sync::atomic::AtomicBool::new(true));
    let asked = space.clone();
    let room = StoreOptions { room: Arc::new(move || asked.load(std::sync::atomic::Ordering::SeqCst)), ..options(true) };
    let store = Store::open(&folder.path().join("register.sqlite"), room).await.unwrap();
    let change = async |number: u8, first: Option<bool>, adds: bool| {
        let mut change = store.write().await?;
        change.organisation(&format!("Organisation {number}"), OrganisationId::from_random([number; 16])).await?;
        if let Some(adds) = first {
            change.add_entry(JournalEntry { adds, ..entry(number + 100) }).await?;
        }
        change.commit(JournalEntry { adds, ..entry(number) }).await
    };
    change(1, None, true).await.unwrap();
    space.store(false, std::sync::atomic::Ordering::SeqCst);
    assert!(matches!(change(2, None, true).await, Err(StoreError::ReserveReached)));
    assert!(matches!(change(3, Some(true), false).await, Err(StoreError::ReserveReached)), "also by an entry among others");
    assert_eq!(counted(&store).await, (1, 1), "nothing of either was kept");
    change(4, Some(false), false).await.unwrap();
    assert_eq!(counted(&store).await, (2, 3));
    space.store(true, std::sync::atomic::Ordering::SeqCst);
    change(5, None, true).await.unwrap();
}
