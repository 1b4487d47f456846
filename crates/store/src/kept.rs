//! What is kept so that nobody counts all sites: how many lie in each cell of the map, by category and status, on the levels that
//! low tiles need, and how many in each area. All of it can be made again at any time from the list and the areas.

use std::collections::{BTreeMap, HashMap};

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, Names, SiteStatus, fold};
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::counting::{Counts, Lines, Members};
use crate::error::read;
use crate::tiles::CELL_ZOOM;
use crate::{Snapshot, StoreError, Towns, WriteTransaction, many, order_keys, word_cells};

/// The widest level that is kept: 8 by 8 cells for the whole world.
pub(crate) const WIDEST: u8 = 3;

/// The narrowest level that is kept, cells of about 6 km in the middle of Europe: tiles up to zoom 9 are drawn of what is kept.
pub(crate) const NARROWEST: u8 = 12;

/// The cells of areas with more sites than this are counted; the sites of smaller ones are looked at.
const MANY_SITES: i64 = if cfg!(test) { 500 } else { 5_000 };

/// So many new areas are listed together, and so many sites are read for them, unless one area alone has more.
const AREAS_TOGETHER: usize = 256;
const SITES_TOGETHER: usize = 50_000;

/// Coordinates are added up in ten-millionths of a degree, as OpenStreetMap has them: whole numbers add up the same in any order.
pub(crate) const UNITS: f64 = 10_000_000.0;

/// Degrees in these units.
pub(crate) fn units(degrees: f64) -> i64 {
    (degrees * UNITS).round() as i64
}

/// How many sites there are of some categories and statuses; no category means all, no status all but `not_a_site`.
pub(crate) async fn count(connection: &mut SqliteConnection, categories: &[String], statuses: &[SiteStatus]) -> Result<i64, StoreError> {
    let mut statement = QueryBuilder::new("SELECT coalesce(sum(k.sites), 0) FROM listing_cell k WHERE k.area_id = '' AND k.level = ");
    statement.push_bind(i64::from(WIDEST));
    narrow(&mut statement, categories, statuses);
    Ok(statement.build_query_scalar().fetch_one(connection).await?)
}

/// How many sites there are in areas that do not overlap; without statuses all but those marked as none.
pub(crate) async fn count_in_areas(
    connection: &mut SqliteConnection,
    areas: &[AreaId],
    categories: &[String],
    statuses: &[SiteStatus],
) -> Result<i64, StoreError> {
    let mut statement = QueryBuilder::new("SELECT coalesce(sum(k.sites), 0) FROM area_count k WHERE k.area_id IN (");
    push_areas(&mut statement, areas);
    narrow(&mut statement, categories, statuses);
    Ok(statement.build_query_scalar().fetch_one(connection).await?)
}

pub(crate) fn push_areas(statement: &mut QueryBuilder<Sqlite>, areas: &[AreaId]) {
    let mut list = statement.separated(", ");
    areas.iter().for_each(|area| {
        list.push_bind(area.to_string());
    });
    statement.push(")");
}

/// How many sites lie in a run of cells of level [`CELL_ZOOM`], of whatever category and status.
pub(crate) async fn count_in(connection: &mut SqliteConnection, level: u8, (low, high): (i64, i64)) -> Result<i64, StoreError> {
    let below = 2 * (CELL_ZOOM - level);
    let sql = "SELECT coalesce(sum(sites), 0) FROM listing_cell WHERE area_id = '' AND level = $1 AND cell >= $2 AND cell < $3";
    Ok(sqlx::query_scalar(sql).bind(i64::from(level)).bind(low >> below).bind(high >> below).fetch_one(connection).await?)
}

/// Asks cells `k` for categories and statuses.
pub(crate) fn narrow(statement: &mut QueryBuilder<Sqlite>, categories: &[String], statuses: &[SiteStatus]) {
    if statuses.is_empty() {
        statement.push(" AND k.status <> 'not_a_site'");
    } else {
        statement.push(" AND k.status IN (");
        let mut list = statement.separated(", ");
        statuses.iter().for_each(|status| {
            list.push_bind(status.as_str());
        });
        statement.push(")");
    }
    if !categories.is_empty() {
        statement.push(" AND k.category IN (");
        let mut list = statement.separated(", ");
        categories.iter().for_each(|category| {
            list.push_bind(category.clone());
        });
        statement.push(")");
    }
}

