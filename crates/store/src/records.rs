use parvis_model::{SiteId, SourceRecordId};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::{Reader, StoreError, WriteTransaction, many};

/// What a source says of one object. JSON columns hold the model's types.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordRow {
    /// Identity in this register.
    pub id: SourceRecordId,
    /// Which source: `osm`.
    pub source: String,
    /// The object there: `way/123`.
    pub external_id: String,
    /// Version of the object; 0 when unknown.
    pub version: i64,
    /// Whether the source still has it.
    pub present: bool,
    /// Category key.
    pub category: String,
    /// Name as the source writes it.
    pub name: Option<String>,
    /// Names by language, JSON.
    pub names: String,
    /// Address parts, JSON.
    pub address: String,
    /// All tags, JSON object.
    pub tags: String,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// GeoJSON geometry.
    pub outline: Option<String>,
    /// Why the geometry is not whole.
    pub incomplete: Option<String>,
    /// Nearest street, for a place without a name.
    pub nearest_street: Option<String>,
    /// Licence of the source.
    pub licence: String,
    /// What must be said beside it.
    pub attribution: String,
    /// Date of the source data.
    pub data_date: Option<String>,
}

const COLUMNS: &str = "r.id, r.source, r.external_id, r.version, r.present, r.category, r.name, r.names, r.address, r.tags, r.lon, r.lat, r.outline, \
                       r.incomplete, r.nearest_street, r.licence, r.attribution, r.data_date";

fn from_row(row: &SqliteRow) -> Result<RecordRow, StoreError> {
    Ok(RecordRow {
        id: read(row.try_get::<String, _>(0)?.parse())?,
        source: row.try_get(1)?,
        external_id: row.try_get(2)?,
        version: row.try_get(3)?,
        present: row.try_get::<i64, _>(4)? != 0,
        category: row.try_get(5)?,
        name: row.try_get(6)?,
        names: row.try_get(7)?,
        address: row.try_get(8)?,
        tags: row.try_get(9)?,
        lon: row.try_get(10)?,
        lat: row.try_get(11)?,
        outline: row.try_get(12)?,
        incomplete: row.try_get(13)?,
        nearest_street: row.try_get(14)?,
        licence: row.try_get(15)?,
        attribution: row.try_get(16)?,
        data_date: row.try_get(17)?,
    })
}

impl Reader {
    /// The records of a site, in the order of their ids in the source.
    ///
    /// # Errors
    /// What the database says.
    pub async fn records_of_site(&mut self, site: SiteId) -> Result<Vec<RecordRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM source_record r JOIN site_source s ON s.record_id = r.id WHERE s.site_id = $1 ORDER BY r.external_id");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(site.to_string()).fetch_all(&mut *self.0).await?;
        rows.iter().map(from_row).collect()
    }
}

impl WriteTransaction {
    /// All records of a source with the site each belongs to.
    ///
    /// # Errors
    /// What the database says.
    pub async fn records_of_source(&mut self, source: &str) -> Result<Vec<(RecordRow, SiteId)>, StoreError> {
        let sql = format!("SELECT {COLUMNS}, s.site_id FROM source_record r JOIN site_source s ON s.record_id = r.id WHERE r.source = $1");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(source).fetch_all(self.connection()).await?;
        rows.iter().map(|row| Ok((from_row(row)?, read(row.try_get::<String, _>(18)?.parse())?))).collect()
    }

    /// Writes records, replacing what the source said before.
    ///
    /// # Errors
    /// What the database says.
    pub async fn put_records(&mut self, records: &[RecordRow]) -> Result<(), StoreError> {
        let head = "INSERT INTO source_record (id, source, external_id, version, present, category, name, names, address, tags, lon, lat, outline, \
                    incomplete, nearest_street, licence, attribution, data_date) ";
        let tail = " ON CONFLICT (source, external_id) DO UPDATE SET version = excluded.version, present = excluded.present, category = excluded.category, \
                    name = excluded.name, names = excluded.names, address = excluded.address, tags = excluded.tags, lon = excluded.lon, lat = excluded.lat, \
                    outline = excluded.outline, incomplete = excluded.incomplete, nearest_street = excluded.nearest_street, licence = excluded.licence, \
                    attribution = excluded.attribution, data_date = excluded.data_date";
        many::insert(self.connection(), head, 18, records, tail, |values, r| {
            values.push_bind(r.id.to_string()).push_bind(&r.source).push_bind(&r.external_id).push_bind(r.version);
            values.push_bind(i64::from(r.present)).push_bind(&r.category).push_bind(&r.name).push_bind(&r.names);
            values.push_bind(&r.address).push_bind(&r.tags).push_bind(r.lon).push_bind(r.lat).push_bind(&r.outline);
            values.push_bind(&r.incomplete).push_bind(&r.nearest_street).push_bind(&r.licence).push_bind(&r.attribution).push_bind(&r.data_date);
        })
        .await
    }

    /// Says that the source no longer has these records.
    ///
    /// # Errors
    /// What the database says.
    pub async fn mark_vanished(&mut self, records: &[SourceRecordId]) -> Result<(), StoreError> {
        for record in records {
            sqlx::query("UPDATE source_record SET present = 0 WHERE id = $1").bind(record.to_string()).execute(self.connection()).await?;
        }
        Ok(())
    }
}
