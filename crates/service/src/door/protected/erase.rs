//! Erasing a record with all that belongs to it, a part of its files at a time: what is erased is overwritten, and everybody else who writes
//! would wait until gigabytes are.

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, RecordId};
use parvis_store::{AttachmentRow, JournalEntry, WriteTransaction};

use super::Verb;
use crate::door::journal_action::Action;
use crate::installation::days::utc;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::register::Register;

/// Bytes of files that are removed in one change.
const TOGETHER: i64 = 64 * 1024 * 1024;

/// How many of these files are removed on their own before the rest goes with the record.
fn first_to_go(sizes: &[i64]) -> usize {
    if sizes.iter().sum::<i64>() <= TOGETHER {
        return 0;
    }
    let mut left = TOGETHER;
    let fit = sizes.iter().take_while(|size| {
        left -= **size;
        left >= 0
    });
    fit.count().max(1)
}

impl Register {
    /// Erases a record with all its versions and files. The journal keeps that it was there, not what it said. Where its files are many,
    /// they go first, one after the other, each with its entry; what is not erased when this is cut short is erased by the next call.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
    #[boxed]
    pub async fn erase(&self, caller: &Caller, id: RecordId) -> Result<(), ServiceError> {
        loop {
            let mut change = self.writer_for(caller).await?;
            let (_, seen) = self.allowed(change.snapshot(), caller, id, Operation::Erase).await?;
            if change.snapshot().complaint_counts(&seen.row.id, utc(self.now())).await?.waiting > 0 {
                return Err(Rule::ComplaintsWait.broken("people wait for an answer to complaints about this measure: answer them first; nothing was erased"));
            }
            if let Some(entry) = self.remove_first_files(caller, &mut change, &seen.row.id).await? {
                change.commit(entry).await?;
                continue;
            }
            self.end_given_under(&mut change, caller, id).await?;
            change.erase_protected(&seen.row.id).await?;
            return Ok(change.commit(self.entry(caller, Verb::Erase.of(id.kind()), id)).await?);
        }
    }

    /// Removes as many files of a record as one change may, where there are more, and answers the entry to commit it with; none where all
    /// can go with the record.
    pub(crate) async fn remove_first_files(&self, caller: &Caller, change: &mut WriteTransaction, record: &str) -> Result<Option<JournalEntry>, ServiceError> {
        let files: Vec<AttachmentRow> = change.snapshot().attachments(record).await?;
        let sizes: Vec<i64> = files.iter().map(|file| file.size).collect();
        let mut last = None;
        for file in files.iter().take(first_to_go(&sizes)) {
            change.remove_attachment(record, file.id).await?;
            if let Some(before) = last.replace(self.entry(caller, Action::RemoveAttachment, format!("{} of {record}", file.id))) {
                change.add_entry(before).await?;
            }
        }
        Ok(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_go_first_as_many_as_one_change_may_remove_and_the_rest_with_the_record() {
        let mebibytes = |sizes: &[i64]| first_to_go(&sizes.iter().map(|size| size * 1024 * 1024).collect::<Vec<_>>());
        assert_eq!((mebibytes(&[]), mebibytes(&[10; 6]), mebibytes(&[64])), (0, 0, 0));
        assert_eq!((mebibytes(&[10; 7]), mebibytes(&[10; 200]), mebibytes(&[65, 1])), (6, 6, 1));
    }
}
