//! The list by town, by the last change and by who runs a place.

use parvis_model::{OrganisationId, OrganisationKind, Relation};

use super::*;
use crate::{By, InOrder, Operator, OrganisationRow, RunBy, Sight};

/// When the site in this place was changed: a few one by one, the others when they came.
fn changed_at(place: usize) -> Timestamp {
    let seconds = if place.is_multiple_of(100) { i64::try_from(place).unwrap() } else { 0 };
    Timestamp::from_second(seconds).unwrap()
}

/// The key of a site in the order, as a look at each of them finds it: of a town the areas are called alike in this nation.
fn key(nation: &Nation, by: By, place: usize) -> Option<(i64, String)> {
    match by {
        By::Town => {
            let area = (1..3).rfind(|area| is_in(&nation.lines[place], *area))?;
            Some((0, format!("gebiet {}", nation.areas[area])))
        }
        By::Change => Some((-changed_at(place).as_second(), String::new())),
    }
}

/// Towns are called in the language of the installation; all are called alike here, so that which one it is decides.
async fn nation() -> Nation {
    let nation = Nation::new(SITES).await;
    let mut change = nation.store.write().await.unwrap();
    change.towns = crate::Towns { level: 8, language: "de".to_owned() };
    for (place, line) in nation.lines.iter().enumerate().step_by(100) {
        let sql = "UPDATE site SET changed_at = $1 WHERE id = $2";
        sqlx::query(sql).bind(changed_at(place).to_string()).bind(line.site_id.to_string()).execute(change.connection()).await.unwrap();
        change.put_listing(line.clone(), words(&line.title)).await.unwrap();
    }
    change.place_in_towns().await.unwrap();
    change.commit(entry(8)).await.unwrap();
    nation
}

fn questions(nation: &Nation) -> Vec<SiteFilter> {
    vec![
        SiteFilter::default(),
        asked(&["zoo"]),
        asked(&["quetzal"]),
        asked(&["street", "of"]),
        SiteFilter { areas: vec![nation.areas[1]], categories: vec!["sport".into()], ..SiteFilter::default() },
        SiteFilter { areas: vec![nation.areas[2]], ..SiteFilter::default() },
        SiteFilter { categories: vec!["rare".into()], ..SiteFilter::default() },
        SiteFilter { statuses: vec![SiteStatus::NotASite, SiteStatus::Closed], ..SiteFilter::default() },
        wide(SiteFilter { categories: vec!["sport".into()], ..SiteFilter::default() }),
        SiteFilter { vanished: Some(true), ..SiteFilter::default() },
    ]
}

#[tokio::test]
async fn by_town_and_by_change_all_pages_together_are_the_whole_list_in_order_from_either_end() {
    let nation = nation().await;
    let mut snapshot = nation.store.read().await.unwrap();
    for filter in questions(&nation) {
        let asked: BTreeSet<SiteId> = nation.found(&filter).map(|line| line.site_id).collect();
        for by in [By::Town, By::Change] {
            let mut expected: Vec<_> = (0..nation.lines.len())
                .filter(|place| filter.vanished.is_none() && asked.contains(&nation.lines[*place].site_id))
                .map(|place| (key(&nation, by, place), nation.lines[place].sort_key.clone(), nation.lines[place].site_id.to_string()))
                .collect();
            for down in [false, true] {
                expected.sort();
                if down {
                    expected.reverse();
                }
                // What is not known stands at the end either way.
                expected.sort_by_key(|(key, _, _)| key.is_none());
                let (mut found, mut after): (Vec<String>, Option<InOrder>) = (Vec::new(), None);
                loop {
                    let (rows, next) = snapshot.sites_by(&filter, (by, down), after.take(), 70).await.unwrap();
                    assert!(rows.len() <= 70);
                    found.extend(rows.iter().map(|line| line.site_id.to_string()));
                    after = next;
                    if after.is_none() {
                        break;
                    }
                }
                let expected: Vec<String> = expected.iter().map(|(_, _, site)| site.clone()).collect();
                assert!(found == expected, "{by:?} {down} {filter:?}: {} of {}", found.len(), expected.len());
            }
        }
    }
}

