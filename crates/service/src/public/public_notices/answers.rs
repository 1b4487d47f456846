//! What is answered of public notices.

use parvis_model::{Date, NoticePictureId, PublicNoticeId, Timestamp};
use serde::{Deserialize, Serialize};

use super::markdown::NoticeBlock;
use super::{PublicNoticeContent, PublicNoticeFacet, PublicNoticeKind, PublicNoticePart, PublicNoticeState};

/// The content of a version, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) content: PublicNoticeContent,
    pub(super) picture: Option<NoticePictureId>,
}

/// A public notice in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicNoticeLine {
    /// Identity.
    pub id: PublicNoticeId,
    /// What it is.
    pub kind: PublicNoticeKind,
    /// Its day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub date: Date,
    /// The ids of the bodies that it comes from.
    pub sources: Vec<String>,
    /// The ids of its fields of work.
    pub fields: Vec<String>,
    /// The ids of the States and partners that it is about.
    pub states: Vec<String>,
    /// The language of what follows.
    pub language: String,
    /// All languages in which it was written.
    pub languages: Vec<String>,
    /// Its title.
    pub title: String,
    /// Where it was given.
    pub place: String,
    /// What it says, in a few sentences.
    pub summary: String,
    /// The day on which it was last corrected or added to; left out otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub changed_on: Option<Date>,
    /// Whether it has a picture.
    pub picture: bool,
}

/// How many public notices have a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeFacetCount {
    /// Which sort of value.
    pub facet: PublicNoticeFacet,
    /// The value: the id of a term, a kind, a year, a language.
    pub value: String,
    /// Of those that the question finds, how many have it.
    pub count: u64,
}

/// A page of public notices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicNotices {
    /// The notices, the latest day first.
    pub lines: Vec<PublicNoticeLine>,
    /// Pass as `after` to get the next page; absent on the last.
    pub next: Option<String>,
    /// How many there are that the question finds.
    pub total: u64,
    /// By what these can be narrowed.
    pub facets: Vec<NoticeFacetCount>,
}

/// The picture of a public notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticePicture {
    /// Identity: another picture has another one.
    pub id: NoticePictureId,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// What it shows.
    pub text: String,
}

/// A text, and its language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeSaid {
    /// Its language.
    pub language: String,
    /// What it says.
    pub text: String,
}

/// What stood in a public notice before a correction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeEarlier {
    /// In which part.
    pub part: PublicNoticePart,
    /// Its language, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The words; of a picture: that there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Of a text, the paragraphs that stand in it no longer.
    pub blocks: Vec<NoticeBlock>,
    /// Of a list of terms, their ids.
    pub terms: Vec<String>,
}

/// A correction of a public notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeCorrection {
    /// The day on which it was published.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub on: Date,
    /// Why.
    pub reason: NoticeSaid,
    /// What stood there before.
    pub earlier: Vec<NoticeEarlier>,
}

/// That a public notice was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeWithdrawal {
    /// On which day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub on: Date,
    /// Why.
    pub reason: NoticeSaid,
}

/// A public notice, as everybody reads it in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicNotice {
    /// What the list says of it. Of one that was withdrawn, nothing but its id, kind and day.
    #[serde(flatten)]
    pub line: PublicNoticeLine,
    /// The ids of the kinds of meeting that it is about.
    pub meetings: Vec<String>,
    /// Which authority published it.
    pub publisher: String,
    /// What it says.
    pub blocks: Vec<NoticeBlock>,
    /// Its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<NoticePicture>,
    /// When it was first published.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub published_at: Timestamp,
    /// When what it says last changed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub changed_at: Timestamp,
    /// Its corrections, the latest first.
    pub corrections: Vec<NoticeCorrection>,
    /// That it was withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<NoticeWithdrawal>,
}

/// A public notice in the list of its keepers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicNoticeDraftLine {
    /// Identity.
    pub id: PublicNoticeId,
    /// How its latest version stands.
    pub state: PublicNoticeState,
    /// Whether everybody reads a version of it.
    pub public: bool,
    /// Its title, in the language of who asks if it has that.
    pub title: String,
    /// The language of the title.
    pub language: String,
    /// Its day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub date: Date,
    /// When it was last changed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub changed_at: Timestamp,
}

/// A public notice, as its keepers see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicNoticeDraft {
    /// Identity.
    pub id: PublicNoticeId,
    /// How its latest version stands.
    pub state: PublicNoticeState,
    /// Whether everybody reads a version of it.
    pub public: bool,
    /// The latest version.
    pub version: i64,
    /// What it says.
    pub content: PublicNoticeContent,
    /// Its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<NoticePicture>,
    /// The latest version as everybody will read it, by language.
    pub previews: Vec<PublicNotice>,
    /// Why it replaces what everybody reads, by language.
    pub reason: std::collections::BTreeMap<String, String>,
    /// Whether something that everybody read changes, so that it needs a reason.
    pub corrects: bool,
    /// Whether nothing is missing.
    pub whole: bool,
    /// Whether who asks may review the latest version: they did not write on it.
    pub may_review: bool,
    /// When it was last changed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub changed_at: Timestamp,
}
