//! A town: a turned grid of named streets, a building or a place on every lot.

use crate::Written;
use crate::canvas::{Canvas, PRESENT, Presence, Tags, tags};
use crate::kinds::{Drawn, KINDS, Kind};
use crate::land::Town;
use crate::names::Names;
use crate::random::Random;

/// Side of a block in metres, streets included; a block holds four lots.
const BLOCK: f64 = 110.0;

/// Years for which places that do not exist yet are planned.
const YEARS: u32 = 20;

/// How far beside the old outline a new one is drawn, in blocks: about 22 metres.
const ASIDE: f64 = 0.2;

struct Grid {
    middle: [f64; 2],
    turn: (f64, f64),
    blocks: usize,
}

impl Grid {
    /// A place in the grid, in blocks from its corner, on the map.
    fn at(&self, across: f64, up: f64) -> [f64; 2] {
        let (x, y) = ((across - self.blocks as f64 / 2.0) * BLOCK, (up - self.blocks as f64 / 2.0) * BLOCK);
        let (sine, cosine) = self.turn;
        [self.middle[0] + x * cosine - y * sine, self.middle[1] + x * sine + y * cosine]
    }

    fn rectangle(&self, across: f64, up: f64, width: f64, depth: f64) -> [[f64; 2]; 4] {
        [self.at(across, up), self.at(across + width, up), self.at(across + width, up + depth), self.at(across, up + depth)]
    }
}

pub(crate) fn build(canvas: &mut Canvas, random: &mut Random, town: &Town, places: u64, year: u32, written: &mut Written) {
    // A hundredth of the places is new in each later year.
    let planned = places as usize + places as usize / 100 * YEARS as usize;
    let blocks = ((planned as f64 * 1.9 / 4.0).sqrt().ceil() as usize).max(4);
    let grid = Grid { middle: town.at, turn: random.between(-0.7, 0.7).sin_cos(), blocks };
    let mut names = Names::new();
    streets(canvas, random, town, &grid, &mut names);
    canvas.ring(&grid.rectangle(-0.4, -0.4, blocks as f64 + 0.8, blocks as f64 + 0.8), tags(&[("landuse", "residential")]), PRESENT);
    let mut lots: Vec<usize> = (0..blocks * blocks * 4).collect();
    for last in (1..lots.len()).rev() {
        lots.swap(last, random.below(last + 1));
    }
    for (index, lot) in lots.iter().enumerate() {
        let (block, quarter) = (lot / 4, lot % 4);
        let across = (block % blocks) as f64 + if quarter % 2 == 0 { 0.09 } else { 0.52 };
        let up = (block / blocks) as f64 + if quarter / 2 == 0 { 0.09 } else { 0.52 };
        if index < planned {
            let first_year =
                if index < places as usize { 0 } else { 1 + ((index - places as usize) * YEARS as usize / (planned - places as usize).max(1)) as u32 };
            place(canvas, random, town, &grid, &mut names, [across, up], (first_year, year), written);
        } else if random.share() < 0.8 {
            let size = random.between(0.2, 0.36);
            canvas.ring(&grid.rectangle(across, up, size, random.between(0.2, 0.36)), tags(&[("building", "yes")]), PRESENT);
        }
    }
}

fn streets(canvas: &mut Canvas, random: &mut Random, town: &Town, grid: &Grid, names: &mut Names) {
    let (last, half) = (grid.blocks, grid.blocks / 2);
    let crossings: Vec<Vec<i64>> = (0..=last).map(|row| (0..=last).map(|column| canvas.point(grid.at(column as f64, row as f64))).collect()).collect();
    let crossing = |column: usize, row: usize| crossings[row][column];
    for line in 0..=last {
        for upwards in [false, true] {
            let nodes = (0..=last).map(|step| if upwards { crossing(line, step) } else { crossing(step, line) }).collect();
            let name = names.next(random, town.west);
            let name = if town.west { format!("{name} Street") } else { format!("{name} Lane") };
            let kind = if line == half { "tertiary" } else { "residential" };
            canvas.way(nodes, tags(&[("highway", kind), ("name", &name)]), PRESENT);
        }
    }
}