#[tokio::test]
async fn no_page_by_town_by_change_or_by_operator_looks_at_all_sites() {
    let nation = nation().await;
    run(&nation).await;
    let mut snapshot = nation.store.read().await.unwrap();
    let steps = count_steps(&mut snapshot).await;
    let places = [
        None,
        Some(("", "m", "")),
        Some(("\u{2}", "m", "")),
        Some(("gebiet", "", "")),
        Some(("gebiex", "", "")),
        Some(("253402300799", "", "")),
        Some(("253402300799999", "m", "")),
    ];
    for filter in questions(&nation) {
        for (by, down) in [(By::Town, false), (By::Town, true), (By::Change, false), (By::Change, true)] {
            for place in places {
                let after = place.map(|(key, title, site)| InOrder { key: key.to_owned(), title: title.to_owned(), site: site.to_owned() });
                steps.store(0, Ordering::Relaxed);
                snapshot.sites_by(&filter, (by, down), after.clone(), 51).await.unwrap();
                let taken = steps.load(Ordering::Relaxed);
                assert!(taken <= 90_000, "{by:?} {down} {after:?} {filter:?}: {taken} steps");
            }
        }
        let sight = Some(Sight { own: None, kinds: OrganisationKind::ALL.to_vec() });
        for first in [None, Some(operator(1, true)), Some(operator(2, true)), Some(operator(3, true)), Some(operator(3, false)), Some(operator(4, true))] {
            let filter = SiteFilter { run_by: Some(RunBy { first, sight: sight.clone() }), ..filter.clone() };
            steps.store(0, Ordering::Relaxed);
            snapshot.sites(&filter, None, 51, 0).await.unwrap();
            let taken = steps.load(Ordering::Relaxed);
            assert!(taken <= 120_000, "{filter:?}: {taken} steps");
        }
    }
    steps.store(0, Ordering::Relaxed);
    snapshot.operators(Some(&Sight { own: None, kinds: OrganisationKind::ALL.to_vec() })).await.unwrap();
    let taken = steps.load(Ordering::Relaxed);
    assert!(taken <= 2_000, "the organisations: {taken} steps");
}

fn operator(number: u8, in_sight: bool) -> Operator {
    Operator { id: OrganisationId::from_random([number; 16]), name: format!("Organisation {number}"), in_sight }
}

/// Organisation 1, a community, runs every tenth site; 2 all in the half of the country; 3 was named at every thirtieth; 4 has ended.
async fn run(nation: &Nation) {
    let mut change = nation.store.write().await.unwrap();
    for number in 1..=4 {
        let Operator { id, name, .. } = operator(number, true);
        let kind = if number == 1 { OrganisationKind::Community } else { OrganisationKind::Operator };
        change.put_organisation(&OrganisationRow { id, name, kind, by_name: false, ended_at: None, merged_into: None }).await.unwrap();
    }
    for (number, sql) in [(3, "UPDATE organisation SET by_name = 1 WHERE id = $1"), (4, "UPDATE organisation SET ended_at = 'x' WHERE id = $1")] {
        sqlx::query(sql).bind(operator(number, true).id.to_string()).execute(change.connection()).await.unwrap();
    }
    change.relate_to_area(operator(2, true).id, nation.areas[1], Relation::Operates).await.unwrap();
    change.relate_to_area(operator(2, true).id, nation.areas[0], Relation::Advises).await.unwrap();
    for (place, line) in nation.lines.iter().enumerate() {
        if place.is_multiple_of(10) {
            change.relate_to_site(operator(1, true).id, line.site_id, Relation::Operates).await.unwrap();
        }
        if place.is_multiple_of(7) {
            change.relate_to_site(operator(4, true).id, line.site_id, Relation::Operates).await.unwrap();
        }
        if place.is_multiple_of(30) {
            let sql = "UPDATE site SET operator_id = $1 WHERE id = $2";
            sqlx::query(sql).bind(operator(3, true).id.to_string()).bind(line.site_id.to_string()).execute(change.connection()).await.unwrap();
        }
    }
    change.commit(entry(9)).await.unwrap();
}

