//! What is said about a subject that goes: its records move, and none is left about nothing.

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, SubjectId};
use sqlx::Row;

use crate::error::read;
use crate::{Snapshot, StoreError, WriteTransaction, many};

/// Where the subject of a record stands, by column of the record: what is about nothing is about none of these.
const SUBJECTS: [&str; 4] = ["site", "area", "organisation", "installation"];

impl Snapshot {
    /// Up to `count` records about a subject that is not there. There are none, unless somebody wrote past the program.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn records_about_nothing(&mut self, count: i64) -> Result<Vec<String>, StoreError> {
        let absent = SUBJECTS.map(|table| format!("NOT EXISTS (SELECT 1 FROM {table} s WHERE s.id = r.subject_id)"));
        let sql = format!("SELECT r.id FROM protected_record r WHERE {} ORDER BY r.id LIMIT $1", absent.join(" AND "));
        Ok(sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).bind(count).fetch_all(&mut *self.0).await?)
    }
}

impl WriteTransaction {
    /// Refuses to let subjects go while a record is about one of them.
    ///
    /// # Errors
    /// [`StoreError::Inconsistent`]; then nothing of the change may be kept.
    pub(crate) async fn nothing_is_about(&mut self, subjects: &[String]) -> Result<(), StoreError> {
        let found = many::fetch(self.connection(), "SELECT r.id FROM protected_record r WHERE r.subject_id IN ", subjects, " LIMIT 1").await?;
        let Some(row) = found.first() else { return Ok(()) };
        Err(StoreError::Inconsistent(format!("{} would lose what it is about", row.try_get::<String, _>(0)?)))
    }

    /// Moves all that is about an area to the smallest area around it or, where there is none, to the organisation whose it is. Answers with
    /// each record and what it is about now.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn move_records_of_area(&mut self, area: AreaId) -> Result<Vec<(String, SubjectId)>, StoreError> {
        let sql = "SELECT r.id, coalesce(a.parent_id, r.owner_id) FROM protected_record r JOIN area a ON a.id = r.subject_id WHERE r.subject_id = $1 \
                   ORDER BY 2, 1";
        let rows: Vec<(String, String)> = sqlx::query_as(sql).bind(area.to_string()).fetch_all(self.connection()).await?;
        for (record, to) in &rows {
            for sql in [
                "UPDATE protected_record SET subject_id = $2 WHERE id = $1",
                "UPDATE given SET subject_id = $2 WHERE record_id = $1",
                "UPDATE reading SET subject_id = $2 WHERE record_id = $1",
                "UPDATE shared_here SET subject_id = $2 WHERE record_id = $1",
                "UPDATE owner_reading SET subject_id = $2 WHERE record_id = $1",
            ] {
                sqlx::query(sql).bind(record).bind(to).execute(self.connection()).await?;
            }
        }
        rows.into_iter().map(|(record, to)| Ok((record, read(to.parse())?))).collect()
    }
}
