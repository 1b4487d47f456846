use axum::extract::State;
use parvis_model::VisitId;
use parvis_service::{AnswersTaken, WalkUpdate};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// Takes in answers of a walk: all of what was sent, or nothing. Sending the same twice changes nothing.
#[utoipa::path(
    post, path = "/api/v1/visits/{id}/answers", tag = "visits", operation_id = "record_answers", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path)), request_body = WalkUpdate,
    responses((status = 200, body = AnswersTaken), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 410, body = ErrorAnswer))
)]
pub(crate) async fn record(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<VisitId>,
    Json(update): Json<WalkUpdate>,
) -> Result<axum::Json<AnswersTaken>, ApiError> {
    Ok(axum::Json(app.register.record_answers(&who, id, &update).await?))
}
