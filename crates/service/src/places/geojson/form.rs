//! The form of a GeoJSON text, read in one pass: what is no polygon with a name is left out or refused as it is met.

use std::fmt;

use geo::{Coord, LineString, MultiPolygon, Polygon};
use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;

/// Features that are read at all, whatever the settings say.
const FEATURES: usize = 200_000;

/// Names of one feature, in as many languages.
const NAMES: usize = 500;

/// What is no area with a name, or an area in another form.
pub(super) fn no_area(text: impl Into<String>) -> ServiceError {
    Rule::AreaFile.broken(text)
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

/// What may be its outline.
#[derive(Deserialize)]
pub(super) struct Geometry {
    r#type: String,
    coordinates: Option<Coordinates>,
}

impl Geometry {
    pub(super) fn polygons(self) -> Result<MultiPolygon<f64>, ServiceError> {
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
pub(super) struct Properties(pub(super) Vec<(String, String)>);

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
                // Programs that know ten letters of a field write its name in capitals.
                let mut in_capitals = None;
                while let Some(key) = map.next_key::<String>()? {
                    if !key.eq_ignore_ascii_case("name") && !key.starts_with("name:") || names.0.len() >= NAMES {
                        map.next_value::<IgnoredAny>()?;
                        continue;
                    }
                    let value = match map.next_value()? {
                        serde_json::Value::String(value) => value,
                        // A district that is called by its number.
                        serde_json::Value::Number(number) => number.to_string(),
                        _ => continue,
                    };
                    match key.as_str() {
                        "Name" | "NAME" => in_capitals = in_capitals.or(Some(value)),
                        _ => names.0.push((key, value)),
                    }
                }
                if let Some(name) = in_capitals.filter(|_| !names.0.iter().any(|(key, _)| key == "name")) {
                    names.0.push(("name".to_owned(), name));
                }
                Ok(names)
            }
        }
        deserializer.deserialize_map(Read)
    }
}

/// What may be an area.
#[derive(Deserialize)]
pub(super) struct Feature {
    pub(super) properties: Option<Properties>,
    pub(super) geometry: Option<Geometry>,
}

/// Features, a bounded number of them.
pub(super) struct Features(pub(super) Vec<Feature>);

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

/// A Feature or a FeatureCollection.
#[derive(Deserialize)]
pub(super) struct File {
    pub(super) r#type: String,
    pub(super) features: Option<Features>,
    pub(super) properties: Option<Properties>,
    pub(super) geometry: Option<Geometry>,
    /// Of files older than RFC 7946: in what the coordinates are given.
    #[serde(default)]
    crs: serde_json::Value,
}

/// Names of the reference system that GeoJSON has: longitude and latitude in degrees, WGS 84.
const DEGREES: [&str; 4] = ["CRS84", "CRS84H", "4326", "4979"];

impl File {
    /// What the file says of its coordinates where they are no degrees: the name that it gives.
    pub(super) fn other_coordinates(&self) -> Option<String> {
        let named = match &self.crs {
            serde_json::Value::Null => return None,
            crs => crs.get("properties").and_then(|properties| properties.get("name").or_else(|| properties.get("code"))),
        };
        let name = named.unwrap_or(&self.crs);
        let name = name.as_str().map_or_else(|| name.to_string(), str::to_owned);
        let code = name.rsplit([':', '/', '#']).next().unwrap_or_default().to_ascii_uppercase();
        (!DEGREES.contains(&code.as_str())).then(|| name.chars().take(60).collect())
    }
}
