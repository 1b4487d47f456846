//! Which entries of the journal say that something protected was read: found without a walk along the chain, a page at a time.

use async_recursion::async_recursion as boxed;
use parvis_journal::Entry;
use parvis_model::{MemberId, OrganisationId, SubjectId};
use sqlx::Row;

use crate::error::read;
use crate::journal::entry;
use crate::{JournalEntry, Snapshot, StoreError, WriteTransaction, many, told_of};

/// Columns of an entry, as [`entry`] reads them.
const ENTRY: &str = "j.place, j.id, j.at, j.actor, j.action, j.subject, j.detail, j.link";

/// Whether an entry is that of a list or of a sum, of whatever kind: what it names was shown to be there, or was added up, and was not
/// opened. Their words begin with `list_`, behind which the alphabet of names goes on with a backtick.
macro_rules! is_list {
    ($entry:literal) => {
        concat!("(", $entry, ".action >= 'list_' AND ", $entry, ".action < 'list`')")
    };
}

/// Entries behind the place `$2` that are readings about the subject `$1`: by the index of openings, and by that of lists.
fn about() -> String {
    format!(
        "SELECT {ENTRY} FROM (\
         SELECT a.place FROM (SELECT DISTINCT r.place FROM reading r WHERE r.subject_id = $1 AND r.place > $2 ORDER BY r.place LIMIT $3) a UNION \
         SELECT b.place FROM (SELECT e.place FROM journal_entry e WHERE {} AND e.subject = $1 AND e.place > $2 ORDER BY e.place LIMIT $3) b\
         ) found JOIN journal_entry j ON j.place = found.place ORDER BY j.place LIMIT $3",
        is_list!("e")
    )
}

impl Snapshot {
    /// Up to `count` openings of a record, the first first, behind `skip` of them: entry and organisation of the reader.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn openings_of_record(&mut self, record: &str, skip: i64, count: i64) -> Result<Vec<(Entry, OrganisationId)>, StoreError> {
        let sql = format!(
            "SELECT {ENTRY}, r.organisation_id FROM reading r JOIN journal_entry j ON j.place = r.place \
             WHERE r.record_id = $1 AND NOT {} ORDER BY r.place LIMIT $3 OFFSET $2",
            is_list!("j")
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(record).bind(skip).bind(count).fetch_all(&mut *self.0).await?;
        rows.iter().map(|row| Ok((entry(row)?.0, read(row.try_get::<String, _>(8)?.parse())?))).collect()
    }

    /// How often each organisation opened a record.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn openings_by_organisation(&mut self, record: &str) -> Result<Vec<(OrganisationId, u64)>, StoreError> {
        let sql = concat!(
            "SELECT r.organisation_id, count(*) FROM reading r JOIN journal_entry j ON j.place = r.place ",
            "WHERE r.record_id = $1 AND NOT ",
            is_list!("j"),
            " GROUP BY r.organisation_id"
        );
        let rows = sqlx::query(sql).bind(record).fetch_all(&mut *self.0).await?;
        let count =
            |row: &sqlx::sqlite::SqliteRow| Ok((read(row.try_get::<String, _>(0)?.parse())?, u64::try_from(row.try_get::<i64, _>(1)?).unwrap_or_default()));
        rows.iter().map(count).collect()
    }

    /// The entries that say that a member did this with a record when they read it.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn readings_by_member(&mut self, record: &str, member: MemberId, action: &str) -> Result<Vec<Entry>, StoreError> {
        let sql = format!(
            "SELECT {ENTRY} FROM reading r JOIN journal_entry j ON j.place = r.place WHERE r.record_id = $1 AND j.actor = $2 AND j.action = $3 ORDER BY r.place"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(record).bind(member.to_string()).bind(action).fetch_all(&mut *self.0).await?;
        rows.iter().map(|row| Ok(entry(row)?.0)).collect()
    }

    /// Up to `count` entries behind a place that say that records about a subject were opened, or that what there is about it was
    /// listed; the first first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn readings_about(&mut self, subject: SubjectId, after: u64, count: i64) -> Result<Vec<Entry>, StoreError> {
        let sql = about();
        let after = i64::try_from(after).unwrap_or(i64::MAX);
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(subject.to_string()).bind(after).bind(count).fetch_all(&mut *self.0).await?;
        rows.iter().map(|row| Ok(entry(row)?.0)).collect()
    }
}

impl WriteTransaction {
    /// Adds the entry of a reading; `records` are those that were opened, with their subjects. Nothing may be answered before the
    /// change is durable.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn add_reading(&mut self, entry: JournalEntry, by: OrganisationId, records: &[(String, SubjectId)]) -> Result<(), StoreError> {
        let place = self.add_entry(entry).await?;
        let rows: Vec<(&str, String, String)> = records.iter().map(|(record, subject)| (record.as_str(), subject.to_string(), by.to_string())).collect();
        let head = "INSERT INTO reading (record_id, place, subject_id, organisation_id) ";
        many::insert(self.connection(), head, 4, &rows, "", |values, (record, subject, by)| {
            values.push_bind(*record).push_bind(place).push_bind(subject).push_bind(by);
        })
        .await?;
        let opened: Vec<String> = records.iter().map(|(record, _)| record.clone()).collect();
        told_of::keep_owners(self.connection(), place, &opened).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::opened;

    #[tokio::test]
    async fn the_readings_about_a_subject_are_found_by_indexes_and_never_by_a_walk_along_the_journal() {
        let folder = tempfile::tempdir().unwrap();
        let store = opened(&folder.path().join("register.sqlite"), true).await.unwrap();
        let mut snapshot = store.read().await.unwrap();
        let plan: Vec<(i64, i64, i64, String)> = sqlx::query_as(sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {}", about())))
            .bind("site")
            .bind(0_i64)
            .bind(200_i64)
            .fetch_all(&mut *snapshot.0)
            .await
            .unwrap();
        let steps: Vec<String> = plan.into_iter().map(|(.., step)| step).collect();
        for index in ["reading_by_subject (subject_id=? AND place>?)", "journal_entry_lists (subject=? AND place>?)"] {
            assert!(steps.iter().any(|step| step.contains(index)), "{index} in {steps:?}");
        }
        let walks = |step: &&String| step.starts_with("SCAN") && ["SCAN r", "SCAN e", "SCAN j"].contains(&step.as_str());
        assert_eq!(steps.iter().find(walks), None, "{steps:?}");
    }
}
