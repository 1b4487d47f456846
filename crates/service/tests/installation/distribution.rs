//! How protection is distributed: who is told, of which records, and that a report stays the same for a month.

use parvis_model::{Caller, MemberId, OrganisationKind, Purpose, Relation, Role, SiteId};
use parvis_osm::{Member, MemberKind, PbfWriter};
use parvis_service::{DistributionAnswer, DistributionColumn, DistributionLine, ErrorKey, FinishVisit, ImportOptions, SiteQuery};

use crate::TestInstallation;

const A_DAY: i64 = 24 * 60;

/// Two towns with twelve schools each, in the order of their names.
async fn towns() -> (TestInstallation, [Vec<SiteId>; 2]) {
    let town = TestInstallation::new("sites_a_day = 400\n", 1).await;
    let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 0).unwrap();
    for id in 1..=24 {
        writer.node(id, 1, if id <= 12 { 9.01 } else { 9.05 } + id as f64 * 0.001, 47.05, &[("amenity", "school")]).unwrap();
    }
    let outlines = [(100, 9.005, "Eastmark"), (200, 9.045, "Westmark")];
    for (first, lon, _) in outlines {
        for (place, (x, y)) in (0..).zip([(0.0, 47.01), (0.035, 47.01), (0.035, 47.09), (0.0, 47.09)]) {
            writer.node(first + place, 1, lon + x, y, &[]).unwrap();
        }
    }
    for (first, ..) in outlines {
        writer.way(first, 1, &[first, first + 1, first + 2, first + 3, first], &[]).unwrap();
    }
    for (first, _, name) in outlines {
        let member = Member { id: first, kind: MemberKind::Way, role: "outer".to_owned() };
        writer.relation(first, 1, &[member], &[("type", "boundary"), ("boundary", "administrative"), ("admin_level", "8"), ("name", name)]).unwrap();
    }
    let extract = town.folder.path().join("towns.osm.pbf");
    std::fs::write(&extract, writer.finish().unwrap()).unwrap();
    town.at(1);
    let shell = Caller::CommandLine;
    town.register.import(&shell, &extract, &ImportOptions { accept: true, ..ImportOptions::default() }, &|_, _, _| {}).await.unwrap();
    let advisers = town.organisation("Advisers").await;
    let mut of_towns = [Vec::new(), Vec::new()];
    for site in town.register.sites(&shell, &SiteQuery { page_size: 500, ..SiteQuery::default() }).await.unwrap().sites {
        town.register.relate(&shell, advisers, Relation::Responds, Some(site.id), None).await.unwrap();
        of_towns[usize::from(site.position.lon > 9.04)].push(site.id);
    }
    (town, of_towns)
}

impl TestInstallation {
    /// Schools are visited, and those who oversee are given the visits.
    async fn visited_and_given(&self, sites: &[SiteId], overseer: MemberId) {
        let adviser = Caller::Member(self.adviser);
        let overseers = self.organisation_of(overseer).await;
        for site in sites {
            let visit = self.walked(*site, "3", None, self.adviser).await;
            self.register.finish_visit(&adviser, visit, &FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None }).await.unwrap();
            let until = "2026-12-01T00:00:00Z".parse().unwrap();
            self.register.give(&adviser, visit.into(), overseers, Purpose::Oversight, until).await.unwrap();
        }
    }

    async fn an_overseer(&self) -> MemberId {
        let shell = Caller::CommandLine;
        let overseers = self.register.add_organisation(&shell, "Ombudsman", OrganisationKind::Overseer).await.unwrap().id;
        self.register.add_member(&shell, overseers, Role::Overseer, "Overseer").await.unwrap().id
    }
}

/// Places, and the range of those visited.
type Visited = (u64, Option<u64>, Option<u64>);

fn visited(line: &DistributionLine) -> Visited {
    let count = line.counts.iter().find(|count| count.of == DistributionColumn::Visited).unwrap();
    (line.places, count.from, count.to)
}

fn of_areas(answer: &DistributionAnswer) -> Vec<(&str, Visited)> {
    answer.areas.iter().map(|line| (line.name.as_str(), visited(line))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_oversees_is_told_in_ranges_what_was_shared_and_the_same_for_a_month() {
    let (town, [east, west]) = towns().await;
    assert_eq!((east.len(), west.len()), (12, 12));
    let overseer = town.an_overseer().await;
    town.visited_and_given(&east[..6], overseer).await;
    let who = Caller::Member(overseer);
    let first = town.register.distribution(&who).await.unwrap();
    assert_eq!(of_areas(&first), [("Eastmark", (12, Some(5), Some(12))), ("Westmark", (12, Some(0), Some(4)))]);
    assert_eq!((visited(&first.whole), first.categories.len(), visited(&first.categories[0])), ((24, Some(5), Some(9)), 1, (24, Some(5), Some(9))));
    assert!(first.areas[0].index.is_some() && first.areas[1].index.is_none(), "{first:?}");
    assert_eq!((first.on.to_string(), first.next_on.to_string()), ("2026-09-21".to_owned(), "2026-10-01".to_owned()));
    town.at(2 * A_DAY);
    town.visited_and_given(&west[..5], overseer).await;
    assert_eq!(town.register.distribution(&who).await.unwrap(), first, "what was recorded since does not show");
    town.at(15 * A_DAY);
    let second = town.register.distribution(&who).await.unwrap();
    assert_eq!(of_areas(&second)[1], ("Westmark", (12, Some(5), Some(12))));
    assert_eq!((visited(&second.whole), second.on.to_string()), ((24, Some(10), Some(14)), "2026-10-06".to_owned()));
    let table = String::from_utf8(town.register.distribution_table(&who).await.unwrap()).unwrap();
    assert_eq!(table.lines().count(), 1 + 1 + 1 + 2, "{table}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_is_told_and_who_coordinates_is_told_of_their_own_areas_alone() {
    let (town, [east, _]) = towns().await;
    let overseer = town.an_overseer().await;
    town.visited_and_given(&east[..6], overseer).await;
    for (who, refused) in
        [(Caller::Member(town.adviser), ErrorKey::Forbidden), (Caller::Member(town.owner), ErrorKey::Forbidden), (Caller::Nobody, ErrorKey::SignInNeeded)]
    {
        assert_eq!(town.register.distribution(&who).await.unwrap_err().key(), refused, "{who:?}");
        assert_eq!(town.register.distribution_table(&who).await.unwrap_err().key(), refused, "{who:?}");
    }
    let coordinator = Caller::Member(town.coordinator);
    assert_eq!(town.register.distribution(&coordinator).await.unwrap().areas, [], "no area is linked");
    let area = town
        .register
        .areas(&Caller::Nobody, &parvis_service::AreaQuery::default())
        .await
        .unwrap()
        .areas
        .iter()
        .find(|area| area.name == "Eastmark")
        .unwrap()
        .id;
    town.register.relate(&Caller::CommandLine, town.organisation("Authority").await, Relation::Responds, None, Some(area)).await.unwrap();
    town.at(15 * A_DAY);
    let answer = town.register.distribution(&coordinator).await.unwrap();
    assert_eq!(of_areas(&answer), [("Eastmark", (12, Some(0), Some(4)))], "none of the visits was shared with them");
}
