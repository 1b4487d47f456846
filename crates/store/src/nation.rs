//! A register large enough that a question which looks at every site would show, and what such a look finds.

mod lists;
mod orders;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use parvis_model::{AreaId, AreaOrigin, BoundingBox, Caller, JournalId, SiteId, SiteStatus, SourceRecordId, Timestamp, fold, words};

use crate::store::testing::opened;
use crate::{AreaFilter, AreaRow, JournalEntry, ListingRow, NewLine, RecordRow, SiteFilter, SitesFound, Snapshot, Store, Total, WriteTransaction};

const SITES: u32 = 8_000;
const CATEGORIES: [&str; 5] = ["school", "sport", "worship", "market", "rare"];
const TILES: [(u8, u32, u32); 4] = [(0, 0, 0), (4, 8, 5), (7, 67, 44), (9, 268, 179)];
const KINDS: [&str; 4] = ["Place", "School", "Arena", "Zoo"];

struct Nation {
    store: Store,
    lines: Vec<ListingRow>,
    areas: Vec<AreaId>,
    _folder: tempfile::TempDir,
}

/// Numbers as by chance, the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

fn id(number: u32) -> [u8; 16] {
    let mut bytes = [0; 16];
    // Spread, so that ids do not stand in the order of titles.
    bytes[..4].copy_from_slice(&number.wrapping_mul(2_654_435_761).to_be_bytes());
    bytes[12..].copy_from_slice(&number.to_be_bytes());
    bytes
}

fn entry(number: u8) -> JournalEntry {
    JournalEntry {
        id: JournalId::from_random([number; 16]),
        caller: Caller::CommandLine,
        action: "test",
        subject: String::new(),
        detail: String::new(),
        adds: false,
    }
}

fn site(number: u32) -> ListingRow {
    let kind = KINDS[(number % 4) as usize];
    let unusual = if number % 2_000 == 17 { " Quetzal" } else { "" };
    let seldom = if number % 1_500 == 33 { " Offal" } else { "" };
    let title = format!("{kind} of street {}{unusual}{seldom}", number % 977);
    let category = if number.is_multiple_of(1_001) { "rare" } else { CATEGORIES[(number / 7 % 4) as usize] };
    let status = match number % 500 {
        0 => SiteStatus::NotASite,
        1..6 => SiteStatus::Confirmed,
        6 => SiteStatus::Closed,
        _ => SiteStatus::Candidate,
    };
    // Two towns with most sites, the rest over the country.
    let (lon, lat) = match number % 3 {
        0 => (9.0 + f64::from(number % 997) * 0.000_2, 47.0 + f64::from(number % 1_009) * 0.000_15),
        1 => (13.3 + f64::from(number % 991) * 0.000_1, 52.4 + f64::from(number % 983) * 0.000_1),
        _ => (6.0 + f64::from(number % 8_999) * 0.001, 46.0 + f64::from(number % 7_993) * 0.001),
    };
    ListingRow { site_id: SiteId::from_random(id(number)), sort_key: fold(&title), title, category: category.to_owned(), status, lon, lat }
}

/// The whole country, one of its halves, one small part of it.
fn is_in(line: &ListingRow, area: usize) -> bool {
    [true, line.lon < 10.0, line.lon < 9.02 && line.lon > 9.0 && line.lat < 47.02][area]
}

async fn write_records(change: &mut WriteTransaction, lines: &[ListingRow]) {
    let records: Vec<RecordRow> = (0..).zip(lines).map(|(number, line)| record(number, line)).collect();
    change.put_records(&records).await.unwrap();
    let pairs: Vec<_> = lines.iter().zip(&records).map(|(line, record)| (line.site_id, record.id)).collect();
    change.add_candidates(&pairs, Timestamp::UNIX_EPOCH).await.unwrap();
}

fn record(number: u32, line: &ListingRow) -> RecordRow {
    RecordRow {
        id: SourceRecordId::from_random(id(number)),
        source: "osm".into(),
        external_id: format!("node/{number}"),
        version: 1,
        present: true,
        category: line.category.clone(),
        name: None,
        names: "{}".into(),
        address: "{}".into(),
        tags: "{}".into(),
        lon: line.lon,
        lat: line.lat,
        outline: None,
        incomplete: None,
        nearest_street: None,
        licence: String::new(),
        attribution: String::new(),
        data_date: None,
        content: String::new(),
    }
}

