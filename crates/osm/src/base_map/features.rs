//! Everything that is drawn, in world coordinates, packed.

use std::collections::{BTreeMap, HashMap};

use geo::{LineString, MultiPolygon};
use parvis_model::Position;
use rayon::prelude::*;

use crate::pbf::MemberKind;
use crate::pbf::wire::{varint, write_signed, write_varint, zigzag};
use crate::scan::{FirstPass, FoundNode, FoundRelation, FoundWay, MemberWays, NodeStore, Tags, area};
use crate::vector_tile::GeometryKind;
use crate::world::{project, project_degrees};
use crate::{Hidden, compared};

use super::coast::{self, Edge};
use super::kinds::{self, KINDS, Layer};

/// One thing to draw.
#[derive(Debug, Clone)]
pub(super) struct Feature {
    pub(super) class: u8,
    pub(super) shape: GeometryKind,
    /// Index into [`BaseFeatures::attributes`]; 0 is none.
    pub(super) attributes: u32,
    offset: usize,
    /// West, north, east, south in world units.
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
    /// Degrees east of where a map of it begins.
    pub(super) middle: f64,
}

/// Names of places are kept in these languages beside the local one.
const LANGUAGES: [&str; 6] = ["en", "fr", "de", "it", "ru", "es"];

impl BaseFeatures {
    pub(crate) fn collect(first_passes: Vec<FirstPass>, ways: &MemberWays, nodes: &NodeStore, covers: Option<[f64; 4]>, hidden: &[Hidden]) -> Self {
        let unnamed = Unnamed::of(hidden);
        let mut base = Self { attributes: vec![Tags::new()], ..Self::default() };
        base.known.insert(Tags::new(), 0);
        let borders = border_ways(&first_passes);
        let mut coast = Vec::new();
        // A batch at a time, so that the packed references of one batch are freed before the next is resolved.
        let mut first_passes = first_passes.into_iter().peekable();
        while first_passes.peek().is_some() {
            let batch: Vec<FirstPass> = first_passes.by_ref().take(64).collect();
            let resolved: Vec<Batch> = batch.into_par_iter().map(|first_pass| Batch::of(&first_pass, ways, nodes, &borders, &unnamed)).collect();
            for part in resolved {
                base.merge(part, &mut coast);
            }
        }
        for (id, (class, tags)) in borders {
            let Some(line) = ways.get(&id).map(|ids| line(ids, nodes)).filter(|line| line.len() > 1) else { continue };
            let attributes = base.intern(tags);
            base.push(class, GeometryKind::Line, attributes, &[line]);
        }
        base.draw_sea(coast, covers);
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
    fn draw_sea(&mut self, coast: Vec<(Vec<i64>, Vec<[i32; 2]>)>, covers: Option<[f64; 4]>) {
        let Some([west, south, east, north]) = covers else { return };
        // Across the antimeridian it is two boxes, one at each edge of the map.
        let boxes = if west > east { vec![[west, south, 180.0, north], [-180.0, south, east, north]] } else { vec![[west, south, east, north]] };
        for [west, south, east, north] in &boxes {
            let ([west, north], [east, south]) = (project_degrees([*west, *north]), project_degrees([*east, *south]));
            if west >= east || north >= south {
                continue;
            }
            self.push(kinds::LAND, GeometryKind::Polygon, 0, &[vec![[west, north], [east, north], [east, south], [west, south]]]);
            for polygon in coast::sea(coast.clone(), Edge([west, north, east, south])) {
                self.push(kinds::SEA, GeometryKind::Polygon, 0, &polygon);
            }
        }
        self.bounding_box = if west > east { [-180.0, south, 180.0, north] } else { [west, south, east, north] };
        self.middle = [boxes[0][0], boxes[0][2]].iter().sum::<f64>() / 2.0;
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

fn line(ids: &[i64], nodes: &NodeStore) -> Vec<[i32; 2]> {
    ids.iter().filter_map(|id| nodes.get(*id)).map(project).collect()
}

/// The parts of a way of which the nodes are known; where an extract is cut hard, coasts leave and enter it.
fn known_parts(ids: &[i64], nodes: &NodeStore) -> Vec<(Vec<i64>, Vec<[i32; 2]>)> {
    let known: Vec<(i64, Option<[i32; 2]>)> = ids.iter().map(|id| (*id, nodes.get(*id))).collect();
    let parts = known.split(|(_, position)| position.is_none()).filter(|part| part.len() > 1);
    parts.map(|part| part.iter().filter_map(|(id, position)| Some((*id, project((*position)?)))).unzip()).collect()
}

/// What must not be listed, by name: nothing small beside it is labelled so.
struct Unnamed(HashMap<String, Vec<Position>>);

impl Unnamed {
    fn of(hidden: &[Hidden]) -> Self {
        let mut named: HashMap<String, Vec<Position>> = HashMap::new();
        for (name, [lon, lat]) in hidden.iter().filter_map(|hidden| Some((hidden.name.as_deref()?, hidden.position?))) {
            compared(name).for_each(|name| named.entry(name).or_default().push(Position { lon, lat }));
        }
        Self(named)
    }

    /// Whether a label would say where something is that must not be listed. A village may be called as a house in it.
    fn holds(&self, class: u8, node: &FoundNode) -> bool {
        const BESIDE: f64 = 100.0;
        if self.0.is_empty() || class < kinds::HAMLET {
            return false;
        }
        let [lon, lat] = node.position.map(|unit| f64::from(unit) / 1e7);
        let is_beside = |place: &Position| place.distance(Position { lon, lat }) <= BESIDE;
        let names = node.tags.iter().filter(|(key, _)| key == "name" || key.starts_with("name:"));
        names.flat_map(|(_, name)| compared(name)).any(|name| self.0.get(&name).is_some_and(|places| places.iter().any(is_beside)))
    }
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
    fn of(first_pass: &FirstPass, ways: &MemberWays, nodes: &NodeStore, borders: &BTreeMap<i64, (u8, Tags)>, unnamed: &Unnamed) -> Self {
        let mut batch = Self { attributes: vec![Tags::new()], ..Self::default() };
        // Behind the empty one: the names of the blob, by their index there.
        batch.attributes.extend(first_pass.names.iter().map(|name| vec![("name".to_owned(), name.clone())]));
        for node in &first_pass.nodes {
            let Some(class) = node.base.filter(|class| !unnamed.holds(*class, node)) else { continue };
            let wanted = |key: &str| key == "name" || key.strip_prefix("name:").is_some_and(|language| LANGUAGES.contains(&language));
            let tags = node.tags.iter().filter(|(key, _)| wanted(key)).cloned().collect();
            batch.attributes.push(tags);
            let attributes = u32::try_from(batch.attributes.len() - 1).unwrap_or(0);
            batch.push(class, GeometryKind::Point, attributes, &[vec![project(node.position)]]);
        }
        for way in &first_pass.ways {
            batch.way(first_pass, way, nodes, borders);
        }
        for relation in &first_pass.relations {
            batch.relation(relation, ways, nodes);
        }
        batch
    }

    fn push(&mut self, class: u8, shape: GeometryKind, attributes: u32, parts: &[Vec<[i32; 2]>]) {
        push(&mut self.features, &mut self.geometry, class, shape, attributes, parts);
    }

    fn way(&mut self, first_pass: &FirstPass, way: &FoundWay, nodes: &NodeStore, borders: &BTreeMap<i64, (u8, Tags)>) {
        // A border is drawn with its relation; a coast that is a border as well is still the coast.
        let Some(class) = way.base.filter(|class| *class == kinds::COASTLINE || !borders.contains_key(&way.id)) else { return };
        let kind = &KINDS[usize::from(class)];
        let ids: Vec<i64> = first_pass.refs(way).collect();
        let mut line = line(&ids, nodes);
        if line.len() < 2 {
            return;
        }
        if class == kinds::COASTLINE {
            self.coast.extend(known_parts(&ids, nodes));
            return;
        }
        let closed = ids.first() == ids.last();
        let attributes = match (kind.layer, way.name) {
            (Layer::Roads | Layer::Water | Layer::Rail, Some(name)) => name + 1,
            _ => 0,
        };
        if kind.shape == GeometryKind::Polygon {
            if !closed || line.len() < 4 {
                return;
            }
            line.pop();
        }
        self.push(class, kind.shape, attributes, &[line]);
    }

    fn relation(&mut self, relation: &FoundRelation, ways: &MemberWays, nodes: &NodeStore) {
        let Some(class) = relation.base.filter(|class| KINDS[usize::from(*class)].shape == GeometryKind::Polygon) else { return };
        let MultiPolygon(polygons) = area(relation, ways, nodes);
        let ring = |ring: &LineString<f64>| -> Vec<[i32; 2]> {
            ring.0[..ring.0.len().saturating_sub(1)].iter().map(|coord| project_degrees([coord.x, coord.y])).collect()
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
