//! New keys in place of old ones. What was not done when the program was killed is done when it is run again.

mod data_keys;

pub use data_keys::RotationSummary;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use parvis_model::Caller;
use parvis_seal::{InstallationKey, LockedKey, PassphraseCost};

use crate::backup::BackupKey;
use crate::error::OrDamaged;
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
    /// Gives the installation a new key in place of the one in its key file. The old one opens backups of the past and
    /// nothing else. Answers with the data keys that are damaged: they stay as they are.
    ///
    /// # Errors
    /// As [`Register::rotate_data_keys`], and [`ServiceError::File`] when the key file cannot be written.
    pub async fn rotate_installation_key(&mut self, caller: &Caller) -> Result<Vec<String>, ServiceError> {
        from_command_line(caller)?;
        if matches!(keys::read(&self.folder, &self.settings)?, Some(KeyFile::Locked(_))) {
            return Err(ServiceError::Invalid("the key file has a passphrase: take it away (parvis keys unlock), rotate, then lock it again".to_owned()));
        }
        let path = new_key_path(&self.folder, &self.settings);
        let new = InstallationKey::new(*keys::fresh(self.random.as_ref()));
        let mut change = self.store.write().await?;
        let mut rewrapped = Vec::new();
        let mut damaged = Vec::new();
        for (organisation, version, wrapped) in change.reader().data_keys().await? {
            match self.unwrap(organisation, version, &wrapped).or_damaged()? {
                Some(key) => rewrapped.push((organisation, version, self.wrap(&new, organisation, version, &key)?)),
                None => damaged.push(format!("{organisation} {version}")),
            }
        }
        if rewrapped.is_empty() && !damaged.is_empty() {
            return Err(ServiceError::Sealed("the key file opens none of the keys here; nothing was changed".to_owned()));
        }
        private_file::create(&path, &new.to_file()).map_err(|source| ServiceError::File { path: path.clone(), source })?;
        for key in &rewrapped {
            change.rewrap_data_key(key).await?;
        }
        for (version, wrapped) in change.reader().journal_keys().await? {
            // One that does not open any more stays as it is.
            if let Ok(key) = journal_key::unwrap(self.installation_key()?, version, &wrapped) {
                change.rewrap_journal_key(version, &self.wrap_journal_key(&new, version, &key)?).await?;
            }
        }
        change.commit(self.entry(caller, Action::RotateInstallationKey, "")).await?;
        self.finish_rotation().await?;
        Ok(damaged)
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
        // All that opens is wrapped by one of them: they were wrapped anew in one change. One that is damaged tells nothing.
        let opens = |key: &InstallationKey| {
            data_keys.iter().any(|(organisation, version, wrapped)| keys::unwrap_with(key, *organisation, *version, wrapped).is_ok())
                || journal_keys.iter().any(|(version, wrapped)| journal_key::unwrap(key, *version, wrapped).is_ok())
        };
        // Where nothing was sealed yet, either key would do: the old one stays, as backups may know it.
        if self.key.as_deref().is_some_and(|key| data_keys.is_empty() && journal_keys.is_empty() || opens(key)) {
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
