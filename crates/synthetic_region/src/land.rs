//! The lie of the land: a lattice of municipalities, two States parted by a river, a coast in the south, an island, a
//! lake, roads and a railway between the towns.

use crate::canvas::{Canvas, PRESENT, Tags, degrees, tags};
use crate::names::Names;
use crate::random::Random;

/// Side of a municipality in metres.
const CELL: f64 = 7_000.0;

/// How far the sea reaches.
const SEA: f64 = 6_000.0;

pub(crate) struct Town {
    pub(crate) name: String,
    pub(crate) at: [f64; 2],
    pub(crate) west: bool,
    /// Share of the places.
    pub(crate) weight: u64,
}

pub(crate) struct Land {
    pub(crate) towns: Vec<Town>,
    /// West, south, east, north in degrees.
    pub(crate) bounding_box: [f64; 4],
}

/// A border between two corners of the lattice: way, and its points from west to east or south to north.
struct Edge {
    way: i64,
    points: Vec<[f64; 2]>,
}

struct Lattice {
    columns: usize,
    rows: usize,
    /// Corner `(column, row)`: node and place.
    corners: Vec<(i64, [f64; 2])>,
    /// From corner `(column, row)` eastwards.
    across: Vec<Edge>,
    /// From corner `(column, row)` northwards.
    upwards: Vec<Edge>,
}

impl Lattice {
    fn corner(&self, column: usize, row: usize) -> &(i64, [f64; 2]) {
        &self.corners[row * (self.columns + 1) + column]
    }

    fn across(&self, column: usize, row: usize) -> &Edge {
        &self.across[row * self.columns + column]
    }

    fn upwards(&self, column: usize, row: usize) -> &Edge {
        &self.upwards[row * (self.columns + 1) + column]
    }

    /// The ways around a block of cells.
    fn around(&self, columns: std::ops::Range<usize>, rows: std::ops::Range<usize>) -> Vec<i64> {
        let horizontal = columns.clone().flat_map(|column| [self.across(column, rows.start).way, self.across(column, rows.end).way]);
        let vertical = rows.clone().flat_map(|row| [self.upwards(columns.start, row).way, self.upwards(columns.end, row).way]);
        horizontal.chain(vertical).collect()
    }
}

/// Points between two places, each a little off the straight line.
fn wander(random: &mut Random, from: [f64; 2], to: [f64; 2], steps: usize, sway: f64) -> Vec<[f64; 2]> {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let length = dx.hypot(dy).max(1.0);
    let mut offset = 0.0;
    (1..steps)
        .map(|step| {
            let share = step as f64 / steps as f64;
            // Drawn back to the line near both ends.
            offset = (offset + random.between(-sway, sway)) * 0.9;
            let pull = (share.min(1.0 - share) * 4.0).min(1.0);
            [from[0] + dx * share - dy / length * offset * pull, from[1] + dy * share + dx / length * offset * pull]
        })
        .collect()
}

impl Land {
    pub(crate) fn lay_out(canvas: &mut Canvas, random: &mut Random, scale: u32) -> Self {
        let side = f64::from(scale).sqrt().ceil() as usize;
        let (columns, rows) = (6 * side, 4 * side);
        let lattice = lattice(canvas, random, columns, rows);
        let mut names = Names::new();
        let states = [names.next(random, true), names.next(random, false)];
        coast(canvas, &lattice);
        river(canvas, random, &lattice, &mut names);
        island(canvas, random, &lattice);
        let mut towns = Vec::new();
        for row in 0..rows {
            for column in 0..columns {
                towns.push(municipality(canvas, random, &lattice, &mut names, column, row));
            }
        }
        larger_areas(canvas, random, &lattice, &mut names, &states);
        nature(canvas, random, &lattice, &mut names);
        links(canvas, random, &lattice, &towns);
        let [west, south] = degrees([lattice.corner(0, 0).1[0].min(-CELL * columns as f64 / 2.0), -CELL * rows as f64 / 2.0 - SEA]);
        let [east, north] = degrees([CELL * columns as f64 / 2.0, CELL * rows as f64 / 2.0]);
        Self { towns, bounding_box: [west, south, east, north] }
    }
}

