//! Public notices of measures that observe people: what was published stands in a table of its own, and is read without a look at any record.

use async_recursion::async_recursion as boxed;
use parvis_access::Publishing;
use parvis_model::{AreaId, Date, NoticeCode, OrganisationId, SiteId, Timestamp};
use sqlx::sqlite::SqliteRow;
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::error::read;
use crate::protected::moment;
use crate::{AfterRecord, Snapshot, StoreError, WriteTransaction};

/// The words of a notice, as everybody reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeText {
    /// What the measure is.
    pub what: String,
    /// Why it is there.
    pub why: String,
    /// By which law.
    pub legal_basis: String,
    /// What is kept of people, and for how long.
    pub kept: String,
    /// Which function answers for it.
    pub who: String,
    /// Of which organisation.
    pub responsible_body: String,
    /// Where to ask.
    pub questions: String,
    /// Where to complain.
    pub complaints: String,
    /// Within how many days a complaint is answered.
    pub complaint_days: u16,
}

/// Until when what a notice is about may run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoticeDays {
    /// From which day on it may not run unless it was reviewed.
    pub review_on: Date,
    /// Its last day.
    pub last_day: Date,
    /// When the notice ends by itself.
    pub ends_at: Timestamp,
}

/// A notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeRow {
    /// By what everybody asks for it.
    pub code: NoticeCode,
    /// At which site the measure is.
    pub site: SiteId,
    /// What it says.
    pub text: NoticeText,
    /// Until when.
    pub days: NoticeDays,
    /// Whether it was ended before its time.
    pub ended: bool,
    /// When it was published, as it reads now.
    pub published_at: Timestamp,
    /// How often it was published.
    pub version: i64,
}

/// Which notices are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticesOf {
    /// All.
    Everywhere,
    /// Those at a site.
    Site(SiteId),
    /// Those in an area.
    Area(AreaId),
}

/// The columns of a notice, as [`notice`] reads them.
const NOTICE: &str = "SELECT n.code, n.site_id, n.what, n.why, n.legal_basis, n.kept, n.who, n.responsible_body, n.questions, n.complaints, \
                      n.complaint_days, n.review_on, n.last_day, n.ends_at, n.ended, n.published_at, n.version";

fn notice(row: &SqliteRow) -> Result<NoticeRow, StoreError> {
    Ok(NoticeRow {
        code: read(row.try_get::<&str, _>(0)?.parse())?,
        site: read(row.try_get::<&str, _>(1)?.parse())?,
        text: NoticeText {
            what: row.try_get(2)?,
            why: row.try_get(3)?,
            legal_basis: row.try_get(4)?,
            kept: row.try_get(5)?,
            who: row.try_get(6)?,
            responsible_body: row.try_get(7)?,
            questions: row.try_get(8)?,
            complaints: row.try_get(9)?,
            complaint_days: read(row.try_get::<i64, _>(10)?.try_into())?,
        },
        days: NoticeDays {
            review_on: read(row.try_get::<&str, _>(11)?.parse())?,
            last_day: read(row.try_get::<&str, _>(12)?.parse())?,
            ends_at: read(row.try_get::<&str, _>(13)?.parse())?,
        },
        ended: row.try_get::<i64, _>(14)? != 0,
        published_at: read(row.try_get::<&str, _>(15)?.parse())?,
        version: row.try_get(16)?,
    })
}

fn with_title(row: &SqliteRow) -> Result<(NoticeRow, String), StoreError> {
    Ok((notice(row)?, row.try_get(17)?))
}

