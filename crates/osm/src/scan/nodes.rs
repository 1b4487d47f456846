//! The third pass: coordinates, packed to about seven bytes a node.

use rayon::prelude::*;

use crate::pbf::{BlobEntry, Block, Buffers, Group, MemberKind, PbfFile};
use crate::{ExtractError, Problem};

use super::bounds::Bounds;
use super::chunk::{Chunk, Nearby};
use super::first_pass::{Located, Nodes};
use super::members::MemberWays;
use super::wanted::Wanted;
use super::{FirstPass, Progress, Selection, Stage, Steps};

/// All nodes of a file are kept while they are packed into fewer bytes than this.
const SMALL: u64 = 32 * 1024 * 1024;

/// Coordinates (1e-7 degrees) by node id.
#[derive(Debug, Default)]
pub(crate) struct NodeStore {
    /// By rising id, without overlap.
    chunks: Vec<Chunk>,
    /// Nodes that only the ways carry, and the box around them.
    beside: Vec<Chunk>,
    bounds_beside: Bounds,
}

/// [`NodeStore::get`] for many nodes, one after the other.
#[derive(Debug)]
pub(crate) struct Lookup<'n> {
    nodes: Nearby<'n>,
    beside: Nearby<'n>,
}

impl Lookup<'_> {
    /// Longitude and latitude of a node in 1e-7 degrees.
    #[inline]
    pub(crate) fn get(&mut self, id: i64) -> Option<[i32; 2]> {
        self.nodes.get(id).or_else(|| if self.beside.chunks.is_empty() { None } else { self.beside.get(id) })
    }
}

impl NodeStore {
    /// Longitude and latitude of a node in 1e-7 degrees.
    pub(crate) fn get(&self, id: i64) -> Option<[i32; 2]> {
        self.lookup().get(id)
    }

    /// For many nodes, one after the other.
    pub(crate) fn lookup(&self) -> Lookup<'_> {
        Lookup { nodes: Nearby::new(&self.chunks), beside: Nearby::new(&self.beside) }
    }

    /// Adds the nodes that ways carry.
    pub(super) fn beside(mut self, mut located: Vec<Located>, first_passes: &mut [FirstPass]) -> Self {
        first_passes.iter_mut().for_each(|first_pass| located.append(&mut first_pass.located));
        if !located.is_empty() {
            located.iter().for_each(|(_, position)| self.bounds_beside.add(*position));
            self.beside = Self::of_unsorted(located.into_iter().map(|(id, position)| (id, 0, position)).collect()).chunks;
        }
        self
    }

    /// The box around what [`NodeStore::beside`] added.
    pub(super) fn bounds_beside(&self) -> Bounds {
        self.bounds_beside
    }

    fn of(chunks: Vec<Chunk>) -> Option<Self> {
        let sorted = chunks.windows(2).all(|pair| pair[1].first().is_some_and(|id| pair[0].last < id));
        (sorted && chunks.iter().all(|chunk| !chunk.unsorted)).then_some(Self { chunks, ..Self::default() })
    }

    /// From nodes in any order, the highest version of each, and of several of the same version the last.
    fn of_unsorted(mut nodes: Vec<(i64, u32, [i32; 2])>) -> Self {
        nodes.reverse();
        nodes.sort_by_key(|(id, version, _)| (*id, std::cmp::Reverse(*version)));
        nodes.dedup_by_key(|(id, _, _)| *id);
        let chunk = |nodes: &[(i64, u32, [i32; 2])]| {
            let mut chunk = Chunk::default();
            nodes.iter().for_each(|(id, _, position)| chunk.push(*id, *position));
            chunk.finish()
        };
        Self { chunks: nodes.chunks(8_000).map(chunk).collect(), ..Self::default() }
    }
}

/// What the pass over the nodes gives: coordinates, and the tagged nodes that were asked for where `first_pass` is set.
pub(super) struct NodePass {
    pub(super) nodes: NodeStore,
    pub(super) first_passes: Vec<FirstPass>,
    /// The box around all nodes of the file.
    pub(super) bounds: Bounds,
}

