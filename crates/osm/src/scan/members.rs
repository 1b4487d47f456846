//! The second pass: the ways that relations need.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::pbf::{Block, Buffers, Group, MemberKind, PbfFile, refs};
use crate::{ExtractError, Problem};

use super::{Harvest, Progress, Stage, Steps};

/// Node ids of the member ways, by way id.
pub(crate) type MemberWays = HashMap<i64, Vec<i64>>;

pub(super) fn collect(file: &PbfFile, harvests: &[Harvest], progress: Progress<'_>) -> Result<MemberWays, ExtractError> {
    let mut wanted: Vec<i64> = harvests
        .iter()
        .flat_map(|harvest| &harvest.relations)
        .flat_map(|relation| &relation.members)
        .filter(|(kind, _)| *kind == MemberKind::Way)
        .map(|(_, id)| *id)
        .collect();
    wanted.sort_unstable();
    wanted.dedup();
    let in_range = |(low, high): (i64, i64)| wanted.get(wanted.partition_point(|id| *id < low)).is_some_and(|id| *id <= high);
    let blobs: Vec<_> = file.blobs.iter().zip(harvests).filter(|(_, harvest)| harvest.way_ids.is_some_and(in_range)).map(|(blob, _)| *blob).collect();
    let done = Steps { progress, stage: Stage::Members, total: blobs.len() as u64, done: 0.into() };
    let found: Vec<Vec<(i64, u32, Vec<i64>)>> = blobs
        .par_iter()
        .map_init(Buffers::default, |buffers, entry| {
            let found = ways(file.read(*entry, buffers)?, &wanted);
            done.step();
            found.map_err(|problem| file.content(entry.offset, problem))
        })
        .collect::<Result<_, _>>()?;
    let mut ways: HashMap<i64, (u32, Vec<i64>)> = HashMap::new();
    for (id, version, nodes) in found.into_iter().flatten() {
        let known = ways.entry(id).or_default();
        if version >= known.0 {
            *known = (version, nodes);
        }
    }
    Ok(ways.into_iter().map(|(id, (_, nodes))| (id, nodes)).collect())
}

fn ways(data: &[u8], wanted: &[i64]) -> Result<Vec<(i64, u32, Vec<i64>)>, Problem> {
    let mut found = Vec::new();
    Block::parse(data)?.each(|group| {
        if let Group::Way(way) = group
            && wanted.binary_search(&way.id).is_ok()
        {
            found.push((way.id, way.version, refs(way.refs).collect::<Result<_, _>>()?));
        }
        Ok(())
    })?;
    Ok(found)
}
