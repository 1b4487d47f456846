//! A short text that says whether two contents are the same: 96 bits of SHA-256, so that an import need not read what it wrote
//! before.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use parvis_model::AreaId;
use parvis_store::{NewLine, RecordRow};
use sha2::{Digest as _, Sha256};

#[derive(Default)]
struct Digest(Sha256);

impl Digest {
    /// A text with its length, so that no two lists of texts run into each other.
    fn text(&mut self, text: &str) {
        self.0.update((text.len() as u64).to_le_bytes());
        self.0.update(text);
    }

    fn number(&mut self, number: i64) {
        self.0.update(number.to_le_bytes());
    }

    fn perhaps(&mut self, text: Option<&str>) {
        self.number(i64::from(text.is_some()));
        self.text(text.unwrap_or_default());
    }

    fn end(self) -> String {
        URL_SAFE_NO_PAD.encode(&self.0.finalize()[..12])
    }
}

/// Of all that a source says of an object, but the date of the data and whether it is still there.
pub(super) fn of_record(record: &RecordRow) -> String {
    let mut digest = Digest::default();
    digest.number(record.version);
    for text in [&record.category, &record.names, &record.address, &record.tags, &record.licence, &record.attribution] {
        digest.text(text);
    }
    for text in [&record.name, &record.outline, &record.incomplete, &record.nearest_street] {
        digest.perhaps(text.as_deref());
    }
    digest.number(record.lon.to_bits().cast_signed());
    digest.number(record.lat.to_bits().cast_signed());
    digest.end()
}

/// Of a line of the list, the words it is found by, and the ids of the areas around it.
pub(super) fn of_line(line: &NewLine, areas: impl Iterator<Item = AreaId>) -> String {
    let mut digest = Digest::default();
    let row = &line.row;
    for text in [row.title.as_str(), &row.sort_key, &row.category, row.status.as_str()] {
        digest.text(text);
    }
    digest.number(row.lon.to_bits().cast_signed());
    digest.number(row.lat.to_bits().cast_signed());
    digest.text(&line.words.join(" "));
    areas.for_each(|area| digest.text(&area.to_string()));
    digest.end()
}
