//! What the interface needs to know of the installation, before anybody has signed in.

use async_recursion::async_recursion as boxed;
use parvis_model::{BoundingBox, Caller, InstallationId, Marking};
use serde::Serialize;

use crate::installation::error::ServiceError;
use crate::installation::settings::BoundaryLevel;
use crate::places::import::attributions;
use crate::register::Register;

/// What the interface needs to know of the installation.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InstallationAnswer {
    /// Identity: what is about the installation as a whole names it.
    pub id: InstallationId,
    /// Version of the program.
    pub version: String,
    /// Language of titles.
    pub language: String,
    /// Languages of the interface, working languages first.
    pub languages: Vec<String>,
    /// What must be said beside the map.
    pub attribution: String,
    /// Whether any site comes from an invented country.
    pub invented: bool,
    /// How many places no source has any longer.
    pub vanished: u64,
    /// The highest marking that is accepted.
    pub ceiling: Marking,
    /// Whether everybody on this machine may look at it as anybody.
    pub demonstration: bool,
    /// What people call the directory through which they may sign in; none where there is none.
    pub directory: Option<String>,
    /// How the map draws territories.
    pub map: MapSettings,
}

/// How the map draws territories.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MapSettings {
    /// Names of the base maps; each is served as `/tiles/base/NAME.pmtiles`.
    pub base_maps: Vec<String>,
    /// `local`, or the language in which places are named.
    pub names: String,
    /// Which boundaries are drawn.
    pub boundaries: Vec<BoundaryLevel>,
    /// What is said beside the map.
    pub disclaimer: String,
    /// West, south, east, north of all territories, in degrees.
    pub bounds: Option<[f64; 4]>,
}

impl Register {
    /// The id of the installation, about which there can be records.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn installation_id(&self) -> Result<InstallationId, ServiceError> {
        self.store.read().await?.installation().await?.ok_or(ServiceError::NotFound("installation"))
    }

    /// What the interface needs to know of the installation.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn installation(&self, _caller: &Caller) -> Result<InstallationAnswer, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let (extracts, vanished) = (snapshot.extracts().await?, snapshot.count_vanished().await?);
        let id = snapshot.installation().await?.ok_or(ServiceError::NotFound("installation"))?;
        drop(snapshot);
        // Across the antimeridian a map goes on beyond 180 degrees.
        let east = |b: BoundingBox| if b.west > b.east { b.east + 360.0 } else { b.east };
        let around = BoundingBox::around_all(extracts.iter().filter_map(|extract| extract.bounding_box));
        let bounds = around.map(|b| [b.west, b.south, east(b), b.north]);
        let name = |path: std::path::PathBuf| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        Ok(InstallationAnswer {
            id,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            language: self.settings.language.clone(),
            languages: self.packs.languages().into_iter().map(str::to_owned).collect(),
            attribution: attributions(&extracts),
            invented: extracts.iter().any(|extract| extract.invented),
            vanished,
            ceiling: self.settings.ceiling,
            demonstration: self.demonstration,
            directory: self.people.directory.as_ref().and(self.settings.directory.as_ref()).map(|directory| directory.called.clone()),
            map: MapSettings {
                base_maps: self.base_maps().into_iter().filter_map(name).collect(),
                names: self.settings.map.names.clone(),
                boundaries: self.settings.map.boundaries.clone(),
                disclaimer: self.settings.map.disclaimer.clone(),
                bounds,
            },
        })
    }
}
