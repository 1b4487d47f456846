//! Primitive blocks: a string table and groups of nodes, ways or relations, decoded without allocating per element.

use super::wire::{Fields, varint, zigzag};
use crate::Problem;

/// More strings than any writer puts into one block (8,000 elements); a bound for hostile blocks.
const STRING_LIMIT: usize = 1 << 20;

/// Both coordinates of a node without a position, as osmium writes them.
const UNDEFINED: i64 = 2_147_483_647;

/// One decoded block.
#[derive(Debug)]
pub(crate) struct Block<'a> {
    pub(crate) strings: Vec<&'a [u8]>,
    groups: Vec<&'a [u8]>,
    granularity: i64,
    lat_offset: i64,
    lon_offset: i64,
}

/// One entry of a block.
#[derive(Debug)]
pub(crate) enum Group<'a> {
    Dense(DenseNodes<'a>),
    Node(Node<'a>),
    Way(Way<'a>),
    Relation(Relation<'a>),
}

/// Nodes packed as columns.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct DenseNodes<'a> {
    pub(crate) ids: &'a [u8],
    pub(crate) lats: &'a [u8],
    pub(crate) lons: &'a [u8],
    /// Key and value string indexes, a 0 behind each node; empty when no node has tags.
    pub(crate) keys_values: &'a [u8],
    pub(crate) versions: &'a [u8],
}

/// A node outside of the dense columns.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Node<'a> {
    pub(crate) id: i64,
    pub(crate) version: u32,
    pub(crate) keys: &'a [u8],
    pub(crate) values: &'a [u8],
    pub(crate) lat: i64,
    pub(crate) lon: i64,
}

#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Way<'a> {
    pub(crate) id: i64,
    pub(crate) version: u32,
    pub(crate) keys: &'a [u8],
    pub(crate) values: &'a [u8],
    /// Delta-coded node ids.
    pub(crate) refs: &'a [u8],
    /// Delta-coded positions of these nodes, where the file carries them (`LocationsOnWays`).
    pub(crate) lats: &'a [u8],
    pub(crate) lons: &'a [u8],
}

#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Relation<'a> {
    pub(crate) id: i64,
    pub(crate) version: u32,
    pub(crate) keys: &'a [u8],
    pub(crate) values: &'a [u8],
    pub(crate) roles: &'a [u8],
    pub(crate) member_ids: &'a [u8],
    pub(crate) member_kinds: &'a [u8],
}

impl<'a> Block<'a> {
    pub(crate) fn parse(data: &'a [u8]) -> Result<Self, Problem> {
        let mut block = Self { strings: Vec::new(), groups: Vec::new(), granularity: 100, lat_offset: 0, lon_offset: 0 };
        let mut fields = Fields(data);
        while let Some((field, value)) = fields.next()? {
            match field {
                1 => block.strings = parse_strings(value.bytes()?)?,
                2 => block.groups.push(value.bytes()?),
                17 => block.granularity = i64::from(value.number()? as i32),
                19 => block.lat_offset = value.number()?.cast_signed(),
                20 => block.lon_offset = value.number()?.cast_signed(),
                _ => {}
            }
            if block.groups.len() > STRING_LIMIT {
                return Err(Problem::TooLarge("a block with over a million groups"));
            }
        }
        Ok(block)
    }

    /// What it holds, by the first entry of each group, in their order: 0 nodes, 1 ways, 2 relations or anything else.
    pub(crate) fn kinds(&self) -> Result<Vec<u8>, Problem> {
        let mut kinds: Vec<u8> = self.groups.iter().filter_map(|group| kind_of(group).transpose()).collect::<Result<_, _>>()?;
        kinds.dedup();
        Ok(kinds)
    }

    /// Calls `visit` for the ways whose id `is_wanted`; the others are not decoded.
    pub(crate) fn each_way(&self, mut is_wanted: impl FnMut(i64) -> bool, mut visit: impl FnMut(Way<'a>) -> Result<(), Problem>) -> Result<(), Problem> {
        for group in &self.groups {
            let mut fields = Fields(group);
            while let Some((field, value)) = fields.next()? {
                if field != 3 {
                    continue;
                }
                let message = value.bytes()?;
                // Writers put the id first; where they do not, the way is decoded to find it.
                let id = match Fields(message).next()? {
                    Some((1, id)) => id.number()?.cast_signed(),
                    _ => parse_way(message)?.id,
                };
                if is_wanted(id) {
                    visit(parse_way(message)?)?;
                }
            }
        }
        Ok(())
    }

    /// Takes the groups out, to be visited by [`each`] while the block answers questions about them.
    pub(crate) fn take_groups(&mut self) -> Vec<&'a [u8]> {
        std::mem::take(&mut self.groups)
    }

