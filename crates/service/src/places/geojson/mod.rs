//! GeoJSON of areas (RFC 7946), from outside: read in one pass into little more memory than the file takes, with bounds. Not by
//! the `geojson` crate, whose conversion to `geo` panics on a position with less than two numbers.

mod form;

use geo::MultiPolygon;
use parvis_model::Names;
use parvis_osm::{OutlineFault, valid_area};

use form::{Feature, Features, File, Geometry, no_area};

use crate::installation::columns::json;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::installation::settings::Limits;
use crate::places::containment::crossings;

/// Vertices of one outline, at most.
const VERTICES: usize = 500_000;

/// Edges that a line from west to east through an outline may meet, on average. A country's coast has some hundreds.
const CROSSINGS: f64 = 2_000.0;

/// What is an area, with an outline that cannot be used.
fn invalid(text: impl Into<String>) -> ServiceError {
    Rule::AreaOutline.broken(text)
}

/// The outline in a column.
pub(crate) fn outline_of(text: &str) -> Result<MultiPolygon<f64>, ServiceError> {
    json::<Geometry>(text)?.polygons()
}

/// The valid outline of what came from outside.
fn checked(area: &MultiPolygon<f64>) -> Result<MultiPolygon<f64>, ServiceError> {
    let too_intricate = || Rule::AreaTooIntricate.broken("this outline is too intricate: simplify it");
    if corners(area) > VERTICES {
        return Err(invalid(format!("an outline may have {VERTICES} vertices at most")));
    }
    if crossings(area) > CROSSINGS {
        return Err(too_intricate());
    }
    valid_area(area).map_err(|fault| if fault == OutlineFault::TooIntricate { too_intricate() } else { invalid(fault.to_string()) })
}

fn corners(area: &MultiPolygon<f64>) -> usize {
    area.0.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors())).map(|ring| ring.0.len()).sum()
}

/// An area in a file.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) name: String,
    pub(crate) names: Names,
    pub(crate) outline: MultiPolygon<f64>,
}

fn found(feature: Feature) -> Result<Found, ServiceError> {
    let names = feature.properties.unwrap_or_default().0;
    let name = names.iter().find(|(key, _)| key == "name").ok_or_else(|| no_area("a \"name\" of 1 to 200 characters is missing"))?;
    let name = crate::installation::text::name(&name.1)?;
    let names = Names::from_tags(names.iter().map(|(key, value)| (key.as_str(), value.as_str())));
    names.0.values().try_for_each(|name| crate::installation::text::name(name).map(drop))?;
    let outline = feature.geometry.ok_or_else(|| no_area("it has no geometry"))?.polygons()?;
    Ok(Found { name, names, outline: checked(&outline)? })
}

