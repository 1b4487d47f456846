//! Doubles inside one extract: a place of worship as a node inside its own building, a street in pieces. They are several objects of
//! the source and one place.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use geo::{BoundingRect, Coord, LineString, Rect};
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

/// Keys of which two values make two places, though they have one roof.
const APART: [&str; 2] = ["religion", "denomination"];

/// Metres beside an outline at which a point of the same name belongs to it: it was set before the gate.
const BESIDE: f64 = 15.0;

/// Metres between the corners of two outlines that touch.
const TOUCHING: f64 = 1.0;

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
        let (first, second) = if rank(&places[a]) <= rank(&places[b]) { (a, b) } else { (b, a) };
        self.leader[second] = first;
    }
}

/// How much a place shows, the most first: of several that are one, the first stands for all.
pub(super) fn rank(place: &Place) -> impl Ord {
    (place.name().is_none(), !matches!(place.outline, Some(Outline::Area(_))), place.element.kind == OsmKind::Node, place.element)
}

fn position(place: &Place) -> Position {
    Position { lon: place.position[0], lat: place.position[1] }
}

/// Points and smaller outlines inside an outline of the same kind, with the same name or with none on one side; a point of the same
/// name may lie a little beside it.
fn points_in_outlines(places: &[Place], groups: &mut Groups) {
    const MARGIN: f64 = 0.0003;
    let mut points: Vec<(f64, usize)> =
        places.iter().enumerate().filter(|(_, place)| !is_line(place)).map(|(index, place)| (place.position[1], index)).collect();
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (index, place) in places.iter().enumerate() {
        let Some(outline @ Outline::Area(area)) = &place.outline else { continue };
        let Some(bounds) = area.bounding_rect().filter(|bounds| bounds.width() <= WIDEST && bounds.height() <= WIDEST) else { continue };
        let from = points.partition_point(|(lat, _)| *lat < bounds.min().y - MARGIN);
        for (_, point) in points[from..].iter().take_while(|(lat, _)| *lat <= bounds.max().y + MARGIN).filter(|(_, point)| *point != index) {
            let inner = &places[*point];
            let beside = (bounds.min().x - 2.0 * MARGIN..=bounds.max().x + 2.0 * MARGIN).contains(&inner.position[0]);
            if !beside || inner.class != place.class || inner.outline.is_some() && !lies_within(inner, &bounds) {
                continue;
            }
            let Some(named) = is_one(place, inner) else { continue };
            let near = if named && inner.outline.is_none() { BESIDE } else { 0.0 };
            if contains(Some(outline), position(inner)) || near > 0.0 && outline.metres(inner.position) <= near {
                groups.join(places, index, *point);
            }
        }
    }
}

fn is_line(place: &Place) -> bool {
    matches!(place.outline, Some(Outline::Lines(_)))
}

/// Whether an outline is smaller than a box and in it.
fn lies_within(inner: &Place, outer: &Rect<f64>) -> bool {
    let bounds = match &inner.outline {
        Some(Outline::Area(area)) => area.bounding_rect(),
        _ => None,
    };
    bounds.is_some_and(|inner| {
        let within = inner.min().x >= outer.min().x && inner.min().y >= outer.min().y && inner.max().x <= outer.max().x && inner.max().y <= outer.max().y;
        within && inner.width() * inner.height() < outer.width() * outer.height()
    })
}

/// Whether two things of one kind are one place where one lies in the other; true where they have a name in common.
fn is_one(outer: &Place, inner: &Place) -> Option<bool> {
    if outer.name().is_some() && inner.name().is_some() {
        return (!outer.names().is_disjoint(&inner.names())).then_some(true);
    }
    // Without a name on one side they have to be the same thing: a supermarket in a shopping street is another one.
    let both = |key: &&str| outer.tag(key).is_some() && outer.tag(key) == inner.tag(key);
    let worship = |place: &Place| place.tag("amenity") == Some("place_of_worship");
    let building = |place: &Place| place.tag("amenity").is_none() && place.tag("building").is_some();
    let apart = |key: &&str| outer.tag(key).zip(inner.tag(key)).is_some_and(|(one, other)| one != other);
    let same = SAME.iter().any(both) || worship(inner) && building(outer) || worship(outer) && building(inner);
    (same && !APART.iter().any(apart)).then_some(false)
}

