//! The public register: sites, areas, their listing, maps, imports and exports.

pub(crate) mod answers;
pub(crate) mod area_list;
pub(crate) mod areas;
pub(crate) mod base_map;
pub(crate) mod by_operator;
pub(crate) mod category_list;
pub(crate) mod containment;
pub(crate) mod differences;
pub(crate) mod export;
pub(crate) mod export_parts;
pub(crate) mod export_rows;
pub(crate) mod export_sink;
pub(crate) mod export_table;
pub(crate) mod geojson;
pub(crate) mod import;
pub(crate) mod listing;
pub(crate) mod operators;
pub(crate) mod outline;
pub(crate) mod outline_layer;
pub(crate) mod site_list;
pub(crate) mod site_order;
pub(crate) mod site_pages;
pub(crate) mod sites;
pub(crate) mod tiles;

use std::sync::Arc;

use parvis_osm::TagRules;
use parvis_packs::Categories;

use crate::installation::error::ServiceError;
use crate::places::import::UndoingImport;

/// What an open register keeps for its places.
#[derive(Clone)]
pub(crate) struct Places {
    /// An import that is being undone.
    pub(crate) undoing: Arc<UndoingImport>,
    /// What must not be listed, whatever the categories.
    pub(crate) hiding: Arc<TagRules>,
}

impl Places {
    /// Nothing is being undone yet.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for a rule of the categories that is wrong.
    pub(crate) fn open(categories: &Categories) -> Result<Self, ServiceError> {
        Ok(Self { undoing: Arc::default(), hiding: Arc::new(import::hiding(categories)?) })
    }
}
