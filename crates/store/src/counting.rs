//! Counts many lines of the list at once: by category and status, for everything, for areas and for common words, in the cells of
//! the map and as a whole. What is to be counted is read in one walk along the list and one along the areas of the sites, added up in
//! memory (about 100 bytes for each site) and written in the order of its key; joins in the database would look up each line at random.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use futures_util::TryStreamExt as _;
use parvis_model::{AreaId, SiteId};
use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, Row};

use crate::error::read;
use crate::kept::{UNITS, WIDEST, units};
use crate::tiles::CELL_ZOOM;
use crate::{StoreError, many};

/// What is counted of one line, or of the lines of one cell, category and status.
#[derive(Clone, Copy)]
struct Sum {
    cell: i64,
    /// Place in [`Lines::kinds`].
    kind: u16,
    /// Place in [`Lines::towns`].
    town: u32,
    sites: i64,
    lon: i64,
    lat: i64,
    /// The first of them.
    site: SiteId,
}

/// The lines to be counted.
#[derive(Default)]
pub(crate) struct Lines {
    /// Category and status, in order.
    kinds: Vec<(String, String)>,
    /// What says in which town a line lies.
    towns: Vec<String>,
    lines: Vec<Sum>,
}

/// Places in [`Lines::lines`].
pub(crate) type Members = Vec<u32>;

/// How many sites of each category and status an area has.
pub(crate) type Counts<'a> = Vec<(AreaId, &'a str, &'a str, i64)>;

/// By which words sites are found, and which sites by each.
#[derive(Default)]
pub(crate) struct Words(HashMap<Box<str>, Members>);

impl Words {
    fn add(&mut self, words: &str, place: u32) {
        for word in words.split_ascii_whitespace() {
            match self.0.get_mut(word) {
                Some(members) => members.push(place),
                None => {
                    self.0.insert(word.into(), vec![place]);
                }
            }
        }
    }

    /// Those that stand beside more than `least` sites, in order.
    pub(crate) fn common(self, least: usize) -> BTreeMap<Box<str>, Members> {
        self.0.into_iter().filter(|(_, members)| members.len() > least).collect()
    }
}

/// The kinds of lines: category, status and number, in the order in which they are met. There are few of them.
#[derive(Default)]
struct Kinds(Vec<(String, String, u16)>);

impl Kinds {
    fn number(&mut self, category: &str, status: &str) -> Result<u16, StoreError> {
        if let Some((_, _, number)) = self.0.iter().find(|(known, other, _)| known == category && other == status) {
            return Ok(*number);
        }
        let next = u16::try_from(self.0.len()).map_err(|_| StoreError::Inconsistent("more than 65,535 categories".to_owned()))?;
        self.0.push((category.to_owned(), status.to_owned(), next));
        Ok(next)
    }
}

/// So many lines are handed over as one text: to hand over each value of each costs more than to find it.
const TOGETHER: usize = 1_000;

/// Stands between the values of a line; keys hold none, nor do folded words or what a town stands by.
const BETWEEN: char = '\u{1f}';

