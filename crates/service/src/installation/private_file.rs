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

/// Reads a text of at most so many bytes: a device, or a file of somebody else, does not fill the memory.
pub(crate) fn read(path: &Path, most: u64) -> std::io::Result<String> {
    let mut text = String::new();
    std::io::Read::read_to_string(&mut std::io::Read::take(std::fs::File::open(path)?, most + 1), &mut text)?;
    if text.len() as u64 > most {
        return Err(std::io::Error::new(std::io::ErrorKind::FileTooLarge, format!("it is longer than {most} bytes")));
    }
    Ok(text)
}

/// The longest key, or passphrase, in bytes.
pub(crate) const LONGEST_SECRET: u64 = 64 * 1024;

/// Writes a file that is there before or not: with its old content or with the new one, whole, whatever moment the program is
/// killed at, and durably.
pub(crate) fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let mut part = path.to_owned().into_os_string();
    part.push(".part");
    let part = std::path::PathBuf::from(part);
    // What a run that was killed left behind.
    let _ = std::fs::remove_file(&part);
    create(&part, text)?;
    std::fs::rename(&part, path)?;
    sync_folder(path)
}

/// Makes the name of a file as durable as what it holds.
#[cfg(unix)]
pub(crate) fn sync_folder(path: &Path) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
pub(crate) fn sync_folder(_path: &Path) -> std::io::Result<()> {
    Ok(())
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
