use axum::extract::State;
use parvis_service::MailAnswer;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::who::Who;

/// How letters fare: what waits, and what could not be sent, why, and what the server said; never to whom.
#[utoipa::path(
    get, path = "/api/v1/mail", tag = "installation", operation_id = "mail_state", extensions(("x-callers" = json!(["administrator"]))),
    responses((status = 200, body = MailAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who) -> Result<axum::Json<MailAnswer>, ApiError> {
    Ok(axum::Json(app.register.mail_state(&who).await?))
}
