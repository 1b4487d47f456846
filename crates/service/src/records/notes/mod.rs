//! The site note: what somebody noted about a site.

use async_recursion::async_recursion as boxed;
mod export;
mod history;

use parvis_access::Operation;
use parvis_model::{Caller, Handling, Marking, NoteId, Purpose, RecordKind, RecordState, SiteId};
use parvis_store::{ProtectedRow, Reader, Seen};
use serde::{Deserialize, Serialize};

pub use history::VersionAnswer;

use crate::door::protected::{Asker, AttachmentAnswer, Marked, RecipientAnswer, RecordHead, Verb};
use crate::door::subject::known_site;
use crate::installation::error::ServiceError;
use crate::installation::outcome::{AfterCommit, OrDamaged};
use crate::installation::pages::{Page, PageQuery};
use crate::installation::rule::Rule;
use crate::register::Register;

const KIND: RecordKind = RecordKind::SiteNote;

/// The longest note, in characters.
const LONGEST: usize = 20_000;

/// A note to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNote {
    /// About which site.
    pub site: SiteId,
    /// What it says.
    pub text: String,
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// A draft, or in force.
    pub state: RecordState,
}

/// What to change of a note; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NoteChange {
    /// The version that was looked at.
    pub version: i64,
    /// What it says now.
    pub text: Option<String>,
    /// Its marking now.
    pub marking: Option<Marking>,
    /// Its handling now.
    pub handling: Option<Handling>,
    /// Whether a draft comes into force.
    #[serde(default)]
    pub current: bool,
}

/// A note, as far as the reader may see it. What they may not see is not there, not even as an empty field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoteAnswer {
    /// Identity.
    pub id: NoteId,
    /// What stands plain of it.
    #[serde(flatten)]
    pub head: RecordHead,
    /// What it says; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The files with it; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attachments: Option<Vec<AttachmentAnswer>>,
    /// To whom it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<RecipientAnswer>>,
}

/// What is sealed of a note.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sealed {
    text: String,
}

impl Register {
    /// A page of the notes about a site that the reader may know of, without their texts, the latest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a site that is not there.
    #[boxed]
    pub async fn notes_of_site(&self, caller: &Caller, purpose: Purpose, site: SiteId, page: &PageQuery) -> Result<Page<NoteAnswer>, ServiceError> {
        self.notes_listed(caller, purpose, Some(site), page).await
    }

    /// A page of all notes that the reader may know of, wherever, without their texts, the latest first.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for an `after` that no page gave.
    #[boxed]
    pub async fn notes(&self, caller: &Caller, purpose: Purpose, page: &PageQuery) -> Result<Page<NoteAnswer>, ServiceError> {
        self.notes_listed(caller, purpose, None, page).await
    }

    async fn notes_listed(&self, caller: &Caller, purpose: Purpose, site: Option<SiteId>, page: &PageQuery) -> Result<Page<NoteAnswer>, ServiceError> {
        let Some((asker, Page { lines, next })) = self.listed(caller, purpose, KIND, site, page).await? else { return Ok(Page::empty()) };
        Ok(Page { lines: self.notes_in_a_list(&mut self.store.read().await?, &asker, lines).await?, next })
    }

    /// One note, with all that the reader may see of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    #[boxed]
    pub async fn note(&self, caller: &Caller, purpose: Purpose, id: NoteId) -> Result<NoteAnswer, ServiceError> {
        let mut reader = self.store.read().await?;
        let asker = self.asker(&mut reader, caller, purpose).await?.ok_or(ServiceError::NotFound("note"))?;
        let seen = self.seen(&mut reader, &asker, id.into()).await?;
        drop(reader);
        let view = self.view(&asker, &seen)?;
        let fields: Vec<Operation> =
            [Operation::Existence, Operation::Text, Operation::Attachments, Operation::Recipients].into_iter().filter(|field| view.allows(*field)).collect();
        self.journal_opening(caller, &asker, &seen, &fields).await?;
        self.opened(&mut self.store.read().await?, &asker, seen).await
    }

