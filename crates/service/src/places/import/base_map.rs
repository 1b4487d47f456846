//! The base map of an extract: drawn beside its place, and put there when the register has taken the places.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use parvis_osm::base_map;

use super::provenance::Provenance;
use super::summary::BaseMapSummary;
use crate::installation::error::ServiceError;
use crate::register::Register;
use parvis_osm::Progress;

/// How the name ends of the base map that the last import took the place of.
const FORMER: &str = ".former";

/// How the names begin of base maps that are being drawn; they end in `.part`.
const DRAWING: &str = "import-";

/// A base map that is drawn and not in its place yet; removed unless it is put there.
pub(super) struct Drawn {
    part: PathBuf,
    written: base_map::Written,
    /// Bytes of the file.
    pub(super) length: u64,
}

impl Register {
    /// Draws the base map beside its place. One import at a time: what another one left behind is removed.
    pub(super) fn draw_base_map(&self, base: &base_map::BaseFeatures, provenance: Provenance, progress: Progress<'_>) -> Result<Drawn, ServiceError> {
        let folder = self.base_map_folder();
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |source| ServiceError::File { path, source }
        };
        std::fs::create_dir_all(&folder).map_err(failed(&folder))?;
        clean(&folder);
        let unique: String = self.random().iter().map(|byte| format!("{byte:02x}")).collect();
        let part = folder.join(format!("{DRAWING}{unique}.part"));
        let mut drawn = Drawn { part: part.clone(), written: base_map::Written::default(), length: 0 };
        let file = std::fs::File::create_new(&part).map_err(failed(&part))?;
        let mut out = BufWriter::new(file);
        drawn.written = base_map::write(base, provenance.attribution, &mut out, progress)?;
        out.flush().and_then(|()| out.get_ref().sync_all()).map_err(failed(&part))?;
        drawn.length = std::fs::metadata(&part).map_err(failed(&part))?.len();
        Ok(drawn)
    }
}

/// Removes what a killed import left behind, and nothing else; older versions named it by the number of their process.
fn clean(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let ours = name.to_str().and_then(|name| name.strip_suffix(".part")).is_some_and(|stem| {
            stem.strip_prefix(DRAWING).is_some_and(|rest| rest.bytes().all(|digit| digit.is_ascii_hexdigit()))
                || stem.bytes().all(|digit| digit.is_ascii_digit())
        });
        if ours {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

impl Drawn {
    /// Puts it in its place; the one that was there is kept for who undoes the import, where `keep_former` says so.
    pub(super) fn put(self, target: &Path, keep_former: bool) -> Result<BaseMapSummary, ServiceError> {
        // A second name for the one before, where the disk knows such.
        if keep_former && target.is_file() {
            let former = former_of(target);
            let _ = std::fs::hard_link(target, &former).or_else(|_| std::fs::copy(target, &former).map(drop));
        }
        std::fs::rename(&self.part, target).map_err(|source| ServiceError::File { path: target.to_owned(), source })?;
        Ok(BaseMapSummary { file: target.to_owned(), tiles: self.written.tiles, bytes: self.written.bytes })
    }
}

fn former_of(target: &Path) -> PathBuf {
    let mut name = target.as_os_str().to_owned();
    name.push(FORMER);
    PathBuf::from(name)
}

/// Removes the base map that an earlier import took the place of: that import can be undone no longer.
pub(super) fn forget_former(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().ends_with(FORMER) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// Puts the base map back that there was before an import, whose own has this length; where there was none, it is removed. Where the
/// import made none, or another one is in its place by now, that stays.
pub(super) fn put_back(target: &Path, length: Option<u64>) -> Result<(), ServiceError> {
    if length.is_none() || std::fs::metadata(target).ok().map(|map| map.len()) != length {
        return Ok(());
    }
    let former = former_of(target);
    let done = if former.is_file() { std::fs::rename(&former, target) } else { std::fs::remove_file(target) };
    done.map_err(|source| ServiceError::File { path: target.to_owned(), source })
}

impl Drop for Drawn {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.part);
    }
}

/// What to say when there is no new base map, and what is shown instead.
pub(super) fn fault(error: &ServiceError, target: &Path) -> String {
    let shown = if target.is_file() { "the map of an earlier import is still shown" } else { "there is no map of this territory" };
    format!("{error}; {shown}")
}
