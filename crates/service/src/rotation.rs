//! New keys in place of old ones. Each organisation is sealed anew as a whole or not at all; what was not done when the
//! program was killed is done when it is run again.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use parvis_model::{Caller, OrganisationId};
use parvis_seal::{DataKey, Identity, InstallationKey, LockedKey, Part, PassphraseCost, open, seal};
use parvis_store::{SealedVersion, WriteTransaction};

use crate::backup::BackupKey;
use crate::journal_action::Action;
use crate::keys::KeyFile;
use crate::{Register, ServiceError, Settings, journal_key, keys, private_file};

/// Where a new key of the installation lies until every data key is wrapped by it.
pub(crate) fn new_key_path(folder: &Path, settings: &Settings) -> PathBuf {
    let mut path = keys::path(folder, settings).into_os_string();
    path.push(".new");
    path.into()
}

impl Register {
    /// Gives every organisation that has one a new data key, seals all of theirs under it, and destroys the old one. Answers
    /// for how many.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`] for anybody but the command line, [`ServiceError::Sealed`] without the installation's key.
    pub async fn rotate_data_keys(&self, caller: &Caller) -> Result<usize, ServiceError> {
        from_command_line(caller)?;
        let latest: std::collections::BTreeMap<OrganisationId, i64> =
            self.store.read().await?.data_keys().await?.into_iter().map(|(organisation, version, _)| (organisation, version)).collect();
        for (organisation, version) in &latest {
            let mut change = self.store.write().await?;
            let next = version + 1;
            let key = DataKey::new(*keys::fresh(self.random.as_ref()));
            self.add_data_key(&mut change, *organisation, next, &key).await?;
            self.seal_anew(&mut change, *organisation, next, &key).await?;
            change.destroy_data_keys_before(*organisation, next).await?;
            change.commit(self.entry(caller, Action::RotateDataKey, format!("{organisation} {next}"))).await?;
        }
        Ok(latest.len())
    }

    async fn seal_anew(&self, change: &mut WriteTransaction, organisation: OrganisationId, next: i64, key: &DataKey) -> Result<(), ServiceError> {
        let damaged = || ServiceError::Sealed("a sealed document is damaged".to_owned());
        let mut reader = self.store.read().await?;
        for (kind, id, old) in reader.sealed_before(organisation, next).await? {
            let before = self.known_data_key(&mut reader, organisation, old.key_version).await?;
            let identity = || Identity { kind: kind.as_str(), id: &id, version: old.version.unsigned_abs(), part: Part::Whole };
            let plain = open(&before, identity(), &BASE64_STANDARD.decode(&old.sealed).map_err(|_| damaged())?)?;
            let document = seal(key, self.settings.cipher.into(), identity(), &keys::nonce(self.random.as_ref()), &plain)?;
            change.reseal(&id, &SealedVersion { version: old.version, key_version: next, sealed: BASE64_STANDARD.encode(document) }).await?;
        }
        for attachment in reader.attachments_before(organisation, next).await? {
            let before = self.known_data_key(&mut reader, organisation, attachment.key_version).await?;
            let (row, chunks) = self.reseal_attachment(&mut reader, attachment, &before, (next, key)).await?;
            change.put_attachment(&row, &chunks).await?;
        }
        for access in reader.emergencies().await?.into_iter().filter(|access| access.organisation == organisation) {
            let reason = self.open_sealed(&mut reader, organisation, access.id, "reason", &access.reason).await?;
            let reason = self.sealed_text((next, key), access.id, "reason", &reason)?;
            let review = match &access.review {
                Some(review) => {
                    let review = self.open_sealed(&mut reader, organisation, access.id, "review", review).await?;
                    Some(self.sealed_text((next, key), access.id, "review", &review)?)
                }
                None => None,
            };
            change.reseal_emergency(access.id, &reason, review.as_deref()).await?;
        }
        Ok(())
    }

