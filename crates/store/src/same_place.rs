//! Pairs of a site that no source has any longer and one that came instead, perhaps: a person says whether they are one place. Where
//! they are, everything that belongs to the one that came moves to the other; taking the answer back moves it back.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, ImportId, SiteId, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::before::{cell_of, kept_value};
use crate::error::read;
use crate::tables::{Cell, TABLES, Table, cells};
use crate::{Snapshot, StoreError, WriteTransaction, many};

/// A pair, and what a person said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct PairRow {
    /// The site that no source has any longer.
    pub gone: SiteId,
    /// The one that came.
    pub come: SiteId,
    /// Whether they are one place; none where nobody has said.
    pub is_one: Option<bool>,
    /// When that was said.
    pub decided_at: Option<Timestamp>,
    /// What the one that came was called; empty unless they are one now.
    pub come_title: String,
}

/// What moves with a site: table, and the column that names a row. Those that others refer to first.
const MOVED: [(&str, &str); 5] =
    [("site_source", "record_id"), ("protected_record", "id"), ("measure_notice", "code"), ("emergency_access", "id"), ("visit_request", "id")];

/// What says of a record what it is about.
const WITH_RECORDS: [&str; 3] = ["given", "reading", "shared_here"];

/// The column in which a table names the site.
fn named_in(table: &str) -> &'static str {
    if table == "protected_record" || WITH_RECORDS.contains(&table) { "subject_id" } else { "site_id" }
}

/// What taking back needs of two sites that were made one.
#[derive(Debug, Serialize, Deserialize)]
struct BeforeIt {
    title: String,
    gone: Vec<Value>,
    come: Vec<Value>,
    version_after: i64,
    moved: BTreeMap<String, Vec<String>>,
    relations: Vec<(String, String)>,
    new_relations: Vec<(String, String)>,
    areas_gone: Vec<String>,
    areas_come: Vec<String>,
    /// Other pairs with the site that came.
    #[serde(default)]
    pairs: Vec<Vec<Value>>,
}

/// In which areas two sites lie that were made one, or are two again.
#[derive(Debug, Default)]
pub struct AreasOfPair {
    /// Those around the one that had gone.
    pub gone: Vec<AreaId>,
    /// Those around the one that came.
    pub come: Vec<AreaId>,
}

fn from_row(row: &SqliteRow) -> Result<PairRow, StoreError> {
    let before: String = row.try_get(4)?;
    let title = if before.is_empty() { String::new() } else { read(serde_json::from_str::<BeforeIt>(&before))?.title };
    Ok(PairRow {
        gone: read(row.try_get::<&str, _>(0)?.parse())?,
        come: read(row.try_get::<&str, _>(1)?.parse())?,
        is_one: row.try_get::<Option<i64>, _>(2)?.map(|one| one != 0),
        decided_at: read(row.try_get::<Option<String>, _>(3)?.map(|at| at.parse()).transpose())?,
        come_title: title,
    })
}

fn table(name: &str) -> Result<&'static Table, StoreError> {
    TABLES.iter().find(|table| table.name == name).ok_or_else(|| StoreError::Inconsistent(name.to_owned()))
}

fn site_table() -> Result<&'static Table, StoreError> {
    table("site")
}

