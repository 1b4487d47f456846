//! The installation's key and the data keys of organisations that it wraps.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use parvis_model::{OrganisationId, Random};
use parvis_seal::{DataKey, InstallationKey, LockedKey, Nonce};
use parvis_store::{Snapshot, WrappedKey, WriteTransaction};
use zeroize::Zeroizing;

use crate::door::journal_key;
use crate::installation::error::ServiceError;
use crate::installation::private_file;
use crate::installation::settings::Settings;
use crate::register::Register;

/// Name of the key file in the data folder, where the settings name no other place.
pub(crate) const FILE: &str = "installation.key";

pub(crate) fn path(folder: &Path, settings: &Settings) -> PathBuf {
    settings.key_file.as_ref().map_or_else(|| folder.join(FILE), |file| folder.join(file))
}

/// The installation's key; none where the file is not there: then the public register works, and nothing protected opens.
pub(crate) fn read(folder: &Path, settings: &Settings) -> Result<Option<KeyFile>, ServiceError> {
    read_file(path(folder, settings))
}

/// The key in a file; none where there is no file.
pub(crate) fn read_file(path: PathBuf) -> Result<Option<KeyFile>, ServiceError> {
    match private_file::read(&path, private_file::LONGEST_SECRET).map(Zeroizing::new) {
        Ok(text) => Ok(Some(match LockedKey::from_file(&text)? {
            Some(locked) => KeyFile::Locked(Box::new(locked)),
            None => KeyFile::Open(InstallationKey::from_file(&text)?),
        })),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(ServiceError::File { path, source }),
    }
}

/// What a key file holds.
pub(crate) enum KeyFile {
    /// The key.
    Open(InstallationKey),
    /// The key behind a passphrase.
    Locked(Box<LockedKey>),
}

/// Makes the key file of a new installation; one that is there stays.
pub(crate) fn make(folder: &Path, settings: &Settings, random: &dyn Random) -> Result<(), ServiceError> {
    let path = path(folder, settings);
    if path.exists() {
        return Ok(());
    }
    let key = InstallationKey::new(*fresh(random));
    private_file::create(&path, &key.to_file()).map_err(|source| ServiceError::File { path, source })
}

/// 32 random bytes.
pub(crate) fn fresh(random: &dyn Random) -> Zeroizing<[u8; 32]> {
    let mut bytes = Zeroizing::new([0; 32]);
    bytes[..16].copy_from_slice(&random.bytes());
    bytes[16..].copy_from_slice(&random.bytes());
    bytes
}

pub(crate) fn nonce(random: &dyn Random) -> Nonce {
    let mut nonce = [0; 24];
    nonce[..16].copy_from_slice(&random.bytes());
    nonce[16..].copy_from_slice(&random.bytes()[..8]);
    nonce
}

impl Register {
    /// The installation's key.
    pub(crate) fn installation_key(&self) -> Result<&InstallationKey, ServiceError> {
        // Everybody hears this; where the key lies is for `parvis doctor` to say.
        let missing = || {
            let why = if self.door.locked.is_some() { "is locked, and opens with its passphrase when the program starts" } else { "is not there" };
            ServiceError::Sealed(format!("the key of this installation {why}; ask the people who run it"))
        };
        self.door.key.as_deref().ok_or_else(missing)
    }

    /// Why nothing protected opens now, for the people who run the installation; none where it does.
    pub fn why_sealed(&self) -> Option<String> {
        let path = path(&self.folder, &self.settings);
        match (&self.door.key, &self.door.locked) {
            (Some(_), _) => None,
            (None, Some(_)) => Some(format!("{} is locked: PARVIS_UNLOCK has to name a file with its passphrase", path.display())),
            (None, None) => Some(format!("{} is not there: bring the key file back", path.display())),
        }
    }

    /// A data key of an organisation that was used before.
    pub(crate) async fn known_data_key(&self, snapshot: &mut Snapshot, organisation: OrganisationId, version: i64) -> Result<DataKey, ServiceError> {
        let (version, wrapped) =
            snapshot.data_key(organisation, Some(version)).await?.ok_or_else(|| ServiceError::Sealed("its key was destroyed".to_owned()))?;
        self.unwrap(organisation, version, &wrapped)
    }