impl Lines {
    /// All lines of the list, and their words; what says in which town they lie only where that is asked for.
    pub(crate) async fn all(connection: &mut SqliteConnection, with_towns: bool) -> Result<(Self, Words), StoreError> {
        let (mut all, mut words, mut kinds, mut towns) = (Self::default(), Words::default(), Kinds::default(), HashMap::<String, u32>::new());
        // A program before kept none: what brings its tables up to date asks for none.
        let town_key = if with_towns { "town_key" } else { "''" };
        let sql = format!(
            "SELECT string_agg(concat_ws('{BETWEEN}', l.site_id, l.cell, CAST(round(l.lon * {UNITS:.1}) AS BIGINT), \
             CAST(round(l.lat * {UNITS:.1}) AS BIGINT), l.category, l.status, l.words, l.town_key), '\n') \
             FROM (SELECT site_id, cell, lon, lat, category, status, words, {town_key} AS town_key FROM listing WHERE site_id > $1 \
             ORDER BY site_id LIMIT {TOGETHER}) l"
        );
        let sql: Arc<str> = sql.into();
        let mut last = String::new();
        loop {
            let text: Option<String> = sqlx::query_scalar(AssertSqlSafe(sql.clone())).bind(&last).fetch_one(&mut *connection).await?;
            let Some(text) = text else { break };
            for line in text.split('\n') {
                let mut parts = line.split(BETWEEN);
                let mut part = || parts.next().ok_or_else(|| StoreError::Inconsistent("a line of the list".to_owned()));
                let (site, cell, lon, lat) = (part()?, part()?, part()?, part()?);
                let (kind, found_by, town) = (kinds.number(part()?, part()?)?, part()?, part()?);
                words.add(found_by, all.place());
                let next = u32::try_from(towns.len()).unwrap_or(u32::MAX);
                let town = match towns.get(town) {
                    Some(known) => *known,
                    None => *towns.entry(town.to_owned()).or_insert(next),
                };
                let sum = Sum { cell: read(cell.parse())?, kind, town, sites: 1, lon: read(lon.parse())?, lat: read(lat.parse())?, site: read(site.parse())? };
                all.lines.push(sum);
                if site > last.as_str() {
                    site.clone_into(&mut last);
                }
            }
        }
        all.sort_kinds(kinds);
        let mut towns: Vec<(String, u32)> = towns.into_iter().collect();
        towns.sort_unstable_by_key(|(_, place)| *place);
        all.towns = towns.into_iter().map(|(town, _)| town).collect();
        Ok((all, words))
    }

    /// The lines of the sites in some areas, one for each pair of both, and those of each area that has any.
    pub(crate) async fn of_areas(connection: &mut SqliteConnection, areas: &[AreaId]) -> Result<(Self, BTreeMap<AreaId, Members>), StoreError> {
        let (mut all, mut in_areas, mut kinds) = (Self::default(), BTreeMap::<AreaId, Members>::new(), Kinds::default());
        let head = "SELECT l.site_id, l.category, l.status, l.lon, l.lat, l.cell, a.area_id FROM site_area a CROSS JOIN listing l \
                    WHERE l.site_id = a.site_id AND a.area_id IN ";
        let ids: Vec<String> = areas.iter().map(ToString::to_string).collect();
        for ids in many::parts(&ids, many::LISTED) {
            let mut rows = many::listed(head, &[], ids, "")?.fetch(&mut *connection);
            while let Some(row) = rows.try_next().await? {
                in_areas.entry(read(row.try_get::<&str, _>(6)?.parse())?).or_default().push(all.place());
                all.add(&row, &mut kinds)?;
            }
        }
        all.sort_kinds(kinds);
        Ok((all, in_areas))
    }

    /// The site of each line, and what says in which town it lies.
    pub(crate) fn in_towns(&self) -> impl Iterator<Item = (SiteId, &str)> {
        self.lines.iter().map(|line| (line.site, self.towns.get(line.town as usize).map(String::as_str).unwrap_or_default()))
    }

    fn place(&self) -> u32 {
        u32::try_from(self.lines.len()).unwrap_or(u32::MAX)
    }

    fn add(&mut self, row: &sqlx::sqlite::SqliteRow, kinds: &mut Kinds) -> Result<(), StoreError> {
        let site: SiteId = read(row.try_get::<&str, _>(0)?.parse())?;
        let kind = kinds.number(row.try_get(1)?, row.try_get(2)?)?;
        self.lines.push(Sum { cell: row.try_get(5)?, kind, town: 0, sites: 1, lon: units(row.try_get(3)?), lat: units(row.try_get(4)?), site });
        Ok(())
    }

    /// Numbers the kinds in their order, so that what is sorted by number is sorted as the table is.
    fn sort_kinds(&mut self, kinds: Kinds) {
        let mut in_order = kinds.0;
        in_order.sort_unstable();
        let mut numbers = vec![0u16; in_order.len()];
        for (new, (_, _, old)) in (0u16..).zip(&in_order) {
            numbers[usize::from(*old)] = new;
        }
        self.kinds = in_order.into_iter().map(|(category, status, _)| (category, status)).collect();
        for line in &mut self.lines {
            line.kind = numbers[usize::from(line.kind)];
        }
    }