    /// Calls `visit` for every entry, in the order of the file.
    pub(crate) fn each(&self, visit: impl FnMut(Group<'a>) -> Result<(), Problem>) -> Result<(), Problem> {
        each(&self.groups, visit)
    }

    /// The string at an index of the table.
    #[inline]
    pub(crate) fn string(&self, index: u64) -> Result<&'a [u8], Problem> {
        usize::try_from(index).ok().and_then(|i| self.strings.get(i)).copied().ok_or(Problem::Damaged("a tag points past the string table"))
    }

    /// Longitude and latitude in units of 1e-7 degrees; none for a node of which the file says that it has no position.
    #[inline]
    pub(crate) fn position(&self, id: i64, lon: i64, lat: i64) -> Result<Option<[i32; 2]>, Problem> {
        let unit = |raw: i64, offset: i64| Some(raw.checked_mul(self.granularity)?.checked_add(offset)?.div_euclid(100));
        match (unit(lon, self.lon_offset), unit(lat, self.lat_offset)) {
            // What osmium writes of a node without a position.
            (Some(UNDEFINED), Some(UNDEFINED)) => Ok(None),
            (Some(lon @ -1_800_000_000..=1_800_000_000), Some(lat @ -900_000_000..=900_000_000)) => Ok(Some([lon as i32, lat as i32])),
            _ => Err(Problem::OffTheGlobe(id)),
        }
    }

    /// Adds the nodes of a way with their positions, where the way carries them.
    pub(crate) fn locations(&self, way: &Way<'_>, located: &mut Vec<(i64, [i32; 2])>) -> Result<(), Problem> {
        if way.lats.is_empty() && way.lons.is_empty() {
            return Ok(());
        }
        let (mut lats, mut lons) = (way.lats, way.lons);
        let (mut lat, mut lon) = (0i64, 0i64);
        for id in refs(way.refs) {
            lat = lat.wrapping_add(zigzag(varint(&mut lats)?));
            lon = lon.wrapping_add(zigzag(varint(&mut lons)?));
            let id = id?;
            located.extend(self.position(id, lon, lat)?.map(|position| (id, position)));
        }
        if lats.is_empty() && lons.is_empty() { Ok(()) } else { Err(Problem::Damaged("a way with more positions than nodes")) }
    }

    /// Pairs up the packed keys and values of an element into `tags`.
    pub(crate) fn tags(&self, mut keys: &[u8], mut values: &[u8], tags: &mut Vec<(&'a [u8], &'a [u8])>) -> Result<(), Problem> {
        tags.clear();
        while !keys.is_empty() {
            tags.push((self.string(varint(&mut keys)?)?, self.string(varint(&mut values)?)?));
        }
        Ok(())
    }
}

/// What the first entry of a group is: 0 a node, 1 a way, 2 anything else; nothing where it is empty.
fn kind_of(group: &[u8]) -> Result<Option<u8>, Problem> {
    Ok(Fields(group).next()?.map(|(field, _)| kind_of_field(field)))
}

/// The same by the field of an entry.
pub(super) fn kind_of_field(field: u64) -> u8 {
    match field {
        1 | 2 => 0,
        3 => 1,
        _ => 2,
    }
}

/// A block without those of its groups that begin with another kind.
pub(crate) fn only(data: &[u8], kind: u8) -> Result<Vec<u8>, Problem> {
    let mut kept = Vec::with_capacity(data.len());
    let mut fields = Fields(data);
    loop {
        let before = fields.0;
        let Some((field, value)) = fields.next()? else { return Ok(kept) };
        let is_other = field == 2 && kind_of(value.bytes()?)?.is_some_and(|of| of != kind);
        if !is_other {
            kept.extend_from_slice(&before[..before.len() - fields.0.len()]);
        }
    }
}

/// Calls `visit` for every entry of `groups`, in the order of the file.
pub(crate) fn each<'a>(groups: &[&'a [u8]], mut visit: impl FnMut(Group<'a>) -> Result<(), Problem>) -> Result<(), Problem> {
    for group in groups {
        let mut fields = Fields(group);
        while let Some((field, value)) = fields.next()? {
            match field {
                1 => visit(Group::Node(parse_node(value.bytes()?)?))?,
                2 => visit(Group::Dense(parse_dense(value.bytes()?)?))?,
                3 => visit(Group::Way(parse_way(value.bytes()?)?))?,
                4 => visit(Group::Relation(parse_relation(value.bytes()?)?))?,
                _ => {}
            }
        }
    }
    Ok(())
}

