//! The base map: one PMTiles v3 file for the territory, zoom 0 to 14, made from the same extract as the places.
//!
//! Everything is projected once to whole-number world coordinates (4,096 units a tile at zoom 14). Each zoom is then
//! simplified, clipped to tiles and encoded on its own, so that memory is bounded by one zoom.

mod around;
mod clip;
mod coast;
mod features;
mod frame;
mod kinds;
mod near;
mod simplify;
mod tiles;
mod unnamed;

pub use features::BaseFeatures;
pub(crate) use kinds::{classify, is_road, knows};
pub use near::{Nearby, nearby};
pub use tiles::{Written, write};
