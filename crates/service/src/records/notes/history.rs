use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, NoteId, Purpose};
use serde::Serialize;

use super::NoteDocument;
use crate::installation::error::ServiceError;
use crate::register::Register;

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
    #[boxed]
    pub async fn note_versions(&self, caller: &Caller, purpose: Purpose, id: NoteId) -> Result<Vec<VersionAnswer>, ServiceError> {
        let said = self.versions_of::<NoteDocument>(caller, purpose, id).await?.versions;
        Ok(said.into_iter().map(|(row, document)| VersionAnswer { version: row.version, text: document.map(|document| document.text) }).collect())
    }
}
