//! Objects of which it is known that they must not be listed, so that no older file brings them.

use std::collections::HashMap;

use async_recursion::async_recursion as boxed;
use parvis_model::{BoundingBox, SiteId};
use sqlx::Row;

use crate::error::read;
use crate::records::{COLUMNS, from_row};
use crate::tiles::cells_of_box;
use crate::{RecordRow, StoreError, WriteTransaction, many};

/// What said that an object must not be listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HiddenObject {
    /// In which version of it; 0 where nobody knows.
    pub version: i64,
    /// Date of the data that said so.
    pub data_date: Option<String>,
}

impl WriteTransaction {
    /// The objects of a source that must not be listed, by what they are called there.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn hidden_objects(&mut self, source: &str) -> Result<HashMap<String, HiddenObject>, StoreError> {
        let rows = sqlx::query("SELECT external_id, version, data_date FROM hidden_object WHERE source = $1").bind(source).fetch_all(self.connection()).await?;
        rows.iter().map(|row| Ok((row.try_get(0)?, HiddenObject { version: row.try_get(1)?, data_date: row.try_get(2)? }))).collect()
    }

    /// Remembers objects, each with its version, that must not be listed by data of a day. What said so last counts.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn remember_hidden(&mut self, source: &str, objects: &[(String, i64)], data_date: Option<&str>) -> Result<(), StoreError> {
        let head = "INSERT INTO hidden_object (source, external_id, version, data_date) ";
        let tail = " ON CONFLICT (source, external_id) DO UPDATE SET \
                    version = CASE WHEN excluded.version > hidden_object.version THEN excluded.version ELSE hidden_object.version END, \
                    data_date = CASE WHEN coalesce(excluded.data_date, '') > coalesce(hidden_object.data_date, '') \
                    THEN excluded.data_date ELSE hidden_object.data_date END";
        many::insert(self.connection(), head, 4, objects, tail, |values, (object, version)| {
            values.push_bind(source).push_bind(object).push_bind(version).push_bind(data_date);
        })
        .await
    }

    /// The records of the sites in the list that lie in a box, each with its site, in no order.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn records_within(&mut self, within: BoundingBox) -> Result<Vec<(RecordRow, SiteId)>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS}, s.site_id FROM listing l CROSS JOIN site_source s CROSS JOIN source_record r \
             WHERE l.cell >= $1 AND l.cell < $2 AND s.site_id = l.site_id AND r.id = s.record_id"
        );
        let mut found = Vec::new();
        for (low, high) in cells_of_box(within) {
            let rows = sqlx::query(sqlx::AssertSqlSafe(sql.clone())).bind(low).bind(high).fetch_all(self.connection()).await?;
            for row in &rows {
                found.push((from_row(row)?, read(row.try_get::<&str, _>(19)?.parse())?));
            }
        }
        Ok(found)
    }
}
