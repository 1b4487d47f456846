//! What organisations have to do with sites and areas.

use std::collections::HashMap;

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, OrganisationId, Relation, SiteId};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::people::parse_closed;
use crate::{Snapshot, StoreError, WriteTransaction, many};

/// What an organisation has to do with one site, or with all sites of an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelationRow {
    /// What.
    pub relation: Relation,
    /// With this site.
    pub site: Option<SiteId>,
    /// With all sites of this area.
    pub area: Option<AreaId>,
    /// What the site or the area is called.
    pub display_name: String,
}

fn relation(row: &SqliteRow, area: bool) -> Result<RelationRow, StoreError> {
    let id: String = row.try_get(1)?;
    let (site, area) = if area { (None, Some(read(id.parse())?)) } else { (Some(read(id.parse())?), None) };
    Ok(RelationRow { relation: parse_closed(row.try_get(0)?, Relation::parse)?, site, area, display_name: row.try_get(2)? })
}

impl Snapshot {
    /// How many relations an organisation has.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn count_relations(&mut self, organisation: OrganisationId) -> Result<u64, StoreError> {
        let sql =
            "SELECT (SELECT count(*) FROM organisation_site WHERE organisation_id = $1) + (SELECT count(*) FROM organisation_area WHERE organisation_id = $1)";
        let all: i64 = sqlx::query_scalar(sql).bind(organisation.to_string()).fetch_one(&mut *self.0).await?;
        Ok(u64::try_from(all).unwrap_or_default())
    }

    /// The relations of an organisation, at most so many: areas first, then sites, by what they are called.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn relations(&mut self, organisation: OrganisationId, most: u32) -> Result<Vec<RelationRow>, StoreError> {
        let areas = "SELECT o.relation, o.area_id, a.name FROM organisation_area o JOIN area a ON a.id = o.area_id \
                     WHERE o.organisation_id = $1 ORDER BY a.name, o.area_id, o.relation LIMIT $2";
        let rows = sqlx::query(areas).bind(organisation.to_string()).bind(i64::from(most)).fetch_all(&mut *self.0).await?;
        let mut found = rows.iter().map(|row| relation(row, true)).collect::<Result<Vec<_>, _>>()?;
        let left = i64::from(most).saturating_sub(i64::try_from(found.len()).unwrap_or(i64::MAX));
        let sites = "SELECT o.relation, o.site_id, coalesce(l.title, o.site_id) AS called FROM organisation_site o LEFT JOIN listing l ON l.site_id = o.site_id \
                     WHERE o.organisation_id = $1 ORDER BY called, o.site_id, o.relation LIMIT $2";
        let rows = sqlx::query(sites).bind(organisation.to_string()).bind(left).fetch_all(&mut *self.0).await?;
        for row in &rows {
            found.push(relation(row, false)?);
        }
        Ok(found)
    }

    /// Whether an organisation has this to do with a site.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn is_related_to_site(&mut self, organisation: OrganisationId, site: SiteId, relation: Relation) -> Result<bool, StoreError> {
        let sql = "SELECT count(*) FROM organisation_site WHERE organisation_id = $1 AND site_id = $2 AND relation = $3";
        let found = sqlx::query_scalar::<_, i64>(sql).bind(organisation.to_string()).bind(site.to_string()).bind(relation.as_str());
        Ok(found.fetch_one(&mut *self.0).await? > 0)
    }

    /// Whether an organisation has this to do with all sites of an area.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn is_related_to_area(&mut self, organisation: OrganisationId, area: AreaId, relation: Relation) -> Result<bool, StoreError> {
        let sql = "SELECT count(*) FROM organisation_area WHERE organisation_id = $1 AND area_id = $2 AND relation = $3";
        let found = sqlx::query_scalar::<_, i64>(sql).bind(organisation.to_string()).bind(area.to_string()).bind(relation.as_str());
        Ok(found.fetch_one(&mut *self.0).await? > 0)
    }

    /// What the organisations of the kind operator are called that are linked to sites as running them, by site and name.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn operators_of_sites(&mut self, sites: &[SiteId]) -> Result<HashMap<SiteId, Vec<String>>, StoreError> {
        let ids: Vec<String> = sites.iter().map(ToString::to_string).collect();
        let sql = "SELECT os.site_id, o.name FROM organisation_site os JOIN organisation o ON o.id = os.organisation_id \
                   WHERE os.relation = 'operates' AND o.kind = 'operator' AND o.ended_at IS NULL AND os.site_id IN ";
        let mut found: HashMap<SiteId, Vec<String>> = HashMap::new();
        for row in many::fetch(&mut self.0, sql, &ids, " ORDER BY o.name").await? {
            found.entry(read(row.try_get::<String, _>(0)?.parse())?).or_default().push(row.try_get(1)?);
        }
        Ok(found)
    }

    /// What the organisations of the kind operator are called that are linked to areas as running every site there, by name.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn operators_of_areas(&mut self) -> Result<Vec<(AreaId, String)>, StoreError> {
        let sql = "SELECT oa.area_id, o.name FROM organisation_area oa JOIN organisation o ON o.id = oa.organisation_id \
                   WHERE oa.relation = 'operates' AND o.kind = 'operator' AND o.ended_at IS NULL ORDER BY o.name, oa.area_id";
        let rows: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(&mut *self.0).await?;
        rows.into_iter().map(|(area, name)| Ok((read(area.parse())?, name))).collect()
    }
}

impl WriteTransaction {
    /// Says what an organisation has to do with a site.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn relate_to_site(&mut self, organisation: OrganisationId, site: SiteId, relation: Relation) -> Result<(), StoreError> {
        self.uses_the_register(organisation).await?;
        sqlx::query("INSERT INTO organisation_site (organisation_id, site_id, relation) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(organisation.to_string())
            .bind(site.to_string())
            .bind(relation.as_str())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Says what an organisation has to do with all sites of an area.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn relate_to_area(&mut self, organisation: OrganisationId, area: AreaId, relation: Relation) -> Result<(), StoreError> {
        self.uses_the_register(organisation).await?;
        sqlx::query("INSERT INTO organisation_area (organisation_id, area_id, relation) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(organisation.to_string())
            .bind(area.to_string())
            .bind(relation.as_str())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Takes back what an organisation has to do with a site; answers whether it was there.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_relation_to_site(&mut self, organisation: OrganisationId, site: SiteId, relation: Relation) -> Result<bool, StoreError> {
        let sql = "DELETE FROM organisation_site WHERE organisation_id = $1 AND site_id = $2 AND relation = $3";
        let done = sqlx::query(sql).bind(organisation.to_string()).bind(site.to_string()).bind(relation.as_str()).execute(self.connection());
        Ok(done.await?.rows_affected() > 0)
    }

    /// Takes back what an organisation has to do with all sites of an area; answers whether it was there.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_relation_to_area(&mut self, organisation: OrganisationId, area: AreaId, relation: Relation) -> Result<bool, StoreError> {
        let sql = "DELETE FROM organisation_area WHERE organisation_id = $1 AND area_id = $2 AND relation = $3";
        let done = sqlx::query(sql).bind(organisation.to_string()).bind(area.to_string()).bind(relation.as_str()).execute(self.connection());
        Ok(done.await?.rows_affected() > 0)
    }
}