fn kind(random: &mut Random) -> &'static Kind {
    let mut left = random.below(1_000);
    for kind in KINDS {
        if left < kind.share {
            return kind;
        }
        left -= kind.share;
    }
    &KINDS[0]
}

/// Whether a place exists in a year, what it is called then, and how far it was moved.
struct Life {
    presence: Presence,
    renamed: bool,
    moved: f64,
    /// The year, if any, in which a mapper draws another object beside the one that goes, and whether that one had been renamed.
    anew: Option<(u32, bool)>,
}

fn life(random: &mut Random, (first_year, year): (u32, u32)) -> Life {
    let mut life = Life { presence: Presence { written: first_year <= year, version: 1 }, renamed: false, moved: 0.0, anew: None };
    let (mut gone, mut renamed) = (false, false);
    // Drawn for all years, so that the country of one year is the same whichever year is asked for.
    for event_year in 1..=YEARS {
        let event = random.below(1_000);
        if event_year > first_year {
            // In every second year most of those that go are drawn anew, under another name.
            if event < 4 && event_year.is_multiple_of(2) && !gone {
                life.anew = Some((event_year, renamed));
            }
            gone |= event < 5;
            renamed |= (5..15).contains(&event);
        }
        if event_year > year || event_year <= first_year {
            continue;
        }
        match event {
            0..5 => life.presence.written = false,
            5..15 => life.renamed = true,
            15..20 => life.moved += 0.45,
            _ => continue,
        }
        life.presence.version += 1;
    }
    life
}

fn kind_and_name(kind: &Kind, name: (String, String)) -> Tags {
    let mut all = tags(kind.tags);
    all.push(name);
    all
}

#[expect(clippy::too_many_arguments, reason = "one place depends on all of these, and only here")]
fn place(
    canvas: &mut Canvas,
    random: &mut Random,
    town: &Town,
    grid: &Grid,
    names: &mut Names,
    [across, up]: [f64; 2],
    years: (u32, u32),
    written: &mut Written,
) {
    let kind = kind(random);
    let life = life(random, years);
    let across = across + life.moved;
    let (old, new) = (names.next(random, town.west), names.next(random, town.west));
    let named = random.share() < 0.6;
    let twice = random.share() < 0.08;
    let (with_address, with_capacity, number) = (random.share() < 0.3, random.share() < 0.2, 1 + random.below(80));
    let (width, depth) = (random.between(0.24, 0.38), random.between(0.24, 0.38));
    let people = (f64::from(kind.people) * random.between(0.4, 1.6)).max(1.0).round();
    let mut all = tags(kind.tags);
    let called = |renamed: bool| ("name".to_owned(), format!("{} {}", if renamed { &new } else { &old }, kind.word));
    if named {
        all.push(called(life.renamed));
    }
    if with_address {
        all.push(("addr:city".to_owned(), town.name.clone()));
        all.push(("addr:housenumber".to_owned(), number.to_string()));
    }
    if with_capacity {
        all.push(("capacity".to_owned(), people.to_string()));
    }
    let point = grid.at(across + width / 2.0, up + depth / 2.0);
    if let Some((from, renamed)) = life.anew.filter(|_| named && !twice) {
        let beside = across + ASIDE;
        let points = match kind.drawn {
            Drawn::Point => vec![grid.at(beside + width / 2.0, up + depth / 2.0)],
            _ => grid.rectangle(beside, up, width, depth).to_vec(),
        };
        let written_now = from <= years.1;
        canvas.draw_later(points, kind_and_name(kind, called(!renamed)), Presence { written: written_now, version: 1 });
        written.places += u64::from(written_now);
        written.named += u64::from(written_now);
    }
    if kind.drawn == Drawn::Point {
        canvas.node(point, all.clone(), life.presence);
    } else {
        canvas.ring(&grid.rectangle(across, up, width, depth), all.clone(), life.presence);
    }
    if twice {
        let again: Tags = all.into_iter().filter(|(key, _)| key != "building" && key != "area").collect();
        canvas.node(point, again, life.presence);
    }
    if life.presence.written {
        written.places += 1;
        written.named += u64::from(named);
        written.twice += u64::from(twice);
    }
}
