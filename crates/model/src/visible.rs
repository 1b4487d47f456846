//! Characters that are not seen, or that change how others are shown: where they are refused, and how they are shown.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 200;

/// Why a text is no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Too short or too long, or on several lines.
    #[error("a name has 1 to {0} characters on one line")]
    Length(usize),
    /// A character that is not seen, or that changes the direction of others.
    #[error("this name contains an invisible character (U+{:04X}); type it again without it", u32::from(*.0))]
    Unseen(char),
    /// Blanks and accents alone.
    #[error("a name has at least one visible letter, digit or sign")]
    Nothing,
}

/// A name as it is kept: of at most so many characters on one line, composed (Unicode NFC), without blanks around it, and
/// made of what is seen. One rule for every name that people give: of organisations, members, places, areas, files, devices,
/// tokens.
///
/// # Errors
/// [`NameError`] says what is wrong.
pub fn name_within(text: &str, longest: usize) -> Result<String, NameError> {
    // What is far too long is not looked at any further; composing makes no text longer than three times.
    if text.len() > longest.saturating_mul(64) {
        return Err(NameError::Length(longest));
    }
    let name: String = text.trim().nfc().collect();
    if name.is_empty() || name.chars().count() > longest || name.contains(['\n', '\r']) {
        return Err(NameError::Length(longest));
    }
    if let Some(unseen) = neighbours(&name).find_map(|(before, letter, after)| (!is_seen(before, letter, after)).then_some(letter)) {
        return Err(NameError::Unseen(unseen));
    }
    // The empty Braille cell is a sign, and a blank to the eye.
    if name.chars().all(|letter| letter.is_whitespace() || is_combining_mark(letter) || is_format(letter) || letter == '\u{2800}') {
        return Err(NameError::Nothing);
    }
    Ok(name)
}

/// [`name_within`] for [`LONGEST_NAME`].
///
/// # Errors
/// [`NameError`] says what is wrong.
pub fn name(text: &str) -> Result<String, NameError> {
    name_within(text, LONGEST_NAME)
}

/// Each character with those beside it.
fn neighbours(text: &str) -> impl Iterator<Item = (Option<char>, char, Option<char>)> {
    let mut before = None;
    let mut rest = text.chars().peekable();
    std::iter::from_fn(move || {
        let letter = rest.next()?;
        let found = (before, letter, rest.peek().copied());
        before = Some(letter);
        Some(found)
    })
}

/// Whether a character shows nothing by itself: controls, marks of direction, joiners, fillers, separators of lines, tags,
/// selectors of variants.
fn is_format(letter: char) -> bool {
    letter.is_control()
        || matches!(u32::from(letter),
            0xad | 0x34f | 0x61c | 0x115f..=0x1160 | 0x17b4..=0x17b5 | 0x180b..=0x180f | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x206f | 0x3164
            | 0xfe00..=0xfe0f | 0xfeff | 0xffa0 | 0xfff0..=0xfffb | 0x1_3430..=0x1_343f | 0x1_bca0..=0x1_bca3 | 0x1_d173..=0x1_d17a | 0xe_0000..=0xe_0fff)
}

/// Whether a character shows nothing by itself: controls, marks of direction, joiners, fillers, selectors of variants.
pub fn is_unseen(letter: char) -> bool {
    is_format(letter)
}

/// A text as it is compared with words that decide something: full-width and other forms of letters as the plain ones (Unicode NFKC),
/// without what is not seen; white space stays. Empty where nothing of it is seen.
pub fn plain_letters(text: &str) -> String {
    let seen = |letter: &char| letter.is_whitespace() || !is_format(*letter);
    // Looked at in their plain forms: that of a half-width filler is unseen too.
    text.nfkc().filter(seen).collect()
}

