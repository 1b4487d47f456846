//! Room for what is new: what an organisation may keep, and the disk. Withdrawing, erasing, reading and the journal ask nobody here.

use std::path::Path;

use parvis_model::OrganisationId;
use parvis_store::Reader;

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
}
