//! Objects that mappers drew anew: a node becomes a way, a way a relation, one is split, two are merged. What the source no longer
//! has and what it has newly is the same place when kind, name and position say so.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap, HashSet};

use geo::{BoundingRect, Contains, MultiPolygon, Point};
use parvis_model::Position;
use parvis_osm::Outline;
use rstar::primitives::GeomWithData;
use rstar::{AABB, RTree};

use super::near::Near;

/// Metres within which the same name makes two objects one place.
const SAME_NAME: f64 = 100.0;

/// Metres within which two objects of one kind without a name are one place.
const NAMELESS: f64 = 15.0;

/// The widest outline, in degrees, in which points are looked for.
const WIDEST: f64 = 0.1;

/// Degrees around its box.
const MARGIN: f64 = 0.002;

/// Metres within which objects of one kind may be one place, though their names say nothing or something else.
const PERHAPS: f64 = 40.0;

/// One object, as far as it is compared.
#[derive(Debug)]
pub(super) struct Object<'a> {
    pub(super) category: &'a str,
    /// As they are compared.
    pub(super) names: BTreeSet<String>,
    /// Of which religion and denomination; none where nobody says.
    pub(super) creed: [Option<String>; 2],
    pub(super) position: Position,
    pub(super) outline: Option<&'a Outline>,
}

/// Two objects that are, or may be, one place.
#[derive(Debug, PartialEq)]
pub(super) struct Pair {
    /// Index among those that are gone.
    pub(super) gone: usize,
    /// Index among those that have come.
    pub(super) come: usize,
    /// Nothing speaks against it; else a person decides.
    pub(super) sure: bool,
}

/// Why two objects belong together, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Because {
    NameAndPlace,
    NamelessAndPlace,
    OneNameless,
    PlaceAlone,
}

/// Pairs what is gone with what has come: each object in one sure pair at most. Of several that were merged into one, the nearest goes on
/// as it; of the others a person says.
pub(super) fn pairs(gone: &[Object<'_>], come: &[Object<'_>]) -> Vec<Pair> {
    let mut candidates: Vec<(Because, f64, usize, usize)> = Vec::new();
    for (index, other) in near_each_other(gone, come) {
        let metres = apart(&gone[index], &come[other]);
        if let Some(because) = because(&gone[index], &come[other], metres) {
            candidates.push((because, metres, index, other));
        }
    }
    candidates.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.partial_cmp(&b.1).unwrap_or(Ordering::Equal)).then((a.2, a.3).cmp(&(b.2, b.3))));
    let mut of_gone: HashMap<(Because, usize), u32> = HashMap::new();
    let mut of_come: HashMap<(Because, usize), u32> = HashMap::new();
    for (because, _, index, other) in &candidates {
        *of_gone.entry((*because, *index)).or_default() += 1;
        *of_come.entry((*because, *other)).or_default() += 1;
    }
    let rivals = |because: Because, index: usize, other: usize| of_gone[&(because, index)] > 1 || of_come[&(because, other)] > 1;
    let (mut done, mut taken) = (HashSet::new(), HashSet::new());
    let mut pairs = Vec::new();
    for (because, _, index, other) in &candidates {
        if done.contains(index) || taken.contains(other) {
            continue;
        }
        done.insert(*index);
        taken.insert(*other);
        // Where several fit as well, nobody can be sure, unless they have one name: the nearest of them goes on.
        let sure = match because {
            Because::NameAndPlace => true,
            Because::NamelessAndPlace | Because::OneNameless => !rivals(*because, *index, *other),
            Because::PlaceAlone => false,
        };
        pairs.push(Pair { gone: *index, come: *other, sure });
    }
    for (because, metres, index, other) in &candidates {
        // What merely lies beside something that is paired has no part in it.
        if (*because != Because::PlaceAlone || *metres <= 0.0) && done.insert(*index) {
            pairs.push(Pair { gone: *index, come: *other, sure: false });
        }
    }
    pairs
}

/// Pairs of which one lies within reach of the other, or of its outline.
fn near_each_other(gone: &[Object<'_>], come: &[Object<'_>]) -> BTreeSet<(usize, usize)> {
    let near = Near::of(come.iter().enumerate().map(|(index, object)| (index, object.position)));
    let mut found: BTreeSet<(usize, usize)> =
        gone.iter().enumerate().flat_map(|(index, before)| near.within(before.position, SAME_NAME).map(move |(other, _)| (index, other))).collect();
    found.extend(reached(gone, come));
    found.extend(reached(come, gone).map(|(other, index)| (index, other)));
    found
}

