//! A rights record of a backup beside the same one in the folder that the backup was made of: what was undone there stays undone.

use parvis_model::RightsRecordId;
use parvis_store::{RightsNoted, Snapshot, WriteTransaction};

use super::shapes::RightsDocument;
use crate::installation::error::ServiceError;
use crate::register::Register;

impl Register {
    /// Notes that the steps of a record count only as far as they do in the old folder. Where it went on there from the last step of the backup,
    /// nothing changes; where an answer was changed and all steps were taken again, none of those in the backup counts. Answers whether anything changed.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) async fn without_undone_steps(
        &self,
        change: &mut WriteTransaction,
        theirs: &mut Snapshot,
        record: RightsRecordId,
    ) -> Result<bool, ServiceError> {
        let id = record.to_string();
        let (Some(here), Some(there)) = (change.snapshot().rights_noted(&id).await?, theirs.rights_noted(&id).await?) else { return Ok(false) };
        let Some(last) = here.last_step.as_ref().and_then(|digest| digest.parse().ok()) else { return Ok(false) };
        if here.last_step == there.last_step {
            return Ok(false);
        }
        let document: Option<RightsDocument> = match theirs.rights_row(record).await? {
            // What cannot be read there is not known to go on.
            Some(row) => match self.document_unless_damaged(theirs, &row).await {
                Err(ServiceError::Sealed(_)) => None,
                document => document?,
            },
            None => None,
        };
        if document.is_some_and(|there| there.record.goes_on_from(last)) {
            return Ok(false);
        }
        change.note_rights(record, &RightsNoted { last_step: there.last_step, ..here }).await?;
        Ok(true)
    }
}
