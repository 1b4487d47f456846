//! What those see who write public notices.

use async_recursion::async_recursion as boxed;
use parvis_access::Task;
use parvis_model::{Caller, PublicNoticeId};
use parvis_store::{AfterRecord, PublicNoticeRow, Snapshot};

use super::answers::{PublicNoticeDraft, PublicNoticeDraftLine};
use super::keepers::{held, state};
use super::readers::{kept, line, picture_of};
use crate::door::permit::permit_in_own;
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery, next};
use crate::register::Register;

impl Register {
    /// The notices of the organisation of who asks, those changed last first.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`], [`ServiceError::Forbidden`], [`ServiceError::Invalid`] for an `after` that no page gave.
    #[boxed]
    pub async fn public_notice_drafts(&self, caller: &Caller, language: &str, page: &PageQuery) -> Result<Page<PublicNoticeDraftLine>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let member = permit_in_own(&mut snapshot, caller, Task::KeepPublicNotices).await?;
        let (after, size) = page.place()?;
        let mut found = snapshot.public_notices_of(member.organisation, after, size.saturating_add(1)).await?;
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let is_more = found.len() > size;
        found.truncate(size);
        let place = |row: &PublicNoticeRow| -> AfterRecord { (format!("{:.6}", row.changed_at), row.id.to_string()) };
        let next = found.last().filter(|_| is_more).map(|(row, _)| next(place(row)));
        let told = |(row, content): &(PublicNoticeRow, String)| {
            let said = line(row, &kept(content)?, language);
            let public = row.shown_version.is_some() && row.withdrawn.is_none();
            Ok(PublicNoticeDraftLine {
                id: row.id,
                state: state(row),
                public,
                title: said.title,
                language: said.language,
                date: said.date,
                changed_at: row.changed_at,
            })
        };
        Ok(Page { lines: found.iter().map(told).collect::<Result<_, ServiceError>>()?, next })
    }

    /// A notice of the organisation of who asks, with a preview in each language.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`], [`ServiceError::Forbidden`], [`ServiceError::NotFound`].
    #[boxed]
    pub async fn public_notice_draft(&self, caller: &Caller, id: PublicNoticeId) -> Result<PublicNoticeDraft, ServiceError> {
        let mut snapshot = self.store.read().await?;
        self.told_draft(&mut snapshot, caller, id).await
    }

    pub(super) async fn told_draft(&self, snapshot: &mut Snapshot, caller: &Caller, id: PublicNoticeId) -> Result<PublicNoticeDraft, ServiceError> {
        let held = held(snapshot, caller, id).await?;
        let member = permit_in_own(snapshot, caller, Task::KeepPublicNotices).await?.id;
        let mut previews = Vec::new();
        for language in held.now.content.texts.keys() {
            previews.push(self.told_notice(snapshot, &held.row, &held.now, language).await?);
        }
        let may_review = !snapshot.notice_writers(id).await?.contains(&member);
        let image = self.notice_image(snapshot, id, &held.now, String::new()).await?;
        Ok(PublicNoticeDraft {
            id,
            state: state(&held.row),
            public: held.row.shown_version.is_some() && held.row.withdrawn.is_none(),
            version: held.row.version,
            image,
            previews,
            corrects: held.corrects(),
            whole: held.now.content.is_whole(held.now.picture.is_some()),
            may_review,
            changed_at: held.row.changed_at,
            reason: held.reason,
            content: held.now.content,
        })
    }

    /// The picture of the latest version, as JPEG, for its keepers.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`], [`ServiceError::Forbidden`], [`ServiceError::NotFound`].
    #[boxed]
    pub async fn public_notice_draft_picture(&self, caller: &Caller, id: PublicNoticeId) -> Result<Vec<u8>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let held = held(&mut snapshot, caller, id).await?;
        picture_of(&mut snapshot, id, &held.now).await
    }
}