/// Each point with each outline of which the box goes round it.
fn reached<'a>(points: &'a [Object<'_>], outlines: &'a [Object<'_>]) -> impl Iterator<Item = (usize, usize)> {
    let points =
        RTree::bulk_load(points.iter().enumerate().map(|(index, object)| GeomWithData::new([object.position.lon, object.position.lat], index)).collect());
    let boxes = outlines.iter().enumerate().filter_map(|(index, object)| Some((index, bounds(object.outline?)?)));
    boxes.flat_map(move |(index, bounds)| points.locate_in_envelope(&bounds).map(|point| (point.data, index)).collect::<Vec<_>>())
}

/// The box of an outline with a margin; none for one that is too wide to be one place.
fn bounds(outline: &Outline) -> Option<AABB<[f64; 2]>> {
    let bounds = match outline {
        Outline::Area(area) => area.bounding_rect(),
        Outline::Lines(lines) => lines.bounding_rect(),
    };
    let bounds = bounds.filter(|bounds| bounds.width() <= WIDEST && bounds.height() <= WIDEST)?;
    let (low, high) = (bounds.min(), bounds.max());
    Some(AABB::from_corners([low.x - MARGIN, low.y - MARGIN], [high.x + MARGIN, high.y + MARGIN]))
}

/// Metres between two objects; nothing where one goes round the other.
fn apart(before: &Object<'_>, now: &Object<'_>) -> f64 {
    let from = |outline: Option<&Outline>, position: Position| outline.map_or(f64::INFINITY, |outline| outline.metres([position.lon, position.lat]));
    before.position.distance(now.position).min(from(now.outline, before.position)).min(from(before.outline, now.position))
}

fn because(before: &Object<'_>, now: &Object<'_>, metres: f64) -> Option<Because> {
    if before.category != now.category {
        return None;
    }
    // Two congregations may have one name, or one roof.
    if before.creed.iter().zip(&now.creed).any(|(one, other)| one.is_some() && other.is_some() && one != other) {
        return (metres <= PERHAPS || metres <= SAME_NAME && !before.names.is_disjoint(&now.names)).then_some(Because::PlaceAlone);
    }
    let named = (!before.names.is_empty(), !now.names.is_empty());
    match named {
        (true, true) if metres <= SAME_NAME && !before.names.is_disjoint(&now.names) => Some(Because::NameAndPlace),
        (false, false) if metres <= NAMELESS => Some(Because::NamelessAndPlace),
        (false, true) | (true, false) if metres <= NAMELESS => Some(Because::OneNameless),
        _ if metres <= PERHAPS => Some(Because::PlaceAlone),
        _ => None,
    }
}

/// Whether an outline goes round a position.
pub(super) fn contains(outline: Option<&Outline>, position: Position) -> bool {
    match outline {
        Some(Outline::Area(area)) => MultiPolygon::contains(area, &Point::new(position.lon, position.lat)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{LineString, Polygon};

    fn at(name: Option<&str>, metres_north: f64) -> Object<'static> {
        let names = name.into_iter().flat_map(parvis_osm::compared).collect();
        Object { category: "worship", names, creed: [None, None], position: Position { lon: 9.5, lat: 47.1 + metres_north / 111_195.0 }, outline: None }
    }

    fn square() -> Outline {
        let ring = LineString::from(vec![(9.499, 47.099), (9.501, 47.099), (9.501, 47.101), (9.499, 47.101), (9.499, 47.099)]);
        Outline::Area(MultiPolygon(vec![Polygon::new(ring, vec![])]))
    }

    fn found(gone: &[Object<'_>], come: &[Object<'_>]) -> Vec<(usize, usize, bool)> {
        pairs(gone, come).into_iter().map(|pair| (pair.gone, pair.come, pair.sure)).collect()
    }

    #[test]
    fn the_same_name_nearby_is_the_same_place() {
        assert_eq!(found(&[at(Some("St. Anna"), 0.0)], &[at(Some("st anna"), 90.0)]), [(0, 0, true)]);
        assert_eq!(found(&[at(Some("St. Anna"), 0.0)], &[at(Some("St. Anna"), 150.0)]), []);
        let school = Object { category: "education", ..at(Some("St. Anna"), 0.0) };
        assert_eq!(found(&[at(Some("St. Anna"), 0.0)], &[school]), []);
    }

    #[test]
    fn nameless_ones_are_the_same_place_only_where_they_lie() {
        assert_eq!(found(&[at(None, 0.0)], &[at(None, 14.0)]), [(0, 0, true)]);
        assert_eq!(found(&[at(None, 0.0)], &[at(None, 30.0)]), [(0, 0, false)]);
        assert_eq!(found(&[at(None, 0.0)], &[at(None, 60.0)]), []);
        assert_eq!(found(&[at(Some("St. Anna"), 0.0)], &[at(None, 5.0)]), [(0, 0, true)], "drawn anew, its name not yet");
    }

    #[test]
    fn an_outline_around_a_point_is_near_it() {
        let outline = square();
        let drawn = Object { outline: Some(&outline), ..at(None, 60.0) };
        assert_eq!(found(&[at(None, 0.0)], &[drawn]), [(0, 0, true)]);
    }

    #[test]
    fn another_name_in_the_same_place_is_for_a_person_to_decide() {
        assert_eq!(found(&[at(Some("St. Anna"), 0.0)], &[at(Some("St. Mary"), 3.0)]), [(0, 0, false)]);
    }

    #[test]
    fn another_religion_or_denomination_is_for_a_person_to_decide() {
        let of = |creed: [&str; 2], metres| Object { creed: creed.map(|word| Some(word.to_owned())), ..at(Some("Chapel"), metres) };
        assert_eq!(found(&[of(["christian", "catholic"], 0.0)], &[of(["christian", "protestant"], 90.0)]), [(0, 0, false)]);
        assert_eq!(found(&[of(["christian", "catholic"], 0.0)], &[of(["christian", "catholic"], 90.0)]), [(0, 0, true)]);
        assert_eq!(found(&[of(["christian", "catholic"], 0.0)], &[at(Some("Chapel"), 90.0)]), [(0, 0, true)]);
        let (synagogue, church) =
            (Object { names: BTreeSet::new(), ..of(["jewish", ""], 0.0) }, Object { names: BTreeSet::new(), ..of(["christian", ""], 5.0) });
        assert_eq!(found(&[synagogue], &[church]), [(0, 0, false)]);
    }

    #[test]
    fn what_was_split_or_merged_goes_on_once() {
        let halves = [at(Some("St. Anna"), 40.0), at(Some("St. Anna"), 8.0)];
        assert_eq!(found(&[at(Some("St. Anna"), 0.0)], &halves), [(0, 1, true)], "the nearest half");
        assert_eq!(found(&[at(Some("St. Anna"), 0.0), at(Some("St. Anna"), 9.0)], &[at(Some("St. Anna"), 8.0)]), [(1, 0, true), (0, 0, false)]);
        let several = [at(None, 5.0), at(None, 8.0)];
        assert_eq!(found(&[at(None, 0.0)], &several), [(0, 0, false)], "one of two, and nobody knows which");
    }

    #[test]
    fn of_all_that_were_merged_into_one_outline_a_person_says() {
        let outline = square();
        let merged = |name| Object { outline: Some(&outline), ..at(Some(name), 0.0) };
        let far = |name, metres| at(Some(name), metres);
        let gone = [far("North School", 95.0), far("South School", -95.0)];
        assert_eq!(found(&gone, &[merged("North and South School")]), [(0, 0, false), (1, 0, false)]);
        // The middle of a campus may lie far from a point in it.
        let ring = LineString::from(vec![(9.495, 47.095), (9.51, 47.095), (9.51, 47.11), (9.495, 47.11), (9.495, 47.095)]);
        let campus = Outline::Area(MultiPolygon(vec![Polygon::new(ring, vec![])]));
        let drawn = Object { outline: Some(&campus), position: Position { lon: 9.5075, lat: 47.1075 }, ..at(Some("College"), 0.0) };
        assert_eq!(found(&[at(Some("College"), 0.0)], &[drawn]), [(0, 0, true)]);
    }

    #[test]
    fn many_at_once_take_no_time() {
        let place =
            |index: usize| Object { position: Position { lon: 9.0 + (index % 300) as f64 * 0.01, lat: 46.0 + (index / 300) as f64 * 0.01 }, ..at(None, 0.0) };
        let (gone, come): (Vec<_>, Vec<_>) = ((0..20_000).map(place).collect(), (0..20_000).map(place).collect());
        let before = std::time::Instant::now();
        assert_eq!(pairs(&gone, &come).iter().filter(|pair| pair.sure).count(), 20_000);
        assert!(before.elapsed().as_secs() < 20);
    }
}
