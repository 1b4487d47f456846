//! Whether two outlines are the same, whichever way round they are drawn and wherever they begin.

use crate::places::outline::Outline;

/// A corner in ten-millionths of a degree, as mappers' programs keep it.
type Corner = [i64; 2];

/// An outline in an order of its own: lines, or polygons each with its outer ring first.
#[derive(Debug, PartialEq)]
enum Ordered {
    Lines(Vec<Vec<Corner>>),
    Polygons(Vec<Vec<Vec<Corner>>>),
}

/// Whether two GeoJSON geometries have the same corners in the same rings and lines; what cannot be read is the same as itself alone.
pub(super) fn same(before: Option<&str>, now: Option<&str>) -> bool {
    let ordered = |text: Option<&str>| serde_json::from_str(text?).ok().map(ordered);
    before == now || ordered(before).is_some_and(|before| Some(before) == ordered(now))
}

fn ordered(outline: Outline) -> Ordered {
    let lines = |lines: Vec<Vec<[f64; 2]>>| Ordered::Lines(sorted(lines.into_iter().map(line).collect()));
    let polygon = |rings: Vec<Vec<[f64; 2]>>| {
        let mut rings: Vec<Vec<Corner>> = rings.into_iter().map(ring).collect();
        rings.get_mut(1..).unwrap_or_default().sort();
        rings
    };
    match outline {
        Outline::LineString(one) => lines(vec![one]),
        Outline::MultiLineString(several) => lines(several),
        Outline::Polygon(one) => Ordered::Polygons(vec![polygon(one)]),
        Outline::MultiPolygon(several) => Ordered::Polygons(sorted(several.into_iter().map(polygon).collect())),
    }
}

fn sorted<T: Ord>(mut all: Vec<T>) -> Vec<T> {
    all.sort();
    all
}

fn corners(line: Vec<[f64; 2]>) -> Vec<Corner> {
    line.into_iter().map(|corner| corner.map(|degrees| (degrees * 1e7).round() as i64)).collect()
}

/// A line from the end that comes first.
fn line(line: Vec<[f64; 2]>) -> Vec<Corner> {
    let there = corners(line);
    let back: Vec<Corner> = there.iter().rev().copied().collect();
    there.min(back)
}

/// A ring from the corner that comes first, the way round that comes first.
fn ring(ring: Vec<[f64; 2]>) -> Vec<Corner> {
    let mut there = corners(ring);
    if there.len() > 1 && there.first() == there.last() {
        there.pop();
    }
    let from_first = |mut ring: Vec<Corner>| {
        let first = ring.iter().enumerate().min_by_key(|(_, corner)| **corner).map_or(0, |(index, _)| index);
        ring.rotate_left(first);
        ring
    };
    let back: Vec<Corner> = there.iter().rev().copied().collect();
    from_first(there).min(from_first(back))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_that_is_turned_round_or_begins_elsewhere_is_the_same() {
        let square = r#"{"type":"Polygon","coordinates":[[[9.5,47.1],[9.6,47.1],[9.6,47.2],[9.5,47.2],[9.5,47.1]]]}"#;
        let round = r#"{"type":"Polygon","coordinates":[[[9.6,47.2],[9.6,47.1],[9.5,47.1],[9.5,47.2],[9.6,47.2]]]}"#;
        let alone = r#"{"type":"MultiPolygon","coordinates":[[[[9.6,47.1],[9.6,47.2],[9.5,47.2],[9.5,47.1],[9.6,47.1]]]]}"#;
        let other = r#"{"type":"Polygon","coordinates":[[[9.5,47.1],[9.6,47.2],[9.6,47.1],[9.5,47.2],[9.5,47.1]]]}"#;
        let line = r#"{"type":"LineString","coordinates":[[9.5,47.1],[9.6,47.1]]}"#;
        let back = r#"{"type":"LineString","coordinates":[[9.6,47.1],[9.5,47.1]]}"#;
        assert!(same(Some(square), Some(round)) && same(Some(square), Some(alone)) && same(Some(line), Some(back)) && same(None, None));
        assert!(!same(Some(square), Some(other)) && !same(Some(square), None) && !same(Some(square), Some(line)));
        assert!(!same(Some("?"), Some(square)) && same(Some("?"), Some("?")));
    }

    #[test]
    fn a_hole_that_moved_is_seen_and_the_order_of_holes_is_not() {
        let rings = ["[[0,0],[9,0],[9,9],[0,9],[0,0]]", "[[1,1],[2,1],[2,2],[1,1]]", "[[4,4],[5,4],[5,5],[4,4]]", "[[4,4],[5,4],[5,6],[4,4]]"];
        let polygon =
            |order: &[usize]| format!(r#"{{"type":"Polygon","coordinates":[{}]}}"#, order.iter().map(|ring| rings[*ring]).collect::<Vec<_>>().join(","));
        assert!(same(Some(&polygon(&[0, 1, 2])), Some(&polygon(&[0, 2, 1]))));
        assert!(!same(Some(&polygon(&[0, 1, 2])), Some(&polygon(&[0, 1, 3]))));
    }
}
