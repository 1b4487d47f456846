//! The site note: what somebody noted about a site.

use async_recursion::async_recursion as boxed;
mod export;
mod history;

use parvis_access::Operation;
use parvis_model::{Caller, Handling, Marking, NoteId, Purpose, RecordKind, RecordState, SubjectId};
use serde::{Deserialize, Serialize};

pub use history::VersionAnswer;

use crate::door::protected::{AttachmentAnswer, Marked, RecipientAnswer, RecordHead, SharingAnswer, Verb};
use crate::installation::error::ServiceError;
use crate::installation::outcome::OrDamaged;
use crate::installation::pages::{Page, PageQuery};
use crate::installation::rule::Rule;
use crate::records::kind::{Kind, Opened};
use crate::register::Register;

const KIND: RecordKind = RecordKind::SiteNote;

/// The longest note, in characters.
const LONGEST: usize = 20_000;

/// A note to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNote {
    /// What it is about.
    pub about: SubjectId,
    /// What it says.
    pub text: String,
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// A draft, or in force.
    pub state: RecordState,
}

/// A note to be made.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NoteBody {
    /// What it says.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 20_000))]
    pub text: String,
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// A draft, or in force.
    pub state: RecordState,
}

impl NoteBody {
    /// The note about a subject.
    pub fn about(self, about: SubjectId) -> NewNote {
        let Self { text, marking, handling, state } = self;
        NewNote { about, text, marking, handling, state }
    }
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
    /// What became of sharing it with everybody here, to members of its owner who may see to whom it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sharing: Option<SharingAnswer>,
}

/// What is sealed of a note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoteDocument {
    text: String,
}

impl Kind for NoteDocument {
    const KIND: RecordKind = KIND;
    type Id = NoteId;
}

impl Register {
    /// A page of the notes about a subject that the reader may know of, without their texts, the latest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a subject that is not there.
    #[boxed]
    pub async fn notes_about(&self, caller: &Caller, purpose: Purpose, subject: SubjectId, page: &PageQuery) -> Result<Page<NoteAnswer>, ServiceError> {
        self.list_of::<NoteDocument, _>(caller, purpose, Some(subject), page, listed).await
    }

    /// A page of all notes that the reader may know of, wherever, without their texts, the latest first.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for an `after` that no page gave.
    #[boxed]
    pub async fn notes(&self, caller: &Caller, purpose: Purpose, page: &PageQuery) -> Result<Page<NoteAnswer>, ServiceError> {
        self.list_of::<NoteDocument, _>(caller, purpose, None, page, listed).await
    }

    /// One note, with all that the reader may see of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    #[boxed]
    pub async fn note(&self, caller: &Caller, purpose: Purpose, id: NoteId) -> Result<NoteAnswer, ServiceError> {
        Ok(answer(self.open_record(caller, purpose, id).await?))
    }

    /// Makes a note that belongs to the organisation of the caller.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`] where the rules do not allow it, [`ServiceError::Invalid`] above the ceiling of the installation
    /// or for a text that is empty or too long.
    #[boxed]
    pub async fn create_note(&self, caller: &Caller, note: NewNote) -> Result<NoteAnswer, ServiceError> {
        let marked = Marked { marking: note.marking, handling: note.handling, state: note.state };
        let begun = self.begin_record::<NoteDocument>(caller, note.about, marked).await?;
        let (id, document) = (begun.id, NoteDocument { text: checked(&note.text)?.to_owned() });
        self.keep_begun(caller, begun, &document).await?.shown(self.note(caller, Purpose::OwnWork, id).await)
    }

    /// Changes a note.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`], [`ServiceError::Invalid`].
    #[boxed]
    pub async fn change_note(&self, caller: &Caller, id: NoteId, wanted: &NoteChange) -> Result<NoteAnswer, ServiceError> {
        wanted.marking.map_or(Ok(()), |marking| self.below_ceiling(marking))?;
        let mut held = self.hold_record::<NoteDocument>(caller, id, Operation::Change).await?;
        let before = held.before.row.clone();
        let marked = Marked {
            marking: wanted.marking.unwrap_or(before.marking),
            handling: wanted.handling.unwrap_or(before.handling),
            state: if wanted.current { RecordState::Current } else { before.state },
        };
        self.may_become(&held.reader, &held.before, marked)?;
        let said = self.document::<NoteDocument>(held.snapshot(), &before).await;
        let (said, says) = match &wanted.text {
            // What it said may be damaged: it is written anew.
            Some(text) => (said.or_damaged()?, NoteDocument { text: checked(text)?.to_owned() }),
            None => said.map(|said| (Some(said.clone()), said))?,
        };
        let changed = self.keep_changed(caller, held, (wanted.version, Verb::Change.of(KIND)), marked, (said.as_ref(), &says)).await?;
        changed.shown(self.note(caller, Purpose::OwnWork, id).await)
    }
}

/// A note in a list.
fn listed(id: NoteId, head: RecordHead) -> NoteAnswer {
    NoteAnswer { id, head, text: None, attachments: None, recipients: None, sharing: None }
}

/// A note that was opened.
fn answer(opened: Opened<NoteDocument>) -> NoteAnswer {
    let Opened { id, head, document, attachments, recipients, sharing, .. } = opened;
    NoteAnswer { id, head, text: document.map(|document| document.text), attachments, recipients, sharing }
}

fn checked(text: &str) -> Result<&str, ServiceError> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > LONGEST {
        return Err(Rule::TextLength.broken_with(&[("most", LONGEST as u64)], format!("a note has 1 to {LONGEST} characters")));
    }
    Ok(text)
}
