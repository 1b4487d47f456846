//! What was erased, ended or held back after a backup was made is so again when the backup is put back: the journal of the data
//! folder that it was made of says what. Every entry has its decision (`journal_action`); one that is not understood stops the
//! restore, and then nothing is written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use parvis_journal::{Entry, Link, Verifier};
use parvis_model::{Caller, MemberId, Timestamp};
use parvis_store::{JournalEntry, Snapshot, Store, WriteTransaction};

use crate::door::journal_action::{Action, AfterRestore};
use crate::installation::data_folder::DATABASE;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// What was done again.
#[derive(Debug, Default)]
pub(super) struct ErasedAgain {
    /// How many things.
    pub(super) things: u64,
    /// The entry up to which the journal of the old folder was followed, and its time.
    pub(super) followed_to: Option<(u64, String)>,
    /// Members who cannot sign in any more until they are given a link.
    pub(super) need_link: Vec<MemberId>,
    /// What is left to a person.
    pub(super) to_do: Vec<String>,
    /// Members who lost something that they signed in with.
    touched: BTreeSet<MemberId>,
    /// Members who lost their recovery codes.
    without_codes: BTreeSet<MemberId>,
    /// What is left to a person, and how often it occurred.
    by_hand: BTreeMap<&'static str, u64>,
    /// What was done since, by its word in the journal, that is left to a person, and how often: for who follows this folder one day.
    left: BTreeMap<&'static str, u64>,
}

impl ErasedAgain {
    /// A member lost something that they signed in with.
    pub(super) fn lost_a_way_in(&mut self, member: MemberId) {
        self.touched.insert(member);
    }

    /// A member lost their recovery codes.
    pub(super) fn lost_codes(&mut self, member: MemberId) {
        self.without_codes.insert(member);
    }

    /// Something is left to a person.
    pub(super) fn leave_to_a_person(&mut self, what: &'static str) {
        *self.by_hand.entry(what).or_default() += 1;
    }
}

/// The last entry of a journal: its place and its link.
pub(super) type End = (u64, Link);

/// Where the journal of a backup ends.
pub(super) async fn end_of_journal(store: &Store) -> Result<End, ServiceError> {
    let mut snapshot = store.read().await?;
    let last = snapshot.latest_journal_entries(1).await?.pop().map_or(0, |entry| entry.place);
    let recorded = snapshot.journal_after(last.saturating_sub(1)).await?.pop().and_then(|(_, link)| Link::parse(&link));
    Ok((last, recorded.unwrap_or(Link::START)))
}

/// Why a folder cannot be followed.
pub(super) struct OldFolder<'a>(&'a Path);

impl OldFolder<'_> {
    fn stop(&self, why: &str) -> ServiceError {
        let folder = self.0.display();
        ServiceError::Invalid(format!(
            "the journal in {folder} cannot be followed: {why}; nothing was written. Without --erased-in the backup is restored as it is: \
             then what was erased since is back, and is to be erased by hand"
        ))
    }

    /// An entry of which the restore cannot tell what it took away.
    pub(super) fn stop_at(&self, entry: &Entry, why: &str) -> ServiceError {
        self.stop(&format!("entry {} (\"{}\") is not understood: {why}", entry.place, entry.action))
    }
}

