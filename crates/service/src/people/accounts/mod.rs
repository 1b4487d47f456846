//! Who is asking: signing in, sessions, tokens, invitations, and what each member may manage.

mod ceremonies;
mod demonstration;
mod directory;
mod hashing;
mod identify;
mod invitation;
mod known_devices;
mod last_use;
mod own;
mod passkeys;
mod refusals;
mod sign_in;
mod sign_in_guard;
mod tries;

use parvis_access::Task;
use parvis_credentials::Secret;
use parvis_model::{Caller, MemberId, Role, Scope, SessionId, SignInMethod, Timestamp, TokenId};
use serde::Serialize;

use crate::people::members::OrganisationAnswer;

pub(crate) use directory::of_settings as directory_of_settings;
pub use directory::{CameBack, DirectoryAddress};
pub use invitation::{NewAccount, Proof};
pub use known_devices::DEVICE_DAYS;
pub(crate) use last_use::LastUse;
pub use passkeys::{PasskeyAnswer, PasskeyChallenge};
pub(crate) use sign_in_guard::SignInGuard;
pub(crate) use tries::{Tries, Trying};

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
    /// Under which name it asks: scheme, name and port, as in `https://parvis.example.org:8433`.
    pub url: String,
    /// Secrets that the browser keeps since accounts were entered with it.
    pub devices: Vec<Secret>,
}

/// A running session. Only signing in makes one; what concerns the own account needs one, a token is not enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    pub(crate) id: SessionId,
    pub(crate) member: MemberId,
    /// It has just begun, otherwise than by a password.
    pub(crate) fresh: bool,
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
    /// A secret by which the browser is known later, where it has none yet for this account.
    pub device: Option<Secret>,
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
    /// The name to sign in with; none where nobody signs in.
    pub user_name: Option<String>,
    /// Whether the account has a password.
    pub password: bool,
    /// How many passkeys it has.
    pub passkeys: u8,
    /// Whether it is connected with an account of the directory.
    pub directory: bool,
    /// How many recovery codes are left.
    pub recovery_codes: u8,
    /// How many emergency accesses they have yet to take note of, or to review.
    pub waiting_emergencies: u64,
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
    /// How it began.
    pub method: SignInMethod,
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