/// Reads the coordinates that `found` needs, and in the same go, with `first_pass`, what was asked for in these blobs.
pub(super) fn collect(
    file: &PbfFile,
    blobs: &[BlobEntry],
    selection: &Selection,
    found: &[FirstPass],
    ways: &MemberWays,
    first_pass: bool,
    progress: Progress<'_>,
) -> Result<NodePass, ExtractError> {
    // A base map needs nearly all nodes; without one only those that places, areas and streets stand on. Of a small file it costs less to
    // keep all than to find out which these are.
    let is_small = blobs.iter().map(|blob| u64::from(blob.size)).sum::<u64>() <= SMALL;
    let wanted = if selection.base_map || is_small { None } else { Some(wanted(found, ways)) };
    let wanted = wanted.as_deref();
    let done = Steps { progress, stage: Stage::Nodes, total: blobs.len() as u64, done: 0.into() };
    let read: Vec<(Chunk, Option<FirstPass>, Bounds)> = blobs
        .par_iter()
        .map_init(Buffers::default, |buffers, entry| {
            let data = file.read(*entry, buffers)?;
            let mut chunk = Chunk::default();
            let mut positions = Positions { wanted: wanted.map(Wanted::new), bounds: Bounds::default(), take: |id, _, position| chunk.push(id, position) };
            let read = if first_pass { super::first_pass::first_pass(data, selection, &mut positions).map(Some) } else { positions.read(data).map(|()| None) };
            done.step();
            let first_pass = read.map_err(|problem| file.content(entry.offset, problem))?;
            let bounds = positions.bounds;
            Ok((chunk.finish(), first_pass, bounds))
        })
        .collect::<Result<_, ExtractError>>()?;
    let bounds = read.iter().fold(Bounds::default(), |all, (_, _, bounds)| all.and(*bounds));
    let (chunks, first_passes): (Vec<Chunk>, Vec<Option<FirstPass>>) = read.into_iter().map(|(chunk, first_pass, _)| (chunk, first_pass)).unzip();
    let first_passes = first_passes.into_iter().flatten().collect();
    if let Some(nodes) = NodeStore::of(chunks.into_iter().filter(|chunk| chunk.count > 0).collect()) {
        return Ok(NodePass { nodes, first_passes, bounds });
    }
    let mut nodes = Vec::new();
    let mut buffers = Buffers::default();
    for entry in blobs {
        let mut positions =
            Positions { wanted: wanted.map(Wanted::new), bounds: Bounds::default(), take: |id, version, position| nodes.push((id, version, position)) };
        let read = positions.read(file.read(*entry, &mut buffers)?);
        read.map_err(|problem| file.content(entry.offset, problem))?;
    }
    Ok(NodePass { nodes: NodeStore::of_unsorted(nodes), first_passes, bounds })
}

fn wanted(first_passes: &[FirstPass], ways: &MemberWays) -> Vec<i64> {
    let mut wanted: Vec<i64> = ways.values().flatten().copied().collect();
    for first_pass in first_passes {
        wanted.extend(first_pass.ways.iter().flat_map(|way| first_pass.refs(way)));
        let members = first_pass.relations.iter().flat_map(|relation| &relation.members);
        wanted.extend(members.filter(|(kind, _)| *kind == MemberKind::Node).map(|(_, id)| *id));
    }
    wanted.par_sort_unstable();
    wanted.dedup();
    wanted
}

/// Takes the coordinates of nodes: of all, or of those that are wanted.
struct Positions<'w, T> {
    wanted: Option<Wanted<'w>>,
    bounds: Bounds,
    take: T,
}

impl<T: FnMut(i64, u32, [i32; 2])> Nodes for Positions<'_, T> {
    const ALL: bool = true;

    #[inline(always)]
    fn node(&mut self, block: &Block<'_>, id: i64, version: u32, lon: i64, lat: i64) -> Result<(), Problem> {
        let Some(position) = block.position(id, lon, lat)? else { return Ok(()) };
        self.bounds.add(position);
        if self.wanted.as_mut().is_none_or(|wanted| wanted.holds(id)) {
            (self.take)(id, version, position);
        }
        Ok(())
    }
}

impl<T: FnMut(i64, u32, [i32; 2])> Positions<'_, T> {
    fn read(&mut self, data: &[u8]) -> Result<(), Problem> {
        let block = Block::parse(data)?;
        block.each(|group| match group {
            Group::Dense(dense) => dense.each(|id, lon, lat, version| self.node(&block, id, version, lon, lat).map(|()| true)),
            Group::Node(node) => self.node(&block, node.id, node.version, node.lon, node.lat),
            Group::Way(_) | Group::Relation(_) => Ok(()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    proptest! {
        #[test]
        fn a_node_is_found_where_its_highest_version_lies(
            nodes in prop::collection::vec((-50i64..400, 0u32..4, (-1_800_000_000i32..=1_800_000_000, -900_000_000i32..=900_000_000)), 0..300),
            probes in prop::collection::vec(-60i64..420, 40),
        ) {
            let nodes: Vec<_> = nodes.into_iter().map(|(id, version, (lon, lat))| (id, version, [lon, lat])).collect();
            let mut truth: HashMap<i64, (u32, [i32; 2])> = HashMap::new();
            for (id, version, position) in &nodes {
                let known = truth.entry(*id).or_insert((*version, *position));
                if *version >= known.0 {
                    *known = (*version, *position);
                }
            }
            let store = NodeStore::of_unsorted(nodes);
            let mut lookup = store.lookup();
            for id in probes {
                let there = truth.get(&id).map(|(_, position)| *position);
                prop_assert_eq!(store.get(id), there);
                prop_assert_eq!(lookup.get(id), there, "after others");
            }
        }
    }
}
