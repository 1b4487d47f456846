//! The third pass: coordinates, packed to about six bytes a node.

use rayon::prelude::*;

use crate::pbf::wire::{varint, write_signed, write_varint, zigzag};
use crate::pbf::{BlobEntry, Block, Buffers, Group, MemberKind, PbfFile};
use crate::{ExtractError, Problem};

use super::bounds::Bounds;
use super::first_pass::{Located, Nodes};
use super::members::MemberWays;
use super::wanted::Wanted;
use super::{FirstPass, Progress, Selection, Stage, Steps};

/// Nodes between two entries of the index.
const STRIDE: usize = 32;

/// Coordinates (1e-7 degrees) by node id.
#[derive(Debug, Default)]
pub(crate) struct NodeStore {
    /// By rising id, without overlap.
    chunks: Vec<Chunk>,
    /// Nodes that only the ways carry, and the box around them.
    beside: Vec<Chunk>,
    bounds_beside: Bounds,
}

#[derive(Debug, Default)]
struct Chunk {
    last: i64,
    /// First id and offset of every [`STRIDE`]th node.
    index: Vec<(i64, u32)>,
    /// Per stride: longitude and latitude of the first node, then differences of id, longitude and latitude.
    data: Vec<u8>,
    count: usize,
    last_position: [i32; 2],
    /// Ids did not rise, or one came twice: the whole must be sorted.
    unsorted: bool,
}

impl Chunk {
    fn push(&mut self, id: i64, position: [i32; 2]) {
        self.unsorted |= self.count > 0 && id <= self.last;
        let [lon, lat] = position.map(i64::from);
        if self.count.is_multiple_of(STRIDE) {
            // A blob holds at most 32 MiB, its packed nodes less than 4 GiB.
            self.index.push((id, self.data.len() as u32));
            write_signed(&mut self.data, lon);
            write_signed(&mut self.data, lat);
        } else {
            let [last_lon, last_lat] = self.last_position.map(i64::from);
            write_varint(&mut self.data, id.wrapping_sub(self.last).cast_unsigned());
            write_signed(&mut self.data, lon - last_lon);
            write_signed(&mut self.data, lat - last_lat);
        }
        self.last = id;
        self.last_position = position;
        self.count += 1;
    }

    fn finish(mut self) -> Self {
        self.data.shrink_to_fit();
        self.index.shrink_to_fit();
        self
    }

    fn get(&self, wanted: i64) -> Option<[i32; 2]> {
        let stride = self.index.partition_point(|(first, _)| *first <= wanted).checked_sub(1)?;
        let (mut id, offset) = self.index[stride];
        let mut data = &self.data[offset as usize..];
        let mut lon = zigzag(varint(&mut data).ok()?);
        let mut lat = zigzag(varint(&mut data).ok()?);
        for _ in 1..STRIDE {
            if id >= wanted || data.is_empty() {
                break;
            }
            id = id.wrapping_add(varint(&mut data).ok()?.cast_signed());
            lon += zigzag(varint(&mut data).ok()?);
            lat += zigzag(varint(&mut data).ok()?);
        }
        (id == wanted).then_some([lon as i32, lat as i32])
    }
}

impl NodeStore {
    /// Longitude and latitude of a node in 1e-7 degrees.
    pub(crate) fn get(&self, id: i64) -> Option<[i32; 2]> {
        let find = |chunks: &[Chunk]| chunks.get(chunks.partition_point(|chunk| chunk.last < id))?.get(id);
        find(&self.chunks).or_else(|| if self.beside.is_empty() { None } else { find(&self.beside) })
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
        let first = |chunk: &Chunk| chunk.index.first().map(|(id, _)| *id);
        let sorted = chunks.windows(2).all(|pair| first(&pair[1]).is_some_and(|id| pair[0].last < id));
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
    // A base map needs nearly all nodes; without one only those that places and areas stand on.
    let wanted = if selection.base_map { None } else { Some(wanted(found, ways)) };
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
            for id in probes {
                prop_assert_eq!(store.get(id), truth.get(&id).map(|(_, position)| *position));
            }
        }
    }
}
