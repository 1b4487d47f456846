use parvis_access::Operation;
use parvis_model::{Caller, NoteId, Purpose, Share};
use parvis_store::{ProtectedRow, Seen};
use serde::Serialize;

use crate::{Register, ServiceError};

/// What a note said in one of its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VersionAnswer {
    /// 1, 2, 3 …
    pub version: i64,
    /// What it said; absent where it is damaged and cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Register {
    /// All versions of a note, the latest first, for those who may see its history; to others than its owner, those that they might have
    /// seen as they were marked then.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
    pub async fn note_versions(&self, caller: &Caller, purpose: Purpose, id: NoteId) -> Result<Vec<VersionAnswer>, ServiceError> {
        let mut reader = self.store.read().await?;
        let asker = self.asker(&mut reader, caller, purpose).await?.ok_or(ServiceError::NotFound("note"))?;
        let seen = self.seen(&mut reader, &asker, id.into()).await?;
        drop(reader);
        if !self.view(&asker, &seen)?.allows(Operation::History) {
            return Err(ServiceError::Forbidden("the rules of access do not allow it"));
        }
        self.journal_opening(caller, &asker, &seen, &[Operation::History]).await?;
        let mut reader = self.store.read().await?;
        let marks = reader.version_marks(&seen.row.id).await?;
        let mut versions = Vec::new();
        for version in (1..=seen.row.version).rev() {
            // To others than its owner, each version is what it was marked when it was written: what was red stays unseen.
            if seen.share != Share::Own {
                let Some((marking, state)) = marks.get(&version).copied() else { continue };
                let then = Seen { row: ProtectedRow { marking, state, ..seen.row.clone() }, ..seen.clone() };
                if !self.view(&asker, &then)?.allows(Operation::History) {
                    continue;
                }
            }
            let row = ProtectedRow { version, ..seen.row.clone() };
            versions.push(VersionAnswer { version, text: self.document_unless_damaged::<super::Sealed>(&mut reader, &row).await?.map(|sealed| sealed.text) });
        }
        Ok(versions)
    }
}
