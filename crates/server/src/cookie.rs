use axum::http::{HeaderMap, HeaderValue, header};
use parvis_service::{DEVICE_DAYS, Secret};

use crate::error::ApiError;

/// A cookie with a secret. It never leaves this origin, and no script reads it. Browsers keep one with the prefix `__Host-`
/// for this host alone and only over TLS.
pub(crate) struct Cookie(&'static str, &'static str);

/// The beginning of the names of cookies by which a browser is known later, one for each account that was entered with it.
const DEVICE: (&str, &str) = ("parvis_device_", "__Host-parvis_device_");

/// So many accounts are remembered by one browser.
const DEVICES: usize = 8;

impl Cookie {
    /// Holds the secret of a session. It lasts as long as the browser is open; the server ends it earlier.
    pub(crate) const SESSION: Self = Self("parvis_session", "__Host-parvis_session");
    /// Holds the secret of somebody who was sent to the directory.
    pub(crate) const DIRECTORY: Self = Self("parvis_directory", "__Host-parvis_directory");

    /// The secrets by which the browser is known, with the names of their cookies.
    pub(crate) fn devices(headers: &HeaderMap, secure: bool) -> Vec<(&str, &str)> {
        let beginning = if secure { DEVICE.1 } else { DEVICE.0 };
        pairs(headers).filter(|(name, _)| name.starts_with(beginning)).take(DEVICES).collect()
    }

    /// Gives the browser a secret by which it is known later; beyond eight accounts the first is forgotten.
    pub(crate) fn set_device(secret: &Secret, secure: bool, headers: &HeaderMap) -> Result<Vec<HeaderValue>, ApiError> {
        let beginning = if secure { DEVICE.1 } else { DEVICE.0 };
        let over = if secure { "; Secure" } else { "" };
        let line = |name: &str, value: &str, seconds: i64| {
            let mut value =
                HeaderValue::from_str(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{over}; Max-Age={seconds}")).map_err(ApiError::invalid)?;
            value.set_sensitive(true);
            Ok(value)
        };
        // The name is made of chance: it says nothing of whose account it is.
        let name: String = secret.reveal().chars().take(8).collect();
        let kept = Self::devices(headers, secure);
        let forgotten = kept.iter().take((kept.len() + 1).saturating_sub(DEVICES)).map(|(name, _)| line(name, "", 0));
        let new = line(&format!("{beginning}{name}"), secret.reveal(), DEVICE_DAYS * 24 * 3600);
        std::iter::once(new).chain(forgotten).collect()
    }

    fn name(&self, secure: bool) -> &'static str {
        if secure { self.1 } else { self.0 }
    }

    /// The secret that came with a request.
    pub(crate) fn of<'a>(&self, headers: &'a HeaderMap, secure: bool) -> Option<&'a str> {
        pairs(headers).find(|(name, _)| *name == self.name(secure)).map(|(_, secret)| secret)
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

fn pairs(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|line| line.split(';'));
    cookies.filter_map(|pair| pair.trim().split_once('='))
}
