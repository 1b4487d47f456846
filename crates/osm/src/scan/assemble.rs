//! Puts geometry together: points, lines, areas.

use std::collections::HashSet;

use geo::{Coord, LineString, MultiLineString};

use crate::outline::{self, Drawn, Ring};
use crate::pbf::MemberKind;
use crate::rings;
use crate::rules::HIDDEN;
use crate::{AdministrativeArea, Hidden, IncompleteReason, OsmKind, OsmRef, Outline, Place, TagRules};

use super::doubles;
use super::first_pass::{Detail, Tags};
use super::members::MemberWays;
use super::{Extract, FirstPass, FoundRelation, NodeStore, Progress, Stage};

pub(super) fn assemble(first_passes: &[FirstPass], ways: &MemberWays, nodes: &NodeStore, rules: &TagRules, progress: Progress<'_>) -> Extract {
    let mut extract = Extract::default();
    for (index, first_pass) in first_passes.iter().enumerate() {
        nodes_of(first_pass, &mut extract);
        for (element, version, class) in &first_pass.nowhere {
            without_node(*element, *version, *class, &mut extract);
        }
        for way in &first_pass.ways {
            let Some(detail) = way.detail.map(|detail| &first_pass.details[detail as usize]) else { continue };
            way_record(way.id, way.version, first_pass.refs(way).collect(), detail, nodes, &mut extract);
        }
        for relation in &first_pass.relations {
            relation_record(relation, ways, nodes, &mut extract);
        }
        progress(Stage::Geometry, index as u64 + 1, first_passes.len() as u64);
    }
    hide(&mut extract, rules);
    extract.places.sort_by_key(|place| place.element);
    extract.areas.sort_by_key(|area| (area.level, area.element));
    extract
}

/// What must not be listed is no place, nor are its doubles; of it remains which object it is, where, and its name.
fn hide(extract: &mut Extract, rules: &TagRules) {
    let doubles = doubles::hide(&mut extract.places, |place| hides_beside(place, rules));
    let (hidden, places): (Vec<_>, Vec<_>) = std::mem::take(&mut extract.places).into_iter().zip(doubles).partition(|(place, _)| place.class == HIDDEN);
    extract.places = places.into_iter().map(|(place, _)| place).collect();
    let found = hidden.iter().map(|(place, is_double)| Hidden {
        element: place.element,
        // What a double says of itself is no reason to list it again.
        version: if *is_double { 0 } else { place.version },
        position: Some(place.position),
        name: place.name().map(str::to_owned),
        hides_beside: *is_double || hides_beside(place, rules),
    });
    extract.hidden.extend(found);
    extract.hidden.sort_by_key(|hidden| hidden.element);
}

/// Whether anything but its access says that a place must not be listed.
fn hides_beside(place: &Place, rules: &TagRules) -> bool {
    let tags: Vec<(&[u8], &[u8])> = place.tags.iter().filter(|(key, _)| key != "access").map(|(key, value)| (key.as_bytes(), value.as_bytes())).collect();
    rules.hides(place.element.kind, &tags)
}

/// Notes an object that has no node in the extract.
fn without_node(element: OsmRef, version: u32, class: u16, extract: &mut Extract) {
    if class == HIDDEN {
        extract.hidden.push(Hidden { element, version, position: None, name: None, hides_beside: false });
    } else {
        extract.counts.unplaced += 1;
    }
}

