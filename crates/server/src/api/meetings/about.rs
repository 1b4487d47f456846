use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::SubjectId;
use parvis_service::{MeetingAnswer, NewMeeting, Page};

use crate::App;
use crate::api::records::ListParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// A page of the meetings of an organisation or of the installation that the reader may read, the latest first. Each that is opened is journalled.
#[utoipa::path(
    get, path = "/api/v1/subjects/{id}/meetings", tag = "meetings", operation_id = "meetings_about", extensions(("x-callers" = json!(["everybody"]))), params(("id" = SubjectId, Path), ListParameters),
    responses((status = 200, body = Page<MeetingAnswer>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(subject): Named<SubjectId>,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<MeetingAnswer>>, ApiError> {
    Ok(axum::Json(app.register.meetings(&who, parameters.purpose(), Some(subject), &parameters.page()?).await?))
}

/// Writes down a meeting.
#[utoipa::path(
    post, path = "/api/v1/subjects/{id}/meetings", tag = "meetings", operation_id = "create_meeting", extensions(("x-callers" = json!(["related"]))), params(("id" = SubjectId, Path)), request_body = NewMeeting,
    responses((status = 201, body = MeetingAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn create(
    State(app): State<App>,
    Who(who): Who,
    Named(subject): Named<SubjectId>,
    Json(new): Json<NewMeeting>,
) -> Result<(StatusCode, axum::Json<MeetingAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.create_meeting(&who, subject, new).await?)))
}
