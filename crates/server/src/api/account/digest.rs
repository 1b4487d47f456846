//! What a member hears by e-mail.

use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use parvis_service::{DigestAnswer, DigestRhythm, NewDigest, ServiceError};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Parameters};
use crate::who::Signed;

/// What a member wants to hear.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DigestChoice {
    /// How often; `off` stops it and erases the address.
    rhythm: DigestRhythm,
    /// To which address.
    #[schema(max_length = 254)]
    address: String,
    /// In which language.
    language: String,
}

/// The secret part of a link. It travels in the body, so that it stands in no log of addresses.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DigestLink {
    /// What stands behind `#confirm=` in the link.
    code: String,
}

/// The secret part of a link, for programs that stop letters with one click (RFC 8058). It stops letters to one member and opens nothing.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct StopParameters {
    /// As the letter has it.
    code: String,
}

/// What the member hears by e-mail of what is due.
#[utoipa::path(
    get, path = "/api/v1/me/digest", tag = "account", operation_id = "digest", extensions(("x-callers" = json!(["session"]))),
    responses((status = 200, body = DigestAnswer), (status = 401, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Signed(session): Signed) -> Result<axum::Json<DigestAnswer>, ApiError> {
    Ok(axum::Json(app.register.digest(session).await?))
}

/// Says how often and to which address. A new address is confirmed by a link that is sent there; until then nothing else is.
#[utoipa::path(
    put, path = "/api/v1/me/digest", tag = "account", operation_id = "choose_digest", extensions(("x-callers" = json!(["session"]))), request_body = DigestChoice,
    responses((status = 200, body = DigestAnswer), (status = 401, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn choose(State(app): State<App>, Signed(session): Signed, Json(wanted): Json<DigestChoice>) -> Result<axum::Json<DigestAnswer>, ApiError> {
    let DigestChoice { rhythm, address, language } = wanted;
    Ok(axum::Json(app.register.choose_digest(session, NewDigest { rhythm, address, language }).await?))
}

/// Stops letters to the member and erases the address.
#[utoipa::path(
    delete, path = "/api/v1/me/digest", tag = "account", operation_id = "stop_digest", extensions(("x-callers" = json!(["session"]))),
    responses((status = 200, body = DigestAnswer), (status = 401, body = ErrorAnswer))
)]
pub(crate) async fn stop(State(app): State<App>, Signed(session): Signed) -> Result<axum::Json<DigestAnswer>, ApiError> {
    Ok(axum::Json(app.register.stop_digest(session).await?))
}

/// Confirms an address by the link that was sent there, on any device.
#[utoipa::path(
    post, path = "/api/v1/digest/confirm", tag = "account", operation_id = "confirm_digest", extensions(("x-callers" = json!(["everybody"]))), request_body = DigestLink,
    responses((status = 204), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn confirm(State(app): State<App>, Json(link): Json<DigestLink>) -> Result<StatusCode, ApiError> {
    app.register.confirm_digest(&link.code).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Stops letters by the link in each of them, without signing in: with one click in a program for e-mail, whatever it sends.
#[utoipa::path(
    post, path = "/api/v1/digest/stop", tag = "account", operation_id = "stop_digest_by_link", extensions(("x-callers" = json!(["everybody"]))), params(StopParameters),
    responses((status = 204), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn stop_by_link(State(app): State<App>, Parameters(of): Parameters<StopParameters>) -> Result<StatusCode, ApiError> {
    app.register.stop_digest_by_link(&of.code).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// For a program that opens the same link instead: leads to the page that asks first. Nothing is stopped by it.
#[utoipa::path(
    get, path = "/api/v1/digest/stop", tag = "account", operation_id = "open_stop_digest", extensions(("x-callers" = json!(["everybody"]))), params(StopParameters),
    responses((status = 303, description = "The page that asks first"), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn open_stop(Parameters(of): Parameters<StopParameters>) -> Result<Response, ApiError> {
    let plain = of.code.len() <= 100 && of.code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    if !plain || of.code.is_empty() {
        return Err(ServiceError::NotFound("link").into());
    }
    let to = HeaderValue::from_str(&format!("/digest#stop={}", of.code)).map_err(ApiError::invalid)?;
    Ok((StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response())
}
