//! The parts into which lines divide the plane: those inside become polygons.

use std::collections::HashMap;

use geo::{LineString, MultiPolygon, Polygon};

use super::segments::{Segment, turn};
use super::{Point, line};

/// A line as seen from one of its ends: `2 * index` from the lower one, `2 * index + 1` from the higher one.
type Half = usize;

/// The border of a part, walked with the part on the left.
struct Walk {
    corners: Vec<Point>,
    /// Twice the signed area: positive around a part, negative around everything that hangs together.
    area: i128,
    bounds: [i32; 4],
}

struct Plane<'s> {
    segments: &'s [Segment],
    walk_of: Vec<usize>,
    walks: Vec<Walk>,
}

/// The polygons inside lines that meet in their ends alone.
pub(super) fn polygons(segments: &[Segment]) -> MultiPolygon<f64> {
    let plane = Plane::of(segments);
    let home = plane.homes();
    let inside = plane.inside(&home);
    let mut polygons: Vec<(Vec<Point>, Vec<Vec<Point>>)> = Vec::new();
    let mut polygon_of: HashMap<usize, usize> = HashMap::new();
    for (index, walk) in plane.walks.iter().enumerate().filter(|(index, walk)| walk.area > 0 && inside[*index]) {
        let mut holes = Vec::new();
        let mut outer: Vec<Vec<Point>> = Vec::new();
        for ring in simple(&walk.corners) {
            if area(&ring) > 0 { outer.push(ring) } else { holes.push(ring) }
        }
        outer.sort_by_key(|ring| -area(ring));
        let mut outer = outer.into_iter();
        let Some(first) = outer.next() else { continue };
        polygon_of.insert(index, polygons.len());
        polygons.push((first, holes));
        polygons.extend(outer.map(|ring| (ring, Vec::new())));
    }
    for (index, walk) in plane.walks.iter().enumerate().filter(|(index, walk)| walk.area < 0 && inside[*index]) {
        if let Some(polygon) = home[index].and_then(|home| polygon_of.get(&home)) {
            polygons[*polygon].1.extend(simple(&walk.corners));
        }
    }
    let closed = |mut ring: Vec<Point>| -> LineString<f64> {
        ring.extend(ring.first().copied());
        line(&ring)
    };
    MultiPolygon(polygons.into_iter().map(|(outer, holes)| Polygon::new(closed(outer), holes.into_iter().map(closed).collect())).collect())
}

impl<'s> Plane<'s> {
    fn of(segments: &'s [Segment]) -> Self {
        let mut plane = Self { segments, walk_of: vec![usize::MAX; segments.len() * 2], walks: Vec::new() };
        let next = plane.next();
        for first in 0..plane.walk_of.len() {
            if plane.walk_of[first] != usize::MAX {
                continue;
            }
            let mut corners = Vec::new();
            let mut half = first;
            while plane.walk_of[half] == usize::MAX {
                plane.walk_of[half] = plane.walks.len();
                corners.push(plane.from(half));
                half = next[half];
            }
            let start = [i32::MAX, i32::MAX, i32::MIN, i32::MIN];
            let bounds = corners.iter().fold(start, |b, [x, y]| [b[0].min(*x), b[1].min(*y), b[2].max(*x), b[3].max(*y)]);
            plane.walks.push(Walk { area: area(&corners), corners, bounds });
        }
        plane
    }

    fn from(&self, half: Half) -> Point {
        let (low, high) = self.segments[half / 2];
        if half.is_multiple_of(2) { low } else { high }
    }

    fn to(&self, half: Half) -> Point {
        self.from(half ^ 1)
    }

    /// For each line the one that follows on the border of the part to its left.
    fn next(&self) -> Vec<Half> {
        let mut leaving: HashMap<Point, Vec<Half>> = HashMap::new();
        for half in 0..self.walk_of.len() {
            leaving.entry(self.from(half)).or_default().push(half);
        }
        let mut next = vec![0; self.walk_of.len()];
        for (corner, mut halves) in leaving {
            // Counter-clockwise from the east: first the upper half of the circle, then the lower one.
            let lower = |half: &Half| {
                let to = self.to(*half);
                to[1] < corner[1] || to[1] == corner[1] && to[0] < corner[0]
            };
            halves.sort_by(|a, b| lower(a).cmp(&lower(b)).then_with(|| 0.cmp(&turn(corner, self.to(*a), self.to(*b)))));
            for (place, half) in halves.iter().enumerate() {
                // Arriving along it, one goes on with the next one clockwise.
                next[half ^ 1] = halves[(place + halves.len() - 1) % halves.len()];
            }
        }
        next
    }

