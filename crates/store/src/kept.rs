//! What is kept so that nobody counts all sites: how many lie in each cell of the map, by category and status, on the levels that
//! low tiles need, and how many in each area. All of it can be made again at any time from the list and the areas.

use std::collections::HashMap;

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, Names, SiteId, SiteStatus, fold, words};
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::error::read;
use crate::tiles::CELL_ZOOM;
use crate::{ListingRow, NewLine, Reader, StoreError, WriteTransaction, many, word_cells};

/// The widest level that is kept: 8 by 8 cells for the whole world.
pub(crate) const WIDEST: u8 = 3;

/// The narrowest level that is kept, cells of about 6 km in the middle of Europe: tiles up to zoom 9 are drawn of what is kept.
pub(crate) const NARROWEST: u8 = 12;

/// The cells of areas with more sites than this are counted; the sites of smaller ones are looked at.
const MANY_SITES: i64 = if cfg!(test) { 500 } else { 5_000 };

/// Coordinates are added up in ten-millionths of a degree, as OpenStreetMap has them: whole numbers add up the same in any order.
pub(crate) const UNITS: f64 = 10_000_000.0;

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

/// What is counted of sites `l` in one cell.
pub(crate) const COUNTS: &str = "count(*), sum(CAST(round(l.lon * $3) AS BIGINT)), sum(CAST(round(l.lat * $3) AS BIGINT)), min(l.site_id)";
pub(crate) const INTO: &str = "INSERT INTO listing_cell (area_id, level, cell, category, status, sites, lon_sum, lat_sum, site_id)";

/// Counts all cells and areas anew.
pub(crate) async fn make_again(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM listing_cell").execute(&mut *connection).await?;
    let sql = format!("{INTO} SELECT '', $1, l.cell / $2, l.category, l.status, {COUNTS} FROM listing l GROUP BY l.cell / $2, l.category, l.status");
    narrowest(connection, sql, None).await?;
    list_areas(connection).await?;
    let sql = format!(
        "{INTO} SELECT a.area_id, $1, l.cell / $2, l.category, l.status, {COUNTS} FROM listing l CROSS JOIN site_area a \
         WHERE a.site_id = l.site_id AND a.area_id IN (SELECT n.area_id FROM area_line n WHERE n.cells = 1) \
         GROUP BY a.area_id, l.cell / $2, l.category, l.status"
    );
    narrowest(connection, sql, None).await?;
    word_cells::make_again(connection).await?;
    wider(connection, None).await
}

/// Counts the cells of one area that was added.
async fn cells_of(connection: &mut SqliteConnection, area: AreaId) -> Result<(), StoreError> {
    let sql = format!(
        "{INTO} SELECT a.area_id, $1, l.cell / $2, l.category, l.status, {COUNTS} FROM site_area a CROSS JOIN listing l \
         WHERE a.area_id = $4 AND l.site_id = a.site_id GROUP BY a.area_id, l.cell / $2, l.category, l.status"
    );
    narrowest(connection, sql, Some(area)).await?;
    wider(connection, Some(area)).await
}

async fn narrowest(connection: &mut SqliteConnection, sql: String, area: Option<AreaId>) -> Result<(), StoreError> {
    let across = 1i64 << (2 * (CELL_ZOOM - NARROWEST));
    let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(i64::from(NARROWEST)).bind(across).bind(UNITS);
    match area {
        Some(area) => query.bind(area.to_string()),
        None => query,
    }
    .execute(connection)
    .await?;
    Ok(())
}

