//! Listing and opening records of a kind, and reading their versions. No reader of the database is held while an entry is made.

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, Purpose, SubjectId};
use parvis_store::{ProtectedRow, Seen, Snapshot};

use super::{Kind, id_of};
use crate::door::protected::{AttachmentAnswer, Reader, RecipientAnswer, RecordHead, SharingAnswer, none_of};
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery};
use crate::register::Register;

/// A record whose opening is in the journal: what of it a reader may see.
pub(crate) struct Opened<K: Kind> {
    pub(crate) id: K::Id,
    pub(crate) reader: Reader,
    pub(crate) seen: Seen,
    pub(crate) head: RecordHead,
    /// What it says.
    pub(crate) document: Option<K>,
    pub(crate) attachments: Option<Vec<AttachmentAnswer>>,
    pub(crate) recipients: Option<Vec<RecipientAnswer>>,
    /// What became of sharing it with everybody here.
    pub(crate) sharing: Option<SharingAnswer>,
}

/// A page of records of a kind.
pub(crate) struct ListOpened<K> {
    pub(crate) reader: Reader,
    pub(crate) lines: Vec<ListedRecord<K>>,
    pub(crate) next: Option<String>,
}

impl<K: Kind> ListOpened<K> {
    /// The page as its kind answers it: each line with what it says where that may be told, and with nothing else of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a record of another kind.
    pub(crate) fn told<A>(self, answer: impl Fn(K::Id, RecordHead, Option<K>) -> A) -> Result<Page<A>, ServiceError> {
        let line = |mut line: ListedRecord<K>| {
            let document = line.told();
            Ok(answer(id_of::<K>(&line.seen)?, line.head, document))
        };
        Ok(Page { lines: self.lines.into_iter().map(line).collect::<Result<_, ServiceError>>()?, next: self.next })
    }
}

/// A record on a page.
pub(crate) struct ListedRecord<K> {
    pub(crate) seen: Seen,
    pub(crate) head: RecordHead,
    document: Option<K>,
    opened: bool,
}

impl<K> ListedRecord<K> {
    /// What it says, for a line that tells some of it: only where its opening is in the journal.
    pub(crate) fn told(&mut self) -> Option<K> {
        self.document.take().filter(|_| self.opened)
    }

    /// What it says, where the reader may see that, opened or not: for what the rules let a line show without telling what the record says.
    /// Nothing where it is damaged.
    pub(crate) fn untold(&self) -> Option<&K> {
        self.document.as_ref()
    }
}

/// What a record said, the latest first.
pub(crate) struct Versions<K> {
    pub(crate) reader: Reader,
    pub(crate) versions: Vec<(ProtectedRow, Option<K>)>,
}

impl Register {
    /// A page of the records of a kind that a reader may know of, everywhere or about one subject, without what they say, the latest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a subject that is not there; [`ServiceError::Invalid`] for an `after` that no page gave.
    pub(crate) async fn list_of<K: Kind, A>(
        &self,
        caller: &Caller,
        purpose: Purpose,
        about: Option<SubjectId>,
        page: &PageQuery,
        answer: fn(K::Id, RecordHead) -> A,
    ) -> Result<Page<A>, ServiceError> {
        let Some((reader, Page { lines: found, next })) = self.listed(caller, purpose, K::KIND, about, page).await? else { return Ok(Page::empty()) };
        let heads = self.heads(&mut self.store.read().await?, &reader, &found).await?;
        let lines = found.iter().zip(heads).map(|(seen, head)| Ok(answer(id_of::<K>(seen)?, head))).collect::<Result<_, ServiceError>>()?;
        Ok(Page { lines, next })
    }

    /// The same, and about one subject each that the reader may read is opened. One that is damaged stands in the list without what it says, and
    /// hides none of the others; so does one that was erased meanwhile. Nothing for callers who are nobody to protected records.
    ///
    /// # Errors
    /// As [`Register::list_of`]; [`ServiceError::OverBudget`]; [`ServiceError::Sealed`] where something is opened without the key.
    pub(crate) async fn list_opened<K: Kind>(
        &self,
        caller: &Caller,
        purpose: Purpose,
        about: Option<SubjectId>,
        page: &PageQuery,
    ) -> Result<Option<ListOpened<K>>, ServiceError> {
        let Some((reader, Page { lines: found, next })) = self.listed(caller, purpose, K::KIND, about, page).await? else { return Ok(None) };
        let mut snapshot = self.store.read().await?;
        let heads = self.heads(&mut snapshot, &reader, &found).await?;
        let mut to_open: Vec<&Seen> = Vec::new();
        if about.is_some() && !found.is_empty() {
            self.installation_key()?;
            let held_back = K::held_back(self, &mut snapshot, &reader, &found).await?;
            let readable = found.iter().zip(&heads).filter(|(seen, head)| head.sees.contains(&Operation::Text) && !held_back.contains(&seen.row.id));
            to_open.extend(readable.map(|(seen, _)| seen));
        }
        drop(snapshot);
        let gone = self.journal_openings(caller, &reader, &to_open, &[Operation::Text]).await?;
        let opened: Vec<bool> = found.iter().map(|seen| to_open.iter().any(|one| one.row.id == seen.row.id)).collect();
        let mut snapshot = self.store.read().await?;
        // Without the key of the installation the list still says that there are some.
        let has_key = self.installation_key().is_ok();
        let mut lines = Vec::with_capacity(found.len());
        for ((seen, head), opened) in found.into_iter().zip(heads).zip(opened).filter(|((seen, _), _)| !gone.contains(&seen.row.id)) {
            let reads = has_key && head.sees.contains(&Operation::Text);
            let document = if reads { self.document_unless_damaged(&mut snapshot, &seen.row).await? } else { None };
            lines.push(ListedRecord { seen, head, document, opened });
        }
        Ok(Some(ListOpened { reader, lines, next }))
    }

