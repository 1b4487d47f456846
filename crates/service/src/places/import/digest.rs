//! A short text that says whether two contents are the same: 96 bits of SHA-256, so that an import need not read what it wrote
//! before.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use geo::LineString;
use parvis_model::AreaId;
use parvis_osm::{Outline, Place};
use parvis_packs::Categories;
use parvis_store::{NewLine, RecordRow};
use sha2::{Digest as _, Sha256};

use super::provenance::Provenance;

struct Digest(Vec<u8>);

impl Default for Digest {
    /// With room for what most places say.
    fn default() -> Self {
        Self(Vec::with_capacity(1_024))
    }
}

impl Digest {
    /// A text with its length, so that no two lists of texts run into each other.
    fn text(&mut self, text: &str) {
        self.0.extend((text.len() as u64).to_le_bytes());
        self.0.extend(text.as_bytes());
    }

    fn number(&mut self, number: i64) {
        self.0.extend(number.to_le_bytes());
    }

    fn degrees(&mut self, degrees: f64) {
        self.number(degrees.to_bits().cast_signed());
    }

    fn perhaps(&mut self, text: Option<&str>) {
        self.number(i64::from(text.is_some()));
        self.text(text.unwrap_or_default());
    }

    fn corners(&mut self, line: &LineString<f64>) {
        self.0.extend((line.0.len() as u64).to_le_bytes());
        for corner in &line.0 {
            self.degrees(corner.x);
            self.degrees(corner.y);
        }
    }

    fn outline(&mut self, outline: Option<&Outline>) {
        match outline {
            None => self.number(0),
            Some(Outline::Lines(lines)) => {
                self.number(1);
                self.0.extend((lines.0.len() as u64).to_le_bytes());
                lines.0.iter().for_each(|line| self.corners(line));
            }
            Some(Outline::Area(area)) => {
                self.number(2);
                self.0.extend((area.0.len() as u64).to_le_bytes());
                for polygon in &area.0 {
                    self.0.extend((polygon.interiors().len() as u64).to_le_bytes());
                    self.corners(polygon.exterior());
                    polygon.interiors().iter().for_each(|hole| self.corners(hole));
                }
            }
        }
    }

    fn end(self) -> String {
        URL_SAFE_NO_PAD.encode(&Sha256::digest(&self.0)[..12])
    }
}

/// Of all that a file says of an object, and of what is made of it; raised when that is made otherwise.
const MADE: i64 = 1;

/// Of all that a source says of an object, but the date of the data and whether it is still there: without making a record of it.
pub(super) fn of_place(place: &Place, category: &str, provenance: Provenance) -> String {
    let mut digest = Digest::default();
    for number in [MADE, i64::from(place.version)] {
        digest.number(number);
    }
    for text in [category, provenance.licence, provenance.attribution] {
        digest.text(text);
    }
    digest.perhaps(place.incomplete.map(parvis_model::IncompleteReason::as_str));
    digest.perhaps(place.nearest_street.as_deref());
    place.position.into_iter().for_each(|degrees| digest.degrees(degrees));
    digest.0.extend((place.tags.len() as u64).to_le_bytes());
    for (key, value) in &place.tags {
        digest.text(key);
        digest.text(value);
    }
    digest.outline(place.outline.as_ref());
    digest.end()
}

/// What lines of the list are made with, whatever the place: the words for places without a name in the language of the installation.
pub(super) fn of_words(categories: &Categories, language: &str) -> String {
    let mut digest = Digest::default();
    digest.number(MADE);
    digest.text(language);
    for category in &categories.all {
        digest.text(&category.key);
        for (street, area) in [(Some("{}"), None), (None, Some("{}")), (None, None)] {
            digest.text(&categories.unnamed(&category.key, street, area, language));
        }
    }
    digest.end()
}

/// Of what a line of the list is made.
pub(super) struct Ingredients<'a> {
    /// What its source says ([`of_place`]).
    pub(super) content: &'a str,
    /// [`of_words`].
    pub(super) words: &'a str,
    pub(super) own_name: Option<&'a str>,
    pub(super) status: &'a str,
    /// The name of the narrowest area around a place without a name.
    pub(super) area: Option<&'a str>,
}

/// Of a line of the list by what it is made of, and the ids of the areas around it: without making it.
pub(super) fn of_ingredients(made_of: &Ingredients<'_>, areas: impl Iterator<Item = AreaId>) -> String {
    let mut digest = Digest::default();
    for text in [made_of.content, made_of.words, made_of.status] {
        digest.text(text);
    }
    digest.perhaps(made_of.own_name);
    digest.perhaps(made_of.area);
    areas.for_each(|area| digest.0.extend(area.to_string().as_bytes()));
    digest.end()
}

/// What a record was known by that a program before wrote: of all its texts.
pub(super) fn of_record(record: &RecordRow) -> String {
    let mut digest = Digest::default();
    digest.number(record.version);
    for text in [&record.category, &record.names, &record.address, &record.tags, &record.licence, &record.attribution] {
        digest.text(text);
    }
    for text in [&record.name, &record.outline, &record.incomplete, &record.nearest_street] {
        digest.perhaps(text.as_deref());
    }
    digest.degrees(record.lon);
    digest.degrees(record.lat);
    digest.end()
}

/// What a line was known by that a program before wrote, or that undoing an import put back: of the line, the words it is found by, and the
/// ids of the areas around it.
pub(super) fn of_line(line: &NewLine, areas: impl Iterator<Item = AreaId>) -> String {
    let mut digest = Digest::default();
    let row = &line.row;
    for text in [row.title.as_str(), &row.sort_key, &row.category, row.status.as_str()] {
        digest.text(text);
    }
    digest.degrees(row.lon);
    digest.degrees(row.lat);
    digest.text(&line.words.join(" "));
    areas.for_each(|area| digest.text(&area.to_string()));
    digest.end()
}
