//! Public notices: what authorities tell everybody, in plain tables of their own. Nothing here looks at a protected record or at a site.

use async_recursion::async_recursion as boxed;
use parvis_model::{Date, MemberId, NoticePictureId, OrganisationId, PublicNoticeId, Timestamp};
use sqlx::sqlite::SqliteRow;
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::error::read;
use crate::protected::moment;
use crate::{AfterRecord, Snapshot, StoreError, WriteTransaction};

/// A public notice, without what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicNoticeRow {
    /// Identity.
    pub id: PublicNoticeId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The version that is worked on, or was last.
    pub version: i64,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last written.
    pub changed_at: Timestamp,
    /// Which version was reviewed, by whom and when.
    pub reviewed: Option<(i64, MemberId, Timestamp)>,
    /// Which version everybody reads.
    pub shown_version: Option<i64>,
    /// The day of the version that everybody reads.
    pub dated_on: Option<Date>,
    /// When it was first published.
    pub published_at: Option<Timestamp>,
    /// When what everybody reads last changed after that.
    pub corrected_at: Option<Timestamp>,
    /// When it was withdrawn, and why, as JSON.
    pub withdrawn: Option<(Timestamp, String)>,
}

/// A version of a public notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicNoticeVersion {
    /// Its number, from 1.
    pub version: i64,
    /// What it says, as JSON.
    pub content: String,
    /// Why it replaces what was shown before, as JSON; none where nothing was.
    pub reason: Option<String>,
    /// Who wrote it.
    pub written_by: MemberId,
    /// When.
    pub written_at: Timestamp,
    /// When everybody first read it.
    pub shown_at: Option<Timestamp>,
}

/// A version that is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNoticeVersion {
    /// Of which notice.
    pub notice: PublicNoticeId,
    /// What it says, as JSON.
    pub content: String,
    /// Why it replaces what was shown before, as JSON.
    pub reason: Option<String>,
    /// Who wrote it.
    pub by: MemberId,
    /// When.
    pub at: Timestamp,
}

/// By what notices are found, and the value: a field of work, a year, a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeFacet {
    /// Which sort of value.
    pub facet: String,
    /// The value.
    pub value: String,
}

/// A notice that everybody reads, and what it says.
pub type ShownNotice = (PublicNoticeRow, String);

/// The picture of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticePictureRow {
    /// Identity.
    pub id: NoticePictureId,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// The picture as JPEG, in Base64.
    pub jpeg: String,
}

const NOTICE: &str = "SELECT n.id, n.organisation_id, n.version, n.created_at, n.changed_at, n.reviewed_version, n.reviewed_by, n.reviewed_at, \
                      n.shown_version, n.dated_on, n.published_at, n.corrected_at, n.withdrawn_at, n.withdrawn_why";

/// Notices that everybody reads, with what they say.
const SHOWN: &str = " FROM public_notice n JOIN public_notice_version v ON v.notice_id = n.id AND v.version = n.shown_version WHERE n.withdrawn_at IS NULL";

fn notice(row: &SqliteRow) -> Result<PublicNoticeRow, StoreError> {
    let time = |place: usize| row.try_get::<Option<&str>, _>(place)?.map(|at| read(at.parse())).transpose();
    let reviewed = match (row.try_get::<Option<i64>, _>(5)?, row.try_get::<Option<&str>, _>(6)?, time(7)?) {
        (Some(version), Some(by), Some(at)) => Some((version, read(by.parse())?, at)),
        _ => None,
    };
    Ok(PublicNoticeRow {
        id: read(row.try_get::<&str, _>(0)?.parse())?,
        organisation: read(row.try_get::<&str, _>(1)?.parse())?,
        version: row.try_get(2)?,
        created_at: read(row.try_get::<&str, _>(3)?.parse())?,
        changed_at: read(row.try_get::<&str, _>(4)?.parse())?,
        reviewed,
        shown_version: row.try_get(8)?,
        dated_on: row.try_get::<Option<&str>, _>(9)?.map(|day| read(day.parse())).transpose()?,
        published_at: time(10)?,
        corrected_at: time(11)?,
        withdrawn: time(12)?.map(|at| Ok::<_, StoreError>((at, row.try_get::<Option<String>, _>(13)?.unwrap_or_default()))).transpose()?,
    })
}

fn with_content(row: &SqliteRow) -> Result<ShownNotice, StoreError> {
    Ok((notice(row)?, row.try_get(14)?))
}

