//! The sea: coastline ways run with land on their left and sea on their right
//! (wiki.openstreetmap.org/wiki/Tag:natural=coastline). Chains that leave the extract are closed along its edge.

use std::collections::HashMap;

use crate::world::WORLD;

type Point = [i32; 2];
type Line = Vec<Point>;

/// A coast is followed this far round the world.
const TURNS: i32 = 4 * WORLD;

/// The edge of the extract in world units: west, north, east, south (y runs downwards).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edge(pub(crate) [i32; 4]);

/// Rings of the sea (without their last point): each outer one followed by the islands in it. Empty without coast.
pub(super) fn sea(ways: Vec<(Vec<i64>, Line)>, edge: Edge) -> Vec<Vec<Line>> {
    let (closed, open) = join(ways);
    if closed.is_empty() && open.is_empty() {
        return Vec::new();
    }
    let mut pieces: Vec<Line> = open.into_iter().flat_map(|chain| edge.inside(&chain)).collect();
    let mut islands = Vec::new();
    let mut lagoons = Vec::new();
    for mut ring in closed {
        if let Some(outside) = ring.iter().position(|point| !edge.contains(*point)) {
            // An island across the edge: cut it open where it is outside, then treat it as a chain.
            ring.pop();
            ring.rotate_left(outside);
            ring.push(ring[0]);
            pieces.extend(edge.inside(&ring));
        } else if signed_area(&ring) < 0 {
            ring.pop();
            islands.push(ring);
        } else {
            ring.pop();
            lagoons.push(ring);
        }
    }
    let mut outer = if pieces.is_empty() && lagoons.is_empty() { vec![edge.corners().to_vec()] } else { close_along_edge(pieces, edge) };
    outer.extend(lagoons);
    let mut polygons: Vec<Vec<Line>> = outer.into_iter().filter(|ring| ring.len() > 2).map(|ring| vec![ring]).collect();
    for island in islands {
        let home = polygons.iter_mut().filter(|polygon| contains(&polygon[0], island[0])).min_by_key(|polygon| signed_area(&polygon[0]).abs());
        if let Some(polygon) = home {
            polygon.push(island);
        }
    }
    polygons
}

/// Joins ways end to start; direction matters, so none is turned round.
fn join(ways: Vec<(Vec<i64>, Line)>) -> (Vec<Line>, Vec<Line>) {
    let mut by_start: HashMap<i64, Vec<usize>> = HashMap::new();
    let mut ends: HashMap<i64, usize> = HashMap::new();
    for (index, (ids, _)) in ways.iter().enumerate() {
        if let [first, .., last] = ids[..] {
            by_start.entry(first).or_default().push(index);
            *ends.entry(last).or_default() += 1;
        }
    }
    let mut pool: Vec<Option<(Vec<i64>, Line)>> = ways.into_iter().map(|way| (way.0.len() > 1 && way.1.len() > 1).then_some(way)).collect();
    // Chains begin where no way ends; what is left are rings.
    let mut order: Vec<usize> = (0..pool.len()).collect();
    order.sort_by_key(|index| pool[*index].as_ref().map_or(0, |(ids, _)| ends.get(&ids[0]).copied().unwrap_or(0)));
    let (mut closed, mut open) = (Vec::new(), Vec::new());
    for start in order {
        let Some((ids, mut line)) = pool[start].take() else { continue };
        let (first, mut last) = (ids[0], ids[ids.len() - 1]);
        let start_of_line = line[0];
        while first != last {
            let next = by_start.get_mut(&last).and_then(|starting| {
                starting.retain(|index| pool[*index].is_some());
                starting.pop()
            });
            let Some((ids, points)) = next.and_then(|index| pool[index].take()) else { break };
            last = ids[ids.len() - 1];
            // Both ways know the node, but may have laid it out on different sides of the world.
            let turn = line.last().map_or(0, |end| end[0] - points[0][0]);
            let turn = if turn.abs() <= TURNS && line.last().is_some_and(|end| end[0].abs() <= TURNS) { turn } else { 0 };
            line.extend(points[1..].iter().map(|[x, y]| [x + turn, *y]));
        }
        // Round the world it comes back to its node and not to its place.
        if first == last && line.last() == Some(&start_of_line) { closed.push(line) } else { open.push(line) }
    }
    closed.retain(|ring| ring.len() > 3);
    (closed, open)
}

/// Twice the signed area; positive for rings that run clockwise on the screen (y downwards).
pub(super) fn signed_area(ring: &[Point]) -> i64 {
    let pairs = ring.iter().zip(ring.iter().cycle().skip(1));
    // Saturating: what winds round the world thousands of times has no surface that matters.
    pairs.map(|(a, b)| i64::from(a[0]) * i64::from(b[1]) - i64::from(b[0]) * i64::from(a[1])).fold(0, i64::saturating_add)
}

fn contains(ring: &[Point], [x, y]: Point) -> bool {
    let mut inside = false;
    for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        if (a[1] > y) != (b[1] > y) {
            let met = f64::from(a[0]) + (f64::from(y) - f64::from(a[1])) / (f64::from(b[1]) - f64::from(a[1])) * (f64::from(b[0]) - f64::from(a[0]));
            inside ^= f64::from(x) < met;
        }
    }
    inside
}

impl Edge {
    fn contains(self, [x, y]: Point) -> bool {
        let [west, north, east, south] = self.0;
        (west..=east).contains(&x) && (north..=south).contains(&y)
    }

