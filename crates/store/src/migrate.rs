//! Schema changes: numbered, applied in order, each in a transaction of its own, never edited once released.

use sqlx::sqlite::SqliteConnection;

use crate::{Store, StoreError};

pub(crate) const MIGRATIONS: [&str; SCHEMA_VERSION as usize] = [
    include_str!("../migrations/0001_register.sql"),
    include_str!("../migrations/0002_journal_chain.sql"),
    include_str!("../migrations/0003_journal_unchained.sql"),
    include_str!("../migrations/0004_attribution.sql"),
    include_str!("../migrations/0005_people_and_protected_records.sql"),
    include_str!("../migrations/0006_accounts.sql"),
    include_str!("../migrations/0007_passkeys_and_directory.sql"),
    include_str!("../migrations/0008_exports.sql"),
    include_str!("../migrations/0009_visits.sql"),
    include_str!("../migrations/0010_areas_of_extracts.sql"),
    include_str!("../migrations/0011_given_sites.sql"),
    include_str!("../migrations/0012_known_devices.sql"),
    include_str!("../migrations/0013_nation.sql"),
    include_str!("../migrations/0014_pages.sql"),
    include_str!("../migrations/0015_load.sql"),
    include_str!("../migrations/0016_kept.sql"),
    include_str!("../migrations/0017_imports.sql"),
    include_str!("../migrations/0018_undo.sql"),
    include_str!("../migrations/0019_in_order.sql"),
    include_str!("../migrations/0020_pages_of_people.sql"),
    include_str!("../migrations/0021_lists.sql"),
    include_str!("../migrations/0022_hidden_objects.sql"),
    include_str!("../migrations/0023_begun.sql"),
    include_str!("../migrations/0024_subjects.sql"),
    include_str!("../migrations/0025_shared_here.sql"),
    include_str!("../migrations/0026_ended.sql"),
    include_str!("../migrations/0027_journal_told.sql"),
    include_str!("../migrations/0028_merged.sql"),
    include_str!("../migrations/0029_in_other_orders.sql"),
    include_str!("../migrations/0030_rights.sql"),
    include_str!("../migrations/0031_notices.sql"),
    include_str!("../migrations/0032_answered_requests.sql"),
    include_str!("../migrations/0033_date_of_data.sql"),
    include_str!("../migrations/0034_complaints.sql"),
    include_str!("../migrations/0035_mail.sql"),
    include_str!("../migrations/0036_public_notices.sql"),
    include_str!("../migrations/0037_matches.sql"),
    include_str!("../migrations/0038_agreements.sql"),
];

/// The schema that this program makes and knows.
pub const SCHEMA_VERSION: i64 = 38;

/// The migration after which the old entries of the journal are chained.
const JOURNAL_CHAIN: i64 = 2;

/// The first schema under which what is deleted is overwritten.
pub(crate) const OVERWRITES: i64 = 16;

/// The migration after which lines know their words, and cells and areas are counted.
const LOAD: i64 = 15;

/// The migration after which the entries of the journal are found by what they are about.
const TOLD: i64 = 27;

/// The migration after which lines know their town and their last change.
const IN_OTHER_ORDERS: i64 = 29;

/// The version of the schema as it is; 0 where there is none yet.
pub(crate) async fn version(connection: &mut SqliteConnection) -> Result<i64, StoreError> {
    let there: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'").fetch_one(&mut *connection).await?;
    if there == 0 {
        return Ok(0);
    }
    let found: Option<i64> = sqlx::query_scalar("SELECT max(version) FROM schema_version").fetch_one(connection).await?;
    Ok(found.unwrap_or(0))
}

/// Whether there is nothing to do.
pub(crate) fn is_current(found: i64) -> Result<bool, StoreError> {
    let known = SCHEMA_VERSION;
    if found > known { Err(StoreError::NewerSchema { found, known }) } else { Ok(found == known) }
}

