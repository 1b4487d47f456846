//! Multipolygons: member ways are joined to rings by their end nodes, rings become polygons and holes by containment
//! (wiki.openstreetmap.org/wiki/Relation:multipolygon; roles are not relied upon, as in osmium).

use std::collections::HashMap;

use geo::coordinate_position::{CoordPos, coord_pos_relative_to_ring};
use geo::{Area, BoundingRect, LineString, MultiPolygon, Polygon};

/// Node ids along a ring or an open chain.
type Chain = Vec<i64>;

/// Joins ways to closed rings; what does not close comes back as open chains.
pub(crate) fn join(ways: Vec<Chain>) -> (Vec<Chain>, Vec<Chain>) {
    let (mut rings, mut open) = (Vec::new(), Vec::new());
    let mut pool: Vec<Option<Chain>> = Vec::with_capacity(ways.len());
    let mut ends: HashMap<i64, Vec<usize>> = HashMap::new();
    for way in ways.into_iter().filter(|way| way.len() > 1) {
        if way.first() == way.last() {
            rings.push(way);
        } else {
            for end in [way[0], way[way.len() - 1]] {
                ends.entry(end).or_default().push(pool.len());
            }
            pool.push(Some(way));
        }
    }
    for start in 0..pool.len() {
        let Some(mut chain) = pool[start].take() else { continue };
        // Forwards until the ring closes or nothing fits; then, turned round, from the other end.
        for _ in 0..2 {
            while chain.first() != chain.last() {
                let end = chain[chain.len() - 1];
                let next = ends.get_mut(&end).and_then(|at_end| {
                    at_end.retain(|index| pool[*index].is_some());
                    at_end.pop()
                });
                let Some(mut next) = next.and_then(|index| pool[index].take()) else { break };
                if next[0] != end {
                    next.reverse();
                }
                chain.extend_from_slice(&next[1..]);
            }
            if chain.first() == chain.last() {
                break;
            }
            chain.reverse();
        }
        if chain.first() == chain.last() { rings.push(chain) } else { open.push(chain) }
    }
    (rings, open)
}

/// Sorts closed rings into polygons with holes: a ring inside an even number of others is an outer one.
pub(crate) fn nest(rings: Vec<LineString<f64>>) -> MultiPolygon<f64> {
    let mut rings: Vec<(f64, LineString<f64>)> =
        rings.into_iter().filter(|ring| ring.0.len() >= 4).map(|ring| (Polygon::new(ring.clone(), Vec::new()).unsigned_area(), ring)).collect();
    rings.sort_by(|a, b| b.0.total_cmp(&a.0));
    // For each ring: how deep it lies, and which outer polygon it belongs to.
    let mut depths: Vec<usize> = Vec::with_capacity(rings.len());
    let mut polygon_of: Vec<usize> = Vec::with_capacity(rings.len());
    let mut polygons: Vec<(LineString<f64>, Vec<LineString<f64>>)> = Vec::new();
    for (index, (_, ring)) in rings.iter().enumerate() {
        let parent = (0..index).rev().find(|outer| lies_within(ring, &rings[*outer].1));
        let depth = parent.map_or(0, |parent| depths[parent] + 1);
        depths.push(depth);
        match parent {
            Some(parent) if depth % 2 == 1 => {
                polygon_of.push(polygon_of[parent]);
                polygons[polygon_of[parent]].1.push(ring.clone());
            }
            _ => {
                polygon_of.push(polygons.len());
                polygons.push((ring.clone(), Vec::new()));
            }
        }
    }
    MultiPolygon(polygons.into_iter().map(|(outer, inner)| Polygon::new(outer, inner)).collect())
}

/// Whether the first vertex that is not on the edge of `outer` lies inside it.
fn lies_within(ring: &LineString<f64>, outer: &LineString<f64>) -> bool {
    let (Some(inner_box), Some(outer_box)) = (ring.bounding_rect(), outer.bounding_rect()) else { return false };
    let boxed = inner_box.min().x >= outer_box.min().x
        && inner_box.max().x <= outer_box.max().x
        && inner_box.min().y >= outer_box.min().y
        && inner_box.max().y <= outer_box.max().y;
    boxed && ring.0.iter().map(|vertex| coord_pos_relative_to_ring(*vertex, outer)).find(|position| *position != CoordPos::OnBoundary) == Some(CoordPos::Inside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn square(corner: f64, side: f64) -> LineString<f64> {
        LineString::from(vec![(corner, corner), (corner + side, corner), (corner + side, corner + side), (corner, corner + side), (corner, corner)])
    }

    #[test]
    fn an_island_in_a_lake_on_an_island_is_a_polygon_of_its_own() {
        let nested = nest(vec![square(3.0, 1.0), square(0.0, 10.0), square(2.0, 4.0)]);
        assert_eq!(nested.0.len(), 2);
        assert_eq!(nested.0[0].interiors().len(), 1);
        assert_eq!(nested.0[1].unsigned_area(), 1.0);
    }

    #[test]
    fn ways_in_any_direction_join_to_a_ring_and_the_rest_stays_open() {
        let (rings, open) = join(vec![vec![1, 2, 3], vec![1, 5, 4], vec![3, 4], vec![7, 8]]);
        assert_eq!(rings.len(), 1);
        assert_eq!(rings[0].len(), 6);
        assert_eq!(open, [vec![7, 8]]);
    }

    proptest! {
        #[test]
        fn no_node_sequence_is_lost_or_invented(ways in prop::collection::vec(prop::collection::vec(0i64..8, 2..5), 0..12)) {
            let segments = |chains: &[Chain]| {
                let mut all: Vec<(i64, i64)> = chains.iter().flat_map(|c| c.windows(2).map(|w| (w[0].min(w[1]), w[0].max(w[1])))).collect();
                all.sort_unstable();
                all
            };
            let before = segments(&ways);
            let (rings, open) = join(ways);
            prop_assert!(rings.iter().all(|ring| ring.first() == ring.last()));
            prop_assert_eq!(segments(&[rings, open].concat()), before);
        }
    }
}
