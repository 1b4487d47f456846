//! A place of the extract as a record of the source layer.

use std::collections::BTreeMap;

use parvis_model::{Address, Names, OsmRef, Position, SourceRecordId, Timestamp};
use parvis_osm::{Outline, Place, Selection, TagRules};
use parvis_packs::Categories;
use parvis_store::RecordRow;

use crate::ServiceError;
use crate::error::to_json;

use super::plan::For;
use super::{SOURCE, digest};
use crate::listing::Described;

pub(super) fn selection(categories: &Categories, base_map: bool) -> Result<Selection, ServiceError> {
    let mut places = TagRules::default();
    let wrong = |rules: &str| {
        let rules = rules.to_owned();
        move |error: parvis_osm::RuleError| ServiceError::Invalid(format!("\"{rules}\": {error}"))
    };
    for (class, category) in (0..).zip(&categories.all) {
        for rule in &category.tags {
            if categories.as_osmium { places.add_osmium(rule, class) } else { places.add(rule, class) }.map_err(wrong(rule))?;
        }
    }
    for never in &categories.never {
        if never.hide { places.hide(&never.tags) } else { places.exclude(&never.tags) }.map_err(wrong(&never.tags.join(", ")))?;
    }
    places.only_standing();
    Ok(Selection { places, areas: true, streets: true, base_map })
}

/// The rules of what must not be listed, without any category.
pub(crate) fn hiding(categories: &Categories) -> Result<TagRules, ServiceError> {
    let mut rules = TagRules::default();
    for never in categories.never.iter().filter(|never| never.hide) {
        rules.hide(&never.tags).map_err(|error| ServiceError::Invalid(format!("\"{}\": {error}", never.tags.join(", "))))?;
    }
    Ok(rules)
}

/// What the source says of a place, as far as a list shows it.
pub(super) fn describe(place: &Place, categories: &Categories) -> Described {
    Described {
        name: place.tag("name").or_else(|| place.tag("official_name")).map(str::to_owned),
        names: Names::from_tags(place.tags.iter().map(|(key, value)| (key.as_str(), value.as_str()))),
        address: Address::from_tags(|key| place.tag(key)),
        nearest_street: place.nearest_street.clone(),
        category: categories.all[usize::from(place.class)].key.clone(),
        position: Position { lon: place.position[0], lat: place.position[1] },
    }
}

/// What an object is called in its source. The ids of files that were drawn by hand are negative and mean something in that file alone:
/// such an object is one of its territory.
pub(super) fn object(element: OsmRef, territory: &str) -> String {
    if element.id > 0 { element.to_string() } else { format!("{element}@{territory}") }
}

pub(super) fn record(place: &Place, described: &Described, of: &For<'_>, id: SourceRecordId) -> Result<RecordRow, ServiceError> {
    let tags: BTreeMap<&str, &str> = place.tags.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let mut record = RecordRow {
        id,
        source: SOURCE.to_owned(),
        external_id: of.object(place.element),
        version: i64::from(place.version),
        present: true,
        category: described.category.clone(),
        name: described.name.clone(),
        names: to_json(&described.names)?,
        address: to_json(&described.address)?,
        tags: to_json(&tags)?,
        lon: place.position[0],
        lat: place.position[1],
        outline: place.outline.as_ref().map(Outline::to_geojson),
        incomplete: place.incomplete.map(|reason| reason.as_str().to_owned()),
        nearest_street: place.nearest_street.clone(),
        licence: of.provenance.licence.to_owned(),
        attribution: of.provenance.attribution.to_owned(),
        data_date: of.data_date.map(str::to_owned),
        content: String::new(),
    };
    record.content = digest::of_record(&record);
    Ok(record)
}

/// The day of a timestamp (seconds since 1970), ISO 8601.
pub(super) fn date(seconds: i64) -> Option<String> {
    let timestamp = Timestamp::from_second(seconds).ok()?;
    Some(timestamp.to_string().chars().take(10).collect())
}
