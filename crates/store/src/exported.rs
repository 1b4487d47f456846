//! What an export reads: sites in the order of the list, and all that sources say of them. Many rows are handed over as one text: to hand over
//! each value of each costs more than to find it.

use std::collections::HashMap;

use async_recursion::async_recursion as boxed;
use parvis_model::SiteId;
use sqlx::Row;

use crate::error::read;
use crate::search::After;
use crate::{RecordRow, Snapshot, StoreError, many};

/// Values one behind the other, each behind its length in bytes and a colon; of none the colon alone.
macro_rules! packed {
    ($first:expr $(, $more:expr)*) => {
        concat!("string_agg(concat(octet_length(", $first, "), ':', ", $first $(, ", octet_length(", $more, "), ':', ", $more)*, "), '')")
    };
}

/// Reads what was packed, value by value.
struct Packed<'a>(&'a str);

impl<'a> Packed<'a> {
    fn perhaps(&mut self) -> Result<Option<&'a str>, StoreError> {
        let wrong = || StoreError::Inconsistent("the length of a value".to_owned());
        let (length, rest) = self.0.split_once(':').ok_or_else(wrong)?;
        if length.is_empty() {
            self.0 = rest;
            return Ok(None);
        }
        let (value, rest) = rest.split_at_checked(read(length.parse())?).ok_or_else(wrong)?;
        self.0 = rest;
        Ok(Some(value))
    }

    fn text(&mut self) -> Result<&'a str, StoreError> {
        self.perhaps()?.ok_or_else(|| StoreError::Inconsistent("a value that is missing".to_owned()))
    }

    fn owned(&mut self) -> Result<String, StoreError> {
        self.text().map(str::to_owned)
    }

    fn owned_perhaps(&mut self) -> Result<Option<String>, StoreError> {
        Ok(self.perhaps()?.map(str::to_owned))
    }

    fn record(&mut self, dates: &HashMap<String, Option<String>>) -> Result<RecordRow, StoreError> {
        let (id, source, external_id) = (read(self.text()?.parse())?, self.owned()?, self.owned()?);
        let (version, present) = (read(self.text()?.parse())?, self.text()? != "0");
        let (category, name, names, address, tags) = (self.owned()?, self.owned_perhaps()?, self.owned()?, self.owned()?, self.owned()?);
        let (lon, lat) = (read(self.text()?.parse())?, read(self.text()?.parse())?);
        let (outline, incomplete, nearest_street) = (self.owned_perhaps()?, self.owned_perhaps()?, self.owned_perhaps()?);
        let (licence, attribution) = (self.owned()?, self.owned()?);
        let data_date = match self.perhaps()? {
            Some(dated) => dated.strip_prefix('@').map_or_else(|| Some(dated.to_owned()), |extract| dates.get(extract).cloned().flatten()),
            None => None,
        };
        let content = self.owned()?;
        Ok(RecordRow {
            id,
            source,
            external_id,
            version,
            present,
            category,
            name,
            names,
            address,
            tags,
            lon,
            lat,
            outline,
            incomplete,
            nearest_street,
            licence,
            attribution,
            data_date,
            content,
        })
    }
}

