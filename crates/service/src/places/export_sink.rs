//! Where the rows of an export go: the features of a collection, or the lines of a table. Written at once, or part by part.

use std::io::{Result, Write};

use serde::{Serialize, Serializer};
use serde_json::json;

use crate::places::export::{ExportFormat, ExportOptions};
use crate::places::export_rows::{Row, columns};
use crate::places::export_table::Table;

/// A row as an object, its keys in their order.
struct Properties<'r>(&'r Row);

impl Serialize for Properties<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// Where the rows of an export go.
pub(crate) enum Sink<'w> {
    /// The features of a collection; whether one was written.
    Features(&'w mut (dyn Write + Send), bool),
    Table(Box<Table<'w>>),
}

impl<'w> Sink<'w> {
    /// Begins an export.
    pub(crate) fn begin(out: &'w mut (dyn Write + Send), options: ExportOptions, attribution: &str, licence: &str) -> Result<Self> {
        match options.format {
            ExportFormat::Geojson => {
                write!(out, r#"{{"type":"FeatureCollection","attribution":{},"licence":{},"features":["#, json!(attribution), json!(licence))?;
                Ok(Self::Features(out, false))
            }
            ExportFormat::Csv => Ok(Self::Table(Box::new(Table::begin(out, columns(options.layer), options.byte_order_mark)?))),
        }
    }

    /// Goes on with one that was begun; `begun`: whether a row was written before.
    pub(crate) fn resume(out: &'w mut (dyn Write + Send), options: ExportOptions, begun: bool) -> Self {
        match options.format {
            ExportFormat::Geojson => Self::Features(out, begun),
            ExportFormat::Csv => Self::Table(Box::new(Table::resume(out))),
        }
    }

    pub(crate) fn put(&mut self, row: Row, geometry: Option<&str>) -> Result<()> {
        match self {
            Self::Table(table) => table.row(row.iter().filter(|(key, _)| *key != "tags").map(|(_, value)| value)),
            Self::Features(out, begun) => {
                let mut feature = if *begun { b",".to_vec() } else { Vec::new() };
                *begun = true;
                feature.extend_from_slice(b"\n{\"type\":\"Feature\",\"geometry\":");
                feature.extend_from_slice(geometry.unwrap_or("null").as_bytes());
                feature.extend_from_slice(b",\"properties\":");
                serde_json::to_writer(&mut feature, &Properties(&row))?;
                feature.push(b'}');
                out.write_all(&feature)
            }
        }
    }

    /// Writes what is left of this part; answers whether a row was written, in this one or before.
    pub(crate) fn pause(self) -> Result<bool> {
        match self {
            Self::Table(table) => table.end().map(|()| true),
            Self::Features(_, begun) => Ok(begun),
        }
    }

    pub(crate) fn end(self) -> Result<()> {
        match self {
            Self::Table(table) => table.end(),
            Self::Features(out, _) => {
                writeln!(out, "\n]}}")?;
                out.flush()
            }
        }
    }
}
