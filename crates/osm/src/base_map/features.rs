//! Everything that is drawn, in world coordinates, packed.

use std::collections::{BTreeMap, HashMap};

use geo::{Coord, LineString, MultiPolygon};
use rayon::prelude::*;

use crate::outline::{Point, Ring};
use crate::pbf::MemberKind;
use crate::pbf::wire::{varint, write_signed, write_varint, zigzag};
use crate::scan::{FirstPass, FoundRelation, FoundWay, MemberWays, NodeStore, Tags, closed_rings};
use crate::vector_tile::GeometryKind;
use crate::world::WORLD;
use crate::{Hidden, rings};

use super::coast::{self, Edge};
use super::frame::{Frame, Laid, closed};
use super::kinds::{self, KINDS, Layer};
use super::unnamed::Unnamed;

/// One thing to draw.
#[derive(Debug, Clone)]
pub(super) struct Feature {
    pub(super) class: u8,
    pub(super) shape: GeometryKind,
    /// Index into [`BaseFeatures::attributes`]; 0 is none.
    pub(super) attributes: u32,
    offset: usize,
    /// West, north, east, south in world units; x may lie beyond the world (see [`Frame`]).
    pub(super) bounds: [i32; 4],
}

/// What a base map is drawn from.
#[derive(Debug, Default)]
pub struct BaseFeatures {
    pub(super) features: Vec<Feature>,
    geometry: Vec<u8>,
    pub(super) attributes: Vec<Tags>,
    known: HashMap<Tags, u32>,
    /// West, south, east, north in degrees; all the way round for what lies across the antimeridian.
    pub(super) bounding_box: [f64; 4],
    /// Degrees east of its middle.
    pub(super) middle: f64,
}

/// Names of places are kept in these languages beside the local one.
const LANGUAGES: [&str; 6] = ["en", "fr", "de", "it", "ru", "es"];

impl BaseFeatures {
    pub(crate) fn collect(first_passes: Vec<FirstPass>, ways: &MemberWays, nodes: &NodeStore, covers: Option<[f64; 4]>, hidden: &[Hidden]) -> Self {
        let (frame, laid) = Frame::of(covers);
        let context = Context { ways, nodes, unnamed: &Unnamed::of(hidden), borders: &border_ways(&first_passes), frame };
        let mut base = Self { attributes: vec![Tags::new()], ..Self::default() };
        base.known.insert(Tags::new(), 0);
        let mut coast = Vec::new();
        // A batch at a time, so that the packed references of one batch are freed before the next is resolved.
        let mut first_passes = first_passes.into_iter().peekable();
        while first_passes.peek().is_some() {
            let batch: Vec<FirstPass> = first_passes.by_ref().take(64).collect();
            let resolved: Vec<Batch> = batch.into_par_iter().map(|first_pass| Batch::of(&first_pass, &context)).collect();
            for part in resolved {
                base.merge(part, &mut coast);
            }
        }
        for (id, (class, tags)) in context.borders {
            let Some(line) = ways.get(id).map(|ids| frame.line(&known(ids, nodes))).filter(|line| line.len() > 1) else { continue };
            let attributes = base.intern(tags.clone());
            base.push(*class, GeometryKind::Line, attributes, &[line]);
        }
        if let Some(laid) = laid {
            base.draw_sea(coast, &laid);
        }
        base
    }

    fn intern(&mut self, tags: Tags) -> u32 {
        if let Some(index) = self.known.get(&tags) {
            return *index;
        }
        let index = u32::try_from(self.attributes.len()).unwrap_or(0);
        self.attributes.push(tags.clone());
        self.known.insert(tags, index);
        index
    }

    fn merge(&mut self, batch: Batch, coast: &mut Vec<(Vec<i64>, Vec<[i32; 2]>)>) {
        let indexes: Vec<u32> = batch.attributes.into_iter().map(|tags| self.intern(tags)).collect();
        let start = self.geometry.len();
        self.geometry.extend_from_slice(&batch.geometry);
        self.features.extend(batch.features.into_iter().map(|feature| Feature {
            attributes: indexes[feature.attributes as usize],
            offset: feature.offset + start,
            ..feature
        }));
        coast.extend(batch.coast);
    }

    fn push(&mut self, class: u8, shape: GeometryKind, attributes: u32, parts: &[Vec<[i32; 2]>]) {
        push(&mut self.features, &mut self.geometry, class, shape, attributes, parts);
    }

    /// The land under everything, and the sea on it.
    fn draw_sea(&mut self, coast: Vec<(Vec<i64>, Vec<[i32; 2]>)>, laid: &Laid) {
        (self.bounding_box, self.middle) = (laid.degrees, laid.middle);
        let [west, north, east, south] = laid.edge;
        if west >= east || north >= south {
            return;
        }
        self.push(kinds::LAND, GeometryKind::Polygon, 0, &[vec![[west, north], [east, north], [east, south], [west, south]]]);
        for polygon in coast::sea(coast, Edge(laid.edge)) {
            self.push(kinds::SEA, GeometryKind::Polygon, 0, &polygon);
        }
    }

