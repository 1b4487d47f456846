//! Where a backup is put back: in a folder made for it alone, and from there into its place at once.
//!
//! A data folder that is not there yet is filled beside its place and renamed. One that is there and empty (a mount point, the
//! working folder, the target of a link) cannot be renamed or may not be replaced: it is filled in a folder inside it, and the
//! database, without which there is no register, is moved last.

#[cfg(test)]
mod tests;

use std::ffi::OsStr;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::installation::data_folder::DATABASE;
use crate::installation::error::ServiceError;
use crate::installation::folder_lock::FolderUse;

/// How the names of folders begin in which a restore works.
pub(crate) const RESTORING: &str = ".restoring-";

/// What the file system itself puts at the top of a mounted disk.
const OF_THE_FILE_SYSTEM: &str = "lost+found";

/// A place to fill; whatever of it is not finished is taken away again.
pub(super) struct Place {
    filling: PathBuf,
    /// Locked for as long as this process fills it: so another one tells what is being filled from what was left behind.
    _lock: Option<File>,
    target: PathBuf,
    /// Filled inside the target, rather than beside it.
    inside: bool,
    /// Folders above the target that were made for it, the uppermost first.
    made: Vec<PathBuf>,
    /// What was moved into the target.
    moved: Vec<PathBuf>,
    finished: bool,
}

fn failed(path: &Path) -> impl Fn(std::io::Error) -> ServiceError {
    let path = path.to_owned();
    move |source| ServiceError::File { path: path.clone(), source }
}

impl Place {
    /// Makes a folder to fill; `unique` is a name that nothing else has.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for a place that is taken or is no folder; nothing was touched.
    pub(super) fn prepare(folder: &Path, unique: &str) -> Result<Self, ServiceError> {
        let (mut place, _alone) = match std::fs::symlink_metadata(folder) {
            Ok(_) => Self::inside(folder, unique)?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Self::beside(folder, unique)?,
            Err(source) => return Err(failed(folder)(source)),
        };
        if let Err(source) = create_private(&place.filling) {
            // Nothing of ours is there: what has this name stays.
            let path = std::mem::take(&mut place.filling);
            return Err(ServiceError::File { path, source });
        }
        place._lock = File::open(&place.filling).ok().filter(|folder| folder.try_lock().is_ok());
        Ok(place)
    }

    fn inside(folder: &Path, unique: &str) -> Result<(Self, Option<File>), ServiceError> {
        let nowhere = |_| ServiceError::Invalid(format!("{} is a link that leads nowhere; make the folder that it names, or remove it", folder.display()));
        let target = folder.canonicalize().map_err(nowhere)?;
        if !target.is_dir() {
            return Err(ServiceError::Invalid(format!("{} is not a folder; name another data folder with --data", folder.display())));
        }
        let alone = alone(&target);
        for entry in std::fs::read_dir(&target).map_err(failed(&target))? {
            let name = entry.map_err(failed(&target))?.file_name();
            if name.to_string_lossy().starts_with(RESTORING) {
                return Err(interrupted(folder, &target, &name));
            }
            if name != OsStr::new(OF_THE_FILE_SYSTEM) {
                return Err(ServiceError::Invalid(format!("{} is not empty; name another data folder with --data", folder.display())));
            }
        }
        let filling = target.join(format!("{RESTORING}{unique}"));
        Ok((Self { filling, _lock: None, target, inside: true, made: Vec::new(), moved: Vec::new(), finished: false }, alone))
    }

