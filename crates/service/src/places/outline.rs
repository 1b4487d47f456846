//! The outline of a site, as GeoJSON keeps it.

use serde::Deserialize;

/// The geometries that outlines have: longitude and latitude in degrees.
#[derive(Debug, Deserialize)]
#[serde(tag = "type", content = "coordinates")]
pub(crate) enum Outline {
    LineString(Vec<[f64; 2]>),
    MultiLineString(Vec<Vec<[f64; 2]>>),
    Polygon(Vec<Vec<[f64; 2]>>),
    MultiPolygon(Vec<Vec<Vec<[f64; 2]>>>),
}
