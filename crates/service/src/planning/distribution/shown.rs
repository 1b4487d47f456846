//! Which numbers are shown, so that nobody can work out from all of them together how it stands with the places of one category in one area: pure.
//!
//! How many places of a category lie in an area is public, so that two lines that differ by one place would say how it stands with that place. Numbers are
//! shown as bands ([`super::bands`]), and a line is left out wherever the bands, the two tables and what is public leave only one number possible
//! ([`super::fixed`]).

use super::bands::Band;
use super::fixed::{Flow, fixed};

/// The places of one category in one area: so many, and so many of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) area: usize,
    pub(super) category: usize,
    pub(super) places: u64,
    pub(super) count: u64,
}

/// How numbers are shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    /// A band holds so many numbers at least.
    pub(super) width: u64,
    /// So many bands divide the places of a line at most.
    pub(super) most: u64,
}

/// The numbers of a column, for the whole, each area and each category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) whole: Option<Band>,
    pub(super) areas: Vec<Option<Band>>,
    pub(super) categories: Vec<Option<Band>>,
}

/// A line; those of the areas come first, then those of the categories, and the whole is the last.
#[derive(Clone, Copy, Default)]
struct Line {
    places: u64,
    count: u64,
    band: Option<Band>,
}

/// The numbers of a column that may be shown of some areas and categories; each place stands in one cell.
pub(super) fn shown(cells: &[Cell], areas: usize, categories: usize, manner: Manner) -> Shown {
    let mut lines = vec![Line::default(); areas + categories + 1];
    for cell in cells {
        for at in [cell.area, areas + cell.category, areas + categories] {
            if let Some(line) = lines.get_mut(at) {
                line.places += cell.places;
                line.count += cell.count;
            }
        }
    }
    for line in &mut lines {
        line.band = Band::of(line.count, line.places, manner.width, manner.most);
    }
    while let Some(left_out) = told_too_much(cells, areas, &lines) {
        match lines.get_mut(left_out) {
            Some(line) if line.band.is_some() => line.band = None,
            // Without any number nothing is told.
            _ => lines.iter_mut().for_each(|line| line.band = None),
        }
    }
    let bands: Vec<Option<Band>> = lines.iter().map(|line| line.band).collect();
    let of = |from: usize, to: usize| bands.get(from..to).map(<[_]>::to_vec).unwrap_or_default();
    Shown { whole: bands.last().copied().flatten(), areas: of(0, areas), categories: of(areas, areas + categories) }
}

/// The line that has to be left out next: of those from which something can be worked out, the one of fewest places, which everybody knows.
fn told_too_much(cells: &[Cell], areas: usize, lines: &[Line]) -> Option<usize> {
    if lines.iter().all(|line| line.band.is_none()) {
        return None;
    }
    let whole = lines.len() - 1;
    let cells: Vec<&Cell> = cells.iter().filter(|cell| cell.places > 0).collect();
    let fixed = fixed(lines.len() + 1, &flows(&cells, areas, lines));
    let places = |line: usize| lines.get(line).map_or(0, |line| line.places);
    // What each number is about: a line, or the lines in which a cell stands. That none of no places are one is known to everybody.
    let about = (0..lines.len()).map(|line| [line, line]).chain(cells.iter().map(|cell| [cell.area, areas + cell.category]));
    let told: Vec<usize> =
        about.zip(fixed).filter(|(about, is_fixed)| *is_fixed && about.iter().all(|line| places(*line) > 0)).flat_map(|(about, _)| about).collect();
    let is_shown = |line: &usize| lines.get(*line).is_some_and(|line| line.band.is_some());
    let next = told.iter().copied().filter(is_shown).min_by_key(|line| (places(*line), *line));
    next.or(told.first().map(|_| whole))
}

/// The numbers as they add up: out of the whole into the areas, from there into the categories, and back.
fn flows(cells: &[&Cell], areas: usize, lines: &[Line]) -> Vec<Flow> {
    let whole = lines.len() - 1;
    let (begin, end) = (whole, whole + 1);
    let mut flows: Vec<Flow> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let (from, to) = if at < areas { (begin, at) } else { (at, end) };
            let (from, to) = if at == whole { (end, begin) } else { (from, to) };
            let (least, most) = line.band.map_or((0, line.places), |band| (band.from, band.to));
            Flow { from, to, least, most, is: line.count }
        })
        .collect();
    flows.extend(cells.iter().map(|cell| Flow { from: cell.area, to: areas + cell.category, least: 0, most: cell.places, is: cell.count }));
    flows
}

#[cfg(test)]
mod tests;
