//! The outlines of sites in a vector tile.

use parvis_model::SiteId;
use parvis_osm::vector_tile::{EXTENT, GeometryKind, Layer, Value};

use crate::places::outline::Outline;
use crate::places::tiles::in_tile;

type Part = Vec<[i32; 2]>;

/// The layer `outlines`; what lies wholly outside of the tile is left out.
pub(crate) fn layer(outlines: &[(SiteId, String)], zoom: u8, x: u32, y: u32) -> Layer {
    let mut layer = Layer::new("outlines");
    for (site, text) in outlines {
        let Ok(outline) = serde_json::from_str::<Outline>(text) else { continue };
        let part = |line: Vec<[f64; 2]>| -> Part { line.into_iter().map(|[lon, lat]| in_tile(lon, lat, zoom, x, y)).collect() };
        let (kind, parts): (_, Vec<Part>) = match outline {
            Outline::LineString(line) => (GeometryKind::Line, vec![part(line)]),
            Outline::MultiLineString(lines) => (GeometryKind::Line, lines.into_iter().map(part).collect()),
            Outline::Polygon(rings) => (GeometryKind::Polygon, rings_of(rings.into_iter().map(part).collect())),
            Outline::MultiPolygon(polygons) => {
                (GeometryKind::Polygon, polygons.into_iter().flat_map(|rings| rings_of(rings.into_iter().map(part).collect())).collect())
            }
        };
        if parts.iter().flatten().any(|point| (0..EXTENT).contains(&point[0]) && (0..EXTENT).contains(&point[1])) {
            let site = site.to_string();
            layer.feature(None, kind, &parts, &[("site", Value::Text(&site))]);
        }
    }
    layer
}

/// Outer ring clockwise on the screen, holes the other way, none with its last point.
fn rings_of(rings: Vec<Part>) -> Vec<Part> {
    let oriented = rings.into_iter().enumerate().map(|(index, mut ring)| {
        ring.pop();
        let area: i64 = ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| i64::from(a[0]) * i64::from(b[1]) - i64::from(b[0]) * i64::from(a[1])).sum();
        if (area > 0) != (index == 0) {
            ring.reverse();
        }
        ring
    });
    oriented.filter(|ring| ring.len() > 2).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_is_drawn_in_its_tile_and_not_in_another() {
        let square = r#"{"type":"Polygon","coordinates":[[[0.001,0.001],[0.002,0.001],[0.002,0.002],[0.001,0.002],[0.001,0.001]]]}"#;
        let outlines = [(SiteId::from_random([7; 16]), square.to_owned())];
        let bytes = |x: u32| {
            let mut tile = Vec::new();
            layer(&outlines, 15, x, 16383).append_to(&mut tile);
            tile.len()
        };
        assert!(bytes(16384) > 60);
        assert_eq!(bytes(16390), 0);
    }

    #[test]
    fn the_outer_ring_runs_clockwise_on_the_screen() {
        let counter_clockwise = vec![[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]];
        assert_eq!(rings_of(vec![counter_clockwise])[0], [[10, 0], [10, 10], [0, 10], [0, 0]]);
    }
}
