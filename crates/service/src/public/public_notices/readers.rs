//! Public notices for everybody, without an account: only what was published, in counts as well.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use parvis_model::{Caller, PublicNoticeId};
use parvis_store::{NoticeFacet, PublicNoticeRow, Snapshot, place_of_public_notice};

use super::answers::{Kept, NoticeCorrection, NoticeFacetCount, NoticePicture, NoticeSaid, NoticeWithdrawal, PublicNotice, PublicNoticeLine, PublicNotices};
use super::earlier::earlier;
use super::markdown::blocks;
use super::{PublicNoticeFacet, PublicNoticeText};
use crate::installation::days::utc;
use crate::installation::error::ServiceError;
use crate::installation::pages::{PageQuery, next};
use crate::register::Register;

/// Which public notices are looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PublicNoticeQuery {
    /// Only those that have all of these values.
    pub facets: Vec<(PublicNoticeFacet, String)>,
    /// In which language, if they have it.
    pub language: String,
    /// Which page.
    pub page: PageQuery,
}

/// The content of a version; it was written by this program.
pub(super) fn kept(content: &str) -> Result<Kept, ServiceError> {
    serde_json::from_str(content).map_err(|error| parvis_store::StoreError::Inconsistent(error.to_string()).into())
}

/// What was said by language, for who reads one of them.
pub(super) fn said(all: &BTreeMap<String, String>, wanted: &str) -> NoticeSaid {
    let found = all.get_key_value(wanted).or_else(|| all.get_key_value("en")).or_else(|| all.first_key_value());
    found.map_or_else(
        || NoticeSaid { language: wanted.to_owned(), text: String::new() },
        |(language, text)| NoticeSaid { language: language.clone(), text: text.clone() },
    )
}

pub(super) fn line(row: &PublicNoticeRow, kept: &Kept, wanted: &str) -> PublicNoticeLine {
    let content = &kept.content;
    let language = content.language_for(wanted);
    let PublicNoticeText { title, place, summary, .. } = content.texts.get(&language).cloned().unwrap_or_default();
    PublicNoticeLine {
        id: row.id,
        kind: content.kind,
        date: content.date,
        sources: content.sources.clone(),
        fields: content.fields.clone(),
        states: content.states.clone(),
        language,
        languages: content.texts.keys().cloned().collect(),
        title,
        place,
        summary,
        changed_on: row.corrected_at.map(utc),
        picture: kept.picture.is_some(),
    }
}

/// What a withdrawn notice says: nothing.
fn nothing_of(line: PublicNoticeLine) -> PublicNoticeLine {
    let none = Vec::new;
    let empty = String::new;
    PublicNoticeLine {
        sources: none(),
        fields: none(),
        states: none(),
        languages: none(),
        title: empty(),
        place: empty(),
        summary: empty(),
        picture: false,
        ..line
    }
}

impl Register {
    /// A page of public notices, the latest day first, with the values by which they can be narrowed.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for an `after` that no page gave.
    #[boxed]
    pub async fn public_notices(&self, _caller: &Caller, query: &PublicNoticeQuery) -> Result<PublicNotices, ServiceError> {
        let (after, size) = query.page.place()?;
        let facets: Vec<NoticeFacet> =
            query.facets.iter().map(|(facet, value)| NoticeFacet { facet: facet.as_str().to_owned(), value: value.clone() }).collect();
        let mut snapshot = self.store.read().await?;
        let mut found = snapshot.shown_notices(&facets, after, size.saturating_add(1)).await?;
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let is_more = found.len() > size;
        found.truncate(size);
        let next = found.last().filter(|_| is_more).map(|(row, _)| next(place_of_public_notice(row)));
        let lines = found.iter().map(|(row, content)| Ok(line(row, &kept(content)?, &query.language))).collect::<Result<_, ServiceError>>()?;
        let (total, counted) = snapshot.shown_notices_counted(&facets).await?;
        let count = |(NoticeFacet { facet, value }, count)| Some(NoticeFacetCount { facet: PublicNoticeFacet::parse(&facet)?, value, count });
        Ok(PublicNotices { lines, next, total, facets: counted.into_iter().filter_map(count).collect() })
    }

