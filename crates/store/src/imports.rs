use std::collections::HashSet;

use async_recursion::async_recursion as boxed;
use parvis_model::{BoundingBox, Difference, DifferenceKind, ImportId, SiteId, SourceRecordId, Timestamp};
use sqlx::sqlite::SqliteRow;
use sqlx::{QueryBuilder, Row};

use crate::error::read;
use crate::people::parse_closed;
use crate::{Changed, Snapshot, StoreError, WriteTransaction, many};

/// A territory that is imported again and again.
#[derive(Debug, Clone, PartialEq)]
pub struct ExtractRow {
    /// Identity in this register.
    pub id: String,
    /// Its name, such as `liechtenstein`.
    pub name: String,
    /// What the last imported file covered.
    pub bounding_box: Option<BoundingBox>,
    /// Whom to name for it.
    pub attribution: String,
    /// Whether it exists nowhere.
    pub invented: bool,
    /// The date of the data that were last imported of it.
    pub data_date: Option<String>,
}

/// Where an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportState {
    /// What it found is in the register.
    Taken,
    /// It was looked at beforehand; nothing of it was taken.
    Preview,
    /// It was taken, and undone again.
    Undone,
}

impl ImportState {
    /// The word used in storage and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Preview => "preview",
            Self::Undone => "undone",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Taken, Self::Preview, Self::Undone].into_iter().find(|state| state.as_str() == word)
    }
}

/// One run of an import.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportRow {
    /// Identity.
    pub id: ImportId,
    /// Which territory.
    pub extract_id: String,
    /// Name of the territory.
    pub extract_name: String,
    /// Name of the file, without its folder.
    pub file_name: String,
    /// When it was committed, UTC.
    pub finished_at: Timestamp,
    /// Date of the data in the file.
    pub data_date: Option<String>,
    /// The summary as JSON.
    pub summary: String,
    /// Where it stands.
    pub state: ImportState,
}

/// One line of the difference report.
#[derive(Debug, Clone, PartialEq)]
pub struct DifferenceRow {
    /// Place in the report, from 0.
    pub place: i64,
    /// What kind of difference.
    pub kind: DifferenceKind,
    /// The object in its source.
    pub external_id: String,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// What the site was called then.
    pub title: String,
    /// Category key.
    pub category: String,
    /// What differs.
    pub detail: Difference,
}

fn import_from_row(row: &SqliteRow) -> Result<ImportRow, StoreError> {
    Ok(ImportRow {
        id: read(row.try_get::<String, _>(0)?.parse())?,
        extract_id: row.try_get(1)?,
        extract_name: row.try_get(2)?,
        file_name: row.try_get(3)?,
        finished_at: read(row.try_get::<String, _>(4)?.parse())?,
        data_date: row.try_get(5)?,
        summary: row.try_get(6)?,
        state: parse_closed(row.try_get(7)?, ImportState::parse)?,
    })
}

