//! What a command writes with `--out`: a file that is there whole or not at all, or what is not a file and is written to as it
//! is. The one place that decides what may be replaced.

use std::fs::{File, OpenOptions, Permissions};
use std::io::{BufWriter, Error, ErrorKind, Write};
use std::path::{Path, PathBuf};

use parvis_service::ServiceError;

use crate::exit::Failure;

/// Written beside its place, and put there when it is finished; gone when it is not. A pipe, a terminal or standard output is
/// written to directly; a link stays, and the file to which it leads is the one that is written.
pub(crate) struct WholeFile {
    out: BufWriter<File>,
    target: PathBuf,
    /// Where it is written until it is finished; none for what is no file.
    part: Option<PathBuf>,
    /// Nothing may have appeared in its place.
    fresh: bool,
}

/// What is in the place now.
enum Place {
    Nothing,
    /// A file, with its rights; a link is followed.
    File(PathBuf, Permissions),
    Stream,
}

fn invalid(target: &Path, why: &str) -> ServiceError {
    ServiceError::Invalid(format!("{} {why}; nothing was written", target.display()))
}

fn look(target: &Path) -> Result<Place, ServiceError> {
    let failed = |source| ServiceError::File { path: target.to_owned(), source };
    let is_link = match std::fs::symlink_metadata(target) {
        Ok(found) => found.is_symlink(),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Place::Nothing),
        Err(source) => return Err(failed(source)),
    };
    let found = match std::fs::metadata(target) {
        Err(error) if is_link && error.kind() == ErrorKind::NotFound => return Err(invalid(target, "is a link that leads nowhere")),
        found => found.map_err(failed)?,
    };
    if found.is_dir() {
        return Err(invalid(target, "is a folder"));
    }
    #[cfg(unix)]
    if std::os::unix::fs::FileTypeExt::is_block_device(&found.file_type()) {
        return Err(invalid(target, "is a disk, and writing to it would destroy what is on it"));
    }
    // Standard output that was sent to a file: the file belongs to the program that opened it.
    let opened_already = is_link && (target.starts_with("/dev") || target.starts_with("/proc"));
    if !found.is_file() || opened_already {
        return Ok(Place::Stream);
    }
    let file = if is_link { target.canonicalize().map_err(failed)? } else { target.to_owned() };
    Ok(Place::File(file, found.permissions()))
}

impl WholeFile {
    /// In place of a file that may be there; it keeps its rights.
    pub(crate) fn create(target: &Path) -> Result<Self, ServiceError> {
        match look(target)? {
            Place::Nothing => Self::beside(target.to_owned(), false, None),
            Place::File(file, rights) => Self::beside(file, false, Some(rights)),
            Place::Stream => Self::stream(target),
        }
    }

    /// For its owner alone, and never in place of a file that is there.
    pub(crate) fn fresh(target: &Path) -> Result<Self, Failure> {
        match look(target)? {
            Place::Nothing => Ok(Self::beside(target.to_owned(), true, None)?),
            Place::File(..) => Err(Failure::Usage(format!("{} is there already", target.display()))),
            Place::Stream => Ok(Self::stream(target)?),
        }
    }

    fn stream(target: &Path) -> Result<Self, ServiceError> {
        let file = OpenOptions::new().append(true).open(target).map_err(|source| ServiceError::File { path: target.to_owned(), source })?;
        Ok(Self { out: BufWriter::new(file), target: target.to_owned(), part: None, fresh: false })
    }

    fn beside(target: PathBuf, fresh: bool, rights: Option<Permissions>) -> Result<Self, ServiceError> {
        let failed = |source| ServiceError::File { path: target.clone(), source };
        let name = target.file_name().ok_or_else(|| invalid(&target, "is no name of a file"))?.to_string_lossy();
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, if fresh { 0o600 } else { 0o666 });
        // What has such a name already is somebody's: another one is taken.
        let mut number = 0;
        let (part, file) = loop {
            let short: String = name.chars().take(40).collect();
            let part = target.with_file_name(format!("{short}.{}-{number}.part", std::process::id()));
            match options.open(&part) {
                Ok(file) => break (part, file),
                Err(error) if error.kind() == ErrorKind::AlreadyExists && number < 100 => number += 1,
                Err(source) => return Err(failed(source)),
            }
        };
        let whole = Self { out: BufWriter::new(file), target: target.clone(), part: Some(part), fresh };
        if let Some(rights) = rights {
            whole.out.get_ref().set_permissions(rights).map_err(failed)?;
        }
        Ok(whole)
    }

    /// Puts it in its place, durably.
    pub(crate) fn finish(mut self) -> Result<(), ServiceError> {
        let finish = |this: &mut Self| {
            this.flush()?;
            let Some(part) = &this.part else { return Ok(()) };
            this.out.get_ref().sync_all()?;
            if this.fresh {
                put_new(part, &this.target)?
            } else {
                std::fs::rename(part, &this.target)?
            }
            sync_folder(&this.target)
        };
        finish(&mut self).map_err(|source| ServiceError::File { path: self.target.clone(), source })
    }
}

