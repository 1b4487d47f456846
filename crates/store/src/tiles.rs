//! Sites on the map: counted by cells of a Z-order curve, so that one B-tree serves every zoom on any database.

use parvis_model::{Position, SiteId, SiteStatus};
use sqlx::{QueryBuilder, Row};

use crate::error::read;
use crate::{Reader, SiteFilter, StoreError};

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

impl Reader {
    /// The sites in a tile, gathered in cells of `1 / 2^finer` of its side; each for itself without `finer`.
    ///
    /// # Errors
    /// What the database says.
    pub async fn cells(&mut self, zoom: u8, x: u32, y: u32, finer: Option<u8>, filter: &SiteFilter) -> Result<Vec<CellRow>, StoreError> {
        let below = CELL_ZOOM.saturating_sub(zoom);
        let low = interleave(x << below, y << below);
        let high = low + (1i64 << (2 * below));
        let mut statement =
            QueryBuilder::new("SELECT count(*), avg(l.lon), avg(l.lat), min(l.site_id), min(l.category), min(l.title), min(l.status) FROM listing l");
        crate::sites::narrow(&mut statement, filter);
        statement.push(" AND l.cell >= ").push_bind(low).push(" AND l.cell < ").push_bind(high);
        match finer {
            Some(finer) => statement.push(" GROUP BY l.cell / ").push_bind(1i64 << (2 * below.saturating_sub(finer))),
            None => statement.push(" GROUP BY l.site_id"),
        };
        statement.push(" ORDER BY min(l.cell), min(l.site_id)");
        let rows = statement.build().fetch_all(&mut *self.0).await?;
        let mut cells = Vec::with_capacity(rows.len());
        for row in &rows {
            let count = row.try_get::<i64, _>(0)?.unsigned_abs();
            let site = if count == 1 {
                let status: String = row.try_get(6)?;
                let status = SiteStatus::parse(&status).ok_or_else(|| StoreError::Inconsistent(status))?;
                Some((read(row.try_get::<String, _>(3)?.parse())?, row.try_get(4)?, row.try_get(5)?, status))
            } else {
                None
            };
            cells.push(CellRow { count, lon: row.try_get(1)?, lat: row.try_get(2)?, site });
        }
        Ok(cells)
    }

    /// The outlines (GeoJSON geometries) of the sites in a tile and in those around it, from where they may reach in.
    ///
    /// # Errors
    /// What the database says.
    pub async fn outlines(&mut self, zoom: u8, x: u32, y: u32, filter: &SiteFilter) -> Result<Vec<(SiteId, String)>, StoreError> {
        let below = CELL_ZOOM.saturating_sub(zoom);
        let last = (1u32 << zoom) - 1;
        let mut statement = QueryBuilder::new(
            "SELECT l.site_id, r.outline FROM listing l JOIN site_source s ON s.site_id = l.site_id JOIN source_record r ON r.id = s.record_id",
        );
        crate::sites::narrow(&mut statement, filter);
        statement.push(" AND r.outline IS NOT NULL AND (");
        let mut first = true;
        for (x, y) in (x.saturating_sub(1)..=(x + 1).min(last)).flat_map(|x| (y.saturating_sub(1)..=(y + 1).min(last)).map(move |y| (x, y))) {
            let low = interleave(x << below, y << below);
            statement.push(if first { "(l.cell >= " } else { " OR (l.cell >= " }).push_bind(low);
            statement.push(" AND l.cell < ").push_bind(low + (1i64 << (2 * below))).push(")");
            first = false;
        }
        statement.push(") ORDER BY l.site_id");
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
}
