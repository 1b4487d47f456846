//! Clipping to an upright box: rings by Sutherland and Hodgman (CACM 17, 1974), one side at a time; lines into parts.

/// One side of a box: keep what lies on `at` or beyond it in the direction of `keep_above`.
#[derive(Debug, Clone, Copy)]
struct Side {
    axis: usize,
    at: i32,
    keep_above: bool,
}

impl Side {
    fn keeps(self, point: [i32; 2]) -> bool {
        if self.keep_above { point[self.axis] >= self.at } else { point[self.axis] <= self.at }
    }

    /// Where a segment that changes sides meets this side.
    fn meet(self, a: [i32; 2], b: [i32; 2]) -> [i32; 2] {
        let other = 1 - self.axis;
        let (from, to) = (i64::from(a[self.axis]), i64::from(b[self.axis]));
        let (low, high) = (i64::from(a[other]), i64::from(b[other]));
        let met = low + (high - low) * (i64::from(self.at) - from) / (to - from);
        let mut point = [self.at; 2];
        point[other] = met as i32;
        point
    }
}

/// A range along one axis (0 = x, 1 = y).
fn sides(axis: usize, low: i32, high: i32) -> [Side; 2] {
    [Side { axis, at: low, keep_above: true }, Side { axis, at: high, keep_above: false }]
}

/// The part of a ring (without its last point) between `low` and `high` on an axis.
pub(super) fn ring(ring: &[[i32; 2]], axis: usize, low: i32, high: i32) -> Vec<[i32; 2]> {
    let mut ring = ring.to_vec();
    for side in sides(axis, low, high) {
        if ring.iter().all(|point| side.keeps(*point)) {
            continue;
        }
        let mut clipped = Vec::with_capacity(ring.len());
        for (index, point) in ring.iter().enumerate() {
            let before = ring[(index + ring.len() - 1) % ring.len()];
            if side.keeps(before) != side.keeps(*point) {
                clipped.push(side.meet(before, *point));
            }
            if side.keeps(*point) {
                clipped.push(*point);
            }
        }
        ring = clipped;
    }
    ring
}

/// The parts of a line between `low` and `high` on an axis.
pub(super) fn line(line: &[[i32; 2]], axis: usize, low: i32, high: i32) -> Vec<Vec<[i32; 2]>> {
    let mut parts = vec![line.to_vec()];
    for side in sides(axis, low, high) {
        if parts.iter().flatten().all(|point| side.keeps(*point)) {
            continue;
        }
        parts = parts.iter().flat_map(|part| one_side(part, side)).collect();
    }
    parts
}

fn one_side(line: &[[i32; 2]], side: Side) -> Vec<Vec<[i32; 2]>> {
    let mut parts = Vec::new();
    let mut part: Vec<[i32; 2]> = Vec::new();
    for (index, point) in line.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| line[before]);
        if let Some(before) = before.filter(|before| side.keeps(*before) != side.keeps(*point)) {
            part.push(side.meet(before, *point));
        }
        if side.keeps(*point) {
            part.push(*point);
        } else if part.len() > 1 {
            parts.push(std::mem::take(&mut part));
        } else {
            part.clear();
        }
    }
    if part.len() > 1 {
        parts.push(part);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_square_cut_in_half_is_half_a_square() {
        let half = ring(&[[0, 0], [10, 0], [10, 10], [0, 10]], 0, -5, 5);
        assert_eq!(half.len(), 4);
        assert!(half.contains(&[5, 0]) && half.contains(&[5, 10]));
    }

    #[test]
    fn a_line_that_leaves_and_returns_becomes_two_parts() {
        assert_eq!(line(&[[0, 0], [20, 0], [20, 5], [0, 5]], 0, 0, 10), [[[0, 0], [10, 0]], [[10, 5], [0, 5]]]);
    }

    proptest! {
        #[test]
        fn nothing_is_left_outside(points in prop::collection::vec((-90i32..90, -90i32..90), 3..20), low in -50i32..0, width in 1i32..60) {
            let points: Vec<[i32; 2]> = points.into_iter().map(|(x, y)| [x, y]).collect();
            for axis in [0, 1] {
                let inside = |point: &[i32; 2]| (low..=low + width).contains(&point[axis]);
                prop_assert!(ring(&points, axis, low, low + width).iter().all(inside));
                prop_assert!(line(&points, axis, low, low + width).iter().flatten().all(inside));
            }
        }
    }
}
