//! What differs between two descriptions of one object.

use std::collections::BTreeMap;

use parvis_model::{ChangedValue, Difference, Position};
use parvis_store::RecordRow;

use super::same_outline;

/// A point that lies nearer than this to where it lay (metres) did not move: somebody drew it more exactly.
const MOVED: f64 = 25.0;

/// Tags whose values are shown, at most.
const SHOWN: usize = 20;

pub(super) fn compare(before: &RecordRow, now: &RecordRow) -> Difference {
    let mut found = Difference::default();
    let mut note = |attribute: &str, differs: bool| {
        if differs {
            found.attributes.push(attribute.to_owned());
        }
    };
    note("address", before.address != now.address);
    note("category", before.category != now.category);
    note("incomplete", before.incomplete != now.incomplete);
    note("name", before.name != now.name);
    note("names", before.names != now.names);
    note("outline", !same_outline::same(before.outline.as_deref(), now.outline.as_deref()));
    let (old, new) = (tags(before), tags(now));
    let mut keys: Vec<&String> = old.keys().chain(new.keys()).collect();
    keys.sort();
    keys.dedup();
    let differing: Vec<&String> = keys.into_iter().filter(|key| old.get(*key) != new.get(*key)).collect();
    note("tags", differing.iter().any(|key| !is_told_otherwise(key)));
    if before.category != now.category {
        found.values.push(ChangedValue { attribute: "category".to_owned(), before: Some(before.category.clone()), now: Some(now.category.clone()) });
    }
    let shown = differing.into_iter().take(SHOWN).map(|key| ChangedValue { attribute: key.clone(), before: old.get(key).cloned(), now: new.get(key).cloned() });
    found.values.extend(shown);
    let metres = Position { lon: before.lon, lat: before.lat }.distance(Position { lon: now.lon, lat: now.lat });
    found.metres = (metres > MOVED).then_some((metres * 10.0).round() / 10.0);
    found
}

/// Tags that have an attribute of their own.
fn is_told_otherwise(key: &str) -> bool {
    key == "name" || key.starts_with("name:") || key.starts_with("addr:")
}

fn tags(record: &RecordRow) -> BTreeMap<String, String> {
    serde_json::from_str(&record.tags).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_model::SourceRecordId;

    fn record() -> RecordRow {
        RecordRow {
            id: SourceRecordId::from_random([1; 16]),
            source: "osm".into(),
            external_id: "way/1".into(),
            version: 1,
            present: true,
            category: "education".into(),
            name: Some("Old school".into()),
            names: "{}".into(),
            address: "{}".into(),
            tags: r#"{"amenity":"school","name":"Old school"}"#.into(),
            lon: 9.5,
            lat: 47.1,
            outline: None,
            incomplete: None,
            nearest_street: None,
            licence: "ODbL-1.0".into(),
            attribution: String::new(),
            data_date: None,
            content: String::new(),
        }
    }

    #[test]
    fn nothing_differs_from_itself() {
        assert_eq!(compare(&record(), &record()), Difference::default());
    }

    #[test]
    fn a_new_name_is_told_once_with_both_values() {
        let now = RecordRow { name: Some("New school".into()), tags: r#"{"amenity":"school","name":"New school"}"#.into(), ..record() };
        let found = compare(&record(), &now);
        assert_eq!(found.attributes, ["name"]);
        assert_eq!(found.values, [ChangedValue { attribute: "name".into(), before: Some("Old school".into()), now: Some("New school".into()) }]);
    }

    #[test]
    fn a_point_has_moved_beyond_twenty_five_metres_only() {
        let shifted = |lat: f64| compare(&record(), &RecordRow { lat, ..record() }).metres;
        assert_eq!(shifted(47.1002), None);
        assert_eq!(shifted(47.101), Some(111.2));
    }
}
