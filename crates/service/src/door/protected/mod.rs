//! What all protected kinds have in common. One door: every use case asks the access rules first, what is not permitted
//! is not there, and nothing protected is answered before the journal has it.

use async_recursion::async_recursion as boxed;
mod action;
mod attachments;
mod bounds;
mod erase;
mod file_names;
mod give;
mod given_list;
mod head;
mod history;
mod notices;
mod photo;
mod reader;
mod readers;
mod sealed_file;
mod share;
mod share_here;
mod sharing_answer;
mod under;

use base64::{Engine, prelude::BASE64_STANDARD};
use parvis_access::{Class, Operation, Rules};
use parvis_model::{AccessBasis, Caller, Handling, Marking, Purpose, RecordId, RecordKind, RecordState, SubjectId};
use parvis_seal::{Identity, Part, open, seal};
use parvis_store::{JournalEntry, ProtectedRow, SealedVersion, Seen, Snapshot, WriteTransaction};
use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

pub(crate) use action::Verb;
pub use attachments::{AttachmentAnswer, LONGEST_ATTACHMENT};
pub use give::RecipientAnswer;
pub use given_list::ShareAnswer;
pub use head::RecordHead;
pub(crate) use head::organisation_names;
pub(crate) use photo::{for_print, pale_for_print};
pub(crate) use reader::{MOST_NAMED, Reader, digest};
pub use readers::ReaderAnswer;
pub(crate) use sealed_file::attachment_opens;
pub(crate) use share::{Refused, planned};
pub use share_here::{ProposedVersion, SharedVersion, SharingAnswer, WaitingSharing};

use crate::door::keys;
use crate::door::subject::known_or_ones_own;
use crate::installation::error::ServiceError;
use crate::installation::outcome::{AfterCommit, OrDamaged};
use crate::installation::pages::{self, Page, PageQuery};
use crate::installation::rule::Rule;
use crate::register::Register;

/// How a record is marked and handled, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marked {
    pub(crate) marking: Marking,
    pub(crate) handling: Handling,
    pub(crate) state: RecordState,
}

/// That there is no record of this kind, or none that the caller may know of.
pub(crate) fn none_of(kind: RecordKind) -> ServiceError {
    ServiceError::NotFound(kind.row().display_name)
}

impl Register {
    /// Makes a change durable whose outcome is shown from what is known already: its entry is sent first, where the settings demand it.
    ///
    /// # Errors
    /// [`ServiceError::Kept`] where it is durable and may not be shown.
    pub(crate) async fn commit_to_show(&self, change: WriteTransaction, entry: JournalEntry) -> Result<(), ServiceError> {
        change.commit(entry).await?;
        self.forward_before_answer().await.kept()
    }

    /// A record with which the caller may do this: hidden is not found, visible but forbidden is forbidden.
    pub(crate) async fn allowed(&self, snapshot: &mut Snapshot, caller: &Caller, id: RecordId, operation: Operation) -> Result<(Reader, Seen), ServiceError> {
        let reader = self.reader(snapshot, caller, Purpose::OwnWork).await?.ok_or(none_of(id.kind()))?;
        let seen = self.seen(snapshot, &reader, id).await?;
        if !self.view(&reader, &seen)?.allows(operation) {
            return Err(ServiceError::Forbidden("the rules of access do not allow it"));
        }
        Ok((reader, seen))
    }

    /// A record that the caller may read for a purpose, opened: counted and in the journal.
    pub(crate) async fn opening(&self, caller: &Caller, purpose: Purpose, id: RecordId, field: Operation) -> Result<(Reader, Seen), ServiceError> {
        let mut snapshot = self.store.read().await?;
        let reader = self.reader(&mut snapshot, caller, purpose).await?.ok_or(none_of(id.kind()))?;
        let seen = self.seen(&mut snapshot, &reader, id).await?;
        drop(snapshot);
        if !self.view(&reader, &seen)?.allows(field) {
            return Err(ServiceError::Forbidden("the rules of access do not allow it"));
        }
        self.journal_opening(caller, &reader, &seen, &[field]).await?;
        Ok((reader, seen))
    }

    pub(crate) fn below_ceiling(&self, marking: Marking) -> Result<(), ServiceError> {
        let ceiling = self.settings.ceiling;
        if marking > ceiling {
            return Err(Rule::Marking.broken(format!("this installation accepts nothing marked above {ceiling}")));
        }
        Ok(())
    }