impl Nation {
    async fn new(sites: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = opened(&folder.path().join("register.sqlite"), true).await.unwrap();
        let lines: Vec<ListingRow> = (0..sites).map(site).collect();
        let mut change = store.write().await.unwrap();
        write_records(&mut change, &lines).await;
        let listings: Vec<_> = lines.iter().map(|line| NewLine { row: line.clone(), words: words(&line.title), made_of: String::new() }).collect();
        change.put_listings(&listings).await.unwrap();
        let areas: Vec<AreaId> = (0..3).map(|number| AreaId::from_random(id(number))).collect();
        let rows: Vec<AreaRow> = (0usize..3)
            .map(|number| AreaRow {
                id: areas[number],
                origin: AreaOrigin::Osm,
                external_id: Some(format!("relation/{number}")),
                level: Some(u8::try_from(number).unwrap() * 2 + 2),
                parent_id: number.checked_sub(1).map(|above| areas[above]),
                name: format!("Area {number}"),
                names: r#"{"de":"Gebiet"}"#.into(),
                outline: "{}".into(),
            })
            .collect();
        change.put_areas(&rows).await.unwrap();
        let inside: Vec<_> = lines
            .iter()
            .flat_map(|line| (0..3).map(move |area| (area, line)))
            .filter(|(area, line)| is_in(line, *area))
            .map(|(area, line)| (areas[area], line))
            .collect();
        change.put_site_areas(&[], &inside).await.unwrap();
        change.count_again().await.unwrap();
        change.commit(entry(1)).await.unwrap();
        Self { store, lines, areas, _folder: folder }
    }

    fn found<'a>(&'a self, filter: &'a SiteFilter) -> impl Iterator<Item = &'a ListingRow> {
        self.lines.iter().filter(|line| {
            let status = if filter.statuses.is_empty() { line.status != SiteStatus::NotASite } else { filter.statuses.contains(&line.status) };
            let inside = filter.within.is_none_or(|b| (b.west..=b.east).contains(&line.lon) && (b.south..=b.north).contains(&line.lat));
            let of = words(&line.title);
            status
                && inside
                && (filter.categories.is_empty() || filter.categories.contains(&line.category))
                && (filter.areas.is_empty() || filter.areas.iter().any(|area| is_in(line, self.areas.iter().position(|other| other == area).unwrap())))
                && filter.words.iter().all(|word| of.iter().any(|other| other.starts_with(word)))
        })
    }
}

/// Steps that the database takes, in hundreds.
async fn count_steps(snapshot: &mut Snapshot) -> Arc<AtomicU64> {
    let steps = Arc::new(AtomicU64::new(0));
    let counted = steps.clone();
    snapshot.0.lock_handle().await.unwrap().set_progress_handler(100, move || {
        counted.fetch_add(100, Ordering::Relaxed);
        true
    });
    steps
}

fn asked(words: &[&str]) -> SiteFilter {
    SiteFilter { words: words.iter().map(|word| (*word).to_owned()).collect(), ..SiteFilter::default() }
}

fn wide(filter: SiteFilter) -> SiteFilter {
    SiteFilter { within: Some(BoundingBox { west: 0.0, south: 40.0, east: 20.0, north: 60.0 }), ..filter }
}

