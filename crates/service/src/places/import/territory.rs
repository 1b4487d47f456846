//! Which territory an extract is of, so that next year's file is compared with this year's. It is known by what it covers and by
//! what it was called; where the two contradict each other, a person is asked.

use parvis_model::{BoundingBox, is_unseen};
use parvis_store::ExtractRow;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Boxes that share this much of their joint surface are the same territory.
const SAME: f64 = 0.8;

/// The longest name in bytes, so that it is a file name with room to spare.
const LONGEST: usize = 120;

/// A territory, and whether what it covered before has nothing in common with what the file covers.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) territory: ExtractRow,
    pub(super) elsewhere: bool,
    /// It is known by what it covers alone: it was called differently.
    pub(super) other_name: bool,
}

/// The territory meant: the one named, the one the file is named after, the one that covers the same box, or a new one.
pub(super) fn find(known: &[ExtractRow], named: Option<&str>, file_name: &str, bounding_box: Option<BoundingBox>, new_id: impl FnOnce() -> String) -> Found {
    let name = named.map_or_else(|| from_file_name(file_name), slug);
    // Earlier versions kept only letters without accents in a name.
    let by_name = || known.iter().find(|extract| extract.name == name).or_else(|| known.iter().find(|extract| parvis_model::fold(&name) == extract.name));
    let by_box = || {
        let bounding_box = bounding_box.filter(|_| named.is_none())?;
        known.iter().find(|extract| extract.bounding_box.is_some_and(|other| overlap(&other, &bounding_box) >= SAME))
    };
    let named_so = by_name();
    let Some(found) = named_so.or_else(by_box) else {
        let territory = ExtractRow { id: new_id(), name: name.clone(), bounding_box, attribution: String::new(), invented: false, data_date: None };
        return Found { territory, elsewhere: false, other_name: false };
    };
    let apart = |(before, now): (BoundingBox, BoundingBox)| overlap(&before, &now) == 0.0;
    Found { territory: found.clone(), elsewhere: found.bounding_box.zip(bounding_box).is_some_and(apart), other_name: named_so.is_none() }
}

/// Shared surface divided by joint surface. A box whose west lies east of its east crosses the antimeridian; one without surface
/// (a single place) has as much as a hundredth of a degree.
fn overlap(a: &BoundingBox, b: &BoundingBox) -> f64 {
    const LEAST: f64 = 0.01;
    let east = |b: &BoundingBox| if b.west > b.east { b.east + 360.0 } else { b.east };
    let grown = |b: &BoundingBox, shift: f64| BoundingBox {
        west: b.west - LEAST + shift,
        south: b.south - LEAST,
        east: east(b) + LEAST + shift,
        north: b.north + LEAST,
    };
    [-360.0, 0.0, 360.0].into_iter().map(|shift| grown(a, 0.0).overlap(&grown(b, shift))).fold(0.0, f64::max)
}

/// `liechtenstein-latest.osm.pbf` and `liechtenstein-2026-01-31.osm (1).pbf` are of `liechtenstein`.
fn from_file_name(file_name: &str) -> String {
    let mut stem = file_name.to_lowercase();
    loop {
        let before = stem.len();
        stem.truncate(stem.trim_end().len());
        for ending in [".pbf", ".osm", ".bz2", ".gz", "-latest", "_latest", ".latest", "-internal", "_internal"] {
            if let Some(rest) = stem.strip_suffix(ending).filter(|rest| !rest.is_empty()) {
                stem.truncate(rest.len());
            }
        }
        // The number that a browser adds to a second download.
        if let Some((rest, number)) = stem.strip_suffix(')').and_then(|rest| rest.rsplit_once('('))
            && !number.is_empty()
            && number.bytes().all(|digit| digit.is_ascii_digit())
            && !rest.trim().is_empty()
        {
            let length = rest.trim_end().len();
            stem.truncate(length);
        }
        if let Some(rest) = without_date(&stem) {
            stem.truncate(rest);
        }
        if stem.len() == before {
            return slug(&stem);
        }
    }
}

/// The length of a name without the date at its end: a year, a year with month or with month and day, or six or eight digits.
fn without_date(stem: &str) -> Option<usize> {
    const FORMS: [&[usize]; 5] = [&[4, 2, 2], &[4, 2], &[8], &[6], &[4]];
    let is_digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|digit| digit.is_ascii_digit());
    FORMS.into_iter().find_map(|form| {
        let mut rest = stem;
        for count in form.iter().rev() {
            let (before, last) = rest.rsplit_once(['-', '_', '.'])?;
            if !is_digits(last, *count) {
                return None;
            }
            rest = before;
        }
        let year: u32 = stem[rest.len() + 1..].get(..4)?.parse().ok()?;
        let is_date = form[0] == 6 || (1990..2200).contains(&year);
        (!rest.is_empty() && is_date).then_some(rest.len())
    })
}

/// Whether a text names a territory: it has a letter or a digit that is seen.
pub(super) fn is_name(text: &str) -> bool {
    !kept(text).is_empty()
}

/// A name that is safe as a file name: the letters and digits of every script, with hyphens between. Marks and what is not seen are
/// no name without a letter.
fn slug(name: &str) -> String {
    let kept = kept(name);
    if kept.is_empty() { "territory".to_owned() } else { kept }
}

