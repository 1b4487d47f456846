use axum::extract::State;
use parvis_model::MatchId;
use parvis_service::MatchAnswer;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Named;
use crate::who::Who;

/// One match, with what the other statement says and whose it is, as far as both sides consented. Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/partner-matches/{id}", tag = "partners", operation_id = "partner_match",
    extensions(("x-callers" = json!(["coordinator", "adviser", "operator_manager", "community_member"]))), params(("id" = MatchId, Path)),
    responses((status = 200, body = MatchAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who, Named(id): Named<MatchId>) -> Result<axum::Json<MatchAnswer>, ApiError> {
    Ok(axum::Json(app.register.partner_match(&who, id).await?))
}