#[tokio::test]
async fn no_question_for_a_page_looks_at_all_sites() {
    let nation = Nation::new(SITES).await;
    let [country, half, town] = nation.areas[..] else { unreachable!() };
    let of = |area| SiteFilter { areas: vec![area], ..SiteFilter::default() };
    let of_kind = |category: &str| SiteFilter { categories: vec![category.to_owned()], ..SiteFilter::default() };
    let small = BoundingBox { west: 13.3, south: 52.4, east: 13.31, north: 52.41 };
    let after = |title: &str| Some((title.to_owned(), SiteId::from_random([0; 16])));
    let questions = [
        ("all", SiteFilter::default(), None, 10_000),
        ("all, far behind", SiteFilter::default(), after("zoo of street 5"), 10_000),
        ("a rare word", asked(&["quetzal"]), None, 3_000),
        ("no such word", asked(&["xylophone"]), None, 1_000),
        ("a common and a rare word", asked(&["street", "quetzal"]), None, 5_000),
        ("a common word", asked(&["street"]), None, 40_000),
        ("two common words", asked(&["street", "of"]), None, 60_000),
        ("a country", of(country), None, 20_000),
        ("a country, far behind", of(country), after("zoo of street 5"), 20_000),
        ("a small area", of(town), None, 20_000),
        ("a rare category in half the country", SiteFilter { categories: vec!["rare".into()], ..of(half) }, None, 5_000),
        ("a category", of_kind("sport"), None, 15_000),
        ("a status", SiteFilter { statuses: vec![SiteStatus::Closed], ..SiteFilter::default() }, None, 15_000),
        ("a small box", SiteFilter { within: Some(small), ..SiteFilter::default() }, None, 30_000),
        ("a rare word in a wide box", wide(asked(&["quetzal"])), None, 20_000),
        ("a rare category in a wide box", wide(of_kind("rare")), None, 20_000),
        // Much of each, and nothing or little of both.
        ("two common words that no title has", asked(&["school", "arena"]), None, 40_000),
        ("a common word in a category with little of it", SiteFilter { categories: vec!["rare".into()], ..asked(&["street"]) }, None, 40_000),
        ("a common word that is marked as no site", SiteFilter { statuses: vec![SiteStatus::NotASite], ..asked(&["school"]) }, None, 40_000),
        ("a common word in half the country", SiteFilter { areas: vec![half], ..asked(&["arena"]) }, None, 40_000),
        ("a wide box with a common category", wide(of_kind("sport")), None, 40_000),
    ];
    let mut snapshot = nation.store.read().await.unwrap();
    let steps = count_steps(&mut snapshot).await;
    steps.store(0, Ordering::Relaxed);
    let every = "SELECT count(*) FROM listing WHERE title <> '' AND status <> 'not_a_site'";
    sqlx::query_scalar::<_, i64>(every).fetch_one(&mut *snapshot.0).await.unwrap();
    let looking_at_all = steps.load(Ordering::Relaxed);
    assert!(looking_at_all > 40_000, "{looking_at_all}");
    for (question, filter, after, most) in questions {
        steps.store(0, Ordering::Relaxed);
        snapshot.sites(&filter, after, 51, 1_000).await.unwrap();
        let taken = steps.load(Ordering::Relaxed);
        assert!(taken <= most, "{question}: {taken} steps, {most} are allowed; a look at all sites takes {looking_at_all}");
    }
    steps.store(0, Ordering::Relaxed);
    snapshot.count_vanished().await.unwrap();
    let taken = steps.load(Ordering::Relaxed);
    assert!(taken <= 1_000, "how many vanished, of which there are none: {taken} steps");
    for (filter, tiles) in [(SiteFilter::default(), &TILES[..]), (asked(&["street"]), &TILES[..3])] {
        for (zoom, x, y) in tiles {
            steps.store(0, Ordering::Relaxed);
            snapshot.cells(*zoom, *x, *y, Some(3), &filter).await.unwrap();
            let taken = steps.load(Ordering::Relaxed);
            assert!(taken <= 20_000, "tile {zoom}/{x}/{y} of {filter:?}: {taken} steps");
        }
    }
}

/// All pages of a question, one after the other, and the total that the first one says.
async fn all_pages(snapshot: &mut Snapshot, filter: &SiteFilter, limit: i64) -> (Vec<(String, SiteId)>, Total) {
    let (mut all, mut total, mut after) = (Vec::new(), None, None);
    loop {
        let page = snapshot.sites(filter, after.take(), limit, 1_000).await.unwrap();
        assert!(page.rows.len() <= usize::try_from(limit).unwrap());
        total = total.or(Some(page.total));
        all.extend(page.rows.into_iter().map(|line| (line.sort_key, line.site_id)));
        after = page.next;
        if after.is_none() {
            return (all, total.unwrap());
        }
    }
}

