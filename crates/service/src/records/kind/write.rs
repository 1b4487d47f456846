//! Making and changing records of a kind. Both begin with the writer in hand and the decision of the rules, so that a kind looks at what it is
//! asked for in between; both end with the entry in the journal. What is dropped in between is undone.

use parvis_access::{Operation, Share};
use parvis_model::{Caller, RecordId, ShareId, SubjectId};
use parvis_store::{ProtectedRow, Seen, Snapshot, WriteTransaction};

use super::Kind;
use crate::door::journal_action::Action;
use crate::door::protected::{Marked, Reader, Verb, none_of};
use crate::door::subject::known_subject;
use crate::installation::error::ServiceError;
use crate::installation::outcome::AfterCommit;
use crate::register::Register;

/// A record that the rules let the caller make.
pub(crate) struct Begun<K: Kind> {
    change: WriteTransaction,
    pub(crate) reader: Reader,
    pub(crate) row: ProtectedRow,
    pub(crate) id: K::Id,
}

impl<K: Kind> Begun<K> {
    /// What the database holds meanwhile.
    pub(crate) fn snapshot(&mut self) -> &mut Snapshot {
        self.change.snapshot()
    }

    /// The transaction, for what belongs to the same change.
    pub(crate) fn change(&mut self) -> &mut WriteTransaction {
        &mut self.change
    }
}

/// A record that the rules let the caller change, and what it says.
pub(crate) struct Held<K: Kind> {
    change: WriteTransaction,
    pub(crate) reader: Reader,
    pub(crate) before: Seen,
    pub(crate) id: K::Id,
}

impl<K: Kind> Held<K> {
    /// What the database holds meanwhile.
    pub(crate) fn snapshot(&mut self) -> &mut Snapshot {
        self.change.snapshot()
    }

    /// The transaction, for what belongs to the same change.
    pub(crate) fn change(&mut self) -> &mut WriteTransaction {
        &mut self.change
    }

    /// How it is marked and handled, and where it stands.
    pub(crate) fn marked(&self) -> Marked {
        let ProtectedRow { marking, handling, state, .. } = self.before.row;
        Marked { marking, handling, state }
    }
}

/// What became of a change.
#[must_use]
pub(crate) struct Changed(bool);

impl Changed {
    /// What is shown of it: a failure to show what was kept is no failure of the change.
    ///
    /// # Errors
    /// [`ServiceError::Kept`] where it was kept and cannot be shown; as `shown` where nothing was changed.
    pub(crate) fn shown<T>(self, shown: Result<T, ServiceError>) -> Result<T, ServiceError> {
        if self.0 { shown.kept() } else { shown }
    }
}

impl Register {
    /// Begins a record about a subject that belongs to the organisation of the caller.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a subject that is not there; [`ServiceError::Forbidden`] where the rules do not allow it;
    /// [`ServiceError::Invalid`] above the ceiling of the installation.
    pub(crate) async fn begin_record<K: Kind>(&self, caller: &Caller, subject: SubjectId, marked: Marked) -> Result<Begun<K>, ServiceError> {
        self.below_ceiling(marked.marking)?;
        let mut change = self.writer_to_show(caller).await?;
        known_subject(change.snapshot(), caller, subject).await?;
        let record = RecordId::from_random(K::KIND, self.random());
        let (reader, row) = self.new_record(change.snapshot(), caller, record, subject, marked).await?;
        let id = K::Id::try_from(record).map_err(|_| none_of(K::KIND))?;
        Ok(Begun { change, reader, row, id })
    }

    /// Writes a record that was begun. It opens nothing that its maker did not write, so it does not count as opening that day.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`], [`ServiceError::QuotaFull`], [`ServiceError::ReserveReached`].
    pub(crate) async fn keep_begun<K: Kind>(&self, caller: &Caller, begun: Begun<K>, document: &K) -> Result<Changed, ServiceError> {
        self.keep_begun_given(caller, begun, document, &[]).await
    }

    /// The same, and gives it in the same act to those for whom that was decided: all of it, or nothing.
    ///
    /// # Errors
    /// As [`Register::keep_begun`].
    pub(crate) async fn keep_begun_given<K: Kind>(&self, caller: &Caller, begun: Begun<K>, document: &K, shares: &[Share]) -> Result<Changed, ServiceError> {
        let Begun { mut change, reader, row, id } = begun;
        self.begin(&mut change, &reader, &row).await?;
        self.put(&mut change, &reader, &row, 0, document).await?;
        for share in shares {
            let given = change.give(ShareId::from_random(self.random()), share, None).await?;
            let entry = self.entry(caller, Verb::Give.of(K::KIND), format!("{id} {}", given.organisation));
            change.add_entry(self.detailed(entry, &format!("for {} until {}", given.purpose, given.until))?).await?;
        }
        change.commit(self.entry(caller, Verb::Create.of(K::KIND), id)).await?;
        Ok(Changed(true))
    }

    /// Takes a record in hand with which the caller may do this.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
    pub(crate) async fn hold_record<K: Kind>(&self, caller: &Caller, id: K::Id, operation: Operation) -> Result<Held<K>, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        let (reader, before) = self.allowed(change.snapshot(), caller, id.into(), operation).await?;
        Ok(Held { change, reader, before, id })
    }

    /// Ends a change: the next version of the record, marked so and with this document, and its entry in the journal. Where it says the
    /// same and is marked the same there is neither. `looked_at` is the version on which the caller looked.
    ///
    /// # Errors
    /// [`ServiceError::Conflict`] where that is not the version that is there; as [`Register::keep_begun`].
    pub(crate) async fn keep_changed<K: Kind>(
        &self,
        caller: &Caller,
        held: Held<K>,
        (looked_at, action): (i64, Action),
        marked: Marked,
        (said, says): (Option<&K>, &K),
    ) -> Result<Changed, ServiceError> {
        if marked == held.marked() && said == Some(says) {
            self.unchanged(held.change, looked_at, held.before.row.version).await?;
            return Ok(Changed(false));
        }
        let Held { mut change, reader, before, id } = held;
        let Marked { marking, handling, state } = marked;
        let row = ProtectedRow { marking, handling, state, changed_at: reader.scope.now, version: before.row.version + 1, ..before.row };
        self.count_record(&mut change, &reader, &row).await?;
        if !self.put(&mut change, &reader, &row, looked_at, says).await? {
            change.roll_back().await?;
            return Err(ServiceError::Conflict);
        }
        change.commit(self.entry(caller, action, id)).await?;
        Ok(Changed(true))
    }
}
