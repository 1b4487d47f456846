//! What becomes of what was given under an agreement when the agreement is no longer.

use parvis_model::{Caller, RecordId};
use parvis_store::WriteTransaction;

use super::Verb;
use crate::installation::error::ServiceError;
use crate::register::Register;

impl Register {
    /// Ends what depends on a record that is withdrawn: its public notice, and what was given under it.
    pub(crate) async fn end_what_depends_on(&self, change: &mut WriteTransaction, caller: &Caller, id: RecordId) -> Result<(), ServiceError> {
        self.end_notice_of(change, caller, id).await?;
        self.end_given_under(change, caller, id).await
    }

    /// Takes back all that was given under a record, where that is an agreement, by whichever of its parties: each with its entry, so that nothing brings it back.
    pub(crate) async fn end_given_under(&self, change: &mut WriteTransaction, caller: &Caller, id: RecordId) -> Result<(), ServiceError> {
        let RecordId::Agreement(agreement) = id else { return Ok(()) };
        let now = self.now();
        for (record, share) in change.given_under(agreement, now).await? {
            let kind = record.parse::<RecordId>().map_err(|_| ServiceError::NotFound("record"))?.kind();
            if change.take_back(&record, share, now).await? {
                change.add_entry(self.entry(caller, Verb::TakeBack.of(kind), format!("{record} {share}"))).await?;
            }
        }
        Ok(())
    }
}