impl Snapshot {
    /// Imports, the latest first; the latest 1,000.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn imports(&mut self) -> Result<Vec<ImportRow>, StoreError> {
        let sql = "SELECT i.id, i.extract_id, e.name, i.file_name, i.finished_at, i.data_date, i.summary, i.state FROM import i \
                   JOIN extract e ON e.id = i.extract_id ORDER BY i.finished_at DESC, i.id LIMIT 1000";
        sqlx::query(sql).fetch_all(&mut *self.0).await?.iter().map(import_from_row).collect()
    }

    /// The last import of a territory that was taken.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn last_import(&mut self, extract: &str) -> Result<Option<ImportRow>, StoreError> {
        let sql = "SELECT i.id, i.extract_id, e.name, i.file_name, i.finished_at, i.data_date, i.summary, i.state FROM import i \
                   JOIN extract e ON e.id = i.extract_id WHERE i.extract_id = $1 AND i.state = 'taken' ORDER BY i.finished_at DESC, i.id LIMIT 1";
        sqlx::query(sql).bind(extract).fetch_optional(&mut *self.0).await?.as_ref().map(import_from_row).transpose()
    }

    /// One import.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn import(&mut self, id: ImportId) -> Result<Option<ImportRow>, StoreError> {
        let sql = "SELECT i.id, i.extract_id, e.name, i.file_name, i.finished_at, i.data_date, i.summary, i.state FROM import i \
                   JOIN extract e ON e.id = i.extract_id WHERE i.id = $1";
        sqlx::query(sql).bind(id.to_string()).fetch_optional(&mut *self.0).await?.as_ref().map(import_from_row).transpose()
    }

    /// A page of the difference report of an import, of one kind or of all, behind `after`.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn differences(&mut self, import: ImportId, kind: Option<DifferenceKind>, after: i64, limit: i64) -> Result<Vec<DifferenceRow>, StoreError> {
        let mut statement = QueryBuilder::new("SELECT place, kind, external_id, site_id, title, category, detail FROM difference WHERE import_id = ");
        statement.push_bind(import.to_string()).push(" AND place > ").push_bind(after);
        if let Some(kind) = kind {
            statement.push(" AND kind = ").push_bind(kind.as_str());
        }
        statement.push(" ORDER BY place LIMIT ").push_bind(limit);
        let rows = statement.build().fetch_all(&mut *self.0).await?;
        let from_row = |row: &SqliteRow| -> Result<DifferenceRow, StoreError> {
            let kind: String = row.try_get(1)?;
            Ok(DifferenceRow {
                place: row.try_get(0)?,
                kind: DifferenceKind::parse(&kind).ok_or_else(|| StoreError::Inconsistent(kind))?,
                external_id: row.try_get(2)?,
                site_id: read(row.try_get::<String, _>(3)?.parse())?,
                title: row.try_get(4)?,
                category: row.try_get(5)?,
                detail: read(serde_json::from_str(&row.try_get::<String, _>(6)?))?,
            })
        };
        rows.iter().map(from_row).collect()
    }

    /// The territories of which something was imported and not undone.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn extracts(&mut self) -> Result<Vec<ExtractRow>, StoreError> {
        let sql = "SELECT id, name, west, south, east, north, attribution, invented, data_date FROM extract e \
                   WHERE EXISTS (SELECT 1 FROM import i WHERE i.extract_id = e.id AND i.state = 'taken') ORDER BY name";
        extracts(&mut self.0, sql).await
    }
}

async fn extracts(connection: &mut sqlx::sqlite::SqliteConnection, sql: &'static str) -> Result<Vec<ExtractRow>, StoreError> {
    let rows = sqlx::query(sql).fetch_all(connection).await?;
    let from_row = |row: &SqliteRow| -> Result<ExtractRow, StoreError> {
        let edge = |index: usize| row.try_get::<Option<f64>, _>(index);
        let bounding_box = match (edge(2)?, edge(3)?, edge(4)?, edge(5)?) {
            (Some(west), Some(south), Some(east), Some(north)) => Some(BoundingBox { west, south, east, north }),
            _ => None,
        };
        let (attribution, invented, data_date) = (row.try_get(6)?, row.try_get::<i64, _>(7)? != 0, row.try_get(8)?);
        Ok(ExtractRow { id: row.try_get(0)?, name: row.try_get(1)?, bounding_box, attribution, invented, data_date })
    };
    rows.iter().map(from_row).collect()
}