fn lattice(canvas: &mut Canvas, random: &mut Random, columns: usize, rows: usize) -> Lattice {
    let mut lattice = Lattice { columns, rows, corners: Vec::new(), across: Vec::new(), upwards: Vec::new() };
    for row in 0..=rows {
        for column in 0..=columns {
            let edge = column == 0 || column == columns;
            let sway = if edge { 0.0 } else { 700.0 };
            let x = (column as f64 - columns as f64 / 2.0) * CELL + random.between(-sway, sway);
            let y = (row as f64 - rows as f64 / 2.0) * CELL + if row == rows { 0.0 } else { random.between(-700.0, 700.0) };
            lattice.corners.push((canvas.point([x, y]), [x, y]));
        }
    }
    for row in 0..=rows {
        for column in 0..columns {
            let coast = row == 0;
            let edge = edge(canvas, random, lattice.corner(column, row), lattice.corner(column + 1, row), coast);
            lattice.across.push(edge);
        }
    }
    for row in 0..rows {
        for column in 0..=columns {
            let edge = edge(canvas, random, lattice.corner(column, row), lattice.corner(column, row + 1), false);
            lattice.upwards.push(edge);
        }
    }
    lattice
}

fn edge(canvas: &mut Canvas, random: &mut Random, from: &(i64, [f64; 2]), to: &(i64, [f64; 2]), coast: bool) -> Edge {
    let between = wander(random, from.1, to.1, if coast { 40 } else { 14 }, if coast { 160.0 } else { 120.0 });
    let mut nodes = vec![from.0];
    nodes.extend(between.iter().map(|point| canvas.point(*point)));
    nodes.push(to.0);
    let tags = if coast { tags(&[("natural", "coastline")]) } else { Tags::new() };
    let points = std::iter::once(from.1).chain(between).chain([to.1]).collect();
    Edge { way: canvas.way(nodes, tags, PRESENT), points }
}

/// The coast runs from west to east: land lies on its left. Beyond the region it goes straight on.
fn coast(canvas: &mut Canvas, lattice: &Lattice) {
    let (first, last) = (lattice.corner(0, 0), lattice.corner(lattice.columns, 0));
    let out = canvas.point([first.1[0] - CELL, first.1[1]]);
    canvas.way(vec![out, first.0], tags(&[("natural", "coastline")]), PRESENT);
    let out = canvas.point([last.1[0] + CELL, last.1[1]]);
    canvas.way(vec![last.0, out], tags(&[("natural", "coastline")]), PRESENT);
}

/// The border river, as a line and as the water on both sides of it.
fn river(canvas: &mut Canvas, random: &mut Random, lattice: &Lattice, names: &mut Names) {
    let name = names.next(random, true);
    let course: Vec<[f64; 2]> = (0..lattice.rows).flat_map(|row| lattice.upwards(lattice.columns / 2, row).points.clone()).collect();
    canvas.line(&course, tags(&[("waterway", "river"), ("name", &name)]));
    let shifted = |by: f64| course.iter().map(move |point| [point[0] + by, point[1]]);
    let banks: Vec<[f64; 2]> = shifted(-55.0).chain(shifted(55.0).rev()).collect();
    canvas.ring(&banks, tags(&[("natural", "water"), ("water", "river"), ("name", &name)]), PRESENT);
}

/// A blob of land or water.
fn blob(random: &mut Random, middle: [f64; 2], radius: f64, counter_clockwise: bool) -> Vec<[f64; 2]> {
    let mut points: Vec<[f64; 2]> = (0..28)
        .map(|step| {
            let angle = f64::from(step) / 28.0 * std::f64::consts::TAU;
            let reach = radius * random.between(0.75, 1.15);
            [middle[0] + reach * angle.cos(), middle[1] + reach * 0.7 * angle.sin()]
        })
        .collect();
    if !counter_clockwise {
        points.reverse();
    }
    points
}

fn island(canvas: &mut Canvas, random: &mut Random, lattice: &Lattice) {
    let south = -CELL * lattice.rows as f64 / 2.0;
    let shore = blob(random, [CELL * 1.3, south - 3_400.0], 1_300.0, true);
    canvas.ring(&shore, tags(&[("natural", "coastline"), ("place", "island")]), PRESENT);
}

