//! Looks at everything of an installation that can go wrong, and says what to do.
//!
//! A state that is wrong and called good is a fault of this module: `crates/parvis/tests/program/doctor.rs` makes each of them on purpose.

use async_recursion::async_recursion as boxed;
mod certificate;
mod files;
mod kept;
mod mail;
mod maps;
mod sealed;

use std::path::Path;

use parvis_model::{Caller, SignedDuration, Timestamp};
use serde::Serialize;

use crate::door::keys;
use crate::installation::build_date::build_date;
use crate::installation::days::day;
use crate::installation::error::ServiceError;
use crate::installation::settings::Settings;
use crate::register::Register;

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

impl Check {
    pub(crate) fn new(what: &'static str, health: Health, finding: impl Into<String>) -> Self {
        Self { what, health, finding: finding.into() }
    }

    /// Good where nothing was found, else what was found.
    pub(crate) fn of(what: &'static str, health: Health, found: &[String], good: impl Into<String>) -> Self {
        if found.is_empty() { Self::new(what, Health::Good, good) } else { Self::new(what, health, found.join("; ")) }
    }
}

impl Register {
    /// Looks at the installation: database, journal and its forwarding, clock, permissions, files, keys and all that is sealed,
    /// certificates, space, areas, base maps, packs, imports, and what its backups leave out.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn doctor(&self, caller: &Caller) -> Result<Vec<Check>, ServiceError> {
        let integrity = self.store.integrity().await?;
        let found = if integrity == "ok" { Vec::new() } else { vec![format!("damaged: {integrity}")] };
        let mut checks = vec![Check::of("database", Health::Broken, &found, "integrity check passed")];
        if self.store.is_read_only() {
            let what = "this program may only read it here: nothing is changed, and nothing protected is opened";
            checks.push(Check::new("database", Health::Attention, what));
        }
        checks.push(self.journal_check(caller).await?);
        checks.push(self.clock_check().await?);
        checks.push(files::permissions(&self.folder, &files::secret(&self.folder, &self.settings)));
        checks.extend(files::left_behind(&self.folder, &keys::path(&self.folder, &self.settings)));
        let sealed = self.sealed_findings().await?;
        checks.push(self.key_check(&sealed));
        checks.push(self.sealed_check(&sealed));
        checks.push(self.subjects_check().await?);
        checks.push(match self.overdue_reviews().await? {
            0 => Check::new("emergencies", Health::Good, "no review is overdue"),
            count => Check::new("emergencies", Health::Attention, format!("{count} emergency accesses were not reviewed in time")),
        });
        checks.extend(self.still_to_forward().await?.map(|(receiver, entries)| match entries {
            0 => Check::new("syslog", Health::Good, receiver),
            _ => Check::new("syslog", Health::Attention, format!("{entries} entries are still to be sent to {receiver}; run: parvis journal forward")),
        }));
        checks.extend(self.certificate_check());
        checks.extend(self.directory_check());
        checks.extend(self.mail_check(caller).await?);
        checks.push(files::space(&self.folder, &self.settings.limits));
        checks.push(self.kept_check().await?);
        checks.extend(self.area_check().await?);
        checks.push(self.base_map_check());
        let categories = &self.packs.categories;
        let packs = format!("categories {} of {}, {} languages", categories.version, categories.date, self.packs.languages().len());
        checks.push(Check::new("packs", Health::Good, packs));
        checks.push(self.import_check().await?);
        let left_out: Vec<String> =
            self.left_out_of_backups().into_iter().map(|left| format!("backups leave out {}, {}: {}", left.what, left.path.display(), left.why)).collect();
        checks.push(Check::of("backup", Health::Attention, &left_out, "a backup holds every file of the installation"));
        Ok(checks)
    }

    /// What can be said of a data folder whose register cannot be read: why, and what of the folder may be the cause.
    pub fn doctor_of_unreadable(folder: &Path, error: &ServiceError) -> Vec<Check> {
        let what = if matches!(error, ServiceError::Seal(_) | ServiceError::Sealed(_)) { "key" } else { "database" };
        let settings = Settings::read(folder).unwrap_or_default();
        let mut checks = vec![Check::new(what, Health::Broken, format!("cannot be read: {error}"))];
        checks.push(files::permissions(folder, &files::secret(folder, &settings)));
        checks.extend(files::left_behind(folder, &keys::path(folder, &settings)));
        checks.push(files::space(folder, &settings.limits));
        checks
    }

    /// A clock that is wrong dates entries, sessions and certificates wrongly.
    async fn clock_check(&self) -> Result<Check, ServiceError> {
        let (now, made) = (self.now(), build_date());
        let mut found = Vec::new();
        if now < made {
            found.push(format!("the clock says {}, before this program was made ({}); set it", day(now), day(made)));
        }
        let last = self.store.read().await?.latest_journal_entries(1).await?.pop();
        if let Some(at) = last.and_then(|entry| entry.at.parse::<Timestamp>().ok()).filter(|at| *at > now + SignedDuration::from_mins(BEHIND)) {
            found.push(format!("the clock says {now}, and the last entry of the journal is of {at}: it is slow now, or was fast then; set it"));
        }
        Ok(Check::of("clock", Health::Attention, &found, "not behind the journal"))
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

    /// Nothing to say where nobody signs in through a directory.
    fn directory_check(&self) -> Option<Check> {
        let directory = self.settings.directory.as_ref()?;
        let secret = directory.client_secret_file.as_ref().map(|file| self.folder.join(file)).filter(|file| !file.exists());
        let missing: Vec<String> = secret.iter().map(|file| format!("{} is not there: nobody signs in through it", file.display())).collect();
        Some(Check::of("directory", Health::Broken, &missing, directory.issuer.clone()))
    }
}

/// The clocks of two machines that are kept right differ by less, in minutes.
const BEHIND: i64 = 2;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::installation::environment::OperatingSystemRandom;
    use parvis_model::Clock;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    struct Hand(AtomicI64);

    impl Clock for Hand {
        fn now(&self) -> Timestamp {
            Timestamp::from_second(self.0.load(Ordering::Relaxed)).unwrap()
        }
    }

    #[tokio::test]
    async fn a_clock_that_is_wrong_and_an_authority_that_ended_are_found() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("parvis.toml"), "[tls]\nnames = [\"parvis.example\"]\n").unwrap();
        let seconds = |day: &str| format!("{day}T12:00:00Z").parse::<Timestamp>().unwrap().as_second();
        let hand = Arc::new(Hand(AtomicI64::new(seconds("2027-01-01"))));
        let register = Register::init(folder.path(), hand.clone(), Arc::new(OperatingSystemRandom)).await.unwrap();
        register.server_certificate().unwrap();
        for (day, what, health, said) in [
            ("2027-01-01", "clock", Health::Good, "not behind"),
            ("2027-01-01", "certificate", Health::Good, "of its own authority"),
            ("2026-12-24", "clock", Health::Attention, "the last entry of the journal is of 2027-01-01"),
            ("1970-01-01", "clock", Health::Attention, "before this program was made"),
            ("2036-12-01", "certificate", Health::Attention, "ends on 2037-01-01"),
            ("2038-01-01", "certificate", Health::Broken, "ended on 2037-01-01"),
        ] {
            hand.0.store(seconds(day), Ordering::Relaxed);
            let checks = register.doctor(&Caller::CommandLine).await.unwrap();
            let check = checks.iter().find(|check| check.what == what).unwrap();
            assert!(check.health == health && check.finding.contains(said), "{day}: {check:?}");
        }
    }
}
