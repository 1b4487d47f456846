//! What anybody may read of measures that observe people: the notices that their owners published. Nothing here looks at a protected record: until
//! when a notice holds stands with it.

use async_recursion::async_recursion as boxed;
use jiff::civil::Date;
use parvis_model::{AreaId, Caller, NoticeCode, SignedDuration, SiteId, Timestamp};
use parvis_store::{NoticeRow, NoticeText, NoticesOf, Snapshot, place_of_notice};
use serde::{Deserialize, Serialize};

use crate::door::subject::known_site;
use crate::installation::days::utc;
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery, next};
use crate::register::Register;

/// The words of a notice, as everybody reads them. They name functions, never people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NoticeWords {
    /// What the measure is.
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub what: String,
    /// Why it is there.
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub why: String,
    /// By which law, in a sentence.
    #[cfg_attr(feature = "openapi", schema(max_length = 600))]
    pub legal_basis: String,
    /// What is kept of people, and for how long.
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub kept: String,
    /// Which function answers for it.
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub who: String,
    /// Of which organisation.
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub responsible_body: String,
    /// Where to ask: an address, a telephone number, a web page.
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub questions: String,
    /// Where to complain.
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub complaints: String,
    /// Within how many days a complaint is answered.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 92))]
    pub complaint_days: u16,
}

/// The public page of a measure that observes people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeasureNotice {
    /// By what everybody asks for it, as on the sign beside the measure.
    pub code: NoticeCode,
    /// The place.
    pub site: SiteId,
    /// What the place is called.
    pub site_title: String,
    /// What was published.
    pub words: NoticeWords,
    /// The last day of the measure.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub last_day: Date,
    /// From which day on the measure may not run unless it was reviewed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub review_on: Date,
    /// The day on which these words were published.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub published_on: Date,
    /// The day on which it ended; left out while it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub ended_on: Option<Date>,
}

/// A notice in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeasureNoticeLine {
    /// By what everybody asks for it.
    pub code: NoticeCode,
    /// The place.
    pub site: SiteId,
    /// What the place is called.
    pub site_title: String,
    /// What the measure is.
    pub what: String,
    /// Which function answers for it.
    pub who: String,
    /// Of which organisation.
    pub responsible_body: String,
    /// The last day of the measure.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub last_day: Date,
    /// The day on which it ended; left out while it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub ended_on: Option<Date>,
}

impl From<NoticeText> for NoticeWords {
    fn from(text: NoticeText) -> Self {
        let NoticeText { what, why, legal_basis, kept, who, responsible_body, questions, complaints, complaint_days } = text;
        Self { what, why, legal_basis, kept, who, responsible_body, questions, complaints, complaint_days }
    }
}

/// When a notice ended; none while it holds.
pub(crate) fn ended_on(row: &NoticeRow, now: Timestamp) -> Option<Date> {
    (row.days.ends_at <= now).then(|| utc(row.days.ends_at))
}

/// A notice as everybody reads it.
pub(crate) fn shown(row: NoticeRow, site_title: String, now: Timestamp) -> MeasureNotice {
    MeasureNotice {
        code: row.code,
        site: row.site,
        site_title,
        ended_on: ended_on(&row, now),
        words: row.text.into(),
        last_day: row.days.last_day,
        review_on: row.days.review_on,
        published_on: utc(row.published_at),
    }
}

impl Register {
    /// The time by which notices end: a clock that is set back revives none.
    pub(crate) async fn notice_time(&self, snapshot: &mut Snapshot) -> Result<Timestamp, ServiceError> {
        Ok(snapshot.latest_time().await?.map_or(self.now(), |latest| latest.max(self.now())))
    }

    /// Before when a notice ended that is gone.
    pub(crate) fn notices_gone(&self, now: Timestamp) -> Timestamp {
        now - SignedDuration::from_hours(24 * i64::from(self.settings.retention.ended_notice_days))
    }

    /// A page of the measures that observe people, everywhere or in an area: those that were published and hold, or ended a short while ago. The
    /// latest first.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for an `after` that no page gave.
    #[boxed]
    pub async fn measure_notices(&self, _caller: &Caller, area: Option<AreaId>, page: &PageQuery) -> Result<Page<MeasureNoticeLine>, ServiceError> {
        let of = area.map_or(NoticesOf::Everywhere, NoticesOf::Area);
        self.notices_of(&mut self.store.read().await?, of, page).await
    }

    /// The same at one place.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a place that is not listed.
    #[boxed]
    pub async fn measure_notices_of_site(&self, _caller: &Caller, site: SiteId, page: &PageQuery) -> Result<Page<MeasureNoticeLine>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        known_site(&mut snapshot, site).await?;
        self.notices_of(&mut snapshot, NoticesOf::Site(site), page).await
    }

    async fn notices_of(&self, snapshot: &mut Snapshot, of: NoticesOf, page: &PageQuery) -> Result<Page<MeasureNoticeLine>, ServiceError> {
        let (after, size) = page.place()?;
        let now = self.notice_time(snapshot).await?;
        let mut found = snapshot.notices(of, self.notices_gone(now), after, size.saturating_add(1)).await?;
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let is_more = found.len() > size;
        found.truncate(size);
        let next = found.last().filter(|_| is_more).map(|(row, _)| next(place_of_notice(row)));
        let lines = found.into_iter().map(|(row, site_title)| MeasureNoticeLine {
            code: row.code,
            site: row.site,
            site_title,
            ended_on: ended_on(&row, now),
            what: row.text.what,
            who: row.text.who,
            responsible_body: row.text.responsible_body,
            last_day: row.days.last_day,
        });
        Ok(Page { lines: lines.collect(), next })
    }

    /// The public page of a measure that observes people.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also for one that has been gone for long.
    #[boxed]
    pub async fn measure_notice(&self, _caller: &Caller, code: NoticeCode) -> Result<MeasureNotice, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let now = self.notice_time(&mut snapshot).await?;
        let found = snapshot.notice(code, self.notices_gone(now)).await?;
        let (row, title) = found.ok_or(ServiceError::NotFound("notice"))?;
        Ok(shown(row, title, now))
    }
}