/// The head of a statement that writes cells.
pub(crate) const INTO: &str = "INSERT INTO listing_cell (area_id, level, cell, category, status, sites, lon_sum, lat_sum, site_id)";

/// Counts all cells and areas anew.
pub(crate) async fn make_again(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    count_all(connection, None).await
}

/// The same, and says of every line in which town it lies.
async fn count_all(connection: &mut SqliteConnection, towns: Option<&Towns>) -> Result<(), StoreError> {
    for sql in ["DELETE FROM listing_cell", "DELETE FROM area_word", "DELETE FROM area_line", "DELETE FROM area_count"] {
        sqlx::query(sql).execute(&mut *connection).await?;
    }
    let (lines, words) = Lines::all(connection, towns.is_some()).await?;
    let words = words.common(word_cells::MANY_SITES);
    lines.write_cells(connection, "", &lines.every(), NARROWEST).await?;
    let in_areas = lines.in_areas(connection).await?;
    list_areas(connection, &lines, &in_areas).await?;
    let with_cells: Vec<String> = sqlx::query_scalar("SELECT area_id FROM area_line WHERE cells = 1 ORDER BY area_id").fetch_all(&mut *connection).await?;
    for key in with_cells {
        if let Some(members) = in_areas.get(&read(key.parse())?) {
            lines.write_cells(connection, &key, members, NARROWEST).await?;
        }
    }
    if let Some(towns) = towns {
        order_keys::place_in_towns(connection, towns, &lines, &in_areas).await?;
    }
    for (word, members) in &words {
        lines.write_cells(connection, &word_cells::key(word), members, word_cells::NARROWEST).await?;
    }
    Ok(())
}

/// Whether the cells of an area are counted.
pub(crate) async fn has_cells(connection: &mut SqliteConnection, area: AreaId) -> Result<bool, StoreError> {
    let cells: Option<i64> = sqlx::query_scalar("SELECT cells FROM area_line WHERE area_id = $1").bind(area.to_string()).fetch_optional(connection).await?;
    Ok(cells == Some(1))
}

/// After a backup is back: one of an older program has words and areas without the order of the list.
pub(crate) async fn after_restoring(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    for table in ["listing_word", "site_area"] {
        let sql = format!(
            "UPDATE {table} SET sort_key = (SELECT l.sort_key FROM listing l WHERE l.site_id = {table}.site_id), \
             shown = (SELECT CASE l.status WHEN 'not_a_site' THEN 0 ELSE 1 END FROM listing l WHERE l.site_id = {table}.site_id) \
             WHERE sort_key = '' AND EXISTS (SELECT 1 FROM listing l WHERE l.site_id = {table}.site_id)"
        );
        sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&mut *connection).await?;
    }
    crate::listing::fill_words(&mut *connection).await?;
    order_keys::fill_changes(&mut *connection).await?;
    crate::protected_pages::fill_owners(&mut *connection).await?;
    make_again(connection).await
}

/// Writes the lines of all areas, with the words of their names and the count of their sites.
async fn list_areas(connection: &mut SqliteConnection, lines: &Lines, in_areas: &BTreeMap<AreaId, Members>) -> Result<(), StoreError> {
    let counts = lines.counts_of(in_areas);
    let rows = sqlx::query("SELECT id, coalesce(level, 99), coalesce(parent_id, ''), name, names FROM area").fetch_all(&mut *connection).await?;
    write_lines(connection, &rows, &counts).await
}

/// The same for some areas that were added.
async fn list_added(connection: &mut SqliteConnection, areas: &[AreaId]) -> Result<(), StoreError> {
    let (lines, in_areas) = Lines::of_areas(connection, areas).await?;
    let ids: Vec<String> = areas.iter().map(ToString::to_string).collect();
    let head = "SELECT id, coalesce(level, 99), coalesce(parent_id, ''), name, names FROM area WHERE id IN ";
    let rows = many::fetch(connection, head, &ids, "").await?;
    write_lines(connection, &rows, &lines.counts_of(&in_areas)).await?;
    for (area, members) in in_areas.iter().filter(|(_, members)| i64::try_from(members.len()).is_ok_and(|sites| sites > MANY_SITES)) {
        if has_cells(connection, *area).await? {
            lines.write_cells(connection, &area.to_string(), members, NARROWEST).await?;
        }
    }
    Ok(())
}

