//! Doubles inside one extract: a place of worship as a node inside its own building, a street in pieces. They are several objects of
//! the source and one place.

use std::collections::HashMap;

use geo::{BoundingRect, Coord, LineString};
use parvis_model::{OsmKind, Position};
use parvis_osm::{Outline, Place};

use super::near::{Near, plain};
use super::redrawn::contains;

/// The widest outline, in degrees, in which a point is looked for: a campus, not a district.
const WIDEST: f64 = 0.02;

/// Metres between the ends of two pieces of one street.
const GAP: f64 = 30.0;

/// Keys whose value says what a place is.
const SAME: [&str; 6] = ["amenity", "tourism", "leisure", "railway", "public_transport", "aeroway"];

/// For each place the index of the one that stands for it; itself for most.
pub(super) fn leaders(places: &[Place]) -> Vec<usize> {
    let mut groups = Groups { leader: (0..places.len()).collect() };
    points_in_outlines(places, &mut groups);
    pieces(places, &mut groups);
    (0..places.len()).map(|index| groups.find(index)).collect()
}

/// Which belong together; the leader of a group is the one that shows most.
struct Groups {
    leader: Vec<usize>,
}

impl Groups {
    fn find(&mut self, mut index: usize) -> usize {
        while self.leader[index] != index {
            self.leader[index] = self.leader[self.leader[index]];
            index = self.leader[index];
        }
        index
    }

    fn join(&mut self, places: &[Place], a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        let rank = |index: usize| {
            let place = &places[index];
            (place.tag("name").is_none(), !matches!(place.outline, Some(Outline::Area(_))), place.element.kind == OsmKind::Node, place.element)
        };
        let (first, second) = if rank(a) <= rank(b) { (a, b) } else { (b, a) };
        self.leader[second] = first;
    }
}

fn position(place: &Place) -> Position {
    Position { lon: place.position[0], lat: place.position[1] }
}

/// Points inside an outline of the same kind, with the same name or with none on one side.
fn points_in_outlines(places: &[Place], groups: &mut Groups) {
    let mut points: Vec<(f64, usize)> =
        places.iter().enumerate().filter(|(_, place)| place.element.kind == OsmKind::Node).map(|(index, place)| (place.position[1], index)).collect();
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (index, place) in places.iter().enumerate() {
        let Some(outline @ Outline::Area(area)) = &place.outline else { continue };
        let Some(bounds) = area.bounding_rect().filter(|bounds| bounds.width() <= WIDEST && bounds.height() <= WIDEST) else { continue };
        let from = points.partition_point(|(lat, _)| *lat < bounds.min().y);
        for (_, point) in points[from..].iter().take_while(|(lat, _)| *lat <= bounds.max().y) {
            let node = &places[*point];
            let beside = (bounds.min().x..=bounds.max().x).contains(&node.position[0]);
            if beside && is_one(place, node) && contains(Some(outline), position(node)) {
                groups.join(places, index, *point);
            }
        }
    }
}

fn is_one(outline: &Place, point: &Place) -> bool {
    if outline.class != point.class {
        return false;
    }
    let name = |place: &Place| place.tag("name").map(plain).filter(|name| !name.is_empty());
    match (name(outline), name(point)) {
        (Some(a), Some(b)) => a == b,
        // Without a name on one side they have to be the same thing: a supermarket in a shopping street is another one.
        _ => {
            let both = |key: &&str| outline.tag(key).is_some() && outline.tag(key) == point.tag(key);
            let worship = |place: &Place| place.tag("amenity") == Some("place_of_worship");
            SAME.iter().any(both) || worship(point) && outline.tag("amenity").is_none() && outline.tag("building").is_some()
        }
    }
}

/// Pieces of one street or square: the same name and kind, end to end.
fn pieces(places: &[Place], groups: &mut Groups) {
    let mut named: HashMap<(u16, String), Vec<usize>> = HashMap::new();
    for (index, place) in places.iter().enumerate().filter(|(_, place)| place.tag("highway").is_some() || place.tag("place") == Some("square")) {
        if let Some(name) = place.tag("name").map(plain).filter(|name| !name.is_empty()) {
            named.entry((place.class, name)).or_default().push(index);
        }
    }
    for indexes in named.into_values().filter(|indexes| indexes.len() > 1) {
        let ends: Vec<(usize, Position)> = indexes.iter().flat_map(|index| ends(&places[*index]).into_iter().map(|end| (*index, end))).collect();
        let near = Near::of(ends.iter().copied());
        for (index, end) in ends {
            let touching: Vec<usize> = near.within(end, GAP).map(|(other, _)| other).filter(|other| *other != index).collect();
            touching.into_iter().for_each(|other| groups.join(places, index, other));
        }
    }
}