impl Snapshot {
    /// The notice of a record; none where nothing was ever published of it.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn notice_of_record(&mut self, record: &str) -> Result<Option<NoticeRow>, StoreError> {
        let sql = format!("{NOTICE} FROM measure_notice n WHERE n.record_id = $1");
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(record).fetch_optional(&mut *self.0).await?.as_ref().map(notice).transpose()
    }

    /// Which record a notice is of, and whose that is; none where there is none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn record_of_notice(&mut self, code: NoticeCode) -> Result<Option<(String, OrganisationId)>, StoreError> {
        let sql = "SELECT n.record_id, r.owner_id FROM measure_notice n JOIN protected_record r ON r.id = n.record_id WHERE n.code = $1";
        let found: Option<(String, String)> = sqlx::query_as(sql).bind(code.to_string()).fetch_optional(&mut *self.0).await?;
        found.map(|(record, owner)| Ok((record, read(owner.parse())?))).transpose()
    }

    /// A notice and what its site is called; none where it ended before a time, or is about a site that is not listed.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn notice(&mut self, code: NoticeCode, ended_after: Timestamp) -> Result<Option<(NoticeRow, String)>, StoreError> {
        let sql = format!("{NOTICE}, l.title FROM measure_notice n CROSS JOIN listing l WHERE n.code = $1 AND n.ends_at > $2 AND l.site_id = n.site_id");
        let found = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(code.to_string()).bind(moment(ended_after)).fetch_optional(&mut *self.0).await?;
        found.as_ref().map(with_title).transpose()
    }

    /// Up to `many` notices behind a place, the latest first, each with what its site is called: none that ended before a time, and none about a
    /// site that is not listed.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn notices(
        &mut self,
        of: NoticesOf,
        ended_after: Timestamp,
        after: Option<AfterRecord>,
        many: i64,
    ) -> Result<Vec<(NoticeRow, String)>, StoreError> {
        let mut statement: QueryBuilder<Sqlite> = QueryBuilder::new(format!("{NOTICE}, l.title FROM measure_notice n CROSS JOIN listing l WHERE n.ends_at > "));
        statement.push_bind(moment(ended_after)).push(" AND l.site_id = n.site_id");
        match of {
            NoticesOf::Everywhere => {}
            NoticesOf::Site(site) => {
                statement.push(" AND n.site_id = ").push_bind(site.to_string());
            }
            NoticesOf::Area(area) => {
                statement.push(" AND EXISTS (SELECT 1 FROM site_area a WHERE a.site_id = n.site_id AND a.area_id = ").push_bind(area.to_string()).push(")");
            }
        }
        if let Some((at, code)) = after {
            statement.push(" AND (n.published_at, n.code) < (").push_bind(at).push(", ").push_bind(code).push(")");
        }
        statement.push(" ORDER BY n.published_at DESC, n.code DESC LIMIT ").push_bind(many);
        statement.build().fetch_all(&mut *self.0).await?.iter().map(with_title).collect()
    }
}

/// The place of a notice in the list.
pub fn place_of_notice(row: &NoticeRow) -> AfterRecord {
    (moment(row.published_at), row.code.to_string())
}

impl WriteTransaction {
    /// Publishes the words of a notice, as the rules allowed it: the only statement that does. The record keeps the code that it has; answers with it,
    /// or with none where the code belongs to another record.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn publish_notice(
        &mut self,
        publishing: &Publishing,
        (code, site): (NoticeCode, SiteId),
        text: &NoticeText,
        days: NoticeDays,
    ) -> Result<Option<NoticeRow>, StoreError> {
        let record = publishing.record().to_string();
        let taken: Option<String> = sqlx::query_scalar("SELECT record_id FROM measure_notice WHERE code = $1 AND record_id <> $2")
            .bind(code.to_string())
            .bind(&record)
            .fetch_optional(self.connection())
            .await?;
        if taken.is_some() {
            return Ok(None);
        }
        let sql = "INSERT INTO measure_notice (code, record_id, site_id, what, why, legal_basis, kept, who, responsible_body, questions, complaints, \
                   complaint_days, review_on, last_day, ends_at, ended, published_at, version) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0, $16, 1) \
                   ON CONFLICT (record_id) DO UPDATE SET site_id = excluded.site_id, what = excluded.what, why = excluded.why, \
                   legal_basis = excluded.legal_basis, kept = excluded.kept, who = excluded.who, responsible_body = excluded.responsible_body, \
                   questions = excluded.questions, complaints = excluded.complaints, complaint_days = excluded.complaint_days, \
                   review_on = excluded.review_on, last_day = excluded.last_day, ends_at = excluded.ends_at, ended = 0, \
                   published_at = excluded.published_at, version = measure_notice.version + 1";
        sqlx::query(sql)
            .bind(code.to_string())
            .bind(&record)
            .bind(site.to_string())
            .bind(&text.what)
            .bind(&text.why)
            .bind(&text.legal_basis)
            .bind(&text.kept)
            .bind(&text.who)
            .bind(&text.responsible_body)
            .bind(&text.questions)
            .bind(&text.complaints)
            .bind(i64::from(text.complaint_days))
            .bind(days.review_on.to_string())
            .bind(days.last_day.to_string())
            .bind(moment(days.ends_at))
            .bind(moment(publishing.at()))
            .execute(self.connection())
            .await?;
        self.snapshot().notice_of_record(&record).await
    }

    /// Until when the measure of a record may run: its notice, unless it was ended, follows.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn move_notice(&mut self, record: &str, days: NoticeDays) -> Result<(), StoreError> {
        let sql = "UPDATE measure_notice SET review_on = $2, last_day = $3, ends_at = $4 WHERE record_id = $1 AND ended = 0";
        sqlx::query(sql)
            .bind(record)
            .bind(days.review_on.to_string())
            .bind(days.last_day.to_string())
            .bind(moment(days.ends_at))
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Ends the notice of a record before its time; one whose time is over stays as it ended. False where there is none that could go on.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_notice(&mut self, record: &str, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE measure_notice SET ended = 1, ends_at = CASE WHEN ends_at > $2 THEN $2 ELSE ends_at END WHERE record_id = $1 AND ended = 0";
        Ok(sqlx::query(sql).bind(record).bind(moment(at)).execute(self.connection()).await?.rows_affected() > 0)
    }
}
