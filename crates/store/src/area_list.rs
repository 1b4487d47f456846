//! Areas without their outlines: pages by level, parent and words of the name.

use std::collections::HashMap;

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, AreaOrigin, SiteId};
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::error::read;
use crate::search::behind;
use crate::{Snapshot, StoreError, WriteTransaction, areas, many};

/// What lists show of an area.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaLine {
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
    /// How many sites lie in it, those that are none left out.
    pub sites: u64,
    /// Since when no extract holds it any longer (RFC 3339).
    pub vanished_at: Option<String>,
    /// Its place among areas: the level, or 99, and the folded name.
    pub place: (i64, String),
}

/// Which areas a list shows. Empty parts do not narrow it.
#[derive(Debug, Clone, Default)]
pub struct AreaFilter {
    /// Of this administrative level.
    pub level: Option<u8>,
    /// Directly within this area; `Some(None)`: within none.
    pub parent: Option<Option<AreaId>>,
    /// Each of these folded words begins a word of one of the names.
    pub words: Vec<String>,
    /// One of these.
    pub ids: Vec<AreaId>,
    /// In which this site lies.
    pub site: Option<SiteId>,
}

/// Where a page of areas begins: behind this level (or 99), folded name and id.
pub type AfterArea = (i64, String, AreaId);

const COLUMNS: &str = "a.id, a.origin, a.external_id, a.level, a.parent_id, a.name, a.names, n.sites, n.place, n.sort_key, v.since";

fn from_row(row: &SqliteRow) -> Result<AreaLine, StoreError> {
    let (id, origin, external_id, level, parent_id) = areas::head(row)?;
    Ok(AreaLine {
        id,
        origin,
        external_id,
        level,
        parent_id,
        name: row.try_get(5)?,
        names: row.try_get(6)?,
        sites: row.try_get::<i64, _>(7)?.unsigned_abs(),
        place: (row.try_get(8)?, row.try_get(9)?),
        vanished_at: row.try_get(10)?,
    })
}

/// From which lines, and which of them. Those of a site begin with what lies around it, never with all areas.
fn narrow(statement: &mut QueryBuilder<Sqlite>, filter: &AreaFilter) {
    match filter.site {
        Some(site) => {
            statement.push(" FROM site_area s CROSS JOIN area_line n WHERE s.site_id = ").push_bind(site.to_string());
            statement.push(" AND n.area_id = s.area_id AND n.place >= 0");
        }
        None => {
            statement.push(" FROM area_line n WHERE n.place >= 0");
        }
    }
    if let Some(level) = filter.level {
        statement.push(" AND n.place = ").push_bind(i64::from(level));
    }
    if let Some(parent) = filter.parent {
        statement.push(" AND n.parent_id = ").push_bind(parent.map(|id| id.to_string()).unwrap_or_default());
    }
    if !filter.ids.is_empty() {
        statement.push(" AND n.area_id IN (");
        let mut list = statement.separated(", ");
        filter.ids.iter().for_each(|id| {
            list.push_bind(id.to_string());
        });
        statement.push(")");
    }
    for word in &filter.words {
        statement.push(" AND n.area_id IN (SELECT w.area_id FROM area_word w WHERE w.word >= ").push_bind(word.clone());
        statement.push(" AND w.word < ").push_bind(behind(word)).push(")");
    }
}

async fn page(connection: &mut SqliteConnection, filter: &AreaFilter, after: Option<AfterArea>, limit: i64) -> Result<Vec<AreaLine>, StoreError> {
    let mut statement = QueryBuilder::new("SELECT ");
    statement.push(COLUMNS).push(" FROM (SELECT n.area_id, n.place, n.sort_key, n.sites");
    narrow(&mut statement, filter);
    if let Some((place, name, id)) = after {
        statement.push(" AND (n.place, n.sort_key, n.area_id) > (").push_bind(place).push(", ").push_bind(name).push(", ");
        statement.push_bind(id.to_string()).push(")");
    }
    statement.push(" ORDER BY n.place, n.sort_key, n.area_id LIMIT ").push_bind(limit);
    statement.push(") n CROSS JOIN area a LEFT JOIN area_vanished v ON v.area_id = a.id WHERE a.id = n.area_id ORDER BY n.place, n.sort_key, n.area_id");
    statement.build().fetch_all(connection).await?.iter().map(from_row).collect()
}

