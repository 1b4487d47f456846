//! The second pass: the ways that relations need.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::pbf::{BlobEntry, Block, Buffers, MemberKind, PbfFile, refs};
use crate::{ExtractError, Problem};

use super::first_pass::{Located, OnlyTagged};
use super::wanted::Wanted;
use super::{FirstPass, Progress, Selection, Stage, Steps};

/// Node ids of the member ways, by way id.
pub(crate) type MemberWays = HashMap<i64, Vec<i64>>;

/// Id, version and node ids of a way.
type Found = (i64, u32, Vec<i64>);

/// The wanted ways of one blob, and the positions of their nodes where the ways carry them.
#[derive(Default)]
struct InBlob {
    ways: Vec<Found>,
    located: Vec<Located>,
}

/// What the pass over the ways gives.
pub(super) struct WayPass {
    pub(super) ways: MemberWays,
    /// Positions of nodes, where the ways carry them.
    pub(super) located: Vec<Located>,
    /// What was asked for, with `selection`.
    pub(super) first_passes: Vec<FirstPass>,
}

/// Ids of the ways that relations need, sorted.
pub(super) fn wanted(first_passes: &[FirstPass]) -> Vec<i64> {
    let members = first_passes.iter().flat_map(|first_pass| &first_pass.relations).flat_map(|relation| &relation.members);
    let mut wanted: Vec<i64> = members.filter(|(kind, _)| *kind == MemberKind::Way).map(|(_, id)| *id).collect();
    wanted.sort_unstable();
    wanted.dedup();
    wanted
}

/// Reads the wanted ways, and in the same go, with `selection`, what was asked for in these blobs.
pub(super) fn collect(
    file: &PbfFile,
    blobs: &[BlobEntry],
    wanted: &[i64],
    selection: Option<&Selection>,
    progress: Progress<'_>,
) -> Result<WayPass, ExtractError> {
    let done = Steps { progress, stage: Stage::Members, total: blobs.len() as u64, done: 0.into() };
    let read: Vec<(InBlob, Option<FirstPass>)> = blobs
        .par_iter()
        .map_init(Buffers::default, |buffers, entry| {
            let data = file.read(*entry, buffers)?;
            let first_pass = selection.map(|selection| super::first_pass::first_pass(data, selection, &mut OnlyTagged)).transpose();
            let found = first_pass.and_then(|first_pass| Ok((ways(data, wanted)?, first_pass)));
            done.step();
            found.map_err(|problem| file.content(entry.offset, problem))
        })
        .collect::<Result<_, _>>()?;
    let mut pass = WayPass { ways: HashMap::new(), located: Vec::new(), first_passes: Vec::new() };
    let mut ways: HashMap<i64, (u32, Vec<i64>)> = HashMap::new();
    for (found, first_pass) in read {
        pass.first_passes.extend(first_pass);
        pass.located.extend(found.located);
        for (id, version, nodes) in found.ways {
            let known = ways.entry(id).or_default();
            if version >= known.0 {
                *known = (version, nodes);
            }
        }
    }
    pass.ways = ways.into_iter().map(|(id, (_, nodes))| (id, nodes)).collect();
    Ok(pass)
}

fn ways(data: &[u8], wanted: &[i64]) -> Result<InBlob, Problem> {
    let mut found = InBlob::default();
    let mut wanted = Wanted::new(wanted);
    let block = Block::parse(data)?;
    block.each_way(
        |id| wanted.holds(id),
        |way| {
            found.ways.push((way.id, way.version, refs(way.refs).collect::<Result<_, _>>()?));
            block.locations(&way, &mut found.located)
        },
    )?;
    Ok(found)
}
