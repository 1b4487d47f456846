use parvis_model::{IncompleteReason, OsmRef};

use crate::Outline;

/// An object of the extract that one of the categories asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Which object.
    pub element: OsmRef,
    /// Version of the object; 0 where the extract carries no metadata.
    pub version: u32,
    /// Index of the category.
    pub class: u16,
    /// A point in or on it: longitude, latitude in degrees.
    pub position: [f64; 2],
    /// Its line or area; none for a node.
    pub outline: Option<Outline>,
    /// Set when the geometry is not whole.
    pub incomplete: Option<IncompleteReason>,
    /// All its tags, sorted by key.
    pub tags: Vec<(String, String)>,
    /// Name of the nearest street within 500 m, for a place without a name.
    pub nearest_street: Option<String>,
}

/// An object that must not be listed.
#[derive(Debug, Clone, PartialEq)]
pub struct Hidden {
    /// Which object.
    pub element: OsmRef,
    /// Version of the object; 0 where the extract carries no metadata.
    pub version: u32,
    /// A point in or on it, where it has one: longitude, latitude in degrees.
    pub position: Option<[f64; 2]>,
    /// How it is called.
    pub name: Option<String>,
}

/// The value of a tag in a list sorted by key.
fn tag<'t>(tags: &'t [(String, String)], key: &str) -> Option<&'t str> {
    tags.binary_search_by(|(k, _)| k.as_str().cmp(key)).ok().map(|index| tags[index].1.as_str())
}

impl Place {
    /// The value of a tag.
    pub fn tag(&self, key: &str) -> Option<&str> {
        tag(&self.tags, key)
    }
}

/// An administrative boundary whose outline is whole.
#[derive(Debug, Clone, PartialEq)]
pub struct AdministrativeArea {
    /// Which relation or way.
    pub element: OsmRef,
    /// `admin_level`, 1 to 12.
    pub level: u8,
    /// Its outline.
    pub outline: geo::MultiPolygon<f64>,
    /// All its tags, sorted by key.
    pub tags: Vec<(String, String)>,
}

impl AdministrativeArea {
    /// The value of a tag.
    pub fn tag(&self, key: &str) -> Option<&str> {
        tag(&self.tags, key)
    }
}
