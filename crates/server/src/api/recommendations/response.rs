use axum::extract::State;
use parvis_model::RecommendationId;
use parvis_service::{RecommendationAnswer, RecommendationResponse};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// Answers a recommendation that is addressed to the caller's organisation and was given to it, or reports on it.
#[utoipa::path(
    post, path = "/api/v1/recommendations/{id}/response", tag = "meetings", operation_id = "respond_to_recommendation", extensions(("x-callers" = json!(["recipient"]))), params(("id" = String, Path)), request_body = RecommendationResponse,
    responses((status = 200, body = RecommendationAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 409, body = ErrorAnswer))
)]
pub(crate) async fn respond(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<RecommendationId>,
    Json(response): Json<RecommendationResponse>,
) -> Result<axum::Json<RecommendationAnswer>, ApiError> {
    Ok(axum::Json(app.register.respond_to_recommendation(&who, id, &response).await?))
}
