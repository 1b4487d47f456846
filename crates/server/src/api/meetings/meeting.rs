use axum::extract::State;
use parvis_model::MeetingId;
use parvis_service::{MeetingAnswer, MeetingChange};

use crate::App;
use crate::api::records::PurposeParameter;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// One meeting, with all that the reader may see of it. Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/meetings/{id}", tag = "meetings", operation_id = "meeting", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = MeetingAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<MeetingId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<axum::Json<MeetingAnswer>, ApiError> {
    Ok(axum::Json(app.register.meeting(&who, parameters.purpose(), id).await?))
}

/// Changes a meeting.
#[utoipa::path(
    patch, path = "/api/v1/meetings/{id}", tag = "meetings", operation_id = "change_meeting", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path)), request_body = MeetingChange,
    responses((status = 200, body = MeetingAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 409, body = ErrorAnswer))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<MeetingId>,
    Json(change): Json<MeetingChange>,
) -> Result<axum::Json<MeetingAnswer>, ApiError> {
    Ok(axum::Json(app.register.change_meeting(&who, id, change).await?))
}
