//! Sites on the map: counted by cells of a Z-order curve, so that one B-tree serves every zoom on any database.

use std::collections::BTreeSet;

use async_recursion::async_recursion as boxed;
use parvis_model::{BoundingBox, Position, SiteId, SiteStatus};
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::error::read;
use crate::listing::narrow;
use crate::search::{Answers, UNBOUNDED, Walk, count_cells, walks};
use crate::{SiteFilter, Snapshot, StoreError, kept, word_cells};

/// Zoom of the cells: 2^20 to a side, about 38 m at the equator.
pub const CELL_ZOOM: u8 = 20;

/// The number of the Z-order cell of a position (G. M. Morton, IBM, 1966) on the tile grid of zoom [`CELL_ZOOM`].
pub fn cell(lon: f64, lat: f64) -> i64 {
    let side = f64::from(1u32 << CELL_ZOOM);
    let [x, y] = Position { lon, lat }.mercator().map(|share| (share * side).clamp(0.0, side - 1.0) as u32);
    interleave(x, y)
}

/// Bits of x and y alternating, x lowest.
fn interleave(x: u32, y: u32) -> i64 {
    let spread = |v: u32| (0..u32::from(CELL_ZOOM)).fold(0i64, |out, bit| out | i64::from(v >> bit & 1) << (2 * bit));
    spread(x) | spread(y) << 1
}

/// Sites in one cell: one site, or how many.
#[derive(Debug, Clone, PartialEq)]
pub struct CellRow {
    /// How many.
    pub count: u64,
    /// Their middle, degrees east.
    pub lon: f64,
    /// Their middle, degrees north.
    pub lat: f64,
    /// The site, if it is one: id, category, title, status.
    pub site: Option<(SiteId, String, String, SiteStatus)>,
}

/// What a tile shows.
#[derive(Debug, Clone, PartialEq)]
pub struct TileRows {
    /// The cells.
    pub cells: Vec<CellRow>,
    /// There may be more than they count.
    pub is_more: bool,
}

/// Sites of a walk that are looked at for a tile of which nothing is kept.
const LOOKED_AT: i64 = if cfg!(test) { 500 } else { 4_000 };

/// Sites in a tile that are all looked at.
const MOST_IN_TILE: i64 = 8_000;

/// The run of numbers of the cells in a tile.
fn run(zoom: u8, x: u32, y: u32) -> (i64, i64) {
    let below = CELL_ZOOM.saturating_sub(zoom);
    let low = interleave(x << below, y << below);
    (low, low + (1i64 << (2 * below)))
}

/// At most so many runs of cells cover a box on one side of the antimeridian.
const RUNS: usize = 16;

/// Runs of cells that cover a box: the four quarters of what is only partly in it, and of their parts, as long as they are few.
pub(crate) fn cells_of_box(within: BoundingBox) -> Vec<(i64, i64)> {
    within.halves().flat_map(cells_of_half).collect()
}

fn cells_of_half(within: BoundingBox) -> Vec<(i64, i64)> {
    let side = f64::from(1u32 << CELL_ZOOM);
    let corner = |lon, lat| Position { lon, lat }.mercator().map(|share| (share * side).clamp(0.0, side - 1.0) as u32);
    let ([west, north], [east, south]) = (corner(within.west, within.north), corner(within.east, within.south));
    let touches = |zoom: u8, x: u32, y: u32| {
        let below = CELL_ZOOM - zoom;
        x <= east >> below && x >= west >> below && y <= south >> below && y >= north >> below
    };
    let mut tiles = vec![(0u8, 0u32, 0u32)];
    while tiles.first().is_some_and(|(zoom, ..)| *zoom < CELL_ZOOM) {
        let finer: Vec<_> = tiles
            .iter()
            .flat_map(|(zoom, x, y)| [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(right, down)| (zoom + 1, x * 2 + right, y * 2 + down)))
            .filter(|(zoom, x, y)| touches(*zoom, *x, *y))
            .collect();
        if finer.is_empty() || finer.len() > RUNS {
            break;
        }
        tiles = finer;
    }
    tiles.into_iter().map(|(zoom, x, y)| run(zoom, x, y)).collect()
}

fn cell_from_row(row: &SqliteRow) -> Result<CellRow, StoreError> {
    let count = row.try_get::<i64, _>(0)?.unsigned_abs();
    let site = match row.try_get::<Option<String>, _>(3)? {
        Some(site) if count == 1 => {
            let status: String = row.try_get(6)?;
            let status = SiteStatus::parse(&status).ok_or_else(|| StoreError::Inconsistent(status))?;
            Some((read(site.parse())?, row.try_get(4)?, row.try_get(5)?, status))
        }
        _ => None,
    };
    Ok(CellRow { count, lon: row.try_get(1)?, lat: row.try_get(2)?, site })
}

