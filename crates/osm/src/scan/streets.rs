//! The nearest named street of places without a name: "School near Lindt Street".

use std::collections::HashMap;

use crate::Place;
use crate::base_map;

use super::{FirstPass, NodeStore};

/// Half a kilometre in 1e-7 degrees of latitude; also the size of a cell.
const REACH: i64 = 45_000;

/// Round the world in 1e-7 degrees.
const ROUND: i64 = 3_600_000_000;

struct Nameless<'a> {
    index: usize,
    position: [i64; 2],
    /// Shrinks a difference of longitude to that of latitude.
    squeeze: f64,
    /// Squared distance and street so far.
    best: Option<(f64, &'a str)>,
}

pub(super) fn name_by_nearest(places: &mut [Place], first_passes: &[FirstPass], nodes: &NodeStore) {
    let mut nameless: Vec<Nameless<'_>> = Vec::new();
    let mut cells: HashMap<[i64; 2], Vec<usize>> = HashMap::new();
    for (index, place) in places.iter().enumerate().filter(|(_, place)| place.name().is_none()) {
        let position = place.position.map(|degrees| (degrees * 1e7).round() as i64);
        let squeeze = place.position[1].to_radians().cos();
        let [x, y] = cell(position);
        // Degrees of longitude are short in the north: look as many cells further.
        let wide = (1.0 / squeeze.max(0.05)).ceil() as i64;
        for cell in (x - wide..=x + wide).flat_map(|x| (y - 1..=y + 1).map(move |y| [x.rem_euclid(ROUND / REACH), y])) {
            cells.entry(cell).or_default().push(nameless.len());
        }
        nameless.push(Nameless { index, position, squeeze, best: None });
    }
    if nameless.is_empty() {
        return;
    }
    let mut nodes = nodes.lookup();
    // Most nodes of a street lie in the cell of the one before.
    let mut here: ([i64; 2], &[usize]) = ([i64::MAX; 2], &[]);
    for first_pass in first_passes {
        for way in &first_pass.ways {
            let Some(name) = way.name.filter(|_| way.base.is_some_and(base_map::is_road)) else { continue };
            let mut before: Option<[i64; 2]> = None;
            for position in first_pass.refs(way).filter_map(|id| nodes.get(id)) {
                let position = position.map(i64::from);
                let at = cell(position);
                if here.0 != at {
                    here = (at, cells.get(&at).map_or(&[], Vec::as_slice));
                }
                for near in here.1 {
                    nameless[*near].offer(before.unwrap_or(position), position, &first_pass.names[name as usize]);
                }
                before = Some(position);
            }
        }
    }
    for found in nameless {
        places[found.index].nearest_street = found.best.map(|(_, street)| street.to_owned());
    }
}

fn cell(position: [i64; 2]) -> [i64; 2] {
    let [x, y] = position.map(|unit| unit.div_euclid(REACH));
    [x.rem_euclid(ROUND / REACH), y]
}

impl<'a> Nameless<'a> {
    fn offer(&mut self, a: [i64; 2], b: [i64; 2], street: &'a str) {
        // The shorter way, across 180 degrees too.
        let east = |p: [i64; 2]| (p[0] - self.position[0] + ROUND / 2).rem_euclid(ROUND) - ROUND / 2;
        let relative = |p: [i64; 2]| [east(p) as f64 * self.squeeze, (p[1] - self.position[1]) as f64];
        let (a, b) = (relative(a), relative(b));
        let along = [b[0] - a[0], b[1] - a[1]];
        let length = along[0] * along[0] + along[1] * along[1];
        let share = if length > 0.0 { (-(a[0] * along[0] + a[1] * along[1]) / length).clamp(0.0, 1.0) } else { 0.0 };
        let (dx, dy) = (a[0] + share * along[0], a[1] + share * along[1]);
        let distance = dx * dx + dy * dy;
        let reach = (REACH * REACH) as f64;
        if distance <= reach && self.best.as_ref().is_none_or(|(best, name)| (distance, street) < (*best, *name)) {
            self.best = Some((distance, street));
        }
    }
}
