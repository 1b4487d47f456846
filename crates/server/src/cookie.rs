use axum::http::{HeaderMap, HeaderValue, header};
use parvis_service::Secret;

use crate::error::ApiError;

/// A cookie with a secret. It never leaves this origin, and no script reads it. Browsers keep one with the prefix `__Host-`
/// for this host alone and only over TLS.
pub(crate) struct Cookie(&'static str, &'static str);

impl Cookie {
    /// Holds the secret of a session. It lasts as long as the browser is open; the server ends it earlier.
    pub(crate) const SESSION: Self = Self("parvis_session", "__Host-parvis_session");
    /// Holds the secret of somebody who was sent to the directory.
    pub(crate) const DIRECTORY: Self = Self("parvis_directory", "__Host-parvis_directory");

    fn name(&self, secure: bool) -> &'static str {
        if secure { self.1 } else { self.0 }
    }

    /// The secret that came with a request.
    pub(crate) fn of<'a>(&self, headers: &'a HeaderMap, secure: bool) -> Option<&'a str> {
        let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|line| line.split(';'));
        let mut pairs = cookies.filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(name, _)| *name == self.name(secure)).map(|(_, secret)| secret)
    }

    /// Gives the browser a secret to keep.
    pub(crate) fn set(&self, secret: &Secret, secure: bool) -> Result<HeaderValue, ApiError> {
        let mut value = self.line(secret.reveal(), secure, "")?;
        value.set_sensitive(true);
        Ok(value)
    }

    /// Takes it from the browser.
    pub(crate) fn forget(&self, secure: bool) -> Result<HeaderValue, ApiError> {
        self.line("", secure, "; Max-Age=0")
    }

    fn line(&self, value: &str, secure: bool, rest: &str) -> Result<HeaderValue, ApiError> {
        let over = if secure { "; Secure" } else { "" };
        let line = format!("{}={value}; Path=/; HttpOnly; SameSite=Strict{over}{rest}", self.name(secure));
        HeaderValue::from_str(&line).map_err(ApiError::invalid)
    }
}
