//! Loading much at once: indexes that would be written to at random are left out, and built when everything is there.

use async_recursion::async_recursion as boxed;
use sqlx::sqlite::SqliteConnection;

use crate::{StoreError, WriteTransaction};

/// The indexes that are left out: name, and what follows it in the statement that makes it.
const INDEXES: [(&str, &str); 9] = [
    ("listing_by_title", "ON listing (sort_key, site_id)"),
    ("listing_by_cell", "ON listing (cell, sort_key, site_id)"),
    ("listing_by_category", "ON listing (category, sort_key, site_id)"),
    ("listing_by_status", "ON listing (status, sort_key, site_id)"),
    BY_TOWN,
    ("listing_by_change", "ON listing (change_key, sort_key, site_id)"),
    ("listing_word_in_order", "ON listing_word (word, shown, sort_key, site_id)"),
    ("site_area_in_order", "ON site_area (area_id, shown, sort_key, site_id)"),
    ("site_area_by_site", "ON site_area (site_id, area_id)"),
];

/// The one by towns: towns are known when everything is there.
pub(crate) const BY_TOWN: (&str, &str) = ("listing_by_town", "ON listing (town_key, sort_key, site_id)");

/// Those that also keep anything from standing twice.
const UNIQUE: [&str; 2] = ["listing_word_in_order", "site_area_in_order"];

/// Leaves an index out.
pub(crate) async fn drop_index(connection: &mut SqliteConnection, (name, _): (&str, &str)) -> Result<(), StoreError> {
    sqlx::query(sqlx::AssertSqlSafe(format!("DROP INDEX {name}"))).execute(connection).await?;
    Ok(())
}

/// Makes an index that was left out.
pub(crate) async fn make_index(connection: &mut SqliteConnection, (name, on): (&str, &str)) -> Result<(), StoreError> {
    let unique = if UNIQUE.contains(&name) { "UNIQUE " } else { "" };
    sqlx::query(sqlx::AssertSqlSafe(format!("CREATE {unique}INDEX {name} {on}"))).execute(connection).await?;
    Ok(())
}

impl WriteTransaction {
    /// Before many new sites get their lines, words and areas: worth it where they are more than those that are there. Nothing
    /// may look for sites until [`WriteTransaction::end_load`].
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn begin_load(&mut self) -> Result<(), StoreError> {
        for index in INDEXES {
            drop_index(self.connection(), index).await?;
        }
        Ok(())
    }

    /// After a load.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_load(&mut self) -> Result<(), StoreError> {
        for index in INDEXES {
            make_index(self.connection(), index).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::Snapshot;
    use crate::store::testing::opened;

    async fn schema(snapshot: &mut Snapshot) -> Vec<(String, String)> {
        let sql = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name";
        sqlx::query_as(sql).fetch_all(&mut *snapshot.0).await.unwrap()
    }

    #[tokio::test]
    async fn after_a_load_the_indexes_are_those_that_were_there_before() {
        let folder = tempfile::tempdir().unwrap();
        let store = opened(&folder.path().join("register.sqlite"), true).await.unwrap();
        let mut change = store.write().await.unwrap();
        let before = schema(change.snapshot()).await;
        change.begin_load().await.unwrap();
        assert_eq!(schema(change.snapshot()).await.len(), before.len() - super::INDEXES.len());
        change.end_load().await.unwrap();
        assert_eq!(schema(change.snapshot()).await, before);
        change.roll_back().await.unwrap();
    }
}
