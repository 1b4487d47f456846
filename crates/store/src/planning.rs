//! Planning visits: what was asked for, and the sites with which an organisation has to do.

use async_recursion::async_recursion as boxed;
use parvis_model::{OrganisationId, SiteId, Timestamp, VisitRequestId};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::{Snapshot, StoreError, WriteTransaction};

/// Asking an organisation to visit a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitRequestRow {
    /// Identity.
    pub id: VisitRequestId,
    /// Which site.
    pub site: SiteId,
    /// Who asks.
    pub organisation: OrganisationId,
    /// Who is asked.
    pub to: OrganisationId,
    /// Why, a word.
    pub reason: String,
    /// For which day (ISO 8601 date).
    pub due_on: Option<String>,
    /// The visit that is to be rated a second time.
    pub record: Option<String>,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// When it was done or dropped.
    pub closed_at: Option<Timestamp>,
}

/// A site with which an organisation has to do.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedSite {
    /// Identity.
    pub id: SiteId,
    /// What it is called.
    pub title: String,
    /// Category key.
    pub category: String,
    /// How many people, as JSON of [`parvis_model::Capacity`].
    pub capacity: Option<String>,
    /// Who runs it.
    pub operator: Option<OrganisationId>,
    /// The folded title.
    pub sort_key: String,
}

/// Open requests in the order in which they were asked, those that an organisation made and those that it was asked, each once: `$1` whose,
/// `$2` and `$3` the place, `$4` how many.
pub(crate) const REQUESTS_AFTER: &str = "SELECT v.id, v.site_id, v.organisation_id, v.to_id, v.reason, v.due_on, v.record_id, v.asked_at, v.closed_at FROM (\
     SELECT a.id FROM (SELECT m.id FROM visit_request m WHERE m.organisation_id = $1 AND m.closed_at IS NULL AND (m.asked_at, m.id) > ($2, $3) \
     ORDER BY m.asked_at, m.id LIMIT $4) a UNION \
     SELECT b.id FROM (SELECT t.id FROM visit_request t WHERE t.to_id = $1 AND t.closed_at IS NULL AND (t.asked_at, t.id) > ($2, $3) \
     ORDER BY t.asked_at, t.id LIMIT $4) b) c CROSS JOIN visit_request v WHERE v.id = c.id ORDER BY v.asked_at, v.id LIMIT $4";

pub(crate) fn request(row: &SqliteRow) -> Result<VisitRequestRow, StoreError> {
    Ok(VisitRequestRow {
        id: read(row.try_get::<String, _>(0)?.parse())?,
        site: read(row.try_get::<String, _>(1)?.parse())?,
        organisation: read(row.try_get::<String, _>(2)?.parse())?,
        to: read(row.try_get::<String, _>(3)?.parse())?,
        reason: row.try_get(4)?,
        due_on: row.try_get(5)?,
        record: row.try_get(6)?,
        asked_at: read(row.try_get::<String, _>(7)?.parse())?,
        closed_at: read(row.try_get::<Option<String>, _>(8)?.map(|at| at.parse()).transpose())?,
    })
}

impl Snapshot {
    /// The next requests that an organisation made or was asked and that are open, behind a place: the first first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn visit_requests(
        &mut self,
        organisation: OrganisationId,
        after: Option<(String, String)>,
        many: i64,
    ) -> Result<Vec<VisitRequestRow>, StoreError> {
        let (at, id) = after.unwrap_or_default();
        sqlx::query(REQUESTS_AFTER).bind(organisation.to_string()).bind(at).bind(id).bind(many).fetch_all(&mut *self.0).await?.iter().map(request).collect()
    }

    /// A request, while it is open.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn open_visit_request(&mut self, id: VisitRequestId) -> Result<Option<VisitRequestRow>, StoreError> {
        let sql = "SELECT id, site_id, organisation_id, to_id, reason, due_on, record_id, asked_at, closed_at FROM visit_request \
                   WHERE id = $1 AND closed_at IS NULL";
        sqlx::query(sql).bind(id.to_string()).fetch_optional(&mut *self.0).await?.as_ref().map(request).transpose()
    }

    /// What an organisation has asked about a site and is open.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn open_requests_at(&mut self, site: SiteId, by: OrganisationId) -> Result<Vec<VisitRequestRow>, StoreError> {
        let sql = "SELECT id, site_id, organisation_id, to_id, reason, due_on, record_id, asked_at, closed_at FROM visit_request \
                   WHERE site_id = $1 AND organisation_id = $2 AND closed_at IS NULL ORDER BY asked_at, id";
        sqlx::query(sql).bind(site.to_string()).bind(by.to_string()).fetch_all(&mut *self.0).await?.iter().map(request).collect()
    }

    /// Organisations that advise or respond at a site.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn visitors_of(&mut self, site: SiteId) -> Result<Vec<OrganisationId>, StoreError> {
        let sql = "SELECT os.organisation_id FROM organisation_site os WHERE os.site_id = $1 AND os.relation IN ('advises', 'responds') \
                   UNION SELECT oa.organisation_id FROM organisation_area oa JOIN site_area sa ON sa.area_id = oa.area_id \
                   WHERE sa.site_id = $1 AND oa.relation IN ('advises', 'responds')";
        let ids: Vec<String> = sqlx::query_scalar(sql).bind(site.to_string()).fetch_all(&mut *self.0).await?;
        ids.iter().map(|id| read(id.parse())).collect()
    }

    /// Organisations that operate a site.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn operators_of(&mut self, site: SiteId) -> Result<Vec<OrganisationId>, StoreError> {
        let sql = "SELECT os.organisation_id FROM organisation_site os WHERE os.site_id = $1 AND os.relation = 'operates' \
                   UNION SELECT oa.organisation_id FROM organisation_area oa JOIN site_area sa ON sa.area_id = oa.area_id \
                   WHERE sa.site_id = $1 AND oa.relation = 'operates' \
                   UNION SELECT s.operator_id FROM site s JOIN organisation o ON o.id = s.operator_id \
                   WHERE s.id = $1 AND o.kind IN ('operator', 'community')";
        let ids: Vec<String> = sqlx::query_scalar(sql).bind(site.to_string()).fetch_all(&mut *self.0).await?;
        ids.iter().map(|id| read(id.parse())).collect()
    }
}

