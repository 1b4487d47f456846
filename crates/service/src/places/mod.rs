//! The public register: sites, areas, their listing, maps, imports and exports.

pub(crate) mod answers;
pub(crate) mod area_list;
pub(crate) mod areas;
pub(crate) mod base_map;
pub(crate) mod category_list;
pub(crate) mod containment;
pub(crate) mod differences;
pub(crate) mod export;
pub(crate) mod export_table;
pub(crate) mod geojson;
pub(crate) mod import;
pub(crate) mod listing;
pub(crate) mod operators;
pub(crate) mod outline;
pub(crate) mod outline_layer;
pub(crate) mod sites;
pub(crate) mod tiles;
