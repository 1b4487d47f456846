//! Whether an object is still there and in use (wiki.openstreetmap.org/wiki/Lifecycle_prefix).
//!
//! One rule for all spellings. An object is gone when a tag says so (`ruins=yes`, `razed=yes`, `historic=ruins`), when its building
//! is (`demolished:building=*`), or when what it was (`was:amenity=school`) is not followed by another use. Where another use has
//! followed, the type of the building says only what it was built as, and no longer makes a place of it.

use super::pattern::{listed, spelling};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    InUse,
    /// In use as something else than it was built for.
    UsedOtherwise,
    Gone,
}

/// What is written before a key, and as a key of its own, of what is no longer used or not there yet.
const UNUSED: [&str; 11] =
    ["disused", "abandoned", "was", "former", "closed", "construction", "proposed", "planned", "intermittent_disused", "vacant", "obsolete"];

/// The same for what no longer stands.
const FALLEN: [&str; 11] =
    ["demolished", "removed", "razed", "destroyed", "ruins", "ruined", "ruin", "dismantled", "collapsed", "damaged_beyond_repair", "burnt_down"];

/// Keys that say what an object is used as.
const USES: [&str; 18] = [
    "amenity",
    "tourism",
    "leisure",
    "shop",
    "office",
    "craft",
    "healthcare",
    "railway",
    "public_transport",
    "aeroway",
    "highway",
    "place",
    "power",
    "man_made",
    "telecom",
    "emergency",
    "landuse",
    "club",
];

/// Keys whose value says how the whole object is.
const STATES: [&str; 3] = ["lifecycle", "operational_status", "status"];

/// Keys whose value itself may say that the thing is no more.
const MAY_BE_RUINS: [&str; 4] = ["historic", "building", "railway", "highway"];

/// `today` is an ISO 8601 date: what ended before it is gone.
pub(super) fn standing(tags: &[(&[u8], &[u8])], today: &str) -> Standing {
    let mut former: Vec<Vec<u8>> = Vec::new();
    for (key, value) in tags {
        let (key, value) = (spelling(key), spelling(value));
        let Ok(key) = std::str::from_utf8(&key) else { continue };
        if let Some((prefix, rest)) = key.split_once(':') {
            let (unused, fallen) = (UNUSED.contains(&prefix), FALLEN.contains(&prefix));
            if fallen && rest == "building" {
                return Standing::Gone;
            }
            if (unused || fallen) && (rest == "building" || USES.contains(&rest)) {
                former.extend(listed(&value).map(<[u8]>::to_vec));
            }
        } else if says_gone(key, &value) || key == "end_date" && has_ended(&value, today) {
            return Standing::Gone;
        }
    }
    if former.is_empty() {
        return Standing::InUse;
    }
    let is_new = |value: &[u8]| listed(&spelling(value)).any(|now| former.iter().all(|was| was != now));
    let another = |(key, value): &(&[u8], &[u8])| std::str::from_utf8(key).is_ok_and(|key| USES.contains(&key)) && is_new(value);
    if tags.iter().any(another) { Standing::UsedOtherwise } else { Standing::Gone }
}

/// Whether a tag without a prefix says that the whole object is no longer used, or no more.
fn says_gone(key: &str, value: &[u8]) -> bool {
    let word = |word: &str| UNUSED.contains(&word) || FALLEN.contains(&word);
    if word(key) {
        return !matches!(value, b"no" | b"" | b"none" | b"partial" | b"partly" | b"minor");
    }
    let is_word = |value: &[u8]| std::str::from_utf8(value).is_ok_and(word);
    (STATES.contains(&key) || MAY_BE_RUINS.contains(&key)) && listed(value).any(is_word)
}

/// Whether a day, a month or a year (ISO 8601, spelt) is over. Anything else, such as `C18` or `~1950`, does not say so exactly enough.
fn has_ended(value: &[u8], today: &str) -> bool {
    let is_date =
        matches!(value.len(), 4 | 7 | 10) && value.iter().enumerate().all(|(at, byte)| if matches!(at, 4 | 7) { *byte == b'_' } else { byte.is_ascii_digit() });
    let digits = |text: &[u8]| -> Vec<u8> { text.iter().copied().filter(u8::is_ascii_digit).collect() };
    // A month or a year is over when the next one has begun.
    is_date && today.as_bytes().get(..value.len()).is_some_and(|now| digits(value) < digits(now))
}
