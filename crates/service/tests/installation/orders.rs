//! The list of places by town, by who runs them and by the last change.

use parvis_model::{Caller, DifferenceKind, OrganisationKind, Relation, SiteId, SiteStatus};
use parvis_osm::{Member, MemberKind, PbfWriter};
use parvis_service::{Change, ErrorKey, ImportOptions, SiteLine, SiteOrder, SiteQuery};

use crate::TestInstallation;

impl TestInstallation {
    /// All lines of a question, two on a page.
    async fn lines(&self, caller: &Caller, query: &SiteQuery) -> Vec<SiteLine> {
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let page = self.register.sites(caller, &SiteQuery { page_size: 2, after, ..query.clone() }).await.unwrap();
            assert!(page.sites.len() <= 2);
            all.extend(page.sites);
            after = page.next;
            if after.is_none() {
                return all;
            }
        }
    }

    /// The same schools again, within towns: those in the west, and those in the middle.
    async fn within_towns(&self, schools: i64, west: &[(&str, &str)], middle: &[(&str, &str)]) {
        let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 0).unwrap();
        for id in 1..=schools {
            writer.node(id, 1, 9.0 + id as f64 * 0.01, 47.05, &[("amenity", "school")]).unwrap();
        }
        let towns = [(100, 9.005, west), (200, 9.025, middle)];
        for (first, lon, _) in towns {
            for (place, (x, y)) in (0..).zip([(0.0, 47.01), (0.02, 47.01), (0.02, 47.09), (0.0, 47.09)]) {
                writer.node(first + place, 1, lon + x, y, &[]).unwrap();
            }
        }
        for (first, ..) in towns {
            writer.way(first, 1, &[first, first + 1, first + 2, first + 3, first], &[]).unwrap();
        }
        for (first, _, names) in towns {
            let member = Member { id: first, kind: MemberKind::Way, role: "outer".to_owned() };
            let tags = [&[("type", "boundary"), ("boundary", "administrative"), ("admin_level", "8")], names].concat();
            writer.relation(first, 1, &[member], &tags).unwrap();
        }
        let extract = self.folder.path().join("town.osm.pbf");
        std::fs::write(&extract, writer.finish().unwrap()).unwrap();
        // The latest import is known by its time.
        let before = self.register.imports(&Caller::CommandLine).await.unwrap().len();
        self.at(i64::try_from(before).unwrap());
        self.register.import(&Caller::CommandLine, &extract, &ImportOptions::default(), &|_, _, _| {}).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_known_of_a_place_that_vanished_is_said_as_the_list_says_it() {
    let town = TestInstallation::new("", 6).await;
    let (register, shell) = (&town.register, Caller::CommandLine);
    let parish = register.add_organisation(&shell, "Abbey parish", OrganisationKind::Community).await.unwrap().id;
    for site in &town.sites {
        register.relate(&shell, parish, Relation::Operates, Some(*site), None).await.unwrap();
    }
    town.within_towns(5, &[("name", "Zell")], &[("name", "Mitte")]).await;
    let import = register.imports(&shell).await.unwrap()[0].id;
    let [adviser, coordinator] = [Caller::Member(town.adviser), Caller::Member(town.coordinator)];
    for (reader, names) in [(&Caller::Nobody, &[][..]), (&adviser, &["Schools"]), (&coordinator, &["Abbey parish", "Schools"])] {
        let page = register.differences(reader, import, None, None).await.unwrap();
        let vanished: Vec<_> = page.differences.iter().filter(|line| line.kind == DifferenceKind::Vanished).collect();
        assert!(page.differences.iter().all(|line| (line.kind == DifferenceKind::Vanished) == line.known.is_some()));
        let [line] = vanished[..] else { panic!("{vanished:?}") };
        let known = line.known.as_ref().unwrap();
        assert_eq!((known.status, known.vanished), (SiteStatus::Candidate, true));
        assert_eq!(known.run_by.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), names, "{reader:?}");
    }
    town.within_towns(6, &[("name", "Zell")], &[("name", "Mitte")]).await;
    let page = register.differences(&adviser, import, Some(DifferenceKind::Vanished), None).await.unwrap();
    assert!(page.differences[0].known.as_ref().is_some_and(|known| !known.vanished), "it is there again");
}

