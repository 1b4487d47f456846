//! Sites that must not be listed: they have no line, so that no list, map, count or export finds them, and nothing of what a source
//! said of them is kept. What organisations said of them stays with its owners alone.

use std::collections::HashSet;

use async_recursion::async_recursion as boxed;
use parvis_model::{SiteId, SourceRecordId, Timestamp};
use sqlx::Row;

use crate::error::read;
use crate::protected::moment;
use crate::{Changed, Snapshot, StoreError, WriteTransaction, many};

/// What goes with the line of a site, and that anything said of it is shared with everybody here; each with the site as `$1`.
const REMOVED: [&str; 7] = [
    "DELETE FROM listing_word WHERE site_id = $1",
    "DELETE FROM site_area WHERE site_id = $1",
    "DELETE FROM listing WHERE site_id = $1",
    "DELETE FROM site_vanished WHERE site_id = $1",
    "DELETE FROM difference WHERE site_id = $1",
    "DELETE FROM shared_here WHERE record_id IN (SELECT r.id FROM protected_record r WHERE r.subject_id = $1)",
    "DELETE FROM sharing_proposed WHERE record_id IN (SELECT r.id FROM protected_record r WHERE r.subject_id = $1)",
];

/// What ends, each with the site as `$1` and the moment as `$2`.
const ENDED: [&str; 3] = [
    "UPDATE given SET taken_back_at = $2 WHERE taken_back_at IS NULL AND record_id IN (SELECT r.id FROM protected_record r WHERE r.subject_id = $1)",
    "UPDATE emergency_access SET closed_at = $2 WHERE closed_at IS NULL AND site_id = $1",
    "UPDATE visit_request SET closed_at = coalesce(closed_at, $2), became = NULL, why = NULL WHERE site_id = $1 AND (closed_at IS NULL OR became IS NOT NULL)",
];

/// Nothing is kept of what a source said but which object it is, so that it is known when it comes again.
const FORGOTTEN: &str = "UPDATE source_record SET present = 0, name = NULL, names = '{}', address = '{}', tags = '{}', lon = 0, lat = 0, outline = NULL, \
                         incomplete = NULL, nearest_street = NULL WHERE id IN (SELECT s.record_id FROM site_source s WHERE s.site_id = $1)";

impl WriteTransaction {
    /// Takes sites out of everything that anybody but the owners of what was said of them can see: lists, maps, counts, exports and
    /// earlier reports. What was given ends, and so do emergency accesses and requests. The counts are right again after
    /// [`WriteTransaction::count_again`].
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn withhold(&mut self, sites: &[SiteId], at: Timestamp) -> Result<(), StoreError> {
        for site in sites {
            let site = site.to_string();
            for sql in REMOVED {
                sqlx::query(sql).bind(&site).execute(self.connection()).await?;
            }
            for sql in ENDED {
                sqlx::query(sql).bind(&site).bind(moment(at)).execute(self.connection()).await?;
            }
            sqlx::query(FORGOTTEN).bind(&site).execute(self.connection()).await?;
            let sql = "INSERT INTO site_withheld (site_id, since) VALUES ($1, $2) ON CONFLICT (site_id) DO NOTHING";
            sqlx::query(sql).bind(&site).bind(at.to_string()).execute(self.connection()).await?;
        }
        Ok(())
    }

