//! What organisations keep, beside what they may.

use super::{Check, Health};
use crate::installation::error::ServiceError;
use crate::installation::room::MEBIBYTE;
use crate::register::Register;

/// Records that are named, at most.
const NAMED: i64 = 5;

impl Register {
    /// Whether every record is about something that is there.
    pub(super) async fn subjects_check(&self) -> Result<Check, ServiceError> {
        let found = self.store.read().await?.records_about_nothing(NAMED).await?;
        let found: Vec<String> = if found.is_empty() {
            Vec::new()
        } else {
            vec![format!("records are about something that is not there, such as {}; compare with a backup", found.join(", "))]
        };
        Ok(Check::of("subjects", Health::Broken, &found, "every record is about something that is there"))
    }

    /// The organisations that keep nearly as much as they may, and whether all are counted rightly.
    pub(super) async fn kept_check(&self) -> Result<Check, ServiceError> {
        let limits = &self.settings.limits;
        let (records, bytes) = (limits.organisation_records, limits.organisation_mebibytes.saturating_mul(MEBIBYTE));
        let near = |most: u64| most - most / 5;
        let mut snapshot = self.store.read().await?;
        let wrong = snapshot.wrongly_counted().await?;
        if let Some(first) = wrong.first() {
            let what = format!("what {} organisations keep is counted wrongly, {first} first; a backup that is put back counts it anew", wrong.len());
            return Ok(Check::new("kept", Health::Attention, what));
        }
        let found = snapshot.who_keep(near(records), near(bytes)).await?;
        let said = |(name, kept): (String, parvis_store::KeptBy)| {
            let (name, mebibytes) = (parvis_model::visible_line(&name), kept.bytes / MEBIBYTE);
            format!(
                "{name} keeps {mebibytes} of {} MiB and {} of {records} records: it erases what it no longer needs, or [limits] in parvis.toml is raised",
                limits.organisation_mebibytes, kept.records
            )
        };
        let found: Vec<String> = found.into_iter().map(said).collect();
        Ok(Check::of("kept", Health::Attention, &found, "no organisation keeps nearly as much as it may"))
    }
}