    /// The row of a record that the caller's organisation may make about a subject.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`]; [`ServiceError::Invalid`] above the
    /// ceiling of the installation.
    pub(crate) async fn new_record(
        &self,
        snapshot: &mut Snapshot,
        caller: &Caller,
        id: RecordId,
        subject: SubjectId,
        marked: Marked,
    ) -> Result<(Reader, ProtectedRow), ServiceError> {
        self.below_ceiling(marked.marking)?;
        let forbidden = ServiceError::Forbidden("your organisation keeps no such records about this place, area or organisation");
        let Some(reader) = self.reader(snapshot, caller, Purpose::OwnWork).await? else { return Err(forbidden) };
        let relation = snapshot.relation(reader.scope.organisation, subject, reader.scope.organisation, reader.scope.now).await?;
        let Marked { marking, handling, state } = marked;
        let class = Class { subject: subject.kind(), relation, basis: AccessBasis::Own, marking, handling, state };
        if !Rules::shared()?.view(id.kind(), reader.role, reader.scope.purpose, class).allows(Operation::Create) {
            return Err(forbidden);
        }
        let now = reader.scope.now;
        let row = ProtectedRow {
            id: id.to_string(),
            kind: id.kind(),
            subject,
            owner: reader.scope.organisation,
            marking,
            handling,
            state,
            created_at: now,
            changed_at: now,
            version: 1,
        };
        Ok((reader, row))
    }

    /// A page of the records of a kind that the caller may know of, everywhere or about one subject, the latest first; none for callers who are
    /// nobody to protected records. That they were listed is in the journal, one short entry a page.
    pub(crate) async fn listed(
        &self,
        caller: &Caller,
        purpose: Purpose,
        kind: RecordKind,
        about: Option<SubjectId>,
        page: &PageQuery,
    ) -> Result<Option<(Reader, Page<Seen>)>, ServiceError> {
        let place = page.place()?;
        let mut snapshot = self.store.read().await?;
        let reader = self.reader(&mut snapshot, caller, purpose).await?;
        if let Some(subject) = about {
            known_or_ones_own(&mut snapshot, caller, reader.as_ref(), subject).await?;
        }
        let Some(reader) = reader else { return Ok(None) };
        let classes = self.permitted_about(&reader, kind, Operation::Existence, about.map(SubjectId::kind))?;
        let (found, next) = snapshot.permitted_page(&reader.scope, kind, &classes, about, place).await?;
        drop(snapshot);
        if !found.is_empty() {
            self.journal_list(caller, &reader, kind, &about.map_or_else(|| "everywhere".to_owned(), |subject| subject.to_string())).await?;
        }
        Ok(Some((reader, Page { lines: found, next: next.map(pages::next) })))
    }