impl Register {
    /// Goes along the journal of `folder` from where that of the backup ends, page by page, and does again what took something
    /// away; each with its entry, so that this folder can be followed in the same way one day.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] when that journal does not go on from the backup, is damaged, or has an entry that is not
    /// understood.
    pub(super) async fn erase_again(&self, caller: &Caller, folder: &Path, (place, link): End) -> Result<ErasedAgain, ServiceError> {
        let old = OldFolder(folder);
        let store = Store::open(&folder.join(DATABASE), self.store_options()).await?;
        let mut theirs = store.read().await?;
        let there = theirs.journal_after(place.saturating_sub(1)).await?;
        if place == 0 || there.first().map(|(entry, recorded)| (entry.place, Link::parse(recorded))) != Some((place, Some(link))) {
            return Err(ServiceError::Invalid(format!("the journal in {} does not go on from this backup; nothing was written", folder.display())));
        }
        let mut verifier = Verifier::after(place, link);
        let (mut change, mut again) = (self.writer_for(caller).await?, ErasedAgain::default());
        // What had expired there has expired here, even if the clock was set back since.
        change.no_earlier_than(theirs.latest_time().await?.unwrap_or(Timestamp::MIN));
        loop {
            let page = theirs.journal_after(verifier.entries()).await?;
            if page.is_empty() {
                break;
            }
            for (entry, recorded) in &page {
                verifier.take(entry, recorded).map_err(|error| old.stop(&error.to_string()))?;
                self.once_more(caller, (&mut change, &mut theirs), (&old, entry), &mut again).await?;
                again.followed_to = Some((entry.place, entry.at.clone()));
            }
        }
        again.things += self.unlisted_as_in(&mut change, &mut theirs).await?;
        drop(theirs);
        store.close().await;
        for (action, times) in &again.left {
            change.add_entry(self.entry(caller, Action::LeftToPerson, format!("{action} {times}"))).await?;
        }
        change.commit(self.entry(caller, Action::Restore, format!("{} things again since entry {place}", again.things))).await?;
        self.say_what_is_left(&mut again).await?;
        Ok(again)
    }

    async fn once_more(
        &self,
        caller: &Caller,
        (change, theirs): (&mut WriteTransaction, &mut Snapshot),
        (old, entry): (&OldFolder<'_>, &Entry),
        again: &mut ErasedAgain,
    ) -> Result<(), ServiceError> {
        let action =
            Action::parse(&entry.action).ok_or_else(|| old.stop_at(entry, "this program does not know what it took away; use the program that wrote it"))?;
        match action.after_restore() {
            AfterRestore::Harmless => {}
            AfterRestore::ByHand(what) => {
                let earlier = Some(&entry.subject).filter(|_| action == Action::LeftToPerson).and_then(|left| Action::parse(left.split(' ').next()?));
                let (left, what) = match earlier.map(|earlier| (earlier, earlier.after_restore())) {
                    Some((earlier, AfterRestore::ByHand(what))) => (earlier, what),
                    _ => (action, what),
                };
                again.leave_to_a_person(what);
                *again.left.entry(left.as_str()).or_default() += 1;
            }
            AfterRestore::Stops(why) => return Err(old.stop_at(entry, why)),
            AfterRestore::Again(what) => {
                if self.undo(caller, (&mut *change, &mut *theirs), what, (old, entry), again).await? {
                    again.things += 1;
                    // What is done again takes away, whatever its word adds elsewhere.
                    change.add_entry(JournalEntry { adds: false, ..self.entry(caller, action, &entry.subject) }).await?;
                }
            }
        }
        Ok(())
    }

    /// Who needs a link, and what else a person has to see to.
    async fn say_what_is_left(&self, again: &mut ErasedAgain) -> Result<(), ServiceError> {
        let mut snapshot = self.store.read().await?;
        for member in std::mem::take(&mut again.touched) {
            let active = snapshot.member(member).await?.is_some_and(|row| row.active);
            let password = snapshot.account(member).await?.is_some_and(|account| !account.password.is_empty());
            let directory = self.people.directory.is_some() && snapshot.directory_account(member).await?.is_some();
            if active && !password && !directory && snapshot.passkeys(member).await?.is_empty() {
                again.need_link.push(member);
            }
        }
        let codes = again.without_codes.len();
        if codes > 0 {
            again.to_do.push(format!("{codes} members have no recovery codes any more; each makes new ones on the page of their account"));
        }
        again.to_do.extend(
            again.by_hand.iter().map(|(what, count)| if *count == 1 { (*what).to_owned() } else { format!("{what} (the journal says so {count} times)") }),
        );
        Ok(())
    }
}
