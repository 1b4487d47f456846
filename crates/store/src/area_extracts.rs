//! Which extracts hold which areas, and which areas none holds any longer.

use std::collections::{HashMap, HashSet};

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, Timestamp};
use sqlx::sqlite::SqliteConnection;

use crate::error::read;
use crate::{Changed, Snapshot, StoreError, WriteTransaction, many};

async fn vanished(connection: &mut SqliteConnection) -> Result<HashMap<AreaId, String>, StoreError> {
    let rows: Vec<(String, String)> = sqlx::query_as("SELECT area_id, since FROM area_vanished").fetch_all(connection).await?;
    rows.into_iter().map(|(area, since)| Ok((read(area.parse())?, since))).collect()
}

impl Snapshot {
    /// Areas that no extract holds any longer and that are kept, each with the moment since when (RFC 3339).
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn vanished_areas(&mut self) -> Result<HashMap<AreaId, String>, StoreError> {
        vanished(&mut self.0).await
    }
}

impl WriteTransaction {
    /// Areas that no extract holds any longer and that are kept, each with the moment since when (RFC 3339).
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn vanished_areas(&mut self) -> Result<HashMap<AreaId, String>, StoreError> {
        vanished(self.connection()).await
    }

    /// The extracts that hold each area.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn extracts_of_areas(&mut self) -> Result<HashMap<AreaId, Vec<String>>, StoreError> {
        let rows: Vec<(String, String)> = sqlx::query_as("SELECT area_id, extract_id FROM area_extract").fetch_all(self.connection()).await?;
        let mut found: HashMap<AreaId, Vec<String>> = HashMap::new();
        for (area, extract) in rows {
            found.entry(read(area.parse())?).or_default().push(extract);
        }
        Ok(found)
    }

    /// Says which areas an extract holds, in place of those it held before. What it holds has not vanished.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_areas_of_extract(&mut self, extract: &str, areas: &[AreaId]) -> Result<(), StoreError> {
        self.keep(Changed::AreaHeld, &[extract.to_owned()]).await?;
        let vanished: Vec<String> = sqlx::query_scalar("SELECT area_id FROM area_vanished").fetch_all(self.connection()).await?;
        self.keep(Changed::AreaVanished, &vanished).await?;
        sqlx::query("DELETE FROM area_extract WHERE extract_id = $1").bind(extract).execute(self.connection()).await?;
        let rows: Vec<(String, &str)> = areas.iter().map(|area| (area.to_string(), extract)).collect();
        many::insert(self.connection(), "INSERT INTO area_extract (area_id, extract_id) ", 2, &rows, "", |values, (area, extract)| {
            values.push_bind(area).push_bind(*extract);
        })
        .await?;
        let back = "DELETE FROM area_vanished WHERE area_id IN (SELECT area_id FROM area_extract WHERE extract_id = $1)";
        sqlx::query(back).bind(extract).execute(self.connection()).await?;
        Ok(())
    }

    /// Marks areas that no extract holds any longer; those that are marked already keep their moment.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn mark_areas_vanished(&mut self, areas: &[AreaId], since: Timestamp) -> Result<(), StoreError> {
        self.keep(Changed::AreaVanished, &areas.iter().map(ToString::to_string).collect::<Vec<_>>()).await?;
        let rows: Vec<(String, String)> = areas.iter().map(|area| (area.to_string(), since.to_string())).collect();
        many::insert(self.connection(), "INSERT INTO area_vanished (area_id, since) ", 2, &rows, " ON CONFLICT DO NOTHING", |values, (area, since)| {
            values.push_bind(area).push_bind(since);
        })
        .await
    }

    /// Areas with which an organisation has to do, or about which there is a record.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn related_areas(&mut self) -> Result<HashSet<AreaId>, StoreError> {
        let rows: Vec<String> =
            sqlx::query_scalar("SELECT area_id FROM organisation_area UNION SELECT a.id FROM protected_record r JOIN area a ON a.id = r.subject_id")
                .fetch_all(self.connection())
                .await?;
        rows.iter().map(|area| read(area.parse())).collect()
    }
}
