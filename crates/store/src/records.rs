use std::collections::HashMap;

use async_recursion::async_recursion as boxed;
use parvis_model::{SiteId, SourceRecordId};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::{Changed, Snapshot, StoreError, WriteTransaction, many};

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
    /// Date of the source data. Of one that is written also [`dated_by`] an extract: then it is the date of what was last imported of that.
    pub data_date: Option<String>,
    /// Says what all of this is but the date and whether it is there: the same text means the same content. Empty where nobody said.
    pub content: String,
}

/// What an import needs to know of an object that is known already.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownRecord {
    /// The object in its source.
    pub external_id: String,
    /// Its record.
    pub id: SourceRecordId,
    /// The site it belongs to.
    pub site: SiteId,
    /// Version of the object.
    pub version: i64,
    /// Whether the source still had it.
    pub present: bool,
    /// See [`RecordRow::content`].
    pub content: String,
    /// Date of the source data.
    pub data_date: Option<String>,
    /// The same as it is kept: a date, or [`dated_by`] an extract.
    pub dated: Option<String>,
    /// Of what the line of its site was made; see [`crate::NewLine::made_of`].
    pub made_of: String,
    /// Whether the extract that was asked about held it.
    pub is_here: bool,
    /// Whether another extract holds it.
    pub is_elsewhere: bool,
}

/// Stands in place of the date of a record whose data are as old as what was last imported of an extract: so nothing need be written of what
/// an import finds as it was.
pub fn dated_by(extract: &str) -> String {
    format!("@{extract}")
}

/// The date of the data of a record `r`.
macro_rules! data_date {
    () => {
        "CASE WHEN substr(r.data_date, 1, 1) = '@' THEN (SELECT e.data_date FROM extract e WHERE e.id = substr(r.data_date, 2)) ELSE r.data_date END"
    };
}

pub(crate) const COLUMNS: &str = concat!(
    "r.id, r.source, r.external_id, r.version, r.present, r.category, r.name, r.names, r.address, r.tags, r.lon, r.lat, r.outline, r.incomplete, \
     r.nearest_street, r.licence, r.attribution, ",
    data_date!(),
    ", r.content"
);

pub(crate) fn from_row(row: &SqliteRow) -> Result<RecordRow, StoreError> {
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
        content: row.try_get(18)?,
    })
}

/// What is known of an object, from a line of [`WriteTransaction::known_records`].
fn known(line: &str, extract: &str, dates: &HashMap<String, Option<String>>) -> Result<KnownRecord, StoreError> {
    let mut parts = line.splitn(9, ' ');
    let mut part = || parts.next().ok_or_else(|| StoreError::Inconsistent("what is known of an object".to_owned()));
    let (id, site) = (read(part()?.parse())?, read(part()?.parse())?);
    let (version, present) = (read(part()?.parse())?, part()? != "0");
    let dated = Some(part()?).filter(|dated| !dated.is_empty()).map(str::to_owned);
    let data_date = match dated.as_deref().and_then(|dated| dated.strip_prefix('@')) {
        Some(extract) => dates.get(extract).cloned().flatten(),
        None => dated.clone(),
    };
    let (content, made_of) = (part()?.to_owned(), part()?.to_owned());
    let holders = part()?;
    let is_here = holders.split(',').any(|holder| holder == extract);
    let is_elsewhere = holders.split(',').any(|holder| !holder.is_empty() && holder != extract);
    Ok(KnownRecord { external_id: part()?.to_owned(), id, site, version, present, content, data_date, dated, made_of, is_here, is_elsewhere })
}

impl Snapshot {
    /// The records of a site, so many at most: those that their source still has first, with an outline before those without.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn records_of_site(&mut self, site: SiteId, most: i64) -> Result<Vec<RecordRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM source_record r JOIN site_source s ON s.record_id = r.id WHERE s.site_id = $1 \
                           ORDER BY r.present DESC, CASE WHEN r.outline IS NULL THEN 1 ELSE 0 END, r.external_id LIMIT $2"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(site.to_string()).bind(most).fetch_all(&mut *self.0).await?;
        rows.iter().map(from_row).collect()
    }
}

