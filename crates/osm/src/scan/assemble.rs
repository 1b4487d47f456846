//! Puts geometry together: points, lines, areas.

use geo::{Coord, LineString, MultiLineString, MultiPolygon, Polygon};

use crate::pbf::MemberKind;
use crate::rings;
use crate::{AdministrativeArea, IncompleteReason, OsmKind, OsmRef, Outline, Place};

use super::harvest::Detail;
use super::members::MemberWays;
use super::{Extract, FoundRelation, Harvest, NodeStore, Progress, Stage};

pub(super) fn assemble(harvests: &[Harvest], ways: &MemberWays, nodes: &NodeStore, progress: Progress<'_>) -> Extract {
    let mut extract = Extract::default();
    for (index, harvest) in harvests.iter().enumerate() {
        nodes_of(harvest, &mut extract);
        for way in &harvest.ways {
            let Some(detail) = way.detail.map(|detail| &harvest.details[detail as usize]) else { continue };
            way_record(way.id, way.version, harvest.refs(way).collect(), detail, nodes, &mut extract);
        }
        for relation in &harvest.relations {
            relation_record(relation, ways, nodes, &mut extract);
        }
        progress(Stage::Geometry, index as u64 + 1, harvests.len() as u64);
    }
    extract.places.sort_by_key(|place| place.element);
    extract.areas.sort_by_key(|area| (area.level, area.element));
    extract
}

fn nodes_of(harvest: &Harvest, extract: &mut Extract) {
    for node in &harvest.nodes {
        let Some(class) = node.class else { continue };
        extract.places.push(Place {
            element: OsmRef { kind: OsmKind::Node, id: node.id },
            version: node.version,
            class,
            position: node.position.map(degrees),
            outline: None,
            incomplete: None,
            tags: node.tags.clone(),
            nearest_street: None,
        });
    }
}

/// 1e-7 degrees to degrees, as the shortest decimal fraction.
fn degrees(unit: i32) -> f64 {
    f64::from(unit) / 1e7
}

/// To the precision of the source, 1e-7 degrees.
fn rounded(position: [f64; 2]) -> [f64; 2] {
    position.map(|degrees| (degrees * 1e7).round() / 1e7)
}

/// The known vertices of a way, and whether any is missing.
fn line(ids: &[i64], nodes: &NodeStore) -> (LineString<f64>, bool) {
    let coords: Vec<Coord<f64>> = ids.iter().filter_map(|id| nodes.get(*id)).map(|[lon, lat]| Coord { x: degrees(lon), y: degrees(lat) }).collect();
    let cut = coords.len() < ids.len();
    (LineString(coords), cut)
}

fn way_record(id: i64, version: u32, ids: Vec<i64>, detail: &Detail, nodes: &NodeStore, extract: &mut Extract) {
    let element = OsmRef { kind: OsmKind::Way, id };
    let (line, cut) = line(&ids, nodes);
    let closed = ids.len() >= 4 && ids.first() == ids.last();
    if let (Some(level), true, false) = (detail.area_level, closed, cut) {
        let outline = MultiPolygon(vec![Polygon::new(line.clone(), Vec::new())]);
        extract.areas.push(AdministrativeArea { element, level, outline, tags: detail.tags.clone() });
    }
    let Some(class) = detail.class else { return };
    let Some(first) = line.0.first().copied() else {
        extract.counts.unplaced += 1;
        return;
    };
    let outline = match (closed && line.0.len() >= 3 && !is_line(&detail.tags), line.0.len()) {
        (true, _) => Some(Outline::Area(MultiPolygon(vec![Polygon::new(line, Vec::new())]))),
        (false, 0 | 1) => None,
        (false, _) => Some(Outline::Lines(MultiLineString(vec![line]))),
    };
    let position = rounded(outline.as_ref().and_then(Outline::position).unwrap_or([first.x, first.y]));
    let incomplete = cut.then_some(IncompleteReason::CutAtBorder);
    extract.places.push(Place { element, version, class, position, outline, incomplete, tags: detail.tags.clone(), nearest_street: None });
}

