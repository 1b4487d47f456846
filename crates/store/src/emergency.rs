//! Emergency accesses and who was told of them.

use async_recursion::async_recursion as boxed;
use parvis_model::{EmergencyId, MemberId, OrganisationId, SiteId, Timestamp};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::protected::moment;
use crate::{Snapshot, StoreError, WriteTransaction};

/// An emergency access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmergencyRow {
    /// Identity.
    pub id: EmergencyId,
    /// Who opened it.
    pub member: MemberId,
    /// For whom.
    pub organisation: OrganisationId,
    /// To the protected content of which site.
    pub site: SiteId,
    /// Why, sealed under a data key of `organisation`; base 64 behind the number of the key and a blank.
    pub reason: String,
    /// Since when.
    pub opened_at: Timestamp,
    /// Until when, at most.
    pub until: Timestamp,
    /// Until when it has to be reviewed.
    pub review_due: Timestamp,
    /// When it was closed before its time.
    pub closed_at: Option<Timestamp>,
    /// When and by whom it was reviewed.
    pub reviewed: Option<(Timestamp, MemberId)>,
    /// What the review found, sealed like the reason.
    pub review: Option<String>,
}

const COLUMNS: &str = "e.id, e.member_id, e.organisation_id, e.site_id, e.reason, e.opened_at, e.until, e.review_due, e.closed_at, e.reviewed_at, \
                       e.reviewed_by, e.review";

fn emergency(row: &SqliteRow) -> Result<EmergencyRow, StoreError> {
    let id = |index| row.try_get::<String, _>(index);
    let optional = |index| Ok::<_, StoreError>(row.try_get::<Option<String>, _>(index)?);
    let reviewed = match (optional(9)?, optional(10)?) {
        (Some(at), Some(by)) => Some((read(at.parse())?, read(by.parse())?)),
        _ => None,
    };
    Ok(EmergencyRow {
        id: read(id(0)?.parse())?,
        member: read(id(1)?.parse())?,
        organisation: read(id(2)?.parse())?,
        site: read(id(3)?.parse())?,
        reason: row.try_get(4)?,
        opened_at: read(id(5)?.parse())?,
        until: read(id(6)?.parse())?,
        review_due: read(id(7)?.parse())?,
        closed_at: read(optional(8)?.map(|at| at.parse()).transpose())?,
        reviewed,
        review: row.try_get(11)?,
    })
}

/// Who is told of emergency accesses: of their own; of those that their organisation was told of, where they keep its records;
/// or of all.
#[derive(Debug, Clone, Copy)]
pub struct ToldOf {
    /// The member.
    pub member: MemberId,
    /// For whom they are told.
    pub organisation: OrganisationId,
    /// Whether they keep the records of their organisation.
    pub keeps: bool,
    /// Whether they are told of all.
    pub oversees: bool,
}

/// An emergency access with whether the organisation that is told took note of it; nothing where it was not told.
pub type EmergencyTold = (EmergencyRow, Option<bool>);

/// Emergency accesses that `$1` (a member) of the organisation `$2` is told of: all where `$4` is 1, those that the organisation
/// was told of where `$3` is 1.
const TOLD: &str = "FROM emergency_access e LEFT JOIN emergency_notice n ON n.access_id = e.id AND n.organisation_id = $2 AND $3 = 1 \
                    WHERE ($4 = 1 OR e.member_id = $1 OR n.access_id IS NOT NULL)";

const NOTED: &str = "CASE WHEN n.access_id IS NULL THEN NULL WHEN n.noted_at IS NULL THEN 0 ELSE 1 END";

fn emergency_told(row: &SqliteRow) -> Result<EmergencyTold, StoreError> {
    Ok((emergency(row)?, row.try_get::<Option<i64>, _>(12)?.map(|noted| noted != 0)))
}

