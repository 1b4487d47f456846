//! The places of the report, by area and by category.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use parvis_model::AreaId;

use super::bands::Band;
use super::gathered::OfSite;
use super::shown::{Cell, Manner, Shown, shown};
use super::{DistributionColumn, DistributionCount, DistributionIndex, DistributionLine};

/// The places of an area, of a category, or all of them.
#[derive(Default)]
struct Group {
    key: String,
    name: String,
    places: u64,
    indexes: Vec<f64>,
}

impl Group {
    /// The middle half of the indexes, outwards to whole tens.
    fn middle_half(&mut self) -> Option<DistributionIndex> {
        self.indexes.sort_by(f64::total_cmp);
        let at = |share: usize| self.indexes.get((self.indexes.len().saturating_sub(1)) * share / 4).copied();
        let (low, high) = (at(1)?, at(3)?);
        let tens = || (0..=10_u8).map(|ten| ten * 10);
        let (from, to) = (tens().filter(|ten| f64::from(*ten) <= low).max(), tens().find(|ten| f64::from(*ten) >= high));
        Some(DistributionIndex { from: from.unwrap_or(0), to: to.unwrap_or(100) })
    }
}

/// The places of one category in one area, and how many of them each column counts.
#[derive(Default)]
struct Counted {
    places: u64,
    counts: BTreeMap<DistributionColumn, u64>,
    assessed: u64,
}

/// All of them.
pub(super) struct Grouped {
    areas: Vec<Group>,
    categories: Vec<Group>,
    whole: Group,
    area_at: HashMap<AreaId, usize>,
    category_at: HashMap<String, usize>,
    cells: BTreeMap<(usize, usize), Counted>,
}

impl Grouped {
    /// How many places of which category lie in each of some areas, of which none lies within another.
    pub(super) fn new(mut areas: Vec<(AreaId, String)>, counts: &[(AreaId, String, u64)]) -> Self {
        let there: BTreeSet<AreaId> = counts.iter().filter(|(.., places)| *places > 0).map(|(area, ..)| *area).collect();
        areas.retain(|(area, _)| there.contains(area));
        areas.sort_by(|(one, name), (other, other_name)| (name, one).cmp(&(other_name, other)));
        let area_at: HashMap<AreaId, usize> = areas.iter().enumerate().map(|(at, (area, _))| (*area, at)).collect();
        let keys: BTreeSet<&String> = counts.iter().filter(|(.., places)| *places > 0).map(|(_, category, _)| category).collect();
        let category_at: HashMap<String, usize> = keys.iter().enumerate().map(|(at, key)| ((*key).clone(), at)).collect();
        let mut all = Self {
            categories: keys.iter().map(|key| Group { key: (*key).clone(), ..Group::default() }).collect(),
            areas: areas.into_iter().map(|(area, name)| Group { key: area.to_string(), name, ..Group::default() }).collect(),
            whole: Group::default(),
            area_at,
            category_at,
            cells: BTreeMap::new(),
        };
        for (area, category, places) in counts {
            let Some(place) = all.place(&[*area], category).filter(|_| *places > 0) else { continue };
            all.cells.entry(place).or_default().places += places;
            all.groups(place).into_iter().for_each(|group| group.places += places);
        }
        all
    }

    /// The area and the category in which a place stands.
    fn place(&self, areas: &[AreaId], category: &str) -> Option<(usize, usize)> {
        let area = areas.iter().find_map(|area| self.area_at.get(area))?;
        Some((*area, *self.category_at.get(category)?))
    }

    fn groups(&mut self, (area, category): (usize, usize)) -> Vec<&mut Group> {
        [self.areas.get_mut(area), self.categories.get_mut(category), Some(&mut self.whole)].into_iter().flatten().collect()
    }

    /// Counts what is known of a place that lies in some areas.
    pub(super) fn note(&mut self, areas: &[AreaId], category: &str, of: &OfSite) {
        let Some(place) = self.place(areas, category) else { return };
        let Some(cell) = self.cells.get_mut(&place) else { return };
        of.columns.iter().for_each(|column| *cell.counts.entry(*column).or_default() += 1);
        let Some(index) = of.index else { return };
        cell.assessed += 1;
        self.groups(place).into_iter().for_each(|group| group.indexes.push(index));
    }

    fn shown(&self, manner: Manner, count: impl Fn(&Counted) -> u64) -> Shown {
        // More than there are can stand there for a moment only, while places are imported.
        let cell =
            |((area, category), of): (&(usize, usize), &Counted)| Cell { area: *area, category: *category, places: of.places, count: count(of).min(of.places) };
        let cells: Vec<Cell> = self.cells.iter().map(cell).collect();
        shown(&cells, self.areas.len(), self.categories.len(), manner)
    }

    /// The whole, the categories and the areas, with the numbers that may be shown; of some columns none is.
    pub(super) fn lines(self, smallest: u64, without: &BTreeSet<DistributionColumn>) -> [Vec<DistributionLine>; 3] {
        let all = Manner { width: smallest, most: u64::MAX };
        let columns: Vec<(DistributionColumn, Option<Shown>)> = DistributionColumn::ALL
            .iter()
            .map(|of| (*of, (!without.contains(of)).then(|| self.shown(all, |cell| cell.counts.get(of).copied().unwrap_or(0)))))
            .collect();
        // The index says that at least as many were assessed as a number stands for, and no more.
        let assessed = self.shown(Manner { width: smallest, most: 2 }, |cell| cell.assessed);
        let without_index = without.contains(&DistributionColumn::Visited);
        let line = |mut group: Group, band: &dyn Fn(&Shown) -> Option<Band>| {
            let counts = columns.iter().map(|(of, shown)| {
                let band = shown.as_ref().and_then(band);
                DistributionCount { of: *of, from: band.map(|band| band.from), to: band.map(|band| band.to) }
            });
            let counts = counts.collect();
            let index = group.middle_half().filter(|_| !without_index && band(&assessed).is_some_and(|band| band.from > 0));
            DistributionLine { key: group.key, name: group.name, places: group.places, counts, index }
        };
        let whole = line(self.whole, &|shown| shown.whole);
        let categories = self.categories.into_iter().enumerate().map(|(at, group)| line(group, &|shown| shown.categories.get(at).copied().flatten()));
        let areas = self.areas.into_iter().enumerate().map(|(at, group)| line(group, &|shown| shown.areas.get(at).copied().flatten()));
        [vec![whole], categories.collect(), areas.collect()]
    }
}

#[cfg(test)]
mod tests;