    /// The sites of each area, as far as they have a line.
    pub(crate) async fn in_areas(&self, connection: &mut SqliteConnection) -> Result<BTreeMap<AreaId, Members>, StoreError> {
        let places: HashMap<SiteId, u32> = self.lines.iter().map(|line| line.site).zip(0..).collect();
        let mut areas: BTreeMap<AreaId, Members> = BTreeMap::new();
        // One row for each area, in the order of an index: there are many times as many sites.
        let mut rows = sqlx::query("SELECT area_id, string_agg(site_id, ' ') FROM site_area GROUP BY area_id").fetch(connection);
        while let Some(row) = rows.try_next().await? {
            let mut members = Members::new();
            for site in row.try_get::<&str, _>(1)?.split(' ') {
                members.extend(places.get(&read(site.parse())?));
            }
            if !members.is_empty() {
                areas.insert(read(row.try_get::<&str, _>(0)?.parse())?, members);
            }
        }
        Ok(areas)
    }

    /// Every line.
    pub(crate) fn every(&self) -> Members {
        (0..self.place()).collect()
    }

    /// How many there are of each category and status, in order.
    pub(crate) fn counts(&self, members: &[u32]) -> Vec<(&str, &str, i64)> {
        let mut sites = vec![0i64; self.kinds.len()];
        for member in members {
            sites[usize::from(self.lines[*member as usize].kind)] += 1;
        }
        self.kinds.iter().zip(sites).filter(|(_, sites)| *sites > 0).map(|((category, status), sites)| (category.as_str(), status.as_str(), sites)).collect()
    }

    /// The same for each of some areas.
    pub(crate) fn counts_of(&self, in_areas: &BTreeMap<AreaId, Members>) -> Counts<'_> {
        let counted = |(area, members): (&AreaId, &Members)| {
            let area = *area;
            self.counts(members).into_iter().map(move |(category, status, sites)| (area, category, status, sites)).collect::<Vec<_>>()
        };
        in_areas.iter().flat_map(counted).collect()
    }

    /// Writes the cells of some lines under a key, from [`WIDEST`] to `narrowest`.
    pub(crate) async fn write_cells(&self, connection: &mut SqliteConnection, key: &str, members: &[u32], narrowest: u8) -> Result<(), StoreError> {
        let lines: Vec<Sum> = members.iter().map(|member| self.lines[*member as usize]).collect();
        let mut levels = vec![(narrowest, added_up(lines, 2 * (CELL_ZOOM - narrowest)))];
        for level in (WIDEST..narrowest).rev() {
            let within = levels.last().map(|(_, sums)| sums.clone()).unwrap_or_default();
            levels.push((level, added_up(within, 2)));
        }
        let rows: Vec<(i64, &Sum, String)> =
            levels.iter().rev().flat_map(|(level, sums)| sums.iter().map(|sum| (i64::from(*level), sum, sum.site.to_string()))).collect();
        many::insert(connection, &format!("{} ", crate::kept::INTO), 9, &rows, "", |values, (level, sum, site)| {
            let (category, status) = &self.kinds[usize::from(sum.kind)];
            values.push_bind(key.to_owned()).push_bind(*level).push_bind(sum.cell).push_bind(category).push_bind(status);
            values.push_bind(sum.sites).push_bind(sum.lon).push_bind(sum.lat).push_bind(site);
        })
        .await
    }
}

/// Adds up what lies in one cell that is so many bits wider, by category and status, in the order of cells and kinds.
fn added_up(mut sums: Vec<Sum>, bits: u8) -> Vec<Sum> {
    sums.iter_mut().for_each(|sum| sum.cell >>= bits);
    sums.sort_unstable_by_key(|sum| (sum.cell, sum.kind, sum.site));
    sums.dedup_by(|next, first| {
        let is_one = (next.cell, next.kind) == (first.cell, first.kind);
        if is_one {
            (first.sites, first.lon, first.lat) = (first.sites + next.sites, first.lon + next.lon, first.lat + next.lat);
        }
        is_one
    });
    sums
}
