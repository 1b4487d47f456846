//! The photographs of a visit, with the questions for which they were taken.

use std::collections::BTreeMap;

use parvis_model::{AttachmentId, SiteId, VisitId};
use parvis_store::{Seen, Snapshot};
use serde::Serialize;

use super::{KIND, VisitDocument};
use crate::door::protected::none_of;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// A photograph that was taken on a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Photograph {
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
    /// The photographs of a visit. The caller has asked the rules, and writes the journal before answering with them.
    pub(crate) async fn photographs_of(&self, snapshot: &mut Snapshot, seen: &Seen, document: &VisitDocument) -> Result<Vec<Photograph>, ServiceError> {
        let visit: VisitId = seen.row.id.parse().map_err(|_| none_of(KIND))?;
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
        let files = self.attachments_of(snapshot, seen).await?;
        let shown = files.into_iter().filter(|file| is_photograph(&file.name)).map(|file| {
            let (questions, whereabouts) = taken.get(file.name.as_str()).cloned().unwrap_or_default();
            Photograph { visit, attachment: file.id, questions, whereabouts: whereabouts.to_owned() }
        });
        Ok(shown.collect())
    }

    /// Where the middle of a place is now, degrees east and north; none where it is listed no longer.
    pub(super) async fn middle_of(&self, snapshot: &mut Snapshot, site: SiteId) -> Result<Option<[f64; 2]>, ServiceError> {
        Ok(snapshot.site(site).await?.map(|(_, line)| [line.lon, line.lat]))
    }
}

pub(super) fn is_photograph(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    ["jpg", "jpeg", "png"].contains(&ending.as_str())
}
