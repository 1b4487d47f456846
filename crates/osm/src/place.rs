use std::fmt;

use crate::Outline;

/// The three kinds of OpenStreetMap object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ElementKind {
    /// A point.
    Node,
    /// A line or a closed outline.
    Way,
    /// A group of objects.
    Relation,
}

/// An object of the extract, written `way/123`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ElementRef {
    /// Which of the three id spaces.
    pub kind: ElementKind,
    /// Id within it.
    pub id: i64,
}

impl fmt::Display for ElementRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            ElementKind::Node => "node",
            ElementKind::Way => "way",
            ElementKind::Relation => "relation",
        };
        write!(f, "{kind}/{}", self.id)
    }
}

/// Why the geometry of an object is not whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Incomplete {
    /// Nodes or members lie outside the extract.
    CutAtBorder,
    /// All members are there, yet the rings do not close.
    OpenRing,
    /// A tagged relation of a type that describes no area.
    NotAnArea,
}

/// An object of the extract that one of the categories asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Which object.
    pub element: ElementRef,
    /// Version of the object; 0 where the extract carries no metadata.
    pub version: u32,
    /// Index of the category.
    pub class: u16,
    /// A point in or on it: longitude, latitude in degrees.
    pub position: [f64; 2],
    /// Its line or area; none for a node.
    pub outline: Option<Outline>,
    /// Set when the geometry is not whole.
    pub incomplete: Option<Incomplete>,
    /// All its tags, sorted by key.
    pub tags: Vec<(String, String)>,
    /// Name of the nearest street within 500 m, for a place without a name.
    pub nearest_street: Option<String>,
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
    pub element: ElementRef,
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
