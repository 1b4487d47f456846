//! What an area file writes has a bound, and so have the areas around a place.

use parvis_model::{AreaOrigin, Caller, SiteStatus};
use parvis_service::{AreaQuery, BrokenRule, Change, Rule};

use crate::TestInstallation;

const SHELL: Caller = Caller::CommandLine;

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_areas_writes_no_more_than_others_can_wait_for_and_no_place_lies_in_areas_without_end() {
    let town = TestInstallation::new("[limits]\narea_places_per_file = 100\nareas_around_place = 300\n", 3).await;
    let adviser = Caller::Member(town.adviser);
    let file = |count: usize| {
        let feature = |number| {
            format!(
                r#"{{"type":"Feature","properties":{{"name":"Area {number}"}},"geometry":{{"type":"Polygon","coordinates":[[[9,47],[9.2,47],[9.2,47.2],[9,47.2],[9,47]]]}}}}"#
            )
        };
        format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, (0..count).map(feature).collect::<Vec<_>>().join(","))
    };
    let refused = town.register.add_areas(&adviser, file(34), AreaOrigin::Drawn).await.unwrap_err();
    assert_eq!(refused.broken_rule().map(BrokenRule::rule), Some(Rule::AreaPlaces), "{refused}");
    assert!(refused.to_string().contains("102 places") && refused.to_string().contains("nothing was saved"), "{refused}");
    let areas = async || town.register.areas(&SHELL, &AreaQuery::default()).await.unwrap().total;
    assert_eq!(areas().await, 0);
    assert_eq!(town.register.add_areas(&adviser, file(33), AreaOrigin::Drawn).await.unwrap().len(), 33);
    // At the command line people decide themselves for how long others wait. More than are listed together.
    let added = town.register.add_areas(&SHELL, file(267), AreaOrigin::Drawn).await.unwrap();
    assert!(added.len() == 267 && added.iter().all(|area| area.sites == 3), "{added:?}");
    for caller in [&adviser, &SHELL] {
        let refused = town.register.add_areas(caller, file(1), AreaOrigin::Drawn).await.unwrap_err();
        assert_eq!(refused.broken_rule().map(BrokenRule::rule), Some(Rule::AreasAround), "{refused}");
    }
    assert_eq!(areas().await, 300);
    // A page of a place names as many as a page may, and a change of it counts it right in all of them.
    let detail = town.register.site(&adviser, town.sites[0]).await.unwrap();
    assert_eq!(detail.areas.len(), 200);
    let none = Change { version: detail.version, status: Some(SiteStatus::NotASite), status_reason: Some("demolished".to_owned()), ..Change::default() };
    town.register.change_site(&adviser, town.sites[0], &none).await.unwrap();
    for area in [&added[0], &added[266]] {
        assert_eq!(town.register.area(&adviser, area.id).await.unwrap().area.sites, 2);
    }
}