/// A closed way is an area unless its tags say otherwise (wiki.openstreetmap.org/wiki/Key:area): a pedestrian street
/// may run in a ring.
fn is_line(tags: &[(String, String)]) -> bool {
    let tag = |key: &str| tags.iter().find(|(k, _)| k == key).map(|(_, value)| value.as_str());
    tag("area") == Some("no") || tag("highway").is_some() && tag("area") != Some("yes") && tag("place").is_none() && tag("amenity").is_none()
}

fn relation_record(relation: &FoundRelation, ways: &MemberWays, nodes: &NodeStore, extract: &mut Extract) {
    if relation.class.is_none() && relation.area_level.is_none() {
        return;
    }
    let element = OsmRef { kind: OsmKind::Relation, id: relation.id };
    let (area, open, cut) = area(relation, ways, nodes);
    if let Some(level) = relation.area_level {
        if cut || !open.0.is_empty() || area.0.is_empty() {
            extract.counts.areas_cut += 1;
            extract.cut_areas.push(element);
        } else {
            extract.areas.push(AdministrativeArea { element, level, outline: area.clone(), tags: relation.tags.clone() });
        }
    }
    let Some(class) = relation.class else { return };
    let incomplete = match (relation.describes_area, cut, open.0.is_empty() && !area.0.is_empty()) {
        (false, _, _) => Some(IncompleteReason::NotAnArea),
        (true, true, _) => Some(IncompleteReason::CutAtBorder),
        (true, false, false) => Some(IncompleteReason::OpenRing),
        (true, false, true) => None,
    };
    let outline = match (relation.describes_area, area.0.is_empty(), open.0.is_empty()) {
        (false, _, _) | (true, true, true) => None,
        (true, false, _) => Some(Outline::Area(area)),
        (true, true, false) => Some(Outline::Lines(open)),
    };
    let Some(position) = outline.as_ref().and_then(Outline::position).or_else(|| middle_of_members(relation, ways, nodes)) else {
        extract.counts.unplaced += 1;
        return;
    };
    let position = rounded(position);
    extract.places.push(Place { element, version: relation.version, class, position, outline, incomplete, tags: relation.tags.clone(), nearest_street: None });
}

/// The polygons of a relation, the chains that do not close, and whether members or nodes are missing.
pub(crate) fn area(relation: &FoundRelation, ways: &MemberWays, nodes: &NodeStore) -> (MultiPolygon<f64>, MultiLineString<f64>, bool) {
    let mut cut = false;
    let mut chains = Vec::new();
    for (_, id) in relation.members.iter().filter(|(kind, _)| *kind == MemberKind::Way) {
        match ways.get(id) {
            Some(way) => chains.push(way.clone()),
            None => cut = true,
        }
    }
    let (rings, open) = rings::join(chains);
    let mut lines = |chains: Vec<Vec<i64>>| -> Vec<LineString<f64>> {
        let lines = chains.iter().map(|chain| {
            let (line, missing) = line(chain, nodes);
            cut |= missing;
            line
        });
        lines.filter(|line| line.0.len() > 1).collect()
    };
    let (rings, open) = (lines(rings), lines(open));
    (rings::nest(rings), MultiLineString(open), cut)
}

/// The middle of the box around all members, for relations that describe no area.
fn middle_of_members(relation: &FoundRelation, ways: &MemberWays, nodes: &NodeStore) -> Option<[f64; 2]> {
    let ids = relation.members.iter().flat_map(|(kind, id)| match kind {
        MemberKind::Node => vec![*id],
        MemberKind::Way => ways.get(id).cloned().unwrap_or_default(),
        MemberKind::Relation => Vec::new(),
    });
    let positions: Vec<[i32; 2]> = ids.filter_map(|id| nodes.get(id)).collect();
    let middle = |axis: usize| {
        let values = || positions.iter().map(|position| position[axis]);
        Some(f64::midpoint(degrees(values().min()?), degrees(values().max()?)))
    };
    Some([middle(0)?, middle(1)?])
}
