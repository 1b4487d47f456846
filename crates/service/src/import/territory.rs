//! Which territory an extract is of, so that next year's file is compared with this year's.

use parvis_model::BoundingBox;
use parvis_store::ExtractRow;

/// Boxes that share this much of their joint surface are the same territory.
const SAME: f64 = 0.8;

/// The territory meant: the one named, the one the file is named after, the one that covers the same box, or a new one.
pub(super) fn find(
    known: &[ExtractRow],
    named: Option<&str>,
    file_name: &str,
    bounding_box: Option<BoundingBox>,
    new_id: impl FnOnce() -> String,
) -> ExtractRow {
    let name = named.map_or_else(|| from_file_name(file_name), slug);
    let by_name = known.iter().find(|extract| extract.name == name);
    let by_box = || {
        let bounding_box = bounding_box?;
        known.iter().find(|extract| extract.bounding_box.is_some_and(|other| other.overlap(&bounding_box) >= SAME))
    };
    let found = by_name.or_else(|| if named.is_none() { by_box() } else { None });
    found.cloned().unwrap_or_else(|| ExtractRow { id: new_id(), name, bounding_box, attribution: String::new(), invented: false })
}

/// `liechtenstein-latest.osm.pbf` and `liechtenstein-2026.osm.pbf` are of `liechtenstein`.
fn from_file_name(file_name: &str) -> String {
    let stem = file_name.split('.').next().unwrap_or_default();
    let is_date = |part: &str| part == "latest" || part == "internal" || part.len() >= 4 && part.bytes().all(|b| b.is_ascii_digit());
    let mut parts: Vec<&str> = stem.split(['-', '_']).collect();
    while parts.len() > 1 && parts.last().is_some_and(|part| is_date(part)) {
        parts.pop();
    }
    slug(&parts.join("-"))
}

/// A name that is safe as a file name.
fn slug(name: &str) -> String {
    let folded = parvis_model::fold(name);
    let kept: String = folded.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let kept = kept.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    if kept.is_empty() { "territory".to_owned() } else { kept.chars().take(80).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_is_no_part_of_the_name() {
        for file in ["liechtenstein-latest.osm.pbf", "liechtenstein-2026.osm.pbf", "Liechtenstein-260329.osm.pbf", "liechtenstein.pbf"] {
            assert_eq!(from_file_name(file), "liechtenstein");
        }
        assert_eq!(from_file_name("2026.osm.pbf"), "2026");
        assert_eq!(from_file_name("../../etc/passwd"), "territory");
    }

    #[test]
    fn a_file_of_another_name_over_the_same_box_is_the_same_territory() {
        let known = [ExtractRow {
            id: "a".into(),
            name: "vall".into(),
            bounding_box: Some("9,47,10,48".parse().unwrap()),
            attribution: String::new(),
            invented: false,
        }];
        let find = |named, file, bounds: &str| find(&known, named, file, Some(bounds.parse().unwrap()), || "new".into()).id;
        assert_eq!(find(None, "download.osm.pbf", "9,47,10,48.01"), "a");
        assert_eq!(find(None, "vall-2027.osm.pbf", "1,1,2,2"), "a");
        assert_eq!(find(None, "other.osm.pbf", "1,1,2,2"), "new");
        assert_eq!(find(Some("Own"), "vall.osm.pbf", "9,47,10,48"), "new");
    }
}
