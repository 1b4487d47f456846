//! What protected records are about: whether it is there, and what it is called.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use parvis_model::{Caller, SiteId, SubjectId};
use parvis_store::Snapshot;

use crate::door::permit::sees_organisation;
use crate::door::protected::Reader;
use crate::installation::error::ServiceError;

/// What a site is called in lists; its id where it has no line any longer.
pub(crate) async fn site_title(snapshot: &mut Snapshot, id: SiteId) -> Result<String, ServiceError> {
    Ok(snapshot.site(id).await?.map_or_else(|| id.to_string(), |(_, line)| line.title))
}

/// What a subject is called in lists; its id where nobody knows a name, nothing for the installation, which every language calls as it likes.
pub(crate) async fn title(snapshot: &mut Snapshot, subject: SubjectId) -> Result<String, ServiceError> {
    let called = match subject {
        SubjectId::Site(site) => return site_title(snapshot, site).await,
        SubjectId::Area(area) => snapshot.area_called(area).await?,
        SubjectId::Organisation(organisation) => snapshot.organisation(organisation).await?.map(|row| row.name),
        SubjectId::Installation(_) => Some(String::new()),
    };
    Ok(called.unwrap_or_else(|| subject.to_string()))
}

/// Titles of subjects, each looked for once.
#[derive(Default)]
pub(crate) struct Titles(BTreeMap<SubjectId, String>);

impl Titles {
    /// What a subject is called, as [`title`].
    pub(crate) async fn of(&mut self, snapshot: &mut Snapshot, subject: SubjectId) -> Result<String, ServiceError> {
        Ok(match self.0.entry(subject) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(place) => place.insert(title(snapshot, subject).await?).clone(),
        })
    }
}

/// A site that is there.
///
/// # Errors
/// [`ServiceError::NotFound`].
pub(crate) async fn known_site(snapshot: &mut Snapshot, id: SiteId) -> Result<(), ServiceError> {
    snapshot.site(id).await?.map(drop).ok_or(ServiceError::NotFound("site"))
}

/// A subject that is there, and that the caller may know of.
///
/// # Errors
/// [`ServiceError::NotFound`].
pub(crate) async fn known_subject(snapshot: &mut Snapshot, caller: &Caller, subject: SubjectId) -> Result<(), ServiceError> {
    let (there, called) = match subject {
        SubjectId::Site(site) => return known_site(snapshot, site).await,
        SubjectId::Area(area) => (snapshot.area_called(area).await?.is_some(), "area"),
        SubjectId::Organisation(organisation) => (sees_organisation(snapshot, caller, organisation).await?, "organisation"),
        SubjectId::Installation(installation) => (snapshot.installation().await? == Some(installation), "installation"),
    };
    if there { Ok(()) } else { Err(ServiceError::NotFound(called)) }
}

/// A subject that is there, or a site that must not be listed and of which the reader's organisation has said something.
///
/// # Errors
/// [`ServiceError::NotFound`].
pub(crate) async fn known_or_ones_own(snapshot: &mut Snapshot, caller: &Caller, reader: Option<&Reader>, subject: SubjectId) -> Result<(), ServiceError> {
    let known = known_subject(snapshot, caller, subject).await;
    if let (true, SubjectId::Site(site), Some(reader)) = (matches!(known, Err(ServiceError::NotFound(_))), subject, reader)
        && snapshot.is_withheld_and_ones_own(site, reader.scope.organisation).await?
    {
        return Ok(());
    }
    known
}
