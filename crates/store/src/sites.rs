use parvis_model::{AreaId, BoundingBox, Capacity, OrganisationId, SiteId, SiteStatus, SourceRecordId, Timestamp};
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::error::read;
use crate::{Reader, StoreError, WriteTransaction, many};

/// What we say of a site ourselves.
#[derive(Debug, Clone, PartialEq)]
pub struct SiteRow {
    /// Identity.
    pub id: SiteId,
    /// Where it stands.
    pub status: SiteStatus,
    /// Why, where a reason is asked for.
    pub status_reason: Option<String>,
    /// A better name than the source has.
    pub own_name: Option<String>,
    /// How many people, and how that is known.
    pub capacity: Option<Capacity>,
    /// Who runs it: id and name.
    pub operator: Option<(OrganisationId, String)>,
    /// When it was first proposed.
    pub created_at: Timestamp,
    /// When we last changed what we say of it.
    pub changed_at: Timestamp,
    /// Rises with each change.
    pub version: i64,
}

/// What changes of a site.
#[derive(Debug, Clone, PartialEq)]
pub struct SiteChange {
    /// The site as it will be.
    pub site: SiteRow,
    /// The version the change was made against.
    pub expected_version: i64,
}

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

/// Which sites a list shows. Empty parts do not narrow it.
#[derive(Debug, Clone, Default)]
pub struct SiteFilter {
    /// In this box.
    pub within: Option<BoundingBox>,
    /// Of one of these categories.
    pub categories: Vec<String>,
    /// In this area.
    pub area: Option<AreaId>,
    /// Of one of these statuses; empty: all but `not_a_site`.
    pub statuses: Vec<SiteStatus>,
    /// Each of these folded words begins a word of the title or the address.
    pub words: Vec<String>,
}

fn listing_from_row(row: &SqliteRow) -> Result<ListingRow, StoreError> {
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

/// The first text behind all that begin with `prefix`.
fn behind(prefix: &str) -> String {
    format!("{prefix}\u{10FFFF}")
}

pub(crate) fn narrow(statement: &mut QueryBuilder<Sqlite>, filter: &SiteFilter) {
    if filter.statuses.is_empty() {
        statement.push(" WHERE l.status <> 'not_a_site'");
    } else {
        statement.push(" WHERE l.status IN (");
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
    if !filter.categories.is_empty() {
        statement.push(" AND l.category IN (");
        let mut list = statement.separated(", ");
        filter.categories.iter().for_each(|category| {
            list.push_bind(category);
        });
        statement.push(")");
    }
    if let Some(area) = filter.area {
        statement.push(" AND EXISTS (SELECT 1 FROM site_area a WHERE a.site_id = l.site_id AND a.area_id = ").push_bind(area.to_string()).push(")");
    }
    for word in &filter.words {
        statement.push(" AND EXISTS (SELECT 1 FROM listing_word w WHERE w.site_id = l.site_id AND w.word >= ").push_bind(word);
        statement.push(" AND w.word < ").push_bind(behind(word)).push(")");
    }
}

impl Reader {
    /// A page of sites by title, behind the pair of folded title and id in `after`.
    ///
    /// # Errors
    /// What the database says.
    pub async fn sites(&mut self, filter: &SiteFilter, after: Option<(String, SiteId)>, limit: i64) -> Result<Vec<ListingRow>, StoreError> {
        let mut statement = QueryBuilder::new("SELECT l.site_id, l.title, l.sort_key, l.category, l.status, l.lon, l.lat FROM listing l");
        narrow(&mut statement, filter);
        if let Some((title, id)) = after {
            statement.push(" AND (l.sort_key, l.site_id) > (").push_bind(title).push(", ").push_bind(id.to_string()).push(")");
        }
        statement.push(" ORDER BY l.sort_key, l.site_id LIMIT ").push_bind(limit);
        statement.build().fetch_all(&mut *self.0).await?.iter().map(listing_from_row).collect()
    }

    /// How many sites there are, counted up to `limit`.
    ///
    /// # Errors
    /// What the database says.
    pub async fn count_sites(&mut self, filter: &SiteFilter, limit: i64) -> Result<u64, StoreError> {
        let mut statement = QueryBuilder::new("SELECT count(*) FROM (SELECT 1 FROM listing l");
        narrow(&mut statement, filter);
        statement.push(" LIMIT ").push_bind(limit).push(") AS counted");
        let count: i64 = statement.build_query_scalar().fetch_one(&mut *self.0).await?;
        Ok(count.unsigned_abs())
    }

    /// How many sites of each category there are, those that are none left out.
    ///
    /// # Errors
    /// What the database says.
    pub async fn sites_by_category(&mut self) -> Result<Vec<(String, u64)>, StoreError> {
        let sql = "SELECT category, count(*) FROM listing WHERE status <> 'not_a_site' GROUP BY category ORDER BY category";
        let rows = sqlx::query(sql).fetch_all(&mut *self.0).await?;
        rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get::<i64, _>(1)?.unsigned_abs()))).collect()
    }

    /// One site with its line in the list.
    ///
    /// # Errors
    /// What the database says.
    pub async fn site(&mut self, id: SiteId) -> Result<Option<(SiteRow, ListingRow)>, StoreError> {
        let Some(site) = site(&mut self.0, id).await? else { return Ok(None) };
        let sql = "SELECT site_id, title, sort_key, category, status, lon, lat FROM listing WHERE site_id = $1";
        let listing = sqlx::query(sql).bind(id.to_string()).fetch_one(&mut *self.0).await?;
        Ok(Some((site, listing_from_row(&listing)?)))
    }
}

