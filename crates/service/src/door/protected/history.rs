use parvis_access::Operation;
use parvis_model::{AccessBasis, Caller};
use parvis_store::{ProtectedRow, Seen};

use super::Reader;
use crate::installation::error::ServiceError;
use crate::register::Register;

impl Register {
    /// The versions of a record that a reader may read, the latest first, for those who may see its history; that they read it is in
    /// the journal. To others than its owner, those that they might have seen as they were marked then.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`]; [`ServiceError::OverBudget`].
    pub(crate) async fn versions_to_read(&self, caller: &Caller, reader: &Reader, seen: &Seen) -> Result<Vec<ProtectedRow>, ServiceError> {
        if !self.view(reader, seen)?.allows(Operation::History) {
            return Err(ServiceError::Forbidden("the rules of access do not allow it"));
        }
        self.journal_opening(caller, reader, seen, &[Operation::History]).await?;
        let mut snapshot = self.store.read().await?;
        let marks = snapshot.version_marks(&seen.row.id).await?;
        let mut versions = Vec::new();
        for version in (1..=seen.row.version).rev() {
            // To others than its owner, each version is what it was marked when it was written: what was red stays unseen.
            if seen.basis != AccessBasis::Own {
                let Some((marking, state)) = marks.get(&version).copied() else { continue };
                let then = Seen { row: ProtectedRow { marking, state, ..seen.row.clone() }, ..seen.clone() };
                if !self.view(reader, &then)?.allows(Operation::History) {
                    continue;
                }
            }
            versions.push(ProtectedRow { version, ..seen.row.clone() });
        }
        Ok(versions)
    }
}
