use serde::{Deserialize, Serialize};

use crate::{AreaId, Names};

/// OpenStreetMap's `admin_level`, 1 (widest) to 12 (narrowest); 2 is a country.
pub type Level = u8;

/// Where the outline of an area came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AreaOrigin {
    /// An administrative boundary of an OpenStreetMap extract.
    Osm,
    /// Loaded from a GeoJSON file.
    Geojson,
    /// Drawn by hand on the map.
    Drawn,
}

impl AreaOrigin {
    /// The word used in storage and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Osm => "osm",
            Self::Geojson => "geojson",
            Self::Drawn => "drawn",
        }
    }

    /// Reads the word written by [`AreaOrigin::as_str`].
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Osm, Self::Geojson, Self::Drawn].into_iter().find(|origin| origin.as_str() == word)
    }
}

/// A piece of territory that sites lie in: a country, a district, a town, or an area drawn for a purpose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Area {
    /// Identity in this register.
    pub id: AreaId,
    /// Name as its origin writes it.
    pub name: String,
    /// Names by language, where known.
    pub names: Names,
    /// Administrative level; absent for drawn areas.
    pub level: Option<Level>,
    /// The smallest area that contains this one.
    pub parent: Option<AreaId>,
    /// Where the outline came from.
    pub origin: AreaOrigin,
    /// The object in its source, such as `relation/1155955`.
    pub external_id: Option<String>,
    /// How many sites lie in it.
    pub sites: u64,
    /// Since when no extract holds it any longer (RFC 3339); absent for one that stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vanished_at: Option<String>,
}