    /// What a reader may see of a note whose opening is in the journal.
    async fn opened(&self, reader: &mut Reader, asker: &Asker, seen: Seen) -> Result<NoteAnswer, ServiceError> {
        let view = self.view(asker, &seen)?;
        let text = if view.allows(Operation::Text) { Some(self.document::<Sealed>(reader, &seen.row).await?.text) } else { None };
        let attachments = if view.allows(Operation::Attachments) { Some(self.attachments_of(reader, &seen.row).await?) } else { None };
        let recipients = if view.allows(Operation::Recipients) { Some(self.recipients_of(reader, &seen.row.id).await?) } else { None };
        let head = self.head(reader, asker, &seen).await?;
        let id = seen.row.id.parse().map_err(|_| ServiceError::NotFound("note"))?;
        Ok(NoteAnswer { id, head, text, attachments, recipients })
    }

    /// Makes a note that belongs to the organisation of the caller.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`] where the rules do not allow it, [`ServiceError::Invalid`] above the ceiling of the installation
    /// or for a text that is empty or too long.
    #[boxed]
    pub async fn create_note(&self, caller: &Caller, note: NewNote) -> Result<NoteAnswer, ServiceError> {
        self.below_ceiling(note.marking)?;
        let mut change = self.writer_to_show(caller).await?;
        known_site(change.reader(), note.site).await?;
        let id = NoteId::from_random(self.random());
        let marked = Marked { marking: note.marking, handling: note.handling, state: note.state };
        let (asker, row) = self.new_record(change.reader(), caller, id.into(), note.site, marked).await?;
        let text = checked(&note.text)?.to_owned();
        // Whoever makes or changes a note is shown it: that counts like opening it, and is refused before anything is kept.
        self.count_site(&mut change, &asker, row.site).await?;
        self.put(&mut change, &row, 0, &Sealed { text }).await?;
        change.commit(self.entry(caller, Verb::Create.of(KIND), id)).await?;
        self.note(caller, Purpose::OwnWork, id).await.kept()
    }

    /// Changes a note.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`], [`ServiceError::Invalid`].
    #[boxed]
    pub async fn change_note(&self, caller: &Caller, id: NoteId, wanted: &NoteChange) -> Result<NoteAnswer, ServiceError> {
        wanted.marking.map_or(Ok(()), |marking| self.below_ceiling(marking))?;
        let mut change = self.writer_to_show(caller).await?;
        let (asker, before) = self.allowed(change.reader(), caller, id.into(), Operation::Change).await?;
        let marking = wanted.marking.unwrap_or(before.row.marking);
        let state = if wanted.current { RecordState::Current } else { before.row.state };
        let handling = wanted.handling.unwrap_or(before.row.handling);
        self.may_become(&asker, &before, Marked { marking, handling, state })?;
        let said = self.document::<Sealed>(change.reader(), &before.row).await;
        let (said, text) = match &wanted.text {
            // What it said may be damaged: it is written anew.
            Some(text) => (said.or_damaged()?.map(|sealed| sealed.text), checked(text)?.to_owned()),
            None => said.map(|sealed| (Some(sealed.text.clone()), sealed.text))?,
        };
        if (marking, handling, state, said.as_ref()) == (before.row.marking, before.row.handling, before.row.state, Some(&text)) {
            self.unchanged(change, wanted.version, before.row.version).await?;
            return self.note(caller, Purpose::OwnWork, id).await;
        }
        let row = ProtectedRow { marking, handling, state, changed_at: asker.seer.now, version: before.row.version + 1, ..before.row };
        self.count_site(&mut change, &asker, row.site).await?;
        if !self.put(&mut change, &row, wanted.version, &Sealed { text }).await? {
            change.roll_back().await?;
            return Err(ServiceError::Conflict);
        }
        change.commit(self.entry(caller, Verb::Change.of(KIND), id)).await?;
        self.note(caller, Purpose::OwnWork, id).await.kept()
    }

    /// Notes without their texts.
    async fn notes_in_a_list(&self, reader: &mut Reader, asker: &Asker, found: Vec<Seen>) -> Result<Vec<NoteAnswer>, ServiceError> {
        let heads = self.heads(reader, asker, &found).await?;
        let answer = |(seen, head): (Seen, RecordHead)| {
            let id = seen.row.id.parse().map_err(|_| ServiceError::NotFound("note"))?;
            Ok(NoteAnswer { id, head, text: None, attachments: None, recipients: None })
        };
        found.into_iter().zip(heads).map(answer).collect()
    }
}

fn checked(text: &str) -> Result<&str, ServiceError> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > LONGEST {
        return Err(Rule::TextLength.broken_with(&[("most", LONGEST as u64)], format!("a note has 1 to {LONGEST} characters")));
    }
    Ok(text)
}
