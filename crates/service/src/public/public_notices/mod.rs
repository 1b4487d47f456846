//! Public notices: what an authority tells everybody, like a press release. They are drafted, reviewed by somebody else, published, and corrected so
//! that the earlier words stay beside the new ones. Written for the public: nothing here reads a protected record or a place.

mod answers;
mod atom;
mod content;
mod drafts;
mod earlier;
mod keepers;
mod linked;
mod markdown;
mod nothing_lost;
mod picture;
mod readers;

use std::collections::BTreeMap;

use parvis_model::{Date, closed_list};
use serde::{Deserialize, Serialize};

pub use answers::{
    NoticeCorrection, NoticeEarlier, NoticeFacetCount, NoticePicture, NoticeSaid, NoticeWithdrawal, PublicNotice, PublicNoticeDraft, PublicNoticeDraftLine,
    PublicNoticeLine, PublicNotices,
};
pub use keepers::{PublicNoticeChange, PublicNoticeStep};
pub use markdown::{NoticeBlock, NoticeBlockKind, NoticeInline};
pub use readers::PublicNoticeQuery;

closed_list! {
    /// What a public notice is.
    pub enum PublicNoticeKind {
        /// For the press.
        PressRelease = "press_release",
        /// What somebody says about something.
        Statement = "statement",
        /// What is coming: a meeting, a course, a change.
        Announcement = "announcement",
        /// What a report or a meeting came to.
        Report = "report",
    }
}

closed_list! {
    /// How a public notice stands.
    pub enum PublicNoticeState {
        /// The latest version waits for a review.
        Draft = "draft",
        /// The latest version was reviewed, and can be published.
        Reviewed = "reviewed",
        /// Everybody reads the latest version.
        Published = "published",
        /// Everybody reads that it was withdrawn, and why.
        Withdrawn = "withdrawn",
    }
}

closed_list! {
    /// By what public notices are found.
    pub enum PublicNoticeFacet {
        /// A field of work.
        Field = "field",
        /// A State or partner.
        State = "state",
        /// A body that it comes from.
        Source = "source",
        /// A kind of meeting.
        Meeting = "meeting",
        /// What it is.
        Kind = "kind",
        /// The year of its day.
        Year = "year",
        /// A language in which it was written.
        WrittenIn = "written_in",
    }
}

closed_list! {
    /// Parts of a public notice that a correction changes.
    pub enum PublicNoticePart {
        /// Its title, in a language.
        Title = "title",
        /// Where it was given, in a language.
        Place = "place",
        /// Its summary, in a language.
        Summary = "summary",
        /// Its text, in a language.
        Body = "body",
        /// What its picture shows, in a language.
        PictureText = "picture_text",
        /// Its picture.
        Picture = "picture",
        /// Its day.
        Date = "date",
        /// What it is.
        Kind = "kind",
        /// The bodies that it comes from.
        Sources = "sources",
        /// Its fields of work.
        Fields = "fields",
        /// The States and partners that it is about.
        States = "states",
        /// The kinds of meeting that it is about.
        Meetings = "meetings",
    }
}

/// What a public notice says in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct PublicNoticeText {
    /// Its title, on one line.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub title: String,
    /// Where it was given, such as a town.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub place: String,
    /// What it says, in a few sentences.
    #[cfg_attr(feature = "openapi", schema(max_length = 600))]
    pub summary: String,
    /// What it says, in Markdown: paragraphs, headings, lists, emphasis, quotations, links. Neither HTML nor pictures.
    #[cfg_attr(feature = "openapi", schema(max_length = 20_000))]
    pub body: String,
    /// What its picture shows, for those who do not see it. Empty without a picture.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub picture_text: String,
}

/// What a public notice says, in all its languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PublicNoticeContent {
    /// What it is.
    pub kind: PublicNoticeKind,
    /// Its day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub date: Date,
    /// The ids of the terms for the bodies that it comes from, the first first.
    #[serde(default)]
    pub sources: Vec<String>,
    /// The ids of its fields of work.
    #[serde(default)]
    pub fields: Vec<String>,
    /// The ids of the States and partners that it is about.
    #[serde(default)]
    pub states: Vec<String>,
    /// The ids of the kinds of meeting that it is about.
    #[serde(default)]
    pub meetings: Vec<String>,
    /// What it says, by language (BCP 47).
    pub texts: BTreeMap<String, PublicNoticeText>,
}
