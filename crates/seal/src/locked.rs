use std::fmt::Write;

use zeroize::Zeroizing;

use crate::keys::{InstallationKey, PassphraseCost};
use crate::{Algorithm, DataKey, Identity, Nonce, Part, SealError, open, seal};

/// A key file that a passphrase opens: the installation's key, sealed under a key that is derived from the passphrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedKey {
    cost: PassphraseCost,
    salt: [u8; 16],
    sealed: Vec<u8>,
}

/// What a locked key file begins with; a file of digits alone is not locked.
const HEAD: &str = "locked";

/// Bounds of the cost that a file may ask for: 1 GiB, ten passes.
const MOST: PassphraseCost = PassphraseCost { memory_kib: 1024 * 1024, passes: 10 };

const IDENTITY: Identity<'_> = Identity { kind: "installation_key", id: "installation", version: 1, part: Part::Whole };

impl LockedKey {
    /// Locks a key.
    ///
    /// # Errors
    /// [`SealError::Passphrase`] when the cost is out of bounds.
    pub fn lock(key: &InstallationKey, passphrase: &str, salt: [u8; 16], nonce: &Nonce, cost: PassphraseCost) -> Result<Self, SealError> {
        let outer = InstallationKey::from_passphrase(passphrase, &salt, cost)?;
        let sealed = seal(outer.data_key(), Algorithm::default(), IDENTITY, nonce, key.data_key().bytes())?;
        Ok(Self { cost, salt, sealed })
    }

    /// The key.
    ///
    /// # Errors
    /// [`SealError::Refused`] for another passphrase.
    pub fn unlock(&self, passphrase: &str) -> Result<InstallationKey, SealError> {
        let outer = InstallationKey::from_passphrase(passphrase, &self.salt, self.cost)?;
        let bytes = open(outer.data_key(), IDENTITY, &self.sealed)?;
        let bytes = Zeroizing::new(<[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| SealError::Unknown)?);
        Ok(InstallationKey::from(DataKey::new(*bytes)))
    }

    /// Reads a locked key file; none where the text is no locked one.
    ///
    /// # Errors
    /// [`SealError::KeyFile`] for one that is damaged or asks for more than is bearable.
    pub fn from_file(text: &str) -> Result<Option<Self>, SealError> {
        let mut words = text.split_ascii_whitespace();
        if words.next() != Some(HEAD) {
            return Ok(None);
        }
        let mut number = || words.next().and_then(|word| word.parse::<u32>().ok()).ok_or(SealError::KeyFile);
        let cost = PassphraseCost { memory_kib: number()?, passes: number()? };
        let salt = words.next().and_then(digits).and_then(|bytes| bytes.try_into().ok()).ok_or(SealError::KeyFile)?;
        let sealed = words.next().and_then(digits).ok_or(SealError::KeyFile)?;
        if words.next().is_some() || cost.memory_kib > MOST.memory_kib || cost.passes > MOST.passes {
            return Err(SealError::KeyFile);
        }
        Ok(Some(Self { cost, salt, sealed }))
    }

    /// What the file holds.
    pub fn to_file(&self) -> String {
        let hexadecimal = |bytes: &[u8]| {
            bytes.iter().fold(String::new(), |mut text, byte| {
                let _ = write!(text, "{byte:02x}");
                text
            })
        };
        format!("{HEAD} {} {} {} {}\n", self.cost.memory_kib, self.cost.passes, hexadecimal(&self.salt), hexadecimal(&self.sealed))
    }
}

fn digits(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|place| u8::from_str_radix(&text[place..place + 2], 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CHEAP: PassphraseCost = PassphraseCost { memory_kib: 8, passes: 1 };

    #[test]
    fn a_locked_key_opens_with_its_passphrase_alone_and_reads_back() {
        let key = InstallationKey::new([7; 32]);
        let locked = LockedKey::lock(&key, "lantern gravel oboe", [1; 16], &[2; 24], CHEAP).unwrap();
        let read = LockedKey::from_file(&locked.to_file()).unwrap().unwrap();
        assert_eq!(read, locked);
        assert_eq!(*read.unlock("lantern gravel oboe").unwrap().to_file(), *key.to_file());
        assert_eq!(read.unlock("lantern gravel obo").unwrap_err(), SealError::Refused);
        assert!(!locked.to_file().contains("0707070707"));
        assert_eq!(LockedKey::from_file(&key.to_file()).unwrap(), None);
    }

    #[test]
    fn a_file_that_asks_for_too_much_is_refused() {
        assert_eq!(LockedKey::from_file("locked 4294967295 1 00 00").unwrap_err(), SealError::KeyFile);
        let salt = "0".repeat(32);
        assert_eq!(LockedKey::from_file(&format!("locked 1048577 1 {salt} 00")).unwrap_err(), SealError::KeyFile);
    }

    proptest! {
        #[test]
        fn any_text_is_refused_or_read_and_never_more(text in "(locked )?[0-9a-zé ]{0,60}") {
            let _ = LockedKey::from_file(&text);
        }
    }
}
