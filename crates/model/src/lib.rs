//! The words of the register: sites, areas, sources, ids, the caller. No input or output, no clock, no randomness:
//! both are handed in (invariant 5).

mod access;
mod area;
mod caller;
mod capacity;
mod closed_list;
mod complaint;
mod environment;
mod fold;
mod geometry;
mod id;
mod kinds;
mod names;
mod notice_code;
mod organisation;
mod site;
mod source;
mod subject;
mod visible;

pub use access::{AccessBasis, Handling, Marking, Purpose, RecordState, Relation, Role, Scope, SignInMethod};
pub use area::{Area, AreaOrigin, Level};
pub use caller::{Caller, WayIn};
pub use capacity::{Capacity, CapacityError, CapacityMethod};
pub use complaint::ComplaintState;
pub use environment::{Clock, Random};
pub use fold::{fold, found_by, words};
pub use geometry::{BoundingBox, BoundingBoxError, Position, PositionError};
pub use id::{
    AreaId, AttachmentId, BudgetRequestId, ComplaintId, EmergencyId, IdError, ImportId, InstallationId, JournalId, MatchId, MemberId, NoticePictureId,
    OrganisationId, PasskeyId, PublicNoticeId, ReleaseId, SessionId, ShareId, SiteId, SourceRecordId, TokenId, VisitRequestId,
};
/// The kinds of record, with an id each.
pub use kinds::*;
pub use names::{Language, Names};
pub use notice_code::NoticeCode;
pub use organisation::OrganisationKind;
pub use site::{Address, SiteStatus, StatusError};
pub use source::{ChangedValue, Difference, DifferenceKind, IncompleteReason, OsmKind, OsmRef, OsmRefError};
pub use subject::{SubjectId, SubjectKind};
pub use visible::{LONGEST_NAME, NameError, as_seen, is_unseen, name, name_within, plain_letters, visible_json, visible_line, visible_text};

/// Time as the register keeps it: UTC, RFC 3339 in storage and in the API.
pub use jiff::civil::Date;
pub use jiff::{SignedDuration, Timestamp};
