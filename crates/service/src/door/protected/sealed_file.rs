//! A file with a record under the key of its owner: sealed in pieces, with what is known about it.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use parvis_seal::{DataKey, Identity, Part, open, seal};
use parvis_store::{AttachmentRow, Snapshot};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{AttachmentAnswer, LONGEST_ATTACHMENT};
use crate::door::keys;
use crate::installation::columns::to_json;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// Bytes sealed at a time.
pub(super) const CHUNK: usize = 1024 * 1024;

/// What is sealed about a file beside itself.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct About {
    pub(super) name: String,
    /// SHA-256 of what was sent, hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) received: Option<String>,
}

impl About {
    pub(super) fn answer(self, attachment: &AttachmentRow) -> AttachmentAnswer {
        AttachmentAnswer { id: attachment.id, name: self.name, size: attachment.size, received: self.received, added_at: attachment.added_at }
    }
}

pub(super) fn damaged() -> ServiceError {
    ServiceError::Sealed("an attachment is damaged".to_owned())
}

fn identity(id: &str, part: Part) -> Identity<'_> {
    Identity { kind: "attachment", id, version: 1, part }
}

/// Where a chunk stands among so many.
fn place(index: usize, count: usize) -> Result<Part, ServiceError> {
    Ok(Part::Chunk { index: u32::try_from(index).map_err(|_| damaged())?, last: index + 1 == count })
}

impl Register {
    /// Seals a file and what is known about it under a key.
    pub(super) fn seal_attachment(&self, row: &mut AttachmentRow, key: &DataKey, about: &About, content: &[u8]) -> Result<Vec<String>, ServiceError> {
        let id = row.id.to_string();
        let sealed = |part, plain: &[u8]| -> Result<String, ServiceError> {
            let document = seal(key, self.settings.cipher.into(), identity(&id, part), &keys::nonce(self.random.as_ref()), plain)?;
            Ok(BASE64_STANDARD.encode(document))
        };
        row.about = sealed(Part::Whole, to_json(about)?.as_bytes())?;
        let count = content.len().div_ceil(CHUNK);
        content.chunks(CHUNK).enumerate().map(|(index, chunk)| sealed(place(index, count)?, chunk)).collect()
    }

    /// Seals a file under another key of its owner.
    pub(crate) async fn reseal_attachment(
        &self,
        snapshot: &mut Snapshot,
        mut attachment: AttachmentRow,
        before: &DataKey,
        (version, key): (i64, &DataKey),
    ) -> Result<(AttachmentRow, Vec<String>), ServiceError> {
        let content = opened(before, &attachment, snapshot.attachment_chunks(attachment.id).await?)?;
        let about = about(before, &attachment)?;
        attachment.key_version = version;
        let chunks = self.seal_attachment(&mut attachment, key, &about, &content)?;
        Ok((attachment, chunks))
    }
}

/// What is known about a file.
pub(super) fn about(key: &DataKey, attachment: &AttachmentRow) -> Result<About, ServiceError> {
    let plain = open(key, identity(&attachment.id.to_string(), Part::Whole), &BASE64_STANDARD.decode(&attachment.about).map_err(|_| damaged())?)?;
    serde_json::from_slice(&plain).map_err(|_| damaged())
}

/// The bytes of a file.
pub(super) fn opened(key: &DataKey, attachment: &AttachmentRow, chunks: Vec<String>) -> Result<Zeroizing<Vec<u8>>, ServiceError> {
    let (id, count) = (attachment.id.to_string(), chunks.len());
    let mut content = Zeroizing::new(Vec::with_capacity(usize::try_from(attachment.size).unwrap_or(0).min(LONGEST_ATTACHMENT)));
    for (index, chunk) in chunks.into_iter().enumerate() {
        content.extend_from_slice(&open(key, identity(&id, place(index, count)?), &BASE64_STANDARD.decode(chunk).map_err(|_| damaged())?)?);
    }
    if i64::try_from(content.len()).ok() == Some(attachment.size) { Ok(content) } else { Err(damaged()) }
}

/// Whether a file opens, and what is known about it.
pub(crate) fn attachment_opens(key: &DataKey, attachment: &AttachmentRow, chunks: Vec<String>) -> bool {
    opened(key, attachment, chunks).is_ok() && about(key, attachment).is_ok()
}