impl Snapshot {
    /// Pairs of which nobody has said yet whether they are one place, as far as the question still stands; `limit` at most.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn open_pairs(&mut self, limit: i64) -> Result<Vec<PairRow>, StoreError> {
        let sql = "SELECT p.gone_id, p.come_id, p.is_one, p.decided_at, p.before_it FROM same_place p JOIN site_vanished v ON v.site_id = p.gone_id \
                   JOIN listing g ON g.site_id = p.gone_id JOIN listing c ON c.site_id = p.come_id WHERE p.is_one IS NULL \
                   AND NOT EXISTS (SELECT 1 FROM site_vanished w WHERE w.site_id = p.come_id) ORDER BY g.sort_key, p.gone_id, p.come_id LIMIT $1";
        sqlx::query(sql).bind(limit).fetch_all(&mut *self.0).await?.iter().map(from_row).collect()
    }

    /// Pairs of which somebody has said whether they are one place, the latest first; `limit` at most.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn decided_pairs(&mut self, limit: i64) -> Result<Vec<PairRow>, StoreError> {
        let sql = "SELECT p.gone_id, p.come_id, p.is_one, p.decided_at, p.before_it FROM same_place p JOIN listing g ON g.site_id = p.gone_id \
                   WHERE p.is_one IS NOT NULL AND (p.is_one = 1 OR EXISTS (SELECT 1 FROM listing c WHERE c.site_id = p.come_id)) \
                   ORDER BY p.decided_at DESC, p.gone_id, p.come_id LIMIT $1";
        sqlx::query(sql).bind(limit).fetch_all(&mut *self.0).await?.iter().map(from_row).collect()
    }

    /// One pair.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn pair(&mut self, gone: SiteId, come: SiteId) -> Result<Option<PairRow>, StoreError> {
        let sql = "SELECT p.gone_id, p.come_id, p.is_one, p.decided_at, p.before_it FROM same_place p WHERE p.gone_id = $1 AND p.come_id = $2";
        let row = sqlx::query(sql).bind(gone.to_string()).bind(come.to_string()).fetch_optional(&mut *self.0).await?;
        row.as_ref().map(from_row).transpose()
    }
}

