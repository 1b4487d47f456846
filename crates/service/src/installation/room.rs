//! Room for what is new: what an organisation may keep, and the disk. Whether the disk has room is asked whenever the entry of something
//! new is committed (`Action::adds`), and before large things are read; withdrawing, erasing, reading and the journal ask nobody here.

use std::path::Path;

use parvis_model::OrganisationId;
use parvis_store::Snapshot;

use crate::installation::error::ServiceError;
use crate::installation::settings::Limits;
use crate::register::Register;

pub(crate) const MEBIBYTE: u64 = 1024 * 1024;

/// Free bytes on the disk of a folder, for who does not own the machine.
pub(crate) fn free(folder: &Path) -> std::io::Result<u64> {
    let disk = rustix::fs::statvfs(folder)?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
}

/// Whether more of the disk of a folder is free than is reserved. What cannot be found out refuses nothing: then the database says when
/// the disk is full.
pub(crate) fn is_left_free(folder: &Path, limits: &Limits) -> bool {
    free(folder).map_or(true, |free| free >= limits.reserve_mebibytes.saturating_mul(MEBIBYTE))
}

impl Register {
    /// Refuses what is new while so little of the disk is free that it is left for signing in, reading, erasing and the journal: asked
    /// early, so that nothing large is read or worked out in vain. What counts is asked with the entry of the change.
    ///
    /// # Errors
    /// [`ServiceError::ReserveReached`].
    pub(crate) fn has_room_on_disk(&self) -> Result<(), ServiceError> {
        if is_left_free(&self.folder, &self.settings.limits) { Ok(()) } else { Err(ServiceError::ReserveReached) }
    }

    /// Refuses so many records and bytes more of an organisation, where that is more than it may keep.
    ///
    /// # Errors
    /// [`ServiceError::QuotaFull`].
    pub(crate) async fn has_room(&self, snapshot: &mut Snapshot, organisation: OrganisationId, records: u64, bytes: u64) -> Result<(), ServiceError> {
        let (limits, kept) = (&self.settings.limits, snapshot.kept_by(organisation).await?);
        if records > 0 && kept.records.saturating_add(records) > limits.organisation_records {
            return Err(ServiceError::QuotaFull(format!("{} protected records", kept.records)));
        }
        if kept.bytes.saturating_add(bytes) > limits.organisation_mebibytes.saturating_mul(MEBIBYTE) {
            return Err(ServiceError::QuotaFull(format!("{} MiB of protected documents and files", kept.bytes / MEBIBYTE)));
        }
        Ok(())
    }
}