/// What is kept of the cells that a question asks about.
struct Kept {
    /// Nothing, an area, or a common word (see [`word_cells`]).
    key: String,
    /// Words that begin as the common one does, whose sites are looked at.
    rarer: Vec<String>,
}

/// What is kept: of everything, of one area with many sites, or of one common word.
async fn kept_for(connection: &mut SqliteConnection, level: u8, filter: &SiteFilter) -> Result<Option<Kept>, StoreError> {
    if filter.vanished.is_some() || filter.linked_to.is_some() {
        return Ok(None);
    }
    let of = |key: String| Some(Kept { key, rarer: Vec::new() });
    match (&filter.areas[..], &filter.words[..], filter.within) {
        ([], [], None) => Ok(of(String::new())),
        ([area], [], None) if kept::has_cells(connection, *area).await? => Ok(of(area.to_string())),
        ([], [word], None) if level <= word_cells::NARROWEST => Ok(word_cells::beginning(connection, word).await?.map(|(key, rarer)| Kept { key, rarer })),
        _ => Ok(None),
    }
}

/// Cells as they are kept, where nothing besides but categories and statuses is asked for.
async fn kept(connection: &mut SqliteConnection, level: u8, (low, high): (i64, i64), of: &Kept, filter: &SiteFilter) -> Result<Vec<CellRow>, StoreError> {
    let below = 2 * (CELL_ZOOM - level);
    let mut statement = QueryBuilder::new("SELECT k.sites, ");
    statement.push("coalesce(l.lon, k.lon_sum / k.sites / ").push_bind(kept::UNITS).push("), coalesce(l.lat, k.lat_sum / k.sites / ");
    statement.push_bind(kept::UNITS).push("), l.site_id, l.category, l.title, l.status FROM (");
    statement.push("SELECT k.cell, sum(k.sites) AS sites, sum(k.lon_sum) * 1.0 AS lon_sum, sum(k.lat_sum) * 1.0 AS lat_sum, min(k.site_id) AS site_id ");
    statement.push("FROM (SELECT cell, sites, lon_sum, lat_sum, site_id, category, status FROM listing_cell WHERE area_id = ").push_bind(of.key.clone());
    statement.push(" AND level = ").push_bind(i64::from(level));
    statement.push(" AND cell >= ").push_bind(low >> below).push(" AND cell < ").push_bind(high >> below);
    if let Some(common) = word_cells::word_of(&of.key).filter(|_| !of.rarer.is_empty()) {
        word_cells::push_rarer(&mut statement, common, &of.rarer, level, (low, high));
    }
    statement.push(") k WHERE 1 = 1");
    kept::narrow(&mut statement, &filter.categories, &filter.statuses);
    statement.push(" GROUP BY k.cell) k LEFT JOIN listing l ON k.sites = 1 AND l.site_id = k.site_id ORDER BY k.cell");
    statement.build().fetch_all(connection).await?.iter().map(cell_from_row).collect()
}

/// The lines of a walk, or of a run of cells, whichever is shorter: `FROM (…) l WHERE …`, in the run.
fn push_lines(statement: &mut QueryBuilder<Sqlite>, walk: Option<&Walk>, (low, high): (i64, i64), filter: &SiteFilter) {
    match walk {
        Some(walk) => {
            statement.push(" FROM (");
            walk.push_all(statement, LOOKED_AT);
            statement.push(") c CROSS JOIN listing l WHERE l.site_id = c.site_id AND l.cell >= ").push_bind(low).push(" AND l.cell < ").push_bind(high);
        }
        None => {
            statement.push(" FROM (SELECT site_id, category, title, status, lon, lat, cell, words FROM listing WHERE cell >= ").push_bind(low);
            statement.push(" AND cell < ").push_bind(high).push(" LIMIT ").push_bind(MOST_IN_TILE).push(") l WHERE l.cell >= 0");
        }
    }
    narrow(statement, filter, walk.map_or(Answers::Nothing, Walk::answers));
}

