//! Areas, base maps and imports: what is shown, and whether it is what was imported.

use std::collections::HashSet;

use parvis_store::{AreaFilter, ImportState};
use serde::Deserialize;

use super::files::listed;
use super::{Check, Health};
use crate::installation::error::ServiceError;
use crate::installation::map_file::is_pmtiles;
use crate::register::Register;

/// Areas that are named, at most.
const MOST_NAMED: usize = 1_000;

/// What an import noted of its base map.
#[derive(Deserialize)]
struct Noted {
    base_map_missing: Option<String>,
    base_map_length: Option<u64>,
}

impl Register {
    /// Nothing to say where every area is in an extract.
    pub(super) async fn area_check(&self) -> Result<Option<Check>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let vanished = snapshot.vanished_areas().await?;
        if vanished.is_empty() {
            return Ok(None);
        }
        let filter = AreaFilter { ids: vanished.into_keys().take(MOST_NAMED).collect(), ..AreaFilter::default() };
        let names: Vec<String> = snapshot.area_lines(&filter, None, i64::MAX).await?.into_iter().map(|area| area.name).collect();
        let what = format!(
            "no extract holds them any longer, and organisations have to do with them: {}; relate those to other areas, then remove them",
            listed(&names)
        );
        Ok(Some(Check::new("areas", Health::Attention, what)))
    }

    pub(super) fn base_map_check(&self) -> Check {
        let maps = self.base_maps();
        if maps.is_empty() {
            return Check::new("base map", Health::Attention, "none yet; an import makes one");
        }
        let mut found = Vec::new();
        for map in &maps {
            if !map.exists() {
                found.push(format!("{} is not there, though \"base_map\" in parvis.toml names it", map.display()));
            } else if !is_pmtiles(map) {
                found.push(format!("not a PMTiles v3 file: {}", map.display()));
            }
        }
        Check::of("base map", Health::Broken, &found, format!("{} in place", maps.len()))
    }

    /// The last import of each territory has its base map in place, unless another one is shown in place of all.
    pub(super) async fn import_check(&self) -> Result<Check, ServiceError> {
        let mut imports = self.store.read().await?.imports().await?;
        imports.retain(|import| import.state == ImportState::Taken);
        let Some(last) = imports.first() else { return Ok(Check::new("imports", Health::Attention, "none yet; run: parvis import FILE.osm.pbf")) };
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        for import in imports.iter().filter(|import| seen.insert(&import.extract_id)) {
            let Ok(noted) = serde_json::from_str::<Noted>(&import.summary) else { continue };
            let map = self.base_map_folder().join(format!("{}.pmtiles", import.extract_name));
            let in_place = noted.base_map_length.is_none_or(|length| std::fs::metadata(&map).is_ok_and(|map| map.is_file() && map.len() == length));
            if self.settings.base_map.is_none() && (noted.base_map_missing.is_some() || !in_place) {
                found.push(format!("the places of {} are here, the base map of that import is not; import the file again", import.file_name));
            }
        }
        let good = format!("{} in all, the last of {} ({})", imports.len(), last.extract_name, last.file_name);
        Ok(Check::of("imports", Health::Attention, &found, good))
    }
}