fn nodes_of(first_pass: &FirstPass, extract: &mut Extract) {
    for node in &first_pass.nodes {
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
fn corners(ids: &[i64], nodes: &NodeStore) -> (Ring, bool) {
    let mut nodes = nodes.lookup();
    let corners: Ring = ids.iter().filter_map(|id| nodes.get(*id)).collect();
    let cut = corners.len() < ids.len();
    (corners, cut)
}

fn line(corners: &[[i32; 2]]) -> LineString<f64> {
    LineString(corners.iter().map(|[lon, lat]| Coord { x: degrees(*lon), y: degrees(*lat) }).collect())
}

/// Lines, cut at the antimeridian.
fn lines(chains: &[Ring]) -> MultiLineString<f64> {
    let drawn = chains.iter().map(|chain| {
        let mut corners = chain.clone();
        corners.dedup();
        corners
    });
    // What has one corner alone is no line.
    MultiLineString(drawn.flat_map(|corners| outline::pieces(&corners)).filter(|piece| piece.len() > 1).map(|piece| line(&piece)).collect())
}

/// Closes what the border cut open.
fn closed_again(mut corners: Ring) -> Ring {
    if corners.first() != corners.last() {
        corners.extend(corners.first().copied());
    }
    corners
}

fn way_record(id: i64, version: u32, ids: Vec<i64>, detail: &Detail, nodes: &NodeStore, extract: &mut Extract) {
    let element = OsmRef { kind: OsmKind::Way, id };
    let (corners, cut) = corners(&ids, nodes);
    let closed = ids.len() >= 4 && ids.first() == ids.last();
    let is_area = closed && corners.len() >= 3 && !is_line(&detail.tags);
    let drawn = if is_area || closed && detail.area_level.is_some() { outline::polygons(&[closed_again(corners.clone())]) } else { Drawn::nothing() };
    if let (Some(level), true, false) = (detail.area_level, closed, cut) {
        take_area(element, level, &drawn, false, &detail.tags, extract);
    }
    let Some(class) = detail.class else { return };
    let Some([lon, lat]) = corners.first().copied() else {
        without_node(element, version, class, extract);
        return;
    };
    let outline = match (is_area && !drawn.area.0.is_empty(), corners.len()) {
        (true, _) => Some(Outline::Area(drawn.area)),
        (false, 0 | 1) => None,
        (false, _) => Some(lines(&[corners])).filter(|lines| !lines.0.is_empty()).map(Outline::Lines),
    };
    let position = rounded(outline.as_ref().and_then(Outline::position).unwrap_or([degrees(lon), degrees(lat)]));
    let incomplete = match (cut, is_area && drawn.crosses) {
        (true, _) => Some(IncompleteReason::CutAtBorder),
        (false, true) => Some(IncompleteReason::CrossesItself),
        (false, false) => None,
    };
    extract.places.push(Place { element, version, class, position, outline, incomplete, tags: detail.tags.clone(), nearest_street: None });
}

/// Takes an administrative area whose outline is whole and valid; notes any other.
fn take_area(element: OsmRef, level: u8, drawn: &Drawn, broken: bool, tags: &Tags, extract: &mut Extract) {
    if broken || !drawn.valid || drawn.area.0.is_empty() {
        extract.counts.areas_cut += 1;
        extract.cut_areas.push(element);
    } else {
        extract.areas.push(AdministrativeArea { element, level, outline: drawn.area.clone(), tags: tags.clone() });
    }
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
    let Rings { closed, open, cut } = rings_of(relation, ways, nodes);
    let drawn = outline::polygons(&closed);
    let open = lines(&open);
    if let Some(level) = relation.area_level {
        take_area(element, level, &drawn, cut || !open.0.is_empty(), &relation.tags, extract);
    }
    let Some(class) = relation.class else { return };
    let incomplete = match (relation.describes_area, cut, open.0.is_empty() && !drawn.area.0.is_empty()) {
        (false, _, _) => Some(IncompleteReason::NotAnArea),
        (true, true, _) => Some(IncompleteReason::CutAtBorder),
        (true, false, false) => Some(IncompleteReason::OpenRing),
        (true, false, true) if drawn.crosses => Some(IncompleteReason::CrossesItself),
        (true, false, true) => None,
    };
    let outline = match (relation.describes_area, drawn.area.0.is_empty(), open.0.is_empty()) {
        (false, _, _) | (true, true, true) => None,
        (true, false, _) => Some(Outline::Area(drawn.area)),
        (true, true, false) => Some(Outline::Lines(open)),
    };
    let Some(position) = outline.as_ref().and_then(Outline::position).or_else(|| middle_of_members(relation, ways, nodes)) else {
        without_node(element, relation.version, class, extract);
        return;
    };
    let position = rounded(position);
    extract.places.push(Place { element, version: relation.version, class, position, outline, incomplete, tags: relation.tags.clone(), nearest_street: None });
}

/// The rings of a relation, the chains that do not close, and whether members or nodes are missing.
struct Rings {
    closed: Vec<Ring>,
    open: Vec<Ring>,
    cut: bool,
}

fn rings_of(relation: &FoundRelation, ways: &MemberWays, nodes: &NodeStore) -> Rings {
    let mut found = Rings { closed: Vec::new(), open: Vec::new(), cut: false };
    let mut chains = Vec::new();
    // A way that is listed twice bounds the area once.
    let mut listed = HashSet::new();
    for (_, id) in relation.members.iter().filter(|(kind, id)| *kind == MemberKind::Way && listed.insert(*id)) {
        match ways.get(id) {
            Some(way) => chains.push(way.clone()),
            None => found.cut = true,
        }
    }
    let (rings, open) = rings::join(chains);
    let mut known = |chains: Vec<Vec<i64>>| -> Vec<Ring> {
        let known = chains.iter().map(|chain| {
            let (corners, missing) = corners(chain, nodes);
            found.cut |= missing;
            corners
        });
        known.filter(|corners| corners.len() > 1).collect()
    };
    (found.closed, found.open) = (known(rings).into_iter().map(closed_again).collect(), known(open));
    found
}

/// The closed rings of a relation, each with its last point.
pub(crate) fn closed_rings(relation: &FoundRelation, ways: &MemberWays, nodes: &NodeStore) -> Vec<Ring> {
    rings_of(relation, ways, nodes).closed
}

/// The middle of the box around all members, for relations that describe no area.
fn middle_of_members(relation: &FoundRelation, ways: &MemberWays, nodes: &NodeStore) -> Option<[f64; 2]> {
    let ids = relation.members.iter().flat_map(|(kind, id)| match kind {
        MemberKind::Node => vec![*id],
        MemberKind::Way => ways.get(id).cloned().unwrap_or_default(),
        MemberKind::Relation => Vec::new(),
    });
    let positions: Vec<[i32; 2]> = ids.filter_map(|id| nodes.get(id)).collect();
    let longitudes: Vec<i32> = positions.iter().map(|position| position[0]).collect();
    let latitudes = || positions.iter().map(|position| position[1]);
    let latitude = f64::midpoint(degrees(latitudes().min()?), degrees(latitudes().max()?));
    Some([outline::middle_longitude(&longitudes)?, latitude])
}
