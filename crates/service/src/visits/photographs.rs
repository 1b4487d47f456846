//! Rating from photographs: the second rater sees what the first one photographed, and nothing of what they answered.

use std::collections::BTreeMap;

use parvis_access::Operation;
use parvis_model::{AttachmentId, VisitId};
use serde::Serialize;

use super::VisitDocument;
use crate::protected::Asker;
use crate::{Register, ServiceError};

/// A photograph of a first visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PhotographToRate {
    /// The visit with which it is kept.
    pub visit: VisitId,
    /// Which file of it.
    pub attachment: AttachmentId,
    /// The questions for which it was taken; none where nobody said.
    pub questions: Vec<String>,
    /// Which point it shows, in words, such as the north door.
    pub whereabouts: String,
}

impl Register {
    /// The photographs of a visit, for somebody who rates it a second time. Whoever answers with them journals it first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
    pub(super) async fn photographs_to_rate(&self, asker: &Asker, first: VisitId) -> Result<Vec<PhotographToRate>, ServiceError> {
        let seen = self.seen(asker, first.into()).await?;
        if !self.view(asker, &seen)?.allows(Operation::Attachments) {
            return Err(ServiceError::Forbidden("the rules of access do not allow it"));
        }
        let mut reader = self.store.read().await?;
        let document: VisitDocument = self.document(&mut reader, &seen.row).await?;
        let mut taken: BTreeMap<&str, (Vec<String>, &str)> = BTreeMap::new();
        for (question, answered) in &document.walk.answers {
            for point in &answered.points {
                for name in &point.photos {
                    let (questions, whereabouts) = taken.entry(name).or_default();
                    questions.push(question.clone());
                    if whereabouts.is_empty() {
                        *whereabouts = &point.whereabouts;
                    }
                }
            }
        }
        let files = self.attachments_of(&mut reader, &seen.row).await?;
        let shown = files.into_iter().filter(|file| is_photograph(&file.name)).map(|file| {
            let (questions, whereabouts) = taken.get(file.name.as_str()).cloned().unwrap_or_default();
            PhotographToRate { visit: first, attachment: file.id, questions, whereabouts: whereabouts.to_owned() }
        });
        Ok(shown.collect())
    }
}

fn is_photograph(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    ["jpg", "jpeg", "png"].contains(&ending.as_str())
}