fn parse_strings(table: &[u8]) -> Result<Vec<&[u8]>, Problem> {
    let mut strings = Vec::new();
    let mut fields = Fields(table);
    while let Some((field, value)) = fields.next()? {
        if field == 1 {
            if strings.len() == STRING_LIMIT {
                return Err(Problem::TooLarge("a string table with over a million entries"));
            }
            strings.push(value.bytes()?);
        }
    }
    Ok(strings)
}

fn parse_dense(message: &[u8]) -> Result<DenseNodes<'_>, Problem> {
    let mut dense = DenseNodes::default();
    let mut fields = Fields(message);
    while let Some((field, value)) = fields.next()? {
        match field {
            1 => dense.ids = value.bytes()?,
            5 => {
                let mut info = Fields(value.bytes()?);
                while let Some((field, value)) = info.next()? {
                    if field == 1 {
                        dense.versions = value.bytes()?;
                    }
                }
            }
            8 => dense.lats = value.bytes()?,
            9 => dense.lons = value.bytes()?,
            10 => dense.keys_values = value.bytes()?,
            _ => {}
        }
    }
    Ok(dense)
}

fn parse_version(info: &[u8]) -> Result<u32, Problem> {
    let mut fields = Fields(info);
    while let Some((field, value)) = fields.next()? {
        if field == 1 {
            return Ok(value.number()? as u32);
        }
    }
    Ok(0)
}

fn parse_node(message: &[u8]) -> Result<Node<'_>, Problem> {
    let mut node = Node::default();
    let mut fields = Fields(message);
    while let Some((field, value)) = fields.next()? {
        match field {
            1 => node.id = value.signed()?,
            2 => node.keys = value.bytes()?,
            3 => node.values = value.bytes()?,
            4 => node.version = parse_version(value.bytes()?)?,
            8 => node.lat = value.signed()?,
            9 => node.lon = value.signed()?,
            _ => {}
        }
    }
    Ok(node)
}

fn parse_way(message: &[u8]) -> Result<Way<'_>, Problem> {
    let mut way = Way::default();
    let mut fields = Fields(message);
    while let Some((field, value)) = fields.next()? {
        match field {
            1 => way.id = value.number()?.cast_signed(),
            2 => way.keys = value.bytes()?,
            3 => way.values = value.bytes()?,
            4 => way.version = parse_version(value.bytes()?)?,
            8 => way.refs = value.bytes()?,
            9 => way.lats = value.bytes()?,
            10 => way.lons = value.bytes()?,
            _ => {}
        }
    }
    Ok(way)
}

fn parse_relation(message: &[u8]) -> Result<Relation<'_>, Problem> {
    let mut relation = Relation::default();
    let mut fields = Fields(message);
    while let Some((field, value)) = fields.next()? {
        match field {
            1 => relation.id = value.number()?.cast_signed(),
            2 => relation.keys = value.bytes()?,
            3 => relation.values = value.bytes()?,
            4 => relation.version = parse_version(value.bytes()?)?,
            8 => relation.roles = value.bytes()?,
            9 => relation.member_ids = value.bytes()?,
            10 => relation.member_kinds = value.bytes()?,
            _ => {}
        }
    }
    Ok(relation)
}

impl DenseNodes<'_> {
    /// Calls `visit` with id, longitude, latitude (raw) and version of every node; stops early when it answers false.
    #[inline(always)]
    pub(crate) fn each(&self, mut visit: impl FnMut(i64, i64, i64, u32) -> Result<bool, Problem>) -> Result<(), Problem> {
        let (mut ids, mut lats, mut lons, mut versions) = (self.ids, self.lats, self.lons, self.versions);
        let (mut id, mut lat, mut lon) = (0i64, 0i64, 0i64);
        while !ids.is_empty() {
            id = id.wrapping_add(zigzag(varint(&mut ids)?));
            lat = lat.wrapping_add(zigzag(varint(&mut lats)?));
            lon = lon.wrapping_add(zigzag(varint(&mut lons)?));
            let version = if versions.is_empty() { 0 } else { varint(&mut versions)? as u32 };
            if !visit(id, lon, lat, version)? {
                break;
            }
        }
        Ok(())
    }
}

/// The node ids of a way's packed references.
pub(crate) fn refs(mut packed: &[u8]) -> impl Iterator<Item = Result<i64, Problem>> {
    let mut id = 0i64;
    std::iter::from_fn(move || {
        if packed.is_empty() {
            return None;
        }
        Some(varint(&mut packed).map(|delta| {
            id = id.wrapping_add(zigzag(delta));
            id
        }))
    })
}
