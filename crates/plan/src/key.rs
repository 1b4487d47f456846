use std::fmt;

use parvis_model::Random;
use serde::{Deserialize, Serialize};

/// The longest key, in bytes.
const LONGEST: usize = 40;

/// By what a part of a plan is named within its list. It never changes, so that two people who move or rename a part still speak of
/// the same one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Key(String);

/// A text that is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a key has 1 to {LONGEST} of the characters a-z, 0-9 and _")]
pub struct KeyError;

impl Key {
    /// Checks the characters.
    ///
    /// # Errors
    /// [`KeyError`] for anything else than a short word of a-z, 0-9 and _.
    pub fn new(text: &str) -> Result<Self, KeyError> {
        Self::try_from(text.to_owned())
    }

    /// A key for something new.
    pub fn by_chance(random: &dyn Random) -> Self {
        let digits: String = random.bytes().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Self(format!("k{digits}"))
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Key {
    type Error = KeyError;

    fn try_from(text: String) -> Result<Self, KeyError> {
        let fits = (1..=LONGEST).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        if fits { Ok(Self(text)) } else { Err(KeyError) }
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        key.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed;

    impl Random for Fixed {
        fn bytes(&self) -> [u8; 16] {
            [0xab; 16]
        }
    }

    #[test]
    fn a_key_is_a_short_word_without_markup() {
        for text in ["lead", "gate_4", "9"] {
            assert_eq!(Key::new(text).map(|key| key.to_string()).as_deref(), Ok(text));
        }
        for text in ["", "Lead", "a b", "a-b", "#set", "ä", "a\0", &"x".repeat(41)] {
            assert_eq!(Key::new(text), Err(KeyError), "{text}");
        }
    }

    #[test]
    fn a_key_by_chance_is_a_key() {
        assert_eq!(Key::by_chance(&Fixed).as_str(), "kabababababababab");
        assert_eq!(Key::new(Key::by_chance(&Fixed).as_str()), Ok(Key::by_chance(&Fixed)));
    }
}
