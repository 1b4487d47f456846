//! Objects that mappers drew anew: a node becomes a way, a way a relation, one is split, two are merged. What the source no longer
//! has and what it has newly is the same place when kind, name and position say so.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use geo::{Contains, MultiPolygon, Point};
use parvis_model::Position;
use parvis_osm::Outline;

use super::near::{Near, plain};

/// Metres within which the same name makes two objects one place.
const SAME_NAME: f64 = 100.0;

/// Metres within which two objects of one kind without a name are one place.
const NAMELESS: f64 = 15.0;

/// Metres within which objects of one kind may be one place, though their names say nothing or something else.
const PERHAPS: f64 = 40.0;

/// One object, as far as it is compared.
#[derive(Debug)]
pub(super) struct Object<'a> {
    pub(super) category: &'a str,
    pub(super) name: Option<&'a str>,
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

/// Pairs what is gone with what has come; each object in one pair at most.
pub(super) fn pairs(gone: &[Object<'_>], come: &[Object<'_>]) -> Vec<Pair> {
    let near = Near::of(come.iter().enumerate().map(|(index, object)| (index, object.position)));
    let mut candidates: Vec<(Because, f64, usize, usize)> = Vec::new();
    for (index, before) in gone.iter().enumerate() {
        for (other, metres) in near.within(before.position, SAME_NAME) {
            if let Some(because) = because(before, &come[other], metres) {
                candidates.push((because, metres, index, other));
            }
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
    pairs
}

fn because(before: &Object<'_>, now: &Object<'_>, metres: f64) -> Option<Because> {
    if before.category != now.category {
        return None;
    }
    let within = contains(now.outline, before.position) || contains(before.outline, now.position);
    let name = |object: &Object<'_>| object.name.map(plain).filter(|name| !name.is_empty());
    match (name(before), name(now)) {
        (Some(before), Some(now)) if before == now => Some(Because::NameAndPlace),
        (None, None) if within || metres <= NAMELESS => Some(Because::NamelessAndPlace),
        (None, Some(_)) | (Some(_), None) if within || metres <= NAMELESS => Some(Because::OneNameless),
        _ if within || metres <= PERHAPS => Some(Because::PlaceAlone),
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

    fn at<'a>(name: Option<&'a str>, metres_north: f64) -> Object<'a> {
        Object { category: "worship", name, position: Position { lon: 9.5, lat: 47.1 + metres_north / 111_195.0 }, outline: None }
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
    fn what_was_split_or_merged_goes_on_once() {
        let halves = [at(Some("St. Anna"), 40.0), at(Some("St. Anna"), 8.0)];
        assert_eq!(found(&[at(Some("St. Anna"), 0.0)], &halves), [(0, 1, true)], "the nearest half");
        assert_eq!(found(&[at(Some("St. Anna"), 0.0), at(Some("St. Anna"), 9.0)], &[at(Some("St. Anna"), 8.0)]), [(1, 0, true)]);
        let several = [at(None, 5.0), at(None, 8.0)];
        assert_eq!(found(&[at(None, 0.0)], &several), [(0, 0, false)], "one of two, and nobody knows which");
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
