use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use parvis_service::SessionAnswer;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Named;
use crate::who::Signed;

/// The running sessions of the member.
#[utoipa::path(
    get, path = "/api/v1/me/sessions", tag = "account", operation_id = "sessions", extensions(("x-callers" = json!(["session"]))),
    responses((status = 200, body = Vec<SessionAnswer>), (status = 401, body = ErrorAnswer))
)]
pub(crate) async fn list(State(app): State<App>, Signed(session): Signed) -> Result<Json<Vec<SessionAnswer>>, ApiError> {
    Ok(Json(app.register.sessions(session).await?))
}

/// Ends one of them.
#[utoipa::path(
    delete, path = "/api/v1/me/sessions/{id}", tag = "account", operation_id = "end_session", extensions(("x-callers" = json!(["session"]))), params(("id" = String, Path)),
    responses((status = 204), (status = 401, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn end(State(app): State<App>, Signed(session): Signed, Named(id): Named<parvis_model::SessionId>) -> Result<StatusCode, ApiError> {
    app.register.end_session(session, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
