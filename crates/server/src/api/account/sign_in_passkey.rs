use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_service::{AccountAnswer, PasskeyChallenge};
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::sign_in::signed_in;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Json;
use crate::who::From;

/// What the device answered.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PasskeySignIn {
    /// Which challenge it answers.
    ceremony: String,
    /// The credential that `navigator.credentials.get` gave, as WebAuthn Level 3 writes it in JSON.
    #[schema(value_type = std::collections::BTreeMap<String, serde_json::Value>)]
    credential: Value,
}

/// Begins signing in with a passkey: what the browser is to ask the device.
#[utoipa::path(
    post, path = "/api/v1/sign-in/passkey/challenge", tag = "account", operation_id = "challenge_sign_in", extensions(("x-callers" = json!(["everybody"]))),
    responses((status = 200, body = PasskeyChallenge), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn challenge(State(app): State<App>, From(origin): From) -> Result<axum::Json<PasskeyChallenge>, ApiError> {
    Ok(axum::Json(app.register.challenge_sign_in(&origin)?))
}

/// Signs in with what the device answered.
#[utoipa::path(
    post, path = "/api/v1/sign-in/passkey", tag = "account", operation_id = "sign_in_with_passkey", extensions(("x-callers" = json!(["everybody"]))), request_body = PasskeySignIn,
    responses((status = 200, body = AccountAnswer), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer))
)]
pub(crate) async fn answer(State(app): State<App>, From(origin): From, headers: HeaderMap, Json(typed): Json<PasskeySignIn>) -> Result<Response, ApiError> {
    signed_in(app.secure, &headers, app.register.sign_in_with_passkey(&typed.ceremony, typed.credential, &origin).await?)
}
