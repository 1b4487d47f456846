//! What is noted of rights records outside what is sealed of them, and the latest time that the journal has seen.

use async_recursion::async_recursion as boxed;
use parvis_model::{MeasureId, RightsRecordId, Timestamp};
use sqlx::Row;

use crate::error::read;
use crate::protected::protected_row;
use crate::{ProtectedRow, Snapshot, StoreError, WriteTransaction};

/// What is noted of a rights record whenever it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RightsNoted {
    /// How often it was written.
    pub revision: u32,
    /// The digest of the last of its steps that is in force.
    pub last_step: Option<String>,
    /// Which measure it is about.
    pub measure: Option<MeasureId>,
}

/// The rights records of a measure that are in force as records: those that its owner keeps about its subject.
const OF_MEASURE: &str = "SELECT r.id, r.kind, r.subject_id, r.owner_id, r.marking, r.handling, r.state, r.created_at, r.changed_at, r.version \
                          FROM rights_noted n CROSS JOIN protected_record r CROSS JOIN protected_record m \
                          WHERE n.measure_id = $1 AND r.id = n.record_id AND m.id = n.measure_id AND r.state = 'current' \
                          AND r.owner_id = m.owner_id AND r.subject_id = m.subject_id ORDER BY r.created_at DESC, r.id LIMIT $2";

/// The measure that a rights record is about, which its owner keeps about the same subject.
const MEASURE_OF: &str = "SELECT m.id, m.kind, m.subject_id, m.owner_id, m.marking, m.handling, m.state, m.created_at, m.changed_at, m.version \
                          FROM rights_noted n CROSS JOIN protected_record r CROSS JOIN protected_record m \
                          WHERE n.record_id = $1 AND r.id = n.record_id AND m.id = n.measure_id AND m.state = 'current' \
                          AND r.owner_id = m.owner_id AND r.subject_id = m.subject_id";

/// One rights record.
const ONE: &str = "SELECT id, kind, subject_id, owner_id, marking, handling, state, created_at, changed_at, version \
                   FROM protected_record WHERE id = $1 AND kind = 'rights_record'";

impl Snapshot {
    /// What is noted of a rights record; none where nothing is.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn rights_noted(&mut self, record: &str) -> Result<Option<RightsNoted>, StoreError> {
        let sql = "SELECT revision, last_step, measure_id FROM rights_noted WHERE record_id = $1";
        let Some(row) = sqlx::query(sql).bind(record).fetch_optional(&mut *self.0).await? else { return Ok(None) };
        let measure: Option<String> = row.try_get(2)?;
        Ok(Some(RightsNoted {
            revision: read(row.try_get::<i64, _>(0)?.try_into())?,
            last_step: row.try_get(1)?,
            measure: read(measure.map(|id| id.parse()).transpose())?,
        }))
    }

    /// The current rights records of a measure that belong to its owner, the latest first, at most so many.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn rights_of_measure(&mut self, measure: MeasureId, most: i64) -> Result<Vec<ProtectedRow>, StoreError> {
        let rows = sqlx::query(OF_MEASURE).bind(measure.to_string()).bind(most).fetch_all(&mut *self.0).await?;
        rows.iter().map(protected_row).collect()
    }

    /// The measure that a rights record is about; none where it is about none, or its owner does not keep that measure any longer.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn measure_of_rights(&mut self, record: &str) -> Result<Option<ProtectedRow>, StoreError> {
        let row = sqlx::query(MEASURE_OF).bind(record).fetch_optional(&mut *self.0).await?;
        row.as_ref().map(protected_row).transpose()
    }

    /// A rights record, without a look at who asks; none where it is not kept.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn rights_row(&mut self, record: RightsRecordId) -> Result<Option<ProtectedRow>, StoreError> {
        let row = sqlx::query(ONE).bind(record.to_string()).fetch_optional(&mut *self.0).await?;
        row.as_ref().map(protected_row).transpose()
    }

    /// The latest time of any entry of the journal, whatever the clock says now.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn latest_time(&mut self) -> Result<Option<Timestamp>, StoreError> {
        let at: Option<String> = sqlx::query_scalar("SELECT at FROM journal_entry ORDER BY at DESC, place DESC LIMIT 1").fetch_optional(&mut *self.0).await?;
        read(at.map(|at| at.parse()).transpose())
    }
}

impl WriteTransaction {
    /// Notes how a rights record was written. It belongs into the transaction that writes it.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn note_rights(&mut self, record: RightsRecordId, noted: &RightsNoted) -> Result<(), StoreError> {
        let sql = "INSERT INTO rights_noted (record_id, revision, last_step, measure_id) VALUES ($1, $2, $3, $4) \
                   ON CONFLICT (record_id) DO UPDATE SET revision = excluded.revision, last_step = excluded.last_step";
        sqlx::query(sql)
            .bind(record.to_string())
            .bind(i64::from(noted.revision))
            .bind(&noted.last_step)
            .bind(noted.measure.map(|id| id.to_string()))
            .execute(self.connection())
            .await?;
        Ok(())
    }
}
