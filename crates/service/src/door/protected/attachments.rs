//! Files with a record: sealed in chunks, named under the seal, given back as they came and never run in a browser.

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{AttachmentId, Caller, FileRule, FilesTaken, Purpose, RecordId, RecordKind, Timestamp};
use parvis_store::{AttachmentRow, ProtectedRow, Seen, Snapshot};
use serde::Serialize;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::photo::Refusal;
use super::sealed_file::{About, CHUNK, about, damaged, opened};
use super::{file_names, none_of};
use crate::door::journal_action::Action;
use crate::installation::error::ServiceError;
use crate::installation::outcome::OrDamaged;
use crate::installation::rule::Rule;
use crate::installation::text::name;
use crate::register::Register;

/// The longest file, in bytes.
pub const LONGEST_ATTACHMENT: usize = 10 * 1024 * 1024;

/// Which files are kept with records of a kind.
///
/// # Errors
/// [`ServiceError::Invalid`] for a kind that has none.
fn rule_of(kind: RecordKind) -> Result<FileRule, ServiceError> {
    kind.row().files.ok_or_else(|| {
        let with: Vec<String> =
            RecordKind::ALL.into_iter().map(RecordKind::row).filter(|row| row.files.is_some()).map(|row| row.many.replace('_', " ")).collect();
        ServiceError::Invalid(format!("files are kept with {}", with.join(" and ")))
    })
}

/// A file with a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AttachmentAnswer {
    /// Identity.
    pub id: AttachmentId,
    /// What it is called.
    pub name: String,
    /// Its length in bytes.
    pub size: i64,
    /// SHA-256 of the file as it was sent, hexadecimal: what is kept of a photograph is written anew, so that a device knows by
    /// this alone that what it sent has come. Absent for files that were added before this was noted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 64, max_length = 64))]
    pub received: Option<String>,
    /// When it was added.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub added_at: Timestamp,
}

/// What becomes of a file that is brought.
enum Beside {
    /// It is there already.
    Sent(AttachmentAnswer),
    /// It is kept under this name.
    New(String),
}

/// A file that is not taken: which, why, and what to do.
fn refused(called: &str, Refusal { rule, with, why }: Refusal) -> ServiceError {
    let says = format!("\"{called}\": {why}; nothing of this file was kept");
    rule.broken_with(with.as_slice(), says)
}

fn full(called: &str, count: usize) -> ServiceError {
    refused(called, Rule::FilesFull.refuses(format!("there are {count} files already, as many as are kept")))
}

fn has_a_length(called: &str, content: &[u8]) -> Result<(), ServiceError> {
    if content.is_empty() {
        return Err(refused(called, Rule::FileEmpty.refuses("this file is empty")));
    }
    if content.len() > LONGEST_ATTACHMENT {
        let most = LONGEST_ATTACHMENT / CHUNK;
        let refusal = Rule::FileTooLong.refuses(format!("this file is longer than {most} MiB"));
        return Err(refused(called, Refusal { with: Some(("mebibytes", most as u64)), ..refusal }));
    }
    Ok(())
}

impl Register {
    /// Whether the caller may add a file to a record: asked before the file is read.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; [`ServiceError::Invalid`] for a record that takes no more files;
    /// [`ServiceError::QuotaFull`], [`ServiceError::ReserveReached`].
    #[boxed]
    pub async fn permit_attachment(&self, caller: &Caller, record: RecordId) -> Result<(), ServiceError> {
        let mut snapshot = self.store.read().await?;
        let (_, seen) = self.allowed(&mut snapshot, caller, record, Operation::Change).await?;
        // To a record that is full, a file that is there already may still come once more.
        rule_of(seen.row.kind)?;
        self.has_room_on_disk()?;
        self.has_room(&mut snapshot, seen.row.owner, 0, 0).await
    }

    /// What is kept of a photograph, report or picture of a floor.
    async fn clean(&self, called: &str, takes: FilesTaken, content: &[u8]) -> Result<Zeroizing<Vec<u8>>, ServiceError> {
        has_a_length(called, content)?;
        let content = Zeroizing::new(content.to_vec());
        let cleaned = self
            .workshop
            .run(move || match takes {
                FilesTaken::Pictures => super::photo::kept_picture(&content),
                _ => super::photo::kept(&content),
            })
            .await?;
        cleaned.map(Zeroizing::new).map_err(|refusal| refused(called, refusal))
    }