#[tokio::test]
async fn all_pages_together_are_what_a_look_at_every_site_finds_and_no_total_says_too_much() {
    let nation = Nation::new(SITES).await;
    let mut snapshot = nation.store.read().await.unwrap();
    let mut chance = Chance(3);
    let vocabulary = ["street", "s", "of", "o", "zoo", "quetzal", "arena", "school", "1", "a", "none"];
    let statuses = [SiteStatus::Candidate, SiteStatus::Confirmed, SiteStatus::Closed, SiteStatus::NotASite];
    let mut short = 0;
    for round in 0..80 {
        let mut filter = SiteFilter {
            words: (0..chance.below(4)).map(|_| vocabulary[chance.below(11) as usize].to_owned()).collect(),
            areas: (0..chance.below(2)).map(|_| nation.areas[chance.below(3) as usize]).collect(),
            categories: (0..chance.below(3)).map(|_| CATEGORIES[chance.below(5) as usize].to_owned()).collect::<BTreeSet<_>>().into_iter().collect(),
            statuses: (0..chance.below(3)).map(|_| statuses[chance.below(4) as usize]).collect(),
            ..SiteFilter::default()
        };
        if chance.below(3) == 0 {
            let (west, south) = (6.0 + chance.below(8_000) as f64 * 0.001, 46.0 + chance.below(7_000) as f64 * 0.001);
            let size = [0.01, 0.3, 9.0][chance.below(3) as usize];
            filter.within = Some(BoundingBox { west, south, east: west + size, north: south + size });
        }
        let mut expected: Vec<(String, SiteId)> = nation.found(&filter).map(|line| (line.sort_key.clone(), line.site_id)).collect();
        expected.sort_by_key(|(title, id)| (title.clone(), id.to_string()));
        let (found, total) = all_pages(&mut snapshot, &filter, 150).await;
        assert_eq!(found, expected, "round {round}: {filter:?}");
        let all = expected.len() as u64;
        assert!(if total.is_more { total.sites <= all } else { total.sites == all }, "round {round}: {total:?} of {all} for {filter:?}");
        let first = snapshot.sites(&filter, None, 150, 1_000).await.unwrap();
        short += usize::from(first.next.is_some() && first.rows.len() < 150);
    }
    assert!(short > 3, "pages that stop before they are full were tried: {short}");
}

#[tokio::test]
async fn tiles_of_what_is_kept_show_what_counting_every_site_shows() {
    let nation = Nation::new(3_000).await;
    let mut snapshot = nation.store.read().await.unwrap();
    let filters = [
        SiteFilter::default(),
        SiteFilter { areas: nation.areas[..1].to_vec(), ..SiteFilter::default() },
        SiteFilter { areas: nation.areas[1..2].to_vec(), categories: vec!["sport".into()], ..SiteFilter::default() },
        SiteFilter { categories: vec!["rare".into()], ..SiteFilter::default() },
        SiteFilter { statuses: vec![SiteStatus::NotASite, SiteStatus::Confirmed], ..SiteFilter::default() },
        // Words that are kept, alone and with a rarer one that begins so; one that is not; a category besides.
        asked(&["street"]),
        asked(&["o"]),
        asked(&["quetzal"]),
        SiteFilter { categories: vec!["sport".into()], ..asked(&["scho"]) },
    ];
    for filter in &filters {
        let mut shown = 0;
        for zoom in 0..=9u8 {
            let tiles: BTreeSet<(u32, u32)> = nation.lines.iter().map(|line| tile_of(line, zoom)).collect();
            for (x, y) in tiles.into_iter().take(30) {
                let kept = snapshot.cells(zoom, x, y, Some(3), filter).await.unwrap().cells;
                // A box around everything makes the question one of which nothing is kept.
                let counted = snapshot.cells(zoom, x, y, Some(3), &SiteFilter { within: Some(EVERYWHERE), ..filter.clone() }).await.unwrap();
                assert!(!counted.is_more);
                let counted = counted.cells;
                assert_eq!(kept.len(), counted.len());
                for (kept, counted) in kept.iter().zip(&counted) {
                    assert_eq!((kept.count, &kept.site), (counted.count, &counted.site), "{zoom}/{x}/{y}");
                    assert!((kept.lon - counted.lon).abs() < 2e-7 && (kept.lat - counted.lat).abs() < 2e-7, "{kept:?} {counted:?}");
                }
                shown += kept.iter().map(|cell| cell.count).sum::<u64>();
            }
        }
        assert!(shown > 0);
    }
}

