//! The lists of those who have to do with some of the sites, the order from the end, and what stands beside the lines of a page.

use parvis_model::{OrganisationId, OrganisationKind, Relation};

use super::*;
use crate::{OrganisationRow, Sight};

fn org(number: u8) -> OrganisationId {
    OrganisationId::from_random([number; 16])
}

/// Organisation 1 responds in the small area and operates some sites besides, of one of which it was only named as the operator; 2 advises the
/// whole country; 3 operates very many sites one by one; 4 is next door to one; 5 has nothing to do with any.
async fn with_organisations(nation: &Nation) {
    let mut change = nation.store.write().await.unwrap();
    for number in 1..=5 {
        let kind = if number == 3 { OrganisationKind::Community } else { OrganisationKind::Operator };
        change
            .put_organisation(&OrganisationRow {
                id: org(number),
                name: format!("Organisation {number}"),
                kind,
                by_name: false,
                ended_at: None,
                merged_into: None,
            })
            .await
            .unwrap();
    }
    change.relate_to_area(org(1), nation.areas[2], Relation::Responds).await.unwrap();
    for line in nation.lines.iter().step_by(400) {
        change.relate_to_site(org(1), line.site_id, Relation::Operates).await.unwrap();
    }
    sqlx::query("UPDATE site SET operator_id = $1 WHERE id = $2")
        .bind(org(1).to_string())
        .bind(nation.lines[7].site_id.to_string())
        .execute(change.connection())
        .await
        .unwrap();
    change.relate_to_area(org(2), nation.areas[0], Relation::Advises).await.unwrap();
    for line in nation.lines.iter().step_by(4) {
        change.relate_to_site(org(3), line.site_id, Relation::Operates).await.unwrap();
    }
    change.relate_to_site(org(4), nation.lines[9].site_id, Relation::Neighbours).await.unwrap();
    change.commit(entry(9)).await.unwrap();
}

/// Whether an organisation looks after the site in this place.
fn is_linked(nation: &Nation, number: u8, place: usize) -> bool {
    match number {
        1 => place.is_multiple_of(400) || place == 7 || is_in(&nation.lines[place], 2),
        2 => true,
        3 => place.is_multiple_of(4),
        _ => false,
    }
}

#[tokio::test]
async fn pages_of_ones_own_sites_together_are_all_of_them_from_either_end() {
    let nation = Nation::new(SITES).await;
    with_organisations(&nation).await;
    let mut snapshot = nation.store.read().await.unwrap();
    for number in 1..=5 {
        for filter in
            [SiteFilter::default(), asked(&["zoo"]), SiteFilter { categories: vec!["sport".into()], areas: vec![nation.areas[1]], ..SiteFilter::default() }]
        {
            let mut expected: Vec<(String, SiteId)> = nation
                .found(&filter)
                .filter(|line| is_linked(&nation, number, nation.lines.iter().position(|other| other.site_id == line.site_id).unwrap()))
                .map(|line| (line.sort_key.clone(), line.site_id))
                .collect();
            expected.sort_by_key(|(title, id)| (title.clone(), id.to_string()));
            let filter = SiteFilter { linked_to: Some(org(number)), ..filter };
            let (found, total) = all_pages(&mut snapshot, &filter, 150).await;
            assert_eq!(found, expected, "{number} {filter:?}");
            let all = expected.len() as u64;
            assert!(if total.is_more { total.sites <= all } else { total.sites == all }, "{total:?} of {all}: {filter:?}");
            expected.reverse();
            let (found, _) = all_pages(&mut snapshot, &SiteFilter { from_the_end: true, ..filter }, 150).await;
            assert_eq!(found, expected, "from the end: {number}");
        }
    }
}

