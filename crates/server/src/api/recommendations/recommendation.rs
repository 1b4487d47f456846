use axum::extract::State;
use parvis_model::RecommendationId;
use parvis_service::{RecommendationAnswer, RecommendationChange};

use crate::App;
use crate::api::records::PurposeParameter;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// One recommendation, with all that the reader may see of it. Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/recommendations/{id}", tag = "meetings", operation_id = "recommendation", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = RecommendationAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<RecommendationId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<axum::Json<RecommendationAnswer>, ApiError> {
    Ok(axum::Json(app.register.recommendation(&who, parameters.purpose(), id).await?))
}

/// Changes a recommendation of the own organisation.
#[utoipa::path(
    patch, path = "/api/v1/recommendations/{id}", tag = "meetings", operation_id = "change_recommendation", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path)), request_body = RecommendationChange,
    responses((status = 200, body = RecommendationAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 409, body = ErrorAnswer))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<RecommendationId>,
    Json(change): Json<RecommendationChange>,
) -> Result<axum::Json<RecommendationAnswer>, ApiError> {
    Ok(axum::Json(app.register.change_recommendation(&who, id, change).await?))
}
