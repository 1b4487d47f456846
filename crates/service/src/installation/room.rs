//! Room for what is new: what an organisation may keep, and the disk. Withdrawing, erasing, reading and the journal ask nobody here.

use std::path::Path;

use parvis_model::OrganisationId;
use parvis_store::Reader;

use crate::doctor::{Check, Health};
use crate::installation::error::ServiceError;
use crate::register::Register;

pub(crate) const MEBIBYTE: u64 = 1024 * 1024;

/// Free bytes on the disk of a folder, for who does not own the machine.
pub(crate) fn free(folder: &Path) -> std::io::Result<u64> {
    let disk = rustix::fs::statvfs(folder)?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
}

impl Register {
    /// Refuses what is new while so little of the disk is free that it is left for signing in, reading, erasing and the journal. What
    /// cannot be found out refuses nothing: then the database says when the disk is full.
    ///
    /// # Errors
    /// [`ServiceError::ReserveReached`].
    pub(crate) fn has_room_on_disk(&self) -> Result<(), ServiceError> {
        let reserve = self.settings.limits.reserve_mebibytes.saturating_mul(MEBIBYTE);
        if free(&self.folder).is_ok_and(|free| free < reserve) { Err(ServiceError::ReserveReached) } else { Ok(()) }
    }

    /// Refuses so many records and bytes more of an organisation, where that is more than it may keep or the disk is nearly full.
    ///
    /// # Errors
    /// [`ServiceError::QuotaFull`], [`ServiceError::ReserveReached`].
    pub(crate) async fn has_room(&self, reader: &mut Reader, organisation: OrganisationId, records: u64, bytes: u64) -> Result<(), ServiceError> {
        self.has_room_on_disk()?;
        let (limits, kept) = (&self.settings.limits, reader.kept_by(organisation).await?);
        if records > 0 && kept.records.saturating_add(records) > limits.organisation_records {
            return Err(ServiceError::QuotaFull(format!("{} protected records", kept.records)));
        }
        if kept.bytes.saturating_add(bytes) > limits.organisation_mebibytes.saturating_mul(MEBIBYTE) {
            return Err(ServiceError::QuotaFull(format!("{} MiB of protected documents and files", kept.bytes / MEBIBYTE)));
        }
        Ok(())
    }

    /// The organisations that keep nearly as much as they may, and whether all are counted rightly.
    pub(crate) async fn kept_check(&self) -> Result<Check, ServiceError> {
        let limits = &self.settings.limits;
        let (records, bytes) = (limits.organisation_records, limits.organisation_mebibytes.saturating_mul(MEBIBYTE));
        let near = |most: u64| most - most / 5;
        let mut reader = self.store.read().await?;
        let wrong = reader.wrongly_counted().await?;
        if let Some(first) = wrong.first() {
            let what = format!("what {} organisations keep is counted wrongly, {first} first; a backup that is put back counts it anew", wrong.len());
            return Ok(Check::new("kept", Health::Attention, what));
        }
        let found = reader.who_keep(near(records), near(bytes)).await?;
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