impl Snapshot {
    /// A page of areas, the widest level first, then by name.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn area_lines(&mut self, filter: &AreaFilter, after: Option<AfterArea>, limit: i64) -> Result<Vec<AreaLine>, StoreError> {
        page(&mut self.0, filter, after, limit).await
    }

    /// How many areas there are.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn count_areas(&mut self, filter: &AreaFilter) -> Result<u64, StoreError> {
        let mut statement = QueryBuilder::new("SELECT count(*)");
        narrow(&mut statement, filter);
        Ok(statement.build_query_scalar::<i64>().fetch_one(&mut *self.0).await?.unsigned_abs())
    }

    /// An area with its outline, a GeoJSON geometry.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn area(&mut self, id: AreaId) -> Result<Option<(AreaLine, String)>, StoreError> {
        let filter = AreaFilter { ids: vec![id], ..AreaFilter::default() };
        let Some(line) = self.area_lines(&filter, None, 1).await?.pop() else { return Ok(None) };
        let outline = sqlx::query_scalar("SELECT outline FROM area WHERE id = $1").bind(id.to_string()).fetch_one(&mut *self.0).await?;
        Ok(Some((line, outline)))
    }

    /// In how many areas each of some sites lies; none of those that lie in none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn count_areas_around(&mut self, sites: &[SiteId]) -> Result<HashMap<SiteId, u64>, StoreError> {
        let ids: Vec<String> = sites.iter().map(ToString::to_string).collect();
        let rows = many::fetch(&mut self.0, "SELECT site_id, count(*) FROM site_area WHERE site_id IN ", &ids, " GROUP BY site_id").await?;
        rows.iter().map(|row| Ok((read(row.try_get::<&str, _>(0)?.parse())?, row.try_get::<i64, _>(1)?.unsigned_abs()))).collect()
    }

    /// What an area is called; none where it is not there. One without a name is called by its id.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn area_called(&mut self, id: AreaId) -> Result<Option<String>, StoreError> {
        let sql = "SELECT CASE name WHEN '' THEN id ELSE name END FROM area WHERE id = $1";
        Ok(sqlx::query_scalar(sql).bind(id.to_string()).fetch_optional(&mut *self.0).await?)
    }

    /// The smallest of the areas that a site lies in: the last in their order.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn smallest_area_of_site(&mut self, site: SiteId) -> Result<Option<String>, StoreError> {
        let sql = "SELECT a.name FROM site_area s CROSS JOIN area_line n CROSS JOIN area a \
                   WHERE s.site_id = $1 AND n.area_id = s.area_id AND a.id = s.area_id ORDER BY n.place DESC, a.name DESC, a.id DESC LIMIT 1";
        Ok(sqlx::query_scalar(sql).bind(site.to_string()).fetch_optional(&mut *self.0).await?)
    }
}

impl WriteTransaction {
    /// The lines of some areas, in the order in which they are asked for.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn area_lines(&mut self, ids: &[AreaId]) -> Result<Vec<AreaLine>, StoreError> {
        let places: HashMap<AreaId, usize> = ids.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        let mut found = Vec::with_capacity(ids.len());
        for ids in ids.chunks(500) {
            found.extend(page(self.connection(), &AreaFilter { ids: ids.to_vec(), ..AreaFilter::default() }, None, 500).await?);
        }
        found.sort_by_key(|line| places.get(&line.id).copied());
        Ok(found)
    }
}
