//! A place that must not be listed any longer: what its owners said of it is theirs, and takes nothing from what is said of other places.

use parvis_model::{Caller, Clock, Purpose, Relation};
use parvis_service::{FinishVisit, PageQuery, Paper};
use parvis_store::{Store, StoreOptions};

use crate::TestInstallation;
use crate::waited::committed;

#[tokio::test(flavor = "multi_thread")]
async fn a_place_that_must_not_be_listed_leaves_the_comparison_of_all_others_and_its_visit_is_read_and_printed() {
    let town = TestInstallation::new("", 2).await;
    let adviser = Caller::Member(town.adviser);
    // Places of two owners: of one operator they would not be compared at all.
    let schools = town.register.organisations(&adviser, &PageQuery::largest()).await.unwrap().lines.into_iter().find(|one| one.name == "Schools").unwrap().id;
    town.register.end_relation(&Caller::CommandLine, schools, Relation::Operates, Some(town.sites[0]), None).await.unwrap();
    let mut visits = Vec::new();
    for site in &town.sites {
        let visit = town.walked(*site, "1", None, town.adviser).await;
        town.register.finish_visit(&adviser, visit, &FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None }).await.unwrap();
        visits.push(visit);
    }
    let compared = async |visit| town.register.compare_visit(&adviser, Purpose::OwnWork, visit).await.unwrap();
    let before = compared(visits[0]).await;
    assert!(before.owners == 1 && before.own.is_some(), "{before:?}");
    let store = Store::open(&town.folder.path().join("register.sqlite"), StoreOptions::new(town.hand.clone())).await.unwrap();
    let mut change = store.write().await.unwrap();
    change.withhold(&[town.sites[1]], town.hand.now()).await.unwrap();
    change.count_again().await.unwrap();
    committed(change, "import", "town.osm.pbf".to_owned()).await;
    let left = compared(visits[0]).await;
    assert_eq!((left.owners, &left.category, left.own), (0, &before.category, before.own));
    let own = compared(visits[1]).await;
    assert_eq!((own.owners, own.quartiles, own.own), (0, None, before.own), "compared with none");
    assert!(town.register.visit_report(&adviser, Purpose::OwnWork, visits[1], ("en", Paper::A4)).await.unwrap().pdf.starts_with(b"%PDF-"));
}
