//! The site note, the first protected kind. One door: every use case asks the access rules first, what is not permitted
//! is not there, and nothing protected is answered before the journal has it.

mod asker;
mod attachments;
mod audience;
mod export;
mod give;
mod history;
mod readers;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use parvis_access::{Class, Operation, Rules};
use parvis_model::{Caller, GivenId, Handling, Marking, NoteId, OrganisationId, Purpose, RecordKind, RecordState, Share, SiteId, Timestamp};
use parvis_seal::{Identity, Part, open, seal};
use parvis_store::{ProtectedRow, Reader, SealedVersion, Seen, WriteTransaction};
use serde::{Deserialize, Serialize};

use asker::Asker;
pub use attachments::{AttachmentAnswer, LONGEST_ATTACHMENT};
pub use audience::AudienceLine;
pub use give::GivenAnswer;
use give::recipient;
pub use history::VersionAnswer;
pub use readers::ReaderAnswer;

use crate::sites::site_title;
use crate::{Register, ServiceError, keys};

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
    /// About which site.
    pub site: SiteId,
    /// What the site is called.
    pub site_title: String,
    /// Whose it is.
    pub owner: OrganisationId,
    /// What the owner is called.
    pub owner_name: String,
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// Where it stands.
    pub state: RecordState,
    /// When it was made.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    /// When it was last changed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub changed_at: Timestamp,
    /// Rises with each change.
    pub version: i64,
    /// Which groups of fields the reader may see.
    pub sees: Vec<Operation>,
    /// What the reader may do with it.
    pub may: Vec<Operation>,
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

/// To whom a note was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecipientAnswer {
    /// Identity of the giving.
    pub id: GivenId,
    /// To whom.
    pub organisation: OrganisationId,
    /// What they are called.
    pub name: String,
    /// For what.
    pub purpose: Purpose,
    /// Until when.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub until: Timestamp,
    /// When it was taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub taken_back_at: Option<Timestamp>,
}

/// What is sealed of a note.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sealed {
    text: String,
}

impl Register {
    /// The notes about a site that the reader may know of, without their texts.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a site that is not there.
    pub async fn notes_of_site(&self, caller: &Caller, purpose: Purpose, site: SiteId) -> Result<Vec<NoteAnswer>, ServiceError> {
        self.site(caller, site).await?;
        let Some(asker) = self.asker(caller, purpose).await? else { return Ok(Vec::new()) };
        let classes = self.permitted(&asker, Operation::Existence)?;
        let found = self.store.read().await?.permitted_of_site(&asker.seer, KIND, &classes, site).await?;
        if !found.is_empty() {
            self.journal_list(caller, &asker, &site.to_string()).await?;
        }
        self.answers(&asker, found).await
    }

    /// All notes that the reader may know of, wherever, without their texts.
    ///
    /// # Errors
    /// What the database says.
    pub async fn notes(&self, caller: &Caller, purpose: Purpose) -> Result<Vec<NoteAnswer>, ServiceError> {
        let Some(asker) = self.asker(caller, purpose).await? else { return Ok(Vec::new()) };
        let classes = self.permitted(&asker, Operation::Existence)?;
        let found = self.store.read().await?.permitted_of_kind(&asker.seer, KIND, &classes).await?;
        if !found.is_empty() {
            self.journal_list(caller, &asker, "everywhere").await?;
        }
        self.answers(&asker, found).await
    }