/// A second name for it is given only where there is none yet; some file systems know no second names.
fn put_new(part: &Path, target: &Path) -> std::io::Result<()> {
    match std::fs::hard_link(part, target) {
        Err(error) if matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::PermissionDenied) && std::fs::symlink_metadata(target).is_err() => {
            std::fs::rename(part, target)
        }
        other => other,
    }
}

#[cfg(unix)]
fn sync_folder(file: &Path) -> std::io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_file: &Path) -> std::io::Result<()> {
    Ok(())
}

/// A reader that went away has not got the whole: that is a failure here, though elsewhere nobody is left to tell.
fn not_whole(error: Error) -> Error {
    if error.kind() == ErrorKind::BrokenPipe { Error::other("who was reading went away before the end; what they have is not whole") } else { error }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.out.write(bytes).map_err(not_whole)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush().map_err(not_whole)
    }
}

impl Drop for WholeFile {
    fn drop(&mut self) {
        // After finishing there is nothing by this name, or a second name too many.
        if let Some(part) = &self.part {
            let _ = std::fs::remove_file(part);
        }
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::io::Read;

    fn write(target: &Path, text: &str) -> Result<(), ServiceError> {
        let mut file = WholeFile::create(target)?;
        file.write_all(text.as_bytes()).map_err(|source| ServiceError::File { path: target.to_owned(), source })?;
        file.finish()
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_as_a_whole_with_its_rights_and_nothing_beside_it_is_touched() {
        let home = tempfile::tempdir().unwrap();
        let (target, theirs) = (home.path().join("x"), home.path().join("x.part"));
        std::fs::write(&target, "before").unwrap();
        std::fs::set_permissions(&target, std::os::unix::fs::PermissionsExt::from_mode(0o640)).unwrap();
        std::fs::write(&theirs, "of the user").unwrap();
        let mut unfinished = WholeFile::create(&target).unwrap();
        unfinished.write_all(b"half").unwrap();
        drop(unfinished);
        assert_eq!(std::fs::read_to_string(&target).unwrap(), "before");
        write(&target, "after").unwrap();
        assert_eq!(std::fs::read_to_string(&target).unwrap(), "after");
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&target).unwrap().permissions()) & 0o777, 0o640);
        assert_eq!(std::fs::read_to_string(&theirs).unwrap(), "of the user");
        assert_eq!(names(home.path()), ["x", "x.part"]);
    }

    #[test]
    fn a_link_stays_and_the_file_that_it_names_is_written() {
        let home = tempfile::tempdir().unwrap();
        let (file, link, loose) = (home.path().join("file"), home.path().join("link"), home.path().join("loose"));
        std::fs::write(&file, "before").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        std::os::unix::fs::symlink(home.path().join("nothing"), &loose).unwrap();
        write(&link, "after").unwrap();
        assert!(link.is_symlink());
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "after");
        assert!(matches!(write(&loose, "x"), Err(ServiceError::Invalid(_))));
        assert!(loose.is_symlink());
        assert!(matches!(write(home.path(), "x"), Err(ServiceError::Invalid(_))));
        assert_eq!(names(home.path()), ["file", "link", "loose"]);
    }

    #[test]
    fn a_pipe_is_written_to_and_a_device_is_never_replaced() {
        let home = tempfile::tempdir().unwrap();
        let pipe = home.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let reading = std::thread::spawn({
            let pipe = pipe.clone();
            move || {
                let mut text = String::new();
                File::open(pipe).unwrap().read_to_string(&mut text).unwrap();
                text
            }
        });
        write(&pipe, "through it").unwrap();
        assert_eq!(reading.join().unwrap(), "through it");
        assert!(!std::fs::metadata(&pipe).unwrap().is_file());
        write(Path::new("/dev/null"), "x").unwrap();
        assert!(!std::fs::metadata("/dev/null").unwrap().is_file());
        if Path::new("/dev/full").exists() {
            assert!(write(Path::new("/dev/full"), "x").is_err(), "what did not fit is not called written");
        }
        assert_eq!(names(home.path()), ["pipe"]);
    }

    #[test]
    fn what_must_be_new_replaces_nothing_whenever_it_appears() {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("x");
        let mut file = WholeFile::fresh(&target).unwrap();
        file.write_all(b"ours").unwrap();
        std::fs::write(&target, "theirs").unwrap();
        assert!(file.finish().is_err());
        assert!(matches!(WholeFile::fresh(&target), Err(Failure::Usage(_))));
        assert_eq!(std::fs::read_to_string(&target).unwrap(), "theirs");
        std::fs::remove_file(&target).unwrap();
        let mut file = WholeFile::fresh(&target).unwrap();
        file.write_all(b"ours").unwrap();
        file.finish().unwrap();
        assert_eq!(std::fs::read_to_string(&target).unwrap(), "ours");
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&target).unwrap().permissions()) & 0o777, 0o600);
        assert_eq!(names(home.path()), ["x"]);
    }
}
