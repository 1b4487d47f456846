use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::PasskeyId;
use parvis_service::{PasskeyAnswer, PasskeyChallenge};
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::recovery_codes::Confirmation;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::{From, Signed};

/// The passkey that the device made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPasskey {
    /// Which challenge it answers.
    ceremony: String,
    /// What to call it: the device it is on.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// The credential that `navigator.credentials.create` gave, as WebAuthn Level 3 writes it in JSON.
    #[schema(value_type = std::collections::BTreeMap<String, serde_json::Value>)]
    credential: Value,
}

/// The passkeys of the account.
#[utoipa::path(
    get, path = "/api/v1/me/passkeys", tag = "account", operation_id = "passkeys", extensions(("x-callers" = json!(["session"]))),
    responses((status = 200, body = Vec<PasskeyAnswer>), (status = 401, body = ErrorAnswer))
)]
pub(crate) async fn list(State(app): State<App>, Signed(session): Signed) -> Result<axum::Json<Vec<PasskeyAnswer>>, ApiError> {
    Ok(axum::Json(app.register.passkeys(session).await?))
}

/// Begins adding a passkey: what the browser is to ask the device.
#[utoipa::path(
    post, path = "/api/v1/me/passkeys/challenge", tag = "account", operation_id = "challenge_new_passkey", extensions(("x-callers" = json!(["session"]))), request_body = Confirmation,
    responses((status = 200, body = PasskeyChallenge), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer))
)]
pub(crate) async fn challenge(
    State(app): State<App>,
    From(origin): From,
    Signed(session): Signed,
    Json(typed): Json<Confirmation>,
) -> Result<axum::Json<PasskeyChallenge>, ApiError> {
    Ok(axum::Json(app.register.challenge_new_passkey(session, &typed.password, &origin).await?))
}

/// Adds the passkey that the device made.
#[utoipa::path(
    post, path = "/api/v1/me/passkeys", tag = "account", operation_id = "add_passkey", extensions(("x-callers" = json!(["session"]))), request_body = NewPasskey,
    responses((status = 201, body = PasskeyAnswer), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn add(
    State(app): State<App>,
    Signed(session): Signed,
    Json(typed): Json<NewPasskey>,
) -> Result<(StatusCode, axum::Json<PasskeyAnswer>), ApiError> {
    let added = app.register.add_passkey(session, &typed.ceremony, &typed.name, typed.credential).await?;
    Ok((StatusCode::CREATED, axum::Json(added)))
}

/// Removes a passkey; other sessions end.
#[utoipa::path(
    delete, path = "/api/v1/me/passkeys/{id}", tag = "account", operation_id = "remove_passkey", extensions(("x-callers" = json!(["session"]))), params(("id" = String, Path)),
    responses((status = 204), (status = 401, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn remove(State(app): State<App>, Signed(session): Signed, Named(id): Named<PasskeyId>) -> Result<StatusCode, ApiError> {
    app.register.remove_passkey(session, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
