//! What the entries of the journal are about, and whose records were opened: kept beside the journal, so that both are found without a walk along
//! it. All of it follows from the entries, the records and their readings, and can be made again.

use std::collections::BTreeSet;

use async_recursion::async_recursion as boxed;
use parvis_journal::Entry;
use parvis_model::{OrganisationId, RecordId, SubjectId};
use sqlx::sqlite::SqliteConnection;
use sqlx::{QueryBuilder, Row};

use crate::error::read;
use crate::journal::{JOURNAL_PAGE, entry};
use crate::{Snapshot, StoreError, many};

/// Words of an entry that are looked at: a hundred records and a hundred subjects are fewer.
const MOST_WORDS: usize = 500;

/// Which openings of the records of an organisation.
#[derive(Debug, Clone)]
pub struct OwnerReadings {
    /// Whose records.
    pub owner: OrganisationId,
    /// About what.
    pub subject: Option<SubjectId>,
    /// By whom; beside a subject it is looked at in what the subject finds.
    pub reader: Option<OrganisationId>,
    /// From when on, as [`crate::JournalFilter::from`].
    pub from: Option<String>,
    /// Before when, likewise.
    pub to: Option<String>,
}

/// One opening of a record.
#[derive(Debug, Clone)]
pub struct OwnerReading {
    /// What the journal says of it.
    pub entry: Entry,
    /// Which record.
    pub record: String,
    /// For whom the reader works.
    pub reader: OrganisationId,
}

/// What an entry is about: the subjects that it names and, where it names records alone, what those are about.
async fn about(connection: &mut SqliteConnection, says: &str) -> Result<BTreeSet<String>, StoreError> {
    let (mut found, mut records, mut says_of_what, mut before) = (BTreeSet::new(), Vec::new(), false, "");
    for word in says.split(' ').take(MOST_WORDS) {
        if word.parse::<SubjectId>().is_ok() {
            found.insert(word.to_owned());
            says_of_what |= ["of", "from"].contains(&before);
        } else if word.parse::<RecordId>().is_ok() {
            records.push(word);
        }
        before = word;
    }
    if !says_of_what {
        for record in records {
            found.extend(subject_of(connection, record).await?);
        }
    }
    Ok(found)
}

/// What a record is about, or was before it was erased; nothing for one that nobody ever opened and that is no more.
async fn subject_of(connection: &mut SqliteConnection, record: &str) -> Result<Option<String>, StoreError> {
    for sql in ["SELECT subject_id FROM protected_record WHERE id = $1", "SELECT subject_id FROM reading WHERE record_id = $1 ORDER BY place DESC LIMIT 1"] {
        if let Some(subject) = sqlx::query_scalar(sql).bind(record).fetch_optional(&mut *connection).await? {
            return Ok(Some(subject));
        }
    }
    Ok(None)
}

/// Keeps what an entry is about.
pub(crate) async fn keep_about(connection: &mut SqliteConnection, says: &str, at: &str, place: i64) -> Result<(), StoreError> {
    let about: Vec<String> = about(connection, says).await?.into_iter().collect();
    many::insert(connection, "INSERT INTO journal_about (subject_id, at, place) ", 3, &about, "", |values, subject| {
        values.push_bind(subject).push_bind(at.to_owned()).push_bind(place);
    })
    .await
}

/// Whose records an entry opened.
const OF_OWNERS: &str = "INSERT INTO owner_reading (owner_id, at, place, record_id, subject_id, reader_id) \
                         SELECT p.owner_id, j.at, r.place, r.record_id, r.subject_id, r.organisation_id \
                         FROM reading r JOIN protected_record p ON p.id = r.record_id JOIN journal_entry j ON j.place = r.place";

