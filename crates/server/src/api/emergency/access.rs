use axum::extract::State;
use parvis_model::EmergencyId;
use parvis_service::EmergencyAnswer;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// What a review found.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Review {
    /// In words, on one line.
    #[schema(min_length = 5, max_length = 1000)]
    found: String,
}

/// Closes an emergency access of the caller before its time.
#[utoipa::path(
    post, path = "/api/v1/emergency-accesses/{id}/close", tag = "emergency", operation_id = "close_emergency", extensions(("x-callers" = json!(["member"]))), params(("id" = String, Path)),
    responses((status = 200, body = EmergencyAnswer), (status = 401, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn close(State(app): State<App>, Who(who): Who, Named(id): Named<EmergencyId>) -> Result<axum::Json<EmergencyAnswer>, ApiError> {
    Ok(axum::Json(app.register.close_emergency(&who, id).await?))
}

/// Takes note of an emergency access for the caller's organisation.
#[utoipa::path(
    post, path = "/api/v1/emergency-accesses/{id}/note", tag = "emergency", operation_id = "note_emergency", extensions(("x-callers" = json!(["member"]))), params(("id" = String, Path)),
    responses((status = 200, body = EmergencyAnswer), (status = 401, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn note(State(app): State<App>, Who(who): Who, Named(id): Named<EmergencyId>) -> Result<axum::Json<EmergencyAnswer>, ApiError> {
    Ok(axum::Json(app.register.note_emergency(&who, id).await?))
}

/// Keeps what the review of an emergency access found.
#[utoipa::path(
    post, path = "/api/v1/emergency-accesses/{id}/review", tag = "emergency", operation_id = "review_emergency", extensions(("x-callers" = json!(["member"]))), params(("id" = String, Path)), request_body = Review,
    responses((status = 200, body = EmergencyAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn review(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<EmergencyId>,
    Json(review): Json<Review>,
) -> Result<axum::Json<EmergencyAnswer>, ApiError> {
    Ok(axum::Json(app.register.review_emergency(&who, id, &review.found).await?))
}
