//! What the base map shows around a place: water and main roads, read back from its highest zoom. The file may be anybody's own, so every length in it is
//! checked before it is used.

mod archive;
mod tile;

use std::f64::consts::PI;
use std::path::Path;

use geo::{Coord, LineString, MultiPolygon, Polygon};
use pmtiles::{TileCoord, TileId};

use archive::Archive;
use tile::{Feature, features};

/// The most tiles that are read; more are around a place only near a pole.
const MOST_TILES: u32 = 150;

/// Roads that people should not have to cross, as the map names their kinds.
const MAIN: [&str; 4] = ["motorway", "trunk", "primary", "secondary"];

/// Water and main roads, in degrees east and north. What lies in two tiles is there twice, as far as it lies in both.
#[derive(Debug, Clone, PartialEq)]
pub struct Nearby {
    /// Lakes, rivers with two banks, and the sea.
    pub water: MultiPolygon<f64>,
    /// Each with its name, which may be empty.
    pub main_roads: Vec<(String, LineString<f64>)>,
}

/// What a base map shows within so many metres of a position (degrees east and north), and a little beyond; nothing where the map does not reach so far.
///
/// # Errors
/// For a file that cannot be read, and for one that is no base map.
pub fn nearby(file: &Path, position: [f64; 2], metres: f64) -> std::io::Result<Option<Nearby>> {
    let mut archive = Archive::open(file)?;
    let Some([west, south, east, north]) = around(position, metres) else { return Ok(None) };
    let [min_lon, min_lat, max_lon, max_lat] = archive.bounds();
    if west < min_lon || south < min_lat || east > max_lon || north > max_lat {
        return Ok(None);
    }
    let zoom = archive.zoom();
    let (Some([first_x, first_y]), Some([last_x, last_y])) = (tile_at(west, north, zoom), tile_at(east, south, zoom)) else { return Ok(None) };
    if last_x.saturating_sub(first_x).saturating_add(1).saturating_mul(last_y.saturating_sub(first_y).saturating_add(1)) > MOST_TILES {
        return Ok(None);
    }
    let mut found = Nearby { water: MultiPolygon(Vec::new()), main_roads: Vec::new() };
    for x in first_x..=last_x {
        for y in first_y..=last_y {
            let id = TileId::from(TileCoord::new(zoom, x, y).map_err(std::io::Error::other)?).value();
            let Some(tile) = archive.tile(id)? else { continue };
            for feature in features(&tile, &["water", "sea", "roads"]).map_err(std::io::Error::other)? {
                found.add(feature, |[px, py]| degrees([x, y], [px, py], zoom));
            }
        }
    }
    Ok(Some(found))
}

impl Nearby {
    fn add(&mut self, feature: Feature, lies: impl Fn([f64; 2]) -> Coord<f64>) {
        let line = |part: &Vec<[f64; 2]>| LineString(part.iter().map(|point| lies(*point)).collect());
        if feature.is_area && feature.layer != "roads" {
            for part in &feature.parts {
                match self.water.0.last_mut().filter(|_| !is_outer(part)) {
                    Some(around) => around.interiors_push(line(part)),
                    None => self.water.0.push(Polygon::new(line(part), Vec::new())),
                }
            }
        } else if feature.layer == "roads" && MAIN.contains(&feature.kind.as_str()) {
            self.main_roads.extend(feature.parts.iter().map(|part| (feature.name.clone(), line(part))));
        }
    }
}

/// Whether a ring is the outer one: clockwise on the screen, where y goes down.
fn is_outer(ring: &[[f64; 2]]) -> bool {
    let next = ring.iter().skip(1).chain(ring.first());
    ring.iter().zip(next).map(|([x, y], [to_x, to_y])| x * to_y - to_x * y).sum::<f64>() > 0.0
}

/// West, south, east and north of so many metres around a position; nothing for one that is no position.
fn around([lon, lat]: [f64; 2], metres: f64) -> Option<[f64; 4]> {
    let high = metres / 111_000.0;
    let wide = high / lat.to_radians().cos().max(0.02);
    let box_around = [lon - wide, lat - high, lon + wide, lat + high];
    box_around.iter().all(|degree| degree.is_finite()).then_some(box_around)
}

/// The tile in which a position lies.
fn tile_at(lon: f64, lat: f64, zoom: u8) -> Option<[u32; 2]> {
    let across = f64::from(1u32.checked_shl(u32::from(zoom))?);
    let y = (1.0 - lat.to_radians().tan().asinh() / PI) / 2.0;
    let whole = |share: f64| format!("{:.0}", (share * across).floor().clamp(0.0, across - 1.0)).parse().ok();
    Some([whole((lon + 180.0) / 360.0)?, whole(y)?])
}

/// Where a point of a tile lies; it is given in shares of the tile.
fn degrees([tile_x, tile_y]: [u32; 2], [x, y]: [f64; 2], zoom: u8) -> Coord<f64> {
    let across = f64::from(zoom).exp2();
    let (x, y) = ((f64::from(tile_x) + x) / across, (f64::from(tile_y) + y) / across);
    Coord { x: x * 360.0 - 180.0, y: (PI * (1.0 - 2.0 * y)).sinh().atan().to_degrees() }
}