/// A name as it is compared with others that it must not be taken for: in plain letters ([`plain_letters`]), in one case, with single spaces.
/// Letters with and without marks stay different: they are different names.
pub fn as_seen(name: &str) -> String {
    // Upper case first, which writes out letters that have a capital of two: ß as SS.
    let folded = plain_letters(name).to_uppercase().to_lowercase();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character is seen, or belongs to a neighbour that is: joiners stand between letters of Arabic and Indian scripts and
/// between emoji, selectors of variants behind what they choose.
fn is_seen(before: Option<char>, letter: char, after: Option<char>) -> bool {
    if !is_format(letter) {
        return true;
    }
    let joins = |other: Option<char>| other.is_some_and(|other| matches!(u32::from(other), 0x600..=0xdff | 0x1000..=0x109f | 0x1780..=0x18af));
    let draws =
        |other: Option<char>| other.is_some_and(|other| matches!(u32::from(other), 0xa9 | 0xae | 0x203c..=0x2bff | 0x3030..=0x32ff | 0x1_f000..=0x1_faff));
    let chosen = |other: Option<char>| other.is_some_and(|other| matches!(u32::from(other), 0x3400..=0x9fff | 0xf900..=0xfaff | 0x2_0000..=0x3_ffff));
    match u32::from(letter) {
        0x200c => joins(before) && joins(after),
        0x200d => joins(before) && joins(after) || (draws(before) || before == Some('\u{fe0f}')) && draws(after),
        0xfe0e | 0xfe0f => draws(before) || after == Some('\u{20e3}'),
        0xfe00..=0xfe0d | 0xe_0100..=0xe_01ef => chosen(before),
        0x180b..=0x180d | 0x180f => before.is_some_and(|before| matches!(u32::from(before), 0x1820..=0x18aa)),
        _ => false,
    }
}

/// A text on one line, with what is not seen written out as `\u{202e}`, line breaks as `\n`.
pub fn visible_line(text: &str) -> Cow<'_, str> {
    visible(text, |_| false)
}

/// A text of several lines, with what is not seen written out as `\u{202e}`; its line breaks and tabs stay.
pub fn visible_text(text: &str) -> Cow<'_, str> {
    if text.contains("\r\n") {
        return Cow::Owned(visible(&text.replace("\r\n", "\n"), |letter| matches!(letter, '\n' | '\t')).into_owned());
    }
    visible(text, |letter| matches!(letter, '\n' | '\t'))
}

fn visible(text: &str, stays: impl Fn(char) -> bool) -> Cow<'_, str> {
    let plain = |(before, letter, after)| is_seen(before, letter, after) || stays(letter);
    if neighbours(text).all(plain) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for (before, letter, after) in neighbours(text) {
        if is_seen(before, letter, after) || stays(letter) {
            shown.push(letter);
        } else {
            shown.extend(letter.escape_default());
        }
    }
    Cow::Owned(shown)
}