    /// One note, with all that the reader may see of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    pub async fn note(&self, caller: &Caller, purpose: Purpose, id: NoteId) -> Result<NoteAnswer, ServiceError> {
        let asker = self.asker(caller, purpose).await?.ok_or(ServiceError::NotFound("note"))?;
        let seen = self.seen(&asker, id).await?;
        let view = self.view(&asker, &seen)?;
        let fields: Vec<Operation> =
            [Operation::Existence, Operation::Text, Operation::Attachments, Operation::Recipients].into_iter().filter(|field| view.allows(*field)).collect();
        self.journal_opening(caller, &asker, &seen, &fields).await?;
        self.opened(&asker, seen).await
    }

    /// What a reader may see of a note whose opening is in the journal.
    async fn opened(&self, asker: &Asker, seen: Seen) -> Result<NoteAnswer, ServiceError> {
        let view = self.view(asker, &seen)?;
        let mut reader = self.store.read().await?;
        let text = if view.allows(Operation::Text) { Some(self.open_text(&mut reader, &seen.row).await?) } else { None };
        let attachments = if view.allows(Operation::Attachments) { Some(self.attachments_of(&mut reader, &seen.row).await?) } else { None };
        let recipients = if view.allows(Operation::Recipients) {
            let names = organisation_names(&mut reader).await?;
            Some(reader.given(&seen.row.id).await?.into_iter().map(|row| recipient(row, &names)).collect())
        } else {
            None
        };
        let answer = self.answers(asker, vec![seen]).await?.pop().ok_or(ServiceError::NotFound("note"))?;
        Ok(NoteAnswer { text, attachments, recipients, ..answer })
    }

    /// Makes a note that belongs to the organisation of the caller.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`] where the rules do not allow it, [`ServiceError::Invalid`] above the ceiling of the installation
    /// or for a text that is empty or too long.
    pub async fn create_note(&self, caller: &Caller, note: NewNote) -> Result<NoteAnswer, ServiceError> {
        self.site(caller, note.site).await?;
        self.below_ceiling(note.marking)?;
        let mut change = self.writing().await?;
        let forbidden = ServiceError::Forbidden("your organisation makes no such notes about this place");
        let Some(asker) = self.asker(caller, Purpose::OwnWork).await? else { return Err(forbidden) };
        let relation = self.store.read().await?.relation(asker.seer.organisation, note.site).await?;
        let class = Class { relation, share: Share::Own, marking: note.marking, handling: note.handling, state: note.state };
        if !Rules::shared()?.view(KIND, asker.role, asker.seer.purpose, class).allows(Operation::Create) {
            return Err(forbidden);
        }
        let text = checked(&note.text)?;
        let now = asker.seer.now;
        let id = NoteId::from_random(self.random());
        let row = ProtectedRow {
            id: id.to_string(),
            kind: KIND,
            site: note.site,
            owner: asker.seer.organisation,
            marking: note.marking,
            handling: note.handling,
            state: note.state,
            created_at: now,
            changed_at: now,
            version: 1,
        };
        // Whoever makes or changes a note is shown it: that counts like opening it, and is refused before anything is kept.
        self.count_site(&mut change, &asker, row.site).await?;
        self.put(&mut change, &row, 0, text).await?;
        change.commit(self.entry(caller, "create_note", id)).await?;
        self.note(caller, Purpose::OwnWork, id).await
    }

    /// Changes a note.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`], [`ServiceError::Invalid`].
    pub async fn change_note(&self, caller: &Caller, id: NoteId, wanted: &NoteChange) -> Result<NoteAnswer, ServiceError> {
        wanted.marking.map_or(Ok(()), |marking| self.below_ceiling(marking))?;
        let mut change = self.writing().await?;
        let (asker, before) = self.allowed(caller, id, Operation::Change).await?;
        let marking = wanted.marking.unwrap_or(before.row.marking);
        let state = if wanted.current { RecordState::Current } else { before.row.state };
        let handling = wanted.handling.unwrap_or(before.row.handling);
        // As it will be, it has to be a note that they may change as well: nobody marks a note out of their own sight.
        let after = Class { relation: before.relation, share: before.share, marking, handling, state };
        let view = Rules::shared()?.view(KIND, asker.role, asker.seer.purpose, after);
        let may_be = view.allows(Operation::Change) || wanted.current && view.allows(Operation::Create);
        if !may_be {
            return Err(ServiceError::Forbidden("this note may not be changed so"));
        }
        let text = match &wanted.text {
            Some(text) => checked(text)?.to_owned(),
            None => self.open_text(&mut self.store.read().await?, &before.row).await?,
        };
        let row = ProtectedRow { marking, handling, state, changed_at: asker.seer.now, version: before.row.version + 1, ..before.row };
        self.count_site(&mut change, &asker, row.site).await?;
        if !self.put(&mut change, &row, wanted.version, &text).await? {
            change.roll_back().await?;
            return Err(ServiceError::Conflict);
        }
        change.commit(self.entry(caller, "change_note", id)).await?;
        self.note(caller, Purpose::OwnWork, id).await
    }

    /// Puts a note out of force; those to whom it was given see it no longer.
    ///
    /// # Errors
    /// As [`Register::change_note`].
    pub async fn withdraw_note(&self, caller: &Caller, id: NoteId) -> Result<NoteAnswer, ServiceError> {
        let mut change = self.writing().await?;
        let (asker, before) = self.allowed(caller, id, Operation::Withdraw).await?;
        let text = self.open_text(&mut self.store.read().await?, &before.row).await?;
        let expected = before.row.version;
        let row = ProtectedRow { state: RecordState::Withdrawn, changed_at: asker.seer.now, version: expected + 1, ..before.row };
        self.count_site(&mut change, &asker, row.site).await?;
        if !self.put(&mut change, &row, expected, &text).await? {
            change.roll_back().await?;
            return Err(ServiceError::Conflict);
        }
        change.commit(self.entry(caller, "withdraw_note", id)).await?;
        self.note(caller, Purpose::OwnWork, id).await
    }

    /// Erases a note with all its versions. The journal keeps that it was there, not what it said.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
    pub async fn erase_note(&self, caller: &Caller, id: NoteId) -> Result<(), ServiceError> {
        let mut change = self.writing().await?;
        let (_, seen) = self.allowed(caller, id, Operation::Erase).await?;
        change.erase_protected(&seen.row.id).await?;
        Ok(change.commit(self.entry(caller, "erase_note", id)).await?)
    }

    /// The writer, taken before the decision: nobody else changes anything between a decision and what it allowed.
    async fn writing(&self) -> Result<WriteTransaction, ServiceError> {
        Ok(self.store.write().await?)
    }

    /// A note with which the caller may do this: hidden is not found, visible but forbidden is forbidden.
    async fn allowed(&self, caller: &Caller, id: NoteId, operation: Operation) -> Result<(Asker, Seen), ServiceError> {
        let asker = self.asker(caller, Purpose::OwnWork).await?.ok_or(ServiceError::NotFound("note"))?;
        let seen = self.seen(&asker, id).await?;
        if !self.view(&asker, &seen)?.allows(operation) {
            return Err(ServiceError::Forbidden("the rules of access do not allow it"));
        }
        Ok((asker, seen))
    }

    fn below_ceiling(&self, marking: Marking) -> Result<(), ServiceError> {
        let ceiling = self.settings.ceiling;
        if marking > ceiling {
            return Err(ServiceError::Invalid(format!("this installation accepts nothing marked above {ceiling}")));
        }
        Ok(())
    }

    /// Seals the text as this version of the record and writes both; false when the record has moved on.
    async fn put(&self, change: &mut WriteTransaction, row: &ProtectedRow, expected: i64, text: &str) -> Result<bool, ServiceError> {
        let (key_version, key) = self.data_key(change, row.owner).await?;
        let plain = zeroize::Zeroizing::new(crate::error::to_json(&Sealed { text: text.to_owned() })?);
        let document = seal(&key, self.settings.cipher.into(), identity(row, row.version), &keys::nonce(self.random.as_ref()), plain.as_bytes())?;
        let sealed = SealedVersion { version: row.version, key_version, sealed: BASE64_STANDARD.encode(document) };
        Ok(change.put_protected(row, expected, Some(&sealed)).await?)
    }

    async fn open_text(&self, reader: &mut Reader, row: &ProtectedRow) -> Result<String, ServiceError> {
        let missing = || ServiceError::Sealed("what it says is missing".to_owned());
        let sealed = reader.sealed_version(&row.id, row.version).await?.ok_or_else(missing)?;
        let key = self.known_data_key(reader, row.owner, sealed.key_version).await?;
        let document = BASE64_STANDARD.decode(&sealed.sealed).map_err(|_| missing())?;
        let plain = open(&key, identity(row, row.version), &document)?;
        let sealed: Sealed = serde_json::from_slice(&plain).map_err(|_| missing())?;
        Ok(sealed.text)
    }

    /// What stands plain of notes, with the names of what they name.
    async fn answers(&self, asker: &Asker, found: Vec<Seen>) -> Result<Vec<NoteAnswer>, ServiceError> {
        let mut reader = self.store.read().await?;
        let names = organisation_names(&mut reader).await?;
        let mut titles: BTreeMap<SiteId, String> = BTreeMap::new();
        let mut answers = Vec::with_capacity(found.len());
        for seen in found {
            let (sees, may) = self.view(asker, &seen)?.operations().partition(|operation| Operation::FIELD_GROUPS.contains(operation));
            let row = seen.row;
            let site_title = match titles.entry(row.site) {
                Entry::Occupied(known) => known.get().clone(),
                Entry::Vacant(place) => place.insert(site_title(&mut reader, row.site).await?).clone(),
            };
            answers.push(NoteAnswer {
                id: row.id.parse().map_err(|_| ServiceError::NotFound("note"))?,
                site: row.site,
                site_title,
                owner: row.owner,
                owner_name: names.get(&row.owner).cloned().unwrap_or_default(),
                marking: row.marking,
                handling: row.handling,
                state: row.state,
                created_at: row.created_at,
                changed_at: row.changed_at,
                version: row.version,
                sees,
                may,
                text: None,
                attachments: None,
                recipients: None,
            });
        }
        Ok(answers)
    }
}

/// What organisations are called.
async fn organisation_names(reader: &mut Reader) -> Result<BTreeMap<OrganisationId, String>, ServiceError> {
    Ok(reader.organisations().await?.into_iter().map(|row| (row.id, row.name)).collect())
}

fn identity(row: &ProtectedRow, version: i64) -> Identity<'_> {
    Identity { kind: row.kind.as_str(), id: &row.id, version: version.unsigned_abs(), part: Part::Whole }
}

fn checked(text: &str) -> Result<&str, ServiceError> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > LONGEST {
        return Err(ServiceError::Invalid(format!("a note has 1 to {LONGEST} characters")));
    }
    Ok(text)
}