fn version(row: &SqliteRow) -> Result<PublicNoticeVersion, StoreError> {
    Ok(PublicNoticeVersion {
        version: row.try_get(0)?,
        content: row.try_get(1)?,
        reason: row.try_get(2)?,
        written_by: read(row.try_get::<&str, _>(3)?.parse())?,
        written_at: read(row.try_get::<&str, _>(4)?.parse())?,
        shown_at: row.try_get::<Option<&str>, _>(5)?.map(|at| read(at.parse())).transpose()?,
    })
}

/// Where a notice stands in the list that everybody reads.
pub fn place_of_public_notice(row: &PublicNoticeRow) -> AfterRecord {
    (row.dated_on.map(|day| day.to_string()).unwrap_or_default(), row.id.to_string())
}

/// Adds that a notice has each of these.
fn push_facets(statement: &mut QueryBuilder<Sqlite>, facets: &[NoticeFacet]) {
    for NoticeFacet { facet, value } in facets {
        statement.push(" AND EXISTS (SELECT 1 FROM public_notice_term t WHERE t.notice_id = n.id AND t.facet = ").push_bind(facet.clone());
        statement.push(" AND t.value = ").push_bind(value.clone()).push(")");
    }
}

impl Snapshot {
    /// A notice, whoever reads it; none where there is none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn public_notice(&mut self, id: PublicNoticeId) -> Result<Option<PublicNoticeRow>, StoreError> {
        let sql = format!("{NOTICE} FROM public_notice n WHERE n.id = $1");
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id.to_string()).fetch_optional(&mut *self.0).await?.as_ref().map(notice).transpose()
    }

    /// Up to `many` notices of an organisation behind a place, those written last first, each with what its latest version says.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn public_notices_of(&mut self, owner: OrganisationId, after: Option<AfterRecord>, many: i64) -> Result<Vec<ShownNotice>, StoreError> {
        let (at, id) = after.unwrap_or_else(|| ("~".to_owned(), String::new()));
        let sql = format!(
            "{NOTICE}, v.content FROM public_notice n JOIN public_notice_version v ON v.notice_id = n.id AND v.version = n.version \
             WHERE n.organisation_id = $1 AND (n.changed_at, n.id) < ($2, $3) ORDER BY n.changed_at DESC, n.id DESC LIMIT $4"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(owner.to_string()).bind(at).bind(id).bind(many);
        rows.fetch_all(&mut *self.0).await?.iter().map(with_content).collect()
    }

    /// How many notices an organisation has.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn public_notices_kept(&mut self, owner: OrganisationId) -> Result<u64, StoreError> {
        let sql = "SELECT count(*) FROM public_notice WHERE organisation_id = $1";
        let count: i64 = sqlx::query_scalar(sql).bind(owner.to_string()).fetch_one(&mut *self.0).await?;
        Ok(count.unsigned_abs())
    }

    /// Up to `many` notices that everybody reads and that have all of `facets`, behind a place, the latest day first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn shown_notices(&mut self, facets: &[NoticeFacet], after: Option<AfterRecord>, many: i64) -> Result<Vec<ShownNotice>, StoreError> {
        let mut statement: QueryBuilder<Sqlite> = QueryBuilder::new(format!("{NOTICE}, v.content{SHOWN}"));
        push_facets(&mut statement, facets);
        if let Some((day, id)) = after {
            statement.push(" AND (n.dated_on, n.id) < (").push_bind(day).push(", ").push_bind(id).push(")");
        }
        statement.push(" ORDER BY n.dated_on DESC, n.id DESC LIMIT ").push_bind(many);
        statement.build().fetch_all(&mut *self.0).await?.iter().map(with_content).collect()
    }

    /// How many notices that everybody reads have all of `facets`; and of these, how many have each value of each sort, the most frequent first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn shown_notices_counted(&mut self, facets: &[NoticeFacet]) -> Result<(u64, Vec<(NoticeFacet, u64)>), StoreError> {
        let mut all: QueryBuilder<Sqlite> = QueryBuilder::new(format!("SELECT count(*){SHOWN}"));
        push_facets(&mut all, facets);
        let total: i64 = all.build_query_scalar().fetch_one(&mut *self.0).await?;
        let mut each: QueryBuilder<Sqlite> = QueryBuilder::new(
            "SELECT c.facet, c.value, count(*) FROM public_notice_term c JOIN public_notice n ON n.id = c.notice_id WHERE n.withdrawn_at IS NULL",
        );
        push_facets(&mut each, facets);
        each.push(" GROUP BY c.facet, c.value ORDER BY c.facet, count(*) DESC, c.value");
        let rows: Vec<(String, String, i64)> = each.build_query_as().fetch_all(&mut *self.0).await?;
        Ok((total.unsigned_abs(), rows.into_iter().map(|(facet, value, count)| (NoticeFacet { facet, value }, count.unsigned_abs())).collect()))
    }

    /// A version of a notice; none where there is none, or it is not kept.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn public_notice_version(&mut self, id: PublicNoticeId, number: i64) -> Result<Option<PublicNoticeVersion>, StoreError> {
        let sql = "SELECT v.version, v.content, v.reason, v.written_by, v.written_at, v.shown_at FROM public_notice_version v \
                   WHERE v.notice_id = $1 AND v.version = $2";
        sqlx::query(sql).bind(id.to_string()).bind(number).fetch_optional(&mut *self.0).await?.as_ref().map(version).transpose()
    }

    /// All versions of a notice that everybody reads or read, the first first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn shown_versions(&mut self, id: PublicNoticeId) -> Result<Vec<PublicNoticeVersion>, StoreError> {
        let sql = "SELECT v.version, v.content, v.reason, v.written_by, v.written_at, v.shown_at FROM public_notice_version v \
                   WHERE v.notice_id = $1 AND v.shown_at IS NOT NULL ORDER BY v.version";
        sqlx::query(sql).bind(id.to_string()).fetch_all(&mut *self.0).await?.iter().map(version).collect()
    }

    /// Who wrote on a notice since it was last shown.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn notice_writers(&mut self, id: PublicNoticeId) -> Result<Vec<MemberId>, StoreError> {
        let sql = "SELECT w.member_id FROM public_notice_writer w WHERE w.notice_id = $1 ORDER BY w.member_id";
        let found: Vec<String> = sqlx::query_scalar(sql).bind(id.to_string()).fetch_all(&mut *self.0).await?;
        found.into_iter().map(|member| read(member.parse())).collect()
    }

    /// A picture of a notice.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn notice_picture(&mut self, notice: PublicNoticeId, id: NoticePictureId) -> Result<Option<NoticePictureRow>, StoreError> {
        let sql = "SELECT p.width, p.height, p.jpeg FROM public_notice_picture p WHERE p.id = $1 AND p.notice_id = $2";
        let found: Option<(i64, i64, String)> = sqlx::query_as(sql).bind(id.to_string()).bind(notice.to_string()).fetch_optional(&mut *self.0).await?;
        found.map(|(width, height, jpeg)| Ok(NoticePictureRow { id, width: read(width.try_into())?, height: read(height.try_into())?, jpeg })).transpose()
    }
}

