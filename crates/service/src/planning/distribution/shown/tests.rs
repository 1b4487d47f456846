use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

const FIVE: Manner = Manner { width: 5, most: u64::MAX };

fn cell(area: usize, category: usize, count: u64, places: u64) -> Cell {
    Cell { area, category, places, count }
}

fn band(from: u64, to: u64) -> Option<Band> {
    Some(Band { from, to })
}

#[test]
fn lines_that_differ_by_one_place_do_not_tell_how_it_stands_with_that_place() {
    // All places of worship lie in one area, with one stadium: ten there, nine of them of worship, and so the stadium would be told.
    let cells = [cell(0, 0, 9, 20), cell(0, 1, 1, 1), cell(1, 2, 20, 50)];
    let found = shown(&cells, 2, 3, FIVE);
    assert!(found.areas[0].is_none() || found.categories[0].is_none(), "{found:?}");
    assert_eq!((found.areas[1], found.categories[2]), (band(20, 24), band(20, 24)), "what tells nothing stays: {found:?}");
    // With a place less there, nothing is told, and nothing is left out.
    let cells = [cell(0, 0, 8, 20), cell(0, 1, 1, 1), cell(1, 2, 20, 50)];
    let found = shown(&cells, 2, 3, FIVE);
    assert_eq!((found.areas[0], found.categories[0]), (band(5, 9), band(5, 9)));
}

#[test]
fn of_few_places_no_number_is_shown_and_of_no_place_neither() {
    let found = shown(&[cell(0, 0, 3, 8)], 1, 2, FIVE);
    assert_eq!(found, Shown { whole: None, areas: vec![None], categories: vec![None, None] });
    assert_eq!(shown(&[], 0, 0, FIVE), Shown { whole: None, areas: Vec::new(), categories: Vec::new() });
}

#[test]
fn a_nation_of_areas_and_categories_is_looked_through_in_good_time() {
    let count = |area: usize, category: usize| u64::try_from((area * 7 + category * 3) % 4).unwrap();
    let cells: Vec<Cell> = (0..500).flat_map(|area| (0..30).map(move |category| cell(area, category, count(area, category), 3))).collect();
    let found = shown(&cells, 500, 30, FIVE);
    assert!(found.whole.is_some() && found.areas.iter().all(Option::is_some), "{found:?}");
}

/// Every way to fill the cells that fits what is shown, tried one by one: what each cell, and each line, can be.
fn possible(cells: &[Cell], shown: &Shown) -> Vec<BTreeSet<u64>> {
    let lines: Vec<(Vec<usize>, Option<Band>)> = lines(cells, shown);
    let mut found = vec![BTreeSet::new(); cells.len() + lines.len()];
    let mut counts = vec![0; cells.len()];
    loop {
        let sums: Vec<u64> = lines.iter().map(|(of, _)| of.iter().map(|at| counts[*at]).sum()).collect();
        if sums.iter().zip(&lines).all(|(sum, (_, band))| band.is_none_or(|band| band.from <= *sum && *sum <= band.to)) {
            counts.iter().chain(&sums).zip(&mut found).for_each(|(count, found)| {
                found.insert(*count);
            });
        }
        let Some(at) = (0..cells.len()).find(|at| counts[*at] < cells[*at].places) else { return found };
        counts[at] += 1;
        counts[..at].fill(0);
    }
}

fn lines(cells: &[Cell], shown: &Shown) -> Vec<(Vec<usize>, Option<Band>)> {
    let those = |of: &dyn Fn(&Cell) -> bool| (0..cells.len()).filter(|at| of(&cells[*at])).collect::<Vec<_>>();
    let areas = shown.areas.iter().enumerate().map(|(area, band)| (those(&|cell| cell.area == area), *band));
    let categories = shown.categories.iter().enumerate().map(|(category, band)| (those(&|cell| cell.category == category), *band));
    areas.chain(categories).chain([(those(&|_| true), shown.whole)]).collect()
}

prop_compose! {
    /// Up to three areas and three categories with few places, or none, in each.
    fn a_country()(areas in 1..4_usize, categories in 1..4_usize)(
        raw in proptest::collection::vec((0..4_u64, 0..4_u64), (areas * categories).min(7)), areas in Just(areas), categories in Just(categories),
    ) -> (Vec<Cell>, usize, usize) {
        let cells = raw.into_iter().enumerate().map(|(at, (one, other))| cell(at / categories, at % categories, one.min(other), one.max(other)));
        (cells.collect(), areas, categories)
    }
}

proptest! {
    #[test]
    fn whoever_tries_all_countries_that_fit_can_work_out_no_number_of_a_cell_or_a_line((cells, areas, categories) in a_country(), width in 2..4_u64, most in 2..9_u64) {
        let found = shown(&cells, areas, categories, Manner { width, most });
        let possible = possible(&cells, &found);
        let lines = lines(&cells, &found);
        let sum = |of: &[usize]| of.iter().map(|at| cells[*at].count).sum::<u64>();
        let places = |of: &[usize]| of.iter().map(|at| cells[*at].places).sum::<u64>();
        let known = cells.iter().map(|cell| (cell.count, cell.places)).chain(lines.iter().map(|(of, _)| (sum(of), places(of))));
        for ((count, places), possible) in known.zip(&possible) {
            prop_assert!(possible.contains(&count), "what is shown is true: {cells:?} {found:?}");
            prop_assert!(places == 0 || possible.len() > 1, "{count} of {places} is told: {cells:?} {found:?}");
        }
        for (of, band) in &lines {
            prop_assert!(band.is_none_or(|band| band.to - band.from + 1 >= width), "{of:?} {band:?}");
        }
    }

    #[test]
    fn a_place_stands_behind_no_number_for_certain_and_behind_none_for_certain_not((cells, areas, categories) in a_country(), width in 2..4_u64) {
        let found = shown(&cells, areas, categories, Manner { width, most: u64::MAX });
        for (cell, possible) in cells.iter().zip(possible(&cells, &found)).filter(|(cell, _)| cell.places > 0) {
            prop_assert!(possible.iter().any(|count| *count > 0) && possible.iter().any(|count| *count < cell.places), "{cell:?}: {cells:?} {found:?}");
        }
    }

    #[test]
    fn what_can_be_worked_out_is_found_exactly_as_by_trying_everything((cells, areas, categories) in a_country(), width in 2..4_u64) {
        let mut lines = vec![Line::default(); areas + categories + 1];
        for cell in &cells {
            for at in [cell.area, areas + cell.category, areas + categories] {
                lines[at].places += cell.places;
                lines[at].count += cell.count;
            }
        }
        lines.iter_mut().for_each(|line| line.band = Band::of(line.count, line.places, width, u64::MAX));
        let bands = |from: usize, to: usize| lines[from..to].iter().map(|line| line.band).collect::<Vec<_>>();
        let all = Shown { whole: lines[areas + categories].band, areas: bands(0, areas), categories: bands(areas, areas + categories) };
        let those: Vec<&Cell> = cells.iter().collect();
        let told = fixed(lines.len() + 1, &flows(&those, areas, &lines));
        let tried = possible(&cells, &all);
        let (of_cells, of_lines) = tried.split_at(cells.len());
        let wanted: Vec<bool> = of_lines.iter().chain(of_cells).map(|possible| possible.len() == 1).collect();
        prop_assert_eq!(told, wanted, "{:?} {:?}", cells, all);
    }
}
