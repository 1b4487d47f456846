use std::collections::BTreeSet;

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
    /// Version of the object; 0 where the extract carries no metadata, and for a double of another object that must not be listed.
    pub version: u32,
    /// A point in or on it, where it has one: longitude, latitude in degrees.
    pub position: Option<[f64; 2]>,
    /// How it is called.
    pub name: Option<String>,
    /// Whether what is drawn of it beside must not be listed either. A private chapel, which its `access` alone hides, hides no church that
    /// has its name.
    pub hides_beside: bool,
}

/// The value of a tag in a list sorted by key.
fn tag<'t>(tags: &'t [(String, String)], key: &str) -> Option<&'t str> {
    tags.binary_search_by(|(k, _)| k.as_str().cmp(key)).ok().map(|index| tags[index].1.as_str())
}

/// Keys under which a place is called something, the best first.
const NAMES: [&str; 4] = ["name", "official_name", "alt_name", "brand"];

/// Keys under which it is, or was, called something as well.
const OTHER_NAMES: [&str; 6] = ["name", "official_name", "alt_name", "short_name", "old_name", "loc_name"];

impl Place {
    /// The value of a tag.
    pub fn tag(&self, key: &str) -> Option<&str> {
        tag(&self.tags, key)
    }

    /// What it is called; none where no letter of it is seen. Of a list of other names the first.
    pub fn name(&self) -> Option<&str> {
        let seen = |name: &&str| name.chars().any(|letter| !letter.is_whitespace() && !parvis_model::is_unseen(letter));
        let first = |key: &str| if key == "alt_name" { self.tag(key)?.split(';').next().map(str::trim) } else { self.tag(key) };
        NAMES.iter().filter_map(|key| first(key)).find(seen)
    }

    /// All names that it has or had, in any language, as they are compared.
    pub fn names(&self) -> BTreeSet<String> {
        names(self.tags.iter().map(|(key, value)| (key.as_str(), value.as_str())))
    }
}

/// All names that tags give, in any language, as they are compared.
pub fn names<'t>(tags: impl Iterator<Item = (&'t str, &'t str)>) -> BTreeSet<String> {
    let of_name = |key: &str| OTHER_NAMES.contains(&key) || key.starts_with("name:") || key.starts_with("old_name:");
    tags.filter(|(key, _)| of_name(key)).flat_map(|(_, value)| value.split(';')).flat_map(compared).collect()
}

/// A name as it is compared: without case, accents, punctuation and blanks, and with its words in order besides. Nothing for one of
/// which no letter is left.
pub fn compared(name: &str) -> impl Iterator<Item = String> {
    let folded = parvis_model::fold(name);
    let mut words: Vec<&str> = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let as_written = words.concat();
    words.sort_unstable();
    let in_order = words.concat();
    [as_written, in_order].into_iter().filter(|name| !name.is_empty())
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
