//! Text that people give: names, and files that they saved with whatever program they have, in UTF-8, with or without a byte order
//! mark; anything else is refused in words that help.

use std::path::Path;

use parvis_model::{fold, is_unseen, words};

use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;

/// The text of bytes; a byte order mark is no part of it.
///
/// # Errors
/// [`ServiceError::Invalid`] names the encoding that it seems to have.
pub fn text_of(bytes: Vec<u8>) -> Result<String, ServiceError> {
    let wrong = |encoding: &str| Rule::Encoding.broken(format!("the encoding of this file is {encoding}; save it as UTF-8, then try again"));
    match bytes.as_slice() {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => return Err(wrong("UTF-32")),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => return Err(wrong("UTF-16")),
        // Text in two bytes a letter without a mark: every second byte of what is plain is zero.
        [first, second, ..] if (*first == 0) != (*second == 0) => return Err(wrong("UTF-16 without a byte order mark")),
        _ => {}
    }
    let mut text = String::from_utf8(bytes).map_err(|_| wrong("not UTF-8 (Latin-1 or Windows-1252, it seems)"))?;
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Ok(text)
}

/// The text of a file.
///
/// # Errors
/// As [`text_of`]; [`ServiceError::File`] for a file that cannot be read.
pub fn read_text(path: &Path) -> Result<String, ServiceError> {
    text_of(std::fs::read(path).map_err(|source| ServiceError::File { path: path.to_owned(), source })?)
}

/// The words that are looked for, eight at most. Where somebody looks for what holds neither a letter nor a digit, no name has it: the list is empty, and
/// not the whole list, which would look as if it were narrowed.
pub(crate) fn asked(text: &str) -> Vec<String> {
    let seen: String = fold(text).chars().filter(|letter| !letter.is_whitespace() && !is_unseen(*letter)).take(64).collect();
    match words(text) {
        none if none.is_empty() && !seen.is_empty() => vec![seen],
        words => words.into_iter().take(8).collect(),
    }
}

/// A name that somebody gives, as it is kept (`parvis_model::name`).
pub(crate) fn name(text: &str) -> Result<String, ServiceError> {
    parvis_model::name(text).map_err(|error| Rule::Name.broken(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_without_a_letter_does_not_ask_for_everything() {
        assert_eq!(asked("St. Mary"), ["mary", "st"]);
        assert_eq!([asked(""), asked(" \u{a0}\u{200b}")], [[""; 0]; 2]);
        assert_eq!(asked(" \u{1f3db} "), ["\u{1f3db}"]);
        assert_eq!(asked("a b c d e f g h i").len(), 8);
        assert_eq!(asked(&"?".repeat(1_000)), ["?".repeat(64)]);
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_a_text_and_other_encodings_are_named() {
        assert_eq!(text_of(b"\xef\xbb\xbf{}".to_vec()).unwrap(), "{}");
        assert_eq!(text_of("Vallée".into()).unwrap(), "Vallée");
        assert_eq!(text_of(Vec::new()).unwrap(), "");
        let cases: [(&[u8], &str); 5] = [
            (b"\xff\xfe{\0}\0", "UTF-16"),
            (b"\xfe\xff\0{\0}", "UTF-16"),
            (b"{\0}\0", "UTF-16"),
            (b"\xff\xfe\0\0{\0\0\0", "UTF-32"),
            (b"{\"name\":\"Vall\xe9e\"}", "Latin-1"),
        ];
        for (bytes, encoding) in cases {
            let refused = text_of(bytes.to_vec()).unwrap_err().to_string();
            assert!(refused.contains("encoding") && refused.contains(encoding), "{refused}");
        }
    }
}
