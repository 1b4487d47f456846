//! Reading requests: what axum refuses is answered from our closed list of errors.

use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::request::Parts;
use parvis_service::ErrorKey;
use serde::de::DeserializeOwned;

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

fn refused(status: axum::http::StatusCode, message: String) -> ApiError {
    let key = if status == axum::http::StatusCode::PAYLOAD_TOO_LARGE { ErrorKey::TooLarge } else { ErrorKey::Invalid };
    ApiError::new(key, message)
}

/// A body of text.
pub(crate) struct Text(pub(crate) String);

impl<S: Send + Sync> FromRequest<S> for Text {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let body = String::from_request(request, state).await;
        body.map(Self).map_err(|rejection| refused(rejection.status(), rejection.body_text()))
    }
}

/// A body as it comes.
pub(crate) struct Bytes(pub(crate) axum::body::Bytes);

impl<S: Send + Sync> FromRequest<S> for Bytes {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let body = axum::body::Bytes::from_request(request, state).await;
        body.map(Self).map_err(|rejection| refused(rejection.status(), rejection.body_text()))
    }
}

/// A body in JSON.
pub(crate) struct Json<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let body = axum::Json::<T>::from_request(request, state).await;
        body.map(|axum::Json(body)| Self(body)).map_err(|rejection| refused(rejection.status(), rejection.body_text()))
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

/// Reads an id; what is none names nothing.
pub(crate) fn id<T: std::str::FromStr>(text: &str) -> Result<T, ApiError> {
    text.parse().map_err(|_| ApiError::new(ErrorKey::NotFound, "there is no such thing here"))
}
