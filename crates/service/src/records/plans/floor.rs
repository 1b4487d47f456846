//! The picture of the floor beneath the drawing of a plan: one of the files that are kept with it.

use parvis_documents::FloorPrint;
use parvis_model::{AttachmentId, Caller, PlanId, Purpose};
use parvis_store::{AttachmentRow, ProtectedRow, Snapshot};
use zeroize::Zeroizing;

use super::shapes::PlanDocument;
use crate::door::protected::AttachmentAnswer;
use crate::installation::error::ServiceError;
use crate::installation::outcome::OrDamaged;
use crate::public::printed_plans::floor_of;
use crate::register::Register;

/// The floor of a plan on its way to the page.
pub(super) enum Floor {
    /// The file, as it is kept.
    Kept(Zeroizing<Vec<u8>>),
    /// It is left out.
    Left(FloorPrint),
}

impl Floor {
    /// As it is printed. It decodes a picture, so it is done beside the requests.
    pub(super) fn made_pale(self) -> FloorPrint {
        match self {
            Self::Kept(content) => floor_of(&content).unwrap_or(FloorPrint::Damaged),
            Self::Left(left) => left,
        }
    }
}

impl From<Option<Zeroizing<Vec<u8>>>> for Floor {
    fn from(content: Option<Zeroizing<Vec<u8>>>) -> Self {
        content.map_or(Self::Left(FloorPrint::Damaged), Self::Kept)
    }
}

impl Register {
    /// The floor among the files that a reader sees of a plan whose opening is in the journal; `files` is none where the reader sees none.
    pub(super) async fn floor_to_print(&self, row: &ProtectedRow, files: Option<&[AttachmentAnswer]>, id: AttachmentId) -> Result<Floor, ServiceError> {
        let Some(files) = files else { return Ok(Floor::Left(FloorPrint::Withheld)) };
        let rows: Vec<AttachmentRow> = self.store.read().await?.attachments(&row.id).await?;
        match rows.iter().find(|file| file.id == id && files.iter().any(|shown| shown.id == id)) {
            Some(file) => Ok(self.content_of(row, file).await?.into()),
            None => Ok(Floor::Left(FloorPrint::Gone)),
        }
    }

    /// The floor of a plan that is being written, for somebody who may change the plan. Opening it is journalled.
    pub(super) async fn floor_to_preview(&self, caller: &Caller, plan: PlanId, id: AttachmentId) -> Result<Floor, ServiceError> {
        match self.attachment(caller, Purpose::OwnWork, plan.into(), id).await.or_damaged() {
            Ok(content) => Ok(content.map(|(_, content)| content).into()),
            Err(ServiceError::NotFound("attachment")) => Ok(Floor::Left(FloorPrint::Gone)),
            Err(ServiceError::Forbidden(_)) => Ok(Floor::Left(FloorPrint::Withheld)),
            Err(error) => Err(error),
        }
    }
}

/// Looks whether a plan names a picture of its own. What it named before stays, also where the file is gone: whoever saves something else is not asked for it.
///
/// # Errors
/// [`ServiceError::Invalid`] names the place.
pub(super) async fn names_its_own(snapshot: &mut Snapshot, row: &ProtectedRow, (before, says): (&PlanDocument, &PlanDocument)) -> Result<(), ServiceError> {
    let Some(named) = says.picture().filter(|named| before.picture() != Some(*named)) else { return Ok(()) };
    let files = snapshot.attachments(&row.id).await?;
    if files.iter().any(|file| file.id.to_string() == named) {
        return Ok(());
    }
    Err(ServiceError::Invalid("picture.attachment: there is no such picture with this plan; add it to the plan first".to_owned()))
}
