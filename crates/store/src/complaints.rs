//! Complaints about measures that observe people: what they say is sealed, and read with an [`Answering`] of the rules, or with the code that its
//! author alone has.

use async_recursion::async_recursion as boxed;
use parvis_access::Answering;
use parvis_model::{ComplaintId, ComplaintState, Date, OrganisationId, Timestamp};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::people::parse_closed;
use crate::protected::moment;
use crate::{Snapshot, StoreError, WriteTransaction};

/// A complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComplaintRow {
    /// Identity.
    pub id: ComplaintId,
    /// About the measure of which rights record.
    pub record: String,
    /// Whose that is: under whose keys it is sealed.
    pub owner: OrganisationId,
    /// When it came in.
    pub received_at: Timestamp,
    /// Within how many days an answer was promised.
    pub days: u16,
    /// By which day it has to be answered now.
    pub due_on: Date,
    /// What became of it.
    pub state: ComplaintState,
    /// When it was answered or passed on.
    pub closed_at: Option<Timestamp>,
    /// What it says, sealed.
    pub said: String,
    /// Why an answer takes longer, sealed.
    pub delay: Option<String>,
    /// What was answered, sealed.
    pub answer: Option<String>,
}

/// A complaint that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewComplaintRow {
    /// Identity.
    pub id: ComplaintId,
    /// About the measure of which rights record.
    pub record: String,
    /// The hash of the code with which its author reads the answer.
    pub code: String,
    /// When it came in.
    pub received_at: Timestamp,
    /// Within how many days an answer is promised.
    pub days: u16,
    /// By which day it has to be answered.
    pub due_on: Date,
    /// What it says, sealed.
    pub said: String,
}

/// What is done with a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ComplaintReply {
    /// It is closed with an answer, sealed.
    Closed(ComplaintState, String, Timestamp),
    /// An answer takes until this day, why is sealed.
    Extended(Date, String),
}

/// How many complaints there are about the measure of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ComplaintCounts {
    /// That are not answered.
    pub waiting: u64,
    /// Of these, whose last day is over.
    pub late: u64,
    /// That were answered or passed on.
    pub closed: u64,
    /// Of these, those closed after their last day.
    pub closed_late: u64,
    /// The last day of the one that has to be answered first.
    pub next_due_on: Option<Date>,
}

/// Behind which complaint a page begins: whether it was closed, its last day, its id.
pub type AfterComplaint = (String, String);

const COMPLAINT: &str = "SELECT c.id, c.record_id, r.owner_id, c.received_at, c.days, c.due_on, c.state, c.closed_at, c.said, c.delay, c.answer \
                         FROM complaint c JOIN protected_record r ON r.id = c.record_id";

/// Those that wait come first, the most urgent first; then those that are closed.
const PLACE: &str = "(CASE WHEN c.closed_at IS NULL THEN '0' ELSE '1' END) || c.due_on";

fn complaint(row: &SqliteRow) -> Result<ComplaintRow, StoreError> {
    Ok(ComplaintRow {
        id: read(row.try_get::<&str, _>(0)?.parse())?,
        record: row.try_get(1)?,
        owner: read(row.try_get::<&str, _>(2)?.parse())?,
        received_at: read(row.try_get::<&str, _>(3)?.parse())?,
        days: read(row.try_get::<i64, _>(4)?.try_into())?,
        due_on: read(row.try_get::<&str, _>(5)?.parse())?,
        state: parse_closed(row.try_get(6)?, ComplaintState::parse)?,
        closed_at: row.try_get::<Option<&str>, _>(7)?.map(|at| read(at.parse())).transpose()?,
        said: row.try_get(8)?,
        delay: row.try_get(9)?,
        answer: row.try_get(10)?,
    })
}

impl ComplaintRow {
    /// Its place in the list of those about a record.
    pub fn place(&self) -> AfterComplaint {
        (format!("{}{}", if self.closed_at.is_none() { '0' } else { '1' }, self.due_on), self.id.to_string())
    }
}

