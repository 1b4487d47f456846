//! The details of journal entries are sealed, under a key of the journal alone that the installation's key wraps. It is never
//! replaced by rotation: the chain is made of what it sealed. Where the installation's key is not there, entries are written
//! without details.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use parvis_journal::Entry;
use parvis_model::Caller;
use parvis_seal::{DataKey, Identity, InstallationKey, Part, open, seal};
use parvis_store::{JournalEntry, Snapshot};

use crate::door::journal_action::Action;
use crate::door::keys;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// Whose the key is, in its wrapping.
const OWNER: &str = "journal";

/// A key of the journal by its number.
pub(crate) type JournalKey = (i64, DataKey);

fn identity(entry: &str, key: i64) -> Identity<'_> {
    Identity { kind: "journal_entry", id: entry, version: key.unsigned_abs(), part: Part::Whole }
}

/// Unwraps a key of the journal as the database holds it.
pub(crate) fn unwrap(with: &InstallationKey, version: i64, wrapped: &str) -> Result<DataKey, ServiceError> {
    let wrapped = BASE64_STANDARD.decode(wrapped).map_err(|_| ServiceError::Sealed("a key of the journal is damaged".to_owned()))?;
    Ok(with.unwrap(&wrapped, OWNER, version.unsigned_abs())?)
}

impl Register {
    /// Wraps a key of the journal.
    pub(crate) fn wrap_journal_key(&self, with: &InstallationKey, version: i64, key: &DataKey) -> Result<String, ServiceError> {
        let wrapped = with.wrap(key, self.settings.cipher.into(), OWNER, version.unsigned_abs(), &keys::nonce(self.random.as_ref()))?;
        Ok(BASE64_STANDARD.encode(wrapped))
    }

    /// Reads the keys of the journal; makes one where there is none, or where none opens and nothing else was sealed either.
    pub(crate) async fn read_journal_keys(&mut self) -> Result<(), ServiceError> {
        let mut found = Vec::new();
        if self.door.key.is_none() {
            return Ok(());
        }
        let mut snapshot = self.store.read().await?;
        let is_settled = self.has_settled_journal_keys(&mut snapshot, &mut found).await?;
        snapshot.end().await;
        if !is_settled && !self.store.is_read_only() {
            // With the writer held: another process may have been first, or have exchanged the key of the installation.
            let mut change = self.key_file_alone().await?;
            if self.has_settled_journal_keys(change.snapshot(), &mut found).await? {
                change.roll_back().await?;
            } else {
                let version = change.snapshot().journal_keys().await?.last().map_or(1, |(version, _)| version + 1);
                let key = DataKey::new(*keys::fresh(self.random.as_ref()));
                change.add_journal_key(version, &self.wrap_journal_key(self.installation_key()?, version, &key)?).await?;
                change.commit(self.entry(&Caller::CommandLine, Action::MakeJournalKey, version)).await?;
                found.push((version, key));
            }
        }
        self.door.journal_keys = found.into();
        Ok(())
    }

    /// Reads the keys that open; false where one is to be made. Where none opens, though something else was sealed as well, it is
    /// the key of the installation that is missing: a new one of the journal would not help.
    async fn has_settled_journal_keys(&self, snapshot: &mut Snapshot, found: &mut Vec<JournalKey>) -> Result<bool, ServiceError> {
        let wrapped = snapshot.journal_keys().await?;
        let installation = self.installation_key()?;
        *found = wrapped.iter().filter_map(|(version, wrapped)| Some((*version, unwrap(installation, *version, wrapped).ok()?))).collect();
        Ok(!found.is_empty() || !wrapped.is_empty() && snapshot.has_data_keys().await?)
    }

    /// An entry with more about it, sealed.
    pub(crate) fn detailed(&self, entry: JournalEntry, detail: &str) -> Result<JournalEntry, ServiceError> {
        let Some((version, key)) = self.door.journal_keys.last() else { return Ok(entry) };
        let id = entry.id.to_string();
        let sealed = seal(key, self.settings.cipher.into(), identity(&id, *version), &keys::nonce(self.random.as_ref()), detail.as_bytes())?;
        Ok(JournalEntry { detail: format!("{version}.{}", BASE64_STANDARD.encode(sealed)), ..entry })
    }

