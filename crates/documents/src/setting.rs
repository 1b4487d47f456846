//! How a document is set so that every text can be printed: what the layout finds no glyphs for is replaced, and it is set again.

use std::collections::HashSet;

use serde::Serialize;

use crate::DocumentError;
use crate::text::{Printer, REPLACEMENT};
use crate::world::{self, Named, Set};

/// How often the layout is asked which groups of characters have no glyph, before only what the first font has is printed.
const MOST_TRIES: usize = 5;

/// What a template reads, and the pictures that belong to it.
pub(crate) trait Document: Serialize {
    /// The pictures under the names by which the template knows them.
    fn files(&self) -> &[Named] {
        &[]
    }
}

/// A document with all that fonts have, or else in the plainest letters.
pub(crate) fn in_any_letters<D: Document>(template: &str, data: impl Fn(Printer) -> D) -> Result<Vec<u8>, DocumentError> {
    if let Some(pdf) = in_its_own_letters(template, &data) {
        return Ok(pdf);
    }
    let plainest = data(Printer { plainest: true, ..Printer::default() });
    match world::set(template, &plainest, plainest.files())? {
        Set::Pdf(pdf) => Ok(pdf),
        Set::WithoutGlyph(groups) => Err(DocumentError::NotSet(format!("{} characters without a glyph", groups.len()))),
    }
}

/// A document with all that fonts have; none where the layout does not come to an end of what has no glyph.
pub(crate) fn in_its_own_letters<D: Document>(template: &str, data: &impl Fn(Printer) -> D) -> Option<Vec<u8>> {
    let (mut without_glyph, mut lacking) = (HashSet::new(), HashSet::new());
    for _ in 0..MOST_TRIES {
        let printer = Printer { without_glyph: without_glyph.clone(), lacking: lacking.clone(), ..Printer::default() };
        let data = data(printer);
        match world::set(template, &data, data.files()) {
            Ok(Set::Pdf(pdf)) => return Some(pdf),
            Ok(Set::WithoutGlyph(groups)) => {
                for group in groups {
                    // A group that is named again did not stand as such in what was written: then none of its characters stays.
                    if without_glyph.contains(&group) {
                        lacking.extend(group.chars().filter(|char| !char.is_ascii() && *char != REPLACEMENT));
                    }
                    without_glyph.insert(group);
                }
            }
            Err(_) => return None,
        }
    }
    None
}
