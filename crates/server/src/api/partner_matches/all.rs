use axum::extract::State;
use parvis_service::MatchAnswer;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::who::Who;

/// The matches of which the caller's organisation was told, at most 100, the latest first. Before that, new ones are looked for; of those it is told a few a
/// day.
#[utoipa::path(
    get, path = "/api/v1/partner-matches", tag = "partners", operation_id = "partner_matches",
    extensions(("x-callers" = json!(["coordinator", "adviser", "operator_manager", "community_member"]))),
    responses((status = 200, body = Vec<MatchAnswer>), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 503, body = ErrorAnswer))
)]
pub(crate) async fn list(State(app): State<App>, Who(who): Who) -> Result<axum::Json<Vec<MatchAnswer>>, ApiError> {
    Ok(axum::Json(app.register.partner_matches(&who).await?))
}
