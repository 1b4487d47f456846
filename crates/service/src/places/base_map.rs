//! Files with base maps: what is served to everybody has to be one.

use std::path::PathBuf;

use crate::installation::error::ServiceError;
use crate::installation::map_file::is_pmtiles;
use crate::installation::settings::{SettingsError, Wrong};
use crate::register::Register;

impl Register {
    /// Files with base maps, in the order of their names; the user's own one in place of all where it is set.
    pub fn base_maps(&self) -> Vec<PathBuf> {
        if let Some(own) = &self.settings.base_map {
            return vec![self.folder.join(own)];
        }
        let entries = std::fs::read_dir(self.base_map_folder()).into_iter().flatten().flatten();
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "pmtiles")).collect();
        files.sort();
        files
    }

    /// The base map of this file name, to be served to everybody; none where there is none, and for a file that is no base
    /// map: that is looked at each time.
    pub fn base_map(&self, name: &str) -> Option<PathBuf> {
        // Compared with the files that there are, never joined to a path.
        let called = |path: &PathBuf| path.file_stem().is_some_and(|stem| format!("{}.pmtiles", stem.to_string_lossy()) == name);
        self.base_maps().into_iter().find(called).filter(|path| is_pmtiles(path))
    }

    pub(crate) fn base_map_folder(&self) -> PathBuf {
        self.folder.join("base-maps")
    }

    /// Whether the files that a server needs and that the settings name are there. (Without the key file, or without the
    /// secret of a directory, a server runs: nothing protected opens, or nobody signs in through the directory.)
    ///
    /// # Errors
    /// [`SettingsError`] names the line.
    pub fn named_files_are_there(&self) -> Result<(), ServiceError> {
        let tls = &self.settings.tls;
        let named = [("base_map", &self.settings.base_map), ("tls.certificate", &tls.certificate), ("tls.key", &tls.key)];
        let missing = named.into_iter().filter_map(|(setting, file)| {
            let path = self.folder.join(file.as_ref()?);
            let what = format!("names {}, which is not there", path.display());
            (!path.exists()).then_some(Wrong { setting, entry: None, what })
        });
        Ok(SettingsError::refused_in(&self.folder, missing.collect())?)
    }
}