    /// The parts of a feature: lines, or rings without their last point.
    pub(super) fn parts(&self, feature: &Feature) -> Vec<Vec<[i32; 2]>> {
        unpack(&self.geometry[feature.offset..])
    }
}

/// The ways of administrative boundaries with the widest level they bound. Drawn from the relations, so that a border
/// is drawn once however many areas meet there.
fn border_ways(first_passes: &[FirstPass]) -> BTreeMap<i64, (u8, Tags)> {
    let mut borders: BTreeMap<i64, (u8, Tags)> = BTreeMap::new();
    for relation in first_passes.iter().flat_map(|first_pass| &first_pass.relations) {
        let Some(class) = relation.base.filter(|class| KINDS[usize::from(*class)].layer == Layer::Boundaries) else { continue };
        let disputed = relation.tags.iter().any(|(key, value)| key == "disputed" && value == "yes");
        let tags = if disputed { vec![("disputed".to_owned(), "yes".to_owned())] } else { Tags::new() };
        for (_, id) in relation.members.iter().filter(|(kind, _)| *kind == MemberKind::Way) {
            let known = borders.entry(*id).or_insert_with(|| (class, tags.clone()));
            if class < known.0 {
                *known = (class, tags.clone());
            }
        }
    }
    borders
}

fn known(ids: &[i64], nodes: &NodeStore) -> Ring {
    let mut nodes = nodes.lookup();
    ids.iter().filter_map(|id| nodes.get(*id)).collect()
}

/// The parts of a way of which the nodes are known; where an extract is cut hard, coasts leave and enter it.
fn known_parts(ids: &[i64], nodes: &NodeStore, frame: Frame) -> Vec<(Vec<i64>, Vec<[i32; 2]>)> {
    let mut nodes = nodes.lookup();
    let positions: Vec<(i64, Option<Point>)> = ids.iter().map(|id| (*id, nodes.get(*id))).collect();
    let parts = positions.split(|(_, position)| position.is_none()).filter(|part| part.len() > 1);
    let unzipped = parts.map(|part| part.iter().filter_map(|(id, position)| Some((*id, (*position)?))).unzip::<i64, Point, Vec<i64>, Ring>());
    unzipped.map(|(ids, positions)| (ids, frame.line(&positions))).collect()
}

/// The polygons of rings of one relation; none of those that go round the world.
fn polygons(found: Vec<Ring>, frame: Frame) -> MultiPolygon<f64> {
    let mut laid: Vec<Vec<Point>> = found.into_iter().filter_map(|ring| frame.ring(&closed(ring))).collect();
    let sides = |ring: &[Point]| (ring.iter().map(|point| point[0]).min().unwrap_or(0), ring.iter().map(|point| point[0]).max().unwrap_or(0));
    // A hole is placed where its ring is, whichever side of the frame that reaches.
    if let Some((west, east)) = laid.iter().map(|ring| sides(ring)).max_by_key(|(west, east)| east - west) {
        for ring in &mut laid {
            let (from, to) = sides(ring);
            let turn = i32::from(to + WORLD <= east) - i32::from(from - WORLD >= west);
            ring.iter_mut().for_each(|point| point[0] += turn * WORLD);
        }
    }
    let line = |ring: Vec<Point>| -> LineString<f64> {
        let corners = ring.iter().chain(ring.first());
        LineString(corners.map(|point| Coord { x: f64::from(point[0]), y: f64::from(point[1]) }).collect())
    };
    rings::nest(laid.into_iter().map(line).collect())
}

/// What all blobs are drawn with.
struct Context<'c> {
    ways: &'c MemberWays,
    nodes: &'c NodeStore,
    borders: &'c BTreeMap<i64, (u8, Tags)>,
    unnamed: &'c Unnamed,
    frame: Frame,
}

/// What one blob adds.
#[derive(Default)]
struct Batch {
    features: Vec<Feature>,
    geometry: Vec<u8>,
    attributes: Vec<Tags>,
    coast: Vec<(Vec<i64>, Vec<[i32; 2]>)>,
}

