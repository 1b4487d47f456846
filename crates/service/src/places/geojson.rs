//! GeoJSON of areas (RFC 7946), from outside: read in one pass into little more memory than the file takes, with bounds. Not by
//! the `geojson` crate, whose conversion to `geo` panics on a position with less than two numbers.

use std::fmt;

use geo::{Area as _, Coord, LineString, MultiPolygon, Polygon};
use parvis_model::{Names, Position};
use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::installation::columns::json;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::installation::settings::Limits;
use crate::places::containment::crossings;

/// Vertices of one outline, at most.
const VERTICES: usize = 500_000;

/// Edges that a line from west to east through an outline may meet, on average. A country's coast has some hundreds.
const CROSSINGS: f64 = 2_000.0;

/// Features that are read at all, whatever the settings say.
const FEATURES: usize = 200_000;

/// Names of one feature, in as many languages.
const NAMES: usize = 500;

/// What is no area with a name, or an area in another form.
fn no_area(text: impl Into<String>) -> ServiceError {
    Rule::AreaFile.broken(text)
}

/// What is an area, with an outline that cannot be used.
fn invalid(text: impl Into<String>) -> ServiceError {
    Rule::AreaOutline.broken(text)
}

/// Coordinates of whatever depth.
enum Coordinates {
    Number(f64),
    Position(Coord<f64>),
    List(Vec<Coordinates>),
}

impl<'de> Deserialize<'de> for Coordinates {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> Visitor<'de> for Read {
            type Value = Coordinates;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a number or a list")
            }

            fn visit_f64<E>(self, number: f64) -> Result<Coordinates, E> {
                Ok(Coordinates::Number(number))
            }

            fn visit_i64<E>(self, number: i64) -> Result<Coordinates, E> {
                Ok(Coordinates::Number(number as f64))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Coordinates, E> {
                Ok(Coordinates::Number(number as f64))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Coordinates, A::Error> {
                let first = list.next_element()?.ok_or_else(|| A::Error::custom("a list of coordinates is empty"))?;
                if let Coordinates::Number(x) = first {
                    let y = list.next_element()?.ok_or_else(|| A::Error::custom("a position needs a longitude and a latitude"))?;
                    while list.next_element::<IgnoredAny>()?.is_some() {}
                    return Ok(Coordinates::Position(Coord { x, y }));
                }
                let mut all = vec![first];
                while let Some(next) = list.next_element()? {
                    all.push(next);
                }
                Ok(Coordinates::List(all))
            }
        }
        deserializer.deserialize_any(Read)
    }
}

impl Coordinates {
    fn list(self) -> Result<Vec<Self>, ServiceError> {
        match self {
            Self::List(list) => Ok(list),
            _ => Err(no_area("these are not the coordinates of polygons")),
        }
    }

    fn ring(self) -> Result<LineString<f64>, ServiceError> {
        let position = |position| match position {
            Self::Position(position) => Ok(position),
            _ => Err(no_area("a position needs a longitude and a latitude")),
        };
        self.list()?.into_iter().map(position).collect::<Result<Vec<_>, _>>().map(LineString)
    }

    fn polygon(self) -> Result<Polygon<f64>, ServiceError> {
        let mut rings = self.list()?.into_iter().map(Self::ring);
        let outer = rings.next().ok_or_else(|| no_area("a polygon needs an outer ring"))??;
        Ok(Polygon::new(outer, rings.collect::<Result<_, _>>()?))
    }
}

#[derive(Deserialize)]
struct Geometry {
    r#type: String,
    coordinates: Option<Coordinates>,
}

impl Geometry {
    fn polygons(self) -> Result<MultiPolygon<f64>, ServiceError> {
        let coordinates = self.coordinates.ok_or_else(|| no_area("its geometry has no coordinates"));
        match self.r#type.as_str() {
            "Polygon" => Ok(MultiPolygon(vec![coordinates?.polygon()?])),
            "MultiPolygon" => coordinates?.list()?.into_iter().map(Coordinates::polygon).collect::<Result<Vec<_>, _>>().map(MultiPolygon),
            _ => Err(no_area("an area is a Polygon or a MultiPolygon")),
        }
    }
}

/// Of what is known about a feature, its names.
#[derive(Default)]
struct Properties(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Properties {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> Visitor<'de> for Read {
            type Value = Properties;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("properties")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Properties, A::Error> {
                let mut names = Properties::default();
                while let Some(key) = map.next_key::<String>()? {
                    if key != "name" && !key.starts_with("name:") || names.0.len() >= NAMES {
                        map.next_value::<IgnoredAny>()?;
                    } else if let serde_json::Value::String(value) = map.next_value()? {
                        names.0.push((key, value));
                    }
                }
                Ok(names)
            }
        }
        deserializer.deserialize_map(Read)
    }
}

#[derive(Deserialize)]
struct Feature {
    properties: Option<Properties>,
    geometry: Option<Geometry>,
}

/// Features, a bounded number of them.
struct Features(Vec<Feature>);

impl<'de> Deserialize<'de> for Features {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> Visitor<'de> for Read {
            type Value = Features;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a list of features")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Features, A::Error> {
                let mut all = Vec::new();
                while let Some(next) = list.next_element()? {
                    if all.len() == FEATURES {
                        return Err(A::Error::custom(format!("it has more than {FEATURES} features")));
                    }
                    all.push(next);
                }
                Ok(Features(all))
            }
        }
        deserializer.deserialize_seq(Read)
    }
}

#[derive(Deserialize)]
struct File {
    r#type: String,
    features: Option<Features>,
    properties: Option<Properties>,
    geometry: Option<Geometry>,
}

/// The outline in a column.
pub(crate) fn outline_of(text: &str) -> Result<MultiPolygon<f64>, ServiceError> {
    json::<Geometry>(text)?.polygons()
}

/// Checks an outline that came from outside.
fn check(area: &MultiPolygon<f64>) -> Result<(), ServiceError> {
    let rings = || area.0.iter().flat_map(|polygon: &Polygon<f64>| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
    if corners(area) > VERTICES {
        return Err(invalid(format!("an outline may have {VERTICES} vertices at most")));
    }
    for coord in rings().flat_map(|ring| &ring.0) {
        Position::new(coord.x, coord.y).map_err(|error| invalid(error.to_string()))?;
    }
    if area.0.is_empty() || rings().any(|ring| ring.0.len() < 4) || area.unsigned_area() <= 0.0 {
        return Err(invalid("an outline needs rings of at least three corners that enclose something"));
    }
    if crossings(area) > CROSSINGS {
        return Err(Rule::AreaTooIntricate.broken("this outline is too intricate: simplify it"));
    }
    Ok(())
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
    check(&outline)?;
    Ok(Found { name, names, outline })
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
    fn what_is_no_area_is_refused_with_its_feature() {
        let bare = |properties: &str| format!(r#"{{"type":"Feature","properties":{properties},"geometry":null}}"#);
        let refused = [
            (feature("Off", r#"{"type":"Polygon","coordinates":[[[9,47],[200,47],[10,48],[9,47]]]}"#), Rule::AreaOutline),
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
