//! Who is asking: signing in, sessions, tokens, invitations, and what each member may manage.

mod demonstration;
mod doorkeeper;
mod identify;
mod invitation;
mod own;
mod permit;
mod sign_in;

use parvis_access::Task;
use parvis_credentials::Secret;
use parvis_model::{Caller, MemberId, Role, Scope, SessionId, Timestamp, TokenId};
use serde::Serialize;

use crate::OrganisationAnswer;

pub(crate) use doorkeeper::Doorkeeper;
pub use invitation::NewAccount;

/// What came with a request to prove who is asking.
#[derive(Clone, Copy)]
pub enum Credential<'a> {
    /// The secret of a session.
    Session(&'a str),
    /// The secret of a token.
    Token(&'a str),
}

/// From where somebody asks: for limits, and so that members know their sessions again.
#[derive(Debug, Clone, Default)]
pub struct Origin {
    /// Address of the client.
    pub address: String,
    /// What the browser says it is.
    pub device: String,
}

/// A running session. Only signing in makes one; what concerns the own account needs one, a token is not enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    pub(crate) id: SessionId,
    pub(crate) member: MemberId,
}

/// Who is asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// On whose behalf.
    pub caller: Caller,
    /// The session; none for programs with a token.
    pub session: Option<Session>,
}

impl Identity {
    /// Somebody who is not signed in.
    pub const NOBODY: Self = Self { caller: Caller::Nobody, session: None };
}

/// Somebody has signed in.
#[derive(Debug)]
pub struct SignedIn {
    /// The secret of the new session, for the browser alone.
    pub secret: Secret,
    /// Who it is.
    pub account: AccountAnswer,
}

/// The account of a member, as they see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountAnswer {
    /// Identity.
    pub member: MemberId,
    /// Their name.
    pub name: String,
    /// As what they are here.
    pub role: Role,
    /// For whom.
    pub organisation: OrganisationAnswer,
    /// The name to sign in with; none where nobody signs in with a password.
    pub user_name: Option<String>,
    /// How many recovery codes are left.
    pub recovery_codes: u8,
    /// What they may do in the register, wherever it does not depend on the site or the organisation.
    pub may: Vec<Task>,
}

/// A session, as its member sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionAnswer {
    /// Identity.
    pub id: SessionId,
    /// What the browser said it is.
    pub device: String,
    /// Since when.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub seen_at: Timestamp,
    /// Whether it is the one that asks.
    pub this: bool,
}

/// A token, as its member sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TokenAnswer {
    /// Identity.
    pub id: TokenId,
    /// What its member calls it.
    pub name: String,
    /// What it allows.
    pub scope: Scope,
    /// Since when.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    /// Until when.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub until: Timestamp,
    /// The token itself; only in the answer that makes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
}

/// Whom a link invites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationAnswer {
    /// Whether it sets up the first account of the installation.
    pub first: bool,
    /// Who is invited; empty for the first account.
    pub name: String,
    /// To which organisation; empty for the first account.
    pub organisation: String,
    /// The name to sign in with, where the link is for a new password.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}
