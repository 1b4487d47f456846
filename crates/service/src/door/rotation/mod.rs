//! New keys in place of old ones. What was not done when the program was killed is done when it is run again.

use async_recursion::async_recursion as boxed;
mod data_keys;
mod key_file;
#[cfg(test)]
mod tests;

pub use data_keys::RotationSummary;

use std::path::{Path, PathBuf};

use parvis_model::Caller;
use parvis_seal::InstallationKey;
use parvis_store::WriteTransaction;

use crate::door::journal_action::Action;
use crate::door::keys::KeyFile;
use crate::door::{journal_key, keys};
use crate::installation::error::ServiceError;
use crate::installation::folder_lock::FolderUse;
use crate::installation::outcome::OrDamaged;
use crate::installation::private_file;
use crate::installation::settings::Settings;
use crate::register::Register;

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
    /// As [`Register::rotate_data_keys`]; [`ServiceError::FolderInUse`] while a server answers from the folder, which would go on with
    /// the old key; [`ServiceError::File`] when the key file cannot be written.
    #[boxed]
    pub async fn rotate_installation_key(&mut self, caller: &Caller) -> Result<Vec<String>, ServiceError> {
        from_command_line(caller)?;
        let _alone = self.claim(FolderUse::Rotating)?;
        let (change, damaged) = self.wrapped_anew().await?;
        change.commit(self.entry(caller, Action::RotateInstallationKey, "")).await?;
        self.finish_rotation().await?;
        Ok(damaged)
    }

    /// The change that wraps every key by a new one of the installation, which waits beside the key file; and the data keys that
    /// are damaged.
    async fn wrapped_anew(&mut self) -> Result<(WriteTransaction, Vec<String>), ServiceError> {
        let mut change = self.key_file_alone().await?;
        if matches!(keys::read(&self.folder, &self.settings)?, Some(KeyFile::Locked(_))) {
            return Err(ServiceError::Invalid("the key file has a passphrase: remove it (parvis keys unlock), rotate, then lock it again".to_owned()));
        }
        let new = InstallationKey::new(*keys::fresh(self.random.as_ref()));
        let mut rewrapped = Vec::new();
        let mut damaged = Vec::new();
        for (organisation, version, wrapped) in change.snapshot().data_keys().await? {
            match self.unwrap(organisation, version, &wrapped).or_damaged()? {
                Some(key) => rewrapped.push((organisation, version, self.wrap(&new, organisation, version, &key)?)),
                None => damaged.push(format!("{organisation} {version}")),
            }
        }
        if rewrapped.is_empty() && !damaged.is_empty() {
            return Err(ServiceError::Sealed("the key file opens none of the keys here; nothing was changed".to_owned()));
        }
        let path = new_key_path(&self.folder, &self.settings);
        private_file::replace(&path, &new.to_file()).map_err(|source| ServiceError::File { path, source })?;
        for key in &rewrapped {
            change.rewrap_data_key(key).await?;
        }
        for (version, wrapped) in change.snapshot().journal_keys().await? {
            // One that does not open any more stays as it is.
            if let Ok(key) = journal_key::unwrap(self.installation_key()?, version, &wrapped) {
                change.rewrap_journal_key(version, &self.wrap_journal_key(&new, version, &key)?).await?;
            }
        }
        Ok((change, damaged))
    }
}

fn from_command_line(caller: &Caller) -> Result<(), ServiceError> {
    if *caller == Caller::CommandLine { Ok(()) } else { Err(ServiceError::Forbidden("keys are managed at the command line")) }
}