/// The letters and digits of a name, with hyphens between; nothing where there is none.
fn kept(name: &str) -> String {
    let lower: String = name.to_lowercase().nfc().collect();
    let is_kept = |letter: char| (letter.is_alphanumeric() || is_combining_mark(letter)) && !is_unseen(letter);
    let kept: String = lower.chars().map(|letter| if is_kept(letter) { letter } else { '-' }).collect();
    let mut kept = kept.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    while kept.len() > LONGEST {
        kept.pop();
    }
    if kept.contains(char::is_alphanumeric) { kept } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_is_no_part_of_the_name() {
        let files = [
            "liechtenstein-latest.osm.pbf",
            "liechtenstein-2026.osm.pbf",
            "Liechtenstein-260329.osm.pbf",
            "liechtenstein.pbf",
            "liechtenstein-2026-03-29.osm.pbf",
            "liechtenstein_20260329.osm.pbf",
            "liechtenstein-latest.osm (1).pbf",
            "liechtenstein-latest.osm.pbf (2)",
            "LIECHTENSTEIN-LATEST.OSM.PBF",
        ];
        for file in files {
            assert_eq!(from_file_name(file), "liechtenstein", "{file}");
        }
        assert_eq!(from_file_name("2026.osm.pbf"), "2026");
        assert_eq!(from_file_name("../../etc/passwd"), "etc-passwd");
        assert_eq!(from_file_name(".osm.pbf"), "osm");
        assert_eq!(from_file_name("..."), "territory");
    }

    #[test]
    fn a_name_keeps_its_letters_in_every_script_and_is_not_cut_at_a_dot() {
        let names = ["крым", "сербия", "日本", "الأردن", "दिल्ली", "ελλάδα", "são-paulo", "planet-12-48-41-8", "planet-12-35-48-8"];
        let files = [
            "Крым-latest.osm.pbf",
            "сербия.osm.pbf",
            "日本.osm.pbf",
            "الأردن.pbf",
            "दिल्ली.pbf",
            "Ελλάδα.pbf",
            "São Paulo.pbf",
            "planet_12.48,41.8.osm.pbf",
            "planet_12.35,48.8.osm.pbf",
        ];
        assert_eq!(files.map(from_file_name), names);
        let long = slug(&"ж".repeat(200));
        assert!(long.len() <= LONGEST && long.chars().all(|letter| letter == 'ж'));
        assert_ne!(from_file_name("district-12.osm.pbf"), from_file_name("district-13.osm.pbf"), "a number is no date");
        assert_ne!(from_file_name("plz-8001.osm.pbf"), from_file_name("plz-8002.osm.pbf"), "nor is a postcode");
    }

    #[test]
    fn a_name_without_a_letter_that_is_seen_is_none() {
        for file in ["🏳\u{fe0f}\u{200d}🌈.osm.pbf", "\u{fe0f}.osm.pbf", "\u{301}\u{302}.pbf", "\u{200b}\u{34f}.osm.pbf", "\u{3164}.osm.pbf", "👩🏽.pbf"]
        {
            assert_eq!(from_file_name(file), "territory", "{file:?}");
        }
        assert_eq!(from_file_name("vall\u{fe0f}.osm.pbf"), "vall");
        assert_eq!(from_file_name("🏔 vall.osm.pbf"), "vall");
    }

    fn vall() -> [ExtractRow; 1] {
        [ExtractRow {
            id: "a".into(),
            name: "vall".into(),
            bounding_box: Some("9,47,10,48".parse().unwrap()),
            attribution: String::new(),
            invented: false,
            data_date: None,
        }]
    }

    fn found(named: Option<&str>, file: &str, bounds: &str) -> (String, bool) {
        let found = find(&vall(), named, file, Some(bounds.parse().unwrap()), || "new".into());
        (found.territory.id, found.elsewhere)
    }

    #[test]
    fn a_file_of_another_name_over_the_same_box_is_the_same_territory() {
        assert_eq!(found(None, "download.osm.pbf", "9,47,10,48.01"), ("a".to_owned(), false));
        assert_eq!(found(None, "vall-2027.osm.pbf", "9.2,47,9.4,47.3"), ("a".to_owned(), false));
        assert_eq!(found(None, "other.osm.pbf", "1,1,2,2"), ("new".to_owned(), false));
        assert_eq!(found(Some("Own"), "vall.osm.pbf", "9,47,10,48"), ("new".to_owned(), false));
    }

    #[test]
    fn a_territory_that_is_known_by_its_box_alone_was_called_differently() {
        let other_name = |named: Option<&str>, file: &str, bounds: &str| find(&vall(), named, file, Some(bounds.parse().unwrap()), || "new".into()).other_name;
        assert!(other_name(None, "download.osm.pbf", "9,47,10,48.01"));
        assert!(!other_name(None, "vall-2027.osm.pbf", "9,47,10,48"));
        assert!(!other_name(Some("vall"), "download.osm.pbf", "9,47,10,48"));
        assert!(!other_name(None, "download.osm.pbf", "1,1,2,2"), "a new one");
    }

    #[test]
    fn the_same_name_over_a_box_elsewhere_is_doubtful() {
        assert_eq!(found(None, "vall-2027.osm.pbf", "1,1,2,2"), ("a".to_owned(), true));
        assert_eq!(found(Some("vall"), "x.osm.pbf", "1,1,2,2"), ("a".to_owned(), true));
        assert_eq!(found(None, "vall.osm.pbf", "9.5,47.5,9.5,47.5"), ("a".to_owned(), false), "a single place within");
    }

    #[test]
    fn a_territory_across_the_antimeridian_is_known_by_its_box() {
        let bounds = |west: f64, east: f64| BoundingBox { west, south: -20.0, east, north: -15.0 };
        assert!(overlap(&bounds(177.0, -178.0), &bounds(177.0, -178.0)) > SAME);
        assert!(overlap(&bounds(177.0, -178.0), &bounds(177.1, -178.0)) > SAME);
        assert_eq!(overlap(&bounds(177.0, -178.0), &bounds(10.0, 12.0)), 0.0);
        assert!(overlap(&bounds(177.0, -178.0), &bounds(-179.0, -178.0)) > 0.0);
    }
}
