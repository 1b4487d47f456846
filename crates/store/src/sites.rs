use std::collections::HashMap;

use async_recursion::async_recursion as boxed;
use parvis_model::{Capacity, OrganisationId, SiteId, SiteStatus, SourceRecordId, Timestamp};
use sqlx::Row;
use sqlx::sqlite::{SqliteConnection, SqliteRow};

use crate::error::read;
use crate::{ListingRow, Snapshot, StoreError, WriteTransaction, many};

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

impl Snapshot {
    /// One site with its line in the list.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn site(&mut self, id: SiteId) -> Result<Option<(SiteRow, ListingRow)>, StoreError> {
        let Some(site) = site(&mut self.0, id).await? else { return Ok(None) };
        Ok(crate::listing::line(&mut self.0, id).await?.map(|line| (site, line)))
    }

    /// What we say of some sites, in no order.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn own_of_sites(&mut self, sites: &[SiteId]) -> Result<HashMap<SiteId, SiteRow>, StoreError> {
        let ids: Vec<String> = sites.iter().map(ToString::to_string).collect();
        let rows = many::fetch(&mut self.0, &format!("SELECT {COLUMNS} IN "), &ids, "").await?;
        rows.iter().map(|row| from_row(row).map(|site| (site.id, site))).collect()
    }
}

const COLUMNS: &str = "s.status, s.status_reason, s.own_name, s.capacity, s.operator_id, o.name, s.created_at, s.changed_at, s.version, s.id FROM site s \
                       LEFT JOIN organisation o ON o.id = s.operator_id WHERE s.id";

async fn site(connection: &mut SqliteConnection, id: SiteId) -> Result<Option<SiteRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} = $1");
    sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id.to_string()).fetch_optional(connection).await?.as_ref().map(from_row).transpose()
}

fn from_row(row: &SqliteRow) -> Result<SiteRow, StoreError> {
    let status: String = row.try_get(0)?;
    let operator = match (row.try_get::<Option<String>, _>(4)?, row.try_get::<Option<String>, _>(5)?) {
        (Some(id), Some(name)) => Some((read(id.parse())?, name)),
        _ => None,
    };
    Ok(SiteRow {
        id: read(row.try_get::<&str, _>(9)?.parse())?,
        status: SiteStatus::parse(&status).ok_or_else(|| StoreError::Inconsistent(status))?,
        status_reason: row.try_get(1)?,
        own_name: row.try_get(2)?,
        capacity: read(row.try_get::<Option<String>, _>(3)?.map(|text| serde_json::from_str(&text)).transpose())?,
        operator,
        created_at: read(row.try_get::<String, _>(6)?.parse())?,
        changed_at: read(row.try_get::<String, _>(7)?.parse())?,
        version: row.try_get(8)?,
    })
}

impl WriteTransaction {
    /// One site.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn site(&mut self, id: SiteId) -> Result<Option<SiteRow>, StoreError> {
        site(self.connection(), id).await
    }

    /// Adds sites that a source proposes, each with the record it comes from.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
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

    /// Whether there are at most so many sites.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn are_at_most(&mut self, sites: i64) -> Result<bool, StoreError> {
        let sql = "SELECT count(*) FROM (SELECT 1 FROM site LIMIT $1) AS counted";
        let counted: i64 = sqlx::query_scalar(sql).bind(sites.saturating_add(1)).fetch_one(self.connection()).await?;
        Ok(counted <= sites)
    }

    /// Own names and statuses of all sites that have been touched by a person.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
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
    #[boxed]
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

    /// The organisation of this name; `new` becomes its id where there is none yet. Both take the same statements, so that who names
    /// one that they may not know of learns nothing.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn organisation(&mut self, name: &str, new: OrganisationId) -> Result<OrganisationId, StoreError> {
        sqlx::query("INSERT INTO organisation (id, name, by_name) VALUES ($1, $2, 1) ON CONFLICT (name) DO UPDATE SET name = excluded.name")
            .bind(new.to_string())
            .bind(name)
            .execute(self.connection())
            .await?;
        let id: String = sqlx::query_scalar("SELECT id FROM organisation WHERE name = $1").bind(name).fetch_one(self.connection()).await?;
        read(id.parse())
    }

    /// Removes an organisation that is there by its name alone when no place names it any more, so that naming one after the other
    /// leaves nothing behind.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn forget_unnamed(&mut self, id: OrganisationId) -> Result<(), StoreError> {
        let sql = "DELETE FROM organisation WHERE id = $1 AND by_name = 1 AND NOT EXISTS (SELECT 1 FROM site s WHERE s.operator_id = $1) \
                   AND NOT EXISTS (SELECT 1 FROM member m WHERE m.organisation_id = $1) \
                   AND NOT EXISTS (SELECT 1 FROM data_key k WHERE k.organisation_id = $1)";
        sqlx::query(sql).bind(id.to_string()).execute(self.connection()).await?;
        Ok(())
    }
}
