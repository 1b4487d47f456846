//! Who is asking: the session of the browser or the token of a program. Which of them may do what is for the use cases
//! to say; a handler takes [`Who`] and passes it on, or [`Signed`] where it concerns the account of a running session.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use parvis_model::Caller;
use parvis_service::{Credential, Identity, Origin, Secret, ServiceError, Session};

use crate::App;
use crate::error::ApiError;

/// The cookie that holds the secret of a session. It never leaves this origin, and no script reads it. Browsers keep one
/// with the prefix `__Host-` for this host alone and only over TLS.
fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-parvis_session" } else { "parvis_session" }
}

fn set_cookie(secure: bool, value: &str, rest: &str) -> String {
    let over = if secure { "; Secure" } else { "" };
    format!("{}={value}; Path=/; HttpOnly; SameSite=Strict{over}{rest}", cookie_name(secure))
}

/// On whose behalf a request comes.
pub(crate) struct Who(pub(crate) Caller);

/// A request of a running session.
pub(crate) struct Signed(pub(crate) Session);

/// From where a request comes.
pub(crate) struct From(pub(crate) Origin);

fn credential(headers: &HeaderMap, secure: bool) -> Option<Credential<'_>> {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    if let Some(authorization) = text(header::AUTHORIZATION) {
        // What is no bearer token is a token that nobody has.
        return Some(Credential::Token(authorization.strip_prefix("Bearer ").unwrap_or_default()));
    }
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|line| line.split(';'));
    let session = cookies.filter_map(|pair| pair.trim().split_once('=')).find(|(name, _)| *name == cookie_name(secure));
    session.map(|(_, secret)| Credential::Session(secret))
}

async fn identity(parts: &Parts, app: &App) -> Result<Identity, ApiError> {
    let changes = !matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS);
    Ok(app.register.identify(credential(&parts.headers, app.secure), changes).await?)
}

impl FromRequestParts<App> for Who {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        Ok(Self(identity(parts, app).await?.caller))
    }
}

impl FromRequestParts<App> for Signed {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let session = identity(parts, app).await?.session.ok_or(ServiceError::SignInNeeded)?;
        Ok(Self(session))
    }
}

impl FromRequestParts<App> for From {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _app: &App) -> Result<Self, Self::Rejection> {
        let address = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip().to_string()).unwrap_or_default();
        let device = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        Ok(Self(Origin { address, device }))
    }
}

/// The cookie of a new session. It lasts as long as the browser is open; the server ends it earlier.
pub(crate) fn cookie(secret: &Secret, secure: bool) -> Result<HeaderValue, ApiError> {
    let mut value = HeaderValue::from_str(&set_cookie(secure, secret.reveal(), "")).map_err(ApiError::invalid)?;
    value.set_sensitive(true);
    Ok(value)
}

/// Takes the cookie from the browser, and what it kept for this origin.
pub(crate) fn forget(secure: bool) -> Result<[(header::HeaderName, HeaderValue); 2], ApiError> {
    let cookie = HeaderValue::from_str(&set_cookie(secure, "", "; Max-Age=0")).map_err(ApiError::invalid)?;
    Ok([(header::SET_COOKIE, cookie), (header::HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""))])
}
