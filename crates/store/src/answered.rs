//! Requests for visits that were answered: what became of them, until the organisation that asked takes them off its list.

use async_recursion::async_recursion as boxed;
use parvis_model::{OrganisationId, Timestamp, VisitRequestId};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::planning::request;
use crate::{Snapshot, StoreError, VisitRequestRow, WriteTransaction};

/// A request that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnsweredRequestRow {
    /// What was asked.
    pub request: VisitRequestRow,
    /// What became of it, a word.
    pub became: String,
    /// Why it was declined; the number of the key and a blank before the sealed text.
    pub why: Option<String>,
}

const COLUMNS: &str = "v.id, v.site_id, v.organisation_id, v.to_id, v.reason, v.due_on, v.record_id, v.asked_at, v.closed_at, v.became, v.why";

fn answered(row: &SqliteRow) -> Result<AnsweredRequestRow, StoreError> {
    Ok(AnsweredRequestRow { request: request(row)?, became: row.try_get(9)?, why: row.try_get(10)? })
}

impl Snapshot {
    /// The next requests of an organisation that were answered, behind a place: the first answered first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn answered_requests(
        &mut self,
        organisation: OrganisationId,
        after: Option<(String, String)>,
        many: i64,
    ) -> Result<Vec<AnsweredRequestRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM visit_request v WHERE v.organisation_id = $1 AND v.became IS NOT NULL AND (v.closed_at, v.id) > ($2, $3) \
             ORDER BY v.closed_at, v.id LIMIT $4"
        );
        let (at, id) = after.unwrap_or_default();
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(organisation.to_string()).bind(at).bind(id).bind(many).fetch_all(&mut *self.0).await?;
        rows.iter().map(answered).collect()
    }

    /// A request that was answered and is still on the list of the organisation that asked.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn answered_request(&mut self, id: VisitRequestId) -> Result<Option<AnsweredRequestRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM visit_request v WHERE v.id = $1 AND v.became IS NOT NULL");
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id.to_string()).fetch_optional(&mut *self.0).await?.as_ref().map(answered).transpose()
    }

    /// Up to `count` requests that an organisation declined, with the reasons, in the order of their ids, behind the one named `after`.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn reasons_for_declining(&mut self, organisation: OrganisationId, after: &str, count: i64) -> Result<Vec<(VisitRequestId, String)>, StoreError> {
        let sql = "SELECT v.id, v.why FROM visit_request v WHERE v.to_id = $1 AND v.why IS NOT NULL AND v.id > $2 ORDER BY v.id LIMIT $3";
        let rows: Vec<(String, String)> = sqlx::query_as(sql).bind(organisation.to_string()).bind(after).bind(count).fetch_all(&mut *self.0).await?;
        rows.into_iter().map(|(id, why)| Ok((read(id.parse())?, why))).collect()
    }
}

impl WriteTransaction {
    /// Closes a request and keeps what became of it, where somebody is to be told; false when there is no open one.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn answer_visit_request(&mut self, id: VisitRequestId, became: Option<&str>, why: Option<&str>, at: Timestamp) -> Result<bool, StoreError> {
        let answered = sqlx::query("UPDATE visit_request SET closed_at = $2, became = $3, why = $4 WHERE id = $1 AND closed_at IS NULL")
            .bind(id.to_string())
            .bind(at.to_string())
            .bind(became)
            .bind(why)
            .execute(self.connection())
            .await?;
        Ok(answered.rows_affected() > 0)
    }

    /// Takes a request that was answered off the list of the organisation that asked; the reason goes with it.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn settle_visit_request(&mut self, id: VisitRequestId) -> Result<(), StoreError> {
        sqlx::query("UPDATE visit_request SET became = NULL, why = NULL WHERE id = $1").bind(id.to_string()).execute(self.connection()).await?;
        Ok(())
    }

    /// Writes the reason for declining as it is sealed now.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn reseal_reason_for_declining(&mut self, id: VisitRequestId, why: &str) -> Result<(), StoreError> {
        sqlx::query("UPDATE visit_request SET why = $2 WHERE id = $1").bind(id.to_string()).bind(why).execute(self.connection()).await?;
        Ok(())
    }
}
