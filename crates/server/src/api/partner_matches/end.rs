use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::MatchId;
use parvis_service::MatchEnding;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// Ends a match for both sides. The other one learns neither why nor by whom.
#[utoipa::path(
    post, path = "/api/v1/partner-matches/{id}/end", tag = "partners", operation_id = "end_partner_match",
    extensions(("x-callers" = json!(["coordinator", "adviser", "operator_manager", "community_member"]))), params(("id" = MatchId, Path)), request_body = MatchEnding,
    responses((status = 204), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn end(State(app): State<App>, Who(who): Who, Named(id): Named<MatchId>, Json(ending): Json<MatchEnding>) -> Result<StatusCode, ApiError> {
    app.register.end_partner_match(&who, id, ending).await?;
    Ok(StatusCode::NO_CONTENT)
}