fn municipality(canvas: &mut Canvas, random: &mut Random, lattice: &Lattice, names: &mut Names, column: usize, row: usize) -> Town {
    let west = column < lattice.columns / 2;
    let name = names.next(random, west);
    let (corner, opposite) = (lattice.corner(column, row).1, lattice.corner(column + 1, row + 1).1);
    let mut at = [f64::midpoint(corner[0], opposite[0]) + random.between(-600.0, 600.0), f64::midpoint(corner[1], opposite[1]) + random.between(-600.0, 600.0)];
    // The two border cities face each other across the river.
    let city = row == lattice.rows / 2 && (column + 1 == lattice.columns / 2 || column == lattice.columns / 2);
    if city {
        let bank = lattice.upwards(lattice.columns / 2, row).points[7][0];
        at[0] = if west { bank - 1_500.0 } else { bank + 1_500.0 };
    }
    let weight = if city { 7 } else { 1 + random.below(3) as u64 };
    let place = if city {
        "city"
    } else if weight > 2 {
        "town"
    } else {
        "village"
    };
    canvas.node(at, tags(&[("place", place), ("name", &name)]), PRESENT);
    let ways = lattice.around(column..column + 1, row..row + 1);
    canvas.outline(&ways, tags(&[("type", "boundary"), ("boundary", "administrative"), ("admin_level", "8"), ("name", &name)]));
    Town { name, at, west, weight }
}

/// Districts of two by two municipalities, and the two States.
fn larger_areas(canvas: &mut Canvas, random: &mut Random, lattice: &Lattice, names: &mut Names, states: &[String; 2]) {
    let half = lattice.columns / 2;
    for west in [true, false] {
        let columns = if west { 0..half } else { half..lattice.columns };
        for row in (0..lattice.rows).step_by(2) {
            for column in columns.clone().step_by(3) {
                let name = format!("{} District", names.next(random, west));
                let ways = lattice.around(column..(column + 3).min(columns.end), row..(row + 2).min(lattice.rows));
                canvas.outline(&ways, tags(&[("type", "boundary"), ("boundary", "administrative"), ("admin_level", "6"), ("name", &name)]));
            }
        }
        let name = &states[usize::from(!west)];
        let ways = lattice.around(columns, 0..lattice.rows);
        canvas.outline(&ways, tags(&[("type", "boundary"), ("boundary", "administrative"), ("admin_level", "2"), ("name", name), ("name:en", name)]));
        let middle = [if west { -1.0 } else { 1.0 } * CELL * half as f64 / 2.0, CELL * 0.2];
        canvas.node(middle, tags(&[("place", "country"), ("name", name)]), PRESENT);
    }
}

fn nature(canvas: &mut Canvas, random: &mut Random, lattice: &Lattice, names: &mut Names) {
    for row in 0..lattice.rows {
        for column in 0..lattice.columns {
            let corner = lattice.corner(column, row).1;
            let at = [corner[0] + random.between(700.0, 1_600.0), corner[1] + random.between(900.0, 1_700.0)];
            let kind = random.below(8);
            let shore = blob(random, at, random_radius(kind), true);
            let named = names.next(random, column < lattice.columns / 2);
            let tags = match kind {
                0 => tags(&[("natural", "water"), ("water", "lake"), ("name", &named)]),
                1 | 2 => tags(&[("landuse", "meadow")]),
                _ => tags(&[("natural", "wood")]),
            };
            canvas.ring(&shore, tags, PRESENT);
        }
    }
}

fn random_radius(kind: usize) -> f64 {
    700.0 + 90.0 * kind as f64
}

/// Roads and a railway between the towns of neighbouring municipalities.
fn links(canvas: &mut Canvas, random: &mut Random, lattice: &Lattice, towns: &[Town]) {
    let town = |column: usize, row: usize| &towns[row * lattice.columns + column];
    for row in 0..lattice.rows {
        for column in 0..lattice.columns {
            let here = town(column, row).at;
            let mut link = |to: &Town, sway: f64, tags: Tags| {
                let mut points = vec![here];
                points.extend(wander(random, here, to.at, 12, sway));
                points.push(to.at);
                canvas.line(&points, tags);
            };
            if column + 1 < lattice.columns {
                let main = row == lattice.rows / 2;
                let next = town(column + 1, row);
                let tags_of_road = if main { tags(&[("highway", "primary"), ("ref", "1")]) } else { tags(&[("highway", "secondary")]) };
                link(next, 90.0, tags_of_road);
                if main {
                    link(next, 40.0, tags(&[("railway", "rail")]));
                }
            }
            if row + 1 < lattice.rows {
                let kind = if column == lattice.columns / 4 { "trunk" } else { "tertiary" };
                link(town(column, row + 1), 110.0, tags(&[("highway", kind)]));
            }
        }
    }
}
