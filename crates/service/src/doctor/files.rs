//! The data folder: who may look into it, what was left behind in it, how much fits.

use std::path::{Path, PathBuf};

use super::{Check, Health};
use crate::backup::{RESTORING, named};
use crate::door::keys;
use crate::installation::certificates::AUTHORITY_KEY;
use crate::installation::data_folder::DATABASE;
use crate::installation::folder_lock::{FolderLock, FolderUse};
use crate::installation::room::MEBIBYTE;
use crate::installation::settings::{Limits, Settings};
use crate::installation::{private_file, room};

/// So many of one kind are named.
pub(super) const NAMED: usize = 5;

/// A list for people, and how much longer it is.
pub(super) fn listed(names: &[String]) -> String {
    let more = names.len().saturating_sub(NAMED);
    let named = names.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    if more == 0 { named } else { format!("{named} and {more} more") }
}

/// Files that nobody but their owner may read.
pub(super) fn secret(folder: &Path, settings: &Settings) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = ["journal.key", AUTHORITY_KEY, keys::FILE].iter().map(|name| folder.join(name)).collect();
    let public = ["\"base_map\"", "\"certificate\" of [tls]", "\"authority\" of [mail]"];
    files.extend(named(settings).into_iter().filter(|(setting, _)| !public.contains(setting)).map(|(_, path)| folder.join(path)));
    files.push(crate::door::rotation::new_key_path(folder, settings));
    files.retain(|file| file.exists());
    files.dedup();
    files
}

#[cfg(unix)]
pub(super) fn permissions(folder: &Path, secrets: &[PathBuf]) -> Check {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| std::fs::metadata(path).map(|metadata| metadata.permissions().mode() & 0o777);
    let mut found = Vec::new();
    match mode(folder) {
        Ok(mode) if mode & 0o077 != 0 => found.push(format!("others can look into the data folder (mode {mode:o}); run: chmod 700 {}", folder.display())),
        Ok(_) => {}
        Err(error) => return Check::new("permissions", Health::Broken, error.to_string()),
    }
    for file in secrets.iter().filter(|file| private_file::others_may_read(file)) {
        found.push(format!("others can read it: run: chmod 600 {}", file.display()));
    }
    for name in [DATABASE, "register.sqlite-wal", "register.sqlite-shm"] {
        let file = folder.join(name);
        if mode(&file).is_ok_and(|mode| mode & 0o600 != 0o600) {
            found.push(format!("its owner cannot read and write it: run: chmod 600 {}", file.display()));
        }
    }
    Check::of("permissions", Health::Attention, &found, "only the owner can look into the data folder and read its keys")
}

#[cfg(not(unix))]
pub(super) fn permissions(_folder: &Path, _secrets: &[PathBuf]) -> Check {
    Check::new("permissions", Health::Attention, "not checked on this system")
}

/// What a program that was killed left behind; nothing to say where there is nothing.
pub(super) fn left_behind(folder: &Path, key: &Path) -> Option<Check> {
    let importing = FolderLock::take(folder, FolderUse::Importing).is_err();
    let mut found = Vec::new();
    for inner in [folder.to_owned(), folder.join("base-maps"), folder.join("packs"), key.parent().unwrap_or(folder).to_owned()] {
        if importing && inner.ends_with("base-maps") {
            continue;
        }
        let key = key.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for path in std::fs::read_dir(&inner).into_iter().flatten().flatten().map(|entry| entry.path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let ours = inner.starts_with(folder) || name.starts_with(&key);
            if ours && (name.ends_with(".part") || name.starts_with(RESTORING)) && !found.contains(&path.display().to_string()) {
                found.push(path.display().to_string());
            }
        }
    }
    found.sort();
    (!found.is_empty()).then(|| {
        let what = format!("left behind by a run that did not end: {}; look whether you need it, and remove it", listed(&found));
        Check::new("files", Health::Attention, what)
    })
}

/// Below so many bytes an import or a backup may not fit.
const LITTLE: u64 = 1024 * MEBIBYTE;

/// Below so many hardly anything can be kept.
const NOTHING: u64 = 16 * MEBIBYTE;

pub(super) fn space(folder: &Path, limits: &Limits) -> Check {
    match room::free(folder) {
        Ok(free) => of_free(free, limits.reserve_mebibytes.saturating_mul(MEBIBYTE)),
        Err(error) => Check::new("space", Health::Broken, error.to_string()),
    }
}

fn of_free(free: u64, reserve: u64) -> Check {
    let finding = format!("{:.1} GiB free", free as f64 / (1024.0 * MEBIBYTE as f64));
    let kept = reserve / MEBIBYTE;
    if free < NOTHING {
        Check::new("space", Health::Broken, format!("{finding}: the disk is full, and changes are refused; make space"))
    } else if free < reserve {
        let what = format!("{finding}, and {kept} MiB are left for reading and erasing (\"reserve_mebibytes\"): nothing new is taken; make space");
        Check::new("space", Health::Broken, what)
    } else if free < reserve.saturating_mul(2) {
        let what = format!("{finding}: below {kept} MiB (\"reserve_mebibytes\") nothing new is taken; make space");
        Check::new("space", Health::Attention, what)
    } else if free < LITTLE {
        Check::new("space", Health::Attention, format!("{finding}: an import or a backup may not fit; make space"))
    } else {
        Check::new("space", Health::Good, finding)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_that_is_full_or_nearly_full_is_told() {
        let reserve = 256 * MEBIBYTE;
        for (free, health, said) in [
            (0, Health::Broken, "changes are refused"),
            (NOTHING - 1, Health::Broken, "changes are refused"),
            (NOTHING, Health::Broken, "nothing new is taken"),
            (reserve - 1, Health::Broken, "nothing new is taken"),
            (reserve, Health::Attention, "below 256 MiB"),
            (2 * reserve, Health::Attention, "may not fit"),
            (LITTLE - 1, Health::Attention, "may not fit"),
            (LITTLE, Health::Good, "1.0 GiB free"),
        ] {
            let check = of_free(free, reserve);
            assert!(check.health == health && check.finding.contains(said), "{free}: {check:?}");
            assert_eq!(check.finding.contains("make space"), health != Health::Good);
        }
        assert_eq!(of_free(3 * LITTLE, 4 * LITTLE).health, Health::Broken, "a large reserve");
    }
}
