//! Files that nobody but their owner may read.

use std::io::Write;
use std::path::Path;

/// Writes a new file; one that is there already stays, and is an error.
pub(crate) fn create(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    if written.is_err() {
        // Half a key would be taken for one at the next start.
        let _ = std::fs::remove_file(path);
    }
    written
}

/// Takes the file from everybody else's eyes.
#[cfg(unix)]
pub(crate) fn restrict(path: &Path) -> std::io::Result<()> {
    std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600))
}

#[cfg(not(unix))]
pub(crate) fn restrict(_path: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Whether anybody but the owner may read the file.
#[cfg(unix)]
pub(crate) fn others_may_read(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o077 != 0)
}

#[cfg(not(unix))]
pub(crate) fn others_may_read(_path: &Path) -> bool {
    false
}