impl Snapshot {
    /// Up to `count` emergency accesses that somebody is told of, the latest first, behind the one named `before`.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn emergencies_told(&mut self, told: &ToldOf, before: Option<EmergencyId>, count: i64) -> Result<Vec<EmergencyTold>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS}, {NOTED} {TOLD} AND ($5 = '' OR EXISTS (SELECT 1 FROM emergency_access b WHERE b.id = $5 AND \
             (e.opened_at < b.opened_at OR e.opened_at = b.opened_at AND e.id > b.id))) ORDER BY e.opened_at DESC, e.id LIMIT $6"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(told.member.to_string())
            .bind(told.organisation.to_string())
            .bind(i64::from(told.keeps))
            .bind(i64::from(told.oversees))
            .bind(before.map(|id| id.to_string()).unwrap_or_default())
            .bind(count)
            .fetch_all(&mut *self.0)
            .await?;
        rows.iter().map(emergency_told).collect()
    }

    /// One emergency access that somebody is told of.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn emergency_told(&mut self, told: &ToldOf, id: EmergencyId) -> Result<Option<EmergencyTold>, StoreError> {
        let sql = format!("SELECT {COLUMNS}, {NOTED} {TOLD} AND e.id = $5");
        let row = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(told.member.to_string())
            .bind(told.organisation.to_string())
            .bind(i64::from(told.keeps))
            .bind(i64::from(told.oversees))
            .bind(id.to_string())
            .fetch_optional(&mut *self.0)
            .await?;
        row.as_ref().map(emergency_told).transpose()
    }

    /// How many emergency accesses wait for somebody who is told of them: to be noted by their organisation, or, where they are told of all, to
    /// be reviewed now that they are over. What was reviewed waits for nobody.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn emergencies_waiting(&mut self, told: &ToldOf, at: Timestamp) -> Result<u64, StoreError> {
        let sql = format!(
            "SELECT count(*) {TOLD} AND e.reviewed_at IS NULL AND (n.access_id IS NOT NULL AND n.noted_at IS NULL OR $4 = 1 AND e.member_id <> $1 \
             AND (e.closed_at IS NOT NULL OR e.opened_at > $5 OR e.until <= $5))"
        );
        let count: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
            .bind(told.member.to_string())
            .bind(told.organisation.to_string())
            .bind(i64::from(told.keeps))
            .bind(i64::from(told.oversees))
            .bind(moment(at))
            .fetch_one(&mut *self.0)
            .await?;
        Ok(count.unsigned_abs())
    }

    /// The sites to which emergency accesses of a member run at a moment.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn running_emergencies(&mut self, member: MemberId, at: Timestamp) -> Result<Vec<SiteId>, StoreError> {
        let sql = "SELECT site_id FROM emergency_access WHERE member_id = $1 AND opened_at <= $2 AND until > $2 AND closed_at IS NULL";
        let sites: Vec<String> = sqlx::query_scalar(sql).bind(member.to_string()).bind(moment(at)).fetch_all(&mut *self.0).await?;
        sites.iter().map(|site| read(site.parse())).collect()
    }

    /// How many emergency accesses a member opened since a moment.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn emergencies_since(&mut self, member: MemberId, since: Timestamp) -> Result<i64, StoreError> {
        let sql = "SELECT count(*) FROM emergency_access WHERE member_id = $1 AND opened_at >= $2";
        Ok(sqlx::query_scalar(sql).bind(member.to_string()).bind(moment(since)).fetch_one(&mut *self.0).await?)
    }

    /// How many reviews were owed before a moment and are not there.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn overdue_reviews(&mut self, at: Timestamp) -> Result<i64, StoreError> {
        let sql = "SELECT count(*) FROM emergency_access WHERE reviewed_at IS NULL AND review_due < $1";
        Ok(sqlx::query_scalar(sql).bind(moment(at)).fetch_one(&mut *self.0).await?)
    }

    /// Up to `count` emergency accesses that an organisation opened, in the order of their ids, behind the one named `after`.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn emergencies_of(&mut self, organisation: OrganisationId, after: &str, count: i64) -> Result<Vec<EmergencyRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM emergency_access e WHERE e.organisation_id = $1 AND e.id > $2 ORDER BY e.id LIMIT $3");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(organisation.to_string()).bind(after).bind(count).fetch_all(&mut *self.0).await?;
        rows.iter().map(emergency).collect()
    }
}

impl WriteTransaction {
    /// Opens an emergency access and tells these organisations.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn open_emergency(&mut self, row: &EmergencyRow, told: &[OrganisationId]) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO emergency_access (id, member_id, organisation_id, site_id, reason, opened_at, until, review_due) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(row.id.to_string())
        .bind(row.member.to_string())
        .bind(row.organisation.to_string())
        .bind(row.site.to_string())
        .bind(&row.reason)
        .bind(moment(row.opened_at))
        .bind(moment(row.until))
        .bind(moment(row.review_due))
        .execute(self.connection())
        .await?;
        for organisation in told {
            sqlx::query("INSERT INTO emergency_notice (access_id, organisation_id) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                .bind(row.id.to_string())
                .bind(organisation.to_string())
                .execute(self.connection())
                .await?;
        }
        Ok(())
    }

    /// Closes an emergency access of a member before its time; false when none such is open.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn close_emergency(&mut self, id: EmergencyId, member: MemberId, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE emergency_access SET closed_at = $3 WHERE id = $1 AND member_id = $2 AND closed_at IS NULL AND until > $3";
        let done = sqlx::query(sql).bind(id.to_string()).bind(member.to_string()).bind(moment(at)).execute(self.connection()).await?;
        Ok(done.rows_affected() > 0)
    }

    /// Keeps what the review of an emergency access found; false when it was reviewed before.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn review_emergency(&mut self, id: EmergencyId, by: MemberId, at: Timestamp, review: &str) -> Result<bool, StoreError> {
        let sql = "UPDATE emergency_access SET reviewed_at = $3, reviewed_by = $2, review = $4 WHERE id = $1 AND reviewed_at IS NULL";
        let done = sqlx::query(sql).bind(id.to_string()).bind(by.to_string()).bind(moment(at)).bind(review).execute(self.connection()).await?;
        Ok(done.rows_affected() > 0)
    }

    /// An organisation takes note of an emergency access; false when there is nothing to take note of.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn note_emergency(&mut self, id: EmergencyId, organisation: OrganisationId, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE emergency_notice SET noted_at = $3 WHERE access_id = $1 AND organisation_id = $2 AND noted_at IS NULL";
        let done = sqlx::query(sql).bind(id.to_string()).bind(organisation.to_string()).bind(moment(at)).execute(self.connection()).await?;
        Ok(done.rows_affected() > 0)
    }
}