const EVERYWHERE: BoundingBox = BoundingBox { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };

fn tile_of(line: &ListingRow, zoom: u8) -> (u32, u32) {
    let [x, y] = parvis_model::Position { lon: line.lon, lat: line.lat }.mercator().map(|share| (share * f64::from(1u32 << zoom)) as u32);
    (x, y)
}

/// Everything that is kept.
async fn kept(
    snapshot: &mut Snapshot,
) -> (Vec<(i64, i64, String, String, i64, i64, i64)>, Vec<(i64, String)>, Vec<(String, String, String, i64)>, Vec<(String, i64)>) {
    let cells = "SELECT level, cell, area_id || category, status, sites, lon_sum, lat_sum FROM listing_cell ORDER BY area_id, level, cell, category, status";
    let single = "SELECT cell, site_id FROM listing_cell WHERE sites = 1 ORDER BY area_id, level, cell, category, status";
    let areas = "SELECT area_id, category, status, sites FROM area_count WHERE sites <> 0 ORDER BY area_id, category, status";
    let lines = "SELECT area_id, sites FROM area_line ORDER BY area_id";
    (
        sqlx::query_as(cells).fetch_all(&mut *snapshot.0).await.unwrap(),
        sqlx::query_as(single).fetch_all(&mut *snapshot.0).await.unwrap(),
        sqlx::query_as(areas).fetch_all(&mut *snapshot.0).await.unwrap(),
        sqlx::query_as(lines).fetch_all(&mut *snapshot.0).await.unwrap(),
    )
}

#[tokio::test]
async fn what_is_kept_stays_right_through_many_changes() {
    let nation = Nation::new(1_200).await;
    let mut chance = Chance(5);
    let mut change = nation.store.write().await.unwrap();
    for _ in 0..150 {
        let mut line = nation.lines[chance.below(300) as usize * 4].clone();
        line.status = [SiteStatus::Candidate, SiteStatus::Confirmed, SiteStatus::Closed, SiteStatus::NotASite][chance.below(4) as usize];
        line.title = format!("Renamed {}", chance.below(50));
        line.sort_key = fold(&line.title);
        let words = words(&line.title);
        change.put_listing(line, words).await.unwrap();
    }
    change.commit(entry(2)).await.unwrap();
    let after = kept(&mut nation.store.read().await.unwrap()).await;
    let mut change = nation.store.write().await.unwrap();
    change.count_again().await.unwrap();
    change.commit(entry(3)).await.unwrap();
    assert_eq!(after, kept(&mut nation.store.read().await.unwrap()).await);
    {
        let mut snapshot = nation.store.read().await.unwrap();
        assert_eq!(found_by(&mut snapshot).await, said_by_lines(&mut snapshot).await);
    }
    let in_order = "SELECT count(*) FROM site_area a JOIN listing l ON l.site_id = a.site_id WHERE a.sort_key <> l.sort_key OR \
                    (a.shown = 0) <> (l.status = 'not_a_site')";
    let astray: i64 = sqlx::query_scalar(in_order).fetch_one(&mut *nation.store.read().await.unwrap().0).await.unwrap();
    assert_eq!(astray, 0);
}

/// Every row of the table of words: word, whether it is shown, folded title, site.
async fn found_by(snapshot: &mut Snapshot) -> BTreeSet<(String, i64, String, String)> {
    let sql = "SELECT word, shown, sort_key, site_id FROM listing_word";
    sqlx::query_as(sql).fetch_all(&mut *snapshot.0).await.unwrap().into_iter().collect()
}

