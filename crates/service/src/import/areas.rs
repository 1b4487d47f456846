//! Administrative boundaries become areas, each with the smallest one around it.

use std::collections::HashMap;

use geo::MultiPolygon;
use parvis_model::{AreaId, AreaOrigin, Names, Position};
use parvis_osm::{AdministrativeArea, Outline, interior_position};
use parvis_store::{AreaRow, WriteTransaction};

use crate::ServiceError;
use crate::areas::outline_of;
use crate::containment::Containment;
use crate::error::to_json;

/// All areas of the register, made ready to be asked.
pub(super) struct Placed(Vec<(AreaRow, Option<Containment>)>);

impl Placed {
    /// The areas around a position, the widest first.
    pub(super) fn around(&self, position: Position) -> Vec<&AreaRow> {
        self.0.iter().filter(|(_, area)| area.as_ref().is_some_and(|area| area.contains(position))).map(|(row, _)| row).collect()
    }
}

/// Writes the areas of an extract; what was drawn or loaded stays as it is.
pub(super) async fn put(change: &mut WriteTransaction, found: &[AdministrativeArea], random: impl Fn() -> [u8; 16]) -> Result<Placed, ServiceError> {
    let known = change.areas().await?;
    let ids: HashMap<&str, AreaId> =
        known.iter().filter(|row| row.origin == AreaOrigin::Osm).filter_map(|row| Some((row.external_id.as_deref()?, row.id))).collect();
    let mut rows = Vec::with_capacity(found.len());
    for area in found {
        let external_id = area.element.to_string();
        let names = Names::from_tags(area.tags.iter().map(|(key, value)| (key.as_str(), value.as_str())));
        rows.push(AreaRow {
            id: ids.get(external_id.as_str()).copied().unwrap_or_else(|| AreaId::from_random(random())),
            origin: AreaOrigin::Osm,
            external_id: Some(external_id),
            level: Some(area.level),
            parent_id: None,
            name: area.tag("name").unwrap_or_default().to_owned(),
            names: to_json(&names)?,
            outline: Outline::Area(area.outline.clone()).to_geojson(),
        });
    }
    change.put_areas(&rows).await?;
    let mut all: Vec<(AreaRow, MultiPolygon<f64>)> = Vec::new();
    for row in change.areas().await? {
        let outline = outline_of(&row.outline)?;
        all.push((row, outline));
    }
    let placed = Placed(all.iter().map(|(row, outline)| (row.clone(), Containment::of(outline))).collect());
    let mut changed = Vec::new();
    for (row, outline) in all.iter().filter(|(row, _)| row.origin == AreaOrigin::Osm) {
        let parent_id = interior_position(outline).and_then(|[lon, lat]| parent(row, &placed.around(Position { lon, lat })));
        if parent_id != row.parent_id {
            changed.push(AreaRow { parent_id, ..row.clone() });
        }
    }
    change.put_areas(&changed).await?;
    Ok(placed)
}

/// The narrowest administrative area around that is wider than the area itself.
fn parent(row: &AreaRow, around: &[&AreaRow]) -> Option<AreaId> {
    let wider = around.iter().filter(|other| other.origin == AreaOrigin::Osm && other.level < row.level && other.id != row.id);
    wider.max_by_key(|other| other.level).map(|other| other.id)
}