impl WriteTransaction {
    /// Asks about pairs that an import found; those that were asked about before stay.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_pairs(&mut self, import: ImportId, pairs: &[(SiteId, SiteId)]) -> Result<(), StoreError> {
        let rows: Vec<(String, String)> = pairs.iter().map(|(gone, come)| (gone.to_string(), come.to_string())).collect();
        let import = import.to_string();
        let head = "INSERT INTO same_place (gone_id, come_id, import_id) ";
        many::insert(self.connection(), head, 3, &rows, " ON CONFLICT (gone_id, come_id) DO NOTHING", |values, (gone, come)| {
            values.push_bind(gone).push_bind(come).push_bind(&import);
        })
        .await
    }

    /// Pairs that are one place by what somebody said: the site that goes on, and the import that found the pair.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn joined(&mut self) -> Result<Vec<(SiteId, ImportId)>, StoreError> {
        let rows: Vec<(String, String)> = sqlx::query_as("SELECT gone_id, import_id FROM same_place WHERE is_one = 1").fetch_all(self.connection()).await?;
        rows.iter().map(|(site, import)| Ok((read(site.parse())?, read(import.parse())?))).collect()
    }

    /// Forgets the pairs that an import found.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn forget_pairs(&mut self, import: ImportId) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM same_place WHERE import_id = $1").bind(import.to_string()).execute(self.connection()).await?;
        Ok(())
    }

    /// Notes what somebody said of a pair.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn answer_pair(&mut self, gone: SiteId, come: SiteId, is_one: Option<bool>, at: Timestamp, by: &str) -> Result<(), StoreError> {
        let sql = "UPDATE same_place SET is_one = $3, decided_at = $4, decided_by = $5 WHERE gone_id = $1 AND come_id = $2";
        let statement = sqlx::query(sql).bind(gone.to_string()).bind(come.to_string()).bind(is_one.map(i64::from));
        statement.bind(is_one.map(|_| at.to_string())).bind(if is_one.is_some() { by } else { "" }).execute(self.connection()).await?;
        Ok(())
    }

    async fn site_cells(&mut self, site: &str) -> Result<Vec<Value>, StoreError> {
        let sql = format!("SELECT {} FROM site WHERE id = $1", site_table()?.columns.join(", "));
        let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(site).fetch_one(self.connection()).await?;
        Ok(cells(&row)?.into_iter().map(kept_value).collect())
    }

    async fn areas_around(&mut self, site: &str) -> Result<Vec<String>, StoreError> {
        Ok(sqlx::query_scalar("SELECT area_id FROM site_area WHERE site_id = $1 ORDER BY area_id").bind(site).fetch_all(self.connection()).await?)
    }

    async fn relations_at(&mut self, site: &str) -> Result<Vec<(String, String)>, StoreError> {
        let sql = "SELECT organisation_id, relation FROM organisation_site WHERE site_id = $1 ORDER BY organisation_id, relation";
        Ok(sqlx::query_as(sql).bind(site).fetch_all(self.connection()).await?)
    }

    async fn put_relations(&mut self, site: &str, relations: &[(String, String)]) -> Result<(), StoreError> {
        for (organisation, relation) in relations {
            let sql = "INSERT INTO organisation_site (organisation_id, site_id, relation) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
            sqlx::query(sql).bind(organisation).bind(site).bind(relation).execute(self.connection()).await?;
        }
        Ok(())
    }

    async fn drop_relations(&mut self, site: &str, relations: &[(String, String)]) -> Result<(), StoreError> {
        for (organisation, relation) in relations {
            let sql = "DELETE FROM organisation_site WHERE organisation_id = $1 AND site_id = $2 AND relation = $3";
            sqlx::query(sql).bind(organisation).bind(site).bind(relation).execute(self.connection()).await?;
        }
        Ok(())
    }

    /// Moves rows that name a site from one to another.
    async fn move_rows(&mut self, table: &str, key: &str, from: &str, to: &str, keys: &[String]) -> Result<(), StoreError> {
        for key_of_row in keys {
            let column = named_in(table);
            let sql = format!("UPDATE {table} SET {column} = $1 WHERE {column} = $2 AND {key} = $3");
            sqlx::query(sqlx::AssertSqlSafe(sql)).bind(to).bind(from).bind(key_of_row).execute(self.connection()).await?;
        }
        Ok(())
    }

    /// Takes away the other pairs with a site that is made one with another; what is asked of it is asked of the other from now on.
    async fn move_pairs(&mut self, gone: &str, come: &str) -> Result<Vec<Vec<Value>>, StoreError> {
        const OTHERS: &str = "WHERE (gone_id = $2 OR come_id = $2) AND NOT (gone_id = $1 AND come_id = $2)";
        let sql = format!("SELECT {} FROM same_place {OTHERS}", table("same_place")?.columns.join(", "));
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(gone).bind(come).fetch_all(self.connection()).await?;
        let asked = "INSERT INTO same_place (gone_id, come_id, import_id) SELECT p.gone_id, $1, p.import_id FROM same_place p \
                     WHERE p.come_id = $2 AND p.gone_id <> $1 AND p.is_one IS NULL ON CONFLICT (gone_id, come_id) DO NOTHING";
        sqlx::query(asked).bind(gone).bind(come).execute(self.connection()).await?;
        let sql = format!("DELETE FROM same_place {OTHERS}");
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(gone).bind(come).execute(self.connection()).await?;
        rows.iter().map(|row| Ok(cells(row)?.into_iter().map(kept_value).collect())).collect()
    }

    /// Brings back the pairs that [`WriteTransaction::move_pairs`] took away, as far as their sites are there.
    async fn put_pairs_back(&mut self, gone: &str, pairs: &[Vec<Value>]) -> Result<(), StoreError> {
        for pair in pairs {
            let [Some(Value::String(first)), Some(Value::String(second))] = [pair.first(), pair.get(1)] else { continue };
            let sql = "DELETE FROM same_place WHERE gone_id = $1 AND come_id = $2 AND is_one IS NULL";
            sqlx::query(sql).bind(first).bind(gone).execute(self.connection()).await?;
            let there: i64 = sqlx::query_scalar("SELECT count(*) FROM site WHERE id = $1").bind(first).fetch_one(self.connection()).await?;
            if there > 0 && second != gone {
                let row = pair.iter().cloned().map(cell_of).collect::<Result<Vec<Cell>, _>>()?;
                let table = table("same_place")?;
                self.put_rows(table, table.columns, &[row], " ON CONFLICT (gone_id, come_id) DO NOTHING").await?;
            }
        }
        Ok(())
    }

    /// Moves everything that belongs to the site that came to the one that had gone, and removes the former with its line. The line of
    /// the latter is to be written anew ([`WriteTransaction::replace_line`]).
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn join_sites(&mut self, gone_site: SiteId, come_site: SiteId) -> Result<AreasOfPair, StoreError> {
        let (gone, come) = (gone_site.to_string(), come_site.to_string());
        let title: String = sqlx::query_scalar("SELECT title FROM listing WHERE site_id = $1").bind(&come).fetch_one(self.connection()).await?;
        let (row_gone, row_come) = (self.site_cells(&gone).await?, self.site_cells(&come).await?);
        let (areas_gone, areas_come) = (self.areas_around(&gone).await?, self.areas_around(&come).await?);
        let (there, relations) = (self.relations_at(&gone).await?, self.relations_at(&come).await?);
        let new_relations: Vec<_> = relations.iter().filter(|relation| !there.contains(relation)).cloned().collect();
        self.put_relations(&gone, &relations).await?;
        self.drop_relations(&come, &relations).await?;
        let mut moved = BTreeMap::new();
        for (table, key) in MOVED {
            let sql = format!("SELECT {key} FROM {table} WHERE {} = $1 ORDER BY {key}", named_in(table));
            let keys: Vec<String> = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).bind(&come).fetch_all(self.connection()).await?;
            self.move_rows(table, key, &come, &gone, &keys).await?;
            if table == "protected_record" {
                for table in WITH_RECORDS {
                    self.move_rows(table, "record_id", &come, &gone, &keys).await?;
                }
            }
            moved.insert(table.to_owned(), keys);
        }
        let opened = "INSERT INTO subject_opened (member_id, day, subject_id) SELECT o.member_id, o.day, $1 FROM subject_opened o WHERE o.subject_id = $2 \
                      ON CONFLICT (member_id, day, subject_id) DO NOTHING";
        sqlx::query(opened).bind(&gone).bind(&come).execute(self.connection()).await?;
        // What one says of itself holds where the other says nothing.
        let merge = "UPDATE site SET status = CASE WHEN site.status = 'candidate' THEN c.status ELSE site.status END, \
                     status_reason = CASE WHEN site.status = 'candidate' THEN c.status_reason ELSE site.status_reason END, \
                     own_name = coalesce(site.own_name, c.own_name), capacity = coalesce(site.capacity, c.capacity), \
                     operator_id = coalesce(site.operator_id, c.operator_id), changed_at = c.changed_at, version = site.version + 1 \
                     FROM site c WHERE c.id = $2 AND c.version > 1 AND site.id = $1";
        sqlx::query(merge).bind(&gone).bind(&come).execute(self.connection()).await?;
        let version_after: i64 = sqlx::query_scalar("SELECT version FROM site WHERE id = $1").bind(&gone).fetch_one(self.connection()).await?;
        let pairs = self.move_pairs(&gone, &come).await?;
        self.replace_line(come_site, None, &[]).await?;
        for sql in ["DELETE FROM site_vanished WHERE site_id = $1", "DELETE FROM subject_opened WHERE subject_id = $1", "DELETE FROM site WHERE id = $1"] {
            sqlx::query(sql).bind(&come).execute(self.connection()).await?;
        }
        let before = BeforeIt { title, gone: row_gone, come: row_come, version_after, moved, relations, new_relations, areas_gone, areas_come, pairs };
        let sql = "UPDATE same_place SET before_it = $3 WHERE gone_id = $1 AND come_id = $2";
        sqlx::query(sql).bind(&gone).bind(&come).bind(read(serde_json::to_string(&before))?).execute(self.connection()).await?;
        self.areas_of_pair(&before).await
    }

    /// Takes back what [`WriteTransaction::join_sites`] did; what was said meanwhile stays where it was said. The lines of both are to be
    /// written anew.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn part_sites(&mut self, gone: SiteId, come: SiteId) -> Result<AreasOfPair, StoreError> {
        let (gone, come) = (gone.to_string(), come.to_string());
        let sql = "SELECT before_it FROM same_place WHERE gone_id = $1 AND come_id = $2";
        let text: String = sqlx::query_scalar(sql).bind(&gone).bind(&come).fetch_one(self.connection()).await?;
        let before: BeforeIt = read(serde_json::from_str(&text))?;
        let row = |values: &[Value]| values.iter().cloned().map(cell_of).collect::<Result<Vec<Cell>, _>>();
        let table = site_table()?;
        self.put_rows(table, table.columns, &[row(&before.come)?], "").await?;
        let version: i64 = sqlx::query_scalar("SELECT version FROM site WHERE id = $1").bind(&gone).fetch_one(self.connection()).await?;
        if version == before.version_after {
            let set: Vec<String> =
                table.columns.iter().filter(|column| !["id", "version"].contains(*column)).map(|column| format!("{column} = excluded.{column}")).collect();
            let tail = format!(" ON CONFLICT (id) DO UPDATE SET {}, version = site.version + 1", set.join(", "));
            self.put_rows(table, table.columns, &[row(&before.gone)?], &tail).await?;
        }
        for (table, key) in MOVED {
            let Some(keys) = before.moved.get(table) else { continue };
            self.move_rows(table, key, &gone, &come, keys).await?;
            if table == "protected_record" {
                for table in WITH_RECORDS {
                    self.move_rows(table, "record_id", &gone, &come, keys).await?;
                }
            }
        }
        self.put_pairs_back(&gone, &before.pairs).await?;
        // A relation that was ended meanwhile has ended.
        let there = self.relations_at(&gone).await?;
        let still: Vec<_> = before.relations.iter().filter(|relation| there.contains(relation)).cloned().collect();
        self.put_relations(&come, &still).await?;
        self.drop_relations(&gone, &before.new_relations).await?;
        self.follow_merged_operators().await?;
        let sql = "UPDATE same_place SET before_it = '' WHERE gone_id = $1 AND come_id = $2";
        sqlx::query(sql).bind(&gone).bind(&come).execute(self.connection()).await?;
        self.areas_of_pair(&before).await
    }

    async fn areas_of_pair(&mut self, before: &BeforeIt) -> Result<AreasOfPair, StoreError> {
        let mut still = Vec::new();
        for ids in [&before.areas_gone, &before.areas_come] {
            let rows = many::fetch(self.connection(), "SELECT id FROM area WHERE id IN ", ids, "").await?;
            still.push(rows.iter().map(|row| read(row.try_get::<&str, _>(0)?.parse())).collect::<Result<Vec<AreaId>, _>>()?);
        }
        let come = still.pop().unwrap_or_default();
        Ok(AreasOfPair { gone: still.pop().unwrap_or_default(), come })
    }

    /// Says of a site whether a source has it, by its records.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn mark_by_records(&mut self, site: SiteId, at: Timestamp) -> Result<(), StoreError> {
        let sql = "SELECT count(*) FROM site_source s JOIN source_record r ON r.id = s.record_id WHERE s.site_id = $1 AND r.present = 1";
        let present: i64 = sqlx::query_scalar(sql).bind(site.to_string()).fetch_one(self.connection()).await?;
        if present > 0 { self.mark_sites_present(&[site]).await } else { self.mark_sites_vanished(&[site], at).await }
    }
}