    /// Says of records which version of their object is known, whatever else is.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn know_versions(&mut self, records: &[(SourceRecordId, i64)]) -> Result<(), StoreError> {
        for (record, version) in records {
            sqlx::query("UPDATE source_record SET version = $2 WHERE id = $1").bind(record.to_string()).bind(version).execute(self.connection()).await?;
        }
        Ok(())
    }

    /// Says of sites that they may be listed again.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn list_again(&mut self, sites: &[SiteId]) -> Result<(), StoreError> {
        self.keep(Changed::Withheld, &sites.iter().map(ToString::to_string).collect::<Vec<_>>()).await?;
        for site in sites {
            sqlx::query("DELETE FROM site_withheld WHERE site_id = $1").bind(site.to_string()).execute(self.connection()).await?;
        }
        Ok(())
    }

    /// Says of sites that no source has them any longer.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn mark_sites_vanished(&mut self, sites: &[SiteId], at: Timestamp) -> Result<(), StoreError> {
        self.keep(Changed::Vanished, &sites.iter().map(ToString::to_string).collect::<Vec<_>>()).await?;
        let rows: Vec<(String, String)> = sites.iter().map(|site| (site.to_string(), at.to_string())).collect();
        let tail = " ON CONFLICT (site_id) DO NOTHING";
        many::insert(self.connection(), "INSERT INTO site_vanished (site_id, since) ", 2, &rows, tail, |values, (site, at)| {
            values.push_bind(site).push_bind(at);
        })
        .await
    }

    /// Says of sites that a source has them.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn mark_sites_present(&mut self, sites: &[SiteId]) -> Result<(), StoreError> {
        self.keep(Changed::Vanished, &sites.iter().map(ToString::to_string).collect::<Vec<_>>()).await?;
        for site in sites {
            sqlx::query("DELETE FROM site_vanished WHERE site_id = $1").bind(site.to_string()).execute(self.connection()).await?;
        }
        Ok(())
    }
}

impl Snapshot {
    /// The sites that must not be listed.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn withheld(&mut self) -> Result<HashSet<SiteId>, StoreError> {
        let ids: Vec<String> = sqlx::query_scalar("SELECT site_id FROM site_withheld").fetch_all(&mut *self.0).await?;
        ids.iter().map(|id| read(id.parse())).collect()
    }

    /// Of some sites those that are there, listed or not.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sites_among(&mut self, sites: &[SiteId]) -> Result<Vec<SiteId>, StoreError> {
        let ids: Vec<String> = sites.iter().map(ToString::to_string).collect();
        let rows = many::fetch(&mut self.0, "SELECT id FROM site WHERE id IN ", &ids, "").await?;
        rows.iter().map(|row| read(row.try_get::<String, _>(0)?.parse())).collect()
    }

    /// Whether a site must not be listed, and the organisation has a record of its own about it.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn is_withheld_and_ones_own(&mut self, site: SiteId, organisation: parvis_model::OrganisationId) -> Result<bool, StoreError> {
        let sql = "SELECT count(*) FROM site_withheld w WHERE w.site_id = $1 AND EXISTS \
                   (SELECT 1 FROM protected_record r WHERE r.subject_id = w.site_id AND r.owner_id = $2)";
        let found: i64 = sqlx::query_scalar(sql).bind(site.to_string()).bind(organisation.to_string()).fetch_one(&mut *self.0).await?;
        Ok(found > 0)
    }

    /// How many sites no source has any longer, those that are none left out.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn count_vanished(&mut self) -> Result<u64, StoreError> {
        // From those that vanished to their lines: as a join it may be walked from all lines.
        let sql = "SELECT count(*) FROM site_vanished v
                   WHERE EXISTS (SELECT 1 FROM listing l WHERE l.site_id = v.site_id AND l.status <> 'not_a_site')";
        let count: i64 = sqlx::query_scalar(sql).fetch_one(&mut *self.0).await?;
        Ok(count.unsigned_abs())
    }

    /// Of some sites those that no source has any longer.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn vanished_among(&mut self, sites: &[SiteId]) -> Result<HashSet<SiteId>, StoreError> {
        let mut found = HashSet::new();
        for sites in sites.chunks(1_000) {
            let mut statement = sqlx::QueryBuilder::<sqlx::Sqlite>::new("SELECT site_id FROM site_vanished WHERE site_id IN (");
            let mut list = statement.separated(", ");
            sites.iter().for_each(|site| {
                list.push_bind(site.to_string());
            });
            statement.push(")");
            let ids: Vec<String> = statement.build_query_scalar().fetch_all(&mut *self.0).await?;
            for id in ids {
                found.insert(read(id.parse())?);
            }
        }
        Ok(found)
    }
}