impl Batch {
    fn of(first_pass: &FirstPass, context: &Context<'_>) -> Self {
        let mut batch = Self { attributes: vec![Tags::new()], ..Self::default() };
        // Behind the empty one: the names of the blob, by their index there.
        batch.attributes.extend(first_pass.names.iter().map(|name| vec![("name".to_owned(), name.clone())]));
        for node in &first_pass.nodes {
            let Some(class) = node.base.filter(|class| !context.unnamed.holds(*class, node)) else { continue };
            let wanted = |key: &str| key == "name" || key.strip_prefix("name:").is_some_and(|language| LANGUAGES.contains(&language));
            let tags = node.tags.iter().filter(|(key, _)| wanted(key)).cloned().collect();
            batch.attributes.push(tags);
            let attributes = u32::try_from(batch.attributes.len() - 1).unwrap_or(0);
            batch.push(class, GeometryKind::Point, attributes, &[context.frame.line(&[node.position])]);
        }
        for way in &first_pass.ways {
            batch.way(first_pass, way, context);
        }
        for relation in &first_pass.relations {
            batch.relation(relation, context);
        }
        batch
    }

    fn push(&mut self, class: u8, shape: GeometryKind, attributes: u32, parts: &[Vec<[i32; 2]>]) {
        push(&mut self.features, &mut self.geometry, class, shape, attributes, parts);
    }

    fn way(&mut self, first_pass: &FirstPass, way: &FoundWay, context: &Context<'_>) {
        // A border is drawn with its relation; a coast that is a border as well is still the coast.
        let Some(class) = way.base.filter(|class| *class == kinds::COASTLINE || !context.borders.contains_key(&way.id)) else { return };
        let kind = &KINDS[usize::from(class)];
        let ids: Vec<i64> = first_pass.refs(way).collect();
        let positions = known(&ids, context.nodes);
        if positions.len() < 2 {
            return;
        }
        if class == kinds::COASTLINE {
            self.coast.extend(known_parts(&ids, context.nodes, context.frame));
            return;
        }
        let is_closed = ids.first() == ids.last();
        let attributes = match (kind.layer, way.name) {
            (Layer::Roads | Layer::Water | Layer::Rail, Some(name)) => name + 1,
            _ => 0,
        };
        let line = match kind.shape {
            GeometryKind::Polygon if !is_closed || positions.len() < 4 => return,
            GeometryKind::Polygon => context.frame.ring(&closed(positions)),
            _ => Some(context.frame.line(&positions)),
        };
        if let Some(line) = line {
            self.push(class, kind.shape, attributes, &[line]);
        }
    }

    fn relation(&mut self, relation: &FoundRelation, context: &Context<'_>) {
        let Some(class) = relation.base.filter(|class| KINDS[usize::from(*class)].shape == GeometryKind::Polygon) else { return };
        let MultiPolygon(polygons) = polygons(closed_rings(relation, context.ways, context.nodes), context.frame);
        let ring = |ring: &LineString<f64>| -> Vec<[i32; 2]> {
            ring.0[..ring.0.len().saturating_sub(1)].iter().map(|corner| [corner.x as i32, corner.y as i32]).collect()
        };
        let name = relation.tags.iter().find(|(key, _)| key == "name").filter(|_| KINDS[usize::from(class)].layer == Layer::Water);
        let attributes = name.map_or(0, |tag| {
            self.attributes.push(vec![tag.clone()]);
            u32::try_from(self.attributes.len() - 1).unwrap_or(0)
        });
        for polygon in polygons {
            let rings: Vec<_> = std::iter::once(polygon.exterior()).chain(polygon.interiors()).map(ring).collect();
            self.push(class, GeometryKind::Polygon, attributes, &rings);
        }
    }
}

fn push(features: &mut Vec<Feature>, geometry: &mut Vec<u8>, class: u8, shape: GeometryKind, attributes: u32, parts: &[Vec<[i32; 2]>]) {
    let start = [i32::MAX, i32::MAX, i32::MIN, i32::MIN];
    let bounds = parts.iter().flatten().fold(start, |b, [x, y]| [b[0].min(*x), b[1].min(*y), b[2].max(*x), b[3].max(*y)]);
    features.push(Feature { class, shape, attributes, offset: geometry.len(), bounds });
    write_varint(geometry, parts.len() as u64);
    let mut last = [0i64; 2];
    for part in parts {
        write_varint(geometry, part.len() as u64);
        for point in part {
            let point = point.map(i64::from);
            write_signed(geometry, point[0] - last[0]);
            write_signed(geometry, point[1] - last[1]);
            last = point;
        }
    }
}

/// Reads what [`push`] wrote.
pub(super) fn unpack(mut data: &[u8]) -> Vec<Vec<[i32; 2]>> {
    let mut next = || varint(&mut data).unwrap_or(0);
    let mut last = [0i64; 2];
    let mut parts = Vec::new();
    for _ in 0..next() {
        let mut part = Vec::new();
        for _ in 0..next() {
            last = [last[0] + zigzag(next()), last[1] + zigzag(next())];
            part.push(last.map(|unit| unit as i32));
        }
        parts.push(part);
    }
    parts
}