impl Snapshot {
    /// The sites in a tile, gathered in cells of `1 / 2^finer` of its side; each for itself without `finer`. Where too many would have to
    /// be looked at, as many are counted as are, or, of one common word, larger cells are given.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn cells(&mut self, zoom: u8, x: u32, y: u32, finer: Option<u8>, filter: &SiteFilter) -> Result<TileRows, StoreError> {
        let run = run(zoom, x, y);
        let exact = |cells| TileRows { cells, is_more: false };
        let level = finer.map(|finer| zoom + finer).filter(|level| (kept::WIDEST..=kept::NARROWEST).contains(level));
        if let Some(level) = level
            && let Some(of) = kept_for(&mut self.0, level, filter).await?
        {
            return Ok(exact(kept(&mut self.0, level, run, &of, filter).await?));
        }
        let in_tile = match zoom {
            ..=kept::NARROWEST => kept::count_in(&mut self.0, zoom.max(kept::WIDEST), run).await?,
            _ => count_cells(&mut self.0, &[run]).await?,
        };
        let walks = if in_tile > 100 { walks(&mut self.0, filter).await? } else { Vec::new() };
        // All of a short walk, or all of the tile; of more, the first of the walk.
        let short = walks.first().filter(|walk| walk.size < in_tile && walk.size <= LOOKED_AT);
        let is_more = short.is_none() && in_tile > MOST_IN_TILE;
        if is_more
            && finer.is_some()
            && level.is_some_and(|level| level > word_cells::NARROWEST)
            && let Some(of) = kept_for(&mut self.0, word_cells::NARROWEST, filter).await?
        {
            return Ok(exact(kept(&mut self.0, word_cells::NARROWEST, run, &of, filter).await?));
        }
        let mut statement = QueryBuilder::new("SELECT count(*), avg(l.lon), avg(l.lat), min(l.site_id), min(l.category), min(l.title), min(l.status)");
        push_lines(&mut statement, if is_more { walks.first() } else { short }, run, filter);
        let below = CELL_ZOOM.saturating_sub(zoom);
        match finer {
            Some(finer) => statement.push(" GROUP BY l.cell / ").push_bind(1i64 << (2 * below.saturating_sub(finer))),
            None => statement.push(" GROUP BY l.site_id"),
        };
        statement.push(" ORDER BY min(l.cell), min(l.site_id)");
        let cells = statement.build().fetch_all(&mut *self.0).await?.iter().map(cell_from_row).collect::<Result<_, _>>()?;
        Ok(TileRows { cells, is_more })
    }

    /// The outlines (GeoJSON geometries) of the sites in a tile and in those around it, from where they may reach in.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn outlines(&mut self, zoom: u8, x: u32, y: u32, filter: &SiteFilter) -> Result<Vec<(SiteId, String)>, StoreError> {
        let last = (1u32 << zoom) - 1;
        let mut statement = QueryBuilder::new("SELECT l.site_id, r.outline FROM (");
        let mut first = true;
        // Beside the first column lies the last one, round the world.
        let columns = BTreeSet::from([x.checked_sub(1).unwrap_or(last), x, if x >= last { 0 } else { x + 1 }]);
        for (x, y) in columns.into_iter().flat_map(|x| (y.saturating_sub(1)..=(y + 1).min(last)).map(move |y| (x, y))) {
            let (low, high) = run(zoom, x, y);
            statement.push(if first { "" } else { " UNION ALL " });
            statement.push("SELECT site_id, category, status, lon, lat, words FROM listing WHERE cell >= ").push_bind(low).push(" AND cell < ").push_bind(high);
            first = false;
        }
        statement.push(" LIMIT ").push_bind(UNBOUNDED);
        statement.push(") l CROSS JOIN site_source s CROSS JOIN source_record r WHERE s.site_id = l.site_id AND r.id = s.record_id AND r.outline IS NOT NULL");
        narrow(&mut statement, filter, Answers::Nothing);
        statement.push(" ORDER BY l.site_id");
        let rows = statement.build().fetch_all(&mut *self.0).await?;
        rows.iter().map(|row| Ok((read(row.try_get::<String, _>(0)?.parse())?, row.try_get(1)?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_a_tile_are_one_run_of_numbers() {
        let (zoom, x, y) = (10u8, 539u32, 359u32);
        let below = CELL_ZOOM - zoom;
        let low = interleave(x << below, y << below);
        let inside = interleave((x << below) + 700, (y << below) + 13);
        let outside = interleave((x + 1) << below, y << below);
        assert!((low..low + (1 << (2 * below))).contains(&inside));
        assert!(!(low..low + (1 << (2 * below))).contains(&outside));
    }

    #[test]
    fn the_cells_of_a_box_hold_every_position_in_it() {
        let mut state = 7u64;
        let mut share = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 33) as f64 / (1u64 << 31) as f64
        };
        for _ in 0..500 {
            let (west, south) = (share() * 350.0 - 179.0, share() * 160.0 - 80.0);
            let within = BoundingBox { west, south, east: west + share() * share() * 8.0, north: south + share() * share() * 5.0 };
            let runs = cells_of_box(within);
            assert!(runs.len() <= RUNS);
            let inside = cell(west + (within.east - west) * share(), south + (within.north - south) * share());
            assert!(runs.iter().any(|(low, high)| (*low..*high).contains(&inside)), "{within:?}");
        }
    }

    #[test]
    fn the_cells_of_a_box_across_180_degrees_lie_on_either_side_of_it() {
        let runs = cells_of_box(BoundingBox { west: 179.0, south: -18.0, east: -179.0, north: -16.0 });
        let holds = |lon: f64| runs.iter().any(|(low, high)| (*low..*high).contains(&cell(lon, -17.0)));
        assert_eq!([179.5, 180.0, -180.0, -179.5, 0.0, 170.0].map(holds), [true, true, true, true, false, false]);
    }
}
