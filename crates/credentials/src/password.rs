use std::fmt;

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use parvis_model::Random;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A password has at least this many characters (OWASP ASVS 5.0, 6.2.1 asks for 8 and recommends 15).
pub const SHORTEST_PASSWORD: usize = 10;

/// And at most this many (6.2.9 asks for 64 or more): hashing takes memory and time.
pub const LONGEST_PASSWORD: usize = 200;

/// Memory in KiB, passes and lanes of argon2id: the first choice of OWASP's Password Storage Cheat Sheet.
const COST: (u32, u32, u32) = (47_104, 1, 1);

/// A guess at a password costs about 10^8 tries or more (zxcvbn, score 3 of 4).
const STRONG: zxcvbn::Score = zxcvbn::Score::Three;

/// zxcvbn reads this many characters of a password; its time grows with the square.
const RATED: usize = 100;

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WeakPassword {
    /// Fewer than [`SHORTEST_PASSWORD`] characters.
    #[error("the password is too short: use at least {SHORTEST_PASSWORD} characters, such as four unrelated words")]
    TooShort,
    /// More than [`LONGEST_PASSWORD`] characters.
    #[error("the password is too long: use at most {LONGEST_PASSWORD} characters")]
    TooLong,
    /// Found early by anybody who tries common words, names, dates and patterns.
    #[error("the password is too easy to guess: use four unrelated words, or let a password manager make one")]
    Guessable,
}

/// What is kept of a password: argon2id in PHC form. Prints as `***`.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

fn hasher() -> Argon2<'static> {
    let (memory, passes, lanes) = COST;
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(memory, passes, lanes, None).unwrap_or_default())
}

/// The same password typed on another keyboard is the same: NFKC (RFC 8265, OpaqueString keeps NFC; compatibility forms
/// are typed by accident, not on purpose).
fn normalised(password: &str) -> Zeroizing<String> {
    Zeroizing::new(password.nfkc().collect())
}

/// A password without the words, and their parts, of at least three letters, in lower case.
fn without(password: &str, words: &[&str]) -> Zeroizing<String> {
    let mut rest = Zeroizing::new(password.to_lowercase());
    let parts = words.iter().flat_map(|word| std::iter::once(*word).chain(word.split(|sign: char| !sign.is_alphanumeric())));
    let mut parts: Vec<String> = parts.map(str::to_lowercase).filter(|part| part.chars().count() >= 3).collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
    for part in parts {
        rest = Zeroizing::new(rest.replace(&part, ""));
    }
    rest
}

impl PasswordHash {
    /// Hashes a new password that is hard enough to guess; `personal` are words that would be tried first: user name,
    /// own name, organisation.
    ///
    /// # Errors
    /// [`WeakPassword`] says what is missing.
    pub fn of_new(password: &str, personal: &[&str], random: &dyn Random) -> Result<Self, WeakPassword> {
        let password = normalised(password);
        let length = password.chars().count();
        if length < SHORTEST_PASSWORD {
            return Err(WeakPassword::TooShort);
        }
        if length > LONGEST_PASSWORD {
            return Err(WeakPassword::TooLong);
        }
        let rated: Zeroizing<String> = Zeroizing::new(password.chars().take(RATED).collect());
        let own = ["parvis"];
        let inputs: Vec<&str> = personal.iter().copied().chain(own).filter(|word| !word.is_empty()).collect();
        if zxcvbn::zxcvbn(&rated, &inputs).score() < STRONG {
            return Err(WeakPassword::Guessable);
        }
        // Own words in a row are tried first, however many: what is left of them has to be enough by itself.
        let rest = without(&rated, &inputs);
        if rest.len() < rated.len() && zxcvbn::zxcvbn(&rest, &[]).score() < STRONG {
            return Err(WeakPassword::Guessable);
        }
        Ok(Self(hash(&password, random)))
    }

    /// What was kept.
    pub fn from_kept(text: String) -> Self {
        Self(text)
    }

