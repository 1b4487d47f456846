use axum::extract::State;
use parvis_model::NoteId;
use parvis_service::{NoteAnswer, NoteChange};

use super::PurposeParameter;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// One note, with all that the reader may see of it. Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/notes/{id}", tag = "notes", operation_id = "note", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = NoteAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer), (status = 503, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<NoteId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<axum::Json<NoteAnswer>, ApiError> {
    Ok(axum::Json(app.register.note(&who, parameters.purpose(), id).await?))
}

/// Changes a note.
#[utoipa::path(
    patch, path = "/api/v1/notes/{id}", tag = "notes", operation_id = "change_note", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path)), request_body = NoteChange,
    responses((status = 200, body = NoteAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<NoteId>,
    Json(change): Json<NoteChange>,
) -> Result<axum::Json<NoteAnswer>, ApiError> {
    Ok(axum::Json(app.register.change_note(&who, id, &change).await?))
}
