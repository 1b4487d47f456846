//! Which files beside the database a backup holds, and which of those that the settings name it leaves out.

use std::path::{Component, Path, PathBuf};

use serde::Serialize;

use crate::door::keys;
use crate::installation::certificates;
use crate::installation::data_folder::DATABASE;
use crate::installation::settings::Settings;
use crate::register::Register;

/// A file that belongs to the installation and is in no backup of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// What it is.
    pub what: String,
    /// Where it lies.
    pub path: PathBuf,
    /// Why it is left out, and what to do.
    pub why: String,
}

/// A file for a backup: what it is called there (a path below the data folder, with slashes), and where it is read.
pub(super) struct Kept {
    pub(super) name: String,
    pub(super) path: PathBuf,
}

/// The files of an installation, in the order in which a backup holds them.
#[derive(Default)]
pub(super) struct Contents {
    pub(super) files: Vec<Kept>,
    pub(super) left_out: Vec<LeftOut>,
    /// What else lies in the data folder and is nothing of the register's.
    pub(super) others: Vec<String>,
}

/// Files of an installation that have one name, beside its database. The key of the installation is one of them unless the
/// settings keep it elsewhere.
const FILES: [&str; 4] = ["parvis.toml", "journal.key", certificates::AUTHORITY, certificates::AUTHORITY_KEY];
const FOLDERS: [&str; 2] = ["packs", "base-maps"];

/// How long a path in a backup may be, and a part of it, in bytes: what every file system takes.
const LONGEST_PATH: usize = 1024;
const LONGEST_PART: usize = 255;

/// So many files are named that lie in the data folder and are not the register's.
const MOST_OTHERS: usize = 20;

/// Files that the settings name: under which name, and where.
pub(crate) fn named(settings: &Settings) -> Vec<(&'static str, &Path)> {
    let directory = settings.directory.as_ref().and_then(|directory| directory.client_secret_file.as_deref());
    let mail = settings.mail.as_ref();
    [
        ("\"key_file\"", settings.key_file.as_deref()),
        ("\"base_map\"", settings.base_map.as_deref()),
        ("\"certificate\" of [tls]", settings.tls.certificate.as_deref()),
        ("\"key\" of [tls]", settings.tls.key.as_deref()),
        ("\"client_secret_file\" of [directory]", directory),
        ("\"authority\" of [mail]", mail.and_then(|mail| mail.authority.as_deref())),
        ("\"password_file\" of [mail]", mail.and_then(|mail| mail.password_file.as_deref())),
    ]
    .into_iter()
    .filter_map(|(setting, path)| Some((setting, path?)))
    .collect()
}

/// Whether a backup may hold a file of this name: a plain path below the data folder that every file system takes, and not the
/// place of the database or of what is being written.
pub(super) fn fits(path: &str) -> bool {
    let plain = |part: &str| {
        let stem = part.split('.').next().unwrap_or_default().to_ascii_uppercase();
        let device = matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL")
            || stem.len() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")) && stem.ends_with(|digit: char| digit.is_ascii_digit());
        matches!(Path::new(part).components().collect::<Vec<_>>()[..], [Component::Normal(_)])
            && part.len() <= LONGEST_PART
            && !device
            && !part.ends_with([' ', '.'])
            && !part.contains(|sign: char| sign.is_control() || matches!(sign, '\\' | ':'))
            && !is_being_written(part)
    };
    let first = path.split('/').next().unwrap_or_default().to_ascii_lowercase();
    path.len() <= LONGEST_PATH && path.split('/').all(plain) && !is_of_the_database(&first)
}

/// What ends in `.part` is being written, or was when the program was killed; a restore works in a folder of its own. What ends in
/// `.former` is kept for undoing the last import, which no backup can.
fn is_being_written(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".part") || name.ends_with(".former") || name.starts_with(super::place::RESTORING)
}

/// The database with its log, and the locks of those who use the folder.
fn is_of_the_database(name: &str) -> bool {
    name.starts_with(DATABASE) || name.ends_with(".lock")
}

/// The file in the data folder, as a path below it with slashes; none for one that lies elsewhere.
fn below(folder: &Path, file: &Path) -> Option<String> {
    let file = file.parent()?.canonicalize().ok()?.join(file.file_name()?);
    let below = file.strip_prefix(folder.canonicalize().ok()?).ok()?;
    below.iter().map(|part| part.to_str()).collect::<Option<Vec<&str>>>().map(|parts| parts.join("/"))
}

impl Register {
    /// The files beside the database that a backup holds, and those that it leaves out.
    pub(super) fn contents(&self) -> Contents {
        Contents::of(&self.folder, &self.settings)
    }

    /// The files of this installation that its backups leave out, and what to do about each.
    pub fn left_out_of_backups(&self) -> Vec<LeftOut> {
        self.contents().left_out
    }

    /// Whether a path is that of one of this installation's own files, in whose place nothing else may come: database, locks, settings,
    /// keys, packs, base maps, and what the settings name, wherever it lies.
    pub fn is_own_file(&self, path: &Path) -> bool {
        is_file_of(&self.folder, &self.settings, path)
    }

    /// Whether a backup holds the key that opens protected content.
    pub(super) fn backs_up_its_key(&self, contents: &Contents) -> bool {
        let key = keys::path(&self.folder, &self.settings);
        contents.files.iter().any(|file| file.path == key)
    }
}

/// The same for a data folder that need not be opened for it, whatever is in it.
pub fn is_file_of_installation(folder: &Path, path: &Path) -> bool {
    is_file_of(folder, &Settings::of_backup(folder), path)
}

