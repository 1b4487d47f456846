use axum::Json;
use axum::extract::State;
use parvis_service::AccountAnswer;

use crate::App;
use crate::error::ApiError;
use crate::who::Who;

/// Who is asking: their account, or nothing for somebody who is not signed in.
#[utoipa::path(
    get, path = "/api/v1/me", tag = "account", operation_id = "me", extensions(("x-callers" = json!(["everybody"]))),
    responses((status = 200, body = Option<AccountAnswer>))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who) -> Result<Json<Option<AccountAnswer>>, ApiError> {
    Ok(Json(app.register.account(&who).await?))
}
