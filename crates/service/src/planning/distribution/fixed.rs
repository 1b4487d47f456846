//! What somebody can work out who knows the limits of some numbers that add up: pure.
//!
//! Numbers that add up are a flow, and one of them can be worked out where no other flow fits the limits (D. Gusfield, A graph theoretic approach to
//! statistical data security, SIAM Journal on Computing 17, 1988): where it lies on no cycle along which the flow may change.

/// A number that flows from one point to another, between limits that everybody knows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flow {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) least: u64,
    pub(super) most: u64,
    pub(super) is: u64,
}

/// A way on which the flow may change, seen from one of its ends.
#[derive(Clone, Copy)]
struct Way {
    to: usize,
    of: usize,
}

/// What is known of a point while all are walked through, in the order in which they were reached.
#[derive(Clone, Copy, Default)]
struct Point {
    reached: usize,
    lowest: usize,
    is_open: bool,
    part: usize,
}

/// Which of some flows can be worked out: those that are the same in every flow that fits the limits. What flows into a point flows out of it.
pub(super) fn fixed(points: usize, flows: &[Flow]) -> Vec<bool> {
    let mut ways: Vec<Vec<Way>> = vec![Vec::new(); points];
    let mut add = |from: usize, to: usize, of: usize| ways.get_mut(from).into_iter().for_each(|ways| ways.push(Way { to, of }));
    for (of, flow) in flows.iter().enumerate() {
        if flow.is < flow.most {
            add(flow.from, flow.to, of);
        }
        if flow.is > flow.least {
            add(flow.to, flow.from, of);
        }
    }
    let parts = parts(&ways);
    let part = |point: usize| parts.get(point).copied();
    // A way in both directions leads back by itself: it is on a cycle of others unless the part falls apart without it.
    let bridges = bridges(&ways, &parts, flows.len());
    let falls_apart = |of: usize| bridges.get(of).copied().unwrap_or(true);
    let may_change = |flow: &Flow| flow.is < flow.most || flow.is > flow.least;
    flows.iter().enumerate().map(|(of, flow)| !may_change(flow) || part(flow.from) != part(flow.to) || falls_apart(of)).collect()
}

/// In which part each point lies: each point of a part is reached from each other one (R. Tarjan, 1972).
fn parts(ways: &[Vec<Way>]) -> Vec<usize> {
    let mut points = vec![Point::default(); ways.len()];
    let (mut reached, mut parts, mut open) = (0, 0, Vec::new());
    for start in 0..ways.len() {
        if points.get(start).is_none_or(|point| point.reached > 0) {
            continue;
        }
        let mut path: Vec<(usize, usize)> = vec![(start, 0)];
        while let Some((at, next)) = path.pop() {
            if next == 0 {
                reached += 1;
                open.push(at);
                set(&mut points, at, |point| *point = Point { reached, lowest: reached, is_open: true, part: 0 });
            }
            if let Some(way) = ways.get(at).and_then(|ways| ways.get(next)) {
                path.push((at, next + 1));
                match points.get(way.to) {
                    Some(to) if to.reached == 0 => path.push((way.to, 0)),
                    Some(to) if to.is_open => {
                        let lowest = to.reached;
                        set(&mut points, at, |point| point.lowest = point.lowest.min(lowest));
                    }
                    _ => {}
                }
                continue;
            }
            let Some(done) = points.get(at).copied() else { continue };
            if done.lowest == done.reached {
                parts += 1;
                while let Some(other) = open.pop() {
                    set(&mut points, other, |point| (point.is_open, point.part) = (false, parts));
                    if other == at {
                        break;
                    }
                }
            }
            if let Some((above, _)) = path.last() {
                set(&mut points, *above, |point| point.lowest = point.lowest.min(done.lowest));
            }
        }
    }
    points.iter().map(|point| point.part).collect()
}

