//! The rows of the layers of an export.

use std::collections::{BTreeMap, BTreeSet};

use parvis_model::SiteId;
use parvis_store::RecordRow;
use serde_json::{Map, Value, json};

use crate::places::export::ExportLayer;

/// Source facts that are never exported in bulk.
fn withheld(key: &str) -> bool {
    key == "religion" || key == "denomination" || key.starts_with("religion:") || key.starts_with("denomination:")
}

pub(crate) type Row = Vec<(&'static str, Value)>;

/// The columns of the table of a layer, those of its rows but `tags`.
pub(crate) fn columns(layer: ExportLayer) -> &'static [&'static str] {
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

pub(crate) fn source_row(record: &RecordRow, tags: BTreeMap<String, String>, site: SiteId) -> Row {
    let mut address: BTreeMap<String, String> = serde_json::from_str(&record.address).unwrap_or_default();
    let mut part = |key: &str| address.remove(key).into();
    let tags: Map<String, Value> = tags.into_iter().filter(|(key, _)| !withheld(key)).map(|(key, value)| (key, value.into())).collect();
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
        ("tags", tags.into()),
    ]
}

pub(crate) fn link_row(record: &RecordRow, site: SiteId) -> Row {
    vec![("site", site.to_string().into()), ("source", record.source.clone().into()), ("osm", crate::places::import::called(record).into())]
}

/// The operator is the one that was named, and after it those that are linked.
pub(crate) fn own_row(site: &parvis_store::SiteRow, mut linked: BTreeSet<String>) -> Row {
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
pub(crate) fn geometry(record: RecordRow) -> String {
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
