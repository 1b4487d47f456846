//! Reads an extract in three passes, each over all cores: (1) tagged objects that were asked for, (2) ways that the
//! relations among them need, (3) coordinates of the nodes that these need. Then geometry is put together.

mod assemble;
mod harvest;
mod members;
mod nodes;
mod streets;

use std::path::Path;

use rayon::prelude::*;
use serde::Serialize;

use crate::base_map::BaseFeatures;
use crate::pbf::{Buffers, Header, PbfFile};
use crate::{AdministrativeArea, ExtractError, Place, TagRules};

pub(crate) use assemble::area;
pub(crate) use harvest::{FoundRelation, FoundWay, Harvest, Tags};
pub(crate) use members::MemberWays;
pub(crate) use nodes::NodeStore;

/// What to take out of an extract.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Which objects become places, and of which class.
    pub places: TagRules,
    /// Take administrative boundaries.
    pub areas: bool,
    /// Look for the nearest street of places without a name.
    pub streets: bool,
    /// Take what the base map is drawn from.
    pub base_map: bool,
}

/// Where the work stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Tagged objects.
    Objects,
    /// Ways of relations.
    Members,
    /// Coordinates.
    Nodes,
    /// Geometry.
    Geometry,
    /// Tiles of the base map.
    Tiles,
}

/// Told how far each stage is: stage, steps done, steps in all.
pub type Progress<'p> = &'p (dyn Fn(Stage, u64, u64) + Sync);

/// What was seen on the way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Blobs of map data.
    pub blobs: u64,
    /// Objects that fit a category but have no node in the extract, so that they cannot be placed.
    pub unplaced: u64,
    /// Administrative boundaries left out because the extract cuts them.
    pub areas_cut: u64,
}

/// What an extract holds of what was asked for.
#[derive(Debug, Default)]
pub struct Extract {
    /// What its header says.
    pub header: Header,
    /// Places, ordered by kind and id.
    pub places: Vec<Place>,
    /// Administrative areas, ordered by level and id.
    pub areas: Vec<AdministrativeArea>,
    /// What the base map is drawn from.
    pub base: Option<BaseFeatures>,
    /// What was seen on the way.
    pub counts: Counts,
}

/// Reads an extract.
///
/// # Errors
/// [`ExtractError`] names the file, the offset and what is wrong; then nothing of the extract is used.
pub fn scan(path: &Path, selection: &Selection, progress: Progress<'_>) -> Result<Extract, ExtractError> {
    let file = PbfFile::open(path)?;
    let done = Steps { progress, stage: Stage::Objects, total: file.blobs.len() as u64, done: 0.into() };
    let mut harvests: Vec<Harvest> = file
        .blobs
        .par_iter()
        .map_init(Buffers::default, |buffers, entry| {
            let harvest = harvest::harvest(file.read(*entry, buffers)?, selection);
            done.step();
            harvest.map_err(|problem| file.content(entry.offset, problem))
        })
        .collect::<Result<_, _>>()?;
    harvest::resolve_versions(&mut harvests);
    let ways = members::collect(&file, &harvests, progress)?;
    let nodes = nodes::collect(&file, selection, &harvests, &ways, progress)?;
    let mut extract = assemble::assemble(&harvests, &ways, &nodes, progress);
    if selection.streets {
        streets::name_by_nearest(&mut extract.places, &harvests, &nodes);
    }
    if selection.base_map {
        extract.base = Some(BaseFeatures::collect(harvests, &ways, &nodes, file.header.bounding_box));
    }
    extract.counts.blobs = file.blobs.len() as u64;
    extract.header = file.header;
    Ok(extract)
}

/// Counts steps over threads.
struct Steps<'p> {
    progress: Progress<'p>,
    stage: Stage,
    total: u64,
    done: std::sync::atomic::AtomicU64,
}

impl Steps<'_> {
    fn step(&self) {
        let done = self.done.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1;
        (self.progress)(self.stage, done, self.total);
    }
}