impl WriteTransaction {
    /// All territories that were ever imported.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn extracts(&mut self) -> Result<Vec<ExtractRow>, StoreError> {
        extracts(self.connection(), "SELECT id, name, west, south, east, north, attribution, invented, data_date FROM extract ORDER BY name").await
    }

    /// The date of the data that were last imported of a territory.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn date_of_extract(&mut self, extract: &str) -> Result<Option<String>, StoreError> {
        let date: Option<Option<String>> =
            sqlx::query_scalar("SELECT data_date FROM extract WHERE id = $1").bind(extract).fetch_optional(self.connection()).await?;
        Ok(date.flatten())
    }

    /// Gives a territory another date of its data, and with it all records that are dated by it. What it was before an import is kept by
    /// [`WriteTransaction::put_extract`].
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn date_extract(&mut self, extract: &str, date: &str) -> Result<(), StoreError> {
        sqlx::query("UPDATE extract SET data_date = $2 WHERE id = $1").bind(extract).bind(date).execute(self.connection()).await?;
        Ok(())
    }

    /// Writes a territory; the date of its data stays ([`WriteTransaction::date_extract`]).
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_extract(&mut self, extract: &ExtractRow) -> Result<(), StoreError> {
        self.keep(Changed::Extract, std::slice::from_ref(&extract.id)).await?;
        let edges = extract.bounding_box;
        sqlx::query(
            "INSERT INTO extract (id, name, west, south, east, north, attribution, invented) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, west = excluded.west, south = excluded.south, east = excluded.east, north = excluded.north, \
             attribution = excluded.attribution, invented = excluded.invented",
        )
        .bind(&extract.id)
        .bind(&extract.name)
        .bind(edges.map(|b| b.west))
        .bind(edges.map(|b| b.south))
        .bind(edges.map(|b| b.east))
        .bind(edges.map(|b| b.north))
        .bind(&extract.attribution)
        .bind(i64::from(extract.invented))
        .execute(self.connection())
        .await?;
        Ok(())
    }

    /// The records that an extract holds.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn records_of_extract(&mut self, extract: &str) -> Result<Vec<SourceRecordId>, StoreError> {
        let rows = sqlx::query("SELECT record_id FROM source_record_extract WHERE extract_id = $1").bind(extract).fetch_all(self.connection()).await?;
        rows.iter().map(|row| read(row.try_get::<&str, _>(0)?.parse())).collect()
    }

    /// Of some records, those that another extract holds.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn held_elsewhere(&mut self, extract: &str, records: &[SourceRecordId]) -> Result<HashSet<SourceRecordId>, StoreError> {
        let ids: Vec<String> = records.iter().map(ToString::to_string).collect();
        let rows = many::fetch(self.connection(), "SELECT record_id, extract_id FROM source_record_extract WHERE record_id IN ", &ids, "").await?;
        let elsewhere = rows.iter().filter(|row| row.try_get::<&str, _>(1).is_ok_and(|other| other != extract));
        elsewhere.map(|row| read(row.try_get::<&str, _>(0)?.parse())).collect()
    }

    /// Says that an extract holds records that it did not hold before.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn add_records_to_extract(&mut self, extract: &str, records: &[SourceRecordId]) -> Result<(), StoreError> {
        let head = "INSERT INTO source_record_extract (record_id, extract_id) ";
        let rows: Vec<(String, &str)> = records.iter().map(|record| (record.to_string(), extract)).collect();
        many::insert(self.connection(), head, 2, &rows, "", |values, (record, extract)| {
            values.push_bind(record).push_bind(*extract);
        })
        .await
    }

    /// Says that an extract holds records no longer.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn take_records_from_extract(&mut self, extract: &str, records: &[SourceRecordId]) -> Result<(), StoreError> {
        self.keep(Changed::Held, &records.iter().map(ToString::to_string).collect::<Vec<_>>()).await?;
        for record in records {
            let sql = "DELETE FROM source_record_extract WHERE record_id = $1 AND extract_id = $2";
            sqlx::query(sql).bind(record.to_string()).bind(extract).execute(self.connection()).await?;
        }
        Ok(())
    }

    /// Forgets what imports of a territory would do that were looked at beforehand.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn forget_previews(&mut self, extract: &str) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM difference WHERE import_id IN (SELECT i.id FROM import i WHERE i.extract_id = $1 AND i.state = 'preview')",
            "DELETE FROM import WHERE extract_id = $1 AND state = 'preview'",
        ] {
            sqlx::query(sql).bind(extract).execute(self.connection()).await?;
        }
        Ok(())
    }

    /// Writes an import; its difference report follows with [`WriteTransaction::add_differences`].
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_import(&mut self, import: &ImportRow) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO import (id, extract_id, file_name, finished_at, data_date, summary, state) VALUES ($1, $2, $3, $4, $5, $6, $7)")
            .bind(import.id.to_string())
            .bind(&import.extract_id)
            .bind(&import.file_name)
            .bind(import.finished_at.to_string())
            .bind(&import.data_date)
            .bind(&import.summary)
            .bind(import.state.as_str())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Adds lines to the difference report of an import.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn add_differences(&mut self, import: ImportId, differences: &[DifferenceRow]) -> Result<(), StoreError> {
        let id = import.to_string();
        let rows: Vec<(&DifferenceRow, String)> =
            differences.iter().map(|difference| Ok((difference, read(serde_json::to_string(&difference.detail))?))).collect::<Result<_, StoreError>>()?;
        let head = "INSERT INTO difference (import_id, place, kind, external_id, site_id, title, category, detail) ";
        many::insert(self.connection(), head, 8, &rows, "", |values, (d, detail)| {
            values.push_bind(&id).push_bind(d.place).push_bind(d.kind.as_str()).push_bind(&d.external_id);
            values.push_bind(d.site_id.to_string()).push_bind(&d.title).push_bind(&d.category).push_bind(detail);
        })
        .await
    }
}
