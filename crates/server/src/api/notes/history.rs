use axum::Json;
use axum::extract::State;
use parvis_model::NoteId;
use parvis_service::VersionAnswer;

use super::PurposeParameter;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::who::Who;

/// What a note said in all its versions, the latest first.
#[utoipa::path(
    get, path = "/api/v1/notes/{id}/versions", tag = "notes", operation_id = "note_versions", extensions(("x-callers" = json!(["keeper"]))),
    params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = Vec<VersionAnswer>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<NoteId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<Json<Vec<VersionAnswer>>, ApiError> {
    Ok(Json(app.register.note_versions(&who, parameters.purpose(), id).await?))
}
