//! Planning visits: what was asked for, and the sites with which an organisation has to do.

use parvis_model::{AreaId, OrganisationId, SiteId, Timestamp, VisitRequestId};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::{Reader, StoreError, WriteTransaction};

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
}

fn request(row: &SqliteRow) -> Result<VisitRequestRow, StoreError> {
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

impl Reader {
    /// Requests that an organisation made or was asked and that are open, the first first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn visit_requests(&mut self, organisation: OrganisationId) -> Result<Vec<VisitRequestRow>, StoreError> {
        let sql = "SELECT id, site_id, organisation_id, to_id, reason, due_on, record_id, asked_at, closed_at FROM visit_request \
                   WHERE (organisation_id = $1 OR to_id = $1) AND closed_at IS NULL ORDER BY asked_at, id";
        sqlx::query(sql).bind(organisation.to_string()).fetch_all(&mut *self.0).await?.iter().map(request).collect()
    }

    /// The sites that an organisation operates, advises or responds at, of those that are proposed or confirmed, in an area or
    /// everywhere, by title.
    ///
    /// # Errors
    /// What the database says.
    pub async fn sites_to_visit(&mut self, organisation: OrganisationId, area: Option<AreaId>) -> Result<Vec<PlannedSite>, StoreError> {
        let sql = "SELECT l.site_id, l.title, l.category, s.capacity, s.operator_id FROM listing l JOIN site s ON s.id = l.site_id \
                   WHERE l.status IN ('candidate', 'confirmed') AND l.site_id IN (\
                   SELECT os.site_id FROM organisation_site os WHERE os.organisation_id = $1 AND os.relation IN ('operates', 'advises', 'responds') \
                   UNION SELECT sa.site_id FROM organisation_area oa JOIN site_area sa ON sa.area_id = oa.area_id \
                   WHERE oa.organisation_id = $1 AND oa.relation IN ('operates', 'advises', 'responds') \
                   UNION SELECT o.id FROM site o WHERE o.operator_id = $1) \
                   AND ($2 = '' OR EXISTS (SELECT 1 FROM site_area a WHERE a.site_id = l.site_id AND a.area_id = $2)) \
                   ORDER BY l.sort_key, l.site_id";
        let rows = sqlx::query(sql).bind(organisation.to_string()).bind(area.map(|area| area.to_string()).unwrap_or_default()).fetch_all(&mut *self.0).await?;
        let site = |row: &SqliteRow| {
            Ok(PlannedSite {
                id: read(row.try_get::<String, _>(0)?.parse())?,
                title: row.try_get(1)?,
                category: row.try_get(2)?,
                capacity: row.try_get(3)?,
                operator: read(row.try_get::<Option<String>, _>(4)?.map(|id| id.parse()).transpose())?,
            })
        };
        rows.iter().map(site).collect()
    }

    /// In which areas sites lie: pairs of area and site, of all sites that have one.
    ///
    /// # Errors
    /// What the database says.
    pub async fn areas_of_sites(&mut self) -> Result<Vec<(AreaId, SiteId)>, StoreError> {
        let rows = sqlx::query("SELECT area_id, site_id FROM site_area ORDER BY area_id, site_id").fetch_all(&mut *self.0).await?;
        rows.iter().map(|row| Ok((read(row.try_get::<String, _>(0)?.parse())?, read(row.try_get::<String, _>(1)?.parse())?))).collect()
    }

    /// Organisations that advise or respond at a site.
    ///
    /// # Errors
    /// What the database says.
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
    pub async fn operators_of(&mut self, site: SiteId) -> Result<Vec<OrganisationId>, StoreError> {
        let sql = "SELECT os.organisation_id FROM organisation_site os WHERE os.site_id = $1 AND os.relation = 'operates' \
                   UNION SELECT oa.organisation_id FROM organisation_area oa JOIN site_area sa ON sa.area_id = oa.area_id \
                   WHERE sa.site_id = $1 AND oa.relation = 'operates' \
                   UNION SELECT s.operator_id FROM site s WHERE s.id = $1 AND s.operator_id IS NOT NULL";
        let ids: Vec<String> = sqlx::query_scalar(sql).bind(site.to_string()).fetch_all(&mut *self.0).await?;
        ids.iter().map(|id| read(id.parse())).collect()
    }
}

impl WriteTransaction {
    /// Keeps a request.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_visit_request(&mut self, row: &VisitRequestRow) -> Result<(), StoreError> {
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
    pub async fn close_visit_request(&mut self, id: VisitRequestId, at: Timestamp) -> Result<bool, StoreError> {
        let closed = sqlx::query("UPDATE visit_request SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL")
            .bind(id.to_string())
            .bind(at.to_string())
            .execute(self.connection())
            .await?;
        Ok(closed.rows_affected() > 0)
    }

    /// Closes what an organisation was asked about a site: it was visited. A request for a second rating is closed by that
    /// alone.
    ///
    /// # Errors
    /// What the database says.
    pub async fn close_visit_requests_of(&mut self, site: SiteId, to: OrganisationId, second: Option<&str>, at: Timestamp) -> Result<(), StoreError> {
        sqlx::query("UPDATE visit_request SET closed_at = $4 WHERE site_id = $1 AND to_id = $2 AND closed_at IS NULL AND coalesce(record_id, '') = $3")
            .bind(site.to_string())
            .bind(to.to_string())
            .bind(second.unwrap_or_default())
            .bind(at.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }
}
