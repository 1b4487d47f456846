//! What protected records are about: whether it is there, and what it is called.

use parvis_model::SiteId;
use parvis_store::Reader;

use crate::door::protected::Asker;
use crate::installation::error::ServiceError;

/// What a site is called in lists; its id where it has no line any longer.
pub(crate) async fn site_title(reader: &mut Reader, id: SiteId) -> Result<String, ServiceError> {
    Ok(reader.site(id).await?.map_or_else(|| id.to_string(), |(_, line)| line.title))
}

/// A site that is there.
///
/// # Errors
/// [`ServiceError::NotFound`].
pub(crate) async fn known_site(reader: &mut Reader, id: SiteId) -> Result<(), ServiceError> {
    reader.site(id).await?.map(drop).ok_or(ServiceError::NotFound("site"))
}

/// A site that is there, or one that must not be listed and of which the asker's organisation has said something.
///
/// # Errors
/// [`ServiceError::NotFound`].
pub(crate) async fn known_or_ones_own(reader: &mut Reader, asker: Option<&Asker>, id: SiteId) -> Result<(), ServiceError> {
    if reader.site(id).await?.is_some() {
        return Ok(());
    }
    match asker {
        Some(asker) if reader.is_withheld_and_ones_own(id, asker.seer.organisation).await? => Ok(()),
        _ => Err(ServiceError::NotFound("site")),
    }
}
