//! Which of two descriptions of one object is newer, or more of it.

use std::cmp::Ordering;

use parvis_model::IncompleteReason;
use parvis_osm::{Outline, Place};
use parvis_store::RecordRow;

use crate::places::areas::outline_of;

/// Whether data of one day (ISO 8601) are older than those of another; not where nobody knows.
pub(super) fn is_older(now: Option<&str>, before: Option<&str>) -> bool {
    now.zip(before).is_some_and(|(now, before)| now < before)
}

/// Whether what another extract brought is newer than what this one says: by versions where both have them, then by the days of the data. A
/// day is later than none.
pub(super) fn stays(before: &RecordRow, now: &RecordRow) -> bool {
    let older = match (&now.data_date, &before.data_date) {
        (Some(now), Some(before)) => now < before,
        (now, before) => now.is_none() && before.is_some(),
    };
    let dated = now.data_date.is_some() || before.data_date.is_some();
    match before.version.cmp(&now.version) {
        Ordering::Equal => older,
        by_version if (before.version > 0 && now.version > 0) || !dated => by_version == Ordering::Greater,
        _ => older,
    }
}

/// Whether the border of the extract cuts what was whole before.
pub(super) fn is_cut_by_its_border(before: &RecordRow, now: &RecordRow) -> bool {
    let cut = |record: &RecordRow| record.incomplete.as_deref() == Some(IncompleteReason::CutAtBorder.as_str());
    cut(now) && !cut(before)
}

/// Draws a place that the border cuts as it was drawn before: nobody knows that it was drawn anew.
pub(super) fn keep_whole(place: &mut Place, before: &RecordRow) {
    // Lines are drawn as far as they are known.
    let Ok(outline) = before.outline.as_deref().map(outline_of).transpose() else { return };
    place.position = [before.lon, before.lat];
    place.outline = outline.map(Outline::Area);
    place.incomplete = before.incomplete.as_deref().and_then(IncompleteReason::parse);
}
