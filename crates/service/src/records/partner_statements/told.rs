//! What a side of a match is told, and what it sends.

use jiff::civil::Date;
use parvis_access::MatchStep;
use parvis_model::{AreaId, MatchId, OrganisationId, PartnerStatementId, closed_list};
use serde::{Deserialize, Serialize};

use super::shapes::{StatementSort, SupportKind};

closed_list! {
    /// Why a side ends a match. The other side does not learn it.
    pub enum MatchDecline {
        /// It is not needed, or not to spare, any more.
        NoLonger = "no_longer",
        /// It does not fit.
        DoesNotFit = "does_not_fit",
        /// There is no time or nobody for it now.
        NotNow = "not_now",
        /// It was settled elsewhere.
        SettledElsewhere = "settled_elsewhere",
        /// For another reason.
        Other = "other",
    }
}

/// A match, as one of its sides is told of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MatchAnswer {
    /// Identity.
    pub id: MatchId,
    /// The statement of one's own that it is about.
    pub statement: PartnerStatementId,
    /// Whether it has ended: a side withdrew, or a statement no longer stands as it was released. Nothing more is said of it, to either side.
    pub ended: bool,
    /// On which day one was told.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub told_on: Date,
    /// Why one's own organisation ended it, where it did. The other side is never told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<MatchDecline>,
    /// How much both sides are shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shows: Option<MatchStep>,
    /// How far one's own side has consented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consented: Option<MatchStep>,
    /// To which step one's own side may consent now; none while the other side is waited for, when the last consent can be taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub may_consent: Option<MatchStep>,
    /// The kind of support.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub support: Option<SupportKind>,
    /// The area of one's own statement, with which the other one has something in common; absent: the whole installation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area_name: Option<String>,
    /// What the other statement says, once both consent to that; left out in the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<MatchedStatement>,
    /// Whose it is, once both consent to that; left out in the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<MatchedPartner>,
}

/// What the other statement says, without whose it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MatchedStatement {
    /// Need, possibility or deficiency.
    pub sort: StatementSort,
    /// What it is called.
    pub title: String,
    /// What is needed, offered or lacking.
    pub says: String,
    /// How much, in words.
    pub quantity: String,
    /// The area for which it holds; absent: the whole installation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaId>,
    /// What that is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area_name: Option<String>,
    /// The first day on which it holds.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub from: Date,
    /// The last day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub until: Date,
    /// Words that stand in both statements.
    pub words: Vec<String>,
}

/// Whose the other statement is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MatchedPartner {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// Which function to ask there, and how.
    pub contact: String,
}

/// A statement to be released for matching.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewRelease {
    /// The version that was looked at: no other is released.
    pub version: i64,
}

/// A step to which a side consents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MatchConsent {
    /// `what`, `who` or `agreed`: the next one.
    pub step: MatchStep,
}

/// Why a side ends a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MatchEnding {
    /// Why; the other side does not learn it.
    pub why: MatchDecline,
}
