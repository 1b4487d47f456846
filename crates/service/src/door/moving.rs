//! Records about an area that goes: they move to what is around it, and the journal says so.

use std::collections::BTreeMap;

use parvis_model::{AreaId, Caller, SubjectId};
use parvis_store::WriteTransaction;

use crate::door::journal_action::Action;
use crate::door::protected::MOST_NAMED;
use crate::installation::error::ServiceError;
use crate::register::Register;

impl Register {
    /// Moves what is about an area that goes, each record to the smallest area around it or, where there is none, to the organisation whose it
    /// is. Nobody sees more by it: what a relation opens is an emergency access alone, and that is for sites.
    pub(crate) async fn move_records_of_area(&self, change: &mut WriteTransaction, caller: &Caller, area: AreaId) -> Result<(), ServiceError> {
        let mut moved: BTreeMap<SubjectId, Vec<String>> = BTreeMap::new();
        for (record, to) in change.move_records_of_area(area).await? {
            moved.entry(to).or_default().push(record);
        }
        for (to, records) in moved {
            for records in records.chunks(MOST_NAMED) {
                change.add_entry(self.entry(caller, Action::MoveRecords, format!("{} from {area} to {to}", records.join(" ")))).await?;
            }
        }
        Ok(())
    }
}