    /// The data key under which an organisation's documents are sealed now, made when there is none yet.
    pub(crate) async fn data_key(&self, change: &mut WriteTransaction, organisation: OrganisationId) -> Result<(i64, DataKey), ServiceError> {
        if let Some((version, wrapped)) = change.snapshot().data_key(organisation, None).await? {
            return Ok((version, self.unwrap(organisation, version, &wrapped)?));
        }
        let key = DataKey::new(*fresh(self.random.as_ref()));
        self.add_data_key(change, organisation, 1, &key).await?;
        Ok((1, key))
    }

    /// Keeps a data key, wrapped by the installation's. Another process may have exchanged that since it was read here: wrapped by
    /// one that is gone, nothing would ever be opened again.
    pub(crate) async fn add_data_key(
        &self,
        change: &mut WriteTransaction,
        organisation: OrganisationId,
        version: i64,
        key: &DataKey,
    ) -> Result<(), ServiceError> {
        let with = self.installation_key()?;
        if !Wrapped::read(change.snapshot()).await?.fits(with) {
            return Err(ServiceError::Sealed("its key was exchanged while this ran, or is the wrong one; nothing was changed: start again".to_owned()));
        }
        let wrapped = self.wrap(with, organisation, version, key)?;
        Ok(change.add_data_key(organisation, version, &wrapped).await?)
    }

    pub(crate) fn wrap(&self, with: &InstallationKey, organisation: OrganisationId, version: i64, key: &DataKey) -> Result<String, ServiceError> {
        let wrapped = with.wrap(key, self.settings.cipher.into(), &organisation.to_string(), version.unsigned_abs(), &nonce(self.random.as_ref()))?;
        Ok(BASE64_STANDARD.encode(wrapped))
    }

    pub(crate) fn unwrap(&self, organisation: OrganisationId, version: i64, wrapped: &str) -> Result<DataKey, ServiceError> {
        unwrap_with(self.installation_key()?, organisation, version, wrapped)
    }
}

/// All that the installation's key wraps: by it the key that is in force is known.
pub(crate) struct Wrapped {
    data: Vec<WrappedKey>,
    journal: Vec<(i64, String)>,
}

impl Wrapped {
    /// What is wrapped, as a reader sees it.
    pub(crate) async fn read(snapshot: &mut Snapshot) -> Result<Self, ServiceError> {
        Ok(Self { data: snapshot.data_keys().await?, journal: snapshot.journal_keys().await? })
    }

    /// Whether this key is the one in force: it opens any of it, or there is nothing to open. All of it is wrapped anew in one change,
    /// so that one that opens speaks for all; one that is damaged tells nothing.
    pub(crate) fn fits(&self, key: &InstallationKey) -> bool {
        self.data.is_empty() && self.journal.is_empty()
            || self.data.iter().any(|(organisation, version, wrapped)| unwrap_with(key, *organisation, *version, wrapped).is_ok())
            || self.journal.iter().any(|(version, wrapped)| journal_key::unwrap(key, *version, wrapped).is_ok())
    }
}

/// Unwraps a data key as the database holds it.
pub(crate) fn unwrap_with(key: &InstallationKey, organisation: OrganisationId, version: i64, wrapped: &str) -> Result<DataKey, ServiceError> {
    let damaged = || ServiceError::Sealed("a key in the register is damaged".to_owned());
    let wrapped = BASE64_STANDARD.decode(wrapped).map_err(|_| damaged())?;
    let version = u64::try_from(version).map_err(|_| damaged())?;
    Ok(key.unwrap(&wrapped, &organisation.to_string(), version)?)
}

/// The shortest passphrase: four short words.
const SHORTEST: usize = 15;

/// A passphrase without the end of its line.
pub(crate) fn checked_passphrase(text: &str) -> Result<&str, ServiceError> {
    let text = text.trim_end_matches(['\r', '\n']);
    if text.chars().count() < SHORTEST {
        return Err(ServiceError::Invalid(format!("a passphrase has at least {SHORTEST} characters; four unrelated words are a good choice")));
    }
    Ok(text)
}