async fn write_lines(connection: &mut SqliteConnection, rows: &[SqliteRow], counts: &Counts<'_>) -> Result<(), StoreError> {
    many::insert(&mut *connection, "INSERT INTO area_count (area_id, category, status, sites) ", 4, counts, "", |values, (area, category, status, sites)| {
        values.push_bind(area.to_string()).push_bind(*category).push_bind(*status).push_bind(*sites);
    })
    .await?;
    let mut shown: HashMap<String, i64> = HashMap::new();
    for (area, _, _, sites) in counts.iter().filter(|(_, _, status, _)| *status != SiteStatus::NotASite.as_str()) {
        *shown.entry(area.to_string()).or_default() += sites;
    }
    let (mut lines, mut found_by) = (Vec::with_capacity(rows.len()), Vec::new());
    for row in rows {
        let (id, name): (String, String) = (row.try_get(0)?, row.try_get(3)?);
        let names: Names = read(serde_json::from_str(&row.try_get::<String, _>(4)?))?;
        let text = names.0.values().fold(name.clone(), |all, next| all + " " + next);
        found_by.extend(parvis_model::found_by(&text).into_iter().map(|word| (word, id.clone())));
        let sites = shown.get(&id).copied().unwrap_or(0);
        lines.push((id, row.try_get::<i64, _>(1)?, row.try_get::<String, _>(2)?, fold(&name), sites));
    }
    let head = "INSERT INTO area_line (area_id, place, parent_id, sort_key, sites, cells) ";
    many::insert(&mut *connection, head, 6, &lines, "", |values, (id, place, parent, sort_key, sites)| {
        values.push_bind(id).push_bind(place).push_bind(parent).push_bind(sort_key).push_bind(sites);
        values.push_bind(i64::from(*sites > MANY_SITES));
    })
    .await?;
    many::insert(&mut *connection, "INSERT INTO area_word (word, area_id) ", 2, &found_by, "", |values, (word, id)| {
        values.push_bind(word).push_bind(id);
    })
    .await
}

impl WriteTransaction {
    /// Counts all cells and areas anew, and says of every line in which town it lies, after many lines or areas were written.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn count_again(&mut self) -> Result<(), StoreError> {
        let towns = self.towns.clone();
        count_all(self.connection(), Some(&towns)).await
    }

    /// Writes the lines of areas that were added, each with the number of sites that were placed in it.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn list_new_areas(&mut self, areas: &[(AreaId, usize)]) -> Result<(), StoreError> {
        let (mut together, mut sites) = (Vec::new(), 0_usize);
        for (area, inside) in areas {
            if together.len() >= AREAS_TOGETHER || !together.is_empty() && sites.saturating_add(*inside) > SITES_TOGETHER {
                list_added(self.connection(), &together).await?;
                (together, sites) = (Vec::new(), 0);
            }
            together.push(*area);
            sites = sites.saturating_add(*inside);
        }
        list_added(self.connection(), &together).await
    }
}

impl Snapshot {
    /// How many sites of each category there are, those that are none left out.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sites_by_category(&mut self) -> Result<Vec<(String, u64)>, StoreError> {
        let sql = "SELECT category, sum(sites) FROM listing_cell WHERE area_id = '' AND level = $1 AND status <> 'not_a_site' \
                   GROUP BY category ORDER BY category";
        let rows = sqlx::query(sql).bind(i64::from(WIDEST)).fetch_all(&mut *self.0).await?;
        rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get::<i64, _>(1)?.unsigned_abs()))).collect()
    }

    /// The keys of the categories of which the list holds a site, of whatever status.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn categories_in_list(&mut self) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT DISTINCT category FROM listing_cell WHERE area_id = '' AND level = $1 AND sites > 0 ORDER BY category";
        Ok(sqlx::query_scalar(sql).bind(i64::from(WIDEST)).fetch_all(&mut *self.0).await?)
    }
}
