//! Organisations, members and how they sign in.

pub(crate) mod accounts;
pub(crate) mod leaving;
pub(crate) mod members;
pub(crate) mod merging;
pub(crate) mod organisations;

use std::path::Path;
use std::sync::Arc;

use parvis_directory::Directory;

use crate::installation::error::ServiceError;
use crate::installation::settings::Settings;
use crate::people::accounts::{LastUse, SignInGuard, directory_of_settings};

/// What an open register remembers of those who sign in, in memory alone.
#[derive(Clone)]
pub(crate) struct People {
    pub(crate) guard: Arc<SignInGuard>,
    pub(crate) last_use: Arc<LastUse>,
    /// The directory through which people sign in.
    pub(crate) directory: Option<Arc<Directory>>,
}

impl People {
    /// Nobody has come yet.
    ///
    /// # Errors
    /// [`ServiceError`] names what is wrong with the directory of the settings.
    pub(crate) fn open(folder: &Path, settings: &Settings) -> Result<Self, ServiceError> {
        let directory = directory_of_settings(folder, settings)?.map(Arc::new);
        Ok(Self { guard: Arc::new(SignInGuard::new(&settings.limits)), last_use: Arc::default(), directory })
    }
}
