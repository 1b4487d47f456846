//! Administrative boundaries become areas, each with the smallest one around it. An area ends with the last extract that held
//! it, unless an organisation has to do with it: then it is kept, and marked.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use geo::MultiPolygon;
use parvis_model::{AreaId, AreaOrigin, Names, Position, Timestamp};
use parvis_osm::{Extract, Outline, interior_position};
use parvis_store::{AreaRow, ExtractRow, WriteTransaction};
use rstar::RTree;
use rstar::primitives::{GeomWithData, Rectangle};

use super::records;
use crate::installation::columns::to_json;
use crate::installation::error::ServiceError;
use crate::places::areas::outline_of;
use crate::places::containment::Containment;

/// All areas of the register, made ready to be asked.
pub(super) struct Placed {
    /// The widest first; without their outlines.
    areas: Vec<(AreaRow, Option<Containment>)>,
    /// Their boxes, each with its place in `areas`.
    boxes: RTree<GeomWithData<Rectangle<[f64; 2]>, usize>>,
    vanished: HashSet<AreaId>,
    /// Areas that no extract holds any longer: removed, or kept and marked.
    pub(super) removed: u64,
    pub(super) kept: u64,
}

impl Placed {
    /// The areas that are there, each with a position inside where it has one; `fresh` are outlines that need not be read again.
    async fn with_insides(change: &mut WriteTransaction, fresh: &HashMap<AreaId, &MultiPolygon<f64>>) -> Result<(Self, Vec<Option<[f64; 2]>>), ServiceError> {
        let vanished: HashSet<AreaId> = change.vanished_areas().await?.into_keys().collect();
        let (mut areas, mut boxes, mut inside) = (Vec::new(), Vec::new(), Vec::new());
        for mut row in change.areas().await? {
            let text = std::mem::take(&mut row.outline);
            let outline = fresh.get(&row.id).map_or_else(|| outline_of(&text).map(Cow::Owned), |outline| Ok(Cow::Borrowed(*outline)))?;
            let area = Containment::of(&outline);
            if let Some([south, west, north, east]) = area.as_ref().map(Containment::bounds) {
                boxes.push(GeomWithData::new(Rectangle::from_corners([west, south], [east, north]), areas.len()));
            }
            inside.push(interior_position(&outline));
            areas.push((row, area));
        }
        Ok((Self { areas, boxes: RTree::bulk_load(boxes), vanished, removed: 0, kept: 0 }, inside))
    }

    /// The areas that are there.
    pub(super) async fn of(change: &mut WriteTransaction) -> Result<Self, ServiceError> {
        Ok(Self::with_insides(change, &HashMap::new()).await?.0)
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = &AreaRow> {
        self.areas.iter().map(|(area, _)| area)
    }

    /// The areas around a position, the widest first.
    pub(super) fn around(&self, position: Position) -> Vec<&AreaRow> {
        let near = self.boxes.locate_all_at_point(&[position.lon, position.lat]).map(|area| area.data);
        let mut within: Vec<usize> = near.filter(|area| self.areas[*area].1.as_ref().is_some_and(|area| area.contains(position))).collect();
        within.sort_unstable();
        within.into_iter().map(|area| &self.areas[area].0).collect()
    }

    /// Whether the extracts still hold it.
    pub(super) fn stands(&self, area: &AreaRow) -> bool {
        !self.vanished.contains(&area.id)
    }
}

/// The territory whose areas are written: its extract, and all others.
pub(super) struct Of<'a> {
    pub(super) extract: &'a ExtractRow,
    pub(super) others: &'a [ExtractRow],
    pub(super) now: Timestamp,
}

impl Of<'_> {
    /// Whether an area of which nobody noted where it came from is of this territory: it lies here and in no other.
    fn is_here(&self, outline: &str) -> Result<bool, ServiceError> {
        let Some([lon, lat]) = interior_position(&outline_of(outline)?) else { return Ok(false) };
        let within = |extract: &ExtractRow| extract.bounding_box.is_some_and(|bounds| bounds.contains(Position { lon, lat }));
        Ok(within(self.extract) && !self.others.iter().any(within))
    }
}

