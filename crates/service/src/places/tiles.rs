use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, Position};
use parvis_osm::vector_tile::{EXTENT, GeometryKind, Layer, Value};
use parvis_store::{CellRow, TileRows};

use crate::installation::error::ServiceError;
use crate::places::outline_layer;
use crate::places::site_list::SiteQuery;
use crate::register::Register;

/// From this zoom on every site is drawn for itself.
const SINGLE: u8 = 14;

/// From this zoom on outlines are drawn as well.
const OUTLINES: u8 = 15;

/// Sites nearer to each other than this share of a tile's side (2^-3) are drawn as one count.
const FINER: u8 = 3;

impl Register {
    /// A vector tile of the sites that a query finds: single ones with id, category, title and status (and `vanished` where no source
    /// has them any longer), near ones as one point with a count (layer `sites`), and with `more` where not all that might be there were
    /// looked at; from zoom 15 their outlines as well (layer `outlines`).
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for a tile that does not exist, [`ServiceError::SignInNeeded`] where nobody's own sites are asked for.
    #[boxed]
    pub async fn site_tile(&self, caller: &Caller, zoom: u8, x: u32, y: u32, query: &SiteQuery) -> Result<Vec<u8>, ServiceError> {
        if zoom > 19 || x >> zoom != 0 || y >> zoom != 0 {
            return Err(ServiceError::Invalid("there is no such tile".to_owned()));
        }
        let finer = (zoom < SINGLE).then_some(FINER);
        let mut snapshot = self.store.read().await?;
        let filter = query.filter(&mut snapshot, caller).await?;
        let TileRows { cells, is_more } = snapshot.cells(zoom, x, y, finer, &filter).await?;
        let singles: Vec<_> = cells.iter().filter_map(|cell| cell.site.as_ref().map(|(id, ..)| *id)).collect();
        let vanished = snapshot.vanished_among(&singles).await?;
        let mut layer = Layer::new("sites");
        let placed = cells.into_iter().map(|cell| (in_tile(cell.lon, cell.lat, zoom, x, y), cell)).collect();
        for (position, cell) in if zoom >= SINGLE { placed } else { without_overlap(placed) } {
            let position = vec![position];
            match &cell.site {
                Some((site, category, title, status)) => {
                    let id = site.to_string();
                    let mut attributes = vec![
                        ("site", Value::Text(&id)),
                        ("category", Value::Text(category)),
                        ("title", Value::Text(title)),
                        ("status", Value::Text(status.as_str())),
                    ];
                    if vanished.contains(site) {
                        attributes.push(("vanished", Value::Number(1)));
                    }
                    layer.feature(None, GeometryKind::Point, &[position], &attributes);
                }
                None => {
                    let more = [("count", Value::Number(cell.count)), ("more", Value::Number(1))];
                    layer.feature(None, GeometryKind::Point, &[position], if is_more { &more } else { &more[..1] });
                }
            }
        }
        let mut tile = Vec::new();
        if zoom >= OUTLINES {
            outline_layer::layer(&snapshot.outlines(zoom, x, y, &filter).await?, zoom, x, y).append_to(&mut tile);
        }
        layer.append_to(&mut tile);
        Ok(tile)
    }
}

/// Discs nearer than this (tile units, 36 pixels) would cover each other.
const NEAR: i32 = 288;

/// Joins what would be drawn over each other, the smaller into the larger.
fn without_overlap(mut placed: Vec<([i32; 2], CellRow)>) -> Vec<([i32; 2], CellRow)> {
    placed.sort_by_key(|(position, cell)| (std::cmp::Reverse(cell.count), *position));
    let mut kept: Vec<([i32; 2], CellRow)> = Vec::with_capacity(placed.len());
    for (position, cell) in placed {
        let near = |other: &[i32; 2]| (other[0] - position[0]).abs() < NEAR && (other[1] - position[1]).abs() < NEAR;
        match kept.iter_mut().find(|(other, _)| near(other)) {
            Some((_, larger)) => {
                larger.count += cell.count;
                larger.site = None;
            }
            None => kept.push((position, cell)),
        }
    }
    // A count near the edge would cover one of the next tile: it is drawn half a disc further in. Single sites stay put.
    let inside = |unit: i32| unit.clamp(NEAR / 2, EXTENT - NEAR / 2);
    for (position, _) in kept.iter_mut().filter(|(_, cell)| cell.site.is_none()) {
        *position = position.map(inside);
    }
    kept
}

/// A position in the units of a tile.
pub(crate) fn in_tile(lon: f64, lat: f64, zoom: u8, x: u32, y: u32) -> [i32; 2] {
    let side = f64::from(1u32 << zoom);
    let [across, down] = Position { lon, lat }.mercator();
    let unit = |share: f64, tile: u32| ((share * side - f64::from(tile)) * f64::from(EXTENT)).round() as i32;
    [unit(across, x), unit(down, y)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_discs_become_one_and_no_site_is_lost() {
        let cell = |count| CellRow { count, lon: 0.0, lat: 0.0, site: None };
        let joined = without_overlap(vec![([100, 100], cell(2)), ([200, 150], cell(5)), ([2000, 100], cell(1))]);
        assert_eq!(joined.iter().map(|(_, cell)| cell.count).collect::<Vec<_>>(), [7, 1]);
        assert_eq!(joined[0].0, [200, 150]);
    }

    #[test]
    fn a_count_keeps_clear_of_the_edge_and_a_single_site_stays_where_it_is() {
        let count = CellRow { count: 3, lon: 0.0, lat: 0.0, site: None };
        let single = CellRow {
            count: 1,
            lon: 0.0,
            lat: 0.0,
            site: Some((parvis_model::SiteId::from_random([1; 16]), String::new(), String::new(), parvis_model::SiteStatus::Candidate)),
        };
        let placed = without_overlap(vec![([4_090, 3], count), ([2, 2_000], single)]);
        assert_eq!(placed.iter().map(|(position, _)| *position).collect::<Vec<_>>(), [[3_952, 144], [2, 2_000]]);
    }
}
