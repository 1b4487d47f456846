use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use parvis_model::NoteId;
use parvis_service::NoteAnswer;

use super::PurposeParameter;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::who::Who;

/// All notes that the caller may take out, as one file. Of more than twenty places a second person decides first.
#[utoipa::path(
    post, path = "/api/v1/notes/export", tag = "notes", operation_id = "export_notes", extensions(("x-callers" = json!(["member"]))),
    params(PurposeParameter),
    responses((status = 200, body = Vec<NoteAnswer>), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer))
)]
pub(crate) async fn all(State(app): State<App>, Who(who): Who, Parameters(parameters): Parameters<PurposeParameter>) -> Result<Response, ApiError> {
    let notes = app.register.export_notes(&who, parameters.purpose()).await?;
    Ok(as_file("notes", Json(notes)))
}

/// One note as a file.
#[utoipa::path(
    get, path = "/api/v1/notes/{id}/export", tag = "notes", operation_id = "export_note", extensions(("x-callers" = json!(["keeper"]))),
    params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = NoteAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn one(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<NoteId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<Response, ApiError> {
    let note = app.register.export_note(&who, parameters.purpose(), id).await?;
    Ok(as_file(&id.to_string(), Json(note)))
}

fn as_file(name: &str, content: impl IntoResponse) -> Response {
    ([(header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.json\""))], content).into_response()
}
