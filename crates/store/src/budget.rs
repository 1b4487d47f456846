//! About how many distinct subjects an account opened protected content on a day, and what it was granted beyond: to open, or to
//! export at once; and which records it began that day.

use async_recursion::async_recursion as boxed;
use parvis_model::{BudgetRequestId, MemberId, OrganisationId, SubjectId, Timestamp};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::{Snapshot, StoreError, WriteTransaction};

/// Somebody asks to open more sites on a day, or to export many at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetRequestRow {
    /// Identity.
    pub id: BudgetRequestId,
    /// Who asks.
    pub member: MemberId,
    /// For which day, UTC, such as 2026-11-24.
    pub day: String,
    /// How many sites more.
    pub sites: i64,
    /// To export them at once, rather than to open one after the other.
    pub for_export: bool,
    /// Why, sealed under a data key of the organisation of who asks; base 64 behind the number of the key and a blank.
    pub reason: String,
    /// When.
    pub asked_at: Timestamp,
    /// By whom it was decided, and whether it was granted.
    pub decided: Option<(MemberId, bool)>,
}

fn request(row: &SqliteRow) -> Result<BudgetRequestRow, StoreError> {
    let decided = match (row.try_get::<Option<String>, _>(6)?, row.try_get::<Option<i64>, _>(7)?) {
        (Some(by), Some(granted)) => Some((read(by.parse())?, granted != 0)),
        _ => None,
    };
    Ok(BudgetRequestRow {
        id: read(row.try_get::<String, _>(0)?.parse())?,
        member: read(row.try_get::<String, _>(1)?.parse())?,
        day: row.try_get(2)?,
        sites: row.try_get(3)?,
        for_export: row.try_get::<i64, _>(8)? != 0,
        reason: row.try_get(4)?,
        asked_at: read(row.try_get::<String, _>(5)?.parse())?,
        decided,
    })
}

impl Snapshot {
    /// What was asked for on a day, the latest first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn budget_requests(&mut self, day: &str) -> Result<Vec<BudgetRequestRow>, StoreError> {
        let sql =
            "SELECT id, member_id, day, sites, reason, asked_at, decided_by, granted, for_export FROM budget_request WHERE day = $1 ORDER BY asked_at DESC, id";
        sqlx::query(sql).bind(day).fetch_all(&mut *self.0).await?.iter().map(request).collect()
    }

    /// Up to `count` requests of members of an organisation with their reasons, in the order of their ids, behind the one named `after`.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn budget_reasons_of(&mut self, organisation: OrganisationId, after: &str, count: i64) -> Result<Vec<(BudgetRequestId, String)>, StoreError> {
        let sql = "SELECT b.id, b.reason FROM budget_request b JOIN member m ON m.id = b.member_id WHERE m.organisation_id = $1 AND b.id > $2 \
                   ORDER BY b.id LIMIT $3";
        let rows: Vec<(String, String)> = sqlx::query_as(sql).bind(organisation.to_string()).bind(after).bind(count).fetch_all(&mut *self.0).await?;
        rows.into_iter().map(|(id, reason)| Ok((read(id.parse())?, reason))).collect()
    }

    /// Of how many sites a member may export protected content at once on a day, by what was granted.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sites_granted_for_export(&mut self, member: MemberId, day: &str) -> Result<i64, StoreError> {
        let sql = "SELECT CAST(coalesce(max(sites), 0) AS BIGINT) FROM budget_request WHERE member_id = $1 AND day = $2 AND granted = 1 AND for_export = 1";
        Ok(sqlx::query_scalar(sql).bind(member.to_string()).bind(day).fetch_one(&mut *self.0).await?)
    }

    /// How many distinct subjects a member opened something about on a day.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn subjects_opened(&mut self, member: MemberId, day: &str) -> Result<i64, StoreError> {
        let sql = "SELECT count(*) FROM subject_opened WHERE member_id = $1 AND day = $2";
        Ok(sqlx::query_scalar(sql).bind(member.to_string()).bind(day).fetch_one(&mut *self.0).await?)
    }
}

