use parvis_osm::{Header, INVENTED_BY};
use parvis_store::ExtractRow;

/// Where the objects of an extract come from, and on what terms. It travels with each row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Provenance {
    /// SPDX identifier.
    pub(crate) licence: &'static str,
    /// Whom to name.
    pub(crate) attribution: &'static str,
    pub(crate) invented: bool,
}

const OPENSTREETMAP: Provenance = Provenance { licence: "ODbL-1.0", attribution: "© OpenStreetMap contributors, ODbL 1.0", invented: false };

/// An invented country owes OpenStreetMap nothing, and nobody should believe that it comes from there.
const INVENTED: Provenance = Provenance { licence: "CC0-1.0", attribution: "Invented by Parvis", invented: true };

impl Provenance {
    /// By the program that wrote the extract.
    pub(crate) fn of(header: &Header) -> Self {
        if header.writing_program.as_deref() == Some(INVENTED_BY) { INVENTED } else { OPENSTREETMAP }
    }
}

/// Whom to name for what these extracts brought; OpenStreetMap where there is none yet, for a base map from elsewhere.
pub(crate) fn attributions(extracts: &[ExtractRow]) -> String {
    joined(extracts.iter().map(|extract| extract.attribution.as_str()), OPENSTREETMAP.attribution, " · ")
}

/// The licences of what these extracts brought, as an SPDX expression.
pub(crate) fn licences(extracts: &[ExtractRow]) -> String {
    let licence = |extract: &ExtractRow| if extract.invented { INVENTED.licence } else { OPENSTREETMAP.licence };
    joined(extracts.iter().map(licence), OPENSTREETMAP.licence, " AND ")
}

/// Each once, in order; `default` when there is none.
fn joined<'a>(words: impl Iterator<Item = &'a str>, default: &'a str, separator: &str) -> String {
    let mut words: Vec<&str> = words.collect();
    words.sort_unstable();
    words.dedup();
    if words.is_empty() { default.to_owned() } else { words.join(separator) }
}