#[tokio::test]
async fn a_site_stands_under_the_first_organisation_that_the_reader_may_know_of_and_the_parts_are_the_whole_list() {
    let nation = nation().await;
    run(&nation).await;
    let mut snapshot = nation.store.read().await.unwrap();
    let everything = Sight { own: None, kinds: OrganisationKind::ALL.to_vec() };
    let operators = Sight { own: None, kinds: vec![OrganisationKind::Operator] };
    for (sight, sees) in [(None, [false; 2]), (Some(operators), [false, true]), (Some(everything), [true, true])] {
        let mut organisations = snapshot.operators(sight.as_ref()).await.unwrap();
        organisations.sort_by(|one, other| one.name.cmp(&other.name));
        let mut expected: Vec<Operator> =
            [(1, sees[0]), (2, sees[1])].into_iter().filter(|(_, sees)| *sees).map(|(number, _)| operator(number, true)).collect();
        // Who is there by name alone is seen like a community.
        expected.push(operator(3, sees[0]));
        assert_eq!(organisations, expected, "{sight:?}");
        let under = |place: usize| match place {
            named if named.is_multiple_of(30) => Some(3),
            linked if sees[0] && linked.is_multiple_of(10) => Some(1),
            within if sees[1] && is_in(&nation.lines[within], 1) => Some(2),
            _ => None,
        };
        for filter in [SiteFilter::default(), asked(&["zoo"]), asked(&["quetzal"])] {
            let asked: BTreeSet<SiteId> = nation.found(&filter).map(|line| line.site_id).collect();
            for first in organisations.iter().cloned().map(Some).chain([None]) {
                let mut expected: Vec<(String, SiteId)> = (0..nation.lines.len())
                    .filter(|place| under(*place).map(|number| operator(number, true).id) == first.as_ref().map(|first| first.id))
                    .map(|place| &nation.lines[place])
                    .filter(|line| asked.contains(&line.site_id))
                    .map(|line| (line.sort_key.clone(), line.site_id))
                    .collect();
                expected.sort_by_key(|(title, id)| (title.clone(), id.to_string()));
                let filter = SiteFilter { run_by: Some(RunBy { first, sight: sight.clone() }), ..filter.clone() };
                let (found, _) = all_pages(&mut snapshot, &filter, 150).await;
                assert!(found == expected, "{filter:?}: {} of {}", found.len(), expected.len());
            }
        }
    }
}

#[tokio::test]
async fn a_town_that_vanished_is_none_and_a_site_that_is_placed_anew_stands_under_its_town() {
    let nation = Nation::new(1_200).await;
    let keys = async |snapshot: &mut Snapshot, line: &ListingRow| -> (String, String) {
        let sql = "SELECT town_key, change_key FROM listing WHERE site_id = $1";
        sqlx::query_as(sql).bind(line.site_id.to_string()).fetch_one(&mut *snapshot.0).await.unwrap()
    };
    let line = nation.lines.iter().find(|line| is_in(line, 2)).unwrap();
    let town = |area: usize| format!("area {area}\u{2}{}", nation.areas[area]);
    let mut change = nation.store.write().await.unwrap();
    assert_eq!(keys(change.snapshot(), line).await, (town(2), "253402300799999".to_owned()));
    change.mark_areas_vanished(&nation.areas[2..], Timestamp::UNIX_EPOCH).await.unwrap();
    change.count_again().await.unwrap();
    assert_eq!(keys(change.snapshot(), line).await.0, town(1));
    change.replace_line(line.site_id, Some((line.clone(), words(&line.title))), &nation.areas[..1]).await.unwrap();
    assert_eq!(keys(change.snapshot(), line).await.0, "", "a country is no town");
    change.replace_line(line.site_id, Some((line.clone(), words(&line.title))), &nation.areas).await.unwrap();
    assert_eq!(keys(change.snapshot(), line).await.0, town(1));
    sqlx::query("UPDATE listing SET town_key = '', change_key = ''").execute(change.connection()).await.unwrap();
    crate::order_keys::fill_changes(change.connection()).await.unwrap();
    change.place_in_towns().await.unwrap();
    assert_eq!(keys(change.snapshot(), line).await, (town(1), "253402300799999".to_owned()), "as of a folder of an earlier program");
    change.roll_back().await.unwrap();
}
