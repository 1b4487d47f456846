//! What is answered of records that are shared with everybody who works here, or proposed to be.

use parvis_model::{RecordId, RecordKind, SubjectId, Timestamp};
use serde::Serialize;

/// What became of sharing a record with everybody here, to members of its owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SharingAnswer {
    /// The version that everybody here sees; absent where none is shared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shared: Option<SharedVersion>,
    /// The version that was proposed and not shared; absent where none was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed: Option<ProposedVersion>,
    /// Whether the caller may review what was proposed.
    pub may_review: bool,
}

/// A version of a record that everybody here sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SharedVersion {
    /// Which version.
    pub version: i64,
    /// When it was written.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub changed_at: Timestamp,
    /// Who proposed it, by name; empty once that is erased.
    pub proposed_by: String,
    /// Who reviewed it, by name; empty once that is erased.
    pub reviewed_by: String,
    /// Since when it is shared.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub since: Timestamp,
}

/// A version of a record that was proposed to be shared with everybody here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProposedVersion {
    /// Which version.
    pub version: i64,
    /// Who proposed it, by name; empty once that is erased.
    pub proposed_by: String,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub proposed_at: Timestamp,
    /// When that was refused; absent while it waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub refused_at: Option<Timestamp>,
    /// Whether the record was changed since, so that the new version has to be proposed.
    pub outdated: bool,
}

/// A record that waits for a review by the caller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WaitingSharing {
    /// The record.
    pub record: RecordId,
    /// Of which kind it is.
    pub kind: RecordKind,
    /// What it is about.
    pub subject: SubjectId,
    /// What that is called; empty for the installation.
    pub subject_title: String,
    /// Which version was proposed.
    pub version: i64,
    /// Who proposed it, by name; empty once that is erased.
    pub proposed_by: String,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub proposed_at: Timestamp,
}