fn of(order: SiteOrder) -> SiteQuery {
    SiteQuery { order, ..SiteQuery::default() }
}

/// The whole list, which is walked, and one that is narrowed to all of it, which is gathered.
fn both(order: SiteOrder) -> [SiteQuery; 2] {
    [of(order), SiteQuery { text: "school".to_owned(), ..of(order) }]
}

#[tokio::test(flavor = "multi_thread")]
async fn by_town_places_stand_by_what_the_town_is_called_in_the_language_of_titles_and_those_without_one_at_the_end() {
    let town = TestInstallation::new("", 6).await;
    let caller = Caller::Nobody;
    let told = async |query: &SiteQuery| -> Vec<(Option<String>, String)> {
        town.lines(&caller, query).await.into_iter().map(|line| (line.town.map(|town| town.name), line.title)).collect()
    };
    let count = |all: &[(Option<String>, String)]| -> Vec<(Option<String>, usize)> {
        all.chunk_by(|one, other| one.0 == other.0).map(|part| (part[0].0.clone(), part.len())).collect()
    };
    let named = |name: &str| Some(name.to_owned());
    for query in both(SiteOrder::Town) {
        assert_eq!(count(&told(&query).await), [(None, 6)], "no town is known yet");
    }
    town.within_towns(6, &[("name", "Zell"), ("name:en", "Abbey")], &[("name", "Mitte")]).await;
    for query in both(SiteOrder::Town) {
        let all = told(&query).await;
        assert_eq!(count(&all), [(named("Abbey"), 2), (named("Mitte"), 2), (None, 2)]);
        assert!(all.chunk_by(|one, other| one.0 == other.0).all(|part| part.is_sorted()), "{all:?}");
    }
    for query in both(SiteOrder::TownDown) {
        let all = told(&query).await;
        assert_eq!(count(&all), [(named("Mitte"), 2), (named("Abbey"), 2), (None, 2)]);
        assert!(all.chunk_by(|one, other| one.0 == other.0).all(|part| part.iter().rev().is_sorted()), "{all:?}");
    }
    town.within_towns(6, &[("name", "Zell")], &[("name", "Mitte")]).await;
    assert_eq!(count(&told(&of(SiteOrder::Town)).await), [(named("Mitte"), 2), (named("Zell"), 2), (None, 2)], "a town that was renamed");
    for after in ["", "x", "mitte", "mitte\u{1f}", "mitte\u{1f}x", "mitte\u{1f}a\u{1f}b"] {
        for order in [SiteOrder::Town, SiteOrder::ChangedDown] {
            let asked = SiteQuery { after: Some(after.to_owned()), ..of(order) };
            assert_eq!(town.register.sites(&caller, &asked).await.unwrap_err().key(), ErrorKey::Invalid, "{after:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn by_the_last_change_the_latest_stands_first_and_what_is_written_about_a_place_moves_it_nowhere() {
    let town = TestInstallation::new("", 5).await;
    let (register, adviser) = (&town.register, Caller::Member(town.adviser));
    let listed = async |query: &SiteQuery| -> Vec<SiteId> { town.lines(&adviser, query).await.into_iter().map(|line| line.id).collect() };
    let as_they_came = listed(&of(SiteOrder::Name)).await;
    for query in both(SiteOrder::Changed) {
        assert_eq!(listed(&query).await, as_they_came, "among equals by name");
    }
    for (minute, place) in [(1, 3), (2, 1)] {
        town.at(minute);
        let change = Change { version: 1, status: Some(SiteStatus::Confirmed), ..Change::default() };
        register.change_site(&adviser, town.sites[place], &change).await.unwrap();
    }
    town.at(3);
    // A record about a place is no change of it: the order says nothing of records.
    town.note(town.sites[0]).await;
    town.walked(town.sites[4], "3", None, town.adviser).await;
    let mut expected = vec![town.sites[1], town.sites[3]];
    expected.extend(as_they_came.iter().filter(|site| **site != town.sites[1] && **site != town.sites[3]));
    for query in both(SiteOrder::Changed) {
        assert_eq!(listed(&query).await, expected);
    }
    let lines = town.lines(&adviser, &of(SiteOrder::Changed)).await;
    assert!(lines.windows(2).all(|pair| pair[0].changed_at >= pair[1].changed_at));
    expected.reverse();
    for query in both(SiteOrder::ChangedDown) {
        assert_eq!(listed(&query).await, expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn by_operator_each_reader_has_an_order_that_says_what_the_lines_say_to_them_and_no_more() {
    let town = TestInstallation::new("", 6).await;
    let (register, shell) = (&town.register, Caller::CommandLine);
    let add = async |name: &str, kind| register.add_organisation(&shell, name, kind).await.unwrap().id;
    // "Schools" operate all; a community, an operator whose name stands before it, and one that is hidden but named.
    let parish = add("Abbey parish", OrganisationKind::Community).await;
    let bakers = add("Bakers", OrganisationKind::Operator).await;
    let ended = add("Aachen", OrganisationKind::Operator).await;
    for (organisation, places) in [(parish, &[0, 1][..]), (bakers, &[1, 2]), (ended, &[5])] {
        for place in places {
            register.relate(&shell, organisation, Relation::Operates, Some(town.sites[*place]), None).await.unwrap();
        }
    }
    register.end_organisation(&shell, ended).await.unwrap();
    let named = Change { version: 1, operator: Some(Some("Abbey parish".to_owned())), ..Change::default() };
    register.change_site(&shell, town.sites[3], &named).await.unwrap();
    let readers = [
        (Caller::Nobody, vec![(Some("Abbey parish"), 1), (None, 5)]),
        (Caller::Member(town.adviser), vec![(Some("Abbey parish"), 1), (Some("Bakers"), 2), (Some("Schools"), 3)]),
        (Caller::Member(town.coordinator), vec![(Some("Abbey parish"), 3), (Some("Bakers"), 1), (Some("Schools"), 2)]),
        (Caller::CommandLine, vec![(Some("Abbey parish"), 3), (Some("Bakers"), 1), (Some("Schools"), 2)]),
    ];
    for (reader, expected) in readers {
        for (order, down) in [(SiteOrder::Operator, false), (SiteOrder::OperatorDown, true)] {
            let mut expected = expected.clone();
            if down {
                expected.reverse();
                expected.sort_by_key(|(name, _)| name.is_none());
            }
            for query in both(order) {
                let lines = town.lines(&reader, &query).await;
                let under = |line: &SiteLine| line.run_by.first().map(|one| one.name.clone());
                let found: Vec<_> = lines.chunk_by(|one, other| under(one) == under(other)).map(|part| (under(&part[0]), part.len())).collect();
                let expected: Vec<_> = expected.iter().map(|(name, count)| (name.map(str::to_owned), *count)).collect();
                assert_eq!(found, expected, "{reader:?} {order:?} {:?}", query.text);
            }
        }
    }
    // Where a page ended names no organisation that the reader may not know of, wherever it ends.
    for reader in [Caller::Nobody, Caller::Member(town.owner)] {
        for query in both(SiteOrder::Operator) {
            let mut after = None;
            loop {
                let page = register.sites(&reader, &SiteQuery { page_size: 1, after, ..query.clone() }).await.unwrap();
                after = page.next;
                let Some(next) = &after else { break };
                assert!(!next.contains("achen") && !next.contains("org_"), "{next:?}");
                assert!(!next.contains("akers") || reader != Caller::Nobody, "{next:?}");
            }
        }
    }
    // A page goes on behind an organisation that is there no more, and a text that no page gave is refused or leads somewhere in the list.
    let site = town.sites[0];
    for (after, most) in [(format!("abbot\u{2}Abbot\u{1f}school\u{1f}{site}"), 6), ("zz\u{1f}".to_owned(), 6)] {
        for query in both(SiteOrder::Operator) {
            let page = register.sites(&Caller::Member(town.adviser), &SiteQuery { after: Some(after.clone()), ..query }).await.unwrap();
            assert!(page.sites.len() < most, "{after:?}");
        }
    }
    for after in ["", "x", "zz\u{1f}x", "a\u{1f}b\u{1f}c"] {
        for query in both(SiteOrder::Operator) {
            let asked = SiteQuery { after: Some(after.to_owned()), ..query };
            assert_eq!(register.sites(&shell, &asked).await.unwrap_err().key(), ErrorKey::Invalid, "{after:?}");
        }
    }
}
