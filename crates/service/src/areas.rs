use std::collections::BTreeMap;

use geo::{Area as _, Coord, LineString, MultiPolygon, Polygon};
use parvis_access::Task;
use parvis_model::{Area, AreaId, AreaOrigin, Caller, Names, Position};
use parvis_osm::Outline;
use parvis_store::AreaRow;
use serde::Deserialize;

use crate::answers::{self, AreaDetail};
use crate::containment::Containment;
use crate::error::{json, to_json};
use crate::{Register, ServiceError};

/// A GeoJSON file may hold this much.
const LIMIT: usize = 32 * 1024 * 1024;

/// Vertices of one outline, at most.
const VERTICES: usize = 500_000;

fn invalid(text: impl Into<String>) -> ServiceError {
    ServiceError::Invalid(text.into())
}

/// The geometries of RFC 7946 that an area may have. Read here and not by the `geojson` crate, whose conversion to
/// `geo` panics on a position with less than two numbers.
#[derive(Debug, Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum AreaGeometry {
    Polygon(Vec<Vec<Vec<f64>>>),
    MultiPolygon(Vec<Vec<Vec<Vec<f64>>>>),
}

#[derive(Debug, Deserialize)]
#[serde(tag = "type")]
enum GeoJson {
    FeatureCollection { features: Vec<Feature> },
    Feature(Feature),
}

#[derive(Debug, Deserialize)]
struct Feature {
    properties: Option<BTreeMap<String, serde_json::Value>>,
    geometry: Option<AreaGeometry>,
}

/// The outline in a column.
pub(crate) fn outline_of(text: &str) -> Result<MultiPolygon<f64>, ServiceError> {
    polygons(json(text)?)
}

fn polygons(geometry: AreaGeometry) -> Result<MultiPolygon<f64>, ServiceError> {
    let polygons = match geometry {
        AreaGeometry::Polygon(rings) => vec![rings],
        AreaGeometry::MultiPolygon(polygons) => polygons,
    };
    let ring = |positions: Vec<Vec<f64>>| -> Result<LineString<f64>, ServiceError> {
        let coord = |position: Vec<f64>| match position[..] {
            [x, y, ..] => Ok(Coord { x, y }),
            _ => Err(invalid("a position needs a longitude and a latitude")),
        };
        positions.into_iter().map(coord).collect::<Result<Vec<_>, _>>().map(LineString)
    };
    let polygon = |rings: Vec<Vec<Vec<f64>>>| -> Result<Polygon<f64>, ServiceError> {
        let mut rings = rings.into_iter().map(ring).collect::<Result<Vec<_>, _>>()?.into_iter();
        let outer = rings.next().ok_or_else(|| invalid("a polygon needs an outer ring"))?;
        Ok(Polygon::new(outer, rings.collect()))
    };
    polygons.into_iter().map(polygon).collect::<Result<Vec<_>, _>>().map(MultiPolygon)
}

