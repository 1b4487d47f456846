//! A file that is there whole or not at all.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use parvis_service::ServiceError;

/// Written beside its place, and put there when it is finished; gone when it is not.
pub(crate) struct WholeFile {
    out: BufWriter<File>,
    part: PathBuf,
    target: PathBuf,
}

impl WholeFile {
    pub(crate) fn create(target: &Path) -> Result<Self, ServiceError> {
        let mut name = target.file_name().unwrap_or_default().to_owned();
        name.push(".part");
        let part = target.with_file_name(name);
        let file = File::create(&part).map_err(|source| ServiceError::File { path: target.to_owned(), source })?;
        Ok(Self { out: BufWriter::new(file), part, target: target.to_owned() })
    }

    /// Puts it in its place, durably.
    pub(crate) fn finish(mut self) -> Result<(), ServiceError> {
        let finish = |this: &mut Self| {
            this.out.flush()?;
            this.out.get_ref().sync_all()?;
            std::fs::rename(&this.part, &this.target)
        };
        finish(&mut self).map_err(|source| ServiceError::File { path: self.target.clone(), source })
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}

impl Drop for WholeFile {
    fn drop(&mut self) {
        // After finishing there is nothing by this name.
        let _ = std::fs::remove_file(&self.part);
    }
}