/// The corners at which a piece may meet another: the ends of lines, all corners of outlines.
fn ends(place: &Place) -> Vec<Position> {
    let at = |coord: &Coord<f64>| Position { lon: coord.x, lat: coord.y };
    match &place.outline {
        Some(Outline::Lines(lines)) => lines.0.iter().flat_map(|line: &LineString<f64>| [line.0.first(), line.0.last()]).flatten().map(at).collect(),
        Some(Outline::Area(area)) => area.0.iter().flat_map(|polygon| polygon.exterior().0.iter().map(at)).collect(),
        None => vec![position(place)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{MultiLineString, MultiPolygon, Polygon};
    use parvis_model::OsmRef;

    fn place(kind: OsmKind, id: i64, tags: &[(&str, &str)], corners: &[(f64, f64)]) -> Place {
        let outline = match (kind, corners.first() == corners.last()) {
            (OsmKind::Node, _) => None,
            (_, true) => Some(Outline::Area(MultiPolygon(vec![Polygon::new(LineString::from(corners.to_vec()), vec![])]))),
            (_, false) => Some(Outline::Lines(MultiLineString(vec![LineString::from(corners.to_vec())]))),
        };
        let mut tags: Vec<(String, String)> = tags.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        tags.sort();
        let (lon, lat) = corners[0];
        Place { element: OsmRef { kind, id }, version: 1, class: 0, position: [lon, lat], outline, incomplete: None, tags, nearest_street: None }
    }

    const SQUARE: [(f64, f64); 5] = [(9.5, 47.1), (9.501, 47.1), (9.501, 47.101), (9.5, 47.101), (9.5, 47.1)];
    const MIDDLE: [(f64, f64); 1] = [(9.5005, 47.1005)];
    const WORSHIP: (&str, &str) = ("amenity", "place_of_worship");

    #[test]
    fn a_place_of_worship_inside_its_building_is_one_with_it() {
        let building = |tags: &[(&str, &str)]| place(OsmKind::Way, 1, tags, &SQUARE);
        let node = |tags: &[(&str, &str)]| place(OsmKind::Node, 2, tags, &MIDDLE);
        let joined = |outline: &[(&str, &str)], point: &[(&str, &str)]| leaders(&[node(point), building(outline)]);
        assert_eq!(joined(&[WORSHIP, ("name", "St. Anna")], &[WORSHIP, ("name", "St Anna")]), [1, 1]);
        assert_eq!(joined(&[WORSHIP, ("name", "St. Anna")], &[WORSHIP]), [1, 1]);
        assert_eq!(joined(&[("building", "church")], &[WORSHIP, ("name", "St. Anna")]), [0, 0], "the one with the name stands for both");
        assert_eq!(joined(&[WORSHIP, ("name", "St. Anna")], &[WORSHIP, ("name", "St. Mary")]), [0, 1]);
        assert_eq!(joined(&[("landuse", "retail")], &[("shop", "supermarket")]), [0, 1]);
        let outside = place(OsmKind::Node, 2, &[WORSHIP], &[(9.6, 47.1)]);
        assert_eq!(leaders(&[outside, building(&[WORSHIP])]), [0, 1]);
    }

    #[test]
    fn a_street_in_pieces_is_one_place_and_two_of_one_name_are_two() {
        let street = |id, name, from: f64, to: f64| place(OsmKind::Way, id, &[("highway", "pedestrian"), ("name", name)], &[(from, 47.1), (to, 47.1)]);
        let places = [
            street(1, "Long Street", 9.5, 9.501),
            street(2, "Long Street", 9.502, 9.501),
            street(3, "Long Street", 9.502, 9.503),
            street(4, "Other", 9.503, 9.504),
            street(5, "Long Street", 9.6, 9.61),
        ];
        assert_eq!(leaders(&places), [0, 0, 0, 3, 4]);
    }
}
