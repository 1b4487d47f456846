//! What an organisation has to do with places is listed and taken back; a membership that was ended by mistake is taken up again.

use parvis_model::{AreaOrigin, Caller, OrganisationKind, Relation};
use parvis_service::{Change, ExportFormat, ExportLayer, ExportOptions, PageQuery, ServiceError};

use crate::TestInstallation;

#[tokio::test(flavor = "multi_thread")]
async fn what_an_organisation_has_to_do_with_places_is_listed_and_taken_back() {
    let town = TestInstallation::new("", 3).await;
    let (register, shell) = (&town.register, Caller::CommandLine);
    let organisations = register.organisations(&shell, &PageQuery::largest()).await.unwrap().lines;
    let schools = organisations.iter().find(|organisation| organisation.name == "Schools").unwrap().id;
    let before = register.relations(&shell, schools).await.unwrap();
    assert_eq!((before.all, before.relations.len()), (3, 3));
    assert!(before.relations.iter().all(|one| one.relation == Relation::Operates && one.area.is_none() && !one.display_name.is_empty()), "{before:?}");
    let note = town.note(town.sites[0]).await;
    register.end_relation(&shell, schools, Relation::Operates, Some(town.sites[0]), None).await.unwrap();
    let after = register.relations(&shell, schools).await.unwrap();
    assert_eq!(after.all, 2);
    assert!(after.relations.iter().all(|one| one.site != Some(town.sites[0])));
    for (relation, site) in [(Relation::Operates, Some(town.sites[0])), (Relation::Advises, Some(town.sites[1]))] {
        let again = register.end_relation(&shell, schools, relation, site, None).await.unwrap_err();
        assert!(matches!(again, ServiceError::NotFound("relation")), "{again}");
    }
    let none = register.end_relation(&shell, schools, Relation::Operates, None, None).await.unwrap_err();
    assert!(matches!(none, ServiceError::Invalid(_)), "{none}");
    let nothing = register.relate(&shell, schools, Relation::None, Some(town.sites[0]), None).await.unwrap_err();
    assert!(matches!(nothing, ServiceError::Invalid(_)) && register.relations(&shell, schools).await.unwrap().all == 2, "{nothing}");
    let coordinator = register.relations(&Caller::Member(town.coordinator), schools).await.unwrap_err();
    assert!(matches!(coordinator, ServiceError::Forbidden(_)), "{coordinator}");
    // What is the organisation's own stays its own.
    assert!(register.note(&Caller::Member(town.owner), parvis_model::Purpose::OwnWork, note).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_runs_a_place_is_said_of_those_named_there_and_of_those_linked_to_it_or_its_area_that_the_reader_may_know_of() {
    let town = TestInstallation::new("", 2).await;
    let (register, shell, site) = (&town.register, Caller::CommandLine, town.sites[0]);
    let parish = register.add_organisation(&shell, "Parish", OrganisationKind::Community).await.unwrap().id;
    register.relate(&shell, parish, Relation::Operates, Some(site), None).await.unwrap();
    let company = register.add_organisation(&shell, "Company", OrganisationKind::Operator).await.unwrap().id;
    let outline =
        r#"{"type":"Feature","properties":{"name":"Everything"},"geometry":{"type":"Polygon","coordinates":[[[8,46],[10,46],[10,48],[8,48],[8,46]]]}}"#;
    let area = register.add_areas(&shell, outline.to_owned(), AreaOrigin::Geojson).await.unwrap()[0].id;
    register.relate(&shell, company, Relation::Operates, None, Some(area)).await.unwrap();
    let names = async |caller: &Caller| -> Vec<String> {
        let site = register.site(caller, site).await.unwrap();
        site.operators.into_iter().map(|operator| operator.name).collect()
    };
    let (adviser, coordinator) = (Caller::Member(town.adviser), Caller::Member(town.coordinator));
    assert_eq!(names(&Caller::Nobody).await, Vec::<String>::new());
    assert_eq!(names(&adviser).await, ["Company", "Schools"], "a community is hidden from them");
    assert_eq!(names(&coordinator).await, ["Company", "Parish", "Schools"]);
    let version = register.site(&adviser, site).await.unwrap().version;
    let change = Change { version, operator: Some(Some("Schools".to_owned())), ..Change::default() };
    register.change_site(&adviser, site, &change).await.unwrap();
    assert_eq!(names(&Caller::Nobody).await, ["Schools"], "what somebody said there is public");
    assert_eq!(names(&adviser).await, ["Schools", "Company"]);
    let mut table = Vec::new();
    let how = ExportOptions { layer: ExportLayer::Register, format: ExportFormat::Csv, byte_order_mark: false, without_vanished: false };
    register.export(&shell, how, &mut table).await.unwrap();
    let table = String::from_utf8(table).unwrap();
    assert!(table.contains("Schools; Company") && table.contains("Company; Schools") && !table.contains("Parish"), "{table}");
}
