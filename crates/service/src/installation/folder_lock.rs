//! What only one process at a time does with a data folder. The lock is the operating system's, on a file in the folder:
//! it ends with the process that holds it, however that ends, so nothing stale is ever left behind.

use std::fmt;
use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::Path;

use crate::installation::error::ServiceError;
use crate::register::Register;

/// What is done with a data folder by one process at a time. Different uses do not exclude each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FolderUse {
    /// A server answers from it. A second one would count attempts to sign in, connections and budgets for itself.
    Serving,
    /// An extract is imported into it.
    Importing,
    /// A backup is put back into it.
    Restoring,
    /// The key of the installation is exchanged in it: not while a server answers, which would go on with the old one.
    Rotating,
}

impl FolderUse {
    /// Name of the locked file in the data folder.
    fn file(self) -> &'static str {
        match self {
            Self::Serving | Self::Rotating => "serving.lock",
            Self::Importing => "importing.lock",
            Self::Restoring => "restoring.lock",
        }
    }
}

impl fmt::Display for FolderUse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Serving => {
                "another server answers from this data folder, or its key is being exchanged; stop it first, or give this one a data folder of its own"
            }
            Self::Rotating => {
                "a server answers from this data folder, and would go on with the old key; nothing was changed: stop it, exchange the key, then start it again"
            }
            Self::Importing => "another import into this data folder is running; nothing was taken in, try again when it has finished",
            Self::Restoring => "another backup is being put back into this data folder; nothing was changed, try again when it has finished",
        })
    }
}

/// A data folder that this process uses in one way; others may as soon as this is dropped.
#[derive(Debug)]
pub struct FolderLock {
    /// Its lock ends when it is closed.
    _file: File,
}

impl FolderLock {
    /// Takes the folder for a use, without waiting.
    ///
    /// # Errors
    /// [`ServiceError::FolderInUse`] while another process, or another part of this one, uses it so;
    /// [`ServiceError::File`] when the file of the lock cannot be made.
    pub fn take(folder: &Path, what: FolderUse) -> Result<Self, ServiceError> {
        let path = folder.join(what.file());
        let failed = |source| ServiceError::File { path: path.clone(), source };
        let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(ServiceError::FolderInUse { folder: folder.to_owned(), what }),
            // Some network file systems have no locks. Refusing to serve there at all would help nobody.
            Err(TryLockError::Error(source)) if source.kind() == ErrorKind::Unsupported => {
                tracing::warn!(folder = %folder.display(), "this file system has no locks: make sure that only one server and one import use the folder");
                Ok(Self { _file: file })
            }
            Err(TryLockError::Error(source)) => Err(failed(source)),
        }
    }
}

impl Register {
    /// Takes the data folder of the register for a use.
    ///
    /// # Errors
    /// As [`FolderLock::take`].
    pub fn claim(&self, what: FolderUse) -> Result<FolderLock, ServiceError> {
        FolderLock::take(&self.folder, what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_used_in_one_way_by_one_at_a_time_and_free_again_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let first = FolderLock::take(folder.path(), FolderUse::Serving).unwrap();
        let second = FolderLock::take(folder.path(), FolderUse::Serving);
        assert!(matches!(second, Err(ServiceError::FolderInUse { what: FolderUse::Serving, .. })), "{second:?}");
        let other_use = FolderLock::take(folder.path(), FolderUse::Importing).unwrap();
        drop(first);
        FolderLock::take(folder.path(), FolderUse::Serving).unwrap();
        assert!(FolderLock::take(folder.path(), FolderUse::Importing).is_err());
        drop(other_use);
        FolderLock::take(folder.path(), FolderUse::Importing).unwrap();
    }

    #[test]
    fn a_file_left_behind_by_a_killed_process_locks_nobody_out() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("serving.lock"), "4711").unwrap();
        FolderLock::take(folder.path(), FolderUse::Serving).unwrap();
    }
}
