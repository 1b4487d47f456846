use super::*;

fn of(columns: &[DistributionColumn], index: Option<f64>) -> OfSite {
    OfSite { columns: columns.iter().copied().collect(), index }
}

fn group(indexes: &[f64]) -> Group {
    Group { indexes: indexes.to_vec(), ..Group::default() }
}

fn counted(line: &DistributionLine, of: DistributionColumn) -> Option<(u64, u64)> {
    line.counts.iter().find(|count| count.of == of).and_then(|count| Some((count.from?, count.to?)))
}

/// Two areas: 40 schools and 3 stadiums in the first, 20 schools in the second.
fn country() -> (Grouped, [AreaId; 2]) {
    let ids = [AreaId::from_random([1; 16]), AreaId::from_random([2; 16])];
    let areas = vec![(ids[0], "Westmark".to_owned()), (ids[1], "Eastmark".to_owned())];
    let counts = [(ids[0], "education".to_owned(), 40), (ids[0], "sport".to_owned(), 3), (ids[1], "education".to_owned(), 20)];
    (Grouped::new(areas, &counts), ids)
}

#[test]
fn lines_have_every_number_in_the_order_of_names_and_few_places_have_none() {
    let (mut grouped, [west, east]) = country();
    let visited = DistributionColumn::Visited;
    (0..12).for_each(|_| grouped.note(&[west], "education", &of(&[visited], Some(44.0))));
    (0..3).for_each(|_| grouped.note(&[west], "sport", &of(&[visited, DistributionColumn::Plan], None)));
    (0..2).for_each(|_| grouped.note(&[east], "education", &of(&[visited], Some(91.0))));
    grouped.note(&[AreaId::from_random([9; 16])], "education", &of(&[visited], None));
    let [whole, categories, areas] = grouped.lines(5, &BTreeSet::new());
    assert_eq!(areas.iter().map(|line| (line.name.as_str(), line.places)).collect::<Vec<_>>(), [("Eastmark", 20), ("Westmark", 43)]);
    assert_eq!(categories.iter().map(|line| (line.key.as_str(), line.places)).collect::<Vec<_>>(), [("education", 60), ("sport", 3)]);
    assert!(whole.iter().chain(&categories).chain(&areas).all(|line| line.counts.iter().map(|count| count.of).eq(DistributionColumn::ALL)));
    assert_eq!((whole[0].places, counted(&whole[0], visited)), (63, Some((15, 19))));
    assert_eq!(areas.iter().map(|line| counted(line, visited)).collect::<Vec<_>>(), [Some((0, 4)), Some((15, 19))]);
    assert!(categories[1].counts.iter().all(|count| count.from.is_none() && count.to.is_none()), "of three stadiums nothing is said");
    let index = |line: &DistributionLine| line.index.map(|index| (index.from, index.to));
    assert_eq!(areas.iter().map(index).collect::<Vec<_>>(), [None, Some((40, 50))], "two that were assessed are too few");
}

#[test]
fn what_was_not_counted_whole_is_not_shown_at_all() {
    let (mut grouped, [west, _]) = country();
    (0..12).for_each(|_| grouped.note(&[west], "education", &of(&[DistributionColumn::Visited, DistributionColumn::Plan], Some(44.0))));
    let [whole, ..] = grouped.lines(5, &BTreeSet::from([DistributionColumn::Visited]));
    assert_eq!((counted(&whole[0], DistributionColumn::Visited), whole[0].index), (None, None));
    assert_eq!(counted(&whole[0], DistributionColumn::Plan), Some((10, 14)));
}

#[test]
fn the_middle_half_is_rounded_outwards_to_tens() {
    assert_eq!(group(&[99.0, 12.0, 31.0, 58.5, 44.0]).middle_half(), Some(DistributionIndex { from: 30, to: 60 }));
    assert_eq!(group(&[]).middle_half(), None);
}