/// Adds up four cells each, level by level.
async fn wider(connection: &mut SqliteConnection, area: Option<AreaId>) -> Result<(), StoreError> {
    for level in (WIDEST..NARROWEST).rev() {
        let sql = format!(
            "{INTO} SELECT area_id, $1, cell / 4, category, status, sum(sites), sum(lon_sum), sum(lat_sum), min(site_id) \
             FROM listing_cell WHERE level = $2{} GROUP BY area_id, cell / 4, category, status",
            if area.is_some() { " AND area_id = $3" } else { "" }
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(i64::from(level)).bind(i64::from(level) + 1);
        match area {
            Some(area) => query.bind(area.to_string()),
            None => query,
        }
        .execute(&mut *connection)
        .await?;
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
    make_again(connection).await
}

/// Writes the lines of all areas anew, with the words of their names and the count of their sites.
async fn list_areas(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    for sql in ["DELETE FROM area_word", "DELETE FROM area_line", "DELETE FROM area_count"] {
        sqlx::query(sql).execute(&mut *connection).await?;
    }
    let sql = "INSERT INTO area_count (area_id, category, status, sites) SELECT a.area_id, l.category, l.status, count(*) \
               FROM listing l CROSS JOIN site_area a WHERE a.site_id = l.site_id GROUP BY a.area_id, l.category, l.status";
    sqlx::query(sql).execute(&mut *connection).await?;
    let rows = sqlx::query("SELECT id, coalesce(level, 99), coalesce(parent_id, ''), name, names FROM area").fetch_all(&mut *connection).await?;
    let sql = "SELECT area_id, sum(sites) FROM area_count WHERE status <> 'not_a_site' GROUP BY area_id";
    let counts: HashMap<String, i64> = sqlx::query_as(sql).fetch_all(&mut *connection).await?.into_iter().collect();
    write_lines(connection, &rows, &counts).await
}

/// The same for one area.
async fn list_area(connection: &mut SqliteConnection, area: AreaId) -> Result<(), StoreError> {
    let sql = "INSERT INTO area_count (area_id, category, status, sites) SELECT a.area_id, l.category, l.status, count(*) \
               FROM site_area a CROSS JOIN listing l WHERE a.area_id = $1 AND l.site_id = a.site_id GROUP BY a.area_id, l.category, l.status";
    sqlx::query(sql).bind(area.to_string()).execute(&mut *connection).await?;
    let sql = "SELECT id, coalesce(level, 99), coalesce(parent_id, ''), name, names FROM area WHERE id = $1";
    let rows = sqlx::query(sql).bind(area.to_string()).fetch_all(&mut *connection).await?;
    let counts = HashMap::from([(area.to_string(), count_in_areas(connection, &[area], &[], &[]).await?)]);
    write_lines(connection, &rows, &counts).await?;
    if has_cells(connection, area).await? { cells_of(connection, area).await } else { Ok(()) }
}

async fn write_lines(connection: &mut SqliteConnection, rows: &[SqliteRow], counts: &HashMap<String, i64>) -> Result<(), StoreError> {
    let (mut lines, mut found_by) = (Vec::with_capacity(rows.len()), Vec::new());
    for row in rows {
        let (id, name): (String, String) = (row.try_get(0)?, row.try_get(3)?);
        let names: Names = read(serde_json::from_str(&row.try_get::<String, _>(4)?))?;
        let text = names.0.values().fold(name.clone(), |all, next| all + " " + next);
        found_by.extend(words(&text).into_iter().map(|word| (word, id.clone())));
        let sites = counts.get(&id).copied().unwrap_or(0);
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

/// Takes a site into the count of its areas (`by` 1), or out of it (`by` -1).
async fn count_line_in_areas(connection: &mut SqliteConnection, line: &ListingRow, by: i64) -> Result<(), StoreError> {
    let site = line.site_id.to_string();
    let areas: Vec<String> = sqlx::query_scalar("SELECT area_id FROM site_area WHERE site_id = $1").bind(&site).fetch_all(&mut *connection).await?;
    for area in areas {
        sqlx::query(
            "INSERT INTO area_count (area_id, category, status, sites) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (area_id, category, status) DO UPDATE SET sites = area_count.sites + excluded.sites",
        )
        .bind(&area)
        .bind(&line.category)
        .bind(line.status.as_str())
        .bind(by)
        .execute(&mut *connection)
        .await?;
        sqlx::query("UPDATE area_line SET sites = sites + $1 WHERE area_id = $2").bind(by * line.shown()).bind(&area).execute(&mut *connection).await?;
    }
    Ok(())
}

/// Takes a line of the list, found by `words`, into the count of its cells (`by` 1), or out of it (`by` -1).
async fn count_line(connection: &mut SqliteConnection, line: &ListingRow, words: &[&str], by: i64) -> Result<(), StoreError> {
    let sql = "SELECT n.area_id FROM site_area a CROSS JOIN area_line n WHERE a.site_id = $1 AND n.area_id = a.area_id AND n.cells = 1";
    let areas: Vec<String> = sqlx::query_scalar(sql).bind(line.site_id.to_string()).fetch_all(&mut *connection).await?;
    for area in areas.iter().map(String::as_str).chain([""]) {
        for level in (WIDEST..=NARROWEST).rev() {
            count_in_cell(connection, line, by, area, level).await?;
        }
    }
    for word in word_cells::kept_of(connection, words).await? {
        for level in (WIDEST..=word_cells::NARROWEST).rev() {
            count_in_cell(connection, line, by, &word, level).await?;
        }
    }
    Ok(())
}

/// `area`: nothing, an area, or a word (see [`word_cells`]).
async fn count_in_cell(connection: &mut SqliteConnection, line: &ListingRow, by: i64, area: &str, level: u8) -> Result<(), StoreError> {
    let word = word_cells::word_of(area);
    let is_narrowest = level == if word.is_some() { word_cells::NARROWEST } else { NARROWEST };
    let cell = crate::cell(line.lon, line.lat) >> (2 * (CELL_ZOOM - level));
    let units = |degrees: f64| (degrees * UNITS).round() as i64;
    let sql = format!(
        "{INTO} VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
         ON CONFLICT (area_id, level, cell, category, status) DO UPDATE SET sites = listing_cell.sites + excluded.sites, \
         lon_sum = listing_cell.lon_sum + excluded.lon_sum, lat_sum = listing_cell.lat_sum + excluded.lat_sum"
    );
    sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(area)
        .bind(i64::from(level))
        .bind(cell)
        .bind(&line.category)
        .bind(line.status.as_str())
        .bind(by)
        .bind(by * units(line.lon))
        .bind(by * units(line.lat))
        .bind(line.site_id.to_string())
        .execute(&mut *connection)
        .await?;
    if by > 0 {
        return Ok(());
    }
    // A cell with one site left says which: found among the sites, or in the cell within that has it.
    let left = if is_narrowest {
        "SELECT min(l.site_id) FROM (SELECT site_id, category, status, words FROM listing WHERE cell >= $6 AND cell < $7 AND site_id <> $8 \
         LIMIT 1000000000) l WHERE l.category = $4 AND l.status = $5 AND ($1 = '' OR replace(l.words || ' ', $9, '') <> l.words || ' ' \
         OR EXISTS (SELECT 1 FROM site_area a WHERE a.site_id = l.site_id AND a.area_id = $1))"
    } else {
        "SELECT min(k.site_id) FROM listing_cell k WHERE k.area_id = $1 AND k.level = $2 + 1 AND k.cell >= $6 AND k.cell < $7 AND k.category = $4 \
         AND k.status = $5 AND k.site_id <> $8"
    };
    let sql = format!(
        "UPDATE listing_cell SET site_id = coalesce(({left}), site_id) \
         WHERE area_id = $1 AND level = $2 AND cell = $3 AND category = $4 AND status = $5 AND sites = 1"
    );
    let below = if is_narrowest { 2 * (CELL_ZOOM - level) } else { 2 };
    sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(area)
        .bind(i64::from(level))
        .bind(cell)
        .bind(&line.category)
        .bind(line.status.as_str())
        .bind(cell << below)
        .bind((cell + 1) << below)
        .bind(line.site_id.to_string())
        .bind(format!(" {} ", word.unwrap_or_default()))
        .execute(&mut *connection)
        .await?;
    sqlx::query("DELETE FROM listing_cell WHERE area_id = $1 AND level = $2 AND cell = $3 AND category = $4 AND status = $5 AND sites = 0")
        .bind(area)
        .bind(i64::from(level))
        .bind(cell)
        .bind(&line.category)
        .bind(line.status.as_str())
        .execute(connection)
        .await?;
    Ok(())
}

impl WriteTransaction {
    /// Counts all cells and areas anew, after many lines or areas were written.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn count_again(&mut self) -> Result<(), StoreError> {
        make_again(self.connection()).await
    }

    /// Writes one line of the list in place of the one before, and keeps all counts right.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_listing(&mut self, line: ListingRow, words: Vec<String>) -> Result<(), StoreError> {
        let connection = self.connection();
        let before = crate::listing::line(connection, line.site_id).await?;
        if let Some(before) = &before {
            let sql = "SELECT words FROM listing WHERE site_id = $1";
            let words: String = sqlx::query_scalar(sql).bind(before.site_id.to_string()).fetch_one(&mut *connection).await?;
            count_line(connection, before, &words.split_whitespace().collect::<Vec<_>>(), -1).await?;
            count_line_in_areas(connection, before, -1).await?;
        }
        let lines = [NewLine { row: line, words, made_of: String::new() }];
        self.put_listings(&lines).await?;
        let [NewLine { row: line, words, .. }] = &lines;
        let connection = self.connection();
        count_line(connection, line, &words.iter().map(String::as_str).collect::<Vec<_>>(), 1).await?;
        sqlx::query("UPDATE site_area SET shown = $1, sort_key = $2 WHERE site_id = $3")
            .bind(line.shown())
            .bind(&line.sort_key)
            .bind(line.site_id.to_string())
            .execute(&mut *connection)
            .await?;
        count_line_in_areas(connection, line, 1).await
    }

    /// Writes the line of a site with its words and the areas around it in place of the one before, or removes it, and keeps all counts
    /// right.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn replace_line(&mut self, site: SiteId, line: Option<(ListingRow, Vec<String>)>, areas: &[AreaId]) -> Result<(), StoreError> {
        let connection = self.connection();
        if let Some(before) = crate::listing::line(connection, site).await? {
            let sql = "SELECT words FROM listing WHERE site_id = $1";
            let words: String = sqlx::query_scalar(sql).bind(site.to_string()).fetch_one(&mut *connection).await?;
            count_line(connection, &before, &words.split_whitespace().collect::<Vec<_>>(), -1).await?;
            count_line_in_areas(connection, &before, -1).await?;
            self.remove_lines(&[site.to_string()]).await?;
        }
        let Some((row, words)) = line else { return Ok(()) };
        let lines = [NewLine { row, words, made_of: String::new() }];
        self.put_listings(&lines).await?;
        let [NewLine { row, words, .. }] = &lines;
        self.put_site_areas(&[site], &areas.iter().map(|area| (*area, row)).collect::<Vec<_>>()).await?;
        let connection = self.connection();
        count_line(connection, row, &words.iter().map(String::as_str).collect::<Vec<_>>(), 1).await?;
        count_line_in_areas(connection, row, 1).await
    }

    /// Writes the lines of areas that were added, after sites were placed in them.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn list_new_areas(&mut self, areas: &[AreaId]) -> Result<(), StoreError> {
        for area in areas {
            list_area(self.connection(), *area).await?;
        }
        Ok(())
    }
}
impl Reader {
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
}