    /// A record that another one names, where the reader may know of it; what names one that is hidden names none.
    pub(crate) async fn named<T: Copy + Into<RecordId>>(&self, snapshot: &mut Snapshot, reader: &Reader, id: Option<T>) -> Result<Option<T>, ServiceError> {
        let Some(id) = id else { return Ok(None) };
        match self.seen(snapshot, reader, id.into()).await {
            Ok(_) => Ok(Some(id)),
            Err(ServiceError::NotFound(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Whether the caller may make of a record what it will be: as such it has to be one that they may change, or make. Nobody
    /// marks a record out of their own sight.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`].
    pub(crate) fn may_become(&self, reader: &Reader, before: &Seen, Marked { marking, handling, state }: Marked) -> Result<(), ServiceError> {
        let after = Class { subject: before.row.subject.kind(), relation: before.relation, basis: before.basis, marking, handling, state };
        let view = Rules::shared()?.view(before.row.kind, reader.role, reader.scope.purpose, after);
        let comes_into_force = state == RecordState::Current && before.row.state == RecordState::Draft;
        if view.allows(Operation::Change) || comes_into_force && view.allows(Operation::Create) {
            return Ok(());
        }
        Err(ServiceError::Forbidden("this record may not be changed so"))
    }

    /// Ends a change that changes nothing: no version is made of it, and no entry.
    ///
    /// # Errors
    /// [`ServiceError::Conflict`] where another version than the one that is there was looked at.
    pub(crate) async fn unchanged(&self, change: WriteTransaction, looked_at: i64, version: i64) -> Result<(), ServiceError> {
        change.roll_back().await?;
        if looked_at == version { Ok(()) } else { Err(ServiceError::Conflict) }
    }

    /// Seals a document as this version of the record and writes both; false when the record has moved on.
    pub(crate) async fn put<T: Serialize>(
        &self,
        change: &mut WriteTransaction,
        reader: &Reader,
        row: &ProtectedRow,
        expected: i64,
        document: &T,
    ) -> Result<bool, ServiceError> {
        // Also what is there already and is changed, or comes into force: the ceiling may have been lowered.
        self.below_ceiling(row.marking)?;
        let text = Zeroizing::new(crate::installation::columns::to_json(document)?);
        self.bounded(change, row, text.len()).await?;
        self.put_text(change, reader, row, (expected, &text)).await
    }

    async fn put_text(
        &self,
        change: &mut WriteTransaction,
        reader: &Reader,
        row: &ProtectedRow,
        (expected, plain): (i64, &Zeroizing<String>),
    ) -> Result<bool, ServiceError> {
        self.stop_sharing_unless(change, reader, row).await?;
        let (key_version, key) = self.data_key(change, row.owner).await?;
        let document = seal(&key, self.settings.cipher.into(), identity(row, row.version), &keys::nonce(self.random.as_ref()), plain.as_bytes())?;
        let sealed = SealedVersion { version: row.version, key_version, sealed: BASE64_STANDARD.encode(document) };
        Ok(change.put_protected(row, expected, Some(&sealed), Some(reader.member())).await?)
    }

    /// What a version of a record says.
    pub(crate) async fn document<T: DeserializeOwned>(&self, snapshot: &mut Snapshot, row: &ProtectedRow) -> Result<T, ServiceError> {
        serde_json::from_slice(&self.document_text(snapshot, row).await?).map_err(|_| missing())
    }

    /// What a record says, where it is read among others: nothing where it is damaged, so that it hides none of them.
    pub(crate) async fn document_unless_damaged<T: DeserializeOwned>(&self, snapshot: &mut Snapshot, row: &ProtectedRow) -> Result<Option<T>, ServiceError> {
        // Without the key of the installation all of them are closed, and none is damaged.
        self.installation_key()?;
        let document = match self.document(snapshot, row).await {
            Err(ServiceError::NotFound(_)) => return Ok(None),
            document => document.or_damaged()?,
        };
        if document.is_none() {
            tracing::error!(record = %row.id, "what a record says is damaged");
        }
        Ok(document)
    }

    async fn document_text(&self, snapshot: &mut Snapshot, row: &ProtectedRow) -> Result<Zeroizing<Vec<u8>>, ServiceError> {
        let Some(sealed) = snapshot.sealed_version(&row.id, row.version).await? else {
            // Erased since it was looked for: then it is not there.
            let there = snapshot.marks(&row.id).await?.is_some();
            return Err(if there { missing() } else { none_of(row.kind) });
        };
        let key = self.known_data_key(snapshot, row.owner, sealed.key_version).await?;
        let document = BASE64_STANDARD.decode(&sealed.sealed).map_err(|_| missing())?;
        Ok(Zeroizing::new(open(&key, identity(row, row.version), &document)?.to_vec()))
    }

    /// Withdraws a record; those to whom it was given no longer see it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`].
    #[boxed]
    pub async fn withdraw(&self, caller: &Caller, id: RecordId) -> Result<(), ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let (reader, before) = self.allowed(change.snapshot(), caller, id, Operation::Withdraw).await?;
        let text = self.document_text(change.snapshot(), &before.row).await.or_damaged()?;
        let Some(text) = text.and_then(|text| String::from_utf8(text.to_vec()).ok()) else {
            // What it says is damaged, and stays as it is; out of force it goes all the same.
            self.installation_key()?;
            self.stop_sharing_unless(&mut change, &reader, &ProtectedRow { state: RecordState::Withdrawn, ..before.row.clone() }).await?;
            change.withdraw_as_of(&before.row.id, reader.scope.now).await?;
            self.end_what_depends_on(&mut change, caller, id).await?;
            return Ok(change.commit(self.entry(caller, Verb::Withdraw.of(id.kind()), id)).await?);
        };
        let expected = before.row.version;
        let row = ProtectedRow { state: RecordState::Withdrawn, changed_at: reader.scope.now, version: expected + 1, ..before.row };
        if !self.put_text(&mut change, &reader, &row, (expected, &Zeroizing::new(text))).await? {
            change.roll_back().await?;
            return Err(ServiceError::Conflict);
        }
        self.end_what_depends_on(&mut change, caller, id).await?;
        Ok(change.commit(self.entry(caller, Verb::Withdraw.of(id.kind()), id)).await?)
    }
}

fn missing() -> ServiceError {
    ServiceError::Sealed("what it says is missing".to_owned())
}

fn identity(row: &ProtectedRow, version: i64) -> Identity<'_> {
    Identity { kind: row.kind.as_str(), id: &row.id, version: version.unsigned_abs(), part: Part::Whole }
}
