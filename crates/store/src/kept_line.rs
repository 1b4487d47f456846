//! Keeps the counts right when one line of the list changes.

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, SiteId};
use sqlx::sqlite::SqliteConnection;

use crate::kept::{INTO, NARROWEST, WIDEST, units};
use crate::tiles::CELL_ZOOM;
use crate::{ListingRow, NewLine, StoreError, WriteTransaction, order_keys, word_cells};

/// Takes a site into the count of its areas (`by` 1), or out of it (`by` -1).
async fn count_line_in_areas(connection: &mut SqliteConnection, line: &ListingRow, by: i64) -> Result<(), StoreError> {
    let site = line.site_id.to_string();
    let sql = "INSERT INTO area_count (area_id, category, status, sites) SELECT area_id, $2, $3, $4 FROM site_area WHERE site_id = $1 \
               ON CONFLICT (area_id, category, status) DO UPDATE SET sites = area_count.sites + excluded.sites";
    sqlx::query(sql).bind(&site).bind(&line.category).bind(line.status.as_str()).bind(by).execute(&mut *connection).await?;
    let sql = "UPDATE area_line SET sites = sites + $2 WHERE area_id IN (SELECT area_id FROM site_area WHERE site_id = $1)";
    sqlx::query(sql).bind(&site).bind(by * line.shown()).execute(connection).await?;
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
    // The key of the row is $1 to $5 in each statement.
    let of_this_row = |sql: String| {
        let statement = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(area).bind(i64::from(level));
        statement.bind(cell).bind(&line.category).bind(line.status.as_str())
    };
    let sql = format!(
        "{INTO} VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
         ON CONFLICT (area_id, level, cell, category, status) DO UPDATE SET sites = listing_cell.sites + excluded.sites, \
         lon_sum = listing_cell.lon_sum + excluded.lon_sum, lat_sum = listing_cell.lat_sum + excluded.lat_sum"
    );
    of_this_row(sql).bind(by).bind(by * units(line.lon)).bind(by * units(line.lat)).bind(line.site_id.to_string()).execute(&mut *connection).await?;
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
    of_this_row(sql)
        .bind(cell << below)
        .bind((cell + 1) << below)
        .bind(line.site_id.to_string())
        .bind(format!(" {} ", word.unwrap_or_default()))
        .execute(&mut *connection)
        .await?;
    let sql = "DELETE FROM listing_cell WHERE area_id = $1 AND level = $2 AND cell = $3 AND category = $4 AND status = $5 AND sites = 0";
    of_this_row(sql.to_owned()).execute(connection).await?;
    Ok(())
}

/// Takes a line, as it is in the list, out of all counts.
async fn take_out(connection: &mut SqliteConnection, line: &ListingRow) -> Result<(), StoreError> {
    let sql = "SELECT words FROM listing WHERE site_id = $1";
    let words: String = sqlx::query_scalar(sql).bind(line.site_id.to_string()).fetch_one(&mut *connection).await?;
    count_line(connection, line, &words.split_whitespace().collect::<Vec<_>>(), -1).await?;
    count_line_in_areas(connection, line, -1).await
}

impl WriteTransaction {
    /// Writes one line of the list in place of the one before, and keeps all counts right.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_listing(&mut self, line: ListingRow, words: Vec<String>) -> Result<(), StoreError> {
        let connection = self.connection();
        let before = crate::listing::line(connection, line.site_id).await?;
        if let Some(before) = &before {
            take_out(connection, before).await?;
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
            take_out(connection, &before).await?;
            self.remove_lines(&[site.to_string()]).await?;
        }
        let Some((row, words)) = line else { return Ok(()) };
        let lines = [NewLine { row, words, made_of: String::new() }];
        self.put_listings(&lines).await?;
        let [NewLine { row, words, .. }] = &lines;
        self.put_site_areas(&[site], &areas.iter().map(|area| (*area, row)).collect::<Vec<_>>()).await?;
        let towns = self.towns.clone();
        let connection = self.connection();
        order_keys::place_in_town(connection, &towns, site).await?;
        count_line(connection, row, &words.iter().map(String::as_str).collect::<Vec<_>>(), 1).await?;
        count_line_in_areas(connection, row, 1).await
    }
}
