use parvis_model::Caller;
use serde::Serialize;

use crate::certificates::AUTHORITY_KEY;
use crate::register::DATABASE;
use crate::{Register, ServiceError, keys, private_file};

/// How one thing stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Health {
    /// As it should be.
    Good,
    /// Works, and should be looked at.
    Attention,
    /// Does not work.
    Broken,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// What.
    pub what: &'static str,
    /// How it stands.
    pub health: Health,
    /// What was found, and what to do where something is wrong.
    pub finding: String,
}

impl Register {
    /// Looks at the installation: database, journal, its forwarding, permissions, keys, certificates, space, base maps, packs.
    ///
    /// # Errors
    /// What the database says.
    pub async fn doctor(&self, caller: &Caller) -> Result<Vec<Check>, ServiceError> {
        let integrity = self.store.integrity().await?;
        let sound = integrity == "ok";
        let mut checks = vec![Check {
            what: "database",
            health: if sound { Health::Good } else { Health::Broken },
            finding: if sound { "integrity check passed".to_owned() } else { format!("damaged: {integrity}") },
        }];
        checks.push(self.journal_check(caller).await?);
        checks.push(permissions(&self.folder.join(DATABASE)));
        checks.push(self.key_check());
        checks.push(match self.overdue_reviews().await? {
            0 => Check { what: "emergencies", health: Health::Good, finding: "no review is overdue".to_owned() },
            count => Check { what: "emergencies", health: Health::Attention, finding: format!("{count} emergency accesses were not reviewed in time") },
        });
        checks.extend(self.still_to_forward().await?.map(|(receiver, entries)| Check {
            what: "syslog",
            health: if entries == 0 { Health::Good } else { Health::Attention },
            finding: if entries == 0 {
                receiver.to_owned()
            } else {
                format!("{entries} entries are still to be sent to {receiver}; run: parvis journal forward")
            },
        }));
        checks.extend(self.certificate_check());
        checks.extend(self.directory_check());
        checks.push(space(&self.folder));
        checks.push(self.base_map_check());
        let categories = &self.packs.categories;
        checks.push(Check {
            what: "packs",
            health: Health::Good,
            finding: format!("categories {} of {}, {} languages", categories.version, categories.date, self.packs.languages().len()),
        });
        let imports = self.store.read().await?.imports().await?;
        checks.push(match imports.first() {
            Some(last) => Check {
                what: "imports",
                health: Health::Good,
                finding: format!("{} in all, the last of {} ({})", imports.len(), last.extract_name, last.file_name),
            },
            None => Check { what: "imports", health: Health::Attention, finding: "none yet; run: parvis import FILE.osm.pbf".to_owned() },
        });
        Ok(checks)
    }

    async fn journal_check(&self, caller: &Caller) -> Result<Check, ServiceError> {
        let (health, finding) = match self.verify_journal(caller, &[], None).await {
            Ok(report) if report.clock_set_back.is_empty() => (Health::Good, format!("{} entries, the chain holds", report.entries)),
            Ok(report) => {
                (Health::Attention, format!("{} entries, the chain holds; the clock was set back before entry {}", report.entries, report.clock_set_back[0]))
            }
            Err(error @ ServiceError::Journal(_)) => (Health::Broken, format!("{error}; keep the database as it is and compare with a backup")),
            Err(error) => return Err(error),
        };
        Ok(Check { what: "journal", health, finding })
    }

    fn key_check(&self) -> Check {
        let path = keys::path(&self.folder, &self.settings);
        let (health, finding) = if self.locked.is_some() {
            (Health::Good, "locked with a passphrase, which was not given now: the register works, nothing protected opens".to_owned())
        } else if self.key.is_none() {
            (Health::Attention, format!("{} is not there: the register works, nothing protected opens", path.display()))
        } else if private_file::others_may_read(&path) {
            (Health::Attention, format!("others can read it; run: chmod 600 {}", path.display()))
        } else if path.starts_with(&self.folder) {
            (Health::Good, "in the data folder: a copy of the folder opens everything; \"key_file\" in the settings keeps it elsewhere".to_owned())
        } else {
            (Health::Good, path.display().to_string())
        };
        Check { what: "key", health, finding }
    }

