//! What an agreement is: what is sealed of it, what is asked and answered.

use jiff::ToSpan;
use jiff::civil::Date;
use parvis_model::{AgreementId, Handling, Marking, OrganisationId, RecordKind, Timestamp, closed_list};
use serde::{Deserialize, Serialize};

use crate::door::protected::{RecipientAnswer, RecordHead};

/// Days before its last one from which an agreement is about to end.
const NEAR: i64 = 60;

closed_list! {
    /// How an agreement stands on a day: worked out, never kept.
    pub enum AgreementStanding {
        /// The other party has not confirmed it yet.
        Proposed = "proposed",
        /// It is in force from a later day.
        Coming = "coming",
        /// It is in force.
        InForce = "in_force",
        /// It is in force, and ends within 60 days.
        AboutToEnd = "about_to_end",
        /// It is confirmed, and yet not in force: it is not shared with the other party any more, or a party has ended.
        Suspended = "suspended",
        /// Its last day is over, or a party has ended it.
        Ended = "ended",
    }
}

closed_list! {
    /// What an agreement has to say before it can be confirmed (R11 of the rights record).
    pub enum AgreementGap {
        /// On which legal basis something is exchanged.
        LegalBasis = "legal_basis",
        /// How it was assessed that the other side protects people and what it is given.
        Assessment = "assessment",
        /// On which basis personal data are given.
        TransferBasis = "transfer_basis",
    }
}

/// What is exchanged: records of a kind, up to a marking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AgreementExchange {
    /// Records of this kind.
    pub kind: RecordKind,
    /// Marked so at most; red is given to nobody.
    pub up_to: Marking,
}

/// What an agreement says, to be proposed or to be changed into; and what is sealed of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AgreementTerms {
    /// What it is called, on one line.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 120))]
    pub title: String,
    /// For what it is made.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 4000))]
    pub purpose: String,
    /// Its legal basis. Without one it cannot be confirmed.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub legal_basis: String,
    /// Parties beside the two that are not in this register, by name.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 20))]
    pub other_parties: Vec<String>,
    /// What is exchanged, each kind of record once.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 20))]
    pub exchanged: Vec<AgreementExchange>,
    /// The least that the other side needs to see.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub least_view: String,
    /// What the other side may pass on, and to whom.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub onward_use: String,
    /// How it was assessed that the other side respects rights and protects what it is given. Without it the agreement cannot be confirmed.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub assessment: String,
    /// Whether personal data are exchanged.
    #[serde(default)]
    pub personal_data: bool,
    /// On which basis personal data are given; with personal data and without it the agreement cannot be confirmed.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub transfer_basis: String,
    /// How what was given is recalled.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub recall: String,
    /// Which functions to ask on either side, and how; no names of persons.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 400))]
    pub contact: String,
    /// The first day; absent: today, or as it was.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub from: Option<Date>,
    /// The last day, at most five years after the first; absent: one year after it, or as it was.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub until: Option<Date>,
    /// The day by which both look at it again, within its days.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub review_on: Option<Date>,
}

/// What is sealed of an agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AgreementDocument {
    pub(crate) terms: AgreementTerms,
    /// The other party, as it was called; none in an agreement with parties outside this register alone.
    pub(crate) with: Option<String>,
    pub(crate) confirmed: Option<AgreementConfirmed>,
    pub(crate) ended: Option<AgreementEnd>,
}

impl AgreementDocument {
    /// Its first day. It always says one; without one it would never begin.
    pub(crate) fn from(&self) -> Date {
        self.terms.from.unwrap_or(Date::MAX)
    }

    /// Its last day. It always says one; without one it would be over.
    pub(crate) fn until(&self) -> Date {
        self.terms.until.unwrap_or(Date::MIN)
    }

    /// Whether it has ended, by its days or by a party.
    pub(crate) fn is_over(&self, today: Date) -> bool {
        self.ended.is_some() || self.until() < today
    }

    /// How it stands on a day; `in_force` is what the register says of it.
    pub(crate) fn standing(&self, today: Date, in_force: bool) -> AgreementStanding {
        let near = self.until().checked_sub(NEAR.days()).is_ok_and(|near| near <= today);
        match (&self.with, &self.confirmed) {
            _ if self.is_over(today) => AgreementStanding::Ended,
            (Some(_), None) => AgreementStanding::Proposed,
            _ if self.from() > today => AgreementStanding::Coming,
            (Some(_), Some(_)) if !in_force => AgreementStanding::Suspended,
            _ if near => AgreementStanding::AboutToEnd,
            _ => AgreementStanding::InForce,
        }
    }

    /// What it still has to say before it can be confirmed.
    pub(crate) fn gaps(&self) -> Vec<AgreementGap> {
        let lacks = |gap: &AgreementGap| match gap {
            AgreementGap::LegalBasis => self.terms.legal_basis.is_empty(),
            AgreementGap::Assessment => self.terms.assessment.is_empty(),
            AgreementGap::TransferBasis => self.terms.personal_data && self.terms.transfer_basis.is_empty(),
        };
        AgreementGap::ALL.into_iter().filter(lacks).collect()
    }

    /// The day by which both look at it again, and its last day, while it runs.
    pub(crate) fn days(&self, today: Date) -> Option<(Option<Date>, Date)> {
        let agreed = self.with.is_none() || self.confirmed.is_some();
        (agreed && !self.is_over(today)).then(|| (self.terms.review_on, self.until()))
    }
}

/// That the other party has confirmed an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AgreementConfirmed {
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// By whom.
    pub organisation: OrganisationId,
}

/// That a party has ended an agreement, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AgreementEnd {
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// Which party.
    pub organisation: OrganisationId,
    /// Why.
    pub reason: String,
}

/// An agreement to be proposed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewAgreement {
    /// How far the agreement itself may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// What it says.
    pub fields: AgreementTerms,
    /// Until when it is given to the other party in the same act, at most 366 days away; absent: to nobody yet.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub given_until: Option<Timestamp>,
}

/// What to change of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AgreementChange {
    /// The version that was looked at.
    pub version: i64,
    /// What it says now; absent: as it did. Once it is confirmed only the review and whom to ask can change.
    #[serde(default)]
    pub fields: Option<AgreementTerms>,
}

/// Which version of an agreement is confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AgreementConfirmation {
    /// The version that was looked at.
    pub version: i64,
}

/// That an agreement is to end.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AgreementEnding {
    /// The version that was looked at.
    pub version: i64,
    /// Why; both parties read it.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000))]
    pub reason: String,
}

/// An agreement, as far as the reader may see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgreementAnswer {
    /// Identity.
    pub id: AgreementId,
    /// What stands plain of it.
    #[serde(flatten)]
    pub head: RecordHead,
    /// What it says; left out in lists of all organisations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<AgreementContent>,
    /// To whom it was given; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<RecipientAnswer>>,
}

/// What an agreement says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgreementContent {
    /// The other party, as it was called when it was proposed; absent where all other parties are outside this register.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub with: Option<String>,
    /// What was agreed, with its days.
    pub terms: AgreementTerms,
    /// How it stands today.
    pub standing: AgreementStanding,
    /// What it still has to say before it can be confirmed.
    pub gaps: Vec<AgreementGap>,
    /// When the other party confirmed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<AgreementConfirmed>,
    /// Who ended it, and why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<AgreementEnd>,
}
