//! Which statements of organisations are released for matching.

use std::collections::BTreeSet;

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, OrganisationId, PartnerStatementId, ReleaseId, Timestamp};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::protected::{moment, protected_row};
use crate::{ProtectedRow, Snapshot, StoreError, WriteTransaction};

/// A statement that is released for matching.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReleaseRow {
    /// This release: releasing the same statement again is another one.
    pub id: ReleaseId,
    /// Which statement.
    pub record: PartnerStatementId,
    /// Whose it was then.
    pub owner: OrganisationId,
    /// Which version.
    pub version: i64,
    /// When.
    pub at: Timestamp,
}

/// Releases that hold: of the version that stands, of a current record that its owner still has, marked amber at most; the owner has not ended. All else has
/// ended by itself.
const LIVE: &str = "SELECT p.id, p.kind, p.subject_id, p.owner_id, p.marking, p.handling, p.state, p.created_at, p.changed_at, p.version, r.id, r.released_at \
                    FROM statement_release r CROSS JOIN protected_record p CROSS JOIN organisation o \
                    WHERE p.id = r.record_id AND p.version = r.version AND p.owner_id = r.owner_id AND p.state = 'current' \
                    AND p.marking IN ('clear', 'green', 'amber') AND o.id = p.owner_id AND o.ended_at IS NULL";

/// A release that holds, and the record that was released.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Released {
    /// The release.
    pub release: ReleaseRow,
    /// What stands plain of the statement.
    pub row: ProtectedRow,
}

fn released(row: &SqliteRow) -> Result<Released, StoreError> {
    let record = protected_row(row)?;
    let release = ReleaseRow {
        id: read(row.try_get::<String, _>(10)?.parse())?,
        record: read(record.id.parse())?,
        owner: record.owner,
        version: record.version,
        at: read(row.try_get::<String, _>(11)?.parse())?,
    };
    Ok(Released { release, row: record })
}

impl Snapshot {
    /// The release of a statement, where it has one that holds.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn release_of(&mut self, record: PartnerStatementId) -> Result<Option<Released>, StoreError> {
        let sql = format!("{LIVE} AND r.record_id = $1");
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(record.to_string()).fetch_optional(&mut *self.0).await?.as_ref().map(released).transpose()
    }

    /// Up to `count` releases that hold, of whatever organisation, the first first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn releases(&mut self, count: i64) -> Result<Vec<Released>, StoreError> {
        let sql = format!("{LIVE} ORDER BY r.released_at, r.record_id LIMIT $1");
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(count).fetch_all(&mut *self.0).await?.iter().map(released).collect()
    }

    /// How many releases of an organisation hold, and how many hold of all.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn count_releases(&mut self, owner: OrganisationId) -> Result<(i64, i64), StoreError> {
        let sql = format!("SELECT count(*) FILTER (WHERE owner_id = $1), count(*) FROM ({LIVE}) AS live");
        Ok(sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(owner.to_string()).fetch_one(&mut *self.0).await?)
    }

    /// An area and all that contain it; nothing for one that is not there.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn areas_containing(&mut self, area: AreaId) -> Result<BTreeSet<AreaId>, StoreError> {
        let sql = "WITH RECURSIVE around (id, parent_id) AS (SELECT a.id, a.parent_id FROM area a WHERE a.id = $1 \
                   UNION SELECT b.id, b.parent_id FROM around u JOIN area b ON b.id = u.parent_id) SELECT id FROM around";
        let ids: Vec<String> = sqlx::query_scalar(sql).bind(area.to_string()).fetch_all(&mut *self.0).await?;
        ids.into_iter().map(|id| read(id.parse())).collect()
    }
}

impl WriteTransaction {
    /// Releases a version of a statement for matching; an earlier release of it ends.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn release(&mut self, row: ReleaseRow) -> Result<(), StoreError> {
        self.end_release(row.record).await?;
        sqlx::query("INSERT INTO statement_release (record_id, id, owner_id, version, released_at) VALUES ($1, $2, $3, $4, $5)")
            .bind(row.record.to_string())
            .bind(row.id.to_string())
            .bind(row.owner.to_string())
            .bind(row.version)
            .bind(moment(row.at))
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Takes a release back; false where there is none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_release(&mut self, record: PartnerStatementId) -> Result<bool, StoreError> {
        let done = sqlx::query("DELETE FROM statement_release WHERE record_id = $1").bind(record.to_string()).execute(self.connection()).await?;
        Ok(done.rows_affected() > 0)
    }
}
