use std::collections::HashMap;

use parvis_model::{AreaId, AreaOrigin, SiteId};
use sqlx::Row;
use sqlx::sqlite::{SqliteConnection, SqliteRow};

use crate::error::read;
use crate::{Reader, StoreError, WriteTransaction, many};

/// A piece of territory.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaRow {
    /// Identity in this register.
    pub id: AreaId,
    /// Where its outline came from.
    pub origin: AreaOrigin,
    /// The object in its source.
    pub external_id: Option<String>,
    /// Administrative level.
    pub level: Option<u8>,
    /// The smallest area around it.
    pub parent_id: Option<AreaId>,
    /// Name as its origin writes it.
    pub name: String,
    /// Names by language, JSON.
    pub names: String,
    /// GeoJSON geometry.
    pub outline: String,
}

fn from_row(row: &SqliteRow) -> Result<AreaRow, StoreError> {
    let origin: String = row.try_get(1)?;
    Ok(AreaRow {
        id: read(row.try_get::<String, _>(0)?.parse())?,
        origin: AreaOrigin::parse(&origin).ok_or_else(|| StoreError::Inconsistent(origin))?,
        external_id: row.try_get(2)?,
        level: row.try_get::<Option<i64>, _>(3)?.and_then(|level| u8::try_from(level).ok()),
        parent_id: read(row.try_get::<Option<String>, _>(4)?.map(|id| id.parse()).transpose())?,
        name: row.try_get(5)?,
        names: row.try_get(6)?,
        outline: row.try_get(7)?,
    })
}

async fn areas(connection: &mut SqliteConnection) -> Result<Vec<AreaRow>, StoreError> {
    let sql = "SELECT id, origin, external_id, level, parent_id, name, names, outline FROM area ORDER BY coalesce(level, 99), name, id";
    sqlx::query(sql).fetch_all(connection).await?.iter().map(from_row).collect()
}

impl Reader {
    /// All areas, widest level first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn areas(&mut self) -> Result<Vec<AreaRow>, StoreError> {
        areas(&mut self.0).await
    }

    /// How many sites lie in each area, those that are none left out.
    ///
    /// # Errors
    /// What the database says.
    pub async fn sites_by_area(&mut self) -> Result<HashMap<AreaId, u64>, StoreError> {
        let sql = "SELECT a.area_id, count(*) FROM site_area a JOIN listing l ON l.site_id = a.site_id WHERE l.status <> 'not_a_site' GROUP BY a.area_id";
        let rows = sqlx::query(sql).fetch_all(&mut *self.0).await?;
        rows.iter().map(|row| Ok((read(row.try_get::<String, _>(0)?.parse())?, row.try_get::<i64, _>(1)?.unsigned_abs()))).collect()
    }

    /// The areas a site lies in, widest level first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn areas_of_site(&mut self, site: SiteId) -> Result<Vec<AreaRow>, StoreError> {
        let sql = "SELECT a.id, a.origin, a.external_id, a.level, a.parent_id, a.name, a.names, a.outline FROM area a \
                   JOIN site_area s ON s.area_id = a.id WHERE s.site_id = $1 ORDER BY coalesce(a.level, 99), a.name, a.id";
        sqlx::query(sql).bind(site.to_string()).fetch_all(&mut *self.0).await?.iter().map(from_row).collect()
    }
}

impl WriteTransaction {
    /// All areas, widest level first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn areas(&mut self) -> Result<Vec<AreaRow>, StoreError> {
        areas(self.connection()).await
    }

    /// Writes areas.
    ///
    /// # Errors
    /// What the database says.
    pub async fn put_areas(&mut self, rows: &[AreaRow]) -> Result<(), StoreError> {
        let head = "INSERT INTO area (id, origin, external_id, level, parent_id, name, names, outline) ";
        let tail = " ON CONFLICT (id) DO UPDATE SET level = excluded.level, parent_id = excluded.parent_id, name = excluded.name, \
                    names = excluded.names, outline = excluded.outline";
        many::insert(self.connection(), head, 8, rows, tail, |values, row| {
            values.push_bind(row.id.to_string()).push_bind(row.origin.as_str()).push_bind(&row.external_id);
            values.push_bind(row.level.map(i64::from)).push_bind(row.parent_id.map(|id| id.to_string()));
            values.push_bind(&row.name).push_bind(&row.names).push_bind(&row.outline);
        })
        .await
    }

    /// Removes an area, what says that sites lie in it, and what organisations have to do with it; answers whether it existed.
    ///
    /// # Errors
    /// What the database says.
    pub async fn remove_area(&mut self, area: AreaId) -> Result<bool, StoreError> {
        sqlx::query("DELETE FROM site_area WHERE area_id = $1").bind(area.to_string()).execute(self.connection()).await?;
        sqlx::query("DELETE FROM organisation_area WHERE area_id = $1").bind(area.to_string()).execute(self.connection()).await?;
        sqlx::query("DELETE FROM area_extract WHERE area_id = $1").bind(area.to_string()).execute(self.connection()).await?;
        sqlx::query("DELETE FROM area_vanished WHERE area_id = $1").bind(area.to_string()).execute(self.connection()).await?;
        sqlx::query("UPDATE area SET parent_id = NULL WHERE parent_id = $1").bind(area.to_string()).execute(self.connection()).await?;
        let removed = sqlx::query("DELETE FROM area WHERE id = $1").bind(area.to_string()).execute(self.connection()).await?;
        Ok(removed.rows_affected() > 0)
    }

    /// Says which sites lie in which areas, in place of what was said before of these sites.
    ///
    /// # Errors
    /// What the database says.
    pub async fn put_site_areas(&mut self, sites: &[SiteId], rows: &[(AreaId, SiteId)]) -> Result<(), StoreError> {
        for site in sites {
            sqlx::query("DELETE FROM site_area WHERE site_id = $1").bind(site.to_string()).execute(self.connection()).await?;
        }
        let rows: Vec<(String, String)> = rows.iter().map(|(area, site)| (area.to_string(), site.to_string())).collect();
        many::insert(self.connection(), "INSERT INTO site_area (area_id, site_id) ", 2, &rows, "", |values, (area, site)| {
            values.push_bind(area).push_bind(site);
        })
        .await
    }
}