/// Makes the changes that are missing. Another process may do the same: each looks again once it is the writer.
pub(crate) async fn run(store: &Store) -> Result<(), StoreError> {
    for (version, script) in (1..).zip(MIGRATIONS) {
        let mut change = store.write().await?;
        if self::version(change.connection()).await? >= version {
            change.roll_back().await?;
            continue;
        }
        let towns = change.towns.clone();
        let connection = change.connection();
        sqlx::query("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY NOT NULL)").execute(&mut *connection).await?;
        sqlx::raw_sql(script).execute(&mut *connection).await?;
        if version == JOURNAL_CHAIN {
            crate::journal::chain_old_entries(&mut *connection).await?;
        }
        if version == LOAD {
            crate::listing::fill_words(&mut *connection).await?;
            crate::kept::make_again(&mut *connection).await?;
        }
        if version == IN_OTHER_ORDERS {
            crate::order_keys::fill_changes(&mut *connection).await?;
            crate::order_keys::place_again(&mut *connection, &towns).await?;
        }
        if version == TOLD {
            crate::told_of::make_again(&mut *connection).await?;
        }
        sqlx::query("INSERT INTO schema_version (version) VALUES ($1)").bind(version).execute(connection).await?;
        change.commit_without_entry().await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::opened;
    use sqlx::sqlite::SqlitePool;

    #[tokio::test]
    async fn a_register_of_a_newer_program_is_refused_untouched() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("register.sqlite");
        let store = opened(&file, true).await.unwrap();
        store.close().await;
        let pool = SqlitePool::connect_with(sqlx::sqlite::SqliteConnectOptions::new().filename(&file)).await.unwrap();
        sqlx::query("INSERT INTO schema_version (version) VALUES (99)").execute(&pool).await.unwrap();
        pool.close().await;
        assert!(matches!(opened(&file, false).await, Err(StoreError::NewerSchema { found: 99, known: SCHEMA_VERSION })));
    }

    #[tokio::test]
    async fn opening_twice_migrates_once() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("register.sqlite");
        for _ in 0..2 {
            let store = opened(&file, true).await.unwrap();
            assert_eq!(store.integrity().await.unwrap(), "ok");
            store.close().await;
        }
    }

    #[tokio::test]
    async fn entries_from_before_the_chain_are_chained_in_their_order() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("register.sqlite");
        let pool = SqlitePool::connect_with(sqlx::sqlite::SqliteConnectOptions::new().filename(&file).create_if_missing(true)).await.unwrap();
        sqlx::raw_sql(MIGRATIONS[0]).execute(&pool).await.unwrap();
        sqlx::raw_sql("CREATE TABLE schema_version (version BIGINT PRIMARY KEY NOT NULL); INSERT INTO schema_version (version) VALUES (1);")
            .execute(&pool)
            .await
            .unwrap();
        for (id, at) in [("b", "2026-01-02T00:00:00Z"), ("a", "2026-01-01T00:00:00Z")] {
            let insert = "INSERT INTO journal (id, at, caller, action, subject) VALUES ($1, $2, 'command_line', 'import', 'x')";
            sqlx::query(insert).bind(id).bind(at).execute(&pool).await.unwrap();
        }
        pool.close().await;
        let store = opened(&file, false).await.unwrap();
        let journal = store.read().await.unwrap().journal_after(0).await.unwrap();
        assert_eq!(journal.iter().map(|(entry, _)| entry.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        let mut verifier = parvis_journal::Verifier::default();
        journal.iter().for_each(|(entry, link)| verifier.take(entry, link).unwrap());
        store.close().await;
    }

    /// Invariant 6: one SQL text for SQLite and PostgreSQL.
    #[test]
    fn every_statement_keeps_to_the_portable_subset() {
        // tables.rs names the types of SQLite's values, store.rs the settings of its connections, and this file the words that are looked for.
        let apart = ["tables.rs", "store.rs", "migrate.rs"];
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut sources: Vec<String> = MIGRATIONS.iter().map(|sql| (*sql).to_owned()).collect();
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let is_code = path.extension().is_some_and(|ending| ending == "rs") && !path.to_string_lossy().ends_with("_tests.rs");
            if is_code && !apart.iter().any(|name| path.ends_with(name)) {
                sources.push(std::fs::read_to_string(path).unwrap());
            }
        }
        assert!(sources.len() > MIGRATIONS.len() + 45);
        let forbidden =
            [" LIKE ", " GLOB ", " MATCH ", "INTEGER", "AUTOINCREMENT", "datetime(", "json_", "INSERT OR", "REPLACE INTO", "rowid", "IFNULL", " REAL"];
        for source in sources {
            let code = source.split("#[cfg(test)]").next().unwrap_or_default();
            for word in forbidden {
                assert!(!code.contains(word), "{word} in {}", &code[..80.min(code.len())]);
            }
        }
    }
}