    fn beside(folder: &Path, unique: &str) -> Result<(Self, Option<File>), ServiceError> {
        let no_name = || ServiceError::Invalid(format!("{} cannot be a data folder; name another one with --data", folder.display()));
        let name = folder.file_name().ok_or_else(no_name)?;
        let above = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut missing: Vec<PathBuf> = above.ancestors().take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists()).map(Path::to_owned).collect();
        missing.reverse();
        let mut place =
            Self { filling: PathBuf::new(), _lock: None, target: PathBuf::new(), inside: false, made: Vec::new(), moved: Vec::new(), finished: false };
        for folder in missing {
            std::fs::create_dir(&folder).map_err(failed(&folder))?;
            place.made.push(folder);
        }
        let above = above.canonicalize().map_err(failed(above))?;
        let alone = alone(&above);
        let ours = format!(".{}{RESTORING}", name.to_string_lossy());
        for entry in std::fs::read_dir(&above).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(&ours) {
                if is_being_filled(&entry.path()) {
                    return Err(ServiceError::FolderInUse { folder: folder.to_owned(), what: FolderUse::Restoring });
                }
                tracing::warn!(folder = %entry.path().display(), "a restore that was interrupted seems to have left this; look at it and remove it");
            }
        }
        place.target = above.join(name);
        place.filling = above.join(ours + unique);
        Ok((place, alone))
    }

    /// The folder to fill.
    pub(super) fn filling(&self) -> &Path {
        &self.filling
    }

    /// Puts what was filled in its place, durably.
    ///
    /// # Errors
    /// [`ServiceError::File`]; then nothing of it is left.
    pub(super) fn finish(mut self) -> Result<(), ServiceError> {
        if self.inside {
            self.move_in()?;
        } else {
            std::fs::rename(&self.filling, &self.target).map_err(failed(&self.target))?;
        }
        self.finished = true;
        let above = if self.inside { Some(self.target.as_path()) } else { self.target.parent() };
        above.map_or(Ok(()), sync_folder)
    }

    /// The database last: before it there is no register, after it the whole.
    fn move_in(&mut self) -> Result<(), ServiceError> {
        let entries = std::fs::read_dir(&self.filling).map_err(failed(&self.filling))?;
        let mut names = entries.map(|entry| entry.map(|entry| entry.file_name())).collect::<Result<Vec<_>, _>>().map_err(failed(&self.filling))?;
        names.sort_by_key(|name| (name == OsStr::new(DATABASE), name.clone()));
        for name in names {
            let to = self.target.join(&name);
            if std::fs::symlink_metadata(&to).is_ok() {
                return Err(ServiceError::Invalid(format!("{} appeared while the backup was put back; nothing was kept of it", to.display())));
            }
            if name == OsStr::new(DATABASE) {
                sync_folder(&self.target)?;
            }
            std::fs::rename(self.filling.join(&name), &to).map_err(failed(&to))?;
            self.moved.push(to);
        }
        // A file system that keeps no such rights (a memory stick) takes the files all the same; doctor tells.
        let _ = crate::installation::data_folder::restrict_to_owner(&self.target);
        let _ = std::fs::remove_dir(&self.filling);
        Ok(())
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if self.finished {
            return;
        }
        for moved in self.moved.iter().rev() {
            let _ = if moved.is_dir() { std::fs::remove_dir_all(moved) } else { std::fs::remove_file(moved) };
        }
        if !self.filling.as_os_str().is_empty() {
            let _ = std::fs::remove_dir_all(&self.filling);
        }
        for folder in self.made.iter().rev() {
            let _ = std::fs::remove_dir(folder);
        }
    }
}

/// Keeps other restores from looking at a folder while this one looks and makes its own there: of two that begin at the same moment, one finds the
/// other. Held for a moment; where the file system has no such locks, or somebody else keeps it, that is done without.
fn alone(folder: &Path) -> Option<File> {
    let file = File::open(folder).ok()?;
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Some(file),
            Err(TryLockError::WouldBlock) => std::thread::sleep(BETWEEN),
            Err(TryLockError::Error(_)) => return None,
        }
    }
    None
}

/// How often, and in which steps, the moment is waited for in which another restore begins.
const TRIES: u32 = 100;
const BETWEEN: Duration = Duration::from_millis(20);

/// Whether a process fills a folder: then it holds its lock.
fn is_being_filled(filling: &Path) -> bool {
    File::open(filling).is_ok_and(|filling| matches!(filling.try_lock(), Err(TryLockError::WouldBlock)))
}

fn interrupted(folder: &Path, target: &Path, name: &OsStr) -> ServiceError {
    if is_being_filled(&target.join(name)) {
        return ServiceError::FolderInUse { folder: folder.to_owned(), what: FolderUse::Restoring };
    }
    ServiceError::Invalid(format!(
        "a restore into {} was interrupted and left {}: remove everything in that folder, then restore again",
        folder.display(),
        name.to_string_lossy()
    ))
}

/// Refuses a folder into which a backup was being put back when the program was killed: it holds no register yet.
///
/// # Errors
/// [`ServiceError::Invalid`] says what to do.
pub(crate) fn refuse_half_restored(folder: &Path) -> Result<(), ServiceError> {
    if folder.join(DATABASE).exists() {
        return Ok(());
    }
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.file_name())
        .find(|name| name.to_string_lossy().starts_with(RESTORING))
        .map_or(Ok(()), |name| Err(interrupted(folder, folder, &name)))
}

/// A folder that is nobody else's business, made now and by nobody else.
fn create_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes durable what was renamed in a folder.
fn sync_folder(folder: &Path) -> Result<(), ServiceError> {
    #[cfg(unix)]
    std::fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed(folder))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