/// Checks an outline that came from outside.
fn check(area: &MultiPolygon<f64>) -> Result<(), ServiceError> {
    let rings = || area.0.iter().flat_map(|polygon: &Polygon<f64>| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
    if rings().map(|ring| ring.0.len()).sum::<usize>() > VERTICES {
        return Err(invalid(format!("an outline may have {VERTICES} vertices at most")));
    }
    for coord in rings().flat_map(|ring| &ring.0) {
        Position::new(coord.x, coord.y).map_err(|error| invalid(error.to_string()))?;
    }
    if area.0.is_empty() || rings().any(|ring| ring.0.len() < 4) || area.unsigned_area() <= 0.0 {
        return Err(invalid("an outline needs rings of at least three corners that enclose something"));
    }
    Ok(())
}

/// The areas of a GeoJSON text: name, names and outline of each feature.
fn features(text: &str) -> Result<Vec<(String, Names, MultiPolygon<f64>)>, ServiceError> {
    if text.len() > LIMIT {
        return Err(invalid("a GeoJSON file may hold 32 MiB at most"));
    }
    let parsed: GeoJson =
        serde_json::from_str(text).map_err(|error| invalid(format!("this is not a GeoJSON Feature or FeatureCollection of polygons: {error}")))?;
    let features = match parsed {
        GeoJson::FeatureCollection { features } => features,
        GeoJson::Feature(feature) => vec![feature],
    };
    if features.is_empty() {
        return Err(invalid("there is no feature in it"));
    }
    let read = |(index, feature): (usize, Feature)| {
        let place = |error: ServiceError| invalid(format!("feature {}: {error}", index + 1));
        let properties = feature.properties.unwrap_or_default();
        let name =
            properties.get("name").and_then(|value| value.as_str()).map(str::to_owned).filter(|name| !name.trim().is_empty() && name.chars().count() <= 200);
        let name = name.ok_or_else(|| invalid(format!("feature {}: a \"name\" of 1 to 200 characters is missing", index + 1)))?;
        let names = Names::from_tags(properties.iter().filter_map(|(key, value)| Some((key.as_str(), value.as_str()?))));
        let geometry = feature.geometry.ok_or_else(|| invalid(format!("feature {}: it has no geometry", index + 1)))?;
        let area = polygons(geometry).map_err(place)?;
        check(&area).map_err(place)?;
        Ok((name, names, area))
    };
    features.into_iter().enumerate().map(read).collect()
}

/// How many areas a GeoJSON text holds. Checks everything that [`Register::add_areas`] checks and keeps nothing.
///
/// # Errors
/// [`ServiceError::Invalid`] names the feature and what is wrong with it.
pub fn check_areas(text: &str) -> Result<usize, ServiceError> {
    features(text).map(|areas| areas.len())
}

impl Register {
    /// All areas, the widest first, with the number of sites in each.
    ///
    /// # Errors
    /// What the database says.
    pub async fn areas(&self, _caller: &Caller) -> Result<Vec<Area>, ServiceError> {
        let mut reader = self.store.read().await?;
        let counts = reader.sites_by_area().await?;
        let vanished = reader.vanished_areas().await?;
        reader
            .areas()
            .await?
            .into_iter()
            .map(|row| {
                let sites = counts.get(&row.id).copied().unwrap_or(0);
                let vanished_at = vanished.get(&row.id).cloned();
                Ok(Area { vanished_at, ..answers::area(row, sites)? })
            })
            .collect()
    }

    /// One area with its outline.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn area(&self, _caller: &Caller, id: AreaId) -> Result<AreaDetail, ServiceError> {
        let mut reader = self.store.read().await?;
        let sites = reader.sites_by_area().await?.get(&id).copied().unwrap_or(0);
        let row = reader.areas().await?.into_iter().find(|row| row.id == id).ok_or_else(|| answers::no_area(id))?;
        let outline = json(&row.outline)?;
        let vanished_at = reader.vanished_areas().await?.remove(&id);
        Ok(AreaDetail { area: Area { vanished_at, ..answers::area(row, sites)? }, outline })
    }

    /// Adds the areas of a GeoJSON text, each feature with a `name`; all of them or none.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] names the feature and what is wrong with it.
    pub async fn add_areas(&self, caller: &Caller, text: &str, origin: AreaOrigin) -> Result<Vec<Area>, ServiceError> {
        self.permit(caller, Task::ManageAreas).await?;
        let found = features(text)?;
        let mut transaction = self.store.write().await?;
        let mut rows = Vec::with_capacity(found.len());
        let mut prepared = Vec::with_capacity(found.len());
        for (name, names, area) in found {
            let id = AreaId::from_random(self.random());
            prepared.push((id, Containment::of(&area)));
            let outline = Outline::Area(area).to_geojson();
            rows.push(AreaRow { id, origin, external_id: None, level: None, parent_id: None, name: name.trim().to_owned(), names: to_json(&names)?, outline });
        }
        transaction.put_areas(&rows).await?;
        let mut inside = Vec::new();
        for line in transaction.listings().await? {
            let position = Position { lon: line.lon, lat: line.lat };
            let around = prepared.iter().filter(|(_, area)| area.as_ref().is_some_and(|area| area.contains(position)));
            inside.extend(around.map(|(area, _)| (*area, line.site_id)));
        }
        transaction.put_site_areas(&[], &inside).await?;
        let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
        transaction.commit(self.entry(caller, "add_areas", names.join(", "))).await?;
        let count = |id: AreaId| inside.iter().filter(|(area, _)| *area == id).count() as u64;
        rows.into_iter()
            .map(|row| {
                let sites = count(row.id);
                answers::area(row, sites)
            })
            .collect()
    }

    /// Removes an area that was drawn or loaded, or that no extract holds any longer, with what organisations have to do with it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Invalid`] for an area that an extract holds.
    pub async fn remove_area(&self, caller: &Caller, id: AreaId) -> Result<(), ServiceError> {
        self.permit(caller, Task::ManageAreas).await?;
        let mut transaction = self.store.write().await?;
        let row = transaction.areas().await?.into_iter().find(|row| row.id == id).ok_or_else(|| answers::no_area(id))?;
        if row.origin == AreaOrigin::Osm && !transaction.vanished_areas().await?.contains_key(&id) {
            transaction.roll_back().await?;
            return Err(invalid("this area comes from an extract, and stays for as long as an extract holds it"));
        }
        transaction.remove_area(id).await?;
        Ok(transaction.commit(self.entry(caller, "remove_area", id)).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feature(name: &str, geometry: &str) -> String {
        format!(r#"{{"type":"Feature","properties":{{"name":"{name}"}},"geometry":{geometry}}}"#)
    }

    const SQUARE: &str = r#"{"type":"Polygon","coordinates":[[[9,47],[10,47],[10,48],[9,48],[9,47]]]}"#;

    #[test]
    fn a_named_square_is_an_area() {
        let found = features(&feature("Old town", SQUARE)).unwrap();
        assert_eq!(found[0].0, "Old town");
    }

    #[test]
    fn what_is_no_area_is_refused_with_its_feature() {
        let refused = [
            feature("Off", r#"{"type":"Polygon","coordinates":[[[9,47],[200,47],[10,48],[9,47]]]}"#),
            feature("Line", r#"{"type":"LineString","coordinates":[[9,47],[10,47]]}"#),
            feature("Flat", r#"{"type":"Polygon","coordinates":[[[9,47],[10,47],[9,47],[9,47]]]}"#),
            feature("Empty", r#"{"type":"MultiPolygon","coordinates":[]}"#),
            feature("Odd", r#"{"type":"Polygon","coordinates":[[[9],[10,47],[9,48],[9]]]}"#),
            feature("", SQUARE),
            format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, r#"{"type":"Feature","properties":null,"geometry":null}"#),
            "{\"type\":\"FeatureCollection\",\"features\":[]}".to_owned(),
            "[".repeat(100_000),
        ];
        for text in refused {
            assert!(matches!(features(&text), Err(ServiceError::Invalid(_))), "{}", &text[..text.len().min(80)]);
        }
    }

    #[test]
    fn the_kept_corpus_of_the_fuzzer_ends_in_areas_or_in_an_error() {
        let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/geojson");
        let mut read = 0;
        for entry in std::fs::read_dir(corpus).unwrap().flatten() {
            let _ = check_areas(&String::from_utf8_lossy(&std::fs::read(entry.path()).unwrap()));
            read += 1;
        }
        assert!(read > 3);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_refused_or_read(text in "\\PC{0,200}", cut in 0usize..200) {
            let _ = features(&text);
            let whole = feature("Old town", SQUARE);
            let _ = features(&whole[..cut.min(whole.len())]);
        }
    }
}