/// The rows that the words of the lines would make.
async fn said_by_lines(snapshot: &mut Snapshot) -> BTreeSet<(String, i64, String, String)> {
    let sql = "SELECT words, CASE status WHEN 'not_a_site' THEN 0 ELSE 1 END, sort_key, site_id FROM listing";
    let lines: Vec<(String, i64, String, String)> = sqlx::query_as(sql).fetch_all(&mut *snapshot.0).await.unwrap();
    let words = |(words, shown, title, site): (String, i64, String, String)| -> Vec<_> {
        words.split_whitespace().map(|word| (word.to_owned(), shown, title.clone(), site.clone())).collect()
    };
    lines.into_iter().flat_map(words).collect()
}

#[tokio::test]
async fn lines_of_an_older_program_get_their_words_from_the_table_of_words() {
    let nation = Nation::new(1_200).await;
    let before = said_by_lines(&mut nation.store.read().await.unwrap()).await;
    assert_eq!(before, found_by(&mut nation.store.read().await.unwrap()).await);
    let mut change = nation.store.write().await.unwrap();
    sqlx::query("UPDATE listing SET words = ''").execute(change.connection()).await.unwrap();
    crate::listing::fill_words(change.connection()).await.unwrap();
    assert_eq!(said_by_lines(change.snapshot()).await, before);
    change.roll_back().await.unwrap();
}

#[tokio::test]
async fn what_is_loaded_without_indexes_is_found_as_everything_else() {
    let nation = Nation::new(1_200).await;
    let mut change = nation.store.write().await.unwrap();
    let lines: Vec<ListingRow> = (1_200..3_000).map(site).collect();
    write_records(&mut change, &lines).await;
    change.begin_load().await.unwrap();
    let new: Vec<_> = lines.iter().map(|line| NewLine { row: line.clone(), words: words(&line.title), made_of: String::new() }).collect();
    for lines in new.chunks(500) {
        change.put_listings(lines).await.unwrap();
    }
    change.end_load().await.unwrap();
    change.count_again().await.unwrap();
    let SitesFound { rows: page, total, .. } = change.snapshot().sites(&asked(&["quetzal"]), None, 50, 1_000).await.unwrap();
    let expected = (0..3_000).map(site).filter(|line| line.title.contains("Quetzal") && line.status != SiteStatus::NotASite).count();
    assert_eq!((page.len(), total.sites), (expected, expected as u64));
    assert_eq!(found_by(change.snapshot()).await, said_by_lines(change.snapshot()).await);
    change.roll_back().await.unwrap();
}

#[tokio::test]
async fn areas_are_listed_by_level_parent_and_name_page_by_page() {
    let nation = Nation::new(500).await;
    let mut snapshot = nation.store.read().await.unwrap();
    let all = snapshot.area_lines(&AreaFilter::default(), None, 10).await.unwrap();
    assert_eq!(all.iter().map(|line| line.id).collect::<Vec<_>>(), nation.areas, "the widest first");
    let shown = nation.lines.iter().filter(|line| line.status != SiteStatus::NotASite).count() as u64;
    assert_eq!(all[0].sites, shown);
    let first = &all[0];
    let behind = snapshot.area_lines(&AreaFilter::default(), Some((first.place.0, first.place.1.clone(), first.id)), 10).await.unwrap();
    assert_eq!(behind, all[1..]);
    let of = |filter: AreaFilter| filter;
    let within = of(AreaFilter { parent: Some(Some(nation.areas[0])), ..AreaFilter::default() });
    assert_eq!(snapshot.area_lines(&within, None, 10).await.unwrap(), all[1..2]);
    let top = of(AreaFilter { parent: Some(None), ..AreaFilter::default() });
    assert_eq!(snapshot.area_lines(&top, None, 10).await.unwrap(), all[..1]);
    let named = of(AreaFilter { words: vec!["geb".into(), "2".into()], ..AreaFilter::default() });
    assert_eq!((snapshot.area_lines(&named, None, 10).await.unwrap(), snapshot.count_areas(&named).await.unwrap()), (all[2..].to_vec(), 1));
    let level = of(AreaFilter { level: Some(4), ..AreaFilter::default() });
    assert_eq!(snapshot.area_lines(&level, None, 10).await.unwrap(), all[1..2]);
}
