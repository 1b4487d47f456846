//! Reading requests: what axum refuses is answered from our closed list of errors.

use std::pin::Pin;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use parvis_service::ErrorKey;
use serde::de::DeserializeOwned;

use crate::App;
use crate::bodies::{BodyError, TEXT_LIMIT};
use crate::error::ApiError;

/// The query of the address.
pub(crate) struct Parameters<T>(pub(crate) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Parameters<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let query = Query::<T>::from_request_parts(parts, state).await;
        query.map(|Query(parameters)| Self(parameters)).map_err(|rejection| ApiError::invalid(rejection.body_text()))
    }
}

/// The parts of the path; what is no number where one is needed names nothing.
pub(crate) struct InPath<T>(pub(crate) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for InPath<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let path = Path::<T>::from_request_parts(parts, state).await;
        path.map(|Path(parts)| Self(parts)).map_err(|rejection| ApiError::new(ErrorKey::NotFound, rejection.body_text()))
    }
}

/// What is said of a body that was not read to its end.
fn refused(error: &(dyn std::error::Error + 'static), status: StatusCode, message: String) -> ApiError {
    match BodyError::behind(error) {
        Some(error @ (BodyError::Silent(_) | BodyError::Slow(_))) => {
            ApiError::new(ErrorKey::TooSlow, format!("what was sent did not arrive: {error}; nothing was saved"))
        }
        Some(error @ BodyError::TooLong(_)) => ApiError::new(ErrorKey::TooLarge, format!("{error}; nothing was saved")),
        Some(error @ BodyError::Cut) => ApiError::invalid(error),
        None if status == StatusCode::PAYLOAD_TOO_LARGE => {
            ApiError::new(ErrorKey::TooLarge, format!("this may be at most {} KiB long; nothing was saved: shorten it", TEXT_LIMIT / 1024))
        }
        None => ApiError::invalid(message),
    }
}

/// A large body, of which nothing is read before its handler has asked whether it may come.
pub(crate) struct Unread {
    app: App,
    parts: Parts,
    body: Body,
}

impl FromRequest<App> for Unread {
    type Rejection = std::convert::Infallible;

    async fn from_request(request: Request, app: &App) -> Result<Self, Self::Rejection> {
        let (parts, body) = request.into_parts();
        Ok(Self { app: app.clone(), parts, body })
    }
}

impl Unread {
    /// Reads it, up to so many bytes.
    pub(crate) async fn bytes(self, longest: u64) -> Result<Vec<u8>, ApiError> {
        let Self { app, parts, mut body } = self;
        let length = body.size_hint().exact();
        // Room was taken for what it said of its length.
        let longest = if length.is_some() { longest } else { longest.min(TEXT_LIMIT) };
        let too_large =
            || ApiError::new(ErrorKey::TooLarge, format!("this may be at most {longest} bytes long and has to state its length; nothing was saved"));
        if length.is_some_and(|length| length > longest) {
            return Err(too_large());
        }
        let mut whole = Vec::with_capacity(length.and_then(|length| usize::try_from(length).ok()).unwrap_or(0));
        while let Some(frame) = std::future::poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
            let frame = frame.map_err(|error| refused(&error, StatusCode::BAD_REQUEST, error.to_string()))?;
            whole.extend_from_slice(frame.data_ref().map_or(&[], |data| data));
            if whole.len() as u64 > longest {
                return Err(too_large());
            }
        }
        crate::who::still(&parts, &app).await?;
        Ok(whole)
    }

    /// Reads it as a text, up to so many bytes.
    pub(crate) async fn text(self, longest: u64) -> Result<String, ApiError> {
        Ok(parvis_service::text_of(self.bytes(longest).await?)?)
    }
}

/// A body in JSON, in which each object is one.
pub(crate) struct Json<T>(pub(crate) T);

impl<T: DeserializeOwned + Send> FromRequest<App> for Json<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ApiError> {
        let (parts, body) = request.into_parts();
        let bytes = Bytes::from_request(Request::from_parts(parts.clone(), body), app).await;
        crate::who::still(&parts, app).await?;
        let bytes = bytes.map_err(|rejection| refused(&rejection, rejection.status(), rejection.body_text()))?;
        let body = axum::Json::<T>::from_request(Request::from_parts(parts, Body::from(bytes.clone())), app).await;
        let axum::Json(body) = body.map_err(|rejection| refused(&rejection, rejection.status(), rejection.body_text()))?;
        crate::strict::objects::<T>(&bytes).map_err(ApiError::invalid)?;
        Ok(Self(body))
    }
}

/// The id at the end of a path, or in it; a text that is no id of this kind names nothing: the same answer as for an id
/// that is not there.
pub(crate) struct Named<T>(pub(crate) T);

impl<T: std::str::FromStr, S: Send + Sync> FromRequestParts<S> for Named<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let InPath(text) = InPath::<String>::from_request_parts(parts, state).await?;
        id(&text).map(Self)
    }
}

/// Reads an id; a malformed one names nothing.
pub(crate) fn id<T: std::str::FromStr>(text: &str) -> Result<T, ApiError> {
    text.parse().map_err(|_| ApiError::new(ErrorKey::NotFound, "there is no such thing here"))
}