/// Writes the areas of an extract; what was drawn or loaded stays as it is.
pub(super) async fn put(change: &mut WriteTransaction, of: &Of<'_>, extract: &Extract, random: impl Fn() -> [u8; 16]) -> Result<Placed, ServiceError> {
    let known = change.areas().await?;
    let before: HashMap<&str, &AreaRow> =
        known.iter().filter(|row| row.origin == AreaOrigin::Osm).filter_map(|row| Some((row.external_id.as_deref()?, row))).collect();
    let mut rows = Vec::with_capacity(extract.areas.len());
    for area in &extract.areas {
        let external_id = records::object(area.element, &of.extract.name);
        let names = Names::from_tags(area.tags.iter().map(|(key, value)| (key.as_str(), value.as_str())));
        rows.push(AreaRow {
            id: before.get(external_id.as_str()).map_or_else(|| AreaId::from_random(random()), |row| row.id),
            origin: AreaOrigin::Osm,
            external_id: Some(external_id.clone()),
            level: Some(area.level),
            parent_id: before.get(external_id.as_str()).and_then(|row| row.parent_id),
            name: area.tag("name").unwrap_or_default().to_owned(),
            names: to_json(&names)?,
            outline: Outline::Area(area.outline.clone()).to_geojson(),
        });
    }
    let differs = |row: &&AreaRow| row.external_id.as_deref().and_then(|id| before.get(id)) != Some(row);
    change.put_areas(&rows.iter().filter(differs).cloned().collect::<Vec<_>>()).await?;
    // One whose ring is broken now is still there: it stays as it was until it is whole again.
    let broken: HashSet<String> = extract.cut_areas.iter().map(|area| records::object(*area, &of.extract.name)).collect();
    let still = known.iter().filter(|row| row.origin == AreaOrigin::Osm && row.external_id.as_ref().is_some_and(|id| broken.contains(id)));
    let here: HashSet<AreaId> = rows.iter().chain(still).map(|row| row.id).collect();
    let (removed, kept) = end_with_the_extract(change, of, &known, here).await?;
    let fresh = rows.iter().zip(&extract.areas).map(|(row, area)| (row.id, &area.outline)).collect();
    let (placed, inside) = Placed::with_insides(change, &fresh).await?;
    let placed = Placed { removed, kept, ..placed };
    let mut parents = Vec::new();
    for ((row, _), inside) in placed.areas.iter().zip(inside).filter(|((row, _), _)| row.origin == AreaOrigin::Osm) {
        let standing = |position| -> Vec<&AreaRow> { placed.around(position).into_iter().filter(|other| placed.stands(other)).collect() };
        let parent_id = inside.and_then(|[lon, lat]| parent(row, &standing(Position { lon, lat })));
        if parent_id != row.parent_id {
            parents.push((row.id, parent_id));
        }
    }
    change.put_parents(&parents).await?;
    Ok(placed)
}

/// What this extract held before and holds no longer ends, where no other one holds it. Answers how many areas were removed, and
/// how many are newly marked.
async fn end_with_the_extract(change: &mut WriteTransaction, of: &Of<'_>, known: &[AreaRow], here: HashSet<AreaId>) -> Result<(u64, u64), ServiceError> {
    let held = change.extracts_of_areas().await?;
    let mut gone = Vec::new();
    for row in known.iter().filter(|row| row.origin == AreaOrigin::Osm && !here.contains(&row.id)) {
        let ended = match held.get(&row.id) {
            Some(extracts) => extracts.iter().all(|extract| *extract == of.extract.id),
            None => of.is_here(&row.outline)?,
        };
        if ended {
            gone.push(row.id);
        }
    }
    change.put_areas_of_extract(&of.extract.id, &here.into_iter().collect::<Vec<_>>()).await?;
    let (related, before) = (change.related_areas().await?, change.vanished_areas().await?);
    let (kept, removed): (Vec<AreaId>, Vec<AreaId>) = gone.into_iter().partition(|area| related.contains(area));
    for area in &removed {
        change.remove_area(*area).await?;
    }
    change.mark_areas_vanished(&kept, of.now).await?;
    Ok((removed.len() as u64, kept.iter().filter(|area| !before.contains_key(area)).count() as u64))
}

/// The narrowest administrative area around that is wider than the area itself.
fn parent(row: &AreaRow, around: &[&AreaRow]) -> Option<AreaId> {
    let wider = around.iter().filter(|other| other.origin == AreaOrigin::Osm && other.level < row.level && other.id != row.id);
    wider.max_by_key(|other| other.level).map(|other| other.id)
}
