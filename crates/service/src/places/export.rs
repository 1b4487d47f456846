//! Exports: one layer per source, our own records, and the links between them; never merged (invariant 4).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Write;

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, OsmKind, SiteId};
use parvis_store::RecordRow;
use serde_json::{Map, Value, json};

use crate::installation::error::ServiceError;
use crate::places::export_table::Table;
use crate::places::import::{attributions, licences};
use crate::places::operators::NamesOfOperators;
use crate::register::Register;

/// In which format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// RFC 7946.
    Geojson,
    /// RFC 4180, UTF-8, with a header line.
    Csv,
}

/// Which layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportLayer {
    /// What OpenStreetMap says.
    Openstreetmap,
    /// What we say ourselves.
    Register,
    /// Which site is which object.
    Links,
}

/// What to export, and how.
#[derive(Debug, Clone, Copy)]
pub struct ExportOptions {
    /// Which layer.
    pub layer: ExportLayer,
    /// In which format.
    pub format: ExportFormat,
    /// CSV begins with a byte order mark, by which spreadsheets know UTF-8.
    pub byte_order_mark: bool,
    /// Leave out what no source has any longer.
    pub without_vanished: bool,
}

/// Source facts that are never exported in bulk.
fn withheld(key: &str) -> bool {
    key == "religion" || key == "denomination" || key.starts_with("religion:") || key.starts_with("denomination:")
}

