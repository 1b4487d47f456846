//! The data folder: what the database in it is called, and who may look into it.

use std::path::Path;

use crate::installation::error::ServiceError;

/// Name of the database in the data folder.
pub(crate) const DATABASE: &str = "register.sqlite";

/// Refuses what cannot be a data folder because a file is in its place, or in the place of a folder above it.
///
/// # Errors
/// [`ServiceError::Invalid`] names the file.
pub(crate) fn refuse_a_file(folder: &Path) -> Result<(), ServiceError> {
    match folder.ancestors().find(|path| path.exists()) {
        Some(file) if !file.is_dir() => {
            Err(ServiceError::Invalid(format!("{} is a file, not a folder; nothing was changed: name a data folder with --data", file.display())))
        }
        _ => Ok(()),
    }
}

/// A register is nobody else's business: on Unix only its owner may look into the folder.
#[cfg(unix)]
pub(crate) fn restrict_to_owner(folder: &Path) -> std::io::Result<()> {
    std::fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))
}

#[cfg(not(unix))]
pub(crate) fn restrict_to_owner(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}
