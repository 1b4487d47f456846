//! Emergency accesses and who was told of them.

use parvis_model::{EmergencyId, MemberId, OrganisationId, SiteId, Timestamp};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::protected::moment;
use crate::{Reader, StoreError, WriteTransaction};

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

impl Reader {
    /// All emergency accesses, the latest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn emergencies(&mut self) -> Result<Vec<EmergencyRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM emergency_access e ORDER BY e.opened_at DESC, e.id LIMIT 1000");
        sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(&mut *self.0).await?.iter().map(emergency).collect()
    }

    /// The emergency accesses that an organisation was told of, the latest first, and whether it took note.
    ///
    /// # Errors
    /// What the database says.
    pub async fn emergencies_told(&mut self, organisation: OrganisationId) -> Result<Vec<(EmergencyRow, bool)>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS}, CASE WHEN n.noted_at IS NULL THEN 0 ELSE 1 END FROM emergency_notice n JOIN emergency_access e ON e.id = n.access_id \
             WHERE n.organisation_id = $1 ORDER BY e.opened_at DESC, e.id LIMIT 1000"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(organisation.to_string()).fetch_all(&mut *self.0).await?;
        rows.iter().map(|row| Ok((emergency(row)?, row.try_get::<i64, _>(12)? != 0))).collect()
    }
}

impl WriteTransaction {
    /// Opens an emergency access and tells these organisations.
    ///
    /// # Errors
    /// What the database says.
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
    pub async fn close_emergency(&mut self, id: EmergencyId, member: MemberId, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE emergency_access SET closed_at = $3 WHERE id = $1 AND member_id = $2 AND closed_at IS NULL AND until > $3";
        let done = sqlx::query(sql).bind(id.to_string()).bind(member.to_string()).bind(moment(at)).execute(self.connection()).await?;
        Ok(done.rows_affected() > 0)
    }

    /// Keeps what the review of an emergency access found; false when it was reviewed before.
    ///
    /// # Errors
    /// What the database says.
    pub async fn review_emergency(&mut self, id: EmergencyId, by: MemberId, at: Timestamp, review: &str) -> Result<bool, StoreError> {
        let sql = "UPDATE emergency_access SET reviewed_at = $3, reviewed_by = $2, review = $4 WHERE id = $1 AND reviewed_at IS NULL";
        let done = sqlx::query(sql).bind(id.to_string()).bind(by.to_string()).bind(moment(at)).bind(review).execute(self.connection()).await?;
        Ok(done.rows_affected() > 0)
    }

    /// An organisation takes note of an emergency access; false when there is nothing to take note of.
    ///
    /// # Errors
    /// What the database says.
    pub async fn note_emergency(&mut self, id: EmergencyId, organisation: OrganisationId, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE emergency_notice SET noted_at = $3 WHERE access_id = $1 AND organisation_id = $2 AND noted_at IS NULL";
        let done = sqlx::query(sql).bind(id.to_string()).bind(organisation.to_string()).bind(moment(at)).execute(self.connection()).await?;
        Ok(done.rows_affected() > 0)
    }
}
