//! Signing in through the directory of an organisation: OpenID Connect Core 1.0, authorization code flow with PKCE
//! (RFC 7636). The directory says which of its accounts somebody holds; what they may do here is decided here.

mod error;
mod http;
mod provider;

pub use error::DirectoryError;
pub use provider::{Directory, DirectoryAccount, Pending};