type Row = Vec<(&'static str, Value)>;

impl Register {
    /// Writes one layer of all sites but those marked as none.
    ///
    /// # Errors
    /// What the database or the sink says.
    #[boxed]
    pub async fn export(&self, _caller: &Caller, options: ExportOptions, out: &mut (dyn Write + Send)) -> Result<(), ServiceError> {
        let failed = |source| ServiceError::File { path: "the export".into(), source };
        let layer = options.layer;
        let mut reader = self.store.read().await?;
        let (attribution, licence) = match layer {
            ExportLayer::Openstreetmap => {
                let extracts = reader.extracts().await?;
                (attributions(&extracts), licences(&extracts))
            }
            _ => (String::new(), String::new()),
        };
        let mut sink = match options.format {
            ExportFormat::Geojson => Sink::features(out, &attribution, &licence),
            ExportFormat::Csv => Table::begin(out, columns(layer), options.byte_order_mark).map(Box::new).map(Sink::Table),
        }
        .map_err(failed)?;
        let linked = NamesOfOperators::read(&mut reader).await?;
        let mut after = None;
        loop {
            let page = reader.sites_in_order(after.take(), 500).await?;
            let Some(last) = page.last() else { break };
            after = Some((last.sort_key.clone(), last.site_id));
            let mut sites: Vec<SiteId> = page.iter().map(|line| line.site_id).collect();
            if options.without_vanished {
                let vanished = reader.vanished_among(&sites).await?;
                sites.retain(|site| !vanished.contains(site));
            }
            let mut records = if layer == ExportLayer::Register { HashMap::new() } else { reader.records_of_sites(&sites).await? };
            let mut own = if layer == ExportLayer::Register { reader.own_of_sites(&sites).await? } else { HashMap::new() };
            let mut operators = if layer == ExportLayer::Register { linked.of_sites(&mut reader, &sites).await? } else { HashMap::new() };
            for site in sites {
                let mut records = records.remove(&site).unwrap_or_default();
                // What an earlier version took in and must not be listed waits for the next import; it is not given out until then.
                records.retain(|record| (record.present || !options.without_vanished) && !self.must_be_hidden(record));
                let mut rows: Vec<(Row, Option<String>)> = Vec::new();
                match layer {
                    ExportLayer::Openstreetmap => rows.extend(records.into_iter().map(|record| (source_row(&record, site), Some(geometry(record))))),
                    ExportLayer::Links => rows.extend(records.iter().map(|record| (link_row(record, site), None))),
                    ExportLayer::Register => {
                        let operators = operators.remove(&site).unwrap_or_default();
                        rows.extend(own.remove(&site).map(|own| (own_row(&own, operators), None)));
                    }
                }
                for (row, geometry) in rows {
                    sink.put(row, geometry.as_deref()).map_err(failed)?;
                }
            }
        }
        sink.end().map_err(failed)
    }

    /// Whether what a source says of an object forbids to list it.
    fn must_be_hidden(&self, record: &RecordRow) -> bool {
        let tags: BTreeMap<String, String> = serde_json::from_str(&record.tags).unwrap_or_default();
        let tags: Vec<(&[u8], &[u8])> = tags.iter().map(|(key, value)| (key.as_bytes(), value.as_bytes())).collect();
        self.places.hiding.hides(OsmKind::Node, &tags)
    }
}

/// Where the rows of an export go.
enum Sink<'w> {
    /// The features of a collection; whether one was written.
    Features(&'w mut (dyn Write + Send), bool),
    Table(Box<Table<'w>>),
}

impl<'w> Sink<'w> {
    fn features(out: &'w mut (dyn Write + Send), attribution: &str, licence: &str) -> std::io::Result<Self> {
        write!(out, r#"{{"type":"FeatureCollection","attribution":{},"licence":{},"features":["#, json!(attribution), json!(licence))?;
        Ok(Self::Features(out, false))
    }

    fn put(&mut self, row: Row, geometry: Option<&str>) -> std::io::Result<()> {
        match self {
            Self::Table(table) => table.row(row.iter().filter(|(key, _)| *key != "tags").map(|(_, value)| value)),
            Self::Features(out, begun) => {
                let properties = Value::Object(row.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Map<String, Value>>());
                let separator = if *begun { "," } else { "" };
                *begun = true;
                let geometry = geometry.unwrap_or("null");
                write!(out, "{separator}\n{{\"type\":\"Feature\",\"geometry\":{geometry},\"properties\":{properties}}}")
            }
        }
    }

    fn end(self) -> std::io::Result<()> {
        match self {
            Self::Table(table) => table.end(),
            Self::Features(out, _) => {
                writeln!(out, "\n]}}")?;
                out.flush()
            }
        }
    }
}

/// The columns of the table of a layer, those of its rows but `tags`.
fn columns(layer: ExportLayer) -> &'static [&'static str] {
    match layer {
        ExportLayer::Openstreetmap => &[
            "osm",
            "site",
            "category",
            "name",
            "street",
            "house_number",
            "postcode",
            "city",
            "lon",
            "lat",
            "incomplete",
            "present",
            "version",
            "data_date",
            "licence",
            "attribution",
        ],
        ExportLayer::Links => &["site", "source", "osm"],
        ExportLayer::Register => {
            &["site", "status", "status_reason", "own_name", "operator", "capacity_people", "capacity_method", "capacity_reason", "created_at", "changed_at"]
        }
    }
}

fn source_row(record: &RecordRow, site: SiteId) -> Row {
    let address: BTreeMap<String, String> = serde_json::from_str(&record.address).unwrap_or_default();
    let part = |key: &str| address.get(key).cloned().into();
    let mut tags: BTreeMap<String, String> = serde_json::from_str(&record.tags).unwrap_or_default();
    tags.retain(|key, _| !withheld(key));
    vec![
        ("osm", crate::places::import::called(record).into()),
        ("site", site.to_string().into()),
        ("category", record.category.clone().into()),
        ("name", record.name.clone().into()),
        ("street", part("street")),
        ("house_number", part("house_number")),
        ("postcode", part("postcode")),
        ("city", part("city")),
        ("lon", record.lon.into()),
        ("lat", record.lat.into()),
        ("incomplete", record.incomplete.clone().into()),
        ("present", record.present.into()),
        ("version", record.version.into()),
        ("data_date", record.data_date.clone().into()),
        ("licence", record.licence.clone().into()),
        ("attribution", record.attribution.clone().into()),
        ("tags", json!(tags)),
    ]
}

fn link_row(record: &RecordRow, site: SiteId) -> Row {
    vec![("site", site.to_string().into()), ("source", record.source.clone().into()), ("osm", crate::places::import::called(record).into())]
}

/// The operator is the one that was named, and after it those that are linked.
fn own_row(site: &parvis_store::SiteRow, mut linked: BTreeSet<String>) -> Row {
    let mut operators: Vec<String> = site.operator.iter().map(|(_, name)| name.clone()).collect();
    linked.retain(|name| !operators.contains(name));
    operators.extend(linked);
    vec![
        ("site", site.id.to_string().into()),
        ("status", site.status.as_str().into()),
        ("status_reason", site.status_reason.clone().into()),
        ("own_name", site.own_name.clone().into()),
        ("operator", (!operators.is_empty()).then(|| operators.join("; ")).into()),
        ("capacity_people", site.capacity.as_ref().map(|capacity| capacity.people).into()),
        ("capacity_method", site.capacity.as_ref().map_or(Value::Null, |capacity| json!(capacity.method))),
        ("capacity_reason", site.capacity.as_ref().and_then(|capacity| capacity.reason.clone()).into()),
        ("created_at", site.created_at.to_string().into()),
        ("changed_at", site.changed_at.to_string().into()),
    ]
}

/// A GeoJSON geometry, as it was written when it was imported.
fn geometry(record: RecordRow) -> String {
    record.outline.unwrap_or_else(|| json!({ "type": "Point", "coordinates": [record.lon, record.lat] }).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn belief_is_withheld() {
        assert!(withheld("religion") && withheld("denomination") && withheld("religion:source"));
        assert!(!withheld("name"));
    }
}