/// Requests about a site, of one organisation, that are kept after they were closed: the latest.
pub const CLOSED_REQUESTS: i64 = 100;

/// What becomes of a request that is answered by a visit.
const VISITED: &str = "visited";

impl WriteTransaction {
    /// How many requests about a site an organisation has made that are open.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn count_open_requests(&mut self, site: SiteId, organisation: OrganisationId) -> Result<u64, StoreError> {
        let sql = "SELECT count(*) FROM visit_request WHERE site_id = $1 AND organisation_id = $2 AND closed_at IS NULL";
        let count: i64 = sqlx::query_scalar(sql).bind(site.to_string()).bind(organisation.to_string()).fetch_one(self.connection()).await?;
        Ok(count.unsigned_abs())
    }

    /// Keeps a request; of those that were closed, only the latest [`CLOSED_REQUESTS`] stay.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn add_visit_request(&mut self, row: &VisitRequestRow) -> Result<(), StoreError> {
        sqlx::query(
            "DELETE FROM visit_request WHERE site_id = $1 AND organisation_id = $2 AND closed_at IS NOT NULL AND id NOT IN (\
             SELECT v.id FROM visit_request v WHERE v.site_id = $1 AND v.organisation_id = $2 AND v.closed_at IS NOT NULL \
             ORDER BY v.asked_at DESC, v.id DESC LIMIT $3)",
        )
        .bind(row.site.to_string())
        .bind(row.organisation.to_string())
        .bind(CLOSED_REQUESTS)
        .execute(self.connection())
        .await?;
        sqlx::query(
            "INSERT INTO visit_request (id, site_id, organisation_id, to_id, reason, due_on, record_id, asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(row.id.to_string())
        .bind(row.site.to_string())
        .bind(row.organisation.to_string())
        .bind(row.to.to_string())
        .bind(&row.reason)
        .bind(&row.due_on)
        .bind(&row.record)
        .bind(row.asked_at.to_string())
        .execute(self.connection())
        .await?;
        Ok(())
    }

    /// Closes a request; false when there is no open one.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn close_visit_request(&mut self, id: VisitRequestId, at: Timestamp) -> Result<bool, StoreError> {
        let closed = sqlx::query("UPDATE visit_request SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL")
            .bind(id.to_string())
            .bind(at.to_string())
            .execute(self.connection())
            .await?;
        Ok(closed.rows_affected() > 0)
    }

    /// Closes the request of an organisation to its own members for a second rating: it was made.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn close_second_rating(&mut self, site: SiteId, of: OrganisationId, first: &str, at: Timestamp) -> Result<(), StoreError> {
        sqlx::query("UPDATE visit_request SET closed_at = $4 WHERE site_id = $1 AND to_id = $2 AND closed_at IS NULL AND record_id = $3")
            .bind(site.to_string())
            .bind(of.to_string())
            .bind(first)
            .bind(at.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Closes what one organisation asked of another about a site until a moment, and what is no second rating: it was visited, and
    /// the reader may know of it. What it asked of another, it is told.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn close_visit_requests_of(
        &mut self,
        site: SiteId,
        (by, to): (OrganisationId, OrganisationId),
        until: Timestamp,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let sql =
            "SELECT id, asked_at FROM visit_request WHERE site_id = $1 AND organisation_id = $2 AND to_id = $3 AND closed_at IS NULL AND record_id IS NULL";
        let open: Vec<(String, String)> =
            sqlx::query_as(sql).bind(site.to_string()).bind(by.to_string()).bind(to.to_string()).fetch_all(self.connection()).await?;
        for (id, asked_at) in open {
            if read(asked_at.parse::<Timestamp>())? <= until {
                self.answer_visit_request(read(id.parse())?, (by != to).then_some(VISITED), None, at).await?;
            }
        }
        Ok(())
    }
}
