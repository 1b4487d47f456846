//! The data folder: what the database in it is called, and who may look into it.

use std::path::Path;

/// Name of the database in the data folder.
pub(crate) const DATABASE: &str = "register.sqlite";

/// A register is nobody else's business: on Unix only its owner may look into the folder.
#[cfg(unix)]
pub(crate) fn restrict_to_owner(folder: &Path) -> std::io::Result<()> {
    std::fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))
}

#[cfg(not(unix))]
pub(crate) fn restrict_to_owner(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}
