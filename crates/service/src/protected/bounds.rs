//! How much a record may hold: its document, its versions. Beyond it nothing is written and everything stays as it was.

use parvis_model::{RecordKind, RecordState};
use parvis_store::{ProtectedRow, WriteTransaction};

use crate::{Register, ServiceError};

/// Versions of a draft of a visit that are kept: it is written with every answer, and nobody asks for its past.
const VERSIONS_OF_A_WALK: i64 = 20;

impl Register {
    /// Refuses a new version of a record that would hold too much, before it is written. `bytes` is the length of what it says.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] says which bound it is and what to do.
    pub(super) async fn bounded(&self, change: &mut WriteTransaction, row: &ProtectedRow, bytes: usize) -> Result<(), ServiceError> {
        let limits = &self.settings.limits;
        if bytes as u64 > limits.record_kibibytes * 1024 {
            return Err(ServiceError::Invalid(format!(
                "this would hold more than {} KiB, the most that is kept in one record; nothing was changed: say less, or begin another record",
                limits.record_kibibytes
            )));
        }
        if row.kind == RecordKind::Visit && row.state == RecordState::Draft {
            return Ok(change.forget_versions(&row.id, row.version - VERSIONS_OF_A_WALK).await?);
        }
        if change.count_versions(&row.id).await? >= limits.versions_per_record {
            return Err(ServiceError::Invalid(format!(
                "this was changed {} times, as often as is kept; nothing was changed: withdraw it and begin another",
                limits.versions_per_record
            )));
        }
        Ok(())
    }
}
