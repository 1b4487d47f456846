//! The outline of a place in metres around its middle: what needs no map.

use parvis_documents::OutlineLine;
use serde_json::Value;

use crate::places::outline::Outline;

/// Length of a degree of latitude; within 0.6 % of the ellipsoid's everywhere, which is centimetres on a site.
const METRES: f64 = 111_320.0;

/// Metres east and north of the middle.
pub(super) fn offset(middle: [f64; 2], at: [f64; 2]) -> [f64; 2] {
    [(at[0] - middle[0]) * METRES * middle[1].to_radians().cos(), (at[1] - middle[1]) * METRES]
}

/// The lines of a geometry as sources give it; none of what is no outline.
pub(super) fn lines(middle: [f64; 2], outline: Value) -> Vec<OutlineLine> {
    let line = |closed: bool| move |points: Vec<[f64; 2]>| OutlineLine { points: points.into_iter().map(|at| offset(middle, at)).collect(), closed };
    match serde_json::from_value(outline) {
        Ok(Outline::LineString(points)) => vec![line(false)(points)],
        Ok(Outline::MultiLineString(lines)) => lines.into_iter().map(line(false)).collect(),
        Ok(Outline::Polygon(rings)) => rings.into_iter().map(line(true)).collect(),
        Ok(Outline::MultiPolygon(polygons)) => polygons.into_iter().flatten().map(line(true)).collect(),
        Err(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_is_in_metres_around_its_middle_and_what_is_none_is_left_out() {
        let square = serde_json::json!({ "type": "Polygon", "coordinates": [[[9.0, 47.0], [9.001, 47.0], [9.001, 47.001], [9.0, 47.0]]] });
        let found = lines([9.0, 47.0], square);
        assert!(found.len() == 1 && found[0].closed && found[0].points[0] == [0.0, 0.0]);
        let [east, north] = found[0].points[2];
        assert!((75.0..77.0).contains(&east) && (111.0..112.0).contains(&north), "{east} {north}");
        assert_eq!(lines([9.0, 47.0], serde_json::json!({ "type": "Point", "coordinates": [9.0, 47.0] })), []);
    }
}
