use axum::extract::State;
use parvis_model::FindingId;
use parvis_service::{FindingAnswer, FindingResponse};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// Says what was done about a finding that was given to those who run the place.
#[utoipa::path(
    post, path = "/api/v1/findings/{id}/response", tag = "findings", operation_id = "respond_to_finding", extensions(("x-callers" = json!(["recipient"]))), params(("id" = String, Path)), request_body = FindingResponse,
    responses((status = 200, body = FindingAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 409, body = ErrorAnswer))
)]
pub(crate) async fn respond(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<FindingId>,
    Json(response): Json<FindingResponse>,
) -> Result<axum::Json<FindingAnswer>, ApiError> {
    Ok(axum::Json(app.register.respond_to_finding(&who, id, &response).await?))
}