impl WriteTransaction {
    /// Begins a notice with its first version.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn begin_public_notice(&mut self, owner: OrganisationId, first: &NewNoticeVersion) -> Result<(), StoreError> {
        self.uses_the_register(owner).await?;
        let sql = "INSERT INTO public_notice (id, organisation_id, version, created_at, changed_at) VALUES ($1, $2, 0, $3, $3)";
        sqlx::query(sql).bind(first.notice.to_string()).bind(owner.to_string()).bind(moment(first.at)).execute(self.connection()).await?;
        self.write_public_notice(first).await.map(drop)
    }

    /// Writes the next version of a notice in place of one that nobody outside has read. Answers its number.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn write_public_notice(&mut self, new: &NewNoticeVersion) -> Result<i64, StoreError> {
        let id = new.notice.to_string();
        let number: i64 = sqlx::query_scalar("UPDATE public_notice SET version = version + 1, changed_at = $2 WHERE id = $1 RETURNING version")
            .bind(&id)
            .bind(moment(new.at))
            .fetch_one(self.connection())
            .await?;
        sqlx::query("DELETE FROM public_notice_version WHERE notice_id = $1 AND shown_at IS NULL").bind(&id).execute(self.connection()).await?;
        let sql = "INSERT INTO public_notice_version (notice_id, version, content, reason, written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6)";
        sqlx::query(sql)
            .bind(&id)
            .bind(number)
            .bind(&new.content)
            .bind(&new.reason)
            .bind(new.by.to_string())
            .bind(moment(new.at))
            .execute(self.connection())
            .await?;
        let sql = "INSERT INTO public_notice_writer (notice_id, member_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        sqlx::query(sql).bind(&id).bind(new.by.to_string()).execute(self.connection()).await?;
        Ok(number)
    }

    /// Keeps a picture of a notice, and forgets those that are neither this one nor the one `shown`.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_notice_picture(&mut self, notice: PublicNoticeId, new: &NoticePictureRow, shown: Option<NoticePictureId>) -> Result<(), StoreError> {
        let kept = shown.map(|id| id.to_string()).unwrap_or_default();
        let sql = "DELETE FROM public_notice_picture WHERE notice_id = $1 AND id <> $2";
        sqlx::query(sql).bind(notice.to_string()).bind(kept).execute(self.connection()).await?;
        let sql = "INSERT INTO public_notice_picture (id, notice_id, width, height, jpeg) VALUES ($1, $2, $3, $4, $5)";
        sqlx::query(sql)
            .bind(new.id.to_string())
            .bind(notice.to_string())
            .bind(i64::from(new.width))
            .bind(i64::from(new.height))
            .bind(&new.jpeg)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Notes that the version that there is was reviewed.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn review_public_notice(&mut self, id: PublicNoticeId, by: MemberId, at: Timestamp) -> Result<(), StoreError> {
        let sql = "UPDATE public_notice SET reviewed_version = version, reviewed_by = $2, reviewed_at = $3 WHERE id = $1";
        sqlx::query(sql).bind(id.to_string()).bind(by.to_string()).bind(moment(at)).execute(self.connection()).await?;
        Ok(())
    }

    /// Shows the version that there is to everybody, with a day and what it is found by; who wrote it may review what comes next.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn show_public_notice(&mut self, id: PublicNoticeId, day: Date, facets: &[NoticeFacet], at: Timestamp) -> Result<(), StoreError> {
        let (key, at) = (id.to_string(), moment(at));
        let sql = "UPDATE public_notice SET corrected_at = CASE WHEN published_at IS NULL THEN NULL ELSE $3 END, published_at = coalesce(published_at, $3), \
                   shown_version = version, dated_on = $2 WHERE id = $1";
        sqlx::query(sql).bind(&key).bind(day.to_string()).bind(&at).execute(self.connection()).await?;
        let sql = "UPDATE public_notice_version SET shown_at = $2 WHERE notice_id = $1 AND shown_at IS NULL";
        sqlx::query(sql).bind(&key).bind(&at).execute(self.connection()).await?;
        sqlx::query("DELETE FROM public_notice_writer WHERE notice_id = $1").bind(&key).execute(self.connection()).await?;
        self.forget_notice_terms(id).await?;
        for NoticeFacet { facet, value } in facets {
            let sql = "INSERT INTO public_notice_term (facet, value, notice_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
            sqlx::query(sql).bind(facet).bind(value).bind(&key).execute(self.connection()).await?;
        }
        Ok(())
    }

    async fn forget_notice_terms(&mut self, id: PublicNoticeId) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM public_notice_term WHERE notice_id = $1").bind(id.to_string()).execute(self.connection()).await?;
        Ok(())
    }

    /// Withdraws a notice: everybody reads that, and why, and nothing else. What it said stays for its keepers.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn withdraw_public_notice(&mut self, id: PublicNoticeId, why: &str, at: Timestamp) -> Result<(), StoreError> {
        let sql = "UPDATE public_notice SET withdrawn_at = $2, withdrawn_why = $3, changed_at = $2 WHERE id = $1";
        sqlx::query(sql).bind(id.to_string()).bind(moment(at)).bind(why).execute(self.connection()).await?;
        sqlx::query("DELETE FROM public_notice_picture WHERE notice_id = $1").bind(id.to_string()).execute(self.connection()).await?;
        self.forget_notice_terms(id).await
    }

    /// Forgets a notice that nobody outside has read.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn discard_public_notice(&mut self, id: PublicNoticeId) -> Result<(), StoreError> {
        for table in ["public_notice_picture", "public_notice_writer", "public_notice_version"] {
            let sql = format!("DELETE FROM {table} WHERE notice_id = $1");
            sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id.to_string()).execute(self.connection()).await?;
        }
        sqlx::query("DELETE FROM public_notice WHERE id = $1").bind(id.to_string()).execute(self.connection()).await?;
        Ok(())
    }
}
