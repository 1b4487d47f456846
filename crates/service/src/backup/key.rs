use std::path::Path;

use parvis_seal::{InstallationKey, PassphraseCost};

use crate::door::keys;
use crate::installation::environment::OperatingSystemRandom;
use crate::installation::error::ServiceError;
use crate::installation::private_file;

/// What opens a backup.
#[derive(Debug, Clone)]
pub enum BackupKey {
    /// A key file: 64 hexadecimal digits.
    File(InstallationKey),
    /// A passphrase.
    Passphrase(String),
}

impl BackupKey {
    /// Reads the text of a key file.
    ///
    /// # Errors
    /// [`ServiceError::Seal`].
    pub fn from_file(text: &str) -> Result<Self, ServiceError> {
        Ok(Self::File(InstallationKey::from_file(text)?))
    }

    /// Takes a passphrase, as it was typed or stands in a file.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for one that is too short to protect anything.
    pub fn from_passphrase(text: &str) -> Result<Self, ServiceError> {
        Ok(Self::Passphrase(keys::checked_passphrase(text)?.to_owned()))
    }

    /// The key; with the salt where a passphrase is to become one.
    pub(super) fn derive(&self, salt: Option<&[u8; 16]>) -> Result<InstallationKey, ServiceError> {
        match (self, salt) {
            (Self::File(key), None) => Ok(key.clone()),
            (Self::Passphrase(passphrase), Some(salt)) => Ok(InstallationKey::from_passphrase(passphrase, salt, PassphraseCost::default())?),
            (Self::File(_), Some(_)) => Err(ServiceError::Invalid("this backup was made with a passphrase, not with a key file".to_owned())),
            (Self::Passphrase(_), None) => Err(ServiceError::Invalid("this backup was made with a key file, not with a passphrase".to_owned())),
        }
    }
}

/// Makes a key file that only its owner may read.
///
/// # Errors
/// [`ServiceError::File`], also when there is a file of this name: a key is never overwritten.
pub fn new_key_file(path: &Path) -> Result<(), ServiceError> {
    let key = InstallationKey::new(*keys::fresh(&OperatingSystemRandom));
    private_file::create(path, &key.to_file()).map_err(|source| ServiceError::File { path: path.to_owned(), source })
}