/// The areas of a GeoJSON text.
///
/// # Errors
/// [`ServiceError::Broken`] names the feature and what is wrong with it, or the bound that is exceeded.
pub(crate) fn features(text: &str, limits: &Limits) -> Result<Vec<Found>, ServiceError> {
    if text.len() as u64 > limits.area_file_mebibytes * 1024 * 1024 {
        let says = format!("a GeoJSON file may hold {} MiB at most; nothing was kept", limits.area_file_mebibytes);
        return Err(Rule::AreaFileTooLong.broken_with(&[("mebibytes", limits.area_file_mebibytes)], says));
    }
    let parsed: File = serde_json::from_str(text)
        .map_err(|error| Rule::AreaFile.broken(format!("this is not a GeoJSON Feature or FeatureCollection of polygons: {error}")))?;
    if let Some(name) = parsed.other_coordinates() {
        let says = format!("its coordinates are in \"{name}\"; save it in degrees (WGS 84, EPSG:4326), then try again; nothing was kept");
        return Err(Rule::AreaOutline.broken(says));
    }
    let features = match (parsed.r#type.as_str(), parsed.features) {
        ("FeatureCollection", Some(Features(features))) => features,
        ("Feature", _) => vec![Feature { properties: parsed.properties, geometry: parsed.geometry }],
        _ => return Err(Rule::AreaFile.broken("this is not a GeoJSON Feature or FeatureCollection of polygons")),
    };
    if features.is_empty() {
        return Err(Rule::AreaFile.broken("there is no feature in it"));
    }
    if features.len() as u64 > limits.areas_per_file {
        return Err(Rule::AreaFileFull.broken(format!(
            "a file may hold {} areas at most, and this one has {}; nothing was kept",
            limits.areas_per_file,
            features.len()
        )));
    }
    let alone = features.len() == 1;
    let mut left = limits.area_vertices_per_file;
    let read = |(index, feature): (usize, Feature)| {
        let number = index as u64 + 1;
        let in_file = |error: ServiceError| Rule::AreaInFile.broken_with(&[("number", number)], format!("feature {number}: {error}"));
        // One that stands alone, as one that was drawn, is told by what is wrong with it.
        let found = found(feature).map_err(|error| if alone { error } else { in_file(error) })?;
        let spent = left.checked_sub(corners(&found.outline) as u64);
        left = spent.ok_or_else(|| {
            Rule::AreaFileFull.broken(format!("the areas of a file may have {} vertices at most; nothing was kept", limits.area_vertices_per_file))
        })?;
        Ok(found)
    };
    features.into_iter().enumerate().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feature(name: &str, geometry: &str) -> String {
        format!(r#"{{"type":"Feature","properties":{{"name":"{name}"}},"geometry":{geometry}}}"#)
    }

    fn read(text: &str) -> Result<Vec<Found>, ServiceError> {
        features(text, &Limits::default())
    }

    const SQUARE: &str = r#"{"type":"Polygon","coordinates":[[[9,47],[10,47],[10,48],[9,48],[9,47]]]}"#;

    #[test]
    fn a_named_square_is_an_area() {
        let found = read(&feature("Old town", SQUARE)).unwrap();
        assert_eq!(found[0].name, "Old town");
    }

    #[test]
    fn a_name_in_capitals_is_a_name_and_coordinates_that_are_no_degrees_are_refused_by_their_name() {
        for key in ["Name", "NAME"] {
            let found = read(&feature("Old town", SQUARE).replace("\"name\"", &format!("\"{key}\""))).unwrap();
            assert_eq!(found[0].name, "Old town");
        }
        let numbered = read(&feature("Old town", SQUARE).replace("\"Old town\"", "8001")).unwrap();
        assert_eq!(numbered[0].name, "8001");
        let both = feature("Old town", SQUARE).replace("{\"name\":", "{\"NAME\":\"OLD\",\"name\":");
        assert_eq!(read(&both).unwrap()[0].name, "Old town");
        let within = |crs: &str| read(&feature("Old town", SQUARE).replacen('{', &format!("{{\"crs\":{crs},"), 1));
        let named = |name: &str| within(&format!(r#"{{"type":"name","properties":{{"name":"{name}"}}}}"#));
        for degrees in ["urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326", "http://www.opengis.net/def/crs/OGC/1.3/CRS84"] {
            assert!(named(degrees).is_ok(), "{degrees}");
        }
        assert!(within("null").is_ok() && within(r#"{"type":"EPSG","properties":{"code":4326}}"#).is_ok());
        for other in ["EPSG:2056", "urn:ogc:def:crs:EPSG::3857"] {
            let refused = named(other).unwrap_err();
            assert!(refused.to_string().contains(other) && refused.breaks(Rule::AreaOutline), "{refused}");
        }
        assert!(within(r#"{"type":"EPSG","properties":{"code":2056}}"#).is_err() && within("7").is_err());
    }

    #[test]
    fn an_outline_is_kept_valid_or_refused_with_what_is_wrong_with_it() {
        let kept = |geometry: &str| read(&feature("Old town", geometry)).map(|found| geo::Area::unsigned_area(&found[0].outline));
        let square = "[[[9,47],[10,47],[10,48],[9,48],[9,47]]]";
        assert_eq!(kept(&format!(r#"{{"type":"MultiPolygon","coordinates":[{square},{square}]}}"#)).unwrap() as i64, 1);
        let across = r#"{"type":"Polygon","coordinates":[[[179,-17],[181,-17],[181,-16],[179,-16],[179,-17]]]}"#;
        assert!((kept(across).unwrap() - 2.0).abs() < 1e-6, "in two halves");
        let bow = kept(r#"{"type":"Polygon","coordinates":[[[9,47],[10,48],[10,47],[9,48],[9,47]]]}"#).unwrap_err();
        assert!(bow.to_string().contains("cross each other"), "{bow}");
        assert_eq!(bow.broken_rule().map(crate::BrokenRule::rule), Some(Rule::AreaOutline));
    }

    #[test]
    fn what_is_no_area_is_refused_with_its_feature() {
        let bare = |properties: &str| format!(r#"{{"type":"Feature","properties":{properties},"geometry":null}}"#);
        let refused = [
            (feature("Off", r#"{"type":"Polygon","coordinates":[[[9,47],[400,47],[10,48],[9,47]]]}"#), Rule::AreaOutline),
            (feature("Flat", r#"{"type":"Polygon","coordinates":[[[9,47],[10,47],[9,47],[9,47]]]}"#), Rule::AreaOutline),
            (feature("", SQUARE), Rule::Name),
            // Where the outline is not what is wrong, nothing is said of outlines.
            (feature("Empty", r#"{"type":"MultiPolygon","coordinates":[]}"#), Rule::AreaFile),
            (feature("Line", r#"{"type":"LineString","coordinates":[[9,47],[10,47]]}"#), Rule::AreaFile),
            (feature("Odd", r#"{"type":"Polygon","coordinates":[[[9],[10,47],[9,48],[9]]]}"#), Rule::AreaFile),
            (r#"{"type":"Feature"}"#.to_owned(), Rule::AreaFile),
            (bare("{}"), Rule::AreaFile),
            (bare(r#"{"name":"Nowhere"}"#), Rule::AreaFile),
            (format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, bare("null")), Rule::AreaFile),
            (r#"{"type":"FeatureCollection","features":[]}"#.to_owned(), Rule::AreaFile),
            ("[".repeat(100_000), Rule::AreaFile),
        ];
        for (text, rule) in refused {
            let found = read(&text).unwrap_err();
            assert_eq!(found.broken_rule().map(crate::installation::rule::BrokenRule::rule), Some(rule), "{found}: {}", &text[..text.len().min(80)]);
        }
    }

    #[test]
    fn the_kept_corpus_of_the_fuzzer_ends_in_areas_or_in_an_error() {
        let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/geojson");
        let mut count = 0;
        for entry in std::fs::read_dir(corpus).unwrap().flatten() {
            let _ = read(&String::from_utf8_lossy(&std::fs::read(entry.path()).unwrap()));
            count += 1;
        }
        assert!(count > 3);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_refused_or_read(text in "\\PC{0,200}", cut in 0usize..200) {
            let _ = read(&text);
            let whole = feature("Old town", SQUARE);
            let _ = read(&whole[..cut.min(whole.len())]);
        }
    }
}
