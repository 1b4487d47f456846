//! The order of places between which nothing else decides: one that makes a day's route.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use parvis_model::{AreaId, Position, SiteId};
use parvis_store::{AreaFilter, AreaLine};

use super::queue_lines::{QueueArea, QueueLine};
use crate::installation::error::ServiceError;
use crate::register::Register;

/// Areas asked about in one statement.
const TOGETHER: usize = 500;

impl Register {
    /// Says of each line where it lies.
    pub(super) async fn locate(&self, lines: &mut [QueueLine]) -> Result<(), ServiceError> {
        let sites: BTreeSet<SiteId> = lines.iter().map(|line| line.site).collect();
        let mut snapshot = self.store.read().await?;
        let places = snapshot.lines_of(&sites.iter().copied().collect::<Vec<_>>()).await?;
        let areas = snapshot.areas_of_sites(&sites).await?;
        let ids: BTreeSet<AreaId> = areas.values().flatten().copied().collect();
        let mut known: BTreeMap<AreaId, AreaLine> = BTreeMap::new();
        for ids in ids.into_iter().collect::<Vec<_>>().chunks(TOGETHER) {
            let filter = AreaFilter { ids: ids.to_vec(), ..AreaFilter::default() };
            known.extend(snapshot.area_lines(&filter, None, i64::MAX).await?.into_iter().map(|area| (area.id, area)));
        }
        for line in lines {
            line.position = places.get(&line.site).map(|place| Position { lon: place.lon, lat: place.lat });
            let around = areas.get(&line.site).into_iter().flatten().filter_map(|id| known.get(id)).filter(|area| area.level.is_some());
            line.area = around.max_by_key(|area| (area.level, Reverse(area.id))).map(|area| QueueArea { id: area.id, name: area.name.clone() });
        }
        Ok(())
    }
}

/// Puts places that nothing tells apart, neither points nor the last visit, so that they can be visited one after the other: those of one
/// area together, an area first from which a place stands further up, then the one in which most are left, and within it from each place to
/// the nearest. All others stay where they are.
pub(super) fn route(lines: Vec<QueueLine>) -> Vec<QueueLine> {
    let mut done: Vec<QueueLine> = Vec::with_capacity(lines.len());
    let mut left = lines.into_iter().peekable();
    while let Some(first) = left.next() {
        let (points, last_visit) = (first.points, first.last_visit);
        let mut equal = vec![first];
        while let Some(line) = left.next_if(|line| line.points.total_cmp(&points).is_eq() && line.last_visit == last_visit) {
            equal.push(line);
        }
        for (area, places) in by_area(equal, &done) {
            let from = done.iter().rev().find(|line| area.is_some() && area_of(line) == area).and_then(|line| line.position);
            done.extend(nearest_first(places, from));
        }
    }
    done
}

fn area_of(line: &QueueLine) -> Option<AreaId> {
    line.area.as_ref().map(|area| area.id)
}

fn by_area(lines: Vec<QueueLine>, done: &[QueueLine]) -> Vec<(Option<AreaId>, Vec<QueueLine>)> {
    let mut groups: Vec<(Option<AreaId>, Vec<QueueLine>)> = Vec::new();
    for line in lines {
        let area = area_of(&line);
        match groups.iter_mut().find(|(of, _)| *of == area) {
            Some((_, places)) => places.push(line),
            None => groups.push((area, vec![line])),
        }
    }
    // Who goes there anyway goes there first; those of which no area is known come last.
    let rank = |area: &Option<AreaId>| done.iter().position(|line| area.is_some() && area_of(line) == *area).unwrap_or(usize::MAX);
    groups.sort_by_key(|(area, places)| (area.is_none(), rank(area), Reverse(places.len())));
    groups
}

/// From each to the nearest that is left, beginning near where somebody is, or with the first.
fn nearest_first(mut places: Vec<QueueLine>, from: Option<Position>) -> Vec<QueueLine> {
    let mut ordered = Vec::with_capacity(places.len());
    let mut here = from;
    while !places.is_empty() {
        let far = |line: &QueueLine| here.zip(line.position).map_or(f64::INFINITY, |(here, there)| here.distance(there));
        let next = places.iter().enumerate().min_by(|(_, one), (_, other)| far(one).total_cmp(&far(other))).map_or(0, |(at, _)| at);
        let line = places.remove(next);
        here = line.position.or(here);
        ordered.push(line);
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_model::SiteId;

    fn area(number: u8) -> AreaId {
        AreaId::from_random([number; 16])
    }

    /// A place at so many hundredths of a degree east, in an area.
    fn line(title: &str, points: f64, of: Option<u8>, east: f64) -> QueueLine {
        QueueLine {
            site: SiteId::from_random([3; 16]),
            title: title.to_owned(),
            category: "hall".to_owned(),
            points,
            reasons: Vec::new(),
            last_visit: None,
            second_of: None,
            position: Some(Position { lon: east / 100.0, lat: 47.0 }),
            area: of.map(|number| QueueArea { id: area(number), name: format!("Area {number}") }),
        }
    }

    fn titles(lines: Vec<QueueLine>) -> Vec<String> {
        route(lines).into_iter().map(|line| line.title).collect()
    }

    #[test]
    fn places_of_one_area_stand_together_and_from_each_it_goes_on_to_the_nearest() {
        let lines = vec![line("a", 25.0, Some(1), 0.0), line("b", 25.0, Some(2), 50.0), line("c", 25.0, Some(1), 9.0), line("d", 25.0, Some(1), 2.0)];
        assert_eq!(titles(lines), ["a", "d", "c", "b"]);
    }

    #[test]
    fn an_area_to_which_somebody_goes_anyway_comes_first_beginning_near_the_place_there() {
        let lines = vec![
            line("urgent", 40.0, Some(2), 52.0),
            line("a", 25.0, Some(1), 0.0),
            line("b", 25.0, Some(1), 1.0),
            line("far", 25.0, Some(2), 70.0),
            line("near", 25.0, Some(2), 51.0),
        ];
        assert_eq!(titles(lines), ["urgent", "near", "far", "a", "b"]);
    }

    #[test]
    fn more_points_and_a_longer_time_since_the_last_visit_always_come_first() {
        let visited = |title: &str, at: &str| QueueLine { last_visit: Some(at.parse().unwrap()), ..line(title, 25.0, Some(1), 0.0) };
        let lines = vec![
            line("most", 30.0, Some(1), 0.0),
            line("more", 26.0, Some(2), 50.0),
            line("never", 25.0, Some(1), 0.0),
            visited("long ago", "2019-01-01T00:00:00Z"),
            visited("later", "2020-01-01T00:00:00Z"),
        ];
        assert_eq!(titles(lines), ["most", "more", "never", "long ago", "later"]);
    }

    #[test]
    fn what_lies_in_no_area_comes_last_and_what_lies_nowhere_is_not_lost() {
        let nowhere = QueueLine { position: None, ..line("nowhere", 25.0, Some(1), 0.0) };
        let lines = vec![line("no area", 25.0, None, 0.0), nowhere, line("a", 25.0, Some(1), 1.0)];
        assert_eq!(titles(lines), ["nowhere", "a", "no area"]);
        assert_eq!(titles(Vec::new()), Vec::<String>::new());
    }
}
