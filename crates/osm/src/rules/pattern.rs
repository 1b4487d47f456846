//! What a key or a value is compared with, in the three ways in which rules are written.

use std::borrow::Cow;

use super::RuleError;

/// How a rule is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// As a pack of categories writes it: each value of a list (`school;kindergarten`) counts.
    Pack,
    /// Exactly as `osmium tags-filter` reads it.
    Osmium,
    /// In any spelling: letter case, forms of letters, apostrophes, blanks and hyphens do not matter, and each value of a list counts.
    AnySpelling,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Pattern {
    Any,
    Exact(Vec<u8>),
    Prefix(Vec<u8>),
    Within(Vec<u8>),
}

impl Pattern {
    fn parse(text: &[u8]) -> Self {
        match (text.strip_prefix(b"*"), text.strip_suffix(b"*")) {
            (Some([]), _) => Self::Any,
            (Some(rest), _) => Self::Within(rest.strip_suffix(b"*").unwrap_or(rest).to_vec()),
            (None, Some(prefix)) => Self::Prefix(prefix.to_vec()),
            (None, None) => Self::Exact(text.to_vec()),
        }
    }

    /// No text shorter than this (bytes) fits.
    pub(super) fn shortest(&self) -> usize {
        match self {
            Self::Any => 0,
            Self::Exact(text) | Self::Prefix(text) | Self::Within(text) => text.len(),
        }
    }

    /// The letter with which each text begins that fits; nothing where that may be any.
    pub(super) fn begins_with(&self) -> Option<u8> {
        match self {
            Self::Any | Self::Within(_) => None,
            Self::Exact(text) | Self::Prefix(text) => text.first().copied(),
        }
    }

    pub(super) fn fits(&self, text: &[u8]) -> bool {
        match self {
            Self::Any => true,
            Self::Exact(exact) => exact == text,
            Self::Prefix(prefix) => text.starts_with(prefix),
            Self::Within(part) => part.is_empty() || text.windows(part.len()).any(|window| window == part),
        }
    }
}

/// The patterns of one side of a rule; one of them has to fit.
///
/// # Errors
/// For an empty pattern, and in the manner of osmium for an asterisk beside a comma: the two cannot be mixed there.
pub(super) fn patterns(text: &str, manner: Manner) -> Result<Vec<Pattern>, RuleError> {
    let parts: Vec<&str> = text.split(',').map(|part| part.trim_matches(' ')).collect();
    if parts.iter().any(|part| part.is_empty()) {
        return Err(RuleError::Form);
    }
    if manner == Manner::Osmium && parts.len() > 1 && parts.iter().any(|part| part.contains('*')) {
        return Err(RuleError::Mixed);
    }
    let inner = |part: &str| part.strip_prefix('*').unwrap_or(part).strip_suffix('*').unwrap_or(part.strip_prefix('*').unwrap_or(part)).contains('*');
    if parts.iter().any(|part| *part != "*" && inner(part)) {
        return Err(RuleError::Asterisk);
    }
    let parse = |part: &str| if manner == Manner::AnySpelling { Pattern::parse(&spelling(part.as_bytes())) } else { Pattern::parse(part.as_bytes()) };
    Ok(parts.into_iter().map(parse).collect())
}

/// For each byte, whether it is spelt as it is.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        plain[byte] = matches!(byte as u8, b'a'..=b'z' | b'0'..=b'9' | b'_' | b':' | b';' | b'*');
        byte += 1;
    }
    plain
};

/// One spelling for many: small letters in their plain forms, no apostrophes and nothing unseen, `_` for blanks and hyphens within,
/// `;` for each sign that parts the values of a list.
pub(super) fn spelling(text: &[u8]) -> Cow<'_, [u8]> {
    if text.iter().all(|byte| PLAIN[usize::from(*byte)]) {
        return Cow::Borrowed(text);
    }
    if text.is_ascii() {
        return Cow::Owned(spelling_of_ascii(text));
    }
    Cow::Owned(spelling_of_letters(&String::from_utf8_lossy(text)))
}

/// [`spelling`] of a text with letters of any kind.
fn spelling_of_letters(text: &str) -> Vec<u8> {
    // Before letters take their plain forms: that of an accent alone is a blank with an accent.
    let text: String = text.chars().filter(|letter| !is_apostrophe(*letter)).collect();
    let text = parvis_model::plain_letters(&text);
    let one = |letter: char| match letter {
        letter if is_apostrophe(letter) => None,
        ',' | '、' | '،' | '؛' | '﹔' | '﹐' => Some(';'),
        letter if letter.is_whitespace() || matches!(letter, '-' | '‐' | '‑' | '–') => Some('_'),
        letter if letter.is_control() => None,
        letter => Some(letter),
    };
    let spelt: String = text.trim().chars().flat_map(char::to_lowercase).filter_map(one).collect();
    spelt.into_bytes()
}

/// [`spelling`] of a text in ASCII, as most keys and values are: the same, a byte at a time.
fn spelling_of_ascii(text: &[u8]) -> Vec<u8> {
    let is_blank = |byte: u8| char::from(byte).is_whitespace();
    let is_seen = |byte: &u8| !is_apostrophe(char::from(*byte)) && (is_blank(*byte) || !byte.is_ascii_control());
    let mut spelt = Vec::with_capacity(text.len());
    let mut end = 0;
    for byte in text.iter().copied().filter(is_seen).skip_while(|byte| is_blank(*byte)) {
        match byte {
            b',' => spelt.push(b';'),
            b'-' => spelt.push(b'_'),
            byte if is_blank(byte) => spelt.push(b'_'),
            byte => spelt.push(byte.to_ascii_lowercase()),
        }
        // Blanks at the end do not count.
        if !is_blank(byte) {
            end = spelt.len();
        }
    }
    spelt.truncate(end);
    spelt
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | '`' | '´' | 'ʼ' | '"')
}

/// The values of a list as mappers write them; blanks around them may have become `_`.
pub(super) fn listed(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    let is_edge = |byte: &u8| *byte == b'_' || byte.is_ascii_whitespace();
    value.split(|byte| *byte == b';').map(move |one| {
        let start = one.iter().position(|byte| !is_edge(byte)).unwrap_or(one.len());
        let end = one.iter().rposition(|byte| !is_edge(byte)).map_or(start, |last| last + 1);
        &one[start..end]
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_text_in_ascii_is_spelt_as_any_other(bytes in prop::collection::vec(0u8..128, 0..40)) {
            let text = String::from_utf8(bytes).unwrap();
            prop_assert_eq!(spelling_of_ascii(text.as_bytes()), spelling_of_letters(&text));
        }
    }
}