    /// For each walk around something that hangs together: the smallest part around it, if there is one.
    fn homes(&self) -> Vec<Option<usize>> {
        let groups = self.groups();
        let home = |index: usize| {
            let walk = &self.walks[index];
            let around = self.walks.iter().enumerate().filter(|(other, part)| {
                part.area > 0
                    && groups[*other] != groups[index]
                    && part.bounds[0] <= walk.bounds[0]
                    && part.bounds[1] <= walk.bounds[1]
                    && part.bounds[2] >= walk.bounds[2]
                    && part.bounds[3] >= walk.bounds[3]
                    && contains(&part.corners, walk.corners[0])
            });
            around.min_by_key(|(_, part)| part.area).map(|(other, _)| other)
        };
        (0..self.walks.len()).map(|index| if self.walks[index].area < 0 { home(index) } else { None }).collect()
    }

    /// A number for each walk, the same for all that hang together.
    fn groups(&self) -> Vec<usize> {
        let mut group = vec![usize::MAX; self.walks.len()];
        let mut at: HashMap<Point, Vec<usize>> = HashMap::new();
        for (index, walk) in self.walks.iter().enumerate() {
            walk.corners.iter().for_each(|corner| at.entry(*corner).or_default().push(index));
        }
        for start in 0..group.len() {
            if group[start] != usize::MAX {
                continue;
            }
            group[start] = start;
            let mut open = vec![start];
            while let Some(index) = open.pop() {
                for corner in &self.walks[index].corners {
                    // Taken out, so that each corner is looked at once.
                    for other in at.remove(corner).unwrap_or_default() {
                        if group[other] == usize::MAX {
                            group[other] = start;
                            open.push(other);
                        }
                    }
                }
            }
        }
        group
    }

    /// For each walk whether the part to its left is inside: crossing a line changes that.
    fn inside(&self, home: &[Option<usize>]) -> Vec<bool> {
        let mut inside: Vec<Option<bool>> = vec![None; self.walks.len()];
        let mut outermost: Vec<usize> = (0..self.walks.len()).filter(|index| self.walks[*index].area < 0).collect();
        // The larger ones first: what is around something is larger.
        outermost.sort_by_key(|index| self.walks[*index].area);
        let mut halves_of: Vec<Vec<Half>> = vec![Vec::new(); self.walks.len()];
        for (half, walk) in self.walk_of.iter().enumerate() {
            halves_of[*walk].push(half);
        }
        for start in outermost {
            let mut open = vec![start];
            inside[start] = Some(home[start].and_then(|home| inside[home]).unwrap_or(false));
            while let Some(index) = open.pop() {
                for half in &halves_of[index] {
                    let beyond = self.walk_of[half ^ 1];
                    if inside[beyond].is_none() {
                        inside[beyond] = inside[index].map(|here| !here);
                        open.push(beyond);
                    }
                }
            }
        }
        inside.into_iter().map(|inside| inside.unwrap_or(false)).collect()
    }
}

/// Twice the signed area of a ring without its last point.
fn area(ring: &[Point]) -> i128 {
    let Some(origin) = ring.first() else { return 0 };
    ring.windows(2).map(|ends| turn(*origin, ends[0], ends[1])).sum()
}

fn contains(ring: &[Point], [x, y]: Point) -> bool {
    let pairs = ring.iter().zip(ring.iter().cycle().skip(1));
    pairs.filter(|(a, b)| (a[1] > y) != (b[1] > y) && (turn(**a, **b, [x, y]) > 0) == (b[1] > a[1])).count() % 2 == 1
}

/// Parts a walk where it comes by a corner again.
fn simple(walk: &[Point]) -> Vec<Vec<Point>> {
    let mut rings = Vec::new();
    let mut path: Vec<Point> = Vec::new();
    let mut place: HashMap<Point, usize> = HashMap::new();
    for corner in walk {
        if let Some(back) = place.get(corner).copied() {
            let ring = path.split_off(back);
            ring.iter().for_each(|corner| {
                place.remove(corner);
            });
            rings.push(ring);
        }
        place.insert(*corner, path.len());
        path.push(*corner);
    }
    rings.push(path);
    rings.retain(|ring| ring.len() > 2);
    rings
}
