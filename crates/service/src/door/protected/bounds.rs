//! How much a record may hold: its document, its versions. Beyond it nothing is written and everything stays as it was.

use parvis_model::RecordState;
use parvis_store::{ProtectedRow, WriteTransaction};

use crate::installation::error::ServiceError;
use crate::installation::room::MEBIBYTE;
use crate::installation::rule::Rule;
use crate::register::Register;

/// About how long a document is when it is sealed and written in base 64.
fn sealed_length(bytes: usize) -> u64 {
    (bytes as u64 + 64).div_ceil(3) * 4
}

impl Register {
    /// Refuses a new version of a record that would hold too much, before it is written. `bytes` is the length of what it says.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] says which bound it is and what to do; [`ServiceError::QuotaFull`].
    pub(super) async fn bounded(&self, change: &mut WriteTransaction, row: &ProtectedRow, bytes: usize) -> Result<(), ServiceError> {
        let limits = &self.settings.limits;
        if bytes as u64 > limits.record_kibibytes * 1024 {
            return Err(Rule::RecordFull.broken_with(
                &[("kibibytes", limits.record_kibibytes)],
                format!(
                    "this would hold more than {} KiB, the most that is kept in one record; nothing was changed: say less, or begin another record",
                    limits.record_kibibytes
                ),
            ));
        }
        let new = u64::from(row.version == 1);
        self.has_room(change.snapshot(), row.owner, new, sealed_length(bytes)).await?;
        if let Some(versions) = row.kind.row().draft_versions.filter(|_| row.state == RecordState::Draft) {
            return Ok(change.forget_versions(&row.id, row.version - versions).await?);
        }
        let most = limits.versions_mebibytes;
        if change.bytes_of_versions(&row.id).await?.saturating_add(sealed_length(bytes)) > most.saturating_mul(MEBIBYTE) {
            return Err(Rule::ChangedEnough.broken(format!(
                "all versions of this together would hold more than {most} MiB, the most that is kept; nothing was changed: withdraw it and begin another"
            )));
        }
        if change.count_versions(&row.id).await? >= limits.versions_per_record {
            return Err(Rule::ChangedEnough.broken(format!(
                "this was changed {} times, as often as is kept; nothing was changed: withdraw it and begin another",
                limits.versions_per_record
            )));
        }
        Ok(())
    }

    /// Refuses to give a record once more, and so many times, that was given as often as is kept.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`].
    pub(crate) async fn bounded_shares(&self, change: &mut WriteTransaction, record: &str, more: u64) -> Result<(), ServiceError> {
        let most = self.settings.limits.givings_per_record;
        if change.count_shares(record).await?.saturating_add(more) > most {
            return Err(Rule::SharedEnough.broken(format!(
                "a record is given {most} times at most, those that were taken back among them; nothing was given: withdraw it and begin another"
            )));
        }
        Ok(())
    }
}
