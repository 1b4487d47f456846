//! Outlines in degrees: a point inside, GeoJSON.

use std::fmt::Write as _;

use geo::{LineString, MultiLineString, MultiPolygon, Polygon};

/// A line or an area.
#[derive(Debug, Clone, PartialEq)]
pub enum Outline {
    /// One or more lines.
    Lines(MultiLineString<f64>),
    /// One or more polygons with holes.
    Area(MultiPolygon<f64>),
}

impl Outline {
    /// A position on the line, or inside the area.
    pub fn position(&self) -> Option<[f64; 2]> {
        match self {
            Self::Area(area) => interior_position(area),
            Self::Lines(lines) => lines.0.iter().max_by_key(|line| line.0.len()).and_then(middle),
        }
    }

    /// The geometry object of RFC 7946.
    pub fn to_geojson(&self) -> String {
        let mut out = String::new();
        match self {
            Self::Lines(MultiLineString(lines)) if lines.len() == 1 => {
                out.push_str(r#"{"type":"LineString","coordinates":"#);
                positions(&mut out, &lines[0]);
            }
            Self::Lines(lines) => {
                out.push_str(r#"{"type":"MultiLineString","coordinates":"#);
                list(&mut out, &lines.0, positions);
            }
            Self::Area(MultiPolygon(polygons)) if polygons.len() == 1 => {
                out.push_str(r#"{"type":"Polygon","coordinates":"#);
                rings(&mut out, &polygons[0]);
            }
            Self::Area(area) => {
                out.push_str(r#"{"type":"MultiPolygon","coordinates":"#);
                list(&mut out, &area.0, rings);
            }
        }
        out.push('}');
        out
    }
}

fn list<T>(out: &mut String, items: &[T], write: impl Fn(&mut String, &T)) {
    out.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(out, item);
    }
    out.push(']');
}

fn positions(out: &mut String, line: &LineString<f64>) {
    list(out, &line.0, |out, coord| {
        out.push('[');
        degrees(out, coord.x);
        out.push(',');
        degrees(out, coord.y);
        out.push(']');
    });
}

/// Writes a number as `Display` does. Nearly all are whole ten-millionths of a degree, and the shortest text of such a one is that fraction.
fn degrees(out: &mut String, number: f64) {
    let units = (number * 1e7).round();
    if units == 0.0 || units.abs() > 1e12 || units / 1e7 != number {
        let _ = write!(out, "{number}");
        return;
    }
    let mut text = [0u8; 24];
    let (mut left, mut start) = ((units.abs() as u64), text.len());
    let mut put = |digit: u8| {
        start -= 1;
        text[start] = digit;
    };
    let mut has_fraction = false;
    for _ in 0..7 {
        let digit = (left % 10) as u8;
        left /= 10;
        has_fraction |= digit > 0;
        if has_fraction {
            put(b'0' + digit);
        }
    }
    if has_fraction {
        put(b'.');
    }
    loop {
        put(b'0' + (left % 10) as u8);
        left /= 10;
        if left == 0 {
            break;
        }
    }
    if number < 0.0 {
        put(b'-');
    }
    out.extend(text[start..].iter().map(|byte| char::from(*byte)));
}

fn rings(out: &mut String, polygon: &Polygon<f64>) {
    out.push('[');
    positions(out, polygon.exterior());
    for hole in polygon.interiors() {
        out.push(',');
        positions(out, hole);
    }
    out.push(']');
}

/// The point half-way along a line, by length in degrees.
fn middle(line: &LineString<f64>) -> Option<[f64; 2]> {
    let total: f64 = line.lines().map(|segment| segment.dx().hypot(segment.dy())).sum();
    let mut walked = 0.0;
    for segment in line.lines() {
        let length = segment.dx().hypot(segment.dy());
        if walked + length >= total / 2.0 && length > 0.0 {
            let share = (total / 2.0 - walked) / length;
            return Some([segment.start.x + share * segment.dx(), segment.start.y + share * segment.dy()]);
        }
        walked += length;
    }
    line.0.first().map(|coord| [coord.x, coord.y])
}

/// A position inside an area: the middle of the widest part of the largest polygon, looked for on seven horizontal
/// lines. Works on any rings, crossing ones included.
pub fn interior_position(area: &MultiPolygon<f64>) -> Option<[f64; 2]> {
    let extent = |polygon: &Polygon<f64>| {
        let start = (f64::INFINITY, f64::NEG_INFINITY);
        polygon.exterior().0.iter().fold((start, start), |((w, e), (s, n)), c| ((w.min(c.x), e.max(c.x)), (s.min(c.y), n.max(c.y))))
    };
    let size = |polygon: &Polygon<f64>| {
        let ((w, e), (s, n)) = extent(polygon);
        (e - w) * (n - s)
    };
    let polygon = area.0.iter().max_by(|a, b| size(a).total_cmp(&size(b)))?;
    let (_, (south, north)) = extent(polygon);
    let mut best: Option<(f64, [f64; 2])> = None;
    for share in [0.5, 0.4, 0.6, 0.3, 0.7, 0.15, 0.85] {
        let y = south + (north - south) * share;
        let mut crossings: Vec<f64> = std::iter::once(polygon.exterior())
            .chain(polygon.interiors())
            .flat_map(LineString::lines)
            .filter(|segment| (segment.start.y <= y) != (segment.end.y <= y))
            .map(|segment| segment.start.x + (y - segment.start.y) / segment.dy() * segment.dx())
            .collect();
        crossings.sort_by(f64::total_cmp);
        for pair in crossings.chunks_exact(2) {
            let width = pair[1] - pair[0];
            // The middle line wins unless another part is clearly wider.
            if best.is_none_or(|(widest, _)| width > widest * 1.5) {
                best = Some((width, [f64::midpoint(pair[0], pair[1]), y]));
            }
        }
    }
    best.map(|(_, position)| position).or_else(|| polygon.exterior().0.first().map(|c| [c.x, c.y]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Contains, Point, polygon};
    use proptest::prelude::*;

    #[test]
    fn the_position_of_a_horseshoe_lies_on_the_horseshoe() {
        let horseshoe =
            polygon![(x: 0., y: 0.), (x: 10., y: 0.), (x: 10., y: 10.), (x: 7., y: 10.), (x: 7., y: 3.), (x: 3., y: 3.), (x: 3., y: 10.), (x: 0., y: 10.)];
        let [x, y] = interior_position(&MultiPolygon(vec![horseshoe.clone()])).unwrap();
        assert!(horseshoe.contains(&Point::new(x, y)), "{x} {y}");
    }

    proptest! {
        #[test]
        fn a_number_is_written_as_the_standard_library_writes_it(units in -3_600_000_000i64..=3_600_000_000, any: f64, small in -20i64..20) {
            for number in [units as f64 / 1e7, (units * 10) as f64 / 1e7, any, small as f64, small as f64 / 1e7, small as f64 / 1e9, -0.0, f64::NAN, 1e17] {
                let mut out = String::new();
                degrees(&mut out, number);
                prop_assert_eq!(out, number.to_string());
            }
        }
    }

    #[test]
    fn an_outline_becomes_the_geometry_of_rfc_7946() {
        let line = Outline::Lines(MultiLineString(vec![LineString::from(vec![(9.5, 47.1), (9.6, 47.25)])]));
        assert_eq!(line.to_geojson(), r#"{"type":"LineString","coordinates":[[9.5,47.1],[9.6,47.25]]}"#);
        assert_eq!(line.position(), Some([9.55, 47.175]));
    }

    proptest! {
        #[test]
        fn any_triangle_contains_its_position(points in prop::array::uniform3((-1000i32..1000, -1000i32..1000))) {
            let ring: Vec<(f64, f64)> = points.iter().map(|(x, y)| (f64::from(*x), f64::from(*y))).collect();
            let triangle = Polygon::new(LineString::from(ring), vec![]);
            prop_assume!(geo::Area::unsigned_area(&triangle) > 10.0);
            let [x, y] = interior_position(&MultiPolygon(vec![triangle.clone()])).unwrap();
            prop_assert!(triangle.contains(&Point::new(x, y)));
        }
    }
}