fn set(points: &mut [Point], at: usize, change: impl FnOnce(&mut Point)) {
    if let Some(point) = points.get_mut(at) {
        change(point);
    }
}

/// Without which flows a part falls apart, whatever the direction of the ways in it.
fn bridges(ways: &[Vec<Way>], parts: &[usize], flows: usize) -> Vec<bool> {
    let mut within: Vec<Vec<Way>> = vec![Vec::new(); ways.len()];
    let mut seen = vec![false; flows];
    for (from, ways) in ways.iter().enumerate() {
        for way in ways {
            let is_new = seen.get_mut(way.of).is_some_and(|seen| !std::mem::replace(seen, true));
            if is_new && parts.get(from) == parts.get(way.to) {
                within.get_mut(from).into_iter().for_each(|ways| ways.push(*way));
                within.get_mut(way.to).into_iter().for_each(|ways| ways.push(Way { to: from, of: way.of }));
            }
        }
    }
    let mut bridges = vec![false; flows];
    let mut points = vec![Point::default(); ways.len()];
    let mut reached = 0;
    for start in 0..ways.len() {
        if points.get(start).is_none_or(|point| point.reached > 0) {
            continue;
        }
        let mut path: Vec<(usize, usize, Option<usize>)> = vec![(start, 0, None)];
        while let Some((at, next, by)) = path.pop() {
            if next == 0 {
                reached += 1;
                set(&mut points, at, |point| (point.reached, point.lowest) = (reached, reached));
            }
            if let Some(way) = within.get(at).and_then(|ways| ways.get(next)) {
                path.push((at, next + 1, by));
                match points.get(way.to) {
                    Some(to) if to.reached == 0 => path.push((way.to, 0, Some(way.of))),
                    Some(to) if by != Some(way.of) => {
                        let lowest = to.reached;
                        set(&mut points, at, |point| point.lowest = point.lowest.min(lowest));
                    }
                    _ => {}
                }
                continue;
            }
            let Some(done) = points.get(at).copied() else { continue };
            if let (Some(by), Some((above, ..))) = (by, path.last()) {
                if done.lowest == done.reached {
                    bridges.get_mut(by).into_iter().for_each(|bridge| *bridge = true);
                }
                set(&mut points, *above, |point| point.lowest = point.lowest.min(done.lowest));
            }
        }
    }
    bridges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flow(from: usize, to: usize, least: u64, most: u64, is: u64) -> Flow {
        Flow { from, to, least, most, is }
    }

    #[test]
    fn what_cannot_change_by_itself_changes_only_on_a_cycle_of_others() {
        assert_eq!(fixed(2, &[flow(0, 1, 0, 9, 4), flow(1, 0, 0, 9, 4)]), [false, false]);
        assert_eq!(fixed(2, &[flow(0, 1, 0, 9, 4), flow(1, 0, 4, 4, 4)]), [true, true]);
        // A way to nowhere and back.
        assert_eq!(fixed(3, &[flow(0, 1, 0, 9, 4), flow(1, 0, 0, 9, 4), flow(1, 2, 0, 9, 0)]), [false, false, true]);
    }

    #[test]
    fn a_difference_of_two_numbers_whose_limits_meet_is_worked_out() {
        // From 10 on there, up to 9 here, and one place between the two.
        let flows = [flow(0, 1, 0, 11, 10), flow(1, 2, 10, 14, 10), flow(2, 3, 0, 10, 9), flow(2, 4, 0, 1, 1), flow(3, 0, 5, 9, 9), flow(4, 0, 0, 1, 1)];
        assert!(fixed(5, &flows)[3]);
        let wider = [flow(0, 1, 0, 11, 10), flow(1, 2, 5, 14, 10), flow(2, 3, 0, 10, 9), flow(2, 4, 0, 1, 1), flow(3, 0, 5, 9, 9), flow(4, 0, 0, 1, 1)];
        assert!(!fixed(5, &wider)[3]);
    }
}
