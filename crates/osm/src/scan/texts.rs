//! How much of what an object says is kept. The editors and the database of OpenStreetMap allow no longer keys and values
//! (wiki.openstreetmap.org/wiki/Tags); a file that was made by hand may say anything.

use std::borrow::Cow;

use super::Tags;

/// Characters of a key or a value.
const CHARACTERS: usize = 255;

/// Bytes of all keys and values of one object: three times what the outlines of countries say, with their names in hundreds of languages.
const BYTES: usize = 64 * 1024;

/// The beginning of a text, and whether that is all of it.
pub(super) fn cut(text: &[u8]) -> (String, bool) {
    // What is not UTF-8 becomes a sign of three bytes each.
    let near = text.get(..CHARACTERS * 4 + 4).unwrap_or(text);
    let read: Cow<'_, str> = String::from_utf8_lossy(near);
    match read.char_indices().nth(CHARACTERS) {
        Some((end, _)) => (read[..end].to_owned(), false),
        None => (read.into_owned(), true),
    }
}

/// The tags that are kept, sorted by key, and whether these are all, and whole. A key that is too long names something else when it is cut,
/// and is left out; of too many, those with the longest keys are.
pub(super) fn kept(tags: &[(&[u8], &[u8])]) -> (Tags, bool) {
    let mut whole = true;
    let mut kept = Tags::with_capacity(tags.len().min(BYTES / 2));
    let mut in_order: Vec<&(&[u8], &[u8])> = tags.iter().collect();
    in_order.sort_by_key(|(key, value)| (key.len(), *key, *value));
    in_order.dedup_by_key(|(key, _)| *key);
    let mut left = BYTES;
    for (key, value) in in_order {
        let ((key, key_is_whole), (value, value_is_whole)) = (cut(key), cut(value));
        let fits = key_is_whole.then(|| left.checked_sub(key.len() + value.len())).flatten();
        whole &= value_is_whole && fits.is_some();
        if let Some(now_left) = fits {
            left = now_left;
            kept.push((key, value));
        }
    }
    kept.sort();
    // What is not UTF-8 may have become the same.
    kept.dedup_by(|a, b| a.0 == b.0);
    (kept, whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_tags_end_where_openstreetmap_ends_them() {
        let long = "é".repeat(3_000);
        assert_eq!(cut(long.as_bytes()), ("é".repeat(255), false));
        assert_eq!(cut("𝔘".repeat(255).as_bytes()), ("𝔘".repeat(255), true));
        let bytes = [0xff; 300];
        assert_eq!(cut(&bytes).0.chars().count(), 255);
        let tags: [(&[u8], &[u8]); 4] = [(b"name", long.as_bytes()), (long.as_bytes(), b"no"), (b"amenity", b"school"), (b"amenity", b"zoo")];
        let (kept, whole) = kept(&tags);
        assert_eq!(kept, [("amenity".to_owned(), "school".to_owned()), ("name".to_owned(), "é".repeat(255))]);
        assert!(!whole);
        let tags: [(&[u8], &[u8]); 2] = [(b"name", b"France"), (b"name:fr", b"France")];
        let (all, whole) = super::kept(&tags);
        assert!(whole && all.len() == 2);
    }

    #[test]
    fn of_too_many_tags_those_with_short_keys_are_kept() {
        let long = "x".repeat(250);
        let keys: Vec<String> = (0..20_000).map(|number| format!("made up by hand {number}")).collect();
        let mut tags: Vec<(&[u8], &[u8])> = keys.iter().map(|key| (key.as_bytes(), long.as_bytes())).collect();
        tags.push((b"name", b"School"));
        let (kept, whole) = kept(&tags);
        assert!(!whole && kept.contains(&("name".to_owned(), "School".to_owned())));
        assert!(kept.iter().map(|(key, value)| key.len() + value.len()).sum::<usize>() <= BYTES);
        assert!(kept.len() > 200 && kept.is_sorted());
    }
}
