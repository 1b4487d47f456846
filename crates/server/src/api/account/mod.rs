//! Signing in, and what members do with their own account.

pub(super) mod demonstration;
pub(super) mod digest;
pub(super) mod directory;
pub(super) mod invitation;
pub(super) mod me;
pub(super) mod passkeys;
pub(super) mod password;
pub(super) mod recovery_codes;
pub(super) mod sessions;
pub(super) mod sign_in;
pub(super) mod sign_in_passkey;
pub(super) mod sign_out;
pub(super) mod tokens;
