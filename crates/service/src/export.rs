//! Exports: one layer per source, our own records, and the links between them; never merged (invariant 4).

use std::collections::{BTreeMap, HashMap};
use std::io::Write;

use parvis_model::{Caller, SiteId};
use parvis_store::RecordRow;
use serde_json::{Map, Value, json};

use crate::import::{attributions, licences};
use crate::{Register, ServiceError};

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
    pub async fn export(&self, _caller: &Caller, layer: ExportLayer, format: ExportFormat, out: &mut (dyn Write + Send)) -> Result<(), ServiceError> {
        let failed = |source| ServiceError::File { path: "the export".into(), source };
        let mut reader = self.store.read().await?;
        let mut after = None;
        let mut first = true;
        if format == ExportFormat::Geojson {
            let (attribution, licence) = match layer {
                ExportLayer::Openstreetmap => {
                    let extracts = reader.extracts().await?;
                    (attributions(&extracts), licences(&extracts))
                }
                _ => (String::new(), String::new()),
            };
            write!(out, r#"{{"type":"FeatureCollection","attribution":{},"licence":{},"features":["#, json!(attribution), json!(licence)).map_err(failed)?;
        }
        loop {
            let page = reader.sites_in_order(after.take(), 500).await?;
            let Some(last) = page.last() else { break };
            after = Some((last.sort_key.clone(), last.site_id));
            let sites: Vec<SiteId> = page.iter().map(|line| line.site_id).collect();
            let mut records = if layer == ExportLayer::Register { HashMap::new() } else { reader.records_of_sites(&sites).await? };
            let mut own = if layer == ExportLayer::Register { reader.own_of_sites(&sites).await? } else { HashMap::new() };
            for site in sites {
                let records = records.remove(&site).unwrap_or_default();
                let mut rows: Vec<(Row, Option<String>)> = Vec::new();
                match layer {
                    ExportLayer::Openstreetmap => rows.extend(records.into_iter().map(|record| (source_row(&record, site), Some(geometry(record))))),
                    ExportLayer::Links => rows.extend(records.iter().map(|record| (link_row(record, site), None))),
                    ExportLayer::Register => rows.extend(own.remove(&site).map(|own| (own_row(&own), None))),
                }
                for (row, geometry) in rows {
                    match format {
                        ExportFormat::Geojson => feature(out, row, geometry.as_deref(), layer == ExportLayer::Openstreetmap, first),
                        ExportFormat::Csv => csv(out, &row, first),
                    }
                    .map_err(failed)?;
                    first = false;
                }
            }
        }
        if format == ExportFormat::Geojson {
            writeln!(out, "\n]}}").map_err(failed)?;
        }
        out.flush().map_err(failed)
    }
}

fn source_row(record: &RecordRow, site: SiteId) -> Row {
    let address: BTreeMap<String, String> = serde_json::from_str(&record.address).unwrap_or_default();
    let part = |key: &str| address.get(key).cloned().into();
    let mut tags: BTreeMap<String, String> = serde_json::from_str(&record.tags).unwrap_or_default();
    tags.retain(|key, _| !withheld(key));
    vec![
        ("osm", record.external_id.clone().into()),
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
    vec![("site", site.to_string().into()), ("source", record.source.clone().into()), ("osm", record.external_id.clone().into())]
}

fn own_row(site: &parvis_store::SiteRow) -> Row {
    vec![
        ("site", site.id.to_string().into()),
        ("status", site.status.as_str().into()),
        ("status_reason", site.status_reason.clone().into()),
        ("own_name", site.own_name.clone().into()),
        ("operator", site.operator.as_ref().map(|(_, name)| name.clone()).into()),
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

/// Licence and attribution stand once at the head of the collection, not in every feature.
fn feature(out: &mut dyn Write, row: Row, geometry: Option<&str>, of_source: bool, first: bool) -> std::io::Result<()> {
    let said_once = |key: &str| of_source && matches!(key, "licence" | "attribution");
    let properties: Map<String, Value> = row.into_iter().filter(|(key, _)| !said_once(key)).map(|(key, value)| (key.to_owned(), value)).collect();
    let properties = Value::Object(properties);
    let geometry = geometry.unwrap_or("null");
    write!(out, "{}\n{{\"type\":\"Feature\",\"geometry\":{geometry},\"properties\":{properties}}}", if first { "" } else { "," })
}

fn csv(out: &mut dyn Write, row: &Row, first: bool) -> std::io::Result<()> {
    let columns: Vec<&(&str, Value)> = row.iter().filter(|(key, _)| *key != "tags").collect();
    if first {
        let head: Vec<&str> = columns.iter().map(|(key, _)| *key).collect();
        write!(out, "{}\r\n", head.join(","))?;
    }
    let cells: Vec<String> = columns.iter().map(|(_, value)| cell(value)).collect();
    write!(out, "{}\r\n", cells.join(","))
}

/// What a spreadsheet takes for the beginning of a formula, full-width forms as well (OWASP, CSV injection).
const BEGINS_A_FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// Quoted where needed. What begins a formula in a text would be run by a spreadsheet: it is preceded by an apostrophe, also behind
/// a character at which a spreadsheet of another language would cut.
fn cell(value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => defused(text),
        other => other.to_string(),
    };
    if text.contains([',', ';', '\t', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

fn defused(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 1);
    let mut at_a_beginning = true;
    for letter in text.chars() {
        if at_a_beginning && BEGINS_A_FORMULA.contains(&letter) {
            safe.push('\'');
        }
        at_a_beginning = matches!(letter, ';' | ',' | '\t' | '\n' | '\r') || at_a_beginning && letter == ' ' && !safe.is_empty();
        safe.push(letter);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_defused_wherever_a_spreadsheet_would_cut() {
        assert_eq!(cell(&json!("a;=1")), "\"a;'=1\"");
        assert_eq!(cell(&json!("a; =1")), "\"a; '=1\"");
        assert_eq!(cell(&json!(";@x")), "\";'@x\"");
        assert_eq!(cell(&json!("\u{ff1d}1")), "'\u{ff1d}1");
        assert_eq!(cell(&json!("Saint-Mary; 3-5")), "\"Saint-Mary; 3-5\"");
    }

    #[test]
    fn cells_are_quoted_and_formulas_are_defused() {
        assert_eq!(cell(&json!("St. Mary, \"Old\"")), "\"St. Mary, \"\"Old\"\"\"");
        assert_eq!(cell(&json!("=cmd|calc")), "'=cmd|calc");
        assert_eq!(cell(&json!(-9.5)), "-9.5");
        assert_eq!(cell(&Value::Null), "");
    }

    #[test]
    fn belief_is_withheld() {
        assert!(withheld("religion") && withheld("denomination") && withheld("religion:source"));
        assert!(!withheld("name"));
    }
}
