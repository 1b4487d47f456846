use std::fmt;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use parvis_model::Random;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// What a secret is for. A secret of one kind is never taken for another: the kind goes into its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretKind {
    /// Kept by the browser as a cookie.
    Session,
    /// Sent by programs as a bearer token.
    ApiToken,
    /// A link with which somebody sets up an account.
    Invitation,
    /// Written down on paper, used once when nothing else is at hand.
    RecoveryCode,
    /// With which the author of a complaint reads the answer, copied by hand.
    Complaint,
    /// Names what was begun in one request and is finished in another.
    Ceremony,
    /// Kept by a browser in which somebody signed in, so that strangers cannot shut them out of it.
    Device,
    /// A link in a letter: confirms an address, or stops what is sent to it.
    Mail,
}

impl SecretKind {
    /// Scanners for leaked secrets know a token by its beginning.
    const fn prefix(self) -> &'static str {
        match self {
            Self::ApiToken => "parvis_",
            Self::Session | Self::Invitation | Self::RecoveryCode | Self::Complaint | Self::Ceremony | Self::Device | Self::Mail => "",
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::ApiToken => "api token",
            Self::Invitation => "invitation",
            Self::RecoveryCode => "recovery code",
            Self::Complaint => "complaint",
            Self::Ceremony => "ceremony",
            Self::Device => "device",
            Self::Mail => "mail",
        }
    }
}

/// A secret that was just made, to be shown or sent once. Prints as `***`.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// What is kept of a secret: SHA-256 in hexadecimal. The secrets have 80 bits of randomness or more, so that a slow hash
/// would add nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SecretHash(String);

/// Crockford's base 32, without letters that are mistaken for others.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl Secret {
    /// Makes a secret: 256 bits, of which a recovery code, which people copy by hand, has 80.
    pub fn new(kind: SecretKind, random: &dyn Random) -> Self {
        if kind == SecretKind::RecoveryCode {
            let letters: String = random.bytes().iter().map(|byte| char::from(ALPHABET[usize::from(byte & 31)])).collect();
            let (groups, _) = letters.as_bytes().as_chunks::<4>();
            let groups: Vec<String> = groups.iter().map(|group| String::from_utf8_lossy(group).into_owned()).collect();
            return Self(Zeroizing::new(groups.join("-")));
        }
        let mut bytes = Zeroizing::new([0; 32]);
        bytes[..16].copy_from_slice(&random.bytes());
        bytes[16..].copy_from_slice(&random.bytes());
        Self(Zeroizing::new(format!("{}{}", kind.prefix(), BASE64_URL_SAFE_NO_PAD.encode(bytes.as_slice()))))
    }

    /// The code of a complaint: 100 bits that follow from what was sent and from `once`, which the sender alone knows. What is sent a second time,
    /// because its answer did not arrive, has the code that it had.
    pub fn of_complaint(once: &str, said: &[&str]) -> Self {
        let mut digest = Sha256::new().chain_update("code of a complaint");
        for part in std::iter::once(once).chain(said.iter().copied()) {
            digest = digest.chain_update((part.len() as u64).to_be_bytes()).chain_update(part.as_bytes());
        }
        let letters: String = digest.finalize().iter().take(20).map(|byte| char::from(ALPHABET[usize::from(byte & 31)])).collect();
        let (groups, _) = letters.as_bytes().as_chunks::<4>();
        let groups: Vec<String> = groups.iter().map(|group| String::from_utf8_lossy(group).into_owned()).collect();
        Self(Zeroizing::new(groups.join("-")))
    }

    /// A secret that somebody sent.
    pub fn of_text(text: &str) -> Self {
        Self(Zeroizing::new(text.to_owned()))
    }

    /// The secret itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    pub fn hash(&self, kind: SecretKind) -> SecretHash {
        SecretHash::of(kind, &self.0)
    }
}

impl SecretHash {
    /// What would be kept of this text; codes are read as they are written by hand: in any case, with or without hyphens
    /// and blanks, with o for 0 and l or i for 1.
    pub fn of(kind: SecretKind, text: &str) -> Self {
        let copied = matches!(kind, SecretKind::RecoveryCode | SecretKind::Complaint);
        let read = if copied { by_hand(text) } else { Zeroizing::new(text.to_owned()) };
        let digest = Sha256::new().chain_update(kind.word()).chain_update([0]).chain_update(read.as_bytes()).finalize();
        Self(digest.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// To be kept and looked up.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn by_hand(text: &str) -> Zeroizing<String> {
    let letters = text.chars().filter(|letter| letter.is_ascii_alphanumeric()).map(|letter| match letter.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    });
    Zeroizing::new(letters.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[derive(Default)]
    struct Counter(std::sync::Mutex<Cell<u8>>);

    impl Random for Counter {
        fn bytes(&self) -> [u8; 16] {
            let cell = self.0.lock().unwrap();
            cell.set(cell.get() + 1);
            std::array::from_fn(|place| cell.get().wrapping_mul(31).wrapping_add(u8::try_from(place * 7).unwrap()))
        }
    }

    #[test]
    fn a_secret_is_known_by_its_hash_and_by_its_kind() {
        let random = Counter::default();
        let one = Secret::new(SecretKind::Session, &random);
        let other = Secret::new(SecretKind::Session, &random);
        assert_eq!(one.reveal().len(), 43);
        assert_eq!(one.hash(SecretKind::Session), SecretHash::of(SecretKind::Session, one.reveal()));
        assert_ne!(one.hash(SecretKind::Session), other.hash(SecretKind::Session));
        assert_ne!(one.hash(SecretKind::Session), one.hash(SecretKind::Invitation), "a link is no session");
        assert!(Secret::new(SecretKind::ApiToken, &random).reveal().starts_with("parvis_"));
        assert_eq!(format!("{one:?}"), "***");
    }

    #[test]
    fn the_code_of_a_complaint_follows_from_all_that_was_sent_and_may_be_copied_carelessly() {
        let code = Secret::of_complaint("once", &["notice", "a camera"]);
        assert_eq!(code.reveal(), Secret::of_complaint("once", &["notice", "a camera"]).reveal());
        for (once, said) in [("twice", ["notice", "a camera"]), ("once", ["noticea", " camera"]), ("once", ["notice", "A camera"])] {
            assert_ne!(code.reveal(), Secret::of_complaint(once, &said).reveal());
        }
        assert_eq!(code.reveal().split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4, 4]);
        let kept = code.hash(SecretKind::Complaint);
        assert_eq!(SecretHash::of(SecretKind::Complaint, &code.reveal().to_uppercase().replace('-', " ").replace('0', "o")), kept);
        assert_ne!(code.hash(SecretKind::RecoveryCode), kept);
    }

    #[test]
    fn a_recovery_code_may_be_copied_carelessly() {
        let code = Secret::new(SecretKind::RecoveryCode, &Counter::default());
        assert_eq!(code.reveal().split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4]);
        let kept = code.hash(SecretKind::RecoveryCode);
        let careless = code.reveal().to_uppercase().replace('-', " ").replace('0', "O").replace('1', "l");
        assert_eq!(SecretHash::of(SecretKind::RecoveryCode, &careless), kept);
        assert_ne!(SecretHash::of(SecretKind::RecoveryCode, "0000-0000-0000-0000"), kept);
    }
}