#[tokio::test]
async fn no_page_of_ones_own_sites_and_nothing_beside_its_lines_looks_at_all_sites() {
    let nation = Nation::new(SITES).await;
    with_organisations(&nation).await;
    let of = |number| SiteFilter { linked_to: Some(org(number)), ..SiteFilter::default() };
    let mut snapshot = nation.store.read().await.unwrap();
    let steps = count_steps(&mut snapshot).await;
    let questions = [
        ("some, and a small area", of(1), 30_000),
        ("the whole country", of(2), 30_000),
        // To ask every site whether it is one of them takes many times as many.
        ("very many one by one", of(3), 80_000),
        ("none", of(5), 5_000),
        ("a rare word among those of the country", SiteFilter { linked_to: Some(org(2)), ..asked(&["quetzal"]) }, 10_000),
        ("everything, from the end", SiteFilter { from_the_end: true, ..SiteFilter::default() }, 10_000),
        ("a common word, from the end", SiteFilter { from_the_end: true, ..asked(&["street"]) }, 40_000),
    ];
    let mut page = Vec::new();
    for (question, filter, most) in questions {
        steps.store(0, Ordering::Relaxed);
        page = snapshot.sites(&filter, None, 51, 1_000).await.unwrap().rows;
        let taken = steps.load(Ordering::Relaxed);
        assert!(taken <= most, "{question}: {taken} steps, {most} are allowed");
    }
    let ids: Vec<SiteId> = page.iter().map(|line| line.site_id).collect();
    steps.store(0, Ordering::Relaxed);
    snapshot.towns_of_sites(&ids, 8).await.unwrap();
    let sight = Sight { own: None, kinds: OrganisationKind::ALL.to_vec() };
    snapshot.organisations_at_sites(&ids, &[Relation::Operates, Relation::Advises], &sight, 5).await.unwrap();
    let taken = steps.load(Ordering::Relaxed);
    assert!(taken <= 40_000, "beside the lines of a page: {taken} steps");
}

#[tokio::test]
async fn beside_a_line_stand_its_smallest_area_that_may_be_a_town_and_those_organisations_that_may_be_known_of() {
    let nation = Nation::new(1_200).await;
    with_organisations(&nation).await;
    // One of those that organisation 3 operates; organisation 1 as well.
    let place = (0..nation.lines.len()).find(|place| place % 4 == 0 && is_in(&nation.lines[*place], 2)).unwrap();
    let site = nation.lines[place].site_id;
    let mut change = nation.store.write().await.unwrap();
    change.relate_to_site(org(1), site, Relation::Operates).await.unwrap();
    change.commit(entry(10)).await.unwrap();
    let mut snapshot = nation.store.read().await.unwrap();
    // The levels are 2, 4 and 6: a country is never a town.
    for (level, town) in [(8, Some(2)), (6, Some(2)), (5, Some(1)), (3, None)] {
        let found = snapshot.towns_of_sites(&[site], level).await.unwrap();
        assert_eq!(found.get(&site).map(|town| town.id), town.map(|area: usize| nation.areas[area]), "{level}");
    }
    let relations = [Relation::Operates, Relation::Advises, Relation::Responds];
    let mut at = async |sight: Sight, most| -> Vec<(Relation, String)> {
        let mut found = snapshot.organisations_at_sites(&[site], &relations, &sight, most).await.unwrap();
        found.remove(&site).unwrap_or_default().into_iter().map(|one| (one.relation, one.name)).collect()
    };
    let name = |number: u8| format!("Organisation {number}");
    let all = [(Relation::Advises, name(2)), (Relation::Operates, name(1)), (Relation::Operates, name(3)), (Relation::Responds, name(1))];
    assert_eq!(at(Sight { own: None, kinds: OrganisationKind::ALL.to_vec() }, 5).await, all);
    assert_eq!(at(Sight { own: None, kinds: vec![OrganisationKind::Operator] }, 5).await, [all[0].clone(), all[1].clone(), all[3].clone()]);
    assert_eq!(at(Sight { own: Some(org(3)), kinds: Vec::new() }, 5).await, [all[2].clone()]);
    assert_eq!(at(Sight { own: None, kinds: OrganisationKind::ALL.to_vec() }, 1).await, [all[0].clone(), all[1].clone(), all[3].clone()], "of each relation");
}
