use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Json;
use crate::who::{From, Signed};

/// The password as it is, and as it is to be.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPassword {
    /// As it is; empty where the session has just begun by other means.
    old: String,
    /// As it is to be; `null` for none, where there is another way to sign in.
    new: Option<String>,
}

/// Sets a new password, or none; other sessions and all tokens end, other browsers are forgotten.
#[utoipa::path(
    put, path = "/api/v1/me/password", tag = "account", operation_id = "change_password", extensions(("x-callers" = json!(["session"]))), request_body = NewPassword,
    responses((status = 204), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer))
)]
pub(crate) async fn change(
    State(app): State<App>,
    From(origin): From,
    Signed(session): Signed,
    Json(typed): Json<NewPassword>,
) -> Result<StatusCode, ApiError> {
    app.register.change_password(session, &typed.old, typed.new.map(Into::into), &origin).await?;
    Ok(StatusCode::NO_CONTENT)
}