    /// Gives the installation a new key in place of the one in its key file. The old one opens backups of the past and
    /// nothing else.
    ///
    /// # Errors
    /// As [`Register::rotate_data_keys`], and [`ServiceError::File`] when the key file cannot be written.
    pub async fn rotate_installation_key(&mut self, caller: &Caller) -> Result<(), ServiceError> {
        from_command_line(caller)?;
        if matches!(keys::read(&self.folder, &self.settings)?, Some(KeyFile::Locked(_))) {
            return Err(ServiceError::Invalid("the key file has a passphrase: take it away (parvis keys unlock), rotate, then lock it again".to_owned()));
        }
        let path = new_key_path(&self.folder, &self.settings);
        let new = InstallationKey::new(*keys::fresh(self.random.as_ref()));
        let mut change = self.store.write().await?;
        private_file::create(&path, &new.to_file()).map_err(|source| ServiceError::File { path: path.clone(), source })?;
        for (organisation, version, wrapped) in self.store.read().await?.data_keys().await? {
            let key = self.unwrap(organisation, version, &wrapped)?;
            change.rewrap_data_key(&(organisation, version, self.wrap(&new, organisation, version, &key)?)).await?;
        }
        for (version, wrapped) in self.store.read().await?.journal_keys().await? {
            // One that does not open any more stays as it is.
            if let Ok(key) = journal_key::unwrap(self.installation_key()?, version, &wrapped) {
                change.rewrap_journal_key(version, &self.wrap_journal_key(&new, version, &key)?).await?;
            }
        }
        change.commit(self.entry(caller, Action::RotateInstallationKey, "")).await?;
        self.finish_rotation().await
    }

    /// Locks the key file with a passphrase: from the next start on, nothing protected opens until it is given.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::Invalid`] for a passphrase that is too short.
    pub fn lock_key_file(&self, caller: &Caller, passphrase: &str) -> Result<(), ServiceError> {
        from_command_line(caller)?;
        let passphrase = BackupKey::checked_passphrase(passphrase)?;
        let key = self.installation_key()?;
        let locked = LockedKey::lock(key, passphrase, self.random(), &keys::nonce(self.random.as_ref()), PassphraseCost::default())?;
        self.replace_key_file(&locked.to_file())
    }

    /// Takes the passphrase from the key file.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::Sealed`] while it is locked.
    pub fn unlock_key_file(&self, caller: &Caller) -> Result<(), ServiceError> {
        from_command_line(caller)?;
        self.replace_key_file(&self.installation_key()?.to_file())
    }

    /// Gives the passphrase of a locked key file, for as long as the program runs.
    ///
    /// # Errors
    /// [`ServiceError::Sealed`] for a wrong one.
    pub async fn unlock(&mut self, passphrase: &str) -> Result<(), ServiceError> {
        let Some(locked) = &self.locked else { return Ok(()) };
        let key = locked.unlock(passphrase.trim_end_matches(['\r', '\n']));
        self.key = Some(Arc::new(key.map_err(|_| ServiceError::Sealed("this is not the passphrase of the key file".to_owned()))?));
        self.locked = None;
        self.finish_rotation().await?;
        self.read_journal_keys().await
    }

    /// The file is there with the one or with the other content, whatever moment the program is killed at.
    fn replace_key_file(&self, text: &str) -> Result<(), ServiceError> {
        let path = keys::path(&self.folder, &self.settings);
        let mut part = path.clone().into_os_string();
        part.push(".part");
        let part = PathBuf::from(part);
        let failed = |source| ServiceError::File { path: path.clone(), source };
        let _ = std::fs::remove_file(&part);
        private_file::create(&part, text).map_err(failed)?;
        std::fs::rename(&part, &path).map_err(failed)
    }

    /// Puts the new key of the installation in the place of the old one when the data keys are wrapped by it; removes it
    /// when they are not. The way a kill in the middle of a rotation is mended at the next start.
    pub(crate) async fn finish_rotation(&mut self) -> Result<(), ServiceError> {
        let path = new_key_path(&self.folder, &self.settings);
        // While the key is locked nothing can be compared.
        let Some(KeyFile::Open(new)) = keys::read_file(path.clone())?.filter(|_| self.locked.is_none()) else { return Ok(()) };
        let failed = |source| ServiceError::File { path: path.clone(), source };
        let data_keys = self.store.read().await?.data_keys().await?;
        let journal_keys = self.store.read().await?.journal_keys().await?;
        let opens = |key: &InstallationKey| {
            data_keys.iter().all(|(organisation, version, wrapped)| keys::unwrap_with(key, *organisation, *version, wrapped).is_ok())
                && journal_keys.last().is_none_or(|(version, wrapped)| journal_key::unwrap(key, *version, wrapped).is_ok())
        };
        // Where nothing was sealed yet, either key would do: the old one stays, as backups may know it.
        if self.key.as_deref().is_some_and(opens) {
            return std::fs::remove_file(&path).map_err(failed);
        }
        if !opens(&new) {
            return Err(ServiceError::Sealed(format!("neither the key file nor {} opens what is sealed here; keep both", path.display())));
        }
        std::fs::rename(&path, keys::path(&self.folder, &self.settings)).map_err(failed)?;
        self.key = Some(Arc::new(new));
        Ok(())
    }
}

fn from_command_line(caller: &Caller) -> Result<(), ServiceError> {
    if *caller == Caller::CommandLine { Ok(()) } else { Err(ServiceError::Forbidden("keys are managed at the command line")) }
}