impl Snapshot {
    /// A complaint by the hash of its code; none where there is none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn complaint_by_code(&mut self, code: &str) -> Result<Option<ComplaintRow>, StoreError> {
        let sql = format!("{COMPLAINT} WHERE c.code = $1");
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(code).fetch_optional(&mut *self.0).await?.as_ref().map(complaint).transpose()
    }

    /// A complaint about the measure of a record, for who answers it; none where there is none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn complaint(&mut self, answering: &Answering, id: ComplaintId) -> Result<Option<ComplaintRow>, StoreError> {
        let sql = format!("{COMPLAINT} WHERE c.id = $1 AND c.record_id = $2");
        let found = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id.to_string()).bind(answering.record().to_string()).fetch_optional(&mut *self.0).await?;
        found.as_ref().map(complaint).transpose()
    }

    /// Up to `many` complaints about the measure of a record behind a place, for who answers them: those that wait first, the most urgent first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn complaints_of(&mut self, answering: &Answering, after: Option<AfterComplaint>, many: i64) -> Result<Vec<ComplaintRow>, StoreError> {
        let (place, id) = after.unwrap_or_default();
        let sql = format!("{COMPLAINT} WHERE c.record_id = $1 AND ({PLACE}, c.id) > ($2, $3) ORDER BY {PLACE}, c.id LIMIT $4");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(answering.record().to_string()).bind(place).bind(id).bind(many);
        rows.fetch_all(&mut *self.0).await?.iter().map(complaint).collect()
    }

    /// How many complaints there are about the measure of a record, on a day.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn complaint_counts(&mut self, record: &str, today: Date) -> Result<ComplaintCounts, StoreError> {
        let sql = "SELECT count(CASE WHEN c.closed_at IS NULL THEN 1 END), count(CASE WHEN c.closed_at IS NULL AND c.due_on < $2 THEN 1 END), \
                   count(c.closed_at), count(CASE WHEN substr(c.closed_at, 1, 10) > c.due_on THEN 1 END), \
                   min(CASE WHEN c.closed_at IS NULL THEN c.due_on END) FROM complaint c WHERE c.record_id = $1";
        let (waiting, late, closed, closed_late, due): (i64, i64, i64, i64, Option<String>) =
            sqlx::query_as(sql).bind(record).bind(today.to_string()).fetch_one(&mut *self.0).await?;
        let next_due_on = due.map(|day| read(day.parse())).transpose()?;
        let [waiting, late, closed, closed_late] = [waiting, late, closed, closed_late].map(i64::unsigned_abs);
        Ok(ComplaintCounts { waiting, late, closed, closed_late, next_due_on })
    }

    /// How many complaints about the measure of a record wait, how many about it came in since a moment, and how many wait in all.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn complaints_waiting(&mut self, record: &str, since: Timestamp) -> Result<[u64; 3], StoreError> {
        let sql = "SELECT (SELECT count(*) FROM complaint c WHERE c.record_id = $1 AND c.closed_at IS NULL), \
                   (SELECT count(*) FROM complaint c WHERE c.record_id = $1 AND c.received_at > $2), \
                   (SELECT count(*) FROM complaint c WHERE c.closed_at IS NULL)";
        let (here, lately, all): (i64, i64, i64) = sqlx::query_as(sql).bind(record).bind(moment(since)).fetch_one(&mut *self.0).await?;
        Ok([here, lately, all].map(i64::unsigned_abs))
    }

    /// The last days of complaints that an organisation has not answered, the first first: about the measure of which record, and of how many each.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn complaints_due(&mut self, owner: OrganisationId, many: i64) -> Result<Vec<(String, Date, u32)>, StoreError> {
        let sql = "SELECT c.record_id, c.due_on, count(*) FROM complaint c JOIN protected_record r ON r.id = c.record_id \
                   WHERE r.owner_id = $1 AND c.closed_at IS NULL GROUP BY c.record_id, c.due_on ORDER BY c.due_on, c.record_id LIMIT $2";
        let rows: Vec<(String, String, i64)> = sqlx::query_as(sql).bind(owner.to_string()).bind(many).fetch_all(&mut *self.0).await?;
        rows.into_iter().map(|(record, day, count)| Ok((record, read(day.parse())?, read(count.try_into())?))).collect()
    }

    /// Up to `count` complaints that are sealed for an organisation, in the order of their ids, behind the one named `after`: for a rotation, which
    /// shows them to nobody.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn complaints_sealed_for(&mut self, owner: OrganisationId, after: &str, count: i64) -> Result<Vec<ComplaintRow>, StoreError> {
        let sql = format!("{COMPLAINT} WHERE r.owner_id = $1 AND c.id > $2 ORDER BY c.id LIMIT $3");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(owner.to_string()).bind(after).bind(count).fetch_all(&mut *self.0).await?;
        rows.iter().map(complaint).collect()
    }

    /// Up to `count` complaints, in the order of their ids, behind the one named `after`: for a look whether all of them open.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn every_complaint(&mut self, after: &str, count: i64) -> Result<Vec<ComplaintRow>, StoreError> {
        let sql = format!("{COMPLAINT} WHERE c.id > $1 ORDER BY c.id LIMIT $2");
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(after).bind(count).fetch_all(&mut *self.0).await?.iter().map(complaint).collect()
    }
}