    /// Adds a file to a record. One that has the name of another gets a number behind its name, which the answer says; one that
    /// is there already with this name and the same bytes is answered as it is, because a device that did not hear that a
    /// file had arrived sends it again.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; [`ServiceError::Invalid`] for an invalid name, an empty file,
    /// one longer than [`LONGEST_ATTACHMENT`], one that is not taken (its name and the reason are said), or one too many;
    /// [`ServiceError::QuotaFull`], [`ServiceError::ReserveReached`].
    #[boxed]
    pub async fn attach(&self, caller: &Caller, record: RecordId, called: &str, content: &[u8]) -> Result<AttachmentAnswer, ServiceError> {
        let called = name(called)?;
        let received: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
        // A photograph is decoded before the writer is taken: nobody waits for it.
        let takes = record.kind().row().files.map(|rule| rule.takes).filter(|takes| *takes != FilesTaken::Any);
        let cleaned = if let Some(takes) = takes {
            let (reader, seen) = self.allowed(&mut self.store.read().await?, caller, record, Operation::Change).await?;
            let _own = self.workshop.turn_of(reader.member()).await?;
            // It may have waited behind those that took the last places.
            self.has_place_for(&mut self.store.read().await?, &seen.row, &called, &received).await?;
            Some(self.clean(&called, takes, content).await?)
        } else {
            None
        };
        let content = cleaned.as_ref().map_or(content, |cleaned| cleaned.as_slice());
        let mut change = self.writer_to_show(caller).await?;
        let (reader, seen) = self.allowed(change.snapshot(), caller, record, Operation::Change).await?;
        rule_of(seen.row.kind)?;
        has_a_length(&called, content)?;
        let name = match self.beside_others(change.snapshot(), &seen.row, &called, content).await? {
            Beside::Sent(there) => {
                change.roll_back().await?;
                return Ok(there);
            }
            Beside::New(name) => name,
        };
        self.has_room(change.snapshot(), seen.row.owner, 0, content.len() as u64).await?;
        let (key_version, key) = self.data_key(&mut change, seen.row.owner).await?;
        let id = AttachmentId::from_random(self.random());
        let size = i64::try_from(content.len()).map_err(|_| damaged())?;
        let mut row = AttachmentRow { id, record: seen.row.id.clone(), key_version, about: String::new(), size, added_at: reader.scope.now };
        let about = About { name, received: Some(received) };
        let chunks = self.seal_attachment(&mut row, &key, &about, content)?;
        self.count_record(&mut change, &reader, &seen.row).await?;
        change.put_attachment(&row, &chunks).await?;
        self.commit_to_show(change, self.entry(caller, Action::Attach, format!("{id} to {record}"))).await?;
        Ok(about.answer(&row))
    }

    /// Refuses a file that surely finds no place, before it is looked at any further: the record is full, and none of its files came with these bytes.
    async fn has_place_for(&self, snapshot: &mut Snapshot, row: &ProtectedRow, called: &str, received: &str) -> Result<(), ServiceError> {
        let there = snapshot.attachments(&row.id).await?;
        let count = there.len();
        if count < rule_of(row.kind)?.most {
            return Ok(());
        }
        for attachment in there {
            let key = self.known_data_key(snapshot, row.owner, attachment.key_version).await?;
            // Of an older file it is not known with which bytes it came.
            if about(&key, &attachment).is_ok_and(|about| about.received.is_none_or(|known| known == received)) {
                return Ok(());
            }
        }
        Err(full(called, count))
    }

