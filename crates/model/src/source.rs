use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The three kinds of OpenStreetMap object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OsmKind {
    /// A point.
    Node,
    /// A line or a closed outline.
    Way,
    /// A group of objects, such as a multipolygon.
    Relation,
}

impl OsmKind {
    /// The word OpenStreetMap uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Node => "node",
            Self::Way => "way",
            Self::Relation => "relation",
        }
    }
}

/// An OpenStreetMap object, written `way/123`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OsmRef {
    /// Which of the three id spaces.
    pub kind: OsmKind,
    /// Id within that space; editors write negative ids for what is not uploaded yet.
    pub id: i64,
}

/// A text that names no OpenStreetMap object.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an OpenStreetMap object is written node/1, way/1 or relation/1")]
pub struct OsmRefError;

impl fmt::Display for OsmRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind.as_str(), self.id)
    }
}

impl FromStr for OsmRef {
    type Err = OsmRefError;

    fn from_str(text: &str) -> Result<Self, OsmRefError> {
        let (kind, id) = text.split_once('/').ok_or(OsmRefError)?;
        let kind = [OsmKind::Node, OsmKind::Way, OsmKind::Relation].into_iter().find(|k| k.as_str() == kind).ok_or(OsmRefError)?;
        Ok(Self { kind, id: id.parse().map_err(|_| OsmRefError)? })
    }
}

impl Serialize for OsmRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for OsmRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Why the geometry of an object is not whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum IncompleteReason {
    /// Members or nodes lie outside the extract: it was cut at the border.
    CutAtBorder,
    /// Everything is there, yet the rings do not close.
    OpenRing,
    /// A tagged relation of a type that describes no area.
    NotAnArea,
    /// Lines of the outline cross, so that nobody can be sure what was meant.
    CrossesItself,
}

impl IncompleteReason {
    /// The word used in storage and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CutAtBorder => "cut_at_border",
            Self::OpenRing => "open_ring",
            Self::NotAnArea => "not_an_area",
            Self::CrossesItself => "crosses_itself",
        }
    }

    /// Reads the word written by [`IncompleteReason::as_str`].
    pub fn parse(word: &str) -> Option<Self> {
        [Self::CutAtBorder, Self::OpenRing, Self::NotAnArea, Self::CrossesItself].into_iter().find(|reason| reason.as_str() == word)
    }
}

/// What one import found different about one object of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DifferenceKind {
    /// Not known before.
    Added,
    /// Attributes differ.
    Changed,
    /// The point lies elsewhere, by more than 25 m.
    Moved,
    /// No longer in the source.
    Vanished,
}

impl DifferenceKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Added, Self::Changed, Self::Moved, Self::Vanished];

    /// The word used in storage and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Moved => "moved",
            Self::Vanished => "vanished",
        }
    }

    /// Reads the word written by [`DifferenceKind::as_str`].
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// What differs, attribute by attribute.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Difference {
    /// Names of the attributes that changed, sorted: `address`, `category`, `name`, `names`, `outline`, `status`, `tags` …
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<String>,
    /// What was said before and what is said now, for at most 20 attributes of the source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<ChangedValue>,
    /// How far the point moved, in metres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metres: Option<f64>,
}

/// One attribute of a source, before and now; absent where the source did not or does not have it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangedValue {
    /// The attribute, as the source calls it.
    pub attribute: String,
    /// What the source said before.
    pub before: Option<String>,
    /// What it says now.
    pub now: Option<String>,
}
