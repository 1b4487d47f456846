//! How much an organisation keeps. Every statement that adds to it or takes from it counts here, in the same change.

use async_recursion::async_recursion as boxed;
use parvis_model::OrganisationId;
use sqlx::Row;
use sqlx::sqlite::SqliteConnection;

use crate::error::read;
use crate::{Snapshot, StoreError, WriteTransaction};

/// What an organisation keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct KeptBy {
    /// Protected records.
    pub records: u64,
    /// Bytes of their sealed documents, and of their files.
    pub bytes: u64,
}

/// What all records of the organisations amount to, counted anew.
const COUNTED: &str = "SELECT r.owner_id, count(*) AS records, CAST(sum(\
     coalesce((SELECT sum(length(v.sealed)) FROM protected_version v WHERE v.record_id = r.id), 0) + \
     coalesce((SELECT sum(a.size) FROM attachment a WHERE a.record_id = r.id), 0)) AS BIGINT) AS bytes \
     FROM protected_record r GROUP BY r.owner_id";

/// Counts for the owner of a record so many records and bytes more, or less. The record has to be there.
pub(crate) async fn count(connection: &mut SqliteConnection, record: &str, records: i64, bytes: i64) -> Result<(), StoreError> {
    let sql = "INSERT INTO organisation_kept (organisation_id, records, bytes) SELECT r.owner_id, $2, $3 FROM protected_record r WHERE r.id = $1 \
               ON CONFLICT (organisation_id) DO UPDATE SET records = organisation_kept.records + excluded.records, \
               bytes = organisation_kept.bytes + excluded.bytes";
    sqlx::query(sql).bind(record).bind(records).bind(bytes).execute(connection).await?;
    Ok(())
}

/// Bytes of the versions of a record up to this one.
pub(crate) async fn bytes_of_versions(connection: &mut SqliteConnection, record: &str, up_to: i64) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(coalesce(sum(length(sealed)), 0) AS BIGINT) FROM protected_version WHERE record_id = $1 AND version <= $2";
    Ok(sqlx::query_scalar(sql).bind(record).bind(up_to).fetch_one(connection).await?)
}

/// Bytes of the files with a record.
pub(crate) async fn bytes_of_files(connection: &mut SqliteConnection, record: &str) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(coalesce(sum(size), 0) AS BIGINT) FROM attachment WHERE record_id = $1";
    Ok(sqlx::query_scalar(sql).bind(record).fetch_one(connection).await?)
}

/// Counts everything anew.
pub(crate) async fn count_again(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM organisation_kept").execute(&mut *connection).await?;
    let sql = format!("INSERT INTO organisation_kept (organisation_id, records, bytes) {COUNTED}");
    sqlx::query(sqlx::AssertSqlSafe(sql)).execute(connection).await?;
    Ok(())
}

impl Snapshot {
    /// How much an organisation keeps.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn kept_by(&mut self, organisation: OrganisationId) -> Result<KeptBy, StoreError> {
        let sql = "SELECT records, bytes FROM organisation_kept WHERE organisation_id = $1";
        let row = sqlx::query(sql).bind(organisation.to_string()).fetch_optional(&mut *self.0).await?;
        row.map_or(Ok(KeptBy::default()), |row| Ok(KeptBy { records: unsigned(row.try_get(0)?), bytes: unsigned(row.try_get(1)?) }))
    }

    /// The organisations that keep at least so many records or bytes, with their names, those with the most bytes first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn who_keep(&mut self, records: u64, bytes: u64) -> Result<Vec<(String, KeptBy)>, StoreError> {
        let sql = "SELECT o.name, k.records, k.bytes FROM organisation_kept k JOIN organisation o ON o.id = k.organisation_id \
                   WHERE k.records >= $1 OR k.bytes >= $2 ORDER BY k.bytes DESC, o.name LIMIT 20";
        let rows = sqlx::query(sql).bind(signed(records)).bind(signed(bytes)).fetch_all(&mut *self.0).await?;
        rows.iter().map(|row| Ok((row.try_get(0)?, KeptBy { records: unsigned(row.try_get(1)?), bytes: unsigned(row.try_get(2)?) }))).collect()
    }

    /// The organisations whose count does not agree with what they keep.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn wrongly_counted(&mut self) -> Result<Vec<OrganisationId>, StoreError> {
        let sql = format!(
            "SELECT k.organisation_id FROM organisation_kept k LEFT JOIN ({COUNTED}) c ON c.owner_id = k.organisation_id \
             WHERE coalesce(c.records, 0) <> k.records OR coalesce(c.bytes, 0) <> k.bytes"
        );
        let ids: Vec<String> = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(&mut *self.0).await?;
        ids.iter().map(|id| read(id.parse())).collect()
    }
}

impl WriteTransaction {
    /// Bytes of all versions of a record.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn bytes_of_versions(&mut self, record: &str) -> Result<u64, StoreError> {
        Ok(unsigned(bytes_of_versions(self.connection(), record, i64::MAX).await?))
    }
}

fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use parvis_model::{AttachmentId, Caller, Handling, JournalId, Marking, MemberId, NoteId, OrganisationKind, RecordKind, RecordState, SiteId, Timestamp};

    use super::*;
    use crate::store::testing::opened;
    use crate::{AccountRow, AttachmentRow, JournalEntry, MemberRow, OrganisationRow, ProtectedRow, SealedVersion, Store, WriteTransaction};

    fn entry(number: u8) -> JournalEntry {
        let (id, caller) = (JournalId::from_random([number; 16]), Caller::CommandLine);
        JournalEntry { id, caller, action: "backup", subject: String::new(), detail: String::new(), adds: false }
    }

    /// Words that stand for what is sealed, each as long as several pages of the database.
    fn sealed(word: &str) -> String {
        word.repeat(9_000 / word.len())
    }

    async fn changed(store: &Store, number: u8, how: impl AsyncFnOnce(&mut WriteTransaction)) {
        let mut change = store.write().await.unwrap();
        how(&mut change).await;
        change.commit(entry(number)).await.unwrap();
    }

    #[tokio::test]
    async fn what_was_erased_or_replaced_is_nowhere_in_the_file_of_the_database() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("register.sqlite");
        let store = opened(&file, true).await.unwrap();
        let (owner, member) = (OrganisationId::from_random([1; 16]), MemberId::from_random([2; 16]));
        let (site, record) = (SiteId::from_random([3; 16]), NoteId::from_random([4; 16]).to_string());
        let at = Timestamp::from_second(1_790_000_000).unwrap();
        changed(&store, 1, async |change: &mut WriteTransaction| {
            let name = "Schools".to_owned();
            change
                .put_organisation(&OrganisationRow { id: owner, name, kind: OrganisationKind::Operator, by_name: false, ended_at: None, merged_into: None })
                .await
                .unwrap();
            let sql = "INSERT INTO site (id, status, created_at, changed_at, version) VALUES ($1, 'candidate', 'x', 'x', 1)";
            sqlx::query(sql).bind(site.to_string()).execute(change.connection()).await.unwrap();
            let role = parvis_model::Role::OperatorManager;
            let row = MemberRow { id: member, organisation: owner, role, name: "NameOfAda".to_owned(), active: true, created_at: at };
            change.add_member(&row).await.unwrap();
            let row = AccountRow { member, user_name: "user-of-ada".to_owned(), password: "$argon2id$OfAda".to_owned(), changed_at: at };
            change.put_account(&row).await.unwrap();
            change.add_data_key(owner, 1, "WrappedKeyOfTheOwner").await.unwrap();
            let (marking, handling, state) = (Marking::Amber, Handling::Ordinary, RecordState::Current);
            let row = ProtectedRow {
                id: record.clone(),
                kind: RecordKind::SiteNote,
                subject: site.into(),
                owner,
                marking,
                handling,
                state,
                created_at: at,
                changed_at: at,
                version: 1,
            };
            let version = SealedVersion { version: 1, key_version: 1, sealed: sealed("SealedNoteOne") };
            assert!(change.put_protected(&row, 0, Some(&version), None).await.unwrap());
            let id = AttachmentId::from_random([5; 16]);
            let row = AttachmentRow { id, record: record.clone(), key_version: 1, about: "SealedName".to_owned(), size: 9_000, added_at: at };
            change.put_attachment(&row, &[sealed("SealedFile")]).await.unwrap();
        })
        .await;
        changed(&store, 2, async |change: &mut WriteTransaction| {
            change.reseal(&record, &SealedVersion { version: 1, key_version: 1, sealed: sealed("SealedNoteTwo") }).await.unwrap();
            change.rewrap_data_key(&(owner, 1, "AnotherWrapping".to_owned())).await.unwrap();
        })
        .await;
        changed(&store, 3, async |change: &mut WriteTransaction| {
            assert!(change.erase_protected(&record).await.unwrap());
            change.close_account(member).await.unwrap();
            change.end_membership(member).await.unwrap();
            assert!(change.destroy_data_key(owner, 1).await.unwrap());
        })
        .await;
        assert_eq!(store.read().await.unwrap().kept_by(owner).await.unwrap(), KeptBy::default());
        store.close().await;
        let bytes = std::fs::read(&file).unwrap();
        let words =
            ["SealedNoteOne", "SealedNoteTwo", "SealedFile", "SealedName", "NameOfAda", "user-of-ada", "OfAda", "WrappedKeyOfTheOwner", "AnotherWrapping"];
        let left: Vec<&str> = words.into_iter().filter(|word| bytes.windows(word.len()).any(|window| window == word.as_bytes())).collect();
        assert_eq!(left, [""; 0]);
        assert!(bytes.windows(7).any(|window| window == b"Schools"), "what stays is found: the test can fail");
    }

    #[tokio::test]
    async fn an_empty_file_is_not_taken_for_a_register() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("register.sqlite");
        opened(&file, true).await.unwrap().close().await;
        std::fs::write(&file, b"").unwrap();
        let empty = opened(&file, false).await.map(drop);
        assert!(matches!(&empty, Err(StoreError::Empty(path)) if *path == file), "{empty:?}");
        assert_eq!(std::fs::metadata(&file).unwrap().len(), 0, "nothing was written into it");
    }
}