    /// A public notice, with its corrections, in a language or in one that it has.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also for one that was never published.
    #[boxed]
    pub async fn public_notice(&self, _caller: &Caller, id: PublicNoticeId, language: &str) -> Result<PublicNotice, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let missing = ServiceError::NotFound("notice");
        let Some(row) = snapshot.public_notice(id).await? else { return Err(missing) };
        let Some(shown) = row.shown_version else { return Err(missing) };
        let version = snapshot.public_notice_version(id, shown).await?.ok_or(missing)?;
        self.told_notice(&mut snapshot, &row, &kept(&version.content)?, language).await
    }

    /// A version of a notice, as everybody reads it or will read it.
    pub(super) async fn told_notice(&self, snapshot: &mut Snapshot, row: &PublicNoticeRow, kept: &Kept, language: &str) -> Result<PublicNotice, ServiceError> {
        let line = line(row, kept, language);
        let publisher = snapshot.organisation(row.organisation).await?.map(|row| row.name).unwrap_or_default();
        let told = PublicNotice {
            meetings: kept.content.meetings.clone(),
            publisher,
            blocks: Vec::new(),
            image: None,
            published_at: row.published_at.unwrap_or(row.changed_at),
            changed_at: row.corrected_at.or(row.published_at).unwrap_or(row.changed_at),
            corrections: Vec::new(),
            withdrawn: None,
            line,
        };
        if let Some((at, why)) = &row.withdrawn {
            let reason = said(&serde_json::from_str(why).unwrap_or_default(), language);
            let withdrawn = Some(NoticeWithdrawal { on: utc(*at), reason });
            return Ok(PublicNotice { line: nothing_of(told.line), meetings: Vec::new(), changed_at: *at, withdrawn, ..told });
        }
        let text = kept.content.texts.get(&told.line.language).cloned().unwrap_or_default();
        let image = self.notice_image(snapshot, row.id, kept, text.picture_text).await?;
        let corrections = self.notice_corrections(snapshot, row.id, &told.line.language).await?;
        Ok(PublicNotice { blocks: blocks(&text.body)?, image, corrections, ..told })
    }

    pub(super) async fn notice_image(
        &self,
        snapshot: &mut Snapshot,
        id: PublicNoticeId,
        kept: &Kept,
        text: String,
    ) -> Result<Option<NoticePicture>, ServiceError> {
        let Some(picture) = kept.picture else { return Ok(None) };
        let found = snapshot.notice_picture(id, picture).await?;
        Ok(found.map(|row| NoticePicture { id: row.id, width: row.width, height: row.height, text }))
    }

    /// The corrections of a notice that were published, the latest first, as they are read in a language.
    async fn notice_corrections(&self, snapshot: &mut Snapshot, id: PublicNoticeId, language: &str) -> Result<Vec<NoticeCorrection>, ServiceError> {
        let versions = snapshot.shown_versions(id).await?;
        let mut corrections = Vec::new();
        for pair in versions.windows(2) {
            let [before, now] = pair else { continue };
            let mut earlier = earlier(&kept(&before.content)?, &kept(&now.content)?);
            earlier.retain(|part| part.language.as_deref().is_none_or(|tag| tag == language));
            let reasons: BTreeMap<String, String> = now.reason.as_deref().and_then(|why| serde_json::from_str(why).ok()).unwrap_or_default();
            if let Some(at) = now.shown_at.filter(|_| !earlier.is_empty()) {
                corrections.push(NoticeCorrection { on: utc(at), reason: said(&reasons, language), earlier });
            }
        }
        corrections.reverse();
        Ok(corrections)
    }

    /// The picture of a notice that everybody reads, as JPEG.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    #[boxed]
    pub async fn public_notice_picture(&self, _caller: &Caller, id: PublicNoticeId) -> Result<Vec<u8>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let missing = ServiceError::NotFound("picture");
        let row = snapshot.public_notice(id).await?.filter(|row| row.withdrawn.is_none());
        let Some((id, shown)) = row.and_then(|row| Some((row.id, row.shown_version?))) else { return Err(missing) };
        let Some(version) = snapshot.public_notice_version(id, shown).await? else { return Err(missing) };
        picture_of(&mut snapshot, id, &kept(&version.content)?).await
    }
}

/// The picture of a version, as JPEG.
pub(super) async fn picture_of(snapshot: &mut Snapshot, id: PublicNoticeId, kept: &Kept) -> Result<Vec<u8>, ServiceError> {
    let missing = ServiceError::NotFound("picture");
    let Some(picture) = kept.picture else { return Err(missing) };
    let row = snapshot.notice_picture(id, picture).await?.ok_or(missing)?;
    STANDARD.decode(row.jpeg).map_err(|error| parvis_store::StoreError::Inconsistent(error.to_string()).into())
}
