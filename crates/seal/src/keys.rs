use std::fmt;

use argon2::{Argon2, Params, Version};
use zeroize::{Zeroize, Zeroizing};

use crate::{Algorithm, Identity, Nonce, Part, SealError, open, seal};

/// The key under which the documents of one organisation are sealed. Without it they are lost: destroying it erases
/// them all, wherever copies lie (crypto-shredding).
#[derive(Clone)]
#[cfg_attr(test, derive(PartialEq, Eq))]
pub struct DataKey([u8; 32]);

impl Drop for DataKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl DataKey {
    /// A key from random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DataKey(***)")
    }
}

/// The key that wraps all data keys of an installation. It is never stored in the database.
#[derive(Clone)]
pub struct InstallationKey(DataKey);

impl fmt::Debug for InstallationKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InstallationKey(***)")
    }
}

/// What deriving a key from a passphrase costs (Argon2id, RFC 9106).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassphraseCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Default for PassphraseCost {
    /// RFC 9106, section 4, second recommended choice, on one lane: 64 MiB, three passes.
    fn default() -> Self {
        Self { memory_kib: 64 * 1024, passes: 3 }
    }
}

impl From<DataKey> for InstallationKey {
    fn from(key: DataKey) -> Self {
        Self(key)
    }
}

impl InstallationKey {
    pub(crate) fn data_key(&self) -> &DataKey {
        &self.0
    }

    /// A key from random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(DataKey::new(bytes))
    }

    /// Reads a key file: 64 hexadecimal digits.
    ///
    /// # Errors
    /// [`SealError::KeyFile`].
    pub fn from_file(text: &str) -> Result<Self, SealError> {
        let digits = text.trim().as_bytes();
        let mut bytes = Zeroizing::new([0; 32]);
        if digits.len() != 64 {
            return Err(SealError::KeyFile);
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            let digit = |letter: u8| char::from(letter).to_digit(16).ok_or(SealError::KeyFile);
            *byte = (digit(pair[0])? * 16 + digit(pair[1])?) as u8;
        }
        Ok(Self::new(*bytes))
    }

    /// What a key file of this key holds.
    pub fn to_file(&self) -> Zeroizing<String> {
        let mut text: String = self.0.bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        text.push('\n');
        Zeroizing::new(text)
    }

    /// Derives the key from a passphrase and the salt of the installation.
    ///
    /// # Errors
    /// [`SealError::Passphrase`] when the cost is out of bounds.
    pub fn from_passphrase(passphrase: &str, salt: &[u8; 16], cost: PassphraseCost) -> Result<Self, SealError> {
        let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32)).map_err(|_| SealError::Passphrase)?;
        let mut bytes = Zeroizing::new([0; 32]);
        let derive = Argon2::new(argon2::Algorithm::Argon2id, Version::V0x13, params);
        derive.hash_password_into(passphrase.as_bytes(), salt, bytes.as_mut()).map_err(|_| SealError::Passphrase)?;
        Ok(Self::new(*bytes))
    }

    /// Wraps the data key of an organisation for storage; `version` counts the keys of that organisation.
    ///
    /// # Errors
    /// Never for a key; the type is that of [`seal`].
    pub fn wrap(&self, key: &DataKey, algorithm: Algorithm, organisation: &str, version: u64, nonce: &Nonce) -> Result<Vec<u8>, SealError> {
        seal(&self.0, algorithm, wrapped(organisation, version), nonce, key.bytes())
    }

    /// Unwraps a data key.
    ///
    /// # Errors
    /// [`SealError`] when it is not this organisation's key of this version, or this is not the key that wrapped it.
    pub fn unwrap(&self, wrapped_key: &[u8], organisation: &str, version: u64) -> Result<DataKey, SealError> {
        let bytes = open(&self.0, wrapped(organisation, version), wrapped_key)?;
        bytes.as_slice().try_into().map(DataKey::new).map_err(|_| SealError::Unknown)
    }
}

fn wrapped(organisation: &str, version: u64) -> Identity<'_> {
    Identity { kind: "data_key", id: organisation, version, part: Part::Whole }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrapped_key_opens_for_its_organisation_and_version_only() {
        let installation = InstallationKey::new([1; 32]);
        let key = DataKey::new([2; 32]);
        let kept = installation.wrap(&key, Algorithm::default(), "org_a", 3, &[9; 24]).unwrap();
        assert_eq!(installation.unwrap(&kept, "org_a", 3).unwrap(), key);
        assert!(installation.unwrap(&kept, "org_b", 3).is_err());
        assert!(installation.unwrap(&kept, "org_a", 4).is_err());
        assert!(InstallationKey::new([3; 32]).unwrap(&kept, "org_a", 3).is_err());
    }

    #[test]
    fn a_key_file_reads_back_and_anything_else_is_refused() {
        let key = InstallationKey::new(std::array::from_fn(|place| place as u8 * 7));
        assert_eq!(InstallationKey::from_file(&key.to_file()).unwrap().0, key.0);
        for wrong in ["", "00", &"0".repeat(63), &"0".repeat(65), &"g".repeat(64), &"é".repeat(32)] {
            assert!(InstallationKey::from_file(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_passphrase_gives_the_same_key_with_the_same_salt_only() {
        let cost = PassphraseCost { memory_kib: 64, passes: 1 };
        let key = |passphrase, salt| InstallationKey::from_passphrase(passphrase, salt, cost).unwrap().0;
        assert_eq!(key("four words in row", &[1; 16]), key("four words in row", &[1; 16]));
        assert_ne!(key("four words in row", &[1; 16]), key("four words in row", &[2; 16]));
        assert_ne!(key("four words in row", &[1; 16]), key("four words in rov", &[1; 16]));
    }

    #[test]
    fn no_key_prints_itself() {
        assert_eq!(format!("{:?} {:?}", DataKey::new([1; 32]), InstallationKey::new([1; 32])), "DataKey(***) InstallationKey(***)");
    }
}
