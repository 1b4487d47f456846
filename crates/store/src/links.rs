//! Which objects of a source are which site.

use std::collections::HashSet;

use async_recursion::async_recursion as boxed;
use parvis_model::{SiteId, SourceRecordId};
use sqlx::{QueryBuilder, Sqlite};

use crate::error::read;
use crate::{Changed, StoreError, WriteTransaction, many};

/// What makes a site somebody's business, by its column with the site.
const BUSINESS: [&str; 6] = [
    "SELECT r.subject_id FROM protected_record r WHERE r.subject_id",
    "SELECT o.site_id FROM organisation_site o WHERE o.site_id",
    "SELECT v.site_id FROM visit_request v WHERE v.site_id",
    "SELECT e.site_id FROM emergency_access e WHERE e.site_id",
    "SELECT w.site_id FROM site_withheld w WHERE w.site_id",
    "SELECT s.id FROM site s WHERE s.version > 1 AND s.id",
];

impl WriteTransaction {
    /// Says that records belong to sites.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn link_records(&mut self, links: &[(SiteId, SourceRecordId)]) -> Result<(), StoreError> {
        let rows: Vec<(String, String)> = links.iter().map(|(site, record)| (site.to_string(), record.to_string())).collect();
        let tail = " ON CONFLICT (site_id, record_id) DO NOTHING";
        many::insert(self.connection(), "INSERT INTO site_source (site_id, record_id) ", 2, &rows, tail, |values, (site, record)| {
            values.push_bind(site).push_bind(record);
        })
        .await
    }

    /// Of some sites those of which nobody has said anything, and with which nobody has to do.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn untouched(&mut self, sites: &[SiteId]) -> Result<HashSet<SiteId>, StoreError> {
        let mut untouched: HashSet<SiteId> = sites.iter().copied().collect();
        for sites in sites.chunks(1_000) {
            for business in BUSINESS {
                let mut statement = QueryBuilder::<Sqlite>::new(format!("{business} IN ("));
                let mut list = statement.separated(", ");
                sites.iter().for_each(|site| {
                    list.push_bind(site.to_string());
                });
                statement.push(")");
                let ids: Vec<String> = statement.build_query_scalar().fetch_all(self.connection()).await?;
                for id in ids {
                    untouched.remove(&read(id.parse())?);
                }
            }
        }
        Ok(untouched)
    }

    /// Takes records from their sites; a site that is left without any is removed with its line. Only for sites that are
    /// [`WriteTransaction::untouched`].
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn leave_sites(&mut self, links: &[(SiteId, SourceRecordId)]) -> Result<(), StoreError> {
        let sites: Vec<String> = links.iter().map(|(site, _)| site.to_string()).collect();
        for what in [Changed::Site, Changed::Line, Changed::Vanished] {
            self.keep(what, &sites).await?;
        }
        self.keep(Changed::Link, &links.iter().map(|(_, record)| record.to_string()).collect::<Vec<_>>()).await?;
        for (site, record) in links {
            let (site, record) = (site.to_string(), record.to_string());
            sqlx::query("DELETE FROM site_source WHERE site_id = $1 AND record_id = $2").bind(&site).bind(record).execute(self.connection()).await?;
            let left: i64 = sqlx::query_scalar("SELECT count(*) FROM site_source WHERE site_id = $1").bind(&site).fetch_one(self.connection()).await?;
            if left == 0 {
                self.remove_site(&site).await?;
            }
        }
        Ok(())
    }

    /// Removes a site that nobody has to do with, and its line.
    async fn remove_site(&mut self, site: &str) -> Result<(), StoreError> {
        self.nothing_is_about(&[site.to_owned()]).await?;
        for sql in [
            "DELETE FROM listing_word WHERE site_id = $1",
            "DELETE FROM site_area WHERE site_id = $1",
            "DELETE FROM listing WHERE site_id = $1",
            "DELETE FROM site_vanished WHERE site_id = $1",
            "DELETE FROM subject_opened WHERE subject_id = $1",
            "DELETE FROM site WHERE id = $1",
        ] {
            sqlx::query(sql).bind(site).execute(self.connection()).await?;
        }
        Ok(())
    }
}
