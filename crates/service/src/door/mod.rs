//! What guards protected records: keys, the journal, the access rules as each record meets them, budgets and emergencies.

mod after_restore;
pub(crate) mod budget;
pub(crate) mod emergency;
pub(crate) mod forwarding;
pub(crate) mod journal;
pub(crate) mod journal_action;
pub(crate) mod journal_adds;
pub(crate) mod journal_groups;
pub(crate) mod journal_key;
pub(crate) mod keys;
pub(crate) mod leads;
mod moving;
pub(crate) mod permit;
pub(crate) mod protected;
pub(crate) mod relation_list;
pub(crate) mod relations;
pub(crate) mod rotation;
pub(crate) mod sealed_complaint;
pub(crate) mod sealed_text;
pub(crate) mod subject;
pub(crate) mod told;

use std::path::Path;
use std::sync::Arc;

use parvis_seal::{InstallationKey, LockedKey};

use crate::door::forwarding::Forwarder;
use crate::door::journal_key::JournalKey;
use crate::door::keys::KeyFile;
use crate::installation::error::ServiceError;
use crate::installation::settings::Settings;

/// What the door holds of an open register.
#[derive(Clone)]
pub(crate) struct Door {
    /// The key of the installation; none without its file, or while that is locked.
    pub(crate) key: Option<Arc<InstallationKey>>,
    /// The key behind a passphrase that was not given yet: the public register works, nothing protected opens.
    pub(crate) locked: Option<Arc<LockedKey>>,
    /// Keys that seal the details of journal entries, the newest last; none without the installation's key.
    pub(crate) journal_keys: Arc<[JournalKey]>,
    /// Where the journal is forwarded to.
    pub(crate) forwarder: Option<Arc<Forwarder>>,
}

impl Door {
    /// Reads the key file. The keys of the journal are read when the key opens.
    ///
    /// # Errors
    /// [`ServiceError`] names the key file and what is wrong with it.
    pub(crate) fn open(folder: &Path, settings: &Settings, forwarder: Option<Forwarder>) -> Result<Self, ServiceError> {
        let (key, locked) = match keys::read(folder, settings)? {
            Some(KeyFile::Open(key)) => (Some(Arc::new(key)), None),
            Some(KeyFile::Locked(locked)) => (None, Some(Arc::from(locked))),
            None => (None, None),
        };
        Ok(Self { key, locked, journal_keys: Arc::default(), forwarder: forwarder.map(Arc::new) })
    }
}
