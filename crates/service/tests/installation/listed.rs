//! What the list of places says beside their names, to whom, in which order, and what is taken out of it as a file.

use parvis_model::{AreaOrigin, Caller, OrganisationKind, Purpose, Relation, SiteStatus};
use parvis_service::{
    AreaQuery, Change, CoverageState, ErrorKey, ExportFormat, ExportLayer, ExportOptions, ExportQuery, FinishVisit, JournalLine, QueueQuery, ServiceError,
    SiteOrder, SitePage, SiteQuery,
};

use crate::TestInstallation;

fn query() -> SiteQuery {
    SiteQuery::default()
}

fn ids(page: &SitePage) -> Vec<parvis_model::SiteId> {
    page.sites.iter().map(|site| site.id).collect()
}

impl TestInstallation {
    /// All sites of a question, three on a page.
    async fn listed(&self, caller: &Caller, query: &SiteQuery) -> Vec<parvis_model::SiteId> {
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let page = self.register.sites(caller, &SiteQuery { page_size: 3, after, ..query.clone() }).await.unwrap();
            assert!(page.sites.len() <= 3);
            all.extend(ids(&page));
            after = page.next;
            if after.is_none() {
                return all;
            }
        }
    }

    /// What an export writes, in the parts in which it comes.
    async fn taken_out(&self, caller: &Caller, query: &ExportQuery) -> Result<Vec<u8>, ServiceError> {
        let mut run = self.register.begin_export(caller, query).await?;
        let mut all = Vec::new();
        while let Some(part) = self.register.next_of_export(&mut run).await? {
            all.extend(part);
        }
        Ok(all)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_names_who_runs_the_place_to_those_who_may_know_and_the_page_of_a_place_who_advises_and_responds() {
    let town = TestInstallation::new("", 2).await;
    let (register, shell) = (&town.register, Caller::CommandLine);
    let parish = register.add_organisation(&shell, "Parish", OrganisationKind::Community).await.unwrap().id;
    register.relate(&shell, parish, Relation::Operates, Some(town.sites[0]), None).await.unwrap();
    register.relate(&shell, parish, Relation::Advises, Some(town.sites[0]), None).await.unwrap();
    let (adviser, coordinator) = (Caller::Member(town.adviser), Caller::Member(town.coordinator));
    let named = async |caller: &Caller| -> Vec<(bool, String)> {
        let page = register.sites(caller, &query()).await.unwrap();
        let line = page.sites.into_iter().find(|site| site.id == town.sites[0]).unwrap();
        line.run_by.into_iter().map(|one| (one.id.is_some(), one.name)).collect()
    };
    assert_eq!(named(&Caller::Nobody).await, []);
    assert_eq!(named(&adviser).await, [(true, "Schools".to_owned())], "a community is hidden from them");
    assert_eq!(named(&coordinator).await, [(true, "Parish".to_owned()), (true, "Schools".to_owned())]);
    // Whoever is named there is named to everybody; which organisation that is, to those who may know of it.
    let version = register.site(&adviser, town.sites[0]).await.unwrap().version;
    register.change_site(&adviser, town.sites[0], &Change { version, operator: Some(Some("Parish".to_owned())), ..Change::default() }).await.unwrap();
    assert_eq!(named(&Caller::Nobody).await, [(false, "Parish".to_owned())]);
    assert_eq!(named(&adviser).await, [(false, "Parish".to_owned()), (true, "Schools".to_owned())]);
    assert_eq!(named(&coordinator).await, [(true, "Parish".to_owned()), (true, "Schools".to_owned())]);
    let there = async |caller: &Caller| {
        let site = register.site(caller, town.sites[0]).await.unwrap();
        let names = |all: Vec<parvis_service::OperatorAnswer>| all.into_iter().map(|one| one.name).collect::<Vec<_>>();
        (names(site.advisers), names(site.responders))
    };
    let none = Vec::<String>::new();
    assert_eq!(there(&Caller::Nobody).await, (none.clone(), none.clone()));
    assert_eq!(there(&adviser).await, (none, vec!["Advisers".to_owned()]));
    assert_eq!(there(&coordinator).await, (vec!["Parish".to_owned()], vec!["Advisers".to_owned()]));
}

#[tokio::test(flavor = "multi_thread")]
async fn mine_are_the_places_that_ones_organisation_looks_after_and_nobody_has_any() {
    let town = TestInstallation::new("", 5).await;
    let (register, shell) = (&town.register, Caller::CommandLine);
    let mine = SiteQuery { mine: true, ..query() };
    assert_eq!(town.listed(&Caller::Member(town.owner), &mine).await, town.sites);
    assert_eq!(town.listed(&Caller::Member(town.coordinator), &mine).await, []);
    for nobody in [&Caller::Nobody, &shell] {
        assert_eq!(register.sites(nobody, &mine).await.unwrap_err().key(), ErrorKey::SignInNeeded);
        assert_eq!(register.site_tile(nobody, 0, 0, 0, &mine).await.unwrap_err().key(), ErrorKey::SignInNeeded);
    }
    let authority = town.organisation("Authority").await;
    register.relate(&shell, authority, Relation::Neighbours, Some(town.sites[1]), None).await.unwrap();
    assert_eq!(town.listed(&Caller::Member(town.coordinator), &mine).await, [], "next door is not one's own");
    // Two of the schools lie in it.
    let outline =
        r#"{"type":"Feature","properties":{"name":"West"},"geometry":{"type":"Polygon","coordinates":[[[9,47],[9.025,47],[9.025,47.1],[9,47.1],[9,47]]]}}"#;
    let west = register.add_areas(&shell, outline.to_owned(), AreaOrigin::Geojson).await.unwrap()[0].id;
    register.relate(&shell, authority, Relation::Advises, None, Some(west)).await.unwrap();
    let in_west = town.listed(&Caller::Member(town.coordinator), &SiteQuery { area: Some(west), ..query() }).await;
    assert_eq!((in_west.len(), town.listed(&Caller::Member(town.coordinator), &mine).await), (2, in_west));
    let tile = register.site_tile(&Caller::Member(town.coordinator), 0, 0, 0, &mine).await.unwrap();
    assert_ne!(tile, register.site_tile(&Caller::Member(town.owner), 0, 0, 0, &mine).await.unwrap(), "the map shows what the list shows");
}

#[tokio::test(flavor = "multi_thread")]
async fn in_every_order_all_pages_together_are_the_whole_list() {
    let town = TestInstallation::new("", 7).await;
    let (register, adviser) = (&town.register, Caller::Member(town.adviser));
    for (site, status) in [(town.sites[2], SiteStatus::Confirmed), (town.sites[4], SiteStatus::Closed), (town.sites[5], SiteStatus::Confirmed)] {
        let change = Change { version: 1, status: Some(status), status_reason: Some("Seen.".to_owned()), ..Change::default() };
        register.change_site(&adviser, site, &change).await.unwrap();
    }
    let of = async |order| town.listed(&adviser, &SiteQuery { order, ..query() }).await;
    let by_name = of(SiteOrder::Name).await;
    let mut from_the_end = by_name.clone();
    from_the_end.reverse();
    assert_eq!(of(SiteOrder::NameDown).await, from_the_end);
    assert_eq!(of(SiteOrder::Category).await, by_name, "all of one category");
    let place = |wanted: &[usize]| -> Vec<_> { by_name.iter().copied().filter(|site| wanted.iter().any(|place| town.sites[*place] == *site)).collect() };
    assert_eq!(of(SiteOrder::Status).await, [place(&[0, 1, 3, 6]), place(&[2, 5]), place(&[4])].concat());
    assert_eq!(of(SiteOrder::StatusDown).await, [place(&[4]), place(&[2, 5]), place(&[0, 1, 3, 6])].concat());
    let some = SiteQuery { order: SiteOrder::Status, statuses: vec![SiteStatus::Closed, SiteStatus::Confirmed], ..query() };
    assert_eq!(town.listed(&adviser, &some).await, [place(&[2, 5]), place(&[4])].concat());
    let page = register.sites(&adviser, &SiteQuery { order: SiteOrder::Status, page_size: 3, ..query() }).await.unwrap();
    assert_eq!((page.total, page.total_is_more), (7, false));
    for after in ["", "x", "confirmed", "nonsense\u{1f}", "confirmed\u{1f}x", "a\u{1f}b\u{1f}c"] {
        let asked = SiteQuery { order: SiteOrder::Status, after: Some(after.to_owned()), ..query() };
        assert_eq!(register.sites(&adviser, &asked).await.unwrap_err().key(), ErrorKey::Invalid, "{after:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_for_what_holds_neither_a_letter_nor_a_digit_finds_nothing_and_looking_for_nothing_finds_everything() {
    let town = TestInstallation::new("", 2).await;
    town.quarter().await;
    let (register, adviser) = (&town.register, Caller::Member(town.adviser));
    let found = async |text: &str| {
        let text = || text.to_owned();
        let sites = register.sites(&adviser, &SiteQuery { text: text(), ..query() }).await.unwrap();
        let areas = register.areas(&adviser, &AreaQuery { text: text(), ..AreaQuery::default() }).await.unwrap();
        let queue = register.visit_queue(&adviser, &QueueQuery { text: text(), ..QueueQuery::default() }).await.unwrap();
        [sites.sites.len(), usize::try_from(sites.total).unwrap(), areas.areas.len(), usize::try_from(areas.total).unwrap(), queue.lines.len(), queue.sites]
    };
    for text in ["", " \t", "\u{200b}"] {
        assert_eq!(found(text).await, [2, 2, 1, 1, 2, 2], "{text:?}");
    }
    for text in ["?", "–", "()", "%", "_", "*", "'", "\u{1f3db}", "\u{10ffff}"] {
        assert_eq!(found(text).await, [0; 6], "{text:?}");
    }
    assert_eq!(found("quarter ?").await[2], 1, "beside a word it does not count");
}

#[tokio::test(flavor = "multi_thread")]
async fn when_places_were_last_visited_is_said_to_those_who_may_know_and_to_others_as_if_they_never_were() {
    let town = TestInstallation::new("", 3).await;
    let (register, adviser, owner) = (&town.register, Caller::Member(town.adviser), Caller::Member(town.owner));
    let ask = async |caller: &Caller, purpose| serde_json::to_string(&register.last_visits_of(caller, purpose, &town.sites).await.unwrap()).unwrap();
    let readings = async || -> usize { journal(&town).await.into_iter().filter(|line| line.action.starts_with("list_visit")).count() };
    let never = ask(&owner, Purpose::OwnWork).await;
    let visit = town.walked(town.sites[2], "3", None, town.adviser).await;
    assert_eq!(ask(&adviser, Purpose::Planning).await, never, "a draft is no visit yet");
    town.at(1);
    let before = readings().await;
    register.finish_visit(&adviser, visit, &FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None }).await.unwrap();
    for (caller, purpose) in [(&owner, Purpose::OwnWork), (&owner, Purpose::Planning), (&Caller::Member(town.coordinator), Purpose::Planning)] {
        assert_eq!(ask(caller, purpose).await, never, "it was not given, and leaves no trace");
    }
    assert_eq!(readings().await, before);
    let seen = register.last_visits_of(&adviser, Purpose::Assessment, &town.sites).await.unwrap();
    assert_eq!(
        seen.iter().map(|one| (one.site, one.state)).collect::<Vec<_>>(),
        [(town.sites[0], CoverageState::Never), (town.sites[1], CoverageState::Never), (town.sites[2], CoverageState::Visited)]
    );
    assert_eq!(readings().await, before + 1, "that it was looked at stands in the journal");
    register.last_visits_of(&adviser, Purpose::Assessment, &town.sites[..2]).await.unwrap();
    assert_eq!(readings().await, before + 1, "of other places nothing of a visit was read");
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    register.give(&adviser, visit.into(), town.organisation("Schools").await, Purpose::OwnWork, until).await.unwrap();
    assert!(ask(&owner, Purpose::OwnWork).await.contains("\"visited\""));
    assert_eq!(ask(&owner, Purpose::Response).await, never, "for what it was not given for it is not there");
    let absent = parvis_model::SiteId::from_random([9; 16]);
    assert_eq!(register.last_visits_of(&owner, Purpose::OwnWork, &[absent, town.sites[2], town.sites[2]]).await.unwrap().len(), 1);
    assert_eq!(register.last_visits_of(&Caller::Nobody, Purpose::OwnWork, &town.sites).await.unwrap_err().key(), ErrorKey::SignInNeeded);
    assert_eq!(register.last_visits_of(&owner, Purpose::OwnWork, &[absent; 101]).await.unwrap_err().key(), ErrorKey::Invalid);
}

async fn journal(town: &TestInstallation) -> Vec<JournalLine> {
    town.register.journal(&Caller::CommandLine, 1_000).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_out_in_parts_is_what_the_command_line_writes_and_only_of_what_was_asked_for() {
    let town = TestInstallation::new("", 450).await;
    let (register, shell, owner) = (&town.register, Caller::CommandLine, Caller::Member(town.owner));
    for layer in [ExportLayer::Openstreetmap, ExportLayer::Register, ExportLayer::Links] {
        for (format, byte_order_mark) in [(ExportFormat::Geojson, false), (ExportFormat::Csv, true), (ExportFormat::Csv, false)] {
            let options = ExportOptions { layer, format, byte_order_mark, without_vanished: false };
            let mut whole = Vec::new();
            register.export(&shell, options, &mut whole).await.unwrap();
            let parts = town.taken_out(&owner, &ExportQuery { options, sites: Vec::new(), list: query() }).await.unwrap();
            assert_eq!(String::from_utf8(parts).unwrap(), String::from_utf8(whole).unwrap(), "{options:?}");
        }
    }
    let options = ExportOptions { layer: ExportLayer::Register, format: ExportFormat::Csv, byte_order_mark: false, without_vanished: false };
    let chosen = ExportQuery { options, sites: vec![town.sites[3], town.sites[1], parvis_model::SiteId::from_random([9; 16])], list: query() };
    let table = String::from_utf8(town.taken_out(&owner, &chosen).await.unwrap()).unwrap();
    assert_eq!(table.lines().count(), 3, "{table}");
    assert!(table.contains(&town.sites[3].to_string()) && table.contains(&town.sites[1].to_string()));
    let mine = ExportQuery { options, sites: Vec::new(), list: SiteQuery { mine: true, ..query() } };
    assert_eq!(String::from_utf8(town.taken_out(&Caller::Member(town.coordinator), &mine).await.unwrap()).unwrap().lines().count(), 1, "a header");
    let map = ExportOptions { layer: ExportLayer::Openstreetmap, format: ExportFormat::Geojson, ..options };
    let none = ExportQuery { options: map, sites: Vec::new(), list: SiteQuery { text: "no such place".to_owned(), ..query() } };
    let file: serde_json::Value = serde_json::from_slice(&town.taken_out(&owner, &none).await.unwrap()).unwrap();
    assert!(file["features"].as_array().unwrap().is_empty() && file["licence"].as_str().is_some_and(|licence| !licence.is_empty()), "{file}");
    assert_eq!(town.taken_out(&Caller::Nobody, &none).await.unwrap_err().key(), ErrorKey::SignInNeeded);
    let many = ExportQuery { options, sites: vec![town.sites[0]; 501], list: query() };
    assert_eq!(town.taken_out(&owner, &many).await.unwrap_err().key(), ErrorKey::Invalid);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_ends_with_the_membership_of_who_takes_it_out() {
    let town = TestInstallation::new("", 450).await;
    let options = ExportOptions { layer: ExportLayer::Links, format: ExportFormat::Csv, byte_order_mark: false, without_vanished: false };
    let mut run = town.register.begin_export(&Caller::Member(town.adviser), &ExportQuery { options, sites: Vec::new(), list: query() }).await.unwrap();
    assert!(town.register.next_of_export(&mut run).await.unwrap().is_some());
    town.register.end_membership(&Caller::CommandLine, town.adviser).await.unwrap();
    assert_eq!(town.register.next_of_export(&mut run).await.unwrap_err().key(), ErrorKey::SignInNeeded);
}
