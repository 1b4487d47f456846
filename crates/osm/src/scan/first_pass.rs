//! The first pass: which objects were asked for.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::base_map;
use crate::pbf::wire::{varint, zigzag};
use crate::pbf::{Block, DenseNodes, Group, MemberKind, Node, Relation, Way, each, refs};
use crate::rules::HIDDEN;
use crate::{OsmKind, OsmRef, Problem};

use super::{Selection, texts};

/// A node with its position (1e-7 degrees), as a way carries it.
pub(crate) type Located = (i64, [i32; 2]);

/// Tags kept of an object, sorted by key.
pub(crate) type Tags = Vec<(String, String)>;

/// A node that is a place or stands on the base map.
#[derive(Debug)]
pub(crate) struct FoundNode {
    pub(crate) id: i64,
    pub(crate) version: u32,
    pub(crate) position: [i32; 2],
    pub(crate) class: Option<u16>,
    pub(crate) base: Option<u8>,
    pub(crate) tags: Tags,
}

/// A way that is a place, an area, a street or stands on the base map. Kept small: there are millions.
#[derive(Debug)]
pub(crate) struct FoundWay {
    pub(crate) id: i64,
    pub(crate) version: u32,
    /// Where its packed node references lie in [`FirstPass::refs`].
    refs: Range<u32>,
    pub(crate) base: Option<u8>,
    /// Index into [`FirstPass::names`].
    pub(crate) name: Option<u32>,
    /// Index into [`FirstPass::details`], for places and areas.
    pub(crate) detail: Option<u32>,
}

/// What is kept of a way that becomes a record.
#[derive(Debug)]
pub(crate) struct Detail {
    pub(crate) class: Option<u16>,
    pub(crate) area_level: Option<u8>,
    pub(crate) tags: Tags,
}

/// A relation that is a place, an area or stands on the base map.
#[derive(Debug)]
pub(crate) struct FoundRelation {
    pub(crate) id: i64,
    pub(crate) version: u32,
    pub(crate) class: Option<u16>,
    pub(crate) area_level: Option<u8>,
    pub(crate) base: Option<u8>,
    /// Whether its type describes an area (`multipolygon`, `boundary`).
    pub(crate) describes_area: bool,
    pub(crate) tags: Tags,
    pub(crate) members: Vec<(MemberKind, i64)>,
}

/// What one blob holds.
#[derive(Debug, Default)]
pub(crate) struct FirstPass {
    pub(crate) nodes: Vec<FoundNode>,
    pub(crate) ways: Vec<FoundWay>,
    pub(crate) relations: Vec<FoundRelation>,
    pub(crate) details: Vec<Detail>,
    /// Nodes that were asked for and have no position: which, their version and class.
    pub(crate) nowhere: Vec<(OsmRef, u32, u16)>,
    pub(crate) names: Vec<String>,
    refs: Vec<u8>,
    /// Positions of the nodes of the ways that are kept, where the ways carry them (`LocationsOnWays`).
    pub(crate) located: Vec<Located>,
    pub(crate) holds_nodes: bool,
    /// Lowest and highest way id in the blob.
    pub(crate) way_ids: Option<(i64, i64)>,
    /// First and last object of the blob with its version: two versions of one object may straddle blobs.
    ends: Option<[(OsmRef, u32); 2]>,
    /// Objects with longer texts, or more of them, than are kept.
    pub(crate) cut: u64,
}

impl FirstPass {
    /// The node ids of a way that the first pass found in this blob.
    pub(crate) fn refs(&self, way: &FoundWay) -> impl Iterator<Item = i64> {
        // Checked when the blob was read.
        refs(&self.refs[way.refs.start as usize..way.refs.end as usize]).map_while(Result::ok)
    }

    fn seen(&mut self, element: OsmRef, version: u32) {
        match &mut self.ends {
            Some([_, last]) => *last = (element, version),
            None => self.ends = Some([(element, version); 2]),
        }
    }

    fn forget(&mut self, element: OsmRef) {
        match element.kind {
            OsmKind::Node => self.nodes.retain(|node| node.id != element.id),
            OsmKind::Way => self.ways.retain(|way| way.id != element.id),
            OsmKind::Relation => self.relations.retain(|relation| relation.id != element.id),
        }
    }

