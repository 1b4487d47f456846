use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::SubjectId;
use parvis_service::{NoteAnswer, NoteBody, Page};

use super::ListParameters;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// A page of the notes about a site, an area, an organisation or the installation that the reader may know of, without their texts.
#[utoipa::path(
    get, path = "/api/v1/subjects/{id}/notes", tag = "notes", operation_id = "notes_about", extensions(("x-callers" = json!(["everybody"]))), params(("id" = SubjectId, Path), ListParameters),
    responses((status = 200, body = Page<NoteAnswer>), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(subject): Named<SubjectId>,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<NoteAnswer>>, ApiError> {
    Ok(axum::Json(app.register.notes_about(&who, parameters.purpose(), subject, &parameters.page()?).await?))
}

/// Makes a note that belongs to the caller's organisation.
#[utoipa::path(
    post, path = "/api/v1/subjects/{id}/notes", tag = "notes", operation_id = "create_note", extensions(("x-callers" = json!(["related"]))), params(("id" = SubjectId, Path)), request_body = NoteBody,
    responses((status = 201, body = NoteAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 503, body = ErrorAnswer))
)]
pub(crate) async fn create(
    State(app): State<App>,
    Who(who): Who,
    Named(subject): Named<SubjectId>,
    Json(body): Json<NoteBody>,
) -> Result<(StatusCode, axum::Json<NoteAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.create_note(&who, body.about(subject)).await?)))
}
