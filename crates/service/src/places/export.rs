//! Exports: one layer per source, our own records, and the links between them; never merged (invariant 4).

use std::collections::{BTreeMap, HashMap};
use std::io::Write;

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, OsmKind, SiteId};
use parvis_store::{RecordRow, Snapshot};

use crate::installation::error::ServiceError;
use crate::places::export_rows::{Row, geometry, link_row, own_row, source_row};
use crate::places::export_sink::Sink;
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

/// Sites that are read together: twice as many as stand in one list of ids.
const TOGETHER: i64 = 512;

/// A row and its geometry.
type Line = (Row, Option<String>);

impl Register {
    /// Writes one layer of all sites but those marked as none.
    ///
    /// # Errors
    /// What the database or the sink says.
    #[boxed]
    pub async fn export(&self, _caller: &Caller, options: ExportOptions, out: &mut (dyn Write + Send)) -> Result<(), ServiceError> {
        let mut snapshot = self.store.read().await?;
        let (attribution, licence) = attribution_and_licence(&mut snapshot, options.layer).await?;
        let mut sink = Sink::begin(out, options, &attribution, &licence).map_err(not_written)?;
        let linked = NamesOfOperators::read(&mut snapshot).await?;
        let mut after = None;
        loop {
            let page = snapshot.sites_in_order(after.take(), TOGETHER).await?;
            let sites: Vec<SiteId> = page.iter().map(|(_, site)| *site).collect();
            after = page.into_iter().next_back();
            if after.is_none() {
                break;
            }
            for (row, geometry) in self.export_lines(&mut snapshot, options, &linked, sites).await? {
                sink.put(row, geometry.as_deref()).map_err(not_written)?;
            }
        }
        sink.end().map_err(not_written)
    }

    /// The rows of one layer of some sites, in their order.
    pub(crate) async fn export_lines(
        &self,
        snapshot: &mut Snapshot,
        options: ExportOptions,
        linked: &NamesOfOperators,
        mut sites: Vec<SiteId>,
    ) -> Result<Vec<Line>, ServiceError> {
        let layer = options.layer;
        if options.without_vanished {
            let vanished = snapshot.vanished_among(&sites).await?;
            sites.retain(|site| !vanished.contains(site));
        }
        let mut records = if layer == ExportLayer::Register { HashMap::new() } else { snapshot.records_of_sites(&sites).await? };
        let mut own = if layer == ExportLayer::Register { snapshot.own_of_sites(&sites).await? } else { HashMap::new() };
        let mut operators = if layer == ExportLayer::Register { linked.of_sites(snapshot, &sites).await? } else { HashMap::new() };
        let mut rows: Vec<Line> = Vec::new();
        for site in sites {
            let mut records = records.remove(&site).unwrap_or_default();
            // What an earlier version took in and must not be listed waits for the next import; it is not given out until then.
            records.retain(|record| record.present || !options.without_vanished);
            let records = records.into_iter().map(|record| (tags_of(&record), record)).filter(|(tags, _)| !self.must_be_hidden(tags));
            match layer {
                ExportLayer::Openstreetmap => rows.extend(records.map(|(tags, record)| (source_row(&record, tags, site), Some(geometry(record))))),
                ExportLayer::Links => rows.extend(records.map(|(_, record)| (link_row(&record, site), None))),
                ExportLayer::Register => {
                    let operators = operators.remove(&site).unwrap_or_default();
                    rows.extend(own.remove(&site).map(|own| (own_row(&own, operators), None)));
                }
            }
        }
        Ok(rows)
    }

    /// Whether what a source says of an object forbids to list it.
    fn must_be_hidden(&self, tags: &BTreeMap<String, String>) -> bool {
        let tags: Vec<(&[u8], &[u8])> = tags.iter().map(|(key, value)| (key.as_bytes(), value.as_bytes())).collect();
        self.places.hiding.hides(OsmKind::Node, &tags)
    }
}

fn tags_of(record: &RecordRow) -> BTreeMap<String, String> {
    serde_json::from_str(&record.tags).unwrap_or_default()
}

/// What must be said beside a layer, and under which licence it is: of what is our own, nothing.
pub(crate) async fn attribution_and_licence(snapshot: &mut Snapshot, layer: ExportLayer) -> Result<(String, String), ServiceError> {
    if layer != ExportLayer::Openstreetmap {
        return Ok((String::new(), String::new()));
    }
    let extracts = snapshot.extracts().await?;
    Ok((attributions(&extracts), licences(&extracts)))
}

pub(crate) fn not_written(source: std::io::Error) -> ServiceError {
    ServiceError::File { path: "the export".into(), source }
}
