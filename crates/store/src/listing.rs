//! The list: what lists, searches and the map read of a site, made from what sources and we say of it.

use parvis_model::{AreaId, BoundingBox, SiteId, SiteStatus};
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::error::read;
use crate::search::{Answers, behind};
use crate::{StoreError, WriteTransaction, many};

/// What a list shows of a site.
#[derive(Debug, Clone, PartialEq)]
pub struct ListingRow {
    /// Which site.
    pub site_id: SiteId,
    /// What it is called, in the language of the installation.
    pub title: String,
    /// The folded title.
    pub sort_key: String,
    /// Category key.
    pub category: String,
    /// Where it stands.
    pub status: SiteStatus,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}

impl ListingRow {
    /// 1 when the site is shown where no status is asked for, 0 when it is marked as no site.
    pub(crate) fn shown(&self) -> i64 {
        i64::from(self.status != SiteStatus::NotASite)
    }
}

/// Which sites a list shows. Empty parts do not narrow it.
#[derive(Debug, Clone, Default)]
pub struct SiteFilter {
    /// In this box.
    pub within: Option<BoundingBox>,
    /// Of one of these categories.
    pub categories: Vec<String>,
    /// In one of these areas.
    pub areas: Vec<AreaId>,
    /// Of one of these statuses; empty: all but `not_a_site`.
    pub statuses: Vec<SiteStatus>,
    /// Each of these folded words begins a word of the title or the address.
    pub words: Vec<String>,
}

pub(crate) fn listing_from_row(row: &SqliteRow) -> Result<ListingRow, StoreError> {
    let status: String = row.try_get(4)?;
    Ok(ListingRow {
        site_id: read(row.try_get::<String, _>(0)?.parse())?,
        title: row.try_get(1)?,
        sort_key: row.try_get(2)?,
        category: row.try_get(3)?,
        status: SiteStatus::parse(&status).ok_or_else(|| StoreError::Inconsistent(status))?,
        lon: row.try_get(5)?,
        lat: row.try_get(6)?,
    })
}

/// The line of a site.
pub(crate) async fn line(connection: &mut SqliteConnection, id: SiteId) -> Result<Option<ListingRow>, StoreError> {
    let sql = "SELECT site_id, title, sort_key, category, status, lon, lat FROM listing WHERE site_id = $1";
    sqlx::query(sql).bind(id.to_string()).fetch_optional(connection).await?.as_ref().map(listing_from_row).transpose()
}

/// Asks the line `l` the parts of a question that the walk has not answered.
pub(crate) fn narrow(statement: &mut QueryBuilder<Sqlite>, filter: &SiteFilter, answered: Answers) {
    if filter.statuses.is_empty() {
        statement.push(" AND l.status <> 'not_a_site'");
    } else if answered != Answers::Status {
        statement.push(" AND l.status IN (");
        let mut list = statement.separated(", ");
        filter.statuses.iter().for_each(|status| {
            list.push_bind(status.as_str());
        });
        statement.push(")");
    }
    if let Some(within) = filter.within {
        statement.push(" AND l.lon >= ").push_bind(within.west).push(" AND l.lon <= ").push_bind(within.east);
        statement.push(" AND l.lat >= ").push_bind(within.south).push(" AND l.lat <= ").push_bind(within.north);
    }
    if !filter.categories.is_empty() && answered != Answers::Category {
        statement.push(" AND l.category IN (");
        let mut list = statement.separated(", ");
        filter.categories.iter().for_each(|category| {
            list.push_bind(category);
        });
        statement.push(")");
    }
    if !filter.areas.is_empty() && answered != Answers::Area {
        statement.push(" AND EXISTS (SELECT 1 FROM site_area a WHERE a.site_id = l.site_id AND a.area_id IN (");
        let mut list = statement.separated(", ");
        filter.areas.iter().for_each(|area| {
            list.push_bind(area.to_string());
        });
        statement.push("))");
    }
    for (_, word) in filter.words.iter().enumerate().filter(|(index, _)| answered != Answers::Word(*index)) {
        statement.push(" AND EXISTS (SELECT 1 FROM listing_word w WHERE w.site_id = l.site_id AND w.word >= ").push_bind(word);
        statement.push(" AND w.word < ").push_bind(behind(word)).push(")");
    }
}

impl WriteTransaction {
    /// Writes lines of the list with the words they are found by; the counts are right again after
    /// [`WriteTransaction::count_again`].
    ///
    /// # Errors
    /// What the database says.
    pub async fn put_listings(&mut self, rows: &[(ListingRow, Vec<String>)]) -> Result<(), StoreError> {
        let head = "INSERT INTO listing (site_id, title, sort_key, category, status, lon, lat, cell) ";
        let tail = " ON CONFLICT (site_id) DO UPDATE SET title = excluded.title, sort_key = excluded.sort_key, category = excluded.category, \
                    status = excluded.status, lon = excluded.lon, lat = excluded.lat, cell = excluded.cell";
        many::insert(self.connection(), head, 8, rows, tail, |values, (row, _)| {
            values.push_bind(row.site_id.to_string()).push_bind(&row.title).push_bind(&row.sort_key).push_bind(&row.category);
            values.push_bind(row.status.as_str()).push_bind(row.lon).push_bind(row.lat).push_bind(crate::cell(row.lon, row.lat));
        })
        .await?;
        for (row, _) in rows {
            sqlx::query("DELETE FROM listing_word WHERE site_id = $1").bind(row.site_id.to_string()).execute(self.connection()).await?;
        }
        let words: Vec<(&ListingRow, &String)> = rows.iter().flat_map(|(row, words)| words.iter().map(move |word| (row, word))).collect();
        many::insert(self.connection(), "INSERT INTO listing_word (word, shown, sort_key, site_id) ", 4, &words, "", |values, (row, word)| {
            values.push_bind(*word).push_bind(row.shown()).push_bind(&row.sort_key).push_bind(row.site_id.to_string());
        })
        .await
    }

    /// The lines of the list of all sites.
    ///
    /// # Errors
    /// What the database says.
    pub async fn listings(&mut self) -> Result<Vec<ListingRow>, StoreError> {
        let sql = "SELECT site_id, title, sort_key, category, status, lon, lat FROM listing ORDER BY site_id";
        sqlx::query(sql).fetch_all(self.connection()).await?.iter().map(listing_from_row).collect()
    }
}