/// Keeps whose these records are that an entry opened.
pub(crate) async fn keep_owners(connection: &mut SqliteConnection, place: i64, records: &[String]) -> Result<(), StoreError> {
    for records in many::parts(records, many::LISTED) {
        let mut sql = QueryBuilder::new(OF_OWNERS);
        sql.push(" WHERE r.place = ").push_bind(place).push(" AND r.record_id IN (");
        let mut list = sql.separated(", ");
        for record in records {
            list.push_bind(record.clone());
        }
        sql.push(")").build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Makes all of it again, from the entries, the records and their readings.
pub(crate) async fn make_again(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    for sql in ["DELETE FROM journal_about", "DELETE FROM owner_reading", OF_OWNERS] {
        sqlx::query(sql).execute(&mut *connection).await?;
    }
    let mut after = 0_i64;
    loop {
        let sql = "SELECT place, at, subject FROM journal_entry WHERE place > $1 ORDER BY place LIMIT $2";
        let rows: Vec<(i64, String, String)> = sqlx::query_as(sql).bind(after).bind(JOURNAL_PAGE).fetch_all(&mut *connection).await?;
        let Some((last, ..)) = rows.last() else { return Ok(()) };
        after = *last;
        let mut kept = Vec::new();
        for (place, at, says) in &rows {
            kept.extend(about(connection, says).await?.into_iter().map(|subject| (subject, at.clone(), *place)));
        }
        many::insert(connection, "INSERT INTO journal_about (subject_id, at, place) ", 3, &kept, "", |values, (subject, at, place)| {
            values.push_bind(subject).push_bind(at).push_bind(*place);
        })
        .await?;
    }
}

/// The statement for a page of openings.
fn statement(of: &OwnerReadings, after: Option<&(String, i64, String)>, count: i64) -> QueryBuilder<sqlx::Sqlite> {
    let mut sql = QueryBuilder::new("SELECT j.place, j.id, j.at, j.actor, j.action, j.subject, j.detail, j.link, f.record_id, f.reader_id FROM (");
    // Without being told, the database may walk all readings of an owner.
    let index = match (of.subject, of.reader) {
        (Some(_), _) => "owner_reading_by_subject",
        (None, Some(_)) => "owner_reading_by_reader",
        (None, None) => "owner_reading_by_owner",
    };
    sql.push("SELECT o.at, o.place, o.record_id, o.reader_id FROM owner_reading o INDEXED BY ").push(index);
    sql.push(" WHERE o.owner_id = ").push_bind(of.owner.to_string());
    match (of.subject, of.reader) {
        (Some(subject), _) => {
            sql.push(" AND o.subject_id = ").push_bind(subject.to_string());
        }
        (None, Some(reader)) => {
            sql.push(" AND o.reader_id = ").push_bind(reader.to_string());
        }
        (None, None) => {}
    }
    sql.push(" AND o.at >= ").push_bind(of.from.clone().unwrap_or_default());
    if let Some((at, place, record)) = after.cloned().or_else(|| of.to.clone().map(|to| (to, 0, String::new()))) {
        sql.push(" AND (o.at, o.place, o.record_id) < (").push_bind(at).push(", ").push_bind(place).push(", ").push_bind(record).push(")");
    }
    sql.push(" ORDER BY o.at DESC, o.place DESC, o.record_id DESC LIMIT ").push_bind(count);
    sql.push(") f JOIN journal_entry j ON j.place = f.place ORDER BY f.at DESC, f.place DESC, f.record_id DESC");
    sql
}

impl Snapshot {
    /// Up to `count` openings of the records of an organisation, the latest first, behind a place: time, number of the entry, record.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn readings_of_owner(&mut self, of: &OwnerReadings, after: Option<&(String, i64, String)>, count: i64) -> Result<Vec<OwnerReading>, StoreError> {
        let rows = statement(of, after, count).build().fetch_all(&mut *self.0).await?;
        rows.iter().map(|row| Ok(OwnerReading { entry: entry(row)?.0, record: row.try_get(8)?, reader: read(row.try_get::<String, _>(9)?.parse())? })).collect()
    }

    /// What a record is about, or was before it was erased.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn subject_of_record(&mut self, record: &str) -> Result<Option<SubjectId>, StoreError> {
        subject_of(&mut self.0, record).await?.map(|subject| read(subject.parse())).transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::opened;

    #[tokio::test]
    async fn the_openings_of_what_is_ours_are_found_by_indexes_and_never_by_a_walk() {
        let folder = tempfile::tempdir().unwrap();
        let store = opened(&folder.path().join("register.sqlite"), true).await.unwrap();
        let mut snapshot = store.read().await.unwrap();
        let owner = OrganisationId::from_random([1; 16]);
        let ours = OwnerReadings { owner, subject: None, reader: None, from: None, to: Some("2026-02-01T00:00:00".to_owned()) };
        for (of, index) in [
            (ours.clone(), "owner_reading_by_owner (owner_id=? AND "),
            (OwnerReadings { subject: Some(owner.into()), ..ours.clone() }, "owner_reading_by_subject (owner_id=? AND subject_id=? AND "),
            (OwnerReadings { reader: Some(owner), ..ours }, "owner_reading_by_reader (owner_id=? AND reader_id=? AND "),
        ] {
            let sql = format!("EXPLAIN QUERY PLAN {}", statement(&of, None, 51).into_string());
            let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(&mut *snapshot.0).await.unwrap();
            let steps: Vec<String> = rows.iter().map(|row| row.try_get::<String, _>(3).unwrap()).collect();
            assert!(steps.iter().any(|step| step.contains(index)), "{index} in {steps:?}");
            assert!(!steps.iter().any(|step| step.starts_with("SCAN o") || step.starts_with("SCAN j")), "{steps:?}");
        }
    }
}