impl Snapshot {
    /// The sites by title, behind `after`, for what goes through all of them but those that are none: each with what it stands by.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sites_in_order(&mut self, after: Option<After>, limit: i64) -> Result<Vec<After>, StoreError> {
        const SQL: &str = concat!(
            "SELECT ",
            packed!("l.sort_key", "l.site_id"),
            " FROM (SELECT sort_key, site_id FROM listing WHERE (sort_key, site_id) > ($1, $2) AND status <> 'not_a_site' \
             ORDER BY sort_key, site_id LIMIT $3) l"
        );
        let (title, id) = after.map_or((String::new(), String::new()), |(title, id)| (title, id.to_string()));
        let text: Option<String> = sqlx::query_scalar(SQL).bind(title).bind(id).bind(limit).fetch_one(&mut *self.0).await?;
        let (mut packed, mut sites) = (Packed(text.as_deref().unwrap_or_default()), Vec::new());
        while !packed.0.is_empty() {
            sites.push((packed.owned()?, packed.text()?.to_owned()));
        }
        sites.sort_unstable();
        sites.into_iter().map(|(title, site)| Ok((title, read(site.parse())?))).collect()
    }

    /// The records of some sites, those of each in the order of their ids in the source.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn records_of_sites(&mut self, sites: &[SiteId]) -> Result<HashMap<SiteId, Vec<RecordRow>>, StoreError> {
        const HEAD: &str = concat!(
            "SELECT ",
            packed!(
                "s.site_id",
                "r.id",
                "r.source",
                "r.external_id",
                "CAST(r.version AS TEXT)",
                "CAST(r.present AS TEXT)",
                "r.category",
                "r.name",
                "r.names",
                "r.address",
                "r.tags",
                "CAST(r.lon AS TEXT)",
                "CAST(r.lat AS TEXT)",
                "r.outline",
                "r.incomplete",
                "r.nearest_street",
                "r.licence",
                "r.attribution",
                "r.data_date",
                "r.content"
            ),
            " FROM site_source s CROSS JOIN source_record r WHERE r.id = s.record_id AND s.site_id IN "
        );
        let dates: Vec<(String, Option<String>)> = sqlx::query_as("SELECT id, data_date FROM extract").fetch_all(&mut *self.0).await?;
        let dates: HashMap<String, Option<String>> = dates.into_iter().collect();
        let ids: Vec<String> = sites.iter().map(ToString::to_string).collect();
        let mut found: HashMap<SiteId, Vec<RecordRow>> = HashMap::with_capacity(sites.len());
        for row in many::fetch(&mut self.0, HEAD, &ids, "").await? {
            let mut packed = Packed(row.try_get::<Option<&str>, _>(0)?.unwrap_or_default());
            while !packed.0.is_empty() {
                found.entry(read(packed.text()?.parse())?).or_default().push(packed.record(&dates)?);
            }
        }
        found.values_mut().filter(|records| records.len() > 1).for_each(|records| records.sort_by(|a, b| a.external_id.cmp(&b.external_id)));
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::opened;
    use crate::{ExtractRow, JournalEntry};
    use parvis_model::{Caller, JournalId, SourceRecordId, Timestamp};

    fn record(number: u8, tags: &str, name: Option<&str>, position: [f64; 2]) -> RecordRow {
        let text = |text: Option<&str>| text.map(str::to_owned);
        RecordRow {
            id: SourceRecordId::from_random([number; 16]),
            source: "osm".into(),
            external_id: format!("node/{number}"),
            version: i64::from(number) - 1,
            present: number != 2,
            category: "school".into(),
            name: text(name),
            names: "{}".into(),
            address: String::new(),
            tags: tags.into(),
            lon: position[0],
            lat: position[1],
            outline: text(name.filter(|name| name.contains(':'))),
            incomplete: None,
            nearest_street: text(Some("")),
            licence: "ODbL-1.0".into(),
            attribution: "© 12:34".into(),
            data_date: text([None, Some("2024-01-02"), Some("@vall")][usize::from(number % 3)]),
            content: "c".into(),
        }
    }

    #[tokio::test]
    async fn an_export_reads_what_reading_each_row_finds_whatever_the_texts_hold() {
        let folder = tempfile::tempdir().unwrap();
        let store = opened(&folder.path().join("register.sqlite"), true).await.unwrap();
        let texts = ["", ":", "3:", "12:abc", "ж:\n", "a\u{1f}b", "\u{10ffff}:", "-1:", "{\"name\":\"Zum\\nAdler\"}"];
        let positions = [[9.505, 47.105], [-179.9999999, -89.9999999], [180.0, 0.0], [0.1, -0.0000001], [123.4567891, 1e-7]];
        let records: Vec<RecordRow> = (1..=40_u8)
            .map(|number| {
                let at = usize::from(number);
                record(number, texts[at % texts.len()], Some(texts[at / 2 % texts.len()]).filter(|_| at % 5 > 0), positions[at % positions.len()])
            })
            .collect();
        let site = |number: u8| SiteId::from_random([number; 16]);
        let mut change = store.write().await.unwrap();
        let (name, attribution) = ("vall".to_owned(), String::new());
        let extract = ExtractRow { id: name.clone(), name, bounding_box: None, attribution, invented: false, data_date: None };
        change.put_extract(&extract).await.unwrap();
        change.date_extract("vall", "2025-03-04").await.unwrap();
        change.put_records(&records).await.unwrap();
        let pairs: Vec<_> = (1..=40_u8).zip(&records).map(|(number, record)| (site(number), record.id)).collect();
        change.add_candidates(&pairs[..39], Timestamp::UNIX_EPOCH).await.unwrap();
        // Two records of one site.
        change.link_records(&[(site(39), records[39].id)]).await.unwrap();
        let (id, caller) = (JournalId::from_random([1; 16]), Caller::CommandLine);
        change.commit(JournalEntry { id, caller, action: "test", subject: String::new(), detail: String::new(), adds: false }).await.unwrap();
        let ids: Vec<SourceRecordId> = records.iter().map(|record| record.id).collect();
        let mut change = store.write().await.unwrap();
        let mut one_by_one: HashMap<SiteId, Vec<RecordRow>> = HashMap::new();
        for (record, site) in change.records(&ids).await.unwrap() {
            one_by_one.entry(site).or_default().push(record);
        }
        one_by_one.values_mut().for_each(|records| records.sort_by(|a, b| a.external_id.cmp(&b.external_id)));
        change.roll_back().await.unwrap();
        let sites: Vec<SiteId> = (0..=41).map(site).collect();
        let mut snapshot = store.read().await.unwrap();
        let found = snapshot.records_of_sites(&sites).await.unwrap();
        assert_eq!(found, one_by_one);
        assert_eq!(found[&site(39)].len(), 2);
        assert!(found.values().flatten().any(|record| record.data_date.as_deref() == Some("2025-03-04")));
        assert!(snapshot.records_of_sites(&[]).await.unwrap().is_empty());
    }
}