    /// Forgets the objects at these places of its lists.
    fn without(&mut self, gone: &HashSet<(OsmKind, u32)>) {
        fn keep<T>(list: &mut Vec<T>, kind: OsmKind, gone: &HashSet<(OsmKind, u32)>) {
            let mut place = 0;
            list.retain(|_| {
                let stays = !gone.contains(&(kind, place));
                place += 1;
                stays
            });
        }
        keep(&mut self.nodes, OsmKind::Node, gone);
        keep(&mut self.ways, OsmKind::Way, gone);
        keep(&mut self.relations, OsmKind::Relation, gone);
    }
}

struct FirstPassReader<'a, 's> {
    block: Block<'a>,
    selection: &'s Selection,
    /// For each string of the table: does any rule look at this key? Asked once it is met as a key, for most strings are values.
    interesting: Vec<Cell<Option<bool>>>,
    first_pass: FirstPass,
    names: HashMap<&'a [u8], u32>,
    /// Scratch room for the tags of one object.
    tags: Vec<(&'a [u8], &'a [u8])>,
}

/// What an object is wanted for.
#[derive(Debug, Clone, Copy, Default)]
struct Wanted {
    class: Option<u16>,
    area_level: Option<u8>,
    base: Option<u8>,
}

/// What else is to be done with the nodes while they are read: nothing, or their coordinates are kept.
pub(super) trait Nodes {
    /// Whether every node is to be shown.
    const ALL: bool;

    /// A node, with its coordinates as the block packs them.
    fn node(&mut self, block: &Block<'_>, id: i64, version: u32, lon: i64, lat: i64) -> Result<(), Problem>;
}

/// Only what was asked for is looked at.
pub(super) struct OnlyTagged;

impl Nodes for OnlyTagged {
    const ALL: bool = false;

    fn node(&mut self, _block: &Block<'_>, _id: i64, _version: u32, _lon: i64, _lat: i64) -> Result<(), Problem> {
        Ok(())
    }
}

pub(super) fn first_pass(data: &[u8], selection: &Selection, nodes: &mut impl Nodes) -> Result<FirstPass, Problem> {
    let block = Block::parse(data)?;
    let interesting = vec![Cell::new(None); block.strings.len()];
    let mut reader = FirstPassReader { block, selection, interesting, first_pass: FirstPass::default(), names: HashMap::new(), tags: Vec::new() };
    reader.run(nodes)?;
    reader.first_pass.refs.shrink_to_fit();
    Ok(reader.first_pass)
}

impl<'a> FirstPassReader<'a, '_> {
    fn run(&mut self, nodes: &mut impl Nodes) -> Result<(), Problem> {
        // The groups borrow the data, not the block, so the block can be used while they are visited.
        let groups = self.block.take_groups();
        each(&groups, |entry| match entry {
            Group::Dense(dense) => self.dense(dense, nodes),
            Group::Node(node) => self.node(node, nodes),
            Group::Way(way) => self.way(way),
            Group::Relation(relation) => self.relation(relation),
        })
    }

    /// Whether a rule looks at the key with this place in the string table; nothing for a place past its end.
    fn is_interesting(&self, index: u64) -> Option<bool> {
        let index = usize::try_from(index).ok()?;
        let (known, key) = (self.interesting.get(index)?, *self.block.strings.get(index)?);
        let selection = self.selection;
        let knows = || {
            selection.places.knows(key)
                || selection.areas && key == b"boundary"
                || selection.base_map && base_map::knows(key)
                || selection.streets && key == b"highway"
        };
        let is = known.get().unwrap_or_else(knows);
        known.set(Some(is));
        Some(is)
    }

