use axum::extract::State;
use parvis_model::MatchId;
use parvis_service::{MatchAnswer, MatchConsent};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// Consents to the next step for the caller's organisation. The other side learns of it only once it has consented to the same.
#[utoipa::path(
    post, path = "/api/v1/partner-matches/{id}/consent", tag = "partners", operation_id = "consent_to_match",
    extensions(("x-callers" = json!(["coordinator", "adviser", "operator_manager", "community_member"]))), params(("id" = MatchId, Path)), request_body = MatchConsent,
    responses((status = 200, body = MatchAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn consent(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<MatchId>,
    Json(consent): Json<MatchConsent>,
) -> Result<axum::Json<MatchAnswer>, ApiError> {
    Ok(axum::Json(app.register.consent_to_match(&who, id, consent).await?))
}

/// Takes the last consent of the caller's organisation back, while the other side has not consented to the same step. The other side does not learn of it.
#[utoipa::path(
    delete, path = "/api/v1/partner-matches/{id}/consent", tag = "partners", operation_id = "take_back_match_consent",
    extensions(("x-callers" = json!(["coordinator", "adviser", "operator_manager", "community_member"]))), params(("id" = MatchId, Path)),
    responses((status = 200, body = MatchAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn take_back(State(app): State<App>, Who(who): Who, Named(id): Named<MatchId>) -> Result<axum::Json<MatchAnswer>, ApiError> {
    Ok(axum::Json(app.register.take_back_match_consent(&who, id).await?))
}