    /// To be kept.
    pub fn to_kept(&self) -> &str {
        &self.0
    }

    /// Whether the password is the one. Takes as long whether it is or not; no hash, no match.
    pub fn matches(&self, password: &str) -> bool {
        if password.len() > LONGEST_PASSWORD * 4 {
            return false;
        }
        phc::PasswordHash::new(&self.0).is_ok_and(|hash| hasher().verify_password(normalised(password).as_bytes(), &hash).is_ok())
    }

    /// A hash of no password, for names that do not exist: asking about them takes as long. It is made of chance and costs
    /// nothing, so that the first who asks does not wait for it either.
    pub fn of_nobody(random: &dyn Random) -> Self {
        let mut hash = [0; 32];
        hash[..16].copy_from_slice(&random.bytes());
        hash[16..].copy_from_slice(&random.bytes());
        let (memory, passes, lanes) = COST;
        let [salt, hash] = [BASE64_STANDARD_NO_PAD.encode(random.bytes()), BASE64_STANDARD_NO_PAD.encode(hash)];
        Self(format!("$argon2id$v=19$m={memory},t={passes},p={lanes}${salt}${hash}"))
    }
}

/// An empty text, which nothing matches, should hashing fail: it cannot with these parameters.
fn hash(password: &str, random: &dyn Random) -> String {
    hasher().hash_password_with_salt(password.as_bytes(), &random.bytes()).map(|hash| hash.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed;

    impl Random for Fixed {
        fn bytes(&self) -> [u8; 16] {
            [7; 16]
        }
    }

    fn new(password: &str) -> Result<PasswordHash, WeakPassword> {
        PasswordHash::of_new(password, &["tessa", "Saint Odo"], &Fixed)
    }

    #[test]
    fn the_password_matches_its_hash_and_no_other_does() {
        let hash = new("lantern gravel oboe thirst").unwrap();
        assert!(hash.to_kept().starts_with("$argon2id$v=19$m=47104,t=1,p=1$"));
        assert!(hash.matches("lantern gravel oboe thirst"));
        for wrong in ["lantern gravel oboe thirs", "Lantern gravel oboe thirst", "", &"x".repeat(100_000)] {
            assert!(!hash.matches(wrong));
        }
        assert!(!PasswordHash::from_kept(String::new()).matches(""));
        let nobody = PasswordHash::of_nobody(&Fixed);
        assert!(!nobody.matches("") && !nobody.matches("lantern gravel oboe thirst"));
        let parts = |hash: &PasswordHash| hash.to_kept().split('$').map(str::len).collect::<Vec<_>>();
        assert_eq!(parts(&nobody), parts(&hash), "it is compared like any other");
        assert_eq!(format!("{hash:?}"), "***");
    }

    #[test]
    fn the_same_letters_typed_otherwise_are_the_same_password() {
        let hash = new("caf\u{e9} lantern gravel oboe").unwrap();
        assert!(hash.matches("cafe\u{301} lantern gravel oboe"));
    }

    #[test]
    fn what_is_tried_first_is_not_taken() {
        assert_eq!(new("short").unwrap_err(), WeakPassword::TooShort);
        for guessable in [
            "password123",
            "1234567890123",
            "qwertyuiop[]",
            "tessatessa1",
            "Saint Odo 2026",
            "aaaaaaaaaaaaaaaa",
            "parvisparvis",
            "tessa.odo.tessa.odo",
            "odo tessa saint odo saint",
        ] {
            assert_eq!(new(guessable).unwrap_err(), WeakPassword::Guessable, "{guessable}");
        }
        assert!(new("tessa lantern gravel oboe thirst").is_ok(), "an own word more does no harm");
        assert_eq!(new(&"lantern gravel ".repeat(20)).unwrap_err(), WeakPassword::TooLong);
        assert!(new(&"lantern gravel ".repeat(13)).is_ok(), "long ones are taken whole");
    }
}