/// Pieces of one street, square or ground: the same name and kind, end to end.
fn pieces(places: &[Place], groups: &mut Groups) {
    // Few bytes for each: a nation has a million places.
    let name_of = |index: usize| places[index].name().map(plain).filter(|name| !name.is_empty());
    let key = |index: usize| Some(BuildHasherDefault::<DefaultHasher>::default().hash_one((places[index].class, name_of(index)?)));
    let is_piece = |index: &usize| is_street(&places[*index]) || matches!(places[*index].outline, Some(Outline::Area(_)));
    let mut named: Vec<(u64, usize)> = (0..places.len()).filter(is_piece).filter_map(|index| Some((key(index)?, index))).collect();
    named.sort_unstable();
    for same in named.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
        let first = name_of(same[0].1);
        let indexes: Vec<usize> = same.iter().map(|(_, index)| *index).filter(|index| name_of(*index) == first).collect();
        let ends: Vec<(usize, Position)> = indexes.iter().flat_map(|index| ends(&places[*index]).into_iter().map(|end| (*index, end))).collect();
        let near = Near::of(ends.iter().copied());
        cross(places, &indexes, groups);
        for (index, end) in ends {
            let reach = |other: usize| if is_street(&places[index]) && is_street(&places[other]) { GAP } else { TOUCHING };
            let touching: Vec<usize> =
                near.within(end, GAP).filter(|(other, metres)| *other != index && *metres <= reach(*other)).map(|(other, _)| other).collect();
            touching.into_iter().for_each(|other| groups.join(places, index, other));
        }
    }
}

/// A way that runs over a square of its name.
fn cross(places: &[Place], indexes: &[usize], groups: &mut Groups) {
    for square in indexes.iter().filter(|index| is_street(&places[**index]) && matches!(places[**index].outline, Some(Outline::Area(_)))) {
        for way in indexes.iter().filter(|index| is_line(&places[**index])) {
            let Some(Outline::Lines(lines)) = &places[*way].outline else { continue };
            let mut corners = lines.0.iter().flat_map(|line| &line.0);
            if corners.any(|corner| contains(places[*square].outline.as_ref(), Position { lon: corner.x, lat: corner.y })) {
                groups.join(places, *square, *way);
            }
        }
    }
}

fn is_street(place: &Place) -> bool {
    place.tag("highway").is_some() || place.tag("place") == Some("square")
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
        // A little beside it only with its name; its words may stand in another order.
        let beside = |tags: &[(&str, &str)]| place(OsmKind::Node, 2, tags, &[(9.50103, 47.1005)]);
        let named = [WORSHIP, ("name", "Anna Chapel")];
        assert_eq!(leaders(&[beside(&named), building(&[WORSHIP, ("name", "Chapel Anna")])]), [1, 1]);
        assert_eq!(leaders(&[beside(&[WORSHIP]), building(&named)]), [0, 1]);
        assert_eq!(joined(&[WORSHIP, ("religion", "jewish")], &[WORSHIP, ("religion", "christian")]), [0, 1], "two under one roof");
        assert_eq!(joined(&[WORSHIP, ("religion", "jewish")], &[WORSHIP]), [1, 1]);
    }

    #[test]
    fn a_building_without_a_name_in_a_ground_of_its_kind_is_one_place_with_it() {
        const INNER: [(f64, f64); 5] = [(9.5002, 47.1002), (9.5006, 47.1002), (9.5006, 47.1006), (9.5002, 47.1006), (9.5002, 47.1002)];
        let joined = |outer: &[(&str, &str)], inner: &[(&str, &str)]| leaders(&[place(OsmKind::Way, 1, outer, &SQUARE), place(OsmKind::Way, 2, inner, &INNER)]);
        let yard = [WORSHIP, ("landuse", "religious"), ("name", "St. Anna")];
        assert_eq!(joined(&yard, &[("building", "church")]), [0, 0]);
        assert_eq!(joined(&yard, &[WORSHIP, ("building", "church"), ("name", "St. Anna")]), [0, 0]);
        assert_eq!(joined(&yard, &[WORSHIP, ("building", "chapel"), ("name", "St. Mary")]), [0, 1]);
        assert_eq!(joined(&[("amenity", "school"), ("name", "School")], &[("amenity", "school"), ("name", "Gym")]), [0, 1]);
    }

    #[test]
    fn a_ground_that_was_split_in_two_is_one_place() {
        let east: [(f64, f64); 5] = [(9.501, 47.1), (9.502, 47.1), (9.502, 47.101), (9.501, 47.101), (9.501, 47.1)];
        let apart = east.map(|(x, y)| (x + 0.0002, y));
        let school = [("amenity", "school"), ("name", "Split School")];
        let both = |other: &[(f64, f64)], name| {
            leaders(&[place(OsmKind::Way, 1, &school, &SQUARE), place(OsmKind::Way, 2, &[("amenity", "school"), ("name", name)], other)])
        };
        assert_eq!(both(&east, "Split School"), [0, 0]);
        assert_eq!(both(&east, "Other School"), [0, 1]);
        assert_eq!(both(&apart, "Split School"), [0, 1], "fifteen metres apart");
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
