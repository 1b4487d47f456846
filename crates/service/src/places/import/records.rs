//! A place of the extract as a record of the source layer.

use std::collections::BTreeMap;

use parvis_model::{Address, Names, OsmRef, Position, SourceRecordId, Timestamp};
use parvis_osm::{Outline, Place, Selection, TagRules};
use parvis_packs::Categories;
use parvis_store::RecordRow;

use crate::installation::columns::to_json;
use crate::installation::error::ServiceError;

use super::plan::For;
use super::{SOURCE, digest};
use crate::places::listing::Described;

pub(super) fn selection(categories: &Categories, base_map: bool, today: &str) -> Result<Selection, ServiceError> {
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
    places.only_standing(today);
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
        name: place.name().map(str::to_owned),
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

/// What an object of a record is called for people: without what sets it apart from another that has its id now.
pub(crate) fn called(record: &RecordRow) -> &str {
    record.external_id.strip_suffix(&format!("@{}", record.id)).unwrap_or(&record.external_id)
}

pub(super) fn record(place: &Place, described: &Described, of: &For<'_>, id: SourceRecordId) -> Result<RecordRow, ServiceError> {
    let tags: BTreeMap<&str, &str> = place.tags.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    Ok(RecordRow {
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
        content: digest::of_place(place, &described.category, of.provenance),
    })
}

/// A file may be dated so many seconds ahead of the clock of this installation.
const AHEAD: i64 = 86_400;

/// What a file says of the time of its data.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Dated {
    /// The day of its data.
    pub(super) day: Option<String>,
    /// The day that it claims instead, where that has not come yet. Were it believed, every true file would be older.
    pub(super) claimed: Option<String>,
}

impl Dated {
    /// By the time in its header (seconds since 1970).
    pub(super) fn of(claimed: Option<i64>, now: Timestamp) -> Self {
        let claimed_ahead = claimed.filter(|seconds| *seconds > now.as_second().saturating_add(AHEAD));
        let day = if claimed_ahead.is_some() { None } else { claimed.and_then(date) };
        Self { day, claimed: claimed_ahead.and_then(date) }
    }
}

/// Whether a day (ISO 8601) has come, give or take one.
pub(super) fn has_come(day: &str, now: Timestamp) -> bool {
    date(now.as_second().saturating_add(AHEAD)).is_none_or(|latest| day <= latest.as_str())
}

/// The day of a timestamp (seconds since 1970), ISO 8601.
pub(super) fn date(seconds: i64) -> Option<String> {
    let timestamp = Timestamp::from_second(seconds).ok()?;
    Some(timestamp.to_string().chars().take(10).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_that_has_not_come_is_not_believed() {
        let now: Timestamp = "2026-11-26T08:00:00Z".parse().unwrap();
        let day = |day: &str| Dated { day: Some(day.to_owned()), claimed: None };
        assert_eq!(Dated::of(Some(1_700_000_000), now), day("2023-11-14"));
        assert_eq!(Dated::of(Some(now.as_second() + AHEAD), now), day("2026-11-27"));
        let ahead = Dated::of(Some(now.as_second() + AHEAD + 1), now);
        assert_eq!(ahead, Dated { day: None, claimed: Some("2026-11-27".to_owned()) });
        assert_eq!(Dated::of(Some(41_030_000_000), now).day, None);
        for nothing in [None, Some(i64::MAX)] {
            assert_eq!(Dated::of(nothing, now), Dated { day: None, claimed: None });
        }
        assert!(has_come("2026-11-27", now) && !has_come("2026-11-28", now) && !has_come("3270-03-01", now));
    }
}
