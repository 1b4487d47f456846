use axum::Json;
use axum::extract::State;
use parvis_service::NoteAnswer;

use super::PurposeParameter;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// All notes that the reader may know of, without their texts.
#[utoipa::path(
    get, path = "/api/v1/notes", tag = "notes", operation_id = "notes", extensions(("x-callers" = json!(["everybody"]))), params(PurposeParameter),
    responses((status = 200, body = Vec<NoteAnswer>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<Json<Vec<NoteAnswer>>, ApiError> {
    Ok(Json(app.register.notes(&who, parameters.purpose()).await?))
}
