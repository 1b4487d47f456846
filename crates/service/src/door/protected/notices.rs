//! What becomes of the public notice of a record when the record is no longer what was published.

use parvis_model::{Caller, RecordId};
use parvis_store::WriteTransaction;

use crate::door::journal_action::Action;
use crate::installation::error::ServiceError;
use crate::register::Register;

impl Register {
    /// Ends the public notice of a record, where it has one that has not ended: with its entry, so that nothing brings it back.
    pub(crate) async fn end_notice_of(&self, change: &mut WriteTransaction, caller: &Caller, id: RecordId) -> Result<(), ServiceError> {
        if change.end_notice(&id.to_string(), self.now()).await? {
            change.add_entry(self.entry(caller, Action::EndNotice, id)).await?;
        }
        Ok(())
    }
}
