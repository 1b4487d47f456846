//! The key file, which several processes may have read: which key is in force, and the passphrase before it. A process that exchanges or
//! locks the file holds the writer of the database from before the first step to behind the last, and looks again when they have it.

use std::sync::Arc;

use async_recursion::async_recursion as boxed;
use parvis_model::Caller;
use parvis_seal::{InstallationKey, LockedKey, PassphraseCost};
use parvis_store::{Snapshot, StoreError, WriteTransaction};

use super::{from_command_line, new_key_path};
use crate::door::keys;
use crate::door::keys::{KeyFile, Wrapped};
use crate::installation::error::ServiceError;
use crate::installation::outcome::OrDamaged;
use crate::installation::private_file;
use crate::register::Register;

impl Register {
    /// Locks the key file with a passphrase: from the next start on, nothing protected opens until it is given.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::Invalid`] for a passphrase that is too short.
    #[boxed]
    pub async fn lock_key_file(&mut self, caller: &Caller, passphrase: &str) -> Result<(), ServiceError> {
        from_command_line(caller)?;
        let passphrase = keys::checked_passphrase(passphrase)?;
        let writer = self.key_file_alone().await?;
        let key = self.installation_key()?;
        let locked = LockedKey::lock(key, passphrase, self.random(), &keys::nonce(self.random.as_ref()), PassphraseCost::default())?;
        self.replace_key_file(&locked.to_file())?;
        Ok(writer.roll_back().await?)
    }

    /// Takes the passphrase from the key file.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::Sealed`] while it is locked.
    #[boxed]
    pub async fn unlock_key_file(&mut self, caller: &Caller) -> Result<(), ServiceError> {
        from_command_line(caller)?;
        let writer = self.key_file_alone().await?;
        self.replace_key_file(&self.installation_key()?.to_file())?;
        Ok(writer.roll_back().await?)
    }

    /// Gives the passphrase of a locked key file, for as long as the program runs.
    ///
    /// # Errors
    /// [`ServiceError::Sealed`] for a wrong one.
    #[boxed]
    pub async fn unlock(&mut self, passphrase: &str) -> Result<(), ServiceError> {
        let Some(locked) = &self.door.locked else { return Ok(()) };
        let key = locked.unlock(passphrase.trim_end_matches(['\r', '\n']));
        self.door.key = Some(Arc::new(key.map_err(|_| ServiceError::Sealed("this is not the passphrase of the key file".to_owned()))?));
        self.door.locked = None;
        self.finish_rotation().await?;
        self.read_journal_keys().await
    }

    /// The writer, as long as which nobody else exchanges the key file; with it, the key that is in force.
    pub(crate) async fn key_file_alone(&mut self) -> Result<WriteTransaction, ServiceError> {
        let mut writer = self.writer_for(&Caller::CommandLine).await?;
        self.settle_key(writer.snapshot()).await?;
        Ok(writer)
    }

    /// The file is there with the one or with the other content, whatever moment the program is killed at.
    fn replace_key_file(&self, text: &str) -> Result<(), ServiceError> {
        let path = keys::path(&self.folder, &self.settings);
        private_file::replace(&path, text).map_err(|source| ServiceError::File { path, source })
    }

    /// Puts the new key of the installation in the place of the old one when the data keys are wrapped by it; removes it
    /// when they are not. The way a kill in the middle of a rotation is completed at the next start.
    pub(crate) async fn finish_rotation(&mut self) -> Result<(), ServiceError> {
        // While the key is locked nothing can be compared.
        if self.door.locked.is_some() {
            return Ok(());
        }
        if !new_key_path(&self.folder, &self.settings).exists() {
            let mut snapshot = self.store.read().await?;
            let wrapped = Wrapped::read(&mut snapshot).await?;
            snapshot.end().await;
            if !self.door.key.as_deref().is_some_and(|key| wrapped.fits(key)) {
                // Exchanged after it was read here, or the wrong one.
                self.read_key_again()?;
            }
            return Ok(());
        }
        // A rotation that did not end, or one that runs in another process: with the writer, it has ended the one way or the other.
        match self.key_file_alone().await {
            Ok(writer) => Ok(writer.roll_back().await?),
            Err(ServiceError::Store(StoreError::Busy | StoreError::ReadOnly(_))) => self.use_the_key_that_opens().await,
            Err(error) => Err(error),
        }
    }

    /// Takes the key that is in force, and puts the files in their places; `reader` is that of the writer, so that no other process
    /// is in the middle of exchanging them.
    async fn settle_key(&mut self, snapshot: &mut Snapshot) -> Result<(), ServiceError> {
        let path = new_key_path(&self.folder, &self.settings);
        let failed = |source| ServiceError::File { path: path.clone(), source };
        self.read_key_again()?;
        // While the key is locked nothing can be compared.
        if self.door.locked.is_some() || !path.exists() {
            return Ok(());
        }
        let wrapped = Wrapped::read(snapshot).await?;
        // Where nothing was sealed yet, either key would do: the old one stays, as backups may know it.
        if self.door.key.as_deref().is_some_and(|key| wrapped.fits(key)) {
            return std::fs::remove_file(&path).map_err(failed);
        }
        let new = self.waiting_key(&wrapped)?;
        let place = keys::path(&self.folder, &self.settings);
        std::fs::rename(&path, &place).and_then(|()| private_file::sync_folder(&place)).map_err(failed)?;
        self.door.key = Some(Arc::new(new));
        Ok(())
    }

    /// Where nothing can be put in its place, the key that opens what is here serves from memory.
    async fn use_the_key_that_opens(&mut self) -> Result<(), ServiceError> {
        self.read_key_again()?;
        let wrapped = Wrapped::read(&mut self.store.read().await?).await?;
        if !self.door.key.as_deref().is_some_and(|key| wrapped.fits(key)) {
            self.door.key = Some(Arc::new(self.waiting_key(&wrapped)?));
        }
        Ok(())
    }

    /// The new key that waits for its place, when it opens what the old one does not.
    fn waiting_key(&self, wrapped: &Wrapped) -> Result<InstallationKey, ServiceError> {
        let path = new_key_path(&self.folder, &self.settings);
        match keys::read_file(path.clone()).or_damaged()?.flatten() {
            Some(KeyFile::Open(new)) if wrapped.fits(&new) => Ok(new),
            _ => Err(ServiceError::Sealed(format!("neither the key file nor {} opens what is sealed here; keep both", path.display()))),
        }
    }

    /// Reads the key file once more. One that is locked tells nothing beyond what was unlocked.
    fn read_key_again(&mut self) -> Result<(), ServiceError> {
        if let Some(KeyFile::Open(key)) = keys::read(&self.folder, &self.settings)? {
            self.door.key = Some(Arc::new(key));
        }
        Ok(())
    }
}
