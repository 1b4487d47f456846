//! Water and main roads around a place, as the base maps of the installation show them: the checks of a plan look at them.

use std::path::PathBuf;

use parvis_osm::base_map::nearby;
use parvis_plan::MainRoad;

use crate::places::answers::SiteDetail;
use crate::public::printed_plans::Ground;
use crate::register::Register;

/// So far around the middle of a place it is looked, in metres: as far as people walk in 28 minutes.
const FAR: f64 = 2_000.0;

/// Where it is looked, and in which files.
pub(super) struct Around {
    maps: Vec<PathBuf>,
    middle: Option<[f64; 2]>,
}

impl Register {
    /// Where to look around a place; nowhere for one that must not be listed any longer.
    pub(super) fn around(&self, place: Option<&SiteDetail>) -> Around {
        Around { maps: self.base_maps(), middle: place.map(|place| [place.position.lon, place.position.lat]) }
    }
}

impl Around {
    /// Adds to what is known of the ground what the maps show that reach so far; it stays unknown where none does. It reads files, so it is done beside
    /// the requests. A map that cannot be read shows nothing: that is for `doctor` to say, and no reason to leave a plan unchecked.
    pub(super) fn add_to(&self, ground: &mut Ground) {
        let Some(middle) = self.middle else { return };
        for shown in self.maps.iter().filter_map(|map| nearby(map, middle, FAR).ok().flatten()) {
            let surroundings = &mut ground.surroundings;
            surroundings.water.get_or_insert_with(|| geo::MultiPolygon(Vec::new())).0.extend(shown.water);
            let roads = shown.main_roads.into_iter().map(|(name, line)| MainRoad { name, line });
            surroundings.main_roads.get_or_insert_with(Vec::new).extend(roads);
        }
    }
}