impl WriteTransaction {
    /// What is known of objects of a source, in no order; `extract` is the one that is imported.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn known_records(&mut self, source: &str, extract: &str, external_ids: &[String]) -> Result<Vec<KnownRecord>, StoreError> {
        // One text for all that are asked for together: to hand over each value of each costs more than to find it. Of these values only the
        // last may hold a blank.
        const HEAD: &str = "SELECT string_agg(concat_ws(' ', r.id, s.site_id, r.version, r.present, coalesce(r.data_date, ''), r.content, \
             coalesce(l.made_of, ''), \
             coalesce((SELECT string_agg(h.extract_id, ',') FROM source_record_extract h WHERE h.record_id = r.id), ''), r.external_id), '\n') \
             FROM source_record r CROSS JOIN site_source s LEFT JOIN listing l ON l.site_id = s.site_id \
             WHERE r.source = ? AND s.record_id = r.id AND r.external_id IN ";
        let dates = sqlx::query_as::<_, (String, Option<String>)>("SELECT id, data_date FROM extract").fetch_all(self.connection()).await?;
        let dates: HashMap<String, Option<String>> = dates.into_iter().collect();
        let mut found = Vec::with_capacity(external_ids.len());
        for row in many::fetch_with(self.connection(), HEAD, &[Some(source)], external_ids, "").await? {
            let lines: Option<&str> = row.try_get(0)?;
            for line in lines.into_iter().flat_map(|lines| lines.split('\n')) {
                found.push(known(line, extract, &dates)?);
            }
        }
        Ok(found)
    }

    /// The records of these ids, each with the site it belongs to, in no order.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn records(&mut self, ids: &[SourceRecordId]) -> Result<Vec<(RecordRow, SiteId)>, StoreError> {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        let head = format!("SELECT {COLUMNS}, s.site_id FROM source_record r CROSS JOIN site_source s WHERE s.record_id = r.id AND r.id IN ");
        let rows = many::fetch(self.connection(), &head, &ids, "").await?;
        rows.iter().map(|row| Ok((from_row(row)?, read(row.try_get::<&str, _>(19)?.parse())?))).collect()
    }

    /// Gives records another date of their data, as it is kept.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn date_records(&mut self, ids: &[SourceRecordId], date: Option<&str>) -> Result<(), StoreError> {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        many::run_with(self.connection(), "UPDATE source_record SET data_date = ? WHERE id IN ", &[date], &ids, "").await
    }

    /// Lets records keep the date of their data that are dated by an extract, before that gets another date.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn keep_days(&mut self, extract: &str, ids: &[SourceRecordId]) -> Result<(), StoreError> {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        let (by, date) = (dated_by(extract), self.date_of_extract(extract).await?);
        let rows = many::fetch_with(self.connection(), "SELECT id FROM source_record WHERE data_date = ? AND id IN ", &[Some(&by)], &ids, "").await?;
        let ids: Vec<String> = rows.iter().map(|row| Ok(row.try_get(0)?)).collect::<Result<_, StoreError>>()?;
        self.keep_date(&ids, Some(&by)).await?;
        many::run_with(self.connection(), "UPDATE source_record SET data_date = ? WHERE id IN ", &[date.as_deref()], &ids, "").await
    }

    /// Writes records, replacing what the source said before.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_records(&mut self, records: &[RecordRow]) -> Result<(), StoreError> {
        let head = "INSERT INTO source_record (id, source, external_id, version, present, category, name, names, address, tags, lon, lat, outline, \
                    incomplete, nearest_street, licence, attribution, data_date, content) ";
        let tail = " ON CONFLICT (source, external_id) DO UPDATE SET version = excluded.version, present = excluded.present, category = excluded.category, \
                    name = excluded.name, names = excluded.names, address = excluded.address, tags = excluded.tags, lon = excluded.lon, lat = excluded.lat, \
                    outline = excluded.outline, incomplete = excluded.incomplete, nearest_street = excluded.nearest_street, licence = excluded.licence, \
                    attribution = excluded.attribution, data_date = excluded.data_date, \
                    content = excluded.content";
        many::insert(self.connection(), head, 19, records, tail, |values, r| {
            values.push_bind(r.id.to_string()).push_bind(&r.source).push_bind(&r.external_id).push_bind(r.version);
            values.push_bind(i64::from(r.present)).push_bind(&r.category).push_bind(&r.name).push_bind(&r.names);
            values.push_bind(&r.address).push_bind(&r.tags).push_bind(r.lon).push_bind(r.lat).push_bind(&r.outline);
            values.push_bind(&r.incomplete).push_bind(&r.nearest_street).push_bind(&r.licence).push_bind(&r.attribution).push_bind(&r.data_date);
            values.push_bind(&r.content);
        })
        .await
    }

    /// Calls records otherwise, whose objects stand for something else now, so that these have their names.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn give_up_names(&mut self, records: &[(SourceRecordId, String)]) -> Result<(), StoreError> {
        let ids: Vec<String> = records.iter().map(|(record, _)| record.to_string()).collect();
        let names: Vec<String> = records.iter().map(|(_, name)| name.clone()).collect();
        self.keep(Changed::Record, &ids).await?;
        self.keep_given_up(&names).await?;
        for (record, name) in ids.iter().zip(&names) {
            let sql = "UPDATE source_record SET external_id = $2, present = 0 WHERE id = $1";
            sqlx::query(sql).bind(record).bind(format!("{name}@{record}")).execute(self.connection()).await?;
        }
        Ok(())
    }

    /// What other extracts hold of a record they hold of the one that has its name now.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn hold_instead(&mut self, records: &[(SourceRecordId, SourceRecordId)]) -> Result<(), StoreError> {
        self.keep(Changed::Held, &records.iter().map(|(before, _)| before.to_string()).collect::<Vec<_>>()).await?;
        for (before, now) in records {
            let (before, now) = (before.to_string(), now.to_string());
            let sql = "INSERT INTO source_record_extract (record_id, extract_id) SELECT $2, h.extract_id FROM source_record_extract h WHERE h.record_id = $1 \
                       ON CONFLICT (record_id, extract_id) DO NOTHING";
            sqlx::query(sql).bind(&before).bind(&now).execute(self.connection()).await?;
            sqlx::query("DELETE FROM source_record_extract WHERE record_id = $1").bind(&before).execute(self.connection()).await?;
        }
        Ok(())
    }

    /// Says that the source no longer has these records.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn mark_vanished(&mut self, records: &[SourceRecordId]) -> Result<(), StoreError> {
        let ids: Vec<String> = records.iter().map(ToString::to_string).collect();
        self.keep(Changed::Record, &ids).await?;
        many::run(self.connection(), "UPDATE source_record SET present = 0 WHERE id IN ", &ids, "").await
    }
}