    /// Whether any of the packed keys is one that a rule looks at.
    fn any_interesting(&self, mut keys: &[u8]) -> Result<bool, Problem> {
        while !keys.is_empty() {
            let index = varint(&mut keys)?;
            if self.is_interesting(index).ok_or(Problem::Damaged("a tag points past the string table"))? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What the object whose tags lie in `self.tags` is wanted for; `is_area` is asked where a rule depends on its form.
    fn wanted(&self, kind: OsmKind, is_area: impl FnOnce() -> bool) -> Wanted {
        let selection = self.selection;
        let tag = |key: &[u8]| self.tags.iter().find(|(k, _)| *k == key).map(|(_, value)| *value);
        let area_level = if selection.areas && kind != OsmKind::Node && tag(b"boundary") == Some(b"administrative") && tag(b"name").is_some() {
            admin_level(tag(b"admin_level"))
        } else {
            None
        };
        let street = selection.streets && kind == OsmKind::Way && tag(b"highway").is_some() && tag(b"name").is_some();
        let base = if selection.base_map || street { base_map::classify(kind, &self.tags) } else { None };
        let class = selection.places.class(kind, selection.places.asks_for_areas() && is_area(), &self.tags);
        // What must not be listed has no label on the map either.
        Wanted { class, area_level, base: base.filter(|_| kind != OsmKind::Node || class != Some(HIDDEN)) }
    }

    fn kept_tags(&mut self) -> Tags {
        let (tags, whole) = texts::kept(&self.tags);
        self.first_pass.cut += u64::from(!whole);
        tags
    }

    /// Whether this is the object seen last: another version of it.
    fn is_last(&self, element: OsmRef) -> bool {
        self.first_pass.ends.is_some_and(|[_, (last, _)]| last == element)
    }

    /// Takes note of an object; false when a higher version of the same object came before it.
    fn supersedes(&mut self, kind: OsmKind, id: i64, version: u32) -> bool {
        let element = OsmRef { kind, id };
        if let Some([_, (last, last_version)]) = self.first_pass.ends
            && last == element
        {
            if last_version > version {
                return false;
            }
            self.first_pass.forget(element);
        }
        self.first_pass.seen(element, version);
        true
    }

    /// Looks at the tags first: where only tagged nodes count, ids and coordinates are decoded no further than the last
    /// one that is wanted.
    fn dense<N: Nodes>(&mut self, dense: DenseNodes<'a>, nodes: &mut N) -> Result<(), Problem> {
        self.first_pass.holds_nodes |= !dense.ids.is_empty();
        let hits = self.hits(dense.keys_values)?;
        // As far as the node behind the last hit: a newer version of it may follow. The first node is looked at in any
        // case, for versions that straddle blobs.
        let end = hits.last().map_or(0, |(last, _)| last + 1);
        let mut next = hits.iter();
        let mut hit = next.next();
        let mut index = 0;
        let mut last = None;
        dense.each(|id, lon, lat, version| {
            nodes.node(&self.block, id, version, lon, lat)?;
            if let Some((at, tags)) = hit
                && *at == index
            {
                hit = next.next();
                if let Some((before, version)) = last {
                    self.first_pass.seen(OsmRef { kind: OsmKind::Node, id: before }, version);
                }
                self.unpack_dense_tags(tags)?;
                let wanted = self.wanted(OsmKind::Node, || false);
                if self.supersedes(OsmKind::Node, id, version) && (wanted.class.is_some() || wanted.base.is_some()) {
                    let position = self.block.position(id, lon, lat)?;
                    self.found_node(id, version, position, wanted);
                }
            } else if index == 0 || self.is_last(OsmRef { kind: OsmKind::Node, id }) {
                self.supersedes(OsmKind::Node, id, version);
            }
            last = Some((id, version));
            index += 1;
            Ok(N::ALL || index <= end)
        })?;
        if let Some((id, version)) = last {
            self.first_pass.seen(OsmRef { kind: OsmKind::Node, id }, version);
        }
        Ok(())
    }

    fn found_node(&mut self, id: i64, version: u32, position: Option<[i32; 2]>, wanted: Wanted) {
        match position {
            Some(position) => {
                let tags = self.kept_tags();
                self.first_pass.nodes.push(FoundNode { id, version, position, class: wanted.class, base: wanted.base, tags });
            }
            None => self.first_pass.nowhere.extend(wanted.class.map(|class| (OsmRef { kind: OsmKind::Node, id }, version, class))),
        }
    }

    /// Places and packed tags of the nodes with a key that a rule looks at.
    fn hits(&self, mut keys_values: &'a [u8]) -> Result<Vec<(usize, &'a [u8])>, Problem> {
        let mut hits = Vec::new();
        let mut index = 0;
        while !keys_values.is_empty() {
            // Most nodes have no tags: runs of them are runs of zeros.
            let bare = keys_values.iter().position(|byte| *byte != 0).unwrap_or(keys_values.len());
            index += bare;
            keys_values = &keys_values[bare..];
            if keys_values.is_empty() {
                break;
            }
            let start = keys_values;
            let mut hit = false;
            loop {
                let key = varint(&mut keys_values)?;
                if key == 0 {
                    break;
                }
                varint(&mut keys_values)?;
                hit |= self.is_interesting(key).unwrap_or(false);
            }
            if hit {
                hits.push((index, start));
            }
            index += 1;
        }
        Ok(hits)
    }

    fn unpack_dense_tags(&mut self, mut keys_values: &[u8]) -> Result<(), Problem> {
        self.tags.clear();
        loop {
            let key = varint(&mut keys_values)?;
            if key == 0 {
                return Ok(());
            }
            let value = varint(&mut keys_values)?;
            self.tags.push((self.block.string(key)?, self.block.string(value)?));
        }
    }

    fn node(&mut self, node: Node<'a>, nodes: &mut impl Nodes) -> Result<(), Problem> {
        self.first_pass.holds_nodes = true;
        nodes.node(&self.block, node.id, node.version, node.lon, node.lat)?;
        if !self.supersedes(OsmKind::Node, node.id, node.version) || !self.any_interesting(node.keys)? {
            return Ok(());
        }
        self.block.tags(node.keys, node.values, &mut self.tags)?;
        let wanted = self.wanted(OsmKind::Node, || false);
        if wanted.class.is_some() || wanted.base.is_some() {
            let position = self.block.position(node.id, node.lon, node.lat)?;
            self.found_node(node.id, node.version, position, wanted);
        }
        Ok(())
    }

    fn way(&mut self, way: Way<'a>) -> Result<(), Problem> {
        let ids = self.first_pass.way_ids.unwrap_or((way.id, way.id));
        self.first_pass.way_ids = Some((ids.0.min(way.id), ids.1.max(way.id)));
        if !self.supersedes(OsmKind::Way, way.id, way.version) || !self.any_interesting(way.keys)? {
            return Ok(());
        }
        self.block.tags(way.keys, way.values, &mut self.tags)?;
        let wanted = self.wanted(OsmKind::Way, || is_closed(way.refs));
        let is_record = wanted.class.is_some() || wanted.area_level.is_some();
        if !is_record && wanted.base.is_none() {
            return Ok(());
        }
        let mut check = way.refs;
        while !check.is_empty() {
            zigzag(varint(&mut check)?);
        }
        let too_large = |_| Problem::TooLarge("a block of ways over 4 GiB");
        let start = u32::try_from(self.first_pass.refs.len()).map_err(too_large)?;
        self.first_pass.refs.extend_from_slice(way.refs);
        self.block.locations(&way, &mut self.first_pass.located)?;
        let end = u32::try_from(self.first_pass.refs.len()).map_err(too_large)?;
        let name = if wanted.base.is_some() { self.name_index()? } else { None };
        let detail = if is_record {
            let detail = Detail { class: wanted.class, area_level: wanted.area_level, tags: self.kept_tags() };
            self.first_pass.details.push(detail);
            Some(u32::try_from(self.first_pass.details.len() - 1).map_err(too_large)?)
        } else {
            None
        };
        self.first_pass.ways.push(FoundWay { id: way.id, version: way.version, refs: start..end, base: wanted.base, name, detail });
        Ok(())
    }

    fn name_index(&mut self) -> Result<Option<u32>, Problem> {
        let Some((_, name)) = self.tags.iter().find(|(key, _)| *key == b"name") else { return Ok(None) };
        let next = u32::try_from(self.names.len()).map_err(|_| Problem::TooLarge("a block with too many names"))?;
        let index = *self.names.entry(name).or_insert(next);
        if index == next {
            self.first_pass.names.push(texts::cut(name).0);
        }
        Ok(Some(index))
    }

    fn relation(&mut self, relation: Relation<'a>) -> Result<(), Problem> {
        if !self.supersedes(OsmKind::Relation, relation.id, relation.version) || !self.any_interesting(relation.keys)? {
            return Ok(());
        }
        self.block.tags(relation.keys, relation.values, &mut self.tags)?;
        let describes_area = self.tags.iter().any(|(key, value)| *key == b"type" && (*value == b"multipolygon" || *value == b"boundary"));
        let wanted = self.wanted(OsmKind::Relation, || describes_area);
        if wanted.class.is_none() && wanted.area_level.is_none() && wanted.base.is_none() {
            return Ok(());
        }
        let mut members = Vec::new();
        let (mut kinds, mut ids, mut id) = (relation.member_kinds, relation.member_ids, 0i64);
        while !ids.is_empty() {
            id = id.wrapping_add(zigzag(varint(&mut ids)?));
            let kind = match varint(&mut kinds)? {
                0 => MemberKind::Node,
                1 => MemberKind::Way,
                2 => MemberKind::Relation,
                _ => return Err(Problem::Damaged("a member of an unknown kind")),
            };
            members.push((kind, id));
        }
        let found = FoundRelation {
            id: relation.id,
            version: relation.version,
            class: wanted.class,
            area_level: wanted.area_level,
            base: wanted.base.filter(|_| describes_area),
            describes_area,
            tags: self.kept_tags(),
            members,
        };
        self.first_pass.relations.push(found);
        Ok(())
    }
}

/// Whether packed references are those of a closed way with four nodes or more.
fn is_closed(packed: &[u8]) -> bool {
    let ids: Vec<i64> = refs(packed).map_while(Result::ok).collect();
    ids.len() >= 4 && ids.first() == ids.last()
}

/// `admin_level` as a number, 1 to 12.
fn admin_level(value: Option<&[u8]>) -> Option<u8> {
    std::str::from_utf8(value?).ok()?.parse().ok().filter(|level| (1..=12).contains(level))
}

/// Of several versions of one object keeps the highest, and of several of the same version the last: across the seams of blobs in
/// sorted files, and among the objects found in files of any order. (Extracts merged from neighbours of different dates hold such
/// pairs.)
pub(super) fn resolve_versions(first_passes: &mut [FirstPass]) {
    for index in 1..first_passes.len() {
        let (before, after) = first_passes.split_at_mut(index);
        let (before, after) = (&mut before[index - 1], &mut after[0]);
        if let (Some([_, (last, old)]), Some([(first, new), _])) = (before.ends, after.ends)
            && last == first
        {
            if old > new { after.forget(first) } else { before.forget(first) }
        }
    }
    // Version, blob and place in its list. A blob of 32 MiB holds fewer than 4 billion objects.
    let mut best: HashMap<OsmRef, (u32, u32, u32)> = HashMap::new();
    let mut repeated: HashMap<u32, HashSet<(OsmKind, u32)>> = HashMap::new();
    for (index, first_pass) in first_passes.iter().enumerate() {
        let nodes = first_pass.nodes.iter().enumerate().map(|(place, node)| (OsmKind::Node, node.id, node.version, place));
        let ways = first_pass.ways.iter().enumerate().filter(|(_, way)| way.detail.is_some()).map(|(place, way)| (OsmKind::Way, way.id, way.version, place));
        let relations = first_pass.relations.iter().enumerate().map(|(place, relation)| (OsmKind::Relation, relation.id, relation.version, place));
        for (kind, id, version, place) in nodes.chain(ways).chain(relations) {
            let here = (version, index as u32, place as u32);
            let (_, of_blob, gone) = match best.get_mut(&OsmRef { kind, id }) {
                Some(known) if known.0 > version => here,
                Some(known) => std::mem::replace(known, here),
                None => {
                    best.insert(OsmRef { kind, id }, here);
                    continue;
                }
            };
            repeated.entry(of_blob).or_default().insert((kind, gone));
        }
    }
    for (index, gone) in repeated {
        first_passes[index as usize].without(&gone);
    }
}