    /// Clockwise on the screen from the north-west.
    fn corners(self) -> [Point; 4] {
        let [west, north, east, south] = self.0;
        [[west, north], [east, north], [east, south], [west, south]]
    }

    /// The pieces of a chain inside the edge, both ends on it; an end that lies inside is led straight to the edge.
    fn inside(self, chain: &[Point]) -> Vec<Line> {
        let [west, north, east, south] = self.0;
        let parts = super::clip::line(chain, 0, west, east).into_iter().flat_map(|part| super::clip::line(&part, 1, north, south));
        let mut pieces = Vec::new();
        for mut part in parts {
            let (first, last) = (part[0], part[part.len() - 1]);
            part.insert(0, self.nearest(first));
            part.push(self.nearest(last));
            part.dedup();
            if part.len() > 1 {
                pieces.push(part);
            }
        }
        pieces
    }

    fn nearest(self, [x, y]: Point) -> Point {
        let [west, north, east, south] = self.0;
        let candidates = [(y - north, [x, north]), (east - x, [east, y]), (south - y, [x, south]), (x - west, [west, y])];
        candidates.into_iter().min_by_key(|(distance, _)| distance.abs()).map_or([x, y], |(_, point)| point)
    }

    /// How far along the edge a point on it lies, clockwise from the north-west corner: side and distance.
    fn along(self, [x, y]: Point) -> (u8, i32) {
        let [west, north, east, south] = self.0;
        if y <= north {
            (0, x - west)
        } else if x >= east {
            (1, y - north)
        } else if y >= south {
            (2, east - x)
        } else {
            (3, south - y)
        }
    }
}

/// Links the end of each piece to the next start clockwise along the edge: that way the sea stays on the right.
fn close_along_edge(pieces: Vec<Line>, edge: Edge) -> Vec<Line> {
    let starts: Vec<(u8, i32)> = pieces.iter().map(|piece| edge.along(piece[0])).collect();
    let mut used = vec![false; pieces.len()];
    let mut rings = Vec::new();
    for first in 0..pieces.len() {
        if used[first] {
            continue;
        }
        let mut ring: Line = Vec::new();
        let mut current = first;
        loop {
            used[current] = true;
            ring.extend_from_slice(&pieces[current]);
            let end = edge.along(pieces[current][pieces[current].len() - 1]);
            let open = (0..pieces.len()).filter(|index| *index == first || !used[*index]);
            let Some(next) = open.min_by_key(|index| (starts[*index] < end, starts[*index])) else { break };
            add_corners(&mut ring, end, starts[next], edge);
            if next == first {
                break;
            }
            current = next;
        }
        ring.dedup();
        rings.push(ring);
    }
    rings
}

fn add_corners(ring: &mut Line, from: (u8, i32), to: (u8, i32), edge: Edge) {
    let mut side = from.0;
    let mut wraps = to < from;
    while side != to.0 || wraps {
        wraps &= side != 3;
        side = (side + 1) % 4;
        ring.push(edge.corners()[usize::from(side)]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EDGE: Edge = Edge([0, 0, 100, 100]);

    fn area(polygons: &[Vec<Line>]) -> i64 {
        polygons.iter().map(|rings| signed_area(&rings[0]).abs() - rings[1..].iter().map(|hole| signed_area(hole).abs()).sum::<i64>()).sum::<i64>() / 2
    }

    /// A way of which the ids are the positions, so that equal points join.
    fn way(points: &[Point]) -> (Vec<i64>, Line) {
        (points.iter().map(|[x, y]| i64::from(*x) * 1000 + i64::from(*y)).collect(), points.to_vec())
    }

    #[test]
    fn without_coast_there_is_no_sea() {
        assert!(sea(Vec::new(), EDGE).is_empty());
    }

    #[test]
    fn around_an_island_is_sea_up_to_the_edge() {
        // Land on the left: counter-clockwise on the map, which has y upwards.
        let island = vec![way(&[[40, 40], [40, 60], [60, 60]]), way(&[[60, 60], [60, 40], [40, 40]])];
        let sea = sea(island, EDGE);
        assert_eq!(area(&sea), 100 * 100 - 20 * 20);
    }

    #[test]
    fn a_mainland_coast_running_east_has_the_sea_in_the_south() {
        let sea = sea(vec![way(&[[-10, 30], [50, 30]]), way(&[[50, 30], [110, 30]])], EDGE);
        assert_eq!(area(&sea), 100 * 70);
        assert!(contains(&sea[0][0], [50, 90]) && !contains(&sea[0][0], [50, 10]));
    }

    #[test]
    fn a_mainland_coast_running_west_has_the_sea_in_the_north() {
        let sea = sea(vec![way(&[[110, 30], [-10, 30]])], EDGE);
        assert_eq!(area(&sea), 100 * 30);
    }

    #[test]
    fn two_coasts_make_a_strait() {
        let sea = sea(vec![way(&[[110, 70], [-10, 70]]), way(&[[-10, 30], [110, 30]])], EDGE);
        assert_eq!(area(&sea), 100 * 40);
        assert!(contains(&sea[0][0], [50, 50]));
    }

    #[test]
    fn a_coast_that_ends_inside_is_led_to_the_edge() {
        let sea = sea(vec![way(&[[5, 30], [95, 30]])], EDGE);
        assert_eq!(area(&sea), 100 * 70);
    }
}
