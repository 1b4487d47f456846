use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, AreaOrigin, SiteId};
use sqlx::Row;
use sqlx::sqlite::{SqliteConnection, SqliteRow};

use crate::error::read;
use crate::{Changed, ListingRow, StoreError, WriteTransaction, many};

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

/// What is read of an area whatever for: id, origin, object in its source, level, parent.
pub(crate) type AreaHead = (AreaId, AreaOrigin, Option<String>, Option<u8>, Option<AreaId>);

/// Reads these five from the first columns of a row.
pub(crate) fn head(row: &SqliteRow) -> Result<AreaHead, StoreError> {
    let origin: String = row.try_get(1)?;
    Ok((
        read(row.try_get::<String, _>(0)?.parse())?,
        AreaOrigin::parse(&origin).ok_or_else(|| StoreError::Inconsistent(origin))?,
        row.try_get(2)?,
        row.try_get::<Option<i64>, _>(3)?.and_then(|level| u8::try_from(level).ok()),
        read(row.try_get::<Option<String>, _>(4)?.map(|id| id.parse()).transpose())?,
    ))
}

fn from_row(row: &SqliteRow) -> Result<AreaRow, StoreError> {
    let (id, origin, external_id, level, parent_id) = head(row)?;
    Ok(AreaRow { id, origin, external_id, level, parent_id, name: row.try_get(5)?, names: row.try_get(6)?, outline: row.try_get(7)? })
}

async fn areas(connection: &mut SqliteConnection) -> Result<Vec<AreaRow>, StoreError> {
    let sql = "SELECT id, origin, external_id, level, parent_id, name, names, outline FROM area ORDER BY coalesce(level, 99), name, id";
    sqlx::query(sql).fetch_all(connection).await?.iter().map(from_row).collect()
}

impl WriteTransaction {
    /// How many areas were drawn or loaded.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn count_own_areas(&mut self) -> Result<u64, StoreError> {
        let count: i64 = sqlx::query_scalar("SELECT count(*) FROM area WHERE origin <> 'osm'").fetch_one(self.connection()).await?;
        Ok(count.unsigned_abs())
    }

    /// How many organisations have something to do with an area.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn organisations_of_area(&mut self, area: AreaId) -> Result<u64, StoreError> {
        let sql = "SELECT count(*) FROM organisation_area oa JOIN organisation o ON o.id = oa.organisation_id WHERE oa.area_id = $1 AND o.ended_at IS NULL";
        let count: i64 = sqlx::query_scalar(sql).bind(area.to_string()).fetch_one(self.connection()).await?;
        Ok(count.unsigned_abs())
    }

    /// All areas, widest level first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn areas(&mut self) -> Result<Vec<AreaRow>, StoreError> {
        areas(self.connection()).await
    }

    /// Writes areas.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_areas(&mut self, rows: &[AreaRow]) -> Result<(), StoreError> {
        self.keep(Changed::Area, &rows.iter().map(|row| row.id.to_string()).collect::<Vec<_>>()).await?;
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

    /// Says which area is the smallest around each.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_parents(&mut self, parents: &[(AreaId, Option<AreaId>)]) -> Result<(), StoreError> {
        self.keep(Changed::Area, &parents.iter().map(|(area, _)| area.to_string()).collect::<Vec<_>>()).await?;
        let mut within: BTreeMap<Option<AreaId>, Vec<String>> = BTreeMap::new();
        for (area, parent) in parents {
            within.entry(*parent).or_default().push(area.to_string());
        }
        for (parent, areas) in within {
            let parent = parent.map(|parent| parent.to_string());
            many::run_with(self.connection(), "UPDATE area SET parent_id = ? WHERE id IN ", &[parent.as_deref()], &areas, "").await?;
        }
        Ok(())
    }

    /// The row of an area.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn area(&mut self, id: AreaId) -> Result<Option<AreaRow>, StoreError> {
        let sql = "SELECT id, origin, external_id, level, parent_id, name, names, outline FROM area WHERE id = $1";
        sqlx::query(sql).bind(id.to_string()).fetch_optional(self.connection()).await?.as_ref().map(from_row).transpose()
    }

    /// Removes an area, what says that sites lie in it, and what organisations have to do with it; answers whether it existed. What is said
    /// about it has to be moved first ([`WriteTransaction::move_records_of_area`]).
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn remove_area(&mut self, area: AreaId) -> Result<bool, StoreError> {
        self.nothing_is_about(&[area.to_string()]).await?;
        self.keep_with_children(area).await?;
        sqlx::query("DELETE FROM site_area WHERE area_id = $1").bind(area.to_string()).execute(self.connection()).await?;
        sqlx::query("DELETE FROM organisation_area WHERE area_id = $1").bind(area.to_string()).execute(self.connection()).await?;
        sqlx::query("DELETE FROM area_extract WHERE area_id = $1").bind(area.to_string()).execute(self.connection()).await?;
        sqlx::query("DELETE FROM area_vanished WHERE area_id = $1").bind(area.to_string()).execute(self.connection()).await?;
        sqlx::query("DELETE FROM listing_cell WHERE area_id = $1").bind(area.to_string()).execute(self.connection()).await?;
        sqlx::query("DELETE FROM area_count WHERE area_id = $1").bind(area.to_string()).execute(self.connection()).await?;
        sqlx::query("DELETE FROM area_word WHERE area_id = $1").bind(area.to_string()).execute(self.connection()).await?;
        sqlx::query("DELETE FROM area_line WHERE area_id = $1").bind(area.to_string()).execute(self.connection()).await?;
        sqlx::query("UPDATE area_line SET parent_id = '' WHERE parent_id = $1").bind(area.to_string()).execute(self.connection()).await?;
        sqlx::query("UPDATE area SET parent_id = NULL WHERE parent_id = $1").bind(area.to_string()).execute(self.connection()).await?;
        let removed = sqlx::query("DELETE FROM area WHERE id = $1").bind(area.to_string()).execute(self.connection()).await?;
        Ok(removed.rows_affected() > 0)
    }

    /// Keeps an area that an import removes, and those that lie in it.
    async fn keep_with_children(&mut self, area: AreaId) -> Result<(), StoreError> {
        if self.keeping.is_none() {
            return Ok(());
        }
        let sql = "SELECT id FROM area WHERE id = $1 OR parent_id = $1";
        let ids: Vec<String> = sqlx::query_scalar(sql).bind(area.to_string()).fetch_all(self.connection()).await?;
        self.keep(Changed::AreaVanished, &[area.to_string()]).await?;
        self.keep(Changed::Area, &ids).await
    }

    /// Says which sites lie in which areas, in place of what was said before of `sites`; the counts are right again after
    /// [`WriteTransaction::count_again`] or [`WriteTransaction::list_new_areas`].
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_site_areas(&mut self, sites: &[SiteId], rows: &[(AreaId, &ListingRow)]) -> Result<(), StoreError> {
        let ids: Vec<String> = sites.iter().map(ToString::to_string).collect();
        many::run(self.connection(), "DELETE FROM site_area WHERE site_id IN ", &ids, "").await?;
        let head = "INSERT INTO site_area (area_id, shown, sort_key, site_id) ";
        many::insert(self.connection(), head, 4, rows, "", |values, (area, line)| {
            values.push_bind(area.to_string()).push_bind(line.shown()).push_bind(&line.sort_key).push_bind(line.site_id.to_string());
        })
        .await
    }
}
