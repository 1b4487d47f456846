//! Douglas and Peucker's line simplification (The Canadian Cartographer 10, 1973) on whole numbers.

/// Drops vertices nearer than `tolerance` to the simplified line; first and last stay.
pub(super) fn simplify(line: &[[i32; 2]], tolerance: i32) -> Vec<[i32; 2]> {
    if line.len() < 3 || tolerance <= 0 {
        return line.to_vec();
    }
    let mut keep = vec![false; line.len()];
    keep[0] = true;
    keep[line.len() - 1] = true;
    let limit = f64::from(tolerance) * f64::from(tolerance);
    let mut spans = vec![(0, line.len() - 1)];
    while let Some((first, last)) = spans.pop() {
        let farthest = (first + 1..last).map(|index| (squared_distance(line[index], line[first], line[last]), index)).max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((distance, index)) = farthest
            && distance > limit
        {
            keep[index] = true;
            spans.push((first, index));
            spans.push((index, last));
        }
    }
    line.iter().zip(keep).filter(|(_, keep)| *keep).map(|(point, _)| *point).collect()
}

/// Squared distance of a point from a segment.
fn squared_distance(point: [i32; 2], a: [i32; 2], b: [i32; 2]) -> f64 {
    let difference = |p: [i32; 2], q: [i32; 2]| [f64::from(p[0]) - f64::from(q[0]), f64::from(p[1]) - f64::from(q[1])];
    let (along, to) = (difference(b, a), difference(point, a));
    let length = along[0] * along[0] + along[1] * along[1];
    let share = if length > 0.0 { ((to[0] * along[0] + to[1] * along[1]) / length).clamp(0.0, 1.0) } else { 0.0 };
    let (dx, dy) = (to[0] - share * along[0], to[1] - share * along[1]);
    dx * dx + dy * dy
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_dropped_vertex_lies_within_the_tolerance(points in prop::collection::vec((-500i32..500, -500i32..500), 2..40), tolerance in 1i32..60) {
            let line: Vec<[i32; 2]> = points.into_iter().map(|(x, y)| [x, y]).collect();
            let simple = simplify(&line, tolerance);
            prop_assert_eq!(simple[0], line[0]);
            prop_assert_eq!(simple[simple.len() - 1], line[line.len() - 1]);
            for vertex in line {
                let nearest = simple.windows(2).map(|s| squared_distance(vertex, s[0], s[1])).fold(f64::INFINITY, f64::min);
                prop_assert!(nearest <= f64::from(tolerance * tolerance) + 1e-6);
            }
        }
    }
}