    /// What becomes of a file beside those that the record has.
    async fn beside_others(&self, snapshot: &mut Snapshot, row: &ProtectedRow, called: &str, content: &[u8]) -> Result<Beside, ServiceError> {
        let there = snapshot.attachments(&row.id).await?;
        let (count, length) = (there.len(), i64::try_from(content.len()).ok());
        let mut names = Vec::with_capacity(count);
        for attachment in there {
            let key = self.known_data_key(snapshot, row.owner, attachment.key_version).await?;
            // One damaged file keeps no other from being added.
            let Ok(about) = about(&key, &attachment) else { continue };
            if Some(attachment.size) == length && file_names::may_be(&about.name, called) {
                let chunks = snapshot.attachment_chunks(attachment.id).await?;
                if opened(&key, &attachment, chunks).is_ok_and(|known| known.as_slice() == content) {
                    return Ok(Beside::Sent(about.answer(&attachment)));
                }
            }
            names.push(about.name);
        }
        if count >= rule_of(row.kind)?.most {
            return Err(full(called, count));
        }
        Ok(Beside::New(file_names::beside(called, &names)))
    }

    /// The files with a record, for those who may see them.
    pub(crate) async fn attachments_of(&self, snapshot: &mut Snapshot, seen: &Seen) -> Result<Vec<AttachmentAnswer>, ServiceError> {
        let mut answers = Vec::new();
        self.installation_key()?;
        for attachment in self.files_shown(snapshot, seen).await? {
            let key = self.known_data_key(snapshot, seen.row.owner, attachment.key_version).await.or_damaged()?;
            // One whose name is damaged is called by its id, and hides neither the others nor the record.
            let about = key.ok_or_else(damaged).and_then(|key| about(&key, &attachment)).or_damaged()?;
            let about = about.unwrap_or_else(|| About { name: attachment.id.to_string(), received: None });
            answers.push(about.answer(&attachment));
        }
        Ok(answers)
    }

    /// The rows of the files with a record that a reader may see.
    async fn files_shown(&self, snapshot: &mut Snapshot, seen: &Seen) -> Result<Vec<AttachmentRow>, ServiceError> {
        let only = self.only_files(snapshot, seen).await?;
        let mut files = snapshot.attachments(&seen.row.id).await?;
        files.retain(|file| only.as_ref().is_none_or(|only| only.contains(&file.id)));
        Ok(files)
    }

    /// The bytes of a file of a record whose opening is in the journal; nothing where it is damaged or gone.
    pub(crate) async fn content_of(&self, row: &ProtectedRow, file: &AttachmentRow) -> Result<Option<Zeroizing<Vec<u8>>>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let Some(key) = self.known_data_key(&mut snapshot, row.owner, file.key_version).await.or_damaged()? else { return Ok(None) };
        opened(&key, file, snapshot.attachment_chunks(file.id).await?).or_damaged()
    }

    /// One file, opened.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], also for a file of another record; [`ServiceError::Forbidden`].
    #[boxed]
    pub async fn attachment(
        &self,
        caller: &Caller,
        purpose: Purpose,
        record: RecordId,
        id: AttachmentId,
    ) -> Result<(String, Zeroizing<Vec<u8>>), ServiceError> {
        let mut snapshot = self.store.read().await?;
        let reader = self.reader(&mut snapshot, caller, purpose).await?.ok_or_else(|| none_of(record.kind()))?;
        let seen = self.seen(&mut snapshot, &reader, record).await?;
        if !self.view(&reader, &seen)?.allows(Operation::Attachments) {
            return Err(ServiceError::Forbidden("the rules of access do not allow it"));
        }
        let found = self.files_shown(&mut snapshot, &seen).await?.into_iter().find(|attachment| attachment.id == id);
        let attachment = found.ok_or(ServiceError::NotFound("attachment"))?;
        drop(snapshot);
        self.journal_opening(caller, &reader, &seen, &[Operation::Attachments]).await?;
        let mut snapshot = self.store.read().await?;
        let key = self.known_data_key(&mut snapshot, seen.row.owner, attachment.key_version).await?;
        let content = opened(&key, &attachment, snapshot.attachment_chunks(id).await?)?;
        Ok((about(&key, &attachment)?.name, content))
    }

    /// Removes a file from a record; it is erased.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
    #[boxed]
    pub async fn remove_attachment(&self, caller: &Caller, record: RecordId, id: AttachmentId) -> Result<(), ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let (_, seen) = self.allowed(change.snapshot(), caller, record, Operation::Change).await?;
        if !change.remove_attachment(&seen.row.id, id).await? {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("attachment"));
        }
        Ok(change.commit(self.entry(caller, Action::RemoveAttachment, format!("{id} of {record}"))).await?)
    }
}
