//! Who is asking: the session of the browser or the token of a program. Which of them may do what is for the use cases
//! to say; a handler takes [`Who`] and passes it on, or [`Signed`] where it concerns the account of a running session.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use parvis_model::Caller;
use parvis_service::{Credential, Identity, Origin, Secret, ServiceError, Session};

use crate::App;
use crate::cookie::Cookie;
use crate::error::ApiError;

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
    Cookie::SESSION.of(headers, secure).map(Credential::Session)
}

/// Who was found to ask before the body was read.
#[derive(Clone)]
struct Found(Identity);

/// Finds out who asks before anything is read of the body, and remembers it for the handler. None where what should prove it
/// does not hold; whether that matters is for the handler to say.
pub(crate) async fn find(parts: &mut Parts, app: &App) -> Option<Caller> {
    let identity = identity(parts, app).await.ok()?;
    let caller = identity.caller.clone();
    parts.extensions.insert(Found(identity));
    Some(caller)
}

/// Whether who was found before the body was read is still who asks, now that all of it has come: in the meantime, which may be long,
/// the session may have ended.
pub(crate) async fn still(parts: &Parts, app: &App) -> Result<(), ApiError> {
    let Some(Found(found)) = parts.extensions.get() else { return Ok(()) };
    if found.caller == Caller::Nobody {
        return Ok(());
    }
    let changes = !matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS);
    let now = app.register.identify(credential(&parts.headers, app.secure), changes).await?;
    if now.caller == found.caller { Ok(()) } else { Err(ServiceError::SignInNeeded.into()) }
}

/// The member for whom the page that asks was made. What it asks is answered to them alone: not to nobody after their session has ended,
/// nor to somebody else who has signed in since in the same browser.
const FOR_MEMBER: &str = "parvis-member";

async fn identity(parts: &Parts, app: &App) -> Result<Identity, ApiError> {
    if let Some(Found(identity)) = parts.extensions.get() {
        return Ok(identity.clone());
    }
    let changes = !matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS);
    let identity = app.register.identify(credential(&parts.headers, app.secure), changes).await?;
    let asks = identity.caller.member().map(|member| member.to_string());
    match parts.headers.get(FOR_MEMBER) {
        Some(expected) if asks.is_none_or(|asks| asks.as_bytes() != expected.as_bytes()) => Err(ServiceError::SignInNeeded.into()),
        _ => Ok(identity),
    }
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

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let address = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip().to_string()).unwrap_or_default();
        let device = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let host = parts.headers.get(header::HOST).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let host = host.or_else(|| parts.uri.authority().map(ToString::to_string)).unwrap_or_default();
        let url = format!("{}://{host}", if app.secure { "https" } else { "http" });
        let devices = Cookie::devices(&parts.headers, app.secure).into_iter().map(|(_, secret)| Secret::of_text(secret)).collect();
        Ok(Self(Origin { address, device, url, devices }))
    }
}

/// Takes the cookie from the browser, and what it kept for this origin.
pub(crate) fn forget(secure: bool) -> Result<[(header::HeaderName, HeaderValue); 2], ApiError> {
    Ok([(header::SET_COOKIE, Cookie::SESSION.forget(secure)?), (header::HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""))])
}