/// A JSON text in which no string holds raw what is not seen: it stands there as `\u202e`, which means the same.
pub fn visible_json(json: &str) -> Cow<'_, str> {
    let plain = |letter: char| !is_format(letter) || letter == '\n';
    if json.chars().all(plain) {
        return Cow::Borrowed(json);
    }
    let mut shown = String::with_capacity(json.len() + 16);
    for letter in json.chars() {
        if plain(letter) {
            shown.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(shown, "\\u{unit:04x}");
            }
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What turns, hides or begins a command of a terminal.
    const HOSTILE: [char; 20] = [
        '\0',
        '\u{7}',
        '\u{8}',
        '\u{1b}',
        '\u{7f}',
        '\u{85}',
        '\u{9b}',
        '\u{9d}',
        '\u{ad}',
        '\u{200b}',
        '\u{200e}',
        '\u{200f}',
        '\u{202a}',
        '\u{202e}',
        '\u{2066}',
        '\u{2069}',
        '\u{2028}',
        '\u{feff}',
        '\u{3164}',
        '\u{e0041}',
    ];

    #[test]
    fn a_name_is_made_of_what_is_seen() {
        for letter in HOSTILE {
            for text in [letter.to_string(), format!("Vall{letter}School"), format!("{letter}{letter}")] {
                assert!(name(&text).is_err(), "{:?}", text);
            }
        }
        for empty in ["", "  ", "\u{a0}\u{3000}", "\u{301}\u{302}", "\u{2800}", "a\nb", "a\u{2029}b"] {
            assert!(name(empty).is_err(), "{empty:?}");
        }
        assert_eq!(name(&"é".repeat(201)), Err(NameError::Length(200)));
        assert!(name(&"a".repeat(1_000_000)).is_err());
        assert_eq!(NameError::Unseen('\u{202e}').to_string(), "this name contains an invisible character (U+202E); type it again without it");
    }

    #[test]
    fn names_of_all_scripts_are_names() {
        let names = [
            "Église Saint-Étienne",
            "Ёлка",
            "東京",
            "بيت",
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "👨\u{200d}👩\u{200d}👧",
            "❤\u{fe0f}\u{200d}🔥",
            "1\u{fe0f}\u{20e3}",
            "葛\u{e0100}飾",
            "O'Hara & Sons (No. 3)",
            "№ 5",
        ];
        for text in names {
            assert_eq!(name(text).as_deref(), Ok(text), "{text}");
            assert_eq!(visible_line(text), text);
        }
        assert_eq!(name("  E\u{301}cole\u{a0} ").as_deref(), Ok("École"), "composed, without blanks around it");
        assert!(name("ab\u{200d}c").is_err() && name("а\u{200c}б").is_err(), "joiners that join nothing");
    }

    #[test]
    fn letters_are_compared_in_their_plain_forms_and_without_what_is_not_seen() {
        for text in ["shelter", "ｓｈｅｌｔｅｒ", "shel\u{200b}ter", "\u{feff}sh\u{ad}el\u{2060}ter\u{fe0f}", "s\u{34f}helter\u{202e}", "𝐬𝐡𝐞𝐥𝐭𝐞𝐫"]
        {
            assert_eq!(plain_letters(text), "shelter", "{text:?}");
        }
        assert_eq!(plain_letters("a\u{a0}b\u{3000}c；d，e"), "a b c;d,e");
        assert_eq!(plain_letters("école 東京"), "école 東京");
    }

    #[test]
    fn what_is_not_seen_is_written_out() {
        assert_eq!(visible_line("a\u{1b}[31mb\u{202e}c\u{9b}d\ne\tf"), "a\\u{1b}[31mb\\u{202e}c\\u{9b}d\\ne\\tf");
        assert_eq!(visible_text("a\r\nb\n\tc\rd\u{7}"), "a\nb\n\tc\\rd\\u{7}");
        assert_eq!(visible_line("\u{e0041}\u{e007f}"), "\\u{e0041}\\u{e007f}");
        let json = serde_json::to_string_pretty(&serde_json::json!({ "na\u{202e}me": "a\u{1b}b\u{7f}c\u{9b}\u{e0041}" })).unwrap();
        let shown = visible_json(&json);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), serde_json::from_str::<serde_json::Value>(&json).unwrap());
        assert!(shown.contains("na\\u202eme") && shown.contains("\\udb40\\udc41"), "{shown}");
    }

    proptest! {
        #[test]
        fn nothing_hostile_gets_through(text in proptest::collection::vec(prop_oneof![any::<char>(), proptest::sample::select(&HOSTILE[..])], 0..40)) {
            let text: String = text.into_iter().collect();
            for shown in [visible_line(&text), visible_text(&text).replace(['\n', '\t'], " ").into()] {
                prop_assert!(shown.chars().all(|letter| !letter.is_control() && !HOSTILE.contains(&letter)), "{:?}", shown);
            }
            let json = serde_json::to_string(&text).unwrap();
            let shown = visible_json(&json);
            prop_assert!(shown.chars().all(|letter| !letter.is_control() && !HOSTILE.contains(&letter)));
            prop_assert_eq!(serde_json::from_str::<String>(&shown).unwrap(), text.clone());
            if let Ok(name) = name(&text) {
                prop_assert_eq!(super::name(&name), Ok(name.clone()), "a name stays a name");
                prop_assert_eq!(visible_line(&name), name.as_str());
            }
        }
    }
}