impl WriteTransaction {
    /// Keeps a complaint that came in.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn add_complaint(&mut self, new: &NewComplaintRow) -> Result<(), StoreError> {
        let sql = "INSERT INTO complaint (id, record_id, code, received_at, days, due_on, state, said) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        sqlx::query(sql)
            .bind(new.id.to_string())
            .bind(&new.record)
            .bind(&new.code)
            .bind(moment(new.received_at))
            .bind(i64::from(new.days))
            .bind(new.due_on.to_string())
            .bind(ComplaintState::Waiting.as_str())
            .bind(&new.said)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Answers a complaint, or says that an answer takes longer, as the rules allowed it; false where it is closed, or was extended before.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn reply_to_complaint(&mut self, answering: &Answering, id: ComplaintId, reply: &ComplaintReply) -> Result<bool, StoreError> {
        let record = answering.record().to_string();
        let done = match reply {
            ComplaintReply::Closed(state, answer, at) => {
                let sql = "UPDATE complaint SET state = $3, answer = $4, closed_at = $5 WHERE id = $1 AND record_id = $2 AND closed_at IS NULL";
                sqlx::query(sql).bind(id.to_string()).bind(record).bind(state.as_str()).bind(answer).bind(moment(*at)).execute(self.connection()).await?
            }
            ComplaintReply::Extended(until, delay) => {
                let sql = "UPDATE complaint SET due_on = $3, delay = $4 WHERE id = $1 AND record_id = $2 AND closed_at IS NULL AND delay IS NULL";
                sqlx::query(sql).bind(id.to_string()).bind(record).bind(until.to_string()).bind(delay).execute(self.connection()).await?
            }
        };
        Ok(done.rows_affected() > 0)
    }

    /// Writes a complaint as it is sealed now.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn reseal_complaint(&mut self, id: ComplaintId, said: &str, delay: Option<&str>, answer: Option<&str>) -> Result<(), StoreError> {
        let sql = "UPDATE complaint SET said = $2, delay = $3, answer = $4 WHERE id = $1";
        sqlx::query(sql).bind(id.to_string()).bind(said).bind(delay).bind(answer).execute(self.connection()).await?;
        Ok(())
    }

    /// Erases complaints that were closed before a moment; answers how many.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn erase_complaints_closed_before(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        Ok(sqlx::query("DELETE FROM complaint WHERE closed_at < $1").bind(moment(before)).execute(self.connection()).await?.rows_affected())
    }
}