fn is_file_of(folder: &Path, settings: &Settings, path: &Path) -> bool {
    let place = |path: &Path| path.canonicalize().ok().or_else(|| Some(path.parent()?.canonicalize().ok()?.join(path.file_name()?)));
    let Some(wanted) = place(path) else { return false };
    let name = wanted.file_name().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let in_folder = folder.canonicalize().is_ok_and(|folder| wanted.parent() == Some(&folder));
    let contents = Contents::of(folder, settings);
    let own = contents.files.iter().map(|kept| kept.path.as_path()).chain(contents.left_out.iter().map(|left| left.path.as_path()));
    in_folder && (is_of_the_database(&name) || name == keys::FILE) || own.into_iter().any(|own| place(own).as_ref() == Some(&wanted))
}

impl Contents {
    fn of(folder: &Path, settings: &Settings) -> Self {
        let mut found = Self::default();
        for name in FILES {
            found.take(folder, &folder.join(name), "a file of the register");
        }
        if settings.key_file.is_none() {
            for key in [keys::path(folder, settings), crate::door::rotation::new_key_path(folder, settings)] {
                found.take(folder, &key, "the key of the installation");
            }
        }
        for (setting, path) in named(settings) {
            found.take_named(folder, setting, &folder.join(path));
        }
        for inside in FOLDERS {
            found.walk(folder, &folder.join(inside));
        }
        found.note_others(folder, settings);
        found
    }

    fn leave_out(&mut self, what: impl Into<String>, path: &Path, why: impl Into<String>) {
        self.left_out.push(LeftOut { what: what.into(), path: path.to_owned(), why: why.into() });
    }

    /// Takes a file that may be missing.
    fn take(&mut self, folder: &Path, path: &Path, what: &str) {
        if !path.is_file() {
            return;
        }
        match below(folder, path).filter(|name| fits(name)) {
            Some(name) if self.files.iter().any(|kept| kept.name == name) => {}
            Some(name) => self.files.push(Kept { name, path: path.to_owned() }),
            None => self.leave_out(what, path, "its name cannot be kept in a backup: rename it, or copy it yourself"),
        }
    }

    /// Takes a file that the settings name where it lies in the data folder; the content of a link is what counts.
    fn take_named(&mut self, folder: &Path, setting: &str, path: &Path) {
        let what = format!("the file that {setting} names in parvis.toml");
        if !path.is_file() {
            self.leave_out(what, path, "it is not there: put it there, or take the setting away");
        } else if below(folder, path).is_none() {
            let why = if setting == "\"key_file\"" {
                "it is kept apart on purpose, and without it a restored register opens nothing protected: copy it to a place of its own"
            } else {
                "it lies outside the data folder: copy it yourself, and put it back in its place with the backup"
            };
            self.leave_out(what, path, why);
        } else {
            self.take(folder, path, &what);
            if setting == "\"key_file\"" {
                let mut new = path.as_os_str().to_owned();
                new.push(".new");
                self.take(folder, Path::new(&new), "the next key of the installation");
            }
        }
    }

    /// Takes all files in a folder. Links in it are not followed, as they may lead anywhere, and are named.
    fn walk(&mut self, folder: &Path, below: &Path) {
        let mut folders = vec![below.to_owned()];
        while let Some(inner) = folders.pop() {
            let mut entries: Vec<PathBuf> = std::fs::read_dir(&inner).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
            entries.sort();
            for path in entries {
                if path.is_symlink() {
                    self.leave_out("a link", &path, "links are not followed: put the file itself there, or copy it yourself");
                } else if path.is_dir() {
                    folders.push(path);
                } else if path.is_file() && !path.file_name().is_some_and(|name| is_being_written(&name.to_string_lossy())) {
                    self.take(folder, &path, "a file of the register");
                }
            }
        }
    }

    fn note_others(&mut self, folder: &Path, settings: &Settings) {
        if settings.key_file.is_some() && folder.join(keys::FILE).is_file() && !self.files.iter().any(|kept| kept.name == keys::FILE) {
            self.leave_out("a key of the installation that is not in use", &folder.join(keys::FILE), "\"key_file\" names another one: take this one away");
        }
        let known = |name: &str| {
            FOLDERS.contains(&name)
                || is_of_the_database(name)
                || is_being_written(name)
                || name == "lost+found"
                || self.files.iter().any(|kept| kept.name.split('/').next() == Some(name))
                || self.left_out.iter().any(|left| left.path.starts_with(folder.join(name)))
        };
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut others: Vec<String> = entries.filter(|name| !known(name)).collect();
        others.sort();
        others.truncate(MOST_OTHERS);
        self.others = others;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_holds_plain_paths_that_every_file_system_takes_and_no_others() {
        for plain in ["packs/fr/web.ftl", "parvis.toml", "tls/fullchain.pem", "base-maps/vall.pmtiles", ".well/known"] {
            assert!(fits(plain), "{plain}");
        }
        let long = format!("packs/{}", "x".repeat(300));
        let deep = "a/".repeat(600) + "x";
        for wrong in [
            "",
            "/etc/passwd",
            "../x",
            "packs/../../x",
            "packs/",
            "packs//x",
            "packs/.",
            "packs/a\\..\\b",
            "packs/a\0b",
            "packs/a\nb",
            "C:x",
            "packs/nul",
            "packs/COM1.txt",
            "packs/end.",
            "packs/end ",
            "register.sqlite",
            "register.sqlite-wal",
            "Register.SQLite",
            "packs/x.part",
            ".restoring-1/x",
            "serving.lock",
            &long,
            &deep,
        ] {
            assert!(!fits(wrong), "{wrong}");
        }
    }
}
