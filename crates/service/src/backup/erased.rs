//! What was erased after a backup was made is erased again when the backup is put back: the journal of the data folder that
//! it was made of says what.

use std::path::Path;

use parvis_model::{Caller, GivenId, MemberId};
use parvis_store::{Store, WriteTransaction};

use crate::journal_action::Action;
use crate::register::DATABASE;
use crate::{Register, ServiceError};

impl Register {
    /// Goes along the journal of `folder` from where this one ends. Answers how much was erased again.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] when that journal does not go on from this one.
    pub(super) async fn erase_again(&self, caller: &Caller, folder: &Path) -> Result<u64, ServiceError> {
        let foreign = || ServiceError::Invalid(format!("the journal in {} does not go on from this backup; nothing was written", folder.display()));
        let mut reader = self.store.read().await?;
        let last = reader.latest_journal_entries(1).await?.pop().ok_or_else(foreign)?;
        let here = reader.journal_after(last.place - 1).await?;
        drop(reader);
        let old = Store::open(&folder.join(DATABASE), self.store_options()).await?;
        let mut theirs = old.read().await?;
        let mut page = theirs.journal_after(last.place - 1).await?;
        if page.first().map(|(_, link)| link) != here.first().map(|(_, link)| link) {
            return Err(foreign());
        }
        let (mut change, mut count) = (self.store.write().await?, 0);
        while let Some((end, _)) = page.last() {
            let place = end.place;
            for (entry, _) in &page {
                count += u64::from(self.once_more(&mut change, &entry.action, &entry.subject).await?);
            }
            page = theirs.journal_after(place).await?;
        }
        drop(theirs);
        old.close().await;
        change.commit(self.entry(caller, Action::EraseAgain, format!("{count} since entry {}", last.place))).await?;
        Ok(count)
    }

    async fn once_more(&self, change: &mut WriteTransaction, action: &str, subject: &str) -> Result<bool, ServiceError> {
        match action {
            "erase_note" => change.erase_protected(subject).await?,
            "end_membership" => {
                let Ok(member) = subject.parse::<MemberId>() else { return Ok(false) };
                change.close_account(member).await?;
                change.end_membership(member).await?;
            }
            "take_back_note" => {
                let Some((note, given)) = subject.split_once(' ') else { return Ok(false) };
                let Ok(given) = given.parse::<GivenId>() else { return Ok(false) };
                change.take_back(note, given, self.now()).await?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}
