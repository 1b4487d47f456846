//! Reads an extract in three passes, each over all cores: (1) tagged objects that were asked for, (2) ways that the
//! relations among them need, (3) coordinates of the nodes that these need. Then geometry is put together. A sorted
//! file, as nearly all are, is read from its end, so that each blob is inflated once.

mod assemble;
mod bounds;
mod by_kind;
mod chunk;
mod doubles;
mod first_pass;
mod members;
mod nodes;
mod streets;
mod texts;
mod wanted;

use std::path::Path;

use rayon::prelude::*;
use serde::Serialize;

use crate::base_map::BaseFeatures;
use crate::pbf::{BlobEntry, Buffers, Header, PbfFile};
use crate::{AdministrativeArea, ExtractError, Hidden, OsmRef, Place, TagRules};

pub(crate) use assemble::closed_rings;
use bounds::Bounds;
use first_pass::OnlyTagged;
pub(crate) use first_pass::{FirstPass, FoundNode, FoundRelation, FoundWay, Tags};
pub(crate) use members::MemberWays;
use members::WayPass;
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
    /// Objects with texts longer, or more, than are kept: 255 characters of a key or value, 64 KiB of an object.
    pub texts_cut: u64,
}

/// What an extract holds of what was asked for.
#[derive(Debug, Default)]
pub struct Extract {
    /// What its header says.
    pub header: Header,
    /// West, south, east, north in degrees of what it covers: the box of its header, as far as there are nodes; west lies east of
    /// east where it crosses the antimeridian.
    pub covers: Option<[f64; 4]>,
    /// What must not be listed ([`TagRules::hide`]).
    pub hidden: Vec<Hidden>,
    /// Places, ordered by kind and id.
    pub places: Vec<Place>,
    /// Administrative areas, ordered by level and id.
    pub areas: Vec<AdministrativeArea>,
    /// Administrative areas whose ring is not whole in it: cut by its border, or broken.
    pub cut_areas: Vec<OsmRef>,
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
    let Passes { first_passes, ways, nodes, box_of_nodes } = match by_kind::blobs(&file)? {
        Some(by_kind) => match sorted(&file, &by_kind, selection, progress)? {
            Some(passes) => passes,
            None => unsorted(&file, selection, progress)?,
        },
        None => unsorted(&file, selection, progress)?,
    };
    let texts_cut = first_passes.iter().map(|first_pass| first_pass.cut).sum();
    let mut extract = assemble::assemble(&first_passes, &ways, &nodes, &selection.places, progress);
    if selection.streets {
        streets::name_by_nearest(&mut extract.places, &first_passes, &nodes);
    }
    extract.covers = box_of_nodes.and(nodes.bounds_beside()).covered(file.header.bounding_box);
    if selection.base_map {
        extract.base = Some(BaseFeatures::collect(first_passes, &ways, &nodes, extract.covers, &extract.hidden));
    }
    extract.counts.texts_cut = texts_cut;
    extract.counts.blobs = file.blobs.len() as u64;
    extract.header = file.header;
    Ok(extract)
}

/// What the passes over the file give.
struct Passes {
    first_passes: Vec<FirstPass>,
    ways: MemberWays,
    nodes: NodeStore,
    box_of_nodes: Bounds,
}

fn first_pass_of_blobs(file: &PbfFile, blobs: &[BlobEntry], selection: &Selection, progress: Progress<'_>) -> Result<Vec<FirstPass>, ExtractError> {
    let done = Steps { progress, stage: Stage::Objects, total: blobs.len() as u64, done: 0.into() };
    blobs
        .par_iter()
        .map_init(Buffers::default, |buffers, entry| {
            let first_pass = first_pass::first_pass(file.read(*entry, buffers)?, selection, &mut OnlyTagged);
            done.step();
            first_pass.map_err(|problem| file.content(entry.offset, problem))
        })
        .collect()
}

/// Relations first, then the ways, then the nodes: so that each blob is inflated once, or twice where one kind ends and the
/// next begins in it. None when the kinds turn out to be mixed.
fn sorted(file: &PbfFile, by_kind: &[Vec<BlobEntry>; 3], selection: &Selection, progress: Progress<'_>) -> Result<Option<Passes>, ExtractError> {
    let [of_nodes, of_ways, of_relations] = by_kind;
    let mut of_relations = first_pass_of_blobs(file, of_relations, selection, progress)?;
    first_pass::resolve_versions(&mut of_relations);
    let WayPass { ways, located, first_passes: mut found } = members::collect(file, of_ways, &members::wanted(&of_relations), Some(selection), progress)?;
    let misplaced = of_relations.iter().any(|first_pass| first_pass.holds_nodes || first_pass.way_ids.is_some());
    if misplaced || found.iter().any(|first_pass| first_pass.holds_nodes || !first_pass.relations.is_empty()) {
        return Ok(None);
    }
    found.append(&mut of_relations);
    first_pass::resolve_versions(&mut found);
    let pass = nodes::collect(file, of_nodes, selection, &found, &ways, true, progress)?;
    let mut first_passes = pass.first_passes;
    if first_passes.iter().any(|first_pass| first_pass.way_ids.is_some() || !first_pass.relations.is_empty()) {
        return Ok(None);
    }
    first_passes.append(&mut found);
    first_pass::resolve_versions(&mut first_passes);
    Ok(Some(Passes { nodes: pass.nodes.beside(located, &mut first_passes), ways, box_of_nodes: pass.bounds, first_passes }))
}

fn unsorted(file: &PbfFile, selection: &Selection, progress: Progress<'_>) -> Result<Passes, ExtractError> {
    let mut first_passes = first_pass_of_blobs(file, &file.blobs, selection, progress)?;
    first_pass::resolve_versions(&mut first_passes);
    let blobs_with = |holds: fn(&FirstPass) -> bool| -> Vec<BlobEntry> {
        file.blobs.iter().zip(&first_passes).filter(|(_, first_pass)| holds(first_pass)).map(|(blob, _)| *blob).collect()
    };
    let WayPass { ways, located, .. } =
        members::collect(file, &blobs_with(|first_pass| first_pass.way_ids.is_some()), &members::wanted(&first_passes), None, progress)?;
    let pass = nodes::collect(file, &blobs_with(|first_pass| first_pass.holds_nodes), selection, &first_passes, &ways, false, progress)?;
    Ok(Passes { nodes: pass.nodes.beside(located, &mut first_passes), ways, box_of_nodes: pass.bounds, first_passes })
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