impl WriteTransaction {
    /// Counts a subject as opened on a day, and answers how many distinct ones it makes, and how many were granted beyond the
    /// ordinary. Days that are over are forgotten.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn open_subject(&mut self, member: MemberId, day: &str, subject: SubjectId) -> Result<(i64, i64), StoreError> {
        sqlx::query("DELETE FROM subject_opened WHERE member_id = $1 AND day < $2").bind(member.to_string()).bind(day).execute(self.connection()).await?;
        sqlx::query("INSERT INTO subject_opened (member_id, day, subject_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(member.to_string())
            .bind(day)
            .bind(subject.to_string())
            .execute(self.connection())
            .await?;
        let opened = sqlx::query_scalar("SELECT count(*) FROM subject_opened WHERE member_id = $1 AND day = $2")
            .bind(member.to_string())
            .bind(day)
            .fetch_one(self.connection())
            .await?;
        let granted =
            sqlx::query_scalar("SELECT CAST(coalesce(sum(sites), 0) AS BIGINT) FROM budget_request WHERE member_id = $1 AND day = $2 AND granted = 1")
                .bind(member.to_string())
                .bind(day)
                .fetch_one(self.connection())
                .await?;
        Ok((opened, granted))
    }

    /// Notes that a member began a record on a day. Days that are over are forgotten.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn begin_record(&mut self, member: MemberId, day: &str, record: &str) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM record_begun WHERE member_id = $1 AND day < $2").bind(member.to_string()).bind(day).execute(self.connection()).await?;
        let sql = "INSERT INTO record_begun (member_id, day, record_id) VALUES ($1, $2, $3)";
        sqlx::query(sql).bind(member.to_string()).bind(day).bind(record).execute(self.connection()).await?;
        Ok(())
    }

    /// Whether a member began a record on a day.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn has_begun(&mut self, member: MemberId, day: &str, record: &str) -> Result<bool, StoreError> {
        let sql = "SELECT count(*) FROM record_begun WHERE member_id = $1 AND day = $2 AND record_id = $3";
        let found: i64 = sqlx::query_scalar(sql).bind(member.to_string()).bind(day).bind(record).fetch_one(self.connection()).await?;
        Ok(found > 0)
    }

    /// How often a member asked for more on a day.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn count_budget_requests(&mut self, member: MemberId, day: &str) -> Result<u64, StoreError> {
        let sql = "SELECT count(*) FROM budget_request WHERE member_id = $1 AND day = $2";
        let count: i64 = sqlx::query_scalar(sql).bind(member.to_string()).bind(day).fetch_one(self.connection()).await?;
        Ok(count.unsigned_abs())
    }

    /// Forgets what was asked for on days before one, and answers how many requests that were. What was decided stands in the journal.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn forget_budget_requests(&mut self, before: &str) -> Result<u64, StoreError> {
        let forgotten = sqlx::query("DELETE FROM budget_request WHERE day < $1").bind(before).execute(self.connection()).await?;
        Ok(forgotten.rows_affected())
    }

    /// Writes a reason as it is sealed now.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn reseal_budget_reason(&mut self, id: BudgetRequestId, reason: &str) -> Result<(), StoreError> {
        sqlx::query("UPDATE budget_request SET reason = $2 WHERE id = $1").bind(id.to_string()).bind(reason).execute(self.connection()).await?;
        Ok(())
    }

    /// Asks for more.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn ask_for_budget(&mut self, row: &BudgetRequestRow) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO budget_request (id, member_id, day, sites, reason, asked_at, for_export) VALUES ($1, $2, $3, $4, $5, $6, $7)")
            .bind(row.id.to_string())
            .bind(row.member.to_string())
            .bind(&row.day)
            .bind(row.sites)
            .bind(&row.reason)
            .bind(row.asked_at.to_string())
            .bind(i64::from(row.for_export))
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Decides what somebody else asked for; false when there is nothing to decide for this member.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn decide_budget(&mut self, id: BudgetRequestId, by: MemberId, granted: bool, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE budget_request SET decided_at = $4, decided_by = $2, granted = $3 WHERE id = $1 AND member_id <> $2 AND decided_at IS NULL";
        let done = sqlx::query(sql).bind(id.to_string()).bind(by.to_string()).bind(i64::from(granted)).bind(at.to_string()).execute(self.connection()).await?;
        Ok(done.rows_affected() > 0)
    }
}