async fn site(connection: &mut SqliteConnection, id: SiteId) -> Result<Option<SiteRow>, StoreError> {
    let sql = "SELECT s.status, s.status_reason, s.own_name, s.capacity, s.operator_id, o.name, s.created_at, s.changed_at, s.version FROM site s \
               LEFT JOIN organisation o ON o.id = s.operator_id WHERE s.id = $1";
    let Some(row) = sqlx::query(sql).bind(id.to_string()).fetch_optional(connection).await? else { return Ok(None) };
    let status: String = row.try_get(0)?;
    let operator = match (row.try_get::<Option<String>, _>(4)?, row.try_get::<Option<String>, _>(5)?) {
        (Some(id), Some(name)) => Some((read(id.parse())?, name)),
        _ => None,
    };
    Ok(Some(SiteRow {
        id,
        status: SiteStatus::parse(&status).ok_or_else(|| StoreError::Inconsistent(status))?,
        status_reason: row.try_get(1)?,
        own_name: row.try_get(2)?,
        capacity: read(row.try_get::<Option<String>, _>(3)?.map(|text| serde_json::from_str(&text)).transpose())?,
        operator,
        created_at: read(row.try_get::<String, _>(6)?.parse())?,
        changed_at: read(row.try_get::<String, _>(7)?.parse())?,
        version: row.try_get(8)?,
    }))
}

impl WriteTransaction {
    /// One site.
    ///
    /// # Errors
    /// What the database says.
    pub async fn site(&mut self, id: SiteId) -> Result<Option<SiteRow>, StoreError> {
        site(self.connection(), id).await
    }

    /// Adds sites that a source proposes, each with the record it comes from.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_candidates(&mut self, sites: &[(SiteId, SourceRecordId)], at: Timestamp) -> Result<(), StoreError> {
        let rows: Vec<(String, String, String)> = sites.iter().map(|(site, record)| (site.to_string(), record.to_string(), at.to_string())).collect();
        let head = "INSERT INTO site (id, status, created_at, changed_at, version) ";
        many::insert(self.connection(), head, 5, &rows, "", |values, (site, _, at)| {
            values.push_bind(site).push_bind(SiteStatus::Candidate.as_str()).push_bind(at).push_bind(at).push_bind(1i64);
        })
        .await?;
        many::insert(self.connection(), "INSERT INTO site_source (site_id, record_id) ", 2, &rows, "", |values, (site, record, _)| {
            values.push_bind(site).push_bind(record);
        })
        .await
    }

    /// Own names and statuses of all sites that have been touched by a person.
    ///
    /// # Errors
    /// What the database says.
    pub async fn own_names_and_statuses(&mut self) -> Result<Vec<(SiteId, Option<String>, SiteStatus)>, StoreError> {
        let rows = sqlx::query("SELECT id, own_name, status FROM site WHERE version > 1").fetch_all(self.connection()).await?;
        let from_row = |row: &SqliteRow| -> Result<_, StoreError> {
            let status: String = row.try_get(2)?;
            let status = SiteStatus::parse(&status).ok_or_else(|| StoreError::Inconsistent(status))?;
            Ok((read(row.try_get::<String, _>(0)?.parse())?, row.try_get(1)?, status))
        };
        rows.iter().map(from_row).collect()
    }

    /// Changes a site; false when it was changed by somebody else in the meantime.
    ///
    /// # Errors
    /// What the database says.
    pub async fn change_site(&mut self, change: &SiteChange) -> Result<bool, StoreError> {
        let site = &change.site;
        let capacity = read(site.capacity.as_ref().map(serde_json::to_string).transpose())?;
        let changed = sqlx::query(
            "UPDATE site SET status = $1, status_reason = $2, own_name = $3, capacity = $4, operator_id = $5, changed_at = $6, version = version + 1 \
             WHERE id = $7 AND version = $8",
        )
        .bind(site.status.as_str())
        .bind(&site.status_reason)
        .bind(&site.own_name)
        .bind(capacity)
        .bind(site.operator.as_ref().map(|(id, _)| id.to_string()))
        .bind(site.changed_at.to_string())
        .bind(site.id.to_string())
        .bind(change.expected_version)
        .execute(self.connection())
        .await?;
        Ok(changed.rows_affected() == 1)
    }

    /// The organisation of this name; `new` becomes its id where there is none yet.
    ///
    /// # Errors
    /// What the database says.
    pub async fn organisation(&mut self, name: &str, new: OrganisationId) -> Result<OrganisationId, StoreError> {
        let found: Option<String> = sqlx::query_scalar("SELECT id FROM organisation WHERE name = $1").bind(name).fetch_optional(self.connection()).await?;
        if let Some(id) = found {
            return read(id.parse());
        }
        sqlx::query("INSERT INTO organisation (id, name) VALUES ($1, $2)").bind(new.to_string()).bind(name).execute(self.connection()).await?;
        Ok(new)
    }

    /// Writes lines of the list with the words they are found by.
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
        let words: Vec<(String, &String)> = rows.iter().flat_map(|(row, words)| words.iter().map(|word| (row.site_id.to_string(), word))).collect();
        many::insert(self.connection(), "INSERT INTO listing_word (word, site_id) ", 2, &words, "", |values, (site, word)| {
            values.push_bind(*word).push_bind(site);
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