    /// Nothing to say where the server speaks plain HTTP, on this machine alone.
    fn certificate_check(&self) -> Option<Check> {
        let tls = &self.settings.tls;
        tls.names.first()?;
        let key = self.folder.join(tls.key.as_deref().unwrap_or(std::path::Path::new(AUTHORITY_KEY)));
        let (health, finding) = if tls.key.is_none() && !key.exists() {
            (Health::Good, "an authority of its own is made at the next start".to_owned())
        } else if private_file::others_may_read(&key) {
            (Health::Attention, format!("others can read it; run: chmod 600 {}", key.display()))
        } else {
            match self.server_certificate() {
                Ok(Some(certificate)) => {
                    let whose = certificate.authority.map_or_else(|| "your own".to_owned(), |own| format!("of its own authority, {}", own.fingerprint));
                    (Health::Good, whose)
                }
                Ok(None) => return None,
                Err(error) => (Health::Broken, error.to_string()),
            }
        };
        Some(Check { what: "certificate", health, finding })
    }

    /// Nothing to say where nobody signs in through a directory.
    fn directory_check(&self) -> Option<Check> {
        let directory = self.settings.directory.as_ref()?;
        let secret = directory.client_secret_file.as_ref().map(|file| self.folder.join(file));
        let (health, finding) = match secret {
            Some(path) if self.directory.is_none() => (Health::Broken, format!("{} is not there: nobody signs in through it", path.display())),
            Some(path) if private_file::others_may_read(&path) => (Health::Attention, format!("others can read it; run: chmod 600 {}", path.display())),
            Some(_) | None => (Health::Good, directory.issuer.clone()),
        };
        Some(Check { what: "directory", health, finding })
    }

    fn base_map_check(&self) -> Check {
        let maps = self.base_maps();
        let missing: Vec<String> = maps.iter().filter(|path| !is_pmtiles(path)).map(|path| path.display().to_string()).collect();
        let (health, finding) = match (maps.len(), missing.is_empty()) {
            (0, _) => (Health::Attention, "none yet; an import makes one".to_owned()),
            (_, false) => (Health::Broken, format!("not a PMTiles v3 file: {}", missing.join(", "))),
            (count, true) => (Health::Good, format!("{count} in place")),
        };
        Check { what: "base map", health, finding }
    }
}

/// Whether a file begins like a PMTiles v3 archive.
fn is_pmtiles(path: &std::path::Path) -> bool {
    let mut head = [0; 8];
    std::fs::File::open(path).and_then(|mut file| std::io::Read::read_exact(&mut file, &mut head)).is_ok() && head.starts_with(b"PMTiles\x03")
}

/// Below so many bytes an import or a backup may not fit.
const LITTLE: u64 = 1024 * 1024 * 1024;

fn space(folder: &std::path::Path) -> Check {
    let (health, finding) = match rustix::fs::statvfs(folder) {
        Ok(disk) => {
            let free = disk.f_bavail.saturating_mul(disk.f_frsize);
            let finding = format!("{:.1} GiB free", free as f64 / LITTLE as f64);
            if free < LITTLE { (Health::Attention, format!("{finding}: an import or a backup may not fit")) } else { (Health::Good, finding) }
        }
        Err(error) => (Health::Broken, error.to_string()),
    };
    Check { what: "space", health, finding }
}

#[cfg(unix)]
fn permissions(database: &std::path::Path) -> Check {
    let folder = database.parent().unwrap_or(database);
    let mode = std::fs::metadata(folder).map(|metadata| std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()));
    let (health, finding) = match mode {
        Ok(mode) if mode & 0o077 == 0 => (Health::Good, "only the owner can look into the data folder".to_owned()),
        Ok(mode) => (Health::Attention, format!("others can look into the data folder (mode {:o}); run: chmod 700 {}", mode & 0o777, folder.display())),
        Err(error) => (Health::Broken, error.to_string()),
    };
    Check { what: "permissions", health, finding }
}

#[cfg(not(unix))]
fn permissions(_database: &std::path::Path) -> Check {
    Check { what: "permissions", health: Health::Attention, finding: "not checked on this system".to_owned() }
}