    /// What is sealed with an entry; nothing where there is nothing, or the key is not there.
    pub(crate) fn detail(&self, entry: &Entry) -> Option<String> {
        let (version, sealed) = std::str::from_utf8(&entry.detail).ok()?.split_once('.')?;
        let version: i64 = version.parse().ok()?;
        let (_, key) = self.door.journal_keys.iter().find(|(known, _)| *known == version)?;
        let plain = open(key, identity(&entry.id, version), &BASE64_STANDARD.decode(sealed).ok()?).ok()?;
        String::from_utf8(plain.to_vec()).ok()
    }

    /// Seals a short text that belongs to no organisation, under the key of the journal: no rotation of data keys and no merge touches it.
    ///
    /// # Errors
    /// [`ServiceError::Sealed`] without the key.
    pub(crate) fn seal_apart(&self, what: &'static str, id: &str, text: &str) -> Result<String, ServiceError> {
        let (version, key) = self.door.journal_keys.last().ok_or_else(|| ServiceError::Sealed("the key is not here".to_owned()))?;
        let identity = Identity { kind: what, id, version: version.unsigned_abs(), part: Part::Whole };
        let sealed = seal(key, self.settings.cipher.into(), identity, &keys::nonce(self.random.as_ref()), text.as_bytes())?;
        Ok(format!("{version}.{}", BASE64_STANDARD.encode(sealed)))
    }

    /// Opens it.
    ///
    /// # Errors
    /// [`ServiceError::Sealed`] without the key, or where it is damaged.
    pub(crate) fn open_apart(&self, what: &'static str, id: &str, sealed: &str) -> Result<String, ServiceError> {
        let damaged = || ServiceError::Sealed("what it says is damaged".to_owned());
        let (version, sealed) = sealed.split_once('.').ok_or_else(damaged)?;
        let version: i64 = version.parse().map_err(|_| damaged())?;
        let found = self.door.journal_keys.iter().find(|(known, _)| *known == version);
        let (_, key) = found.ok_or_else(|| ServiceError::Sealed("the key is not here".to_owned()))?;
        let identity = Identity { kind: what, id, version: version.unsigned_abs(), part: Part::Whole };
        let plain = open(key, identity, &BASE64_STANDARD.decode(sealed).map_err(|_| damaged())?)?;
        String::from_utf8(plain.to_vec()).map_err(|_| damaged())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::installation::environment::{OperatingSystemRandom, SystemClock};
    use std::sync::Arc;

    async fn register(folder: &std::path::Path) -> Register {
        Register::init(folder, Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap()
    }

    async fn last(register: &Register) -> Entry {
        register.store.read().await.unwrap().latest_journal_entries(1).await.unwrap().remove(0)
    }

    async fn write(register: &Register, detail: &str) {
        let entry = register.detailed(register.entry(&Caller::CommandLine, Action::Backup, "subject"), detail).unwrap();
        register.store.write().await.unwrap().commit(entry).await.unwrap();
    }

    #[tokio::test]
    async fn a_detail_opens_in_its_entry_alone_and_the_chain_holds_over_it() {
        let folder = tempfile::tempdir().unwrap();
        let register = register(folder.path()).await;
        write(&register, "for planning").await;
        let entry = last(&register).await;
        assert_eq!(register.detail(&entry).as_deref(), Some("for planning"));
        assert!(!String::from_utf8_lossy(&entry.detail).contains("planning"));
        write(&register, "for response").await;
        let other = last(&register).await;
        assert_eq!(register.detail(&Entry { detail: entry.detail.clone(), ..other }), None, "moved to another entry");
        register.verify_journal(&Caller::CommandLine, &[], None).await.unwrap();
    }

    #[tokio::test]
    async fn details_open_after_new_keys_of_the_installation_and_not_without_its_key() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = register(folder.path()).await;
        write(&first, "for planning").await;
        let entry = last(&first).await;
        first.rotate_installation_key(&Caller::CommandLine).await.unwrap();
        first.close().await;
        let again = register(folder.path()).await;
        assert_eq!(again.detail(&entry).as_deref(), Some("for planning"), "though nothing but the journal was sealed");
        again.close().await;

        std::fs::rename(folder.path().join(keys::FILE), folder.path().join("away")).unwrap();
        let sealed = Register::open(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap();
        assert_eq!(sealed.detail(&entry), None);
        write(&sealed, "left out").await;
        assert!(last(&sealed).await.detail.is_empty());
        sealed.close().await;

        // A new key file where nothing protected was sealed: old details stay closed, new ones are written.
        let anew = register(folder.path()).await;
        assert_eq!(anew.detail(&entry), None);
        write(&anew, "again").await;
        assert_eq!(anew.detail(&last(&anew).await).as_deref(), Some("again"));
    }
}
