use axum::extract::State;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Json;
use crate::who::Signed;

/// The password, asked for once more; empty where the session has just begun by other means.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Confirmation {
    /// The password.
    pub(super) password: String,
}

/// Makes new recovery codes, shown only once; earlier ones no longer work.
#[utoipa::path(
    post, path = "/api/v1/me/recovery-codes", tag = "account", operation_id = "new_recovery_codes", extensions(("x-callers" = json!(["session"]))), request_body = Confirmation,
    responses((status = 200, body = Vec<String>), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer))
)]
pub(crate) async fn new(State(app): State<App>, Signed(session): Signed, Json(typed): Json<Confirmation>) -> Result<axum::Json<Vec<String>>, ApiError> {
    Ok(axum::Json(app.register.new_recovery_codes(session, &typed.password).await?))
}
