//! The lines between the corners of rings, parted wherever they meet.

use super::{Point, Ring};

/// From the lower to the higher point.
pub(super) type Segment = (Point, Point);

#[derive(Debug)]
pub(super) struct Parted {
    /// Sorted; they meet in their ends alone, and as many as not meet in each.
    pub(super) segments: Vec<Segment>,
    /// Whether they are other ones than those that were drawn.
    pub(super) changed: bool,
    pub(super) crosses: bool,
}

/// Pairs of lines that are looked at for one outline, so many for each of its lines and so many in any case.
const PAIRS_EACH: usize = 2_000;
const PAIRS: usize = 2_000_000;

/// Rounds after which lines that were parted at rounded positions still cross.
const ROUNDS: usize = 5;

/// Parts the lines of rings; none where there are too many of them side by side to compare.
pub(super) fn parted(rings: &[Ring]) -> Option<Parted> {
    let drawn: Vec<Segment> =
        rings.iter().flat_map(|ring| ring.windows(2)).filter(|ends| ends[0] != ends[1]).map(|ends| (ends[0].min(ends[1]), ends[0].max(ends[1]))).collect();
    let count = drawn.len();
    let mut parted = Parted { segments: odd(drawn), changed: false, crosses: false };
    parted.changed = parted.segments.len() != count;
    for _ in 0..ROUNDS {
        let cuts = cuts(&parted.segments, &mut parted.crosses)?;
        if cuts.is_empty() {
            return Some(parted);
        }
        parted.changed = true;
        parted.segments = cut(&parted.segments, cuts);
    }
    None
}

/// Each line once that is there an odd number of times; two of the same are no border.
fn odd(mut segments: Vec<Segment>) -> Vec<Segment> {
    segments.sort_unstable();
    segments.chunk_by(|a, b| a == b).filter(|same| same.len() % 2 == 1).map(|same| same[0]).collect()
}

/// Where lines have to be parted: index and position, sorted.
fn cuts(segments: &[Segment], crosses: &mut bool) -> Option<Vec<(usize, Point)>> {
    let mut left = PAIRS + PAIRS_EACH * segments.len();
    let mut cuts = Vec::new();
    // Sorted by their western ends: what ended west of where a line begins cannot meet it.
    let mut open: Vec<usize> = Vec::new();
    for (index, segment) in segments.iter().enumerate() {
        open.retain(|other| segments[*other].1[0] >= segment.0[0]);
        left = left.checked_sub(open.len())?;
        for other in &open {
            meet(index, *other, segments, &mut cuts, crosses);
        }
        open.push(index);
    }
    cuts.sort_unstable();
    cuts.dedup();
    Some(cuts)
}

/// Twice the signed area of a triangle: positive when it runs counter-clockwise.
pub(super) fn turn(a: Point, b: Point, c: Point) -> i128 {
    let to = |p: Point, axis: usize| i128::from(p[axis]) - i128::from(a[axis]);
    to(b, 0) * to(c, 1) - to(b, 1) * to(c, 0)
}

fn meet(one: usize, other: usize, segments: &[Segment], cuts: &mut Vec<(usize, Point)>, crosses: &mut bool) {
    let ((a, b), (c, d)) = (segments[one], segments[other]);
    let (low, high) = ((a[1].min(b[1]), c[1].min(d[1])), (a[1].max(b[1]), c[1].max(d[1])));
    if low.0 > high.1 || low.1 > high.0 {
        return;
    }
    let (of_c, of_d, of_a, of_b) = (turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b));
    if (of_c > 0) != (of_d > 0) && (of_a > 0) != (of_b > 0) && [of_a, of_b, of_c, of_d].iter().all(|turn| *turn != 0) {
        *crosses = true;
        let point = crossing((a, b), (c, d), of_a, of_b);
        for (index, (from, to)) in [(one, (a, b)), (other, (c, d))] {
            if point != from && point != to {
                cuts.push((index, point));
            }
        }
        return;
    }
    // A corner of one that lies on the other, between its ends.
    let within = |corner: Point, (from, to): Segment| {
        let between = |axis: usize| (from[axis].min(to[axis])..=from[axis].max(to[axis])).contains(&corner[axis]);
        corner != from && corner != to && between(0) && between(1)
    };
    for (corner, turn) in [(c, of_c), (d, of_d)] {
        if turn == 0 && within(corner, (a, b)) {
            cuts.push((one, corner));
        }
    }
    for (corner, turn) in [(a, of_a), (b, of_b)] {
        if turn == 0 && within(corner, (c, d)) {
            cuts.push((other, corner));
        }
    }
}

/// The whole position nearest to where two lines cross; `of_a` and `of_b` are the turns of the first one's ends at the second.
fn crossing((a, b): Segment, (c, d): Segment, of_a: i128, of_b: i128) -> Point {
    let share = of_a as f64 / (of_a - of_b) as f64;
    let along = |axis: usize| {
        let exact = f64::from(a[axis]) + share * (f64::from(b[axis]) - f64::from(a[axis]));
        // Within both lines, whatever was lost to rounding.
        let low = a[axis].min(b[axis]).max(c[axis].min(d[axis]));
        let high = a[axis].max(b[axis]).min(c[axis].max(d[axis]));
        (exact.round() as i32).max(low).min(high.max(low))
    };
    [along(0), along(1)]
}

fn cut(segments: &[Segment], cuts: Vec<(usize, Point)>) -> Vec<Segment> {
    let mut pieces = Vec::with_capacity(segments.len() + cuts.len());
    let mut cuts = cuts.into_iter().peekable();
    for (index, (from, to)) in segments.iter().enumerate() {
        let mut corners = vec![*from, *to];
        while let Some((_, corner)) = cuts.next_if(|(at, _)| *at == index) {
            corners.push(corner);
        }
        let along = |corner: &Point| {
            let off = |axis: usize| i128::from(corner[axis]) - i128::from(from[axis]);
            let run = |axis: usize| i128::from(to[axis]) - i128::from(from[axis]);
            off(0) * run(0) + off(1) * run(1)
        };
        corners.sort_by_key(along);
        corners.dedup();
        pieces.extend(corners.windows(2).filter(|ends| ends[0] != ends[1]).map(|ends| (ends[0].min(ends[1]), ends[0].max(ends[1]))));
    }
    odd(pieces)
}