    /// Opens a record, which is counted and in the journal before anything is answered.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of; [`ServiceError::OverBudget`].
    #[boxed]
    pub(crate) async fn open_record<K: Kind>(&self, caller: &Caller, purpose: Purpose, id: K::Id) -> Result<Opened<K>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let reader = self.reader(&mut snapshot, caller, purpose).await?.ok_or_else(|| none_of(K::KIND))?;
        let seen = self.seen(&mut snapshot, &reader, id.into()).await?;
        let held_back = K::held_back(self, &mut snapshot, &reader, std::slice::from_ref(&seen)).await?.contains(&seen.row.id);
        drop(snapshot);
        let fields = self.fields_shown::<K>(&reader, &seen, held_back)?;
        self.journal_opening(caller, &reader, &seen, &fields).await?;
        self.fields_opened(&mut self.store.read().await?, reader, seen, &fields).await
    }

    /// The groups of fields of a record that are shown to a reader.
    pub(crate) fn fields_shown<K: Kind>(&self, reader: &Reader, seen: &Seen, held_back: bool) -> Result<Vec<Operation>, ServiceError> {
        let view = self.view(reader, seen)?;
        let has = |field: Operation| field != Operation::Attachments || K::KIND.row().files.is_some();
        let fields = [Operation::Existence, Operation::Text, Operation::Attachments, Operation::Recipients].into_iter();
        Ok(fields.filter(|field| view.allows(*field) && has(*field) && !(held_back && K::HELD_BACK.contains(field))).collect())
    }

    /// These fields of a record whose opening is in the journal.
    pub(crate) async fn fields_opened<K: Kind>(
        &self,
        snapshot: &mut Snapshot,
        reader: Reader,
        seen: Seen,
        fields: &[Operation],
    ) -> Result<Opened<K>, ServiceError> {
        let head = self.head(snapshot, &reader, &seen).await?;
        let document = if fields.contains(&Operation::Text) { Some(self.document(snapshot, &seen.row).await?) } else { None };
        let attachments = if fields.contains(&Operation::Attachments) { Some(self.attachments_of(snapshot, &seen).await?) } else { None };
        let recipients = if fields.contains(&Operation::Recipients) { Some(self.recipients_of(snapshot, &seen.row.id).await?) } else { None };
        let sharing = if fields.contains(&Operation::Recipients) { self.sharing_shown(snapshot, &reader, &seen).await? } else { None };
        Ok(Opened { id: id_of::<K>(&seen)?, reader, seen, head, document, attachments, recipients, sharing })
    }

    /// The versions of a record with what they say, the latest first, for those who may see its history; nothing in place of a damaged one.
    /// To others than its owner, those that they might have seen as they were marked then.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`]; [`ServiceError::Forbidden`], also where it is held back; [`ServiceError::OverBudget`].
    #[boxed]
    pub(crate) async fn versions_of<K: Kind>(&self, caller: &Caller, purpose: Purpose, id: K::Id) -> Result<Versions<K>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let reader = self.reader(&mut snapshot, caller, purpose).await?.ok_or_else(|| none_of(K::KIND))?;
        let seen = self.seen(&mut snapshot, &reader, id.into()).await?;
        if K::held_back(self, &mut snapshot, &reader, std::slice::from_ref(&seen)).await?.contains(&seen.row.id) {
            return Err(ServiceError::Forbidden("you rate this visit a second time, and see nothing of it until both have finished"));
        }
        drop(snapshot);
        let rows = self.versions_to_read(caller, &reader, &seen).await?;
        let mut snapshot = self.store.read().await?;
        let mut versions = Vec::with_capacity(rows.len());
        for row in rows {
            let document = self.document_unless_damaged(&mut snapshot, &row).await?;
            versions.push((row, document));
        }
        Ok(Versions { reader, versions })
    }
}
